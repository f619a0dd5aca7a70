"""The time between two dates, against a length of time as it is written.

A date is all the days that its words may mean, so the time between two of them is an interval. A length of
time is read with the freedom that writers take: the day, the month or the year more or less, and as far as
its last digit is round.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checks.interval import Interval, literal
from checks.model import Amount, Figure, Hedge, Mention, Period, Precision, When

YEAR = Fraction(1461, 4)
"""In days."""
MONTH = YEAR / 12

DAYS_IN = {
    "second": Fraction(1, 86_400),
    "minute": Fraction(1, 1_440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
    "fortnight": Fraction(14),
    "month": MONTH,
    "year": YEAR,
    "decade": 10 * YEAR,
    "century": 100 * YEAR,
}
_UNDER = {
    "second": Fraction(1, 86_400),
    "minute": Fraction(1, 1_440),
    "hour": Fraction(1, 48),
    "day": Fraction(1),
    "week": Fraction(4),
    "fortnight": Fraction(4),
    "month": MONTH * 3 / 4,
    "year": YEAR * 7 / 10,
    "decade": YEAR * 5,
    "century": YEAR * 30,
}
"""By how much a length may be rounded up, in days: "two years" for a year and four months."""
_OVER = {
    **_UNDER,
    "hour": Fraction(1, 24),
    "week": Fraction(6),
    "month": MONTH,
    "year": YEAR,
    "decade": YEAR * 4,
}
"""And by how much down: the unfinished unit is often not counted."""
_AT_A_BOUND = Fraction(1, 4)
"""The share of this left to a bound: "more than ten years" is said of ten years less a month or two."""
_OF_A_PART = {"decade": Fraction(1, 5), "century": Fraction(1, 8)}
"""The share of such a part by which it may be off: three years of a quarter of a century, six of half."""
_ROUND = Fraction(1, 10)
"""A round figure is right within half its last digit, but no further than this share of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days that a date may mean, the first and the last."""

    first: date
    last: date


def days_of(mention: Mention) -> Days | None:
    """The days that a date may mean; of a period, all of it."""
    meaning = mention.meaning
    if isinstance(meaning, When):
        return days_in(meaning)
    if isinstance(meaning, Period) and meaning.begin.first and meaning.end.last:
        return Days(first=meaning.begin.first, last=meaning.end.last)
    return None


def days_in(when: When) -> Days | None:
    """The days of one date, where they are known."""
    return Days(first=when.first, last=when.last) if when.first and when.last else None


def between(begin: Days, end: Days) -> Interval:
    """The days from one date to the other."""
    return Interval(Fraction((end.first - begin.last).days), Fraction((end.last - begin.first).days))


def written_days(amount: Amount, *, counted: bool = False) -> Interval | None:
    """What a length of time may mean, in days; None for units that are not of time.

    A length that is ``counted`` off, as anniversaries are, is never a round number.
    """
    unit = amount.unit or ""
    size = DAYS_IN.get(unit)
    if size is None:
        return None
    said, hedge, stated = literal(amount.figure), amount.figure.hedge, amount.figure.stated
    is_round = stated is not None and not counted and hedge is not Hedge.ABOUT
    rounding = _rounding(stated, amount.figure.grain) * size if stated and is_round else Fraction(0)
    under, over = (max(_freedom(unit, by_unit, amount.figure), rounding) for by_unit in (_UNDER, _OVER))
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        under *= _AT_A_BOUND
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.NEARLY):
        over *= _AT_A_BOUND
    low = None if said.low is None else said.low * size
    if low is not None and stated is not None and hedge is Hedge.NEARLY:
        low, under = min(low, stated * size - under), Fraction(0)
    return Interval(
        None if low is None else max(low - under, Fraction(0)),
        None if said.high is None else said.high * size + over,
    )


def _freedom(unit: str, by_unit: Mapping[str, Fraction], figure: Figure) -> Fraction:
    """What a unit leaves open; a part of one is told more finely: "two and a half years"."""
    if figure.grain >= 1:
        return by_unit[unit]
    return min(by_unit[unit], DAYS_IN[unit] * figure.grain * _OF_A_PART.get(unit, Fraction(7, 10)))


def _rounding(stated: Fraction, grain: Fraction) -> Fraction:
    """How far a figure may have been rounded: 20 and 75 are round beside 23, and 100 all the more."""
    step = max((grain, *(Fraction(step) for step in (1, 5, 10) if stated % step == 0)))
    return min(step / 2, stated * _ROUND) if step > 1 else Fraction(0)


def precision_of(mention: Mention) -> Precision:
    """How fine a date is written; of a period, its coarser end."""
    meaning = mention.meaning
    if isinstance(meaning, Period):
        return max(meaning.begin.precision, meaning.end.precision, key=list(Precision).index)
    return meaning.precision if isinstance(meaning, When) else Precision.CENTURY
