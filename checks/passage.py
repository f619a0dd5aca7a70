"""One block of an article as it was read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter

from checks.model import BlockKind, Kind, Mention, Span

_start = attrgetter("start")
_end = itemgetter(1)


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A block's text, its sentences as offsets, and its mentions in order."""

    block: int
    kind: BlockKind
    text: str
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]

    def of(self, *kinds: Kind) -> Iterator[Mention]:
        """The mentions of the given kinds, in order."""
        if self._kinds.isdisjoint(kinds):
            return iter(())  # nearly always: a passage has few kinds, and every rule asks for some
        return (mention for mention in self.mentions if mention.meaning.kind in kinds)

    @cached_property
    def _kinds(self) -> frozenset[Kind]:
        return frozenset([mention.meaning.kind for mention in self.mentions])

    @cached_property
    def low(self) -> str:
        """The text in lower case: a cheap look there tells rules that most of their patterns cannot match."""
        return self.text.lower()

    def has(self, *words: str) -> bool:
        """Whether one of some words, given in lower case, is in the text or in a word of it."""
        return any(map(self.low.__contains__, words))

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets of this block."""
        return Span(block=self.block, start=start, end=end, text=self.text[start:end])

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset."""
        index = bisect_right(self.sentences, offset, key=_end)
        if index < len(self.sentences):
            return self.sentences[index]
        return self.sentences[-1] if self.sentences else (0, len(self.text))

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that start between two offsets."""
        first = bisect_left(self.mentions, start, key=_start)
        return self.mentions[first : bisect_left(self.mentions, end, lo=first, key=_start)]
