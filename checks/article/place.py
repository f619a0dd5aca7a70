"""Where a run of text stands on the page, as the elements around it tell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import regex
from lxml.html import HtmlElement

from checks.article.errors import TooLarge
from checks.article.walk import Run

_CONTAINERS = frozenset({"html", "body", "main", "article", "section"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
DEEPEST = 1_000
"""Elements within each other. Templates nest some dozens."""
LONGEST_CAPTION = 1_200
"""Characters. What is longer is no caption, whatever its class says."""


class Place(NamedTuple):
    """What the elements around a run say of it. ``path`` runs from the page down to its block."""

    path: tuple[HtmlElement, ...] = ()
    heading: int | None = None
    caption: HtmlElement | None = None
    quote: bool = False
    item: HtmlElement | None = None
    row: HtmlElement | None = None
    cell: HtmlElement | None = None
    table: HtmlElement | None = None

    @property
    def block(self) -> HtmlElement:
        """The block element that the run stands in."""
        return self.path[-1]

    @property
    def siblings(self) -> tuple[HtmlElement | None, str]:
        """The same for blocks of one tag under one parent."""
        return self.path[-2] if len(self.path) > 1 else None, str(self.block.tag)

    @property
    def stand(self) -> tuple[HtmlElement, tuple[str, ...]]:
        """The same for runs that one template writes in the same part of the page."""
        return self.path[-4:][0], self.signature

    @property
    def signature(self) -> tuple[str, ...]:
        """Tag and class of the block and the three elements around it: what one template writes alike."""
        return tuple(f"{element.tag!s}.{element.get('class', '')}" for element in self.path[-4:])

    def names(self, below: HtmlElement | None = None) -> str:
        """Classes and ids of the elements around the run, up to but without ``below``."""
        inner: list[str] = []
        for element in reversed(self.path):
            if element is below or element.tag in {"html", "body", "main"}:
                break
            inner.append(own_names(element))
        return " ".join(inner)


class Part(NamedTuple):
    """A run and its place."""

    run: Run
    place: Place


def parts_of(runs: Iterable[Run]) -> list[Part]:
    """The runs with their places. To be taken before anybody changes the tree.

    Raises TooLarge where elements are nested more deeply than ``DEEPEST``.
    """
    known: dict[HtmlElement, Place] = {}
    return [Part(run, _place(run.element, known)) for run in runs]


def _place(element: HtmlElement, known: dict[HtmlElement, Place]) -> Place:
    missing: list[HtmlElement] = []
    above: HtmlElement | None = element
    while above is not None and above not in known:
        missing.append(above)
        above = above.getparent()
    place = known[above] if above is not None else Place()
    if len(place.path) + len(missing) > DEEPEST:
        raise TooLarge("The page is nested more deeply than any article, so it was not read.")
    for inner in reversed(missing):
        place = known[inner] = _inside(inner, place)
    return place


def _inside(element: HtmlElement, outer: Place) -> Place:
    tag = element.tag
    data = tag in {"tr", "td", "th", "table"}
    caption = outer.caption
    if caption is None and (tag == "figcaption" or (tag not in _CONTAINERS and is_caption(element))):
        caption = element
    return Place(
        path=(*outer.path, element),
        heading=int(tag[1]) if tag in _HEADINGS else outer.heading,
        caption=caption,
        quote=outer.quote or tag == "blockquote",
        item=element if tag == "li" else outer.item,
        row=(element if tag == "tr" else None) if tag in {"tr", "table"} else outer.row,
        cell=(None if tag in {"tr", "table"} else element) if data else outer.cell,
        table=element if tag == "table" else outer.table,
    )


def own_names(element: HtmlElement) -> str:
    """Class, id and the like of an element, in small letters."""
    return " ".join(
        element.get(name, "") for name in ("class", "id", "itemprop", "role", "data-type")
    ).lower()


@cache
def _captions() -> regex.Pattern[str]:
    pictures = (
        r"(?:photo|image|img|picture|media|figure)[-_]{0,2}(?:credits?|desc(?:ription)?|legend|text|info|by)"
    )
    return regex.compile(rf"(?<!closed-)caption|cutline|(?<![a-z]){pictures}(?![a-z])")


def is_caption(element: HtmlElement) -> bool:
    """Whether class names say that an element holds the caption of a picture, and no more than that."""
    names = own_names(element)
    if not names or not _captions().search(names):
        return False
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > LONGEST_CAPTION:
            return False
    return True
