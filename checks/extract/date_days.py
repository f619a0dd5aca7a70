"""Dates that name a month: "29 September 2025", "Nov. 18", "in March", "2019-Aug-01"."""

from __future__ import annotations

import regex

from checks.data.calendar import MONTHS, NAMED_DAYS, UNMISTAKABLE_MONTHS, WORDS_TOO
from checks.extract.date_patterns import (
    MONTH,
    NUMBER_ENDS,
    ORDINAL_WORD,
    YEAR,
    behind,
    compiled,
    day_number,
    words,
    year_number,
)
from checks.extract.date_written import Written
from checks.model import Part, Precision

_YEAR_BEHIND = rf"(?:(?:\s{{0,2}},?\s{{0,2}}(?:of\s|in\s)?|[-/]){YEAR})?"
_MONTH_FIRST = rf"""(?x)(?P<month>{MONTH})\b\.?
    (?:(?:\s{{1,3}}(?:the\s)?|[-/]|,\s)(?:(?P<day>\d{{1,2}})(?P<nth>st|nd|rd|th)?{NUMBER_ENDS}|(?P<word>{ORDINAL_WORD})\b))?
    {_YEAR_BEHIND}"""
_DAY_FIRST = rf"""(?x)(?:(?P<day>\d{{1,2}})(?P<nth>st|nd|rd|th)?|(?P<word>{ORDINAL_WORD})\b)
    (?:\s{{1,3}}(?:day\s)?(?P<of>of\s{{1,3}})?|[-/])
    (?P<month>{MONTH})\b\.?
    {_YEAR_BEHIND}"""
_YEAR_FIRST = rf"""(?x)(?P<year>[12]\d{{3}})[\s/-](?P<month>{MONTH})\b\.?
    (?:[\s/-](?P<day>\d{{1,2}})(?:st|nd|rd|th)?{NUMBER_ENDS})?"""
_NAMED = words(NAMED_DAYS).replace("s[", "['’]?s['’]?[")
_NAMED_DAY = rf"(?P<name>{_NAMED})\b{_YEAR_BEHIND}"

_DAY_BEFORE_ANOTHER = rf"""(?x)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,\s\d{{1,2}}(?:st|nd|rd|th)?){{0,3}},?
    \s(?:and|or|&)\s\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{MONTH})\b\.?
    (?:,?\s(?P<year>[12]\d{{3}}){NUMBER_ENDS})?"""
_DAY_AFTER_ANOTHER = rf"""(?x)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s(?P<year>[12]\d{{3}}){NUMBER_ENDS})?
    (?=[.;:)–—”\"]|,\s|\s?$|\s(?:in|at|to|and|from|when|with|as|for|during|after|before|but|where|last|this)\b)"""
_MONTH_AND_DAYS = rf"""(?x)\b(?P<month>{MONTH})\.?\s\d{{1,2}}(?:st|nd|rd|th)?
    (?:,\s\d{{1,2}}(?:st|nd|rd|th)?){{0,3}}
    ,?\s(?:(?:and|or|&)\s)?$"""
_BARE_DAY = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{NUMBER_ENDS}(?:,?\s{YEAR})?"
_DAY_ALONE = r"(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[.,;:!?)]|$|\s(?:and|when|as|but)\b)"
_INSIDE_A_NUMBER = r"(?:\d[.,:/]?|\p{Sc}\s?)$"

_BEFORE_A_MONTH = r"""(?x)(?:
    \b(?:in|since|until|till|by|from|to|through|of|during|for|before|after|between|early|mid|late|last|next|this
      |past|every|each|around|about|throughout|come|ending|ended|than|as\sof|month\sof|the|an?|its)[\s-]{1,2}
  | \d{4}[\s,]{1,2} )$"""
_BEFORE_MAY = r"""(?x)\b(?:in|since|until|till|during|early|mid|late|last|next|this|past|month\sof|throughout
    |as\sof|between|through)[\s-]{1,2}$"""
_BEFORE_A_SHORT_MONTH = r"\b(?:in|since|until|by|from|last|early|mid|late)[\s-]$"
_MONTH_NOT_DAY = r"\b(?:in|during|throughout)\s$"
_GOES_ON_LIKE_A_NAME = r"\s(?-i:\p{Lu}\p{Ll})"


def month_first(text: str, at: int) -> Written | None:
    """ "September 29, 2025", "Nov. 18", "May 2017", "in March"."""
    found = compiled(_MONTH_FIRST).match(text, at)
    if found is None:
        return None
    dated = bool(found["year"] or found["short"])
    if found["day"] or found["word"]:
        return _month_and_day(text, found, dated)
    return _written(found) if dated or _stands_alone(text, found) else None


def _month_and_day(text: str, found: regex.Match[str], dated: bool) -> Written | None:
    day = day_number(found["day"] or found["word"])
    if (not dated and behind(text, found.start(), _MONTH_NOT_DAY, 12)) or not _is_day(found, day, dated):
        return _written(found, end=found.end("month")) if _stands_alone(text, found) else None
    if found["month"] in WORDS_TOO and not dated and not found["nth"]:
        return None  # "may 5", in lower case
    return _written(found, day)


def _is_day(found: regex.Match[str], day: int, dated: bool) -> bool:
    """The 32nd of a month is a date that cannot be; "November 45" is no date."""
    certain = dated or bool(found["nth"])
    return 0 < day <= (39 if certain else 31)


def _written(found: regex.Match[str], day: int | None = None, end: int | None = None) -> Written:
    """A month, with the day and the year where they are written."""
    end = found.end() if end is None else end
    year = year_number(found["year"], found.groupdict().get("short")) if end > found.end("month") else None
    if end == found.end() and end == found.end("month") + 1 and len(found["month"]) > 4:
        end -= 1  # the full stop behind a month that is written out ends the sentence
    return Written(
        start=found.start(),
        end=end,
        precision=Precision.DAY if day else Precision.MONTH,
        year=year,
        month=MONTHS[found["month"].lower()],
        day=day,
        parts=_parts(found, end),
    )


def _parts(found: regex.Match[str], end: int) -> tuple[Part, ...]:
    roles = {"day": "day", "word": "day", "month": "month", "year": "year", "short": "year"}
    spans = ((roles[name], *found.span(name)) for name in found.groupdict() if name in roles)
    parts = (Part(role=role, start=start, end=stop) for role, start, stop in spans if 0 <= start < end)
    return tuple(sorted(parts, key=lambda part: part.start))


def _stands_alone(text: str, found: regex.Match[str]) -> bool:
    """Whether a month without day and year is a month at all, and no name or verb."""
    name, start, end = found["month"], found.start(), found.end("month")
    if name.islower() and (
        name in WORDS_TOO or not behind(text, start, r"\b(?:in|since|last|next|this)\s$", 8)
    ):
        return False
    lower = name.lower()
    if lower == "may":
        return behind(text, start, _BEFORE_MAY, 16) is not None
    if lower == "march" and compiled(r"\s(?:on|for|of|to|past|against|in)\b").match(text, end):
        return False
    if len(lower) <= 4 and lower not in {"june", "july"}:
        return behind(text, start, _BEFORE_A_SHORT_MONTH, 10) is not None
    if behind(text, start, _BEFORE_A_MONTH, 16):
        return True
    return lower in UNMISTAKABLE_MONTHS and not compiled(_GOES_ON_LIKE_A_NAME).match(text, end)


def day_first(text: str, at: int) -> Written | None:
    """ "29 September 2025", "4th of July", "31 November"."""
    found = compiled(_DAY_FIRST).match(text, at)
    if found is None or behind(text, at, _INSIDE_A_NUMBER, 3):
        return None
    certain = bool(found["nth"] or found["year"] or found["of"])
    if found["month"] in WORDS_TOO and not certain:
        return None
    if found["word"] and not found["of"]:
        return None  # "the second March on the capital"
    day = day_number(found["day"] or found["word"])
    return _written(found, day) if 0 < day <= (39 if certain else 31) else None


def listed_day(text: str, at: int) -> Written | None:
    """The "8" of "8 or 9 April" and the "6" of "May 5 and 6": days that share a month named once."""
    found = compiled(_DAY_BEFORE_ANOTHER).match(text, at)
    if found is not None and not behind(text, at, _INSIDE_A_NUMBER, 3):
        return _shared(found, at, found, found.end("day"))
    found = compiled(_DAY_AFTER_ANOTHER).match(text, at)
    month = behind(text, at, _MONTH_AND_DAYS, 60) if found else None
    return _shared(month, at, found, found.end()) if found is not None and month is not None else None


def _shared(month: regex.Match[str], at: int, day: regex.Match[str], end: int) -> Written | None:
    number = int(day["day"])
    if not 0 < number <= 31 or month["month"] in WORDS_TOO:
        return None
    return Written(
        start=at,
        end=end,
        precision=Precision.DAY,
        day=number,
        month=MONTHS[month["month"].lower()],
        year=year_number(day["year"]),
        parts=(Part(role="day", start=day.start("day"), end=day.end("day")),),
    )


def day_of_this_month(text: str, at: int) -> Written | None:
    """The "14th" of "on the 14th.": a day of the month in which it is told."""
    found = compiled(_DAY_ALONE).match(text, at)
    if (
        found is None
        or not 0 < int(found["day"]) <= 31
        or not behind(text, at, r"\b(?:on|by|until|since)\sthe\s$", 12)
    ):
        return None
    part = Part(role="day", start=at, end=found.end())
    return Written(start=at, end=found.end(), precision=Precision.DAY, day=int(found["day"]), parts=(part,))


def year_first(text: str, at: int) -> Written | None:
    """ "2017 April", "2019-Aug-01"."""
    found = compiled(_YEAR_FIRST).match(text, at)
    return _written(found, int(found["day"]) if found["day"] else None) if found else None


def named_day(text: str, at: int) -> Written | None:
    """ "Christmas Day", "New Year's Eve 1999"."""
    found = compiled(_NAMED_DAY).match(text, at)
    if found is None:
        return None
    month, day = NAMED_DAYS[found["name"].lower().replace("'", "").replace("’", "")]
    year = year_number(found["year"], found["short"])
    return Written(start=at, end=found.end(), precision=Precision.DAY, year=year, month=month, day=day)


def any_month(text: str, at: int) -> Written | None:
    """A month with or without its year, where a range shows that it is one."""
    found = compiled(_MONTH_FIRST).match(text, at)
    if found is None or found["month"] in WORDS_TOO:
        return None
    return _written(found, end=found.end("month") if found["day"] or found["word"] else None)


def bare_day(text: str, at: int) -> Written | None:
    """A day of a month that is named at the other end of a range."""
    found = compiled(_BARE_DAY).match(text, at)
    if found is None or not 0 < int(found["day"]) <= 31:
        return None
    part = Part(role="day", start=at, end=found.end("day"))
    year = year_number(found["year"], found["short"])
    return Written(
        start=at, end=found.end(), precision=Precision.DAY, day=int(found["day"]), year=year, parts=(part,)
    )
