"""Dates that name a weekday: "Monday, Nov. 19", "Tuesday of last week", "this Wednesday", "on Monday"."""

from __future__ import annotations

from dataclasses import replace

import regex

from checks.data.calendar import WEEKDAY_NAMES_AFTER, WEEKDAY_NAMES_BEFORE, WEEKDAYS
from checks.extract.date_days import day_first, month_first, year_first
from checks.extract.date_numeric import in_either_order, numeric
from checks.extract.date_patterns import ORDINAL_WORD, WEEKDAY, behind, compiled, day_number, words
from checks.extract.date_written import SHIFTS, Written
from checks.model import Part, Precision

_AND_A_DATE = rf"""(?x)(?:(?P<which>last|this|next)\s)?(?P<weekday>{WEEKDAY})\b\.?
    (?:\s(?:morning|afternoon|evening|night))?(?:,?\s{{1,3}}(?:on\s)?(?:the\s)?\(?|,)(?=[\p{{L}}\d])"""
_AND_A_WEEK = rf"""(?x)
    (?P<weekday>{WEEKDAY})\b\.?\s(?:(?:of|in)\s)?(?P<which>last|this|next)\sweek\b
  | (?P<which>last|this|next)\sweek(?:\son|\s?[-–—])?\s(?P<weekday>{WEEKDAY})\b"""
_AND_A_DAY = rf"""(?x)(?P<weekday>{WEEKDAY})\b\.?,?\s(?:the\s)?
    (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b|(?P<word>{ORDINAL_WORD})\b(?!\s\p{{L}}))"""
_ALONE = rf"(?:(?P<which>{'|'.join(SHIFTS)})\s)?(?P<weekday>{WEEKDAY})\b"
_BEHIND_A_DATE = rf"(?:,\sa\s|\s\()(?P<weekday>{WEEKDAY})\b"
_LOOSE_NUMBERS = r"(?P<one>\d{1,2})[-/.](?P<two>\d{1,2})(?![-/.]?\d|\w|%)"
_RECURS_OR_IS_A_NAME = rf"\b(?:every|each|most|one|any|{'|'.join(WEEKDAY_NAMES_BEFORE)})[\s-]$"
_ANY = r"\ban?\s$"
_GOES_ON = r"(?:['’]s)?\s(?!(?:on|in|at|for|is|was|that|when|if|to|or|and|off|as|with|without)\b)\p{L}"
_MAKES_A_NAME = rf"\s{words(WEEKDAY_NAMES_AFTER)}\b"
_THE = r"\bthe\s$"
_TITLE = r"\s(?-i:\p{Lu}\p{Ll})"
_OF_THE_STORY = r"\s(?:after|before|following|of)\b"


def weekday_first(text: str, at: int) -> Written | None:
    """A weekday with the date or the week that it belongs to, or alone."""
    found = compiled(_AND_A_WEEK).match(text, at)
    if found is not None:
        return _written(found)
    found = compiled(_AND_A_DATE).match(text, at)
    day = _date_at(text, found.end()) if found else None
    if found is not None and day is not None:
        parts = (*_weekday_part(found), *day.parts)
        return replace(day, start=at, weekday=WEEKDAYS[found["weekday"].lower()], parts=parts)
    found = compiled(_AND_A_DAY).match(text, at)
    if found is not None:
        return _written(found, day=day_number(found["day"] or found["word"]))
    found = compiled(_ALONE).match(text, at)
    if found is None or not _is_a_day(text, found):
        return None
    return replace(_written(found), elsewhere=_is_told_from_another_day(text, found))


def _is_told_from_another_day(text: str, found: regex.Match[str]) -> bool:
    """ "The following Monday", "the Monday before": only the story knows which."""
    if not behind(text, found.start(), _THE, 5):
        return False
    return found["which"] is not None or compiled(_OF_THE_STORY).match(text, found.end()) is not None


def _date_at(text: str, at: int) -> Written | None:
    """A day in any of its forms; behind a weekday also "7/6" and "7.6"."""
    for reader in (month_first, day_first, numeric, year_first):
        written = reader(text, at)
        if written is not None and written.precision is Precision.DAY:
            return written
    found = compiled(_LOOSE_NUMBERS).match(text, at)
    return in_either_order(found, None) if found else None


def _is_a_day(text: str, found: regex.Match[str]) -> bool:
    """Whether a lone weekday is the day, and no name, habit, verb or star."""
    name, start, end = found["weekday"], found.start("weekday"), found.end()
    if len(name) <= 5 and not (name.istitle() and text.startswith(".", end)):
        return False
    if behind(text, start, _RECURS_OR_IS_A_NAME, 16):
        return False
    if behind(text, start, _ANY, 3) and not compiled(_GOES_ON).match(text, end):
        return False  # "born on a Saturday"
    if name.islower():
        return True
    if behind(text, start, _THE, 5) and compiled(_TITLE).match(text, end):
        return False
    return not compiled(_MAKES_A_NAME).match(text, end)


def _written(found: regex.Match[str], day: int | None = None) -> Written:
    which = found.groupdict().get("which")
    return Written(
        start=found.start(),
        end=found.end(),
        precision=Precision.DAY,
        weekday=WEEKDAYS[found["weekday"].lower()],
        shift=SHIFTS[which.lower()] if which else None,
        in_week=found.re.pattern == _AND_A_WEEK,
        day=day,
        parts=_weekday_part(found),
    )


def _weekday_part(found: regex.Match[str]) -> tuple[Part, ...]:
    start, end = found.span("weekday")
    return (Part(role="weekday", start=start, end=end),)


def with_weekday_behind(text: str, written: Written) -> Written:
    """ "19 November, a Monday" and "19 November (Monday)": the weekday belongs to the date."""
    if written.precision is not Precision.DAY or written.weekday is not None or written.shift is not None:
        return written
    found = compiled(_BEHIND_A_DATE).match(text, written.end)
    if found is None:
        return written
    weekday = WEEKDAYS[found["weekday"].lower()]
    return replace(written, end=found.end(), weekday=weekday, parts=(*written.parts, *_weekday_part(found)))
