"""How long something went on, against the date at which it began: "joined in 2014, leaves after 19 years"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from checks.model import Kind
from checks.reading import Reading
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import (
    AFTER,
    BEFORE,
    CLAUSE_ENDS,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    UNTIL,
    Line,
    joined,
    pattern,
    told,
)
from checks.timeline.ties import Tie, tie
from checks.timeline.until_now import is_one_of_many

_TOOK_UP = (
    r"(?:joined|bought|acquired|took\s(?:over|on|charge\sof)|founded|opened|started|set\sup|entered"
    r"|moved\s(?:to|into))"
)
_BEGAN = (
    r"(?:began|started|took\s(?:over|charge|office)|came\sto\s(?:power|office)|assumed\soffice|joined\sit)"
)
_GIVES_UP = (
    r"(?:is\s)?(?:leav(?:es|ing)|quit(?:s|ting)|retir(?:es|ing)|step(?:s|ping)\s(?:down|aside)|depart(?:s|ing)|hands\sover"
    r"|sell(?:s|ing)|clos(?:es|ing)|bows\sout|giv(?:es|ing)\sup)"
)
_LASTING = (
    r"(?:reign|career|tenure|marriage|spell|stint|rule|presidency|premiership|absence|ownership|partnership)"
)
_HAD = (
    r"(?:ran|led|chaired|headed|owned|managed|ruled|governed|has\s(?:run|led|owned|chaired|headed|managed))"
)

_UP_TO_NOW = (
    # He joined the club in 2014 and leaves after 19 years.
    rf"""(?x)\b{_TOOK_UP}(?:\s{PLAIN}){{1,4}}\s(?:{IN})?(?P<begin>{ON}),?\sand\s(?:now\s)?{_GIVES_UP}
        (?:\sit)?\safter\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # After 19 years he leaves the club, which he joined in 2014.
    rf"""(?x)\bafter\s(?P<length>{LENGTH}),?\s(?:{PLAIN}\s){{0,3}}?(?:(?:he|she|they)\s)?{_GIVES_UP}(?:\s{PLAIN}){{1,4}}
        ,\s(?:which|that)\s(?:he|she|they)\s{_TOOK_UP}\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
    # The club, which he took over in 2014, has been his for 19 years.
    rf"""(?x),\swhich\s(?:he|she|they)\s{_TOOK_UP}\s(?:{IN})?(?P<begin>{ON}),\s
        ha(?:s|ve)\sbeen\s(?:his|hers|theirs)\sfor\s(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # He has run the club since 2014, 19 years.
    rf"(?x)\bha(?:s|ve)\s(?:{PLAIN}\s){{1,6}}(?P<begin>{SINCE}),\s(?P<length>{LENGTH})\s?[.;]",
    # It ends 19 years of ownership that began in 2014.
    rf"""(?x)\b(?:ends|ending)\s(?P<length>{LENGTH})\sof(?:\s{PLAIN}){{1,3}}\s(?:that|which)\s(?:began|started)\s
        (?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
    # On 1 June 1967 he carried two suitcases up. On Tuesday, after 48 years, he carries them down.
    rf"""(?x)^(?![^¶]{{0,300}}\b(?:born|built|founded|opened|established)\b)[^¶{ON}]*(?P<begin>{ON})[^¶{ON}]*\s¶\s
        (?:(?:On\s)?{FROM_NOW},\s)?after\s(?P<length>{LENGTH}),\s(?:he|she|they)\s(?!(?:had|would|was|were)\b)""",
)
"""Forms whose length runs from its one date to the day of publication."""
_NO_LONGER_THAN = (
    # His 19-year reign began in 2014.
    rf"(?x)(?P<length>{LONG})\s(?:{PLAIN}\s)?{_LASTING}\s(?:began|started)\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}",
    # He ran the club for 19 years. He took over in 2014.
    rf"""(?x)\b{_HAD}(?:\s{PLAIN}){{1,4}}\sfor\s(?P<length>{LENGTH})\s?\.?\s¶\s(?:He|She|They)\s
        (?:had\s)?{_BEGAN}\s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}""",
)
"""Forms whose end is not told: it lies at publication at the latest."""
_CLOSED = rf"""(?x)\bclosed?\s(?:to\s(?:{PLAIN}\s){{1,3}})?for\s(?P<length>{LENGTH}),?\s
    (?:beginning|starting|from|as\sof)\s(?:on\s)?(?P<begin>{ON})"""
_REOPENS = rf"\breopen(?:s|ed|ing)?\s(?:{PLAIN}\s){{0,2}}?(?:{IN})?(?P<end>[{ON}])"
_IT = r"(?:It|They|The\s(?:\p{Ll}+\s)?(?P<noun>\p{Ll}+))\s(?:is|are|was|were|will|should|reopen)\b"
_REACH = 12
"""Sentences behind a closure within which it is told when it ends."""


def ties_of_courses(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """The lengths of a sentence, and of the one before, that a date at which something began belies."""
    words = line.text if before is None else before.text + line.text
    if published is None or not (LENGTH in words or LONG in words):
        return
    now = Days(first=published, last=published)
    for window in (line,) if before is None else (line, joined(before, line)):
        if not _tells_once(window):
            continue
        for form in (*_UP_TO_NOW, *_NO_LONGER_THAN):
            found = pattern(form).search(window.text)
            if found is None or is_one_of_many(window, found.start("length")):
                continue
            if tied := tie(window, found.start("length"), found.start("begin"), now):
                yield replace(tied, sure=False, at_most=form in _NO_LONGER_THAN)


def _tells_once(window: Line) -> bool:
    """Whether there is one date and one length, so that neither can belong to another one."""
    return (
        len(window.of(ON + SINCE + UNTIL + BEFORE + AFTER + PERIOD)) == 1
        and len(window.of(LENGTH + LONG)) == 1
    )


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
