"""The days that are so long ago or so long from now: "two months ago", "in two weeks", "3 days from today".

To the reader of mentions these are lengths of time, which rules compare as such. Here they are dates.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import regex

from checks.data.numbers import TEENS, TENS, UNITS
from checks.extract.date_tense import Tense, tense

_COUNTS = {"a": 1, "an": 1, **{word: value for word, value in (UNITS | TEENS | TENS).items() if value}}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_TOLD_FROM = {"yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class FarOff:
    """A stretch of text that tells how far a day is from now."""

    start: int
    end: int
    day: date
    """The day exactly so far away."""
    first: date
    last: date
    """The days that are meant, told in units of that length: half of one to either side."""


@cache
def _pattern() -> regex.Pattern[str]:
    return regex.compile(
        rf"""(?i)(?<![\w.,-])(?:(?P<in>in)[ ](?:just[ ]|about[ ]|around[ ])?)?
        (?P<many>\d{{1,3}}|{"|".join(_COUNTS)})[ ](?P<unit>{"|".join((*_DAYS, *_MONTHS))})s?
        (?:[ ](?P<ago>ago)\b|[ ](?:(?P<before>before)|from|after)[ ](?P<day>now|today|tomorrow|yesterday)\b
        |(?P<time>['’]s?[ ]time)\b|(?![\w-]|['’]|[ ](?:of|to|or|and|before|after|earlier|later)\b))""",
        regex.VERBOSE,
    )


def far_off(text: str, published: date | None) -> Iterator[FarOff]:
    """Every day told by its distance from the day of publication, in order; none without that day."""
    if published is None:
        return
    for found in _pattern().finditer(text):
        back = bool(found["ago"] or found["before"])
        if not (back or found["day"] or found["time"]) and not _is_ahead(text, found):
            continue
        written, unit = found["many"].lower(), found["unit"].lower()
        many = int(written) if written.isdecimal() else _COUNTS[written]
        origin = published + timedelta(days=_TOLD_FROM.get((found["day"] or "").lower(), 0))
        try:
            day = _moved(origin, -many if back else many, unit)
            half = timedelta(days=_DAYS.get(unit, 30 * _MONTHS.get(unit, 0)) // 2)
            first, last = day - half, day + half
        except (ValueError, OverflowError):  # beyond the years 1 to 9999
            continue
        yield FarOff(start=found.start(), end=found.end(), day=day, first=first, last=last)


def _is_ahead(text: str, found: regex.Match[str]) -> bool:
    """Whether "in two weeks" is when something will be, not how long it took."""
    return found["in"] is not None and tense(text, found.start(), found.end()) is Tense.FUTURE


def _moved(origin: date, many: int, unit: str) -> date:
    if unit in _DAYS:
        return origin + timedelta(days=many * _DAYS[unit])
    year, month = divmod(origin.year * 12 + origin.month - 1 + many * _MONTHS[unit], 12)
    return date(year, month + 1, min(origin.day, monthrange(year, month + 1)[1]))
