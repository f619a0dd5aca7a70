"""Physical quantities: lengths, areas, masses, speeds, energies, data, and compounds ("5 ft 11 in")."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.data.numbers import TEENS, UNITS
from checks.data.units import MAKE_ONE
from checks.extract.amount import JOINED, Measured, Unit, measured, mention, with_rate
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.figure import figure_of
from checks.extract.hedge import hedge_after
from checks.extract.number import Number, number_at
from checks.extract.numerals import FIRST_WORDS
from checks.extract.units import first_letters, unit_at
from checks.model import Amount, Kind, Mention, Part

TRIGGER = FIRST_WORDS
PRIORITY = 35
BEHIND = first_letters() | frozenset("'([{<\"") | {JOINED}

_SMALLER = regex.compile(
    r"(?i)[ ]?(?:,[ ]|and[ ])?(?=[\d½¼¾]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)"
)
_TALL = regex.compile(
    r"""(?x)-(?P<inches>\d{1,2}|[a-z]{3,6})(?:-inch(?:es)?)?(?![\w-]|[.,]\d)
    |[ ](?P<inches>\d{1,2})(?=[ ]?(?:[.;:)\n]|,(?!\d)|$)|[ ](?:and|tall)\b)"""
)
"""Inches that are not called so: "5-foot-10", "6ft 4 tall"."""
_INCHES_IN_WORDS = {word: value for word, value in (UNITS | TEENS).items() if 0 < value < 12}
_FEET = regex.compile(r"(?P<feet>\d)'[ ]?(?P<inches>\d{1,2})(?:\"|'')")
_INCHES = regex.compile(r"[ ]?(?P<unit>ins?)(?!\w)")
_LARGE = frozenset(large for large, _ in MAKE_ONE)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The quantity whose number begins at an offset."""
    del context
    if text[at + 1 : at + 2] == "'" and (feet := _FEET.match(text, at)) and int(feet["inches"]) < 12:
        return _feet(text, at, feet)
    found = measured(text, at, unit_at)
    if found is None:
        return None
    figure, end, parts = found.figure, found.end, found.parts
    if compound := _compound(text, found):
        number, end, more = compound
        figure, parts = figure_of(number, hedge_after(text, end)), (*parts, *more)
    rate, end, parts = with_rate(text, end, parts)
    meaning = Amount(
        kind=Kind.QUANTITY,
        figure=figure,
        unit=found.unit.name,
        per=rate.per if rate else None,
        difference=is_difference(text, found.start, end),
    )
    return mention(text, found.start, end, meaning, parts)


def _compound(text: str, found: Measured) -> tuple[Number, int, tuple[Part, ...]] | None:
    """A quantity with its smaller unit: "5 ft [11 in]"."""
    value = found.number.first.value
    if found.unit.name not in _LARGE or value is None or value.denominator != 1:
        return None
    if found.unit.name == "foot" and (tall := _tall(text, found, value)):
        return tall
    match = None if found.number.second or found.after else _SMALLER.match(text, found.end)
    second = number_at(text, match.end()) if match else None
    if match is None or second is None or second.first.value is None or second.start != match.end():
        return None
    unit = unit_at(text, second.end) or _inches(text, second.end)
    many = MAKE_ONE.get((found.unit.name, unit.name)) if unit else None
    if unit is None or many is None or second.second or second.first.value >= many:
        return None
    whole = found.number.first.worth(value + second.first.value / many, Fraction(1, many))
    parts = (
        Part("number", second.start, second.end),
        Part("unit", unit.start, unit.end),
    )
    return found.number._replace(first=whole), unit.end, parts


def _tall(text: str, found: Measured, feet: Fraction) -> tuple[Number, int, tuple[Part, ...]] | None:
    """A height whose inches are told by their place alone."""
    match = None if found.number.second or found.after or not 3 < feet < 9 else _TALL.match(text, found.end)
    if match is None or (match[0][0] == "-") != (text[found.unit.start - 1] == "-"):
        return None
    written = match["inches"]
    inches = int(written) if written.isdecimal() else _INCHES_IN_WORDS.get(written, 12)
    if not inches < 12:
        return None
    whole = found.number.first.worth(feet + Fraction(inches, 12), Fraction(1, 12))
    part = Part("number", match.start("inches"), match.end("inches"))
    return found.number._replace(first=whole), match.end(), (part,)


def _inches(text: str, end: int) -> Unit | None:
    """Behind feet, "in" is a unit wherever it stands."""
    match = _INCHES.match(text, end)
    return Unit(match.start("unit"), match.end("unit"), "inch") if match else None


def _feet(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    """5'11" in feet."""
    number = number_at(text, at)
    if number is None or number.sign or number.second:
        return None
    value = int(match["feet"]) + Fraction(int(match["inches"]), 12)
    figure = figure_of(number._replace(first=number.first.worth(value, Fraction(1, 12))))
    meaning = Amount(kind=Kind.QUANTITY, figure=figure, unit="foot")
    parts = (Part("number", at, match.end()),)
    return mention(text, number.start, match.end(), meaning, parts)
