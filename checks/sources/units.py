"""Bringing a figure into the unit of another."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.model import Amount, Figure, Kind
from checks.physics import factor
from checks.sources.agreement import scaled, shifted

_SCALES = {
    "celsius": (Fraction(1), Fraction(0)),
    "fahrenheit": (Fraction(5, 9), Fraction(-160, 9)),
    "kelvin": (Fraction(1), Fraction(-27315, 100)),
}
"""Degrees Celsius of one degree, and of nought degrees."""


def in_unit_of(amount: Amount, other: Amount) -> Figure | None:
    """The figure of an amount in the unit of another; None where its unit does not convert into that."""
    if amount.unit == other.unit:
        return amount.figure
    if amount.unit is None or other.unit is None:
        return None
    if amount.kind is Kind.TEMPERATURE:
        return _degrees(amount, _SCALES[amount.unit], _SCALES[other.unit])
    if amount.kind is Kind.SHARE:
        return _share(amount.figure, amount.unit, other.unit)
    if amount.kind in (Kind.QUANTITY, Kind.DURATION, Kind.AGE):
        by = factor(amount.unit, other.unit)
        return scaled(amount.figure, by) if by else None
    return None


def _degrees(amount: Amount, mine: tuple[Fraction, Fraction], yours: tuple[Fraction, Fraction]) -> Figure:
    """A temperature, or a difference of temperatures, on another scale."""
    sized = scaled(amount.figure, mine[0] / yours[0])
    return sized if amount.difference else shifted(sized, (mine[1] - yours[1]) / yours[0])


def _share(figure: Figure, mine: str, yours: str) -> Figure | None:
    if {mine, yours} != {"percent", "fraction"}:
        return None
    if mine == "percent":
        return scaled(figure, Fraction(1, 100))
    # "A third" and "one in five" are rounder than a per cent.
    return replace(scaled(figure, Fraction(100)), grain=Fraction(4))
