"""Two figures conflict only if their intervals cannot meet."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.interval import Interval, change, exactly, meets, rounded_or_cut, total, written
from checks.model import Figure, Hedge


def figure(text: str, hedge: Hedge = Hedge.EXACT) -> Figure:
    """A figure from digits alone; zeros at the end of 100 and more are round."""
    value = Fraction(text.replace(",", ""))
    decimals = len(text.partition(".")[2])
    whole = text.replace(",", "")
    zeros = len(whole) - len(whole.rstrip("0")) if value >= 100 and not decimals else 0
    grain = Fraction(1, 10**decimals) if decimals else Fraction(10**zeros)
    low = None if hedge in (Hedge.AT_MOST, Hedge.LESS_THAN) else value
    high = None if hedge in (Hedge.AT_LEAST, Hedge.MORE_THAN) else value
    return Figure(stated=value, low=low, high=high, hedge=hedge, grain=grain)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("8,234", "8,234", True),
        ("8,234", "8,235", False),
        ("66,000", "66,055", True),
        ("66,000", "66,999", True),
        ("66,000", "67,000", False),
        ("66,000", "65,499", False),
        ("2,400,000", "2,449,000", True),
        ("12", "13", False),
        ("40", "40.3", True),
        ("40", "41.5", False),
        ("3.5", "3.54", True),
    ],
)
def test_the_rounder_figure_is_read_at_its_own_grain(one: str, other: str, same: bool) -> None:
    assert meets(figure(one), figure(other)) is same
    assert meets(figure(other), figure(one)) is same


@pytest.mark.parametrize(
    ("bound", "hedge", "value", "holds"),
    [
        ("66,000", Hedge.MORE_THAN, "66,055", True),
        ("66,000", Hedge.MORE_THAN, "65,926", False),
        ("66,000", Hedge.AT_LEAST, "66,000", True),
        ("500", Hedge.AT_MOST, "501", False),
        ("500", Hedge.LESS_THAN, "420", True),
    ],
)
def test_a_bound_means_what_it_says(bound: str, hedge: Hedge, value: str, holds: bool) -> None:
    assert meets(figure(bound, hedge), figure(value)) is holds


def test_a_figure_that_ends_before_it_starts_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="cannot end before it starts"):
        Figure(stated=None, low=Fraction(9), high=Fraction(4))
    with pytest.raises(ValueError, match="grain"):
        Figure(stated=None, low=Fraction(4), high=Fraction(9), grain=Fraction(0))


def test_change_and_total() -> None:
    assert change(exactly(40), exactly(50)) == exactly(Fraction(1, 4))
    assert change(exactly(0), exactly(50)).high is None
    assert total([exactly(8), Interval(Fraction(4), Fraction(6))]) == Interval(Fraction(12), Fraction(14))


fractions = st.fractions(min_value=0, max_value=10**9, max_denominator=100)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(fractions), draw(fractions)))
    return Interval(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))


@given(intervals(), intervals(), fractions, fractions)
def test_arithmetic_holds_every_result_of_its_members(
    a: Interval, b: Interval, x: Fraction, y: Fraction
) -> None:
    if x in a and y in b:
        assert x + y in a + b
        assert x - y in a - b
        assert x * y in a * b
        if y:
            assert x / y in a / b


@given(intervals(), intervals())
def test_meeting_is_mutual(a: Interval, b: Interval) -> None:
    assert a.meets(b) is b.meets(a)


@given(intervals(), intervals(), fractions)
def test_widening_never_ends_a_meeting(a: Interval, b: Interval, by: Fraction) -> None:
    assert not a.meets(b) or a.widened(by).meets(b)


@given(st.integers(1, 10**9))
def test_what_could_be_rounded_to_a_figure_includes_it(value: int) -> None:
    one = figure(str(value))
    assert value in written(one)
    assert value in rounded_or_cut(one)
