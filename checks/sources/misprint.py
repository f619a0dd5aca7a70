"""Whether one number is another, mistyped: the kinds of Damerau (1964), and a point or a nought too many.

Fred J. Damerau, "A technique for computer detection and correction of spelling errors", Communications of
the ACM 7 (1964): of five misprints four are one letter wrong, missing, too many, or two that changed places.
"""

from __future__ import annotations

from checks.interval import meets
from checks.model import Figure

SHORTEST = 2
"""Digits of which two may have changed places, or one may be missing."""
LONG = 3
"""Digits from which it is no accident that all but one are the same."""
_MOST_DECIMALS = 6


def is_misprint(told: Figure, held: Figure) -> bool:
    """Whether the digits of a figure are those of another but for one slip: 74 and 47, 27.6 and 276."""
    one, other = _digits(told), _digits(held)
    if min(len(one), len(other)) < SHORTEST:
        return False
    if one == other:
        return told.stated != held.stated
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    wrong = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    if len(wrong) == 2:
        first, second = wrong
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return len(wrong) == 1 and len(one) >= LONG


def is_same_number(told: Figure, held: Figure) -> bool:
    """Whether a figure is another, rounding allowed for, and has so many digits that it is no accident."""
    return len(_digits(told)) >= LONG and meets(told, held)


def _digits(figure: Figure) -> str:
    """The digits that carry meaning: 129 of 12.9 million."""
    stated = figure.stated
    if stated is None or stated <= 0:
        return ""
    scaled = stated * 10**_MOST_DECIMALS
    return str(scaled.numerator).rstrip("0") if scaled.denominator == 1 else ""
