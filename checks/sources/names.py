"""Names in a sentence, brought to one form, so that "America's" and "the United States" are one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checks.claims.words import Word
from checks.data.names import (
    AROUND_A_NAME,
    BODIES,
    COUNTRIES,
    DIRECTIONS,
    NO_NAMES,
    REGIONS,
    WITHIN,
    WORLD,
)

_PLACING = frozenset({"in", "at", "near", "across", "outside", "around", "throughout", "inside", "within"})
_LONGEST = 6
"""Words of the longest name; a longer run of capitals is a headline."""


class Name(NamedTuple):
    """A name in a sentence."""

    canon: str
    """The form under which names are compared, lower case."""
    start: int
    end: int
    sure: bool
    """It is a name beyond doubt, and not merely the first word of its sentence."""
    placed: bool
    """It stands behind a preposition of place."""

    @property
    def tokens(self) -> frozenset[str]:
        """The words of the name that others of its kind must share."""
        return frozenset(self.canon.split()) - _around()


def names_in(words: Sequence[Word], taken: Sequence[tuple[int, int]]) -> tuple[Name, ...]:
    """The names among the words of a sentence; ``taken`` are the stretches of dates and figures."""
    return tuple(_names(list(words), taken))


def _names(words: list[Word], taken: Sequence[tuple[int, int]]) -> Iterator[Name]:
    index = 0
    while index < len(words):
        end = _run(words, index, taken)
        if end == index:
            index += 1
            continue
        yield _name(words, index, end)
        index = end


def _run(words: list[Word], start: int, taken: Sequence[tuple[int, int]]) -> int:
    """Where the run of capitalised words that begins at an index ends."""
    end = start
    while end < len(words) and end - start < _LONGEST:
        word = words[end]
        if _is_part(word, taken):
            end += 1
            if word.low.endswith("'s"):
                break
        elif word.low == "of" and start < end < len(words) - 1 and _is_part(words[end + 1], taken):
            end += 1
        else:
            break
    return end


def _is_part(word: Word, taken: Sequence[tuple[int, int]]) -> bool:
    if not word.capital or word.low in _no_names():
        return False
    return not any(start <= word.start < end for start, end in taken)


def _name(words: list[Word], start: int, end: int) -> Name:
    run = words[start:end]
    low = " ".join(_bare(word.low) for word in run)
    canon = canonical(low)
    owner = run[-1].low.endswith(("'s", "s'"))
    before = start - 1
    while before >= 0 and words[before].low in _between():
        before -= 1
    return Name(
        canon=canon,
        start=run[0].start,
        end=run[-1].end,
        sure=start > 0 or owner or len(run) > 1 or canon in _known(),
        placed=before >= 0 and words[before].low in _PLACING,
    )


def _bare(low: str) -> str:
    return low.removesuffix("'s").rstrip("'.")


def canonical(low: str) -> str:
    """The name that a lower-case name goes by."""
    found = aliases()
    if low in found:
        return found[low]
    words = low.split()
    while len(words) > 1 and words[0] in _directions():
        words = words[1:]
        if (rest := " ".join(words)) in found:
            return found[rest]
    return low


def same(one: str, other: str) -> bool:
    """Whether two canonical names are of one thing: equal, one a part of the other, or its initials."""
    if one == other:
        return True
    mine, yours = set(one.split()) - _around(), set(other.split()) - _around()
    if mine and mine == yours:
        return True
    if one in _known() and other in _known():
        return False
    if mine < yours or yours < mine:
        shorter, more = (one, yours - mine) if mine < yours else (other, mine - yours)
        return shorter not in _known() and not any(
            word in aliases() or word in _directions() for word in more
        )
    return _initials(one) == other or _initials(other) == one


def _initials(name: str) -> str:
    words = [word for word in name.split() if word not in ("of", "the", "for", "and")]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


def found_in(name: str, names: Iterable[str]) -> bool:
    """Whether a canonical name is among others."""
    return any(same(name, other) for other in names)


def holds(place: str, name: str) -> bool:
    """Whether the people of ``place`` go by ``name``: Palestinians in Gaza."""
    return WITHIN.get(place) == name


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
def _directions() -> frozenset[str]:
    return frozenset(DIRECTIONS.split())


@cache
def _between() -> frozenset[str]:
    return _directions() | {"the", "all", "of"}


@cache
def _no_names() -> frozenset[str]:
    return frozenset(NO_NAMES.split())
