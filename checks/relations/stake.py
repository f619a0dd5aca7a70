"""A stake, its price, and what that makes the whole worth: "$50m for 20%, valuing the firm at $250m"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot
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
        found = (self.price.span, self.share.span, self.value.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))

    def fits(self) -> bool:
        """Whether price and share give the value, the money paid in counted or not."""
        whole = measured(self.price.figure) / measured(self.share.figure) * exactly(100)
        value = measured(self.value.figure)
        before_money = whole - measured(self.price.figure)
        return any(_loose(each).meets(value) for each in (whole, before_money))


def _loose(whole: Interval) -> Interval:
    low = None if whole.low is None else whole.low * (1 - _SLACK)
    high = None if whole.high is None else whole.high * (1 + _SLACK)
    return Interval(low, high)


@cache
def _is_stake() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:[a-z-]+ ){0,2}(?:stake|share|interest|ownership|holding|equity)\b|(?: of (?:the|its|his|her|their|a)\b)"
    )


@cache
def _values() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:valu(?:ing|es|ed)|valuation of|valuation to)\b(?: [\w'-]+){0,8} ?$")


@cache
def _pays() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:for|paid|pay|paying|worth|invest(?:ed|ing|s)?|price of)(?: (?:a total of|about|some|around|over))? ?$"
    )


def stakes(line: Line, before: Line | None) -> Iterator[Stake]:
    """A stake whose price and valuation stand in the sentence, or whose price stands right before it."""
    values = [slot for slot in line.slots if slot.kind is Kind.MONEY and _values().search(slot.lead)]
    shares = [
        slot
        for slot in line.slots
        if slot.kind is Kind.SHARE and slot.unit == "percent" and _is_stake().match(slot.tail)
    ]
    if len(values) != 1 or len(shares) != 1:
        return
    (value,), (share,) = values, shares
    prices = [slot for slot in line.slots if _is_price(slot, value)]
    if not prices and before is not None:
        prices = [slot for slot in before.slots if _is_price(slot, value)]
    if len(prices) == 1 and share.figure.stated and prices[0].figure.stated and value.figure.stated:
        yield Stake(price=prices[0], share=share, value=value)


def _is_price(slot: Slot, value: Slot) -> bool:
    return (
        slot is not value
        and slot.kind is Kind.MONEY
        and slot.unit == value.unit
        and bool(_pays().search(slot.lead))
    )
