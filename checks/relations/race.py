"""Times of a race, and what lies between them: "second in 2:05:35 … the winning margin of 23 seconds"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.model import Kind, Span
from checks.reading import Reading
from checks.relations.lines import Line, Slot, in_order, lines

_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
}


def in_seconds(slot: Slot, value: Fraction) -> Fraction:
    """A value of the unit of a length of time in seconds; of any other unit as it is."""
    return value * _SECONDS.get(slot.unit or "", 1)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Time:
    """How long a runner took, in seconds."""

    seconds: Fraction
    span: Span


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Lead:
    """The times of the first and of another, and what is said to lie between them."""

    first: Time
    other: Time
    by: Slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.first.span, self.other.span, self.by.span)

    @property
    def given(self) -> Fraction:
        """What lies between the two, in the unit in which it is stated."""
        return (self.other.seconds - self.first.seconds) / in_seconds(self.by, Fraction(1))

    def fits(self) -> bool:
        """Whether that is what is said, to the grain of it."""
        stated, grain = self.by.figure.stated, self.by.figure.grain
        return stated is not None and abs(self.given - stated) <= grain


@cache
def _clock() -> regex.Pattern[str]:
    """ "2:05:35", "14:03.27"; without hours or decimals it may be the time of day."""
    minutes, part = r"(?P<m>\d{1,2}):(?P<s>\d\d)", r"(?P<t>\.\d{1,3})"
    return regex.compile(rf"(?<![\d:.])(?:(?P<h>\d{{1,2}}):{minutes}{part}?|{minutes}{part})(?![\d:])")


@cache
def _joint() -> regex.Pattern[str]:
    return regex.compile(r",? (?:and )?")


def leads(reading: Reading) -> Iterator[Lead]:
    """Every gap between two runners, the first of whom the article has named before."""
    told: set[Fraction] = set()
    times: list[Time] | None = None
    for line in lines(reading):
        for slot in line.of(Kind.DURATION):
            stated = slot.figure.stated
            if stated is None or slot.unit not in ("second", "minute") or stated in told:
                continue
            if not (_behind().match(slot.tail) or _margin().search(slot.opening)):
                continue
            times = _all_times(reading) if times is None else times
            if lead := _lead(slot, times):
                told.add(stated)
                yield lead


def _lead(slot: Slot, times: Sequence[Time]) -> Lead | None:
    runners = [time for time in times if _place(time.span) < _place(slot.span)]
    if len(runners) < _FEWEST:
        return None
    first, other = runners[0], runners[-1] if _behind().match(slot.tail) else runners[1]
    if _behind().match(slot.tail) and not _is_in_sentence(other, slot):
        return None
    alike = first.seconds < other.seconds < _FARTHEST * first.seconds
    return Lead(first=first, other=other, by=slot) if alike else None


def _place(span: Span) -> tuple[int, int]:
    return span.block, span.start


def _is_in_sentence(time: Time, slot: Slot) -> bool:
    return time.span.block == slot.span.block and time.span.start >= slot.claim.sentence[0]


_FEWEST = 2
_FARTHEST = Fraction(6, 5)
"""Runners who took longer by more than a fifth were not in the same race."""


@cache
def _behind() -> regex.Pattern[str]:
    other = r" (?:the|his|her|their) (?:record|world|own|best|time|schedule|target)| schedule"
    return regex.compile(rf" (?:behind(?!{other})|adrift|back|off the pace|further back)\b")


@cache
def _margin() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:winning margin (?:of|was)|margin of victory (?:of|was)|won by)(?: just| only)? $"
    )


def _all_times(reading: Reading) -> list[Time]:
    """The times of all runners in reading order, in digits or in words."""
    found = [
        Time(seconds=_of_clock(match), span=passage.span(*match.span()))
        for passage in reading.passages
        for match in _clock().finditer(passage.text)
    ]
    found.extend(time for line in lines(reading) for time in _in_words(line))
    return sorted(found, key=lambda time: _place(time.span))


def _of_clock(match: regex.Match[str]) -> Fraction:
    hours, tenths = int(match["h"] or 0), Fraction(f"0{match['t'] or ''}")
    return hours * 3_600 + int(match["m"]) * 60 + int(match["s"]) + tenths


def _in_words(line: Line) -> Iterator[Time]:
    """ "Two hours, five minutes and 41 seconds"."""
    run: list[Slot] = []
    for slot in (*line.slots, None):
        goes_on = slot and run and slot.kind is Kind.DURATION and _joint().fullmatch(slot.opening)
        if slot and goes_on and _size(slot) < _size(run[-1]):
            run.append(slot)
            continue
        if len(run) > 1 or (run and _is_of_three(run[0])):
            seconds = sum((in_seconds(each, each.figure.stated or Fraction(0)) for each in run), Fraction(0))
            yield Time(seconds=seconds, span=line.passage.span(run[0].span.start, run[-1].span.end))
        run = [slot] if slot and slot.kind is Kind.DURATION and slot.figure.stated else []


def _is_of_three(slot: Slot) -> bool:
    """ "Two hours five minutes 12 seconds", read as one length of time."""
    written = slot.span.text.lower()
    return "hour" in written and "minute" in written


def _size(slot: Slot) -> int:
    return _SECONDS.get(slot.unit or "", 0)
