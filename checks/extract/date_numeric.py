"""Dates in digits alone: "2024-05-04", "22/04/2019", "on 22/04", "20161016"."""

from __future__ import annotations

import regex

from checks.data.calendar import NAMED_DATES
from checks.extract.date_patterns import behind, compiled, full_year
from checks.extract.date_written import Written
from checks.model import Precision

_ISO = r"""(?x)(?P<year>[12]\d{3})(?:
    (?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})
  | -(?P<month>0[1-9]|1[0-2])
  | (?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!,) )(?!\w|[/.]\d|-\d)"""
_THREE = r"(?P<one>\d{1,2})(?P<sep>[-/.])(?P<two>\d{1,2})(?P=sep)(?P<last>\d{4}|\d\d)(?![-/.]?\d|\w|%)"
_TWO = r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![-/.]?\d|\w|%)"
_BEFORE_TWO = r"\b(?:on|dated|until|since|due|from|between|and|to|by)\s(?:the\s)?"


def year_month_day(text: str, at: int) -> Written | None:
    """ "2024-05-04", "2024-05", "20240504"."""
    found = compiled(_ISO).match(text, at)
    if found is None or behind(text, at, r"(?:[\w/.,:]|\d{3}-)", 4):
        return None
    year, month = int(found["year"]), int(found["month"])
    day = int(found["day"]) if found["day"] else None
    if not 0 < month <= 12 or (day is not None and not 0 < day <= 31):
        return None
    if day is None:
        return Written(start=at, end=found.end(), precision=Precision.MONTH, year=year, month=month)
    return _written(found, year=year, month=month, day=day)


def day_month_year(text: str, at: int) -> Written | None:
    """ "22/04/2019", and "22/04" behind a preposition. The order stays open where only habit tells."""
    if behind(text, at, r"(?:[\w/.,:]|\d{3}-)", 4):
        return None
    found = compiled(_THREE).match(text, at)
    if found is not None:
        last = found["last"]
        return in_either_order(found, int(last) if len(last) == 4 else full_year(int(last)))
    found = compiled(_TWO).match(text, at)
    if found is None:
        return None
    called = NAMED_DATES.get(found[0])
    if called is not None:
        year, month, day = called
        return _written(found, year=year, month=month, day=day)
    return in_either_order(found, None) if behind(text, at, _BEFORE_TWO, 16) else None


def in_either_order(found: regex.Match[str], year: int | None) -> Written | None:
    """The date of the groups ``one`` and ``two``: one of them is the day, the other the month."""
    one, two = int(found["one"]), int(found["two"])
    if not (0 < min(one, two) <= 12 and max(one, two) <= 31):
        return None
    if one > 12 or one == two:
        return _written(found, year=year, month=two, day=one)
    if two > 12:
        return _written(found, year=year, month=one, day=two)
    return _written(found, year=year, unordered=(one, two))


def _written(
    found: regex.Match[str],
    *,
    year: int | None,
    month: int | None = None,
    day: int | None = None,
    unordered: tuple[int, int] | None = None,
) -> Written:
    return Written(
        start=found.start(),
        end=found.end(),
        precision=Precision.DAY,
        year=year,
        month=month,
        day=day,
        unordered=unordered,
    )
