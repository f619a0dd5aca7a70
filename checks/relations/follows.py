"""Numbers that follow from those before: the same again, their sum, or what is left of them."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from itertools import accumulate, combinations

import regex

from checks.claims.claim import Basis
from checks.claims.measures import is_person
from checks.claims.placed import Placed
from checks.claims.words import stem
from checks.data.measures import HAPPENED
from checks.model import Kind

SUMMED = 6
"""Earlier figures of whatever noun that one may repeat, and of which one may be the sum or difference."""
FARTHEST = 300
"""Characters behind an earlier figure, and before this one, in which one more may be told of."""
FURTHEST = 6
"""Blocks back to which one points."""


def head_of(item: Placed) -> str:
    """The stem of the head of its noun phrase, or "" for a bare number."""
    amount = item.claim.mention.amount
    return stem(amount.head) if amount and amount.head else ""


def follows(item: Placed, recent: Sequence[Placed]) -> bool:
    """Whether the number was given before, whatever it counted, or follows from those that were.

    Running counts add up ("two men … three more … and one on Tuesday"), numerals count on ("a third man"),
    and parts leave a rest ("seven banks … two of them failed … the five").
    """
    number = item.claim.figure.stated
    given = [other for other in recent if other.claim.figure.stated is not None]
    if any(other.claim.figure.stated == number for other in given):
        return True
    counted = [other for other in given if _may_be_summed(other, item)][-SUMMED:]
    values = [Fraction(other.claim.figure.stated or 0) for other in counted]
    followed = {first + second for first, second in combinations(values, 2)}
    followed |= {abs(first - second) for first, second in combinations(values, 2)}
    followed |= {value / 2 for value in values}  # of the eight teams that play, four go on
    followed |= {total for start in range(len(values)) for total in accumulate(values[start:])}
    joined = [value for value, other in zip(values, counted, strict=True) if _one_joins(other, item)]
    followed |= {value + one for value in joined for one in (-1, 1)}
    of_each = [one for one in given[-SUMMED:] if _each().search(one.passage.text, *one.claim.sentence)]
    values = [Fraction(one.claim.figure.stated or 0) for one in of_each]
    followed |= {first * second / by for first, second in combinations(values, 2) for by in (1, 2)}
    return number in followed


@cache
def _each() -> regex.Pattern[str]:
    """ "Each of the six teams plays five games": 15 games in all, or 30."""
    return regex.compile(r"\b(?:each|every|apiece)\b", regex.IGNORECASE)


@cache
def _another() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:one|another|an?\sfurther|joined|followed|added)\b", regex.IGNORECASE)


def _one_joins(earlier: Placed, item: Placed) -> bool:
    """Whether one more, or one less, is told of behind an earlier count: "and one on Tuesday"."""
    text = earlier.passage.text
    end = item.claim.mention.start if earlier.at[0] == item.at[0] else len(text)
    if _another().search(text, earlier.bounds[1], min(end, earlier.bounds[1] + FARTHEST)):
        return True
    start = max(0, item.claim.mention.start - FARTHEST)
    return earlier.at[0] < item.at[0] and bool(
        _another().search(item.passage.text, start, item.claim.mention.start)
    )


def _may_be_summed(earlier: Placed, item: Placed) -> bool:
    """Whether an earlier number may count some of these: the same, persons and persons, or none named."""
    if earlier.claim.mention.kind is Kind.ORDINAL or item.at[0] - earlier.at[0] > FURTHEST:
        return False
    if item.claim.mention.kind is Kind.NUMBER:
        return item.at[0] == earlier.at[0]
    if earlier.claim.mention.kind is Kind.NUMBER:
        return True
    if item.claim.measure == earlier.claim.measure or head_of(item) == head_of(earlier):
        return True
    return counts_persons(item) and counts_persons(earlier)


def counts_persons(item: Placed) -> bool:
    """Whether it counts people."""
    amount = item.claim.mention.amount
    return item.claim.measure in HAPPENED or bool(amount and amount.head and is_person(amount.head))


def may_be_a_count(item: Placed) -> bool:
    """Whether it is a whole number, and no change: "those five" does not mean "by 1.6"."""
    stated = item.claim.figure.stated
    whole = stated is not None and stated.denominator == 1
    return whole and item.claim.mention.kind is not Kind.ORDINAL and item.claim.basis is not Basis.CHANGE


def numbers_the_figures(item: Placed) -> bool:
    """ "Marle has 58 packs, Tull 48 and Lenne 37. Those three …": those of which there is one each."""
    passage, number, (start, _) = item.passage, item.claim.figure.stated, item.claim.sentence
    beside = passage.within(start, item.claim.mention.start)
    before = passage.within(*passage.sentence_at(max(0, start - 2))) if start else ()
    return any(sum(one.amount is not None for one in told) == number for told in (beside, before))
