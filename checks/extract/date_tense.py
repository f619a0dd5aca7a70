"""Whether a sentence tells of what was or of what is to come: it decides which Monday "on Monday" is."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum


class Tense(Enum):
    """Where the verb nearest to a date looks."""

    PAST = "past"
    SURELY_PAST = "surely past"
    """Led by "since": no day to come can be meant, however near."""
    FUTURE = "future"
    UNKNOWN = "unknown"


_AHEAD = frozenset(
    [
        "will",
        "won't",
        "shall",
        "would",
        "should",
        "must",
        "upcoming",
        "next",
        "begins",
        "starts",
        "opens",
        "goes",
        "airs",
        "expires",
        "returns",
        "resumes",
        "resume",
        "reopens",
        "concludes",
        "arrives",
    ]
)
_AHEAD_WITH = {
    "going": {"to"},
    "due": {"to", "on", "in"},
    "to": {"be", "begin", "start", "meet", "vote", "open", "play"},
    "plan": {"to", "for"},
    "plans": {"to", "for"},
    "planned": {"for"},
    "scheduled": {"for"},
    "set": {"for"},
    "slated": {"for"},
    "take": {"place"},
    "takes": {"place"},
    "kick": {"off"},
    "kicks": {"off"},
    "ahead": {"of"},
}
_HAVE_BEEN = frozenset(["would", "should", "must"])
"""With "have" these look back."""
_MAY = frozenset(["will", "would", "shall", "should", "can", "could", "may", "might", "must"])
_PUT_OFF = frozenset({
    "postponed", "delayed", "moved", "adjourned", "rescheduled", "deferred", "extended", "pushed", "fixed",
    "billed", "booked", "indeed",
})  # fmt: skip
_NOT_YET = frozenset(["be", "is", "are", "get", "gets", "being", "to", "not"])
_AS_SOON_AS = frozenset(["soon", "early"])
_BE = frozenset(["is", "are", "was", "were", "be", "been"])
_EXPECTED = frozenset({
    "due", "expected", "scheduled", "set", "slated", "planned", "likely", "poised", "about", "forecast",
    "predicted", "projected",
})  # fmt: skip
_FINITE = frozenset(["said", "says", "told", "was", "were", "had", "did"])
_OVER = _FINITE | frozenset(
    [
        "announced",
        "died",
        "killed",
        "won",
        "lost",
        "came",
        "went",
        "took",
        "made",
        "found",
        "held",
        "met",
        "began",
        "left",
        "saw",
        "fell",
        "rose",
        "hit",
        "gave",
        "got",
        "became",
        "struck",
        "broke",
        "led",
        "ran",
        "shot",
        "wrote",
        "spoke",
    ]
)
_DONE = _OVER - _FINITE
_NOT_DONE = _EXPECTED | _PUT_OFF
_TELLING = _AHEAD | _AHEAD_WITH.keys() | _EXPECTED | _OVER
_STOPS = frozenset(".!?'\"’”")
_BEFORE = 130
_BEHIND = 70
"""How far a verb is looked for, in characters."""


def tense(text: str, start: int, end: int) -> Tense:
    """Where the verb nearest to a date looks: the last before it in its sentence, or the first behind."""
    stretch = text[max(0, start - _BEFORE) : start]
    before = stretch.split()
    if before[-1:] == ["as"] and before[-2:-1] and before[-2] in _AS_SOON_AS:
        return Tense.FUTURE
    bare = _bare_words(stretch)
    if len(bare) > 2 and _has_happened(bare):
        return Tense.SURELY_PAST
    for at in range(len(bare) - 1, -1, -1):
        if before[at][-1] in _STOPS and _ends_a_sentence(before[at]):
            break
        if bare[at] == "since" and _BE.isdisjoint(bare[at + 1 :]):
            return Tense.SURELY_PAST  # "since taking office in", but no reason: "since the vote is in"
        if _tells(bare[at]) and (found := _looks(bare, at)) is not Tense.UNKNOWN:
            return found
    stretch = text[end : end + _BEHIND]
    behind = stretch.split()
    bare = _bare_words(stretch)
    for at, word in enumerate(bare):
        if _tells(word) and (found := _looks(bare, at)) is not Tense.UNKNOWN:
            return found
        if behind[at][-1] in _STOPS and _ends_a_sentence(behind[at]):
            break
    return Tense.UNKNOWN


def _has_happened(words: Sequence[str]) -> bool:
    """Whether what the words right before a date tell of is over: "opened on", "the wettest"."""
    led, verb, last = words[-3:]
    if last in ("on", "in"):
        done = verb in _DONE or (verb.endswith("ed") and len(verb) > 4)
        return done and verb not in _NOT_DONE and led not in _NOT_YET
    return last.endswith("est") and verb in ("the", "its", "her", "his", "our", "their")


def _ends_a_sentence(word: str) -> bool:
    bare = word.rstrip("'\"’”")
    return bare.endswith((".", "!", "?")) and (len(word) > 5 or word[0].islower()) and word.count(".") < 2


def _tells(bare: str) -> bool:
    return bare in _TELLING or bare.endswith(("ed", "'ll", "’ll"))


def _looks(words: Sequence[str], at: int) -> Tense:
    """Where a word looks, with its neighbours: "will", "is due", "were told", "will be opened"."""
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in _HAVE_BEEN and following == "have":
        return Tense.PAST
    if word in _AHEAD or word.endswith(("'ll", "’ll")) or following in _AHEAD_WITH.get(word, ()):
        return Tense.FUTURE
    if word == "to" and at and words[at - 1] in _BE:
        return Tense.FUTURE
    if word in _EXPECTED and not _BE.isdisjoint(words[max(0, at - 2) : at]):
        return Tense.FUTURE
    if word in _FINITE:
        return Tense.PAST
    ahead = words[max(0, at - 5) : at]
    if _is_to_be(ahead):
        return Tense.FUTURE
    led = set(ahead)
    if led & (_AHEAD - _HAVE_BEEN if "have" in led else _AHEAD) and not led & _FINITE - {"was", "were"}:
        return Tense.FUTURE
    return Tense.PAST if word in _OVER or word.endswith("ed") else Tense.UNKNOWN


def _is_to_be(ahead: Sequence[str]) -> bool:
    """ "Is to be", "is expected to be", "could be": before what was not yet."""
    if ahead[-1:] != ["be"] or len(ahead) < 2:
        return False
    if ahead[-2] == "to":
        return len(ahead) > 2 and ahead[-3] in _BE | _EXPECTED
    return ahead[-2] in _MAY


def _bare_words(stretch: str) -> list[str]:
    return [word.strip(",;:\"'“”‘’()—–-") for word in stretch.lower().split()]
