"""A price, what is taken off it, and what is left: "$440, with a $75 discount that brings it to $365"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.model import Kind
from checks.relations.lines import Line, Slot
from checks.relations.remainder import Gap


@cache
def _taken_off() -> regex.Pattern[str]:
    nouns = "credit|discount|rebate|voucher|coupon|refund|subsidy|grant|reduction|saving|deduction|bonus"
    return regex.compile(rf"(?: (?:[a-z-]+ ){{0,3}}(?:{nouns})\b| off\b)")


@cache
def _brings_down() -> regex.Pattern[str]:
    verbs = "bring(?:s|ing)?|brought|tak(?:e|es|ing)|reduc(?:e|es|ing)|cut(?:s|ting)?|lower(?:s|ing)?"
    return regex.compile(rf"\b(?:{verbs})\b[^,;:.]{{0,40}} (?:down )?to (?:just |only |about )?$")


def reductions(line: Line) -> Iterator[Gap]:
    """Every price that a sentence gives before and after something is taken off."""
    for price, off, left in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if not all(slot.kind is Kind.MONEY and slot.figure.stated for slot in (price, off, left)):
            continue
        if not _same_money(price, off, left) or ";" in line.between(price, left):
            continue
        if _taken_off().match(off.tail) and _brings_down().search(left.opening):
            yield Gap(figure=price, base=left, by=off, direction=1)


def _same_money(*slots: Slot) -> bool:
    return len({(slot.unit, slot.amount.per) for slot in slots}) == 1
