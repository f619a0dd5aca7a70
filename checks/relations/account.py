"""What became of all who were on board, in the mine, in the building: the rescued, the dead and the missing.

"A ferry with 212 people on board capsized. … 187 people had been brought ashore alive, 14 bodies had been
recovered and 21 people were still missing". The missing are those of whom no more is known, so that the
three together are all there were.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.model import Hedge
from checks.relations.families import Fates, fates_of
from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable
from checks.relations.roles import COUNTS

_FEWEST = 3


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
    words = "including|of whom|of them|at least|more than|another|so far|most|several"
    other = "other (?:ship|boat|ferry|vessel|train|bus|plane|mine|group)"
    return regex.compile(rf"\b(?:{words}|{other})\b")


def account_of(line: Line, before: Sequence[Line]) -> Sum | None:
    """A sentence that counts the rescued, the dead and the missing of those who were there."""
    parts = [slot for slot in line.slots[:MOST] if slot.kind in COUNTS]
    if len(parts) < _FEWEST or _narrowed().search(line.text) or fates_of(line, parts) is not Fates.ALL:
        return None
    totals = [slot for each in before for slot in each.slots if _is_of_all(slot)]
    if len({slot.figure.stated for slot in totals}) != 1 or totals[-1] in parts:
        return None
    if not all(addable(part, totals[-1]) for part in parts):
        return None
    return Sum(parts=tuple(parts), total=totals[-1], whole=True, sure=False)


def _is_of_all(slot: Slot) -> bool:
    if slot.kind not in COUNTS or slot.head is None or slot.figure.hedge is not Hedge.EXACT:
        return False
    return bool(_there().match(slot.tail)) or (
        slot.head == "person" and bool(_carrying().search(slot.opening))
    )
