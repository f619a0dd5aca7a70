"""A whole that a sentence takes apart: "of the 50, 38 swam ashore and the other 12 were picked up".

The whole may stand in a sentence before ("of these, …"). The parts are held to give all of it where the
sentence says so: by "the other", or by "missing" and the like, which count those of whom no more is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.model import Kind
from checks.relations.antecedent import antecedent
from checks.relations.families import Fates, fates_of
from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable, is_covered, is_item
from checks.relations.roles import COUNTS


@cache
def _of() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[^,;:.]{0,60}, )?(?:out )?of (?:(?:the|its|their|those|these|all|a total of|[\w-]+'s) )*"
    )


@cache
def _rest() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:the other|the remaining|the rest|remaining|another)(?: [a-z]+)? ?$")


@cache
def _overlapping() -> regex.Pattern[str]:
    """Words that let one member be counted twice."""
    words = "including|also|both|at least|of whom|of which|of them|or more|between|some of|about"
    return regex.compile(rf"\b(?:{words})\b")


def partition(line: Line) -> Sum | None:
    """The parts of a whole that "of" names at the start of a sentence."""
    if not line.has("of ", "of whom", "of which"):
        return None
    for total in line.slots[:2]:
        if total.figure.stated is not None and _is_named(total):
            return _taken_apart(line, total, _behind(line, total.claim.mention.end))
    first = line.slots[0]
    if not first.lead.startswith("of ") or first.kind not in COUNTS:
        return None
    total_before = antecedent(line, first.lead, line.slots[:1])
    return _taken_apart(line, total_before, _behind(line, line.start)) if total_before else None


def _is_named(total: Slot) -> bool:
    """Whether "of" stands before a whole; "of these 38 swam" is said of a whole that stands before."""
    opening = total.opening
    if total.head is None and opening.endswith(("of these ", "of those ", "of them ")):
        return False
    return _of().fullmatch(opening) is not None


def _behind(line: Line, start: int) -> list[Slot]:
    return [slot for slot in line.slots[: MOST + 2] if slot.begin >= start]


def _taken_apart(line: Line, total: Slot, behind: Sequence[Slot]) -> Sum | None:
    if total.kind not in COUNTS and total.kind is not Kind.MONEY:
        return None
    counted = [slot for slot in behind if slot.kind in COUNTS or slot.kind is total.kind]
    parts = [slot for slot in counted if addable(slot, total) and _is_part(slot)]
    if len(parts) < 2 or _overlapping().search(line.text) or not is_covered(line, parts):
        return None
    fates = fates_of(parts)
    rest = _rest().search(parts[-1].lead) is not None
    complete = rest or (fates is Fates.ALL and _is_most_of(parts, total))
    whole = complete and len(parts) == len(counted)
    if not whole and fates is Fates.UNCLEAR:
        return None
    return Sum(parts=tuple(parts), total=total, whole=whole, sure=total in line.slots)


_MOST_OF = Fraction(4, 5)
"""The share of a whole below which an account of fates surely leaves out somebody whom nothing met."""


def _is_most_of(parts: Sequence[Slot], total: Slot) -> bool:
    counted = sum((part.figure.stated or Fraction(0) for part in parts), start=Fraction(0))
    return total.figure.stated is not None and counted >= _MOST_OF * total.figure.stated


def _is_part(slot: Slot) -> bool:
    return is_item(slot) or _rest().search(slot.lead) is not None
