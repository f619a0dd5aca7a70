"""From what is written of a date to the days that it means."""

from __future__ import annotations

from collections.abc import Callable

from checks.extract.context import Context
from checks.extract.date_single import Days, Standpoint, is_impossible, ordered, single_day
from checks.extract.date_stretch import stretch
from checks.extract.date_tense import Tense
from checks.extract.date_written import Written
from checks.model import Precision, When


def resolve(written: Written, context: Context, looks: Callable[[], Tense]) -> When:
    """A date with the interval that it means; ``looks`` says where its sentence looks.

    A date without a year takes the one nearest to publication, unless it is months away on the side where the
    sentence does not look. A lone weekday is the last one before publication, or the next one where the
    sentence looks ahead; in either case it may be the day itself.
    """
    here = Standpoint(published=context.published, day_first=context.day_first, looks=looks)
    written = ordered(written, here)
    days = _days(written, here)
    relative = _is_relative(written)
    is_day = written.precision is Precision.DAY
    return When(
        first=days[0] if days else None,
        last=days[1] if days else None,
        precision=written.precision,
        year=written.year,
        month=written.month,
        day=written.day,
        weekday=written.weekday,
        relative=relative,
        year_certain=written.year is not None or (days is not None and relative),
        impossible=is_day and is_impossible(written.year, written.month, written.day),
        bound=written.bound,
        approximate=written.approximate,
    )


def _is_relative(written: Written) -> bool:
    if written.shift is not None or written.year_shift is not None or written.elsewhere:
        return True
    if written.year is not None or written.month is not None or written.unordered is not None:
        return False
    return written.weekday is not None or written.precision in (Precision.DAY, Precision.WEEKEND)


def _days(written: Written, here: Standpoint) -> Days | None:
    try:
        if written.precision is not Precision.DAY:
            return stretch(written, here)
        day = single_day(written, here)
    except (ValueError, OverflowError):  # beyond the years 1 to 9999
        return None
    return (day, day) if day else None
