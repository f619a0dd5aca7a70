"""One block of an article as it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checks.model import BlockKind, Kind, Mention, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A block's text, its sentences as offsets, and its mentions in order."""

    block: int
    kind: BlockKind
    text: str
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]

    def of(self, *kinds: Kind) -> Iterator[Mention]:
        """The mentions of the given kinds, in order."""
        return (mention for mention in self.mentions if mention.kind in kinds)

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets of this block."""
        return Span(block=self.block, start=start, end=end, text=self.text[start:end])

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence that holds an offset."""
        for start, end in self.sentences:
            if offset < end:
                return start, end
        return self.sentences[-1] if self.sentences else (0, len(self.text))
