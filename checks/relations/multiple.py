"""Two figures and a multiple between them: "36 boats, twice the 18 of last year"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import COUNTS, alike
from checks.relations.tolerance import loosely


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Comparison:
    """A figure, the one it is compared with, and how many times that it is said to be."""

    figure: Slot
    base: Slot
    multiple: Slot
    sure: bool
    """All three stand in one sentence."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.figure.span, self.base.span, self.multiple.span)


_FEWER = (" less", " fewer", " smaller", " lower", " cheaper", " slower")


@cache
def _more() -> regex.Pattern[str]:
    words = "more|higher|greater|larger|bigger|faster|longer|increase|rise|jump|growth|above"
    return regex.compile(rf" (?:{words})\b")


def times(multiple: Slot) -> tuple[Interval, ...]:
    """The ratios that a multiple may mean: "three times more" is said of three and of four times as many."""
    said, tail = loosely(multiple.figure), multiple.tail
    if tail.startswith(_FEWER):
        return (exactly(1) / said,)
    if multiple.figure.stated is not None and multiple.figure.stated > 1 and _more().match(tail):
        return said, said + exactly(1)
    return (said,)


@cache
def _to_multiple() -> regex.Pattern[str]:
    is_ = r"or |which is |which was |that is |is |was |are |were |— |- |\("
    return regex.compile(rf"(?: [a-z-]+)?,? ?(?:{is_})?(?:already |still |now )?")


@cache
def _to_base() -> regex.Pattern[str]:
    more = "more|higher|larger|bigger|greater|less|fewer|lower|smaller"
    compared = rf"(?:as \w+ as|(?:{more}) than|than|that of|what)"
    other = "in|on|by|for|at|after|since|over|during|within|to|and|or|with|when|next|every|per|from"
    word = rf"(?!(?:{other}|until|before)\b)[\w&'.-]+"
    return regex.compile(rf"(?: {compared})?(?: of)?(?: {word}){{0,6}} ")


def comparisons(line: Line) -> Iterator[Comparison]:
    """Every multiple of which the sentence says at once which two figures it compares."""
    for figure, multiple, base in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if multiple.kind is not Kind.MULTIPLE or figure.kind is Kind.MULTIPLE:
            continue
        if not alike(figure, base) and not _is_elliptic(base):
            continue
        if _to_multiple().fullmatch(multiple.lead) and _to_base().fullmatch(base.lead):
            yield Comparison(figure=figure, base=base, multiple=multiple, sure=True)
    for multiple, figure, base in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if multiple.kind is not Kind.MULTIPLE or not _counted(figure) or not _counted(base):
            continue
        if _as_many().fullmatch(figure.opening) and _as_those().fullmatch(base.opening):
            yield Comparison(figure=figure, base=base, multiple=multiple, sure=True)


def _is_elliptic(slot: Slot) -> bool:
    """ "12 hours, three times as long as the old one's six": the unit goes without saying."""
    bare = slot.kind is Kind.NUMBER and slot.unit is None and slot.head is None
    return bare and slot.tail[:1] in ("", ".", ",", ";", ")")


def _counted(slot: Slot) -> bool:
    """A plain number in brackets behind people ("girls (60)") looks like an age to the reader."""
    return (slot.kind in COUNTS or slot.kind is Kind.AGE) and slot.figure.stated is not None


@cache
def _as_many() -> regex.Pattern[str]:
    return regex.compile(r"(?: as (?:many|much))?(?: [a-z'-]+){1,3} \(")


@cache
def _as_those() -> regex.Pattern[str]:
    return regex.compile(r"\) as(?: [a-z'-]+){1,3} \(")
