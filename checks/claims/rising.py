"""Verbs of rising and falling, and the levels that they lead to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

import regex

from checks.claims.claim import Claim
from checks.claims.words import Word, sentence_of
from checks.data.grammar import CLAUSE_MARKS, CLAUSE_WORDS, DETERMINERS, MODALS, NEGATORS, PRONOUNS
from checks.data.measures import DOWN, FALLS, LOWERS, RAISES, RISES
from checks.data.speech import PASSIVE
from checks.passage import Passage

FARTHEST = 90
NEAR = 9
"""Characters, and words in them, before a figure in which its verb stands."""
_BETWEEN = frozenset(
    {"by", "per", "cent", "percent", "sharply", "slightly", "further", "again", "tenth", "fifth", "third"}
)
FILLERS = frozenset({"a", "an", "the", "just", "some", "about", "around", "nearly", "over", "only"})
_VERBAL = PASSIVE | MODALS | PRONOUNS
"""Before these a word is a verb: "will cut", "was raised", "they lowered"."""
SLOWING = ("slow", "narrow", "widen", "eas", "accelerat", "quicken", "growth", "rate")
"""Beginnings of words that tell of a change of a change."""


def led_by(text: str, claim: Claim) -> tuple[Word, ...]:
    """The words before a figure, without those that only lead to it."""
    start = max(claim.sentence[0], claim.mention.start - FARTHEST)
    words = sentence_of(text, start, claim.mention.start).words
    while words and words[-1].low in FILLERS:
        words = words[:-1]
    return words


@cache
def _takes_up() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:It|They|That|The\s(?:figure|number|total|rate))\s(?:was|were|is|stood\sat|came\sto)\s(?:\w+\s)?$"
    )


def told_before(passage: Passage, claim: Claim, words: Sequence[Word]) -> Word | None:
    """The verb of "fell to 40, compared with 45", or of "The number fell. It was 40, compared with 45"."""
    if words and words[-1].low in ("to", "at"):
        led = list(takewhile(_leads, reversed(words[:-1])))
        rest = words[: len(words) - 1 - len(led)]
        return verb_before(rest[-1:]) if rest and not _is_denied(rest[:-1]) else None
    start, text = claim.sentence[0], passage.text
    if start < 2 or not _takes_up().match(text, start, claim.mention.start):
        return None
    first, last = passage.sentence_at(start - 2)
    before = sentence_of(text, first, last).words
    if any(word.low[0].isdigit() for word in before) or any(word.low in CLAUSE_WORDS for word in before):
        return None
    verbs = [at for at, word in enumerate(before) if word.low in RISES or word.low in FALLS]
    return before[verbs[0]] if len(verbs) == 1 and not _is_denied(before[: verbs[0]]) else None


def _leads(word: Word) -> bool:
    """ "Fell sharply by 5 per cent to": what stands between a verb and its level."""
    return not word.low[0].isalpha() or word.low in FILLERS or word.low in _BETWEEN


def verb_before(words: Sequence[Word]) -> Word | None:
    """The nearest verb of rising or falling, unless another word of change or a denial stands before it."""
    for index in range(len(words) - 1, max(-1, len(words) - 1 - NEAR), -1):
        word = words[index]
        if word.low in RISES or word.low in FALLS or _changes_a_level(words, index):
            return None if _is_denied(words[:index]) else word
        if word.low in CLAUSE_WORDS or word.low in CLAUSE_MARKS or word.low.startswith(SLOWING):
            return None
    return None


def _changes_a_level(words: Sequence[Word], index: int) -> bool:
    """Whether a word is a verb that raises or lowers what stands behind it: "will cut its staff", no noun."""
    word, before, behind = words[index].low, words[:index], words[index + 1 :]
    if word not in RAISES and word not in LOWERS:
        return False
    if word in DOWN and not any(next_.low in ("back", "down") for next_ in behind):
        return False
    governed = bool(before) and (before[-1].low in _VERBAL or before[-1].low.endswith("ly"))
    return governed or any(next_.low in DETERMINERS for next_ in behind[:1])


def _is_denied(words: Sequence[Word]) -> bool:
    return any(word.low in NEGATORS or word.low.endswith("n't") for word in words[-3:])
