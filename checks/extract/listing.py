"""What a page numbers: items of a list, footnotes, reading times, comments."""

from __future__ import annotations

import regex

from checks.extract.context import Context
from checks.extract.near import behind, digits_end, line_around
from checks.model import Mention, NotAFigure

TRIGGER = "0"
PRIORITY = 4
SHAPE = r"(?s).(?:[\n\t (]0{1,2}[.)] |\(0{1,2}\)|\[0|.0{1,5}[ -][mcs])"

_ITEM = regex.compile(r"[.)](?=[ ]+[A-Z\"'])")
_LINE_START = regex.compile(r"(?r)(?:^|\n)[ \t(]*")
_FOOTNOTE = regex.compile(r"\d{1,3}(?:[,-][ ]?\d{1,3}){0,8}+\]")
_FURNITURE = regex.compile(
    r"\d{1,3}[ -](?:min(?:ute)?s?)[ ]read(?!\w)|\d{1,5}[ ](?:comments?|shares)(?=[ ]*(?:\n|$|[|•·]))"
)
_FURNISHES = frozenset({"min", "mins", "minute", "minutes", "comment", "comments", "shares"})


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The numbering that begins at an offset."""
    del context
    end = digits_end(text, at)
    if text[end : end + 1] in (".", ")") and end - at < 3:
        match = _ITEM.match(text, end)
        if match and _LINE_START.match(text, max(0, at - 6), at):
            return _other(text, at, match.end(), "list number")
    if (
        text[at - 1 : at] == "("
        and text[end : end + 1] == ")"
        and end - at < 3
        and _is_counted_on(text, at, end)
    ):
        return _other(text, at - 1, end + 1, "list number")
    if text[at - 1 : at] == "[" and (match := _FOOTNOTE.match(text, at)):
        return _other(text, at - 1, match.end(), "footnote")
    if behind(text, end) in _FURNISHES and (match := _FURNITURE.match(text, at)):
        return _other(text, at, match.end(), "page furniture")
    return None


def _is_counted_on(text: str, at: int, end: int) -> bool:
    """Whether "(2)" stands among its like: after "(1)" or before "(3)"."""
    number = int(text[at:end])
    left, right = line_around(text, at, end, 300, 300)
    return text.find(f"({number - 1})", left, at) >= 0 or text.find(f"({number + 1})", end, right) >= 0


def _other(text: str, start: int, end: int, what: str) -> Mention:
    return Mention(start=start, end=end, surface=text[start:end], meaning=NotAFigure(what=what))
