"""The first or last so many days, weeks, months or quarters of a year or month, as the days that they are."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from checks.data.numbers import TEENS, UNITS
from checks.extract.date_patterns import compiled
from checks.extract.date_point import whole_of
from checks.extract.date_written import Written
from checks.model import Precision

_SMALL = {word: value for word, value in (UNITS | TEENS).items() if 1 < value < 13}
_SO_MANY = rf"""(?x)(?P<which>first|last|final)\s(?P<many>\d{{1,3}}|{"|".join(_SMALL)})
    \s(?P<unit>day|week|month|quarter)s\s(?:of|in)\s(?:the\s)?"""
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3}
_ANY_YEAR = 2001
"""Of 365 days: a year in which to count them where it is not known which."""


def first_so_many(text: str, at: int) -> tuple[Written, Written] | None:
    """The two ends of "the first three months of 2025", "the last ten days of June"."""
    found = compiled(_SO_MANY).match(text, at)
    of = whole_of(text, found.end()) if found else None
    if found is None or of is None or of.portion or of.precision not in (Precision.YEAR, Precision.MONTH):
        return None
    written = found["many"].lower()
    many = int(written) if written.isdecimal() else _SMALL[written]
    unit, last = found["unit"].lower(), found["which"].lower() != "first"
    if of.precision is Precision.YEAR and of.year is None:
        of = of._replace(year_shift=of.shift, shift=None)
    if unit in _MONTHS:
        ends = _months(of, many * _MONTHS[unit], last=last)
    else:
        ends = _days(of, many * _DAYS[unit], last=last)
    if ends is None:
        return None
    begin, end = ends
    return begin._replace(start=at, end=found.end(), parts=()), end._replace(start=found.end())


def _months(year: Written, many: int, *, last: bool) -> tuple[Written, Written] | None:
    if year.precision is not Precision.YEAR or not 0 < many < 12:
        return None
    first, final = (13 - many, 12) if last else (1, many)
    month = year._replace(precision=Precision.MONTH)
    return month._replace(month=first), month._replace(month=final)


def _days(of: Written, many: int, *, last: bool) -> tuple[Written, Written] | None:
    day = of._replace(precision=Precision.DAY)
    if of.month is not None and of.shift is None:
        length = monthrange(of.year or _ANY_YEAR, of.month)[1]
        if not 0 < many < length:
            return None
        begin, end = (length - many + 1, length) if last else (1, many)
        return day._replace(day=begin), day._replace(day=end)
    if of.precision is not Precision.YEAR or not 0 < many < 365:
        return None
    begun = date(_ANY_YEAR, 12, 31) - timedelta(days=many - 1) if last else date(_ANY_YEAR, 1, 1)
    over = begun + timedelta(days=many - 1)
    return day._replace(month=begun.month, day=begun.day), day._replace(month=over.month, day=over.day)
