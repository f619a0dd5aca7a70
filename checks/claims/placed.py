"""Claims where they stand: the passage to point at, and the words of the sentence around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from checks.claims.claim import Claim
from checks.claims.words import content, sentence_of
from checks.model import BlockKind, Span
from checks.passage import Passage

TITLES = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION})
"""Blocks written over or beside the article, often by somebody else."""


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A claim and its passage."""

    claim: Claim
    passage: Passage

    @property
    def at(self) -> tuple[int, int]:
        """Where it stands, for comparing positions."""
        return self.claim.block, self.claim.mention.start

    @property
    def is_title(self) -> bool:
        """Whether it stands in a headline, a standfirst or a caption."""
        return self.passage.kind in TITLES

    @cached_property
    def span(self) -> Span:
        """The figure and its noun."""
        return self.passage.span(*self.bounds)

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """Offsets of the figure and its noun."""
        mention, noun = self.claim.mention, self.claim.mention.amount and self.claim.mention.amount.noun
        end = mention.end
        if noun and noun not in mention.surface:
            behind = self.passage.text.find(noun, mention.start)
            end = max(end, behind + len(noun)) if 0 <= behind <= end + 2 else end
        return mention.start, end

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the sentence around it, and those of its noun phrase; not its number and unit."""
        text, (start, end) = self.passage.text, self.claim.sentence
        before = content(sentence_of(text, start, self.claim.mention.start).words)
        behind = content(sentence_of(text, self.claim.mention.end, end).words)
        return before | behind | self.claim.subject


def placed(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Placed]:
    """The claims with their passages, in reading order."""
    return (Placed(claim=claim, passage=passages[claim.block]) for claim in claims)
