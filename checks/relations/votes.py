"""A vote of two numbers and the majority it gave: "by 312 votes to 298, a majority of 14"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.model import BlockKind, Kind, Score, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.relations.lines import Slot, in_order, lines
from checks.relations.roles import COUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A vote or the result of a game, and the majority or margin that it is said to have given."""

    votes: Span
    majority: Slot
    given: Fraction
    game: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the two stand, in reading order."""
        return in_order(self.votes, self.majority.span)

    def fits(self) -> bool:
        """Whether the majority is the difference."""
        return self.given == self.majority.figure.stated


_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
_FEWEST = 10
"""Votes on each side below which two numbers may be the goals of a game."""


@cache
def _majority() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:majority|margin) of(?: just| only)? $")


@cache
def _needed() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:needed|required|necessary|enough|short)\b")


@cache
def _by() -> regex.Pattern[str]:
    return regex.compile(r"\bby(?: just| only)? $")


def tallies(reading: Reading) -> Iterator[Tally]:
    """Every vote whose majority its sentence gives, or the headline that fits no vote of the article."""
    told: list[Slot] = []
    for line in lines(reading):
        if line.passage.kind in _HEADS:
            told.extend(slot for slot in line.of(Kind.COUNT) if slot.head == "vote" and _says_by(slot))
        elif line.has("majority", "margin"):
            marked = [slot for slot in line.slots if slot.kind in COUNTS and _is_majority(slot)]
            if len(marked) == 1 and (votes := list(_votes_in(line.passage, line.start, line.end))):
                yield Tally(votes=votes[0][0], majority=marked[0], given=votes[0][1])
    if len({slot.figure.stated for slot in told}) == 1:
        texts = [passage for passage in reading.passages if passage.kind not in _HEADS]
        votes = [vote for passage in texts for vote in _votes_in(passage, 0, len(passage.text))]
        right = [vote for vote in votes if vote[1] == told[0].figure.stated]
        for span, given in (*right, *votes)[:1]:
            yield Tally(votes=span, majority=told[0], given=given)


def _votes_in(passage: Passage, start: int, end: int) -> Iterator[tuple[Span, Fraction]]:
    for mention in passage.within(start, end):
        meaning = mention.meaning
        if isinstance(meaning, Score) and len(meaning.values) == 2 and min(meaning.values) >= _FEWEST:
            yield passage.span(mention.start, mention.end), abs(meaning.values[0] - meaning.values[1])


def _is_majority(slot: Slot) -> bool:
    if slot.figure.stated is None or _needed().search(slot.tail[:40]):
        return False
    return _majority().search(_words_before(slot)) is not None


def _says_by(slot: Slot) -> bool:
    return slot.figure.stated is not None and _by().search(slot.opening) is not None


def _words_before(slot: Slot) -> str:
    start = slot.span.start
    return slot.passage.text[max(0, start - 30) : start].lower()
