"""Multiples: "doubled", "threefold", "twice as many", "three times the size", "half as many"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.hedge import bounds, hedge_before
from checks.extract.number import number_at
from checks.extract.numerals import FIRST_WORDS
from checks.model import Amount, Figure, Hedge, Kind, Mention, Part

TRIGGER = rf"{FIRST_WORDS}|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|trebl(?:e[ds]?|ing)|quadrupl(?:e[ds]?|ing)|quintupl(?:e[ds]?|ing)|halv(?:e[ds]?|ing)|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold"
PRIORITY = 36

_WORDS = {
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadr": 4,
    "quint": 5,
    "twice": 2,
    "thric": 3,
    "twofo": 2,
    "three": 3,
    "fourf": 4,
    "fivef": 5,
    "sixfo": 6,
    "seven": 7,
    "eight": 8,
    "ninef": 9,
    "tenfo": 10,
    "hundr": 100,
}
_WORD = regex.compile(
    r"(?i)(?P<word>double[ds]?|doubling|tripl(?:e[ds]?|ing)|trebl(?:e[ds]?|ing)|quadrupl(?:e[ds]?|ing)|quintupl(?:e[ds]?|ing)"
    r"|halv(?:e[ds]?|ing)|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|hundred)fold)(?![\w-])"
)
_COMPARED = r"(?:as|more|higher|larger|bigger|greater|faster|longer|taller|stronger|lower|smaller|fewer|less|the|its|their|his|her|that|what|those|above|over|since|normal|likelier|heavier|better|worse|richer|deadlier|costlier|cheaper)"
_AFTER = regex.compile(rf"(?i)[ ]{_COMPARED}(?!\w)")
_TIMES = regex.compile(rf"(?i)[ ]times(?=[ ]{_COMPARED}(?!\w))|-?[ ]?fold(?!\w)|x(?![\w])")
_FACTOR = regex.compile(r"(?ri)\b(?:by[ ])?a[ ]factor[ ]of[ ]")
_NOT_TIMES = regex.compile(
    r"(?i)[ ]times[ ](?:the|over|that|its|their|his|her|what|since)[ ](?:past|last|week|day|year|month|season|first|he|she|they|I|we|it)\b"
)
_AS_MANY = regex.compile(
    r"(?i)[ ]as[ ](?:many|much|likely|big|large|high|long|fast|great|often|expensive|old|tall|heavy|strong|well|good|wide|deep)(?!\w)"
)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The multiple whose number or verb begins at an offset."""
    del context
    if match := _WORD.match(text, at):
        return _in_a_word(text, at, match)
    number = number_at(text, at)
    if number is None or number.sign:
        return None
    if factor := _FACTOR.match(text, max(0, number.start - 16), number.start):
        return _read(text, at, factor.start(), number.end)
    match = _TIMES.match(text, number.end) or (
        _AS_MANY.match(text, number.end) if number.first.fraction else None
    )
    if match is None or _NOT_TIMES.match(text, number.end):
        return None
    if match[0] == "x" and not text[number.end - 1].isdecimal():
        return None
    return _read(text, at, number.start, match.end())


def _read(text: str, at: int, start: int, end: int) -> Mention | None:
    number = number_at(text, at)
    if number is None:
        return None
    meaning = Amount(kind=Kind.MULTIPLE, figure=figure_of(number), unit="times")
    parts = (
        (*parts_of(number), Part(role="unit", start=number.end, end=end))
        if end > number.end
        else parts_of(number)
    )
    return mention_(text, start, end, meaning, parts)


def mention_(text: str, start: int, end: int, meaning: Amount, parts: tuple[Part, ...]) -> Mention:
    return Mention(start=start, end=end, surface=text[start:end], meaning=meaning, parts=parts)


def _in_a_word(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    word = match["word"].lower()
    if word in ("double", "triple", "twice", "thrice", "doubles", "triples") and not _AFTER.match(
        text, match.end()
    ):
        if word != "double" or not (text[:at].lower().endswith(("more than ", "nearly ", "almost ", " to "))):
            return None
    value = Fraction(1, 2) if word.startswith("halv") else Fraction(_WORDS[word[:5]])
    hedge = hedge_before(text, at)
    if hedge and hedge.opening:
        hedge = None
    low, high = bounds(value, hedge.hedge if hedge else Hedge.EXACT)
    figure = Figure(stated=value, low=low, high=high, hedge=hedge.hedge if hedge else Hedge.EXACT)
    start = hedge.start if hedge else at
    parts: tuple[Part, ...] = (Part(role="number", start=at, end=match.end()),)
    if hedge:
        parts = (Part(role="hedge", start=hedge.start, end=hedge.end), *parts)
    meaning = Amount(kind=Kind.MULTIPLE, figure=figure, unit="times")
    return mention_(text, start, match.end(), meaning, parts)
