"""Which statements can speak of which claims: found by words, so that few pairs need to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checks.claims import Claim
from checks.data.measures import GENERIC, HAPPENED
from checks.data.references import ANAPHORS
from checks.model import Amount, BlockKind, Kind
from checks.reading import Reading
from checks.sources.aliases import cut
from checks.sources.asking import Answer, Lookup, sentence_of
from checks.sources.config import Series
from checks.sources.frame import Frame, Sentences, family
from checks.sources.index import index_of
from checks.sources.outline import Outline, kind_of, outlined
from checks.sources.rows import Row, known_on
from checks.sources.statement import Statement

_HEADS = (BlockKind.HEADLINE, BlockKind.STANDFIRST)
UNTOLD = GENERIC | {"number"}
"""Measures of counts that do not say what happened, though the sentence may."""
_UNTOLD_UNITS = frozenset(kind.value for kind in Kind)
_BESIDE = 48
"""Characters beside a bare number within which the word stands that says to whom it happened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A statement of an answer that may speak of a claim."""

    answer: Answer
    statement: Statement
    outline: Outline
    newest: Row | None
    """Its newest row of before the article."""

    @property
    def is_of_the_day(self) -> bool:
        """Whether what counts is the newest row, where the article names no other day."""
        return self.answer.lookup.source.series is not Series.PERIOD


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """A claim, the words around it, and the statements that may speak of it, in the order of trust."""

    claim: Frame
    near: frozenset[str]
    """The words of its paragraph and of the headline."""
    candidates: tuple[Candidate, ...]


def pairings(reading: Reading, answers: Sequence[Answer]) -> Iterator[Pairing]:
    """Every claim of an article that some statement may speak of, in reading order."""
    article = _Article(reading, answers)
    if not article.candidates:
        return
    for claim in reading.claims:
        amount = claim.mention.amount
        fitting = article.fitting(claim, amount) if amount else ()
        if amount and fitting:
            frame, near = article.frame(claim, amount), article.near(claim)
            yield Pairing(claim=frame, near=near, candidates=fitting)


class _Said(NamedTuple):
    """The words of a sentence, in lower case, and their families."""

    words: frozenset[str]
    families: frozenset[str]


class _Article:
    """A reading with its words and frames, each made once and only when asked for."""

    def __init__(self, reading: Reading, answers: Sequence[Answer]) -> None:
        self._reading = reading
        self._sentences = Sentences()
        self._said: dict[tuple[int, int], _Said] = {}
        self._words = [frozenset(cut(passage.text.lower())) for passage in reading.passages]
        heads = [passage.block for passage in reading.passages if passage.kind in _HEADS]
        self._heads = frozenset[str]().union(*(self._words[block] for block in heads))
        self.candidates = tuple(self._all_candidates(answers))
        self._near: dict[tuple[int, str, bool], tuple[Candidate, ...]] = {}

    def _all_candidates(self, answers: Sequence[Answer]) -> Iterator[Candidate]:
        """The statements that have a name in common with the article."""
        words = frozenset[str]().union(*self._words)
        published = self._reading.article.published
        for place, group in index_of(answers).groups_of(words):
            for frame, outline in outlined(group.sentence, group.at):
                if not (outline.names and outline.names.isdisjoint(words)):
                    yield Candidate(
                        answer=answers[place],
                        statement=Statement(frame=frame, group=group),
                        outline=outline,
                        newest=known_on(group.rows, published),
                    )

    def fitting(self, claim: Claim, amount: Amount) -> tuple[Candidate, ...]:
        """The candidates that have a name in common with the paragraph, and a measure with the sentence.

        Who was killed or hurt is told of the place that the headline names, other things are not.
        """
        headed = claim.measure in HAPPENED or claim.measure in UNTOLD
        named = self._named(claim.block, kind_of(amount), headed=headed)
        if not named:
            return ()
        said = self._said_in(claim)
        return tuple(
            each
            for each in named
            if not each.outline.keys.isdisjoint(said.families)
            and _may_measure(each.outline, claim, amount, said.families)
            and (each.outline.happened is None or self._may_have_happened(each.outline.happened, claim))
            and _may_be_told(each, claim, amount, said.words)
            and self._is_asked_about(claim, each.answer.lookup)
        )

    def _is_asked_about(self, claim: Claim, lookup: Lookup) -> bool:
        return lookup.claim is None or lookup.claim == sentence_of(self._reading, claim)

    def _named(self, block: int, kind: str, *, headed: bool) -> tuple[Candidate, ...]:
        found = self._near.get((block, kind, headed))
        if found is None:
            words = self._words[block] | self._heads if headed else self._words[block]
            found = self._near[block, kind, headed] = tuple(
                each
                for each in self.candidates
                if each.outline.kind == kind
                and not (each.outline.names and each.outline.names.isdisjoint(words))
            )
        return found

    def _said_in(self, claim: Claim) -> _Said:
        key = (claim.block, claim.sentence[0])
        found = self._said.get(key)
        if found is None:
            start, end = claim.sentence
            words = frozenset(cut(self._reading.passages[claim.block].text[start:end].lower()))
            found = self._said[key] = _Said(words, frozenset(map(family, words)))
        return found

    def _may_have_happened(self, happened: str, claim: Claim) -> bool:
        """A first look at whether a bare number is one of those killed: "446 dead", "the toll is 446"."""
        if claim.measure != "number":
            return True
        text, mention = self._reading.passages[claim.block].text, claim.mention
        before = text[max(claim.sentence[0], mention.start - _BESIDE) : mention.start]
        behind = text[mention.end : mention.end + _BESIDE]
        beside = {*cut(before.lower())[-1:], *cut(behind.lower())[:4]}
        return not _words_of(happened).isdisjoint(beside) or "toll" in self._said_in(claim).words

    def frame(self, claim: Claim, amount: Amount) -> Frame:
        """A claim in its sentence."""
        return self._sentences.frame(self._reading.passages[claim.block], claim, amount)

    def near(self, claim: Claim) -> frozenset[str]:
        """The words of a claim's paragraph and of the headline."""
        return self._words[claim.block] | self._heads


@cache
def _words_of(happened: str) -> frozenset[str]:
    return frozenset(HAPPENED[happened].split())


def _may_measure(outline: Outline, claim: Claim, amount: Amount, said: frozenset[str]) -> bool:
    """A first look at what is counted or measured, before the sentence is taken apart."""
    if claim.measure in HAPPENED:
        return outline.happened == claim.measure
    if outline.kind != "count":
        return claim.measure == outline.measure or not {claim.measure, outline.measure}.isdisjoint(
            _UNTOLD_UNITS
        )
    head = amount.head
    if head == "time" and outline.heads:
        return not outline.counted.isdisjoint(said)
    if not outline.heads or head is None or head in GENERIC:
        return True
    nouns = {family(head), *map(family, (amount.noun or "").lower().split())}
    return not outline.heads.isdisjoint(nouns)


def _may_be_told(candidate: Candidate, claim: Claim, amount: Amount, words: frozenset[str]) -> bool:
    """Whether anything would be told of a claim whose sentence does not name what the statement is of.

    Only that they agree: so the newest value must be near.
    """
    outline, statement = candidate.outline, candidate.statement
    if outline.happened or not outline.names or not outline.names.isdisjoint(words):
        return True
    if amount.unit != statement.frame.amount.unit or not ANAPHORS.isdisjoint(words):
        return True
    sizes = statement.group.sizes
    if sizes is None:
        return True
    if claim.period is None and candidate.newest is not None and candidate.is_of_the_day:
        sizes = (candidate.newest.size or 0, candidate.newest.size or 0)
    low, high = statement.sizes_near(amount.figure)
    return low <= sizes[1] and sizes[0] <= high
