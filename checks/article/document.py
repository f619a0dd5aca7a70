"""Articles as JSON documents.

``{"id", "url", "published": "YYYY-MM-DD", "title", "standfirst", "captions": [...], "paragraphs": [...]}``
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from checks.article.errors import BadDocument, EmptyPage
from checks.article.items import marks_of
from checks.article.language import language_of_blocks
from checks.article.text import assemble, pieces_of
from checks.model import Article, Block, BlockKind


def from_document(data: Mapping[str, object]) -> Article:
    """Read a JSON document as an article. ``title`` and ``paragraphs`` are required.

    Raises BadDocument, with the key and what was expected of it, where the shape is another, and
    EmptyPage where there is no text in it.
    """
    if not isinstance(data, Mapping):
        raise BadDocument(f"A document is a JSON object, not {_name(data)}.")
    title = _text(data, "title", required=True) or ""
    parts = [
        (BlockKind.HEADLINE, [title]),
        (BlockKind.STANDFIRST, [_text(data, "standfirst") or ""]),
        (BlockKind.CAPTION, _texts(data, "captions")),
        (BlockKind.PARAGRAPH, _texts(data, "paragraphs", required=True)),
    ]
    blocks = tuple(block for kind, texts in parts for block in _blocks(kind, texts))
    if not blocks:
        raise EmptyPage("The document holds no text.")
    published = _date(data, "published")
    return Article(
        title=blocks[0].text if blocks[0].kind is BlockKind.HEADLINE else "",
        blocks=blocks,
        url=_text(data, "url") or None,
        published=published,
        published_from="given" if published else None,
        language=language_of_blocks(blocks),
    )


def _text(data: Mapping[str, object], key: str, *, required: bool = False) -> str | None:
    value = data.get(key)
    if isinstance(value, str) or (value is None and not required):
        return value
    raise BadDocument(f'"{key}" must be a text, {_found(data, key)}.')


def _texts(data: Mapping[str, object], key: str, *, required: bool = False) -> list[str]:
    value = data.get(key)
    if value is None and not required:
        return []
    if not isinstance(value, list):
        raise BadDocument(f'"{key}" must be a list of texts, {_found(data, key)}.')
    for number, item in enumerate(value, start=1):
        if not isinstance(item, str):
            raise BadDocument(f'"{key}" must be a list of texts, but its item {number} is {_name(item)}.')
    return value


def _date(data: Mapping[str, object], key: str) -> date | None:
    value = _text(data, key)
    if not value:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise BadDocument(f'"{key}" must be a date like 2025-09-29 or null, not "{value}".') from None


def _found(data: Mapping[str, object], key: str) -> str:
    return f"not {_name(data[key])}" if key in data else "but it is missing"


def _name(value: object) -> str:
    """What JSON calls a value."""
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def _blocks(kind: BlockKind, texts: list[str]) -> Iterator[Block]:
    marks = marks_of(texts) if kind is BlockKind.PARAGRAPH else [None] * len(texts)
    for text, mark in zip(texts, marks, strict=True):
        clean, links = assemble(pieces_of(text[mark.length :] if mark else text))
        if clean:
            block_kind = BlockKind.LIST_ITEM if mark else kind
            yield Block(kind=block_kind, text=clean, links=links, ordered=mark.number if mark else None)
