"""The arithmetic of hedged figures.

A figure is an interval, and two figures conflict only if their intervals cannot meet. Rounding follows the
way statcheck judges reported statistics (Nuijten et al. 2016): a number stands for every value that could
have been written that way, by rounding or by cutting off digits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from checks.model import Figure, Hedge

_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.LESS_THAN, Hedge.NEARLY})


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``, both ends included; ``None`` is without end."""

    low: Fraction | None
    high: Fraction | None

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(_negated(self.high), _negated(self.low))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def __mul__(self, other: Interval) -> Interval:
        """The product of two intervals of numbers that are not negative."""
        low = None if self.low is None or other.low is None else self.low * other.low
        high = None if self.high is None or other.high is None else self.high * other.high
        return Interval(low, high)

    def __truediv__(self, other: Interval) -> Interval:
        """The quotient of two intervals of numbers that are not negative; by nought it has no end."""
        low = None if self.low is None else Fraction(0) if other.high is None else _over(self.low, other.high)
        high = None if self.high is None or other.low is None else _over(self.high, other.low)
        return Interval(low, high)

    def __contains__(self, value: Fraction | int) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (_lies_below(self.high, other.low) or _lies_below(other.high, self.low))

    def widened(self, by: Fraction) -> Interval:
        """The interval with ``by`` more at both ends."""
        return self + Interval(-by, by)


def exactly(value: Fraction | int) -> Interval:
    """The interval that holds one number only."""
    return Interval(Fraction(value), Fraction(value))


def literal(figure: Figure) -> Interval:
    """What the words allow when taken literally."""
    return Interval(figure.low, figure.high)


def written(figure: Figure) -> Interval:
    """Every value that could have been rounded to the figure: half a unit of its last digit either way.

    A bound ("more than 66,000") means what it says and is not widened: 65,926 is not more than 66,000.
    """
    if figure.hedge in _BOUNDS:
        return literal(figure)
    return literal(figure).widened(figure.grain / 2)


def rounded_or_cut(figure: Figure) -> Interval:
    """As :func:`written`, and the values too that give the figure when digits are cut off.

    2.4 million may stand for 2,499,000, which rounds to 2.5 but was cut to 2.4.
    """
    near = written(figure)
    if figure.hedge in _BOUNDS or near.high is None:
        return near
    return Interval(near.low, near.high + figure.grain / 2)


def meets(one: Figure, other: Figure) -> bool:
    """Whether two figures can both be true of the same quantity.

    The rounder of the two is read at its own grain, so that 66,000 agrees with 66,055 and 2.4 million with
    2,449,000; of two figures written to the same digit neither is widened, so that 12 is not 13.
    """
    if one.grain == other.grain:
        return literal(one).meets(literal(other))
    coarse, fine = (one, other) if one.grain > other.grain else (other, one)
    return rounded_or_cut(coarse).meets(literal(fine))


def total(parts: Iterable[Interval]) -> Interval:
    """The sum of parts, each of which may lie anywhere in its interval."""
    return sum(parts, start=exactly(0))


def change(before: Interval, after: Interval) -> Interval:
    """The relative change between two levels that are not negative: 40 to 50 is 1/4."""
    return after / before - exactly(1)


def _plus(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _negated(value: Fraction | None) -> Fraction | None:
    return None if value is None else -value


def _over(one: Fraction, other: Fraction) -> Fraction | None:
    return one / other if other else None


def _lies_below(high: Fraction | None, low: Fraction | None) -> bool:
    return high is not None and low is not None and high < low
