"""How far a day is from now, as the day that it is. Read on Wednesday 12 November 2025."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.extract.date_lengths import far_off

NOW = date(2025, 11, 12)
TOLD = [
    ("They met two weeks ago.", "two weeks ago", date(2025, 10, 29)),
    ("It was cheaper a week ago.", "a week ago", date(2025, 11, 5)),
    ("The typhoon struck two months ago.", "two months ago", date(2025, 9, 12)),
    ("It opened 20 years ago.", "20 years ago", date(2005, 11, 12)),
    ("The court will rule in three days.", "in three days", date(2025, 11, 15)),
    ("The bridge is to be opened in about two years.", "in about two years", date(2027, 11, 12)),
    ("It opens in a fortnight.", "in a fortnight", date(2025, 11, 26)),
    ("They sail in two weeks' time.", "in two weeks' time", date(2025, 11, 26)),
    ("Ten years from now nobody cares.", "Ten years from now", date(2035, 11, 12)),
    ("Two days after tomorrow it rains.", "Two days after tomorrow", date(2025, 11, 15)),
    ("He died 3 days before yesterday.", "3 days before yesterday", date(2025, 11, 8)),
]
NOT_TOLD = [
    "Prices fell by a third in two years.",
    "She won twice in 3 days.",
    "Two weeks later he was back.",
    "It will be finished in two to three weeks.",
    "In two years of talks they will get nowhere.",
    "It happened 66,000 years ago.",
    "They waited two weeks.",
]


@pytest.mark.parametrize(("text", "surface", "day"), TOLD)
def test_a_distance_from_now_is_a_day(text, surface, day):
    (found,) = far_off(text, NOW)
    assert (text[found.start : found.end], found.day) == (surface, day)
    assert found.first <= found.day <= found.last


@pytest.mark.parametrize("text", NOT_TOLD)
def test_how_long_something_took_is_no_day(text):
    assert not list(far_off(text, NOW))


@pytest.mark.parametrize("text", [text for text, _, _ in TOLD])
def test_without_a_day_of_publication_there_is_none(text):
    assert not list(far_off(text, None))


@given(st.dates(), st.integers(1, 999), st.sampled_from(["day", "week", "month", "year", "decade"]))
def test_whatever_lies_outside_the_calendar_is_left_out(published, many, unit):
    for found in far_off(f"It was {many} {unit}s ago.", published):
        assert found.first <= found.day < published
