"""A stake, its price, and what that makes the whole worth: "$50m for 20%, valuing the firm at $250m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.reading import Reading
from checks.relations.lines import Line, Slot, in_order, lines
from checks.relations.tolerance import measured

_SLACK = Fraction(1, 5)
"""Prices of stakes include premiums, debt and fees: only what lies further off is no matter of those."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Stake:
    """What was paid, for which share, and what the whole is said to be worth by it."""

    price: Slot
    share: Slot
    value: Slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.price.span, self.share.span, self.value.span)

    def fits(self) -> bool:
        """Whether price and share give the value, the money paid in counted or not."""
        price = measured(self.price.figure)
        whole = price / measured(self.share.figure) * exactly(100)
        value = measured(self.value.figure)
        return any(_loose(each).meets(value) for each in (whole, whole - price))


def _loose(whole: Interval) -> Interval:
    low = None if whole.low is None else whole.low * (1 - _SLACK)
    high = None if whole.high is None else whole.high * (1 + _SLACK)
    return Interval(low, high)


@cache
def _is_stake() -> regex.Pattern[str]:
    nouns = "stake|share|interest|ownership|holding|equity"
    return regex.compile(rf" (?:[a-z-]+ ){{0,2}}(?:{nouns})\b| of (?:the|its|his|her|their|a)\b")


@cache
def _values() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:valu(?:ing|es|ed)|valuation of|valuation to)\b(?: [\w'-]+){0,8} ?$")


@cache
def _pays() -> regex.Pattern[str]:
    verbs = "for|paid|pay|paying|worth|invest(?:ed|ing|s)?|price of"
    return regex.compile(rf"\b(?:{verbs})(?: (?:a total of|about|some|around|over))? ?$")


def stakes(reading: Reading) -> Iterator[Stake]:
    """A stake with its valuation; its price stands there, right before, or is the only one of a stake."""
    paid: list[Slot] | None = None
    for line in lines(reading):
        money = line.of(Kind.MONEY)
        values = [slot for slot in money if "valu" in slot.lead and _values().search(slot.lead)]
        if len(values) == 1:
            paid = _paid(reading) if paid is None else paid
            yield from _stake(line, values[0], paid)


def _paid(reading: Reading) -> list[Slot]:
    """The sums that sentences about a stake say were paid, or a deal was worth."""
    return [
        slot
        for line in lines(reading)
        if line.has("stake")
        for slot in line.of(Kind.MONEY)
        if _pays().search(slot.opening)
    ]


def _stake(line: Line, value: Slot, paid: Sequence[Slot]) -> Iterator[Stake]:
    shares = [
        slot
        for slot in line.of(Kind.SHARE)
        if slot.unit == "percent" and slot.figure.stated and _is_stake().match(slot.tail)
    ]
    prices = [slot for slot in line.slots if _is_price(slot, value)]
    if not prices and line.before is not None:
        prices = [slot for slot in line.before.slots if _is_price(slot, value)]
    if not prices and len({slot.figure.stated for slot in paid}) == 1:
        prices = [slot for slot in paid[:1] if _is_price(slot, value)]
    if len(prices) == len(shares) == 1 and value.figure.stated:
        yield Stake(price=prices[0], share=shares[0], value=value)


def _is_price(slot: Slot, value: Slot) -> bool:
    if slot is value or slot.kind is not Kind.MONEY or slot.unit != value.unit or not slot.figure.stated:
        return False
    return _pays().search(slot.opening) is not None
