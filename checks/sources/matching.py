"""Which statements can speak of which claims: found by words, so that few pairs need to be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checks.claims import Claim
from checks.data.measures import GENERIC, HAPPENED
from checks.data.references import PHRASES, THERMAL
from checks.model import Amount, BlockKind, Kind
from checks.reading import Reading
from checks.sources.aliases import cut, words_for
from checks.sources.apposition import costs
from checks.sources.asking import Answer, Lookup, sentence_of
from checks.sources.comparing import measure_words
from checks.sources.dates import is_of_its_row, is_since
from checks.sources.frame import Frame, Sentences, family, is_count
from checks.sources.identity import own_names
from checks.sources.measures import SEATED, counted_by, has_seats, indices, measure
from checks.sources.statement import Statement, frames_at

_HEADS = (BlockKind.HEADLINE, BlockKind.STANDFIRST)
UNTOLD = GENERIC | {"number"}
"""Measures of counts that do not say what happened, though the sentence may."""
_UNTOLD_UNITS = frozenset(kind.value for kind in Kind)
_FEW = 8
"""So many statements of one source are read without first looking whether the article has their words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """The words without which a statement has nothing to do with an article."""

    kind: str
    happened: str | None
    """What happened to those counted, where the statement says it."""
    measure: str
    """What is measured, as the reader names it."""
    heads: frozenset[str]
    """Families of nouns of which one must be counted; none where any may be."""
    keys: frozenset[str]
    """Families of which one must stand in the claim's sentence."""
    names: frozenset[str]
    """Lower-case words of which one must stand in the article; none where a date may stand for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
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
        self._words = [frozenset(cut(passage.text.lower())) for passage in reading.passages]
        heads = [passage.block for passage in reading.passages if passage.kind in _HEADS]
        self._heads = frozenset[str]().union(*(self._words[block] for block in heads))
        self._candidates = tuple(self._all_candidates(answers))
        self._near: dict[tuple[int, bool], tuple[Candidate, ...]] = {}

    def _all_candidates(self, answers: Sequence[Answer]) -> Iterator[Candidate]:
        """The statements that have a name in common with the article."""
        words = frozenset[str]().union(*self._words)
        for answer in answers:
            groups = answer.table.groups if answer.table else ()
            many = len(groups) > _FEW
            for group in groups:
                if many and group.marks.isdisjoint(words):
                    continue
                for frame, outline in _outlined(group.sentence, group.at):
                    if not (outline.names and outline.names.isdisjoint(words)):
                        statement = Statement(frame=frame, group=group)
                        yield Candidate(answer=answer, statement=statement, outline=outline)

    def fitting(self, claim: Claim, amount: Amount) -> tuple[Candidate, ...]:
        """The candidates that have a name in common with the paragraph, and a measure with the sentence.

        Who was killed or hurt is told of the place that the headline names, other things are not.
        """
        happened = claim.measure in HAPPENED
        kind = kind_of(amount)
        named = [
            each
            for each in self._named(claim.block, headed=happened or claim.measure in UNTOLD)
            if each.outline.kind == kind
            and not (happened and each.outline.happened != claim.measure)
            and _may_measure(each.outline, claim, amount)
        ]
        if not named:
            return ()
        said = self._families_of(claim)
        return tuple(
            each
            for each in named
            if not each.outline.keys.isdisjoint(said) and self._is_asked_about(claim, each.answer.lookup)
        )

    def _is_asked_about(self, claim: Claim, lookup: Lookup) -> bool:
        return lookup.claim is None or lookup.claim == sentence_of(self._reading, claim)

    def _named(self, block: int, *, headed: bool) -> tuple[Candidate, ...]:
        found = self._near.get((block, headed))
        if found is None:
            words = self._words[block] | self._heads if headed else self._words[block]
            found = self._near[block, headed] = tuple(
                each
                for each in self._candidates
                if not (each.outline.names and each.outline.names.isdisjoint(words))
            )
        return found

    def _families_of(self, claim: Claim) -> frozenset[str]:
        """The families of all words of a claim's sentence."""
        key = (claim.block, claim.sentence[0])
        found = self._families.get(key)
        if found is None:
            start, end = claim.sentence
            text = self._reading.passages[claim.block].text[start:end].lower()
            found = self._families[key] = frozenset(map(family, cut(text)))
        return found

    def frame(self, claim: Claim, amount: Amount) -> Frame:
        """A claim in its sentence."""
        return self._sentences.frame(self._reading.passages[claim.block], claim, amount)

    def near(self, claim: Claim) -> frozenset[str]:
        """The words of a claim's paragraph and of the headline."""
        return self._words[claim.block] | self._heads


def _may_measure(outline: Outline, claim: Claim, amount: Amount) -> bool:
    """A first look at what is counted or measured, before the sentence is taken apart."""
    if outline.kind != "count":
        return claim.measure == outline.measure or not {claim.measure, outline.measure}.isdisjoint(
            _UNTOLD_UNITS
        )
    head = amount.head
    if not outline.heads or head is None or head in GENERIC or head == "time":
        return True
    nouns = {family(head), *map(family, (amount.noun or "").lower().split())}
    return not outline.heads.isdisjoint(nouns)


def _heads(frame: Frame) -> frozenset[str]:
    if not is_count(frame.amount) or frame.head is None or frame.amount.head == "time":
        return frozenset()
    if measure(frame) in HAPPENED:
        return frozenset()
    return frame.noun | {frame.head} | counted_by(frame) | (SEATED if has_seats(frame) else set())


def kind_of(amount: Amount) -> str:
    """Amounts of one kind may be the same quantity; all that count are of one."""
    return "count" if is_count(amount) else amount.kind.value


@lru_cache(maxsize=8192)
def _outlined(sentence: str, place: tuple[int, int]) -> tuple[tuple[Frame, Outline], ...]:
    return tuple((frame, outline_of(frame)) for frame in frames_at(sentence, place))


@lru_cache(maxsize=4096)
def outline_of(frame: Frame) -> Outline:
    """What a statement needs to find in an article."""
    dated = any(not (is_since(mention) or is_of_its_row(mention)) for mention in frame.dates)
    names = () if dated else own_names(frame)
    words = frozenset(word for name in names for word in words_for(name.canon))
    happened = measure(frame)
    return Outline(
        kind=kind_of(frame.amount),
        happened=happened if happened in HAPPENED else None,
        measure=frame.claim.measure,
        heads=_heads(frame),
        keys=_keys(frame),
        names=words,
    )


def _keys(frame: Frame) -> frozenset[str]:
    happened = measure(frame)
    if happened in HAPPENED:
        return frozenset(family(word) for word in (*HAPPENED[happened].split(), "lives"))
    if is_count(frame.amount):
        named = _families_of_names(frame) if frame.amount.head == "time" else frozenset[str]()
        said = measure_words(frame) | named | {name for pair in indices(frame) for name in pair}
        return _with_phrases(said | (SEATED if has_seats(frame) else set())) or frame.topics
    if frame.amount.kind in (Kind.QUANTITY, Kind.AGE) or costs(frame):  # beside a name: "Everest (8,849 m)"
        return frame.topics | _families_of_names(frame)
    if frame.amount.kind is Kind.TEMPERATURE and frame.topics & THERMAL:
        return frame.topics | THERMAL
    return _with_phrases(frame.topics or frame.plain)


def _with_phrases(keys: frozenset[str]) -> frozenset[str]:
    """The keys, and the words of those that go by several: "prison population"."""
    return keys.union(*(map(family, words) for name, words in PHRASES.items() if name in keys))


def _families_of_names(frame: Frame) -> frozenset[str]:
    return frozenset(family(word) for name in own_names(frame) for word in name.canon.split())
