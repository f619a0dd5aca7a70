"""A share that stands in an aside to its part, wherever the whole is given.

"49 of 164 lakes failed, or 39%"; "of these, 49 failed, a share of 39%"; "39% failed: 49 of 164"; "of 164
lakes, 49 failed. That is 39% of the total"; "1.2 million doses, 94% of the 1.5 million ordered".
"""

from __future__ import annotations

from functools import cache

import regex

from checks.extract.noun import singular
from checks.model import Kind
from checks.relations.antecedent import antecedent
from checks.relations.aside import is_aside
from checks.relations.lines import Line, Slot
from checks.relations.roles import COUNTS

_OPENING = 12
"""Figures at the head of a sentence among which "of the 164 lakes" is looked for."""
Found = tuple[Slot, Slot, bool] | None
"""The part, the whole, and whether one sentence says that they belong together."""


def in_aside(line: Line, at: int) -> Found:
    """The part and the whole of the share at a place of a sentence, if they are said around it."""
    return (
        _behind_part(line, at)
        or _before_pair(line, at)
        or _of_what_follows(line, at)
        or _told_after(line, at)
    )


# ------------------------------------------------------------------ parts and wholes


@cache
def _whole() -> regex.Pattern[str]:
    words = "the|its|all|his|her|their|our|these|those|a total of|an?|some|about|nearly|[a-z]+'s?|[a-z]+s'"
    return regex.compile(rf"\b(?:out )?of (?:(?:{words}) )*$")


def is_whole(slot: Slot) -> bool:
    """Whether "of" stands before a figure."""
    return _whole().search(slot.opening[-60:]) is not None


@cache
def _of() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z'-]+){0,2} (?:out )?of(?: [a-z']+){0,3} ")


def ends_in_of(line: Line, part: Slot, whole: Slot) -> bool:
    """ "12 [of the] 40"."""
    alike = part.kind in COUNTS or part.kind is Kind.MONEY
    return alike and _of().fullmatch(line.between(part, whole)) is not None


def may_be_whole(slot: Slot, part: Slot) -> bool:
    """Whether a figure is of the same sort as a part, and larger."""
    if slot.figure.stated is None or part.figure.stated is None or slot.figure.stated <= part.figure.stated:
        return False
    return _is_of_same_sort(slot, part)


def _is_of_same_sort(slot: Slot, part: Slot) -> bool:
    if part.kind is Kind.MONEY:
        return slot.kind is Kind.MONEY and slot.unit == part.unit
    return slot.kind in COUNTS and part.kind in COUNTS


# ------------------------------------------------------------------ "49 of 164 lakes failed, or 39%"


@cache
def _ends() -> regex.Pattern[str]:
    return regex.compile(
        r"$|[),.;]| (?:—|--) | of (?:(?:the|all|these|those|them|its|their|our) ?)*(?P<noun>[a-z-]+)?"
    )


_ALL = frozenset({"total", "whole", "lot"})


def _is_of(share: Slot, whole: Slot) -> bool:
    """Whether nothing behind a share says that it is of anything but the whole."""
    match = _ends().match(share.tail)
    if match is None:
        return False
    noun = match["noun"]
    return noun is None or noun in _ALL or singular(noun) == whole.head


def _behind_part(line: Line, at: int) -> Found:
    share = line.slots[at]
    last = line.slots[at - 1] if at else share
    if last.kind not in COUNTS or last.figure.stated is None:
        return None
    gap = line.between(last, share) + share.hedge
    if at > 1 and is_whole(last) and ends_in_of(line, line.slots[at - 2], last):
        part, whole = line.slots[at - 2], last
        said = (is_aside(gap) or _is().fullmatch(gap)) and may_be_whole(whole, part)
        return (part, whole, True) if said and _is_of(share, whole) else None
    return _of_these(line, last, share) if is_aside(gap) else None


@cache
def _is() -> regex.Pattern[str]:
    """ "The share of lakes that failed, 49 of 164, [was] 39%"."""
    return regex.compile(r",? (?:is|was|came to|comes to|makes|made|gives) ")


@cache
def _of_them() -> regex.Pattern[str]:
    return regex.compile(r" of (?:these|them|those|the [a-z]+)(?=[,.;:)]| \()")


def _of_these(line: Line, part: Slot, share: Slot) -> Found:
    """ "Of the lakes, 49 failed, or 39%"; "tested 164 lakes and failed 49 of them, 39%"."""
    behind = _of_them().match(part.tail)
    ahead = [slot for slot in line.slots if slot.claim.mention.end <= part.claim.mention.start]
    fronted = [slot for slot in ahead[:_OPENING] if is_whole(slot)]
    whole = fronted[-1] if fronted else antecedent(line, behind[0] if behind else part.lead, (part,))
    if whole is None or not may_be_whole(whole, part) or not _is_of(share, whole):
        return None
    return part, whole, whole in line.slots


# ------------------------------------------------------------------ "39% of the lakes failed: 49 of 164"


@cache
def _is_quality() -> regex.Pattern[str]:
    """ "85 percent effective" is no share of those who were counted."""
    return regex.compile(r" (?:effective|accurate|likely|sure|certain|confident|reliable|full|complete)\b")


@cache
def _opens() -> regex.Pattern[str]:
    return regex.compile(r"[^,;.:()]{0,60}(?:: | \(|,? or | — )(?:just |only )?")


def _before_pair(line: Line, at: int) -> Found:
    if at + 2 >= len(line.slots):
        return None
    share, part, whole = line.slots[at : at + 3]
    if not may_be_whole(whole, part) or not ends_in_of(line, part, whole):
        return None
    if _is_quality().match(share.tail) or any(
        slot.kind is Kind.SHARE for slot in line.slots[at + 3 : at + 4]
    ):
        return None
    said = _opens().fullmatch(line.between(share, part) + part.hedge)
    return (part, whole, True) if said else None


# ------------------------------------------------------------------ "1.2 million, 94% of the 1.5 million"


@cache
def _of_the() -> regex.Pattern[str]:
    return regex.compile(r" of (?:the|its|their|a|an)(?: (?:planned|total of))? ")


@cache
def _happening() -> regex.Pattern[str]:
    """ "300 staff, 40% of the 120 in Leith being part-timers" says something of the second alone."""
    return regex.compile(r"\b(?!during\b)[a-z]+ing\b")


def _of_what_follows(line: Line, at: int) -> Found:
    if at == 0 or at + 1 >= len(line.slots):
        return None
    share, whole = line.slots[at : at + 2]
    if not _of_the().fullmatch(line.between(share, whole)) or _happening().search(whole.tail):
        return None
    part = line.slots[at - 1]
    if part.kind is Kind.AGE and at > 1:
        part = line.slots[at - 2]
    if part.figure.stated is None or not _is_of_same_sort(whole, part) or whole.head not in (None, part.head):
        return None
    return (part, whole, False) if is_aside(line.between(part, share) + share.hedge) else None


# ------------------------------------------------------------------ "of 164 lakes, 49 failed. That is 39%"


@cache
def _that_is() -> regex.Pattern[str]:
    verbs = "is|was|are|were|makes|made|means|represents|amounts to|equals|corresponds to|works out at"
    return regex.compile(
        rf"(?:that|this) (?:{verbs}) (?:a (?:share|rate|proportion) of )?(?:just |only |about )?"
    )


def _told_after(line: Line, at: int) -> Found:
    share, before = line.slots[at], line.before
    if at or before is None or not _that_is().fullmatch(share.opening):
        return None
    counts = [slot for slot in before.slots if slot.kind in COUNTS and slot.figure.stated is not None]
    if len(counts) > 2 and is_whole(counts[0]):
        counts = [slot for slot in counts if slot.head in (None, counts[0].head)]
    if len(counts) != 2:
        return None
    part, whole = sorted(counts, key=lambda slot: slot.figure.stated or 0)
    said = is_whole(whole) or antecedent(before, part.tail[:20], (part,)) is whole
    return (part, whole, False) if said and may_be_whole(whole, part) and _is_of(share, whole) else None
