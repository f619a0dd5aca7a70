"""Numbers in the words of the article."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.relations.phrasing import as_in, bare, rounded, sensible, significant

from .finding import lines_of


@pytest.mark.parametrize(
    ("text", "value", "written", "other"),
    [
        ("It has eight cows.", 13, "8", "13"),
        ("It has 1,250 cows.", 13, "1,250", "13"),
        ("It cost £4.20.", 3, "£4.20", "£3"),
        ("It cost £4.2m.", 3_800_000, "£4.2m", "£3.8m"),
        ("It cost $2.5 billion.", 12_000_000_000, "$2.5 billion", "$12 billion"),
        ("It cost Rs 24 lakh.", 6_400_000, "Rs 24 lakh", "Rs 64 lakh"),
        ("It cost 40 euros.", 3, "40 euros", "3 euros"),
        ("It fell 5.0 per cent.", 6, "5.0 per cent", "6 per cent"),
        ("It fell by about 5%.", 6, "5%", "6%"),
        ("It is 5 km long.", 8, "5 km", "8 km"),
        ("It is a 10-inch pan.", 8, "10 inch", "8 inch"),
        ("He is 6ft 4in tall.", 2, "6ft 4in", "2ft"),
        ("It does 40 miles per gallon.", 30, "40 miles per gallon", "30 miles per gallon"),
        ("The air was at 41C.", 40, "41C", "40C"),
    ],
)
def test_a_value_is_written_as_the_article_writes_it(text: str, value: int, written: str, other: str) -> None:
    (line,) = lines_of(text)
    assert bare(line.slots[0]) == written
    assert as_in(line.slots[0], Fraction(value)) == other


@pytest.mark.parametrize(
    ("value", "digits", "expected"),
    [("1.25", 1, "1.3"), ("1.24", 1, "1.2"), ("-1.25", 1, "-1.2"), ("7", 0, "7")],
)
def test_rounding_is_half_up(value: str, digits: int, expected: str) -> None:
    assert rounded(Fraction(value), digits) == Fraction(expected)


def test_a_share_is_given_to_a_tenth_beside_a_whole_number() -> None:
    whole, fine = (line.slots[0].figure for line in lines_of("It fell 5%. It fell 5.25%."))
    assert sensible(Fraction(1, 3) * 100, whole) == Fraction("33.3")
    assert sensible(Fraction(1, 3) * 100, fine) == Fraction("33.33")
    assert sensible(Fraction(1, 3), whole) == Fraction("0.33")


def test_a_conversion_is_given_to_three_digits() -> None:
    (line,) = lines_of("It is 4,150 km from here to there, 4.9 m high and 300 miles long, and costs $900.")
    far, near, rough, price = line.slots
    assert significant(Fraction("5149.9"), far) == 5150
    assert significant(Fraction("4.877"), near) == Fraction("4.9")
    assert significant(Fraction("482.8"), rough) == 480
    assert significant(Fraction("1234.567"), price) == 1230
