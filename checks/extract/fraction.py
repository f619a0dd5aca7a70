"""Fractions of something unnamed by a unit: "two-thirds of voters", "by a quarter", "one over three"."""

from __future__ import annotations

import regex

from checks.extract.amount import mention
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.near import behind
from checks.extract.number import Number, number_at
from checks.extract.numerals import FIRST_WORDS, numeral_at
from checks.model import Amount, Kind, Mention, Part

TRIGGER = FIRST_WORDS
PRIORITY = 37

_OVER = regex.compile(r"[ ]over[ ](?=\w)")
_ENDS = regex.compile(r"[ ]?(?:[.,;:?!)]|$)")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The fraction that begins at an offset."""
    del context
    number = number_at(text, at)
    if number is None or number.sign or number.second:
        return None
    if not number.first.fraction:
        return _over(text, number)
    meaning = Amount(
        kind=Kind.SHARE,
        figure=figure_of(number),
        unit="fraction",
        difference=is_difference(text, number.start, number.end),
    )
    return mention(text, number.start, number.end, meaning, parts_of(number))


def _over(text: str, number: Number) -> Mention | None:
    """ "One over three", as it is spoken in arithmetic."""
    match = _OVER.match(text, number.end) if behind(text, number.end) == "over" else None
    if match is None or number.first.value is None or number.hedge:
        return None
    below = numeral_at(text, match.end())
    if below is None or below.value is None or not abs(number.first.value) < below.value:
        return None
    if not _ENDS.match(text, below.end):
        return None
    value = number.first.value / below.value
    meaning = Amount(
        kind=Kind.SHARE,
        figure=figure_of(number._replace(first=number.first.worth(value, 1 / below.value))),
        unit="fraction",
    )
    parts = (*parts_of(number), Part("whole", below.start, below.end))
    return mention(text, number.start, below.end, meaning, parts)
