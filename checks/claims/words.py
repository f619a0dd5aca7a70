"""Words of a sentence, and the stems by which they are compared."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

import regex

from checks.data.grammar import DENYING, STOPWORDS, SUPPOSING
from checks.data.measures import SYNONYMS

_LONGEST_PHRASE = 4


class Word(NamedTuple):
    """A word, number or punctuation mark of a sentence: lower case, and where it stands in its block."""

    low: str
    start: int
    end: int
    capital: bool


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"\p{L}[\p{L}\p{M}'’\-]*+|\d[\d.,]*+|[^\s\w]")


_start = attrgetter("start")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage, cut into words."""

    start: int
    end: int
    words: tuple[Word, ...]

    def first_from(self, offset: int) -> int:
        """The index of the first word that starts at an offset or behind it."""
        return bisect_left(self.words, offset, key=_start)

    def before(self, offset: int, count: int) -> tuple[Word, ...]:
        """Up to ``count`` words that end before an offset."""
        index = self.first_from(offset)
        return self.words[max(0, index - count) : index]

    def after(self, offset: int, count: int) -> tuple[Word, ...]:
        """Up to ``count`` words from an offset on."""
        index = self.first_from(offset)
        return self.words[index : index + count]

    @cached_property
    def supposes(self) -> bool:
        """Whether it only supposes what it says: "if rates fell to 3 per cent, it would be 6,000"."""
        return not SUPPOSING.isdisjoint(self._lows)

    @cached_property
    def denies(self) -> bool:
        """Whether somebody denies something in it."""
        return not DENYING.isdisjoint(self._lows)

    @cached_property
    def _lows(self) -> list[str]:
        return [word.low for word in self.words]


def sentence_of(text: str, start: int, end: int) -> Sentence:
    """Cut one sentence into words."""
    piece = text[start:end]
    low = piece.lower()
    # In lower case a few letters become two; then offsets would be of another text.
    low = low.replace("’", "'") if len(low) == len(piece) else piece
    spans = [match.span() for match in _word().finditer(piece)]
    words = [Word(low[at:to], start + at, start + to, piece[at].isupper()) for at, to in spans]
    return Sentence(start, end, tuple(words))


@lru_cache(maxsize=16_384)
def stem(word: str) -> str:
    """A word without its endings, so that "deported", "deportees" and "deporting" are one.

    Light on purpose: it takes off the inflections of nouns and verbs and no more.
    """
    word = word.removesuffix("'s").rstrip("'")
    known = _synonyms()
    if word in known:
        return known[word]
    short = _without_ending(word)
    return known.get(short, short)


@cache
def _synonyms() -> dict[str, str]:
    return {
        word: name if word == name else _without_ending(name)
        for name, words in SYNONYMS.items()
        for word in words.split()
    }


def _without_ending(word: str) -> str:
    if len(word) < 4 or not word.isalpha():
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word.rstrip("e") if len(word) > 3 else word


@lru_cache(maxsize=16_384)
def content_stem(word: str) -> str | None:
    """The stem of a word that carries content, or None."""
    if word in STOPWORDS or len(word) < 2 or not word[0].isalpha():
        return None
    found = stem(word)
    return None if found in STOPWORDS else found


def content(words: Iterable[Word]) -> frozenset[str]:
    """The stems of the words that carry content."""
    return frozenset(found for word in words if (found := content_stem(word.low)))


def phrase_behind(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that open a stretch and may be nouns or adjectives: "straight session" behind "third"."""
    return tuple(takewhile(_is_nominal, words[:_LONGEST_PHRASE]))


def _is_nominal(word: Word) -> bool:
    return content_stem(word.low) is not None and not word.low.endswith("ed")


@lru_cache(maxsize=4_096)
def content_of(phrase: str) -> frozenset[str]:
    """The stems of a phrase, such as the noun phrase that a figure counts."""
    return content(sentence_of(phrase, 0, len(phrase)).words)
