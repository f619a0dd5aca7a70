"""Numbers that are others, mistyped."""

from __future__ import annotations

from fractions import Fraction

import pytest

from checks.model import Figure
from checks.sources.misprint import is_misprint, is_same_number


def exactly(written: str) -> Figure:
    stated = Fraction(written.replace(",", ""))
    return Figure(stated=stated, low=stated, high=stated)


@pytest.mark.parametrize(
    ("told", "held"),
    [
        ("74", "47"),
        ("27.6", "276"),
        ("686", "866"),
        ("8.9", "88.9"),
        ("65,640", "65,340"),
        ("6,564,000", "656,400"),
        ("1.75", "0.75"),
    ],
)
def test_one_slip_makes_one_number_of_the_other(told: str, held: str) -> None:
    assert is_misprint(exactly(told), exactly(held))
    assert is_misprint(exactly(held), exactly(told))


@pytest.mark.parametrize(
    ("told", "held"),
    [("14", "24"), ("7", "70"), ("274", "318"), ("630", "603.5"), ("47", "47"), ("1,290", "1,920.7")],
)
def test_other_numbers_are_other_numbers(told: str, held: str) -> None:
    assert not is_misprint(exactly(told), exactly(held))


@pytest.mark.parametrize(
    ("told", "held", "same"),
    [("1,248", "1,248", True), ("24", "24", False), ("736", "730", False)],
)
def test_three_digits_in_common_are_no_accident(told: str, held: str, *, same: bool) -> None:
    assert is_same_number(exactly(told), exactly(held)) is same
