"""How long a couple was married, against the wedding and what ended the marriage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import IN, LENGTH, ON, WORD, Line, pattern
from checks.timeline.ties import Tie

WED = rf"""(?x)\b(?:tied\sthe\sknot|got\smarried|were\smarried|married(?!\sfor\b)|wed|exchanged\svows
    |(?:the|their)\swedding)\b(?:,?\s{WORD}){{0,14}}?\s(?:{IN})?(?P<begin>{ON})
    |\b(?:in|on)\s(?P<begin>{ON}),?\s(?:he|she|they)\s(?:got\s)?(?:married|wed)\b"""
"""A wedding and its date."""
_MARRIED_FOR = rf"\b(?:married\s(?:to\s(?:{WORD}\s){{1,3}})?|together\s)for\s(?P<length>{LENGTH})"
_ENDED = r"\b(?:died|death|divorced?|separated|split|widow\w*|parted)\b"
_REACH = 60

_Place = tuple[Line, int]


def ties_of_marriages(lines: Sequence[Line], published: date | None) -> Iterator[tuple[Line, Tie]]:
    """ "His wife died in 2011. They had been married for 48 years; the wedding was in 1963." """
    for line in lines:
        if "married " not in line.text and "together " not in line.text:
            continue
        for found in pattern(_MARRIED_FOR).finditer(line.text):
            if tied := _tied(lines, line, found.start("length"), published):
                yield line, tied


def _tied(lines: Sequence[Line], line: Line, length: int, published: date | None) -> Tie | None:
    """From the one wedding to the one date at which the passage has the marriage end, or to the present."""
    weddings = [(one, found.start("begin")) for one in lines for found in pattern(WED).finditer(one.text)]
    amount = line.marks[length].amount
    if len(weddings) != 1 or amount is None:
        return None
    wedding = weddings[0]
    ends = [(one, at) for one in lines for at in one.of(ON) if (one, at) != wedding and _is_end(one, at)]
    begin, end = _days(wedding), _end(lines, ends, published)
    if begin is None or end is None:
        return None
    return Tie(
        length=amount,
        span=line.span(length),
        begin=begin,
        end=end,
        spans=tuple(one.span(at) for one, at in (wedding, *ends)),
        sure=False,
    )


def _end(lines: Sequence[Line], ends: Sequence[_Place], published: date | None) -> Days | None:
    if len(ends) == 1:
        return _days(ends[0])
    has_ended = any(pattern(_ENDED).search(line.text) for line in lines)
    return None if ends or has_ended or published is None else Days(first=published, last=published)


def _is_end(line: Line, at: int) -> bool:
    return pattern(_ENDED).search(line.text, max(0, at - _REACH), at) is not None


def _days(place: _Place) -> Days | None:
    line, at = place
    return days_of(line.marks[at])
