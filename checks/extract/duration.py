"""Durations: "18 months", "two-year-long", "half an hour", "an hour and a half", "a decade"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.units import TIMES
from checks.extract.amount import JOINED, Measured, Unit, measured, mention
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.figure import figure_of
from checks.extract.hedge import hedge_after, hedge_before
from checks.extract.near import behind
from checks.extract.number import Number
from checks.extract.numeral import Numeral
from checks.extract.numerals import FIRST_WORDS
from checks.extract.rate import rate_at
from checks.model import Amount, Hedge, Kind, Mention, Part

TRIGGER = f"{FIRST_WORDS}|decades?|century|centuries|fortnight|hour|day|week|month|year"
PRIORITY = 34

SECONDS = {
    "millisecond": Fraction(1, 1000),
    "second": Fraction(1),
    "minute": Fraction(60),
    "hour": Fraction(3600),
    "day": Fraction(86400),
    "week": Fraction(7 * 86400),
    "fortnight": Fraction(14 * 86400),
}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for unit, written in TIMES.items():
        for name in written.split(" "):
            names[name] = unit
            if len(name) > 2 and not name.endswith(("s", "ies", "ia")):
                names[f"{name}s"] = unit
    return names


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.lower() for name in _names())


_STRETCHED = frozenset(
    [
        "more",
        "straight",
        "consecutive",
        "full",
        "whole",
        "long",
        "solid",
        "further",
        "additional",
        "extra",
        "successive",
    ]
)
"""Words between a number and its unit of time that leave it the same."""
BEHIND = _first_words() | _STRETCHED | {JOINED}
_STRETCH = "|".join(_STRETCHED)
_WORD = regex.compile(
    rf"(?:[ ](?:{_STRETCH})(?=[ ]))?[ ]?-?([A-Za-z]{{1,11}})(?:-long)?"
    r"(?![\w]|-old|[ ]old\b|[ ]of[ ]age)"
)
_ATTACHED = frozenset(
    [
        *(
            "h",
            "hr",
            "hrs",
            "min",
            "mins",
            "sec",
            "secs",
            "ms",
            "yr",
            "yrs",
            "wk",
            "wks",
            "day",
            "days",
            "hour",
        ),
        "s",
        *("hours", "minutes", "minute", "years", "year", "months", "month", "weeks", "week", "seconds"),
    ]
)


def unit_at(text: str, end: int) -> Unit | None:
    """The unit of time behind a number that ends at an offset."""
    near = behind(text, end)
    match = _WORD.match(text, end) if near in _first_words() or near in _STRETCHED else None
    if match is None:
        return None
    word, start = match[1], match.start(1)
    name = _names().get(word if word == "Ma" else word.lower())
    if name is None:
        return None
    attached = start == end
    if (
        (attached and word not in _ATTACHED)
        or (len(word) == 1 and not attached)
        or (word == "s" and "." not in text[max(0, end - 4) : end])
    ):
        return None
    return Unit(start, match.end(), name)


_HALF_AFTER = regex.compile(r"(?i)[ ]and[ ](?:(?P<a>an?)[ ])?(?P<part>half|quarter)(?!\w)")
_NEXT = regex.compile(r"(?:[ ]and[ ]|[ ])(?=[\w½])")
_ALONE = regex.compile(
    r"(?i)(?P<word>decades?|century|centuries|fortnight|hour|day|week|month|year)(?:-long)?(?![\w-]|'s)"
)
_ALONE_LETTERS = frozenset("dcfhwmyDCFHWMY")
_LEAD = regex.compile(
    r"(?ri)(?<!\w)(?P<all>all|another|a whole|an entire|an extra|a further|the whole|the entire)[ ]"
    r"|(?<!\w)(?P<a>an?)[ ]"
)
_LASTS = regex.compile(
    r"(?ri)\b(?:for|within|than|nearly|almost|about|under|around|lasted|lasts|takes?|took|last|least|least|roughly|in|"
    r"spent|spend|spending|just|serve|served|serving)[ ]"
)
_FILLED = regex.compile(r"(?i)[ ]of[ ](?!the\b|th[ei]s|that|his|her|its|their|our|my|your|birth|rest\b)")
"""What fills it: "a week of strikes", but no "month of birth"."""
_LONG_UNITS = frozenset({"decade", "century", "fortnight"})
_OVER = regex.compile(
    r"(?ri)\b(?:last(?:ed|s|ing)?|for|just|well|after|tak(?:es?|ing)|took|wait(?:ed|s|ing)?|of|is|was|were|spen[dt]"
    r"|at|little)[ ]"
)
_AGO = regex.compile(r"(?i)[ ](?:ago|earlier|later|before|after|from now|on)(?!\w)")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The duration whose number, or whose "hour" in "an hour", begins at an offset."""
    del context
    if text[at] in _ALONE_LETTERS and (alone := _ALONE.match(text, at)):
        return _one(text, at, alone)
    found = measured(text, at, unit_at)
    if found is None or found.number.sign:
        return None
    return _made(text, found)


def _made(text: str, found: Measured) -> Mention:
    number, unit, end, parts = found.number, found.unit, found.end, found.parts
    if number.second is None and number.first.value is not None and found.after is None:
        number, end, more = _longer(text, number, unit, end)
        parts = (*parts, *more)
    after = found.after or hedge_after(text, end)
    if after and not found.after:
        end = after.end
        parts = (*parts, Part("hedge", after.start, after.end))
    start = found.start
    if (
        number.hedge
        and text[number.hedge.start : number.hedge.end].lower() == "over"
        and not _OVER.match(text, max(0, start - 10), start)
    ):
        start, number, parts = number.first.start, number._replace(hedge=None), parts[1:]
    rate = rate_at(text, end)
    if rate:
        end = rate.end
        parts = (*parts, Part("per", rate.start, rate.end))
    meaning = Amount(
        kind=Kind.DURATION,
        figure=figure_of(number, after, unit.by),
        unit=unit.name,
        per=rate.per if rate else None,
        difference=is_difference(text, start, end),
    )
    return mention(text, start, end, meaning, parts)


def _longer(text: str, number: Number, unit: Unit, end: int) -> tuple[Number, int, tuple[Part, ...]]:
    """ "One hour [and a half]", "two years [and six months]"."""
    value = number.first.value
    assert value is not None  # noqa: S101
    if half := _HALF_AFTER.match(text, end):
        part = Fraction(1, 2 if half["part"].lower() == "half" else 4)
        return (
            _with(number, value + part, part),
            half.end(),
            (Part("number", half.start("part"), half.end()),),
        )
    parts: tuple[Part, ...] = ()
    last = unit.name
    while match := _NEXT.match(text, end):
        small = measured(text, match.end(), unit_at)
        ratio = _ratio(last, unit.name, small.unit.name) if small else None
        if (
            small is None
            or ratio is None
            or small.number.hedge
            or small.number.first.value is None
            or small.number.second
        ):
            break
        value += small.number.first.value * ratio
        last, end, parts = small.unit.name, small.end, (*parts, *small.parts)
        number = _with(number, value, ratio)
    return number, end, parts


def _with(number: Number, value: Fraction, grain: Fraction) -> Number:
    return number._replace(first=number.first.worth(value, grain))


def _ratio(last: str, large: str, small: str) -> Fraction | None:
    for sizes in (SECONDS, _MONTHS):
        if last in sizes and small in sizes:
            return (
                Fraction(sizes[small], 1) / sizes[large]
                if large in sizes and sizes[small] < sizes[last]
                else None
            )
    return Fraction(1, 365) if (large, small) == ("year", "day") else None


def _lasts(text: str, start: int, end: int) -> bool:
    """Whether "an hour" is a length of time here: "for an hour", "an hour and a half", not "an hour ago"."""
    if _HALF_AFTER.match(text, end) or _FILLED.match(text, end):
        return True
    return _LASTS.match(text, max(0, start - 10), start) is not None and not _AGO.match(text, end)


def _one(text: str, at: int, alone: regex.Match[str]) -> Mention | None:
    """A unit of time with an article: "for an hour", "a decade", "all day"."""
    word = alone["word"].lower()
    unit = _names()[word]
    many = word in ("decades", "centuries")
    lead = _LEAD.match(text, max(0, at - 12), at)
    if many:
        start = at
        numeral = Numeral(at, at, None, Fraction(2), Fraction(9), Fraction(1), Hedge.VAGUE)
    elif lead is None:
        return None
    else:
        start = lead.start()
        if lead["a"] and unit not in _LONG_UNITS and not _lasts(text, start, alone.end()):
            return None
        one = Fraction(1)
        numeral = Numeral(start, at - 1, one, one, one, one)
    hedge = hedge_before(text, start)
    if hedge and hedge.opening:
        hedge = None
    number = Number(hedge.start if hedge else start, at, numeral, None, hedge)
    parts: tuple[Part, ...] = (Part("unit", at, alone.end()),)
    if hedge:
        parts = (Part("hedge", hedge.start, hedge.end), *parts)
    found = Measured(number, Unit(at, alone.end(), unit), number.start, alone.end(), None, parts)
    return _made(text, found)
