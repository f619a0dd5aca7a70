"""Calendar dates and ranges of dates, at the precision in which they are written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from checks.extract.context import Context
from checks.extract.date_begins import begins, can_begin, first_words, followers
from checks.extract.date_patterns import Ahead, ahead, any_of, compiled
from checks.extract.date_point import read_point
from checks.extract.date_ranges import WrittenRange, read_range
from checks.extract.date_resolve import resolve
from checks.extract.date_tense import Tense, tense
from checks.extract.date_written import Written
from checks.model import DateBound, Mention, Part, Period, When

_BOUNDS = {
    "since": DateBound.SINCE,
    "until": DateBound.UNTIL,
    "till": DateBound.UNTIL,
    "by": DateBound.UNTIL,
    "through": DateBound.UNTIL,
    "before": DateBound.BEFORE,
    "after": DateBound.AFTER,
}
_OPENERS = frozenset({"from", "between"})
_OF_SOMETHING_ELSE = r"['’]s?\b|\s(?:election|attack|vote|war|season|deal|meeting|announcement)\b"

PRIORITY = 11
_NUMBERS = "(?:00?(?:st|nd|rd|th|s|[qh](?:00){0,2})?|0000s?|00000000)$"
SHAPE = r"""(?xs)..(?:0{4}|0{1,2}(?:[a-zA]|[-/.&'][a-zA0]|,[ ]|[ ][-/.&'ajfmsondtuA]))
    |(?:[dr&,][ ]|.')0{1,2}(?!0)"""
"""What stands around the digits that may begin a date: see :func:`checks.extract.date_begins.begins`."""
TRIGGER = rf"{_NUMBERS}|[qh]0|fy00(?:00)?|{any_of((*_OPENERS, *_BOUNDS, *first_words()))}"
FOLLOWED = followers() | dict.fromkeys((*_OPENERS, *_BOUNDS), frozenset({*first_words(), "the", "now"}))


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The longest date or range of dates that starts at an offset."""
    head = None if text[at : at + 1].isdigit() else ahead(text, at)
    if head is not None and (head.word in _OPENERS or head.word in _BOUNDS):
        return _led(text, at, head, context)
    if not begins(text, at, head):
        return None
    written = read_point(text, at, head)
    start = written.start if written else at
    found = read_range(text, at, written, start=start)
    if found is not None:
        return _period(text, found, context)
    return _mention(text, written, context) if written else None


def _led(text: str, at: int, head: Ahead, context: Context) -> Mention | None:
    """ "From May to June", "between 2004 and 2017", "since 2014", "by the end of the year"."""
    following = ahead(text, head.end)
    if following.word == "the":
        following = ahead(text, following.end)
    if following.gap != " " or not can_begin(following.word):
        return None
    is_number = following.word[0].isdigit()
    known = None if is_number else following._replace(gap="")
    written = read_point(text, following.start, known) if begins(text, following.start, known) else None
    if head.word in _OPENERS:
        found = read_range(text, following.start, written, opener=head.word, start=at)
        return _period(text, found, context) if found else None
    if written is None or compiled(_OF_SOMETHING_ELSE).match(text, written.end):
        return None
    part = Part("bound", at, head.end)
    bounded = written._replace(start=at, bound=_BOUNDS[head.word], parts=(part, *written.parts))
    return _mention(text, bounded, context)


def _back() -> Tense:
    """Since when something is so has been, whatever the verb."""
    return Tense.SURELY_PAST


def _ahead(looks: Callable[[], Tense]) -> Callable[[], Tense]:
    """By when something is to be lies ahead, unless a verb says otherwise."""

    def or_future() -> Tense:
        found = looks()
        return Tense.FUTURE if found is Tense.UNKNOWN else found

    return or_future


def _looks(text: str, start: int, end: int) -> Callable[[], Tense]:
    return partial(tense, text, start, end)


def _mention(text: str, written: Written, context: Context) -> Mention:
    start, end = written.start, written.end
    looks = _looks(text, start, end)
    if written.bound is DateBound.SINCE:
        looks = _back
    elif written.bound is DateBound.UNTIL:
        looks = _ahead(looks)
    meaning = resolve(written, context, looks)
    return Mention(start, end, text[start:end], meaning, written.parts)


def _period(text: str, found: WrittenRange, context: Context) -> Mention:
    looks = _looks(text, found.start, found.stop)
    end = resolve(found.end, context, looks)
    begin = _up_to(end, found.begin, context, looks)
    if _is_lone_weekday(found.begin) and _is_lone_weekday(found.end):
        begin, end = _days_of_one_week(begin, end, is_a_stretch=found.opened)
    meaning = Period(begin=begin, end=end, inverted=_is_inverted(begin, end))
    start, stop = found.start, found.stop
    parts = (*found.begin.parts, *found.end.parts)
    return Mention(start=start, end=stop, surface=text[start:stop], meaning=meaning, parts=parts)


def _up_to(end: When, written: Written, context: Context, looks: Callable[[], Tense]) -> When:
    """The beginning of a range: without a year it is the last such day before the end."""
    begin = resolve(written, context, looks)
    if begin.first is None or end.last is None or begin.year_certain:
        return begin
    if written.month is None:
        return begin
    turns = (written.month, written.day or 1) > (end.last.month, end.last.day)
    same_month = written.month == end.month  # "from 18 to 14 July" runs backwards, as written
    anchored = written._replace(year=end.last.year - (turns and not same_month))
    return resolve(anchored, context, looks)._replace(year=None, year_certain=False)


def _is_lone_weekday(written: Written) -> bool:
    return written.weekday is not None and written.day is None and written.shift is None


def _days_of_one_week(begin: When, end: When, *, is_a_stretch: bool) -> tuple[When, When]:
    """ "From Monday to Friday" are the days up to that Friday; "Monday to Friday" is a habit of no day."""
    if not is_a_stretch or end.first is None or begin.weekday is None or end.weekday is None:
        return _without_days(begin), _without_days(end)
    first = end.first - timedelta(days=(end.weekday - begin.weekday) % 7)
    return begin._replace(first=first, last=first), end


def _without_days(when: When) -> When:
    return when._replace(first=None, last=None, year_certain=False)


def _is_inverted(begin: When, end: When) -> bool:
    return begin.first is not None and end.last is not None and begin.first > end.last
