"""A change that a sentence tells with one of its levels, and the next sentence with the other.

"It reported a 20 per cent rise in revenue to $4.2bn. Revenue in the same quarter of last year was $3.5bn";
"thefts have tripled since 2019, when there were 39,800 in all. Last year the total was 119,000".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims import Polarity
from checks.model import Hedge, Kind
from checks.relations.change import Change, made
from checks.relations.lines import Line
from checks.relations.roles import Delta, Item, Level, Role, alike, are_points, items_of
from checks.relations.subject import differ, goes_on


def completed(line: Line, items: Sequence[Item]) -> Iterator[Change]:
    """The change of the sentence before, if this one gives the level that is wanting there."""
    before, here = line.before, _levels(items)
    if before is None or len(here) != 1 or len(here) != len(items):
        return
    told = items_of(before)
    deltas, levels = [item for item in told if isinstance(item, Delta)], _levels(told)
    if len(deltas) != 1 or len(levels) != 1 or not _is_told(deltas[0]) or _goes_astray(before, line):
        return
    (delta,), (there,), (other,) = deltas, levels, here
    if not alike(there.slot, other.slot) or other.figure.hedge is Hedge.VAGUE or not _is_of_same(line, other):
        return
    as_then = there.role is Role.BARE and _than_then().match(delta.slot.tail) and _it_was().search(line.text)
    if (there.role is Role.NEW or as_then) and _of_then().search(line.text):
        yield made(line, (other, there), delta, sure=False)
    elif there.role is Role.OLD and _of_now().search(line.text):
        yield made(line, (there, other), delta, sure=False)


def _levels(items: Sequence[Item]) -> list[Level]:
    return [item for item in items if isinstance(item, Level) and item.slot.kind is not Kind.DURATION]


def _is_told(delta: Delta) -> bool:
    """Whether a change has happened, and is reckoned from no level but the one that is looked for."""
    slot = delta.slot
    if slot.claim.polarity is not Polarity.ASSERTED or slot.quoted or are_points(slot):
        return False
    changes = slot.kind is Kind.MULTIPLE or (slot.kind is Kind.SHARE and delta.direction != 0)
    return changes and _has_base().match(slot.tail) is None


@cache
def _has_base() -> regex.Pattern[str]:
    return regex.compile(r" (?:on|over|compared with|compared to|than|from) (?!the (?:year|same)\b)")


@cache
def _of_then() -> regex.Pattern[str]:
    """Words that put a level one period before the one of which the change was told."""
    period = "quarter|period|month|year|week|time|season"
    ago = rf"(?:a|one) (?:{period}) (?:earlier|ago|before)|the (?:{period}) before|last (?:year|season)"
    return regex.compile(rf"\b(?:same|previous|prior|year-earlier) (?:[a-z]+ )?(?:{period})\b|\b(?:{ago})\b")


@cache
def _than_then() -> regex.Pattern[str]:
    """ "36 boats, three times as many as [the year before]", "more than double [last year]"."""
    then = r"(?:last|the (?:previous|prior)) (?:year|season|month|quarter)|the (?:year|season|month) before"
    return regex.compile(
        rf" (?:as (?:many|much) as |(?:that|what it was|the number|the total) (?:of |in )?)?(?:{then})\b"
    )


@cache
def _it_was() -> regex.Pattern[str]:
    """ "[It built] 18 last year", "last year [they sold] 18", "the year before [there were] 18"."""
    return regex.compile(
        r"(?:^|\b(?:year|season|month|quarter),? )(?:it|they|he|she|we|there|the (?:number|figure|total))\b"
    )


@cache
def _of_now() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:now|today|last year|this year|at present|currently)\b")


@cache
def _astray() -> regex.Pattern[str]:
    words = "expect(?:ed|s)?|forecasts?|would|could|average|record|adjusted|excluding|before tax|after tax"
    return regex.compile(rf"\b(?:{words})\b")


def _goes_astray(before: Line, line: Line) -> bool:
    """Whether words make it doubtful that the two levels are of one quantity."""
    both = f"{before.text} {line.text}"
    return _astray().search(both) is not None or differ(before, line, None)


@cache
def _subject() -> regex.Pattern[str]:
    return regex.compile(r"(?:the |an? )?(?P<noun>[a-z]+)")


def _is_of_same(line: Line, level: Level) -> bool:
    """Whether a sentence goes on about what the one before it is about, and counts nothing else."""
    before = line.before.text if line.before else ""
    head, subject = level.slot.head, _subject().match(line.text)
    if head is not None and head not in before:
        return False
    return goes_on(line) or (subject is not None and f" {subject['noun']}" in before)
