"""The pieces from which the patterns of dates are put together. All are bounded and anchored."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import regex

from checks.data.calendar import COUNTED_NOUNS, MONTHS, ORDINAL_WORDS, SEASONS, WEEKDAYS


def words(alternatives: Iterable[str]) -> str:
    """A group that matches any of the words; what is a space or a hyphen in a word may be either."""
    longest_first = sorted(alternatives, key=len, reverse=True)
    return "(?:" + "|".join(regex.sub("[ -]", r"[\\s-]", word) for word in longest_first) + ")"


DASH = r"\s{0,2}[-–—‑]\s{0,2}"
MONTH = words(MONTHS)
WEEKDAY = words(WEEKDAYS)
SEASON = words(SEASONS)
ORDINAL_WORD = words(ORDINAL_WORDS)
NUMBER_ENDS = rf"(?!\w|[.,:/]\d|%|\s{{0,2}}{words(COUNTED_NOUNS)}\b)"
"""Behind a day or a year: no further digits, and nothing that it would count."""
YEAR = rf"(?:(?P<year>[12]\d{{3}})|['’](?P<short>\d\d)){NUMBER_ENDS}"


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern, blind to case, compiled when it is first needed."""
    return regex.compile(pattern, regex.IGNORECASE)


def behind(text: str, at: int, pattern: str, reach: int = 40) -> regex.Match[str] | None:
    """The pattern in what stands right before an offset, within reach; it ends in ``$``."""
    return compiled(pattern).search(text, max(0, at - reach), at)


def day_number(written: str) -> int:
    """The number of a day written in digits or as an ordinal word."""
    if written.isdigit():
        return int(written)
    return ORDINAL_WORDS.index("-".join(written.lower().replace("-", " ").split())) + 1


def year_number(four: str | None, two: str | None = None) -> int | None:
    """The year of four digits, or of two behind an apostrophe: '87 is 1987, '24 is 2024."""
    if four:
        return int(four)
    return full_year(int(two)) if two else None


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: 1940 to 2039."""
    return two_digits + (1900 if two_digits >= 40 else 2000)
