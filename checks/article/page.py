"""Web pages: bytes in, article out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from lxml.etree import LxmlError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from checks.article.blocks import absolute_links, blocks_of
from checks.article.body import Body, body_of
from checks.article.captions import captions_among, once
from checks.article.charset import decode
from checks.article.dates import published_on, updated_on
from checks.article.errors import EmptyPage, NotAnArticle, TooLarge
from checks.article.furniture import is_byline
from checks.article.heading import Headline, headline_of, is_standfirst, repeats
from checks.article.language import language_of_blocks
from checks.article.live import is_live
from checks.article.metadata import Head, absolute, head_of
from checks.article.place import Part, parts_of
from checks.article.repair import repaired
from checks.article.walk import runs
from checks.article.walls import refuse_other_kinds, refuse_walls
from checks.model import Article, Block, BlockKind

LARGEST = 5 * 1024 * 1024
"""Bytes. The largest pages of newspapers have a third of it."""
MOST_ELEMENTS = 15_000
"""Beyond this, readers take minutes. Articles have some hundreds, live blogs some thousands."""


def from_page(
    body: bytes, *, url: str | None = None, content_type: str | None = None, published: date | None = None
) -> Article:
    """Read a web page as an article.

    ``url`` is the address it was fetched from, ``content_type`` the header of that name; ``published``
    overrides what the page says. Raises a subclass of ArticleError where there is no article to read.
    No parser is safe against every page: run this where it can be stopped.
    """
    refuse_other_kinds(body, content_type)
    if len(body) > LARGEST:
        raise TooLarge(
            f"The page is larger than {LARGEST // 1024**2} MB, which no article is, so it was not read."
        )
    tree = _parsed(repaired(decode(body, content_type)))
    head = head_of(tree, url)
    parts = parts_of(runs(tree))
    found = body_of(tree, parts)
    refuse_walls([parts[number].run for number in found.runs], [part.run for part in parts], head)
    headline = headline_of(parts, head)
    dated = (published, "given") if published else published_on(tree, head, url)
    blocks = tuple(_blocks(parts, found, headline, head))
    return Article(
        title=headline.text,
        blocks=blocks,
        url=_address(head, url),
        published=dated[0] if dated else None,
        published_from=dated[1] if dated else None,
        updated=updated_on(head),
        live=is_live(head, headline.text),
        language=language_of_blocks(blocks),
    )


def _parsed(source: str) -> HtmlElement:
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True, collect_ids=False
    )
    try:
        tree = document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):
        raise EmptyPage("The page holds no text.") from None
    if tree.xpath("count(//*)") > MOST_ELEMENTS:
        raise TooLarge(
            f"The page has more than {MOST_ELEMENTS:,} elements, which no article has, so it was not read."
        )
    return tree


def _address(head: Head, url: str | None) -> str | None:
    """The canonical address, if it is on the site that the page came from: a page may claim any."""
    if head.canonical and (url is None or _site(head.canonical) == _site(absolute(url, None))):
        return head.canonical
    return url


def _site(url: str | None) -> str:
    host = urlsplit(url or "").hostname or ""
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.")


def _blocks(parts: Sequence[Part], found: Body, headline: Headline, head: Head) -> Iterator[Block]:
    """Headline, standfirst, and then body and captions as they follow each other on the page."""
    body = [number for number in found.runs if not repeats(parts[number].run, headline.text)]
    below = [number for number in body if number >= headline.runs.stop]
    # A headline that stands below most of the text says nothing about where the text begins.
    placed = bool(headline.runs) and 2 * len(below) >= len(body)
    chosen = below if placed else body
    if not chosen:
        raise NotAnArticle
    top = headline.runs.stop if placed else chosen[0]
    if headline.text:
        yield Block(kind=BlockKind.HEADLINE, text=headline.text)
    lead = next(
        (number for number in range(top, chosen[0] + 1) if _is_lead(number, parts, chosen, head)), None
    )
    if lead is not None:
        run = parts[lead].run
        yield Block(kind=BlockKind.STANDFIRST, text=run.text, links=absolute_links(run.links, head.base))
    captions = captions_among(parts, range(top, chosen[-1] + 1), found.container)
    bylines = {number for number in chosen[:4] if is_byline(parts[number].run)}
    shown = ({*chosen} - captions - bylines | once(parts, captions)) - {lead}
    yield from blocks_of(
        [parts[number] for number in sorted(shown)],
        {parts[number].place.block for number in captions},
        head.base,
    )


def _is_lead(number: int, parts: Sequence[Part], chosen: Sequence[int], head: Head) -> bool:
    part = parts[number]
    if part.place.caption is not None or not is_standfirst(part, head):
        return False
    # What stands among its like is the first paragraph, even where the head of the page quotes it.
    others = (parts[other].place.stand for other in chosen if other != number)
    return number not in chosen or part.place.stand not in others
