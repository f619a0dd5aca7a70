"""Events that last for a number of days, against their dates: "a two-day fair, 28–29 October"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import regex

from checks.data.events import LASTING
from checks.model import Precision
from checks.timeline.elapsed import days_of, precision_of
from checks.timeline.lines import AFTER, LONG, ON, PERIOD, PLAIN, SINCE, UNTIL, Line, pattern
from checks.timeline.ties import Tie, over_period, tie

_BREAKS_OFF = (
    r"\b(?:tickets?|after|before|last|previous|earlier|every|each|weekends?|regist\w+|appl\w+|deadline|once"
    r"|ended|agreed|called|said|voted|plans?|meet\w*|again|followed|pre-\w+)\b"
)
_OVER_BY_NOW = r"\b(?:after|following|since|previous|last|earlier|before)\s(?:\w+\s){0,2}$"
_OPENS = r"\b(?:as\sof|from|starting|beginning|begins?|starts?|opens?|kicks\soff)\s(?:on\s)?$"
_CLOSES = r"\b(?:ends?|ending|close[sd]?|closing|concludes?|finish(?:es)?|to)\s(?:on\s)?$"
_BETWEEN = 200
"""Characters between an event and its dates."""
_CLOSE = 40
"""Within so many they are surely its own."""


@cache
def _event() -> str:
    nouns = "|".join(sorted(LASTING))
    return rf"(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?P<noun>{nouns})(?![\p{{L}}’'-])"


def ties_of_events(lines: Sequence[Line]) -> Iterator[tuple[Line, Tie]]:
    """The days of an event against its first and its last, both counted, in the sentences of a passage."""
    for line in lines:
        for found in pattern(_event()).finditer(line.text) if LONG in line.text else ():
            if pattern(_OVER_BY_NOW).search(line.text, max(0, found.start() - 32), found.start()):
                continue
            if tied := _with_period(line, found) or _between_sentences(lines, line, found):
                yield line, tied


def _with_period(line: Line, found: regex.Match[str]) -> Tie | None:
    length = found.start("length")
    near = [at for at in line.of(PERIOD) if _is_of_event(line, at, length)]
    if len(near) != 1:
        return None
    tied = over_period(line, length, near[0], counts_both_ends=True)
    return replace(tied, sure=abs(near[0] - length) <= _CLOSE) if tied else None


def _is_of_event(line: Line, at: int, length: int) -> bool:
    first, last = min(at, length), max(at, length)
    if last - first > _BETWEEN or any(first < place < last for place in line.marks):
        return False
    return pattern(_BREAKS_OFF).search(line.text, first, last) is None


def _between_sentences(lines: Sequence[Line], line: Line, found: regex.Match[str]) -> Tie | None:
    """ "As of 29 November … the 53-day-long festival … The festival can be seen until 20 January"."""
    days = [(one, at) for one in lines for at in one.of(ON + UNTIL + AFTER + SINCE) if _is_day(one, at)]
    if len(days) != 2:
        return None
    (first_line, first), (last_line, last) = days
    opens = first_line.text[first] == SINCE or _is_behind(_OPENS, first_line, first)
    closes = last_line.text[last] == UNTIL or _is_behind(_CLOSES, last_line, last)
    names_it = found["noun"].lower() in last_line.text.lower()
    begin, end = days_of(first_line.marks[first]), days_of(last_line.marks[last])
    if not opens or not closes or not names_it or begin is None or end is None:
        return None
    tied = tie(line, found.start("length"), begin, end)
    spans = (first_line.span(first), last_line.span(last))
    return replace(tied, spans=spans, counts_both_ends=True, sure=False, firm=True) if tied else None


def _is_behind(words: str, line: Line, at: int) -> bool:
    return pattern(words).search(line.text, max(0, at - 24), at) is not None


def _is_day(line: Line, at: int) -> bool:
    return precision_of(line.marks[at]) is Precision.DAY
