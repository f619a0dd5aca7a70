"""Which figures of a sentence are levels, and which say by how much something changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

import regex

from checks.data.changes import BETWEEN, BY, DESCRIBING, DOWN, NOT_BEFORE, UP
from checks.model import Figure, Kind, Span
from checks.relations.lines import Line, Slot
from checks.relations.ranges import ends_of_range


class Role(Enum):
    """What the words before a level make of it."""

    OLD = "old"
    NEW = "new"
    BARE = "bare"


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """One of the two figures between which something changed."""

    figure: Figure
    span: Span
    role: Role
    slot: Slot


@dataclass(frozen=True, slots=True, eq=False)
class Delta:
    """The figure that says by how much, and in which direction: 1 up, -1 down, 0 not said."""

    slot: Slot
    direction: int


Item = Level | Delta


def items_of(line: Line) -> Sequence[Item]:
    """The levels and changes of a sentence in order, without what only repeats one in another unit."""
    found: list[Item] = []
    for slot in line.slots:
        item = _item(line, slot)
        if item:
            found.extend(item)
    return found


def _item(line: Line, slot: Slot) -> Sequence[Item]:
    if slot.kind in (Kind.ORDINAL, Kind.AGE):
        return ()
    if slot.kind is Kind.MULTIPLE or is_half_a_point(slot):
        return (Delta(slot, _of_multiple(slot) if slot.kind is Kind.MULTIPLE else direction_of(slot) or 0),)
    if two := ends_of_range(line.passage, slot):
        (first, here), (second, there) = two
        return Level(first, here, Role.OLD, slot), Level(second, there, Role.NEW, slot)
    role = role_of(slot)
    if role is Role.BARE:
        if slot.kind is Kind.SHARE and slot.unit in ("percentage point", "basis point"):
            return (Delta(slot, direction_of(slot) or 0),)
        direction = direction_of(slot)
        if direction is not None and not _is_share_of(slot):
            return (Delta(slot, direction),)
    if slot.figure.stated is None or (role is Role.BARE and _is_aside(slot)):
        return ()
    return (Level(slot.figure, slot.span, role, slot),)


def is_half_a_point(slot: Slot) -> bool:
    """ "By half a point": percentage points, though they are not called so."""
    return slot.unit == "fraction" and slot.tail.startswith((" a point", " a percentage point"))


def _of_multiple(slot: Slot) -> int:
    stated = slot.figure.stated
    return 0 if stated is None or stated == 1 else 1 if stated > 1 else -1


def _is_share_of(slot: Slot) -> bool:
    """ "Cut 10% of its staff": a share, though a verb of change stands before it."""
    return slot.tail.startswith(
        (" of its", " of the", " of their", " of all", " of his", " of her", " of our")
    )


def _is_aside(slot: Slot) -> bool:
    """ "$4.8 billion, or $1.20 a share, from …"."""
    return slot.lead in (", or ", " (", " or ", ", about ")


@cache
def _old() -> regex.Pattern[str]:
    words = r"(?: (?!to\b|by\b)[\w'%$-]+){0,6} ?"
    return regex.compile(
        rf"(?:(?P<from>\bfrom)|(?P<compared>\bcompared (?:with|to)|\bversus|\bvs\.?|\bagainst)){words}$"
    )


@cache
def _price_before() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:usual(?:ly)?|normal(?:ly)?|regular(?:ly)?|original(?:ly)?|list|retail|full|rrp|msrp|closing|closed at|previous)"
        r"\b(?: (?!to\b|by\b)[\w'-]+){0,4} ?$"
    )


@cache
def _new() -> regex.Pattern[str]:
    words = r"(?: (?:a|an|the|as|just|some|about|record|new|high|low|of|now|only|around|total|level)){0,4} ?"
    return regex.compile(rf"\b(?:to|at|reach(?:ed|ing)?|hit(?:ting)?|totall?ed|totall?ing){words}$")


@cache
def _time() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:same|years?|months?|quarter|week|earlier|ago|last|previous|prior|before|period|yesterday|season|(?:19|20)\d\d"
        r"|january|february|march|april|may|june|july|august|september|october|november|december|then)\b"
    )


def role_of(slot: Slot) -> Role:
    """Whether the words before a figure make it the level before a change, or the one after it."""
    lead = slot.lead[-80:]
    if match := _old().search(lead):
        around = f"{match[0]} {slot.tail[:60]}"
        if match["from"]:
            return Role.OLD
        another = any(word in around for word in NOT_BEFORE) or not _time().search(around)
        return Role.BARE if another else Role.OLD
    if slot.kind is Kind.MONEY and _price_before().search(lead):
        return Role.OLD
    return Role.NEW if _new().search(lead) else Role.BARE


def alike(one: Slot, other: Slot) -> bool:
    """Whether two figures may be levels of the same quantity."""
    counts = {Kind.COUNT, Kind.NUMBER}
    if {one.kind, other.kind} <= counts:
        return one.head == other.head or one.head is None or other.head is None
    same = one.kind is other.kind and one.unit == other.unit
    return same and (one.amount.per == other.amount.per or None in (one.amount.per, other.amount.per))


# ------------------------------------------------------------------ by the words beside them


def direction_of(slot: Slot) -> int | None:
    """1, -1 or 0 where the words beside a figure make it a change; None where they do not."""
    words = words_of().findall(slot.lead)
    said_by = False
    for word in reversed(words[-7:]):
        if word in BY:
            said_by = True
        elif word in UP or word in DOWN:
            return 1 if word in UP else -1
        elif word not in BETWEEN and not said_by:
            break
    if said_by:
        return 0
    behind = words_of().findall(slot.tail[:40])[:2]
    for word in behind[: 2 if slot.tail[:1] == " " else 0]:
        if word in UP or word in DOWN:
            return 1 if word in UP else -1
        if word not in DESCRIBING:
            break
    return None


@cache
def words_of() -> regex.Pattern[str]:
    """A word in lower case."""
    return regex.compile(r"[a-z][a-z'-]*+")
