"""All that is in one thing: "a record with seven songs", and "the nine songs of the record"."""

from __future__ import annotations

from functools import cache

import regex

from checks.claims.placed import Placed
from checks.claims.words import content, sentence_of
from checks.relations.follows import counts_persons, head_of


@cache
def _contains() -> regex.Pattern[str]:
    """ "A record [with] seven tracks", "the house [has] nine rooms": all that there are."""
    verbs = r"with|features?|featuring|contain(?:s|ed|ing)?|comprises?|comprising|has|had|boasts?|holds?"
    return regex.compile(rf"(?r)\b(?:{verbs}|(?:consist\w*|made\sup|composed)\sof)\s(?:a\stotal\sof\s)?")


@cache
def _of_what() -> regex.Pattern[str]:
    return regex.compile(r"\s(?:of|on|in)\s(?P<what>[^,.;:()]{3,40})")


@cache
def _wider() -> regex.Pattern[str]:
    """ "All 90 ships of the class [in] the country": more than those that somebody has."""
    return regex.compile(r"(?:the |its |this )?\w+ (?:in|at|on|across|from|worldwide)\b")


def are_in_the_same(earlier: Placed, item: Placed, topic: frozenset[str]) -> bool:
    """Whether both are all that are in one thing: "featuring seven songs … the nine songs on the record"."""
    found = _of_what().match(item.passage.text, item.bounds[1], item.claim.sentence[1])
    text, (first, _) = earlier.passage.text, earlier.claim.sentence
    if found is None or not _contains().match(text, first, earlier.claim.mention.start):
        return False
    if counts_persons(earlier) or head_of(earlier) != head_of(item) or _wider().match(found["what"]):
        return False
    words = sentence_of(item.passage.text, found.start("what"), found.end("what")).words
    told = [bool(content([word]) <= topic | earlier.words) for word in words if content([word])]
    names = [word for word in words if word.capital]
    return any(told[:1]) and content(names) <= topic | earlier.words
