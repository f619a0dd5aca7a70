"""A part, its whole and its share: "of the 1,000 people asked, 480, or 48 per cent", "a quarter of its 8,000 jobs"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot

_COUNTS = (Kind.COUNT, Kind.NUMBER)


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ShareOf:
    """Three figures of which the sentence says that the first is the given share of the second."""

    part: Slot
    whole: Slot
    share: Slot
    sure: bool
    """The sentence says "of" which whole; otherwise it is the things counted last."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        found = (self.part.span, self.whole.span, self.share.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))


def shares_of(line: Line, before: Line | None) -> Iterator[ShareOf]:
    """Every share in a sentence of which the part and the whole are given as figures."""
    for at, slot in enumerate(line.slots):
        if (
            slot.kind is Kind.SHARE
            and slot.unit in ("percent", "fraction")
            and slot.figure.stated is not None
        ):
            part = _part(line, at)
            if part is not None:
                yield from _with_whole(line, before, part, slot)
            else:
                yield from _share_first(line, at)


@cache
def _apposed() -> regex.Pattern[str]:
    return regex.compile(
        r",? or(?: about| some| roughly| nearly| almost)? | \((?:or |about |some )?|,? (?:—|--|-) (?:or )?"
        r"|,? (?:which is |that is |i\.e\. |representing |equal to |equivalent to |amounting to |making up |accounting for |comprising )"
    )


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(r"\)|,|\.|;| (?:—|--|-) | of (?:the|all|its|their|those|them|these|whom|that)\b|$")


def apposed(line: Line, one: Slot, other: Slot) -> bool:
    """Whether a figure only says the one before it in another way: "480, or 48 per cent, …"."""
    gap = line.between(one, other)
    return bool(
        _apposed().fullmatch(gap) or (gap in (", ", " ") and other.claim.mention.surface.startswith("or "))
    )


def _part(line: Line, at: int) -> Slot | None:
    """The part that a share apposes: "[480], or 48 per cent", "[12] of the 40 (30%)"."""
    share = line.slots[at]
    if at == 0 or not _closes().match(share.tail):
        return None
    last = line.slots[at - 1]
    if apposed(line, last, share):
        if last.kind not in (*_COUNTS, Kind.MONEY):
            return None
        if at > 1 and _is_whole(last) and line.slots[at - 2].kind in (*_COUNTS, Kind.MONEY):
            return line.slots[at - 2] if _follows_of(line, line.slots[at - 2], last) else last
        return last
    if _follows_noun(line, last, share) and last.kind in _COUNTS:
        return last
    return None


def _follows_noun(line: Line, one: Slot, other: Slot) -> bool:
    """ "30 of the infants, or 5%": a few words of the noun phrase between the figure and its share."""
    gap = line.between(one, other)
    return bool(
        regex.fullmatch(r"(?: [a-z'-]+){1,4}(?:,? or (?:about |some |roughly |nearly |almost )?| \()", gap)
    )


def _is_whole(slot: Slot) -> bool:
    return bool(_whole().search(slot.lead))


@cache
def _whole() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:out )?of (?:the |its |all |his |her |their |our |these |those |a total of |an? |some |about |nearly |[a-z]+'s? |[a-z]+s' )*$"
    )


def _follows_of(line: Line, part: Slot, whole: Slot) -> bool:
    gap = line.between(part, whole)
    return bool(regex.fullmatch(r"(?: [a-z'-]+){0,2} (?:out )?of(?: [a-z'’]+){0,3} ", gap))


# ------------------------------------------------------------------ the whole


def _with_whole(line: Line, before: Line | None, part: Slot, share: Slot) -> Iterator[ShareOf]:
    whole = _said_whole(line.slots, part, share)
    if whole is None and before is not None:
        opened = [
            slot
            for slot in before.slots
            if _may_be_whole(slot, part)
            and regex.fullmatch(r"(?:out )?of (?:the |all |a total of )*", slot.lead)
        ]
        whole = opened[0] if len(opened) == 1 else None
    if whole is not None:
        yield ShareOf(part=part, whole=whole, share=share, sure=True)
        return
    counted = [
        slot
        for slot in line.slots
        if slot.claim.mention.end <= part.claim.mention.start and _may_be_whole(slot, part)
    ]
    if part.head is None and part.kind is Kind.NUMBER and counted and counted[-1].kind is Kind.COUNT:
        if not _has_share(line, counted[-1]):
            yield ShareOf(part=part, whole=counted[-1], share=share, sure=False)


def _has_share(line: Line, slot: Slot) -> bool:
    """Whether the figure is followed by a share of its own: then it is a part as the next one is."""
    behind = line.slots[line.slots.index(slot) + 1 :][:1]
    return bool(behind) and behind[0].kind is Kind.SHARE and apposed(line, slot, behind[0])


def _said_whole(slots: Sequence[Slot], part: Slot, share: Slot) -> Slot | None:
    """The whole that "of" stands before; behind the part first, then before it."""
    wholes = [slot for slot in slots if slot is not part and slot is not share and _may_be_whole(slot, part)]
    said = [slot for slot in wholes if _is_whole(slot)]
    behind = [slot for slot in said if slot.claim.mention.start > part.claim.mention.start]
    ahead = [slot for slot in said if slot.claim.mention.start < part.claim.mention.start]
    return behind[0] if behind else ahead[-1] if ahead else None


def _may_be_whole(slot: Slot, part: Slot) -> bool:
    if slot.figure.stated is None or part.figure.stated is None or slot.figure.stated <= part.figure.stated:
        return False
    if part.kind is Kind.MONEY or slot.kind is Kind.MONEY:
        return slot.kind is part.kind and slot.unit == part.unit
    return slot.kind in _COUNTS


def _share_first(line: Line, at: int) -> Iterator[ShareOf]:
    """ "A quarter of its 8,000 jobs, or 2,000", "40 per cent of the 500 workers (200)"."""
    share = line.slots[at]
    if at + 2 >= len(line.slots):
        return
    whole, part = line.slots[at + 1], line.slots[at + 2]
    gap = line.between(share, whole)
    if not regex.fullmatch(r" of (?:[a-z'’-]+ ){0,4}", gap) or not _may_be_whole(whole, part):
        return
    behind = line.between(whole, part)
    if regex.fullmatch(r"(?: [a-z'-]+){0,5}(?:,? or (?:about |some |roughly )?| \(|,? (?:—|--|-) )", behind):
        yield ShareOf(part=part, whole=whole, share=share, sure=True)


# ------------------------------------------------------------------ other readings


def explained(found: ShareOf, said: Interval, recent: Sequence[Line]) -> bool:
    """Whether the share fits other figures nearby: then the sentence may mean one of those."""
    part, whole = found.part.figure.stated, found.whole.figure.stated
    if part is None or whole is None:
        return True
    for line in recent:
        for slot in line.slots:
            other = slot.figure.stated
            if (
                slot in (found.part, found.whole, found.share)
                or not other
                or not _same_sort(slot, found.part)
            ):
                continue
            wholes = (other, part + other, whole + other)
            if any(exactly(part / each * 100).meets(said) for each in wholes) or exactly(
                other / whole * 100
            ).meets(said):
                return True
    return False


def _same_sort(slot: Slot, part: Slot) -> bool:
    if part.kind is Kind.MONEY:
        return slot.kind is Kind.MONEY and slot.unit == part.unit
    return slot.kind in _COUNTS
