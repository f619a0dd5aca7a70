"""Whether an amount is a change rather than a level: "rose by 5C", "3 points higher"."""

from __future__ import annotations

import regex

from checks.extract.near import before, behind

_TELLING = frozenset({
    "by", "rose", "risen", "rise", "rises", "rising", "fell", "fall", "falls", "fallen", "falling", "grew",
    "grow", "grown", "grows", "growing", "increase", "increased", "increasing", "decrease", "decreased",
    "dropped", "drop", "drops", "decline", "declined", "climbed", "jumped", "surged", "soared", "plunged",
    "slumped", "slipped", "slid", "gained", "added", "lost", "shed", "up", "down", "tumbled", "sank",
    "advanced", "plummeted", "warmed", "cooled", "shrank", "expanded", "dipped", "another", "further",
    "additional", "extra",
})  # fmt: skip
"""Words before an amount that is a change."""
_LAST = _TELLING | {"a", "an"}
_BEFORE = regex.compile(rf"(?ri)\b(?:{'|'.join(sorted(_TELLING))})[ ](?:(?:by|an?)[ ])?")

_TOLD = frozenset({
    "higher", "lower", "more", "less", "fewer", "warmer", "cooler", "hotter", "colder", "taller", "longer",
    "shorter", "heavier", "lighter", "faster", "slower", "bigger", "larger", "smaller", "increase",
    "increases", "increased", "rise", "rises", "drop", "drops", "fall", "falls", "jump", "jumps", "cut",
    "cuts", "decline", "declines", "growth", "reduction", "reductions", "gain", "gains", "swing", "swings",
    "decrease", "decreases", "hike", "hikes", "surge", "slump", "warming", "ahead", "behind",
})  # fmt: skip
"""Words behind an amount that is a change."""
_BETWEEN = frozenset(
    {"annual", "sharp", "further", "big", "pay", "price", "overall", "average", "monthly", "real"}
)
_FIRST = _TOLD | _BETWEEN | {"year", "above", "below", "up", "down"}
_AFTER = regex.compile(
    rf"""(?i)[ ](?:(?:year-on-year|{"|".join(sorted(_BETWEEN))})[ ])?
    (?:{"|".join(sorted(_TOLD))}|(?:up|down)[ ]on
    |(?:above|below)[ ](?:(?:the|its|their)[ ](?:\d|average|norm|usual|previous|long-term)
    |average|normal|pre-?industrial))(?!\w)""",
    regex.VERBOSE,
)


def is_behind_change(text: str, at: int) -> bool:
    """Whether a change is told of right before an offset."""
    last = before(text, at)
    if last.isalpha() and last not in _LAST:
        return False
    return _BEFORE.match(text, max(0, at - 24), at) is not None


def is_difference(text: str, start: int, end: int) -> bool:
    """Whether the amount between two offsets is a change, by the words right before and behind it."""
    if is_behind_change(text, start):
        return True
    return behind(text, end) in _FIRST and _AFTER.match(text, end) is not None
