"""Attribution: who says what a sentence says."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from checks.claims.claim import Voice
from checks.claims.words import Sentence, Word
from checks.data.grammar import DETERMINERS, PRONOUNS
from checks.data.speech import FOLLOWED_BY_THEIR_SPEAKER, PASSIVE, REPORTING

_LONGEST_SPEAKER = 10
_BREAKS = frozenset({"but", "as", "while", "although", "though", "whereas"})
_ENDS = _BREAKS | frozenset({",", ";", ":", "(", ")", "—", "–", "“", "”", '"', "that", "who", "which", "."})
_MARKS = frozenset({",", "”", '"', "—", "–"})
_BETWEEN = frozenset({"has", "have", "had", "also", "later", "earlier", "then", "would", "will", "in", "on"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks of a figure; ``speaker`` is None for the author, and where a pronoun stands for nobody."""

    voice: Voice
    speaker: str | None = None


@cache
def _mark() -> regex.Pattern[str]:
    return regex.compile(r'[“”"]')


@lru_cache(maxsize=8)
def quotations(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches between quotation marks; one that is not closed runs to the end of the block."""
    found, opened = [], None
    for match in _mark().finditer(text):
        at, mark = match.start(), match[0]
        if mark == '"' and opened is None and at and text[at - 1].isdigit():
            continue  # inches
        if opened is None and mark != "”":
            opened = at
        elif opened is not None and mark != "“":
            found.append((opened, at + 1))
            opened = None
    if opened is not None:
        found.append((opened, len(text)))
    return tuple(found)


def is_quoted(text: str, offset: int) -> bool:
    """Whether an offset of a text lies between quotation marks."""
    found = quotations(text)
    at = bisect_right(found, offset, key=_begin) - 1
    return at >= 0 and offset < found[at][1]


def _begin(stretch: tuple[int, int]) -> int:
    return stretch[0]


class Saying(NamedTuple):
    """Whom a sentence makes speak, as written ("" for a pronoun), and from where on it is theirs."""

    speaker: str
    since: int


def saying_of(sentence: Sentence) -> Saying | None:
    """Who speaks in a sentence, or None where nobody is made to.

    In "three died, as the army claims to have won" only what stands behind "as" is the army's.
    """
    words = sentence.words
    for index, word in enumerate(words):
        if word.low == "according" and index + 1 < len(words) and words[index + 1].low == "to":
            return Saying(_phrase(words[index + 2 :]), sentence.start)
        if word.low in REPORTING and not _is_noun(words, index):
            if _is_turned(words, index):
                return Saying(_phrase(words[index + 1 :]), sentence.start)
            return _said_by_those_before(sentence, index)
    return None


def _said_by_those_before(sentence: Sentence, index: int) -> Saying:
    words = sentence.words
    start = _start_of_phrase(words[:index])
    phrase = [word.low for word in words[start:index] if word.low not in _BETWEEN]
    if phrase:
        breaks = start > 0 and words[start - 1].low in _BREAKS
        return Saying(_named(phrase), words[start - 1].start if breaks else sentence.start)
    # "Oleh Marchuk, the governor, said": the name stands before the comma.
    if start > 1 and words[start - 1].low == ",":
        earlier = words[_start_of_phrase(words[: start - 1]) : start - 1]
        return Saying(_named([word.low for word in earlier]), sentence.start)
    verb = words[index].low
    return Saying(_phrase(words[index + 1 :]) if verb in FOLLOWED_BY_THEIR_SPEAKER else "", sentence.start)


def _start_of_phrase(words: tuple[Word, ...]) -> int:
    """Where the phrase that ends a stretch of words begins."""
    start = len(words)
    while start and len(words) - start < _LONGEST_SPEAKER and not _is_end(words[start - 1]):
        start -= 1
    return start


def _is_end(word: Word) -> bool:
    """Whether a phrase ends at a word; a number keeps the comma behind it: "in 2024, police said"."""
    return word.low in _ENDS or word.low.endswith(",")


def _is_turned(words: tuple[Word, ...], index: int) -> bool:
    """ "…, said Ada Moss": the speaker stands behind the verb."""
    if words[index].low not in FOLLOWED_BY_THEIR_SPEAKER or index + 1 == len(words):
        return False
    following = words[index + 1]
    marked = words[index - 1].low in _MARKS or words[index - 1].low.endswith(",")
    return marked and (following.capital or following.low in DETERMINERS)


def _is_noun(words: tuple[Word, ...], index: int) -> bool:
    """ "An estimated 500", "was reported": no verbs of saying that have a speaker."""
    before = words[index - 1].low if index else "the"
    return before in PASSIVE or before in DETERMINERS


def _phrase(words: tuple[Word, ...]) -> str:
    phrase: list[str] = []
    for word in words[:_LONGEST_SPEAKER]:
        if word.low in _ENDS:
            break
        phrase.append(word.low)
    return _named(phrase)


def _named(phrase: list[str]) -> str:
    return "" if set(phrase) & PRONOUNS or not any(word[0].isalpha() for word in phrase) else " ".join(phrase)
