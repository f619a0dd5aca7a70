"""A number of things, what each of them has, and what all have: "60 turbines of 8 MW each, 480 MW in all".

The same is said the other way round: "20 buses for $8m, or $400,000 each".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import COUNTS
from checks.relations.tolerance import level


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Product:
    """What two figures multiplied are said to give."""

    number: Slot
    each: Slot
    total: Slot
    average: bool = False
    """What each has was worked out from the total, and rounded: "1.5 a game"."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.number.span, self.each.span, self.total.span)

    @property
    def given(self) -> Fraction:
        """The product, as the two are stated."""
        return _stated(self.number) * _stated(self.each)

    def fits(self) -> bool:
        """Whether the product is the total, as far as all three are rounded."""
        number, each = _interval(self.number), _interval(self.each)
        if self.average:
            each = each.widened(max(self.each.figure.grain / 2, _stated(self.each) / 20))
            each = Interval(max(each.low or Fraction(0), Fraction(0)), each.high)
            if self.number.kind is Kind.DURATION:
                number = number.widened(min(Fraction(1, 2), _stated(self.number) / 10))
        return (number * each).meets(_interval(self.total))


def _stated(slot: Slot) -> Fraction:
    return slot.figure.stated or Fraction(0)


def _interval(slot: Slot) -> Interval:
    kind = Kind.COUNT if slot.kind in COUNTS else slot.kind
    near = level(slot.figure, kind)
    return near if near.low is None or near.low >= 0 else Interval(exactly(0).low, near.high)


@cache
def _total() -> regex.Pattern[str]:
    """What leads to the total, or sets off what each has."""
    words = "total|altogether|all told|in all|worth|combined|making|contract|bill|cost(?:ing|s)?|comes? to"
    return regex.compile(rf"\b(?:{words})\b")


@cache
def _in_all() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z]+)? (?:in (?:all|total)|altogether|all told|combined)\b")


_FARTHEST = 3
"""Times the product, or part of it, beyond which a figure is of something else: the costs of a trial."""


def _is_of_that_size(number: Slot, each: Slot, total: Slot) -> bool:
    product = _stated(number) * _stated(each)
    return product <= _FARTHEST * _stated(total) and _stated(total) <= _FARTHEST * product


@cache
def _or() -> regex.Pattern[str]:
    words = r",? or|,? which is|,? that is| \(|,? an average of|,? averaging"
    return regex.compile(rf"[^;.:]{{0,60}}(?:{words})(?: (?:about|some|just))? ?")


@cache
def _adjusted() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:after|before|discount\w*|including|plus|excluding|fees?|tax(?:es)?|with travel)\b"
    )


def is_adjusted(line: Line) -> bool:
    """Whether a sentence speaks of what is added or taken off besides."""
    return _adjusted().search(line.text) is not None


def products(line: Line) -> Iterator[Product]:
    """Every number of things of which a sentence says what each has and what all have."""
    if not line.has("each", "apiece") or is_adjusted(line):
        return
    for each in line.slots:
        if each.kind not in (Kind.MONEY, Kind.QUANTITY) or not _is_of_each(each):
            continue
        totals = [slot for slot in line.slots if slot is not each and _is_alike(slot, each)]
        numbers = [slot for slot in line.slots if slot.kind is Kind.COUNT and slot.figure.stated]
        if len(totals) != 1 or len(numbers) != 1 or not each.figure.stated:
            continue
        if _is_one_statement(line, numbers[0], each, totals[0]):
            yield Product(number=numbers[0], each=each, total=totals[0])


def _is_of_each(slot: Slot) -> bool:
    """ "$400,000 [each]", "eight megawatts [each]", "[an average of] $2,000 each"."""
    around = f"{slot.span.text.lower()}{slot.tail[:10]}"
    return around.endswith((" each", " apiece")) or " each" in around or " apiece" in around


def _is_alike(slot: Slot, each: Slot) -> bool:
    return slot.kind is each.kind and slot.unit == each.unit and slot.figure.stated is not None


def _is_one_statement(line: Line, number: Slot, each: Slot, total: Slot) -> bool:
    first, *_, last = sorted((number, each, total), key=lambda slot: slot.claim.mention.start)
    if ";" in line.between(first, last) or number.claim.mention.start > max(
        each.claim.mention.start, total.claim.mention.start
    ):
        return False
    if last is total:
        said = _total().search(total.opening) or _in_all().match(total.tail)
        return said is not None and _is_of_that_size(number, each, total)
    return _or().fullmatch(each.opening) is not None
