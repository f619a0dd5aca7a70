"""Several weekdays and their dates: "Saturday and Sunday, 23–24 November", "Friday to Sunday, Dec. 6-8".

The reader takes the last weekday and the first date for one day. Here each weekday gets its own date.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from checks.data.calendar import MONTHS, WEEKDAYS
from checks.model import Mention, Period, Precision, When
from checks.passage import Passage

_JOINT = r"(?:\s?(?:[-–—/&]|,\sand|,)\s?|\s(?:and|to|through|thru|until|till|&)\s)"
_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})"
_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeveralDays:
    """A stretch of text that names weekdays first and then their dates."""

    start: int
    end: int
    days: tuple[tuple[int, date], ...]
    """Each weekday, Monday = 0, with its date; none where it cannot be told which belongs to which."""
    certain: bool
    """The year is written."""


def several_days(passage: Passage) -> Iterator[SeveralDays]:
    """Every such stretch of a passage."""
    if not any(weekday in passage.text for weekday in ("day", "Sun", "Sat")):
        return
    for found in _pattern().finditer(passage.text):
        year = _year(passage.within(*found.span()))
        weekdays = [WEEKDAYS[word.lower().rstrip(".")] for word in found.captures("weekday")]
        numbers = [int(number) for number in found.captures("day")]
        month = MONTHS[found["month"].lower().rstrip(".")]
        if year is not None:
            days = _paired(weekdays, numbers, month, year[0], is_range=_is_range(found))
            yield SeveralDays(start=found.start(), end=found.end(), days=tuple(days), certain=year[1])


def is_behind_another(text: str, at: int) -> bool:
    """Whether a weekday stands right before: "Saturday and" before "Sunday, 23 November - 8 December"."""
    return _before().search(text, max(0, at - 20), at) is not None


@cache
def _before() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)\b{_WEEKDAY}s?\b\.?{_JOINT}$")


@cache
def _pattern() -> regex.Pattern[str]:
    weekday, month = rf"(?P<weekday>{_WEEKDAY})\b\.?", rf"(?P<month>{_MONTH})\b\.?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    days = rf"{day}(?:(?P<joint>{_JOINT}){day}){{1,3}}\b"
    return regex.compile(
        rf"""(?ix)\b{weekday}(?:{_JOINT}{weekday}){{1,3}},?\s
        (?:{month}\s{days}|{days}\s(?:of\s)?{month})(?!\d)(?:,?\s\d{{4}}\b)?"""
    )


def _is_range(found: regex.Match[str]) -> bool:
    return len(found.captures("day")) == 2 and any(mark in found["joint"] for mark in ("-", "–", "—", "t"))


def _year(mentions: Sequence[Mention]) -> tuple[int, bool] | None:
    """The year in which the dates were read, and whether it is written."""
    for mention in mentions:
        meaning = mention.meaning
        ends = (meaning.begin, meaning.end) if isinstance(meaning, Period) else (meaning,)
        for when in ends:
            if isinstance(when, When) and when.month and when.first and when.precision is Precision.DAY:
                return when.first.year, when.year is not None
    return None


def _paired(
    weekdays: Sequence[int], numbers: Sequence[int], month: int, year: int, *, is_range: bool
) -> list[tuple[int, date]]:
    try:
        days = [date(year, month, number) for number in numbers]
    except ValueError:
        return []
    if len(weekdays) == len(days) and not is_range:
        return list(zip(weekdays, days, strict=True))
    length, weekdays_between = (days[-1] - days[0]).days, (weekdays[-1] - weekdays[0]) % 7
    says_all = len(weekdays) == 2 or length in (len(weekdays) - 1, weekdays_between)
    return [(weekdays[0], days[0]), (weekdays[-1], days[-1])] if is_range and length < 7 and says_all else []
