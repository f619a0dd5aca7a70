"""Denominators of rates: "a barrel", "per person", "/hour"."""

from __future__ import annotations

from typing import NamedTuple

import regex

from checks.data.rates import PER_A
from checks.extract.near import behind
from checks.extract.noun import singular

_PER = regex.compile(
    r"""[ -](?:(?P<article>an?)|(?P<per>[Pp]er)|for[ ]each|for[ ]every)[ -](?:(?:diluted|basic|common
    |ordinary)[ ])?(?P<noun>square[ ](?:foot|metre|meter)|[A-Za-z]{1,20}(?:-hour)?)(?![\w'])
    |/(?P<slash>[A-Za-z]{1,12})(?![\w/])|[ ](?P<each>each|apiece)(?!\w)""",
    regex.VERBOSE,
)
_OPENERS = frozenset({"a", "an", "per", "for", "each", "apiece", "/"})
_AGO = regex.compile(r"[ ](?:ago|earlier|later|before|after|from)(?!\w)")


class Rate(NamedTuple):
    """The denominator of a rate, and where it stands."""

    start: int
    end: int
    per: str


def rate_at(text: str, end: int) -> Rate | None:
    """The denominator that follows an amount that ends at an offset."""
    if behind(text, end) not in _OPENERS:
        return None
    match = _PER.match(text, end)
    if match is None:
        return None
    if match["each"]:
        return Rate(match.start("each"), match.end(), "each")
    noun = match["noun"] or match["slash"]
    per = _NORMAL.get(noun, singular(noun.lower()))
    if match["article"] and (per not in PER_A or _AGO.match(text, match.end())):
        return None
    if match["slash"] and per not in PER_A:
        return None
    return Rate(match.start() + 1, match.end(), per)


_NORMAL = {
    "kg": "kilogram",
    "lb": "pound",
    "oz": "ounce",
    "km": "kilometer",
    "h": "hour",
    "hr": "hour",
    "t": "tonne",
    "kWh": "kilowatt-hour",
    "MWh": "megawatt-hour",
    "litre": "liter",
    "metre": "meter",
    "kilo": "kilogram",
    "capita": "person",
    "head": "person",
    "annum": "year",
    "pa": "year",
    "min": "minute",
    "gal": "gallon",
    "s": "second",
    "l": "liter",
    "L": "liter",
    "ml": "milliliter",
    "mL": "milliliter",
    "d": "day",
    "sec": "second",
    "kilometre": "kilometer",
}
