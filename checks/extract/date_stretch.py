"""Which days a week, a month, a season, a year and the like are, seen from the day of publication."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from checks.extract.date_single import DAY, Days, Standpoint, nearest, single_day, year_of
from checks.extract.date_tense import Tense
from checks.extract.date_written import Portion, Written
from checks.model import Precision

_Reader = Callable[[Written, Standpoint], Days | None]


def stretch(written: Written, here: Standpoint) -> Days | None:
    """The first and the last day, or None where they cannot be known, as those of a fiscal year."""
    reader = _READERS.get(written.precision)
    days = reader(written, here) if reader and not written.elsewhere else None
    return _portion(days, written, here.published) if days else None


def _portion(days: Days, written: Written, published: date | None) -> Days:
    """The part that is meant. "Early" and "late" are read generously, as halves."""
    first, last = days
    if written.portion is None or written.day is not None:
        return days
    if written.portion in (Portion.EARLIER, Portion.LATER):
        if published is None or not first <= published <= last:
            return days
        return (first, published) if written.portion is Portion.EARLIER else (published, last)
    begin, end = _QUARTERS[written.portion]
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return date(first.year, 1 + 3 * begin, 1), _part(4 * first.year + end - 1, 3)[1]
    length = (last - first).days
    return first + length * begin // 4 * DAY, first + length * end // 4 * DAY


_QUARTERS = {
    Portion.EARLY: (0, 2),
    Portion.MID: (1, 3),
    Portion.LATE: (2, 4),
    Portion.START: (0, 1),
    Portion.END: (3, 4),
}


# --------------------------------------------------------------------------- years and longer


def _years(length: int) -> _Reader:
    """A year, a decade or a century."""

    def read(written: Written, here: Standpoint) -> Days | None:
        first = written.year
        if first is None:
            if here.published is None or written.shift is None:
                return None
            first = here.published.year // length * length + length * written.shift
        last = first // length * length + length - 1
        if length == 100:
            last += 1  # strictly, the 20th century ends with 2000
        return date(first, 1, 1), date(last, 12, 31)

    return read


# --------------------------------------------------------------------------- parts of a year


def _parts_of_a_year(length: int) -> _Reader:
    """A month, a quarter or a half: of its year, the nearest, or the one told from now."""

    def read(written: Written, here: Standpoint) -> Days | None:
        number = written.month if length == 1 else written.number
        year = year_of(written, here)
        per_year = 12 // length
        if number is not None and year is not None:
            return _part(year * per_year + number - 1, length)
        if here.published is None:
            return None
        now = here.published.year * per_year + (here.published.month - 1) // length
        if number is None:
            return None if written.shift is None else _part(now + written.shift, length)
        this_year = here.published.year * per_year + number - 1
        candidates = [this_year - per_year, this_year, this_year + per_year]
        return _told_apart(candidates, now, length, written.shift, here)

    return read


def _told_apart(
    candidates: list[int], now: int, length: int, shift: int | None, here: Standpoint
) -> Days | None:
    """ "Last May" is the one before this month, "this May" that of this year, "May" the nearest."""
    if shift == 0:
        return _part(candidates[1], length)
    if shift is None:
        return nearest([_part(one, length) for one in candidates], here)
    passed = [one for one in candidates if (one - now) * shift > 0]
    return _part(max(passed) if shift < 0 else min(passed), length)


def _part(count: int, length: int) -> Days:
    """The days of the months that are so many lengths after the year 0."""
    year, month = divmod(count * length, 12)
    end_year, end_month = divmod(count * length + length - 1, 12)
    last = monthrange(end_year, end_month + 1)[1]
    return date(year, month + 1, 1), date(end_year, end_month + 1, last)


_SEASONS = {1: (3, 1, 6, 21), 2: (6, 1, 9, 23), 3: (9, 1, 12, 22), 4: (12, 1, 3, 21)}
"""First day as the weather services reckon, last day as the astronomers do: all that a season may mean."""


def _season(written: Written, here: Standpoint) -> Days | None:
    """A season of the northern half of the world; a winter is of both years that it touches."""
    number = written.number or 1
    year = year_of(written, here)
    if year is not None:
        first, last = _season_of(number, year)
        return (date(year, 1, 1) if number == 4 else first), last
    published = here.published
    if published is None:
        return None
    if written.shift == 0 and number != 4:
        return _season_of(number, published.year)
    around = [_season_of(number, published.year + step) for step in (-2, -1, 0, 1)]
    if written.shift == -1:
        return max(days for days in around if days[1] < published)
    if written.shift == 1:
        return min(days for days in around if days[0] > published)
    return nearest(around, here)


def _season_of(number: int, year: int) -> Days:
    month, day, end_month, end_day = _SEASONS[number]
    return date(year, month, day), date(year + (number == 4), end_month, end_day)


# --------------------------------------------------------------------------- weeks


def _week(written: Written, here: Standpoint) -> Days | None:
    """A calendar week from Monday; seven days from, to or around a day; or the n-th seven days of a month."""
    if written.day is not None:
        day = _first_day(written, here)
        return _week_at(day, written.portion) if day else None
    if written.number is not None:
        return _nth_week(written, written.number, here)
    if here.published is None or written.shift is None:
        return None
    return _week_at(here.published + 7 * written.shift * DAY, None)


def _first_day(written: Written, here: Standpoint) -> date | None:
    """The day of which a week is told; one that begins on it begins on a Monday or a Sunday."""
    nearest_day = single_day(written, here)
    if nearest_day is None or written.portion is not Portion.START or written.year is not None:
        return nearest_day
    around = (single_day(written._replace(year=nearest_day.year + step), here) for step in (0, -1, 1))
    return next((day for day in around if day and day.weekday() in (0, 6)), nearest_day)


def _week_at(day: date, portion: Portion | None) -> Days:
    if portion is Portion.START:
        return day, day + 6 * DAY
    if portion is Portion.END:
        return day - 6 * DAY, day
    monday = day - day.weekday() * DAY
    return monday, monday + 6 * DAY


def _nth_week(written: Written, number: int, here: Standpoint) -> Days | None:
    of_a_month = written.month is not None or written.shift is not None
    whole = _parts_of_a_year(1) if of_a_month else _years(1)
    days = whole(written if of_a_month else written._replace(year=year_of(written, here)), here)
    if days is None:
        return None
    first = days[1] - 6 * DAY if number < 0 else days[0] + 7 * (number - 1) * DAY
    return first, first + 6 * DAY


def _weekend(written: Written, here: Standpoint) -> Days | None:
    if here.published is None:
        return None
    saturday = here.published + (5 - here.published.weekday()) * DAY
    if written.shift is not None:
        saturday += 7 * written.shift * DAY
    elif saturday > here.published and here.looks() is not Tense.FUTURE:
        saturday -= 7 * DAY
    return saturday, saturday + DAY


_READERS: dict[Precision, _Reader] = {
    Precision.WEEKEND: _weekend,
    Precision.WEEK: _week,
    Precision.MONTH: _parts_of_a_year(1),
    Precision.QUARTER: _parts_of_a_year(3),
    Precision.HALF: _parts_of_a_year(6),
    Precision.SEASON: _season,
    Precision.YEAR: _years(1),
    Precision.DECADE: _years(10),
    Precision.CENTURY: _years(100),
}
