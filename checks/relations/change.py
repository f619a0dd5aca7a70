"""A change between two levels: "rose 25% to 5.0 billion from 4.0 billion", "from 16 to 12, down 25%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from checks.data.changes import DOWN, UP
from checks.model import Kind, Span
from checks.reading import Reading, once
from checks.relations.adjusted import is_adjusted
from checks.relations.cues import NOW, PAST, year_of
from checks.relations.lines import Line, Slot, in_order, lines, low
from checks.relations.parts import is_difference
from checks.relations.roles import Delta, Item, Level, Role, alike, comparable, items_of, words_of


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Change:
    """Two levels and what is said of the change between them."""

    old: Level
    new: Level
    delta: Delta
    sure: bool
    """All three stand in one sentence."""
    adjusted: bool
    """The sentence says that the change is not simply the one between the two levels."""
    line: Line
    """The sentence that tells of the change."""

    @property
    def spelt_out(self) -> bool:
        """ "From $6 to $9": the two levels can only be each other's."""
        old, new = self.old.span, self.new.span
        joined = old.block == new.block and self.old.slot.passage.text[old.end : new.start] == " to "
        return joined and self.old.slot.opening.endswith("from ")

    @property
    def near(self) -> Iterator[Slot]:
        """Other figures of the sentences, of which the change may be."""
        mine = (self.old.slot, self.new.slot, self.delta.slot)
        for line in (self.line, self.line.before):
            for slot in line.slots[:NEAR] if line else ():
                if slot not in mine and alike(slot, self.old.slot) and slot.figure.stated:
                    yield slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.old.span, self.new.span, self.delta.span)


NEAR = 8
"""Figures of a sentence among which the levels of a change are looked for."""


@once
def changes(reading: Reading) -> Iterator[Change]:
    """Every change of which a sentence gives both levels."""
    for line in lines(reading):
        if may_tell_a_change(line):
            items = _without_lengths(items_of(line))
            for at, item in enumerate(items):
                if isinstance(item, Delta) and (found := _change(line, items, at, item)):
                    yield found


@cache
def _telling() -> regex.Pattern[str]:
    """Words of which one stands by the levels that a change led from and to; few sentences have any."""
    words = (
        "from|after|compare[ds]?|versus|vs|against|than|on last|on the|over last|over the|usual|usually"
        "|normal|normally|regular|regularly|originally|original|list|retail|full|rrp|msrp|closing|previous|instead"
        "|rather|replacing|was|were|when|where|now|today|in|to|previously|formerly"
    )
    return regex.compile(rf"\b(?:{words})\b")


def may_tell_a_change(line: Line) -> bool:
    """Whether a sentence has figures enough, and words, to tell of a change."""
    return len(line.slots) > 1 and _telling().search(line.text) is not None


def _change(line: Line, items: Sequence[Item], at: int, delta: Delta) -> Change | None:
    for one, other in ((at + 1, at + 2), (_compared_with(items, at), at + 1), (at - 2, at - 1)):
        if one < 0 or other >= len(items) or (other < at and _has_its_own(items[at + 1 : at + 2])):
            continue
        told = one > at and _is_spelt_out(line.passage.text[delta.span.end : items[one].span.start])
        pair = in_time(items[one], items[other], within=one < at or told, ahead=other < at)
        if pair is None and one < at < other:
            pair = _from_subject(items[one], items[other], delta)
        if pair and pair[1].delta and any(_is_level_of(item, pair) for item in items):
            continue
        if pair and is_one_statement(line, items[min(one, at) : max(other, at) + 1]):
            return None if _is_of_something_else(delta) else made(line, pair, delta, sure=True)
    return None


def _has_its_own(behind: Sequence[Item]) -> bool:
    """ "Fell to 130 from 190, after having doubled [from 72]": the change led from another level."""
    return any(isinstance(item, Level) and item.slot.lead in (" from ", " to ") for item in behind)


@cache
def _more_than() -> regex.Pattern[str]:
    return regex.compile(r" (?:more|less|fewer|[a-z]+er)\b[^,;:.]{0,30} than\b")


def _compared_with(items: Sequence[Item], at: int) -> int:
    """Where the level stands that is so much more than the next: "140 hp, 2 litres, 10% stronger than"."""
    if at + 1 < len(items) and _more_than().match(items[at].slot.tail):
        for place in range(at - 1, max(-1, at - NEAR), -1):
            slot = items[place].slot
            timeless = slot.kind is not Kind.DURATION
            if timeless and "-" not in slot.span.text and comparable(slot, items[at + 1].slot):
                return place
    return at - 1


def _is_level_of(item: Item, pair: tuple[Level, Level]) -> bool:
    """ "It costs $499, $50 off and $20 less than …": what is no change is rather the level."""
    old, new = pair
    if not isinstance(item, Level) or item.slot in (old.slot, new.slot):
        return False
    return item.role is not Role.OLD and alike(item.slot, new.slot)


def _without_lengths(items: Sequence[Item]) -> Sequence[Item]:
    """The items without the one length of time in which a change is said to have happened."""
    lengths = [item for item in items if item.slot.kind is Kind.DURATION]
    return [item for item in items if item not in lengths] if len(lengths) == 1 else items


def _is_spelt_out(gap: str) -> bool:
    """ "Burglaries rose 25 per cent: there were 150 …", "…, with 150 …"."""
    return ": " in gap or gap.startswith((", with ", ", to "))


def made(line: Line, pair: tuple[Level, Level], delta: Delta, *, sure: bool) -> Change:
    """A change between a level and a later one."""
    old, new = pair
    return Change(
        old=old, new=new, delta=delta, sure=sure, adjusted=is_adjusted(line, old, new, delta), line=line
    )


def in_time(first: Item, second: Item, *, within: bool, ahead: bool = False) -> tuple[Level, Level] | None:
    """The level before the change, then the one after it.

    A figure that no word makes the new level can be it only where it stands before the change. ``ahead`` if
    both do: then years may say which of the two is older.
    """
    first, second = _as_level(first), _as_level(second)
    if not isinstance(first, Level) or not isinstance(second, Level):
        return None
    if not comparable(first.slot, second.slot):
        return None
    if first.role is Role.OLD and (second.role is Role.NEW or (ahead and second.role is Role.BARE)):
        return first, second
    if second.role is Role.OLD and (first.role is Role.NEW or (within and first.role is Role.BARE)):
        return second, first
    return by_year(first, second) if ahead else None


def by_year(first: Level, second: Level) -> tuple[Level, Level] | None:
    """Two levels that are said to be of two times, the older first."""
    if first.delta or second.delta:
        return None
    one, other = (year_of(level.slot.lead, level.slot.tail) for level in (first, second))
    if one is None and other == NOW and alike(first.slot, second.slot):
        one = PAST
    if one is None or other is None or one == other or Role.OLD in (first.role, second.role):
        return None
    return (first, second) if one < other else (second, first)


@cache
def _of_subject() -> regex.Pattern[str]:
    """ "The budget [of] £5m has been cut", "the town's population[,] 900 in 1990, fell"."""
    return regex.compile(r"(?:\b(?:of|worth|with)|,) $")


@cache
def _leads_to() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: of its (?:value|worth|size))?(?: and (?:is|are))?(?: now)? (?:to|worth|at)(?: just| only)? "
    )


def _from_subject(first: Item, second: Item, delta: Delta) -> tuple[Level, Level] | None:
    """ "The budget of £500,000 has been cut by 20% to £400,000"."""
    if not isinstance(first, Level) or not isinstance(second, Level) or not delta.direction:
        return None
    if (
        first.role is not Role.BARE
        or not alike(first.slot, second.slot)
        or not delta.slot.lead.startswith((",", " "))
    ):
        return None
    if not _of_subject().search(first.slot.opening) or not _leads_to().fullmatch(second.slot.opening):
        return None
    dated = first.slot.opening.endswith(", ")
    return None if dated and year_of("", first.slot.tail) is None else (first, second)


def _as_level(item: Item) -> Item:
    """ "Added 5.2 million users, 15% fewer than the 6.1 million …": what was added is a level of its own."""
    if (
        isinstance(item, Level)
        or item.slot.kind in (Kind.SHARE, Kind.MULTIPLE)
        or item.slot.figure.stated is None
        or is_difference(item.slot)
    ):
        return item
    return Level(item.slot.figure, item.span, Role.BARE, item.slot, delta=True)


@cache
def _of_a_change() -> regex.Pattern[str]:
    """ "A 67% probability [of a cut of] a quarter of a point": the change is what the level is of."""
    return regex.compile(
        r"^ (?:[a-z'-]+ ){0,3}(?:of|that|for|in favou?r of) [^,;:]{0,60}\bof (?:[a-z]+ ){0,2}$"
    )


@cache
def _then() -> regex.Pattern[str]:
    return regex.compile(
        r",? (?:against|compared (?:with|to)|up from|down from|after|versus) (?:the |just |only )?"
    )


@cache
def _than_expected() -> regex.Pattern[str]:
    """ "Half a point more than expected": the change is reckoned from a forecast."""
    other = "expected|forecast|predicted|planned|thought|feared|hoped|analysts|economists|estimate[ds]?"
    return regex.compile(rf"(?: [a-z]+){{0,4}} (?:than|ahead of|above|below)(?: [a-z]+){{0,3}} (?:{other})\b")


@cache
def _chance() -> regex.Pattern[str]:
    """ "The odds of a quarter-point rise at 80%, up from 62%": the levels are the odds."""
    nouns = "odds|chances?|probability|likelihood|prospects?|bets?|support|calls"
    return regex.compile(rf"\b(?:{nouns}) (?:of|on|that|for) [^,;]*$")


@cache
def _gap() -> regex.Pattern[str]:
    """ "A lead of nine points, [against] eight last year": the lead is itself the level that has changed."""
    return regex.compile(
        r"\b(?:gap|lead|margin|difference|majority|surplus|deficit)(?: of| was| is)(?: just| only)? $"
    )


def _is_of_something_else(delta: Delta) -> bool:
    before, behind = delta.slot.opening, delta.slot.tail
    if _gap().search(before) and _then().fullmatch(behind):
        return True
    return bool(_of_a_change().match(before) or _chance().search(before) or _than_expected().match(behind))


_BRINGING = frozenset({"raising", "bringing", "taking", "lifting", "pushing", "increasing", "more"})
""" "Three more people died, [raising] the toll from 12 to 15"."""
_OTHER_CLAUSE = frozenset({"while", "but", "whereas", "and"})
_LONGEST_GAP = 160


def is_one_statement(line: Line, items: Sequence[Item]) -> bool:
    """Whether no other verb of change, and no other clause, comes between the figures."""
    for one, other in pairwise(items):
        gap = low(line.passage.text[one.span.end : other.span.start])
        if ";" in gap or len(gap) > _LONGEST_GAP:
            return False
        words = words_of().findall(gap)
        if "and" in words[-2:] and isinstance(one, Level) and isinstance(other, Delta):
            return False  # "from 12 to 18 in the north and by 20% in the south"
        inner = words[:-2] if _ends_in_change(words, one, other) else words
        if "more" in words[:1] and words[-1:] == ["from"]:
            inner = [word for word in words if word not in _BRINGING]
        if isinstance(one, Delta):
            inner = inner[1:]
        if "between" in words or (
            isinstance(one, Level) and isinstance(other, Level) and by_year(one, other)
        ):
            inner = [word for word in inner if word != "and"]
        if any(word in UP or word in DOWN or word in _OTHER_CLAUSE for word in inner):
            return False
    return True


def _ends_in_change(words: Sequence[str], one: Item, other: Item) -> bool:
    """Whether the last words are those of the change itself: "…, [up from] 40", "…, [a rise] of 5"."""
    if isinstance(other, Delta):
        return True
    if words[-1:] != ["from"]:
        return False
    return isinstance(one, Level) or words[-2:-1] in (["up"], ["down"])
