"""How long something has gone on, and in another sentence since when: "the five-year trade war", "since the
trade war began in 2018"; "used for the past seven years", "since their introduction in 2016".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checks.claims.words import content, sentence_of
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import IN, LENGTH, LONG, ON, PLAIN, Line, pattern
from checks.timeline.ties import Tie, tie
from checks.timeline.until_now import is_one_of_many

_BEGAN = r"(?:began|begun|started|broke\sout|erupted|(?:was|were)\s(?:launched|set\sup|imposed))"
_BIRTH = (
    r"(?:inception|introduction|launch|debut|founding|foundation|creation|start|beginning|release|arrival)"
)
_LASTING = (
    r"(?:war|conflict|dispute|siege|feud|row|drought|boom|recession|crisis|occupation|insurgency|uprising|stand-?off"
    r"|blockade|ban|embargo|campaign|investigation|inquiry|project|programme|program|partnership|strike|boycott)"
)
_LONG_THING = (
    rf"\b(?:the|a|this|its|their|his|her)\s(?P<at>{LONG})\s(?P<thing>(?:{PLAIN}\s){{0,2}}?{_LASTING})\b"
)
_THING_BEGAN = rf"""(?x)\bsince\s(?:the|its|their|his|her)\s(?P<thing>(?:{PLAIN}\s){{0,2}}?{_LASTING})
    \s{_BEGAN}(?:\s{PLAIN}){{0,3}}?\s(?:{IN})?(?P<at>{ON})"""
_PAST = rf"\b(?:for|over|in|during)\s(?:the\s)?(?:past|last)\s(?P<at>{LENGTH})"
_SINCE_BIRTH = rf"\bsince\s(?:its|their)\s(?:{PLAIN}\s)?{_BIRTH}\s(?:{IN})?(?P<at>{ON})"
_SUBJECT = 24
"""Words before a length, or before "since", among which its thing stands."""
_MOST = 20
"""Statements of either kind that are compared in one article."""
_REACH = 12
"""Blocks within which both are told of one thing."""


@dataclass(frozen=True, slots=True)
class _Told:
    line: Line
    at: int
    thing: frozenset[str]


def ties_since_when(lines: Sequence[Line], published: date | None) -> Iterator[tuple[Line, Tie]]:
    """The lengths of an article that the beginning of the same thing, told elsewhere, belies."""
    if published is None:
        return
    now = Days(first=published, last=published)
    yield from _tied(_things(lines, _LONG_THING), _things(lines, _THING_BEGAN), now, at_most=False)
    yield from _tied(_befores(lines, _PAST), _befores(lines, _SINCE_BIRTH), now, at_most=True)


def _tied(
    lasts: Sequence[_Told], begins: Sequence[_Told], now: Days, *, at_most: bool
) -> Iterator[tuple[Line, Tie]]:
    for last in lasts:
        of_it = [one for one in begins if _are_of_one(last, one)]
        days = {days_of(one.line.marks[one.at]) for one in of_it}
        begin = days.pop() if len(days) == 1 else None
        is_alone = all(one is last or not _are_of_one(one, of_it[0]) for one in lasts) if of_it else False
        if begin is None or begin.last >= now.first or not is_alone:
            continue  # of two of a kind the text tells how long
        if tied := tie(last.line, last.at, begin, now):
            there = of_it[0]
            yield (
                last.line,
                replace(tied, spans=(there.line.span(there.at),), sure=False, firm=True, at_most=at_most),
            )


def _are_of_one(last: _Told, begin: _Told) -> bool:
    near = abs(last.line.passage.block - begin.line.passage.block) <= _REACH
    return near and last.line is not begin.line and bool(last.thing & begin.thing)


def _things(lines: Sequence[Line], form: str) -> list[_Told]:
    """What a form names itself: "trade war"."""
    found = ((line, one) for line in lines for one in pattern(form).finditer(line.text))
    return [_Told(line, one.start("at"), frozenset({one["thing"].lower()})) for line, one in found][:_MOST]


def _befores(lines: Sequence[Line], form: str) -> list[_Told]:
    """What the words before a form are about."""
    found = ((line, one) for line in lines for one in pattern(form).finditer(line.text))
    whole = ((line, one) for line, one in found if not is_one_of_many(line, one.start("at")))
    return [_Told(line, one.start("at"), _nouns(line, one.start())) for line, one in whole][:_MOST]


def _nouns(line: Line, at: int) -> frozenset[str]:
    """The plural nouns, or what looks like them: "keyboards"."""
    words = sentence_of(line.text, 0, len(line.text)).before(at, _SUBJECT)
    return content(word for word in words if word.low.endswith("s") and not word.low.endswith(("ss", "'s")))
