"""Parts of an event on days on which it is not: "the fair, 11 to 21 October, … closes on 23 October"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from checks.model import Period, Precision, Span, When
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import ON, PERIOD, Line, joined, pattern

_NEAR = timedelta(days=21)
"""What lies further from the dates of an event is rather a deadline, a sale, another year."""
_VERBS = (
    r"features?|includes?|ends?|closes?|concludes?|culminates?|finishes|opens?|begins?|starts?|kicks\soff"
)
_HOLDS = rf"\b(?:{_VERBS}|featuring|including|culminating)\b"
_SOMETHING_ELSE = (
    r";|\b(?:ticket\w*|book\w*|regist\w+|deadline\w*|appl\w+|sales?|entr\w+|submi\w+|enrol\w*|before|after|ahead"
    r"|preced\w+|follow\w*|extra|additional|also|next|until|pre-\w+|warm-up|postponed|moved)\b"
)
_NAMED_AGAIN = (
    rf"""(?x)\s¶\s(?:It|The\s(?:[\p{{L}}-]+\s){{0,3}}?(?P<noun>\p{{L}}+))\s(?:will\s)?(?=(?:{_VERBS})\b)"""
)


def outside_its_dates(lines: Sequence[Line]) -> Iterator[tuple[Span, Days, Span]]:
    """The dates of an event, and the day of a part of it that lies outside them."""
    for index, line in enumerate(lines):
        if line.text.count(PERIOD) == 1:
            yield from _in_window(line, lines[index + 1] if index + 1 < len(lines) else None)


def _in_window(line: Line, following: Line | None) -> Iterator[tuple[Span, Days, Span]]:
    window = joined(line, following) if following is not None and following.follows(line) else line
    at = line.text.index(PERIOD)
    dates = _dates_of_event(line, at)
    place = next((place for place in window.of(ON) if place > at), None)
    if dates is None or place is None or not _is_outside(window, place, dates):
        return
    between = window.text[at + 1 : place]
    if not pattern(_HOLDS).search(between) or pattern(_SOMETHING_ELSE).search(between):
        return
    if place < len(line.text) or _is_named_again(window, line):
        part = days_of(window.marks[place])
        if part is not None:
            yield window.span(at), part, window.span(place)


def _dates_of_event(line: Line, at: int) -> Days | None:
    meaning = line.marks[at].meaning
    by_day = isinstance(meaning, Period) and meaning.begin.precision is Precision.DAY
    return days_of(line.marks[at]) if by_day else None


def _is_outside(window: Line, place: int, dates: Days) -> bool:
    meaning = window.marks[place].meaning
    if not isinstance(meaning, When) or meaning.precision is not Precision.DAY or meaning.first is None:
        return False
    near = dates.first - _NEAR <= meaning.first <= dates.last + _NEAR
    return near and not dates.first <= meaning.first <= dates.last


def _is_named_again(window: Line, line: Line) -> bool:
    """Whether the next sentence goes on about the event: "The historic show features …"."""
    found = pattern(_NAMED_AGAIN).match(window.text, len(line.text))
    return found is not None and (found["noun"] is None or found["noun"].lower() in line.text.lower())
