"""A part, its whole and its share: "of the 800 asked, 360, or 45 per cent", "a fifth of its 6,000 posts".

Rates of deaths among cases belong here too: "250 cases with 20 deaths, a fatality rate of 8 per cent".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.reading import Reading, once
from checks.relations.far_shares import far_share
from checks.relations.in_aside import Found, ends_in_of, in_aside, is_whole, may_be_whole
from checks.relations.lines import Line, Slot, in_order, lines
from checks.relations.near_pair import near_pair
from checks.relations.roles import COUNTS

_SHORT = 24
NEAR = 8
"""Figures on each side of a share among which its part and its whole are looked for."""


_FAR, _NEAR = 24, 3
"""Sentences before and after a share in which the size of a staff or the like is looked for."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ShareOf:
    """Three figures of which the sentence says that the first is the given share of the second."""

    part: Slot
    whole: Slot
    share: Slot
    sure: bool
    """The sentence says "of" which whole; otherwise it is the things counted last."""
    near: tuple[Line, ...]
    """The sentence and the one before it: a figure there may be meant as well."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.part.span, self.whole.span, self.share.span)

    def is_explained(self, said: Interval) -> bool:
        """Whether the share fits other figures nearby: then the sentence may mean one of those."""
        part, whole = self.part.figure.stated, self.whole.figure.stated
        if part is None or not whole:
            return True
        if _is_one_phrase(self.part, self.whole):
            return False
        mine = (self.part, self.whole, self.share)
        for line in self.near:
            for slot in _around(line, self.part):
                other = slot.figure.stated
                if slot in mine or not other or other < 0 or not _is_same_sort(slot, self.part):
                    continue
                wholes = (other, part + other, whole + other)
                if any(exactly(part / each * 100).meets(said) for each in wholes):
                    return True
                if exactly(other / whole * 100).meets(said):
                    return True
        return False


def _is_one_phrase(part: Slot, whole: Slot) -> bool:
    """ "150 of the 500 homes": the phrase leaves no doubt which whole is meant."""
    return part.passage is whole.passage and whole.begin == part.claim.mention.end and is_whole(whole)


def _around(line: Line, slot: Slot) -> Sequence[Slot]:
    if slot not in line.slots:
        return line.slots[-NEAR:]
    at = line.slots.index(slot)
    return line.slots[max(0, at - NEAR) : at + NEAR]


def _is_same_sort(slot: Slot, part: Slot) -> bool:
    if part.kind is Kind.MONEY:
        return slot.kind is Kind.MONEY and slot.unit == part.unit
    return slot.kind in COUNTS


@once
def shares_of(reading: Reading) -> Iterator[ShareOf]:
    """Every share of which the part and the whole are given as figures."""
    told = lines(reading)
    for number, line in enumerate(told):
        if len(line.slots) < 2 and line.before is None:
            continue
        recent = [*told[max(0, number - _FAR) : number], *told[number + 1 : number + _NEAR]]
        for at, slot in enumerate(line.slots):
            shared = slot.kind is Kind.SHARE and slot.unit in ("percent", "fraction")
            if shared and slot.figure.stated is not None and not slot.opening.endswith("by "):
                yield from _share(line, at, recent)


def _share(line: Line, at: int, recent: Sequence[Line]) -> Iterator[ShareOf]:
    found = _rate(line, at) or _of_part(line, at) or _share_first(line, at) or in_aside(line, at)
    found = found or near_pair(line, at) or far_share(line, at, recent)
    if found:
        part, whole, sure = found
        near = (line,) if line.before is None else (line.before, line)
        yield ShareOf(part=part, whole=whole, share=line.slots[at], sure=sure, near=near)


# ------------------------------------------------------------------ "360, or 45 per cent"


@cache
def _apposed() -> regex.Pattern[str]:
    verbs = "representing|equal to|equivalent to|amounting to|making up|accounting for|comprising"
    return regex.compile(
        r",? or(?: about| some| roughly| nearly| almost)? | \((?:or |about |some )?|,? (?:—|--|-) (?:or )?"
        rf"|,? (?:which is|that is|i\.e\.|{verbs}) "
    )


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(r"\)|,|\.|;| (?:—|--|-) | of (?:the|all|its|their|those|them|these|whom|that)\b|$")


def apposed(line: Line, one: Slot, other: Slot) -> bool:
    """Whether a figure only says the one before it in another way: "360, or 45 per cent, …"."""
    gap = line.between(one, other) + other.hedge
    return len(gap) < 40 and _apposed().fullmatch(gap) is not None


def _of_part(line: Line, at: int) -> Found:
    part = _part(line, at)
    return _with_whole(line, at, part) if part else None


def _part(line: Line, at: int) -> Slot | None:
    """The part that a share apposes: "[360], or 45 per cent", "[12] of the 40 (30%)"."""
    share = line.slots[at]
    if at == 0 or not _closes().match(share.tail):
        return None
    last = line.slots[at - 1]
    if last.kind not in COUNTS and last.kind is not Kind.MONEY:
        return None
    if at > 1 and _follows_whole(line, at):
        return line.slots[at - 2]
    if not apposed(line, last, share):
        return last if last.kind in COUNTS and _follows_noun(line, last, share) else None
    if at > 1 and is_whole(last) and ends_in_of(line, line.slots[at - 2], last):
        return line.slots[at - 2]
    return last


@cache
def _noun_between() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z'-]+){1,4}(?:,? or (?:about |some |roughly |nearly |almost )?| \()")


def _follows_noun(line: Line, one: Slot, other: Slot) -> bool:
    """ "30 of the infants, or 5%": a few words of the noun phrase between the figure and its share."""
    return _noun_between().fullmatch(line.between(one, other) + other.hedge) is not None


def _follows_whole(line: Line, at: int) -> bool:
    """ "23 of 50 respondents, 46 percent, said …"."""
    part, whole, share = line.slots[at - 2 : at + 1]
    between = line.between(whole, share) + share.hedge
    closed = share.tail.startswith((",", ")")) and between in (", ", ", about ", ", some ")
    return closed and is_whole(whole) and ends_in_of(line, part, whole)


# ------------------------------------------------------------------ the whole


@cache
def _opens() -> regex.Pattern[str]:
    return regex.compile(r"(?:out )?of (?:(?:the|all|a total of) )*")


def _with_whole(line: Line, at: int, part: Slot) -> Found:
    share = line.slots[at]
    near = line.slots[max(0, at - NEAR) : at + NEAR]
    whole = _said_whole(near, part, share)
    if whole is None and line.before is not None:
        opened = [
            slot
            for slot in line.before.slots[:NEAR]
            if may_be_whole(slot, part) and _opens().fullmatch(slot.opening)
        ]
        whole = opened[0] if len(opened) == 1 else None
        narrowed = _narrowed(line.before, whole, part) if whole and _of_them().match(part.tail) else ()
        if narrowed:
            return (part, narrowed[0], False) if len(narrowed) == 1 else None
    if whole is not None:
        return part, whole, True
    end = part.claim.mention.start
    ahead = [slot for slot in near if slot.claim.mention.end <= end and may_be_whole(slot, part)]
    elliptic = part.head is None and part.kind is Kind.NUMBER
    if elliptic and ahead and ahead[-1].kind is Kind.COUNT and not _has_share(line, ahead[-1]):
        return part, ahead[-1], False
    return None


@cache
def _of_them() -> regex.Pattern[str]:
    return regex.compile(r" of (?:them|these|those)\b")


def _narrowed(before: Line, whole: Slot, part: Slot) -> Sequence[Slot]:
    """What "of them" goes back to rather: "of the 1,240 entitled to vote, [930] did so"."""
    behind = before.slots[before.slots.index(whole) + 1 :][:NEAR]
    return [slot for slot in behind if slot.kind is Kind.NUMBER and may_be_whole(slot, part)]


def _has_share(line: Line, slot: Slot) -> bool:
    """Whether the figure is followed by a share of its own: then it is a part as the next one is."""
    behind = line.slots[line.slots.index(slot) + 1 :][:1]
    return bool(behind) and behind[0].kind is Kind.SHARE and apposed(line, slot, behind[0])


def _said_whole(slots: Sequence[Slot], part: Slot, share: Slot) -> Slot | None:
    """The whole that "of" stands before; behind the part first, then before it."""
    wholes = [slot for slot in slots if slot not in (part, share) and may_be_whole(slot, part)]
    said = [slot for slot in wholes if is_whole(slot)]
    behind = [slot for slot in said if slot.claim.mention.start > part.claim.mention.start]
    ahead = [slot for slot in said if slot.claim.mention.start < part.claim.mention.start]
    return behind[0] if behind else ahead[-1] if ahead else None


# ------------------------------------------------------------------ "a fifth of its 6,000 posts, or 1,200"


@cache
def _of_the() -> regex.Pattern[str]:
    return regex.compile(r" of (?:[a-z'-]+ ){0,4}")


@cache
def _then() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: [a-z'-]+){0,5}(?:,? or (?:about |some |roughly )?| \(|,? (?:—|--|-) |, (?:which|that) is )"
    )


def _share_first(line: Line, at: int) -> Found:
    if at + 2 >= len(line.slots):
        return None
    share, whole, part = line.slots[at : at + 3]
    if not may_be_whole(whole, part) or not _of_the().fullmatch(line.between(share, whole)):
        return None
    gap = line.between(whole, part)
    elliptic = part.head is None and part.kind is Kind.NUMBER
    apart = gap.endswith(", ") and gap.count(",") == 1 and len(gap) < _SHORT
    set_off = apart and (part.hedge or elliptic) and part.tail.startswith((",", " in all,", " in total,"))
    return (part, whole, True) if set_off or _then().fullmatch(gap + part.hedge) else None


# ------------------------------------------------------------------ rates


_RATES = (
    (
        r"\b(?:fatality|death|mortality|case fatality) rate of ",
        frozenset({"death", "fatality"}),
        frozenset({"case", "infection", "patient"}),
    ),
    (
        r"\b(?:acceptance|admission|admissions) rate of ",
        frozenset({"place", "offer", "admission"}),
        frozenset({"application", "applicant"}),
    ),
    (
        r"\bpass rate of ",
        frozenset({"pass"}),
        frozenset({"candidate", "pupil", "student", "entry"}),
    ),
)
"""Rates that are shares: the words before them, what the part counts, and the whole."""


@cache
def _rates() -> tuple[tuple[regex.Pattern[str], frozenset[str], frozenset[str]], ...]:
    return tuple((regex.compile(rf"{words}$"), parts, wholes) for words, parts, wholes in _RATES)


def _rate(line: Line, at: int) -> Found:
    lead = line.slots[at].lead[-60:]
    if "rate of " not in lead:
        return None
    ahead = line.slots[max(0, at - NEAR) : at]
    for words, parts, wholes in _rates():
        part = [slot for slot in ahead if slot.head in parts]
        whole = [slot for slot in ahead if slot.head in wholes]
        if words.search(lead) and len(part) == len(whole) == 1 and may_be_whole(whole[0], part[0]):
            return part[0], whole[0], False
    return None
