"""An article: its blocks, and what of it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BlockKind(StrEnum):
    """What part of an article a block of text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    TABLE = "table"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in a block: where its anchor text stands, and where it leads."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of running text: a headline, a paragraph, a caption, a list item."""

    kind: BlockKind
    text: str
    links: tuple[Link, ...] = ()
    ordered: int | None = None
    """For an item of a numbered list: its number. ``text`` does not repeat it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article as it was read, in reading order. All that a report may depend on."""

    title: str
    blocks: tuple[Block, ...]
    url: str | None = None
    published: date | None = None
    published_from: str | None = None
    """Where the date comes from: ``given``, ``json-ld``, ``meta``, ``microdata``, ``time`` or ``guess``.
    A guess proves nothing."""
    updated: date | None = None
    """The day on which the page says that it was last changed, where it says so."""
    live: bool = False
    """A page that is added to by the hour: a live blog."""
    language: str = "en"
    """ISO 639-1 code. Blocks of an article that is not in English are not read."""
    unread: tuple[Unread, ...] = ()
    """What the page held that could not be read, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Something that was left alone, and why, in words for a reader of the report."""

    what: str
    why: str
