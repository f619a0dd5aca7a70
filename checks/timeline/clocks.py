"""Two times of day and the time between them: "took off at 8:25 and was lost at 9:14, after 49 minutes"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time
from fractions import Fraction
from itertools import combinations

from checks.interval import Interval
from checks.model import Clock, Span
from checks.timeline.elapsed import DAYS_IN, written_days
from checks.timeline.lines import (
    BREAK,
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    LENGTH,
    LONG,
    PERIOD,
    PLAIN,
    TIME,
    TIMES,
    WORD,
    Line,
    joined,
    pattern,
)

_AT = rf"(?:\s(?!(?:the|an?|his|her|its|their)\b){WORD}){{0,8}}?\s(?:(?:at|by|until|from)\s)?"
"""What leads to a second time that the same subject has: words, but nobody else who does something."""
_BEGAN = r"\b(?:beg[aiu]n|begins|start(?:s|ed)|open(?:s|ed)|broke\sout|set\s(?:off|out)|kick(?:s|ed)\soff)"
_TO_THE_END = (
    rf"(?P<begin>{TIME})(?:\s{PLAIN}){{0,4}},?\s(?:and|but|before)(?:\s(?:was|were|is|it|had))?{_AT}"
)
_JOINT = r",?\s(?:[—–(]\s?)?(?:just\s|only\s|some\s)?"
_PAUSE = r"(?:break|pause|stop|delay|rest|interval|halt|interruption|lead|margin)\b"
_LATER = r"(?:later|afterwards|after\sthat)"
_NO_OTHER = rf"[^{TIME}{TIMES}{LENGTH}{LONG}]{{0,160}}?"
_FORMS = (
    # It began at 8pm and ended at 10pm, after two hours.
    rf"(?x){_TO_THE_END}(?P<end>{TIME}),?\safter\s(?P<length>{LENGTH})(?:{CLAUSE_ENDS}|\swithout\b)",
    # It took off at 8pm and landed at 10pm, a flight of two hours that …
    rf"""(?x){_TO_THE_END}(?P<end>{TIME}),\san?\s(?:{PLAIN}\s)?(?!{_PAUSE}){PLAIN}\sof\s(?P<length>{LENGTH})
        (?:{CLAUSE_ENDS}|\sthat\b)""",
    # It began at 8pm; the road was closed at 10pm, two hours later.
    rf"(?x)(?P<begin>{TIME}){_NO_OTHER}(?P<end>{TIME}){_JOINT}(?P<length>{LENGTH})\s{_LATER}"
    rf"{CLAUSE_ENDS}",
    # It began at 8pm and, two hours later, at 10pm, …
    rf"(?x)(?P<begin>{TIME}){_NO_OTHER}(?P<length>{LENGTH})\s{_LATER},?\sat\s(?P<end>{TIME})",
    # It lasted two hours, from 8pm to 10pm.
    rf"""(?x)\b(?:last(?:ed|ing|s)?|took|takes|taking|for|went\son\sfor)\s(?P<length>{LENGTH})
        (?:\s{PLAIN}){{0,3}}?,?\s(?:[—–(]\s?)?(?:from\s)?(?P<both>{TIMES})""",
    rf"(?x)(?P<both>{TIMES}),?\s(?:and\s)?(?:last(?:ed|ing|s)?|for)\s(?P<length>{LENGTH}){CLAUSE_ENDS}",
    # It lasted from 8pm to 10pm; after two hours …
    rf"""(?x)\b(?:lasted|ran|went\son|sat|met|debated|talked)\s(?:{PLAIN}\s){{0,2}}?(?P<both>{TIMES})(?:[;,]|,\sand|\sand|,\sbut|\s¶)\s
        after\s(?P<length>{LENGTH})\s(?:of\s(?:talks|debate)\s)?(?:nothing|nobody|no|there|still|it|they|the)\b""",
    # The power was off from 8pm to 10pm, two hours.
    rf"(?x)(?P<both>{TIMES}),\s(?P<length>{LENGTH}){CLAUSE_ENDS}",
    # The two-hour concert, from 8pm to 10pm, …; the two-hour show runs from 8pm to 10pm.
    rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?!{_PAUSE}){PLAIN}(?:,|\s\(|\s(?:runs|ran|lasts|lasted|is|was))?\s
        (?P<both>{TIMES})""",
    # It began at 8pm on Tuesday and lasted until 10pm, a total of two hours.
    rf"""(?x){_BEGAN}\s(?:at\s|about\s)?(?P<begin>{TIME})(?:\s(?:on\s)?{FROM_NOW})?,?\sand\s
        (?:lasted|continued|went\son|ran)\s(?:until|till|to)\s(?P<end>{TIME}),\s(?:a\stotal\sof\s|some\s|for\s)?(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # The two-hour siege began at 8pm and ended at 10pm.
    rf"(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{1,3}}?{_BEGAN}\s(?:at\s|about\s)?{_TO_THE_END}(?P<end>{TIME})",
    # It began at 8pm, ended at 10pm and lasted two hours.
    rf"""(?x){_BEGAN}\s(?:at\s)?(?P<begin>{TIME})(?:,|\sand){_AT}(?P<end>{TIME}),?\s(?:and\s)?
        (?:lasted|took|lasting)\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
)
"""The ways in which syntax ties a length to two times. One between them is mostly that of a pause."""
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


def gaps(line: Line, before: Line | None = None) -> Iterator[Gap]:
    """The length of a sentence that its two times of day do not give, however the clocks are read.

    The first time may stand in the sentence ``before``.
    """
    if not (TIME in line.text or TIMES in line.text) or not (LENGTH in line.text or LONG in line.text):
        return
    window, start = line, 0
    if before is not None and TIME in before.text and len(line.of(TIME + TIMES)) == 1:
        window, start = joined(before, line), len(before.text) + len(BREAK)
    if len(window.of(DATES + FROM_NOW + PERIOD)) > 1:
        return
    for form in _FORMS:
        found = pattern(form).search(window.text)
        if found is not None and found.start("length") >= start:
            groups = found.groupdict()
            ends = ("both",) if groups.get("both") else ("begin", "end")
            yield from _judged(window, found.start("length"), [found.start(end) for end in ends])
            return


def _judged(line: Line, length: int, places: list[int]) -> Iterator[Gap]:
    times, said = _begin_and_end(line, places), _said(line, length)
    if times is None or said is None:
        return
    minutes = _between(*times)
    explained = any(_can_be(_between(*pair), said) for pair in combinations(_times(line), 2))
    if not (explained or _can_be(minutes, said) or _in_two_zones(line, minutes, said)):
        yield Gap(
            begin=times[0],
            end=times[1],
            minutes=minutes,
            length=line.span(length),
            spans=tuple(line.span(at) for at in places),
        )


def _times(line: Line) -> Iterator[time]:
    for at in line.of(TIME + TIMES):
        meaning = line.marks[at].meaning
        if isinstance(meaning, Clock):
            yield from (one for one in (meaning.at, meaning.until) if one is not None)


def _begin_and_end(line: Line, places: list[int]) -> tuple[time, time] | None:
    """Two times, or the two ends of one range of times, told by clocks that may be the same."""
    clocks = [clock for at in places if isinstance(clock := line.marks[at].meaning, Clock)]
    if len({clock.zone for clock in clocks if clock.zone}) > 1:
        return None
    if len(clocks) == 1 and clocks[0].until and not line.marks[places[0]].surface.startswith("between"):
        return clocks[0].at, clocks[0].until
    if len(clocks) == 2 and not (clocks[0].until or clocks[1].until):
        return clocks[0].at, clocks[1].at
    return None


def _said(line: Line, length: int) -> Interval | None:
    amount = line.marks[length].amount
    return written_days(amount) if amount and amount.unit in ("hour", "minute") else None


def _between(begin: time, end: time) -> int:
    return (_minutes(end) - _minutes(begin)) % _DAY


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
