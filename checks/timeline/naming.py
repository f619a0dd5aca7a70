"""How messages write dates and lengths of time."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import floor

from checks.timeline.elapsed import MONTH, YEAR, Days
from checks.timeline.ties import Tie

MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day_named(day: date) -> str:
    """ "16 November 2024"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def day_and_month(day: date) -> str:
    """ "16 November"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def days_named(days: Days) -> str:
    """A day, a month or a year as such, and other stretches by their years: "2010–2019"."""
    first, last = days.first, days.last
    if first == last:
        return day_named(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"


def one_or_other(first: int, last: int) -> str:
    """ "24", "24 or 25", "24 to 26"."""
    if first == last:
        return str(first)
    return f"{first} or {last}" if last == first + 1 else f"{first} to {last}"


def time_named(tied: Tie) -> str:
    """The time between the dates of a tie, in the units in which it is counted."""
    time, unit = tied.elapsed, tied.length.unit
    low, high = time.low or Fraction(0), time.high or Fraction(0)
    if unit in ("day", "week", "fortnight") or high < 2 * MONTH:
        return _many(round(high), "day")
    if high < (4 if unit == "month" else Fraction(3, 2)) * YEAR:
        return _in_units(low / MONTH, high / MONTH, "month")
    return _in_units(low / YEAR, high / YEAR, "year")


_EXACT = Fraction(1, 20)
_NEARLY = Fraction(3, 4)


def _in_units(low: Fraction, high: Fraction, unit: str) -> str:
    """Between two years there are 13 years, from a year to a day 36 or 37, between two days nearly 36."""
    first, last, middle = floor(low), floor(high), round((low + high) / 2)
    if high - low >= Fraction(3, 2):
        return _many(middle, unit) if high - low < Fraction(5, 2) else f"about {_many(middle, unit)}"
    if abs(low - middle) < _EXACT and abs(high - middle) < _EXACT:
        return _many(middle, unit)
    if first < last:
        return f"{one_or_other(first, last)} {_plural(last, unit)}"
    return f"nearly {_many(last + 1, unit)}" if low - first > _NEARLY else f"more than {_many(first, unit)}"


def minutes_named(minutes: int) -> str:
    """ "49 minutes", "3 hours", "1 hour and 20 minutes"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _many(rest, "minute")
    return _many(hours, "hour") + (f" and {_many(rest, 'minute')}" if rest else "")


def _many(number: int, unit: str) -> str:
    return f"{number:,} {_plural(number, unit)}"


def _plural(number: int, unit: str) -> str:
    return unit if number == 1 else f"{unit}s"
