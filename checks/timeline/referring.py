"""Lengths of time from an event that is dated elsewhere: "on 20 May, ten days after the crash"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.model import Kind
from checks.reading import Reading
from checks.timeline.elapsed import Days
from checks.timeline.events import Dated, dated_events, event_of
from checks.timeline.lines import CLAUSE_ENDS, FROM_NOW, LENGTH, ON, PLAIN, Line, pattern, told
from checks.timeline.ties import Tie, tie

_REFERS = rf"""(?x)(?P<date>[{ON}{FROM_NOW}])(?:,\s|\s[—–]\s|—|\s-{{1,2}}\s|\s\()(?P<length>{LENGTH})
    \s(?P<which>after|before)\s(?:the|his|her|its|their)\s(?:{PLAIN}\s){{0,2}}?(?P<event>\p{{L}}+){CLAUSE_ENDS}"""


def ties_to_events(reading: Reading, lines: Sequence[Line]) -> Iterator[tuple[Line, Tie]]:
    """Lengths in these sentences that lead to an event of which the article gives exactly one day."""
    references = [
        (line, found)
        for line in lines
        for found in (pattern(_REFERS).finditer(line.text) if LENGTH in line.text else ())
        if event_of(found["event"])
    ]
    if not references:
        return
    known: dict[str, list[Dated]] = {}
    for dated in (dated for line in told(reading, Kind.DATE) for dated in dated_events(line)):
        known.setdefault(dated.event, []).append(dated)
    for line, found in references:
        elsewhere = known.get(event_of(found["event"]) or "", [])
        days = {one.day for one in elsewhere if one.sentence != (line.passage.block, line.start)}
        if len(days) == 1 and not any(one.of_several for one in elsewhere):
            there = Days(first=min(days), last=min(days))
            here = found.start("date")
            first, last = (there, here) if found["which"].lower() == "after" else (here, there)
            if tied := tie(line, found.start("length"), first, last):
                yield line, replace(tied, spans=(*tied.spans, elsewhere[0].span), sure=False, firm=True)
