"""Names of places, firms and things of which one mention is misprinted: "Starship", and once "Starhip".

Two things are seldom named so that they differ in a consonant in the middle or in two letters that changed
places; and what is named again and again, and once so, is misprinted there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims.named import HEADING, Named, is_ordinary
from checks.claims.spelling import close_spellings, fold
from checks.extract.name_words import countries
from checks.model import Span
from checks.passage import Passage

SHORTEST = 6
"""Letters of the shorter spelling."""
AGAIN = 2
"""Times that the usual spelling is used."""
_WORD = r"(?<![\p{L}’'@#-])\p{L}{6,}(?![\p{L}-]|['’]\p{L}{2})"
_INSIDE = r"(?<=[\p{Ll}\d][,;]?\s[\"“‘(]?)\p{Lu}\p{Ll}{5,}(?![\p{L}-]|['’]\p{L}{2})"
"""A word that has its capital letter from nothing but being a name."""
_VOWELS = frozenset("aeiouy")


def misprints(passages: Sequence[Passage], named: Sequence[Named]) -> Iterator[tuple[Span, Span]]:
    """The first mention of a name that is nobody's, and the one that is misprinted."""
    text = [passage for passage in passages if passage.kind not in HEADING]
    inside = {word for passage in text for word in _compiled(_INSIDE).findall(passage.text)}
    if not inside:
        return
    count = Counter(word for passage in passages for word in _compiled(_WORD).findall(passage.text))
    known = {item.family for item in named if item.name.given or item.name.sort == "person"}
    known.update(word for item in named if item.name.sort == "person" for word in item.name.given)
    names = {word for word in count if word.istitle() and word not in known and word.lower() not in count}
    for one, other in close_spellings(names):
        usual, odd = sorted((one, other), key=lambda word: -count[word])
        often = count[odd] == 1 and count[usual] >= AGAIN and odd in inside
        if often and is_misprint(one, other) and not (is_ordinary(odd) or _is_of_a_people(usual)):
            yield _first(passages, usual), _first(text, odd)


def is_misprint(one: str, other: str) -> bool:
    """Whether one lacks a consonant in its middle, or has two letters there in the wrong order."""
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    if len(shorter) < SHORTEST:
        return False
    places = range(1, len(longer) - 2)  # its last letters may be an ending: "Koreans", "Koreas"
    if len(shorter) == len(longer):
        return any(_swapped(longer, at) == shorter for at in places)
    without = (longer[:at] + longer[at + 1 :] for at in places if longer[at] not in _VOWELS)
    return shorter in without and not longer.startswith(shorter)


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _is_of_a_people(word: str) -> bool:
    return word.lower() in countries()[1]


def _first(passages: Sequence[Passage], word: str) -> Span:
    form = regex.compile(rf"(?<![\p{{L}}’'@#-]){word}(?![\p{{L}}-])")
    found = ((passage, form.search(passage.text)) for passage in passages)
    return next(passage.span(*match.span()) for passage, match in found if match is not None)


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)
