"""Dates of two sentences held against each other."""

from __future__ import annotations

from datetime import date, timedelta

from checks.data.names import EVENTS
from checks.model import DateBound, Mention, Period, Precision, When
from checks.sources.frame import Frame
from checks.sources.periods import Length

WEEK = timedelta(days=7)
_COARSER = 5
_LENGTHS = {
    Precision.MONTH: Length.MONTH,
    Precision.QUARTER: Length.QUARTER,
    Precision.YEAR: Length.YEAR,
}


def days_of(mention: Mention) -> tuple[date | None, date | None]:
    """The first and last day of a date, both ends written for a range."""
    meaning = mention.meaning
    if isinstance(meaning, Period):
        return meaning.begin.first, meaning.end.last
    if isinstance(meaning, When):
        return meaning.first, meaning.last
    return None, None


def is_since(mention: Mention) -> bool:
    """Whether a date only begins what it is said of."""
    return isinstance(mention.meaning, When) and mention.meaning.bound in (DateBound.SINCE, DateBound.AFTER)


def is_of_its_row(mention: Mention) -> bool:
    """Whether a date of a statement is that of each of its rows: "this year", "last month"."""
    meaning = mention.meaning
    return (
        isinstance(meaning, When)
        and meaning.relative
        and meaning.first is None
        and meaning.bound is DateBound.ON
        and precision_of(mention) is not None
    )


def precision_of(mention: Mention) -> Length | None:
    """The length of the year, quarter or month that a date names."""
    return _LENGTHS.get(mention.meaning.precision) if isinstance(mention.meaning, When) else None


def overlap(one: Mention, other: Mention) -> bool:
    """Whether two dates may be the same day or days. "On Monday" may be the one before or after."""
    first, last = days_of(one)
    begin, end = days_of(other)
    if first is None or last is None or begin is None or end is None:
        return False
    if (last - first) > _COARSER * (end - begin) + WEEK:
        return False  # a Friday in 2024 is not the year 2024
    shifts = (timedelta(), WEEK, -WEEK) if _is_weekday(other) else (timedelta(),)
    return any(begin + shift <= last and first <= end + shift for shift in shifts)


def _is_weekday(mention: Mention) -> bool:
    meaning = mention.meaning
    return isinstance(meaning, When) and meaning.relative and meaning.weekday is not None


def shares_date(statement: Frame, claim: Frame) -> bool:
    """Whether a date of the statement stands in the claim's sentence, or an event that goes by it."""
    if any(overlap(one, other) for one in statement.dates for other in claim.dates):
        return True
    days = [date(*EVENTS[event]) for event in claim.events if event in EVENTS]
    return any(_holds(mention, day) for mention in statement.dates for day in days)


def _holds(mention: Mention, day: date) -> bool:
    first, last = days_of(mention)
    return first is not None and last is not None and first <= day <= last
