"""Fractions in words: "two-thirds", "a quarter of", "half a million"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.nouns import STOPS
from checks.data.numbers import FRACTIONS, ORDINALS, SCALES, TEENS, TENS, UNITS
from checks.extract.near import line_around
from checks.extract.number_words import behind_article, loose
from checks.extract.numeral import Numeral

_COUNTS = {word: value for word, value in (UNITS | TEENS | TENS).items() if value}
_PARTS = FRACTIONS | {
    f"{tens}-{unit}": value + ORDINALS[unit]
    for tens, value in TENS.items()
    for unit in ORDINALS
    if ORDINALS[unit] < 10
}
_SCALE_AFTER = "|".join(word for word in SCALES if not word.endswith("s"))
_NO_HALF = frozenset(
    [
        *(
            "first",
            "second",
            "other",
            "better",
            "latter",
            "back",
            "front",
            "that",
            "this",
            "the",
            "'s",
            "and",
        ),
        *(
            "each",
            "either",
            "one",
            "final",
            "opening",
            "top",
            "bottom",
            "upper",
            "lower",
            "western",
            "eastern",
        ),
        *("northern", "southern"),
    ]
)
"""Words before "half" behind which it is half of a match, a building, a country."""
_WHOLE_AFTER = frozenset(
    [
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "your",
        "my",
        "a",
        "an",
        "that",
        "those",
        "these",
        "all",
        "this",
    ]
)
_HALVED = frozenset(
    [
        "mile",
        "hour",
        "inch",
        "pound",
        "ton",
        "tonne",
        "metre",
        "meter",
        "century",
        "point",
        "pint",
        "acre",
        "day",
    ]
)
"""What "half-" measures: a half-mile, but no half-time."""
_BY = frozenset(
    [
        *(
            "by",
            "than",
            "nearly",
            "almost",
            "about",
            "over",
            "around",
            "under",
            "roughly",
            "least",
            "in",
            "to",
        ),
        *("from", "only", "just", "some", "up", "below", "above"),
    ]
)


_ANSWERED = frozenset(
    [
        "said",
        "say",
        "were",
        "are",
        "was",
        "is",
        "had",
        "have",
        "did",
        "do",
        "believe",
        "think",
        "want",
        "thought",
        "felt",
        "left",
        "live",
    ]
)
_SHARES = regex.compile(
    r"(?i)\d[ ]?%|per[ ]?cent|\b(?:half|quarters?|thirds|fifths|tenths)\b"
    r"|\b(?:in|of)[ ](?:four|five|six|eight|ten)\b"
)
"""Where shares are told, "a third disagreed" is one; elsewhere it may be the third man."""


_A_FULL = "a full "


@cache
def _counted() -> regex.Pattern[str]:
    parts = "|".join(sorted(_PARTS, key=len, reverse=True)).replace("-", "[ -]")
    return regex.compile(
        rf"(?i)(?P<count>{'|'.join(_COUNTS)})(?:[ ]-[ ]|[ -])(?P<part>{parts})(?P<many>s?)(?!\w)"
    )


@cache
def _single() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)(?P<part>{'|'.join(FRACTIONS)})(?!\w)")


@cache
def _of_scale() -> regex.Pattern[str]:
    return regex.compile(rf"(?i)(?:[ ]of)?(?:[ -]an?)?(?:[ ]{{1,2}}|-)(?P<scale>{_SCALE_AFTER})(?!\w)")


def fraction_at(text: str, at: int) -> Numeral | None:
    """The fraction whose first word, "a" apart, begins at an offset."""
    if match := _counted().match(text, at):
        count = _COUNTS[match["count"].lower()]
        part = match["part"].lower().replace(" ", "-")
        if (count == 1) == (not match["many"]) or part == "halves":
            return _numeral(text, at, match.end(), Fraction(count, _PARTS[part]))
        return None
    match = _single().match(text, at)
    if match is None:
        return None
    part = match["part"].lower()
    start = _with_article(text, at)
    numeral = _numeral(text, start, match.end(), Fraction(1, FRACTIONS[part]))
    return numeral if numeral.scale > 1 or _is_a_part(text, start, at, match.end()) else None


def _with_article(text: str, at: int) -> int:
    """Where "a" or "a full" begins before a fraction."""
    if text[max(0, at - len(_A_FULL)) : at].lower() == _A_FULL:
        return at - len(_A_FULL)
    return at - 2 if behind_article(text, at) else at


def _is_a_part(text: str, start: int, at: int, end: int) -> bool:
    """Whether "half", "a third", "a quarter" is a share here: no half of a match, no third man."""
    before = word_before(text, start)
    after = word_after(text, end)
    ends_phrase = not after or after in STOPS
    if text[at] in "hH" and text[at : at + 4].lower() == "half":
        if before in _NO_HALF and start == at and not (before == "and" and after in ("a", "an", "of")):
            return False
        if text[end : end + 1] == "-":
            return after in _HALVED
        if (
            after in _WHOLE_AFTER
            or after == "as"
            or before in _BY
            or (text[at] == "H" and after in _ANSWERED)
        ):
            return True
        return start < at and ends_phrase
    if after == "century" and text[at : at + 7].lower() == "quarter":
        return True
    if start == at:
        return False
    if after in ("of", "point") or not after or (before in _BY and ends_phrase):
        return True
    answered = after in _ANSWERED or after.endswith("ed")
    return answered and _SHARES.search(text, *line_around(text, start, start, 100, 0)) is not None


def _numeral(text: str, start: int, end: int, value: Fraction) -> Numeral:
    numeral = Numeral(start, end, value, value, value, Fraction(1, value.denominator), fraction=True)
    match = _of_scale().match(text, end)
    if match is None:
        return numeral
    scale = SCALES[match["scale"].lower()]
    scaled = numeral.scaled(scale, match.end(), match.start("scale"))
    return loose(scaled) if scale == 12 else scaled._replace(grain=Fraction(max(1, scale // 10)))


_BEFORE = regex.compile(r"(?r)('s|[A-Za-z]+)[ ]")
_AFTER = regex.compile(r"[ -]([A-Za-z]+)")


def word_before(text: str, at: int) -> str:
    """The word that ends right before an offset and a space, in lower case; or nothing."""
    match = _BEFORE.match(text, max(0, at - 24), at)
    return match[1].lower() if match else ""


def word_after(text: str, at: int) -> str:
    """The word that follows an offset after a space or hyphen, in lower case; or nothing."""
    match = _AFTER.match(text, at)
    return match[1].lower() if match else ""
