"""Pasted text, and the notation in which examples of rules are written.

Blocks are separated by blank lines. A line may say what it is by how it begins::

    # headline        ## subhead        + standfirst      ! caption
    > quote           - list item       1. numbered item  | table | row

Anything else is a paragraph. Without a ``#`` line, a first block of one line that does not end in a full
stop is the headline, if anything follows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

import regex

from checks.article.errors import EmptyPage, TooLarge
from checks.article.language import language_of_blocks
from checks.article.markup import pieces_in, with_breaks
from checks.article.text import assemble
from checks.model import Article, Block, BlockKind

LIMIT = 500_000
"""Characters. The longest articles have a fifth of it."""
LONGEST_HEADLINE = 250
WRAPPED = 120
"""Lines up to this width may be one paragraph, wrapped by hand; a longer line is a paragraph of its own."""

_MARKS = {
    "# ": BlockKind.HEADLINE,
    "## ": BlockKind.SUBHEAD,
    "+ ": BlockKind.STANDFIRST,
    "! ": BlockKind.CAPTION,
    "> ": BlockKind.QUOTE,
    "- ": BlockKind.LIST_ITEM,
    "• ": BlockKind.LIST_ITEM,
    "* ": BlockKind.LIST_ITEM,
    "| ": BlockKind.TABLE,
}
_FLOWING = {BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.STANDFIRST}


class _Line(NamedTuple):
    kind: BlockKind
    text: str
    ordered: int | None = None
    marked: bool = True


def from_text(text: str, *, published: date | None = None, url: str | None = None) -> Article:
    """Read a plain text as an article.

    Raises EmptyPage where nothing but white space, addresses and image markers is left, and TooLarge
    beyond ``LIMIT`` characters.
    """
    if len(text) > LIMIT:
        raise TooLarge(f"The text is longer than {LIMIT:,} characters, so it was not read.")
    blocks = tuple(_blocks(_with_headline(list(_groups(text)))))
    if not blocks:
        raise EmptyPage
    return Article(
        title=next((block.text for block in blocks if block.kind is BlockKind.HEADLINE), ""),
        blocks=blocks,
        url=url,
        published=published,
        published_from="given" if published else None,
        language=language_of_blocks(blocks),
    )


def _groups(text: str) -> Iterator[list[_Line]]:
    """The lines of each block, those without any text left out."""
    for group in regex.split(r"\n[^\S\n]*+\n\s*+", with_breaks("\n".join(text.splitlines()))):
        lines = [_line(line.strip()) for line in group.split("\n") if not _is_marker(line.strip())]
        if lines:
            yield lines


def _line(line: str) -> _Line:
    if numbered := regex.match(r"(\d{1,3})\. (?=\S)", line):
        return _Line(BlockKind.LIST_ITEM, line[numbered.end() :], ordered=int(numbered[1]))
    for mark, kind in _MARKS.items():
        if line.startswith(mark):
            return _Line(kind, line[len(mark) :])
    kind = BlockKind.CAPTION if is_credited(line) else BlockKind.PARAGRAPH
    return _Line(kind, line, marked=False)


@cache
def _marker() -> regex.Pattern[str]:
    image = r"\W{0,2}(?:image|photo|picture|video|gallery|advertisement)\W{0,2}"
    return regex.compile(rf"[-–—*_=\s]*|{image}|<?(?:https?://|www\.)\S+", regex.IGNORECASE)


def _is_marker(line: str) -> bool:
    """Whether a line is no text: empty, an address, a rule, or where an image was ("image", "[photo]")."""
    return _marker().fullmatch(line) is not None


@cache
def _credit() -> regex.Pattern[str]:
    agency = (
        r"(?:AFP|AP|EPA|EFE|PA|ANI|Reuters|Getty|Shutterstock|iStock|Alamy|Bloomberg|Xinhua|Associated Press)"
    )
    source = rf"{agency}(?:\s(?:Photos?|Images|Pictures|Wire|Media))?"
    through = r"[^()]{0,60}\s(?:via|for)\s[^()]{0,60}"
    names = rf"(?:{through}|[^()]{{0,60}}[/|]\s?{source}|{source}|[^()]{{0,60}}\bPhotos?(?:/[^()]{{0,60}})?)"
    bracket = (
        rf"\(\s?(?:(?:File|Handout|Photo|Photograph|Picture|Image|Credit)\W\s?)?{names}(?:,\sFile)?\s?\)"
    )
    spelt = r"(?:Photograph|Photo|Picture|Image credit|Photo credit):\s[^.:]{2,80}"
    return regex.compile(rf"(?:{bracket}|(?<=[.…]\s){spelt})$", regex.IGNORECASE)


def is_credited(line: str) -> bool:
    """Whether a line ends in the credit of a picture, as captions do: "(AFP via Getty Images)"."""
    credit = _credit().search(line[-220:])
    if credit is None:
        return False
    before = line[: len(line) - len(credit[0])].rstrip()
    # Agencies sign their reports too: "... he said. (Reuters)"
    pictured = bool(regex.search(r"via|image|photo|picture|file|[/|]", credit[0], flags=regex.IGNORECASE))
    return bool(before) and (pictured or not before.endswith((".", ".”", "!", "?")))


def _with_headline(groups: list[list[_Line]]) -> list[list[_Line]]:
    lines = [line for group in groups for line in group]
    if len(groups) < 2 or any(line.kind is BlockKind.HEADLINE for line in lines) or len(groups[0]) > 1:
        return groups
    first = groups[0][0]
    ended = first.text.rstrip("”’\"')] ").endswith(".")
    if first.marked or first.kind is BlockKind.CAPTION or ended or len(first.text) > LONGEST_HEADLINE:
        return groups
    return [[first._replace(kind=BlockKind.HEADLINE)], *groups[1:]]


def _blocks(groups: Iterable[list[_Line]]) -> Iterator[Block]:
    for group in groups:
        for line in _joined(group):
            content = _cells(line.text) if line.kind is BlockKind.TABLE else line.text
            text, links = assemble(pieces_in(content))
            if text:
                yield Block(kind=line.kind, text=text, links=links, ordered=line.ordered)


def _joined(lines: list[_Line]) -> Iterator[_Line]:
    """Lines with those that carry on the one before joined to it."""
    wrapped = all(len(line.text) <= WRAPPED for line in lines)
    current = lines[0]
    for line in lines[1:]:
        same_quote = line.kind is current.kind is BlockKind.QUOTE
        carries_on = (
            not line.marked and line.kind is not BlockKind.CAPTION and current.kind in _FLOWING and wrapped
        )
        if same_quote or carries_on:
            current = current._replace(text=f"{current.text} {line.text}")
        else:
            yield current
            current = line
    yield current


def _cells(row: str) -> str:
    """A table row with one separator between cells; the rule under a Markdown head row is no text."""
    cells = [cell.strip() for cell in row.strip("| ").split("|")]
    return "" if all(regex.fullmatch(r":?-+:?", cell) for cell in cells) else " | ".join(cells)
