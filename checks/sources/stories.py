"""Whether two articles tell one story: by their days, the names in them, and the words of their headlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checks.claims.words import sentence_of
from checks.extract.sentences import sentences
from checks.model import Article, BlockKind
from checks.sources.aliases import is_known, same
from checks.sources.frame import families
from checks.sources.names import Name, names_in

APART = timedelta(days=3)
"""Later reports tell of another day, if not of another thing."""
_LEAD = 3
"""So many paragraphs say what an article is about."""
_LONGEST = 600
"""Characters of a paragraph that are looked at."""
_HEADS = (BlockKind.HEADLINE, BlockKind.STANDFIRST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What an article is about, in the few words by which other reports of it are found."""

    day: date | None
    names: frozenset[str]
    """The names in the headline and the first paragraphs, lower case and in one form."""
    openers: frozenset[str]
    """First words of sentences that are names if another article has them as such."""
    title: frozenset[str]
    """The families of the words of the headline."""
    lead: frozenset[str]
    """Those of the headline and the first paragraphs."""


def story_of(article: Article) -> Story:
    """The story of an article, or of a feed's entry made into one."""
    heads = [block.text for block in article.blocks if block.kind in _HEADS]
    body = [block.text for block in article.blocks if block.kind is BlockKind.PARAGRAPH]
    title = article.title or (heads[0] if heads else "")
    lead = list(dict.fromkeys([title, *heads, *body[:_LEAD]]))
    names = list(_names(lead))
    sure = frozenset(name.canon for name in names if name.sure)
    return Story(
        day=article.published,
        names=sure,
        openers=frozenset(name.canon for name in names) - sure,
        title=_words([title]),
        lead=_words(lead),
    )


def same_story(one: Story, other: Story) -> bool:
    """Whether two reports are of one event, as far as their beginnings say.

    They are of days close to each other. Each headline has half of its words in the other's beginning. And
    they share two names, not both of them of countries or well-known bodies: half of the news is of those.
    """
    if one.day is None or other.day is None or abs(one.day - other.day) > APART:
        return False
    if not (_covers(one.title, other.lead) and _covers(other.title, one.lead)):
        return False
    shared = _shared(one, other)
    return len(shared) >= 2 and not all(is_known(name) for name in shared)


def _shared(one: Story, other: Story) -> list[str]:
    """The things that both name, each by one name: "Adria" and "ferry Adria" are one."""
    found: list[str] = []
    for name in (*sorted(one.names), *sorted(one.openers)):
        theirs = other.names | other.openers if name in one.names else other.names
        if any(same(name, their) for their in theirs) and not any(same(name, had) for had in found):
            found.append(name)
    return found


def _covers(title: frozenset[str], lead: frozenset[str]) -> bool:
    return bool(title) and 2 * len(title & lead) >= len(title)


def _names(texts: Iterable[str]) -> Iterator[Name]:
    """The names in some texts; a headline in capitals has none that can be told from its words."""
    for text in texts:
        part = text[:_LONGEST]
        for start, end in sentences(part):
            words = sentence_of(part, start, end).words
            capitals = sum(word.capital for word in words)
            if 3 * capitals <= 2 * len(words):
                yield from names_in(words, ())


def _words(texts: Iterable[str]) -> frozenset[str]:
    parts = (text[:_LONGEST] for text in texts)
    return families(word for part in parts for word in sentence_of(part, 0, len(part)).words)
