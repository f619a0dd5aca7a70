"""Numerals in words: "twelve hundred", "two and a half million", "a dozen and a half"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.numbers import FRACTIONS, ORDINALS, SCALES, TEENS, TENS, UNITS
from checks.extract.near import behind
from checks.extract.numeral import Numeral, grain_of
from checks.model import Hedge

_SMALL = UNITS | TEENS | TENS
GOES_ON = frozenset(
    ["and", "&", "point", ",", *_SMALL, *SCALES, *ORDINALS, *FRACTIONS, *(f"{part}s" for part in FRACTIONS)]
)
"""The words that may follow a number word within a number."""
_ENDLESS = 10**18
"""More than any scale: what a first scale may be."""


@cache
def _words() -> str:
    return "|".join(sorted({*_SMALL, *SCALES}, key=len, reverse=True))


@cache
def _next_word() -> regex.Pattern[str]:
    """What may follow inside a number: a separator, perhaps "and", and a number word or digits."""
    return regex.compile(
        r"(?i)(?:(?:[ ]{1,3}|-)(?P<and>and|&)(?:[ ]{1,3}|-)|(?P<comma>,[ ])|[ ]{1,3}|[ ]?-[ ]?)"
        rf"(?:(?P<word>{_words()})(?!\w)|(?P<digits>\d{{1,3}}(?:\.\d{{1,3}})?)(?![\w.,]*\d))"
    )


@cache
def _first_word() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)(?P<word>{_words()})(?!\w)")


@cache
def _tail() -> regex.Pattern[str]:
    """What may end a number in words: "and a half", "fifths", "point five"."""
    parts = "|".join(FRACTIONS)
    counts = "|".join({**UNITS, **TEENS})
    return regex.compile(
        rf"(?i)(?:[ ]and[ ]|-and-|[ ]and-)"
        rf"(?:(?:(?P<count>an?|{counts})[ -])(?P<part>{parts})s?|(?P<part>half|quarter))(?!\w)"
        rf"|(?:[ ]|-|[ ]-[ ])(?:(?P<tens>{'|'.join(TENS)})[ -])?(?P<parts>{parts})s(?!\w)"
        rf"|[ ]point(?P<point>(?:[ ](?:{'|'.join(_SMALL)})(?!\w)(?:-(?:{'|'.join(UNITS)})(?!\w))?){{1,6}})"
    )


@cache
def _ordinal_behind() -> regex.Pattern[str]:
    """What makes an ordinal of a number in words: "one hundred and [fifth]"."""
    return regex.compile(rf"(?i)(?:[ ]and[ ]|[ -])(?:{'|'.join(ORDINALS)})(?![\w-])")


class _Words:
    """A number that is put together word by word."""

    __slots__ = ("end", "grain", "group", "last", "previous", "scale", "scale_at", "total")

    def __init__(self, group: Fraction, end: int, previous: str, grain: Fraction) -> None:
        self.total = Fraction(0)
        """What is behind a scale: the two million of "two million three hundred"."""
        self.group = group
        """What no scale has followed yet: the three hundred."""
        self.end = end
        self.previous = previous
        """What the last word was: ``units``, ``tens``, ``hundred``, ``scale``, ``digits``."""
        self.last = _ENDLESS
        self.scale = 1
        self.scale_at = 0
        self.grain = grain

    @property
    def value(self) -> Fraction:
        """The number so far."""
        return self.total + self.group

    def takes(self, word: str, value: int, *, joined: bool) -> bool:
        """Whether a word continues the number, with an "and" before it or not; if so it is added."""
        if word in SCALES:
            return not joined and self._takes_scale(value)
        if self.previous == "tens":
            fits = word in UNITS and value > 0 and not joined
        else:
            fits = self.previous in ("hundred", "scale") and 0 < value < self.last
        if fits:
            self._add(Fraction(value), "tens" if word in TENS else "units")
        return fits

    def takes_digits(self, value: Fraction, *, joined: bool, scale: int) -> bool:
        """Whether digits continue the number, with a ``scale`` behind them or 0: "3 hundred and 21"."""
        if scale:
            fits = self.previous == "scale" and scale < self.last
        else:
            fits = joined and self.previous in ("hundred", "scale") and value < 100 and self.total < 10**6
        if fits:
            self._add(value, "digits")
        return fits

    def _add(self, value: Fraction, what: str) -> None:
        self.group += value
        self.previous, self.scale, self.grain = what, 1, Fraction(1)

    def _takes_scale(self, value: int) -> bool:
        if value in (12, 100):
            return self._takes_small_scale(value)
        if self.previous == "scale" and not self.group:
            if value < 10**6 or self.last >= value:
                return False
            self.total *= value
        elif value < self.last:
            self.total, self.group = self.total + self.group * value, Fraction(0)
        else:
            return False
        self.last, self.scale, self.previous = value, value, "scale"
        return True

    def _takes_small_scale(self, value: int) -> bool:
        if self.previous == "scale" or (value == 100 and (self.previous == "hundred" or self.group >= 10**4)):
            return False
        rest = self.group % 100 if value == 12 else self.group
        self.group += rest * (value - 1)
        self.previous, self.scale = "hundred", value
        return True

    def takes_part(self, part: Fraction, smaller: int) -> None:
        """Add "and a half": of a smaller scale that follows, of the scale just written, or of one."""
        unit = smaller or (self.last if self.previous == "scale" else self.scale if self.scale == 12 else 1)
        self.group += part * unit
        self.scale, self.grain = unit, Fraction(1, part.denominator)


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
        number = _Words(Fraction(_SMALL.get(word, 1)), match.end(), _sort(word), Fraction(1))
        if word in SCALES:
            if not behind_article(text, at):
                return None
            start = at - 2
            number.takes(word, SCALES[word], joined=False)
            number.scale_at = at
    _continue(text, number)
    _finish(text, number)
    if number.previous != "units" and _ordinal_behind().match(text, number.end):
        return None
    value = number.value
    grain = number.grain * number.scale
    if first is None and number.scale == 1 and value.denominator == 1:
        grain = grain_of(str(value.numerator))
    numeral = Numeral(
        start, number.end, value, value, value, grain, Hedge.EXACT, number.scale, number.scale_at
    )
    if first is not None:
        numeral = numeral._replace(digits=True, grouped=True)
    return loose(numeral) if number.scale == 12 else numeral


def _sort(word: str) -> str:
    return "tens" if word in TENS else "units"


def behind_article(text: str, at: int) -> bool:
    """Whether "a" stands right before an offset."""
    return text[max(0, at - 2) : at] in ("a ", "A ") and not text[max(0, at - 3) : at - 2].isalnum()


def loose(numeral: Numeral) -> Numeral:
    """A dozen is about twelve: ten to fourteen."""
    low, high = numeral.low * Fraction(5, 6), numeral.high * Fraction(7, 6)
    return numeral._replace(hedge=Hedge.ABOUT, low=low, high=high, grain=Fraction(1))


def continues(text: str, end: int) -> bool:
    """Whether a number word may follow the number that ends here."""
    if behind(text, end) not in GOES_ON and not (
        text[end : end + 1] == " " and text[end + 1 : end + 2].isdecimal()
    ):
        return False
    return _next_word().match(text, end) is not None or _tail().match(text, end) is not None


def ends_in_a_part(text: str, end: int) -> bool:
    """Whether "and a half" follows the number that ends here."""
    return _tail().match(text, end) is not None


def _continue(text: str, number: _Words) -> None:
    pattern = _next_word()
    while match := pattern.match(text, number.end):
        joined = match["and"] is not None
        if _tail().match(text, number.end) or (match["comma"] and not _hundred_follows(text, number, match)):
            return
        if match["digits"]:
            scale = _scale_behind(text, match.end())
            taken = number.takes_digits(Fraction(match["digits"]), joined=joined, scale=scale)
        else:
            word = match["word"].lower()
            taken = number.takes(word, SCALES.get(word) or _SMALL[word], joined=joined)
            if taken and word in SCALES:
                number.scale_at = match.start("word")
        if not taken:
            return
        number.end = match.end()


def _hundred_follows(text: str, number: _Words, match: regex.Match[str]) -> bool:
    """ "Three million, two hundred thousand": a comma may stand behind a scale, before hundreds."""
    return number.previous == "scale" and _scale_behind(text, match.end()) == 100


def _scale_behind(text: str, end: int) -> int:
    match = _next_word().match(text, end)
    return SCALES.get((match["word"] or "").lower(), 0) if match and not match["and"] else 0


def _finish(text: str, number: _Words) -> None:
    match = _tail().match(text, number.end)
    if match is None:
        return
    number.end = match.end()
    if match["point"]:
        decimals, number.grain = _decimals(match["point"])
        number.group, number.scale = number.group + decimals, 1
    elif match["parts"]:
        below = FRACTIONS[match["parts"].lower()] + TENS.get((match["tens"] or "").lower(), 0)
        number.total, number.group = number.value / below, Fraction(0)
        number.scale, number.grain = 1, Fraction(1, below)
    else:
        _take_part(text, number, match)


def _take_part(text: str, number: _Words, match: regex.Match[str]) -> None:
    """ "And a half", with the scale that may follow it ("two and a half million")."""
    count = (match["count"] or "a").lower()
    part = Fraction(1 if count in ("a", "an") else _SMALL[count], FRACTIONS[match["part"].lower()])
    scale = _scale_behind(text, number.end)
    smaller = scale if number.previous == "scale" and scale < number.last else 0
    number.takes_part(part, smaller)
    following = _next_word().match(text, number.end)
    if scale and following:
        if not smaller and (number.previous == "scale" or not number.takes("million", scale, joined=False)):
            return
        number.end, number.scale_at = following.end(), following.start("word")


def _decimals(words: str) -> tuple[Fraction, Fraction]:
    """The value of the words behind "point", and the place of the last."""
    figures = ""
    for word in words.lower().split():
        figures += str(sum(_SMALL[piece] for piece in word.split("-")))
    grain = Fraction(1, 10 ** len(figures))
    return int(figures) * grain, grain
