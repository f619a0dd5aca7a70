"""Feeds (RSS, Atom) as articles in short: what each entry says, and which story it tells."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.article.text import tidy
from checks.model import Article, Block, BlockKind
from checks.sources.bodies import BodyError
from checks.sources.stories import Story, story_of

MOST_ENTRIES = 300
"""A feed has the last few dozen; an archive of years is none."""
_LONGEST = 20_000
"""Characters of an entry's text that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One report of an outlet."""

    link: str
    article: Article
    """Its headline, and as much of its text as the feed has."""
    story: Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """What a feed lists, in its own order."""

    entries: tuple[Entry, ...]


def feed_of(body: bytes, url: str, content_type: str) -> Feed:
    """Read a feed. Entries without a link, a title or a date are left out: nothing could be done with them.

    Broken XML is read as far as it goes. Raises BodyError where it is no feed at all. No parser is safe
    against every feed: run this where it can be stopped.
    """
    import feedparser  # like the parsers of HTML below, only the child process needs it

    # A stream, since feedparser opens a text that looks like an address or a file.
    headers = {"content-type": content_type, "content-location": url}
    found: Mapping[str, Any] = feedparser.parse(io.BytesIO(body), response_headers=headers)
    if not found.get("version") and not found["entries"]:
        raise BodyError("the answer is no RSS or Atom feed")
    entries = (_entry(each, url) for each in found["entries"][:MOST_ENTRIES])
    return Feed(entries=tuple(entry for entry in entries if entry))


def _entry(given: Mapping[str, Any], url: str) -> Entry | None:
    from checks.article.language import language_of_blocks
    from checks.article.metadata import absolute

    link, day = absolute(given.get("link"), url), _day(given)
    title = next(_texts(given.get("title") or ""), "")
    if not link or not title or day is None:
        return None
    blocks = [Block(kind=BlockKind.HEADLINE, text=title)]
    blocks += [
        Block(kind=BlockKind.PARAGRAPH, text=text) for text in _texts(_fullest(given)) if text != title
    ]
    article = Article(
        title=title,
        blocks=tuple(blocks),
        url=link,
        published=day,
        published_from="feed",
        updated=_updated(given),
        language=language_of_blocks(blocks),
    )
    return Entry(link=link, article=article, story=story_of(article))


def _day(given: Mapping[str, Any]) -> date | None:
    """The day on which an entry was published, or last changed where it says no more."""
    return _date_of(given.get("published_parsed")) or _updated(given)


def _updated(given: Mapping[str, Any]) -> date | None:
    return _date_of(given.get("updated_parsed")) if "updated_parsed" in given else None


def _date_of(parsed: Any) -> date | None:  # noqa: ANN401 - a struct_time, as feedparser makes it
    try:
        return date(*parsed[:3]) if parsed else None
    except ValueError:
        return None


def _fullest(given: Mapping[str, Any]) -> str:
    """The longest text that a feed has of an entry: its summary, or its content."""
    contents = [str(each.get("value") or "") for each in given.get("content") or ()]
    return max([str(given.get("summary") or ""), *contents], key=len)[:_LONGEST]


def _texts(markup: str) -> Iterator[str]:
    """The paragraphs of a piece of HTML, or of plain text."""
    if "<" not in markup and "&" not in markup:
        yield from filter(None, [tidy(markup).strip()])
        return
    from lxml.etree import LxmlError
    from lxml.html import document_fromstring

    from checks.article.walk import runs

    try:
        tree = document_fromstring(f"<div>{markup}</div>")
    except (LxmlError, ValueError):
        return
    yield from (run.text for run in runs(tree))
