"""What is known of a whole article when its headline is held against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

import regex

from checks.claims.placed import Placed
from checks.claims.words import content, sentence_of
from checks.model import BlockKind, Kind
from checks.passage import Passage
from checks.reading import Reading

SHORT = 12
"""Words up to which a paragraph without a full stop may be the heading of the next one."""
SECTION = 2
"""Paragraphs below a heading in which it may be contradicted; one of them is a text."""
TOP = 400
"""Characters of a paragraph that tell what the article is about."""
_ENDS = (".", "!", "?", "”", '"')
_ABOVE = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})


@dataclass(frozen=True, slots=True)
class Story:
    """The numbers of an article, and what it is about."""

    stated: dict[Fraction, list[int]]
    """The blocks in which each number stands, whatever it counts."""
    topic: frozenset[str]
    """The stems of its headline, standfirst and first paragraph."""
    published: date | None
    rates: dict[str, list[Placed]]
    """Its figures per something, by their unit without that: dollars of dollars a barrel."""


def story_of(reading: Reading) -> Story:
    """Read an article as a whole."""
    found: dict[Fraction, list[int]] = {}
    for claim in reading.claims:
        if claim.figure.stated is not None and claim.mention.kind is not Kind.ORDINAL:
            found.setdefault(claim.figure.stated, []).append(claim.block)
    top = [passage for passage in reading.passages if passage.kind in _ABOVE]
    top += [passage for passage in reading.passages if passage.kind is BlockKind.PARAGRAPH][:1]
    words = (sentence_of(passage.text, 0, min(len(passage.text), TOP)).words for passage in top)
    rates: dict[str, list[Placed]] = {}
    for item in reading.placed:
        if (amount := item.claim.mention.amount) and amount.unit and amount.per:
            rates.setdefault(amount.unit, []).append(item)
    return Story(found, frozenset().union(*map(content, words)), reading.article.published, rates)


def is_heading(item: Placed, passages: Sequence[Passage]) -> bool:
    """Whether a figure stands in a short paragraph without a full stop, above one that is a text."""
    if item.passage.kind is BlockKind.SUBHEAD:
        return True
    if item.passage.kind is not BlockKind.PARAGRAPH or item.at[0] + 1 == len(passages):
        return False
    text, below = item.passage.text, passages[item.at[0] + 1 : item.at[0] + 1 + SECTION]
    short = len(text.split(None, SHORT + 1)) <= SHORT and text[-1].isalnum() and text[0].isupper()
    return (
        short
        and not _is_posted().search(text)
        and any(len(next_.text) > len(text) and next_.text.endswith(_ENDS) for next_ in below)
    )


@cache
def _is_posted() -> regex.Pattern[str]:
    """Addresses and handles: the foot of a post that the page embeds."""
    return regex.compile(r"@|#|\p{L}\.\p{L}")
