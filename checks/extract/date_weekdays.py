"""Dates that name a weekday: "Monday, Nov. 19", "Tuesday of last week", "this Wednesday", "on Monday"."""

from __future__ import annotations

import regex

from checks.data.calendar import MONTHS, ORDINAL_WORDS, WEEKDAY_NAMES_AFTER, WEEKDAY_NAMES_BEFORE, WEEKDAYS
from checks.extract.date_days import day_first, month_first, year_first
from checks.extract.date_numeric import day_month_year, in_either_order, year_month_day
from checks.extract.date_patterns import Ahead, ahead, behind, compiled, day_number, word_before
from checks.extract.date_written import SHIFTS, Written
from checks.model import Part, Precision

_SHORT = 5
"""Letters of the longest abbreviation of a weekday."""
_GAP = r"(?:\s(?:morning|afternoon|evening|night))?(?:,?\s{1,3}(?:on\s)?(?:the\s)?\(?|,)"
_OF_A_WEEK = r"\s(?:(?:of|in)\s)?(?:the\s)?(?P<which>last|this|next|following|previous|that|same)\sweek\b"
_IN_A_WEEK = r"(?P<which>last|this|next)\sweek(?:\son|\s?[-–—])?\s(?P<weekday>[A-Za-z]+)\b"
_NTH = r"""(?x),?\s(?:the\s)?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)\b
    |(?P<word>(?:(?:twenty|thirty)[\s-])?[a-z]+)\b(?!\s\p{L}))"""
_LOOSE_NUMBERS = r"(?P<one>\d{1,2})[-/.](?P<two>\d{1,2})(?![-/.]?\d|\w|%)"
_BEHIND_A_DATE = r"(?:,\sa\s|\s\()(?P<weekday>[A-Za-z]+)\b"
_DAYS_FOLLOW = regex.compile(r"[-–]\d")
"""What makes of "Sunday, May 1-4" a weekday, and days that are not all Sundays."""
_TITLE = r"\s(?-i:\p{Lu}\p{Ll})"
_NO_SINGLE_DAY = WEEKDAY_NAMES_BEFORE | {"every", "each", "most", "one", "any"}
_WEEKS_FROM_NOW = frozenset({"last", "this", "next"})
_NEAREST = {"coming": 1, "past": -1}
_WEEKS_ON = (
    r"\s(?P<so_long>week|fortnight)(?![\w-]|['’]s)(?!\s(?:of|in|from|on|before|after|earlier|later|ago)\b)"
)
_AHEAD_OF = r"\b(?:(?P<two>two\sweeks|a\sfortnight)|(?:a|one)\sweek)\s(?:on|from)\s"
"""A week on Monday", "two weeks from Tuesday": counted from the next one."""
_FIRST_OF_TWO = frozenset(name.partition(" ")[0] for name in WEEKDAY_NAMES_AFTER if " " in name)
_LEADS_ON = frozenset(
    [
        "on",
        "in",
        "at",
        "for",
        "is",
        "was",
        "that",
        "when",
        "if",
        "to",
        "or",
        "and",
        "off",
        "as",
        "with",
        "without",
    ]
)
_OF_THE_STORY = frozenset({"after", "before", "following", "of"})
_ORDINAL_HEADS = frozenset(word.partition("-")[0] for word in ORDINAL_WORDS)


def weekday_first(text: str, at: int) -> Written | None:
    """A weekday with the date or the week that it belongs to, or alone."""
    head = ahead(text, at)
    weekday = WEEKDAYS.get(head.word)
    if weekday is None:
        return None
    if len(head.word) <= _SHORT and _is_another_word(text, head):
        return None
    end = head.end + text.startswith(".", head.end) * (len(head.word) <= _SHORT)
    following = ahead(text, end)
    if (
        following.word in MONTHS
        or following.word[:1].isdigit()
        or following.word in ("the", "on", "night", "morning")
    ):
        dated = _with_date(text, at, head, end)
        if dated is not None:
            return dated
    if following.word in _WEEKS_FROM_NOW or following.word in ("of", "in", "the"):
        found = compiled(_OF_A_WEEK).match(text, end)
        if found is not None:
            which = found["which"].lower()
            elsewhere = which not in _WEEKS_FROM_NOW
            return _written(at, found.end(), head, shift=SHIFTS.get(which), in_week=True, elsewhere=elsewhere)
    if following.word == "the" or following.word[:1].isdigit() or following.word in _ORDINAL_HEADS:
        found = compiled(_NTH).match(text, end)
        day = _nth(found) if found else None
        if found is not None and day is not None:
            return _written(at, found.end(), head, day=day)
    return _alone(text, at, head, following, None)


def _is_another_word(text: str, head: Ahead) -> bool:
    """ "Closest to the Sun on 19 July", "they sat on 3 May": an abbreviation has a capital and no article."""
    return text[head.start].islower() or word_before(text, head.start) in ("the", "our", "a")


def which_weekday(text: str, at: int) -> Written | None:
    """ "Last Wednesday", "this Friday, 8 May", "next week on Tuesday"."""
    which = ahead(text, at)
    following = ahead(text, which.end)
    if following.word == "week":
        found = compiled(_IN_A_WEEK).match(text, at)
        if found is None or found["weekday"].lower() not in WEEKDAYS:
            return None
        head = Ahead("", found["weekday"].lower(), *found.span("weekday"))
        return _written(at, found.end(), head, shift=SHIFTS[which.word], in_week=True)
    if following.word not in WEEKDAYS:
        return None
    dated = _with_date(text, at, following, following.end)
    if dated is not None:
        return dated
    shift = SHIFTS[which.word]
    alone = _alone(text, at, following, ahead(text, following.end), shift)
    beside = _NEAREST.get(which.word)
    return alone._replace(shift=None, beside=beside, elsewhere=False) if alone and beside else alone


def _with_date(text: str, at: int, head: Ahead, end: int) -> Written | None:
    gap = compiled(_GAP).match(text, end)
    day = _date_at(text, gap.end()) if gap else None
    if day is None or _DAYS_FOLLOW.match(text, day.end):
        return None
    part = Part("weekday", head.start, head.end)
    return day._replace(start=at, weekday=WEEKDAYS[head.word], parts=(part, *day.parts))


def _date_at(text: str, at: int) -> Written | None:
    """A day in any of its forms; behind a weekday also "7/6" and "7.6"."""
    for reader in (month_first, day_first, day_month_year, year_month_day, year_first):
        written = reader(text, at)
        if written is not None and written.precision is Precision.DAY:
            return written
    found = compiled(_LOOSE_NUMBERS).match(text, at)
    return in_either_order(found, None) if found else None


def _nth(found: regex.Match[str]) -> int | None:
    written = found["day"] or found["word"]
    if not written.isdigit() and written.lower().replace(" ", "-") not in ORDINAL_WORDS:
        return None
    return day_number(written)


def _alone(text: str, at: int, head: Ahead, following: Ahead, shift: int | None) -> Written | None:
    before = word_before(text, head.start)
    if not _is_a_day(text, head, following, before):
        return None
    told_by = before if shift is None else word_before(text, at)
    elsewhere = told_by == "the" and (shift is not None or following.word in _OF_THE_STORY)
    written = _written(at, head.end, head, shift=shift, elsewhere=elsewhere)
    return written if elsewhere or shift is not None else _so_long_from_now(text, written, following)


def _so_long_from_now(text: str, written: Written, following: Ahead) -> Written:
    """ "Sunday week", "Tuesday fortnight", "a week on Monday"."""
    if following.word in ("week", "fortnight") and (on := compiled(_WEEKS_ON).match(text, written.end)):
        return written._replace(end=on.end(), beside=2 if following.word == "week" else 3)
    led = (
        behind(text, written.start, _AHEAD_OF, 20)
        if text[written.start - 3 : written.start] in ("on ", "om ")
        else None
    )
    return written._replace(start=led.start(), beside=3 if led["two"] else 2) if led else written


def _is_a_day(text: str, head: Ahead, following: Ahead, before: str) -> bool:
    """Whether a lone weekday is the day, and no name, habit, verb or star."""
    name, end = text[head.start : head.end], head.end
    if len(name) <= _SHORT and not (name.istitle() and text.startswith(".", end)):
        return False
    if before in _NO_SINGLE_DAY:
        return False
    if before in ("a", "an") and (following.gap.strip() or not following.word or following.word in _LEADS_ON):
        return False  # "born on a Saturday"
    if name.islower():
        return True
    if before == "the" and compiled(_TITLE).match(text, end):
        return False  # "the Sunday Serial"
    return not _makes_a_name(text, following)


def _makes_a_name(text: str, following: Ahead) -> bool:
    """Monday Night Football, the Sunday Times."""
    if following.gap != " ":
        return False
    if following.word in WEEKDAY_NAMES_AFTER:
        return True
    if following.word not in _FIRST_OF_TWO:
        return False
    pair = f"{following.word} {ahead(text, following.end).word}"
    return pair in WEEKDAY_NAMES_AFTER


def _written(
    at: int,
    end: int,
    head: Ahead,
    *,
    day: int | None = None,
    shift: int | None = None,
    in_week: bool = False,
    elsewhere: bool = False,
) -> Written:
    return Written(
        start=at,
        end=end,
        precision=Precision.DAY,
        weekday=WEEKDAYS[head.word],
        shift=shift,
        in_week=in_week,
        elsewhere=elsewhere,
        day=day,
        parts=(Part("weekday", head.start, head.end),),
    )


def with_weekday_behind(text: str, written: Written) -> Written:
    """ "19 November, a Monday" and "19 November (Monday)": the weekday belongs to the date."""
    if written.precision is not Precision.DAY or written.weekday is not None or written.shift is not None:
        return written
    if text[written.end : written.end + 1] not in (",", " "):
        return written
    found = compiled(_BEHIND_A_DATE).match(text, written.end)
    weekday = WEEKDAYS.get(found["weekday"].lower()) if found else None
    if found is None or weekday is None:
        return written
    part = Part("weekday", found.start("weekday"), found.end("weekday"))
    end = found.end() + (found[0][1] == "(" and text.startswith(")", found.end()))
    return written._replace(end=end, weekday=weekday, parts=(*written.parts, part))
