"""How far a written figure may lie from the value that arithmetic gives.

As in :mod:`checks.interval`, a number stands for every value that could have been written that way. In a sum
or a quotient all its figures are rounded, so each is read at its own grain; but no grain is taken to be coarser
than the second digit, or 100 would mean anything from 50 to 150.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.interval import Interval, rounded_or_cut, written
from checks.model import Figure, Hedge, Kind

_TENTH = Fraction(1, 10)
_LOOSE = Fraction(1, 8)
"""How far a multiple in a word ("doubled", "a third") reaches either way, as a share of it."""


def measured(figure: Figure, kind: Kind = Kind.QUANTITY) -> Interval:
    """Every value that the figure may stand for. A count to the last digit is exact."""
    if kind is Kind.COUNT and figure.grain == 1 and figure.hedge is Hedge.EXACT:
        return Interval(figure.low, figure.high)
    return written(replace(figure, grain=fine_grain(figure)))


def level(figure: Figure, kind: Kind) -> Interval:
    """As :func:`measured`, of a level between which something changed: "to as many as 80" is 80 or a little less."""
    if figure.stated is not None and figure.low is None and figure.stated > 0:
        return Interval(figure.stated * (1 - 2 * _TENTH), figure.high)
    return measured(figure, kind)


def said(figure: Figure) -> Interval:
    """Every value that a share or a difference may have been rounded to, or cut to, when it was worked out.

    Fractions in words ("half a point") have no last digit; they are read to a tenth.
    """
    if figure.stated is not None and figure.grain >= abs(figure.stated):
        return written(replace(figure, grain=abs(figure.stated) / 5 or figure.grain))
    return rounded_or_cut(figure)


def fine_grain(figure: Figure) -> Fraction:
    """The place of the last digit, or of the second if that is finer."""
    size = max((abs(bound) for bound in (figure.low, figure.high) if bound is not None), default=None)
    return min(figure.grain, second_digit(size)) if size else figure.grain


def second_digit(size: Fraction) -> Fraction:
    """The place of the second digit of a number: 10 for 437, a tenth for 4.37."""
    place = Fraction(1)
    while size >= 100 * place:
        place *= 10
    while size < 10 * place:
        place /= 10
    return place


def loosely(figure: Figure) -> Interval:
    """What a multiple or a fraction in words leaves open: "doubled" is said of 1.8 and of 2.4."""
    low, high = figure.low, figure.high
    return Interval(
        None
        if low is None
        else low * (1 - (_LOOSE if figure.hedge is not Hedge.MORE_THAN else Fraction(1, 50))),
        None
        if high is None
        else high * (1 + (2 * _LOOSE if figure.hedge is not Hedge.NEARLY else Fraction(1, 50))),
    )


_EDGE = Fraction(1, 50)
_REACH = Fraction(3, 20)


def converted_from(figure: Figure) -> Interval:
    """Every value that a figure may stand for where another unit repeats it.

    "More than 16 feet (5 m)" repeats the 16 feet and not any number above, so hedges widen and do not open.
    """
    stated = figure.stated
    if stated is None or figure.hedge is Hedge.EXACT:
        return measured(figure)
    size = abs(stated)
    half = fine_grain(replace(figure, low=stated, high=stated)) / 2
    if figure.low is not None and figure.high is not None:
        return Interval(figure.low - half, figure.high + half)
    below, above = _REACH_OF.get(figure.hedge, (_TENTH, _TENTH))
    return Interval(stated - size * below - half, stated + size * above + half)


_REACH_OF = {
    Hedge.MORE_THAN: (_EDGE, _REACH),
    Hedge.AT_LEAST: (_EDGE, _REACH),
    Hedge.LESS_THAN: (_REACH, _EDGE),
    Hedge.AT_MOST: (_REACH, _EDGE),
}
"""How far a hedged figure reaches down and up when it is converted, as a share of it."""


def rounded_conversion(figure: Figure) -> Interval:
    """Every value that may have been rounded or cut to the figure when it was converted, and a little more.

    Two per cent are never worth a word, five not beside a figure of one digit ("300 miles (500 km)").
    """
    near = (
        rounded_or_cut(replace(figure, grain=fine_grain(figure)))
        if figure.hedge is Hedge.EXACT
        else converted_from(figure)
    )
    stated = figure.stated
    if stated is None:
        return near
    return near.widened(abs(stated) * (Fraction(1, 20) if _is_round(stated) else _EDGE))


def _is_round(value: Fraction) -> bool:
    """Whether a number from ten up has one digit that is no nought."""
    digits = str(abs(value.numerator)).rstrip("0")
    return value.denominator == 1 and abs(value) >= 10 and len(digits) == 1
