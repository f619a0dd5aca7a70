"""One quantity in two units."""

from __future__ import annotations

import subprocess
import sys
from fractions import Fraction

import pytest

from checks.data.conversions import ALSO, PER
from checks.data.units import NAMES, SYMBOLS
from checks.interval import Interval, exactly
from checks.physics import converted, temperature, temperature_difference
from checks.relations.conversion import conversions
from checks.relations.rate import converted_by, rates
from checks.relations.sizes import sizes

from .finding import lines_of, reading_of


def found(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (pair.one.span.text, pair.one.unit, pair.other.span.text, pair.other.unit)
        for line in lines_of(text)
        for pair in (*conversions(line), *converted_by(line))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is 25 miles (40 km) away.", ("25 miles", "mile", "40 km", "kilometer")),
        ("It is about 25 miles (or some 40 km) away.", ("25 miles", "mile", "40 km", "kilometer")),
        ("They drank 3 pints (1.7 litres) of it.", ("3 pints", "pint", "1.7 litres", "liter")),
        ("A 10-inch (25cm) pan.", ("10-inch", "inch", "25cm", "centimeter")),
        ("Winds of 90 km/h, or 56 mph, are due.", ("90 km/h", "kilometer / hour", "56 mph", "mile / hour")),
        ("It was 30C (86F).", ("30C", "celsius", "86F", "fahrenheit")),
        ("The crate weighs 40 pounds (18 kilograms).", ("40 pounds", "pound", "18 kilograms", "kilogram")),
        ("It cost Rs 40 lakh (Rs 4 million).", ("Rs 40 lakh", "INR", "Rs 4 million", "INR")),
        ("It costs $10 (£8).", ("$10", "USD", "£8", "GBP")),
        (
            "It costs 500 euros, which at a rate of $1.20 to the euro is $600.",
            ("500 euros", "EUR", "$600", "USD"),
        ),
    ],
)
def test_both_measures_of_a_conversion(text: str, expected: tuple[str, str, str, str]) -> None:
    assert found(text) == [expected]


def test_ranges_and_lists_are_converted_one_by_one() -> None:
    for text in (
        "It is 10 to 15 miles (16 to 24 km) away.",
        "It is 10-15 miles (16-24 km) away.",
        "The room is 10 by 15 feet (3 by 4.6 metres).",
    ):
        assert len(found(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Choose 5 km or 10 miles.",
        "It is 5 km (a mile of it paved) long.",
        "It is 5 km (2 km more than planned) long.",
        "It has 12 GB (512 MB for video).",
        "The town (population 20,000) is 5 km away.",
    ],
)
def test_another_quantity_is_no_conversion(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("value", "unit", "to", "expected"),
    [
        (1, "mile", "kilometer", ["1.609344"]),
        (10, "gallon", "liter", ["37.85411784", "45.4609"]),
        (1, "stone", "pound", ["14"]),
        (2, "ton", "kilogram", ["1814.36948", "2032.0938176", "2000"]),
        (3, "mile", "kilogram", []),
        (3, "degree", "kilogram", []),
    ],
)
def test_units_are_converted_exactly_in_all_their_meanings(
    value: int, unit: str, to: str, expected: list[str]
) -> None:
    assert [each.low for each in converted(exactly(value), unit, to)] == [Fraction(each) for each in expected]


def test_fuel_economy_is_converted_both_ways_round() -> None:
    american, imperial = converted(
        Interval(Fraction(40), Fraction(50)), "mile / gallon", "liter / (kilometer * 100)"
    )
    assert [round(float(end), 2) for end in (american.low or 0, american.high or 0)] == [4.7, 5.88]
    assert round(float(imperial.low or 0), 2) == 5.65


def test_temperatures_and_their_differences() -> None:
    assert temperature(exactly(-40), "celsius", "fahrenheit") == exactly(-40)
    assert temperature(exactly(0), "kelvin", "celsius") == exactly(Fraction(-27315, 100))
    assert temperature_difference(exactly(5), "celsius", "fahrenheit") == exactly(9)


@pytest.mark.parametrize("unit", sorted({*SYMBOLS, *NAMES, *PER.values()}))
def test_every_unit_that_the_reader_knows_is_one_for_pint(unit: str) -> None:
    for name in ALSO.get(unit, (unit,)):
        assert 7 in [each.low for each in converted(exactly(7), name, name)]


@pytest.mark.parametrize(
    ("text", "paid", "one", "price"),
    [
        ("It is traded at $1.20 to the euro.", "USD", "EUR", "1.2"),
        ("($1 = 7.2 yuan)", "CNY", "USD", "7.2"),
        ("The rate is 83 rupees per dollar.", "INR", "USD", "83"),
    ],
)
def test_exchange_rates(text: str, paid: str, one: str, price: str) -> None:
    (rate,) = rates(reading_of(text))
    assert (rate.paid, rate.one, rate.slot.figure.stated) == (paid, one, Fraction(price))


def test_sizes_in_football_pitches() -> None:
    for text in (
        "The park covers 9 hectares, the size of 12 football pitches.",
        "The park is as big as 12 football pitches (9 hectares).",
    ):
        (line,) = lines_of(text)
        (size,) = sizes(line)
        assert (size.measure.span.text, size.things.span.text) == ("9 hectares", "12 football pitches")


def test_pint_is_not_loaded_for_a_text_without_a_conversion() -> None:
    script = (
        "import sys\n"
        "from checks.article.plain import from_text\n"
        "from checks.judging import judge\n"
        "from checks.reading import read\n"
        "judge(read(from_text('The road is 12 km long and 9 m wide; it was 5C. It cost $5m (£4m).')))\n"
        "print('pint' in sys.modules)\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "False\n"
