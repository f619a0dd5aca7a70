"""The marks of list items in running text: "3. ", "3) ", "• ", "- "."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import regex


class Mark(NamedTuple):
    """The mark before the text of an item: its number, if it has one, and its length."""

    number: int | None
    length: int


def marks_of(texts: Sequence[str]) -> list[Mark | None]:
    """The mark of each text that is an item of a list; None for all others.

    A single "3." may be anything; only with a neighbour ("2." or "4.") is it the number of an item.
    """
    marks = [_mark(text) for text in texts]
    numbers = {mark.number for mark in marks if mark and mark.number is not None}
    return [
        mark if mark and (mark.number is None or {mark.number - 1, mark.number + 1} & numbers) else None
        for mark in marks
    ]


@cache
def _bullet() -> regex.Pattern[str]:
    return regex.compile(r"\s*(?:[•*–-]|(\d{1,3})[.)])\s+(?=\S)")


def _mark(text: str) -> Mark | None:
    if found := _bullet().match(text):
        return Mark(int(found[1]) if found[1] else None, found.end())
    return None
