"""The figures of one sentence in order, with the words that lead from one to the next."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from checks.claims import Claim, Voice
from checks.model import Amount, BlockKind, Figure, Kind, Mention, Span
from checks.passage import Passage
from checks.reading import Reading, once

REACH = 160
"""Characters of a lead or a tail that are looked at: more than any clause, so that cost stays bounded."""


@dataclass(frozen=True, eq=False)
class Slot:
    """A figure in its sentence. Two slots are the same only if they are one object.

    What it says of the words around it is worked out when asked for, and once: most figures are never asked,
    the others by every rule.
    """

    claim: Claim
    amount: Amount
    passage: Passage
    begin: int
    """Where the figure before ends, or the sentence begins."""
    end: int
    """Where the next figure begins, or the sentence ends."""

    @cached_property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.amount.figure

    @cached_property
    def kind(self) -> Kind:
        """What kind of figure it is."""
        return self.amount.kind

    @cached_property
    def unit(self) -> str | None:
        """The unit that it is given in."""
        return self.amount.unit

    @cached_property
    def head(self) -> str | None:
        """The head of what is counted."""
        return self.amount.head

    @cached_property
    def span(self) -> Span:
        """The figure and its noun, without the words that hedge it."""
        mention, noun = self.claim.mention, self.amount.noun
        end = mention.end
        if noun and self.passage.text.startswith(noun, end + 1):
            end += 1 + len(noun)
        return self.passage.span(_without_hedge(mention), end)

    @cached_property
    def hedge(self) -> str:
        """The words that hedge the figure, and others that the reader takes with it ("a total of")."""
        mention = self.claim.mention
        return low(self.passage.text[mention.start : _without_hedge(mention)])

    @cached_property
    def lead(self) -> str:
        """The words from the figure before, or the start of the sentence, to this one; in lower case."""
        start = self.claim.mention.start
        return low(self.passage.text[max(self.begin, start - REACH) : start])

    @property
    def opening(self) -> str:
        """All words that lead up to the figure itself."""
        return self.lead + self.hedge

    @cached_property
    def tail(self) -> str:
        """The words from this figure to the next, or the end of the sentence; in lower case."""
        end = self.claim.mention.end
        return low(self.passage.text[end : min(self.end, end + REACH)])

    @property
    def quoted(self) -> bool:
        """Whether it stands between quotation marks."""
        return self.claim.voice is Voice.QUOTED


def _without_hedge(mention: Mention) -> int:
    """Where the figure itself begins."""
    parts = mention.parts
    if parts and parts[0].role == "hedge" and parts[0].start == mention.start and len(parts) > 1:
        return min(part.start for part in parts if part.role != "hedge")
    return mention.start


@dataclass(frozen=True, eq=False)
class Line:
    """A sentence that holds figures."""

    passage: Passage
    number: int
    """Which sentence of its passage it is."""
    start: int
    end: int
    slots: tuple[Slot, ...]
    before: Line | None = None
    """The sentence with figures that stands right before it."""

    @cached_property
    def text(self) -> str:
        """The sentence in lower case."""
        return low(self.passage.text[self.start : self.end])

    def between(self, one: Slot, other: Slot) -> str:
        """The text between two figures, in lower case."""
        return low(self.passage.text[one.claim.mention.end : other.claim.mention.start])

    def has(self, *words: str) -> bool:
        """Whether a word of the sentence begins in one of some ways."""
        return any(map(f" {self.text}".__contains__, [f" {word}" for word in words]))

    def of(self, *kinds: Kind) -> tuple[Slot, ...]:
        """The figures of the given kinds, in order."""
        return tuple(slot for slot in self.slots if slot.kind in kinds)

    def follows(self, other: Line) -> bool:
        """Whether this is the next sentence after another, or the first of the next paragraph.

        A sentence without figures may stand between the two ("Delivery is free.").
        """
        if self.passage.block == other.passage.block:
            return self.number <= other.number + 2
        texts = {self.passage.kind, other.passage.kind} <= {BlockKind.PARAGRAPH, BlockKind.QUOTE}
        last = other.number == len(other.passage.sentences) - 1
        return texts and last and self.number == 0 and self.passage.block == other.passage.block + 1


@once
def lines(reading: Reading) -> Iterator[Line]:
    """Every sentence with figures, in reading order, each with the one that stands right before it."""
    last = None
    for (block, (start, end)), group in groupby(reading.claims, key=_sentence):
        passage = reading.passages[block]
        number = bisect_left(passage.sentences, (start, end))
        slots = _slots(passage, start, end, tuple(group))
        line = Line(passage, number, start, end, slots)
        if last is not None and line.follows(last):
            line = Line(passage, number, start, end, slots, last)
        yield line
        last = line


def in_order(*spans: Span) -> tuple[Span, ...]:
    """Spans in reading order, each once."""
    places = {(span.block, span.start): span for span in spans}
    return tuple(places[place] for place in sorted(places))


def low(text: str) -> str:
    """A text in lower case with straight apostrophes and hyphens."""
    plain = text.lower()
    return plain if plain.isascii() else plain.replace("’", "'").replace("–", "-")


def _sentence(claim: Claim) -> tuple[int, tuple[int, int]]:
    return claim.block, claim.sentence


def _slots(passage: Passage, start: int, end: int, claims: Sequence[Claim]) -> tuple[Slot, ...]:
    begins = [start, *(claim.mention.end for claim in claims)]
    ends = [*(claim.mention.start for claim in claims[1:]), end]
    return tuple(
        Slot(claim, claim.mention.amount, passage, begin, stop)
        for claim, begin, stop in zip(claims, begins, ends, strict=False)
        if claim.mention.amount is not None
    )
