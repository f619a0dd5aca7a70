"""Totals of well-known kinds: people on board, votes of a body, two groups that join, terms in a row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable, is_item, listed
from checks.relations.roles import COUNTS


def tally_in(line: Line, recent: Sequence[Line], heads: Sequence[Line]) -> Sum | None:
    """The total of a well-known kind whose parts a sentence gives.

    ``recent`` are the sentences shortly before it, ``heads`` those of headline and standfirst.
    """
    found = _joined_by(line, recent)
    if found or len(line.slots) < 2:
        return found
    return _on_board(line, recent) or _votes_of_a_body(line, recent) or _consecutive(line, [*heads, *recent])


# ------------------------------------------------------------------ passengers and crew


@cache
def _board() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:on ?board|aboard|carrying)\b")


def _on_board(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "With 59 people on board. … All 52 passengers and seven crew …"."""
    passengers = [slot for slot in line.slots if slot.head == "passenger"]
    if len(passengers) != 1:
        return None
    crew = [slot for slot in line.slots if _is_crew(slot)]
    if len(crew) != 1 or not is_item(max(passengers[0], crew[0], key=_place)):
        return None
    parts = tuple(sorted((*passengers, *crew), key=_place))
    totals = [
        slot
        for other in (line, *recent)
        for slot in other.slots[:MOST]
        if slot.head == "person" and _board().search(f"{slot.lead[-12:]} {slot.tail[:24]}")
        if all(addable(part, slot) for part in parts)
    ]
    if not totals or len({slot.figure.stated for slot in totals}) > 1:
        return None
    return Sum(parts=parts, total=totals[0], whole=True, sure=totals[0] in line.slots)


def _is_crew(slot: Slot) -> bool:
    return slot.kind is Kind.COUNT and "crew" in (slot.amount.noun or "").lower()


def _place(slot: Slot) -> int:
    return slot.claim.mention.start


# ------------------------------------------------------------------ votes of a body of known size


@cache
def _voting() -> regex.Pattern[str]:
    verbs = r"vot(?:e[ds]?|ing)|back(?:ed|ing)|favou?r|against|oppos(?:ed|ing)|abstain\w*|abstention\w*"
    return regex.compile(rf"\b(?:{verbs}|ballots?|seats)\b")


@cache
def _of_size() -> regex.Pattern[str]:
    return regex.compile(r"-(?:member|seat|strong|person|judge)\b")


def _votes_of_a_body(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "The seven-member panel. … Four members backed the plan, two … and two …": more than it has."""
    parts = listed(line, named=True)
    if len(parts) < 2 or not all(part.kind in COUNTS and _is_exact(part) for part in parts):
        return None
    if not _voting().search(line.text):
        return None
    near = [slot for other in (line, *recent[-1:]) for slot in other.slots[:MOST]]
    bodies = [slot for slot in near if _is_body(slot) and all(addable(part, slot) for part in parts)]
    if len(bodies) != 1 or bodies[0] in parts:
        return None
    return Sum(parts=tuple(parts), total=bodies[0], whole=False, sure=bodies[0] in line.slots)


def _is_exact(slot: Slot) -> bool:
    return slot.figure.hedge is Hedge.EXACT


def _is_body(slot: Slot) -> bool:
    """ "The 100-member chamber", "a 15-strong board"."""
    written = slot.claim.mention.surface.lower() + slot.tail[:8]
    return slot.kind is Kind.COUNT and _of_size().search(written) is not None


# ------------------------------------------------------------------ "join the four … All seven schools"


@cache
def _joins() -> regex.Pattern[str]:
    words = "original|existing|other|group of|earlier|first"
    return regex.compile(rf"\bjoin(?:s|ed|ing)?(?: the| an?)?(?: (?:{words}))* $")


@cache
def _all() -> regex.Pattern[str]:
    return regex.compile(r"(?:now,? )?all (?:of the |the )?")


def _joined_by(line: Line, recent: Sequence[Line]) -> Sum | None:
    """All of two groups, of which the text has said that the one joins the other."""
    if not line.text.startswith(("all ", "now all ", "now, all ")):
        return None
    total = line.slots[0]
    if total.kind is not Kind.COUNT or not _all().fullmatch(total.lead):
        return None
    for before in reversed(recent[-2:]):
        groups = [slot for slot in before.slots[:MOST] if slot.head == total.head and addable(slot, total)]
        if len(groups) == 2 and _joins().search(before.between(*groups)):
            return Sum(parts=tuple(groups), total=total, whole=True, sure=False)
    return None


# ------------------------------------------------------------------ prison terms that follow one another


@cache
def _one_after_the_other() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:consecutive(?:ly)?|one after the other|back to back)\b")


@cache
def _jailed() -> regex.Pattern[str]:
    verbs = "jailed|imprisoned|sentenced|locked up|behind bars|total|get|gets|got"
    hedge = "a total of|more than|at least"
    return regex.compile(rf"\b(?:{verbs})\b(?: (?:for|to|of)){{0,2}}(?: (?:{hedge}))? ?$")


def _consecutive(line: Line, before: Sequence[Line]) -> Sum | None:
    """Terms to be served one after the other, and the one that they make together."""
    terms = line.of(Kind.DURATION)[:MOST]
    if len(terms) < 2 or not is_item(terms[-1]) or not _one_after_the_other().search(line.text):
        return None
    said = [slot for other in before for slot in other.of(Kind.DURATION)[:MOST]]
    totals = [
        slot for slot in said if _jailed().search(slot.opening) and all(addable(term, slot) for term in terms)
    ]
    if not totals or len({(slot.figure.stated, slot.unit) for slot in totals}) > 1:
        return None
    return Sum(parts=terms, total=totals[0], whole=True, sure=False)
