"""What the dimensions of figures share: a number, its unit, and the mention that they make."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

import regex

from checks.extract.hedge import HedgeWords, hedge_after
from checks.extract.number import Number, figure_of, number_at, parts_of, shared_scale, tail_of_range
from checks.model import Amount, Figure, Mention, Part


class Unit(NamedTuple):
    """A unit as it was read behind a number."""

    start: int
    end: int
    name: str
    by: Fraction = Fraction(1)
    """How many of the unit named one of the unit written is: 1/100 for pence."""


_OF_A = regex.compile(r"(?i)(?:[ ]of)?[ -]an?(?=[ -])")
"""Between a fraction and its unit: "half an hour", "a quarter of a mile"."""

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


def measured(text: str, at: int, unit_at: UnitAt) -> Measured | None:
    """The number that begins at an offset, with the unit that ``unit_at`` finds behind it.

    The unit may stand once behind a range ("5 to 10 km"), twice ("5km to 10km"), or behind the second of
    two numbers of which the first is read here ("45 and 50 mg").
    """
    number = number_at(text, at)
    if number is None:
        return None
    unit = unit_at(text, number.end)
    if unit is None and number.first.fraction and (of_a := _OF_A.match(text, number.end)):
        unit = unit_at(text, of_a.end())
    if unit is None:
        return _borrowed(text, number, unit_at) if number.second is None else None
    start, end = number.start, unit.end
    units = [unit]
    if number.second is None:
        number, second = _second(text, number, unit, unit_at)
        if second:
            units.append(second)
            end = second.end
    if number.second is not None and number.hedge:
        start = min(start, number.hedge.start)
    after = hedge_after(text, end)
    if after:
        end = after.end
    parts = [*parts_of(number, after), *(Part(role="unit", start=each.start, end=each.end) for each in units)]
    parts.sort(key=_where)
    return Measured(number, unit, start, end, after, tuple(parts))


def _where(part: Part) -> int:
    return part.start


def _second(text: str, number: Number, unit: Unit, unit_at: UnitAt) -> tuple[Number, Unit | None]:
    second = tail_of_range(text, unit.end, number)
    if second is None:
        return number, None
    second_unit = unit_at(text, second.end)
    if second_unit is None or (second_unit.name, second_unit.by) != (unit.name, unit.by):
        return number, None
    return number._replace(
        first=shared_scale(number.first, second), second=second, end=second.end
    ), second_unit


_NEXT = regex.compile(r"[ ](?:and|or|to)[ ]|,[ ](?:and[ ])?")


def _borrowed(text: str, number: Number, unit_at: UnitAt) -> Measured | None:
    match = _NEXT.match(text, number.end)
    if match is None or not text[match.end() : match.end() + 1].isdecimal() or number.first.fraction:
        return None
    second = number_at(text, match.end())
    unit = unit_at(text, second.end) if second and second.second is None else None
    if unit is None or unit.start - unit.end == 0:
        return None
    return Measured(number, unit, number.start, number.end, None, parts_of(number))


def mention(text: str, start: int, end: int, meaning: Amount, parts: tuple[Part, ...]) -> Mention:
    """A mention of an amount."""
    return Mention(start=start, end=end, surface=text[start:end], meaning=meaning, parts=parts)
