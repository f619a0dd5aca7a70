"""Scope, part and whole, and what a figure sums up."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from checks.claims.claim import Basis, Relation
from checks.claims.clause import Clause
from checks.claims.words import Word
from checks.data.grammar import DETERMINERS
from checks.data.scope import (
    BASELINE,
    BASELINE_PAIRS,
    CHANGE,
    FAR_REACHING,
    ORDERED,
    OTHER,
    PART_BEFORE,
    PART_BEHIND,
    SCOPE,
    TOTAL,
)
from checks.model import Amount, Kind

_NEAR = 4


def scope_of(clause: Clause) -> frozenset[str]:
    """The qualifiers that the clause puts on its figure."""
    table = _table()
    near = {table[word.low] for word in (*clause.left[-_NEAR:], *clause.right[:_NEAR]) if word.low in table}
    far = {table[word.low] for word in clause.words if word.low in table}
    found = near | (far & FAR_REACHING) | {word.low for word in clause.words if word.low in ORDERED}
    if _is_baseline(clause.left):
        found.add("baseline")
    return frozenset(found)


def relation_of(amount: Amount, clause: Clause) -> Relation:
    """Whether the figure is a part of a whole, or counts others than the ones before."""
    before, behind = _low(clause.left[-4:]), _low(clause.right[:4])
    noun = amount.noun.lower().split() if amount.noun else []
    if _is_other(before, behind, noun):
        return Relation.OTHER
    if PART_BEFORE & set(before[-2:]) or _pair(behind) in PART_BEHIND:
        return Relation.PART
    if amount.kind is Kind.SHARE and amount.unit == "fraction":
        return Relation.PART
    if amount.kind is Kind.COUNT and _is_joined(before, behind):
        return Relation.PART
    return Relation.WHOLE


def basis_of(amount: Amount, clause: Clause) -> Basis:
    """Whether the figure is a change, the sum of a period, or a total so far."""
    before, behind = _low(clause.left), _low(clause.right[:_NEAR])
    changes = CHANGE & set(before) or any(word.endswith("er") for word in behind[:2])
    if CHANGE & set(before[-1:]) or (changes and (amount.difference or before[-1:] == ["by"])):
        return Basis.CHANGE
    if amount.per in ("day", "week", "month", "year", "hour"):
        return Basis.PERIOD
    if TOTAL & set(before) or TOTAL & set(behind):
        return Basis.TOTAL
    return Basis.UNKNOWN


def _is_baseline(left: tuple[Word, ...]) -> bool:
    before = _low(left[-3:])
    return bool(BASELINE & set(before[-1:])) or any(pair in BASELINE_PAIRS for pair in pairwise(before))


def _is_other(before: list[str], behind: list[str], noun: list[str]) -> bool:
    return bool(
        OTHER & set(before[-1:]) or OTHER & set(behind[:1]) or OTHER & set(noun[:1]) or OTHER & set(noun[-1:])
    )


def _is_joined(before: list[str], behind: list[str]) -> bool:
    """ "Eight passengers and the captain", "the captain and eight passengers": one more is counted apart."""
    with_another = behind[:1] == ["and"] and bool(DETERMINERS & set(behind[1:2]))
    return with_another or (before[-1:] == ["and"] and len(before) > 1)


def _pair(words: list[str]) -> tuple[str, ...]:
    return tuple(words[:2])


def _low(words: tuple[Word, ...]) -> list[str]:
    return [word.low for word in words]


@cache
def _table() -> dict[str, str]:
    return {word: scope for scope, words in SCOPE.items() for word in words.split()}
