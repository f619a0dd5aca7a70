"""Shares of one whole, and whether they can all be parts of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.model import Hedge, Kind, Span
from checks.reading import Reading
from checks.relations.lines import Line, Slot, lines
from checks.relations.roles import Role, direction_of, role_of

_ROUNDING = Fraction(1, 2)
"""Per cent that each share may have been rounded up by."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Overfull:
    """Shares of one whole that exclude each other and add up to more than 100 per cent."""

    slots: tuple[Slot, ...]

    @property
    def total(self) -> Fraction:
        """What they add up to."""
        return sum((slot.figure.stated or Fraction(0) for slot in self.slots), start=Fraction(0))

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where they stand."""
        return tuple(slot.span for slot in self.slots)


def overfull(reading: Reading) -> Iterator[Overfull]:
    """Shares of one surface or sum, and the answers to one question of a poll, that exceed the whole."""
    run: list[Line] = []
    for line in lines(reading):
        if not any(_is_share(slot) for slot in line.slots):
            continue
        run = [*(near for near in run[-3:] if line.passage.block - near.passage.block <= 1), line]
        for group in (_of_one_whole(run), _of_one_question(line), _for_and_against(line)):
            found = Overfull(slots=tuple(group))
            if found.total > 101 + _ROUNDING * len(group):
                yield found
                run = []
                break


def _is_share(slot: Slot) -> bool:
    if slot.kind is not Kind.SHARE or slot.unit != "percent" or slot.amount.difference:
        return False
    return slot.figure.hedge in (Hedge.EXACT, Hedge.ABOUT) and slot.figure.stated is not None


# ------------------------------------------------------------------ "55 percent of the land …"


@cache
def _divided() -> regex.Pattern[str]:
    """Wholes that each share takes a piece from, so that no two shares can overlap."""
    wholes = (
        "surface|area|land|territory|budget|turnover|revenues?|sales|votes?|ballots|emissions|electricity"
        "|energy|shares|seats|spending|market|output|power|weight|mass|atmosphere|electorate"
    )
    return regex.compile(
        r" of (?:the|its|their|all|total|overall)? ?(?:[a-z]+'s )?(?:total |overall |global |world )?"
        rf"(?:{wholes})\b(?! (?:in|of|for|among) )"
    )


def _of_one_whole(run: Sequence[Line]) -> Sequence[Slot]:
    groups: dict[str, list[Slot]] = {}
    for line in run:
        for slot in line.slots:
            if not _is_share(slot):
                continue
            match = _divided().match(slot.tail)
            if match and role_of(slot) is Role.BARE and direction_of(slot) is None:
                groups.setdefault(match[0].strip(), []).append(slot)
    largest = max(groups.values(), key=len, default=[])
    return largest if len(largest) > 2 else ()


# ------------------------------------------------------------------ "64% against and 38% in favour"


@cache
def _for() -> regex.Pattern[str]:
    return regex.compile(r" (?:[a-z]+ ){0,3}?(?:in favou?r|for|yes)\b")


@cache
def _against() -> regex.Pattern[str]:
    return regex.compile(r" (?:[a-z]+ ){0,6}?(?:against|opposed|no)\b")


@cache
def _joined() -> regex.Pattern[str]:
    return regex.compile(r"[^,;:]{0,60}(?:,? and |, with |, )")


def _for_and_against(line: Line) -> Sequence[Slot]:
    """The two sides of one vote; nobody is on both."""
    slots = [slot for slot in line.slots[:9] if slot.kind is Kind.SHARE]
    if (
        len(slots) != 2
        or not all(_is_share(slot) for slot in slots)
        or not line.has("against", "opposed", "no ")
    ):
        return ()
    one, other = slots
    if line.slots.index(other) - line.slots.index(one) != 1 or not _joined().fullmatch(other.lead):
        return ()
    sides = {_side(slot) for slot in slots}
    alike = all(role_of(slot) is Role.BARE and direction_of(slot) is None for slot in slots)
    return (
        slots
        if sides == {"for", "against"} and alike and not any(_is_of_some(slot) for slot in slots)
        else ()
    )


def _side(slot: Slot) -> str:
    if _against().match(slot.tail):
        return "against"
    return "for" if _for().match(slot.tail) else ""


# ------------------------------------------------------------------ "… and 9 percent are undecided"


@cache
def _undecided() -> regex.Pattern[str]:
    words = (
        "undecided|not decided|unsure|not sure|don't know|did not know|didn't know|no opinion|were not sure"
        "|had not (?:yet )?decided|have not (?:yet )?decided"
    )
    return regex.compile(rf" (?:[a-z]+ ){{0,3}}(?:{words})\b")


@cache
def _choice() -> regex.Pattern[str]:
    verbs = "support|back|vote|voters|poll|favou?r|oppose|against|approve|disapprove|candidate|prefer|on|at"
    return regex.compile(rf"\b(?:{verbs})\w*\b")


@cache
def _some() -> regex.Pattern[str]:
    groups = "them|those|these|whom|men|women|republicans|democrats|independents"
    return regex.compile(rf"\b(?:among|of (?:{groups})|compared|up from|down from)\b")


def _of_one_question(line: Line) -> Sequence[Slot]:
    """The answers of a poll, the undecided among them; none of a part of those asked."""
    near = (line,) if line.before is None else (line.before, line)
    slots = [slot for each in near for slot in each.slots[:9] if slot.kind is Kind.SHARE]
    if not 3 <= len(slots) <= 8 or not all(_is_share(slot) for slot in slots):
        return ()
    decided = [slot for slot in slots if not _undecided().match(slot.tail)]
    if len(decided) == len(slots) or any(_is_of_some(slot) for slot in slots):
        return ()
    if any(role_of(slot) is Role.OLD or direction_of(slot) is not None for slot in slots):
        return ()
    return slots if all(_choice().search(f"{slot.lead} {slot.tail}") for slot in decided) else ()


def _is_of_some(slot: Slot) -> bool:
    return _some().search(f"{slot.lead} {slot.tail}") is not None
