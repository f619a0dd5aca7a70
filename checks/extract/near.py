"""The words right before and behind a place: a look-up tells by them which dimensions are out of question."""

from __future__ import annotations

from functools import lru_cache

import regex

_BEHIND = regex.compile(r"[ ]{0,3}(?:-[ ]?)?([^\W\d_]++|[^\w\s])")
_REACH = 20
"""Longer words are looked at in part."""
_TAIL = ".,;:!?%)"
"""Marks that may hang on a word."""
_OPENERS = "([{\"'\n\t—-"


@lru_cache(maxsize=16)
def behind(text: str, end: int) -> str:
    """The letters, or else the mark, that follow an offset, in lower case; or nothing.

    Spaces and a hyphen may stand between.
    """
    at = end + 1 if text.startswith(" ", end) else end
    word = text[at : at + _REACH].partition(" ")[0]
    bare = word.rstrip(_TAIL)
    if bare.isalpha() and len(word) < _REACH:
        return bare.lower()  # nearly always
    if word and not bare:
        return word[0]
    match = _BEHIND.match(text, end)
    return match[1].lower() if match else ""


@lru_cache(maxsize=16)
def before(text: str, at: int) -> str:
    """What stands between the last two spaces or ends of lines before an offset, in lower case."""
    stop = at - 1 if at and text[at - 1] == " " else at
    word = text[at - _REACH if at > _REACH else 0 : stop].rpartition(" ")[2].rpartition("\n")[2].lower()
    return word.lstrip(_OPENERS) if word and not word[0].isalnum() else word


@lru_cache(maxsize=2)
def digits_end(text: str, at: int) -> int:
    """Where the digits end that begin at an offset."""
    while text[at : at + 1].isdecimal():
        at += 1
    return at


def line_around(text: str, start: int, end: int, before: int, behind: int) -> tuple[int, int]:
    """The stretch around two offsets, so far before and behind them, within their line."""
    left = max(0, start - before)
    right = text.find("\n", end, end + behind)
    return max(left, text.rfind("\n", left, start) + 1), min(len(text), end + behind) if right < 0 else right
