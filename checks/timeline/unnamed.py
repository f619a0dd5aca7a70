"""Births and ages of somebody whom the sentence does not name, and of whom it is plain who is meant."""

from __future__ import annotations

from collections.abc import Sequence

from checks.timeline.ages import Aged, Sort
from checks.timeline.births import Birth
from checks.timeline.lines import AGE, NAME, PLAIN, pattern
from checks.timeline.people import KIN

_DESCRIBED = rf"""(?x)\W{{0,3}}(?:The|A|An)(?:\s{PLAIN}){{1,3}}?(?:,\s{AGE},|,?\s(?:who\s)?(?:has\s|had\s)?
    (?:died|dies|is|was|turned|turns|celebrat(?:ed|es)|passed\saway)\b)"""
"""A sentence that begins with somebody by what that one does: "The violinist died on Sunday"."""
_REACH = 4
"""Blocks from a birth within which "the 91-year-old" is whose birth it is."""


def is_plainly_of(birth: Birth, aged: Aged, ages: Sequence[Aged]) -> bool:
    """Whether an age that no name goes with is that of the one person whose birth the article dates."""
    if aged.who is not None or aged.anonymous:
        return False
    if birth.unnamed and birth.line.follows(aged.line):
        return _is_of_subject(aged)
    near = abs(birth.line.passage.block - aged.line.passage.block) <= _REACH
    return aged.bare and near and not any(_may_be_of_another(one, birth, aged) for one in ages)


def _is_of_subject(aged: Aged) -> bool:
    """ "The violinist died on Sunday at 64", and no other person in the sentence."""
    text = aged.line.text
    if NAME in text or pattern(rf"\b{KIN}\b").search(text) or aged.sort is Sort.THEN:
        return False
    return pattern(_DESCRIBED).match(text) is not None and text.count(AGE) <= 1


def _may_be_of_another(one: Aged, birth: Birth, aged: Aged) -> bool:
    """Whether another age is of a person to whom "the 91-year-old" may point back."""
    if one is aged or (one.bare and one.who is None):
        return False
    same = one.years.stated == aged.years.stated
    is_of_birth = one.who is not None and birth.who is not None and one.who.family == birth.who.family
    return one.anonymous or (same and not is_of_birth)
