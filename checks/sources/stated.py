"""The figures that an article states on its own account, as they are held against another article's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property

from checks.claims import Basis, Claim, Relation, Voice
from checks.claims.words import Word
from checks.data.measures import GENERIC, HAPPENED
from checks.data.references import PAYING, TELLING
from checks.data.speech import REPORTING, RESULTING
from checks.model import Amount, Kind
from checks.passage import Passage
from checks.reading import Reading
from checks.sources.aliases import cut
from checks.sources.frame import Frame, Sentences, families, family, has_comma
from checks.sources.measures import measure
from checks.sources.outline import kind_of


@cache
def _handing_over() -> frozenset[str]:
    return frozenset(map(family, (*REPORTING, *RESULTING, "according")))


@cache
def _telling(happened: str) -> frozenset[str]:
    """The families of all words that say of people that it happened to them."""
    if happened not in HAPPENED:
        return frozenset()
    return frozenset(map(family, (*HAPPENED[happened].split(), *TELLING)))


@cache
def _paying() -> frozenset[str]:
    return frozenset(map(family, PAYING))


class Stated:
    """A figure that stands alone: no part, no change, and no words of somebody else's.

    Its frame is made when it is first wanted: most figures have nothing in common with any of the others.
    """

    def __init__(
        self, claim: Claim, amount: Amount, passage: Passage, near: frozenset[str], sentences: Sentences
    ) -> None:
        self.claim = claim
        self.amount = amount
        self.near = near
        """The words of its paragraph and of the headline."""
        self._passage = passage
        self._sentences = sentences

    @cached_property
    def frame(self) -> Frame:
        """The figure in its sentence."""
        return self._sentences.frame(self._passage, self.claim, self.amount)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of the words of its sentence."""
        return frozenset(map(family, cut(self.sentence.lower())))

    @cached_property
    def topics(self) -> frozenset[str]:
        """The families of the words that say what it is of: those of its sentence but for who says so.

        Figures in words are none of them.
        """
        speaker = frozenset(map(family, cut(self.claim.speaker or "")))
        beside = frozenset[str]().union(*map(families, self._clauses_of_others()))
        told = frozenset(_telling(measure(self.frame))) | (_paying() if self.pays else frozenset())
        return self.frame.topics - speaker - beside - families(self._numbers()) - _handing_over() - told

    @cached_property
    def pays(self) -> bool:
        """Whether it is money that something cost or that was paid for it."""
        return self.amount.kind is Kind.MONEY and not self.families.isdisjoint(_paying())

    def _numbers(self) -> Iterator[Word]:
        """The words of the sentence that are figures or parts of them."""
        parts = [
            part
            for mention in self._passage.within(*self.claim.sentence)
            for part in mention.parts
            if part.role != "noun"
        ]
        for word in self.frame.sentence.words:
            if any(part.start <= word.start < part.end for part in parts):
                yield word

    def _clauses_of_others(self) -> Iterator[list[Word]]:
        """The stretches between commas that say who says so, and not what: ", the company told reporters"."""
        clause: list[Word] = []
        for word in (*self.frame.sentence.words, None):
            if word is not None:
                clause.append(word)
            if word is None or has_comma(word):
                states = any(each.start == self.claim.mention.start for each in clause)
                if not states and any(each.low in REPORTING or each.low == "according" for each in clause):
                    yield clause
                clause = []

    @property
    def sentence(self) -> str:
        """Its sentence, on one line."""
        start, end = self.claim.sentence
        return " ".join(self._passage.text[start:end].split())

    def is_like(self, other: Stated) -> bool:
        """Whether both sentences have a third of their words in common, and count in the same way.

        That is the same kind of amount, of a noun; or, where both have none, behind the same word. What was
        killed, and what something costs, may be told in other words.
        """
        if kind_of(self.amount) != kind_of(other.amount):
            return False
        if bool(self.amount.head) != bool(other.amount.head) and not self._befell_the_same(other):
            return False
        common = len(self.families & other.families)
        if 3 * common < min(len(self.families), len(other.families)):
            return False
        if self.amount.head or other.amount.head or (self.pays and other.pays):
            return True
        return self._word_before == other._word_before or self._befell_the_same(other)

    def _befell_the_same(self, other: Stated) -> bool:
        """Whether both count people to whom the same happened: "189 people died", "left 189 dead"."""
        counted = all(each.amount.head is None or each.amount.head in GENERIC for each in (self, other))
        return counted and measure(self.frame) in HAPPENED and measure(self.frame) == measure(other.frame)

    @property
    def _word_before(self) -> str:
        return self.frame.before[-1].low if self.frame.before else ""


def stated_in(reading: Reading) -> Iterator[Stated]:
    """The figures of an article that can be held against another's, in reading order."""
    sentences = Sentences()
    words = [frozenset(cut(passage.text.lower())) for passage in reading.passages]
    heads = words[0] if words else frozenset[str]()
    for claim in reading.claims:
        amount = claim.mention.amount
        alone = claim.relation is Relation.WHOLE and claim.basis is not Basis.CHANGE
        if amount and alone and claim.voice is not Voice.QUOTED and claim.figure.stated is not None:
            passage = reading.passages[claim.block]
            yield Stated(claim, amount, passage, words[claim.block] | heads, sentences)
