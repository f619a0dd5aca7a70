"""Dates: one value, many surfaces, read on Wednesday 12 November 2025.

The surfaces are in ``tests/corpus/surfaces/date.txt``; how their values are written is told in ``spelled``.
"""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.extract import date as dates
from checks.extract.context import Context
from checks.extract.date import read_at
from checks.extract.plain import plain
from checks.model import DateBound, Period, When
from tests.checks.extract import surfaces as corpus

NOW = Context(published=date(2025, 11, 12))
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def every(text, context=NOW):
    return corpus.every(read_at, plain(text), context)


def first_read(text, context=NOW):
    found = every(text, context)
    assert found, f"nothing was read in {text!r}"
    return found[0]


def spelled(meaning):
    """A date in one line: the weekday written, its interval, what it was read from."""
    if isinstance(meaning, Period):
        return f"{spelled(meaning.begin)} .. {spelled(meaning.end)}{' inverted' * meaning.inverted}"
    bound = f"{meaning.bound.value} " if meaning.bound is not DateBound.ON else ""
    return f"{bound}{_value(meaning)}{' ~' * meaning.approximate}"


def _value(when: When):
    if when.impossible:
        return f"impossible {when.day}.{when.month}.{when.year or ''}"
    weekday = f"{WEEKDAYS[when.weekday][:3]} " if when.weekday is not None else ""
    if when.precision == "fiscal year":
        return f"FY{when.year}"
    if when.first is None:
        return f"{weekday}unknown" if when.relative else f"unknown day in {when.year}"
    certain = "" if when.year_certain else " year?"
    relative = " relative" if when.relative and not weekday else ""
    day = f" day {when.day}" if weekday and when.relative and when.day else ""
    return f"{weekday}{_interval(when)}{certain}{relative}{day}"


def _interval(when: When):
    if when.precision == "day":
        return when.first.isoformat()
    if when.precision == "month" and not when.approximate:
        return when.first.isoformat()[:7]
    if when.precision == "year" and not when.approximate:
        return str(when.first.year)
    if when.precision == "decade" and not when.approximate:
        return f"{when.first.year}s"
    if when.precision == "century":
        return f"c{when.first.year // 100 + 1}"
    return f"{when.first}..{when.last} {when.precision.value}"


SURFACES = corpus.surfaces("date")


@pytest.mark.parametrize(("surface", "value"), SURFACES, ids=[surface for surface, _ in SURFACES])
def test_every_surface_has_its_value(surface, value):
    text, mention = corpus.marked(surface)
    found = {mention.surface: spelled(mention.meaning) for mention in every(text)}
    assert found.get(plain(mention)) == (None if value == "no date" else value)
    assert value != "no date" or not found


# ----------------------------------------------------------------------------------- properties

PIECES = st.sampled_from([
    *"0123456789 ,.-/'()\n", " May ", " March ", " Sun ", " the ", " of ", " to ", " from ", " between ",
    " and ", " in ", " last ", " next ", " week ", " year ", " Monday ", " Nov. ", " 2019", "31 ", " 1st ",
    " th ", " Q3", " fiscal ", " early ", " end of ", "'s ", " since ", " quarter ", " half ", " ’80s",
])  # fmt: skip
DAYS = st.dates(date(1600, 1, 1), date(2300, 12, 31))


@given(
    st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)),
    DAYS | st.none(),
    st.booleans() | st.none(),
)
def test_any_text_is_read_without_an_error_and_spans_lie_in_it(text, published, day_first):
    text = plain(text)
    for mention in every(text, Context(published=published, day_first=day_first)):
        assert text[mention.start : mention.end] == mention.surface
        assert all(mention.start <= part.start < part.end <= mention.end for part in mention.parts)


@given(DAYS, DAYS)
def test_what_is_written_with_its_year_does_not_depend_on_the_day_of_publication(day, published):
    for surface in (f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        found = first_read(surface, Context(published=published)).meaning
        assert (found.first, found.last, found.year_certain) == (day, day, True)


@given(st.dates(date(1901, 1, 1), date(2050, 12, 31)), DAYS)
def test_an_interval_contains_that_of_every_finer_date(day, published):
    context = Context(published=published)
    year = day.year
    coarser_and_coarser = [
        f"{day.day} {day:%B} {year}", f"in {day:%B} {year}", f"Q{(day.month + 2) // 3} {year}",
        f"H{1 if day.month < 7 else 2} {year}", f"in {year}", f"the {year // 10 * 10}s",
        f"the {'20th' if year < 2000 else '21st'} century",
    ]  # fmt: skip
    round_century = year // 10 * 10 == 1900  # "the 1900s" are a century
    found = [first_read(surface, context).meaning for surface in coarser_and_coarser]
    for finer, coarser in pairwise(found[:-1] if round_century else found):
        assert coarser.first <= finer.first <= finer.last <= coarser.last


@given(DAYS, DAYS)
def test_without_a_year_a_date_is_the_nearest(day, published):
    found = first_read(f"{day.day} {day:%B}", Context(published=published)).meaning
    assert (found.first.month, found.first.day) == (day.month, day.day)
    assert not found.year_certain
    reach = 8 * 366 if (day.month, day.day) == (2, 29) else 184
    assert abs((found.first - published).days) <= reach


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_last_or_the_next_one(published, weekday):
    name = WEEKDAYS[weekday]
    context = Context(published=published)
    past = first_read(f"they met on {name}", context).meaning.first
    coming = first_read(f"they will meet on {name}", context).meaning.first
    assert past.weekday() == coming.weekday() == weekday
    assert -7 < (past - published).days <= 0 <= (coming - published).days < 7


def test_without_a_day_of_publication_relative_dates_keep_no_interval():
    for surface in ("on Monday", "yesterday", "last week", "18 November", "next May", "in the third quarter"):
        when = first_read(surface, Context()).meaning
        assert (when.first, when.last) == (None, None)


@pytest.mark.parametrize(("day_first", "expected"), [(True, date(2024, 5, 4)), (False, date(2024, 4, 5))])
def test_the_order_of_digits_follows_the_habit_of_the_outlet(day_first, expected):
    context = Context(published=date(2024, 6, 1), day_first=day_first)
    assert first_read("04/05/2024", context).meaning.first == expected


def test_a_weekday_beside_digits_shows_their_order():
    when = first_read("Saturday 4/5", Context(published=date(2024, 6, 1))).meaning
    assert when.first == date(2024, 5, 4)


def test_parts_say_what_a_date_was_read_from():
    (mention,) = every("since Monday, Nov. 19, 2018")
    assert [(part.role, mention.surface[part.start : part.end]) for part in mention.parts] == [
        ("bound", "since"), ("weekday", "Monday"), ("month", "Nov"), ("day", "19"), ("year", "2018"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "surface", ["in 44 BC", "in 1200 BC", "1 January 0000", "the week of 1 January 9999"]
)
def test_years_that_no_calendar_here_has_are_not_made_up(surface):
    for mention in every(surface):
        assert mention.meaning.first is None or mention.meaning.first.year in range(1, 10_000)


def test_every_first_word_is_one_word():
    assert all(word.isalpha() for word in dates.first_words())
