"""Whether figures elsewhere in an article agree with one of its title, or add up to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import accumulate, combinations

import regex

from checks.claims.placed import Placed
from checks.data.measures import HAPPENED
from checks.interval import Interval, exactly, literal, meets, rounded_or_cut, total
from checks.model import Figure, Hedge, Kind

FARTHEST = 60
"""Characters behind its sentence in which counts still belong to a figure."""
SUMMED = 8
"""Figures of one kind that are tried as parts of a sum."""
_COUNTED = (Kind.COUNT, Kind.NUMBER)
_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.LESS_THAN})
_NEVER_A_REST = frozenset({Kind.QUANTITY, Kind.SHARE, Kind.DURATION})
"""Kinds of which an article has many, so that some two of them always have the wanted difference."""


def agrees(title: Placed, item: Placed) -> bool:
    """Whether a figure may be that of the title, or the last of those beside it that make it up."""
    if _meets(_figure(title), _figure(item)) or _is_rounded(title, item):
        return True
    return _adds_up(title, item) or _is_left_over(title, item) or _is_of_them(title, item)


_DIGITS = frozenset("123456789")
_NEAR = Fraction(1, 10)
"""How far the first digit alone may be from what is measured."""
_ROUND, _CLOSE = 30, Fraction(1, 20)
"""Tens from which a headline may round what it counts, and how far."""


def _is_rounded(title: Placed, item: Placed) -> bool:
    """ "60 houses" of a headline, and 61 of the text; those to whom things happened are not rounded.

    What is measured may be given by its first digit alone: "20cm below the record", and 18 of the text.
    """
    said, meant = title.claim.figure.stated, item.claim.figure.stated
    if title.claim.mention.kind is Kind.QUANTITY and said and meant:
        by_tens = said % 10 == 0 and str(said).strip("0") in _DIGITS
        return by_tens and abs(meant - said) <= _NEAR * said
    if title.claim.mention.kind is not Kind.COUNT or title.claim.measure in HAPPENED or not said or not meant:
        return False
    return said >= _ROUND and said % 10 == 0 and abs(meant - said) < _CLOSE * said


def is_made_up(title: Placed, others: Sequence[Placed]) -> bool:
    """Whether other figures add up to that of the title, or differ by it."""
    return any(_add_up_to(title, parts) for parts in _parts(title, others))


@cache
def _passing() -> regex.Pattern[str]:
    verbs = r"pass(?:e[sd])?|top(?:s|ped)?|cross(?:e[sd])?|surpass(?:e[sd])?|clear(?:s|ed)?"
    return regex.compile(rf"(?r)\b(?:{verbs}) (?:the )?$", regex.IGNORECASE)


def _figure(item: Placed) -> Figure:
    """A figure, with "the toll passes 30" read as more than 30."""
    figure, start = item.claim.figure, item.claim.mention.start
    passed = figure.hedge is Hedge.EXACT and _passing().search(item.passage.text, 0, start)
    return replace(figure, high=None, hedge=Hedge.MORE_THAN) if passed else figure


@cache
def _of_them() -> regex.Pattern[str]:
    whole = r"them|these|those|which|whom|its|the|their|his|her|all|\d"
    return regex.compile(rf" of (?:{whole})")


def _is_of_them(title: Placed, item: Placed) -> bool:
    """Whether a bare number beside a figure is that of the title: "seven minutes, four of them inside"."""
    beside = item.passage.within(*item.claim.sentence)
    return any(
        other.amount is not None
        and other.amount.figure.stated == title.claim.figure.stated is not None
        and _of_them().match(item.passage.text, other.end) is not None
        for other in beside
    )


def _meets(one: Figure, other: Figure) -> bool:
    """Whether both can be meant; "at least 19" and "at least 29" can hold, but not be said of one thing."""
    if one.hedge is other.hedge and one.hedge in _BOUNDS:
        one, other = (replace(f, low=f.stated, high=f.stated, hedge=Hedge.EXACT) for f in (one, other))
    return meets(one, other)


def _parts(title: Placed, others: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The figures that may add up: those of a toll from anywhere, others from one paragraph and the next."""
    if title.claim.measure in HAPPENED:
        yield [*others]
        return
    for block in sorted({item.at[0] for item in others}):
        yield [item for item in others if block <= item.at[0] <= block + 1]


def _add_up_to(title: Placed, parts: Iterable[Placed]) -> bool:
    values = [_interval(item.claim.figure) for item in parts]
    bounded = [value for value in values if value.low is not None and value.high is not None][:SUMMED]
    mine, two = _interval(title.claim.figure), [*combinations(bounded, 2)]
    if any(total(some).meets(mine) for some in (*two, *combinations(bounded, 3))):
        return True
    return title.claim.mention.kind not in _NEVER_A_REST and any(
        (one - other).meets(mine) for one, other in two
    )


def _adds_up(title: Placed, item: Placed) -> bool:
    """Whether the counts beside a figure make up that of the title: "eight men and three women"."""
    wanted, mention = title.claim.figure.stated, item.claim.mention
    if wanted is None or mention.kind not in _COUNTED:
        return False
    beside = item.passage.within(item.claim.sentence[0], item.claim.sentence[1] + FARTHEST)
    amounts = [other.amount for other in beside if other.kind in _COUNTED]
    values = [amount.figure.stated or Fraction(0) for amount in amounts if amount][:SUMMED]
    runs = [list(accumulate(values[start:])) for start in range(len(values))]
    mine = _interval(title.claim.figure)
    return any(exactly(total).meets(mine) for run in runs for total in run[1:])


def _is_left_over(title: Placed, item: Placed) -> bool:
    """Whether it is a figure less the parts of it that the text names: "22 died, among them three crew"."""
    wanted, whole = title.claim.figure.stated, item.claim.figure.stated
    if wanted is None or whole is None or item.claim.mention.kind not in _COUNTED:
        return False
    start, end = item.claim.mention.end, item.claim.sentence[1] + FARTHEST
    parts = [other.amount for other in item.passage.within(start, end) if other.kind in _COUNTED]
    values = [part.figure.stated for part in parts if part and part.figure.stated][:SUMMED]
    return whole - wanted in {*values, *accumulate(values)}


def _interval(figure: Figure) -> Interval:
    return literal(figure) if figure.grain == 1 else rounded_or_cut(figure)
