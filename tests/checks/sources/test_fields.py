"""Numbers and days as machines write them."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.sources.fields import day, grouped, number, text


@pytest.mark.parametrize(
    ("written", "value", "grain"),
    [
        ("41,615", "41615", "1"),
        ("+7071576", "7071576", "1"),
        ("-178028000", "-178028000", "1"),
        ("−3.5", "-3.5", "0.1"),
        ("2779092236505.85", "2779092236505.85", "0.01"),
        ("5.0", "5", "0.1"),
        ("1.2e6", "1200000", "100000"),
        ("0", "0", "1"),
    ],
)
def test_a_plain_number_is_read_with_the_place_of_its_last_digit(written, value, grain):
    read = number(written)
    assert read is not None
    assert (read.value, read.grain) == (Fraction(value), Fraction(grain))


@pytest.mark.parametrize("written", ["6.9 million", "1,23", "1.2.3", "ten", "4-5", "9" * 61, "1e9999"])
def test_whatever_is_no_plain_number_is_left_to_the_reader_of_sentences(written):
    assert number(written) is None


@pytest.mark.parametrize("nothing", [None, "", " ", ".", "N/A", "n/a", "-", "null", float("nan"), {}, []])
def test_what_stands_for_no_value_is_none(nothing):
    assert text(nothing) is None


@pytest.mark.parametrize(
    ("value", "as_text"), [(66055, "66055"), (6.0, "6"), (6.7, "6.7"), (True, "true"), ("  a  b ", "a b")]
)
def test_a_field_as_text(value, as_text):
    assert text(value) == as_text


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2025-09-29", date(2025, 9, 29), date(2025, 9, 29)),
        ("20250929", date(2025, 9, 29), date(2025, 9, 29)),
        ("2025-09-29T23:59:59Z", date(2025, 9, 29), date(2025, 9, 29)),
        ("2025-09-29 10:00:00+02:00", date(2025, 9, 29), date(2025, 9, 29)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-Q2", date(2023, 4, 1), date(2023, 6, 30)),
        ("2023Q4", date(2023, 10, 1), date(2023, 12, 31)),
        ("+1990-00-00T00:00:00Z", date(1990, 1, 1), date(1990, 12, 31)),
        ("+2001-05-00T00:00:00Z", date(2001, 5, 1), date(2001, 5, 31)),
        ("1299822384120", date(2011, 3, 11), date(2011, 3, 11)),
        ("758809855", date(1994, 1, 17), date(1994, 1, 17)),
    ],
)
def test_a_date_is_read_at_its_own_precision(written, first, last):
    read = day(written)
    assert read is not None
    assert (read.first, read.last) == (first, last)


@pytest.mark.parametrize("written", ["", "soon", "2025-13-01", "2025-02-30", "29/09/2025", "12345", "0000"])
def test_what_is_no_date_is_none(written):
    assert day(written) is None


@pytest.mark.parametrize(
    ("written", "shown"),
    [("2025-09-29", "29 September 2025"), ("2025-09", "September 2025"), ("2025", "2025")],
)
def test_a_day_is_shown_as_an_article_would_write_it(written, shown):
    assert str(day(written)) == shown


@given(st.decimals(-(10**15), 10**15, allow_nan=False, allow_infinity=False, places=3))
def test_a_number_put_into_a_sentence_is_the_same_number(value):
    shown = grouped(Fraction(value), Fraction(1, 1000))
    read = number(shown)
    assert read is not None
    assert read.value == Fraction(value)


@given(st.text(max_size=80))
def test_no_text_breaks_the_readers_of_fields(anything):
    number(anything)
    day(anything)
