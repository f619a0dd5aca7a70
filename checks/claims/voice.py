"""Attribution: who says what a sentence says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.claim import Voice
from checks.claims.words import Sentence, Word
from checks.data.grammar import DETERMINERS, PRONOUNS
from checks.data.speech import FOLLOWED_BY_THEIR_SPEAKER, PASSIVE, REPORTING

_LONGEST_SPEAKER = 10
_ENDS = frozenset(
    {",", ";", ":", "(", ")", "—", "–", "“", "”", '"', "that", "who", "which", "but", "as", "."}
)
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


def speaker_of(sentence: Sentence) -> str | None:
    """The speaker of a sentence as written; "" for a pronoun, None where nobody is made to speak."""
    words = sentence.words
    for index, word in enumerate(words):
        if word.low == "according" and index + 1 < len(words) and words[index + 1].low == "to":
            return _phrase(words[index + 2 :])
        if word.low in REPORTING and not _is_noun(words, index):
            if _is_turned(words, index):
                return _phrase(words[index + 1 :])
            before = _before(words[:index])
            return _behind(word, words[index + 1 :]) if before is None else before
    return None


def _is_turned(words: tuple[Word, ...], index: int) -> bool:
    """ "…, said Ada Moss": the speaker stands behind the verb."""
    if words[index].low not in FOLLOWED_BY_THEIR_SPEAKER or index + 1 == len(words):
        return False
    following = words[index + 1]
    return words[index - 1].low in _MARKS and (following.capital or following.low in DETERMINERS)


def _is_noun(words: tuple[Word, ...], index: int) -> bool:
    """ "An estimated 500", "was reported": no verbs of saying that have a speaker."""
    before = words[index - 1].low if index else "the"
    return before in PASSIVE or before in DETERMINERS


def _before(words: tuple[Word, ...]) -> str | None:
    """The subject of a verb of saying; "" for a pronoun, None where nothing stands before it."""
    start = len(words)
    while start and len(words) - start < _LONGEST_SPEAKER and words[start - 1].low not in _ENDS:
        start -= 1
    phrase = [word.low for word in words[start:] if word.low not in _BETWEEN]
    # "Oleh Marchuk, the governor, said": the name stands before the comma.
    if not phrase and start > 1 and words[start - 1].low == ",":
        return _before(words[: start - 1])
    return _named(phrase) if phrase else None


def _behind(verb: Word, words: tuple[Word, ...]) -> str:
    return _phrase(words) if verb.low in FOLLOWED_BY_THEIR_SPEAKER else ""


def _phrase(words: tuple[Word, ...]) -> str:
    phrase: list[str] = []
    for word in words[:_LONGEST_SPEAKER]:
        if word.low in _ENDS:
            break
        phrase.append(word.low)
    return _named(phrase)


def _named(phrase: list[str]) -> str:
    return "" if set(phrase) & PRONOUNS or not any(word[0].isalpha() for word in phrase) else " ".join(phrase)
