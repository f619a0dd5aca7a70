"""Temperatures: with a scale, with degrees alone where warmth is spoken of, below zero."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.units import TEMPERATURES
from checks.extract.amount import JOINED, Unit, measured, mention
from checks.extract.change import is_difference
from checks.extract.context import Context
from checks.extract.near import behind, line_around
from checks.extract.numerals import FIRST_WORDS
from checks.model import Amount, Figure, Kind, Mention

TRIGGER = FIRST_WORDS
PRIORITY = 32

_WARMTH = regex.compile(
    r"""(?i)\b(?:temp(?:erature)?s?|heat\w*|hot\w*|warm\w*|cold\w*|cool\w*|fever|oven|weather|forecasts?
    |thermo\w+|freez\w+|froze\w*
    |highs?|lows?|climate|summer|winter|mercury|boil\w*|melt\w*|bake|cook|celsius|fahrenheit|sunny|chill\w*
    |frost\w*|minus
    |sea|water|ocean|air|preindustrial|pre-industrial|industrial|snow)\b|°|\d[ ]?[CF]\b""",
    regex.VERBOSE,
)


_FIRST = frozenset(
    ["°", "º", "˚", "c", "f", "deg", "degs", "degree", "degrees", *" ".join(TEMPERATURES.values()).split()]
)

BEHIND = _FIRST | {JOINED}


@cache
def _pattern() -> regex.Pattern[str]:
    scales = "|".join(
        f"(?P<{scale}>{'|'.join(written.split(' '))})" for scale, written in TEMPERATURES.items()
    )
    return regex.compile(
        rf"""(?i)(?:[ -]?(?P<degree>°|º|˚|deg(?:ree)?s?(?!\w)\.?)(?:[ -]{{0,2}}(?:{scales})(?![\w&'-]))?
        |[ ]?(?P<bare>(?-i:[CF]))(?![\w&'/+#-]|\.\w)|[ ](?P<named>celsius|centigrade|celcius|fahrenheit
        |farenheit|kelvins?)(?!\w))""",
        regex.VERBOSE,
    )


def unit_at(text: str, end: int) -> Unit | None:
    """The scale of temperature behind a number that ends at an offset; an empty name where none is given."""
    if behind(text, end) not in _FIRST:
        return None
    match = _pattern().match(text, end)
    if match is None:
        return None
    start = match.start() + (match[0][0] in " -")
    if match["bare"]:
        if not _spoken_of(text, end):
            return None
        return Unit(start, match.end(), "celsius" if match["bare"] == "C" else "fahrenheit")
    if match["named"]:
        name = match["named"].lower()
        return Unit(
            start, match.end(), "celsius" if name[0] == "c" else "fahrenheit" if name[0] == "f" else "kelvin"
        )
    for scale in TEMPERATURES:
        if match[scale]:
            return Unit(start, match.end(), scale)
    return Unit(start, match.end(), "") if _spoken_of(text, end) else None


def _spoken_of(text: str, at: int) -> bool:
    left, right = line_around(text, at, at, 100, 100)
    return _WARMTH.search(text, left, at) is not None or _WARMTH.search(text, at + 1, right) is not None


_BELOW = regex.compile(r"(?i)[ ]below(?:[ ](?:zero|freezing))(?!\w)")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The temperature whose number begins at an offset."""
    del context
    found = measured(text, at, unit_at)
    if found is None or found.number.sign:
        return None
    figure, end = found.figure, found.end
    below = _BELOW.match(text, end)
    if below:
        figure, end = _below_zero(figure), below.end()
    meaning = Amount(
        kind=Kind.TEMPERATURE,
        figure=figure,
        unit=found.unit.name or None,
        difference=is_difference(text, found.start, end),
    )
    return mention(text, found.start, end, meaning, found.parts)


def _below_zero(figure: Figure) -> Figure:
    def negated(value: Fraction | None) -> Fraction | None:
        return None if value is None else -value

    return Figure(
        stated=negated(figure.stated),
        low=negated(figure.high),
        high=negated(figure.low),
        hedge=figure.hedge,
        grain=figure.grain,
        inverted=figure.inverted,
    )
