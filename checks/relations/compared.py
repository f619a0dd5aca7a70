"""What a figure can be compared with: of the same sort, and named as that of which it is a multiple."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.lines import REACH, Slot, low
from checks.relations.roles import Role, comparable, role_of


def others(slots: Sequence[Slot], multiple: Slot, figure: Slot) -> list[Slot]:
    """What else may be compared with a figure, and is named behind "as many as" where anything is."""
    end = multiple.claim.mention.end
    named = _as_that().match(low(multiple.passage.text[end : end + REACH]))
    words = _words(named["base"]) if named else None
    return [
        slot
        for slot in slots
        if slot not in (multiple, figure)
        and may_be(figure, slot)
        and ";" not in _text_between(figure, slot)
        and not _is_part_of(figure, slot, multiple)
        and (words is None or _is_named(slot, words, multiple))
    ]


def _words(base: str) -> set[str] | None:
    """The words that name what the multiple is of; None where they name but what is measured, or now."""
    if base.startswith(_NOW):
        return None
    words = set(_word().findall(base))
    return None if words and words <= _PROPERTIES else words - _TIMES


_NOW = ("this time", "now", "today", "at present")
_PROPERTIES = frozenset(
    {
        *("power", "speed", "size", "price", "cost", "weight", "length", "height", "width", "area", "volume"),
        *("capacity", "distance", "frame", "rate", "resolution", "number", "amount", "range", "output"),
        *("thickness", "strength", "energy", "bandwidth", "storage", "memory", "money"),
    }
)


@cache
def _of_which() -> regex.Pattern[str]:
    return regex.compile(r"[^,;]{0,40},? (?:of (?:which|whom|them)|including|among them)\b[^,;]{0,20}")


def _is_part_of(figure: Slot, other: Slot, multiple: Slot) -> bool:
    """ "3,000 cars, of which 500 were new, twice [as many]": as many as of another three thousand."""
    if other.claim.mention.start > figure.claim.mention.start or not multiple.tail.startswith(" as many"):
        return False
    return _of_which().fullmatch(low(_text_between(figure, other))) is not None


def _is_named(slot: Slot, words: set[str], multiple: Slot) -> bool:
    """Whether a figure is of what the multiple is said to be of: by a word before it, or as what was."""
    if slot.passage is multiple.passage and slot.claim.mention.start > multiple.claim.mention.start:
        return role_of(slot) is Role.OLD or _stands_by_it().fullmatch(slot.lead) is not None
    return bool(words & set(_word().findall(slot.lead))) or role_of(slot) is Role.OLD


@cache
def _stands_by_it() -> regex.Pattern[str]:
    """ "Twice as high as the church[, at] 40 metres", "… his wife[, who earns] $40,000"."""
    told = r",? (?:at|with)|,? whose [a-z]+ (?:is|was)|,? (?:which|who|that) (?:[a-z]+ ){0,2}[a-z]+| \(|'s"
    return regex.compile(
        rf" (?:as [a-z]+ as|[a-z]+ than|that of|what|the [a-z]+ of) [^,;:()]{{1,50}}(?:{told}) ?"
    )


@cache
def _as_that() -> regex.Pattern[str]:
    """ "20 times as many [as salsa]": the figure of that; "as many [as before]" may be of anything."""
    what = "as [a-z]+ as|[a-z]+ than|that of|that in|what|the [a-z]+ of|the [a-z]+ in"
    whose = "the|its|their|his|her|last"
    return regex.compile(rf" (?:{what}|(?:of )?(?:{whose})\b) (?P<base>[^,;:.()]{{1,60}})")


_TIMES = frozenset(
    {
        *("years", "year", "months", "month", "weeks", "week", "days", "season", "time", "earlier"),
        *("before", "last", "then", "this", "planned", "usual"),
    }
)


def _text_between(one: Slot, other: Slot) -> str:
    """The words between two figures of a sentence; none where they stand in two."""
    if one.passage is not other.passage:
        return ""
    first, second = sorted((one, other), key=lambda slot: slot.claim.mention.start)
    return one.passage.text[first.claim.mention.end : second.claim.mention.start]


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"[a-z]{4,}")


_FARTHEST = 100
"""Figures that lie further apart are not of the same sort."""


def may_be(figure: Slot, base: Slot) -> bool:
    """Whether two figures can be compared."""
    one, other = figure.figure.stated, base.figure.stated
    if not one or not other or not has_value(base) or not has_value(figure):
        return False
    elliptic = base.amount.per is None and base.lead.endswith("'s ")
    if figure.kind is base.kind is Kind.MONEY and figure.amount.per != base.amount.per and not elliptic:
        return False  # a salary, and a rent by the month
    return comparable(figure, base) and max(one, other) <= _FARTHEST * min(one, other)


def has_value(slot: Slot) -> bool:
    """Whether a figure is one that others can be multiples of."""
    other = slot.kind in (Kind.ORDINAL, Kind.MULTIPLE, Kind.AGE) or slot.unit == "fraction"
    other = other or "-" in slot.span.text  # "a four-cylinder engine" counts no engines
    return not other and slot.figure.stated is not None and slot.figure.hedge is not Hedge.VAGUE
