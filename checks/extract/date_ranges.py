"""Ranges of dates: "Oct. 11-21", "from May 2017 to March 2018", "between 2004 and 2017", "2019-20"."""

from __future__ import annotations

from dataclasses import dataclass

from checks.extract.date_days import any_month
from checks.extract.date_first import first_so_many
from checks.extract.date_patterns import (
    NUMBER_ENDS,
    behind,
    compiled,
    counts_anything,
    counts_something,
    follows_a_change,
)
from checks.extract.date_point import read_point
from checks.extract.date_shared import bare_day, month_is_near
from checks.extract.date_written import Written
from checks.extract.date_years import year
from checks.extract.ranges import tells_of_a_change
from checks.model import Part, Precision

_DASH = r"\s{0,2}[-–—‑]\s{0,2}"
_TO = rf"(?:\s(?:to|until|till|through|thru)\s|{_DASH})(?:the\s)?(?=[\w'’])"
_AND = rf"(?:\s(?:and|to)\s|{_DASH})(?:the\s)?(?=[\w'’])"
_DASHES = frozenset("-–—‑")
_SEPARATORS_BEGIN = frozenset("tuaTUA") | _DASHES
_SEPARATING = ("to ", "until ", "till ", "through ", "and ")
_SHORT_END = rf"(?P<year>[12]\d{{3}})(?P<dash>[-–/])(?P<two>\d\d)(?!-\d){NUMBER_ENDS}"
_NOW = r"now\b"
_LASTED = r"""(?x)(?:\b(?:built|lived|reigned|ruled|r\.|fl\.|circa|c\.|active|painted|composed|written|made
    |constructed|dated|dating|era|period|dynasty|wars?|reign|siege|empire)(?:\sof)?|(?-i:\p{Lu}[\p{L}]*),)\s"""
"""Before two years with a dash between them."""
_CLOSE = frozenset({Precision.DAY, Precision.MONTH})


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenRange:
    """Two ends as written, each with what it borrows from the other."""

    begin: Written
    end: Written
    start: int
    stop: int
    opened: bool = False
    """With a "from" or "between" before it."""


def read_range(
    text: str, at: int, begin: Written | None, *, opener: str = "", start: int
) -> WrittenRange | None:
    """The range whose first end stands at an offset; ``begin`` is that end where it is a date by itself."""
    short = _short_years(text, at, start, opened=bool(opener))
    if short is not None:
        return short
    if begin is None and text[at] in "fFlL" and (ends := first_so_many(text, at)):
        return WrittenRange(begin=ends[0], end=ends[1], start=start, stop=ends[1].end, opened=bool(opener))
    is_date = begin is not None
    begin = begin or _begin(text, at)
    if begin is None or not _may_go_on(text, begin.end):
        return None
    separator = compiled(_AND if opener == "between" else _TO).match(text, begin.end)
    if separator is None:
        return None
    end = _end(text, separator.end(), begin)
    if end is None or not _belong_together(begin, end):
        return None
    if begin.precision is end.precision is Precision.YEAR and begin.year and end.year:
        dashed = separator[0].strip() in _DASHES
        if not _are_years(text, start, begin, end, opened=bool(opener), sure=is_date, dashed=dashed):
            return None
    begin, end = _share(begin, end)
    return WrittenRange(begin=begin, end=end, start=start, stop=end.end, opened=bool(opener))


def _may_go_on(text: str, end: int) -> bool:
    """Whether a dash or a word that separates two ends can stand here, told by two characters."""
    mark, then = text[end : end + 1], text[end + 1 : end + 2]
    return mark in _DASHES or (mark.isspace() and (then in _SEPARATORS_BEGIN or then.isspace()))


def _begin(text: str, at: int) -> Written | None:
    """What is no date by itself but one end of a range: a month, a year, a day of the other end's month."""
    end = at
    while end < at + 12 and text[end : end + 1].isalnum():
        end += 1
    following = text[end : end + 10].lstrip(" .")
    if following[:1] not in _DASHES and not following.startswith(_SEPARATING):
        return None
    if text[at].isdigit():
        return year(text, at, sure=True) or (bare_day(text, at) if month_is_near(text, at) else None)
    return _now(text, at) or any_month(text, at)


def _end(text: str, at: int, begin: Written) -> Written | None:
    found = _now(text, at) or read_point(text, at) or any_month(text, at) or year(text, at, sure=True)
    if found is not None or begin.precision is not Precision.DAY or begin.month is None:
        return found
    return bare_day(text, at)


def _now(text: str, at: int) -> Written | None:
    found = compiled(_NOW).match(text, at)
    return Written(start=at, end=found.end(), precision=Precision.DAY, shift=0) if found else None


def _short_years(text: str, at: int, start: int, *, opened: bool) -> WrittenRange | None:
    """ "2019-20", "2019/20", "1914-18"."""
    if text[at + 4 : at + 5] not in ("-", "–", "/"):
        return None
    found = compiled(_SHORT_END).match(text, at)
    if found is None or counts_something(text, found.end()):
        return None
    first = int(found["year"])
    last = first // 100 * 100 + int(found["two"])
    last += 100 if last % 100 == 0 and first % 100 else 0  # 1999-00
    if last <= first or (found["dash"] == "/" and last != first + 1):
        return None
    begin = _year_at(*found.span("year"), first)
    end = _year_at(*found.span("two"), last)
    return WrittenRange(begin=begin, end=end, start=start, stop=found.end(), opened=opened)


def _year_at(start: int, end: int, number: int) -> Written:
    part = Part("year", start, end)
    return Written(start=start, end=end, precision=Precision.YEAR, year=number, parts=(part,))


def _belong_together(begin: Written, end: Written) -> bool:
    """Whether two dates with a "to" between them are a range."""
    if begin.month is None and begin.day is not None and begin.weekday is None:  # "11" of "11-21 October"
        return end.precision is Precision.DAY and end.month is not None and end.weekday is None
    return {begin.precision, end.precision} != {Precision.DAY, Precision.YEAR}


def _are_years(
    text: str, start: int, begin: Written, end: Written, *, opened: bool, sure: bool, dashed: bool
) -> bool:
    """Whether two numbers are years: not in "rose from 1500 to 2000", not in "1500-2000 seats"."""
    first, last = begin.year or 0, end.year or 0
    if first >= last and not opened:
        return False
    old = first < 1900 or first >= last
    if old and (follows_a_change(text, start) or (opened and tells_of_a_change(text, start))):
        return False
    if opened or sure:
        return not (old and counts_anything(text, end.end))
    if not dashed or text.startswith("(", start - 1):
        return dashed
    return (first >= 1800 or behind(text, start, _LASTED, 16) is not None) and not counts_anything(
        text, end.end
    )


def _share(begin: Written, end: Written) -> tuple[Written, Written]:
    """What is written once holds for both ends."""
    if begin.month is None and begin.day is not None and begin.weekday is None:
        begin = begin._replace(month=end.month, year=end.year, year_shift=end.year_shift)
    elif end.month is None and end.day is not None and end.weekday is None:
        end = end._replace(month=begin.month, year=end.year or begin.year)
    if begin.precision not in _CLOSE or end.precision not in _CLOSE:
        return begin, end
    if begin.month is None or end.month is None:
        return begin, end
    turns = begin.month > end.month
    if begin.year is None and end.year is not None:
        begin = begin._replace(year=end.year - turns)
    elif end.year is None and begin.year is not None:
        end = end._replace(year=begin.year + turns)
    return begin, end
