"""Dates told from the day of publication: "yesterday", "last week", "next May", "over the weekend"."""

from __future__ import annotations

import regex

from checks.data.calendar import MONTHS, ORDINAL_WORDS, SEASONS, WORDS_TOO
from checks.extract.date_patterns import MONTH, SEASON, behind, compiled
from checks.extract.date_written import SHIFTS, Portion, Written
from checks.model import Precision

_DAY = r"""(?x)(?:(?P<before>day\sbefore\syesterday)|(?P<after>day\safter\stomorrow)
    |(?P<today>today|tonight|this\s(?:morning|afternoon|evening))
    |(?P<yesterday>yesterday|last\snight)|(?P<tomorrow>tomorrow))\b"""
_DAY_SHIFTS = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "after": 2}
_STRETCH = rf"""(?x)(?P<which>{"|".join(SHIFTS)})\s(?:(?P<past>past|coming)\s)?(?:calendar\s)?
    (?:(?P<unit>weekend|week|month|quarter|year|decade|century)|(?P<month>{MONTH})\.?|(?P<season>{SEASON}))\b"""
_UNITS = {
    "weekend": Precision.WEEKEND,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}
_THE = r"\bthe\s$"
_TOLD_FROM_THE_STORY = frozenset({"previous", "following"})
_WEEKEND = r"weekend\b(?!s)"
_BEFORE_WEEKEND = r"\b(?:at|over|on|during|by|until|before|after|throughout)\sthe\s$"
_THE_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)\b(?!-)"
_PORTION = r"""(?x)(?:
    (?P<adverb>earlier|later)\s(?:in\s(?:the\s)?)?
  | (?P<side>early|mid|late)(?:\s(?:in\s)?(?:the\s)?|[-–]\s?)
  | (?P<noun>beginning|start|middle|end|close)\sof\s(?:the\s)?
  )"""
_PORTIONS = {
    "earlier": Portion.EARLIER,
    "later": Portion.LATER,
    "early": Portion.EARLY,
    "mid": Portion.MID,
    "late": Portion.LATE,
    "beginning": Portion.START,
    "start": Portion.START,
    "middle": Portion.MID,
    "end": Portion.END,
    "close": Portion.END,
}
_WEEK_OF = r"(?:week\s(?P<how>of|beginning|commencing|starting|ending)|w/c)\s(?:on\s)?(?:the\s)?"
_NTH_WEEK = (
    rf"(?:(?P<word>{'|'.join(ORDINAL_WORDS[:4])}|last|final)\s(?P<unit>week|weekend))\s(?:of|in)\s(?:the\s)?"
)
_WEEK_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}


def day_from_now(text: str, at: int) -> Written | None:
    """ "today", "last night", "the day before yesterday"."""
    found = compiled(_DAY).match(text, at)
    if found is None:
        return None
    if found["today"] and text[at] == "T" and behind(text, at, r"[\p{L}\d]\s$", 2):
        return None  # USA Today, the Today programme
    shift = next(_DAY_SHIFTS[name] for name, matched in found.groupdict().items() if matched)
    return Written(start=at, end=found.end(), precision=Precision.DAY, shift=shift)


def stretch_from_now(text: str, at: int) -> Written | None:
    """ "last week", "this year", "next May", "this past weekend", "over the weekend"."""
    found = compiled(_STRETCH).match(text, at)
    if found is None:
        weekend = compiled(_WEEKEND).match(text, at)
        if weekend is None or not behind(text, at, _BEFORE_WEEKEND, 16):
            return None
        return Written(start=at, end=weekend.end(), precision=Precision.WEEKEND, shift=None)
    which = (found["past"] or found["which"]).lower()
    shift = SHIFTS[which]
    elsewhere = which in _TOLD_FROM_THE_STORY and behind(text, at, _THE, 4) is not None
    if found["unit"] and found["unit"].lower() != "quarter" and not elsewhere and behind(text, at, _THE, 4):
        return None  # "over the last year": a length of time
    if found["month"]:
        return _month(found, shift)
    if found["season"]:
        number = SEASONS[found["season"].lower()]
        return Written(start=at, end=found.end(), precision=Precision.SEASON, number=number, shift=shift)
    precision = _UNITS[found["unit"].lower()]
    return Written(start=at, end=found.end(), precision=precision, shift=shift, elsewhere=elsewhere)


def _month(found: regex.Match[str], shift: int) -> Written | None:
    if found["month"] in WORDS_TOO:
        return None  # "this may", in lower case
    month = MONTHS[found["month"].lower()]
    return Written(start=found.start(), end=found.end(), precision=Precision.MONTH, month=month, shift=shift)


def the_stretch(text: str, at: int) -> Written | None:
    """The "year" of "the end of the year": the one of publication."""
    found = compiled(_THE_UNIT).match(text, at)
    if found is None or not behind(text, at, r"\bthe\s$", 5):
        return None
    return Written(start=at, end=found.end(), precision=_UNITS[found["unit"].lower()], shift=0)


def portion(text: str, at: int) -> tuple[Portion, int] | None:
    """The "early" of "early 2024" or "end of" of "the end of May", and where the whole begins."""
    found = compiled(_PORTION).match(text, at)
    if found is None:
        return None
    word = found["adverb"] or found["side"] or found["noun"]
    return _PORTIONS[word.lower()], found.end()


def week_of(text: str, at: int) -> tuple[str, int] | None:
    """The "week beginning" of "the week beginning 4 February", and where the day begins."""
    found = compiled(_WEEK_OF).match(text, at)
    return ((found["how"] or "commencing").lower(), found.end()) if found else None


def nth_week(text: str, at: int) -> tuple[int, int] | None:
    """The number of "the last week of", and where the month or year begins."""
    found = compiled(_NTH_WEEK).match(text, at)
    if found is None or found["unit"].lower() == "weekend":
        return None
    return _WEEK_NUMBERS[found["word"].lower()], found.end()
