"""Shares: per cent, percentage and basis points, fractions, "N in M"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.extract.amount import Unit, measured, mention
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.number import FIRST_WORDS as NUMBER
from checks.extract.number import Number, figure_of, number_at, numeral_at, parts_of
from checks.model import Amount, Figure, Hedge, Kind, Mention, Part

TRIGGER = f"{NUMBER}|most|majority"
PRIORITY = 31

_UNIT = regex.compile(
    r"""[ -]?(?:(?P<point>percentage[ -]points?|%[ -]?points?|per[ -]?cent(?:age)?[ -]points?|pct[ -]points?)
    |(?P<basis>basis[ -]points?|bps)|(?P<percent>%|per[ -]?cents?|percents?|percentage|pct|pc))(?![\w])""",
    regex.VERBOSE | regex.IGNORECASE,
)


def unit_at(text: str, end: int) -> Unit | None:
    """The unit of a share behind a number that ends at an offset."""
    if text[end : end + 1] not in ("%", " ", "-", "p", "P", "b"):
        return None
    match = _UNIT.match(text, end)
    if match is None:
        return None
    name = "percentage point" if match["point"] else "basis point" if match["basis"] else "percent"
    group = match.lastgroup or "percent"
    return Unit(match.start(group), match.end(group), name)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The share whose number, or whose "most" or "majority", begins at an offset."""
    del context
    if text[at] in "mM" and (found := _most(text, at)):
        return found
    found = measured(text, at, unit_at)
    if found:
        meaning = Amount(
            kind=Kind.SHARE,
            figure=found.figure,
            unit=found.unit.name,
            difference=is_difference(text, found.start, found.end),
        )
        return mention(text, found.start, found.end, meaning, found.parts)
    number = number_at(text, at)
    if number is None or number.currency or number.first.value is None:
        return None
    return _in(text, number) or _fraction(text, number)


_IN = regex.compile(
    r"(?i)(?:[ ]in[ ](?:every[ ]|each[ ])?|-in-|[ ]out[ ]of[ ](?:every[ ]|each[ ])?(?:the[ ])?|[ ]of[ ]every[ ])(?=[\dA-Za-z])"
)
_NOT_A_WHOLE = regex.compile(
    r"(?i)[ -]?(?:per[ ]?cent|%|minutes?|hours?|days?|weeks?|months?|years?|decades?|seconds?|km|miles?|met(?:re|er)s?|[€£$])|,?\d|th\b|st\b|[a-z]"
)
_WHOLES = frozenset(
    {
        *range(2, 21),
        25,
        30,
        40,
        50,
        60,
        75,
        80,
        100,
        150,
        200,
        250,
        300,
        400,
        500,
        1000,
        2000,
        5000,
        10**4,
        10**5,
        10**6,
    }
)


def _in(text: str, number: Number) -> Mention | None:
    """ "One in five", "three out of four"."""
    match = _IN.match(text, number.end)
    if match is None or number.second or number.first.fraction or number.first.value is None:
        return None
    whole = numeral_at(text, match.end())
    if whole is None or whole.value is None or not 0 < number.first.value < whole.value:
        return None
    if whole.start != match.end() and text[match.end() : match.end() + 2].lower() != "a ":
        return None
    if _NOT_A_WHOLE.match(text, whole.end):
        return None
    out_of = "out" in match[0].lower() or "every" in match[0].lower()
    if not out_of and (whole.value not in _WHOLES or (number.first.value >= 10 and whole.value < 100)):
        return None
    first = number.first
    value = number.first.value / whole.value
    part = number._replace(first=first._replace(value=value, low=value, high=value, grain=1 / whole.value))
    meaning = Amount(
        kind=Kind.SHARE,
        figure=figure_of(part),
        unit="fraction",
        out_of=Figure(stated=whole.value, low=whole.value, high=whole.value, grain=whole.grain),
    )
    parts = (*parts_of(number), Part(role="whole", start=whole.start, end=whole.end))
    return mention(text, number.start, whole.end, meaning, parts)


def _fraction(text: str, number: Number) -> Mention | None:
    if not number.first.fraction:
        return None
    meaning = Amount(kind=Kind.SHARE, figure=figure_of(number), unit="fraction")
    return mention(text, number.start, number.end, meaning, parts_of(number))


_MOST = regex.compile(
    r"(?i)most(?:[ ]of[ ](?:the|its|their|his|her|our|them|those|these|us)(?!\w)|(?=[ ](?:people|[A-Z]?[a-z]+[^su\W]s)(?!\w)))"
)
_MAJORITY = regex.compile(r"(?i)majority[ ]of(?=[ ])")
_NO_MOST = regex.compile(r"(?ri)(?:the|at|his|her|its|their|whose|our|my|'s)[ ]")
_ARTICLE = regex.compile(
    r"(?ri)\b(?:an?|the)[ ](?:(?:vast|large|clear|overwhelming|great|slim|narrow|small|bare|huge|significant)[ ])?"
)


def _most(text: str, at: int) -> Mention | None:
    match = _MOST.match(text, at)
    start = at
    if match:
        if _NO_MOST.match(text, max(0, at - 8), at):
            return None
        end = at + 4
    else:
        match = _MAJORITY.match(text, at)
        article = _ARTICLE.match(text, max(0, at - 20), at) if match else None
        if article is None:
            return None
        start, end = article.start(), at + 8
    figure = Figure(
        stated=None, low=Fraction(1, 2), high=Fraction(1), hedge=Hedge.VAGUE, grain=Fraction(1, 2)
    )
    meaning = Amount(kind=Kind.SHARE, figure=figure, unit="fraction")
    return mention(text, start, end, meaning, (Part(role="number", start=start, end=end),))
