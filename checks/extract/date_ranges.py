"""Ranges of dates: "Oct. 11-21", "from May 2017 to March 2018", "between 2004 and 2017", "2019-20"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checks.extract.date_days import any_month, bare_day
from checks.extract.date_patterns import DASH, NUMBER_ENDS, behind, compiled
from checks.extract.date_point import read_point
from checks.extract.date_written import Written
from checks.extract.date_years import year
from checks.model import Part, Precision

_OPENER = r"(?:(?P<from>from)|(?P<between>between))\s(?:the\s)?"
_TO = rf"(?:\s(?:to|until|till|through|thru)\s|{DASH})(?:the\s)?"
_AND = rf"(?:\s(?:and|to)\s|{DASH})(?:the\s)?"
_SHORT_END = rf"(?P<year>[12]\d{{3}})(?P<dash>[-–/])(?P<two>\d\d)(?!-\d){NUMBER_ENDS}"
_NOW = r"now\b"
_CHANGE = r"""(?x)\b(?:ris\w+|rose|grew|grow\w*|increas\w+|f[ae]ll\w*|drop\w*|cut|reduc\w+|down|up|went
    |jump\w*|climb\w*)\s$"""
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


def read_range(text: str, at: int) -> WrittenRange | None:
    """The range that starts at an offset, if one does."""
    opener = compiled(_OPENER).match(text, at)
    first_at = opener.end() if opener else at
    short = _short_years(text, first_at)
    if short is not None:
        return replace(short, start=at, opened=opener is not None)
    begin = _begin(text, first_at)
    if begin is None:
        return None
    separator = compiled(_AND if opener and opener["between"] else _TO).match(text, begin.end)
    end = _end(text, separator.end(), begin) if separator else None
    if end is None or not _belong_together(text, at, begin, end, opened=opener is not None):
        return None
    begin, end = _share(begin, end)
    return WrittenRange(begin=begin, end=end, start=at, stop=end.end, opened=opener is not None)


def _begin(text: str, at: int) -> Written | None:
    return (
        _now(text, at)
        or read_point(text, at)
        or any_month(text, at)
        or year(text, at, sure=True)
        or bare_day(text, at)
    )


def _now(text: str, at: int) -> Written | None:
    found = compiled(_NOW).match(text, at)
    return Written(start=at, end=found.end(), precision=Precision.DAY, shift=0) if found else None


def _end(text: str, at: int, begin: Written) -> Written | None:
    found = _now(text, at) or read_point(text, at) or any_month(text, at) or year(text, at, sure=True)
    if found is not None or begin.precision is not Precision.DAY or begin.month is None:
        return found
    return bare_day(text, at)


def _short_years(text: str, at: int) -> WrittenRange | None:
    """ "2019-20", "2019/20", "1914-18"."""
    found = compiled(_SHORT_END).match(text, at)
    if found is None:
        return None
    first = int(found["year"])
    last = first // 100 * 100 + int(found["two"])
    last += 100 if last % 100 == 0 and first % 100 else 0  # 1999-00
    if last <= first or (found["dash"] == "/" and last != first + 1):
        return None
    ends = found.span("year"), found.span("two")
    begin, end = (
        Written(
            start=start,
            end=stop,
            precision=Precision.YEAR,
            year=number,
            parts=(Part(role="year", start=start, end=stop),),
        )
        for (start, stop), number in zip(ends, (first, last), strict=True)
    )
    return WrittenRange(begin=begin, end=end, start=at, stop=found.end())


def _belong_together(text: str, at: int, begin: Written, end: Written, *, opened: bool) -> bool:
    """Whether two dates with a "to" between them are a range."""
    finest = {begin.precision, end.precision}
    if begin.month is None and begin.day is not None:  # "11" of "11-21 October"
        return end.precision is Precision.DAY and end.month is not None and end.weekday is None
    if Precision.DAY in finest and Precision.YEAR in finest:
        return False
    if finest == {Precision.YEAR} and begin.year is not None and end.year is not None:
        ordered = begin.year < end.year
        return (ordered or opened) and not behind(text, at, _CHANGE, 14)
    return True


def _share(begin: Written, end: Written) -> tuple[Written, Written]:
    """What is written once holds for both ends."""
    if begin.month is None and begin.day is not None:
        begin = replace(begin, month=end.month, year=end.year, year_shift=end.year_shift)
    elif end.month is None and end.day is not None:
        end = replace(end, month=begin.month, year=begin.year)
    if begin.precision not in _CLOSE or end.precision not in _CLOSE:
        return begin, end
    if begin.month is None or end.month is None:
        return begin, end
    turns = begin.month > end.month
    if begin.year is None and end.year is not None:
        begin = replace(begin, year=end.year - turns)
    elif end.year is None and begin.year is not None:
        end = replace(end, year=begin.year + turns)
    return begin, end
