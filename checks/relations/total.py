"""Parts and their total in running text: "40 cows and 25 sheep, 65 in all"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.model import Kind
from checks.relations.breakdown import bracketed, breakdown
from checks.relations.lines import Line, Slot
from checks.relations.partition import partition
from checks.relations.parts import MOST, Sum, addable, is_covered, is_of_each, listed, run_before
from checks.relations.roles import COUNTS


def sum_in(line: Line, recent: Sequence[Line]) -> Sum | None:
    """The list of figures in a sentence whose total is given there or shortly before."""
    if len(line.slots) < 2:
        return None
    if found := partition(line):
        return found
    summed = line.has(*_TOTALS)
    for at in range(len(line.slots)):
        found = (_then_total(line, at) if summed else None) or breakdown(line, at)
        if found:
            return found
    return bracketed(line) or _total_before_it(line, recent)


_TOTALS = (
    *("total", "toll", "tally", "sum", "in all", "all t", "altogether", "together", "combined", "overall"),
    *("adding", "adds", "making", "equals", "bring", "brought", "takes", "taking", "raises", "raising"),
)
"""Words by which a sentence may sum up; without one of them it is not looked at further."""


# ------------------------------------------------------------------ "…, 65 in all"


@cache
def _total_before() -> regex.Pattern[str]:
    verbs = "totall?ing|adding up to|adds up to|making|equals|a combined|together"
    return regex.compile(
        r"(?:[,(—:-]|\b(?:for|is|was|were|are|makes?|making|or|reach(?:ed|ing)?)) (?:an?|the|in) "
        r"(?:grand |combined |overall |joint )?(?:total|toll|tally|sum) of(?: [a-z]+)? ?$"
        rf"|\b(?:{verbs})(?: (?:just|about|some|nearly|a))? ?$"
    )


@cache
def _total_behind() -> regex.Pattern[str]:
    words = "in all|in total|altogether|all told|all together|combined|overall"
    return regex.compile(rf"(?: [a-z]+)? (?:{words})(?=\s*(?:[).,;:]|$))")


@cache
def _bringing() -> regex.Pattern[str]:
    verbs = "bring(?:s|ing)?|tak(?:es|ing)|rais(?:es|ing)|brought"
    return regex.compile(rf"\b(?:{verbs})\b[^,;]{{0,60}} to(?: [a-z]+){{0,2}} ?$")


@cache
def _joining() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:join(?:s|ed|ing)?|(?:is|are|was|were) added to|in addition to|on top of|alongside)\b"
    )


@cache
def _of_others() -> regex.Pattern[str]:
    """ "More than the next 5 combined": no total of what stands before."""
    return regex.compile(r"\b(?:than|next|other|both|last)\s*$")


@cache
def _set_off() -> regex.Pattern[str]:
    """ "…, 65 in all": the total is set off from its parts."""
    return regex.compile(r"(?:[,;(—:]|\b(?:for|is|was|were|are|or|making)) ?$")


def _then_total(line: Line, at: int) -> Sum | None:
    total = line.slots[at]
    if at < 2 or total.figure.stated is None or any(is_of_each(slot) for slot in line.slots):
        return None
    opening = total.opening
    if _bringing().search(opening):
        return _joined(line, at)
    behind = _total_behind().match(total.tail) and _set_off().search(total.lead)
    if not (behind or _total_before().search(opening)) or _of_others().search(total.lead):
        return None
    parts = run_before(line, at)
    if len(parts) < 2 or ";" in line.between(parts[-1], total)[:-2]:
        return None
    near = line.slots[max(0, at - MOST) : at]
    others = tuple(slot for slot in near if slot not in parts and addable(slot, total))
    whole = is_covered(line, parts, named=True)
    return Sum(parts=tuple(parts), total=total, whole=whole, sure=True, others=others)


def _joined(line: Line, at: int) -> Sum | None:
    """ "The four join eleven others, bringing the total to 15"."""
    total = line.slots[at]
    found = [
        slot
        for slot in line.slots[max(0, at - MOST) : at]
        if addable(slot, total) and (slot.kind in COUNTS or slot.kind is Kind.MONEY)
    ]
    if len(found) != 2 or not _joining().search(line.between(*found)):
        return None
    return Sum(parts=tuple(found), total=total, whole=True, sure=True)


# ------------------------------------------------------------------ the total a sentence or two before


@cache
def _closes() -> regex.Pattern[str]:
    whole = "(?:whole|total|full)"
    return regex.compile(
        rf"\b(?:makes? up the {whole}|adds? up to the|together account for (?:all|the whole)|the rest)\b"
    )


def _total_before_it(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "Recalls 700 prams. There are 400 of the prams in …, 200 in … and 100 in …"."""
    parts = listed(line)
    if len(parts) < 2 or not recent:
        return None
    counts = parts[0].kind in COUNTS
    if counts and not _partitive(line, parts[0]):
        return None
    closed = _closes().search(line.text) is not None
    if not counts and not closed:
        return None
    for before in reversed(recent):
        totals = [slot for slot in before.slots[:MOST] if all(addable(part, slot) for part in parts)]
        if counts:
            totals = [slot for slot in totals if slot.head == parts[0].head]
        if totals:
            sure = len(totals) == 1 and totals[0].figure.stated is not None
            return Sum(parts=tuple(parts), total=totals[0], whole=closed, sure=False) if sure else None
    return None


def _partitive(line: Line, slot: Slot) -> bool:
    """ "400 of the prams"."""
    noun, end = slot.amount.noun, slot.claim.mention.end
    return noun is not None and line.passage.text.startswith(
        tuple(f" of {these} {noun}" for these in ("the", "these", "those")), end
    )
