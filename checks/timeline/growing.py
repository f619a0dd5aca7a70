"""How old somebody is on a day, and two ages of one person at two times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from math import floor

from checks.model import Hedge
from checks.timeline.ages import Aged, Sort
from checks.timeline.elapsed import Days
from checks.timeline.people import Cast

_MOST = 20
"""Ages of one family name that another is held against."""


def full_years(begin: date, end: date) -> int:
    """The birthdays from one day to another."""
    return end.year - begin.year - ((end.month, end.day) < (begin.month, begin.day))


def least_and_most(aged: Aged) -> tuple[Fraction, Fraction]:
    """What an age may mean: "nearly 60" is said of somebody who is 59."""
    stated, ahead = aged.years.stated, 1 if aged.years.hedge is Hedge.NEARLY else 0
    if stated is not None:
        return stated - ahead, stated
    return aged.years.low or Fraction(0), aged.years.high or Fraction(0)


def years_off(aged: Aged, youngest: int, oldest: int) -> int:
    """How far an age lies from what the birth gives; "nearly 60" is said of somebody who is 59."""
    low, high = least_and_most(aged)
    if high < youngest:
        return floor(youngest - high)
    return floor(max(low - oldest, Fraction(0)))


def outgrown(ages: Sequence[Aged], cast: Cast, now: Days) -> Iterator[tuple[Aged, Aged, tuple[int, int]]]:
    """Two ages of one person that do not go together, and how old the one makes that person at the other."""
    today: dict[str, list[Aged]] = {}
    for one in ages:
        if one.who and one.sort is Sort.NOW and not one.by_pronoun and one.years.hedge is Hedge.EXACT:
            today.setdefault(one.who.family.casefold(), []).append(one)
    for then in ages:
        if then.sort is not Sort.THEN or then.who is None or then.when is None:
            continue
        for one in today.get(then.who.family.casefold(), ())[:_MOST]:
            same = one.who is not None and cast.same_person(then.who, one.who)
            if same and (expected := _expected(one, then, then.when, now)):
                yield one, then, expected
                break


def _expected(one: Aged, then: Aged, when: Days, now: Days) -> tuple[int, int] | None:
    """How old somebody of this age was at another time; None if the text has that age, or one near it."""
    today, back = least_and_most(one), least_and_most(then)
    least, most = full_years(when.last, now.first), full_years(when.first, now.last) + 1
    low, high = floor(today[0]) - most, floor(today[1]) - least
    if when.last >= now.first or low < 0 or (low - 1 <= back[1] and back[0] <= high + 1):
        return None
    return low, high
