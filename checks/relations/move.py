"""A change in points or money, in per cent, and the level it led to: "fell 102.2 points, or 0.36%, to 27,934.02"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.model import Kind, Span
from checks.relations.lines import Line, Slot
from checks.relations.roles import direction_of
from checks.relations.share import apposed


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Move:
    """ "Fell 102.2 points, or 0.36%, to 27,934.02": a change, its share, and the level it led to."""

    by: Slot
    share: Slot
    level: Slot
    direction: int

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        found = (self.by.span, self.share.span, self.level.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))


@cache
def _reaches() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:,|\))? ?(?:to|at)(?: [a-z]+){0,3} |,? (?:to )?(?:clos|finish|end|settl|stand)(?:e|ing|ed)?(?: up| down)? at "
    )


@cache
def _leaves() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:,| \(| -| —)? ?(?:up|down|(?:a|an) (?:[a-z]+ )?(?:gain|rise|increase|loss|fall|drop|decline|jump) of) "
    )


def moves(line: Line) -> Iterator[Move]:
    """Every change that a sentence gives in points or money, in per cent, and by the level it led to."""
    for at, share in enumerate(line.slots):
        if at == 0 or share.kind is not Kind.SHARE or share.unit != "percent":
            continue
        by = line.slots[at - 1]
        direction = direction_of(by)
        if not direction or by.kind is Kind.SHARE or not apposed(line, by, share):
            continue
        behind = line.slots[at + 1] if at + 1 < len(line.slots) else None
        if behind and _reaches().fullmatch(behind.lead) and _points(by, behind):
            yield Move(by=by, share=share, level=behind, direction=direction)
        elif at > 1 and _leaves().fullmatch(by.lead) and _points(by, line.slots[at - 2]):
            yield Move(by=by, share=share, level=line.slots[at - 2], direction=direction)


def _points(by: Slot, level: Slot) -> bool:
    """Whether a change and a level are given in the same unit."""
    if by.kind is Kind.MONEY:
        return level.kind is Kind.MONEY and level.unit == by.unit and level.amount.per == by.amount.per
    return (
        by.kind in (Kind.COUNT, Kind.NUMBER)
        and level.kind in (Kind.COUNT, Kind.NUMBER)
        and (by.head in (None, "point", level.head) and level.figure.stated is not None)
    )
