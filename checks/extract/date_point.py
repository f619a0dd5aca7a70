"""One date, whatever its form: the first words say which readers can read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from checks.data.calendar import DECADE_WORDS, MONTHS, NAMED_DAYS, ORDINAL_WORDS, SEASONS, WEEKDAYS
from checks.extract.date_days import YEAR_SHIFT, any_month, day_first, month_first, named_day, year_first
from checks.extract.date_numeric import day_month_year, year_month_day
from checks.extract.date_patterns import Ahead, ahead, compiled, inside_a_number
from checks.extract.date_relative import (
    day_from_now,
    nth_week,
    portion,
    stretch_from_now,
    the_stretch,
    week_of,
    weekend,
    year_end,
)
from checks.extract.date_shared import day_behind_others, day_of_this_month, listed_day
from checks.extract.date_spans import fiscal_year, quarter_in_letters, quarter_in_words, season
from checks.extract.date_weekdays import weekday_first, which_weekday, with_weekday_behind
from checks.extract.date_written import SHIFTS, Portion, Written
from checks.extract.date_years import century, decade, short_year, spelled_year, year
from checks.extract.near import behind, digits_end
from checks.model import Precision

_Reader = Callable[[str, int], Written | None]
_MOST_DIGITS = 8
_DIGITS = r"(\d{1,8})(['’]?[A-Za-z]{1,2}(?![A-Za-z]))?(\s{0,2}[-–—/.,&]?\s{0,2})(\d+|[A-Za-z]+)?"
_PORTION_OF_A_PORTION = r"""(?x)(?:early|mid|late|earlier|later|beginning|start|middle|end|close|w)\b
    |(?:(?:first|second|third|fourth|last|final)\s)?week\s(?:of|in|begin|commenc|start|end)"""
_SHIFTED = frozenset({Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.SEASON})


def read_point(text: str, at: int, head: Ahead | None = None) -> Written | None:
    """The longest single date that starts at an offset; ``head`` is the word there, where it is known."""
    if text[at : at + 1] in ("'", "’"):
        return decade(text, at + 1)
    is_digit = text[at : at + 1].isdigit()
    asked = _for_digits(text, at) if is_digit else readers().get((head or ahead(text, at)).word, ())
    for reader in asked:
        found = reader(text, at)
        if found is not None:
            return _with_what_follows(text, found)
    return None


def _with_what_follows(text: str, written: Written) -> Written:
    """A weekday in apposition, or the year told from now ("in May last year")."""
    written = with_weekday_behind(text, written)
    if written.year is None and written.month is not None and written.precision in _SHIFTED:
        found = compiled(YEAR_SHIFT).match(text, written.end)
        if found is not None:
            return written._replace(end=found.end(), year_shift=SHIFTS[found["which"].lower()])
    return written


# ------------------------------------------------------------------------------------ digits


def _for_digits(text: str, at: int) -> Iterable[_Reader]:
    """The readers for what the digits at an offset, and the word behind them, can be."""
    if inside_a_number(text, at):
        return ()
    end = digits_end(text, at)
    if end <= at + _MOST_DIGITS and text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha():
        digits, tail, gap, following = text[at:end], "", " ", behind(text, end)  # nearly always
    else:
        shape = compiled(_DIGITS).match(text, at)
        if shape is None:
            return ()
        digits, tail, gap, following = shape.groups("")
    if len(digits) == 4:
        return _for_a_year(tail.lower(), gap, following.lower())
    if len(digits) <= 2:
        return _for_a_day(digits, tail.lower(), gap.strip(), following.lower())
    return (year_month_day,) if len(digits) == 8 else ()


def _for_a_year(tail: str, gap: str, following: str) -> Iterable[_Reader]:
    if tail:
        return (decade, year)
    if following in MONTHS:
        return (year_first, year)
    if following in ("q", "h"):
        return (quarter_in_letters, year)
    return (year_month_day, year) if gap and following[:1].isdigit() else (year,)


_ORDINAL = frozenset({"st", "nd", "rd", "th"})


def _for_a_day(digits: str, tail: str, gap: str, following: str) -> Iterable[_Reader]:
    if tail in _ORDINAL:
        if following in ("century", "quarter", "half"):
            return (century, quarter_in_words)
        return (day_first, listed_day, day_behind_others, day_of_this_month)
    if tail:
        if tail in ("s", "'s", "’s"):
            return (decade,)
        return (quarter_in_letters,) if tail in ("q", "h") else ()
    if following in MONTHS or following == "of":
        return (day_first,)
    if following in ("and", "or") or gap in (",", "&"):
        return (listed_day, day_behind_others)
    if gap in ("-", "/", ".") and following[:1].isdigit():
        return (day_month_year,)
    if len(digits) == 2 and following == "century":
        return (century,)
    return (short_year, day_behind_others)


# ------------------------------------------------------------------------------------- words


def whole_of(text: str, at: int) -> Written | None:
    """What something is a portion of; itself no portion, so that "early early early" goes no deeper."""
    if compiled(_PORTION_OF_A_PORTION).match(text, at):
        return None
    return the_stretch(text, at) or read_point(text, at) or any_month(text, at)


def _portion_of(text: str, at: int) -> Written | None:
    """ "early 2024", "the end of May", "later this year"; "late Friday" is a time of day."""
    found = portion(text, at)
    if found is None:
        return None
    which, inner = found
    whole = whole_of(text, inner)
    if whole is None or whole.precision is Precision.DAY:
        return None
    return whole._replace(start=at, portion=which, approximate=True)


def _week_of(text: str, at: int) -> Written | None:
    """ "the week beginning 4 February": the seven days from it, up to it, or around it."""
    found = week_of(text, at)
    day = whole_of(text, found[1]) if found else None
    if found is None or day is None or day.precision is not Precision.DAY:
        return None
    how = None if found[0] == "of" else Portion.END if found[0] == "ending" else Portion.START
    return day._replace(start=at, precision=Precision.WEEK, portion=how)


def _nth_week(text: str, at: int) -> Written | None:
    """ "the first week of May", "the last week of 2019"."""
    found = nth_week(text, at)
    whole = whole_of(text, found[1]) if found else None
    if (
        found is None
        or whole is None
        or whole.precision not in (Precision.MONTH, Precision.YEAR)
        or whole.portion
    ):
        return None
    if whole.shift is not None and whole.precision is Precision.YEAR:
        whole = whole._replace(year_shift=whole.shift, shift=None)
    return whole._replace(start=at, precision=Precision.WEEK, number=found[0])


ORDINAL_GOES_ON = frozenset(["of", "day", "quarter", "half", "week", "century", "fiscal"]) | frozenset(MONTHS)


def _ordinal(text: str, at: int) -> Written | None:
    """ "first of May", "twentieth century", "third quarter", "first week of May"."""
    found = compiled(r"(?:(?:twenty|thirty)[\s-])?[A-Za-z]+[\s-](?P<next>[A-Za-z]+)").match(text, at)
    if found is None or found["next"].lower() not in ORDINAL_GOES_ON:
        return None
    for reader in (day_first, century, quarter_in_words, _nth_week):
        written = reader(text, at)
        if written is not None:
            return written
    return None


def _told_from_now(text: str, at: int) -> Written | None:
    """ "last Wednesday", "next week", "this morning", "last week of May"."""
    which = ahead(text, at)
    following = ahead(text, which.end)
    if following.gap != " ":
        return None
    if following.word in WEEKDAYS:
        return which_weekday(text, at)
    if following.word == "week":
        return which_weekday(text, at) or _nth_week(text, at) or stretch_from_now(text, at)
    if following.word in PARTS_OF_A_DAY:
        return day_from_now(text, at)
    return stretch_from_now(text, at)


PARTS_OF_A_DAY = frozenset({"morning", "afternoon", "evening", "night"})
_TOLD_FROM_NOW = ("today", "tonight", "yesterday", "tomorrow", "day")
_PORTIONS = ("early", "mid", "late", "earlier", "later", "beginning", "start", "middle", "end", "close")


@cache
def readers() -> dict[str, tuple[_Reader, ...]]:
    """Which readers a first word calls for, in the order in which they are asked."""
    table: dict[str, tuple[_Reader, ...]] = {}

    def add(firsts: Iterable[str], *readers: _Reader) -> None:
        for first in firsts:
            table[first] = (*table.get(first, ()), *readers)

    add({*(name.split()[0] for name in NAMED_DAYS), "valentine"}, named_day)
    add(MONTHS, month_first)
    add(WEEKDAYS, weekday_first)
    add({word.split("-")[0] for word in ORDINAL_WORDS}, _ordinal)
    add(("final",), quarter_in_words, _nth_week)
    add(SHIFTS, _told_from_now)
    add(_TOLD_FROM_NOW, day_from_now)
    add(SEASONS, season)
    add(DECADE_WORDS, decade)
    add(("eighteen", "nineteen", "twenty", "two"), spelled_year)
    add(("fiscal", "financial", "fy"), fiscal_year, quarter_in_words)
    add(("q", "h"), quarter_in_letters)
    add(("weekend",), weekend)
    add(("week", "w"), _week_of)
    add(("year",), year_end)
    add(_PORTIONS, _portion_of)
    return table
