"""Figures that an article tells only to compare with: "down from 1,849", "against 52 a year earlier"."""

from __future__ import annotations

from checks.claims.words import Word
from checks.data.references import BETWEEN_FROM
from checks.sources.dates import days_of
from checks.sources.frame import Frame, has_comma

_COMPARED = frozenset({"compared", "up", "down", "versus", "contrast"})
_BEFORE = frozenset({"earlier", "before", "ago", "previously", "previous", "last", "prior", "same"})
_BEHIND = 8
_BESIDE = 3
"""Words between a figure and the date that is its own: "from 45,755 crossings in 2022"."""


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
        case [verb, "with" | "to" | "on"] if verb in _COMPARED:
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
