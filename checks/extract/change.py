"""Whether an amount is a change rather than a level: "rose by 5C", "3 points higher"."""

from __future__ import annotations

import regex

_BEFORE = regex.compile(
    r"""(?ri)\b(?:by|rose|risen|rises?|rising|fell|falls?|fallen|falling|grew|grown?|grows|growing
    |increased?|increasing
    |decreased?|dropp?ed|drops?|declined?|climbed|jumped|surged|soared|plunged|slumped|slipped|slid|gained
    |added|lost|shed
    |up|down|tumbled|sank|advanced|plummeted|warmed|cooled|shrank|expanded|dipped|another|further
    |additional|extra)
    [ ](?:(?:by|an?)[ ])?""",
    regex.VERBOSE,
)
_AFTER = regex.compile(
    r"""(?i)[ ](?:(?:year-on-year|annual|sharp|further|big|pay|price|overall|average|monthly|real)[ ])?
    (?:higher|lower|more|less|fewer|warmer|cooler|hotter|colder|taller|longer|shorter|heavier|lighter
    |faster|slower|bigger|larger
    |smaller|increase[sd]?|rises?|drops?|falls?|jumps?|cuts?|declines?|growth|reductions?|gains?|swings?
    |decreases?|hikes?|surge|slump
    |warming|(?:above|below)[ ](?:(?:the|its|their)[ ](?:\d|average|norm|usual|previous|long-term)
    |average|normal|pre-?industrial)|up[ ]on
    |down[ ]on|ahead|behind)(?!\w)""",
    regex.VERBOSE,
)


def is_behind_change(text: str, at: int) -> bool:
    """Whether a change is told of right before an offset."""
    return _BEFORE.match(text, max(0, at - 24), at) is not None


def is_difference(text: str, start: int, end: int) -> bool:
    """Whether the amount between two offsets is a change, by the words right before and behind it."""
    return _BEFORE.match(text, max(0, start - 24), start) is not None or _AFTER.match(text, end) is not None
