"""Whether a sentence speaks of what is to come: it decides which Monday "on Monday" is."""

from __future__ import annotations

from checks.extract.date_patterns import compiled

_SENTENCE_START = r"(?:[.!?]['”\"]?\s(?=\p{Lu}|['“\"])|\n)"
_TO_COME = r"""(?x)\b(?:will|won['’]t|shall|would|going\sto
    |(?:is|are|was|were|be|been)\s(?:\w+\s)?(?:due|expected|scheduled|set|slated|planned|likely|poised|about)
    |due\s(?:to|on|in)|to\s(?:be|begin|start|meet|vote|open|play)
    |plans?\s(?:to|for)|(?:planned|scheduled|set|slated)\sfor|takes?\splace|kicks?\soff
    |upcoming|begins|starts|opens|goes|airs|expires|returns|arrives|ahead\sof|must|next)\b|['’]ll\b"""
_IS_OVER = r"""(?x)\b(?:said|says|told|announced|was|were|had|did|died|killed|won|lost|came|went|took|made
    |found|held|met|began|left|saw|fell|rose|hit|gave|got|became|struck|broke|led|ran|shot|wrote|spoke
    |\p{Ll}{2,}ed)\b"""
_FINITE = frozenset({"said", "says", "told", "was", "were", "had", "did"})
_REACH_OF_WILL = r"(?:\s[\w’'-]+){0,5}\s$"


def is_to_come(text: str, start: int, end: int) -> bool:
    """Whether the verb nearest to a date, in its sentence, looks ahead. Without a verb it does not."""
    opening = max(0, start - 160)
    for stop in compiled(_SENTENCE_START).finditer(text, opening, start):
        opening = stop.end()
    ahead = _last(compiled(_TO_COME).finditer(text, opening, start))
    over = _last(compiled(_IS_OVER).finditer(text, opening, start))
    if ahead is None and over is None:
        return _next_verb_looks_ahead(text, end)
    if ahead is None or over is None or over[0] < ahead[0]:
        return ahead is not None
    is_participle = text[over[0] : over[1]].lower() not in _FINITE
    return is_participle and compiled(_REACH_OF_WILL).fullmatch(text, ahead[1], over[0]) is not None


def _last(found: object) -> tuple[int, int] | None:
    last = None
    for match in found:  # type: ignore[attr-defined]
        last = match.span()
    return last


def _next_verb_looks_ahead(text: str, end: int) -> bool:
    """For "On Monday the court will …": the first verb behind the date."""
    stop = compiled(_SENTENCE_START).search(text, end, end + 100)
    limit = stop.start() if stop else min(len(text), end + 100)
    ahead = compiled(_TO_COME).search(text, end, limit)
    over = compiled(_IS_OVER).search(text, end, limit)
    return ahead is not None and (over is None or ahead.start() < over.start())
