"""Hedges: the words before and behind a figure that bound it, and what they leave open."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

import regex

from checks.data.hedges import AFTER, BEFORE, BETWEEN, EQUAL, FROM, JUST_OVER, NOTHING
from checks.extract.near import before, behind
from checks.model import Hedge

_REACH = 44
"""The longest run of hedge words that is looked at."""
_GO_OVER = frozenset(
    [
        *(
            "rolled",
            "turned",
            "took",
            "taken",
            "handed",
            "carried",
            "knocked",
            "run",
            "ran",
            "fell",
            "left",
            "went",
        ),
        *("passed", "moved", "flipped", "boiled", "blown", "started", "pulled"),
    ]
)
"""Verbs that "over" goes with: "has rolled over 11 times"."""
_OPENERS = "([{\"'\n\t—-"
_SIGNS = frozenset("<>=~≈")
_SHARING = (Hedge.EXACT, Hedge.ABOUT, Hedge.RANGE)
"""Before these another hedge may stand."""


class HedgeWords(NamedTuple):
    """A hedge and where its words stand."""

    start: int
    end: int
    hedge: Hedge
    close: bool = False
    """Bounded on both sides: "just over" is more than the figure, but by little."""
    opening: str = ""
    """``between`` or ``from``: what opens a range."""


@cache
def _meanings() -> dict[str, tuple[Hedge, bool, str]]:
    meanings: dict[str, tuple[Hedge, bool, str]] = {}
    for hedge, phrases in BEFORE.items():
        meanings |= dict.fromkeys(phrases, (hedge, False, ""))
    meanings |= dict.fromkeys(JUST_OVER, (Hedge.MORE_THAN, True, ""))
    meanings |= dict.fromkeys(BETWEEN, (Hedge.RANGE, False, "between"))
    meanings |= dict.fromkeys(FROM, (Hedge.RANGE, False, "from"))
    meanings |= dict.fromkeys(NOTHING, (Hedge.EXACT, False, ""))
    meanings |= dict.fromkeys(EQUAL, (Hedge.EXACT, True, ""))
    return meanings


@cache
def _last_words() -> dict[str, int]:
    """The last words of hedges, and how many words the longest of those hedges has."""
    longest: dict[str, int] = {}
    for phrase in _meanings():
        last = phrase.rsplit(" ", 1)[-1]
        longest[last] = max(longest.get(last, 0), phrase.count(" ") + 1)
    return longest


def hedge_before(text: str, at: int) -> HedgeWords | None:
    """The hedge that ends right before an offset."""
    last = before(text, at)
    if last[-1:] in _SIGNS:
        return _sign_before(text, at)
    most = _last_words().get(last)
    if most is None or text[at - 1] != " ":
        return None
    end = at - 2 if text[at - 2] == " " else at - 1
    line = text[max(0, end - _REACH) : end].lower().rpartition("\n")[2]
    ahead = line.split(" ")[-most:]
    for first in range(len(ahead)):
        written = " ".join(ahead[first:])
        phrase = written.lstrip(_OPENERS)
        if meaning := _meanings().get(phrase):
            start = end - len(phrase)
            if written == "over" and before(text, start) in _GO_OVER:
                return None
            return _with_outer(text, HedgeWords(start, end, *meaning))
    return None


def _sign_before(text: str, at: int) -> HedgeWords | None:
    """ ">", "<=", "~" before a number, with a space or without."""
    end = at - 1 if text[at - 1] == " " else at
    for start in (end - 3, end - 2, end - 1):
        if start >= 0 and (meaning := _meanings().get(text[start:end])):
            return HedgeWords(start, end, *meaning)
    return None


def _with_outer(text: str, here: HedgeWords) -> HedgeWords | None:
    """A hedge with one that stands before it; None for words that hedge nothing ("only 3")."""
    if here.hedge not in _SHARING:
        return here
    outer = hedge_before(text, here.start)
    if outer is None and here.hedge is Hedge.EXACT and not here.close:
        return None
    return _together(outer, here) if outer else here


def _together(outer: HedgeWords, inner: HedgeWords) -> HedgeWords:
    """ "At least some 50": the bound wins over the approximation; "about between 5 and 10" stays a range."""
    if inner.opening:
        return inner._replace(start=outer.start) if outer.hedge is Hedge.ABOUT else inner
    if outer.hedge is Hedge.EXACT:
        return inner._replace(start=outer.start)
    return outer._replace(end=inner.end)


@cache
def _after() -> regex.Pattern[str]:
    phrases = sorted({phrase for group in AFTER.values() for phrase in group}, key=len, reverse=True)
    words = "|".join(map(regex.escape, phrases))
    return regex.compile(rf"(?i)[ -]?(?P<words>{words})(?![\w-]|[ ](?:than[ ])?\d)")


@cache
def _after_meanings() -> dict[str, Hedge]:
    return {phrase: hedge for hedge, phrases in AFTER.items() for phrase in phrases}


@cache
def _after_first() -> frozenset[str]:
    return frozenset(phrase.strip("-").split(" ")[0] for phrase in _after_meanings())


def hedge_after(text: str, end: int) -> HedgeWords | None:
    """The hedge that follows right after an offset: "or so", "or more", "plus"."""
    if behind(text, end) not in _after_first():
        return None
    match = _after().match(text, end)
    if match is None or (match["words"][0].isupper() and " " not in match["words"]):
        return None
    return HedgeWords(match.start("words"), match.end(), _after_meanings()[match["words"].lower()])


def bounds(value: Fraction, hedge: Hedge, *, close: bool = False) -> tuple[Fraction | None, Fraction | None]:
    """What a hedged value leaves open when its words are taken literally.

    About: a tenth either way. Nearly: up to a tenth less. Just over: up to a tenth more. Bounds are open at
    their other end.
    """
    if hedge is Hedge.EXACT:
        return value, value
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return None, value
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST) and not close:
        return value, None
    slack = abs(value) / 10
    if hedge is Hedge.ABOUT:
        return value - slack, value + slack
    if (hedge is Hedge.NEARLY) == (value >= 0):
        return value - slack, value
    return value, value + slack
