"""What became of all who were on board, in the mine, in the building: the rescued, the dead and the missing.

"A ferry with 212 people on board capsized. … 187 people had been brought ashore alive, 14 bodies had been
recovered and 21 people were still missing". The missing are those of whom no more is known, so that the
three together are all there were. They may be counted over two or three sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.claims.words import stem
from checks.data.measures import PERSONS
from checks.model import Hedge
from checks.relations.families import Fates, fates_of
from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable
from checks.relations.roles import COUNTS

_FEWEST = 3
_OVER = 2
"""Sentences before the one that counts the missing in which others may be counted."""


@cache
def _there() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:on ?board|aboard|trapped|inside|below|underground|in the (?:mine|building|shaft))\b"
    )


@cache
def _carrying() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:carrying|trapping|with) (?:about |some )?$")


@cache
def _narrowed() -> regex.Pattern[str]:
    words = "including|of whom|at least|more than|another|so far|most|several"
    other = "other (?:ship|boat|ferry|vessel|train|bus|plane|mine|group)"
    return regex.compile(rf"\b(?:{words}|{other})\b")


@cache
def _lost() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:missing|unaccounted)\b")


def account_of(line: Line, before: Sequence[Line]) -> Sum | None:
    """A sentence that counts the missing, with those before it that count the rescued and the dead."""
    if not _lost().search(line.text):
        return None
    told: tuple[Line, ...] = (line,)
    for near in (None, *reversed(before[-_OVER:])):
        told = (near, *told) if near else told
        totals = [slot for each in before for slot in each.slots if each not in told and _is_of_all(slot)]
        parts = [slot for each in told for slot in each.slots[:MOST] if _may_be_people(slot)]
        if len({slot.figure.stated for slot in totals}) == 1 and _is_account(told, parts, totals[-1]):
            return Sum(parts=tuple(parts), total=totals[-1], whole=True, sure=False)
    return None


def _is_account(told: Sequence[Line], parts: Sequence[Slot], total: Slot) -> bool:
    if len(parts) < _FEWEST or any(_narrowed().search(each.text) for each in told):
        return False
    return fates_of(parts) is Fates.ALL and all(addable(part, total) for part in parts)


def _may_be_people(slot: Slot) -> bool:
    """Whether a figure counts people, or nothing by name; "two boats" saved them, and are none of them."""
    named = slot.head is None or slot.head in ("body", "survivor") or stem(slot.head) in PERSONS
    return slot.kind in COUNTS and named


def _is_of_all(slot: Slot) -> bool:
    if slot.kind not in COUNTS or slot.head is None or slot.figure.hedge is not Hedge.EXACT:
        return False
    return bool(_there().match(slot.tail)) or (
        slot.head == "person" and bool(_carrying().search(slot.opening))
    )
