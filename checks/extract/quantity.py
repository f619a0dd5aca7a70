"""Physical quantities: lengths, areas, masses, speeds, energies, data, and compounds ("5 ft 11 in")."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.extract.amount import Measured, measured, mention
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.hedge import hedge_after
from checks.extract.number import FIRST_WORDS as NUMBER
from checks.extract.number import figure_of, number_at
from checks.extract.rate import rate_at
from checks.extract.units import unit_at
from checks.model import Amount, Kind, Mention, Part

TRIGGER = NUMBER
PRIORITY = 35

_MAKE_ONE = {
    ("foot", "inch"): 12,
    ("stone", "pound"): 14,
    ("pound", "ounce"): 16,
    ("yard", "foot"): 3,
    ("mile", "yard"): 1760,
    ("meter", "centimeter"): 100,
    ("kilogram", "gram"): 1000,
}
_SECOND = regex.compile(
    r"[ ]?(?:,[ ]|and[ ])?(?=[\d½¼¾]|one|two|three|four|five|six|seven|eight|nine|ten|eleven)"
)
_FEET = regex.compile(r"(?P<feet>\d)'[ ]?(?P<inches>\d{1,2})(?:\"|'')")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The quantity whose number begins at an offset."""
    del context
    if (feet := _FEET.match(text, at)) and int(feet["inches"]) < 12:
        return _feet(text, at, feet)
    found = measured(text, at, unit_at)
    if found is None or found.number.currency:
        return None
    figure, end, parts = found.figure, found.end, found.parts
    small = _smaller(text, found)
    if small:
        value, end, more = small
        first = found.number.first
        grain = Fraction(1, _MAKE_ONE[found.unit.name, more[1]])
        figure = figure_of(
            found.number._replace(first=first._replace(value=value, low=value, high=value, grain=grain)),
            hedge_after(text, end),
        )
        parts = (*parts, *more[0])
    rate = rate_at(text, end)
    if rate:
        end = rate.end
        parts = (*parts, Part(role="per", start=rate.start, end=rate.end))
    meaning = Amount(
        kind=Kind.QUANTITY,
        figure=figure,
        unit=found.unit.name,
        per=rate.per if rate else None,
        difference=is_difference(text, found.start, end),
    )
    return mention(text, found.start, end, meaning, parts)


def _smaller(text: str, found: Measured) -> tuple[Fraction, int, tuple[tuple[Part, ...], str]] | None:
    """The smaller unit of a compound: "5 ft [11 in]"."""
    value = found.number.first.value
    if value is None or found.number.second or found.after or value.denominator != 1:
        return None
    match = _SECOND.match(text, found.end)
    if match is None or (found.unit.name,) not in {(large,) for large, _ in _MAKE_ONE}:
        return None
    second = number_at(text, match.end())
    if second is None or second.second or second.first.value is None or second.start != match.end():
        return None
    unit = unit_at(text, second.end) or _inch(text, second.end, found.unit.name)
    many = _MAKE_ONE.get((found.unit.name, unit.name)) if unit else None
    if unit is None or many is None or second.first.value >= many:
        return None
    parts = (
        Part(role="number", start=second.start, end=second.end),
        Part(role="unit", start=unit.start, end=unit.end),
    )
    return value + second.first.value / many, unit.end, (parts, unit.name)


_IN = regex.compile(r"[ ]?(?P<unit>ins?)(?!\w)")


def _inch(text: str, end: int, large: str):
    from checks.extract.amount import Unit

    match = _IN.match(text, end) if large == "foot" else None
    return Unit(match.start("unit"), match.end("unit"), "inch") if match else None


def _feet(text: str, at: int, match: regex.Match[str]) -> Mention:
    number = number_at(text, at)
    value = int(match["feet"]) + Fraction(int(match["inches"]), 12)
    from checks.extract.number import Number
    from checks.extract.numeral import Numeral

    numeral = Numeral(at, match.end(), value, value, value, Fraction(1, 12), digits=True)
    hedge = number.hedge if number else None
    start = hedge.start if hedge and not hedge.opening else at
    figure = figure_of(Number(start, match.end(), numeral, None, hedge))
    meaning = Amount(kind=Kind.QUANTITY, figure=figure, unit="foot")
    return mention(text, start, match.end(), meaning, (Part(role="number", start=at, end=match.end()),))
