"""Whether a figure is asserted, negated, or only supposed."""

from __future__ import annotations

from collections.abc import Sequence

from checks.claims.claim import Polarity
from checks.claims.clause import Clause
from checks.claims.words import Sentence, Word
from checks.data.grammar import NEGATED_ONLY_IN_FORM, NEGATORS

_REACH = 6
_FAR = 10
"""Words before a figure among which it is said that it would have been so, and was not."""
_WOULD = frozenset({"would", "could", "might", "should", "he'd", "she'd", "they'd", "i'd", "we'd", "it'd"})


def polarity_of(sentence: Sentence, clause: Clause) -> Polarity:
    """The polarity of the clause of a figure.

    A supposition reaches over the whole sentence ("if rates fell to 3 per cent, it would be 6,000"), and so
    does "denied"; another negation reaches over its own clause only.
    """
    if sentence.supposes:
        return Polarity.HYPOTHETICAL
    if sentence.denies:
        return Polarity.NEGATED
    if _would_have(clause.left[-_FAR:]):
        return Polarity.HYPOTHETICAL
    left = clause.left[-_REACH:]
    for word, following in zip(left, (*left[1:], None), strict=False):
        if _negates(word) and not (following and following.low in NEGATED_ONLY_IN_FORM):
            return Polarity.NEGATED
    return Polarity.ASSERTED


def _would_have(left: Sequence[Word]) -> bool:
    """ "He would have given nine years", and gave six; not "it would have to pay nine million"."""
    words = [word.low for word in left]
    return any(
        one in _WOULD and two == "have" and three != "to"
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )


def _negates(word: Word) -> bool:
    return word.low in NEGATORS or word.low.endswith("n't")
