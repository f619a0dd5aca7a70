"""The visible text of an HTML tree as runs: stretches of text between two block boundaries, in page order.

Nothing is judged here except what is visible: scripts, templates, hidden and struck-out text are left out.
A superscript digit stays a superscript ("km²", "2018⁴"), so that it is never glued to the number before it;
one that links to a footnote is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex
from lxml import etree
from lxml.html import HtmlElement

from checks.article.text import Piece, assemble, pieces_of
from checks.model import Link


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_SKIPPED = _names(
    "head script style noscript template svg math iframe object embed select datalist button textarea input "
    "video audio canvas map dialog nav amp-list del s strike"
)
_BLOCKS = _names(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre section summary table tbody "
    "td tfoot th thead tr ul"
)
"""Every other element, also one nobody knows, stands within a line."""
_SCRIPTS = {
    "sup": str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"),
    "sub": str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of visible text, clean, with its links and the block element that it stands in."""

    text: str
    links: tuple[Link, ...]
    element: HtmlElement


class _Inline(NamedTuple):
    url: str | None = None
    script: str | None = None


def runs(root: HtmlElement) -> Iterator[Run]:
    """The runs of visible text under an element, in page order."""
    pieces: list[Piece] = []
    blocks, inlines = [root], [_Inline()]
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        inline = tag not in _BLOCKS
        if event == "start":
            if tag in _SKIPPED or not isinstance(tag, str) or is_hidden(element) or _is_footnote(element):
                walker.skip_subtree()
                blocks.append(blocks[-1])
                inlines.append(inlines[-1])
                continue
            if not inline:
                yield from _flush(pieces, blocks[-1])
            blocks.append(blocks[-1] if inline else element)
            inlines.append(_inline(element, inlines[-1]) if inline else inlines[-1])
            _add(pieces, element.text, inlines[-1])
        else:
            block = blocks.pop()
            inlines.pop()
            if block is element:
                yield from _flush(pieces, block)
            _add(pieces, element.tail, inlines[-1])


def _flush(pieces: list[Piece], block: HtmlElement) -> Iterator[Run]:
    if any(not piece.text.isspace() for piece in pieces):
        text, links = assemble(
            Piece(inner.text, piece.url or inner.url) for piece in pieces for inner in pieces_of(piece.text)
        )
        if any(character.isalnum() for character in text):
            yield Run(text=text, links=links, element=block)
    pieces.clear()


def _add(pieces: list[Piece], text: str | None, inline: _Inline) -> None:
    if not text:
        return
    if inline.script:
        text = text.translate(_SCRIPTS[inline.script])
    if pieces and pieces[-1].url == inline.url and (inline.url is None or pieces[-1].text):
        # An anchor with markup inside it stays one anchor.
        pieces[-1] = Piece(pieces[-1].text + text, inline.url)
    else:
        pieces.append(Piece(text, inline.url))


def _inline(element: HtmlElement, outer: _Inline) -> _Inline:
    if element.tag == "a":
        url = (element.get("href") or "").strip()
        return outer._replace(
            url=None if url.startswith(("#", "javascript:", "mailto:", "tel:")) else url or None
        )
    return outer._replace(script=element.tag) if element.tag in _SCRIPTS else outer


@cache
def _unseen() -> regex.Pattern[str]:
    names = r"(?:sr-only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-hidden|u-?hidden|hidden)"
    return regex.compile(rf"(?:^|\s){names}(?:\s|$)", regex.IGNORECASE)


@cache
def _unshown() -> regex.Pattern[str]:
    return regex.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", regex.IGNORECASE)


def is_hidden(element: HtmlElement) -> bool:
    """Whether an element says of itself that readers do not see it."""
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes:
        return True
    # Most pages have thousands of classes, so a quick look comes first.
    names, style = attributes.get("class", ""), attributes.get("style", "")
    if ("idden" in names or "reader" in names or "sr-only" in names) and _unseen().search(names):
        return True
    return style != "" and _unshown().search(style) is not None


def _is_footnote(element: HtmlElement) -> bool:
    """Whether an element is the mark of a note: ``<sup><a href="#n4">4</a></sup>`` or ``<sup>[4]</sup>``."""
    if element.tag != "sup":
        return False
    text = "".join(element.itertext()).strip()
    linked = element.find(".//a") is not None or next(element.iterancestors("a"), None) is not None
    return (linked and text.strip("[]()*").isdigit()) or bool(regex.fullmatch(r"\[\w{1,3}\]|[*†‡]+", text))
