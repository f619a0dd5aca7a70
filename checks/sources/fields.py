"""The fields of a source's rows: numbers and days as machines write them.

The article's reader reads prose; this reads data: ``41,615``, ``+7071576``, ``2023``, ``2023-Q2``,
``+1990-00-00T00:00:00Z`` (Wikidata), ``1299822384120`` (milliseconds since 1970, USGS). What stands for
"no value" (``null``, an empty string, FRED's ``.``, the ECB's ``N/A``) is None.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import cache, lru_cache

import regex

_MISSING = frozenset({"", ".", "..", "-", "--", "–", "—", "n/a", "na", "nan", "null", "none", "nil", "?"})
_ONE = Fraction(1)
_LONGEST = 60
"""No number or date of a source is longer; anything longer is text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as a source writes it, and the place of its last digit."""

    value: Fraction
    grain: Fraction


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date at the precision in which a source gives it: the days that it may be."""

    first: date
    last: date

    def __str__(self) -> str:
        if self.first == self.last:
            return f"{self.first.day} {self.first:%B %Y}"
        if self.first.month == self.last.month and self.first.year == self.last.year:
            return f"{self.first:%B %Y}"
        return str(self.first.year) if self.first.year == self.last.year else f"{self.first}–{self.last}"


def text(value: object) -> str | None:
    """A field as text; None for what stands for "no value". Whole floats lose their ``.0``."""
    if value is None or isinstance(value, dict | list):
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return None
        return format(value, ".0f") if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, date):
        return value.isoformat()
    stripped = " ".join(str(value).split())
    return None if stripped.casefold() in _MISSING else stripped


@cache
def _number() -> regex.Pattern[str]:
    return regex.compile(
        r"[+]?+(?P<sign>[-−]?+)(?P<whole>\d{1,3}+(?:,\d{3}+)++|\d++)(?:\.(?P<part>\d++))?+"
        r"(?:[eE](?P<power>[+-]?\d{1,3}+))?+"
    )


def number(field: str) -> Number | None:
    """A plain decimal number; None for words ("6.9 million"), which are read as part of the sentence."""
    if len(field) > _LONGEST:
        return None
    found = _number().fullmatch(field)
    if found is None:
        return None
    part, power = found["part"] or "", int(found["power"] or 0)
    digits = int(found["whole"].replace(",", "") + part)
    places = len(part) - power
    grain = _ONE if not places else Fraction(1, 10**places) if places > 0 else Fraction(10**-places)
    return Number(value=(-digits if found["sign"] else digits) * grain, grain=grain)


@cache
def _day() -> regex.Pattern[str]:
    return regex.compile(
        r"[+]?+(?P<year>\d{4})"
        r"(?:-?[Qq](?P<quarter>[1-4])|-?(?P<month>\d{2})(?:-?(?P<day>\d{2}))?+)?+"
        r"(?:[T ]\d{2}[:\d.]*+\s?+(?:Z|UTC|[+-]\d{2}:?\d{2})?+)?+"
    )


@lru_cache(maxsize=16_384)
def day(field: str) -> Day | None:
    """A date, a month, a quarter, a year, or a moment in seconds or milliseconds since 1970 (UTC)."""
    if len(field) > _LONGEST:
        return None
    if field.isdecimal() and 9 <= len(field) <= 14 and not _is_compact(field):
        return _moment(field)
    found = _day().fullmatch(field)
    if found is None:
        return None
    year, month, dom = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    try:
        if found["quarter"]:
            last = 3 * int(found["quarter"])
            return _months(year, last - 2, last)
        if not month:
            return _months(year, 1, 12)
        if not dom:
            return _months(year, month, month)
        return Day(first=date(year, month, dom), last=date(year, month, dom))
    except ValueError:
        return None


def _is_compact(field: str) -> bool:
    return len(field) == 8


def _months(year: int, first: int, last: int) -> Day:
    return Day(first=date(year, first, 1), last=date(year, last, monthrange(year, last)[1]))


def _moment(field: str) -> Day | None:
    seconds = int(field) / (1000 if len(field) >= 12 else 1)
    try:
        at = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date()
    except OverflowError:
        return None
    return Day(first=at, last=at)


def grouped(value: Fraction, grain: Fraction) -> str:
    """A number as a newspaper writes it: ``66,055``, ``1.1672``. Exact; as many decimals as it has."""
    if grain >= 1 and value.denominator == 1:
        return f"{value.numerator:,}"
    places = 0
    while grain < 1 and places < 30:
        grain, places = grain * 10, places + 1
    scaled = value * 10**places
    whole, part = divmod(abs(round(scaled)), 10**places)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole:,}" + (f".{part:0{places}d}" if places else "")
