"""Which day a written day is, seen from the day of publication. The calendar is the Gregorian one."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from checks.extract.date_tense import Tense
from checks.extract.date_written import Written

Days = tuple[date, date]
"""The first and the last day of an interval."""

DAY = timedelta(days=1)
_NEAR = timedelta(days=90)
"""As near as this a date is what it is, whatever the verb ("was due on 25 November")."""
_SLIP = timedelta(days=10)
"""As near as this even what is surely over is not moved by a year: somebody wrote the wrong day."""
_MONTH = timedelta(days=31)
"""Of longer stretches the verb tells which is meant: "losses narrowed in H1"."""


class Standpoint(NamedTuple):
    """From where a date is looked at: day of publication, outlet's habit, tense of the sentence."""

    published: date | None
    day_first: bool | None
    looks: Callable[[], Tense]
    """Where the sentence looks: asked only where it decides."""


def ordered(written: Written, here: Standpoint) -> Written:
    """With day and month told apart, where the outlet's habit or the weekday beside them can do it."""
    if written.unordered is None:
        return written
    one, two = written.unordered
    readings = [written._replace(day=day, month=month) for day, month in ((one, two), (two, one))]
    if here.day_first is not None:
        return readings[0] if here.day_first else readings[1]
    if written.weekday is not None:
        days = [(reading, single_day(reading, here)) for reading in readings]
        fitting = [reading for reading, day in days if day and day.weekday() == written.weekday]
        return fitting[0] if len(fitting) == 1 else written
    return written


def single_day(written: Written, here: Standpoint) -> date | None:
    """The one day that is meant, or None where it cannot be known or does not exist."""
    published = here.published
    if written.month is not None and written.day is not None:
        return _day_of_month(written, written.month, written.day, here)
    if published is None or written.elsewhere or written.unordered:
        return None
    if written.weekday is not None and written.day is not None:
        return _weekday_and_day(written.weekday, written.day, published)
    if written.weekday is not None:
        return _weekday(written, written.weekday, published, here)
    if written.day is not None:
        months = (_month_away(published, step) for step in (-1, 0, 1))
        candidates = (_on(year, month, written.day) for year, month in months)
        days = nearest([(one, one) for one in candidates if one], here)
        return days[0] if days else None
    return published + written.shift * DAY if written.shift is not None else None


def is_impossible(year: int | None, month: int | None, day: int | None) -> bool:
    """Whether no calendar has the date: 31 November, 29 February 2023."""
    if month is None or day is None:
        return False
    leap_or_not = 2000 if year is None else year
    return not 1 <= month <= 12 or not 1 <= day <= monthrange(leap_or_not, month)[1]


def year_of(written: Written, here: Standpoint) -> int | None:
    """The year as written, or as told from now ("in May last year")."""
    if written.year is None and written.year_shift is not None and here.published is not None:
        return here.published.year + written.year_shift
    return written.year


def nearest(candidates: list[Days], here: Standpoint) -> Days | None:
    """The interval nearest to publication, unless it lies far off where the sentence does not look."""
    published = here.published
    if published is None or not candidates:
        return None
    found = min(candidates, key=lambda days: _distance(days, published))
    is_near = _distance(found, published) < _NEAR and found[1] - found[0] < _MONTH
    if is_near and found[0] <= published:
        return found
    looks = here.looks()
    if is_near and (looks is not Tense.SURELY_PAST or found[0] - published < _SLIP):
        return found
    if looks in (Tense.PAST, Tense.SURELY_PAST) and found[0] > published:
        return max((days for days in candidates if days[1] < published), default=found)
    if looks is Tense.FUTURE and found[1] < published:
        return min((days for days in candidates if days[0] > published), default=found)
    return found


def _distance(days: Days, published: date) -> timedelta:
    return max(days[0] - published, published - days[1], timedelta(0))


def _day_of_month(written: Written, month: int, day: int, here: Standpoint) -> date | None:
    if is_impossible(written.year, month, day):
        return None
    year = year_of(written, here)
    if year is not None:
        return _on(year, month, day)
    if here.published is None:
        return None
    reach = 4 if (month, day) == (2, 29) else 1
    around = range(here.published.year - reach, here.published.year + reach + 1)
    candidates = (_on(year, month, day) for year in around)
    days = nearest([(one, one) for one in candidates if one], here)
    return days[0] if days else None


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_away(published: date, months: int) -> tuple[int, int]:
    year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
    return year, month + 1


def _weekday_and_day(weekday: int, day: int, published: date) -> date | None:
    """ "Monday the 21st": the nearest 21st that is a Monday."""
    for distance in range(14):
        for step in (-distance, distance):
            one = _on(*_month_away(published, step), day)
            if one is not None and one.weekday() == weekday:
                return one
    return None


def _weekday(written: Written, weekday: int, published: date, here: Standpoint) -> date:
    """Last and next are told from the week of publication (Monday to Sunday), "this" from the days around."""
    if written.shift in (-1, 1) or (written.in_week and written.shift == 0):
        monday = published - published.weekday() * DAY
        return monday + (7 * (written.shift or 0) + weekday) * DAY
    if written.beside is not None:
        return _beside(weekday, written.beside, published)
    back = published - (published.weekday() - weekday) % 7 * DAY
    ahead = published + (weekday - published.weekday()) % 7 * DAY
    if back != ahead and here.looks() is Tense.FUTURE:
        return ahead
    if written.shift == 0:
        return min(back, ahead, key=lambda day: abs(day - published))
    return back


def _beside(weekday: int, which: int, published: date) -> date:
    """The weekday so many times before or after the day of publication, that day itself not counted."""
    if which < 0:
        last = published - ((published.weekday() - weekday - 1) % 7 + 1) * DAY
        return last + 7 * (which + 1) * DAY
    following = published + ((weekday - published.weekday() - 1) % 7 + 1) * DAY
    return following + 7 * (which - 1) * DAY
