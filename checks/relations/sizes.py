"""Sizes in things that everybody knows: "9 hectares, the size of 12 football pitches"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from checks.data.conversions import EVERYDAY
from checks.model import Kind, Span
from checks.relations.conversion import Measure, measure_of
from checks.relations.lines import Line, Slot, in_order


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Size:
    """A measure, and the everyday things that it is said to be as big as."""

    measure: Measure
    things: Slot
    unit: str
    smallest: int
    largest: int

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the two stand, in reading order."""
        return in_order(self.measure.span, self.things.span)


@cache
def _as_big() -> regex.Pattern[str]:
    hedges = r"(?:(?:or|about|roughly|almost|nearly|around|some|more|than|over|that|is|which|up|to),? ){0,4}"
    same = (
        "the (?:size|area|equivalent) of|equivalent to|equal to|as (?:big|large) as|enough to (?:fill|cover)"
    )
    return regex.compile(rf"(?:[ -][\w'-]+){{0,4}}(?:,| \(| —| -)? ?{hedges}(?:(?:{same}) )?{hedges}")


def sizes(line: Line) -> Iterator[Size]:
    """Every measure that is set beside a number of pitches, courts or pools."""
    for one, other in pairwise(line.slots):
        for things, measured in ((one, other), (other, one)):
            known = EVERYDAY.get(_singular(things)) if things.kind is Kind.COUNT else None
            measure = measure_of(measured) if known and measured.kind is Kind.QUANTITY else None
            if known and measure and _as_big().fullmatch(other.opening):
                unit, smallest, largest = known
                yield Size(measure=measure, things=things, unit=unit, smallest=smallest, largest=largest)


def _singular(slot: Slot) -> str:
    noun = (slot.amount.noun or "").lower()
    return noun.removesuffix("es") if noun.endswith("ches") else noun.removesuffix("s")
