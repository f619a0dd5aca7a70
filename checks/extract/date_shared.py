"""Days that share a month named elsewhere: "8 or 9 April", "May 5 and 6", "11" of "11-21 October"."""

from __future__ import annotations

import regex

from checks.data.calendar import MONTHS, WORDS_TOO
from checks.extract.date_patterns import (
    NUMBER_ENDS,
    YEAR,
    behind,
    compiled,
    counts_something,
    inside_a_number,
    year_number,
)
from checks.extract.date_written import Written
from checks.model import Part, Precision

_MONTH = r"(?P<month>[A-Za-z]+)\.?"
_PLAIN_NTH = r"(?:st|nd|rd|th)?"
_SHARED_YEAR = rf"(?:,?\s(?P<year>[12]\d{{3}}){NUMBER_ENDS})?"
_DAY_BEFORE_ANOTHER = rf"""(?x)(?P<day>\d{{1,2}}){_PLAIN_NTH}(?:,\s\d{{1,2}}{_PLAIN_NTH}){{0,3}},?
    \s(?:and|or|&)\s\d{{1,2}}{_PLAIN_NTH}\s(?:of\s)?{_MONTH}{_SHARED_YEAR}"""
_DAY_AFTER_ANOTHER = rf"""(?x)(?P<day>\d{{1,2}}){_PLAIN_NTH}{_SHARED_YEAR}
    (?=[.;:)–—”\"]|,\s|\s?$
      |\s(?:in|at|to|and|from|when|with|as|for|during|after|before|but|where|last|this)\b)"""
_MONTH_AND_DAYS = rf"""(?x)\b{_MONTH}\s\d{{1,2}}{_PLAIN_NTH}(?:,\s\d{{1,2}}{_PLAIN_NTH}){{0,3}}
    ,?\s(?:(?:and|or|&)\s)?"""
_BARE_DAY = rf"(?P<day>\d{{1,2}}){_PLAIN_NTH}{NUMBER_ENDS}(?:,?\s{YEAR})?"
_DAY_ALONE = r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:!?)]|$|\s(?:and|when|as|but)\b)"
_MONTH_BEGINNINGS = tuple({month[:3] for month in MONTHS})


def month_is_near(text: str, at: int) -> bool:
    """Whether letters of a month stand around a number: without them it is no day, whatever else it is."""
    near = text[max(0, at - 60) : at + 40].lower()
    return any(map(near.__contains__, _MONTH_BEGINNINGS))


def listed_day(text: str, at: int) -> Written | None:
    """The "8" of "8 or 9 April": a day whose month is named behind the next one."""
    found = compiled(_DAY_BEFORE_ANOTHER).match(text, at)
    return _shared(found, at, found, found.end("day")) if found else None


def day_behind_others(text: str, at: int) -> Written | None:
    """The "6" of "May 5 and 6": a day whose month is named before the last one."""
    if not text[max(0, at - 4) : at].lower().endswith(("and ", "or ", "& ", ", ")):
        return None
    found = compiled(_DAY_AFTER_ANOTHER).match(text, at)
    month = behind(text, at, _MONTH_AND_DAYS, 60) if found else None
    return _shared(month, at, found, found.end()) if found is not None and month is not None else None


def _shared(month: regex.Match[str], at: int, day: regex.Match[str], end: int) -> Written | None:
    number = int(day["day"])
    name = month["month"]
    if not 0 < number <= 31 or name in WORDS_TOO or name.lower() not in MONTHS:
        return None
    part = Part("day", day.start("day"), day.end("day"))
    return Written(
        start=at,
        end=end,
        precision=Precision.DAY,
        day=number,
        month=MONTHS[name.lower()],
        year=year_number(day["year"]),
        parts=(part,),
    )


def day_of_this_month(text: str, at: int) -> Written | None:
    """The "14th" of "on the 14th.": a day of the month in which it is told."""
    found = compiled(_DAY_ALONE).match(text, at)
    if found is None or not 0 < int(found["day"]) <= 31:
        return None
    if not behind(text, at, r"\b(?:on|by|until|since)\sthe\s", 12):
        return None
    part = Part("day", at, found.end())
    return Written(start=at, end=found.end(), precision=Precision.DAY, day=int(found["day"]), parts=(part,))


def bare_day(text: str, at: int) -> Written | None:
    """A day of a month that is named at the other end of a range."""
    found = compiled(_BARE_DAY).match(text, at)
    if found is None or not 0 < int(found["day"]) <= 31 or inside_a_number(text, at):
        return None
    if counts_something(text, found.end()):
        return None
    part = Part("day", at, found.end("day"))
    year = year_number(found["year"], found["short"])
    return Written(
        start=at, end=found.end(), precision=Precision.DAY, day=int(found["day"]), year=year, parts=(part,)
    )
