"""How much two statements of a figure have in common, in words that carry content."""

from __future__ import annotations

from collections.abc import Iterable

from checks.claims.measures import fates_of
from checks.claims.placed import Placed
from checks.claims.words import Word, content, sentence_of

NEAREST = 4
"""Words on each side of a figure that say what it is of: "a £31m rebuild", "a rebuild that cost £31m"."""
REACH = 80
"""Characters in which they stand."""
TWICE = 2
"""So many of the nearest words count twice."""


def likeness(one: Placed, other: Placed) -> int:
    """The number of content words that two sentences share; the nearest to both figures count twice.

    What happened to people counts once, however it is said: "die" and "killed" are one.
    """
    measure = {one.claim.measure}
    shared = (one.words & other.words) - measure
    shared |= (one.fates & other.fates) - fates_of(shared) - measure
    return len(shared) + min(TWICE, len((nearest(one) & nearest(other)) - measure))


def nearest(item: Placed) -> frozenset[str]:
    """The stems of the words beside a figure."""
    (start, end), text = item.bounds, item.passage.text
    first, last = item.claim.sentence
    before = _spelt(sentence_of(text, max(first, start - REACH), start).words)
    behind = _spelt(sentence_of(text, end, min(last, end + REACH)).words)
    return content(before[-NEAREST:]) | content(behind[:NEAREST])


def _spelt(words: Iterable[Word]) -> list[Word]:
    """The words without figures and marks."""
    return [word for word in words if word.low[0].isalpha()]
