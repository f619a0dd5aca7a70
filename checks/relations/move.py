"""A change in points or money, in per cent, and the level it led to: "fell 50 points, or 0.5%, to 9,950"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.model import Kind, Span
from checks.reading import Reading
from checks.relations.lines import Line, Slot, in_order, lines
from checks.relations.roles import COUNTS, are_points, direction_of
from checks.relations.share import apposed


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Move:
    """By how much something changed, what share of the old level that is, and the new level."""

    by: Slot
    share: Slot
    level: Slot
    direction: int
    sure: bool = True
    """All three stand in one sentence."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.by.span, self.share.span, self.level.span)


@cache
def _reaches() -> regex.Pattern[str]:
    closing = r"(?:clos|finish|end|settl|stand)(?:e|ing|ed)?(?: up| down)? at"
    return regex.compile(rf"(?:,|\))? ?(?:to|at)(?: [a-z]+){{0,3}} |,? (?:to )?{closing} ")


@cache
def _leaves() -> regex.Pattern[str]:
    change = r"an? (?:[a-z]+ )?(?:gain|rise|increase|loss|fall|drop|decline|jump) of"
    return regex.compile(rf"(?:,| \(| -| —)? ?(?:up|down|{change}) ")


def moves(reading: Reading) -> Iterator[Move]:
    """Every change that a sentence gives in points or money, in per cent, and by the level it led to."""
    for line in lines(reading):
        yield from _above_that(line)
        for at in range(1, len(line.slots)):
            share = line.slots[at]
            if share.kind is Kind.SHARE and share.unit == "percent":
                yield from _move(line, at)


@cache
def _is_that() -> regex.Pattern[str]:
    return regex.compile(r"(?:that|this|it|which)(?:'s| is| was) ")


@cache
def _above() -> regex.Pattern[str]:
    """ "1.7 billion, or 1.3 per cent[, above the number of] 2015", "… [more than] a year earlier"."""
    word = "(?P<up>above|more than|higher than|up on)|below|less than|lower than|fewer than|down on"
    last = r"a year|last|the (?:previous|year|month)|(?:19|20)\d\d"
    return regex.compile(rf",? (?:{word}) (?:the (?:(?:number|figure|level|total) (?:of|in) )?)?(?:{last})")


def _above_that(line: Line) -> Iterator[Move]:
    """ "It sold 44,000. That is 4,000, or 10 per cent, more than a year earlier"."""
    before = line.before
    if before is None or len(line.slots) != _TWO or not _is_that().fullmatch(line.slots[0].opening):
        return
    by, share = line.slots
    above = _above().match(share.tail)
    if above is None or share.kind is not Kind.SHARE or not apposed(line, by, share):
        return
    levels = [slot for slot in before.slots if _points(by, slot)]
    if len(levels) == 1 and share.unit == "percent" and not are_points(levels[0]):
        direction = 1 if above["up"] else -1
        yield Move(by=by, share=share, level=levels[0], direction=direction, sure=False)


_TWO = 2


@cache
def _sums_up() -> regex.Pattern[str]:
    """ "Fell by 120 to 480[, a drop of] 20%"."""
    change = r"an? (?:[a-z]+ )?(?:gain|rise|increase|loss|fall|drop|decline|jump|cut|growth) of"
    return regex.compile(rf"(?: [a-z'-]+){{0,3}}(?:,| \(| -| —)(?: or)?(?: {change})?(?: about| some)? ?")


def _told_behind(line: Line, at: int) -> Iterator[Move]:
    """By how much something changed, the level that it led to, and then the share."""
    by, level, share = line.slots[at - 2 : at + 1]
    direction = direction_of(by)
    reached = _reaches().fullmatch(level.opening) and _points(by, level) and by.kind is not Kind.SHARE
    if direction and reached and _sums_up().fullmatch(share.opening) and _closed().match(share.tail):
        yield Move(by=by, share=share, level=level, direction=direction)


@cache
def _closed() -> regex.Pattern[str]:
    return regex.compile(r"\s*(?:[.,;)]|$)")


def _move(line: Line, at: int) -> Iterator[Move]:
    by, share = line.slots[at - 1], line.slots[at]
    if by.kind is Kind.SHARE:
        return
    direction = direction_of(by) if apposed(line, by, share) else None
    if not direction:
        yield from _told_behind(line, at) if at > 1 else ()
        return
    behind = line.slots[at + 1] if at + 1 < len(line.slots) else None
    if behind and _reaches().fullmatch(behind.lead) and _points(by, behind):
        yield Move(by=by, share=share, level=behind, direction=direction)
    elif at > 1 and _leaves().fullmatch(by.lead) and _points(by, line.slots[at - 2]):
        yield Move(by=by, share=share, level=line.slots[at - 2], direction=direction)


def _points(by: Slot, level: Slot) -> bool:
    """Whether a change and a level are given in the same unit."""
    if by.kind is Kind.MONEY:
        rates = {by.amount.per, level.amount.per}
        return level.kind is Kind.MONEY and level.unit == by.unit and (None in rates or len(rates) == 1)
    counted = by.kind in COUNTS and level.kind in COUNTS and level.figure.stated is not None
    return counted and by.head in (None, "point", level.head)
