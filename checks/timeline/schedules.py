"""Lists of dates ("June 9 -- Coral Hall, West Marle"), and prose that dates one of the places in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import regex

from checks.model import Meaning, Precision, Span, When
from checks.passage import Passage
from checks.reading import Reading
from checks.timeline.lines import ON, Line, pattern, spoken

FEWEST, MOST = 3, 200
"""Entries that make a list of dates."""
_LONGEST_ENTRY = 160
_LEAD_IN = 4
"""Characters that may stand before the date of an entry: a bullet, a bracket."""

_PROPER = r"\p{Lu}[\p{L}\p{N}’'&.-]*"
_NAME = rf"(?-i:{_PROPER}(?:\s(?:(?:of|the|and|de|la|at)\s)?{_PROPER}){{0,5}})"
_IN_A_PLACE = rf",?\s(?:in|at)\s(?P<name>{_NAME})"
_LED = rf"\b(?:in|at)\s(?P<name>{_NAME})\s(?:on\s)?$"
_AT = " at "
"""Stands between two names, of the house and of the town."""
_SEPARATOR = r"\s*(?:[-–—:|,]|\W\s)"
_OWNER = r"(?:[^\s]+['’]s\s)?(?:The\s)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list of dates."""

    day: date
    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A date in running text with the name of a place beside it."""

    day: date
    name: str
    span: Span


def entries_of(reading: Reading) -> list[Entry]:
    """The entries of the list of dates in the article; none where there is no list."""
    found = [entry for passage in spoken(reading) if (entry := _entry(passage))]
    return found if FEWEST <= len(found) <= MOST else []


def _entry(passage: Passage) -> Entry | None:
    if len(passage.text) > _LONGEST_ENTRY or not passage.mentions:
        return None
    first = passage.mentions[0]
    day, rest = _day(first.meaning), passage.text[first.end :]
    if day is None or first.start > _LEAD_IN or not regex.match(_SEPARATOR, rest):
        return None
    return Entry(day=day, text=rest, span=passage.span(first.start, len(passage.text)))


def _day(meaning: Meaning) -> date | None:
    if isinstance(meaning, When) and meaning.precision is Precision.DAY and meaning.day is not None:
        return meaning.first
    return None


def placed_dates(lines: Iterable[Line], entries: Sequence[Entry]) -> Iterator[Placed]:
    """The dates of running text that stand beside a name."""
    listed = {entry.span.block for entry in entries}
    for line in lines:
        if line.passage.block not in listed:
            yield from _placed(line)


def _placed(line: Line) -> Iterator[Placed]:
    """The place behind the date ("9 June in West Marle"), or the names between it and the date before."""
    since = 0
    for at in line.of(ON):
        day = _day(line.marks[at].meaning)
        behind = pattern(_IN_A_PLACE).match(line.text, at + 1)
        if day is not None and behind:
            yield Placed(day=day, name=behind["name"], span=line.words(at, behind.end("name")))
        elif day is not None:
            for start, name in _names_before(line.text, since, at):
                yield Placed(day=day, name=name, span=line.words(start, at + 1))
        since = at + 1


def _names_before(text: str, since: int, at: int) -> Iterator[tuple[int, str]]:
    """The names of places before a date: those of two words or more, and "Ribe" in "in Ribe on 9 June"."""
    led = pattern(_LED).search(text, since, at)
    for found in pattern(_NAME).finditer(text, since, at):
        start = found.start()
        for name in found[0].split(_AT):
            owner = regex.match(_OWNER, name)
            bare = name[owner.end() :] if owner else name
            if " " in bare or (led is not None and led.start("name") == start):
                yield start + len(name) - len(bare), bare
            start += len(name) + len(_AT)


def misplaced(entries: Sequence[Entry], placed: Iterable[Placed]) -> Iterator[tuple[Placed, Entry]]:
    """Dates of running text whose place stands in the list once, and on another day."""
    for one in placed:
        there = [entry for entry in entries if _names(entry.text, one.name)]
        if len(there) == 1 and _differ(there[0].day, one.day):
            yield one, there[0]


def _names(text: str, name: str) -> bool:
    return name in text and regex.search(rf"(?<!\w){regex.escape(name)}(?!\w)", text) is not None


def _differ(one: date, other: date) -> bool:
    """Whether month and day differ: the year may be left out in one of the two places."""
    return (one.month, one.day) != (other.month, other.day)
