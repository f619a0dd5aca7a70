"""The pages that an article cites for what it says: links in sentences that hand a statement to somebody."""

from __future__ import annotations

from dataclasses import dataclass

from checks.claims.words import sentence_of
from checks.data.speech import REPORTING
from checks.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A page, and the sentences that rest on it."""

    url: str
    sentences: frozenset[tuple[int, int]]
    """Block and offset of the start of each."""


def citations(reading: Reading) -> tuple[Citation, ...]:
    """The pages cited with "said", "reported", "according to", in reading order; each once."""
    found: dict[str, set[tuple[int, int]]] = {}
    for passage in reading.passages:
        for link in reading.article.blocks[passage.block].links:
            start, end = passage.sentence_at(link.start)
            words = [word.low for word in sentence_of(passage.text, start, end).words]
            if "according" in words or not REPORTING.isdisjoint(words):
                found.setdefault(link.url, set()).add((passage.block, start))
    return tuple(Citation(url=url, sentences=frozenset(places)) for url, places in found.items())
