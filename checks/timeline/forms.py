"""Forms of words that tie a length of time to a beginning and an end: tables, and the one way to read them.

Each way of telling it is a pattern over a :class:`~checks.timeline.lines.Line` with a group ``length`` and
groups for the dates: ``begin`` and ``end``, or ``period`` for both. A date for which it has no group is the
day of publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import regex

from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import LENGTH, LONG, Line, joined, pattern
from checks.timeline.ties import Tie, over_period, tie
from checks.timeline.until_now import is_one_of_many


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """Ways of telling how long something went on, and from when to when, that are judged alike."""

    ways: tuple[str, ...]
    sentences: tuple[int, ...] = (1,)
    """How many neighbouring sentences are read as one: 2 for a form that goes over a full stop."""
    lone: str = ""
    """Kinds of time that the sentences may not have besides those of the form: else these may be meant."""
    unless: str = ""
    """Words with which it is told of something else."""
    at_most: bool = False
    """The length lies somewhere between the dates, and cannot be more than the time between them."""
    firm: bool = False
    """Length and dates stand in one phrase, so that no other date can be meant."""
    loose: bool = False
    """The time may have begun a little before or after the first date."""
    counts_both_ends: bool = False
    """The time is that of an event that goes on from its first day to its last."""
    ahead: bool = False
    """It runs from publication to a date to come, so that "the next five years" are all of it."""
    sure: bool = True
    """The words say so themselves; with the day of publication for a date it is always concluded."""


def ties_of_forms(
    forms: Sequence[Forms], line: Line, before: Line | None, published: date | None
) -> Iterator[Tie]:
    """The lengths of a sentence, and of it and the one before, that the dates of a form enclose."""
    windows = {1: line} if _has_length(line) else {}
    if before is not None and (windows or _has_length(before)):
        windows[2] = joined(before, line)
    now = None if published is None else Days(first=published, last=published)
    for form in forms if windows else ():
        for window in [windows[count] for count in form.sentences if count in windows]:
            for way in form.ways:
                yield from _tied(form, way, window, now)


def _has_length(line: Line) -> bool:
    return LENGTH in line.text or LONG in line.text


def _tied(form: Forms, way: str, window: Line, now: Days | None) -> Iterator[Tie]:
    for found in pattern(way).finditer(window.text):
        is_part = not form.ahead and is_one_of_many(window, found.start("length"))
        if is_part or not _is_alone(form, window, found):
            continue
        tied, both_told = _between(window, found, now)
        if tied is not None:
            yield replace(
                tied,
                at_most=form.at_most or tied.at_most,
                firm=form.firm or tied.firm,
                loose=form.loose,
                counts_both_ends=form.counts_both_ends,
                sure=form.sure and both_told,
            )


def _is_alone(form: Forms, window: Line, found: regex.Match[str]) -> bool:
    if form.unless and pattern(form.unless).search(window.text):
        return False
    own = {found.start(group) for group, text in found.groupdict().items() if text}
    return own.issuperset(window.of(form.lone))


def _between(window: Line, found: regex.Match[str], now: Days | None) -> tuple[Tie | None, bool]:
    """The tie, and whether both dates are told."""
    groups, length = found.groupdict(), found.start("length")
    if groups.get("period"):
        return over_period(window, length, found.start("period")), True
    begin = found.start("begin") if groups.get("begin") else now
    end = found.start("end") if groups.get("end") else now
    if begin is None or end is None or (begin is now and not _is_to_come(window, found.start("end"), begin)):
        return None, False
    return tie(window, length, begin, end), now not in (begin, end)


def _is_to_come(window: Line, at: int, now: Days) -> bool:
    end = days_of(window.marks[at])
    return end is not None and end.first > now.last
