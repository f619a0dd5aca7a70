"""Two times of day and the time between them: "took off at 8:25 and was lost at 9:14, after 49 minutes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from fractions import Fraction

from checks.interval import Interval
from checks.model import Clock, Span
from checks.timeline.elapsed import DAYS_IN, written_days
from checks.timeline.lines import (
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    LENGTH,
    LONG,
    PERIOD,
    PLAIN,
    TIME,
    TIMES,
    Line,
    pattern,
)

_HOW_LONG = rf"""(?x)\b(?<!\bbut\s)
        (?:for|after|last(?:ed|ing|s)|took|taking|within|in|an?\s(?:{PLAIN}\s){{0,2}}of)\s(?P<length>{LENGTH})
    | [,—–(]\s?(?P<length>{LENGTH}){CLAUSE_ENDS}
    | (?P<length>{LENGTH})\s(?:later|afterwards|after\sthat),?\sat\s{TIME}"""
_WHAT_LASTED = rf"(?P<length>{LONG})\s{PLAIN}"
_FROM_TO = (
    rf"\b(?:began|started|opened|from|broke\sout)\s(?:at\s)?{TIME}.{{0,60}}?\b(?:ended|until|to|closed)\b"
)
_TRAVELS = (
    r"\b(?:flight|fl(?:ew|ies|y)|left|leaves?|depart\w*|took\soff|takes?\soff|land(?:ed|s|ing)|arriv\w+|train"
    r"|plane|aircraft|ship|ferry|sail\w*|bus|coach|airport|journey|drove)\b"
)
_HALF_AN_HOUR = 30
_ZONES = 52
"""Half hours between the clocks that lie furthest apart."""
_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Two times of day that do not give the length that the text gives."""

    begin: time
    end: time
    minutes: int
    length: Span
    spans: tuple[Span, ...]
    """The passages of the times."""


def gaps(line: Line) -> Iterator[Gap]:
    """The length of a sentence that its two times of day do not give, however the clocks are read."""
    places = line.of(TIME + TIMES)
    if (
        not (LENGTH in line.text or LONG in line.text)
        or not 1 <= len(places) <= 2
        or len(line.of(DATES + FROM_NOW + PERIOD)) > 1
    ):
        return
    found = list(pattern(_HOW_LONG).finditer(line.text, places[0]))
    if LONG in line.text and pattern(_FROM_TO).search(line.text):
        found = list(pattern(_WHAT_LASTED).finditer(line.text))
    times = _begin_and_end(line, places)
    said = _said(line, found[0].start("length")) if len(found) == 1 else None
    if times is None or said is None:
        return
    minutes = (_minutes(times[1]) - _minutes(times[0])) % _DAY
    if not _can_be(minutes, said) and not _in_two_zones(line, minutes, said):
        yield Gap(
            begin=times[0],
            end=times[1],
            minutes=minutes,
            length=line.span(found[0].start("length")),
            spans=tuple(line.span(at) for at in places),
        )


def _begin_and_end(line: Line, places: list[int]) -> tuple[time, time] | None:
    """Two times, or the two ends of one range of times, told by clocks that may be the same."""
    clocks = [clock for at in places if isinstance(clock := line.marks[at].meaning, Clock)]
    if len({clock.zone for clock in clocks if clock.zone}) > 1:
        return None
    if len(clocks) == 1 and clocks[0].until:
        return clocks[0].at, clocks[0].until
    if len(clocks) == 2 and not (clocks[0].until or clocks[1].until):
        return clocks[0].at, clocks[1].at
    return None


def _said(line: Line, length: int) -> Interval | None:
    amount = line.marks[length].amount
    return written_days(amount) if amount and amount.unit in ("hour", "minute") else None


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _can_be(minutes: int, said: Interval) -> bool:
    """Morning and evening are not always told apart, and the second time may be that of the next day."""
    other = (minutes + _DAY // 2) % _DAY
    return any(_days(time) in said for time in (minutes, other, minutes + _DAY))


def _in_two_zones(line: Line, minutes: int, said: Interval) -> bool:
    """Whether it is a journey, and clocks that differ by whole or half hours explain the difference."""
    if not pattern(_TRAVELS).search(line.text):
        return False
    return any(_days(minutes + zones * _HALF_AN_HOUR) in said for zones in range(-_ZONES, _ZONES + 1))


def _days(minutes: int) -> Fraction:
    return minutes * DAYS_IN["minute"]
