"""Lists of figures that add up: which figures of a sentence are items of one list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations

import regex

from checks.interval import Interval, exactly, rounded_or_cut
from checks.interval import total as total_of
from checks.model import Hedge, Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import COUNTS
from checks.relations.tolerance import measured

MOST = 12
"""Items of a list that is added up."""
APART = 2
"""How many times what the parts give may be the whole, or the other way round, where one is a slip."""
_FEW = 8
"""Figures of which every selection is tried."""
_SMALL, _TENS = 1000, 10
"""Numbers below it are not rounded where one beside them, of the same things, is not."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Sum:
    """Parts and what they are said to add up to."""

    parts: tuple[Slot, ...]
    total: Slot
    whole: bool
    """The parts are all there are: they must give the total, not only stay below it."""
    sure: bool
    """The sentence itself says that they add up to it."""
    others: tuple[Slot, ...] = ()
    """Figures nearby that may be parts as well, or not."""
    ones: int = 0
    """Parts that are written with an article ("a handgun")."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where they stand, in reading order."""
        return in_order(*(part.span for part in self.parts), self.total.span)

    @property
    def stated(self) -> Fraction:
        """What the parts add up to as they are stated."""
        return sum((value_in(part, self.total) for part in self.parts), start=Fraction(self.ones))

    def is_absurd(self) -> bool:
        """Whether the parts give less than half of the whole, or more than twice as much: no slip does."""
        whole = self.total.figure.stated or Fraction(0)
        return max(whole, self.stated) > APART * min(whole, self.stated)

    def fits(self) -> bool:
        """Whether the parts, or some of them with figures nearby, give the total."""
        if self._is_of_plain_counts():
            return any(
                sum(slot.figure.stated or 0 for slot in some) + self.ones == self.total.figure.stated
                for some in (self.parts, *_selections((*self.parts, *self.others)))
            ) or (not self.whole and self.stated <= (self.total.figure.stated or 0))
        whole = _total(self.total)
        parts = total_of(_part(part, self.total) for part in self.parts) + exactly(self.ones)
        if parts.meets(whole) or (not self.whole and not _is_above(parts, whole)):
            return True
        return any(
            total_of(_part(part, self.total) for part in some).meets(whole)
            for some in _selections((*self.parts, *self.others))
        )

    def _is_of_plain_counts(self) -> bool:
        """Whether one sentence counts all of it to the last digit, so that no figure of it is rounded."""
        slots = (*self.parts, self.total)
        plain = all(slot.kind in COUNTS and slot.figure.hedge is Hedge.EXACT for slot in slots)
        small = (self.total.figure.stated or _SMALL) < _SMALL
        round_ = self.total.figure.grain > _TENS
        return self.sure and plain and small and not round_ and any(slot.figure.grain == 1 for slot in slots)


def _selections(slots: Sequence[Slot]) -> Iterable[tuple[Slot, ...]]:
    """Every choice of at least two of a few figures."""
    if len(slots) <= _FEW:
        for size in range(2, len(slots) + 1):
            yield from combinations(slots, size)


def _is_above(parts: Interval, whole: Interval) -> bool:
    return parts.low is not None and whole.high is not None and parts.low > whole.high


def _measured(slot: Slot) -> Interval:
    return measured(slot.figure, Kind.COUNT if slot.kind in COUNTS else slot.kind)


def _total(slot: Slot) -> Interval:
    if slot.kind is Kind.SHARE:
        return rounded_or_cut(slot.figure).widened(Fraction(1, 2))
    return _measured(slot)


def _part(slot: Slot, total: Slot) -> Interval:
    """A part in the unit of the total; no part is below nought."""
    part, times = _measured(slot), _conversion(slot, total)
    low = Fraction(0) if part.low is None else part.low * times
    return Interval(low, None if part.high is None else part.high * times)


def value_in(slot: Slot, total: Slot) -> Fraction:
    """The stated value of a part in the unit of the total."""
    return (slot.figure.stated or Fraction(0)) * _conversion(slot, total)


_DAYS = {
    "second": Fraction(1, 86400),
    "minute": Fraction(1, 1440),
    "hour": Fraction(1, 24),
    "day": Fraction(1),
    "week": Fraction(7),
}
_YEARS = {"month": Fraction(1, 12), "year": Fraction(1), "decade": Fraction(10)}


def _conversion(slot: Slot, total: Slot) -> Fraction:
    for units in (_DAYS, _YEARS):
        if slot.unit in units and total.unit in units:
            return units[slot.unit] / units[total.unit]
    return Fraction(1)


_ADDED = frozenset({Kind.MONEY, Kind.SHARE, Kind.QUANTITY})


def addable(part: Slot, total: Slot) -> bool:
    """Whether a figure may be a part of another: the same unit, and not larger."""
    stated, bound = part.figure.stated, total.figure.stated or total.figure.high
    if stated is None or bound is None or part.amount.difference or stated < 0 or is_difference(part):
        return False
    if is_of_each(part):
        return False
    if part.kind in COUNTS:
        return total.kind in COUNTS and stated <= bound and part.amount.per == total.amount.per
    if part.kind is Kind.DURATION and total.kind is Kind.DURATION:
        comparable = any(part.unit in units and total.unit in units for units in (_DAYS, _YEARS))
        return comparable and value_in(part, total) <= bound
    same = part.kind is total.kind and part.unit == total.unit and part.amount.per == total.amount.per
    return same and part.kind in _ADDED and stated <= bound


_MORE = tuple(
    f" {more} " for more in ("more than", "fewer than", "less than", "up on", "down on", "higher than")
)


def is_of_each(slot: Slot) -> bool:
    """ "20 rows with 30 seats each": a factor, no part."""
    return slot.amount.per == "each" or slot.tail.startswith((" each", " apiece"))


def is_difference(slot: Slot) -> bool:
    """ "57 more than a year earlier" is no part of anything."""
    return slot.tail.startswith(_MORE)


# ------------------------------------------------------------------ lists in a sentence


@cache
def _joins() -> regex.Pattern[str]:
    """What the words before an item of a list end with."""
    words = (
        "a further|another|the other|the remaining|other|an additional|a|the|only|just|also|some|in [a-z]+"
        "|their|its|his|her"
    )
    return regex.compile(
        r"(?:[,;]|(?:^|[\s,;—-])(?:and|plus|with|along with|as well as|then|&|\+)|[:(—]|^\s*--?)"
        rf"(?: (?:{words}))?\s*$"
    )


def is_item(slot: Slot) -> bool:
    """Whether the words before a figure make it the next item of a list."""
    return _joins().search(slot.lead[-48:]) is not None


@cache
def _joins_named() -> regex.Pattern[str]:
    """As :func:`_joins`, with the name of whose figure it is: "and Lebanon [1.2 million]"."""
    return regex.compile(r"(?:,|\band)(?: (?!of\b|in\b|than\b|from\b|to\b|by\b)[\w'.&-]+){1,3} $")


@cache
def _separator() -> regex.Pattern[str]:
    return regex.compile(r",? (?:and|plus) |[,;] ")


@cache
def _opening() -> regex.Pattern[str]:
    words = (
        "and|plus|with|a|another|an|the|other|further|additional|remaining|only|just|also|about|some|nearly|up|to"
        "|at|least|more|than|of|under|around|almost|their|its|his|her"
    )
    return regex.compile(rf"(?:(?:{words}) ){{0,6}}")


@cache
def _any_words() -> regex.Pattern[str]:
    return regex.compile(r"(?:[\w'’.&-]+ ){0,4}")


def is_covered(line: Line, parts: Sequence[Slot], *, named: bool = False) -> bool:
    """Whether every item from the first part to the last begins with one of them: none is left out.

    ``named`` if the items may begin with the name of whose figure it is.
    """
    text = line.passage.text
    starts = [part.claim.mention.start for part in parts]
    opening = _any_words() if named else _opening()
    for match in _separator().finditer(text, parts[0].claim.mention.end, starts[-1]):
        words = opening.match(text, match.end(), starts[-1])
        end = words.end() if words else match.end()
        if not any(match.end() <= start <= end for start in starts):
            return False
    return True


@cache
def _breaks() -> regex.Pattern[str]:
    words = "while|but|after|although|because|compared|whereas|since|out of|instead|rather"
    return regex.compile(rf";|\b(?:{words})\b")


def run_before(line: Line, at: int) -> list[Slot]:
    """The list that ends right before a total: its items, and the figure that opens it."""
    total = line.slots[at]
    found: list[Slot] = []
    for slot in reversed(line.slots[max(0, at - MOST) : at]):
        if found and _breaks().search(line.between(slot, found[0])):
            break
        if addable(slot, total):
            found.insert(0, slot)
            if not is_item(slot) and not _joins_named().search(slot.lead[-48:]):
                break
    return found


def run_behind(line: Line, at: int) -> list[Slot]:
    """The list that follows a total right behind it."""
    total = line.slots[at]
    found: list[Slot] = []
    for slot in line.slots[at + 1 : at + 1 + MOST]:
        if found and _breaks().search(line.between(found[-1], slot)):
            break
        if addable(slot, total):
            if not is_item(slot):
                break
            found.append(slot)
    return found


def listed(line: Line, *, named: bool = False) -> list[Slot]:
    """The one list of figures that a sentence consists of; empty where it is not surely one.

    ``named`` if the items may begin with the name of whose figure it is.
    """
    found: list[Slot] = []
    for slot in line.slots[: MOST + 1]:
        if found and not _same_sort(slot, found[0]):
            continue
        if found and not is_item(slot) and not (named and _joins_named().search(slot.lead[-48:])):
            break
        found.append(slot)
    closed = len(found) > 1 and _and().search(found[-1].lead)
    return found if closed and is_covered(line, found, named=named) else []


def _same_sort(one: Slot, other: Slot) -> bool:
    counts = one.kind in COUNTS and other.kind in COUNTS
    return counts or (one.kind is other.kind and one.unit == other.unit)


@cache
def _and() -> regex.Pattern[str]:
    return regex.compile(r"\band\b")
