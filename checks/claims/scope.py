"""Scope, part and whole, and what a figure sums up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from checks.claims.claim import Basis, Relation
from checks.claims.clause import Clause
from checks.claims.measures import is_number
from checks.claims.words import Word
from checks.data.grammar import CLAUSE_MARKS, CLAUSE_WORDS, DETERMINERS
from checks.data.scope import (
    BASELINE,
    BASELINE_PAIRS,
    CHANGE,
    FAR_REACHING,
    NEVER_CAME,
    ORDERED,
    OTHER,
    OVER_A_TIME,
    PART_BEFORE,
    PART_BEHIND,
    PRONOUNS_OF_A_WHOLE,
    PUNISHED,
    SCOPE,
    TIMES,
    TOTAL,
    VENTURES,
)
from checks.data.speech import PASSIVE
from checks.model import Amount, Kind, Mention

_BEFORE, _BEHIND = 3, 2
"""Words beside a figure in which "average", "net", "each" and the like are meant for it."""
_LONGEST_TIME = 5
"""Words from "over" to the unit of "over the next three years", and one."""
_MODALS = frozenset({"may", "would"})


def scope_of(clause: Clause, *, reported: bool) -> frozenset[str]:
    """The qualifiers that the clause puts on its figure.

    In reported speech "would" is the past of "will" and supposes nothing.
    """
    table = _table()
    words = [word.low for word in clause.words if word.low not in _MODALS or _is_modal(word, reported)]
    if "joint" in words[:-1] and words[words.index("joint") + 1] in VENTURES:
        words.remove("joint")
    said = set(words)
    found = said & ORDERED
    if qualifiers := said & table.keys():
        beside = {*_low(clause.left[-_BEFORE:]), *_low(clause.right[:_BEHIND])}
        found |= {table[word] for word in qualifiers if table[word] in FAR_REACHING or word in beside}
    if _is_baseline(clause.left):
        found.add("baseline")
    if "have" in said and any(
        three in NEVER_CAME for three in zip(words, words[1:], words[2:], strict=False)
    ):
        found.add("what was not to be")
    if not said.isdisjoint(OVER_A_TIME) and _covers_a_time(words):
        found.add("a stretch of time")
    return frozenset(found)


def _is_modal(word: Word, reported: bool) -> bool:
    """ "May" is no month, and "would" no reported future."""
    return not word.capital if word.low == "may" else not reported


def _covers_a_time(words: Sequence[str]) -> bool:
    """ "In 24 hours", "over three nights": a figure of that time and no other, unless it is a punishment."""
    return any(
        word in OVER_A_TIME
        and not TIMES.isdisjoint(takewhile(_is_no_hour, words[at + 1 : at + _LONGEST_TIME]))
        for at, word in enumerate(words)
        if not at or words[at - 1] not in PUNISHED
    )


def _is_no_hour(word: object) -> bool:
    """ "In the early hours" tells when, and not over what time."""
    return word not in ("early", "small")


def relation_of(mention: Mention, amount: Amount, clause: Clause, earlier: tuple[Word, ...] = ()) -> Relation:
    """Whether the figure is a part of a whole, or counts others than the ones before.

    ``earlier`` are the words before it, in which an "including" may have begun a list of parts.
    """
    before, behind = _low(clause.left[-4:]), _low(clause.right[:4])
    noun = amount.noun.lower().split() if amount.noun else []
    # "4 per cent more" is a change; "four more" and "two further applications" are others.
    if amount.kind is not Kind.SHARE and (_is_other(before, behind, noun) or _is_other_inside(mention)):
        return Relation.OTHER
    # "Three of the dead" are a part; "the 27 members of the union" are all of them.
    counted = amount.noun is not None and amount.noun in mention.surface
    of_a_whole = _pair(behind) in PART_BEHIND and (not counted or behind[1] in PRONOUNS_OF_A_WHOLE)
    # "Two of seven survivors".
    of_a_whole = of_a_whole or (behind[:1] == ["of"] and any(map(is_number, clause.right[1:2])))
    # "Two teachers among the dead", "two teachers were among the dead".
    of_a_whole = of_a_whole or "among" in behind[:2]
    if of_a_whole or not PART_BEFORE.isdisjoint(before[-2:]) or _is_listed(_low(earlier)):
        return Relation.PART
    if amount.kind is Kind.SHARE and amount.unit == "fraction":
        return Relation.PART
    if amount.kind is Kind.COUNT and _is_joined(before, behind):
        return Relation.PART
    return Relation.WHOLE


def basis_of(amount: Amount, clause: Clause) -> Basis:
    """Whether the figure is a change, the sum of a period, or a total so far."""
    before, behind = _low(clause.left), _low(clause.right[:4])
    last, following = before[-1:], behind[:1]
    if not CHANGE.isdisjoint(last):
        return Basis.CHANGE
    if (amount.difference or last == ["by"]) and _changes(before, behind):
        return Basis.CHANGE
    if amount.kind is Kind.SHARE and (
        _is_comparative(following) or not CHANGE.isdisjoint(following) or not OTHER.isdisjoint(last)
    ):
        return Basis.CHANGE
    if amount.per in ("day", "week", "month", "year", "hour"):
        return Basis.PERIOD
    return Basis.UNKNOWN if TOTAL.isdisjoint(before) and TOTAL.isdisjoint(behind) else Basis.TOTAL


def _changes(before: list[str], behind: list[str]) -> bool:
    return not CHANGE.isdisjoint(before) or any(word.endswith("er") for word in behind[:2])


def _is_comparative(behind: list[str]) -> bool:
    """ "4 per cent more", "4 per cent higher"."""
    return any(word in OTHER or word.endswith(("er", "ier")) for word in behind)


def _is_baseline(left: tuple[Word, ...]) -> bool:
    before = _low(left[-3:])
    return not BASELINE.isdisjoint(before[-1:]) or any(pair in BASELINE_PAIRS for pair in pairwise(before))


def _is_other(before: list[str], behind: list[str], noun: list[str]) -> bool:
    return not OTHER.isdisjoint((*before[-1:], *behind[:1], *noun[:1], *noun[-1:]))


def _is_other_inside(mention: Mention) -> bool:
    """ "Two [further] applications", "three [other] young children", and not "no more than 40 people"."""
    words = mention.surface.lower().split()[1:]
    return any(one in OTHER and other != "than" for one, other in pairwise((*words, "")))


def _is_listed(earlier: list[str]) -> bool:
    """ "Including six children and two teachers": both are parts."""
    if "including" not in earlier:
        return False
    since = earlier[len(earlier) - earlier[::-1].index("including") :]
    return not any(word in PASSIVE or word in CLAUSE_WORDS or word in CLAUSE_MARKS for word in since)


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
