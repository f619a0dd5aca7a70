"""Every way in which a numeral is written, behind one door."""

from __future__ import annotations

from checks.data.numbers import FRACTIONS, ORDINALS, SCALES, TEENS, TENS, UNITS, VAGUE
from checks.extract.digits import in_digits, vulgar_at
from checks.extract.fraction_words import fraction_at
from checks.extract.near import behind
from checks.extract.number_words import GOES_ON, in_words
from checks.extract.numeral import ONE, Numeral, whole_number
from checks.extract.vague import vague_at

FIRST_WORDS = "|".join(
    [
        "0",
        *UNITS,
        *TEENS,
        *TENS,
        *SCALES,
        *FRACTIONS,
        *sorted({word.removeprefix("a ").split(" ")[0] for word in VAGUE}),
    ]
)
"""The trigger of every dimension that reads numbers."""


_SMALL = UNITS | TEENS | TENS
_VAGUE = frozenset(word.removeprefix("a ").split(" ")[0] for word in VAGUE)


def numeral_at(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """The numeral whose first word, "a" apart, begins at an offset.

    After a currency sign (``money``) the suffixes m, b and t are scales too.
    """
    if text[at : at + 1].isdecimal():
        return in_digits(text, at, money=money)
    word = behind(text, at)
    value = _SMALL.get(word)
    if value is not None:
        following = behind(text, at + len(word))
        if following not in GOES_ON:
            whole = whole_number(value)
            return Numeral(at, at + len(word), whole, whole, whole, ONE)
        if word in TENS and following in ORDINALS and text[at + len(word)] == "-":
            return None
    if word in _VAGUE and (vague := vague_at(text, at)):
        return vague
    return vulgar_at(text, at) or fraction_at(text, at) or in_words(text, at)
