"""Chosen runs of a page become the blocks of an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from functools import cache
from itertools import groupby

import regex
from lxml.html import HtmlElement

from checks.article.items import marks_of
from checks.article.metadata import absolute
from checks.article.place import Part, Place
from checks.article.text import cut
from checks.article.walk import Run
from checks.model import Block, BlockKind, Link

LONGEST_CELL = 200
"""Characters. A table with longer cells lays out a page; it is no table of figures."""


def blocks_of(parts: Sequence[Part], captions: Set[HtmlElement], base: str | None) -> Iterator[Block]:
    """The blocks of runs of the body and of captions, links made absolute from ``base``.

    ``captions`` are the block elements that hold captions.
    """
    marks = marks_of([run.text for run, _ in parts])
    numbers = _numbers(parts)
    layouts = _layouts(parts)
    items: set[HtmlElement] = set()
    for row, group in groupby(zip(parts, marks, strict=True), key=lambda entry: entry[0].place.row):
        entries = list(group)
        if row is not None and entries[0][0].place.table not in layouts:
            yield _row([part for part, _ in entries], base)
            continue
        for (run, place), mark in entries:
            if place.block in captions:
                yield _caption(run, base)
                continue
            kind = _kind(place, items)
            text, links = cut(run.text, run.links, mark.length if mark else 0)
            number = mark.number if mark else numbers.get(place.item) if kind is BlockKind.LIST_ITEM else None
            if mark and kind is BlockKind.PARAGRAPH:
                kind = BlockKind.LIST_ITEM
            yield Block(kind=kind, text=text, links=absolute_links(links, base), ordered=number)


def _kind(place: Place, items: set[HtmlElement]) -> BlockKind:
    """What kind of block a run is. Only the first run of a list item is the item."""
    if place.heading is not None:
        return BlockKind.SUBHEAD
    if place.item is not None and place.item not in items:
        items.add(place.item)
        return BlockKind.LIST_ITEM
    return BlockKind.QUOTE if place.quote else BlockKind.PARAGRAPH


@cache
def _counter() -> regex.Pattern[str]:
    return regex.compile(r"\d{1,3} ?(?:of|/) ?\d{1,3}(?!\d)\W*")


def _caption(run: Run, base: str | None) -> Block:
    """A caption, without the place of its picture in a gallery ("3 of 12")."""
    counted = _counter().match(run.text)
    text, links = cut(run.text, run.links, counted.end() if counted else 0)
    return Block(kind=BlockKind.CAPTION, text=text, links=absolute_links(links, base))


def _numbers(parts: Iterable[Part]) -> dict[HtmlElement | None, int]:
    """The numbers that a browser shows before the items of numbered lists."""
    lists = {item.getparent() for item in (part.place.item for part in parts) if item is not None}
    return {item: number for parent in lists if parent is not None for item, number in _numbered(parent)}


def _numbered(parent: HtmlElement) -> Iterator[tuple[HtmlElement, int]]:
    if parent.tag != "ol":
        return
    items = [child for child in parent if child.tag == "li"]
    step = -1 if "reversed" in parent.attrib else 1
    number = _whole(parent.get("start"), len(items) if step < 0 else 1)
    for item in items:
        number = _whole(item.get("value"), number)
        yield item, number
        number += step


def _whole(text: str | None, default: int) -> int:
    return int(text) if text and regex.fullmatch(r"-?\d{1,6}", text.strip()) else default


def _layouts(parts: Sequence[Part]) -> set[HtmlElement]:
    """Tables that lay out running text: long cells, or nowhere two cells in a row."""
    tables, figures = set[HtmlElement](), set[HtmlElement]()
    cells: dict[HtmlElement, HtmlElement | None] = {}
    for run, place in parts:
        if place.table is None or place.row is None:
            continue
        if len(run.text) > LONGEST_CELL:
            tables.add(place.table)
        if cells.setdefault(place.row, place.cell) is not place.cell:
            figures.add(place.table)
    return tables | {place.table for _, place in parts if place.table is not None} - figures


def _row(parts: Sequence[Part], base: str | None) -> Block:
    """A table's row as one text, its cells separated by bars."""
    text, links = "", []
    cell: HtmlElement | None = None
    for run, place in parts:
        if text:
            text += " " if place.cell is cell else " | "
        cell = place.cell
        links += [replace(link, start=link.start + len(text), end=link.end + len(text)) for link in run.links]
        text += run.text
    return Block(kind=BlockKind.TABLE, text=text, links=absolute_links(links, base))


def absolute_links(links: Iterable[Link], base: str | None) -> tuple[Link, ...]:
    """The links that lead somewhere in the web, from ``base`` where they are relative."""
    seen = ((link, absolute(link.url, base)) for link in links)
    return tuple(replace(link, url=url) for link, url in seen if url)
