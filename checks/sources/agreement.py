"""When a figure of an article and a value of a source can both be true."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.interval import literal, meets
from checks.model import Figure, Hedge

_MILLION = 1_000_000


def agree(claimed: Figure, held: Figure, tolerance: str | None = None) -> bool:
    """Whether the two can be one quantity, rounding, hedges and the source's tolerance allowed for."""
    return meets(_as_meant(claimed), held) or (
        tolerance is not None and _meets_widened(claimed, held, tolerance)
    )


def _as_meant(figure: Figure) -> Figure:
    """The figure, read no rounder than a careful writer rounds.

    Without a word that says so 100 may be 100.4, but a source that says 110 does not bear out "100 members";
    millions are rounded more. "Some 88 per cent" is not 84, though "about 50" may be 46.
    """
    if figure.stated is not None and figure.hedge is Hedge.NEARLY and figure.high == figure.stated:
        return replace(figure, high=figure.stated + figure.grain / 2)  # "nearly 1.7" may be 1.701
    if figure.stated is None or figure.hedge not in (Hedge.EXACT, Hedge.ABOUT):
        return figure
    size = abs(figure.stated)
    if figure.hedge is Hedge.ABOUT:
        slack = min(size / 10, 3 * max(figure.grain, Fraction(10 if size % 10 == 0 else 0)))
        return replace(figure, low=figure.stated - slack, high=figure.stated + slack)
    least = min(figure.grain, max(Fraction(1), size / (4 if size >= _MILLION else 20)))
    return replace(figure, grain=least)


def _meets_widened(claimed: Figure, held: Figure, tolerance: str) -> bool:
    share = tolerance.endswith("%")
    amount = Fraction(tolerance.removesuffix("%").strip())
    by = abs(held.stated or Fraction(0)) * amount / 100 if share else amount
    return literal(held).widened(by).meets(literal(claimed))


def is_close(claimed: Figure, held: Figure) -> bool:
    """Whether agreement says something: "at least seven" and 340 million agree, but not of one thing."""
    if claimed.stated is None or held.stated is None:
        return False
    return abs(held.stated - claimed.stated) <= abs(claimed.stated) / 5


def above(claimed: Figure, held: Figure) -> bool:
    """Whether all that the claimed figure can be lies above the value held."""
    return claimed.low is not None and held.high is not None and claimed.low > held.high


def shifted(figure: Figure, by: Fraction) -> Figure:
    """The figure with ``by`` added."""
    return replace(
        figure, stated=_plus(figure.stated, by), low=_plus(figure.low, by), high=_plus(figure.high, by)
    )


def scaled(figure: Figure, factor: Fraction, grain: Fraction | None = None) -> Figure:
    """The figure times a number above nought, its hedge in proportion."""
    return replace(
        figure,
        stated=_times(figure.stated, factor),
        low=_times(figure.low, factor),
        high=_times(figure.high, factor),
        grain=grain if grain is not None else figure.grain * factor,
    )


def _plus(one: Fraction | None, other: Fraction) -> Fraction | None:
    return None if one is None else one + other


def _times(one: Fraction | None, factor: Fraction) -> Fraction | None:
    return None if one is None else one * factor
