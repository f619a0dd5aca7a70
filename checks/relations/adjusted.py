"""Changes that are not simply those between two levels: adjusted, averaged, reckoned from another time."""

from __future__ import annotations

from functools import cache

import regex

from checks.data.calendar import MONTHS
from checks.data.changes import ADJUSTED, OTHER_BASE
from checks.relations.lines import Line, low
from checks.relations.roles import Delta, Level


def is_adjusted(line: Line, old: Level, new: Level, delta: Delta) -> bool:
    """Whether the words near a change say that it is more than the one between the two levels."""
    places = [span for span in (old.span, new.span, delta.span) if span.block == line.passage.block]
    first, last = min(span.start for span in places) - 60, max(span.end for span in places) + 60
    near = _words_only(line, max(line.start, first), min(line.end, last))
    if any(phrase in near and not _dates(phrase, near) for phrase in ADJUSTED):
        return True
    if _lately().match(delta.slot.tail) and _in_year().match(old.slot.tail):
        return True
    return not _leads_on(line, old, new, delta) and _has_another_base(near, old, delta)


@cache
def _lately() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z]+)? (?:last|this) (?:year|month|week|quarter|season)\b")


@cache
def _in_year() -> regex.Pattern[str]:
    """ "Grew by 20 ships last year, from 100 [in 2010]": since then it grew by more."""
    return regex.compile(r" in (?:19|20)\d\d\b")


def _leads_on(line: Line, old: Level, new: Level, delta: Delta) -> bool:
    """ "Up 80% so far this year, from $6 to $9": the two levels stand right behind it as its own."""
    text, start = line.passage.text, delta.span.end
    if not start <= old.span.start < new.span.start:
        return False
    told = low(text[start : old.span.start]).endswith(" from ")
    return told and low(text[old.span.end : new.span.start]) == " to "


def _words_only(line: Line, start: int, end: int) -> str:
    """A stretch of a sentence without its figures: "$50 a month" adjusts nothing."""
    pieces, at = [], start
    for slot in line.slots:
        mention = slot.claim.mention
        if at <= mention.start and mention.end <= end:
            pieces.append(line.passage.text[at : mention.start])
            at = mention.end
    return low(" ".join([*pieces, line.passage.text[at:end]]))


@cache
def _when() -> regex.Pattern[str]:
    return regex.compile(r" (?:earlier|ago|before|later|on)\b")


def _dates(phrase: str, text: str) -> bool:
    """ "A year earlier" and "a week ago" say when, not how often."""
    if not phrase.startswith("a "):
        return False
    ends = [match.end() for match in regex.finditer(regex.escape(phrase) + r"\b", text)]
    return all(_when().match(text, end) for end in ends)


@cache
def _base() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:from|on|over|since|versus|compared with|in) (?:the |a |an )?(?P<word>[a-z]+|(?:19|20)\d\d)"
    )


def _has_another_base(near: str, old: Level, delta: Delta) -> bool:
    """Whether the change is from another time: "up 2% on the month, to 120 from 100 a year ago"."""
    said, given = _base().match(delta.slot.tail), old.slot.tail[:40]
    if said and said["word"] in MONTHS and "year" in given and "from" not in old.slot.lead[-60:]:
        return True
    if not any(phrase in near for phrase in OTHER_BASE):
        return False
    if said and said["word"] == "year" and not given.strip(" .,"):
        return False
    return said is None or said["word"] not in given
