"""When a figure of an article and a value of a source can both be true."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.interval import literal, meets
from checks.model import Figure


def agree(claimed: Figure, held: Figure, tolerance: str | None = None) -> bool:
    """Whether the two can be one quantity, rounding, hedges and the source's tolerance allowed for."""
    return meets(claimed, held) or (tolerance is not None and _meets_widened(claimed, held, tolerance))


def _meets_widened(claimed: Figure, held: Figure, tolerance: str) -> bool:
    share = tolerance.endswith("%")
    amount = Fraction(tolerance.removesuffix("%").strip())
    by = abs(held.stated or Fraction(0)) * amount / 100 if share else amount
    return literal(held).widened(by).meets(literal(claimed))


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
