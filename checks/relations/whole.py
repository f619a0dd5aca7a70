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
        run = [*(each for each in run[-3:] if line.passage.block - each.passage.block <= 1), line]
        for group in (_of_one_whole(run), _of_one_question(run)):
            if group and Overfull(slots=tuple(group)).total > 100 + _ROUNDING * len(group) + 1:
                yield Overfull(slots=tuple(group))
                run = []
                break


def _is_share(slot: Slot) -> bool:
    plain = slot.figure.hedge in (Hedge.EXACT, Hedge.ABOUT) and slot.figure.stated is not None
    return slot.kind is Kind.SHARE and slot.unit == "percent" and plain and not slot.amount.difference


@cache
def _divided() -> regex.Pattern[str]:
    """Wholes that each share takes a piece from, so that no two shares can overlap."""
    return regex.compile(
        r" of (?:the|its|their|all|total|overall)? ?(?:[a-z]+'s )?(?:total |overall |global |world )?"
        r"(?P<whole>surface|area|land|territory|budget|turnover|revenues?|sales|votes?|ballots|emissions|electricity|energy"
        r"|shares|seats|spending|market|output|power|weight|mass|atmosphere|electorate)\b(?! (?:in|of|for|among) )"
    )


def _of_one_whole(run: Sequence[Line]) -> list[Slot] | None:
    groups: dict[str, list[Slot]] = {}
    for line in run:
        for slot in line.slots:
            match = _divided().match(slot.tail)
            if match and _is_share(slot) and role_of(slot) is Role.BARE and direction_of(slot) is None:
                groups.setdefault(match[0].strip(), []).append(slot)
    found = [group for group in groups.values() if len(group) >= 3]
    return found[0] if found else None


@cache
def _undecided() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:[a-z]+ ){0,3}(?:undecided|not decided|unsure|not sure|don't know|did not know|didn't know|no opinion"
        r"|had not (?:yet )?decided|have not (?:yet )?decided|were not sure)\b"
    )


@cache
def _choice() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:support|back|vote|voters|poll|favou?r|oppose|against|approve|disapprove|candidate|prefer|on|at)\w*\b"
    )


def _of_one_question(run: Sequence[Line]) -> list[Slot] | None:
    """The answers of a poll, the undecided among them; none of a part of those asked."""
    near = run[-2:] if len(run) < 2 or run[-1].follows(run[-2]) else run[-1:]
    slots = [slot for line in near for slot in line.slots if slot.kind is Kind.SHARE]
    if not 3 <= len(slots) <= 8 or not all(_is_share(slot) for slot in slots):
        return None
    if not any(_undecided().match(slot.tail) for slot in slots):
        return None
    if any(
        role_of(slot) is Role.OLD or direction_of(slot) is not None or _is_of_some(slot) for slot in slots
    ):
        return None
    return (
        slots
        if all(
            _choice().search(f"{slot.lead} {slot.tail}")
            for slot in slots
            if not _undecided().match(slot.tail)
        )
        else None
    )


@cache
def _some() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:among|of (?:them|those|these|whom|men|women|republicans|democrats|independents)|compared|up from|down from)\b"
    )


def _is_of_some(slot: Slot) -> bool:
    return bool(_some().search(f"{slot.lead} {slot.tail}"))
