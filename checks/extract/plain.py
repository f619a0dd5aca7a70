"""A text in plain characters, each where it was: what the dimensions read."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

import regex

TAKEN = "\ue000"
"""Stands for every character of a stretch that a dimension of an earlier pass has claimed."""
NAMED = "\ue001"
"""The same, for a name that may stand inside a noun phrase ("two [Boeing 737] jets")."""

_SPACES = "\u00a0\u1680\u202f\u205f\u3000\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B)))
_DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d"
_LONG_DASHES = "\u2015\u2e3a\u2e3b\ufe58"
_APOSTROPHES = "\u2018\u2019\u201a\u201b\u02bc\u2032\uff07\u00b4"
_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u2061\u2062\u2063\u2064"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""Soft hyphens, zero-width characters and direction marks: they are no part of a word or number."""


@cache
def _table() -> dict[str, str]:
    table = dict.fromkeys(_SPACES, " ") | dict.fromkeys(_DASHES, "-") | dict.fromkeys(_LONG_DASHES, "\u2014")
    table |= dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_QUOTES, '"')
    for code in range(0xFF01, 0xFF5F):
        table.setdefault(chr(code), chr(code - 0xFEE0))
    return table


def plain(text: str) -> str:
    """The text with plain spaces, dashes, quotation marks and digits; as long as it was.

    Invisible characters stay: see :func:`visible`.
    """
    table = _table()
    for odd in _odd(text):
        to = table.get(odd)
        if to is None and odd.isdecimal():
            to = str(unicodedata.decimal(odd))
        if to is not None:
            text = text.replace(odd, to)
    return text


_ODD = regex.compile(r"[^\x00-\x7f]")


@lru_cache(maxsize=1)
def _odd(text: str) -> frozenset[str]:
    """The characters of a text that are not ASCII."""
    return frozenset() if text.isascii() else frozenset(_ODD.findall(text))


def visible(text: str) -> tuple[str, list[int] | None]:
    """The text without invisible characters, and for each character its place in the text given.

    None in place of the list where nothing was left out.
    """
    if _odd(text).isdisjoint(INVISIBLE):
        return text, None
    kept = [at for at, character in enumerate(text) if character not in INVISIBLE]
    return "".join(text[at] for at in kept), [*kept, len(text)]


def blank(text: str, stretches: list[tuple[int, int, str]]) -> str:
    """The text with stretches, in order, blanked out by a character each."""
    pieces: list[str] = []
    done = 0
    for start, end, by in stretches:
        pieces += (text[done:start], by * (end - start))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
