"""Whether a figure is asserted, negated, or only supposed."""

from __future__ import annotations

from checks.claims.claim import Polarity
from checks.claims.clause import Clause
from checks.claims.words import Sentence, Word
from checks.data.grammar import NEGATED_ONLY_IN_FORM, NEGATORS

_REACH = 6


def polarity_of(sentence: Sentence, clause: Clause) -> Polarity:
    """The polarity of the clause of a figure.

    A supposition reaches over the whole sentence ("if rates fell to 3 per cent, it would be 6,000"), and so
    does "denied"; another negation reaches over its own clause only.
    """
    if sentence.supposes:
        return Polarity.HYPOTHETICAL
    if sentence.denies:
        return Polarity.NEGATED
    left = clause.left[-_REACH:]
    for word, following in zip(left, (*left[1:], None), strict=False):
        if _negates(word) and not (following and following.low in NEGATED_ONLY_IN_FORM):
            return Polarity.NEGATED
    return Polarity.ASSERTED


def _negates(word: Word) -> bool:
    return word.low in NEGATORS or word.low.endswith("n't")
