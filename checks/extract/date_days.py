"""Dates that name a month: "29 September 2025", "Nov. 18", "in March", "2019-Aug-01"."""

from __future__ import annotations

from functools import cache

import regex

from checks.data.calendar import (
    ABBREVIATED,
    MONTHS,
    NAMED_DAYS,
    ORDINAL_WORDS,
    UNMISTAKABLE_MONTHS,
    WORDS_TOO,
)
from checks.extract.date_patterns import (
    NUMBER_ENDS,
    YEAR,
    ahead,
    behind,
    compiled,
    counts_something,
    day_number,
    word_before,
    year_number,
)
from checks.extract.date_written import Written
from checks.model import Part, Precision

_NTH = r"(?P<nth>st|nd|rd|th)?"
_MONTH = r"(?P<month>[A-Za-z]+)\.?"
_YEAR_BEHIND = rf"(?:(?:\s{{0,2}},?\s{{0,2}}(?:of\s|in\s)?|[-/]){YEAR})?"
_ORDINAL_WORD = r"(?P<word>(?:(?:twenty|thirty)[\s-])?[a-z]+(?:st|nd|rd|th)\b)"
_MONTH_FIRST = rf"""(?x){_MONTH}
    (?:(?:\s{{1,3}}(?:the\s)?|[-/]|,\s)(?:(?P<day>\d{{1,2}}){_NTH}{NUMBER_ENDS}|{_ORDINAL_WORD}))?
    {_YEAR_BEHIND}"""
_DAY_FIRST = rf"""(?x)(?:(?P<day>\d{{1,2}}){_NTH}|{_ORDINAL_WORD})
    (?:\s{{1,3}}(?:day\s)?(?P<of>of\s{{1,3}})?|[-/]){_MONTH}{_YEAR_BEHIND}"""
_YEAR_FIRST = rf"(?P<year>[12]\d{{3}})[\s/-]{_MONTH}(?:[\s/-](?P<day>\d{{1,2}}){_NTH}{NUMBER_ENDS})?"
_DAY_NAME = r"[A-Za-z]+['’]?[a-z]?['’]?(?:\s[A-Za-z]+['’]?[a-z]?['’]?){0,2}"
YEAR_SHIFT = r",?\s(?:of\s)?(?P<which>last|this|next)\syear\b"
"""The year of a day or month, told from now."""
_STREETS = frozenset({
    "rd", "terrace", "avenue", "drive", "square", "st", "lane", "ave", "street", "crescent", "road",
})  # fmt: skip
_GOES_ON_LIKE_A_NAME = r"\s(?-i:\p{Lu}\p{Ll})"
_MARCHES_ON = frozenset({"on", "for", "of", "to", "past", "against", "in"})

_BEFORE_A_MONTH = frozenset({
    "in", "since", "until", "till", "by", "from", "to", "through", "of", "during", "for", "before",
    "after", "between", "early", "mid", "late", "last", "next", "this", "past", "every", "each",
    "around", "about", "throughout", "come", "ending", "ended", "than", "as", "the", "a", "an", "its",
})  # fmt: skip
_SO_LONG_TO = r"\b(?:months|year|quarter|weeks)\s(?:to|ended)\s"
_BEFORE_MAY = frozenset({
    "in", "since", "until", "till", "during", "early", "mid", "late", "last", "next", "this", "past",
    "throughout", "as", "between", "through",
})  # fmt: skip
_BEFORE_A_SHORT_MONTH = frozenset(["in", "since", "until", "by", "from", "last", "early", "mid", "late"])
_BEFORE_LOWER_CASE = frozenset(["in", "since", "last", "next", "this"])


def month_first(text: str, at: int) -> Written | None:
    """ "September 29, 2025", "Nov. 18", "May 2017", "in March"."""
    found = compiled(_MONTH_FIRST).match(text, at)
    named = _named(found)
    if found is None or named["month"].lower() not in MONTHS:
        return None
    day = _day_of(named)
    if day is not None and _is_day(text, found, named, day):
        return _written(text, found, named, day)
    dated = day is None and (named["year"] or named["short"]) and not counts_something(text, found.end())
    if not dated and not _stands_alone(text, named["month"], *found.span("month")):
        return None
    return _written(text, found, named, end=None if dated else found.end("month"))


def _named(found: regex.Match[str] | None) -> dict[str, str]:
    """The groups by their names, all at once: to ask a match for each takes ten times as long."""
    return found.groupdict("") if found else {}


def _day_of(named: dict[str, str]) -> int | None:
    """The day written, if one is: "first" may be, "twenty-ninth" is, "north" is not."""
    if named["day"]:
        return int(named["day"])
    word = named["word"]
    return day_number(word) if word and word.lower().replace(" ", "-") in ORDINAL_WORDS else None


def _is_day(text: str, found: regex.Match[str], named: dict[str, str], day: int) -> bool:
    """The 32nd of a month is a date that cannot be; "November 45" and "in March 29 people" are no days."""
    dated = bool(named["year"] or named["short"])
    if not dated and word_before(text, found.start()) in ("in", "during", "throughout"):
        return False
    if named["day"] and counts_something(text, found.end("nth" if named["nth"] else "day")):
        return False
    certain = dated or bool(named["nth"])
    if named["month"] in WORDS_TOO and not certain:
        return False  # "may 5", in lower case
    return 0 < day <= (39 if certain else 31)


def _written(
    text: str, found: regex.Match[str], named: dict[str, str], day: int | None = None, end: int | None = None
) -> Written:
    """A month, with the day and the year where they are written."""
    end = found.end() if end is None else end
    cut_short = end < found.end()
    month, month_ends = named["month"].lower(), found.end("month")
    year = None if cut_short else year_number(named["year"], named.get("short"))
    if year is not None and end == found.end() and counts_something(text, end):
        year, end = None, max(found.end("day"), month_ends)
    if end == month_ends + 1 and month not in ABBREVIATED:
        end -= 1  # the full stop behind a month that is written out ends the sentence
    return Written(
        start=found.start(),
        end=end,
        precision=Precision.DAY if day else Precision.MONTH,
        year=year,
        month=MONTHS[month],
        day=day,
        parts=_parts(found, end),
    )


_ROLES = {"day": "day", "word": "day", "month": "month", "year": "year", "short": "year"}


@cache
def _roles(pattern: regex.Pattern[str]) -> tuple[tuple[int, str], ...]:
    """The numbers of a pattern's groups, and what part of a date each is."""
    numbers = pattern.groupindex
    return tuple((numbers[name], role) for name, role in _ROLES.items() if name in numbers)


def _parts(found: regex.Match[str], end: int) -> tuple[Part, ...]:
    spans = [(*found.regs[number], role) for number, role in _roles(found.re)]
    parts = [Part(role, start, stop) for start, stop, role in sorted(spans) if 0 <= start < end]
    return tuple(parts)


def _stands_alone(text: str, name: str, start: int, end: int) -> bool:
    """Whether a month without day and year is a month at all, and no name or verb."""
    before = word_before(text, start)
    if name.islower():
        return name not in WORDS_TOO and before in _BEFORE_LOWER_CASE
    lower = name.lower()
    if compiled(YEAR_SHIFT).match(text, end):
        return True
    if lower == "may":
        return before in _BEFORE_MAY or behind(text, start, _SO_LONG_TO, 16) is not None
    following = ahead(text, end)
    if lower == "march" and following.gap == " " and following.word in _MARCHES_ON:
        return False
    if len(lower) <= 4 and lower not in ("june", "july"):
        return before in _BEFORE_A_SHORT_MONTH
    if before in _BEFORE_A_MONTH or (len(before) == 4 and before.isdigit()):
        return True
    return lower in UNMISTAKABLE_MONTHS and not compiled(_GOES_ON_LIKE_A_NAME).match(text, end)


def day_first(text: str, at: int) -> Written | None:
    """ "29 September 2025", "4th of July", "31 November"."""
    found = compiled(_DAY_FIRST).match(text, at)
    named = _named(found)
    if found is None or named["month"].lower() not in MONTHS:
        return None
    day = _day_of(named)
    certain = bool(named["nth"] or named["year"] or named["of"])
    if day is None or (named["month"] in WORDS_TOO and not certain):
        return None
    if named["word"] and not named["of"]:
        return None  # "the second March on the capital"
    if not named["year"] and ahead(text, found.end("month")).word in _STREETS:
        return None  # "19 March Street"
    return _written(text, found, named, day) if 0 < day <= (39 if certain else 31) else None


def year_first(text: str, at: int) -> Written | None:
    """ "2017 April", "2019-Aug-01"."""
    found = compiled(_YEAR_FIRST).match(text, at)
    named = _named(found)
    if found is None or named["month"].lower() not in MONTHS:
        return None
    return _written(text, found, named, int(named["day"]) if named["day"] else None)


def named_day(text: str, at: int) -> Written | None:
    """ "Christmas Day", "New Year's Eve 1999"."""
    found = compiled(_DAY_NAME).match(text, at)
    if found is None:
        return None
    words = found[0].split(" ")
    for count in range(len(words), 0, -1):
        written = " ".join(words[:count])
        called = NAMED_DAYS.get(written.lower().replace("'", "").replace("’", ""))
        if called is not None:
            month, day = called
            end = at + len(written)
            year = compiled(rf",?\s{YEAR}").match(text, end)
            number = year_number(year["year"], year["short"]) if year else None
            end = year.end() if year else end
            return Written(start=at, end=end, precision=Precision.DAY, year=number, month=month, day=day)
    return None


def any_month(text: str, at: int) -> Written | None:
    """A month with or without its year, where a range or a portion shows that it is one."""
    found = compiled(_MONTH_FIRST).match(text, at)
    named = _named(found)
    if found is None or named["month"].lower() not in MONTHS or named["month"] in WORDS_TOO:
        return None
    return _written(text, found, named, end=found.end("month") if named["day"] or named["word"] else None)
