"""One share in two forms: "40 out of 160 lakes failed, a rate of 25%", "one in five (20%)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import direction_of
from checks.relations.tolerance import loosely, said


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class SameShare:
    """A share in per cent, and as a fraction."""

    percent: Slot
    fraction: Slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the two stand, in reading order."""
        return in_order(self.percent.span, self.fraction.span)

    @property
    def given(self) -> Fraction:
        """The fraction in per cent."""
        return (self.fraction.figure.stated or Fraction(0)) * 100

    def fits(self) -> bool:
        """Whether both can be the same; fractions in words are said loosely, counts of counts are not."""
        out_of = self.fraction.amount.out_of
        counted = out_of is not None and out_of.stated is not None and out_of.stated > _IN_WORDS
        fraction = exactly(self.given / 100) if counted else loosely(self.fraction.figure)
        return (fraction * exactly(100)).meets(_percent(self.percent))


_IN_WORDS = 10
"""Up to here "one in N" is said of shares that are worked out from other figures."""


def _percent(slot: Slot) -> Interval:
    return said(slot.figure)


@cache
def _then_fraction() -> regex.Pattern[str]:
    few = "just|only|about|nearly|almost|some"
    return regex.compile(rf"[^,;.:()]{{0,50}}(?:: | \(|,? or | — | – )(?:(?:{few}) )?")


@cache
def _then_percent() -> regex.Pattern[str]:
    rate = ", (?:or )?an? (?:[a-z-]+ )?(?:rate|share|proportion|turnout) of"
    same = r",? or| \(|,? (?:which|that) (?:is|was)|,? i\.e\."
    return regex.compile(rf"[^,;.:()]{{0,50}}(?:{rate}|{same}) ?(?:(?:just|about|nearly|some) )?")


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(r"[).,;:]|$| (?:—|–|-) | (?:are|is|were|was|have|had|said)\b")


def same_shares(line: Line) -> Iterator[SameShare]:
    """Every share that a sentence gives as a fraction and in per cent."""
    for one, other in pairwise(line.slots):
        if one.kind is not Kind.SHARE or other.kind is not Kind.SHARE or not _closes().match(other.tail):
            continue
        if {one.unit, other.unit} != {"percent", "fraction"}:
            continue
        percent, fraction = (one, other) if one.unit == "percent" else (other, one)
        if direction_of(percent) is not None or not fraction.figure.stated or percent.figure.stated is None:
            continue
        gap = line.between(one, other) + other.hedge
        apposed = _then_fraction() if one is percent else _then_percent()
        if apposed.fullmatch(gap):
            yield SameShare(percent=percent, fraction=fraction)
