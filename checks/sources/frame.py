"""A claim in its sentence: the names, dates and words by which statements are told apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from checks.claims import Claim
from checks.claims.words import Sentence, Word, content_stem, sentence_of, stem
from checks.data.references import FAMILIES, FORMS, NEUTRAL, PHRASES
from checks.model import Amount, Kind, Mention
from checks.passage import Passage
from checks.sources.aliases import is_known
from checks.sources.names import Name, names_in

_WITH_UNITS = frozenset({Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.DURATION, Kind.AGE})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Frame:
    """A figure and all of its sentence that comparing needs. One is equal to itself only."""

    claim: Claim
    amount: Amount
    sentence: Sentence
    before: tuple[Word, ...]
    """The words of the sentence before the figure, and behind it."""
    behind: tuple[Word, ...]
    names: tuple[Name, ...]
    dates: tuple[Mention, ...]
    events: frozenset[str]
    """Events that go by their date ("9/11"), in lower case."""
    topics: frozenset[str]
    """Families of the content words of the sentence, names, dates and figures left out."""
    plain: frozenset[str]
    """Those of its words that say little by themselves, such as "rate"."""
    head: str | None
    """The family of the head of what is counted."""
    noun: frozenset[str]
    """The families of the words of what is counted."""

    @property
    def closes(self) -> bool:
        """Whether a comma stands right behind the figure: a number keeps it ("85,900,")."""
        end = self.claim.mention.end
        return any(word.start < end < word.end and has_comma(word) for word in self.sentence.words)

    @property
    def text(self) -> str:
        """The sentence in lower case, word by word."""
        return " ".join(word.low for word in self.sentence.words)


class Sentences:
    """Frames of the claims of one reading; each sentence is cut into words once."""

    def __init__(self) -> None:
        self._parts: dict[tuple[int, int], _Parts] = {}

    def frame(self, passage: Passage, claim: Claim, amount: Amount) -> Frame:
        """The frame of a claim of a passage."""
        parts = self._of(passage, claim.sentence)
        mention, words = claim.mention, parts.sentence.words
        topics = parts.topics.union(*(found for start, found in parts.units if start != mention.start))
        noun = _noun(amount.noun) if amount.noun else frozenset[str]()
        first, last = parts.sentence.first_from(mention.start), parts.sentence.first_from(mention.end)
        if first and words[first - 1].end > mention.start:
            first -= 1  # the figure begins within a word: "GDP2.1"
        return Frame(
            claim=claim,
            amount=amount,
            sentence=parts.sentence,
            before=words[:first],
            behind=words[last:],
            names=parts.names,
            dates=parts.dates,
            events=parts.events,
            topics=topics - _neutral(),
            plain=topics & _neutral(),
            head=family(amount.head) if amount.head else None,
            noun=noun,
        )

    def _of(self, passage: Passage, span: tuple[int, int]) -> _Parts:
        key = (passage.block, span[0])
        parts = self._parts.get(key)
        if parts is None:
            parts = self._parts[key] = _parts_of(passage, *span)
        return parts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    sentence: Sentence
    names: tuple[Name, ...]
    dates: tuple[Mention, ...]
    events: frozenset[str]
    topics: frozenset[str]
    units: tuple[tuple[int, frozenset[str]], ...]
    """Where each figure with a unit begins, and the families of its words."""


def _parts_of(passage: Passage, start: int, end: int) -> _Parts:
    sentence = sentence_of(passage.text, start, end)
    inside = [mention for mention in passage.mentions if start <= mention.start < end]
    dates = tuple(mention for mention in inside if mention.kind is Kind.DATE)
    taken = [(mention.start, mention.end) for mention in dates]
    amounts = [mention for mention in inside if mention.kind in _WITH_UNITS]
    taken += [(mention.start, mention.end) for mention in amounts]
    units = [mention for mention in amounts if _is_priced(mention)]
    figures = [(mention.start, mention.end) for mention in inside if mention.amount]
    found = names_in(sentence.words, taken, figures)
    names = tuple(name for name in found if not is_measure(name.canon))
    apart = [*taken, *((name.start, name.end) for name in names if name.sure)]
    left_out = {
        place for start, end in apart for place in range(sentence.first_from(start), sentence.first_from(end))
    }
    words = (word for place, word in enumerate(sentence.words) if place not in left_out)
    return _Parts(
        sentence=sentence,
        names=names,
        dates=dates,
        events=frozenset(mention.surface.lower() for mention in inside if mention.kind is Kind.OTHER),
        topics=families(words),
        units=tuple((unit.start, _words_of(sentence, unit)) for unit in units),
    )


def _is_priced(mention: Mention) -> bool:
    """Whether a unit may be what a figure is of: a kilometre of road, "one euro", but no sum of euros."""
    figure = mention.amount.figure if mention.amount else None
    return mention.kind is not Kind.MONEY or (figure is not None and figure.stated == 1)


def _words_of(sentence: Sentence, mention: Mention) -> frozenset[str]:
    return families(sentence.words[sentence.first_from(mention.start) : sentence.first_from(mention.end)])


@lru_cache(maxsize=4096)
def _noun(noun: str) -> frozenset[str]:
    return families(sentence_of(noun, 0, len(noun)).words) - _neutral()


def families(words: Iterable[Word]) -> frozenset[str]:
    """The families of the content words among some words; a hyphenated word counts as its parts too."""
    lows = {word.low for word in words}
    found = set(chain.from_iterable(map(_topics, lows)))
    return frozenset(found | {name for name, parts in PHRASES if parts <= lows})


@lru_cache(maxsize=16_384)
def _topics(low: str) -> tuple[str, ...]:
    """The families of a word and of its parts; none where it carries no content."""
    parts = (low, *low.split("-")) if "-" in low else (low,)
    return tuple(family(part) for part in parts if content_stem(part))


@lru_cache(maxsize=16_384)
def family(word: str) -> str:
    """What stands for all words that mean the same measure."""
    meant = _forms().get(word, word)
    short = stem(meant)
    return _families().get(short, _families().get(meant, short))


def is_measure(low: str) -> bool:
    """Whether capitalised words are no name but say what is measured: GDP, MPs, Bank Rate."""
    if is_known(low):
        return False
    last = low.split()[-1]
    return last in _families() or stem(last) in _families() or family(last) in _neutral()


@cache
def _neutral() -> frozenset[str]:
    return frozenset(family(word) for word in NEUTRAL)


@cache
def _families() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in FAMILIES.strip().splitlines():
        name, _, words = line.partition(": ")
        found |= {stem(word): stem(name) for word in (name, *words.split())}
    return found


@cache
def _forms() -> dict[str, str]:
    """Every form of a verb that is meant as written: the verb that it stands for."""
    lines = (line.partition(": ") for line in FORMS.strip().splitlines())
    return {form: verb for verb, _, forms in lines for form in forms.split()}


@lru_cache(maxsize=4096)
def lows_of(frame: Frame) -> frozenset[str]:
    """The words of the whole sentence, in lower case."""
    return frozenset(word.low for word in frame.sentence.words)


def is_count(amount: Amount) -> bool:
    """Whether the amount counts something."""
    return amount.kind in (Kind.COUNT, Kind.NUMBER, Kind.ORDINAL, Kind.MULTIPLE)


def has_comma(word: Word) -> bool:
    """Whether a comma is, or ends, a word: a number keeps the one behind it ("2024,")."""
    return word.low.endswith(",")
