"""Numerals in words: "twelve hundred", "two and a half million", "a dozen and a half"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.numbers import FRACTIONS, SCALES, TEENS, TENS, UNITS
from checks.extract.numeral import Numeral, grain_of
from checks.model import Hedge

_SMALL = UNITS | TEENS | TENS


@cache
def _next_word() -> regex.Pattern[str]:
    """What may follow inside a number: a separator, perhaps "and", and a number word or digits."""
    words = "|".join(sorted({*_SMALL, *SCALES}, key=len, reverse=True))
    return regex.compile(
        r"(?i)(?:(?:[ ]{1,3}|-)(?P<and>and|&)(?:[ ]{1,3}|-)|[ ]{1,3}|[ ]?-[ ]?)"
        rf"(?:(?P<word>{words})s?(?!\w)|(?P<digits>\d{{1,3}}(?:\.\d{{1,3}})?)(?![\w.,]*\d))"
    )


@cache
def _first_word() -> regex.Pattern[str]:
    words = "|".join(sorted({*_SMALL, *SCALES}, key=len, reverse=True))
    return regex.compile(rf"(?i)(?P<word>{words})(?!\w)")


@cache
def _tail() -> regex.Pattern[str]:
    """What may end a number in words: "and a half", "point five"."""
    parts = "|".join(FRACTIONS)
    counts = "|".join({**UNITS, **TEENS})
    return regex.compile(
        rf"(?i)(?:[ ]and[ ]|-and-|[ ]and-)(?:(?P<count>an?|{counts})[ -])?(?P<part>{parts})s?(?!\w)"
        rf"|(?:[ ]|-|[ ]-[ ])(?P<parts>{parts})s(?!\w)"
        rf"|[ ]point(?P<point>(?:[ ](?:{'|'.join(_SMALL)})(?!\w)(?:-(?:{'|'.join(UNITS)})(?!\w))?){{1,6}})"
    )


class _Words:
    """A number that is put together word by word."""

    __slots__ = ("end", "group", "last", "mantissa_grain", "previous", "scale", "scale_at", "total")

    def __init__(self, group: Fraction, end: int, previous: str, grain: Fraction) -> None:
        self.total = Fraction(0)
        self.group = group
        self.end = end
        self.previous = previous
        self.last = 10**18
        self.scale = 1
        self.scale_at = 0
        self.mantissa_grain = grain

    def takes(self, word: str, value: int, *, joined: bool) -> bool:
        """Whether a word continues the number; if so it is added."""
        if word in SCALES:
            return self._takes_scale(value, joined=joined)
        if self.previous == "tens":
            fits = word in UNITS and value > 0 and not joined
        else:
            fits = self.previous in ("hundred", "scale") and value < self.last and (value > 0)
        if not fits:
            return False
        self.group += value
        self.previous = "tens" if word in TENS else "units"
        self.mantissa_grain, self.scale = Fraction(1), 1
        return True

    def takes_digits(self, value: Fraction, *, joined: bool) -> bool:
        """Whether digits continue the number ("3 hundred and 21")."""
        if self.previous not in ("hundred", "scale") or not joined or value >= 100 or self.last > 10**5:
            return False
        self.group += value
        self.previous, self.scale, self.mantissa_grain = "units", 1, Fraction(1)
        return True

    def _takes_scale(self, value: int, *, joined: bool) -> bool:
        if joined:
            return False
        if value in (100, 12):
            if self.previous not in ("units", "tens", "digits", "hundred") or (
                value == 100 and self.group >= 10**4
            ):
                return False
            rest = self.group % 100 if value == 12 else self.group
            self.group += rest * (value - 1)
            self.previous = "hundred"
            self.scale = value
            return True
        if self.previous == "scale" and not self.group:
            if value < 10**6 or self.last > value:
                return False
            self.total *= value
        elif value < self.last:
            self.total, self.group = self.total + self.group * value, Fraction(0)
        else:
            return False
        self.last, self.scale, self.previous = value, value, "scale"
        return True

    def takes_part(self, part: Fraction) -> None:
        """Add "and a half": of the scale where one was just written, of one otherwise."""
        unit = (
            self.last
            if self.previous == "scale" and not self.group
            else self.scale
            if self.scale == 12
            else 1
        )
        self.group += part * unit
        self.scale = unit
        self.mantissa_grain = Fraction(1, part.denominator)

    def value(self) -> Fraction:
        """The number so far."""
        return self.total + self.group


def in_words(text: str, at: int, first: Numeral | None = None) -> Numeral | None:
    """A number in words, or in digits (``first``) and a scale in words."""
    start = at
    if first is not None:
        number = _Words(first.low, first.end, "digits", first.grain)
    else:
        match = _first_word().match(text, at)
        if match is None:
            return None
        word = match["word"].lower()
        number = _Words(
            Fraction(_SMALL.get(word, 1)), match.end(), "tens" if word in TENS else "units", Fraction(1)
        )
        if word in SCALES:
            if text[max(0, at - 2) : at].lower() != "a " or text[max(0, at - 3) : at - 2].isalnum():
                return None
            start = at - 2
            number.takes(word, SCALES[word], joined=False)
            number.scale_at = at
    _continue(text, number)
    _finish(text, number)
    value = number.value()
    grain = number.mantissa_grain * number.scale
    if first is None and number.scale == 1:
        grain = grain_of(str(value.numerator), "") if value.denominator == 1 else grain
    hedge = Hedge.EXACT
    numeral = Numeral(start, number.end, value, value, value, grain, hedge, number.scale, number.scale_at)
    if first is not None:
        numeral = numeral._replace(digits=True, grouped=True)
    return _loose(text, numeral)


def continues(text: str, end: int) -> bool:
    """Whether a number word may follow the number that ends here."""
    return _next_word().match(text, end) is not None or _tail().match(text, end) is not None


def _loose(text: str, numeral: Numeral) -> Numeral:
    """A dozen is about twelve."""
    if numeral.scale != 12 or not text[numeral.scale_at : numeral.end].lower().startswith("dozen"):
        return numeral
    low, high = numeral.low * Fraction(5, 6), numeral.high * Fraction(7, 6)
    return numeral._replace(hedge=Hedge.ABOUT, low=low, high=high, grain=Fraction(1))


def _continue(text: str, number: _Words) -> None:
    pattern = _next_word()
    while match := pattern.match(text, number.end):
        joined = match["and"] is not None
        if joined and _tail().match(text, number.end):
            return
        if match["digits"]:
            taken = number.takes_digits(Fraction(match["digits"]), joined=joined)
        else:
            word = match["word"].lower()
            taken = number.takes(word, SCALES.get(word) or _SMALL[word], joined=joined)
            if taken and word in SCALES:
                number.scale_at = match.start("word")
        if not taken:
            return
        number.end = match.end()


def _finish(text: str, number: _Words) -> None:
    match = _tail().match(text, number.end)
    if match is None:
        return
    if match["point"]:
        number.group += _decimals(match["point"])
        number.end = match.end()
        return
    if match["parts"]:
        number.total = number.value() / FRACTIONS[match["parts"].lower()]
        number.group, number.end, number.scale = Fraction(0), match.end(), 1
        number.mantissa_grain = Fraction(1, FRACTIONS[match["parts"].lower()])
        return
    count = (match["count"] or "a").lower()
    above = 1 if count in ("a", "an") else _SMALL[count]
    number.takes_part(Fraction(above, FRACTIONS[match["part"].lower()]))
    number.end = match.end()
    if number.scale == 1:
        number.previous = "units"
        following = _next_word().match(text, number.end)
        if following and following["word"] and not following["and"]:
            word = following["word"].lower()
            if word in SCALES and number.takes(word, SCALES[word], joined=False):
                number.end, number.scale_at = following.end(), following.start("word")


def _decimals(words: str) -> Fraction:
    figures = ""
    for word in words.lower().split():
        figures += str(sum(_SMALL[piece] for piece in word.split("-")))
    return Fraction(int(figures), 10 ** len(figures))
