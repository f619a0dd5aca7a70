"""Clean running text from pieces, with the places of its links.

All ways into an :class:`~checks.model.Article` end here, so that text is the same wherever it came from:
white space (also no-break spaces) is one plain space, invisible characters are gone, and the address of a
link never stands in the text, where its digits would look like figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

import regex

from checks.model import Link

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffc"))


class Piece(NamedTuple):
    """A stretch of text, and the address it links to."""

    text: str
    url: str | None = None


@cache
def _address() -> regex.Pattern[str]:
    """A bare address, with the brackets around it. Final punctuation belongs to the sentence."""
    host = (
        r"(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|gov|edu|int|info|news|io|co|tv|me|eu|uk|us|de|ly)"
    )
    tail = r"[^\s<>\"“”]*(?<![.,;:!?)\]'’»…])"
    bare = rf"(?<![\w@.-])(?:https?://|www\.)(?=\w){tail}|(?<![\w@./-]){host}/{tail}"
    return regex.compile(rf"(?P<open>[(<\[])?(?P<url>{bare})(?(open)[)>\]]?)", regex.IGNORECASE)


def pieces_of(text: str) -> Iterator[Piece]:
    """A text with its bare addresses taken out: each becomes an empty piece that links to it.

    The plain name of a site ("www.example.org") stays: it is read as a word, and has no digits.
    """
    if "/" not in text and "www." not in text:
        yield Piece(text)
        return
    at = 0
    for match in _address().finditer(text):
        yield Piece(text[at : match.start()])
        name = regex.fullmatch(r"(?:https?://)?(?P<site>[^\d/]+)/?", match["url"])
        yield Piece(name["site"] if name else "", match["url"])
        at = match.end()
    yield Piece(text[at:])


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Link, ...]]:
    """Join pieces into clean text. The offsets of the links point into that text.

    A link without anchor text (a bare address) has ``start == end``.
    """
    out: list[str] = []
    links: list[Link] = []
    length, spaced = 0, True
    for piece in pieces:
        words = tidy(piece.text)
        if spaced and words.startswith(" "):
            words = words[1:]
        lead = len(words) - len(words.lstrip(" "))
        if piece.url:
            start = length + lead
            links.append(Link(start=start, end=max(start, length + len(words.rstrip(" "))), url=piece.url))
        if words:
            out.append(words)
            length += len(words)
            spaced = words.endswith(" ")
    text = "".join(out).rstrip(" ")
    return text, tuple(_clamped(link, len(text)) for link in links)


def tidy(text: str) -> str:
    """White space as single spaces, without invisible characters. Ends are not stripped."""
    if not text.isascii():
        text = text.translate(_INVISIBLE)
    words = " ".join(text.split())
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def cut(text: str, links: tuple[Link, ...], start: int) -> tuple[str, tuple[Link, ...]]:
    """A text and its links without the first ``start`` characters."""
    moved = (Link(start=max(link.start - start, 0), end=link.end - start, url=link.url) for link in links)
    return text[start:], tuple(link for link in moved if link.end >= 0)


def _clamped(link: Link, length: int) -> Link:
    return Link(start=min(link.start, length), end=min(link.end, length), url=link.url)
