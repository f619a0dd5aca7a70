"""One quantity in two units that do not agree

What it does
Converts quantities that an article gives twice, in brackets or set off by "or": lengths, areas, volumes, masses,
speeds, powers, energies, fuel economy both ways round, pressures, data; temperatures, and differences of
temperature; Indian and Western number words; sizes in football pitches and swimming pools; and sums of money
where the article itself gives the rate.

Why it matters
Conversions are the commonest figures that nobody checks: a digit is mistyped, two units are swapped, a
difference of 2C becomes 35.6F.

What it leaves alone
Conversions at the grain they are written in ("6 miles (10 km)"); American and imperial gallons, pints and ounces,
short and long tons; hedged quantities, as far as their hedges reach; currencies without a stated rate; a second
figure that is another quantity ("100 km, or 30 miles more than planned").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import regex

from checks.interval import Interval, exactly
from checks.model import Finding, Kind, Severity, Silence, Span
from checks.reading import Reading
from checks.relations.conversion import Conversion, Measure, Size, conversions, sizes
from checks.relations.lines import lines
from checks.relations.phrasing import as_in, bare, significant
from checks.relations.physics import converted, is_temperature, temperature, temperature_difference
from checks.relations.rate import ExchangeRate, converted_by, rates
from checks.relations.tolerance import converted_from, rounded_conversion
from checks.rule import Example, Outcome, Quiet

CATEGORY = "unit-mismatch"
NAME = "units/unit-mismatch"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every conversion that gives another value."""
    told = [line for line in lines(reading) if len(line.slots) > 1]
    exchange: Sequence[ExchangeRate] | None = None
    for line in told:
        for size in sizes(line):
            yield from _size(size)
        for conversion in (*conversions(line), *converted_by(line)):
            if conversion.one.slot.kind is Kind.MONEY and conversion.one.unit != conversion.other.unit:
                exchange = tuple(rates(told)) if exchange is None else exchange
                yield from _money(conversion, exchange)
            elif is_temperature(conversion.one.unit) or is_temperature(conversion.other.unit):
                yield from _temperature(conversion)
            else:
                yield from _quantity(conversion)


def _spans(conversion: Conversion, *more: Span) -> tuple[Span, ...]:
    found = {(s.block, s.start): s for s in (conversion.one.span, conversion.other.span, *more)}
    return tuple(found[place] for place in sorted(found))


def _finding(
    conversion: Conversion, message: str, expected: str, *, severity: Severity, spans: tuple[Span, ...]
) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=severity,
        message=message,
        spans=spans,
        expected=expected,
        shows=f"{_plain(conversion.one)} = {expected}",
    )


def _plain(measure: Measure) -> str:
    return _with_noun(measure, bare(measure.slot, measure.figure.stated))


def _with_noun(measure: Measure, text: str) -> str:
    """Pounds that were read as things counted keep their name."""
    return f"{text} {measure.slot.amount.noun}" if measure.slot.kind is Kind.COUNT else text


def _severity(conversion: Conversion) -> Severity:
    return Severity.ERROR if conversion.bracketed else Severity.WARNING


def _differs(
    conversion: Conversion, given: Interval, *, severity: Severity | None = None, more: tuple[Span, ...] = ()
) -> Iterator[Outcome]:
    """Say what the conversion gives, the middle of its interval."""
    if given.low is None or given.high is None or conversion.other.figure.stated is None:
        return
    value = (given.low + given.high) / 2
    other = conversion.other
    expected = _with_noun(other, as_in(other.slot, significant(value, other.slot)))
    yield _finding(
        conversion,
        f"{_plain(conversion.one)} is about {expected}, not {_plain(conversion.other)}.",
        expected,
        severity=severity or _severity(conversion),
        spans=_spans(conversion, *more),
    )


# ------------------------------------------------------------------ quantities


def _quantity(conversion: Conversion) -> Iterator[Outcome]:
    one, other = conversion.one, conversion.other
    said = rounded_conversion(other.figure)
    if one.unit == other.unit:
        found = [converted_from(one.figure)]
    else:
        found = list(converted(converted_from(one.figure), one.unit, other.unit))
    if not found or any(each.meets(said) for each in found):
        return
    stated = one.figure.stated
    if stated is None:
        return
    exact = (
        [exactly(stated)]
        if one.unit == other.unit
        else list(converted(exactly(stated), one.unit, other.unit))
    )
    yield from _differs(conversion, exact[0])


def _size(size: Size) -> Iterator[Outcome]:
    """So many pitches or pools, as far as their rules let them differ in size."""
    count, stated = size.things.figure.stated, size.measure.figure.stated
    if count is None or stated is None:
        return
    said = converted_from(size.things.figure) * Interval(Fraction(size.smallest), Fraction(size.largest))
    found = list(converted(converted_from(size.measure.figure), size.measure.unit, size.unit))
    if not found or any(each.meets(said) for each in found):
        return
    low, high = (
        next(converted(exactly(end * count), size.unit, size.measure.unit)).low
        for end in (size.smallest, size.largest)
    )
    slot = size.measure.slot
    if low is None or high is None:
        return
    given = f"{as_in(slot, significant(low, slot))} to {as_in(slot, significant(high, slot))}"
    yield Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=f"{size.things.span.text} cover {given}, not {_plain(size.measure)}.",
        spans=size.spans,
        expected=given,
    )


# ------------------------------------------------------------------ temperatures


def _temperature(conversion: Conversion) -> Iterator[Outcome]:
    one, other = conversion.one, conversion.other
    if not (is_temperature(one.unit) and is_temperature(other.unit)) or one.figure.stated is None:
        return
    said = rounded_conversion(other.figure).widened(Fraction(1, 2))
    value = converted_from(one.figure)
    level = temperature(value, one.unit, other.unit)
    difference = temperature_difference(value, one.unit, other.unit)
    stated = exactly(one.figure.stated)
    if _is_difference(conversion):
        if difference.meets(said):
            return
        given = temperature_difference(stated, one.unit, other.unit)
        yield from _differs(conversion, given, severity=Severity.WARNING)
    elif not level.meets(said):
        if difference.meets(said):
            yield Silence(rule=NAME, reason="a difference of temperature", spans=_spans(conversion))
            return
        yield from _differs(conversion, temperature(stated, one.unit, other.unit))


def _is_difference(conversion: Conversion) -> bool:
    """Whether the words leave no doubt that a change of temperature is meant, not a level."""
    before, behind = conversion.one.slot, conversion.other.slot
    lead = regex.search(
        r"\b(?:by|(?:rise|increase|drop|fall|warming|change|difference|jump) of)(?: \w+)? ?$", before.opening
    )
    tail = regex.match(
        r"\)? (?:warmer|cooler|hotter|colder|(?:above|below) (?:normal|average|pre-industrial|the average|usual))\b",
        behind.tail,
    )
    return bool(lead or tail)


# ------------------------------------------------------------------ money


def _money(conversion: Conversion, exchange: Sequence[ExchangeRate]) -> Iterator[Outcome]:
    one, other = conversion.one, conversion.other
    said = rounded_conversion(other.figure)
    for rate in exchange:
        given = rate.converted(converted_from(one.figure), one.unit, other.unit)
        if given is None or rate.slot in (one.slot, other.slot):
            continue
        if given.meets(said):
            return
        stated = one.figure.stated
        middle = (
            rate.converted(exactly(stated), one.unit, other.unit, as_stated=True)
            if stated is not None
            else None
        )
        if middle is not None:
            yield from _differs(conversion, middle, more=(rate.slot.span,))
        return
    yield Silence(
        rule=NAME, reason="the article gives no rate between the two currencies", spans=_spans(conversion)
    )


EXAMPLES = [
    Example(
        bad="The car goes [[39 miles]] ([[53 kilometers]]) on one charge.",
        good="The car goes 39 miles (63 kilometers) on one charge.",
    ),
]
QUIET = [
    Quiet(text="The village is 6 miles (10 km) from the sea."),
]
