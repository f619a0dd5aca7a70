"""What is granted for a number of days, against the day on which it expires."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checks.data.events import PERMISSIONS
from checks.model import Precision
from checks.timeline.elapsed import precision_of
from checks.timeline.lines import BREAK, FROM_NOW, LONG, ON, PLAIN, WORD, Line, joined, pattern
from checks.timeline.ties import Tie, tie

_HELD = rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?:{"|".join(sorted(PERMISSIONS))})\b
    (?:,?\s{WORD}){{0,12}}?,?\s(?:expir\w+|ends?|ending|runs?\sout|lapses?)\s(?:on\s)?(?P<end>{ON})"""
_GRANTED = (
    r"\b(?:exten\w+|grant\w*|announc\w+|impos\w+|declar\w+|agree\w*|gave|given|order\w*|introduc\w+"
    r"|took\seffect|began)\b"
)


def ties_of_permissions(line: Line, before: Line | None) -> Iterator[Tie]:
    """ "On Monday the licence was extended. The 90-day extension expires on 16 February"."""
    if LONG not in line.text:
        return
    for found in pattern(_HELD).finditer(line.text):
        window, shift = line, 0
        if before is not None:
            window, shift = joined(before, line), len(before.text) + len(BREAK)
        length, end = found.start("length") + shift, found.start("end") + shift
        starts = [at for at in window.of(ON + FROM_NOW) if at < length and _is_day(window, at)]
        granted = pattern(_GRANTED).search(window.text, 0, length)
        if len(starts) == 1 and granted and (tied := tie(window, length, starts[0], end)):
            yield replace(tied, sure=False, loose=True)


def _is_day(line: Line, at: int) -> bool:
    return precision_of(line.marks[at]) is Precision.DAY
