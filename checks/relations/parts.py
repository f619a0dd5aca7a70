"""Lists of figures that add up: which figures of a sentence are items of one list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import combinations

import regex

from checks.interval import Interval, rounded_or_cut
from checks.interval import total as total_of
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot
from checks.relations.tolerance import measured

MOST = 12
"""Items of a list that is added up."""
_COUNTS = (Kind.COUNT, Kind.NUMBER)


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

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where they stand, in reading order."""
        found = (*(part.span for part in self.parts), self.total.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))

    @property
    def stated(self) -> Fraction:
        """What the parts add up to as they are stated."""
        return sum((value_in(part, self.total) for part in self.parts), start=Fraction(0))

    def fits(self) -> bool:
        """Whether the parts, or some of them with figures nearby, give the total."""
        if self.total.figure.low is None and self.total.figure.high is None:
            return True
        whole = _total(self.total)
        parts = total_of(_part(part, self.total) for part in self.parts)
        if parts.meets(whole) or (not self.whole and not _above(parts, whole)):
            return True
        return any(
            total_of(_part(part, self.total) for part in some).meets(whole)
            for some in _selections((*self.parts, *self.others))
        )


def _selections(slots: Sequence[Slot]) -> Iterable[tuple[Slot, ...]]:
    """Every choice of at least two of a few figures."""
    if len(slots) <= 8:
        for size in range(2, len(slots) + 1):
            yield from combinations(slots, size)


def _above(parts: Interval, whole: Interval) -> bool:
    return parts.low is not None and whole.high is not None and parts.low > whole.high


def _total(slot: Slot) -> Interval:
    if slot.kind is Kind.SHARE:
        return rounded_or_cut(slot.figure).widened(Fraction(1, 2))
    return measured(slot.figure, Kind.COUNT if slot.kind in _COUNTS else slot.kind)


def _part(slot: Slot, total: Slot) -> Interval:
    part = measured(slot.figure, Kind.COUNT if slot.kind in _COUNTS else slot.kind)
    times = _conversion(slot, total)
    scaled = Interval(
        None if part.low is None else part.low * times, None if part.high is None else part.high * times
    )
    return Interval(scaled.low if scaled.low is not None else Fraction(0), scaled.high)


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


def addable(part: Slot, total: Slot) -> bool:
    """Whether a figure may be a part of another: the same unit, and smaller."""
    if part.figure.stated is None or part.amount.difference or part.figure.stated < 0:
        return False
    bound = total.figure.stated if total.figure.stated is not None else total.figure.high
    if bound is None or value_in(part, total) > bound or part.amount.per != total.amount.per:
        return False
    if part.kind is Kind.DURATION and total.kind is Kind.DURATION:
        return any(part.unit in units and total.unit in units for units in (_DAYS, _YEARS))
    if part.kind in _COUNTS and total.kind in _COUNTS:
        return True
    return (
        part.kind is total.kind
        and part.unit == total.unit
        and part.kind in (Kind.MONEY, Kind.SHARE, Kind.QUANTITY)
    )


# ------------------------------------------------------------------ lists in a sentence


@cache
def _joins() -> regex.Pattern[str]:
    """What the words before an item of a list end with."""
    return regex.compile(
        r"(?:[,;]|(?:^|[\s,;—–-])(?:and|plus|with|along with|as well as|then|&|\+)|[:(—]|^\s*-)"
        r"(?: (?:a further|another|the other|the remaining|other|an additional|a|the|only|just|also|some|in [a-z]+))?\s*$"
    )


def is_item(slot: Slot) -> bool:
    """Whether the words before a figure make it the next item of a list."""
    return bool(_joins().search(slot.lead[-48:]))


@cache
def _separator() -> regex.Pattern[str]:
    return regex.compile(r",? (?:and|plus) |[,;] ")


@cache
def _opening() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:(?:and|plus|with|a|another|an|the|other|further|additional|remaining|only|just|also|about|some|nearly|up|to|at|least|more|than|of|under|around|almost) )*"
    )


def is_covered(line: Line, parts: Sequence[Slot]) -> bool:
    """Whether every item from the first part to the last begins with one of the parts: none is left out."""
    text = line.passage.text
    starts = {part.claim.mention.start for part in parts}
    first, last = parts[0].claim.mention.end, parts[-1].claim.mention.start
    for match in _separator().finditer(text, first, last):
        words = _opening().match(text, match.end(), last + 1)
        at = words.end() if words else match.end()
        if not any(match.end() <= start <= at or start == at for start in starts):
            return False
    return True


def run_before(slots: Sequence[Slot], at: int, line: Line) -> list[Slot]:
    """The list that ends right before a total: its items, and the figure that opens it."""
    total = slots[at]
    found: list[Slot] = []
    for slot in reversed(slots[max(0, at - MOST) : at]):
        if found and _breaks().search(line.between(slot, found[0])):
            break
        if not addable(slot, total):
            continue
        found.insert(0, slot)
        if not is_item(slot):
            break
    return found


@cache
def _breaks() -> regex.Pattern[str]:
    return regex.compile(
        r";|\b(?:while|but|after|although|because|compared|whereas|since|out of|instead|rather)\b"
    )


def run_behind(slots: Sequence[Slot], at: int, line: Line) -> list[Slot]:
    """The list that follows a total right behind it."""
    total = slots[at]
    found: list[Slot] = []
    for slot in slots[at + 1 : at + 1 + MOST]:
        if found and _breaks().search(line.between(found[-1], slot)):
            break
        if not addable(slot, total):
            continue
        if not is_item(slot):
            break
        found.append(slot)
    return found
