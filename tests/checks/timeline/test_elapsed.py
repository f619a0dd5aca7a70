"""How long it is between two dates, and what a length of time in words leaves open."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.article.plain import from_text
from checks.model import Amount, Kind
from checks.reading import read
from checks.timeline.elapsed import YEAR, Days, between, written_days
from checks.timeline.naming import days_named, minutes_named

DAYS = st.dates(date(1800, 1, 1), date(2200, 1, 1))


def length(text: str) -> Amount:
    (passage,) = read(from_text(f"It went on for {text} in all.")).passages
    (mention,) = passage.of(Kind.DURATION)
    assert mention.amount is not None
    return mention.amount


@pytest.mark.parametrize(
    ("text", "fits", "does_not"),
    [
        ("two years", [1.4, 2, 2.9], [1.1, 3.2]),
        ("almost two years", [1.6, 1.9, 2], [0.9, 2.4]),
        ("more than 30 years", [29.9, 30, 50], [29, 21]),
        ("less than five years", [1, 4.9, 5.1], [5.5]),
        ("about 30 years", [26.5, 30, 33.5], [25, 35]),
        ("20 years", [18.1, 20, 21.9], [17, 23]),
        ("a decade", [6, 10, 14], [3, 21]),
        ("18 months", [1.45, 1.5], [1.2, 1.7]),
    ],
)
def test_a_length_in_years_leaves_open_what_writers_leave_open(
    text: str, fits: list[float], does_not: list[float]
) -> None:
    said = written_days(length(text))
    assert said is not None
    assert [years for years in fits if Fraction(years) * YEAR not in said] == []
    assert [years for years in does_not if Fraction(years) * YEAR in said] == []


@pytest.mark.parametrize(
    ("text", "fits", "does_not"),
    [
        ("nine days", [8, 9, 10], [7, 11]),
        ("90 days", [85, 95], [84, 96]),
        ("three weeks", [17, 27], [16, 28]),
    ],
)
def test_a_length_in_days_is_a_day_more_or_less(text: str, fits: list[int], does_not: list[int]) -> None:
    said = written_days(length(text))
    assert said is not None
    assert [days for days in fits if days not in said] == []
    assert [days for days in does_not if days in said] == []


@given(DAYS, st.integers(0, 40_000))
def test_between_two_days_lie_exactly_their_days(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    time = between(Days(first=first, last=first), Days(first=last, last=last))
    assert time.low == time.high == days


@given(DAYS, DAYS, st.integers(0, 400), st.integers(0, 400))
def test_a_coarser_date_only_widens_the_time(first: date, last: date, more: int, most: int) -> None:
    fine = between(Days(first=first, last=first), Days(first=last, last=last))
    coarse = between(
        Days(first=first, last=first + timedelta(days=more)),
        Days(first=last, last=last + timedelta(days=most)),
    )
    assert fine.low is not None
    assert fine.low in coarse


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        (date(2024, 5, 6), date(2024, 5, 6), "6 May 2024"),
        (date(2024, 5, 1), date(2024, 5, 31), "May 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2010, 1, 1), date(2019, 12, 31), "2010–2019"),
    ],
)
def test_days_go_by_the_stretch_that_they_are(first: date, last: date, name: str) -> None:
    assert days_named(Days(first=first, last=last)) == name


@pytest.mark.parametrize(
    ("minutes", "name"),
    [(1, "1 minute"), (49, "49 minutes"), (60, "1 hour"), (150, "2 hours and 30 minutes")],
)
def test_minutes_are_told_in_hours(minutes: int, name: str) -> None:
    assert minutes_named(minutes) == name
