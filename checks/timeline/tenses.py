"""What a sentence tells as done or as to come, against the day of publication: "resigned on 2 October" in
September, "will open in June 2022" a year later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

import regex

from checks.claims.correction import is_correction
from checks.data.tenses import AHEAD, BACK, DID, DONE_TO, SAID, SUPPOSING, TO_COME, TOLD_AT
from checks.model import BlockKind, Meaning, Precision, Span, When
from checks.timeline.elapsed import Days
from checks.timeline.lines import CLAUSE_ENDS, ON, PLAIN, WORD, Line, pattern

_LATE = timedelta(days=2)
"""Days by which the date of a page may lie off that of its text: time zones, a text sent out in advance."""
_NEAR = timedelta(days=31)
"""Within so much of publication a date without a year is of this one; else it may be of another."""
_HALF_A_YEAR = timedelta(days=183)
_FINE = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.QUARTER, Precision.HALF})
_MOST = 1
"""Dates on the wrong side: where there are more, the page was changed after the day that it states."""

_ToldAs = Literal["past", "to come"]

_ADVERB = r"(?:\p{L}+ly\s|(?:first|later|also|soon)\s)?"
_PLACE = (
    r"(?:,?\s(?:in|at|near|off|outside|from|by|over|after|into)"
    r"(?:\s(?!(?:to|for|ahead|since)\b)[\p{L}.’'-]+){1,4}?)?"
)
_THING = r"(?:(?!(?:to|for|of|who|that|an?)\b)[\p{L}\p{N}’'-]+\s){1,5}?"
_SUBJECT = rf"(?!(?:if|when|once|after|before|should|were)\b)(?:{WORD}\s){{1,6}}?"
_MODAL = (
    r"(?:will|(?:is|are)\s(?:(?:due|set|scheduled|expected|planned)\s)?to|plans?\sto|hopes?\sto|intends?\sto)"
)
_GOES_ON = (
    r"(?=\s?[,.;:)]|\s?$|\s(?:and|but|after|when|where|at|in|by|to|with|over|from|following|as|because)\b)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfTime:
    """A date on the other side of publication than the words that tell of it."""

    days: Days
    span: Span
    told_as: _ToldAs


def out_of_time(lines: Sequence[Line], published: date) -> Iterator[OutOfTime]:
    """The one date of an article that is told as past before it comes, or as to come when it is over."""
    sides: dict[_ToldAs, list[OutOfTime]] = {"past": [], "to come": []}
    for line in lines:
        beyond = {at: found for at in line.of(ON) if (found := _beyond(line.marks[at].meaning, published))}
        if beyond and line.passage.kind is not BlockKind.TABLE and not is_correction(line.passage.text):
            for told_as in sides:
                days = {at: found for at, (side, found) in beyond.items() if side == told_as}
                sides[told_as] += _in(line, days, told_as)
    for told in sides.values():
        if told and len({one.days for one in told}) <= _MOST:
            yield told[0]


def _in(line: Line, beyond: dict[int, Days], told_as: _ToldAs) -> Iterator[OutOfTime]:
    if not beyond or pattern(_elsewhen(told_as)).search(line.text):
        return
    for form in _past() if told_as == "past" else _to_come():
        for found in pattern(form).finditer(line.text):
            if days := beyond.pop(found.start("date"), None):
                yield OutOfTime(days=days, span=_span(line, found), told_as=told_as)


def _beyond(when: Meaning, published: date) -> tuple[_ToldAs, Days] | None:
    """The days of a date that lies wholly ahead, and cannot be told as past, or wholly back."""
    if not isinstance(when, When) or when.first is None or when.last is None or when.precision not in _FINE:
        return None
    if when.approximate or (when.year is None and when.precision is not Precision.DAY):
        return None
    days = Days(first=when.first, last=when.last) if when.year else _nearest(when.first, published)
    ahead, back = days.first - published, published - days.last
    if when.year is None and max(ahead, back) > _NEAR:
        return None
    if ahead > _LATE:
        return "past", days
    return ("to come", days) if back > _LATE else None


def _nearest(day: date, published: date) -> Days:
    """A day without its year, where that is nearest to publication.

    The reader takes "resigned on 2 October" for a day of last year, since the verb says that it is past. Here
    that is what is looked into.
    """
    if published - day > _HALF_A_YEAR:
        day = _in_year(day, day.year + 1) or day
    return Days(first=day, last=day)


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _span(line: Line, found: regex.Match[str]) -> Span:
    """From the first to the last of what a form names."""
    places = [found.span(name) for name, text in found.groupdict().items() if text]
    return line.words(min(start for start, _ in places), max(end for _, end in places))


@cache
def _elsewhen(told_as: _ToldAs) -> str:
    return rf"\b(?:{'|'.join((*SUPPOSING, *(AHEAD if told_as == 'past' else BACK)))})\b"


@cache
def _past() -> tuple[str, ...]:
    did, done = "|".join(DID), "|".join(DONE_TO)
    date_ = rf",?\s(?:(?:in|on)\s)?(?P<date>{ON})"
    return (
        # The minister resigned over the affair on 2 October.
        rf"(?x)(?<!\bto\s)\b(?P<word>{did}){_PLACE}{date_}{_GOES_ON}",
        # The museum was closed in 2025. The study, published in 2031, …
        rf"""(?x)(?:\b(?:was|were|(?:has|have|had)\sbeen)\s{_ADVERB}|,\s)(?P<word>{done})
            {_PLACE}{date_}{_GOES_ON}""",
        # In 2027 the club won the league.
        rf"""(?x)^\W{{0,3}}(?:(?:And|But|Then)\s)?(?P<led>in|on)\s(?P<date>{ON}),?\s{_SUBJECT}
            (?P<word>{did}|(?:was|were)\s{_ADVERB}(?:{done}))\b""",
        # Police arrested the two men on 24 September.
        rf"""(?x)^\W{{0,3}}(?:[\p{{L}}’'.-]+\s){{1,5}}?(?P<word>{done})\s{_THING}
            (?:on\s)?(?P<date>{ON}){_GOES_ON}""",
        # He read there for the last time in October 2024.
        rf"""(?x)^(?![^{ON}]*\b(?:will|would|to|may|might|can|could|should)\b)[^{ON}]*\b(?P<word>for\sthe\s(?:last|first)
            \stime),?\s(?:in|on)\s(?P<date>{ON})(?:{CLAUSE_ENDS}|\s(?:when|with|after|before)\b)""",
        # She told reporters at a 28 September event …
        rf"""(?x)\b(?P<word>{"|".join(SAID)})\b[^,.;:{ON}]{{0,60}}?\s(?:at|during|in)\s(?:an?|the)\s
            (?P<date>{ON})\s(?:{PLAIN}\s){{0,2}}?(?P<event>{"|".join(TOLD_AT)})\b""",
    )


@cache
def _to_come() -> tuple[str, ...]:
    return (
        # The bridge will open to traffic in June 2022.
        rf"""(?x)\b{_MODAL}\s{_ADVERB}(?P<word>{"|".join(TO_COME)})\b
            (?:\s(?!(?:since|of|from|between|\p{{L}}+ed)\b){PLAIN}){{0,4}}?
            ,?\s(?:(?:in|on|by)\s)?(?P<date>{ON}){CLAUSE_ENDS}""",
        # The election of 3 March will be held in all districts.
        rf"""(?x)^\W{{0,3}}The\s(?P<event>(?:{PLAIN}\s){{0,3}}?(?:election|vote|referendum|concert|match|meeting|hearing
            |trial|ceremony|race|funeral|wedding|festival|march|rally|debate|summit|conference|fair|auction))
            \s(?:of|on)\s(?P<date>{ON})\s(?P<word>will\s(?:be\sheld|take\splace|start|begin|go\sahead))\b""",
    )
