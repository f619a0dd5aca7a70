"""A share beside a part and its whole that its words name: "12 of his 16 shots, a 75 percent success rate".

"Turnout was 25%, with 40 of the 160 members voting"; "400 jobs, 5% of its workforce of 8,000".
"""

from __future__ import annotations

from functools import cache

import regex

from checks.model import Kind
from checks.relations.aside import is_aside
from checks.relations.in_aside import Found, ends_in_of, is_whole, may_be_whole
from checks.relations.lines import Line, Slot
from checks.relations.roles import COUNTS


def near_pair(line: Line, at: int) -> Found:
    """The part and the whole of the share at a place of a sentence."""
    return _named_rate(line, at) or _of_target(line, at) or _of_all_before(line, at)


# ------------------------------------------------------------------ "…, a 75 percent success rate"

_RATES = "rate|turnout|share|proportion|ratio|percentage|majority|average|score|record"


@cache
def _rate_behind() -> regex.Pattern[str]:
    return regex.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{_RATES})\b")


@cache
def _rate_before() -> regex.Pattern[str]:
    clause = r"(?:,| —| –| -|, or| \()(?: [a-z]+){0,2}"
    rate = rf"(?:[a-z-]+ ){{0,3}}(?:{_RATES}) of (?:just |about )?"
    return regex.compile(rf"[^,;:.()]{{0,60}}{clause} (?:an?|the) (?:{rate})?")


@cache
def _with_pair() -> regex.Pattern[str]:
    return regex.compile(r"[^,;:.()]{0,40}(?:,| —| –| -) (?:with|as) (?:just |only |about )?")


def _named_rate(line: Line, at: int) -> Found:
    slots, share = line.slots, line.slots[at]
    if at > 1 and _is_pair(line, slots[at - 2], slots[at - 1]) and not _joined().search(slots[at - 2].lead):
        opening = share.opening
        told = _rate_before().fullmatch(opening) is not None
        if told and (opening.endswith("of ") or _rate_behind().match(share.tail)):
            return slots[at - 2], slots[at - 1], True
    if at + 2 < len(slots) and _is_pair(line, slots[at + 1], slots[at + 2]):
        named = any(word in share.lead for word in ("rate", "share", "proportion"))
        named = named or ("turnout" in share.lead and slots[at + 2].head in _VOTERS)
        named = named and not any(_joined().search(slot.lead) for slot in slots[at + 3 : at + 4])
        if named and _with_pair().fullmatch(slots[at + 1].opening):
            return slots[at + 1], slots[at + 2], True
    return None


@cache
def _joined() -> regex.Pattern[str]:
    """ "7 of 16 shots [and] 5 of 9 three-pointers": the share is of both."""
    return regex.compile(r"(?:\band|\bplus|,|;) $")


_VOTERS = frozenset(
    {"voter", "member", "elector", "resident", "person", "citizen", "delegate", "shareholder"}
)


def _is_pair(line: Line, part: Slot, whole: Slot) -> bool:
    return is_whole(whole) and ends_in_of(line, part, whole) and may_be_whole(whole, part)


# ------------------------------------------------------------------ "$40m, 25% of its target of $160m"


@cache
def _target() -> regex.Pattern[str]:
    return regex.compile(r" of (?:the|its|their|his|her|an?)(?: [a-z-]+){1,3} of (?:about |some |around )?")


def _of_target(line: Line, at: int) -> Found:
    if at == 0 or at + 1 >= len(line.slots):
        return None
    part, share, whole = line.slots[at - 1 : at + 2]
    if not may_be_whole(whole, part) or not _target().fullmatch(line.between(share, whole) + whole.hedge):
        return None
    return (part, whole, True) if is_aside(line.between(part, share) + share.hedge) else None


# ------------------------------------------------------------------ "tested 160. Forty failed, which is 25%"


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(r"[.;,)]|$| of (?:them|the (?:total|whole|lot))\b")


def _of_all_before(line: Line, at: int) -> Found:
    """The only things counted in the sentence before, of which a sentence begins with some."""
    before, share = line.before, line.slots[at]
    if at != 1 or before is None or not _closes().match(share.tail):
        return None
    part = line.slots[0]
    if part.kind is not Kind.NUMBER or part.head or part.lead.strip() or part.figure.stated is None:
        return None
    counts = [slot for slot in before.slots if slot.kind in COUNTS]
    if len(counts) != 1 or counts[0].head is None or not may_be_whole(counts[0], part):
        return None
    return (part, counts[0], False) if is_aside(line.between(part, share) + share.hedge) else None
