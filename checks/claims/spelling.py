"""Words that differ by a slip of the pen.

Candidates are found by the deletions they share (Garbe's symmetric delete algorithm), so that the cost grows
with the number of words and not with that of their pairs.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import combinations

SHORTEST = 3
LONG = 6
"""Letters from which two slips are allowed."""
_MOST_ALIKE = 8


def close_spellings(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different words that are one slip apart, each once; of long words some two slips apart.

    Two slips are found where a letter too many stands beside one too few, or two letters changed places.
    A slip is a letter added, left out, changed, or two that changed places. The first letter is always right:
    names that differ in it are two names.
    """
    known = sorted({word for word in words if len(word) >= SHORTEST and word.isalpha()})
    alike: dict[str, list[str]] = {}
    for word in known:
        for key in _keys(fold(word)):
            alike.setdefault(key, []).append(word)
    pairs = {pair for group in alike.values() if len(group) <= _MOST_ALIKE for pair in combinations(group, 2)}
    for one, other in sorted(pairs):
        allowed = 2 if min(len(one), len(other)) >= LONG else 1
        if fold(one)[0] == fold(other)[0] and 0 < slips(fold(one), fold(other)) <= allowed:
            yield one, other


def fold(word: str) -> str:
    """A word without its accents, in lower case: José and Jose are one."""
    plain = unicodedata.normalize("NFKD", word) if not word.isascii() else word
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def slips(one: str, other: str) -> int:
    """The optimal string alignment distance: Levenshtein's, with swapped neighbours as one slip."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _keys(word: str) -> set[str]:
    """What two words share of which one is a slip for the other: all but one letter, or all letters."""
    return {word, "".join(sorted(word)), *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}
