"""One quantity in two units: "39 miles (63 km)", "120 km/h, or 75 mph"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from checks.data.conversions import CALLED, EVERYDAY, PER
from checks.model import Figure, Hedge, Kind, Span
from checks.relations.lines import Line, Slot, low

NUMBER = "number"
"""The unit of a plain number that is written with a scale: "25 lakh"."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Measure:
    """A figure in one unit."""

    figure: Figure
    unit: str
    span: Span
    slot: Slot


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Conversion:
    """Two measures of which the text says that they are the same."""

    one: Measure
    other: Measure
    bracketed: bool


def conversions(line: Line) -> Iterator[Conversion]:
    """Every pair of measures in different units of which the second only repeats the first."""
    for at in range(1, len(line.slots)):
        gap = line.between(line.slots[at - 1], line.slots[at])
        if len(gap) > 60:
            continue
        bracketed = _bracket().fullmatch(gap) is not None
        if bracketed:
            behind = _within(line, at)
        elif _apposition(line, at, gap):
            behind = [line.slots[at]]
        else:
            continue
        ahead, there = _measures_before(line, at, behind), _measures(line, behind)
        if there and ahead and len(ahead) == len(there):
            for one, other in zip(ahead, there, strict=True):
                if _is_conversion(one, other):
                    yield Conversion(one=one, other=other, bracketed=bracketed)


# ------------------------------------------------------------------ where a second unit stands

_HEDGES = (
    r"(?:(?:or|about|around|approx\.?|approximately|roughly|nearly|almost|some|over|just|under|more|less|than|that|is|i\.e\.|a|an"
    r"|the|equal|equivalent|to|up|at|least|between|from|well|only|~|≈|=),? ?)*"
)


@cache
def _bracket() -> regex.Pattern[str]:
    return regex.compile(rf"(?P<words>(?:[ -][\w'-]+){{0,5}}) ?[(\[] ?{_HEDGES}")


@cache
def _behind() -> regex.Pattern[str]:
    """What may stand between the second figure and the end of its bracket."""
    words = (
        r"long|wide|high|tall|deep|thick|across|each|in diameter|or so|or more|or less|an hour|a day|a second|a minute|a year"
        r"|per \w+|square|respectively|above sea level|below sea level|in total"
    )
    return regex.compile(rf"(?: (?:{words}))?\s?(?:[)\],;/]|$)|,? at [^()]{{1,60}}\)?")


def _within(line: Line, at: int) -> list[Slot]:
    """The figures of a bracket that opens before one of them, if they are all there is in it."""
    found = [line.slots[at]]
    for slot in line.slots[at + 1 : at + 3]:
        gap = line.between(found[-1], slot)
        if not regex.fullmatch(r" (?:to|and|by|x|×) | ?(?:-|x|×) ?", gap):
            break
        found.append(slot)
    return found if _behind().match(found[-1].tail) else []


@cache
def _aside() -> regex.Pattern[str]:
    return regex.compile(
        rf",? (?:or|that is|i\.e\.|which is|equivalent to|equal to|the equivalent of|equals?|=),? {_HEDGES}|/| / | = |, (?:about|around|roughly|approximately) "
    )


def _apposition(line: Line, at: int, gap: str) -> bool:
    other = line.slots[at]
    whole = gap + other.hedge
    if not _aside().fullmatch(whole) or (whole == " or "):
        return False
    return bool(regex.match(r"\s?(?:[),.;:]|$)|,? ", other.tail))


# ------------------------------------------------------------------ figures with their units


def _measures(line: Line, slots: Sequence[Slot]) -> list[Measure]:
    unit = unit_of(slots[-1]) if slots else None
    return [measure for slot in slots for measure in _expanded(line, slot, unit)]


def _measures_before(line: Line, at: int, behind: Sequence[Slot]) -> list[Measure]:
    """As many figures before an offset as stand behind it, in one unit: "10 by 12 feet (3 by 3.7 m)"."""
    if not behind:
        return []
    last = line.slots[at - 1]
    if (merged := _consumption(line, at)) is not None:
        return [merged]
    wanted = len(_measures(line, behind))
    found = _expanded(line, last, unit_of(last))
    if len(found) < wanted and at > 1:
        gap = line.between(line.slots[at - 2], last)
        if regex.fullmatch(r" (?:to|and|by|x|×) | ?(?:-|x|×) ?", gap):
            found = [*_expanded(line, line.slots[at - 2], unit_of(last)), *found]
    return found


def _expanded(line: Line, slot: Slot, unit: str | None) -> list[Measure]:
    """The measures of a figure: two for a range, none where it has no unit."""
    own = unit_of(slot) or (unit if slot.kind is Kind.NUMBER else None)
    figure = slot.figure
    if own is None or (figure.hedge is Hedge.VAGUE):
        return []
    if figure.hedge is Hedge.RANGE and figure.low is not None and figure.high is not None:
        first, second = (figure.high, figure.low) if figure.inverted else (figure.low, figure.high)
        ends = (replace(figure, stated=end, low=end, high=end, hedge=Hedge.EXACT) for end in (first, second))
        return [Measure(figure=end, unit=own, span=slot.span, slot=slot) for end in ends]
    if figure.stated is None:
        return []
    return [Measure(figure=figure, unit=own, span=slot.span, slot=slot)]


def measure_of(slot: Slot) -> Measure | None:
    """A figure with its unit, or None where it has no unit or no single value."""
    unit = unit_of(slot)
    if unit is None or slot.figure.stated is None:
        return None
    return Measure(figure=slot.figure, unit=unit, span=slot.span, slot=slot)


def unit_of(slot: Slot) -> str | None:
    """The unit of a figure in the words of pint; a currency's code for money."""
    amount = slot.amount
    if slot.kind is Kind.COUNT and amount.noun and amount.noun.lower().rstrip("s") in CALLED:
        return CALLED.get(amount.head or "")
    if slot.kind in (Kind.COUNT, Kind.NUMBER) and amount.unit is None:
        return NUMBER if _scale(slot) else None
    if slot.kind in (Kind.QUANTITY, Kind.TEMPERATURE):
        if amount.per in PER and amount.unit:
            return f"{amount.unit} / ({PER[amount.per]})"
        return amount.unit
    return amount.unit if slot.kind in (Kind.MONEY, Kind.NUMBER) else None


def _consumption(line: Line, at: int) -> Measure | None:
    """ "5.8 litres per 100 km", read as two figures."""
    if at < 2:
        return None
    one, two = line.slots[at - 2 : at]
    hundred = two.figure.stated == 100 and two.unit in ("kilometer", "mile")
    if (
        not hundred
        or one.kind is not Kind.QUANTITY
        or not regex.fullmatch(r" per | ?/ ?| for every ", line.between(one, two))
    ):
        return None
    span = line.passage.span(one.span.start, two.span.end)
    return Measure(figure=one.figure, unit=f"{one.unit} / ({two.unit} * 100)", span=span, slot=one)


def _is_conversion(one: Measure, other: Measure) -> bool:
    if one.unit == other.unit:
        return _scales_differ(one, other)
    return (one.slot.kind is Kind.MONEY) == (other.slot.kind is Kind.MONEY) and NUMBER not in (
        one.unit,
        other.unit,
    )


def _scales_differ(one: Measure, other: Measure) -> bool:
    """ "25 lakh (2.5 million)": the same unit, on two scales."""
    first, second = _scale(one.slot), _scale(other.slot)
    indian = {"lakh", "lakhs", "lac", "crore", "crores", "cr"}
    return first != second and bool(first) and bool(second) and len({first, second} & indian) == 1


def _scale(slot: Slot) -> str:
    mention = slot.claim.mention
    return next(
        (
            low(mention.surface[p.start - mention.start : p.end - mention.start])
            for p in mention.parts
            if p.role == "scale"
        ),
        "",
    )


# ------------------------------------------------------------------ sizes in football pitches


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Size:
    """A measure, and the everyday things that it is said to be as big as."""

    measure: Measure
    things: Slot
    unit: str
    smallest: int
    largest: int

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the two stand, in reading order."""
        return tuple(sorted((self.measure.span, self.things.span), key=lambda span: span.start))


@cache
def _as_big() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:[ -][\w'-]+){{0,4}}(?:,| \(| —| -)? ?(?:{_HEDGES}) ?(?:(?:about|roughly|almost|nearly) )?"
        r"(?:(?:the|an) (?:size|area|equivalent) of |equivalent to |equal to |as (?:big|large) as |enough to (?:fill|cover) )?"
        rf"{_HEDGES}"
    )


def sizes(line: Line) -> Iterator[Size]:
    """ "8.5 hectares, the size of 12 football pitches", "12 football pitches (8.5 hectares)"."""
    for one, other in zip(line.slots, line.slots[1:], strict=False):
        for things, measured in ((one, other), (other, one)):
            known = EVERYDAY.get(_singular(things)) if things.kind is Kind.COUNT else None
            measure = measure_of(measured) if known and measured.kind is Kind.QUANTITY else None
            if known and measure and _as_big().fullmatch(line.between(one, other)):
                unit, smallest, largest = known
                yield Size(measure=measure, things=things, unit=unit, smallest=smallest, largest=largest)


def _singular(slot: Slot) -> str:
    noun = (slot.amount.noun or "").lower()
    return noun.removesuffix("es") if noun.endswith("ches") else noun.removesuffix("s")
