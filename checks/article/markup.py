"""Links and leftover markup in pasted text: anchors (whole or broken), images, Markdown links, entities."""

from __future__ import annotations

import html
from collections.abc import Iterator
from functools import cache

import regex

from checks.article.text import Piece, pieces_of

_BREAKS = r"</?(?:p|div|br|h[1-6]|li|ul|ol|tr|table|figure|figcaption|blockquote)\b[^<>]{0,500}>"
_MEDIA = r"<(?:img|source|iframe|video|audio|picture)\b[^<>]{0,4000}(?:>|(?=<)|$)"
_MARKDOWN_IMAGE = r"!\[[^\[\]]{0,500}\]\([^()\s]{0,2000}\)"
_TAGS = "a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|time|u"
_INLINE = rf"</?(?:{_TAGS})(?:\s[^<>=]{{0,100}}=[^<>]{{0,2000}})?\s?/?>"


@cache
def _markup() -> regex.Pattern[str]:
    """The pieces of markup, the first that fits. An anchor without its ``>`` ends at its address."""
    anchor = r"<a\s(?P<attributes>[^<>=]{0,100}=[^<>]{0,4000})>(?P<anchor>[^<]{0,1000})(?:</a\s*>)?"
    broken = r"(?P<broken><a\s[^<>]{0,2000}?href\s*=\s*[\"']?(?P<target>[^\s\"'<>]{0,2000})[\"']?)"
    markdown = r"(?<!!)\[(?P<label>[^\[\]]{1,500})\]\((?P<to>https?://[^()\s]{1,2000})\)"
    return regex.compile(
        "|".join((_MEDIA, _MARKDOWN_IMAGE, anchor, broken, markdown, _INLINE)), regex.IGNORECASE
    )


def with_breaks(text: str) -> str:
    """The text with the HTML elements that end a paragraph turned into blank lines."""
    return regex.sub(_BREAKS, "\n\n", text, flags=regex.IGNORECASE)


def pieces_in(text: str) -> Iterator[Piece]:
    """The pieces of a pasted text: what is markup becomes a link or vanishes."""
    at = 0
    for match in _markup().finditer(text):
        yield from _plain(text[at : match.start()])
        at = match.end()
        if match["attributes"] is not None:
            yield from _anchored(match["attributes"], match["anchor"])
        elif match["broken"] is not None:
            yield from _broken(match["target"], glued=text[match.start() - 1 : match.start()].strip() != "")
        elif match["label"] is not None:
            yield Piece(match["label"], match["to"])
    yield from _plain(text[at:])


def _plain(text: str) -> Iterator[Piece]:
    named = regex.sub(
        r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", _character, text, flags=regex.IGNORECASE
    )
    return pieces_of(named)


def _character(match: regex.Match[str]) -> str:
    return html.unescape(match[0])


def _anchored(attributes: str, anchor: str) -> Iterator[Piece]:
    address = regex.search(r"\bhref\s*=\s*[\"']?([^\s\"'<>]{1,2000})", attributes, flags=regex.IGNORECASE)
    for piece in _plain(anchor):
        yield Piece(piece.text, html.unescape(address[1]) if address else None)


def _broken(target: str, *, glued: bool) -> Iterator[Piece]:
    """An anchor that was cut off inside its address."""
    address, anchor = cut_address(target)
    yield Piece(" " if glued else "")
    yield Piece(anchor, html.unescape(address) or None)


def cut_address(target: str) -> tuple[str, str]:
    """An address that lost its end, and the anchor text that is stuck to it.

    Addresses of articles are written in small letters, so a last word with a capital is anchor text:
    ``https://news.example/2025/minister-says-a-Gazette reported`` links "Gazette".
    """
    cut = regex.fullmatch(r"([^A-Z]{1,2000}[-/_=])([A-Z][a-z]{1,40})", target)
    return (cut[1], cut[2]) if cut else (target, "")
