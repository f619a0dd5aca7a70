"""One event told twice, each time with a date: "arrested on 12 August", "since his arrest on 21 August".

Two statements are of one event where the words are of one kind, where who or what it befell may be the same,
and where one slip of the pen makes the one date of the other: a digit, two that changed places, the month.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from checks.claims.words import stem
from checks.data.happenings import ALIKE
from checks.data.measures import PERSONS
from checks.data.tellings import OF_A_PERSON, OF_A_WORK, OFTEN, ON_ONE_WEEKDAY, SERIAL
from checks.model import Precision
from checks.timeline.lines import Line, pattern
from checks.timeline.slips import is_slip
from checks.timeline.tellings import Telling, tellings

_MOST_ALIKE = 6
"""Statements about events of one kind; where there are more, the article is about many of them."""
_APART = timedelta(days=62)
"""Between two days of one event."""
_SOON = timedelta(days=31)
"""And of one that is over and that happens often."""
_NEAR = 2
"""Blocks within which a pronoun stands for whom the event was told of."""
_SURE, _NEW_BUT_SURE = 2, 3
"""Stems that two statements share if they are of one event, and if the second, right behind, is a new one."""
_FULL_NAME = r"(?-i:\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)"


def told_twice(lines: Sequence[Line], published: date | None) -> Iterator[tuple[Telling, Telling]]:
    """One event on two dates, in two sentences, both before the day of publication or both behind it."""
    kinds: dict[str, list[Telling]] = {}
    for one in tellings(lines):
        kinds.setdefault(one.kind, []).append(one)
    for alike in kinds.values():
        if len(alike) <= _MOST_ALIKE:
            only = len({telling.days for telling in alike}) == 2
            pairs = (pair for pair in combinations(alike, 2) if _are_apart(*pair, published))
            yield from [pair for pair in pairs if _are_one(*pair, only=only)][:1]


def _are_apart(one: Telling, other: Telling, published: date | None) -> bool:
    same_sentence = (one.line.passage.block, one.line.start) == (other.line.passage.block, other.line.start)
    disjoint = one.days.last < other.days.first or other.days.last < one.days.first
    if same_sentence or not disjoint or not (is_slip(one.when, other.when) or _are_told_from_now(one, other)):
        return False
    if _is_ahead(one, published) is not _is_ahead(other, published):
        return False
    if one.when.precision is Precision.DAY:
        apart = abs(one.days.first - other.days.first)
        return apart <= (_SOON if one.kind in OFTEN and one.ahead is False else _APART)
    if one.when.precision is not Precision.YEAR or one.kind not in OFTEN:
        return True
    return one.kind in OF_A_WORK and sorted(str(one.days.first.year)) == sorted(str(other.days.first.year))


def _is_ahead(one: Telling, published: date | None) -> bool | None:
    """Whether an event is to come, by its verb or by its date."""
    if one.ahead is not None or published is None:
        return one.ahead
    return one.days.first > published


def _are_told_from_now(one: Telling, other: Telling) -> bool:
    """ "Today" and "on Thursday", more than a day apart; "next month" and a day that is in another."""
    relative, absolute = (one, other) if one.when.relative else (other, one)
    if not relative.when.relative or relative.when.precision not in (Precision.DAY, Precision.MONTH):
        return False
    if relative.when.precision is Precision.MONTH:
        return absolute.when.precision is Precision.DAY and len(one.about & other.about) >= _SURE
    return absolute.when.relative and abs(one.days.first - other.days.first) > timedelta(days=1)


def _are_one(one: Telling, other: Telling, *, only: bool) -> bool:
    """Whether both are told of one thing, of which the article has no third date."""
    if one.kind in SERIAL and one.is_by_date and other.is_by_date:
        return False
    shared, names = len(one.about & other.about), _names_of_both(one, other)
    if not _is_same_thing(one, other):
        return False
    if other.is_new and (shared < _NEW_BUT_SURE or not other.line.follows(one.line)):
        return False
    if one.when.precision is not Precision.DAY and not _is_told_of_the_same(one, other):
        return False
    if one.kind in OF_A_PERSON and not names and _names_somebody_between(one, other):
        return False
    if _is_by_weekday(one):
        return shared >= _SURE and one.kind in ON_ONE_WEEKDAY
    return shared >= _SURE or (only and (shared > 0 or (other.refers and one.kind not in SERIAL)))


def _is_same_thing(one: Telling, other: Telling) -> bool:
    """Whether no part of what the two say is of something else: other names, another subject or object."""
    if one.names and other.names and not _names_of_both(one, other):
        return False
    if one.purpose and other.purpose and not one.purpose & other.purpose:
        return False
    if one.subject & other.object or one.object & other.subject:
        return True  # "launch the car" and "the car is launched"
    if one.object and other.object and not one.object & other.object:
        return False
    mine, yours = one.subject, other.subject
    if mine and yours and mine & yours:
        # "The prime minister resigned", and "the finance minister".
        return one.kind not in OF_A_PERSON or not (mine - yours and yours - mine)
    return not mine or not yours or _may_stand_for(one, other)


def _is_told_of_the_same(one: Telling, other: Telling) -> bool:
    """Whether a word says that it befell the same, or "it" does: months and years are told of many."""
    mine, yours = one.subject | one.object, other.subject | other.object
    return bool(mine & yours) or (other.refers and not other.subject)


def _may_stand_for(one: Telling, other: Telling) -> bool:
    """ "The company" may be the Brightline of the other sentence, "the suspect" its Tom Roe."""
    return bool(one.subject & _general() and other.names) or bool(other.subject & _general() and one.names)


def _general() -> frozenset[str]:
    return frozenset(map(stem, (*ALIKE, *ALIKE.values(), *PERSONS)))


def _names_of_both(one: Telling, other: Telling) -> frozenset[str]:
    return (one.names & other.words) | (other.names & one.words)


def _names_somebody_between(one: Telling, other: Telling) -> bool:
    """Whether the text goes on to somebody else, or lies too far apart to say."""
    if other.line.passage.block - one.line.passage.block > _NEAR:
        return True
    start = one.line.end if one.line.passage is other.line.passage else 0
    return pattern(_FULL_NAME).search(other.line.passage.text, start, other.line.end) is not None


def _is_by_weekday(one: Telling) -> bool:
    return one.when.precision is Precision.DAY and one.when.day is None
