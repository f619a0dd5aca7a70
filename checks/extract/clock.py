"""Times of day: "8:25 a.m.", "14:02", "0600 GMT", "noon", "between 5 and 6 p.m."; no scores, no ratios."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time
from functools import cache

import regex

from checks.data.calendar import MONTHS, WEEKDAYS
from checks.data.zones import ZONES
from checks.extract.context import Context
from checks.model import Clock, Mention, Part

_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR_WORD = "|".join(_HOURS)

PRIORITY = 10
SHAPE = r"(?xs)..(?:0{1,2}(?:[:.]0|-|[apoA]|\s[-apotunmA])|0{4}\s?[hgubzlcA])"
TRIGGER = rf"(?:00?(?:[ap]m?)?|0000)$|noon|midday|midnight|from|between|half|quarter|{_HOUR_WORD}"
_GO_ON = frozenset({"a", "p", "am", "pm", "o", "to", "until", "till", "and"})
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
FOLLOWED = {
    "0": _GO_ON | {"h", "hrs", "hours", "gmt", "utc", "bst", "z", "local", "cet", "cest", *_NAMED},
    **dict.fromkeys(_HOURS, _GO_ON),
    **dict.fromkeys(("from", "between"), frozenset({*_HOURS, *_NAMED})),
    **dict.fromkeys(("half", "quarter"), frozenset({"past", "to"})),
}

_ZONES = "|".join(sorted(ZONES, key=len, reverse=True))
_ZONE = rf"""(?:\s?\(?(?P<zone>(?-i:\b(?:{_ZONES})\b(?:\s?[+-]\d{{1,2}})?)
    |(?:\p{{Lu}}\p{{Ll}}+\s)?(?:local\s)?time\b(?!\s(?:in|of|to|for|at)\b)))?"""
_HALF = r"(?:(?P<half>[ap])\.\s?m\b\.?|(?P<half>[ap])\s?m\b)"  # the full stop behind "8pm" ends a sentence
_MOMENT = rf"""(?xi)(?:
    (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d)(?:[:.](?P<second>[0-5]\d))?)?
        (?:\s?-?{_HALF}|\s?(?P<oclock>o['’]clock))
  | (?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![:.]?\d|\s?%)
  | (?P<hour>[01]\d|2[0-3])[.:]?(?P<minute>[0-5]\d)(?=\s?(?:h|hrs|hours|GMT|UTC|BST|Z|local\stime|CET|CEST)\b)
        (?:\s?(?:h|hrs|hours|Z)\b)?
  | (?P<hour>0\d)\.(?P<minute>[0-5]\d)(?![\d%]|[.:]\d)
  | (?P<hour>{_HOUR_WORD})\s(?:(?P<oclock>o['’]clock)|{_HALF})
  | (?P<past>half|quarter)\s(?P<side>past|to)\s(?P<hour>\d{{1,2}}|{_HOUR_WORD})\b(?:\s?{_HALF})?
  | (?:12\s)?(?P<named>noon|midday|midnight)\b
  ){_ZONE}"""
_LIKELY = rf"""(?xi)(?:(?:from|between)\s)?
    (?:(?:12\s)?(?:noon|midday|midnight)\b | half\spast | quarter\s(?:past|to)
    | (?:\d{{1,2}}|{_HOUR_WORD})
      (?:[:.]\d\d|\s?-?[ap]\.?\s?m\b|\s?o['’]c|(?:\s?[-–—]\s?|\s(?:to|until|till|and)\s)\d)
    | \d{{4}}\s?(?:h|GMT|UTC|BST|Z|local|CE) )"""
"""What most numbers and words are told by not to be a time."""
_INSIDE_A_NUMBER = frozenset(".,:/$£€#")
_BARE = rf"(?xi)(?P<hour>\d{{1,2}}|{_HOUR_WORD})(?:[:.](?P<minute>[0-5]\d))?\b"
_DOTTED = r"([01]\d|2[0-3])\.([0-5]\d)(?![\d%]|[.:]\d)"
_OPENER = r"(?i)(?:from|between)\s"
_TO = r"(?i)(?:\s(?:to|until|till|and|or)\s|\s?[-–—]\s?)"
_BEFORE = rf"""(?xir)(?:^|\b(?:at|by|from|until|till|since|around|about|before|after|between|and|to)\s
    |(?:{"|".join(WEEKDAYS)}|(?:{"|".join(MONTHS)})\.?\s\d{{1,2}}|\b\d{{4}}),?\s)"""
_CLOSED = r"(?i)$|[,;:)]|\.(?!\d)| (?:on|in|at|every|when|there|it)\b"
"""What stands behind an hour and shows that it counts nothing."""
_NOON = 12
_DAY_BEHIND = rf"(?i)\s(?:on\s)?(?:{'|'.join(WEEKDAYS)}|\d{{1,2}}\s(?:{'|'.join(MONTHS)}))\b"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moment:
    """A time of day as written: the half of the day may only be said at the end of a range."""

    end: int
    hour: int
    minute: int = 0
    second: int = 0
    half: str | None = None
    zone: str | None = None
    zone_at: tuple[int, int] | None = None
    certain: bool = True
    """Nothing else can be meant; otherwise the words around must show that it is a time."""


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The time of day, or the range of times, that starts at an offset."""
    del context
    if text[at - 1 : at] in _INSIDE_A_NUMBER or not _compiled(_LIKELY).match(text, at):
        return None
    opener = _compiled(_OPENER).match(text, at)
    begin = _moment(text, opener.end() if opener else at)
    found = _range(text, at, begin, opened=opener is not None)
    if found is not None or opener or begin is None:
        return found
    if not begin.certain and not _is_shown_to_be_one(text, at, begin.end):
        return None
    return _mention(text, at, begin, None)


def _is_shown_to_be_one(text: str, at: int, end: int) -> bool:
    if _compiled(_BEFORE).match(text, max(0, at - 16), at):
        return True
    return _compiled(_DAY_BEHIND).match(text, end) is not None


def _moment(text: str, at: int) -> _Moment | None:
    found = _compiled(_MOMENT).match(text, at)
    if found is None:
        return None
    zone = found["zone"]
    zone_at = found.span("zone") if zone else None
    end = found.end()
    if zone and text.startswith(")", end) and "(" in text[at:end]:
        end += 1
    named = found["named"]
    if named:
        is_name = not named.islower() and not named.isupper()
        return (
            None if is_name else _Moment(end=end, hour=_NAMED[named.lower()].hour, zone=zone, zone_at=zone_at)
        )
    minute = int(found["minute"] or 0)
    hour = _hour(found["hour"])
    if found["past"]:
        minute = 30 if found["past"].lower() == "half" else 15
        if found["side"].lower() == "to":
            hour, minute = (hour - 1) % 24, 60 - minute
    told = found["half"] or found["oclock"] or found["past"] or zone
    return _Moment(
        end=end,
        hour=hour,
        minute=minute,
        second=int(found["second"] or 0),
        half=found["half"].lower() if found["half"] else None,
        zone=zone,
        zone_at=zone_at,
        certain=bool(told),
    )


def _hour(written: str) -> int:
    return int(written) if written.isdigit() else _HOURS.index(written.lower()) + 1


def _range(text: str, at: int, begin: _Moment | None, *, opened: bool) -> Mention | None:
    """ "9-11 a.m.", "from 10:00 to 12:30": the half of the day is said once, or each time."""
    start = at
    if opened:
        start = _compiled(_OPENER).match(text, at).end()  # type: ignore[union-attr]
    first = begin or _bare(text, start)
    separator = _compiled(_TO).match(text, first.end) if first else None
    last = _moment(text, separator.end()) if separator else None
    if first and separator and last is None and text[first.end - 3 : first.end - 2] == ".":
        last = _dotted(text, separator.end())
    if first and separator and last is None and opened and first.certain:
        last = _hour_behind(text, separator.end(), first)
    if first is None or last is None:
        return None
    if begin is None and not last.half:
        return None  # "5 to 14:02"
    if not opened and separator is not None and separator[0].strip().lower() in ("and", "or"):
        return None  # two times, not a range
    if not (first.certain or last.certain) and not (opened or _is_shown_to_be_one(text, at, last.end)):
        return None
    return _mention(text, at, first, last)


def _dotted(text: str, at: int) -> _Moment | None:
    """The "17.30" of "from 09.00 until 17.30"."""
    found = _compiled(_DOTTED).match(text, at)
    return (
        _Moment(end=found.end(), hour=int(found[1]), minute=int(found[2]), certain=False) if found else None
    )


def _bare(text: str, at: int) -> _Moment | None:
    """An hour whose half of the day is said behind the other end of the range."""
    found = _compiled(_BARE).match(text, at)
    if found is None:
        return None
    return _Moment(
        end=found.end(), hour=_hour(found["hour"]), minute=int(found["minute"] or 0), certain=False
    )


def _hour_behind(text: str, at: int, first: _Moment) -> _Moment | None:
    """The "seven" of "between midnight and seven", "from 10 p.m. to six": the next one behind the first."""
    begin, last = _time(first, first.half), _bare(text, at)
    if begin is None or last is None or last.hour > _NOON or not _compiled(_CLOSED).match(text, last.end):
        return None
    afternoon = (begin.hour >= _NOON) is (last.hour % _NOON > begin.hour % _NOON)
    return replace(last, half="p" if afternoon else "a")


def _mention(text: str, at: int, first: _Moment, last: _Moment | None) -> Mention | None:
    begin = _time(first, first.half or (last.half if last else None))
    until = _time(last, last.half) if last else None
    if last and begin and until and begin > until and first.half is None and last.half == "p":
        begin = _time(first, "a")  # "9-5 p.m.", "from 11 to 1 p.m."
    if begin is None or (last is not None and until is None):
        return None
    end = (last or first).end
    zoned = last if last and last.zone else first
    parts = (Part("zone", zoned.zone_at[0], zoned.zone_at[1]),) if zoned.zone_at else ()
    meaning = Clock(at=begin, zone=zoned.zone, until=until)
    return Mention(start=at, end=end, surface=text[at:end], meaning=meaning, parts=parts)


def _time(moment: _Moment, half: str | None) -> time | None:
    """The time of day; None where no clock shows it."""
    hour = moment.hour
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None
    return time(hour, moment.minute, moment.second)
