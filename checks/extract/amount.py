"""What the dimensions of figures share: a number, its unit, and the mention that they make."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

import regex

from checks.extract.figure import figure_of, parts_of
from checks.extract.hedge import HedgeWords, hedge_after
from checks.extract.near import behind
from checks.extract.number import Number, in_millions, number_at, with_second
from checks.extract.numeral import Numeral
from checks.extract.ranges import second_half
from checks.extract.rate import Rate, rate_at
from checks.model import Amount, Figure, Mention, Part


class Unit(NamedTuple):
    """A unit as it was read behind a number."""

    start: int
    end: int
    name: str
    by: Fraction | int = 1
    """How many of the unit named one of the unit written is: 1/100 for pence."""


UnitAt = Callable[[str, int], Unit | None]


class Measured(NamedTuple):
    """A number with its unit, or a range of two."""

    number: Number
    unit: Unit
    start: int
    end: int
    after: HedgeWords | None
    parts: tuple[Part, ...]

    @property
    def figure(self) -> Figure:
        """What is measured, in the unit named."""
        return figure_of(self.number, self.after, self.unit.by)


_OF_A = regex.compile(r"(?i)(?:[ ]of)?[ -]an?(?=[ -])")
"""Between a fraction and its unit: "half an hour", "a quarter of a mile"."""
_OF_A_WORDS = frozenset({"a", "an", "of"})
JOINED = " "
"""What is behind a number whose unit may stand farther on: "45 and 50 mg", "half a mile"."""
_MILLION = regex.compile(r"m(?=[ -][A-Za-z])")
_JOINS = frozenset({"and", "or", "to", "by", ","})
_NEXT = regex.compile(r"-?[ ](?:and|or|to|(?P<by>by))[ ]|,[ ](?:and[ ])?")
_SIDES = frozenset({"meter", "centimeter", "millimeter", "kilometer", "foot", "inch", "yard", "mile"})
"""What two sides are told in: "41 by 33 cm"."""


def measured(text: str, at: int, unit_at: UnitAt) -> Measured | None:
    """The number that begins at an offset, with the unit that ``unit_at`` finds behind it.

    The unit may stand once behind a range ("5 to 10 km"), twice ("5km to 10km"), or behind the second of
    two numbers of which the first is read here ("45 and 50 mg").
    """
    number = number_at(text, at)
    if number is None or number.sign is not None:
        return None
    unit = unit_at(text, number.end)
    if unit is None and _is_a_part(number.first) and (of_a := _OF_A.match(text, number.end)):
        unit = unit_at(text, of_a.end())
    if unit is None and number.first.digits and _MILLION.match(text, number.end):
        millions = in_millions(number)
        unit = unit_at(text, millions.end)
        number = millions if unit else number
    if unit is None:
        return _borrowed(text, number, unit_at) if number.second is None else None
    units, end = [unit], unit.end
    if number.second is None:
        number, second = _second(text, number, unit, unit_at)
        if second:
            units.append(second)
            end = second.end
    after = hedge_after(text, end)
    parts = [*parts_of(number), *(Part("unit", each.start, each.end) for each in units)]
    if after:
        end = after.end
        parts.append(Part("hedge", after.start, after.end))
    if len(units) > 1:
        parts.sort(key=_start)
    return Measured(number, unit, number.start, end, after, tuple(parts))


def behind_number(text: str, at: int) -> str | None:
    """What stands right behind the number that begins at an offset, in lower case.

    "$" if the sign of a currency stands before it, ``JOINED`` if its unit may stand farther on, "." for
    nothing, and None where there is no number.
    """
    number = number_at(text, at)
    if number is None:
        return None
    if number.sign:
        return "$"
    word = behind(text, number.end)
    if word in _JOINS and _number_behind(text, number.end):
        return JOINED
    return JOINED if word in _OF_A_WORDS and _is_a_part(number.first) else word or "."


def _number_behind(text: str, end: int) -> regex.Match[str] | None:
    """What joins the number that ends at an offset to one in digits behind it."""
    match = _NEXT.match(text, end)
    return match if match and text[match.end() : match.end() + 1].isdecimal() else None


def _is_a_part(numeral: Numeral) -> bool:
    """Whether it is less than one: "half an hour", "0.5 of a percentage point"."""
    return 0 < numeral.low.numerator < numeral.low.denominator


def _start(part: Part) -> int:
    return part.start


def _second(text: str, number: Number, unit: Unit, unit_at: UnitAt) -> tuple[Number, Unit | None]:
    second = second_half(text, unit.end, number.opening())
    if second is None:
        return number, None
    second_unit = unit_at(text, second.end)
    if second_unit is None or (second_unit.name, second_unit.by) != (unit.name, unit.by):
        return number, None
    return with_second(number, second), second_unit


def _borrowed(text: str, number: Number, unit_at: UnitAt) -> Measured | None:
    match = _number_behind(text, number.end) if behind(text, number.end) in _JOINS else None
    if match is None or number.first.fraction:
        return None
    second = number_at(text, match.end())
    if second is None or second.second is not None or second.sign is not None:
        return None
    unit = unit_at(text, second.end)
    if unit is None or (match["by"] and unit.name not in _SIDES):
        return None
    return Measured(number, unit, number.start, number.end, None, parts_of(number))


def with_rate(text: str, end: int, parts: tuple[Part, ...]) -> tuple[Rate | None, int, tuple[Part, ...]]:
    """The denominator of a rate that follows an amount, the amount's new end, and its parts."""
    rate = rate_at(text, end)
    if rate is None:
        return None, end, parts
    return rate, rate.end, (*parts, Part("per", rate.start, rate.end))


def mention(text: str, start: int, end: int, meaning: Amount, parts: tuple[Part, ...]) -> Mention:
    """A mention of an amount."""
    return Mention(start, end, text[start:end], meaning, parts)
