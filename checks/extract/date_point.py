"""One date, whatever its form: the first word says which readers can read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from checks.data.calendar import DECADE_WORDS, MONTHS, NAMED_DAYS, ORDINAL_WORDS, SEASONS, WEEKDAYS
from checks.extract.date_days import (
    any_month,
    day_first,
    day_of_this_month,
    listed_day,
    month_first,
    named_day,
    year_first,
)
from checks.extract.date_numeric import numeric
from checks.extract.date_patterns import compiled
from checks.extract.date_relative import (
    day_from_now,
    nth_week,
    portion,
    stretch_from_now,
    the_stretch,
    week_of,
)
from checks.extract.date_spans import fiscal_year, quarter, season
from checks.extract.date_weekdays import weekday_first, with_weekday_behind
from checks.extract.date_written import SHIFTS, Portion, Written
from checks.extract.date_years import century, decade, year
from checks.model import Precision

_Reader = Callable[[str, int], Written | None]
_WORD = r"['’]?\d|\p{L}+"
_YEAR_SHIFT = r",?\s(?:of\s)?(?P<which>last|this|next)\syear\b"
_SHIFTED = frozenset({Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.SEASON})


def read_point(text: str, at: int) -> Written | None:
    """The longest single date that starts at an offset."""
    head = compiled(_WORD).match(text, at)
    if head is None:
        return None
    word = head[0].lower()
    readers = _DIGIT_READERS if word[-1].isdigit() else _readers().get(word, ())
    found = max(
        filter(None, (read(text, at) for read in readers)), key=lambda written: written.end, default=None
    )
    return None if found is None else _with_what_follows(text, found)


def _with_what_follows(text: str, written: Written) -> Written:
    """A weekday in apposition, or the year told from now ("in May last year")."""
    written = with_weekday_behind(text, written)
    if written.year is None and written.month is not None and written.precision in _SHIFTED:
        found = compiled(_YEAR_SHIFT).match(text, written.end)
        if found is not None:
            return replace(written, end=found.end(), year_shift=SHIFTS[found["which"].lower()])
    return written


def _whole(text: str, at: int) -> Written | None:
    """What something is a portion of."""
    return the_stretch(text, at) or read_point(text, at) or any_month(text, at)


def _portion_of(text: str, at: int) -> Written | None:
    """ "early 2024", "the end of May", "later this year"; "late Friday" is a time of day."""
    found = portion(text, at)
    if found is None:
        return None
    which, inner = found
    whole = _whole(text, inner)
    if whole is None or whole.precision is Precision.DAY:
        return None
    return replace(whole, start=at, portion=which, approximate=True)


def _week_of(text: str, at: int) -> Written | None:
    """ "the week beginning 4 February": the seven days from it, up to it, or around it."""
    found = week_of(text, at)
    day = read_point(text, found[1]) if found else None
    if found is None or day is None or day.precision is not Precision.DAY:
        return None
    how = None if found[0] == "of" else Portion.END if found[0] == "ending" else Portion.START
    return replace(day, start=at, precision=Precision.WEEK, portion=how)


def _nth_week(text: str, at: int) -> Written | None:
    """ "the first week of May", "the last week of 2019"."""
    found = nth_week(text, at)
    whole = _whole(text, found[1]) if found else None
    if (
        found is None
        or whole is None
        or whole.precision not in {Precision.MONTH, Precision.YEAR}
        or whole.portion
    ):
        return None
    if whole.shift is not None and whole.precision is Precision.YEAR:
        whole = replace(whole, year_shift=whole.shift, shift=None)
    return replace(whole, start=at, precision=Precision.WEEK, number=found[0])


_DIGIT_READERS: tuple[_Reader, ...] = (
    numeric,
    day_first,
    listed_day,
    day_of_this_month,
    year_first,
    quarter,
    decade,
    century,
    year,
)
_TOLD_FROM_NOW = ("today", "tonight", "yesterday", "tomorrow", "day")
_PORTIONS = ("early", "mid", "late", "earlier", "later", "beginning", "start", "middle", "end", "close")


@cache
def _readers() -> dict[str, tuple[_Reader, ...]]:
    """Which readers a first word calls for."""
    table: dict[str, tuple[_Reader, ...]] = {}

    def add(firsts: object, *readers: _Reader) -> None:
        for first in firsts:  # type: ignore[attr-defined]
            table[first] = (*table.get(first, ()), *readers)

    add(MONTHS, month_first)
    add({name.split()[0] for name in NAMED_DAYS}, named_day)
    add(WEEKDAYS, weekday_first)
    add({word.split("-")[0] for word in ORDINAL_WORDS}, day_first, century, quarter, _nth_week)
    add(("final",), quarter, _nth_week)
    add(SHIFTS, weekday_first, day_from_now, stretch_from_now, _nth_week)
    add(_TOLD_FROM_NOW, day_from_now)
    add(SEASONS, season)
    add(DECADE_WORDS, decade)
    add(("fiscal", "financial", "fy"), fiscal_year, quarter)
    add(("q", "h"), quarter)
    add(("weekend",), stretch_from_now)
    add(("week", "w"), _week_of)
    add(_PORTIONS, _portion_of)
    return table


def first_words() -> tuple[str, ...]:
    """The words that a date can start with, besides digits."""
    return tuple(sorted(_readers()))
