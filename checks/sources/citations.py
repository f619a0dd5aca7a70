"""The pages that an article cites for its figures: links in sentences that hand a statement to somebody."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from checks.claims.words import sentence_of
from checks.data.grammar import STOPWORDS
from checks.data.speech import REPORTING
from checks.model import Link
from checks.passage import Passage
from checks.reading import Reading
from checks.sources.aliases import cut

Place = tuple[int, int]
"""Block and offset of the start of a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A page, and the sentences with figures that rest on it."""

    url: str
    sentences: frozenset[Place]
    called: frozenset[str]
    """The words of its links, and those of its host, in lower case: it may be named by them."""


def citations(reading: Reading, sites: Collection[str] = ()) -> tuple[Citation, ...]:
    """The pages cited in sentences with a figure, in reading order; each once.

    A sentence cites with "said", "reported", "according to". With ``sites`` every link to one of them (or to
    a host below it) cites, and no other does.
    """
    figures = {(claim.block, claim.sentence[0]) for claim in reading.claims if claim.mention.amount}
    found: dict[str, set[Place]] = {}
    called: dict[str, set[str]] = {}
    for passage in reading.passages:
        for link, place in _links(reading, passage):
            if place in figures and (_is_of(link.url, sites) if sites else _hands_over(passage, place)):
                found.setdefault(link.url, set()).add(place)
                called.setdefault(link.url, set()).update(_names(passage.text[link.start : link.end], link))
    return tuple(
        Citation(url=url, sentences=frozenset(places), called=frozenset(called[url]))
        for url, places in found.items()
    )


def _names(anchor: str, link: Link) -> Iterator[str]:
    for word in (*cut(anchor.lower()), *_host(link.url).split(".")[:-1]):
        if word not in STOPWORDS and word not in REPORTING and word != "www":
            yield word


def _links(reading: Reading, passage: Passage) -> Iterator[tuple[Link, Place]]:
    for link in reading.article.blocks[passage.block].links:
        yield link, (passage.block, passage.sentence_at(link.start)[0])


def _hands_over(passage: Passage, place: Place) -> bool:
    start, end = passage.sentence_at(place[1])
    words = [word.low for word in sentence_of(passage.text, start, end).words]
    return "according" in words or not REPORTING.isdisjoint(words)


def _is_of(url: str, sites: Collection[str]) -> bool:
    host = _host(url)
    return any(host == site.lower() or host.endswith(f".{site.lower()}") for site in sites)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
