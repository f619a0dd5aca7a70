"""Units of the reader's whitelist convert, or do not, but never raise."""

from fractions import Fraction

import pytest

from checks.data.units import NAMES, SYMBOLS, TIMES
from checks.physics import factor


@pytest.mark.parametrize("unit", sorted({*SYMBOLS, *NAMES, *TIMES}))
@pytest.mark.parametrize("to", ["meter", "ppm", "degree", "year"])
def test_every_unit_of_the_reader_can_be_asked_for_another(unit, to):
    assert factor(unit, to) is None or factor(to, unit) == 1 / factor(unit, to)


@pytest.mark.parametrize(
    ("unit", "to", "times"),
    [
        ("part / million", "ppm", 1),
        ("part / billion", "ppm", Fraction(1, 1000)),
        ("kilometer", "meter", 1000),
        ("hour", "minute", 60),
        ("decade", "year", 10),
        ("century", "decade", 10),
        ("kilogram", "meter", None),
        ("degree", "meter", None),
    ],
)
def test_how_many_make_one(unit, to, times):
    assert factor(unit, to) == times
