"""What lies between two figures: "$499, $80 less than the $579 of last year"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.race import in_seconds
from checks.relations.roles import alike
from checks.relations.tolerance import level, measured

# ------------------------------------------------------------------ "$499, $80 less than the $579 of May"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Gap:
    """Two figures and what is said to lie between them: 1 where the first is the larger, else -1."""

    figure: Slot
    base: Slot
    by: Slot
    direction: int

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.figure.span, self.base.span, self.by.span)

    @property
    def given(self) -> Fraction:
        """What lies between the two as they are stated."""
        return abs(size_of(self.figure) - size_of(self.base)) / in_seconds(self.by, Fraction(1))

    def fits(self) -> bool:
        """Whether the difference is the one stated; a difference the other way round is not judged."""
        figure, base = (_level(slot, self.by) for slot in (self.figure, self.base))
        between: Interval = figure - base if self.direction > 0 else base - figure
        goes_the_other_way = between.high is not None and between.high <= 0
        return goes_the_other_way or between.meets(measured(self.by.figure, self.by.kind))


def _level(slot: Slot, by: Slot) -> Interval:
    """A level in the unit of the difference."""
    return level(slot.figure, slot.kind) * exactly(
        in_seconds(slot, Fraction(1)) / in_seconds(by, Fraction(1))
    )


@cache
def _than() -> regex.Pattern[str]:
    more = "more|higher|bigger|larger|above|over|up"
    less = "less|fewer|lower|smaller|cheaper|below|under|short|down"
    which = rf"(?: [a-z]+)? (?:(?P<more>{more})|(?P<less>{less}))"
    other = r"(?!(?:in|by|for|at|after|since|during|within|to|and|or|with|when|every|per)\b)[\w'.-]+"
    return regex.compile(rf"{which}(?: (?:than|on|of))?(?: {other}){{0,5}} ")


def gaps(line: Line) -> Iterator[Gap]:
    """Every difference that stands right between the two figures it is of."""
    if len(line.slots) < 3:
        return
    for figure, by, base in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if figure.figure.stated is None or by.figure.stated is None or base.figure.stated is None:
            continue
        if figure.unit != by.unit or by.kind in (Kind.SHARE, Kind.MULTIPLE) or not alike(figure, base):
            continue
        if not _set_off().fullmatch(by.opening) or not alike(figure, by):
            continue
        match = _than().fullmatch(base.opening)
        if match:
            yield Gap(figure=figure, base=base, by=by, direction=1 if match["more"] else -1)


def size_of(slot: Slot) -> Fraction:
    """The stated value, of a length of time in seconds."""
    return in_seconds(slot, slot.figure.stated or Fraction(0))


@cache
def _set_off() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z]+){0,3}(?:,| —| -|,? or|,? which is) (?:about |some |nearly )?| \(")
