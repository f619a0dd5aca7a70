"""Whether a sentence tells of what was or of what is to come: it decides which Monday "on Monday" is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

import regex

from checks.extract.date_patterns import compiled


class Tense(Enum):
    """Where the verb nearest to a date looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_SENTENCE_START = r"(?:[.!?]['”\"]?\s(?=(?-i:\p{Lu})|['“\"])|\n)"
_TO_COME = r"""(?x)\b(?:will|won['’]t|shall|would|going\sto
    |(?:is|are|was|were|be|been)\s(?:\w+\s)?(?:due|expected|scheduled|set|slated|planned|likely|poised|about)
    |due\s(?:to|on|in)|to\s(?:be|begin|start|meet|vote|open|play)
    |plans?\s(?:to|for)|(?:planned|scheduled|set|slated)\sfor|takes?\splace|kicks?\soff
    |upcoming|begins|starts|opens|goes|airs|expires|returns|arrives|ahead\sof|must|next)\b|['’]ll\b"""
_IS_OVER = r"""(?x)\b(?:said|says|told|announced|was|were|had|did|died|killed|won|lost|came|went|took|made
    |found|held|met|began|left|saw|fell|rose|hit|gave|got|became|struck|broke|led|ran|shot|wrote|spoke
    |(?-i:\p{Ll}{2,}ed))\b"""
_FINITE = frozenset({"said", "says", "told", "was", "were", "had", "did"})
_REACH_OF_WILL = r"(?:\s[\w’'-]+){0,5}\s$"


def tense(text: str, start: int, end: int) -> Tense:
    """Where the verb nearest to a date looks: the last before it in its sentence, or the first behind."""
    opening = max(0, start - 160)
    for stop in compiled(_SENTENCE_START).finditer(text, opening, start):
        opening = stop.end()
    ahead = _last(compiled(_TO_COME).finditer(text, opening, start))
    over = _last(compiled(_IS_OVER).finditer(text, opening, start))
    if ahead is None and over is None:
        return _tense_behind(text, end)
    if over is None or (ahead is not None and over.start() < ahead.start()):
        return Tense.FUTURE
    if ahead is None or over[0].lower() in _FINITE:
        return Tense.PAST
    is_participle = compiled(_REACH_OF_WILL).fullmatch(text, ahead.end(), over.start())  # "will be opened"
    return Tense.FUTURE if is_participle else Tense.PAST


def _last(found: Iterable[regex.Match[str]]) -> regex.Match[str] | None:
    matches = list(found)
    return matches[-1] if matches else None


def _tense_behind(text: str, end: int) -> Tense:
    """For "On Monday the court will …"."""
    stop = compiled(_SENTENCE_START).search(text, end, end + 100)
    limit = stop.start() if stop else min(len(text), end + 100)
    ahead = compiled(_TO_COME).search(text, end, limit)
    over = compiled(_IS_OVER).search(text, end, limit)
    if ahead is not None and (over is None or ahead.start() < over.start()):
        return Tense.FUTURE
    return Tense.PAST if over is not None else Tense.UNKNOWN
