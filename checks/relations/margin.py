"""What a winner is ahead by: majorities of votes and of seats; and the quarters of a game."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

import regex

from checks.model import Hedge, Kind, Span
from checks.relations.lines import Line, Slot, in_order, low
from checks.relations.parts import MOST
from checks.relations.roles import COUNTS


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Majority:
    """What a winner is said to be ahead by, and what the two counts give."""

    first: Slot
    second: Slot
    majority: Slot
    given: Fraction
    of_seats: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.first.span, self.second.span, self.majority.span)


@cache
def _ahead() -> regex.Pattern[str]:
    return regex.compile(r"(?<!\bworking )\b(?:majority|margin|lead) (?:of|was)(?: just| only)? ?$")


def majorities(line: Line, recent: Sequence[Line]) -> Iterator[Majority]:
    """ "8,412 votes. … second with 6,105 … A majority of 2,307"; "61 of the 120 seats, a majority of two"."""
    if not line.has("majority", "margin", "lead"):
        return
    for slot in line.slots:
        if slot.kind in COUNTS and slot.figure.stated is not None and _is_ahead(slot):
            found = _of_seats(line, slot) or _of_votes([*recent, line], slot)
            if found:
                yield found


def _is_ahead(slot: Slot) -> bool:
    """Whether "a majority of" stands before a figure; the reader may take that for a figure itself."""
    return _ahead().search(_words_before(slot, 30)) is not None


def _words_before(slot: Slot, reach: int) -> str:
    """The words before a figure, other figures among them."""
    start = slot.span.start
    return low(slot.passage.text[max(0, start - reach) : start])


# ------------------------------------------------------------------ seats


@cache
def _of() -> regex.Pattern[str]:
    return regex.compile(r"(?: seats)? (?:out )?of(?: the)? (?:[a-z'-]+ ){0,3}")


def _of_seats(line: Line, majority: Slot) -> Majority | None:
    """More seats than all others together.

    Half a seat either way counts for nothing, nor does a speaker who does not vote.
    """
    pairs = [
        (one, other)
        for one, other in pairwise(line.slots)
        if other.head == "seat" and one.head in (None, "seat") and one.kind in COUNTS
        if one.figure.stated and other.figure.stated and _of().fullmatch(other.opening)
    ]
    if len(pairs) != 1:
        return None
    ((seats, whole),) = pairs
    won, every, stated = (_value(slot) for slot in (seats, whole, majority))
    if not every / 2 < won < every:
        return None
    if min(abs(stated - (2 * won - every)), abs(stated - (won - every / 2))) <= 2:
        return None
    return Majority(first=seats, second=whole, majority=majority, given=2 * won - every, of_seats=True)


# ------------------------------------------------------------------ votes


def _of_votes(near: Sequence[Line], majority: Slot) -> Majority | None:
    """The difference between the two highest counts of votes, if the second is said to be somebody else's."""
    counted = [slot for line in near for slot in line.slots if _may_be_votes(slot) and not _is_ahead(slot)]
    votes = counted[-MOST:]
    stated = _value(majority)
    if len(votes) < 2 or any(abs(_value(one) - _value(other)) == stated for one in votes for other in votes):
        return None
    first, second = sorted(votes, key=_value)[-1:-3:-1]
    alone = len(votes) == len({first, second}) and near[-1].slots.count(first) and majority in near[-1].slots
    if first.head not in _VOTERS or not (alone or _is_rival(second)) or 3 * _value(first) < 2 * stated:
        return None
    return Majority(first=first, second=second, majority=majority, given=_value(first) - _value(second))


_VOTERS = frozenset({"vote", "mp", "senator", "lawmaker", "deputy", "legislator", "councillor", "ballot"})


def _may_be_votes(slot: Slot) -> bool:
    figure = slot.figure
    if figure.hedge is not Hedge.EXACT or figure.grain > 10 or figure.stated is None:
        return False
    return slot.head in _VOTERS or (slot.kind is Kind.NUMBER and figure.stated >= 100)


@cache
def _rival() -> regex.Pattern[str]:
    words = "second|runner-up|rival|beat(?:ing)?|defeat(?:ed|ing)|ahead of|compared with|against|opponent|to"
    return regex.compile(rf"\b(?:{words})\b[^.]{{0,60}}$")


def _is_rival(slot: Slot) -> bool:
    return slot.tail.startswith(" against") or _rival().search(_words_before(slot, 70)) is not None


def _value(slot: Slot) -> Fraction:
    return slot.figure.stated or Fraction(0)


# ------------------------------------------------------------------ quarters


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class BoxScore:
    """The points of each quarter, and of the game."""

    quarters: tuple[Slot, ...]
    run: Span
    """From the first quarter to the last."""
    total: Slot

    @property
    def given(self) -> Fraction:
        """What the quarters add up to."""
        return sum((_value(slot) for slot in self.quarters), start=Fraction(0))


_FEWEST = 4
"""Quarters there are in a game; fewer numbers in a row may be anything."""


@cache
def _overtime() -> regex.Pattern[str]:
    return regex.compile(r"(?: |, )(?:and|plus) ")


@cache
def _makes() -> regex.Pattern[str]:
    return regex.compile(r"(?: in overtime)?(?: ?(?:—|--?|=|:) ?|,? for )")


@cache
def _ends() -> regex.Pattern[str]:
    return regex.compile(r"\s*(?:$|[;.,)])")


def box_scores(line: Line) -> Iterator[BoxScore]:
    """ "Mill Park 12 9 17 8 — 46", "Lakers 20 31 18 25 and 9 in overtime, for 103"."""
    run: list[Slot] = []
    for slot in line.slots:
        long_enough = _FEWEST <= len(run) <= MOST
        if not _is_plain(slot):
            run = []
        elif run and (slot.lead == " " or (long_enough and _is_overtime(slot))):
            run.append(slot)
        elif long_enough and _makes().fullmatch(slot.lead) and _ends().match(slot.tail):
            span = line.passage.span(run[0].span.start, run[-1].span.end)
            yield BoxScore(quarters=tuple(run), run=span, total=slot)
            run = []
        else:
            run = [slot]


def _is_plain(slot: Slot) -> bool:
    return (
        slot.kind is Kind.NUMBER
        and slot.figure.hedge is Hedge.EXACT
        and not slot.claim.mention.surface.startswith("0")
    )


def _is_overtime(slot: Slot) -> bool:
    return "overtime" in slot.tail[:20] and _overtime().fullmatch(slot.lead) is not None
