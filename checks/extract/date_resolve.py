"""From what is written of a date to the days that it means. The calendar is the Gregorian one."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from checks.extract.context import Context
from checks.extract.date_written import Portion, Written
from checks.model import Precision, When

Days = tuple[date, date]
"""The first and the last day of an interval."""

_DAY = timedelta(days=1)


def resolve(written: Written, context: Context, *, to_come: bool) -> When:
    """A date with the interval that it means; ``to_come`` says whether its sentence looks ahead.

    A date without a year takes the one nearest to publication, a lone weekday the last one before it
    (the next one, where the sentence looks ahead; the day of publication itself in either case).
    """
    day_and_month = _day_and_month(written, context)
    days = _interval(written, day_and_month, context.published, to_come=to_come)
    month, day = day_and_month or (written.month, written.day)
    return When(
        first=days[0] if days else None,
        last=days[1] if days else None,
        precision=written.precision,
        year=written.year,
        month=month,
        day=day,
        weekday=written.weekday,
        relative=_is_relative(written),
        year_certain=written.year is not None or (days is not None and _is_relative(written)),
        impossible=written.precision is Precision.DAY and _is_impossible(written.year, month, day),
        bound=written.bound,
        approximate=written.approximate,
    )


def _is_relative(written: Written) -> bool:
    if written.shift is not None or written.year_shift is not None:
        return True
    nothing_written = written.year is None and written.month is None
    return nothing_written and (written.weekday is not None or written.precision is Precision.WEEKEND)


def _day_and_month(written: Written, context: Context) -> tuple[int, int] | None:
    """Month and day, where they are digits whose order the outlet's habit or the weekday shows."""
    if written.unordered is None or context.day_first is None:
        return None
    one, two = written.unordered
    return (two, one) if context.day_first else (one, two)


def _is_impossible(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None or day is None:
        return False
    leap_or_not = 2000 if year is None else year
    return not 1 <= month <= 12 or not 1 <= day <= monthrange(leap_or_not, month)[1]


def _interval(
    written: Written, day_and_month: tuple[int, int] | None, published: date | None, *, to_come: bool
) -> Days | None:
    if written.precision is Precision.FISCAL_YEAR:
        return None  # begins where the company or the state says
    if written.precision is Precision.DAY:
        day = _single_day(written, day_and_month, published, to_come=to_come)
        return (day, day) if day else None
    try:
        days = _STRETCHES[written.precision](written, published, to_come)
        return _portion(days, written, published) if days else None
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None


# ----------------------------------------------------------------------------------------- days


def _single_day(
    written: Written, day_and_month: tuple[int, int] | None, published: date | None, *, to_come: bool
) -> date | None:
    month, day = day_and_month or (written.month, written.day)
    year = _written_year(written, published)
    if month is not None and day is not None:
        if _is_impossible(written.year, month, day):
            return None
        return _on(year, month, day) if year is not None else _nearest_year(month, day, published)
    if published is None:
        return None
    if written.weekday is not None:
        if day is not None:
            return _weekday_and_day(written.weekday, day, published)
        return _weekday(written, written.weekday, published, to_come=to_come)
    return published + written.shift * _DAY if written.shift is not None else None


def _written_year(written: Written, published: date | None) -> int | None:
    if written.year is None and written.year_shift is not None and published is not None:
        return published.year + written.year_shift
    return written.year


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest_year(month: int, day: int, published: date | None) -> date | None:
    if published is None:
        return None
    reach = 4 if (month, day) == (2, 29) else 1
    years = range(published.year - reach, published.year + reach + 1)
    candidates = (_on(year, month, day) for year in years)
    return min((one for one in candidates if one), key=lambda one: abs(one - published), default=None)


def _weekday_and_day(weekday: int, day: int, published: date) -> date | None:
    """ "Monday the 21st": the nearest 21st that is a Monday."""
    for distance in range(14):
        for months in (-distance, distance):
            year, month = divmod(published.year * 12 + published.month - 1 + months, 12)
            one = _on(year, month + 1, day)
            if one is not None and one.weekday() == weekday:
                return one
    return None


def _weekday(written: Written, weekday: int, published: date, *, to_come: bool) -> date:
    """Last and next are told from the week of publication (Monday to Sunday), "this" from the days around."""
    monday = published - published.weekday() * _DAY
    if written.shift in (-1, 1) or (written.in_week and written.shift == 0):
        return monday + (7 * (written.shift or 0) + weekday) * _DAY
    back = (published.weekday() - weekday) % 7
    on = (weekday - published.weekday()) % 7
    if written.shift == 0 and not to_come:
        return published - back * _DAY if back <= on else published + on * _DAY
    return published + on * _DAY if to_come else published - back * _DAY


# ------------------------------------------------------------------------------------ stretches


def _year(written: Written, published: date | None, to_come: bool) -> Days | None:
    del to_come
    year = written.year if written.year is not None else _shifted_year(written, published)
    return (date(year, 1, 1), date(year, 12, 31)) if year is not None else None


def _shifted_year(written: Written, published: date | None) -> int | None:
    return published.year + written.shift if published and written.shift is not None else None


def _decade(written: Written, published: date | None, to_come: bool) -> Days | None:
    return _years(written, published, to_come, 10)


def _century(written: Written, published: date | None, to_come: bool) -> Days | None:
    return _years(written, published, to_come, 100)


def _years(written: Written, published: date | None, to_come: bool, length: int) -> Days | None:
    del to_come
    first = written.year
    if first is None:
        if published is None or written.shift is None:
            return None
        first = published.year // length * length + length * written.shift
    last = first // length * length + length - 1
    if length == 100:
        last += 1  # strictly, the 20th century ends with 2000
    return date(first, 1, 1), date(last, 12, 31)


def _months(first: tuple[int, int], count: int) -> Days:
    """The days of so many months from a year and a month on."""
    year, month = first
    end_year, end_month = divmod(year * 12 + month - 1 + count - 1, 12)
    last = monthrange(end_year, end_month + 1)[1]
    return date(year, month, 1), date(end_year, end_month + 1, last)


def _part_of_year(length: int) -> Callable[[Written, date | None, bool], Days | None]:
    """A month, a quarter or a half of a year: the only one, the one nearest, or the one told from now."""

    def stretch(written: Written, published: date | None, to_come: bool) -> Days | None:
        del to_come
        number = written.month if length == 1 else written.number
        year = _written_year(written, published)
        if number is not None and year is not None:
            return _months((year, (number - 1) * length + 1), length)
        if published is None:
            return None
        if number is None:
            here = published.year * (12 // length) + (published.month - 1) // length
            return _numbered(here + (written.shift or 0), length) if written.shift is not None else None
        return _nearest_of(number, length, written.shift, published)

    return stretch


def _numbered(count: int, length: int) -> Days:
    year, number = divmod(count, 12 // length)
    return _months((year, number * length + 1), length)


def _nearest_of(number: int, length: int, shift: int | None, published: date) -> Days:
    """That month (quarter, half) nearest to publication; "last May" is the one before this month."""
    here = published.year * (12 // length) + (published.month - 1) // length
    this_year = published.year * (12 // length) + number - 1
    per_year = 12 // length
    if shift == 0:
        return _numbered(this_year, length)
    if shift is not None:
        candidates = (this_year + step * per_year for step in (-1, 0, 1))
        passed = [one for one in candidates if (one - here) * shift > 0]
        return _numbered(max(passed) if shift < 0 else min(passed), length)
    around = (_numbered(this_year + step * per_year, length) for step in (-1, 0, 1))
    return min(around, key=lambda days: _distance(days, published))


def _distance(days: Days, published: date) -> timedelta:
    return max(days[0] - published, published - days[1], timedelta(0))


_SEASONS = {1: (3, 1, 6, 21), 2: (6, 1, 9, 23), 3: (9, 1, 12, 22), 4: (12, 1, 3, 21)}
"""First day as the weather services reckon, last day as the astronomers do: all that a season may mean."""


def _season(written: Written, published: date | None, to_come: bool) -> Days | None:
    del to_come
    number = written.number or 1
    year = _written_year(written, published)
    if year is not None:
        first, last = _season_of(number, year)
        return (date(year, 1, 1), last) if number == 4 else (first, last)  # both winters touch the year
    if published is None:
        return None
    around = [_season_of(number, published.year + step) for step in (-2, -1, 0, 1)]
    if written.shift is not None and written.shift < 0:
        return max(days for days in around if days[1] < published)
    if written.shift is not None and written.shift > 0:
        return min(days for days in around if days[0] > published)
    return min(around, key=lambda days: _distance(days, published))


def _season_of(number: int, year: int) -> Days:
    """A season of the northern half of the world; a winter is of the year in which it begins."""
    month, day, end_month, end_day = _SEASONS[number]
    return date(year, month, day), date(year + (number == 4), end_month, end_day)


def _week(written: Written, published: date | None, to_come: bool) -> Days | None:
    """A calendar week from Monday; from, to or around a day; or the n-th seven days of a month or year."""
    if written.day is not None:
        day = _single_day(written, None, published, to_come=to_come)
        return _week_at(day, written.portion) if day else None
    if written.number is not None:
        return _nth_week(written, published, to_come)
    if published is None or written.shift is None:
        return None
    monday = published + (7 * written.shift - published.weekday()) * _DAY
    return monday, monday + 6 * _DAY


def _week_at(day: date, portion: Portion | None) -> Days:
    if portion is Portion.START:
        return day, day + 6 * _DAY
    if portion is Portion.END:
        return day - 6 * _DAY, day
    monday = day - day.weekday() * _DAY
    return monday, monday + 6 * _DAY


def _nth_week(written: Written, published: date | None, to_come: bool) -> Days | None:
    whole = _STRETCHES[Precision.MONTH if written.month or written.shift is not None else Precision.YEAR]
    year = _written_year(written, published)
    if written.month is None and year is not None:
        days: Days | None = (date(year, 1, 1), date(year, 12, 31))
    else:
        days = whole(written, published, to_come)
    if days is None or written.number is None:
        return None
    if written.number < 0:
        return days[1] - 6 * _DAY, days[1]
    first = days[0] + 7 * (written.number - 1) * _DAY
    return first, first + 6 * _DAY


def _weekend(written: Written, published: date | None, to_come: bool) -> Days | None:
    if published is None:
        return None
    saturday = published + (5 - published.weekday()) * _DAY
    if written.shift is not None:
        saturday += 7 * written.shift * _DAY
    elif not to_come and saturday > published:
        saturday -= 7 * _DAY
    return saturday, saturday + _DAY


_STRETCHES: dict[Precision, Callable[[Written, date | None, bool], Days | None]] = {
    Precision.WEEKEND: _weekend,
    Precision.WEEK: _week,
    Precision.MONTH: _part_of_year(1),
    Precision.QUARTER: _part_of_year(3),
    Precision.HALF: _part_of_year(6),
    Precision.SEASON: _season,
    Precision.YEAR: _year,
    Precision.DECADE: _decade,
    Precision.CENTURY: _century,
}


def _portion(days: Days, written: Written, published: date | None) -> Days:
    """The part of an interval that is meant. "Early" and "late" are read generously, as its halves."""
    first, last = days
    if written.portion is None or written.day is not None:
        return days
    if written.portion in (Portion.EARLIER, Portion.LATER):
        if published is None or not first <= published <= last:
            return days
        return (first, published) if written.portion is Portion.EARLIER else (published, last)
    length = (last - first).days
    begin, end = _SHARES[written.portion]
    return first + length * begin // 4 * _DAY, first + length * end // 4 * _DAY


_SHARES = {
    Portion.EARLY: (0, 2),
    Portion.MID: (1, 3),
    Portion.LATE: (2, 4),
    Portion.START: (0, 1),
    Portion.END: (3, 4),
}
"""In quarters of the whole."""
