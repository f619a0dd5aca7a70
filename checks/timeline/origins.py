"""What somebody or something did before its time: "born in Leeds in 1971", "won her first title in 1968"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.data.tenses import DID
from checks.model import Name, Span, When
from checks.timeline.births import births
from checks.timeline.elapsed import Days, days_of
from checks.timeline.happenings import Happened, same_noun
from checks.timeline.lines import CLAUSE_ENDS, IN, NAME, ON, PLAIN, Line, pattern
from checks.timeline.people import Cast, name_of, spoken_of

_BEHIND, _BLOCKS = 12, 4
"""Sentences and blocks behind a birth or a foundation in which a deed is looked for."""
_NO_DEED = r"named|called|based|noted|needed|descended|rooted|dated|originated"
_ALSO_DID = (
    *(
        "made",
        "wrote",
        "took",
        "went",
        "built",
        "ran",
        "led",
        "got",
        "paid",
        "gave",
        "held",
        "sent",
        "taught",
        "flew",
    ),
    *("drew", "grew", "chose", "spoke", "rose", "sang", "came", "sold", "hit"),
)
_AMONG = rf"(?:\s(?!(?:about|of|from|on|for|that|who|which)\b){PLAIN}){{0,6}}?"
_PERSON = rf"(?P<who>{NAME}|he|she)"
_THING = r"(?P<who>it|the\s(?P<noun>\p{Ll}+))"
_BY = rf"""(?x)(?P<did>\p{{L}}{{2,}}ed\sby)\s(?P<who>{NAME})(?:['’]s?\s(?:\p{{L}}+|{NAME}))?
    \s(?:in|on)\s(?P<date>{ON})"""
_OF_OTHERS = (
    r"\b(?:parents?|family|father|mother|predecessors?|ancestors?|founders?|originally|known\sas|had|roots?"
    r"|after)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something with its date."""

    days: Days
    span: Span


def before_its_time(
    lines: Sequence[Line], told: Sequence[Happened], cast: Cast
) -> Iterator[tuple[Deed, Deed]]:
    """A birth or a foundation, and what the same person or thing is said to have done before it."""
    for birth in births(lines):
        at = _place_of(birth.line, lines)
        if birth.who is not None and at is not None:
            origin = Deed(days=birth.days, span=birth.span)
            yield from _before(origin, _deeds(lines, at, _PERSON, birth.who, cast))
    for one in told:
        at = _place_of(one.line, lines) if one.family == "founded" and one.certain and not one.modal else None
        if at is not None and one.subject is not None:
            yield from _before(
                Deed(days=one.days, span=one.span), _deeds(lines, at, _THING, one.subject, cast)
            )


def _place_of(line: Line, lines: Sequence[Line]) -> int | None:
    here = (line.passage.block, line.start)
    return next((at for at, one in enumerate(lines) if (one.passage.block, one.start) == here), None)


def _before(origin: Deed, deeds: Iterator[Deed]) -> Iterator[tuple[Deed, Deed]]:
    return ((origin, deed) for deed in deeds if deed.days.last < origin.days.first)


def _deeds(lines: Sequence[Line], at: int, form: str, who: Name | str, cast: Cast) -> Iterator[Deed]:
    """What is told of somebody or something in the sentences behind one, and by whom in that itself."""
    block = lines[at].passage.block
    for index in range(at, min(len(lines), at + _BEHIND)):
        line = lines[index]
        if line.passage.block - block > _BLOCKS or pattern(_OF_OTHERS).search(line.text):
            continue
        for found in _found(line, form):
            is_theirs = _is_their_deed(lines, index, found, who, cast, in_one=index == at)
            when = line.marks[found.start("date")].meaning
            days = days_of(line.marks[found.start("date")])
            if (
                is_theirs
                and days
                and isinstance(when, When)
                and when.year is not None
                and not when.approximate
            ):
                start, end = (
                    min(found.start("did"), found.start("date")),
                    max(found.end("did"), found.end("date")),
                )
                yield Deed(days=days, span=line.words(start, end))


def _found(line: Line, form: str) -> Iterator[regex.Match[str]]:
    for written in (*_done(form), _BY) if ON in line.text else ():
        yield from pattern(written).finditer(line.text)


@cache
def _done(who: str) -> tuple[str, str]:
    verbs = "|".join((*DID, *_ALSO_DID))
    did = rf"(?P<did>(?!(?:{_NO_DEED})\b)\p{{L}}{{2,}}ed|{verbs})"
    return (
        # In 1968 she won her first title.
        rf"(?x)^\W{{0,3}}in\s(?P<date>{ON}),?\s{who}\s(?:first\s|also\s|then\s)?{did}\b",
        # She won her first title in 1968.
        rf"""(?x)^\W{{0,3}}{who}\s(?:first\s|also\s|then\s)?{did}\b{_AMONG}\s(?:{IN})(?P<date>{ON})
            (?:{CLAUSE_ENDS}|\s(?:with|at|as|when)\b)""",
    )


def _is_their_deed(
    lines: Sequence[Line], index: int, found: regex.Match[str], who: Name | str, cast: Cast, *, in_one: bool
) -> bool:
    line, groups = lines[index], found.groupdict()
    if isinstance(who, str):
        noun = groups.get("noun")
        return same_noun(noun) == who if noun else groups["who"].lower() == "it"
    named = groups["who"] == NAME
    name = name_of(line.marks[found.start("who")]) if named else spoken_of(lines, index)
    return name is not None and (cast.same_person(who, name) or (in_one and name == who))
