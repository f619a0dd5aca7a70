"""What a bare number behind "the number of" counts."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from checks.claims.words import Word
from checks.data.grammar import STOPWORDS
from checks.data.measures import HAPPENED
from checks.sources.degrees import SURE, Comparison, likely
from checks.sources.frame import Frame, family

_ANYBODY = frozenset({"people", "persons", "victims", "killed", "dead", "lives"})
_NUMBERED = 3
"""Words behind "the number of" that tell what happened to those counted: "people reported killed"."""
_JOINING = frozenset({"and", "but", "while", "as", "when", "after", "though"})
"""Behind these the sentence tells of something else."""


def numbered(frame: Frame) -> tuple[Word, ...]:
    """What a bare number behind is the number of: "the number of people killed in the quake passed 446"."""
    lows = [word.low for word in frame.before]
    starts = [place for place, pair in enumerate(pairwise(lows), 2) if pair == ("number", "of")]
    if not starts or not _JOINING.isdisjoint(lows[starts[-1] :]):
        return ()
    return frame.before[starts[-1] : starts[-1] + _NUMBERED]


@cache
def measured_by() -> frozenset[str]:
    """Families of what stands for a magnitude: "the quake measured 6.8"."""
    return frozenset(map(family, ("measured", "measuring", "registered", "recorded", "reached")))


def is_age(claim: Frame) -> bool:
    """Whether a bare number is told as an age: "at 69, she", "he was just 37 when"."""
    lows = [word.low for word in claim.before if word.low not in ("just", "only", "already")]
    if lows == ["at"] or (not lows and claim.claim.mention.surface.lower().startswith("at ")):
        return claim.closes or [word.low for word in claim.behind[:1]] == [","]
    return lows[-1:] in (["is"], ["was"]) and [word.low for word in claim.behind[:1]] == ["when"]


def same_number(claim: Frame) -> Comparison:
    """ "The number of soldiers killed" is not that of all people killed."""
    counted = next((word for word in numbered(claim) if word.low not in STOPWORDS), None)
    bare = claim.amount.head is None and claim.claim.measure not in HAPPENED
    if not bare or counted is None or counted.low in _ANYBODY:
        return SURE
    return likely(f"{counted.low}: perhaps a part of those counted")
