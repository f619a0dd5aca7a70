"""Lengths of time up to the day of publication: "30 years ago, in 1998", "for nine years, since 2014"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import regex

from checks.model import DateBound, When
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import (
    AFTER,
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    WORD,
    Line,
    pattern,
)
from checks.timeline.ties import Tie, tie

_AGO = rf"""(?x)(?P<length>{LENGTH})\sago,?\s
    (?:(?:{FROM_NOW}|(?:this|last|next)\s\p{{L}}+|today|tomorrow|to\sthe\sday),?\s)?
    (?:(?:in|at|near)\s(?-i:\p{{Lu}}){WORD}(?:\s(?-i:\p{{Lu}}){WORD}){{0,2}},?\s
      |(?:on|in|at|during|with|after)\s(?:an?|the|his|her|its|their)\s(?:{PLAIN}\s){{1,4}}?)?
    (?:{IN})?(?P<begin>{ON})(?!\s\p{{Ll}})"""
_BACK = rf"""(?x)(?P<begin>[{ON}{SINCE}])\)?
    (?:(?<=\bthe\s{ON})\s{PLAIN}|\s(?:with|in|at|near|against|by|on|for|to|of)(?:\s{PLAIN}){{1,6}}?)?
    (?:,\s|\s[—–-]{{1,2}}\s|—|\s\()(?:now\s|or\s)?(?P<length>{LENGTH})\sago\b(?!\s(?:and|or|but)\b)"""
_SINCE = rf"""(?x)(?P<length>{LENGTH})(?:\sof(?:\s{PLAIN}){{1,3}}|\sthat(?:['’]s|\shas|\shad)\s{WORD})?
    ,?\s[(—–]?\s?(?P<begin>[{SINCE}{FROM_NOW}])"""
_SINCE_WHAT = rf"""(?x)(?P<length>{LENGTH})(?:\sof(?:\s{PLAIN}){{1,3}})?,?\ssince(?:\s{WORD}){{1,10}}?\s
    (?:(?:{IN}|of\s(?:the\s)?)(?P<begin>{ON})(?:{CLAUSE_ENDS}|\s(?:that|which|when)\b)|the\s(?P<begin>{ON})\s{PLAIN})"""
_SINCE_A_SPAN = rf"""(?x)(?P<begin>{SINCE})(?:,\s|\s[—–]\s|\s\()(?:a|an|the|or|for)\s
    (?:{PLAIN}\sof\s)?(?P<length>{LENGTH})"""
_AFTER = rf"""(?x)(?P<length>{LENGTH})\s(?:(?P<begin>{AFTER})|(?:after|on\sfrom)(?:\s{WORD}){{1,14}}?\s
    (?P<begin>{ON}))(?:{CLAUSE_ENDS}|\s{PLAIN})"""

_THE_TIME_SINCE = rf"""(?x)(?P<begin>{ON})[^{DATES}{PERIOD}{LENGTH};]{{1,120}}?
    \bin\sthe\s(?P<length>{LENGTH})\s(?:that\shave\spassed\s)?since(?:{CLAUSE_ENDS}|\sthen\b)"""
_CAME_INTO_BEING = (
    r"(?:built|founded|born|made|published|written|created|established|signed|introduced|designed|painted"
    r"|recorded|invented|discovered|set\sup)"
)
_REDUCED = rf"(?<!\b(?:was|were|been|being|be|is|are)\s)\b{_CAME_INTO_BEING}\s(?:in|on)\s$"
_OF_MANY = (
    r"\b(?:every|each|per|first|next|another|final|opening|coming|up\sto|within|on\sand\soff|off\sand\son"
    r"|intermittently)\s(?:for\s|few\s)?$"
    rf"|[\d{LENGTH}](?:,|,?\sand|,?\sor)\s$"
)
_NOW = r"\b(?:is|are|has|have|comes?|follows|remains?|still|now|continues?|today|lives?|works?|stands?)\b"
_THEN = r"\bhad\b"


def ties_until_now(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """The lengths of a sentence that run up to the present."""
    if published is None or LENGTH not in line.text:
        return
    now = Days(first=published, last=published)
    for form in (_AGO, _BACK, _SINCE, _SINCE_WHAT, _SINCE_A_SPAN, _THE_TIME_SINCE):
        for found in pattern(form).finditer(line.text):
            length, begin = found.start("length"), found.start("begin")
            if form is _SINCE and not _is_since(line, begin):
                continue
            if is_one_of_many(line, length) or (form is _SINCE_WHAT and dates_a_thing(line, length, begin)):
                continue
            if tied := tie(line, length, begin, now):
                yield replace(tied, doubt=_doubt(line, before, length, now))
    yield from _after(line, now)


def _is_since(line: Line, at: int) -> bool:
    """ "Since May this year" is told from now, and bounds what it is said of all the same."""
    meaning = line.marks[at].meaning
    return isinstance(meaning, When) and meaning.bound is DateBound.SINCE


def is_one_of_many(line: Line, length: int) -> bool:
    """ "Every two years", "the first three years": no stretch from a date to a date."""
    return pattern(_OF_MANY).search(line.text, max(0, length - 24), length) is not None


def dates_a_thing(line: Line, start: int, date_at: int) -> bool:
    """Whether a date says when a thing came into being, and not when something happened to it.

    "After they moved to the house built in 1950", but not "after the house was built in 1950".
    """
    return pattern(_REDUCED).search(line.text, start, date_at) is not None


def _doubt(line: Line, before: Line | None, length: int, now: Days) -> str | None:
    """The sentence may look back from a time of which the one before it tells."""
    if not pattern(_THEN).search(line.text, 0, length):
        return None
    around = [line] if before is None else [before, line]
    dates = [days_of(one.marks[at]) for one in around for at in one.of(DATES + PERIOD)]
    if sum(1 for days in dates if days and days.last.year != now.last.year) > 1:
        return "it may be told from another time than that of publication"
    return None


def _after(line: Line, now: Days) -> Iterator[Tie]:
    """ "Troops remain, 18 years after the invasion of 2001": from then to now, or to a day just told."""
    for found in pattern(_AFTER).finditer(line.text):
        length, begin = found.start("length"), found.start("begin")
        if dates_a_thing(line, length, begin) or is_one_of_many(line, length):
            continue
        if line.text.endswith("in ", 0, length):
            continue  # "the first fall in seven months, after a record in March"
        end = _end_of_after(line, found, now)
        if end is not None and (tied := tie(line, length, begin, end)):
            yield replace(tied, sure=False)


def _end_of_after(line: Line, found: regex.Match[str], now: Days) -> int | Days | None:
    """The one date of the main clause; where it has none, now, if it speaks of the present."""
    length, begin = found.start("length"), found.start("begin")
    others = [at for at in line.of(DATES + FROM_NOW + PERIOD) if at != begin]
    if len(others) > 1:
        return None
    if others:
        is_main = others[0] < length or line.text[others[0]] == FROM_NOW
        return others[0] if is_main and line.text[others[0]] != PERIOD else None
    main = line.text[:length]
    if not regex.search(r"\p{L}{2}", main):
        main = line.text[found.end() :]
    return now if pattern(_NOW).search(main) and not pattern(_THEN).search(main) else None
