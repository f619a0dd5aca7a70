"""Numbers behind names that are no part of them: "Italy 30, France 22", "Conservatives 18, Labour 14"."""

from __future__ import annotations

from functools import cache

import regex

from checks.data.designations import TALLIED
from checks.data.names import COUNTRIES
from checks.extract.near import line_around
from checks.extract.noun import is_plural

_PAIR = regex.compile(
    r"(?<![\w'-])(?:(?P<ahead>[A-Z][\w'-]{1,20})[ ])?(?P<word>[A-Z][\w'-]{1,20})[ ]"
    r"\d{1,3}(?:,\d{3})?(?![\w.,]*\d|%)"
)
_BEFORE, _BEHIND = 80, 60
"""How far the other pairs of a tally are looked for, in characters."""
_NO_SEQUEL = 10
"""From here on a number behind a plural numbers no film and no model ("Cars 3")."""


@cache
def _known() -> frozenset[str]:
    """Countries and parties, in lower case: what results are told of."""
    countries = {line.partition(":")[0] for line in COUNTRIES.splitlines() if line}
    return frozenset({*countries, *TALLIED})


def is_tally(text: str, start: int, end: int) -> bool:
    """Whether the number between two offsets, behind a word with a capital, counts for what bears the name.

    A country or a party must be among those that stand beside each other with their numbers; a plural with a
    number from ten up is enough ("Conservatives 18"). All other names may well hold their number ("Juno 9").
    """
    pairs = list(_PAIR.finditer(text, *line_around(text, start, end, _BEFORE, _BEHIND)))
    names = {pair["word"] for pair in pairs}
    if len(names) > 1 and any(_is_known(pair) for pair in pairs):
        return any(pair.end() == end for pair in pairs)
    return (
        any(pair.end() == end and is_plural(pair["word"], pair["word"].lower()) for pair in pairs)
        and int(text[start:end]) >= _NO_SEQUEL
    )


def _is_known(pair: regex.Match[str]) -> bool:
    word = pair["word"].lower()
    return word in _known() or f"{(pair['ahead'] or '').lower()} {word}" in _known()
