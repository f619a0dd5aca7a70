"""The noun phrase that a number counts, and the head of it."""

from __future__ import annotations

from typing import NamedTuple

import regex

from checks.data.nouns import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    NO_PLURALS,
    PARTICIPLES,
    PASSED_OVER,
    PLURALS,
    PROPER_PLURALS,
    STOPS,
)
from checks.data.numbers import TEENS, TENS, UNITS
from checks.extract.near import behind
from checks.extract.plain import NAMED

_LONGEST = 6
"""How many words a noun phrase has at most."""
_WORD = regex.compile(
    rf"[ ]{{1,2}}((?:[A-Za-z]\.){{2,5}}|[^\W\d_{NAMED}](?:[\w'&]|-(?!-))*+(?<!['-])|{NAMED}++(?:'s)?)"
)
_NUMBERS = frozenset({*UNITS, *TEENS, *TENS})
_OF = regex.compile(r"(?i)[ ]of[ ](?:the|these|those|its|his|her|their|our|my|your|all)(?![\w-])")
_COMPOUND = regex.compile(r"-(?P<word>[a-z]{2,20})(?![\w-])")
_FIGURATIVE = frozenset(
    [
        *(
            "something",
            "figure",
            "fold",
            "way",
            "sided",
            "faced",
            "off",
            "thirds",
            "quarters",
            "ish",
            "odd",
            "plus",
        ),
        *("time", "times", "legged", "up", "down", "in"),
    ]
)


_STILL = frozenset(
    ["still", "now", "feared", "reported", "reportedly", "believed", "left", "presumed", "found", "confirmed"]
)
_OF_NOUNS_TOO = ("al", "ive", "ing", "ary", "ian", "ic")
_STATE = regex.compile(
    rf"(?i)[ ](?:{'|'.join(_STILL)})[ ](?P<state>dead|missing|killed|wounded|injured|hurt|trapped)(?!\w)"
)


class Noun(NamedTuple):
    """A noun phrase, and its head: singular and in lower case."""

    start: int
    end: int
    head: str


def noun_at(text: str, end: int, *, one: bool) -> Noun | None:
    """The noun phrase behind a number that ends at an offset; ``one`` if the number is one."""
    if text[end : end + 1] == "-":
        return _compound(text, end)
    follows = behind(text, end)
    if follows == "of":
        of = _OF.match(text, end)
        return _phrase(text, of.end(), one=False) if of else None
    if follows in _STILL and (state := _STATE.match(text, end)):
        return Noun(state.start("state"), state.end(), state["state"].lower())
    if follows in STOPS and follows != "more" and not _in_capitals(text, end, follows):
        return None
    return _phrase(text, end, one=one)


def _ends_phrase(text: str, at: int, word: str) -> bool:
    """Whether a word, at an offset behind a space, can stand in no noun phrase."""
    if word in _NUMBERS or word.endswith("n't") or word in PASSED_OVER:
        return True
    return (word in STOPS and not _in_capitals(text, at, word)) or word.removesuffix("'s") in _WITH_IS


_WITH_IS = frozenset({"that", "it", "who", "which", "there", "here", "he", "she"})


def _in_capitals(text: str, end: int, word: str) -> bool:
    """Whether a word is "US" and not "us", "IT" and not "it": a name in spite of its letters."""
    return len(word) > 1 and text.startswith(word.upper(), end + 1)


def _phrase(text: str, end: int, *, one: bool) -> Noun | None:
    start = 0
    fallback: Noun | None = None
    for _ in range(_LONGEST):
        match = _WORD.match(text, end)
        if match is None:
            break
        word = match[1]
        lower = word.lower()
        if lower in PASSED_OVER and (lower == "other" or not start):
            end = match.end()
            continue
        if _ends_phrase(text, match.start(1) - 1, lower):
            break
        end = match.end()
        start = start or match.start(1)
        if one and (not _modifies(word, lower) or _is_a_noun_in_spite(text, end, word)):
            return Noun(start, end, singular(lower))
        if is_plural(word, lower) and not (word in PROPER_PLURALS and _goes_on(text, end)):
            return _extended(text, start, end, lower)
        if lower in PARTICIPLES:
            fallback = Noun(start, end, lower)
    return fallback


def _is_a_noun_in_spite(text: str, end: int, word: str) -> bool:
    """Whether a word that ends like an adjective is none, for no noun follows: "one interval, then"."""
    if not word.islower() or word in ADJECTIVES or not word.endswith(_OF_NOUNS_TOO):
        return False
    match = _WORD.match(text, end)
    return match is None or _ends_phrase(text, end, match[1].lower())


def _goes_on(text: str, end: int) -> bool:
    """Whether another noun follows: "two United States service members"."""
    match = _WORD.match(text, end)
    return match is not None and match[1].islower() and match[1] not in STOPS


def _extended(text: str, start: int, end: int, head: str) -> Noun:
    """A plural may be followed by the plural that it modifies ("arms dealers", "sports teams")."""
    match = _WORD.match(text, end) if behind(text, end)[-1:] == "s" else None
    if match:
        word = match[1]
        lower = word.lower()
        if lower not in STOPS and lower not in NO_PLURALS and is_plural(word, lower):
            return Noun(start, match.end(), singular(lower))
    return Noun(start, end, singular(head))


def _modifies(word: str, lower: str) -> bool:
    return (
        lower in ADJECTIVES
        or lower in PARTICIPLES
        or word.endswith("'s")
        or word[0] == NAMED
        or (word[0].isupper() and not word.isupper())
        or (len(lower) > 5 and lower.endswith(ADJECTIVE_ENDINGS))
    )


def is_plural(word: str, lower: str) -> bool:
    """Whether a word looks like a plural noun."""
    if lower in PLURALS or ("-" in lower and lower.rpartition("-")[2] in PLURALS):
        return True
    if not lower.endswith("s") or len(lower) < 4 or lower in NO_PLURALS:
        return len(word) > 2 and word[-1] == "s" and word[:-1].isupper()
    return not lower.endswith(("ss", "us", "is", "'s", "ous"))


def singular(lower: str) -> str:
    """The singular of a plural noun; any other word as it is."""
    known = PLURALS.get(lower)
    if known is not None:
        return known
    stem, hyphen, last = lower.rpartition("-")
    if hyphen and last in PLURALS:
        return f"{stem}-{PLURALS[last]}"
    if lower.endswith("ies") and len(lower) > 4:
        return lower[:-3] + "y"
    if lower.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return lower[:-2]
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return lower[:-1]
    return lower


def _compound(text: str, end: int) -> Noun | None:
    """The noun tied to the number by a hyphen and what it modifies: "21-[point plan]", "10-[man team]"."""
    match = _COMPOUND.match(text, end)
    if match is None:
        return None
    word = match["word"]
    if word in STOPS or word in _FIGURATIVE or (word.endswith("ed") and word != "bed"):
        return None
    stop = match.end()
    for _ in range(2):
        following = _WORD.match(text, stop)
        if following is None or following[1][0].isupper():
            break
        if _ends_phrase(text, following.start(1) - 1, following[1].lower()):
            break
        stop = following.end()
        if is_plural(following[1], following[1].lower()):
            break
    return Noun(match.start("word"), stop, singular(word))
