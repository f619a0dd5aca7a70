"""Which figures of a sentence are levels, and which say by how much something changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

import regex

from checks.data.changes import BEHIND, BETWEEN, BY, DESCRIBING, DOWN, EXTREMES, NOT_BEFORE, UP
from checks.model import Figure, Kind, Span
from checks.relations.cues import is_earlier
from checks.relations.lines import Line, Slot
from checks.relations.ranges import ends_of_range

COUNTS = frozenset({Kind.COUNT, Kind.NUMBER})
"""Kinds of things counted, and of numbers that may count the things named before."""


_ORIGINS = frozenset(
    {"country", "nation", "state", "county", "city", "town", "village", "district", "region", "place", "area"}
    | {"site", "school", "university", "club", "company", "firm", "party", "family", "hospital", "source"}
)
"""Where people and things come from."""


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
    delta: bool = False
    """It is said of a change, and may be a level all the same ("added 5 million users")."""


@dataclass(frozen=True, slots=True, eq=False)
class Delta:
    """The figure that says by how much, and in which direction: 1 up, -1 down, 0 not said."""

    slot: Slot
    direction: int

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        return self.slot.span


Item = Level | Delta


@lru_cache(maxsize=32)
def items_of(line: Line) -> Sequence[Item]:
    """The levels and changes of a sentence in order, without what only repeats one in another unit.

    A sentence is asked for its own changes, and by the sentences near it: the last few are remembered.
    """
    found: list[Item] = []
    for slot in line.slots:
        if _sums_up(found, slot):
            found.append(Delta(slot, 0))
        else:
            found.extend(_items(line, slot))
    return found


@cache
def _or() -> regex.Pattern[str]:
    return regex.compile(r",? (?:or|i\.e\.|that is),? (?:by )?| \(|, by ")


def _sums_up(found: Sequence[Item], slot: Slot) -> bool:
    """ "From £12m to £15m, [or 25%]": the change between the two levels before it."""
    if len(found) < 2 or slot.kind is not Kind.SHARE or not _or().fullmatch(slot.opening):
        return False
    old, new = found[-2:]
    roles = (
        isinstance(old, Level) and old.role is Role.OLD and isinstance(new, Level) and new.role is Role.NEW
    )
    return roles and new.slot.kind is not Kind.SHARE and not slot.tail.startswith(" of ")


def _items(line: Line, slot: Slot) -> Sequence[Item]:
    if slot.kind in (Kind.ORDINAL, Kind.AGE):
        return ()
    if slot.kind is Kind.MULTIPLE:
        return (Delta(slot, _of_multiple(slot)),)
    if two := ends_of_range(line.passage, slot):
        (first, here), (second, there) = two
        return Level(first, here, Role.OLD, slot), Level(second, there, Role.NEW, slot)
    role = role_of(slot)
    direction = direction_of(slot) if role is Role.BARE else None
    if role is Role.BARE and _is_delta(slot, direction):
        return (Delta(slot, direction or 0),)
    if slot.figure.stated is None or (role is Role.BARE and _is_aside(slot)):
        return ()
    return (Level(slot.figure, slot.span, role, slot),)


def _is_delta(slot: Slot, direction: int | None) -> bool:
    points = slot.unit in ("percentage point", "basis point") or is_half_a_point(slot)
    return points or (direction is not None and not _is_share_of(slot))


def is_half_a_point(slot: Slot) -> bool:
    """ "By half a point": percentage points, though they are not called so."""
    return slot.unit == "fraction" and _point().match(slot.tail) is not None


@cache
def _point() -> regex.Pattern[str]:
    return regex.compile(r"(?: of)? (?:a |one )?(?:percentage )?point\b")


def are_points(slot: Slot) -> bool:
    """ "Four points up on the 60% of May": percentage points, beside levels in per cent."""
    if slot.unit in ("percentage point", "basis point") or is_half_a_point(slot):
        return True
    return slot.kind is Kind.COUNT and slot.head == "point"


def _of_multiple(slot: Slot) -> int:
    stated = slot.figure.stated
    return 0 if stated is None or stated == 1 else 1 if stated > 1 else -1


@cache
def _of_its() -> regex.Pattern[str]:
    return regex.compile(r" of (?:its|the|their|all|his|her|our) (?!(?:value|worth|size|weight)\b)")


def _is_share_of(slot: Slot) -> bool:
    """ "Cut 10% of its staff": a share, though a verb of change stands before it."""
    return _of_its().match(slot.tail) is not None


def _is_aside(slot: Slot) -> bool:
    """ "$4.8 billion, or $1.20 a share, from …"."""
    return slot.lead in (", or ", " (", " or ", ", about ")


def alike(one: Slot, other: Slot) -> bool:
    """Whether two figures may be levels of the same quantity."""
    if one.kind in COUNTS and other.kind in COUNTS:
        return one.head == other.head or one.head is None or other.head is None
    same = one.kind is other.kind and one.unit == other.unit
    return same and (one.amount.per == other.amount.per or None in (one.amount.per, other.amount.per))


def comparable(one: Slot, other: Slot) -> bool:
    """Whether two figures may be of the same quantity, one of them perhaps without its unit."""
    return alike(one, other) or _is_elliptic(one, other) or _is_elliptic(other, one)


def _is_elliptic(slot: Slot, full: Slot) -> bool:
    """ "12 hours, three times as long as the old one's six": the unit goes without saying."""
    bare = slot.kind is Kind.NUMBER and slot.unit is None and slot.head is None
    return bare and full.kind in (Kind.QUANTITY, Kind.DURATION) and slot.tail[:1] in ("", ".", ",", ";", ")")


# ------------------------------------------------------------------ by the words before them


@cache
def _old() -> regex.Pattern[str]:
    words = r"(?: (?!to\b|by\b)[\w'%$-]+){0,6} ?"
    compared = r"\bcompare[ds]? (?:with|to)|\bversus|\bvs\.?|\bagainst"
    noun = (
        "up|down|increase|rise|drop|fall|decrease|gain|decline|improvement|reduction|jump|higher|lower|more"
    )
    noun = f"{noun}|less|fewer|cheaper|smaller|bigger|larger"
    on = rf"\b(?:{noun}) (?:on|over|than(?! an? $)|compared with|compared to)"
    days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    dates = rf"(?! (?:\d{{1,2}} [a-z]|(?:19|20)\d\d|next|{days}))"
    return regex.compile(rf"(?:(?P<from>\bfrom{dates}|{on})|(?:{compared})){words}$")


@cache
def _taken() -> regex.Pattern[str]:
    """What is taken from a number is no later level of it."""
    verbs = (
        r"cho[os]\w*|select\w*|pick\w*|drawn?|drew|hear\w*|recruit\w*|collect\w*|rescu\w*|freed|took|taken"
    )
    return regex.compile(rf"\b(?:{verbs})\b[^.;:]{{0,40}}$")


@cache
def _price_before() -> regex.Pattern[str]:
    words = (
        "usual(?:ly)?|normal(?:ly)?|regular(?:ly)?|original(?:ly)?|list|retail|full|rrp|msrp|closing|previous"
    )
    return regex.compile(rf"\b(?:{words})\b(?: (?!to\b|by\b)[\w'-]+){{0,4}} ?$")


@cache
def _new() -> regex.Pattern[str]:
    words = "a|an|the|as|just|some|about|record|new|high|low|of|now|only|around|total|level"
    verbs = "to|at|reach(?:ed|ing)?|hit(?:ting)?|totall?ed|totall?ing"
    return regex.compile(rf"\b(?:{verbs})(?: (?:{words})){{0,4}} ?$")


@cache
def _time() -> regex.Pattern[str]:
    months = "january|february|march|april|may|june|july|august|september|october|november|december"
    return regex.compile(
        r"\b(?:same|years?|months?|quarter|week|earlier|ago|last|previous|prior|before|period|yesterday|season|then"
        rf"|(?:19|20)\d\d|{months})\b"
    )


def role_of(slot: Slot) -> Role:
    """Whether the words before a figure make it the level before a change, or the one after it."""
    lead = slot.lead[-80:]
    if is_earlier(lead, slot.tail):
        return Role.OLD
    if match := _old().search(lead):
        around = f"{match[0]} {slot.tail[:60]}"
        if match["from"] and slot.head in _ORIGINS and not slot.tail.startswith(" to "):
            return Role.BARE  # "2,500 people from 53 countries"
        if match["from"] and _taken().search(lead[: match.start()]):
            return Role.BARE  # "five jurors chose from 143 entries"
        if match["from"]:
            return Role.BARE if EXTREMES & set(words_of().findall(match[0])) else Role.OLD
        another = any(word in around for word in NOT_BEFORE) or not _is_timed(slot, around)
        return Role.BARE if another else Role.OLD
    if slot.kind is Kind.MONEY and _price_before().search(lead):
        return Role.OLD
    if lead.endswith(" after ") and _before_that().match(slot.tail):
        return Role.OLD
    return Role.NEW if _new().search(lead) else Role.BARE


@cache
def _closed() -> regex.Pattern[str]:
    return regex.compile(r"$|[,.;)]")


def _is_timed(slot: Slot, around: str) -> bool:
    """ "Compared with 50 [in May]", "down on [2019], at 40 compared with 50": another time, not place."""
    if _time().search(around):
        return True
    start, end = slot.claim.sentence
    return _closed().match(slot.tail) is not None and _time().search(slot.passage.text[start:end]) is not None


@cache
def _before_that() -> regex.Pattern[str]:
    """ "£15m, after £12m[, …]", "after £12m [a year earlier]"."""
    return regex.compile(r"[,.;)]| (?:in (?:19|20)\d\d|last|a year|one year|the year|the previous)\b")


# ------------------------------------------------------------------ by the words of change beside them


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
    return 0 if said_by else _direction_behind(slot)


def _direction_behind(slot: Slot) -> int | None:
    """ "A 35% discount", "5 points higher"."""
    tail = slot.tail[:40]
    if not tail.startswith(" "):
        return None
    for word in words_of().findall(tail)[:2]:
        if word in BEHIND:
            return 1 if word in UP else -1
        if word not in DESCRIBING:
            break
    return None


@cache
def words_of() -> regex.Pattern[str]:
    """A word in lower case."""
    return regex.compile(r"[a-z][a-z'-]*+")
