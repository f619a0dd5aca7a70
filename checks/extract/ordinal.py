"""Ordinals, kept apart from counts: "the third time", "21st", "twenty-first"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.numbers import ORDINALS, TENS
from checks.extract.context import Context
from checks.model import Amount, Figure, Kind, Mention, Part

TRIGGER = "|".join(["0", *ORDINALS, *TENS])
PRIORITY = 40

_DIGITS = regex.compile(r"(?i)(\d{1,3}(?:,\d{3})+|\d{1,9})(?:st|nd|rd|th)(?!\w)")


@cache
def _words() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)(?:({'|'.join(TENS)})[ -])?({'|'.join(ORDINALS)})(?!\w)")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The ordinal that begins at an offset."""
    del context
    match = _DIGITS.match(text, at)
    if match:
        value = int(match[1].replace(",", ""))
    else:
        match = _words().match(text, at)
        if match is None:
            return None
        tens, last = match.groups("")
        value = TENS.get(tens.lower(), 0) + ORDINALS[last.lower()]
    exact = Fraction(value)
    meaning = Amount(kind=Kind.ORDINAL, figure=Figure(stated=exact, low=exact, high=exact))
    return Mention(
        start=at,
        end=match.end(),
        surface=text[at : match.end()],
        meaning=meaning,
        parts=(Part("number", at, match.end()),),
    )
