"""Groups of people that nobody belongs to two of: "of whom 22 are men and 20 are women"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import regex

from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable, is_item
from checks.relations.roles import COUNTS

_FAMILIES = (
    {"man": "men", "woman": "women", "child": "children"},
    {"boy": "boys", "girl": "girls"},
    {"adult": "adults", "child": "children"},
    {"male": "male", "female": "female"},
)
"""Words of groups that exclude each other, singular and plural."""


@cache
def _opens() -> regex.Pattern[str]:
    words = "of whom|of which|including|includes?|included|among them|were|are"
    return regex.compile(
        rf"[^.;:()]{{0,40}},? (?:{words}) (?:at least )?|[^.;()]{{0,40}}(?:: | \(| - | — )(?:at least )?"
    )


def exclusive_groups(line: Line) -> Sum | None:
    """A whole, and groups of it that cannot overlap and yet are more than the whole."""
    for at, (total, first) in enumerate(pairwise(line.slots[: 2 * MOST])):
        if total.kind not in COUNTS or total.figure.stated is None or not _opens().fullmatch(first.opening):
            continue
        parts = _parts(line, at)
        if len(parts) > 1 and _exclude_each_other(parts):
            return Sum(parts=tuple(parts), total=total, whole=False, sure=True)
    return None


def _parts(line: Line, at: int) -> list[Slot]:
    total = line.slots[at]
    found: list[Slot] = []
    for slot in line.slots[at + 1 : at + MOST]:
        if not addable(slot, total) or (found and not is_item(slot)):
            break
        found.append(slot)
    return found


def _exclude_each_other(parts: Sequence[Slot]) -> bool:
    words = [_words(part) for part in parts]
    for family in _FAMILIES:
        names = [
            {name for name, plural in family.items() if name in each or plural in each} for each in words
        ]
        if all(len(each) == 1 for each in names) and len(set().union(*names)) == len(parts):
            return True
    return False


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"[a-z]+")


def _words(part: Slot) -> set[str]:
    """The noun of a part, or the words right behind it: "22 are men"."""
    noun = (part.amount.noun or "").lower()
    return set(_word().findall(noun)) if noun else set(_word().findall(part.tail)[:3])
