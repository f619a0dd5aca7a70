"""From a number as written to the interval that its words leave open."""

from __future__ import annotations

from fractions import Fraction

from checks.extract.hedge import HedgeWords, bounds
from checks.extract.number import Number
from checks.extract.numeral import Numeral
from checks.model import Figure, Hedge, Part

_OPEN_ABOVE = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_OPEN_BELOW = (Hedge.LESS_THAN, Hedge.AT_MOST)
_YIELDING = (Hedge.EXACT, Hedge.ABOUT, Hedge.RANGE)


def figure_of(number: Number, after: HedgeWords | None = None, by: Fraction | int = 1) -> Figure:
    """What a number means with the hedge behind it, multiplied by the size of its unit."""
    first, words = number.first, number.hedge
    if words is None and after is None and number.second is None and by == 1 and first.hedge is Hedge.EXACT:
        return Figure(stated=first.value, low=first.low, high=first.high, grain=first.grain)
    hedge = Hedge.EXACT if words is None or words.opening else words.hedge
    if after is not None and hedge in _YIELDING:
        hedge = after.hedge
    if number.second is not None:
        return _range(
            first.low * by, number.second.low * by, min(first.grain, number.second.grain) * by, hedge
        )
    if first.value is None:
        return _vague(first, hedge, Fraction(by))
    value, grain = (first.value, first.grain) if by == 1 else (first.value * by, first.grain * by)
    low, high = bounds(value, hedge, close=words is not None and words.close)
    if first.hedge is Hedge.ABOUT:  # a dozen is about twelve, and "at least a dozen" no less vague
        hedge = Hedge.ABOUT if hedge is Hedge.EXACT else hedge
        low = None if low is None else min(low, first.low * by)
        high = high if high is None or hedge is Hedge.NEARLY else max(high, first.high * by)
    return Figure(stated=value, low=low, high=high, hedge=hedge, grain=grain)


def _range(first: Fraction, second: Fraction, grain: Fraction, hedge: Hedge) -> Figure:
    """A range; approximate ends stay where they are written, a bound keeps the end that it bounds."""
    low, high = min(first, second), max(first, second)
    inverted = first > second >= 0
    if hedge in _OPEN_ABOVE:
        return Figure(stated=None, low=low, high=None, hedge=hedge, grain=grain, inverted=inverted)
    if hedge in _OPEN_BELOW:
        return Figure(stated=None, low=None, high=high, hedge=hedge, grain=grain, inverted=inverted)
    return Figure(stated=None, low=low, high=high, hedge=Hedge.RANGE, grain=grain, inverted=inverted)


def _vague(first: Numeral, hedge: Hedge, by: Fraction) -> Figure:
    low = None if hedge in _OPEN_BELOW else first.low * by
    high = None if hedge in _OPEN_ABOVE else first.high * by
    return Figure(stated=None, low=low, high=high, hedge=Hedge.VAGUE, grain=first.grain * by)


def parts_of(number: Number, after: HedgeWords | None = None) -> tuple[Part, ...]:
    """The pieces of a number, in order."""
    parts: list[Part] = []
    if number.hedge and number.start <= number.hedge.start:
        parts.append(Part("hedge", number.hedge.start, number.hedge.end))
    if number.sign:
        parts.append(Part("currency", number.sign.start, number.sign.end))
    for numeral in (number.first, number.second):
        if numeral is None:
            continue
        if numeral.scale_at > numeral.start:
            parts.append(Part("number", numeral.start, numeral.scale_at))
            parts.append(Part("scale", numeral.scale_at, numeral.end))
        else:
            parts.append(Part("number", numeral.start, numeral.end))
    if after:
        parts.append(Part("hedge", after.start, after.end))
    return tuple(parts)
