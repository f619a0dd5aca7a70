"""The clause around a figure: the words that belong to it and not to its neighbours."""

from __future__ import annotations

from dataclasses import dataclass

from checks.claims.words import Sentence, Word
from checks.data.grammar import CLAUSE_MARKS, CLAUSE_WORDS, OPENS_ASIDE

REACH = 24
"""Words looked at on each side of a figure: clauses of news prose are shorter, and cost stays bounded."""

_SOFT = frozenset({",", "and", "or"})
_BREAKS = CLAUSE_MARKS | CLAUSE_WORDS


@dataclass(frozen=True, slots=True)
class Clause:
    """The words before a figure and behind it, nearest last and nearest first."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the clause but those of the figure, in order."""
        return self.left + self.right


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Where the figure before ends, and where the next one starts; both may lie in other sentences."""

    before: int
    behind: int


def clause_of(sentence: Sentence, start: int, end: int, near: Neighbours) -> Clause:
    """The clause of the figure that stands from ``start`` to ``end``.

    It ends at punctuation and at words that open another clause, and on the way to a neighbouring figure at
    the last comma or "and" before that.
    """
    words = sentence.words
    first, behind = sentence.first_from(start), sentence.first_from(end)
    left = _reach(words[max(0, first - REACH) : first][::-1], near.before, start)
    right = _reach(words[behind : behind + REACH], end, near.behind)
    return Clause(left[::-1], right)


def _reach(words: tuple[Word, ...], first: int, last: int) -> tuple[Word, ...]:
    """The words of the clause; what does not stand between the offsets is a neighbour's."""
    soft = None
    for index, word in enumerate(words):
        low = word.low
        if soft is not None and not first <= word.start < last:
            return words[:soft]
        if low in _BREAKS:
            return words[:index]
        if low in _SOFT:
            soft = index
    return words


def behind_aside(sentence: Sentence, end: int) -> tuple[Word, ...]:
    """The words that go on behind an aside: "died" in "twelve people, including six children, died"."""
    behind = sentence.after(end, REACH)
    if len(behind) < 2 or behind[0].low != "," or behind[1].low not in OPENS_ASIDE:
        return ()
    close = next((index for index, word in enumerate(behind[1:], 1) if word.low == ","), len(behind))
    return behind[close + 1 :]
