"""Numerals in digits: grouped, with decimals, fractions, exponents and scales ("66,000", "10k")."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache

import regex

from checks.data.numbers import ABBREVIATED_SCALES, MONEY_SCALES, SCALES, VULGAR_FRACTIONS
from checks.extract.near import behind, digits_end
from checks.extract.number_words import continues, ends_in_a_part, in_words
from checks.extract.numeral import Numeral, grain_of

_DIGITS = regex.compile(
    r"""(?P<whole>\d{1,3}(?:,\d{3}){1,6}+(?!,?\d)|\d{1,2}(?:,\d{2}){1,5},\d{3}(?!,?\d)
        |\d{1,3}(?:[ ]\d{3}){1,6}+(?![ ,]?\d|\w|%)|\d{1,18}+)
    (?:\.(?P<decimals>\d{1,12}+))?+
    (?P<vulgar>[ ]?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[ ]{1,2}\d{1,2}/\d{1,2}(?![\w/]))?+
    (?:[eE](?P<e>[+-]?\d{1,2})(?!\w)|[ ]?[x×][ ]?10(?:\^|\*\*)?(?P<ten>-?\d{1,2})(?!\w)
    |\^(?P<power>[+-]{0,2}\d{1,2}))?+
    (?![\d]|[.,:/]\d)""",
    regex.VERBOSE,
)
_MOST_DIGITS = 18
_CLOSING = frozenset({"", *".,:;/%)-!?'\""})
"""What ends digits where no digit is behind it."""
_NO_POWERS = [None, None, None]
_OVER = regex.compile(r"(\d{1,3})/(\d{1,3})(?![\w/]|[.,]\d)")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 20, 25, 30, 32, 40, 50, 64, 100, 1000})


def vulgar_at(text: str, at: int) -> Numeral | None:
    """A fraction that is one character."""
    pair = VULGAR_FRACTIONS.get(text[at])
    if pair is None:
        return None
    value = Fraction(*pair)
    return Numeral(at, at + 1, value, value, value, Fraction(1, pair[1]), fraction=True)


def in_digits(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """The numeral whose digits begin at an offset.

    After a currency sign (``money``) the suffixes m, b and t are scales too.
    """
    end = digits_end(text, at)
    if end - at <= _MOST_DIGITS and _end_there(text, end):
        numeral = _plain(text, at, end, text[at:end], "")
        return _with_scale(text, numeral, money=money)
    match = _DIGITS.match(text, at)
    if match is None:
        over = _OVER.match(text, at)
        return _part(at, over) if over else None
    whole, decimals, vulgar, *powers = match.groups()
    numeral = _plain(text, at, match.end(), whole, decimals or "")
    if vulgar:
        part = _written_part(vulgar.strip())
        numeral = numeral.worth(numeral.low + part, Fraction(1, part.denominator))
    if powers != _NO_POWERS:
        return _raised(numeral, *powers)
    return _with_scale(text, numeral, money=money)


def _end_there(text: str, end: int) -> bool:
    """Whether nothing goes on with the digits that end at an offset: told by two characters."""
    mark, then = text[end : end + 1], text[end + 1 : end + 2]
    if mark == " ":
        return then.isalpha() and then != "x"  # "3 x 10^6"
    return mark in _CLOSING and not then.isdecimal()


def _plain(text: str, at: int, end: int, whole: str, decimals: str) -> Numeral:
    value, grain, grouped = _worth(whole, decimals)
    numeral = Numeral(at, end, value, value, value, grain, digits=True, grouped=grouped)
    if at and text[at - 1] == "." and not decimals:
        return _without_nought(text, numeral, len(whole))
    return numeral


@lru_cache(maxsize=2048)
def _worth(whole: str, decimals: str) -> tuple[Fraction, Fraction, bool]:
    """The value and the grain of digits, and whether they are grouped or have decimals.

    The same numbers are written again and again.
    """
    figures = whole.replace(",", "").replace(" ", "")
    value = Fraction(int(figures + decimals), 10 ** len(decimals))
    return value, grain_of(figures, decimals), bool(decimals) or figures != whole


def _without_nought(text: str, numeral: Numeral, places: int) -> Numeral:
    """ ".08" behind a space or a currency sign."""
    at = numeral.start
    if at > 1 and text[at - 2] not in " ($£€\n-":
        return numeral
    tenth = Fraction(1, 10**places)
    return numeral.worth(numeral.low * tenth, tenth)._replace(start=at - 1, grouped=True)


def _raised(numeral: Numeral, e: str | None, ten: str | None, power: str | None) -> Numeral:
    if power:
        exponent = int(power.lstrip("+-")) * (-1) ** power.count("-")
        value = numeral.low**exponent if numeral.low else Fraction(0)
        return numeral.worth(value, abs(value) or Fraction(1))
    factor = Fraction(10) ** int(e or ten or 0)
    return numeral.worth(numeral.low * factor, numeral.grain * factor)._replace(grouped=True)


def _part(at: int, over: regex.Match[str]) -> Numeral | None:
    above, below = int(over[1]), int(over[2])
    if not 0 < above < below or below not in _DENOMINATORS:
        return None
    value = Fraction(above, below)
    return Numeral(at, over.end(), value, value, value, Fraction(1, below), fraction=True, digits=True)


def _written_part(vulgar: str) -> Fraction:
    if vulgar in VULGAR_FRACTIONS:
        return Fraction(*VULGAR_FRACTIONS[vulgar])
    above, below = vulgar.split("/")
    return Fraction(int(above), max(1, int(below)))


def _with_scale(text: str, numeral: Numeral, *, money: bool) -> Numeral:
    end = numeral.end
    follows = behind(text, end)
    if follows == "and":
        return (
            in_words(text, numeral.start, first=numeral) or numeral if ends_in_a_part(text, end) else numeral
        )
    if follows not in _SCALE_WORDS:
        return numeral
    if follows in _PLAIN_SCALES and text[end] == " " and text.startswith(follows, end + 1):
        stop = end + 1 + len(follows)
        if not continues(text, stop):
            return numeral.scaled(SCALES[follows], stop, end + 1)
    match = _scales().match(text, end)
    if match is None:
        return numeral
    word, short, risky = match.group("word", "short", "risky")
    if word:
        if word.startswith(("doz", "dz")) or continues(text, match.end()):
            return in_words(text, numeral.start, first=numeral) or numeral
        return numeral.scaled(SCALES[word.lower()], match.end(), match.start("word"))
    if short:
        return numeral.scaled(ABBREVIATED_SCALES[short.lower()], match.end(), match.start("short"))
    attached = match.start("risky") == end
    if (
        money
        or (risky == "M" and numeral.grouped)
        or (attached and (risky in ("M", "MM") or (risky in "bB" and numeral.grouped)))
    ):
        return numeral.scaled(MONEY_SCALES[risky.lower()], match.end(), match.start("risky"))
    return numeral


_PLAIN_SCALES = frozenset(word for word in SCALES if not word.startswith(("doz", "dz")))
_SCALE_WORDS = frozenset({*SCALES, *ABBREVIATED_SCALES, *MONEY_SCALES})


@cache
def _scales() -> regex.Pattern[str]:
    short = "|".join(sorted(ABBREVIATED_SCALES, key=len, reverse=True))
    return regex.compile(
        rf"(?:[ ]{{1,2}}|-|[ ]-[ ])?(?:(?P<word>(?i:{'|'.join(SCALES)}))(?!\w)"
        rf"|(?P<short>(?i:{short}))(?![\w'/])|(?P<risky>MM|[mMbBtT])(?![\w'/]))"
    )
