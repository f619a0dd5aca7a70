"""So much for each of so many, and what all of it comes to; or all of it, and what that is on average.

"90 goals in 60 games, 1.5 a game"; "at $8 a bottle, the 5,000 bottles were worth $40,000"; "12 matches drew
60,000 people, an average of 5,000 per match". That the rate names what is counted ("a game" beside "60
games") is what makes the three figures one statement, whatever verb stands between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from checks.model import Hedge, Kind
from checks.reading import Reading
from checks.relations.drawn import Drawn, drawn, is_alone
from checks.relations.lines import Line, Slot, lines
from checks.relations.product import Product, is_adjusted
from checks.relations.roles import COUNTS


def products(reading: Reading) -> Iterator[Product]:
    """The product or the average that three figures state, in one sentence or in two."""
    known: dict[str | None, Factors | None] = {}
    for line in lines(reading):
        if is_adjusted(line):
            continue
        if any(_is_rate(slot) for slot in line.slots):
            yield from _in_one(line)
            for factors in _factors(line):
                unit = factors.each.unit
                known[unit] = None if unit in known else factors  # of two, either may be summed up
        elif line.has(*_SUMMED):
            yield from _summed_up(line, known)


def _in_one(line: Line) -> Iterator[Product]:
    picture = drawn(line)
    if picture is None:
        return
    yield from _bought(picture)
    for three in zip(picture.slots, picture.slots[1:], picture.slots[2:], strict=False):
        rates = [slot for slot in three if _is_rate(slot)]
        if (
            len(rates) != 1
            or any(slot.figure.stated is None for slot in three)
            or not is_alone(picture, *three)
        ):
            continue
        others = [slot for slot in three if slot is not rates[0]]
        for number, total in (others, others[::-1]):
            if _are_one(number, rates[0], total) and _is_stated(picture, three, rates[0], total):
                average = three[-1] is rates[0] or "average" in rates[0].opening
                yield Product(number=number, each=rates[0], total=total, average=average)
                return


@cache
def _is_bought() -> regex.Pattern[str]:
    """ "Tickets cost £14 each, so a family of four pays £56"."""
    who = "family|group|party|team|couple|class|order|pair|household|box|pack|set|crew"
    result = "(?:so|which means|meaning)(?: that)?"
    return regex.compile(
        rf"(?P<each>R)[^A-Z;,.¶]{{0,12}}[,;] {result} an? (?:{who}) of (?P<number>[CN])(?: [a-z]+){{0,4}}? "
        r"(?P<total>M)\s*(?:[.;,]|$)"
    )


def _bought(picture: Drawn) -> Iterator[Product]:
    for found in picture.found(_is_bought()):
        (each,), (number,), (total,) = found["each"], found["number"], found["total"]
        if each.unit == total.unit and is_alone(picture, each, number, total):
            yield Product(number=number, each=each, total=total)


# ------------------------------------------------------------------ "… each. With a total capacity of …"


_MOST = 12
"""Figures of a sentence in which factors and their product are looked for."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Factors:
    """How many there are, and what each of them has."""

    line: Line
    number: Slot
    each: Slot


def _factors(line: Line) -> Iterator[Factors]:
    """The factors that a sentence gives, if it has nothing else of their sort."""
    for one, other in pairwise(line.slots) if len(line.slots) <= _MOST else ():
        number, each = (other, one) if _is_rate(one) else (one, other)
        alike = [slot for slot in line.slots if slot.kind is each.kind and slot.unit == each.unit]
        counted = [slot for slot in line.slots if slot.kind is number.kind and slot.head == number.head]
        if _is_rate(each) and each.figure.stated is not None and len(alike) == len(counted) == 1:
            yield Factors(line=line, number=number, each=each)


_SUMMED = ("total", "combined", "overall", "in all", "altogether", "all told", "together", "the bill")


@cache
def _sums_up() -> regex.Pattern[str]:
    """What sums up what was said of each, with nothing besides; "in all" only right behind it."""
    what = "capacity|cost|costs|bill|price|output|power|value|weight|length|area|sum|distance|amount"
    near = "in all|in total|altogether|all told|together|the bill|the total"
    no_more = r"(?!\b(?:with|and|other|older|new|existing|plus|up to|by)\b)"
    behind = r"(?: (?!and\b|with\b|plus\b)[a-z'-]+){0,6},? ?"
    return regex.compile(
        rf"(?:with (?:a|its) )?(?:{no_more}[^;:]){{0,60}}?\b(?:(?:total|combined|overall) (?:{what})"
        rf"(?= of | (?:is|was|will be) )|(?P<near>{near}))\b{behind}$"
    )


def _summed_up(line: Line, known: Mapping[str | None, Factors | None]) -> Iterator[Product]:
    """The product of what was said before, if that is all that can be meant."""
    for slot in line.slots if len(line.slots) <= _MOST else ():
        factors, said = known.get(slot.unit), _sums_up().fullmatch(slot.lead)
        if factors is None or said is None or (said["near"] and line.before is not factors.line):
            continue
        alike = [other for other in line.slots if other.kind is slot.kind and other.unit == slot.unit]
        if len(alike) == 1 and slot.figure.stated and _are_one(factors.number, factors.each, slot):
            yield Product(number=factors.number, each=factors.each, total=slot)


@cache
def _each_before() -> regex.Pattern[str]:
    return regex.compile(
        r"\beach (?:with|carrying|holding|having|worth|costing|weighing|of|seating|of which has) $"
    )


def _is_rate(slot: Slot) -> bool:
    """ "$8 a bottle", "24 beds each", "each with 24 beds"."""
    return _per(slot) is not None


@cache
def _a_thing() -> regex.Pattern[str]:
    return regex.compile(r" (?:an?|per|for each|for every) (?P<thing>[a-z]+)\s*(?:[.,;)]|$)")


def _per(slot: Slot) -> str | None:
    """What there is so much for: "each", or the thing that the rate names."""
    if slot.kind is Kind.SHARE:
        return None
    if slot.tail.startswith((" each", " apiece")) or _each_before().search(slot.opening):
        return "each"
    if slot.kind is Kind.QUANTITY and slot.unit and " / " in slot.unit:
        return slot.unit.rpartition(" / ")[2]
    thing = _a_thing().match(slot.tail)
    if slot.amount.per is None and thing and slot.kind in (Kind.MONEY, Kind.COUNT, Kind.NUMBER):
        return thing["thing"]
    return slot.amount.per


_CALLED = {"night": "day", "tonne": "metric_ton"}


def _are_one(number: Slot, each: Slot, total: Slot) -> bool:
    """Whether a rate is of the things counted, and in the unit of the total."""
    per = _per(each)
    if number.figure.hedge is not Hedge.EXACT or number.amount.per or total.amount.per:
        return False
    if per in (None, "each"):
        counted = number.kind is Kind.COUNT and number.head != each.head
    else:
        counted = _CALLED.get(per, per) in (number.head, number.unit) or per == number.head
        counted = counted or (each.span.text.endswith(" head") and number.kind is Kind.COUNT)
        counted = counted and number.kind in (Kind.COUNT, Kind.DURATION, Kind.QUANTITY)
    return counted and _is_in_unit(each, total)


def _is_in_unit(each: Slot, total: Slot) -> bool:
    if each.kind is Kind.NUMBER and total.kind is Kind.QUANTITY:
        return True
    if each.kind is Kind.QUANTITY and each.unit:
        return each.kind is total.kind and each.unit.partition(" / ")[0] == total.unit
    if each.kind in COUNTS:
        return total.kind in COUNTS and (each.head in (None, total.head) or total.head is None)
    return each.kind is total.kind and each.unit == total.unit and total.unit is not None


@cache
def _leads_to_total() -> regex.Pattern[str]:
    verbs = (
        "bring(?:s|ing)? in|raising|raised|raises|earning|earns|worth|cost(?:s|ing)?(?: (?:him|her|them|it))?"
        "|comes? to|came to|adds? up to|making|makes?|drawing|drew|totall?ing|total|bill of"
        "|total of|capacity of"
        "|brought|giving|gives|amounts? to|equals?"
    )
    return regex.compile(
        rf"(?:\b(?:{verbs})|, or|, which is|, that is|:| -|=)(?: (?:a|an|the|about|some|just|over"
        rf"|nearly|another))*"
        r"(?: (?:total|bill|sum|cost|value)(?: [a-z]+)? of)? ?$"
    )


@cache
def _in_all() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z]+)? (?:in (?:all|total)|altogether|all told|combined|worth)\b")


@cache
def _leads_to_average() -> regex.Pattern[str]:
    average = (
        r"(?:an? |the )?(?:[a-z]+ )?(?:average|rate|mean|speed|pace|price)(?: [a-z]+)? of|averaging"
        r"|on average"
    )
    get = "who (?:will )?(?:gets?|got|receives?)(?: about)?"
    return regex.compile(
        rf"(?:,| -|:| \()(?: (?:or|which is|that is|{average}|{get}|about|some|just|roughly))*"
        r"(?: the rate was)? ?$"
    )


def _is_stated(picture: Drawn, figures: Sequence[Slot], each: Slot, total: Slot) -> bool:
    """Whether the words set the last figure off as the result of the other two."""
    last = figures[-1]
    if ";" in picture.text or _other().search(picture.text):
        return False
    if last is total:
        set_off = _leads_to_total().search(last.opening) or _in_all().match(last.tail)
        return set_off is not None
    if last is each:
        return _leads_to_average().search(last.opening) is not None
    return "average" in each.opening[-24:] and "," in last.lead


@cache
def _other() -> regex.Pattern[str]:
    words = (
        "more|less|fewer|instead|compared|than|up to|at least|another|extra|but|while|although"
        "|maximum|minimum"
    )
    return regex.compile(rf"\b(?:{words})\b")
