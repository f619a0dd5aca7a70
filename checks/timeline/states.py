"""States told apart from their beginning: "shut its doors in 2012 … has been closed for nine years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

import regex

from checks.timeline.elapsed import YEAR, Days, days_of
from checks.timeline.lines import (
    FROM_NOW,
    IN,
    LENGTH,
    ON,
    PLAIN,
    Line,
    pattern,
)
from checks.timeline.ties import Tie, tie

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
