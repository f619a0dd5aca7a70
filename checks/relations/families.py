"""Groups that exclude each other: "of whom 22 are men and 20 are women", "3 drowned, 2 are missing"."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import cache
from itertools import pairwise

import regex

from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable, is_item
from checks.relations.roles import COUNTS

_FAMILIES = (
    {"man": "men", "woman": "women", "child": "children"},
    {"boy": "boys", "girl": "girls"},
    {"adult": "adults", "child": "children"},
    {"male": "male", "female": "female"},
)
"""Words of groups that exclude each other, singular and plural."""


@cache
def _opens() -> regex.Pattern[str]:
    words = "of whom|of which|including|includes?|included|among them|were|are"
    return regex.compile(
        rf", |[^.;:()]{{0,40}},? (?:{words}) (?:at least )?|[^.;()]{{0,40}}(?:: | \(| - | — )(?:at least )?"
    )


def exclusive_groups(line: Line) -> Sum | None:
    """A whole, and groups of it that cannot overlap and yet are more than the whole."""
    for at, (total, first) in enumerate(pairwise(line.slots[: 2 * MOST])):
        if total.kind not in COUNTS or total.figure.stated is None or not _opens().fullmatch(first.opening):
            continue
        parts = _parts(line, at)
        if first.opening == ", " and not all(_next_to(line, *pair) for pair in pairwise(parts)):
            continue
        if len(parts) > 1 and _exclude_each_other(parts) and not _is_of_family(total):
            return Sum(parts=tuple(parts), total=total, whole=False, sure=True)
    return None


def _parts(line: Line, at: int) -> list[Slot]:
    total = line.slots[at]
    found: list[Slot] = []
    for slot in line.slots[at + 1 : at + MOST]:
        if not addable(slot, total) or (found and not is_item(slot)):
            break
        found.append(slot)
    return found


def _next_to(line: Line, one: Slot, other: Slot) -> bool:
    """ "Nine people, four women [and] five men": a list, and nothing else said of either."""
    return line.between(one, other) in (" and ", ", ", ", and ")


def _is_of_family(slot: Slot) -> bool:
    """Whether what looks like the whole is one of the groups itself: "five children, four women and …"."""
    words = _words(slot)
    return any(words & {*family, *family.values()} for family in _FAMILIES)


def _exclude_each_other(parts: Sequence[Slot]) -> bool:
    words = [_words(part) for part in parts]
    for family in _FAMILIES:
        names = [
            {name for name, plural in family.items() if name in each or plural in each} for each in words
        ]
        if all(len(each) == 1 for each in names) and len(set().union(*names)) == len(parts):
            return True
    nouns = {part.amount.noun or "" for part in parts}
    return len(nouns) == len(parts) and all(map(_people().fullmatch, nouns))


@cache
def _people() -> regex.Pattern[str]:
    """ "Danes", "Swiss", "Lebanese", "Republicans": people by their nation, party or faith."""
    return regex.compile(r"\p{Lu}[a-z]{2,20}(?:s|ese|men|ish)")


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"[a-z]+")


def _words(part: Slot) -> set[str]:
    """The noun of a part, or the words right behind it: "22 are men"."""
    noun = (part.amount.noun or "").lower()
    return set(_word().findall(noun)) if noun else set(_word().findall(part.tail)[:3])


# ------------------------------------------------------------------ what became of them


class Fates(Enum):
    """What the words behind some parts say of them."""

    UNCLEAR = "one thing may have met two of these fates"
    EXCLUSIVE = "nothing belongs to two of the parts, but there may be others"
    ALL = "nothing belongs to two of the parts, and nothing is left out"


_LOST = r"missing|unaccounted|not (?:been )?(?:found|traced)"
_DEAD = r"died|dead|drowned|killed|perished|lost their lives|were lost|bod(?:y|ies)"
_FATES = (
    (
        r"taken off|rescued|saved|picked up|pulled (?:out|from)|winched|airlifted|evacuated|recovered alive"
        r"|brought (?:ashore|up|to the surface|out) alive|plucked|hauled|freed",
        r"swam|walked|made it|escaped|got out|jumped|climbed out|reached",
        _DEAD,
        _LOST,
    ),
    (r"survived|survivors|alive|safe|unhurt|unharmed|brought ashore", _DEAD, _LOST),
    (
        r"in favou?r|voted for|backed|supported|voted yes",
        r"against|opposed|voted no|rejected",
        r"abstain(?:ed|ing)|abstentions?|did not vote",
    ),
    (
        r"approved|accepted|granted|upheld",
        r"rejected|refused|turned down|dismissed",
        r"pending|open|undecided",
    ),
    (r"repaired|restored|reopened", r"demolished|torn down|pulled down", r"empty|derelict|closed|untouched"),
)
"""Fates that exclude each other; the last of each row is that of which nothing else can be said."""


@cache
def _fates() -> tuple[tuple[regex.Pattern[str], ...], ...]:
    return tuple(tuple(regex.compile(rf"\b(?:{words})\b") for words in row) for row in _FATES)


@cache
def _placed() -> regex.Pattern[str]:
    verb = r"(?: (?:is|are|was|were|lives?|works?|sit|lay|stand))?(?: to)?(?: [a-z]+){0,2}"
    return regex.compile(rf"(?P<verb>{verb}) (?P<where>in|at|from|near) [^,;]")


def fates_of(parts: Sequence[Slot]) -> Fates:
    """Whether parts exclude each other by what is said behind each of them."""
    said = [part.passage.text[part.span.start : min(part.end, part.span.end + 60)].lower() for part in parts]
    for row in _fates():
        met = [{at for at, fate in enumerate(row) if fate.search(words)} for words in said]
        if all(len(each) == 1 for each in met) and len(set().union(*met)) == len(parts):
            return Fates.ALL if {len(row) - 1} in met else Fates.EXCLUSIVE
    places = [_placed().match(part.tail[:60]) for part in parts]
    if len(parts) > 2 and all(places) and len({place["where"] for place in places if place}) == 1:
        gapped = all(place is not None and not place["verb"] for place in places[1:])
        return Fates.EXCLUSIVE if gapped else Fates.UNCLEAR
    return Fates.UNCLEAR
