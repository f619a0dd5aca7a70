"""Shares: per cent, percentage and basis points, "N in M", "most of"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.extract.amount import JOINED, Unit, measured, mention
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.near import behind
from checks.extract.noun import noun_at
from checks.extract.number import Number, number_at
from checks.extract.numeral import Numeral
from checks.extract.numerals import FIRST_WORDS, numeral_at
from checks.model import Amount, Figure, Hedge, Kind, Mention, Part

TRIGGER = f"{FIRST_WORDS}|most|majority"
PRIORITY = 31

_UNIT = regex.compile(
    r"""(?i)[ -]?(?:(?P<point>percentage[ -]points?|%[ -]?points?|per[ -]?cent(?:age)?[ -]points?
    |pct[ -]points?|pp)
    |(?P<basis>basis[ -]points?|bps|bp)|(?P<percent>%|per[ -]?cents?|percents?|percentage|pct|pc))(?![\w])""",
    regex.VERBOSE,
)
_FIRST = frozenset(
    ["%", "percentage", "percent", "per", "percents", "pct", "pc", "pp", "basis", "bps", "bp", "percentages"]
)
BEHIND = _FIRST | {JOINED, "in", "out", "of", "point", "points"}
_NAMES = {"point": "percentage point", "basis": "basis point", "percent": "percent"}


def unit_at(text: str, end: int) -> Unit | None:
    """The unit of a share behind a number that ends at an offset."""
    if behind(text, end) not in _FIRST:
        return None
    match = _UNIT.match(text, end)
    if match is None:
        return None
    group = match.lastgroup or "percent"
    return Unit(match.start(group), match.end(group), _NAMES[group])


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The share whose number, or whose "most" or "majority", begins at an offset."""
    del context
    if text[at] in "mM" and (found := _most(text, at)):
        return found
    if share := measured(text, at, unit_at):
        meaning = Amount(
            kind=Kind.SHARE,
            figure=share.figure,
            unit=share.unit.name,
            difference=is_difference(text, share.start, share.end),
        )
        return mention(text, share.start, share.end, meaning, share.parts)
    number = number_at(text, at)
    if number is None or number.sign or number.second:
        return None
    return _point(text, number) or _in(text, number)


_POINT = regex.compile(r"[ -](?P<unit>points?)(?!\w)")


def _point(text: str, number: Number) -> Mention | None:
    """ "A quarter point": points are percentage points where they are broken."""
    match = _POINT.match(text, number.end) if number.first.fraction else None
    if match is None:
        return None
    parts = (*parts_of(number), Part("unit", match.start("unit"), match.end()))
    meaning = Amount(kind=Kind.SHARE, figure=figure_of(number), unit="percentage point")
    return mention(text, number.start, match.end(), meaning, parts)


# --------------------------------------------------------------------------- one in five

_IN = regex.compile(
    r"""(?i)(?:[ ]in[ ](?P<every>(?:every|each)[ ])?|-in-|[ ](?P<out>out[ ])of[ ](?:every[ ]
    |each[ ])?(?:the[ ]|a[ ]possible[ ])?
    |[ ]of[ ](?P<each>every[ ]|each[ ]))(?:an?[ ])?(?=[\dA-Za-z])""",
    regex.VERBOSE,
)
_NO_WHOLE = regex.compile(
    r"""(?i)[ -]?(?:per[ ]?cent|%|minutes?|hours?|days?|weeks?|months?|years?|decades?|seconds?|km|miles?
    |met(?:re|er)s?|[€£$]
    |places?|locations?|countries|cities|states|attempts?|games|matches|seasons|overs|rounds?|straight
    |consecutive)
    |,?\d|th\b|st\b|[a-z]""",
    regex.VERBOSE,
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
    first = number.first
    if first.value is None or first.fraction or behind(text, number.end) not in ("in", "out", "of"):
        return None
    match = _IN.match(text, number.end)
    if match is None:
        return None
    whole = numeral_at(text, match.end())
    if whole is None or whole.value is None or not 0 < first.value < whole.value:
        return None
    if _NO_WHOLE.match(text, whole.end) and not match["out"]:
        return None
    if not (match["out"] or match["every"] or match["each"]) and not _usual(first.value, whole.value):
        return None
    part = number._replace(first=first.worth(first.value / whole.value, 1 / whole.value))
    meaning = Amount(kind=Kind.SHARE, figure=figure_of(part), unit="fraction", out_of=_exactly(whole))
    parts = (*parts_of(number), Part("whole", whole.start, whole.end))
    return mention(text, number.start, whole.end, meaning, parts)


_IN_SO_MANY = regex.compile(r"(?i)[ ]in[ ](?:every[ ]|each[ ])?(?=[\da-z])")


def one_thing_in(text: str, number: Number, noun_end: int) -> Mention | None:
    """ "One person in ten": the noun stands between the part and the whole."""
    match = _IN_SO_MANY.match(text, noun_end)
    whole = numeral_at(text, match.end()) if match else None
    if whole is None or whole.value is None or whole.value not in _WHOLES:
        return None
    if _NO_WHOLE.match(text, whole.end) or noun_at(text, whole.end, one=False):
        return None
    share = 1 / whole.value
    part = number._replace(first=number.first.worth(share, share))
    meaning = Amount(kind=Kind.SHARE, figure=figure_of(part), unit="fraction", out_of=_exactly(whole))
    parts = (*parts_of(number), Part("whole", whole.start, whole.end))
    return mention(text, number.start, whole.end, meaning, parts)


def _usual(part: Fraction, whole: Fraction) -> bool:
    """Whether "in" between two numbers makes a share: "1 in 8" does, "12 in 17" need not."""
    return whole in _WHOLES and (part < 10 or whole >= 100)


def _exactly(numeral: Numeral) -> Figure:
    return Figure(stated=numeral.value, low=numeral.low, high=numeral.high, grain=numeral.grain)


# --------------------------------------------------------------------------- most of

_MOST = regex.compile(
    r"""(?i)most(?:[ ]of[ ](?:the|its|their|his|her|our|them|those|these|us|it)(?!\w)
    |(?=[ ](?:people|(?-i:[A-Z])[a-z]+s)(?!\w)))""",
    regex.VERBOSE,
)
_MAJORITY = regex.compile(r"(?i)majority[ ]of(?=[ ]\D)")
_NO_MOST = regex.compile(r"(?ri)(?:the|at|his|her|its|their|whose|our|my|'s)[ ]")
_ARTICLE = regex.compile(
    r"""(?ri)\b(?:an?|the)[ ](?:(?:vast|large|clear|overwhelming|great|slim|narrow|small
    |bare|huge|significant)[ ])?""",
    regex.VERBOSE,
)


def _most(text: str, at: int) -> Mention | None:
    start = at
    if _MOST.match(text, at):
        if _NO_MOST.match(text, max(0, at - 8), at):
            return None
        end = at + len("most")
    else:
        article = _ARTICLE.match(text, max(0, at - 20), at) if _MAJORITY.match(text, at) else None
        if article is None:
            return None
        start, end = article.start(), at + len("majority")
    half = Fraction(1, 2)
    figure = Figure(stated=None, low=half, high=Fraction(1), hedge=Hedge.VAGUE, grain=half)
    meaning = Amount(kind=Kind.SHARE, figure=figure, unit="fraction")
    return mention(text, start, end, meaning, (Part("number", start, end),))
