"""Two dates that one slip of the pen makes of each other: 1987 and 1978, 9 and 19 May, May and June."""

from __future__ import annotations

from checks.model import Precision, When

_OF_A_YEAR = frozenset({Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.SEASON})


def is_slip(one: When, other: When) -> bool:
    """Whether two dates of one precision differ by a digit, by two that changed places, or by the month."""
    if one.precision is not other.precision or one.first is None or other.first is None:
        return False
    if one.precision is Precision.DAY:
        return _is_slip_of_days(one, other)
    if one.precision is Precision.YEAR:
        return _by_a_digit(one.first.year, other.first.year)
    if one.precision in _OF_A_YEAR:
        return one.first.year == other.first.year or one.first.month == other.first.month
    return False


def _is_slip_of_days(one: When, other: When) -> bool:
    """ "9 May" and "19 May", "9 May" and "9 June"; two weekdays are one anyway."""
    if one.day is None or other.day is None or one.first is None or other.first is None:
        return one.weekday is not None and other.weekday is not None and one.day is other.day
    if one.first.year != other.first.year and one.year and other.year:
        return (one.month, one.day) == (other.month, other.day)
    return _by_a_digit(one.day, other.day) if one.month == other.month else one.day == other.day


def _by_a_digit(one: int, other: int) -> bool:
    first, second = sorted((str(one), str(other)), key=len)
    if len(first) < len(second):
        return second.endswith(first) or second.startswith(first)
    apart = [at for at, (mine, yours) in enumerate(zip(first, second, strict=True)) if mine != yours]
    if len(apart) == 2:
        return first[apart[0]] == second[apart[1]] and first[apart[1]] == second[apart[0]]
    return len(apart) == 1
