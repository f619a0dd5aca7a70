"""Closures, and when what was closed is to reopen, further down: "closed for 14 months from 2 June"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.model import Kind
from checks.reading import Reading
from checks.timeline.elapsed import days_of
from checks.timeline.lines import (
    IN,
    LENGTH,
    ON,
    PLAIN,
    Line,
    pattern,
    told,
)
from checks.timeline.ties import Tie, tie

_CLOSED = rf"""(?x)\bclosed?\s(?:to\s(?:{PLAIN}\s){{1,3}})?for\s(?P<length>{LENGTH}),?\s
    (?:beginning|starting|from|as\sof)\s(?:on\s)?(?P<begin>{ON})"""
_REOPENS = rf"\breopen(?:s|ed|ing)?\s(?:{PLAIN}\s){{0,2}}?(?:{IN})?(?P<end>[{ON}])"
_IT = r"(?:It|They|The\s(?:\p{Ll}+\s)?(?P<noun>\p{Ll}+))\s(?:is|are|was|were|will|should|reopen)\b"
_REACH = 12
"""Sentences behind a closure within which it is told when it ends."""


def ties_of_closures(reading: Reading, lines: Sequence[Line]) -> Iterator[tuple[Line, Tie]]:
    """ "Closed for 14 months from 2 June" and, further down, "It is to reopen on 30 September"."""
    for line in lines:
        found = pattern(_CLOSED).search(line.text) if LENGTH in line.text else None
        if found is None:
            continue
        here = (line.passage.block, line.start)
        below = [one for one in told(reading, Kind.DATE) if (one.passage.block, one.start) > here][:_REACH]
        ends = [(one, end.start("end")) for one in below if (end := pattern(_REOPENS).search(one.text))]
        if len(ends) != 1 or not _is_about_it(ends[0][0], line):
            continue
        there, at = ends[0]
        begin, end_days = days_of(line.marks[found.start("begin")]), days_of(there.marks[at])
        tied = tie(line, found.start("length"), begin, end_days) if begin and end_days else None
        if tied is not None:
            spans = (line.span(found.start("begin")), there.span(at))
            yield line, replace(tied, spans=spans, sure=False, firm=True)


def _is_about_it(there: Line, line: Line) -> bool:
    found = pattern(_IT).search(there.text)
    return found is not None and (found["noun"] is None or found["noun"].lower() in line.text.lower())
