"""Conversion of units by pint. It takes part of a second to load, so it is loaded at the first conversion."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checks.data.conversions import ALSO
from checks.interval import Interval, exactly

if TYPE_CHECKING:
    from pint import UnitRegistry


@cache
def _registry() -> UnitRegistry[Any]:
    from pint import UnitRegistry

    registry: UnitRegistry[Any] = UnitRegistry(non_int_type=Fraction, cache_folder=None)
    registry.define("metric_cup = 250 milliliter")
    registry.define("decade = 10 * year")  # pint's own is a step of a logarithmic scale
    return registry


def converted(value: Interval, unit: str, to: str) -> Iterator[Interval]:
    """A value in another unit: once for each size that the two names may have, nothing where none fits.

    ``unit`` and ``to`` are names of the reader's whitelist. Fuel economy is converted both ways round, so
    that 40 miles to the gallon give 5.9 litres per 100 km.
    """
    for first in ALSO.get(unit, (unit,)):
        for second in ALSO.get(to, (to,)):
            times, over = _factors(first, second)
            if times is not None:
                yield value * exactly(times)
            elif over is not None and value.low != 0:
                yield exactly(over) / value


def factor(unit: str, to: str) -> Fraction | None:
    """How many of the second unit make one of the first; None where they measure different things.

    Both are names of the reader's whitelist, taken in the first size that they may have; None for a unit that
    does not convert, such as a degree.
    """
    one, other = (ALSO.get(name, (name,))[:1] for name in (unit, to))
    return _factors(*one, *other)[0] if one and other else None


@lru_cache(maxsize=512)
def _factors(unit: str, to: str) -> tuple[Fraction | None, Fraction | None]:
    """How many of the second unit make one of the first, or how many their product makes; else None."""
    one, other = (_registry().parse_expression(name) for name in (unit, to))
    ratio, product = one / other, one * other
    times = Fraction(ratio.to_base_units().magnitude) if ratio.dimensionless else None
    over = 1 / Fraction(product.to_base_units().magnitude) if product.dimensionless else None
    return times, over


_SCALES = {"celsius": "degC", "fahrenheit": "degF", "kelvin": "kelvin"}
_DEGREES = {"celsius": Fraction(1), "kelvin": Fraction(1), "fahrenheit": Fraction(5, 9)}
"""How many kelvins a degree of each scale is."""


def is_temperature(unit: str) -> bool:
    """Whether a unit is a scale of temperature."""
    return unit in _SCALES


def temperature(value: Interval, unit: str, to: str) -> Interval:
    """A level of temperature on another scale."""
    return Interval(_on_scale(value.low, unit, to), _on_scale(value.high, unit, to))


def temperature_difference(value: Interval, unit: str, to: str) -> Interval:
    """A difference of temperature in the degrees of another scale."""
    times = _DEGREES[unit] / _DEGREES[to]
    low, high = value.low, value.high
    return Interval(None if low is None else low * times, None if high is None else high * times)


def _on_scale(value: Fraction | None, unit: str, to: str) -> Fraction | None:
    if value is None:
        return None
    quantity = _registry().Quantity(value, _SCALES[unit])
    return Fraction(quantity.to(_SCALES[to]).magnitude)
