"""Plans and states whose length and date stand apart: "over the next five years, through 2028"; "shut its
doors in 2012 … has been closed for nine years"; "split in 2004 and is back 30 years later".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

import regex

from checks.timeline.elapsed import YEAR, Days, days_of
from checks.timeline.lines import (
    AFTER,
    BEFORE,
    CLAUSE_ENDS,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    UNTIL,
    Line,
    joined,
    pattern,
)
from checks.timeline.ties import Tie, over_period, tie

_TIMES = f"{ON}{SINCE}{UNTIL}{BEFORE}{AFTER}{PERIOD}{LENGTH}{LONG}{FROM_NOW}"
_TO = (
    r"(?:to|until|till|through|by|up\sto|ending\s(?:in|on))\s"
    r"(?:the\s(?:end|start|summer|spring|autumn)\sof\s)?"
)
_AHEAD = (
    # Over the next five years, through 2028; within three years, by December 2023.
    rf"""(?x)(?:\b(?:over|in|for|during)\s|(?={LENGTH}))(?:the\s(?:next|coming)\s)?(?P<length>{LENGTH})(?:,\s|\s[—–]\s|\s\()
        (?:(?:that\sis|or)\s)?(?:{_TO}(?P<end>{ON})|(?P<end>[{UNTIL}{BEFORE}])){CLAUSE_ENDS}""",
    rf"""(?x)\b(?:over|for|during)\sthe\s(?:next|coming)\s(?P<length>{LENGTH}),?\s(?:{PLAIN}\s){{0,2}}?
        (?:{_TO}(?P<end>{ON})|(?P<end>[{UNTIL}{BEFORE}])){CLAUSE_ENDS}""",
    # By 2030, six years from now.
    rf"""(?x)(?:(?P<end>[{BEFORE}{UNTIL}])|\b(?:in|by|until|on)\s(?P<end>{ON})),\s(?P<length>{LENGTH})\s
        (?:from\s(?:now|today)|away|hence)\b""",
)
_LATER = (
    # The band split in 2004. Now, 30 years later, it is back.
    rf"""(?x)(?P<begin>{ON})[^{_TIMES}]{{1,90}}?(?P<length>{LENGTH})\s(?:later|on)\b,?
        [^{_TIMES}¶]{{0,40}}?\b(?:is|are|has|have)\b""",
    # The dam was drawn up in 2004. Ten years have passed, and there is no dam.
    rf"""(?x)(?P<begin>{ON})[^{_TIMES}]{{1,160}}?¶\s(?:(?:Now|But|And|Since\sthen),?\s)?(?P<length>{LENGTH})\sha(?:s|ve)
        \s(?:now\s|since\s)?(?:passed|gone\sby|elapsed)\b(?!\s(?:since|after)\b)""",
    rf"""(?x)(?P<begin>{ON})[^{_TIMES}]{{0,60}}?\b(?:is|are|has|have)\b[^{_TIMES}¶]{{1,40}}?
        (?P<length>{LENGTH})\s(?:later|on){CLAUSE_ENDS}""",
)
_IN_OFFICE = rf"""(?x)(?P<period>{PERIOD})
    (?:,\s(?:taking|lasting|spanning|or|a\s(?:total|period)\sof|for|after)\s
    |\s?\.\s¶\s(?:His|Her|Their)\s)(?P<length>{LENGTH})(?:{CLAUSE_ENDS}|\s(?:in|as|at|on|there|of)\b)"""
_LONG_EVENT = (
    r"(?:war|conflict|dispute|siege|feud|row|drought|boom|slump|recession|crisis|occupation|insurgency|uprising"
    r"|stand-?off|blockade|exile|career|marriage|friendship|rivalry|streak|reign|rule|slide|rally|decline)"
)
_NO_LONGER_THAN = (
    rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?{_LONG_EVENT}\b[^{_TIMES};¶]{{0,60}}?,?\s(?:which|that)\s
        (?:began|started|broke\sout|erupted)\s(?:{IN})?(?P<begin>{ON})""",
    rf"""(?x)\bthe\s(?:{PLAIN}\s){{0,3}}?{_LONG_EVENT}\s(?:began|started|broke\sout|erupted)\s(?:{IN})?(?P<begin>{ON})[^{_TIMES}]{{0,90}}?
        \bthe\s(?P<length>{LONG})\s(?:{PLAIN}\s)?{_LONG_EVENT}\b""",
)
_HAVE = r"(?:(?:ha(?:s|ve)|['’](?:s|ve)|will\shave|now)\s)"
_STATES = (
    # It has been closed for nine years. It shut its doors in October 2012.
    (
        r"\b(?:closed|shut)(?:\sits\sdoors)?",
        rf"{_HAVE}(?:now\s)?(?:been|stood|lain)\s(?:closed|shut|shuttered|empty|idle|dark|derelict)\s(?:now\s)?for"
        rf"|\bre-?open(?:s|ing)?\b(?:\s{PLAIN}|\s{FROM_NOW}){{0,4}},?\safter",
    ),
    # We moved here two years ago. In the five years we've lived here …
    (r"\b(?:moved|came|settled)\b", rf"{_HAVE}lived\s(?:here|there|in\s(?:{PLAIN}|the\s{PLAIN}))\sfor"),
)
_LIVED = rf"""(?x)\b(?P<who>we|I|they|he|she)(?:['’](?:ve|s)|\shave|\shas)\slived\s(?:here|there)
    (?:\sfor\s(?P<at>{LENGTH}))?"""
_IN_ALL = rf"\bin\s(?:all\s)?the\s(?P<at>{LENGTH})\s(?:that\s)?$"
_MOVED = rf"""(?x)\b(?P<who>we|I|they|he|she)\s(?:first\s)?(?:moved|came)\s(?:(?:back|over|out|up|down)\s)?
    (?:(?:here|there)|(?:to|into)\s(?:{PLAIN}\s?){{1,4}}?)\s?(?:(?P<ago>{LENGTH})\sago|(?:{IN})?(?P<at>{ON}))"""
YEAR_AND_DAY, HALF = 366, 183
_NEAR = 4
"""Blocks within which what happened and how long it has been so are told."""


def ties_apart(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """The lengths of a sentence, and of the one before, up to a date ahead, or up to now."""
    if published is None:
        return
    now = Days(first=published, last=published)
    for form in _AHEAD if LENGTH in line.text else ():
        for found in pattern(form).finditer(line.text):
            at = found.start("end")
            end = days_of(line.marks[at])
            told = [place for place in line.of(ON + PERIOD + SINCE) if place != at]
            if (
                end
                and end.first > now.last
                and not told
                and (tied := tie(line, found.start("length"), now, end))
            ):
                yield replace(tied, spans=(line.span(at),), sure=False, loose=True)
    windows = (line,) if before is None else (line, joined(before, line))
    for window in windows if LENGTH in line.text or LONG in line.text else ():
        yield from _in_window(window, now)


def _in_window(window: Line, now: Days) -> Iterator[Tie]:
    lengths, dates = (
        window.of(LENGTH + LONG),
        window.of(ON + SINCE + UNTIL + BEFORE + AFTER + PERIOD + FROM_NOW),
    )
    if len(lengths) != 1 or len(dates) != 1:
        return
    if (found := pattern(_IN_OFFICE).search(window.text)) and (
        tied := over_period(window, found.start("length"), found.start("period"))
    ):
        yield replace(tied, sure=False)
    for form in (*_LATER, *_NO_LONGER_THAN):
        found = pattern(form).search(window.text)
        if found is None or pattern(r"\b(?:had|every|each|aged?|born)\b").search(window.text):
            continue
        if tied := tie(window, found.start("length"), found.start("begin"), now):
            yield replace(tied, sure=False, at_most=form in _NO_LONGER_THAN)
            return


@dataclass(frozen=True, slots=True)
class _Told:
    line: Line
    at: int
    found: regex.Match[str]


def ties_of_states(lines: Sequence[Line], published: date | None) -> Iterator[tuple[Line, Tie]]:
    """How long something has been so, against the one date at which it became so, a few paragraphs off."""
    if published is None:
        return
    now = Days(first=published, last=published)
    for begins, lasts in _STATES:
        became = _all(lines, rf"{begins}\b(?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<at>{ON})")
        lasted = _all(lines, rf"(?:{lasts})\s(?P<at>{LENGTH})(?!\s(?:after|before|or|and|every|each)\b)")
        if len(became) == len(lasted) == 1 and _are_near(became[0], lasted[0]):
            yield from _tied(became[0], lasted[0], now)
    yield from _lived(lines, now)


def _lived(lines: Sequence[Line], now: Days) -> Iterator[tuple[Line, Tie]]:
    """ "We moved here two years ago" and "in the five years we've lived here"."""
    moved = [(line, found) for line in lines for found in pattern(_MOVED).finditer(line.text)]
    lived = [(line, found) for line in lines for found in pattern(_LIVED).finditer(line.text)]
    if len(moved) != 1 or len(lived) != 1 or moved[0][1]["who"].lower() != lived[0][1]["who"].lower():
        return
    (there, move), (here, stay) = moved[0], lived[0]
    length = stay if stay["at"] else pattern(_IN_ALL).search(here.text, 0, stay.start())
    begin = _ago(there, move.start("ago"), now) if move["ago"] else days_of(there.marks[move.start("at")])
    if length is None or begin is None or begin.last >= now.first:
        return
    if tied := tie(here, length.start("at"), begin, now):
        at = move.start("ago" if move["ago"] else "at")
        says: Literal["ago", "time"] = "ago" if move["ago"] else "time"
        yield here, replace(tied, spans=(there.span(at),), says=says, sure=False, firm=True)


def _ago(line: Line, at: int, now: Days) -> Days | None:
    """When it was so many years ago, a year more or less."""
    amount = line.marks[at].amount
    if amount is None or amount.unit != "year" or amount.figure.stated is None:
        return None
    days = int(amount.figure.stated * YEAR)
    return Days(
        first=now.first - timedelta(days=days + YEAR_AND_DAY),
        last=now.first - timedelta(days=max(0, days - HALF)),
    )


def _all(lines: Sequence[Line], form: str) -> list[_Told]:
    return [
        _Told(line, found.start("at"), found) for line in lines for found in pattern(form).finditer(line.text)
    ]


def _are_near(one: _Told, other: _Told) -> bool:
    return abs(one.line.passage.block - other.line.passage.block) <= _NEAR


def _tied(became: _Told, lasted: _Told, now: Days) -> Iterator[tuple[Line, Tie]]:
    begin = days_of(became.line.marks[became.at])
    tied = tie(lasted.line, lasted.at, begin, now) if begin and begin.last < now.first else None
    if tied is not None:
        yield lasted.line, replace(tied, spans=(became.line.span(became.at),), sure=False)
