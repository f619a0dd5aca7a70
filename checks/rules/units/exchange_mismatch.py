"""One sum of money in two currencies

What it does
Converts sums that an article gives in two currencies by the rate that it gives itself ("€1 = $1.10", "83
rupees to the dollar"); and where it gives no rate, holds its conversions against each other.

Why it matters
A digit that is mistyped in a converted sum is seen by nobody who does not know the currency.

What it leaves alone
A single conversion without a rate; sums of other years, which were changed at other rates; rates that lie
less than a quarter apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.interval import Interval, exactly
from checks.model import Finding, Kind, Severity, Silence
from checks.reading import Reading
from checks.relations.conversion import Conversion, Measure, conversions
from checks.relations.lines import in_order, lines
from checks.relations.phrasing import as_in, bare, significant
from checks.relations.rate import ExchangeRate, converted_by, rates
from checks.relations.tolerance import converted_from, rounded_conversion
from checks.rule import Example, Outcome, Quiet, holds

CATEGORY = "unit-mismatch"
NAME = "units/exchange-mismatch"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every sum whose two currencies are not of the article's rate, or not of the rate of its other sums."""
    free: list[Conversion] = []
    for line in lines(reading):
        if len(line.of(Kind.MONEY)) < _TWO:
            continue
        for conversion in (*conversions(line), *converted_by(line)):
            if conversion.one.slot.kind is not Kind.MONEY or conversion.one.unit == conversion.other.unit:
                continue
            if rate := _rate_of(reading, conversion):
                yield from _by_rate(rate, conversion, reading)
            else:
                free.append(conversion)
    yield from _by_each_other(free)


_TWO = 2


def _rate_of(reading: Reading, conversion: Conversion) -> ExchangeRate | None:
    """The rate that the article itself gives between the two currencies."""
    one, other = conversion.one, conversion.other
    for rate in rates(reading):
        given = rate.converted(converted_from(one.figure), one.unit, other.unit)
        if given is not None and rate.slot not in (one.slot, other.slot):
            return rate
    return None


_NEAR = Fraction(1, 100)
"""How far the rate at which a sum was exchanged may lie from a number of the article that tells it."""


def _is_at_another_rate(reading: Reading, conversion: Conversion, rate: ExchangeRate) -> bool:
    """Whether some other number of the article is the rate of this sum: a bureau's, or another day's."""
    one, other = conversion.one.figure.stated, conversion.other.figure.stated
    if not one or not other:
        return False
    told = (claim for claim in reading.claims if claim.mention.kind in (Kind.NUMBER, Kind.MONEY))
    others = {claim.figure.stated for claim in told} - {None, rate.slot.figure.stated}
    rates = (one / other, other / one)
    return any(abs(number / at - 1) < _NEAR for number in others if number for at in rates)


def _by_rate(rate: ExchangeRate, conversion: Conversion, reading: Reading) -> Iterator[Outcome]:
    one, other, stated = conversion.one, conversion.other, conversion.one.figure.stated
    given = rate.converted(converted_from(one.figure), one.unit, other.unit)
    if given is None or stated is None:
        return
    exact = rate.converted(exactly(stated), one.unit, other.unit, as_stated=True)
    if exact is None or exact.low is None:
        return
    expected = as_in(other.slot, significant(exact.low, other.slot))
    spans = in_order(one.span, other.span, rate.slot.span)
    shows = f"{_plain(one)} = {expected}"
    if given.meets(rounded_conversion(other.figure)):
        yield holds(NAME, shows, spans)
        return
    if _is_at_another_rate(reading, conversion, rate):
        yield Silence(rule=NAME, reason="the article gives another rate for this sum", spans=spans)
        return
    yield Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if conversion.bracketed else Severity.WARNING,
        message=f"{_plain(one)} is about {expected}, not {_plain(other)}.",
        spans=spans,
        expected=expected,
        shows=shows,
    )


def _plain(measure: Measure) -> str:
    return bare(measure.slot, measure.figure.stated)


# ------------------------------------------------------------------ two sums by one rate

_DRIFT = Fraction(5, 4)
"""How far rates of one article may lie apart: a yearly average and the rate of the day."""


@cache
def _other_time() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:(?:1[89]|20)\d\d|ago|at the time|then|today's money|last century|decades?)\b")


def _by_each_other(exchanged: Sequence[Conversion]) -> Iterator[Outcome]:
    """Sums of money of which an article converts some at one rate and another at quite a different one."""
    for conversion in exchanged if len(exchanged) < _TWO else ():
        reason = "the article gives no rate between the two currencies"
        yield Silence(rule=NAME, reason=reason, spans=(conversion.one.span, conversion.other.span))
    now = [each for each in exchanged if not _other_time().search(_sentence_of(each).lower())]
    for at, conversion in enumerate(now):
        alike = [
            each
            for each in now
            if each is not conversion
            and (each.one.unit, each.other.unit) == (conversion.one.unit, conversion.other.unit)
        ]
        apart = [each for each in alike if not _are_of_one_rate(conversion, each)]
        last = len(alike) > 1 or now.index(apart[0]) < at if apart else False
        if last and len(apart) == len(alike):
            yield _by_another_rate(conversion, apart[0])


def _sentence_of(conversion: Conversion) -> str:
    slot = conversion.one.slot
    start, end = slot.claim.sentence
    return slot.passage.text[start:end]


def _are_of_one_rate(one: Conversion, other: Conversion) -> bool:
    first, second = (
        rounded_conversion(each.other.figure) / converted_from(each.one.figure) for each in (one, other)
    )
    low = None if first.low is None else first.low / _DRIFT
    high = None if first.high is None else first.high * _DRIFT
    return Interval(low, high).meets(second)


def _by_another_rate(wrong: Conversion, right: Conversion) -> Finding:
    first, second = (
        f"{_plain(right.one)} ({_plain(right.other)})",
        f"{_plain(wrong.one)} ({_plain(wrong.other)})",
    )
    places = (each.span for pair in (wrong, right) for each in (pair.one, pair.other))
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=f"{first} and {second} cannot both be right: their exchange rates are far apart.",
        spans=in_order(*places),
    )


EXAMPLES = [
    Example(
        bad="The flat costs [[€200,000]] ([[$320,000]]), by far the most in the street. (€1 = [[$1.10]])",
        good="The flat costs €200,000 ($220,000), by far the most in the street. (€1 = $1.10)",
    ),
    Example(
        bad="Lunch is [[500 pesos]] ([[$25]]), and a coffee [[100 pesos]] ([[$50]]).",
        good="Lunch is 500 pesos ($25), and a coffee 100 pesos ($5).",
    ),
]
QUIET = [
    Quiet(
        text="A pound bought €1.17 on Monday. The terminal in the café offered 1.09 on a bill of €87.20,"
        " that is £80."
    ),
    Quiet(text="The ticket costs £40 ($70)."),
    Quiet(text="A room cost 500 pesos ($50) in 1995; now it is 800 pesos ($40)."),
]
