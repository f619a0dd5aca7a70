"""Which statements can speak of which claims: found by words, so that few pairs need to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from checks.claims import Claim
from checks.data.measures import GENERIC, HAPPENED
from checks.data.references import ANAPHORS
from checks.model import Amount, BlockKind, Kind
from checks.reading import Reading
from checks.sources.aliases import cut
from checks.sources.asking import Answer, Lookup, sentence_of
from checks.sources.config import Series
from checks.sources.days import tells_day
from checks.sources.earlier import without_compared
from checks.sources.frame import Frame, Sentences, family
from checks.sources.index import index_of
from checks.sources.outline import Outline, kinds_of, outlined
from checks.sources.particles import without_particle
from checks.sources.rows import known_on
from checks.sources.statement import Statement

_HEADS = (BlockKind.HEADLINE, BlockKind.STANDFIRST)
UNTOLD = GENERIC | {"number"}
"""Measures of counts that do not say what happened, though the sentence may."""
_UNTOLD_UNITS = frozenset(kind.value for kind in Kind)
_BESIDE = 48
"""Characters beside a bare number within which the word stands that says to whom it happened."""


class Candidate(NamedTuple):
    """A statement of an answer that may speak of a claim."""

    answer: Answer
    statement: Statement
    outline: Outline


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


class _Article:
    """A reading with its words and frames, each made once and only when asked for."""

    def __init__(self, reading: Reading, answers: Sequence[Answer]) -> None:
        self._reading = reading
        self._sentences = Sentences()
        self._families: dict[tuple[int, int], frozenset[str]] = {}
        self._sentence_words = {
            (passage.block, start): frozenset(cut(passage.text[start:end].lower()))
            for passage in reading.passages
            for start, end in passage.sentences
        }
        self._words = [
            frozenset[str]().union(*(self._sentence_words[passage.block, at] for at, _ in passage.sentences))
            for passage in reading.passages
        ]
        heads = [passage.block for passage in reading.passages if passage.kind in _HEADS]
        self._heads = frozenset[str]().union(*(self._words[block] for block in heads))
        self.candidates = tuple(self._all_candidates(answers))
        self._near: dict[tuple[int, frozenset[str], bool], tuple[Candidate, ...]] = {}

    def _all_candidates(self, answers: Sequence[Answer]) -> Iterator[Candidate]:
        """The statements that have a name in common with the article."""
        words = frozenset[str]().union(*self._words)
        for place, group in index_of(answers).groups_of(words):
            if tells_day(group.rows[-1]):
                continue
            for frame, outline in outlined(group.sentence, group.at):
                if not (outline.names and outline.names.isdisjoint(words)):
                    yield Candidate(
                        answer=answers[place],
                        statement=Statement(frame=frame, group=group),
                        outline=outline,
                    )

    def fitting(self, claim: Claim, amount: Amount) -> tuple[Candidate, ...]:
        """The candidates that have a name in common with the paragraph, and a measure with the sentence.

        Who was killed or hurt is told of the place that the headline names, other things are not.
        """
        headed = claim.measure in HAPPENED or claim.measure in UNTOLD
        nouns = _nouns(amount)
        named = [
            each
            for each in self._named(claim.block, kinds_of(amount), headed=headed)
            if _may_measure(each.outline, claim, nouns)
        ]
        if not named:
            return ()
        said = self._families_in(claim)
        return tuple(
            each
            for each in named
            if not each.outline.keys.isdisjoint(said)
            and not (amount.head == "time" and each.outline.heads and each.outline.counted.isdisjoint(said))
            and (each.outline.happened is None or self._may_have_happened(each.outline.happened, claim))
            and self._may_be_told(each, claim, amount)
            and self._is_asked_about(claim, each.answer.lookup)
        )

    def _may_be_told(self, candidate: Candidate, claim: Claim, amount: Amount) -> bool:
        """Whether anything would be told of a claim whose sentence does not name what the statement is of.

        Only that they agree: so a value must be near, and if the article names no time it is the newest.
        """
        outline, statement, words = candidate.outline, candidate.statement, self._words_in(claim)
        if outline.happened or not outline.names or not outline.names.isdisjoint(words):
            return True
        if amount.unit != statement.frame.amount.unit or not ANAPHORS.isdisjoint(words):
            return True
        if not statement.may_hold(amount.figure):
            return False
        if claim.period is not None or candidate.answer.lookup.source.series is Series.PERIOD:
            return True
        newest = known_on(statement.rows, self._reading.article.published)
        low, high = statement.sizes_near(amount.figure)
        return newest is None or newest.size is None or low <= newest.size <= high

    def _is_asked_about(self, claim: Claim, lookup: Lookup) -> bool:
        return lookup.claim is None or lookup.claim == sentence_of(self._reading, claim)

    def _named(self, block: int, kinds: frozenset[str], *, headed: bool) -> tuple[Candidate, ...]:
        found = self._near.get((block, kinds, headed))
        if found is None:
            words = self._words[block] | self._heads if headed else self._words[block]
            found = self._near[block, kinds, headed] = tuple(
                each
                for each in self.candidates
                if each.outline.kind in kinds
                and not (each.outline.names and each.outline.names.isdisjoint(words))
            )
        return found

    def _families_in(self, claim: Claim) -> frozenset[str]:
        """The families of the words of a claim's sentence."""
        key = (claim.block, claim.sentence[0])
        found = self._families.get(key)
        if found is None:
            found = self._families[key] = frozenset(map(family, self._sentence_words[key]))
        return found

    def _words_in(self, claim: Claim) -> frozenset[str]:
        return self._sentence_words[claim.block, claim.sentence[0]]

    def _may_have_happened(self, happened: str, claim: Claim) -> bool:
        """A first look at whether a bare number is one of those killed: "446 dead", "the toll is 446"."""
        if claim.measure != "number":
            return True
        text, mention = self._reading.passages[claim.block].text, claim.mention
        before = text[max(claim.sentence[0], mention.start - _BESIDE) : mention.start]
        behind = text[mention.end : mention.end + _BESIDE]
        beside = {*cut(before.lower())[-1:], *cut(behind.lower())[:4]}
        told = {"toll", "number"} & self._words_in(claim)
        return bool(told) or not _words_of(happened).isdisjoint(beside)

    def frame(self, claim: Claim, amount: Amount) -> Frame:
        """A claim in its sentence."""
        frame = self._sentences.frame(self._reading.passages[claim.block], claim, amount)
        return without_particle(without_compared(frame))

    def near(self, claim: Claim) -> frozenset[str]:
        """The words of a claim's paragraph and of the headline."""
        return self._words[claim.block] | self._heads


@cache
def _words_of(happened: str) -> frozenset[str]:
    return frozenset(HAPPENED[happened].split())


@lru_cache(maxsize=2048)
def _families_of(nouns: str) -> frozenset[str]:
    return frozenset(map(family, nouns.lower().split()))


def _nouns(amount: Amount) -> frozenset[str] | None:
    """The families of the words of what is counted; None where it may be anything."""
    head = amount.head
    if head is None or head in GENERIC or head == "time":
        return None
    return _families_of(f"{head} {amount.noun or ''}")


def _may_measure(outline: Outline, claim: Claim, nouns: frozenset[str] | None) -> bool:
    """A first look at what is counted or measured, before the sentence is taken apart."""
    if claim.measure in HAPPENED:
        return outline.happened == claim.measure
    if outline.kind != "count":
        return claim.measure == outline.measure or not {claim.measure, outline.measure}.isdisjoint(
            _UNTOLD_UNITS
        )
    return not outline.heads or nouns is None or not outline.heads.isdisjoint(nouns)
