"""Lengths of time counted on from a date, or back: "eight days later, on 14 May", "75 days before May 3"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from checks.timeline.elapsed import days_of
from checks.timeline.lines import (
    BREAK,
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    WORD,
    Line,
    joined,
    pattern,
)
from checks.timeline.ties import Tie, over_period, tie
from checks.timeline.until_now import dates_a_thing, is_one_of_many

_LATER = rf"""(?x)(?P<length>{LENGTH})\s(?:later|afterwards|after\sthat|on),?\s
    (?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}"""
_LATER_BEHIND = rf"""(?x)(?P<begin>{ON})(?:,?\s{WORD}){{1,10}}?\s(?:{IN})?(?P<end>{ON}),\s
    (?P<length>{LENGTH})\slater{CLAUSE_ENDS}"""
_WITHIN = rf"(?P<length>{LENGTH})\s(?:in|of|at|on)(?:\s{PLAIN}){{1,3}}?\s(?P<period>{PERIOD})"
_EARLIER = rf"""(?x)(?P<length>{LENGTH})\s(?:earlier|before\sthat|before),?\s
    (?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}"""
_APPOSED = rf"""(?x)(?P<one>[{ON}{FROM_NOW}])(?:,\s|\s[—–]\s|—|\s-{{1,2}}\s|\s\()(?:just\s|only\s|some\s)?
    (?P<length>{LENGTH})\s(?P<which>after|before)(?:\s{WORD}){{1,12}}?\s(?P<other>{ON}){CLAUSE_ENDS}"""
_AHEAD = rf"""(?x)(?P<length>{LENGTH})\s(?:before|ahead\sof|until)(?:\s{WORD}){{1,10}}?\s
    (?P<end>{ON}){CLAUSE_ENDS}"""
_LASTED = rf"\b(?:last(?:ed|ing|s)?|took|takes|taken|ran\sfor|after)\s(?:for\s)?(?P<length>{LENGTH})"
_BEGAN = (
    r"\b(?:beg[aiu]n|begins|start(?:s|ed|ing)?|open(?:s|ed|ing)?|launched|from|joined|arrived|took\s(?:over|office)"
    r"|set\s(?:off|out|sail))\b"
)
_ENDED = (
    r"\b(?:end(?:s|ed|ing)?|close[sd]?|closing|finish(?:es|ed|ing)?|concluded|until|returned|stopped|lifted|left"
    r"|retired|resigned|quit|stepped\sdown)\b"
)


def ties_of_stretches(line: Line, before: Line | None) -> Iterator[Tie]:
    """The lengths of a sentence that its own dates, or the last one of the sentence before, enclose."""
    if LENGTH not in line.text and LONG not in line.text:
        return
    yield from _within_periods(line)
    yield from _later(line, before)
    yield from _apposed(line)
    yield from _ahead(line)
    yield from _lasted(line)


def _within_periods(line: Line) -> Iterator[Tie]:
    """ "22 months in prison between June 2022 and March 2023": no more than the time between."""
    for found in pattern(_WITHIN).finditer(line.text) if PERIOD in line.text else ():
        tied = over_period(line, found.start("length"), found.start("period"))
        if tied and tied.at_most:
            yield tied


def _later(line: Line, before: Line | None) -> Iterator[Tie]:
    """ "... on 6 May. Eight days later, on 14 May": counted from the date right before."""
    for found in pattern(_LATER_BEHIND).finditer(line.text):
        if tied := tie(line, found.start("length"), found.start("begin"), found.start("end")):
            yield replace(tied, firm=len(line.of(DATES + FROM_NOW + PERIOD)) == 2)
    for form, name in ((_LATER, "end"), (_EARLIER, "begin")):
        for found in pattern(form).finditer(line.text):
            window, shift = line, 0
            other = _last_date(line, found.start())
            if other is None and before is not None and not any(at < found.start() for at in line.marks):
                window, shift = joined(before, line), len(before.text) + len(BREAK)
                other = _last_date(window, shift)
            if other is None:
                continue
            this = found.start(name) + shift
            first, last = (other, this) if form is _LATER else (this, other)
            if tied := tie(window, found.start("length") + shift, first, last):
                yield replace(tied, sure=window is line)


def _last_date(line: Line, at: int) -> int | None:
    """The last date before a place, if it is one of the text's own and no other time stands in between."""
    places = [place for place in line.marks if place < at]
    return places[-1] if places and line.text[places[-1]] == ON else None


def _apposed(line: Line) -> Iterator[Tie]:
    """ "On 14 May, eight days after the attack on 6 May"."""
    for found in pattern(_APPOSED).finditer(line.text):
        one, other = found.start("one"), found.start("other")
        if not dates_a_thing(line, found.start("length"), other):
            first, last = (other, one) if found["which"].lower() == "after" else (one, other)
            if tied := tie(line, found.start("length"), first, last):
                yield replace(tied, firm=True)


def _ahead(line: Line) -> Iterator[Tie]:
    """ "On Wednesday, just 75 days before voting begins on March 3": from the day told to the one to come."""
    for found in pattern(_AHEAD).finditer(line.text):
        length, end = found.start("length"), found.start("end")
        told = [at for at in line.marks if at not in (end, length)]
        if (
            len(told) != 1
            or told[0] > length
            or line.text[told[0]] != FROM_NOW
            or is_one_of_many(line, length)
        ):
            continue
        start, stop = days_of(line.marks[told[0]]), days_of(line.marks[end])
        if start and stop and start.last < stop.first and (tied := tie(line, length, told[0], end)):
            yield replace(tied, sure=False)


def _lasted(line: Line) -> Iterator[Tie]:
    """ "It began on 3 March, ended on 21 March and lasted 18 days"."""
    places = line.of(ON)
    found = pattern(_LASTED).search(line.text)
    if len(places) != 2 or found is None or len(line.marks) != 3:
        return
    first, last = places
    begins = pattern(_BEGAN).search(line.text, 0, first)
    ends = pattern(_ENDED).search(line.text, first, last)
    begins_again = pattern(_BEGAN).search(line.text, first, last)
    tied = tie(line, found.start("length"), first, last)
    if begins and ends and not begins_again and tied:
        yield replace(tied, firm=True)
