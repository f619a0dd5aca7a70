"""One quantity in two units that do not agree

What it does
Converts quantities that an article gives twice, in brackets or set off by "or": lengths, areas, volumes,
masses, speeds, powers, energies, fuel economy both ways round, pressures, data; temperatures, and differences
of temperature; Indian and Western number words; sizes in football pitches and swimming pools.

Why it matters
Conversions are the commonest figures that nobody checks: a digit is mistyped, two units are swapped, a
difference of 2C becomes 35.6F.

What it leaves alone
Conversions at the grain they are written in ("6 miles (10 km)"); American and imperial gallons, pints and
ounces, short and long tons; hedged quantities, as far as their hedges reach; a second figure that is another
quantity ("5 km or 10 miles", "20 hectares, 5 acres of it").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Figure, Finding, Hedge, Kind, Severity
from checks.physics import converted, is_temperature, temperature, temperature_difference
from checks.reading import Reading
from checks.relations.conversion import Conversion, Measure, conversions
from checks.relations.lines import in_order, lines
from checks.relations.phrasing import as_in, bare, significant
from checks.relations.sizes import Size, sizes
from checks.relations.tolerance import converted_from, rounded_conversion
from checks.rule import Example, Outcome, Quiet, holds

CATEGORY = "unit-mismatch"
NAME = "units/unit-mismatch"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every conversion that gives another value."""
    for line in lines(reading):
        if len(line.slots) < 2:
            continue
        for size in sizes(line):
            yield from _size(size)
        for conversion in conversions(line):
            yield from _judged(conversion)


def _judged(conversion: Conversion) -> Iterator[Outcome]:
    one, other = conversion.one, conversion.other
    if one.slot.kind is Kind.MONEY and one.unit != other.unit:
        return iter(())
    if is_temperature(one.unit) or is_temperature(other.unit):
        return _temperature(conversion)
    return _quantity(conversion)


def _told(
    conversion: Conversion,
    given: Interval | None,
    *,
    fits: bool,
    warning: bool = False,
) -> Iterator[Outcome]:
    """Say what the conversion gives; ``given`` holds one value."""
    if given is None or given.low is None:
        return
    one, other = conversion.one, conversion.other
    expected = _with_noun(other, as_in(other.slot, significant(given.low, other.slot)))
    if fits:
        yield holds(NAME, f"{_plain(one)} = {expected}", in_order(one.span, other.span))
        return
    yield Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING if warning or not conversion.bracketed else Severity.ERROR,
        message=f"{_plain(one)} is about {expected}, not {_plain(other)}.",
        spans=in_order(one.span, other.span),
        expected=expected,
        shows=f"{_plain(one)} = {expected}",
    )


def _plain(measure: Measure) -> str:
    return _with_noun(measure, bare(measure.slot, measure.figure.stated))


def _with_noun(measure: Measure, text: str) -> str:
    """Pounds that were read as things counted keep their name."""
    return f"{text} {measure.slot.amount.noun}" if measure.slot.kind is Kind.COUNT else text


# ------------------------------------------------------------------ quantities


def _quantity(conversion: Conversion) -> Iterator[Outcome]:
    found = _in_unit_of_other(conversion, converted_from(conversion.one.figure))
    said = rounded_conversion(conversion.other.figure)
    if conversion.other.slot.kind is Kind.DURATION:  # "four weeks (a month)"
        said = said.widened(abs(conversion.other.figure.stated or Fraction(0)) / 10)
    stated = conversion.one.figure.stated
    if not found or stated is None:
        return
    given = _in_unit_of_other(conversion, exactly(stated))[0]
    yield from _told(conversion, given, fits=any(each.meets(said) for each in found))


def _in_unit_of_other(conversion: Conversion, value: Interval) -> list[Interval]:
    one, other = conversion.one.unit, conversion.other.unit
    return [value] if one == other else list(converted(value, one, other))


def _size(size: Size) -> Iterator[Outcome]:
    """So many pitches or pools, as far as their rules let them differ in size."""
    count = size.things.figure.stated
    found = list(converted(converted_from(size.measure.figure), size.measure.unit, size.unit))
    said = converted_from(size.things.figure) * Interval(Fraction(size.smallest), Fraction(size.largest))
    if count is None or not found:
        return
    slot = size.measure.slot
    ends = [
        as_in(slot, significant(value.low or Fraction(0), slot))
        for end in (size.smallest, size.largest)
        for value in list(converted(exactly(end * count), size.unit, size.measure.unit))[:1]
    ]
    given = " to ".join(ends)
    if any(each.meets(said) for each in found):
        yield holds(NAME, f"{bare(size.things)} {size.things.amount.noun} = {given}", size.spans)
        return
    yield Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=f"{bare(size.things)} {size.things.amount.noun} are {given}, not {_plain(size.measure)}.",
        spans=size.spans,
        expected=given,
    )


# ------------------------------------------------------------------ temperatures


def _temperature(conversion: Conversion) -> Iterator[Outcome]:
    one, other = conversion.one, conversion.other
    if not (is_temperature(one.unit) and is_temperature(other.unit)) or one.figure.stated is None:
        return
    said = rounded_conversion(replace(other.figure, hedge=Hedge.EXACT)).widened(Fraction(1, 2))
    value, stated = _degrees(one.figure), exactly(one.figure.stated)
    fits_difference = temperature_difference(value, one.unit, other.unit).meets(said)
    fits_level = temperature(value, one.unit, other.unit).meets(said)
    if _is_difference(conversion) or (fits_difference and not fits_level):
        given = temperature_difference(stated, one.unit, other.unit)
        yield from _told(conversion, given, fits=fits_difference, warning=True)
    else:
        yield from _told(conversion, temperature(stated, one.unit, other.unit), fits=fits_level)


_ROUGHLY = Fraction(2)
"""Degrees that "about" leaves open where a temperature is only repeated on another scale."""


def _degrees(figure: Figure) -> Interval:
    """A temperature as far as it may have been rounded; a tenth of it would be no rounding."""
    if figure.stated is None or figure.hedge is Hedge.EXACT:
        return converted_from(figure)
    return exactly(figure.stated).widened(_ROUGHLY)


@cache
def _change_before() -> regex.Pattern[str]:
    nouns = "rise|increase|drop|fall|warming|change|difference|jump"
    return regex.compile(rf"\b(?:by|(?:{nouns}) of)(?: \w+)? ?$")


@cache
def _change_behind() -> regex.Pattern[str]:
    level = "normal|average|pre-industrial|the average|usual"
    return regex.compile(rf"\)? (?:warmer|cooler|hotter|colder|(?:above|below) (?:{level}))\b")


def _is_difference(conversion: Conversion) -> bool:
    """Whether the words leave no doubt that a change of temperature is meant, not a level."""
    before, behind = conversion.one.slot.opening[-40:], conversion.other.slot.tail
    return bool(_change_before().search(before) or _change_behind().match(behind))


EXAMPLES = [
    Example(
        bad="It was [[30 degrees]] ([[98 Fahrenheit]]) in the hall at noon.",
        good="It was 30 degrees (86 Fahrenheit) in the hall at noon.",
    ),
    Example(
        bad="The tunnel is [[24 miles]] ([[58 km]]) long.",
        good="The tunnel is 24 miles (39 km) long.",
    ),
    Example(
        bad="The dam holds [[3,000 acre-feet]], or [[37 million cubic meters]], of water.",
        good="The dam holds 3,000 acre-feet, or 3.7 million cubic meters, of water.",
    ),
    Example(
        bad="It was [[-5C]] ([[13F]]) in the valley at dawn.",
        good="It was -5C (23F) in the valley at dawn.",
    ),
    Example(
        bad="The lake has warmed by [[2C]] ([[35.6F]]) since the dam was built.",
        good="The lake has warmed by 2C (3.6F) since the dam was built.",
    ),
    Example(
        bad="The van does [[30 mpg]] ([[11.8 litres per 100 km]]) in town.",
        good="The van does 30 mpg (7.8 litres per 100 km) in town.",
    ),
    Example(
        bad="The state will spend [[Rs 30 crore]] ([[Rs 30 million]]) on wells.",
        good="The state will spend Rs 30 crore (Rs 300 million) on wells.",
    ),
    Example(
        bad="The new park covers [[90 hectares]], the size of [[20 football pitches]].",
        good="The new park covers 14 hectares, the size of 20 football pitches.",
    ),
]
QUIET = [
    Quiet(text="The village is 6 miles (10 km) from the sea and 300 miles (500 km) from the capital."),
    Quiet(text="The British tank takes 12 gallons (55 litres), the other one takes 12 gallons (45 litres)."),
    Quiet(text="Runners can choose 5 km or 10 miles."),
    Quiet(text="The path climbs 120 metres (a third of it in the last 500 feet)."),
    Quiet(text="Temperatures will be 3C (5F) above normal and reach 30C (86F) by noon."),
    Quiet(text="The hall measures 10 by 20 feet (3 by 6 metres), with a 15-inch (38cm) step."),
    Quiet(text="More than 50 miles (80 km) of pipe will be laid by the 2-3 ton (1.8-2.7 tonne) machines."),
]
