"""One quantity in two units: "25 miles (40 km)", "90 km/h, or 56 mph"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import regex

from checks.data.conversions import CALLED, PER
from checks.model import Figure, Hedge, Kind, Span
from checks.relations.lines import Line, Slot, low

NUMBER = "number"
"""The unit of a plain number that is written with a scale: "40 lakh"."""
_LONGEST_GAP = 60


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
        other = line.slots[at]
        if other.begin + _LONGEST_GAP < other.claim.mention.start or not _may_have_unit(other):
            continue
        gap = other.opening
        bracketed = _bracket().fullmatch(gap) is not None
        if not bracketed and (not _is_apposed(other, gap) or _is_alternative(line, other, gap)):
            continue
        behind = _within(line, at) if bracketed else [other]
        for one, repeated in _pairs(line, at, behind):
            yield Conversion(one=one, other=repeated, bracketed=bracketed)


def _may_have_unit(slot: Slot) -> bool:
    """Whether a figure has a unit, or may share the one of the figure behind it ("3 by 6 metres")."""
    return slot.kind is Kind.NUMBER or unit_of(slot) is not None


def _pairs(line: Line, at: int, behind: Sequence[Slot]) -> Iterator[tuple[Measure, Measure]]:
    there = _measures(line, at, behind)
    ahead = _measures_before(line, at, len(there), _OTHER_SCALE.get(there[0].unit)) if there else []
    if len(there) == 1 and len(ahead) > 1 and ahead[0].figure.stated == 0:
        ahead = ahead[-1:]  # "from nought to 60 mph (97 km/h)"
    if len(ahead) == len(there):
        for one, other in zip(ahead, there, strict=True):
            if _is_conversion(one, other) and _are_of_one_clock(one, other):
                yield one, other


# ------------------------------------------------------------------ where a second unit stands

_HEDGES = (
    r"(?:(?:or|about|around|approx\.?|approximately|roughly|nearly|almost|some|over|just|under|more|less|than|that"
    r"|is|i\.e\.|a|an|the|equal|equivalent|to|up|at|least|between|from|well|only|~|≈|=),? ?){0,5}"
)


@cache
def _bracket() -> regex.Pattern[str]:
    return regex.compile(rf"(?:[ -][\w'-]+){{0,5}} ?[(\[] ?{_HEDGES}")


@cache
def _behind() -> regex.Pattern[str]:
    """What may stand between the second figure and the end of its bracket."""
    sizes = "long|wide|high|tall|deep|thick|across|in diameter|square|above sea level|below sea level"
    rates = r"each|an hour|a day|a second|a minute|a year|per \w+|or so|or more|or less|respectively|in total"
    kinds = "us|u\\.s\\.|imperial|uk|fahrenheit|celsius"
    return regex.compile(
        rf"(?: (?:{sizes}|{rates}|{kinds}))?\s?(?:[)\],;/]|$)|,? at [^()]{{1,60}}\)?| or (?=$)"
    )


@cache
def _linked() -> regex.Pattern[str]:
    return regex.compile(r" (?:to|and|by|x|×) | ?(?:-|x|×) ?")


def _within(line: Line, at: int) -> list[Slot]:
    """The figures of a bracket that opens before one of them, if they are all there is in it."""
    found = [line.slots[at]]
    if _consumption(line, at + 1):
        return found if _behind().match(line.slots[at + 1].tail) else []
    for slot in line.slots[at + 1 : at + 3]:
        if not _linked().fullmatch(slot.lead):
            break
        found.append(slot)
    return found if _behind().match(found[-1].tail) else []


@cache
def _aside() -> regex.Pattern[str]:
    same = r"or|that is|i\.e\.|which is|equivalent to|equal to|the equivalent of|equals?|="
    dash = rf",? (?:—|–|-|--) {_HEDGES}"
    hedged = ",? (?:about|around|roughly|approximately) "
    return regex.compile(rf",? (?:{same}),? {_HEDGES}|/| / | = |{hedged}|{dash}")


@cache
def _ends() -> regex.Pattern[str]:
    """ "40 miles - 10 km [more than]", "20 hectares, about 5 acres [of it]" are two quantities."""
    other = "more|less|fewer|further|farther|longer|shorter|of (?:it|them|which|this|that)"
    return regex.compile(rf"\s?(?:$|[),.;:])| (?!(?:{other})\b)")


def _is_apposed(other: Slot, gap: str) -> bool:
    """ "90 km/h, or 56 mph, …". A bare "5 km or 10 miles" may be a choice."""
    return gap != " or " and _aside().fullmatch(gap) is not None and _ends().match(other.tail) is not None


def _is_alternative(line: Line, other: Slot, gap: str) -> bool:
    """ "150C (300F, [or] 130C with a fan)": what a bracket adds under a condition of its own."""
    before = line.passage.text[line.start : other.claim.mention.start]
    return " or " in gap and before.count("(") > before.count(")") and other.tail[:1] not in ("", ")")


# ------------------------------------------------------------------ figures with their units


def measure_of(slot: Slot) -> Measure | None:
    """A figure with its unit, or None where it has no unit or no single value."""
    unit = unit_of(slot)
    if unit is None or slot.figure.stated is None:
        return None
    return Measure(figure=slot.figure, unit=unit, span=slot.span, slot=slot)


def _measures(line: Line, at: int, slots: Sequence[Slot]) -> list[Measure]:
    if slots and (merged := _consumption(line, at + 1)) is not None:
        return [merged]
    unit = unit_of(slots[-1]) if slots else None
    return [measure for slot in slots for measure in _expanded(slot, unit)]


_OTHER_SCALE = {"fahrenheit": "celsius", "celsius": "fahrenheit"}


def _measures_before(line: Line, at: int, wanted: int, scale: str | None) -> list[Measure]:
    """As many figures before an offset as stand behind it, in one unit: "10 by 12 feet (3 by 3.7 m)".

    ``scale`` is that of degrees of which the text does not say it: "30 degrees (86 Fahrenheit)".
    """
    last = line.slots[at - 1]
    if (merged := _consumption(line, at - 1)) is not None:
        return [merged]
    found = _expanded(last, scale if last.kind is Kind.TEMPERATURE else None)
    if len(found) < wanted and at > 1 and _linked().fullmatch(last.lead):
        found = [*_expanded(line.slots[at - 2], unit_of(last)), *found]
    return found


def _expanded(slot: Slot, unit: str | None) -> list[Measure]:
    """The measures of a figure: two for a range, none where it has no unit."""
    own = unit_of(slot) or (unit if slot.kind in (Kind.NUMBER, Kind.TEMPERATURE) else None)
    figure = slot.figure
    if own is None or figure.hedge is Hedge.VAGUE:
        return []
    if figure.hedge is Hedge.RANGE and figure.low is not None and figure.high is not None:
        ends = (figure.high, figure.low) if figure.inverted else (figure.low, figure.high)
        values = [replace(figure, stated=end, low=end, high=end, hedge=Hedge.EXACT) for end in ends]
    else:
        values = [figure] if figure.stated is not None else []
    return [Measure(figure=value, unit=own, span=slot.span, slot=slot) for value in values]


def unit_of(slot: Slot) -> str | None:
    """The unit of a figure in the words of pint; a currency's code for money."""
    amount, kind = slot.amount, slot.kind
    if kind is Kind.COUNT and amount.noun and amount.noun.lower().rstrip("s") in CALLED:
        return CALLED.get(amount.head or "")
    if kind in (Kind.COUNT, Kind.NUMBER):
        return amount.unit or (NUMBER if _scale(slot) else None)
    if kind in (Kind.QUANTITY, Kind.TEMPERATURE):
        per = PER.get(amount.per or "")
        return f"{amount.unit} / ({per})" if per and amount.unit else amount.unit
    return amount.unit if kind in (Kind.MONEY, Kind.DURATION) else None


@cache
def _per() -> regex.Pattern[str]:
    return regex.compile(r" per | ?/ ?| for every ")


def _consumption(line: Line, at: int) -> Measure | None:
    """ "6.5 litres per [100 km]", read as two figures of which the second stands at ``at``."""
    if not 1 <= at < len(line.slots):
        return None
    one, two = line.slots[at - 1 : at + 1]
    if two.figure.stated != 100 or two.unit not in ("kilometer", "mile") or one.kind is not Kind.QUANTITY:
        return None
    if not _per().fullmatch(two.lead):
        return None
    span = line.passage.span(one.span.start, two.span.end)
    return Measure(figure=one.figure, unit=f"{one.unit} / ({two.unit} * 100)", span=span, slot=one)


# ------------------------------------------------------------------ which two may be one quantity


def _is_conversion(one: Measure, other: Measure) -> bool:
    if one.unit == other.unit:
        return _scales_differ(one, other)
    money = [measure.slot.kind is Kind.MONEY for measure in (one, other)]
    return all(money) or not (any(money) or NUMBER in (one.unit, other.unit))


_CLOCKS = (frozenset({"second", "minute", "hour"}), frozenset({"week", "month", "year", "decade"}))
"""Units of time that are repeated in each other; days are often working days, and their hours too."""


def _are_of_one_clock(one: Measure, other: Measure) -> bool:
    """ "48 months (four years)": a length of time is repeated in a bracket, and nowhere else for sure."""
    times = [measure.slot.kind is Kind.DURATION for measure in (one, other)]
    if not any(times):
        return True
    bracketed = _bracket().fullmatch(other.slot.opening) is not None
    return all(times) and bracketed and any({one.unit, other.unit} <= clock for clock in _CLOCKS)


_INDIAN = frozenset({"lakh", "lakhs", "lac", "crore", "crores", "cr"})


def _scales_differ(one: Measure, other: Measure) -> bool:
    """ "40 lakh (4 million)": the same unit, on two scales."""
    scales = {_scale(one.slot), _scale(other.slot)}
    return "" not in scales and len(scales & _INDIAN) == 1 and len(scales) == 2


def _scale(slot: Slot) -> str:
    """The word of the scale that a figure is written in, or nothing."""
    mention = slot.claim.mention
    for part in mention.parts:
        if part.role == "scale":
            return low(mention.surface[part.start - mention.start : part.end - mention.start])
    return ""
