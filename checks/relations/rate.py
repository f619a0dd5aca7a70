"""Exchange rates that an article gives: "$1.20 to the euro", "($1 = 7.2 yuan)", "83 rupees per dollar"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from checks.data.currencies import NAMES
from checks.interval import Interval, exactly
from checks.model import Kind
from checks.reading import Reading, once
from checks.relations.conversion import Conversion, measure_of
from checks.relations.lines import Line, Slot, lines, low
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


@once
def rates(reading: Reading) -> Iterator[ExchangeRate]:
    """Every exchange rate that is stated as one."""
    for line in lines(reading):
        for slot in line.of(Kind.MONEY):
            named = _named(slot)
            if named and slot.unit and named != slot.unit:
                yield ExchangeRate(paid=slot.unit, one=named, slot=slot)
        for one, other in pairwise(line.slots):
            two = one.figure.stated == 1 and _are_two_currencies(one, other)
            if two and one.unit and other.unit and _equals().fullmatch(other.opening):
                yield ExchangeRate(paid=other.unit, one=one.unit, slot=other)


def _are_two_currencies(one: Slot, other: Slot) -> bool:
    return one.kind is other.kind is Kind.MONEY and one.unit != other.unit


@cache
def _equals() -> regex.Pattern[str]:
    return regex.compile(r" ?= ?| (?:equals?|is|buys|was|bought) (?:about )?")


@cache
def _to_the() -> regex.Pattern[str]:
    one = "to the|to an?|to one|against the|for (?:an?|one|each|every)"
    return regex.compile(rf" (?:{one}) (?P<name>(?:[a-z.]+ )?[a-z]+)")


@cache
def _one_buys() -> regex.Pattern[str]:
    """ "A euro [bought] $1.16", "the pound traded at $1.30"."""
    verbs = (
        "bought|buys|(?:is|was) worth|costs?|fetche[ds]|traded at|trades at|stood at|closed at|was at|is at"
    )
    return regex.compile(rf"\b(?:an?|one|each|the) (?P<name>(?:[a-z.]+ )?[a-z]+) (?:{verbs})(?: about)? $")


@cache
def _then() -> regex.Pattern[str]:
    """Words that set one time against another: the rate may be that of either."""
    return regex.compile(r"\b(?:then|at the time|when|ago|first|now|today|in (?:19|20)\d\d|while)\b|;")


def _is_dated(slot: Slot) -> bool:
    start, end = slot.claim.sentence
    return _then().search(low(slot.passage.text[start:end])) is not None


def _named(slot: Slot) -> str | None:
    """The currency of which one is meant: "$1.20 [to the euro]", "[a euro bought] $1.20"."""
    if slot.amount.per:
        return NAMES.get(slot.amount.per)
    match = _to_the().match(slot.tail) or (None if _is_dated(slot) else _one_buys().search(slot.lead))
    if match is None:
        return None
    name = match["name"]
    first, _, last = name.partition(" ")
    return NAMES.get(name) or NAMES.get(last) or NAMES.get(first)


@cache
def _gives() -> regex.Pattern[str]:
    verbs = "is|would be|comes? to|makes|equals|gives|works out at"
    return regex.compile(rf"[^,;]{{0,40}} (?:{verbs})(?: about)? ")


def converted_by(line: Line) -> Iterator[Conversion]:
    """ "500 euros, which at a rate of $1.20 to the euro is $600"."""
    for one, price, other in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if price.kind is not Kind.MONEY or not _are_two_currencies(one, other) or not _named(price):
            continue
        if "rate" in price.lead and _gives().fullmatch(other.opening):
            first, second = measure_of(one), measure_of(other)
            if first and second:
                yield Conversion(one=first, other=second, bracketed=False)
