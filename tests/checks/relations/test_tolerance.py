"""How far figures may lie from what arithmetic gives."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.interval import Interval
from checks.model import Figure, Hedge, Kind
from checks.relations.tolerance import (
    converted_from,
    fine_grain,
    level,
    loosely,
    measured,
    rounded_conversion,
    said,
    second_digit,
)

POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**9)


def figure(
    stated: str | int,
    hedge: Hedge = Hedge.EXACT,
    *,
    grain: str | int = 1,
    low: int | None = 0,
    high: int | None = 0,
) -> Figure:
    value = Fraction(stated)
    return Figure(
        stated=value,
        low=None if low is None else Fraction(low) or value,
        high=None if high is None else Fraction(high) or value,
        hedge=hedge,
        grain=Fraction(grain),
    )


@pytest.mark.parametrize(
    ("size", "place"), [("437", 10), ("99", 1), ("100", 10), ("4.37", "1/10"), ("0.5", "1/100")]
)
def test_the_place_of_the_second_digit(size: str, place: str | int) -> None:
    assert second_digit(Fraction(size)) == Fraction(place)


@given(POSITIVE)
def test_the_second_digit_leaves_two_digits_before_it(size: Fraction) -> None:
    assert 10 <= size / second_digit(size) < 100


@given(POSITIVE, POSITIVE)
def test_no_grain_is_coarser_than_a_twentieth_or_half_the_second_digit(
    size: Fraction, grain: Fraction
) -> None:
    found = fine_grain(Figure(stated=size, low=size, high=size, grain=grain))
    assert found <= grain
    assert found <= max(size / 20, second_digit(size) / 2)


def test_a_small_count_is_exact_and_a_round_one_is_not() -> None:
    assert measured(figure(8), Kind.COUNT) == Interval(Fraction(8), Fraction(8))
    assert 1040 not in measured(figure(1000, grain=1000), Kind.COUNT)
    assert 1020 in measured(figure(1000, grain=1000), Kind.COUNT)
    assert Fraction("4.84") in measured(figure("4.8", grain="1/10"))


def test_about_may_be_rounded_to_tens() -> None:
    about = measured(figure(30, Hedge.ABOUT, low=27, high=33))
    assert 34 in about
    assert 36 not in about


def test_as_many_as_is_not_far_below_where_it_is_a_level() -> None:
    bound = figure(80, Hedge.AT_MOST, low=None, high=80)
    assert 40 in measured(bound)
    assert 40 not in level(bound, Kind.NUMBER)
    assert 75 in level(bound, Kind.NUMBER)


@pytest.mark.parametrize(
    ("share", "value", "fits"),
    [
        (figure(12), "12.4", True),
        (figure(12), "12.9", True),
        (figure(12), "13", False),
        (figure(12), "11.4", False),
        (figure("0.5", grain="1/2"), "0.54", True),
        (figure("0.5", grain="1/2"), "0.25", False),
    ],
)
def test_a_share_is_rounded_or_cut(share: Figure, value: str, fits: bool) -> None:
    assert (Fraction(value) in said(share)) is fits


@pytest.mark.parametrize(
    ("multiple", "ratio", "fits"),
    [
        (figure(2), "1.8", True),
        (figure(2), "2.4", True),
        (figure(2), "1.6", False),
        (figure(2, Hedge.MORE_THAN, low=2, high=None), "7", True),
        (figure(2, Hedge.MORE_THAN, low=2, high=None), "1.9", False),
        (figure("1/3", grain="1/3"), "0.36", True),
        (figure("1/3", grain="1/3"), "0.45", False),
    ],
)
def test_a_multiple_in_a_word_is_loose(multiple: Figure, ratio: str, fits: bool) -> None:
    assert (Fraction(ratio) in loosely(multiple)) is fits


@given(st.sampled_from(list(Hedge)), POSITIVE)
def test_a_figure_may_always_stand_for_itself_when_it_is_converted(hedge: Hedge, value: Fraction) -> None:
    bounded = Figure(stated=value, low=value, high=value, hedge=hedge)
    assert value in converted_from(bounded)
    assert value in rounded_conversion(bounded)


def test_more_than_reaches_up_but_not_without_end() -> None:
    more = figure(50, Hedge.MORE_THAN, low=50, high=None)
    assert 55 in converted_from(more)
    assert 70 not in converted_from(more)
    assert 40 not in converted_from(more)
