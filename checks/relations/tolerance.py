"""How far a written figure may lie from the value that arithmetic gives.

As in :mod:`checks.interval`, a number stands for every value that could have been written that way. In a sum
or a quotient all its figures are rounded, so each is read at its own grain; but no grain is taken to be
coarser than a twentieth of the figure, or 100 would mean anything from 50 to 150.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.interval import Interval, literal, rounded_or_cut, written
from checks.model import Figure, Hedge, Kind

_TENTH = Fraction(1, 10)
_EIGHTH = Fraction(1, 8)
_TWENTIETH = Fraction(1, 20)
_EDGE = Fraction(1, 50)


def measured(figure: Figure, kind: Kind = Kind.QUANTITY) -> Interval:
    """Every value that the figure may stand for. A count to the last digit is exact."""
    if kind is Kind.COUNT and figure.grain == 1 and figure.hedge is Hedge.EXACT:
        return Interval(figure.low, figure.high)
    if figure.hedge is Hedge.ABOUT and figure.stated:
        return _roughly(figure, figure.stated)
    return written(replace(figure, grain=fine_grain(figure)))


def _roughly(figure: Figure, stated: Fraction) -> Interval:
    """ "About 30" is 27 to 33 by its words, and may have been rounded to tens from 25 to 35."""
    digits = _digits(stated)
    noughts = len(digits) - len(digits.rstrip("0"))
    half = max(Fraction(10**noughts) if digits else figure.grain, fine_grain(figure)) / 2
    half = min(half, abs(stated) / 5)
    low, high = literal(figure).low, literal(figure).high
    return Interval(
        None if low is None else min(low, stated - half), None if high is None else max(high, stated + half)
    )


def _digits(value: Fraction) -> str:
    return str(abs(value.numerator)) if value.denominator == 1 else ""


def level(figure: Figure, kind: Kind) -> Interval:
    """As :func:`measured`, of a level before or after a change: "to as many as 80" is 80 or a little less."""
    if figure.stated is not None and figure.low is None and figure.stated > 0:
        return Interval(figure.stated * (1 - 2 * _TENTH), figure.high)
    return measured(figure, kind)


def said(figure: Figure) -> Interval:
    """Every value that a share or a difference may have been rounded to, or cut to, when it was worked out.

    Fractions in words ("half a point") have no last digit; they are read to a tenth.
    """
    stated = figure.stated
    if stated and figure.grain >= abs(stated) and not _is_place(abs(stated)):
        return written(replace(figure, grain=abs(stated) / 5))
    near = rounded_or_cut(figure)
    return near if near.high is None else Interval(near.low, near.high - figure.grain / 100)


def _is_place(value: Fraction) -> bool:
    """Whether a value is written as one digit 1: "1%", "0.1%"; it was rounded to that place."""
    return value == 1 or (value.numerator == 1 and set(str(value.denominator)[1:]) == {"0"})


def fine_grain(figure: Figure) -> Fraction:
    """The place of the last digit that means something, but a twentieth of the figure at most."""
    size = max((abs(bound) for bound in (figure.low, figure.high) if bound is not None), default=None)
    return min(figure.grain, max(second_digit(size) / 2, size / 20)) if size else figure.grain


def second_digit(size: Fraction) -> Fraction:
    """The place of the second digit of a positive number: 10 for 437, a tenth for 4.37."""
    place = Fraction(1)
    while size >= 100 * place:
        place *= 10
    while size < 10 * place:
        place /= 10
    return place


def loosely(figure: Figure) -> Interval:
    """What a multiple or a fraction in words leaves open: "doubled" is said of 1.8 and of 2.4 times as much.

    An eighth less or a quarter more (of a part an eighth more), but nothing below "more than" and nothing
    above "nearly".
    """
    low, high = figure.low, figure.high
    below = _EDGE if figure.hedge is Hedge.MORE_THAN else _EIGHTH
    above = (
        _EDGE if figure.hedge is Hedge.NEARLY else _EIGHTH if high is not None and high < 1 else 2 * _EIGHTH
    )
    return Interval(None if low is None else low * (1 - below), None if high is None else high * (1 + above))


# ------------------------------------------------------------------ conversions

_REACH = {
    Hedge.MORE_THAN: (_EDGE, 3 * _TWENTIETH),
    Hedge.AT_LEAST: (_EDGE, 3 * _TWENTIETH),
    Hedge.LESS_THAN: (3 * _TWENTIETH, _EDGE),
    Hedge.AT_MOST: (3 * _TWENTIETH, _EDGE),
}
"""How far a hedged figure reaches down and up when it is converted, as a share of it."""


def converted_from(figure: Figure) -> Interval:
    """Every value that a figure may stand for where another unit repeats it.

    "More than 20 feet (6 m)" repeats the 20 feet and not any number above, so hedges widen and do not open.
    """
    stated = figure.stated
    if stated is None or figure.hedge is Hedge.EXACT:
        return measured(figure)
    half = fine_grain(replace(figure, low=stated, high=stated)) / 2
    if figure.low is not None and figure.high is not None:
        return Interval(figure.low - half, figure.high + half)
    below, above = _REACH.get(figure.hedge, (_TENTH, _TENTH))
    return Interval(stated - abs(stated) * below - half, stated + abs(stated) * above + half)


def rounded_conversion(figure: Figure) -> Interval:
    """Every value that may have been rounded or cut to the figure when it was converted, and a little more.

    Two per cent are never worth a word, five not beside a figure of one digit ("300 miles (500 km)").
    """
    if figure.hedge is Hedge.EXACT:
        near = rounded_or_cut(replace(figure, grain=fine_grain(figure)))
    else:
        near = converted_from(figure)
    stated = figure.stated
    if stated is None:
        return near
    return near.widened(abs(stated) * (_TWENTIETH if _is_round(stated) else _EDGE))


def _is_round(value: Fraction) -> bool:
    """Whether a number from ten up has one digit that is no nought."""
    return abs(value) >= 10 and len(_digits(value).rstrip("0")) == 1
