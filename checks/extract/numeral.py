"""What a numeral is: a number as it is written, without what it counts."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from checks.model import Hedge

ONE = Fraction(1)


class Numeral(NamedTuple):
    """A number as written: its value, or for a vague one its bounds."""

    start: int
    end: int
    value: Fraction | None
    low: Fraction
    high: Fraction
    grain: Fraction
    hedge: Hedge = Hedge.EXACT
    scale: int = 1
    """The last scale that the value was multiplied by: a million for "2.4 million"."""
    scale_at: int = 0
    """Where the scale begins, if it is written apart from the number; 0 if there is none."""
    fraction: bool = False
    """Written as a part of something: "two-thirds", "half", "3/4"."""
    digits: bool = False
    grouped: bool = False
    """Has thousands separators, decimals or a scale: cannot be a year, a house number or the like."""

    def scaled(self, by: int, end: int, scale_at: int) -> Numeral:
        """The numeral with a scale that stands behind it."""
        low = times(self.low, by)
        return self._replace(
            end=end,
            value=None if self.value is None else low,
            low=low,
            high=low if self.high is self.low else times(self.high, by),
            grain=times(self.grain, by),
            scale=by,
            scale_at=scale_at,
            fraction=False,
            grouped=True,
        )

    def negated(self) -> Numeral:
        """The numeral with a minus before it."""
        value = None if self.value is None else -self.value
        return self._replace(value=value, low=-self.high, high=-self.low)

    def worth(self, value: Fraction, grain: Fraction) -> Numeral:
        """The numeral with another value: that of a compound of which it is the first part."""
        return self._replace(value=value, low=value, high=value, grain=grain)


def times(value: Fraction, by: int) -> Fraction:
    """A product: as ``*`` would give it, in half the time."""
    return Fraction(value.numerator * by, value.denominator)


@lru_cache(maxsize=2048)
def whole_number(value: int) -> Fraction:
    """A whole number as a fraction: the same small numbers are written again and again."""
    return Fraction(value)


def grain_of(whole: str, decimals: str = "") -> Fraction:
    """The place of the last digit that means something.

    Trailing noughts of a whole number from 100 up mean nothing (66,000 has grain 1,000 and 150 has grain
    10), those of a smaller one do (40 has grain 1). A scale multiplies the grain: 2.4 million has grain
    100,000 and 10k has grain 1,000. In words the last scale counts: "two thousand" has grain
    1,000, "two and a half million" half a million.
    """
    if decimals:
        return Fraction(1, 10 ** len(decimals))
    if len(whole) < 3 or whole[-1] != "0":
        return ONE
    kept = len(whole.rstrip("0"))
    return whole_number(10 ** (len(whole) - kept)) if kept else ONE
