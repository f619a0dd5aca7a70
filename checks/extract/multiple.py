"""Multiples: "doubled", "threefold", "twice as many", "three times the size", "half as many"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.extract.amount import mention
from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.hedge import bounds, hedge_before
from checks.extract.near import behind
from checks.extract.number import Number, number_at
from checks.extract.numerals import FIRST_WORDS
from checks.extract.plain import TAKEN
from checks.model import Amount, Figure, Hedge, Kind, Mention, Part

_MADE: dict[str, int | Fraction] = {
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadrupl": 4,
    "quintupl": 5,
    "halv": Fraction(1, 2),
}
_FOLD = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "hundred": 100,
}  # fmt: skip
_VERB = rf"(?:{'|'.join(_MADE)})(?:e[ds]?|ing)"
_WHOLE_WORD = rf"{_VERB}|twice|thrice|(?:{'|'.join(_FOLD)})fold"

TRIGGER = rf"{FIRST_WORDS}|{_WHOLE_WORD}|factor"
PRIORITY = 36
BEHIND = frozenset({"times", "fold", "x", "as"})

_WORD = regex.compile(
    rf"(?i)(?:(?P<stem>{'|'.join(_MADE)})(?:e[ds]?|ing)|(?P<times>twice|thrice)"
    rf"|(?P<fold>{'|'.join(_FOLD)})fold)(?![\w-]|[ ]down\b)"
)
_COMPARED = """(?:as|more|higher|larger|bigger|greater|faster|longer|taller|stronger|lower|smaller|fewer|less
    |the|its|their|his|her|that|what|those|above|over|since|normal|likelier|heavier|better|worse|richer|deadlier
    |costlier|cheaper|average|current|previous|earnings|forward|revenues?|book|profits?)"""
_COMPARING = frozenset({"double", "doubles", "triple", "triples", "twice", "thrice"})
"""Words that are multiples only where something is compared."""
_AFTER = regex.compile(rf"(?i)[ ](?:{_COMPARED}(?!\w)|{TAKEN}++'s)", regex.VERBOSE)
_OWNED = rf"(?:{TAKEN}++|(?-i:[A-Z])[\w-]{{1,20}}|[a-z]{{3,12}})'s?(?!\w)"
"""Somebody's or some time's: "ten times last year's profit", "three times Italy's"."""
_TIMES = regex.compile(
    rf"(?i)[ ]times(?=[ ](?:{_COMPARED}(?!\w)|{_OWNED}))|-?[ ]?fold(?!\w)|x(?![\w])", regex.VERBOSE
)
_NOT_TIMES = regex.compile(
    r"""(?i)[ ]times[ ](?:the|over|that|its|their|his|her|what|since)[ ]
    (?:past|last|week|day|year|month|season|first|he|she|they|I|we|it)\b""",
    regex.VERBOSE,
)
_FACTOR_OF = regex.compile(
    r"(?i)factor[ ]of[ ](?:(?:about|around|some|almost|nearly|up to|at least|more than)[ ])?"
)
_BY_A = regex.compile(r"(?ri)\b(?:by[ ])?a[ ]")
_AS_MANY = regex.compile(
    r"""(?i)[ ]as[ ](?:many|much|likely|big|large|high|long|fast|great|often|expensive|old|tall|heavy
    |strong|well|good|wide
    |deep|quickly)(?!\w)""",
    regex.VERBOSE,
)
_DOUBLE = regex.compile(r"(?ri)\b(?:more[ ]than|nearly|almost|to|about|roughly)[ ]")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The multiple whose number or verb begins at an offset."""
    del context
    if not text[at].isdecimal() and (match := _WORD.match(text, at)):
        return _in_a_word(text, at, match)
    if text[at] in "fF" and (factor := _FACTOR_OF.match(text, at)):
        return _factor(text, at, factor.end())
    number = number_at(text, at)
    if number is None or number.sign:
        return None
    follows = behind(text, number.end)
    if follows == "as":
        match = _AS_MANY.match(text, number.end) if number.first.fraction else None
    elif follows in ("times", "fold", "x") and not _NOT_TIMES.match(text, number.end):
        match = _TIMES.match(text, number.end)
    else:
        match = None
    if match is None or (match[0] == "x" and not text[number.end - 1].isdecimal()):
        return None
    return _times(text, number, number.start, match.end())


def _factor(text: str, at: int, end: int) -> Mention | None:
    """ "By a factor of 2.5"."""
    number = number_at(text, end)
    if number is None or number.sign or number.first.start != end:
        return None
    by = _BY_A.match(text, max(0, at - 6), at)
    return _times(text, number, by.start() if by else at, number.end)


def _times(text: str, number: Number, start: int, end: int) -> Mention:
    parts = parts_of(number)
    if end > number.end:
        parts = (*parts, Part("unit", number.end, end))
    meaning = Amount(kind=Kind.MULTIPLE, figure=figure_of(number), unit="times")
    return mention(text, start, end, meaning, parts)


def _in_a_word(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    """ "Doubled", "twice", "threefold"; no "double murder" and no "twice a week"."""
    word = match[0].lower()
    compared = word not in _COMPARING or _AFTER.match(text, match.end()) is not None
    if not compared and not (word in ("double", "triple") and _DOUBLE.match(text, max(0, at - 12), at)):
        return None
    if match["stem"]:
        value = Fraction(_MADE[match["stem"].lower()])
    else:
        value = Fraction(_FOLD[match["fold"].lower()] if match["fold"] else 3 if word == "thrice" else 2)
    hedge = hedge_before(text, at)
    if hedge and hedge.opening:
        hedge = None
    how = hedge.hedge if hedge else Hedge.EXACT
    low, high = bounds(value, how, close=hedge is not None and hedge.close)
    parts: tuple[Part, ...] = (Part("number", at, match.end()),)
    if hedge:
        parts = (Part("hedge", hedge.start, hedge.end), *parts)
    figure = Figure(stated=value, low=low, high=high, hedge=how)
    meaning = Amount(kind=Kind.MULTIPLE, figure=figure, unit="times")
    return mention(text, hedge.start if hedge else at, match.end(), meaning, parts)
