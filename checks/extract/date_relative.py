"""Dates told from the day of publication: "yesterday", "last week", "next May", "over the weekend"."""

from __future__ import annotations

from checks.data.calendar import MONTHS, SEASONS, WORDS_TOO
from checks.extract.date_patterns import ahead, behind, compiled, word_before
from checks.extract.date_written import SHIFTS, Portion, Written
from checks.model import Precision

_DAY = r"""(?x)(?:(?P<before>day\sbefore\syesterday)|(?P<after>day\safter\stomorrow)
    |(?P<today>today|tonight|this\s(?:morning|afternoon|evening))
    |(?P<yesterday>yesterday|last\snight)|(?P<tomorrow>tomorrow))\b"""
_SO_LONG_FROM = r"\b(?:days?|weeks?|months?|years?)\s(?:from|after|before)\s"
"""What makes a length of time of "two weeks from today"."""
_DAY_SHIFTS = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "after": 2}
UNITS = {
    "weekend": Precision.WEEKEND,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
    "century": Precision.CENTURY,
}
_TOLD_FROM_THE_STORY = frozenset({"previous", "following"})
_BEFORE_WEEKEND = r"\b(?:at|over|on|during|by|until|before|after|throughout)\sthe\s"
_THE_UNIT = r"(?P<unit>week|month|quarter|year|decade|century)\b(?!-)"
_PORTION = r"""(?x)(?:
    (?P<word>earlier|later)\s(?:in\s(?:the\s)?)?
  | (?P<word>early|mid|late)(?:\s(?:in\s)?(?:the\s)?|[-–]\s?)
  | (?P<word>beginning|start|middle|end|close)\sof\s(?:the\s)?
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
_YEAR_END = r"year(?:[-\s]|['’]s\s)end\b"
_BEFORE_YEAR_END = frozenset({"by", "at", "before", "until", "till", "around", "since", "through"})
_WEEK_OF = r"(?:week\s(?P<how>of|beginning|commencing|starting|ending)|w/c)\s(?:on\s)?(?:the\s)?"
_NTH_WEEK = r"(?P<word>first|second|third|fourth|last|final)\sweek\s(?:of|in)\s(?:the\s)?"
_WEEK_NUMBERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}


def day_from_now(text: str, at: int) -> Written | None:
    """ "today", "last night", "the day before yesterday"."""
    found = compiled(_DAY).match(text, at)
    if found is None or behind(text, at, _SO_LONG_FROM, 16):
        return None
    if text[at] == "T" and found["today"] and behind(text, at, r"[\p{L}\d]\s", 2):
        return None  # USA Today, the Today programme
    shift = next(_DAY_SHIFTS[name] for name, matched in found.groupdict().items() if matched)
    return Written(start=at, end=found.end(), precision=Precision.DAY, shift=shift)


def stretch_from_now(text: str, at: int) -> Written | None:
    """ "last week", "this year", "next May", "this past weekend"."""
    which = ahead(text, at)
    named = ahead(text, which.end)
    told = which.word
    if named.word in ("past", "coming", "calendar"):
        told = told if named.word == "calendar" else named.word
        named = ahead(text, named.end)
    if named.gap != " ":
        return None
    shift = SHIFTS[told]
    if named.word in MONTHS:
        return _month(text, at, named.start, named.end, shift)
    if named.word in SEASONS:
        number = SEASONS[named.word]
        return Written(start=at, end=named.end, precision=Precision.SEASON, number=number, shift=shift)
    precision = UNITS.get(named.word)
    if precision is None:
        return None
    the = word_before(text, at) == "the"
    elsewhere = the and told in _TOLD_FROM_THE_STORY
    if the and not elsewhere and precision is not Precision.QUARTER:
        return None  # "over the last year": a length of time
    return Written(start=at, end=named.end, precision=precision, shift=shift, elsewhere=elsewhere)


def _month(text: str, at: int, start: int, end: int, shift: int) -> Written | None:
    name = text[start:end]
    if name in WORDS_TOO:
        return None  # "this may", in lower case
    end += text.startswith(".", end) and len(name) <= 4
    return Written(start=at, end=end, precision=Precision.MONTH, month=MONTHS[name.lower()], shift=shift)


def weekend(text: str, at: int) -> Written | None:
    """ "over the weekend": the nearest one, on the side where the sentence looks."""
    end = at + len("weekend")
    if text[end : end + 1].isalnum() or not behind(text, at, _BEFORE_WEEKEND, 16):
        return None
    return Written(start=at, end=end, precision=Precision.WEEKEND)


def the_stretch(text: str, at: int) -> Written | None:
    """The "year" of "the end of the year": the one of publication."""
    found = compiled(_THE_UNIT).match(text, at)
    if found is None or word_before(text, at) != "the":
        return None
    return Written(start=at, end=found.end(), precision=UNITS[found["unit"].lower()], shift=0)


def year_end(text: str, at: int) -> Written | None:
    """ "By year-end", "at year's end": of the year of publication."""
    found = compiled(_YEAR_END).match(text, at)
    if found is None or word_before(text, at) not in _BEFORE_YEAR_END:
        return None
    return Written(
        start=at, end=found.end(), precision=Precision.YEAR, shift=0, portion=Portion.END, approximate=True
    )


def portion(text: str, at: int) -> tuple[Portion, int] | None:
    """The "early" of "early 2024" or "end of" of "the end of May", and where the whole begins."""
    found = compiled(_PORTION).match(text, at)
    return (_PORTIONS[found["word"].lower()], found.end()) if found else None


def week_of(text: str, at: int) -> tuple[str, int] | None:
    """The "week beginning" of "the week beginning 4 February", and where the day begins."""
    found = compiled(_WEEK_OF).match(text, at)
    return ((found["how"] or "commencing").lower(), found.end()) if found else None


def nth_week(text: str, at: int) -> tuple[int, int] | None:
    """The number of "the last week of", and where the month or year begins."""
    found = compiled(_NTH_WEEK).match(text, at)
    return (_WEEK_NUMBERS[found["word"].lower()], found.end()) if found else None
