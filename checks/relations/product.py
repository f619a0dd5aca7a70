"""A number of things, what each of them has, and what all have: "60 turbines of 8 MW each, 480 MW in all".

The same is said the other way round: "20 buses for $8m, or $400,000 each".
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import COUNTS
from checks.relations.tolerance import level


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Product:
    """What two figures multiplied are said to give."""

    number: Slot
    each: Slot
    total: Slot
    average: bool = False
    """What each has was worked out from the total, and rounded: "1.5 a game"."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.number.span, self.each.span, self.total.span)

    @property
    def given(self) -> Fraction:
        """The product, as the two are stated."""
        return _stated(self.number) * _stated(self.each)

    def fits(self) -> bool:
        """Whether the product is the total, as far as all three are rounded."""
        number, each = _interval(self.number), _interval(self.each)
        if self.average:
            grain = self.each.figure.grain if self.each.figure.grain <= 1 else Fraction(0)
            each = each.widened(max(grain / 2, _stated(self.each) / 20))
            each = Interval(max(each.low or Fraction(0), Fraction(0)), each.high)
            if self.number.kind is Kind.DURATION:
                number = number.widened(min(Fraction(1, 2), _stated(self.number) / 10))
        return (number * each).meets(_interval(self.total))


def _stated(slot: Slot) -> Fraction:
    return slot.figure.stated or Fraction(0)


def _interval(slot: Slot) -> Interval:
    kind = Kind.COUNT if slot.kind in COUNTS else slot.kind
    near = level(slot.figure, kind)
    return near if near.low is None or near.low >= 0 else Interval(exactly(0).low, near.high)


@cache
def _adjusted() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:after|before|discount\w*|including|plus|excluding|fees?|tax(?:es)?|with travel)\b"
    )


def is_adjusted(line: Line) -> bool:
    """Whether a sentence speaks of what is added or taken off besides."""
    return _adjusted().search(line.text) is not None
