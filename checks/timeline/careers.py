"""Contracts and careers: "a three-year deal until June 2022", "joined in 1999 and retires after 35 years"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checks.model import Period
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import (
    CLAUSE_ENDS,
    DATES,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    UNTIL,
    Line,
    joined,
    pattern,
)
from checks.timeline.phrases import TIMES, WHEN
from checks.timeline.ties import Tie, tie
from checks.timeline.until_now import is_one_of_many

_LEAVES = (
    r"\b(?:leav(?:es?|ing)|quit(?:s|ting)?|retir(?:es?|ing)|step(?:s|ping)?\s(?:down|aside)|depart(?:s|ing)?|bows?\sout"
    r"|clos(?:es?|ing)|hands?\sover|goes)\b"
)
_BEGAN_AND_ENDS = rf"""(?x)(?P<length>{LENGTH})\sof(?:\s{PLAIN}){{1,4}},?\s(?:that|which)\s(?:began|started)
    \s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}"""
_CONTRACT = rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?:deal|contract|lease)\b[^{TIMES}.;¶]{{1,99}}?
    (?:\b(?:until|through|to|till)\s(?:the\s(?:end|summer|close)\sof\s(?:the\s)?)?
    (?:(?P<end>{ON})|(?P<end>{PERIOD})\sseason)|(?P<end>{UNTIL}))"""
_AGREES = r"\b(?:sign(?:s|ed)?|agree[sd]?|pen(?:s|ned)|put\spen|inked|given|handed)\b"
_RETIRES = rf"{_LEAVES}[^{DATES}{PERIOD}{LENGTH}{LONG};¶]{{0,80}}?\bafter\s(?P<length>{LENGTH})(?!\sof\b)"
_RETIRES_FIRST = rf"""(?x)\bafter\s(?P<length>{LENGTH})\s(?:at|with|in|as|on)\b[^;¶]{{1,120}}?
    \b(?:he|she|they)\s(?:will\s|is\s)?{_LEAVES}"""
_TOOK_UP = (
    rf"\b(?:he|she|they|who)\s(?:had\s)?(?:joined|started|took\sover|opened|founded)\b{WHEN}(?P<begin>{ON})"
)


def ties_of_careers(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """The lengths of contracts and careers in a sentence, held against the day of publication."""
    if published is None or (LENGTH not in line.text and LONG not in line.text):
        return
    now = Days(first=published, last=published)
    yield from _of_many_years(line, now)
    yield from _contracts(line, now)
    yield from _careers(line, before, now)


def _of_many_years(line: Line, now: Days) -> Iterator[Tie]:
    """ "He resigned on 3 May after nine years of rule that began in 2004"."""
    for found in pattern(_BEGAN_AND_ENDS).finditer(line.text):
        others = [at for at in line.of(ON) if at < found.start()]
        end = days_of(line.marks[others[0]]) if len(others) == 1 else now
        if end is None or len(others) > 1 or pattern(r"\bhad\b").search(line.text):
            continue
        if tied := tie(line, found.start("length"), found.start("begin"), end):
            yield replace(tied, sure=False)


def _contracts(line: Line, now: Days) -> Iterator[Tie]:
    """ "Has signed a three-year deal until June 2022": from the day of publication, a season more or less."""
    for found in pattern(_CONTRACT).finditer(line.text) if LONG in line.text else ():
        at = found.start("end")
        end = _end_of_contract(line, at)
        agreed = pattern(_AGREES).search(line.text, 0, found.start())
        others = [place for place in line.of(ON + PERIOD) if place < at]
        if agreed and not others and end is not None and end.first > now.last:
            tied = tie(line, found.start("length"), now, end)
            if tied is not None:
                yield replace(tied, spans=(line.span(at),), sure=False, firm=True)


def _end_of_contract(line: Line, at: int) -> Days | None:
    """The date, or the summer in which a season ends that runs over two years."""
    meaning = line.marks[at].meaning
    if not isinstance(meaning, Period):
        return days_of(line.marks[at])
    last = meaning.end.last
    return Days(first=date(last.year, 5, 1), last=date(last.year, 7, 31)) if last else None


def _careers(line: Line, before: Line | None, now: Days) -> Iterator[Tie]:
    """ "He joined the bank in 1999. He will retire next month after 35 years." """
    for form in (_RETIRES, _RETIRES_FIRST):
        found = pattern(form).search(line.text)
        if found is None or is_one_of_many(line, found.start("length")):
            continue
        window, shift = line, 0
        if not line.of(ON) and before is not None:
            if not pattern(r"\W{0,3}(?:he|she|they|after)\b").match(line.text):
                return  # it may be somebody else who retires
            window = joined(before, line)
            shift = len(window.text) - len(line.text)
        began = pattern(_TOOK_UP).search(window.text)
        only = len(window.of(DATES + PERIOD)) == 1 and len(window.of(LENGTH + LONG)) == 1
        if began and only and (tied := tie(window, found.start("length") + shift, began.start("begin"), now)):
            yield replace(tied, sure=False)
            return
