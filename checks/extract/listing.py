"""What a page numbers: items of a list, footnotes, reading times, comments."""

from __future__ import annotations

import regex

from checks.extract.context import Context
from checks.model import Mention, NotAFigure

TRIGGER = "0"
PRIORITY = 4

_ITEM = regex.compile(r"\d{1,2}[.)](?=[ ]+[A-Z\"'])")
_LINE_START = regex.compile(r"(?r)(?:^|\n)[ \t(]*")
_FOOTNOTE = regex.compile(r"\d{1,3}(?:[,-][ ]?\d{1,3})*\]")
_READING_TIME = regex.compile(
    r"\d{1,3}[ -](?:min(?:ute)?s?)[ ]read(?!\w)|\d{1,5}[ ](?:comments?|shares)(?=[ ]*(?:\n|$|[|•·]))"
)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The numbering that begins at an offset."""
    del context
    match = _ITEM.match(text, at)
    if match and _LINE_START.match(text, max(0, at - 6), at):
        return _other(text, at, match.end(), "list number")
    if text[at - 1 : at] == "[" and (match := _FOOTNOTE.match(text, at)):
        return _other(text, at - 1, match.end(), "footnote")
    if match := _READING_TIME.match(text, at):
        return _other(text, at, match.end(), "page furniture")
    return None


def _other(text: str, start: int, end: int, what: str) -> Mention:
    return Mention(start=start, end=end, surface=text[start:end], meaning=NotAFigure(what=what))
