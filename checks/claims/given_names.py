"""Given names: which words are one, and which are written in several ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from checks.claims.spelling import fold
from checks.data.people import GIVEN_NAMES, PARENT_OF, PARTICLES, ROLES, SPELT_ALIKE, TITLES


def is_given_name(word: str) -> bool:
    """Whether it is a common given name."""
    return word.lower() in GIVEN_NAMES


def is_a_role(word: str) -> bool:
    """ "Quarterback", "DL", "Commissioner-Anna" and the "Abu" of "Abu Ali" are no given names."""
    low = word.lower()
    if low in ROLES or low in PARTICLES or low in PARENT_OF or low.partition("-")[0] in TITLES:
        return True
    return len(word) > 1 and word.isupper() and "." not in word


def written_out(given: Sequence[str]) -> Iterator[str]:
    """The given names of somebody that are more than an initial."""
    written = (word for word in given if len(word.rstrip(".")) > 1 and "." not in word)
    return (word for word in written if not is_a_role(word))


def share_one(mine: Sequence[str], yours: Sequence[str]) -> bool:
    """Whether some given name or initial is that of both."""
    return any(
        _is_same(one, other) for one in mine for other in yours if not (is_a_role(one) or is_a_role(other))
    )


def _is_same(one: str, other: str) -> bool:
    first, second = fold(one).rstrip("."), fold(other).rstrip(".")
    if len(first) == 1 or len(second) == 1 or "." in one + other:
        return first[:1] == second[:1]
    return first == second or first.startswith(second) or second.startswith(first)


def sounding_alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of given names that are two spellings of one: Stephen and Steven."""
    groups: dict[int, list[str]] = {}
    for word in sorted(words):
        if (group := _spelt_alike().get(word.lower())) is not None:
            groups.setdefault(group, []).append(word)
    for alike in groups.values():
        yield from combinations(alike, 2)


@cache
def _spelt_alike() -> Mapping[str, int]:
    return {word: number for number, group in enumerate(SPELT_ALIKE) for word in group.split()}
