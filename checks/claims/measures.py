"""Families of measures: what a figure counts or measures, in one word of the field."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from checks.claims.clause import Clause
from checks.claims.words import Word, phrase_behind, stem
from checks.data.grammar import DETERMINERS
from checks.data.measures import (
    HAPPENED,
    LIVES,
    MONEY,
    PERSONAL_ENDINGS,
    PERSONS,
    REMAINS,
    SHARE,
    SUFFERED,
    TAKING_LIVES,
)
from checks.data.numbers import TEENS, TENS, UNITS
from checks.data.scope import QUANTIFIERS
from checks.data.speech import PASSIVE
from checks.model import Amount, Kind

UNKNOWN = frozenset({"money", "share", "number"})
"""Measures of which only the unit is known: they may be any of the others of that unit."""

NEAR = 8
"""Words within which a verb or a keyword still belongs to the figure."""
NUMBERED = 7
"""Words before a bare number in which "the number of" says what it counts."""


def measure_of(amount: Amount, clause: Clause, beyond: tuple[Word, ...] = ()) -> str:
    """What an amount counts or measures; ``beyond`` are the words behind an aside that follows it."""
    if amount.kind is Kind.MONEY:
        return _nearest(_table("money"), clause) or "money"
    if amount.kind is Kind.SHARE:
        return _nearest(_table("share"), clause) or "share"
    if amount.kind in (Kind.COUNT, Kind.NUMBER):
        return _counted(amount, clause, beyond)
    if amount.kind is Kind.ORDINAL:
        phrase = phrase_behind(clause.right)
        return f"ordinal {stem(phrase[-1].low)}" if phrase else "ordinal"
    return amount.kind.value


def _counted(amount: Amount, clause: Clause, beyond: tuple[Word, ...]) -> str:
    happened = _table("happened")
    if amount.head is None:
        return _of_a_bare_number(clause)
    head = stem(amount.head)
    if amount.head in LIVES and any(word.low in TAKING_LIVES for word in clause.left[-2:]):
        return "killed"
    if head in happened:
        return _joined(happened[head], clause.right)
    if is_person(amount.head) and not _are_all_of_them(clause.left):
        return _to_whom(clause, beyond) or head
    return head


def _are_all_of_them(left: tuple[Word, ...]) -> bool:
    """ "Two of seven survivors die": what happened to some of them."""
    return [word.low for word in left[-1:]] == ["of"] and any(is_number(word) for word in left[-2:-1])


def is_number(word: Word) -> bool:
    """Whether a word is a number, in digits or letters, or stands for one before "of"."""
    return word.low[0].isdigit() or word.low in _numbers()


@cache
def _numbers() -> frozenset[str]:
    return frozenset({*UNITS, *TEENS, *TENS, *QUANTIFIERS})


def _of_a_bare_number(clause: Clause) -> str:
    """ "Blaze kills 17", "seventeen die", "the death toll is 17": what is said right beside it."""
    happened = _table("happened")
    if any(stem(word.low) == "toll" for word in clause.left[-NEAR:]):
        return "killed"
    if found := _numbered(clause.left[-NUMBERED:]):
        return found
    left, right = clause.left[-1:], clause.right
    if left and left[0].low not in SUFFERED and (found := happened.get(stem(left[0].low))):
        return found
    if _are_in_hospital(right):
        return "hospitalised"
    skipped = next((at for at, word in enumerate(right[:NEAR]) if word.low not in PASSIVE), len(right))
    behind = right[skipped : skipped + 1]
    if behind and (found := happened.get(stem(behind[0].low))) and not _is_active(right, skipped):
        return _joined(found, right[skipped + 1 :])
    return "number"


def _numbered(left: tuple[Word, ...]) -> str | None:
    """ "Which brings [the number of dead to] 14"."""
    happened = _table("happened")
    for first, of, *words in (left[at : at + 5] for at in range(len(left) - 2)):
        if (first.low, of.low) in (("number", "of"), ("count", "of")):
            return next((happened[stem(word.low)] for word in words if stem(word.low) in happened), None)
    return None


def is_person(head: str) -> bool:
    """Whether a head noun is a person's: those to whom things happen."""
    return stem(head) in _persons() or head.endswith(PERSONAL_ENDINGS)


@cache
def _persons() -> frozenset[str]:
    return frozenset(stem(word) for word in PERSONS)


def _to_whom(clause: Clause, beyond: tuple[Word, ...]) -> str | None:
    """What happened to the persons counted: the verb behind them, else the one that governs them."""
    happened = _table("happened")
    right = beyond or clause.right
    if _lives_are_lost(clause.left, right):
        return "killed"
    if _are_in_hospital(right):
        return "hospitalised"
    for index, word in enumerate(right[:NEAR]):
        if found := happened.get(stem(word.low)):
            return None if _is_active(right, index) else _joined(found, right[index + 1 :])
    for word in reversed(clause.left[-4:]):
        if found := happened.get(stem(word.low)):
            return found
    return None


def _are_in_hospital(right: tuple[Word, ...]) -> bool:
    """ "Leaves two in hospital", "three people in hospital"."""
    return [word.low for word in right[:2]] == ["in", "hospital"]


def _lives_are_lost(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """ "14 people lost their lives", "claimed the lives of 14 people"."""
    behind = [word.low for word in right[:NEAR]]
    if any(first in TAKING_LIVES and last in LIVES for first, last in zip(behind, behind[2:], strict=False)):
        return True
    before = [word.low for word in left[-2:]]
    return len(before) == 2 and before[0] in REMAINS and before[1] == "of"


def _is_active(words: tuple[Word, ...], index: int) -> bool:
    """ "Two gunmen killed a settler": what they did, and not what was done to them."""
    if words[index].low in SUFFERED or any(word.low in PASSIVE for word in words[:index]):
        return False
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and (
        following.low in DETERMINERS or following.capital or following.low[0].isdigit()
    )


def _joined(measure: str, behind: tuple[Word, ...]) -> str:
    """ "Killed or wounded" is another measure than "killed"."""
    if len(behind) > 1 and behind[0].low in ("and", "or"):
        second = _table("happened").get(stem(behind[1].low))
        if second and second != measure:
            return f"{measure} {behind[0].low} {second}"
    return measure


def _nearest(table: Mapping[str, str], clause: Clause) -> str | None:
    left, right = clause.left[-NEAR:][::-1], clause.right[:NEAR]
    for distance in range(NEAR):
        for side in (left, right):
            if distance < len(side) and (found := table.get(stem(side[distance].low))):
                return found
    return None


@cache
def _table(name: str) -> dict[str, str]:
    families = {"money": MONEY, "share": SHARE, "happened": HAPPENED}[name]
    return {stem(word): measure for measure, words in families.items() for word in words.split()}


@cache
def happenings() -> frozenset[str]:
    """The stems of what happens to people: they say no more of whom a figure counts."""
    return frozenset(_table("happened"))


def fates_of(stems: frozenset[str]) -> frozenset[str]:
    """What happened to people, by the stems of a sentence."""
    return frozenset(found for word in stems if (found := _table("happened").get(word)))
