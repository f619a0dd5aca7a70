"""Periods: how long they are, which one a row is of, and whether two are the same."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from enum import IntEnum
from functools import cache, lru_cache
from itertools import pairwise
from statistics import median_low

import regex

from checks.sources.rows import Row

Span = tuple[date | None, date | None]
"""First and last day; None is open."""

SLACK = timedelta(days=10)
"""Companies close their books on a weekday: a quarter may end some days beside the calendar's."""


class Length(IntEnum):
    """The usual lengths of periods, in days."""

    DAY = 1
    WEEK = 7
    MONTH = 30
    QUARTER = 91
    HALF = 182
    YEAR = 365


_MONTHS = {Length.MONTH: 1, Length.QUARTER: 3, Length.HALF: 6, Length.YEAR: 12}

_WORDS = {
    Length.DAY: r"daily|(?:a|per|each|every) day|24 hours|twenty-four hours",
    Length.WEEK: r"weekly|(?:a|per|each|every) week|seven days|7 days",
    Length.MONTH: r"monthly|month|30 days",
    Length.QUARTER: r"quarterly|quarter|three months|3 months",
    Length.HALF: r"half-yearly|half-year|first half|second half|six months|6 months",
    Length.YEAR: r"annual|annually|yearly|year|years|twelve months|12 months",
}


@cache
def _words() -> regex.Pattern[str]:
    options = "|".join(f"(?P<{length.name}>{words})" for length, words in _WORDS.items())
    return regex.compile(rf"\b(?:{options})\b", regex.IGNORECASE)


def lengths_named(text: str) -> frozenset[Length]:
    """The lengths of period that a text names: "annual sales", "in the quarter"."""
    return frozenset(Length[str(found.lastgroup)] for found in _words().finditer(text))


def periods_named(text: str) -> frozenset[Length]:
    """The lengths of period that a text names, but for those of a rate ("a day") or before it."""
    return lengths_named(_rates().sub(" ", text))


@cache
def _rates() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:(?:a|per|each|every) (?:day|week)|(?:month|year) (?:earlier|before))\b", regex.IGNORECASE
    )


@lru_cache(maxsize=4096)
def usual_length(statement: str) -> Length | None:
    """The shortest length of period that a statement names."""
    return min(periods_named(statement), default=None)


@lru_cache(maxsize=1024)
def nearest_length(days: float) -> Length | None:
    """The usual length nearest to a number of days; None where none is near."""
    best = min(Length, key=lambda length: abs(length - days) / length)
    return best if abs(best - days) <= max(0.12 * best, 0.5) else None


def length_of(span: Span) -> Length | None:
    """The usual length of a closed span."""
    first, last = span
    return nearest_length((last - first).days + 1) if first and last else None


def usual_gap(rows: Sequence[Row]) -> Length | None:
    """The length of period that rows dated by last days are spaced by."""
    days = sorted({row.as_of.last for row in rows if row.as_of})
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    return nearest_length(median_low(gaps)) if gaps else None


def span_of(row: Row, usual: Length | None) -> Span:
    """The period of a row: as it says itself, or so long a period up to the row's day."""
    if row.as_of is None:
        return None, None
    if row.begin is not None:
        return row.begin, row.as_of.last
    if row.as_of.first != row.as_of.last or usual is None:
        return row.as_of.first if row.as_of.first != row.as_of.last else None, row.as_of.last
    return _start(row.as_of.last, usual), row.as_of.last


def _start(last: date, length: Length) -> date:
    months = _MONTHS.get(length)
    if months is None or last.day < monthrange(last.year, last.month)[1]:
        return last - timedelta(days=length - 1)
    index = last.year * 12 + last.month - months
    return date(index // 12, index % 12 + 1, 1)


def same(one: Span, other: Span) -> bool:
    """Whether two closed periods are the same, closing days of companies allowed for."""
    if not (one[0] and one[1] and other[0] and other[1]):
        return False
    slack = min(SLACK, (one[1] - one[0]) / 4)
    return abs(one[0] - other[0]) <= slack and abs(one[1] - other[1]) <= slack


def ends_in(row: Span, days: Span) -> bool:
    """Whether a period ends within some days, as "the year to September" does."""
    if not (row[1] and days[0] and days[1]):
        return False
    return days[0] - SLACK <= row[1] <= days[1] + SLACK
