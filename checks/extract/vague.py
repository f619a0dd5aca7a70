"""Quantities in vague words: "dozens", "hundreds of thousands", "a handful", "several hundred"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

import regex

from checks.data.numbers import SCALES, VAGUE
from checks.extract.near import behind
from checks.extract.number_words import behind_article
from checks.extract.numeral import Numeral
from checks.model import Hedge

_SCORES_OF = frozenset(
    ["of", "more", "others", "killed", "injured", "wounded", "hurt", "dead", "missing", "arrested", "feared"]
)
"""What follows "scores" where they are people; elsewhere they are goals or a verb."""
_OF = regex.compile(
    r"(?i)[ ]of(?=[ ](?!(?:the|these|those|them|its|his|her|their|our|my|your|us|which|whom)\b)\w)"
)


@cache
def _vague() -> regex.Pattern[str]:
    words = sorted({word.removeprefix("a ") for word in VAGUE}, key=len, reverse=True)
    return regex.compile(
        rf"(?i)(?P<word>{'|'.join(words)})(?!\w)(?:(?:[ ]of)?[ ](?P<scale>{'|'.join(SCALES)})(?!\w))?+"
    )


def vague_at(text: str, at: int) -> Numeral | None:
    """The vague quantity whose first word, "a" apart, begins at an offset."""
    match = _vague().match(text, at)
    if match is None:
        return None
    word = match["word"].lower()
    start = at
    if behind_article(text, at):
        start = at - 2
    elif f"a {word}" in VAGUE and word not in VAGUE:
        return None
    if word == "scores" and behind(text, match.end()) not in _SCORES_OF:
        return None
    if word == "few" and start == at:
        return None
    low, high = VAGUE.get(f"a {word}") or VAGUE[word]
    of = _OF.match(text, match.end())
    scale = SCALES[match["scale"].lower()] if match["scale"] else 1
    return Numeral(
        start,
        of.end() if of else match.end(),
        None,
        Fraction(low * scale),
        Fraction(high * scale),
        Fraction(1),
        Hedge.VAGUE,
        scale,
        match.start("scale") if match["scale"] else 0,
        grouped=True,
    )
