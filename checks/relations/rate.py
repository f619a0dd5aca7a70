"""Exchange rates that an article gives itself: "$1.10 to the euro", "($1 = 7.2 yuan)", "83 rupees per dollar"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.data.currencies import NAMES
from checks.interval import Interval, exactly
from checks.model import Kind
from checks.relations.conversion import Conversion, measure_of
from checks.relations.lines import Line, Slot
from checks.relations.tolerance import measured


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ExchangeRate:
    """How much of one currency is paid for one of another, and where the article says so."""

    paid: str
    one: str
    slot: Slot

    def converted(self, value: Interval, unit: str, to: str, *, as_stated: bool = False) -> Interval | None:
        """An amount of one of the two currencies in the other; None for any third.

        ``as_stated`` leaves aside how far the rate was rounded or hedged.
        """
        stated = self.slot.figure.stated
        price = exactly(stated) if as_stated and stated is not None else measured(self.slot.figure)
        if (unit, to) == (self.one, self.paid):
            return value * price
        if (unit, to) == (self.paid, self.one):
            return value / price
        return None


def rates(lines: Iterable[Line]) -> Iterator[ExchangeRate]:
    """Every exchange rate that is stated as one."""
    for line in lines:
        for at, slot in enumerate(line.slots):
            if slot.kind is Kind.MONEY and slot.unit:
                yield from _rate(line, at, slot, slot.unit)


def _rate(line: Line, at: int, slot: Slot, unit: str) -> Iterator[ExchangeRate]:
    named = _named(slot)
    if named and named != unit:
        yield ExchangeRate(paid=unit, one=named, slot=slot)
        return
    following = line.slots[at + 1] if at + 1 < len(line.slots) else None
    if following is None or following.kind is not Kind.MONEY or not following.unit or slot.figure.stated != 1:
        return
    if following.unit != unit and regex.fullmatch(
        r" ?= ?| (?:equals?|is|buys|was|bought) ", line.between(slot, following)
    ):
        yield ExchangeRate(paid=following.unit, one=unit, slot=following)


@cache
def _to_the() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:to the|to an?|to one|against the|for (?:an?|one|each|every)) (?P<name>(?:[a-z.]+ )?[a-z]+)"
    )


def _named(slot: Slot) -> str | None:
    """The currency of which one is meant: "$1.10 [to the euro]"."""
    if slot.amount.per:
        return NAMES.get(slot.amount.per)
    match = _to_the().match(slot.tail)
    if match is None:
        return None
    words = match["name"]
    return NAMES.get(words) or NAMES.get(words.rsplit(" ", 1)[-1]) or NAMES.get(words.split(" ", 1)[0])


@cache
def _gives() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[^,;]{0,40}) (?:is|would be|comes? to|makes|equals|gives|works out at)(?: about)? "
    )


def converted_by(line: Line) -> Iterator[Conversion]:
    """ "1,200 euros, which at a rate of $1.10 to the euro is $1,320"."""
    for one, price, other in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if {one.kind, price.kind, other.kind} != {Kind.MONEY} or one.unit == other.unit or not _named(price):
            continue
        if "rate" in price.lead and _gives().fullmatch(other.lead):
            first, second = measure_of(one), measure_of(other)
            if first and second:
                yield Conversion(one=first, other=second, bracketed=False)
