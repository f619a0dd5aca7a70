"""Shares of one whole, and whether they can all be parts of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

import regex

from checks.model import Hedge, Kind, Span
from checks.reading import Reading
from checks.relations.exhaustive import gapped, is_share, two_sexes, with_the_rest
from checks.relations.lines import Line, Slot, lines
from checks.relations.roles import Role, direction_of, role_of

_HAIR = Fraction(1, 5)
"""Per cent that shares which were all rounded may be too much besides."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Overfull:
    """Shares of one whole that exclude each other and add up to more than 100 per cent, or not to it."""

    slots: tuple[Slot, ...]
    complete: bool = False
    """They are said to be all there are."""

    @property
    def total(self) -> Fraction:
        """What they add up to."""
        return sum((percent_of(slot) for slot in self.slots), start=Fraction(0))

    def fits(self) -> bool:
        """Whether they can be shares of one whole."""
        slack = sum((_slack(slot) for slot in self.slots), start=_HAIR)
        if self.complete and not any(abs(total - 100) <= slack for total in self._totals()):
            return not 100 - _FARTHEST <= self.total <= 100 + _FARTHEST
        return self.complete or self.total <= 100 + slack

    def _totals(self) -> Iterator[Fraction]:
        """What they add up to, and what those at the end do: the first may be of something else."""
        total = Fraction(0)
        for slot in reversed(self.slots):
            total += percent_of(slot)
            yield total

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where they stand."""
        return tuple(slot.span for slot in self.slots)


_FARTHEST = Fraction(12)
"""Per cent beyond which shares are surely not of one whole."""


def _slack(slot: Slot) -> Fraction:
    """Per cent that a share may have been rounded up by; more where it is hedged."""
    if slot.figure.hedge is Hedge.ABOUT:
        return Fraction(5)
    return min(slot.figure.grain, Fraction(1)) / 2 if slot.unit == "percent" else Fraction(0)


def percent_of(slot: Slot) -> Fraction:
    """What a share is in per cent."""
    return (slot.figure.stated or Fraction(0)) * (100 if slot.unit == "fraction" else 1)


def overfull(reading: Reading) -> Iterator[Overfull]:
    """Shares of one surface or sum, and the answers to one question of a poll, that exceed the whole."""
    run: list[Line] = []
    for line in lines(reading):
        if not any(is_share(slot) for slot in line.slots):
            continue
        if shares := with_the_rest(line):
            yield Overfull(slots=tuple(shares), complete=True)
            run = []
            continue
        run = [*(near for near in run[-3:] if line.passage.block - near.passage.block <= 1), line]
        alone = (_of_one_question(line), _for_and_against(line), gapped(line), two_sexes(line))
        for group in (_of_one_whole(run), *alone):
            found = Overfull(slots=tuple(group))
            if group:
                yield found
                run = []
                break


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
            if not is_share(slot):
                continue
            match = _divided().match(slot.tail)
            if match and role_of(slot) is Role.BARE and direction_of(slot) is None:
                groups.setdefault(match[0].strip(), []).append(slot)
    largest = max(groups.values(), key=len, default=[])
    return largest if len(largest) > 2 else ()


# ------------------------------------------------------------------ "64% against and 38% in favour"


@cache
def _for() -> regex.Pattern[str]:
    return regex.compile(r" (?:[a-z]+ ){0,3}?(?:in favou?r|for|yes|backed|supported|in support)\b")


@cache
def _against() -> regex.Pattern[str]:
    return regex.compile(r" (?:[a-z]+ ){0,10}?(?:against|opposed|no)\b")


@cache
def _joined() -> regex.Pattern[str]:
    return regex.compile(r"[^,;:]{0,60}(?:,? and |, with |, )")


def _for_and_against(line: Line) -> Sequence[Slot]:
    """The two sides of one vote; nobody is on both."""
    if not line.has("against", "opposed", "no "):
        return ()
    pairs = [
        (one, other)
        for one, other in pairwise(line.slots[:9])
        if is_share(one) and is_share(other) and _joined().fullmatch(other.lead)
    ]
    sides = [pair for pair in pairs if {_side(slot) for slot in pair} == {"for", "against"}]
    if (
        len(sides) != 1
        or sides[0][1].tail.startswith(" of ")
        or any(_is_of_some(slot) or _is_changed(slot) for slot in sides[0])
    ):
        return ()
    return sides[0]


def _is_changed(slot: Slot) -> bool:
    return role_of(slot) is not Role.BARE or direction_of(slot) is not None


def _side(slot: Slot) -> str:
    if _against().match(slot.tail):
        return "against"
    return "for" if _for().match(slot.tail) else ""


# ------------------------------------------------------------------ "… and 9 percent are undecided"


@cache
def _undecided() -> regex.Pattern[str]:
    words = (
        "undecided|not decided|unsure|not sure|don't know|did not know|didn't know|no (?:view|opinion)"
        "|were not sure"
        "|had not (?:yet )?decided|have not (?:yet )?decided"
    )
    return regex.compile(rf" (?:[a-z]+ ){{0,3}}(?:{words})\b")


@cache
def _choice() -> regex.Pattern[str]:
    verbs = "support|back|vote|voters|poll|favou?r|oppose|against|approve|disapprove|candidate|prefer|on|at"
    return regex.compile(rf"\b(?:{verbs})\w*\b")


@cache
def _some() -> regex.Pattern[str]:
    all_of_them = "took part|voted|were asked|responded|answered|cast"
    asked = "polled|asked|surveyed|questioned|interviewed"
    groups = "these|whom|men|women|republicans|democrats|independents"
    groups = rf"{groups}|(?:them|those)(?! (?:who (?:{all_of_them})|{asked}))"
    return regex.compile(rf"\b(?:among|of (?:{groups})|compared|up from|down from)\b")


def _of_one_question(line: Line) -> Sequence[Slot]:
    """The answers of a poll, the undecided among them; none of a part of those asked."""
    near = (line,) if line.before is None else (line.before, line)
    slots = [slot for each in near for slot in each.slots[:9] if slot.kind is Kind.SHARE]
    if not 3 <= len(slots) <= 8 or not all(is_share(slot) for slot in slots):
        return ()
    decided = [slot for slot in slots if not _undecided().match(slot.tail)]
    if len(decided) == len(slots) or any(_is_of_some(slot) for slot in slots):
        return ()
    if any(role_of(slot) is Role.OLD or direction_of(slot) is not None for slot in slots):
        return ()
    return slots if all(_choice().search(f"{slot.lead} {slot.tail}") for slot in decided) else ()


def _is_of_some(slot: Slot) -> bool:
    return _some().search(f"{slot.lead} {slot.tail}") is not None
