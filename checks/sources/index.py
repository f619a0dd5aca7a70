"""All statements of a configuration by the words without which they say nothing of an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from checks.sources.asking import Answer
from checks.sources.outline import outlined
from checks.sources.table import Group, Table

_FEW = 8
"""So many statements of one source are read without first looking whether an article has their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The quantities of all answers, in the order of trust, and the words that lead to them."""

    groups: tuple[tuple[int, Group], ...]
    """Each with the place of its answer."""
    by_word: Mapping[str, tuple[int, ...]]
    anywhere: tuple[int, ...]
    """Those that need no word of their own."""

    def groups_of(self, words: AbstractSet[str]) -> Iterator[tuple[int, Group]]:
        """The quantities that an article with these words may speak of, in the order of trust."""
        found = set(self.anywhere)
        for word in self.by_word.keys() & words:
            found.update(self.by_word[word])
        for place in sorted(found):
            yield self.groups[place]


def index_of(answers: Sequence[Answer]) -> Index:
    """The index of some answers; it is made once for the same tables, however often it is asked for."""
    return _made(_Tables(tuple(answer.table for answer in answers)))


class _Tables:
    """Tables that are looked up as the objects they are: comparing their rows would cost more."""

    __slots__ = ("_ids", "tables")

    def __init__(self, tables: tuple[Table | None, ...]) -> None:
        self.tables = tables
        self._ids = tuple(map(id, tables))

    def __hash__(self) -> int:
        return hash(self._ids)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Tables) and self._ids == other._ids


@lru_cache(maxsize=8)
def _made(known: _Tables) -> Index:
    groups: list[tuple[int, Group]] = []
    by_word: dict[str, list[int]] = {}
    anywhere: list[int] = []
    for answer, table in enumerate(known.tables):
        of_table = table.groups if table else ()
        few = len(of_table) <= _FEW
        for group in of_table:
            words = _names_of(group) if few else group.marks
            for word in words:
                by_word.setdefault(word, []).append(len(groups))
            if few and not words:
                anywhere.append(len(groups))
            groups.append((answer, group))
    return Index(
        groups=tuple(groups),
        by_word={word: tuple(places) for word, places in by_word.items()},
        anywhere=tuple(anywhere),
    )


def _names_of(group: Group) -> frozenset[str]:
    """The words of the names in a group's statements; none where one of them needs no name."""
    names = [outline.names for _, outline in outlined(group.sentence, group.at)]
    return frozenset[str]().union(*names) if all(names) else frozenset()
