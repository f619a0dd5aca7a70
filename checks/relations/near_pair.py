"""A share beside a part and its whole that its words name: "12 of his 16 shots, a 75 percent success rate".

"Turnout was 25%, with 40 of the 160 members voting"; "400 jobs, 5% of its workforce of 8,000"; "the firm,
which employs 8,000 people, will cut 400 jobs, or 5% of its workforce".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.aside import is_aside
from checks.relations.in_aside import Found, ends_in_of, is_whole, may_be_whole
from checks.relations.lines import Line, Slot
from checks.relations.roles import COUNTS


def near_pair(line: Line, at: int, recent: Sequence[Line]) -> Found:
    """The part and the whole of the share at a place of a sentence; ``recent`` are the sentences near it."""
    return (
        _named_rate(line, at)
        or _of_target(line, at)
        or _of_workforce(line, at, recent)
        or _of_all_before(line, at)
    )


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


# ------------------------------------------------------------------ "400 jobs, or 5% of its workforce"


@cache
def _workforce() -> regex.Pattern[str]:
    staff = "workforce|work force|staff|employees|headcount|payroll"
    whose = "the|its|their|his|her|all|total"
    all_of_it = "total|global|entire|whole|worldwide|current|company|group"
    return regex.compile(
        rf" of (?:{whose})(?: (?:{all_of_it}))? (?:{staff})\b(?! (?:in|at|of|there|on|for)\b)"
    )


@cache
def _employs() -> regex.Pattern[str]:
    words = "employ(?:s|ed|ing)?|workforce|work force|staff|headcount|payroll|people work"
    return regex.compile(rf"\b(?:{words})\b")


_STAFF = frozenset({"person", "employee", "worker", "staff", "job", "position"})


def _of_workforce(line: Line, at: int, recent: Sequence[Line]) -> Found:
    share = line.slots[at]
    if not _workforce().match(share.tail):
        return None
    parts = [slot for slot in line.slots[max(0, at - 1) : at + 2] if slot.head in _STAFF]
    if len(parts) != 1 or not _is_same_as(line, share, parts[0]):
        return None
    part = parts[0]
    if _elsewhere().match(part.tail) or _others().search(line.text):
        return None
    wholes = [
        slot
        for near in (line, *recent)
        if not _speak_of_two(line, near)
        for slot in near.slots
        if slot is not part and slot.head in (*_STAFF, None) and may_be_whole(slot, part)
        if _employs().search(f"{slot.lead[-40:]} {slot.tail[:30]}") and slot.figure.hedge is not Hedge.VAGUE
    ]
    return (part, wholes[0], False) if len({slot.figure.stated for slot in wholes}) == 1 else None


@cache
def _others() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:rival|competitor|parent|subsidiary|another|unlike|by contrast)\b")


@cache
def _name() -> regex.Pattern[str]:
    return regex.compile(r"(?!The |It |Its |They |This |That |In |On |But |And |A |An )[A-Z][\w'&.-]+")


def _speak_of_two(line: Line, near: Line) -> bool:
    """Whether two sentences begin with two names, none of which the other has."""
    texts = [each.passage.text[each.start : each.end] for each in (line, near)]
    names = [_name().match(text) for text in texts]
    if line is near or names[0] is None or names[1] is None:
        return False
    return names[0][0] not in texts[1] and names[1][0] not in texts[0]


@cache
def _elsewhere() -> regex.Pattern[str]:
    """ "400 jobs [in] Spain, or 5% of its workforce": perhaps of the one there."""
    return regex.compile(r" (?:in|at|across) ")


@cache
def _or_so() -> regex.Pattern[str]:
    mark = r",? or(?: about| some| nearly)?|,|:| \(| —"
    return regex.compile(rf"[^,;:.()]{{0,50}}(?:{mark})(?: more than| nearly)? ")


def _is_same_as(line: Line, share: Slot, part: Slot) -> bool:
    """Whether a share and a part are one apposed to the other."""
    if part.claim.mention.start < share.claim.mention.start:
        return is_aside(line.between(part, share) + share.hedge)
    return _or_so().fullmatch(line.between(share, part) + part.hedge) is not None


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
