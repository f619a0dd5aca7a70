"""Names in one form, and when two of them are of one thing: "Everest" and "Mount Everest"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from checks.claims.words import stem
from checks.data.names import (
    AROUND_A_NAME,
    BODIES,
    COUNTRIES,
    DIRECTIONS,
    IN_A_STATE,
    REGIONS,
    WITHIN,
    WORLD,
)

_OF_PLACES = ("n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "i", "is", "er", "ers")
"""Endings that make an adjective or a people of a place."""


def canonical(low: str) -> str:
    """The name that a lower-case name goes by."""
    found = aliases()
    if low in found:
        return found[low]
    words = low.split()
    while len(words) > 1 and words[0] in directions():
        words = words[1:]
        if (rest := " ".join(words)) in found:
            return found[rest]
    return low


@lru_cache(maxsize=16_384)
def same(one: str, other: str) -> bool:
    """Whether two canonical names are of one thing: equal, one a part of the other, or its initials."""
    if one == other:
        return True
    mine, yours = _tokens(one), _tokens(other)
    if mine and mine == yours and not _is_beside_a_country(one, other):
        return True
    if one in _known() and other in _known():
        return False
    if one in _adjectives(other) or other in _adjectives(one):
        return True
    if mine < yours or yours < mine:
        shorter, more = (one, yours - mine) if mine < yours else (other, mine - yours)
        return shorter not in _known() and not any(word in aliases() or word in _narrowing() for word in more)
    return _initials(one) == other or _initials(other) == one


def _is_beside_a_country(one: str, other: str) -> bool:
    """Whether one of two is a country, and the other something named after it: Mexico City."""
    more = set(one.split()) ^ set(other.split())
    return bool(one in _known()) != bool(other in _known()) and bool(more & _around() - IN_A_STATE)


@lru_cache(maxsize=8192)
def _tokens(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name.split()) - _around()


def _initials(name: str) -> str:
    words = [word for word in name.split() if word not in ("of", "the", "for", "and")]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


@lru_cache(maxsize=4096)
def words_for(name: str) -> frozenset[str]:
    """The lower-case words (see :func:`cut`) of which one stands in every text that has the name."""
    others = [alias for alias, canon in aliases().items() if canon == name]
    words = {word for each in (name, *others) for word in cut(each) if word not in _around() | {"of", "the"}}
    if name not in _known():
        words |= _adjectives(name)
    return frozenset(words) | frozenset(filter(None, (_initials(name),)))


_LETTERS = bytes(b if 97 <= b <= 122 or 48 <= b <= 57 or b > 127 else 32 for b in range(256))
_MARKS = "‘’“”–—…\u00a0"


def cut(low: str) -> list[str]:
    """The words of a text in lower case: those with a hyphen or an apostrophe in their parts, "u.s." as "us".

    This runs over whole articles; it is a quick cut and no tokenizer.
    """
    low = low.replace(".", "")
    if not low.isascii():
        for mark in _MARKS:
            low = low.replace(mark, " ")
    return low.encode().translate(_LETTERS).decode().split()


@lru_cache(maxsize=4096)
def _adjectives(name: str) -> frozenset[str]:
    """The adjectives and people of a place that no table knows: Valdorian, Valdorians."""
    stems = (name, name.rstrip("aeiouy"))
    return frozenset(f"{each}{ending}" for each in stems if len(each) > 3 for ending in _OF_PLACES)


def is_told(name: str, words: frozenset[str]) -> bool:
    """Whether a text with these words (see :func:`cut`) has a name in one of its forms."""
    return any(words.issuperset(form) for form in _forms(name))


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    others = [alias for alias, canon in aliases().items() if canon == name]
    return tuple(tuple(cut(form)) for form in (name, *others, _initials(name)) if form)


def found_in(name: str, names: Iterable[str]) -> bool:
    """Whether a canonical name is among others."""
    return any(same(name, other) for other in names)


def holds(place: str, name: str) -> bool:
    """Whether the people of ``place`` go by ``name``: Palestinians in Gaza."""
    return WITHIN.get(place) == name


def around_names() -> frozenset[str]:
    """Words that a name may have or lack and still mean the same."""
    return _around()


def is_everywhere(canon: str) -> bool:
    """Whether a name means the whole world."""
    return canon in WORLD.split()


def is_known(canon: str) -> bool:
    """Whether it is the name of a country, a region or a well-known body."""
    return canon in _known()


@cache
def aliases() -> dict[str, str]:
    """Every name and its other forms: the name that it goes by."""
    found: dict[str, str] = {}
    for line in f"{COUNTRIES}{REGIONS}{BODIES}".splitlines():
        name, _, others = line.partition(": ")
        if name:
            found |= dict.fromkeys((name, *others.split(", ")), name)
    return found


@cache
def _known() -> frozenset[str]:
    return frozenset(aliases().values())


@cache
def _around() -> frozenset[str]:
    return frozenset(AROUND_A_NAME.split())


@cache
def directions() -> frozenset[str]:
    """Words before the name of a place that say which part of it."""
    return frozenset(DIRECTIONS.split())


@cache
def _narrowing() -> frozenset[str]:
    return frozenset(stem(word) for word in directions()) | directions() | {"new"}
