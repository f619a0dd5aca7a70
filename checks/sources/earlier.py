"""Figures that an article tells only to compare with: "down from 1,849", "against 52 a year earlier"."""

from __future__ import annotations

from dataclasses import replace

from checks.claims.words import Word
from checks.data.references import BETWEEN_FROM
from checks.sources.dates import days_of
from checks.sources.frame import Frame, has_comma, lows_of

_BEFORE = frozenset({"earlier", "before", "ago", "previously", "previous", "last", "prior", "same"})
_BEHIND = 8
_COMPARING = 3
"""Words before a date among which "than" compares with it: "than it was in January"."""
_BESIDE = 3
"""Words between a figure and the date that is its own: "from 45,755 crossings in 2022"."""


def without_compared(claim: Frame) -> Frame:
    """The frame without a date that it is only compared with: "at 1.13 dollars, stronger than in January"."""
    if claim.claim.period is None or "than" not in lows_of(claim):
        return claim
    for date in claim.dates:
        before = [word.low for word in claim.sentence.words if word.end <= date.start][-_COMPARING:]
        if "than" in before and days_of(date) == claim.claim.period:
            return replace(claim, claim=replace(claim.claim, period=None))
    return claim


def is_former(claim: Frame) -> bool:
    """Whether a figure is said to be of a time before the one that the sentence tells of.

    Where a date of its own follows, that date tells of when it is.
    """
    return _is_compared(claim) and not _has_own_date(claim)


def _is_compared(claim: Frame) -> bool:
    lows = [word.low for word in claim.before]
    while lows and lows[-1] in BETWEEN_FROM:
        lows.pop()
    match lows[-2:]:
        case [*_, "from" | "versus"]:
            return True
        case ["compared" | "contrast", "with" | "to"] | ["up" | "down", "on"]:
            return True
        case [*_, "against"]:
            return not _BEFORE.isdisjoint(word.low for word in claim.behind[:_BEHIND])
    return False


def _has_own_date(claim: Frame) -> bool:
    near = _to_the_comma(claim.behind[: _BESIDE + 1]) if not claim.closes else ()
    return any(
        days_of(date) == claim.claim.period
        and any(date.start <= word.start < date.end for word in near)
        and _BEFORE.isdisjoint(date.surface.lower().split())
        for date in claim.dates
    )


def _to_the_comma(words: tuple[Word, ...]) -> tuple[Word, ...]:
    marks = (place for place, word in enumerate(words) if has_comma(word))
    return words[: next(marks, len(words))]
