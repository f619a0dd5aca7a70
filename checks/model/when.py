"""Dates and times at the precision in which they were written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Literal, NamedTuple

from checks.model.amount import Kind


class Precision(StrEnum):
    """The true precision of a date: what was written, not what it can be padded to."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half-year"
    YEAR = "year"
    FISCAL_YEAR = "fiscal year"
    DECADE = "decade"
    CENTURY = "century"


class DateBound(StrEnum):
    """How a date bounds what it is said of."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


class When(NamedTuple):
    """A date at the precision in which it was written, and the interval of days that it means.

    A tuple for the reason that a mention is one.
    """

    first: date | None
    """First and last day of the interval. None where it cannot be known: no publication date to resolve
    it against, an order that is ambiguous (4/5/2024), a day that does not exist (31 November)."""
    last: date | None
    precision: Precision
    year: int | None = None
    """Year, month and day as they are written; None for what is not written."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """The weekday named, Monday = 0, or None."""
    relative: bool = False
    """Resolved only against the publication date ("on Monday", "last week", "yesterday")."""
    year_certain: bool = False
    """The year is written, or no other year can be meant. Otherwise it is the one nearest publication."""
    impossible: bool = False
    """No calendar has this date."""
    bound: DateBound = DateBound.ON
    approximate: bool = False
    kind: Literal[Kind.DATE] = Kind.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A range of dates with two written ends ("Oct. 11-21", "from May 2017 to March 2018")."""

    begin: When
    end: When
    inverted: bool = False
    """The end lies before the beginning, as written."""
    kind: Literal[Kind.DATE] = Kind.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day, with its zone as written."""

    at: time
    zone: str | None = None
    until: time | None = None
    """For a range of times: its end."""
    kind: Literal[Kind.TIME] = Kind.TIME
