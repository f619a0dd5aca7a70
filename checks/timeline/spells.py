"""Spells with a beginning, and an end or the present: "formed in 1999, has played for 35 years"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import regex

from checks.model import Period
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import (
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    LONG,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    UNTIL,
    WORD,
    Line,
    joined,
    pattern,
)
from checks.timeline.ties import Tie, over_period, tie
from checks.timeline.until_now import is_one_of_many

_BEGAN = (
    r"\b(?:beg[au]n|started|opened|founded|formed|established|launched|joined|married|met|took\s(?:over|office|effect)"
    r"|bought|acquired|hired|elected|appointed|signed|sentenced|jailed|imprisoned|convicted|arrested|moved|settled"
    r"|set\sup|built|introduced|created|came\sto\spower|became|entered|filed|granted|issued|registered)"
)
_ENDED = (
    r"\b(?:ended|closed|finished|completed|concluded|released|freed|divorced|dissolved|demolished|sold|left|retired"
    r"|resigned|stepped\sdown|quit|expires?|expired|runs?\sout|lapses?)"
)
_LEAVES = (
    r"\b(?:leav(?:es?|ing)|quit(?:s|ting)?|retir(?:es?|ing)|step(?:s|ping)?\s(?:down|aside)|depart(?:s|ing)?|bows?\sout"
    r"|clos(?:es?|ing)|hands?\sover|goes)\b"
)
_OF_A_TERM = (
    "plan|deal|contract|lease|mortgage|sentence|term|bond|loan|agreement|pact|ban|programme|program|project|mission"
    "|one|ones|course|degree|season|study|trial|tour|scheme|mandate|licence|license|warranty|visa|fellowship|window|period"
)
"""What is as long as it will have been when it ends."""
_TIMES = f"{DATES}{PERIOD}{LENGTH}{LONG}{FROM_NOW}"
_GAP = rf"[^{_TIMES};¶]"
_WHEN = rf"(?:\s{PLAIN}){{0,6}}?,?\s(?:{IN})?"
_UP_TO_NOW = (
    # The band, formed in 1999, has played for 35 years.
    rf"""(?x){_BEGAN}{_WHEN}(?P<begin>{ON})[,)]?\s(?:and\s)?(?:(?:he|she|it|they)\s)?ha(?:s|ve)\s(?:(?!by\b){_GAP}){{0,60}}?\b(?:for|taken|lasted)\s
        (?P<length>{LENGTH})(?!\s(?:after|before|or|and)\b)""",
    # He has run it for 35 years, having joined in 1999; the first title in 30 years, having last won in 1999.
    rf"""(?x)\b(?:for|in)\s(?P<length>{LENGTH}),?\s(?:having|since)\s(?:(?:he|she|it|they)\s)?(?:first\s|last\s)?
        (?:\p{{L}}+ed|won|met|taken|done|held|hit|made|seen|led|been){_WHEN}(?P<begin>{ON}){CLAUSE_ENDS}""",
)
_OPENING = rf"""(?x)^\W{{0,3}}(?:First\s)?{_BEGAN}{_WHEN}(?P<begin>{ON}),\s(?:{WORD}\s){{1,6}}?ha(?:s|ve)\s
    {_GAP}{{1,80}}?\bfor\s(?P<length>{LENGTH})(?!\s(?:after|before|or|and)\b)"""
"""First elected in 1999, Holt has sat on the council for 35 years."""
_SO_FAR = (
    # The airline, which collapsed after 178 years in business, was founded in 1841.
    rf"""(?x)\bafter\s(?P<length>{LENGTH})\s(?:in\s(?:business|operation|service)|of\strading)\b{_GAP}{{1,60}}?
        \b(?:founded|formed|set\sup|established|started|launched|opened|built){_WHEN}(?P<begin>{ON})
        (?:{CLAUSE_ENDS}|\sby\b)""",
    # Prime minister since 2009, she leads all others, with ten years in office.
    rf"""(?x)(?P<begin>{SINCE}){_GAP}{{1,90}}?\bwith\s(?P<length>{LENGTH})
        \s(?:in\s(?:office|power|charge|business|the\s(?:job|post|role))|of\sservice|at\sthe\shelm)\b""",
    # She has worked there since 2004, and after 15 years she still likes it.
    rf"""(?x)\bha(?:s|ve)\b{_GAP}{{1,60}}?(?P<begin>{SINCE}),?\s(?:and|but)\s(?:now,?\s)?after\s(?P<length>{LENGTH})
        ,?\s(?:he|she|it|they)\s(?:still|is|are|has|have)\b""",
)
_THAT_BEGAN = rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?!(?:{_OF_A_TERM})\b)\p{{Ll}}+,?
    \s(?:that|which)\s(?:(?:had|has)\s)?(?:began|begun|started)\s(?:{IN})?(?P<begin>{ON})"""
"""The nine-week strike that started on 16 September."""
_FOR_SO_LONG = rf"""(?x)\bha(?:s|ve)\s{_GAP}{{1,60}}?\bfor\s(?P<length>{LENGTH})\s?\.\s¶\s
    (?:It|They)\s(?:(?:was|were)\s)?(?:first\s)?(?:opened|built|founded|started|launched|formed|set\sup|began)
    (?:\s{PLAIN}){{0,4}}?\s(?:{IN})?(?P<begin>{ON})"""
"""It has been on the corner for 60 years. It opened in 1989."""
_BETWEEN_TWO = (
    # He was sentenced in 1999 and released in 2003 after serving 12 years.
    rf"""(?x){_BEGAN}[^{DATES}{PERIOD}{FROM_NOW};¶]{{0,80}}?(?P<begin>{ON})[^{DATES}{PERIOD}{FROM_NOW};¶]{{1,80}}?
        {_ENDED}{_WHEN}(?P<end>{ON}),?\safter\s(?:\p{{L}}+ing\s)?(?P<length>{LENGTH}){CLAUSE_ENDS}""",
    # The treaty, signed in 1999, expires after 30 years, in 2019.
    rf"""(?x){_BEGAN}{_WHEN}(?P<begin>{ON}){_GAP}{{1,80}}?\bafter\s(?P<length>{LENGTH}),\s(?:in|on)\s(?P<end>{ON})
        {CLAUSE_ENDS}""",
    # The ban took effect on 1 May and will last 90 days, until 1 December.
    rf"""(?x)(?:{_BEGAN}|\b(?:from|agreed|accepted)\b){_WHEN}(?P<begin>{ON}){_GAP}{{1,90}}?\b(?:last(?:s|ed)?|for|takes?
        |runs?\sfor)\s(?P<length>{LENGTH}),\s(?:(?:until|to|till|(?:ending|expiring)(?:\s(?:in|on))?)\s
        (?P<end>[{ON}{FROM_NOW}])|(?P<end>{UNTIL})){CLAUSE_ENDS}""",
    # Five days after the fire of 3 May, on 14 May, the mill fell.
    rf"""(?x)(?P<length>{LENGTH})\safter\s(?:the|his|her|its|their|a)\s(?:{WORD}\s){{1,8}}?(?:of\s|{IN})?(?P<begin>{ON}),
        \s(?:in|on)\s(?P<end>{ON}){CLAUSE_ENDS}""",
    # He died in 2011, five years after his wife, who died in 1999.
    rf"""(?x)(?P<end>{ON}),\s(?P<length>{LENGTH})\safter(?:\s{WORD}){{1,6}}?,\s(?:who|which)\s
        (?:{WORD}\s){{1,5}}?(?:in|on)\s(?P<begin>{ON}){CLAUSE_ENDS}""",
)
_BEGAN_AND_ENDS = rf"""(?x)(?P<length>{LENGTH})\sof(?:\s{PLAIN}){{1,4}},?\s(?:that|which)\s(?:began|started)
    \s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}"""
_OVER = rf"""(?x)(?P<length>{LENGTH})\s(?:in|as|at|with|behind|on)(?:\s{PLAIN}){{1,4}},\s(?P<period>{PERIOD})
    {CLAUSE_ENDS}"""
_CONTRACT = rf"""(?x)(?P<length>{LONG})\s(?:{PLAIN}\s){{0,2}}?(?:deal|contract|lease)\b[^{_TIMES}.;¶]{{1,99}}?
    (?:\b(?:until|through|to|till)\s(?:the\s(?:end|summer|close)\sof\s(?:the\s)?)?
    (?:(?P<end>{ON})|(?P<end>{PERIOD})\sseason)|(?P<end>{UNTIL}))"""
_AGREES = r"\b(?:sign(?:s|ed)?|agree[sd]?|pen(?:s|ned)|put\spen|inked|given|handed)\b"
_RETIRES = rf"{_LEAVES}[^{DATES}{PERIOD}{LENGTH}{LONG};¶]{{0,80}}?\bafter\s(?P<length>{LENGTH})(?!\sof\b)"
_RETIRES_FIRST = rf"""(?x)\bafter\s(?P<length>{LENGTH})\s(?:at|with|in|as|on)\b[^;¶]{{1,120}}?
    \b(?:he|she|they)\s(?:will\s|is\s)?{_LEAVES}"""
_TOOK_UP = (
    rf"\b(?:he|she|they|who)\s(?:had\s)?(?:joined|started|took\sover|opened|founded)\b{_WHEN}(?P<begin>{ON})"
)


def ties_of_spells(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """The lengths of a sentence that a beginning and an end, or the present, belie."""
    if published is not None:
        yield from _no_longer_than(line, before, Days(first=published, last=published))
    if LENGTH not in line.text and LONG not in line.text:
        return
    for form in _BETWEEN_TWO:
        for found in pattern(form).finditer(line.text):
            if tied := tie(line, found.start("length"), found.start("begin"), found.start("end")):
                yield replace(tied, firm=True)
    for found in pattern(_OVER).finditer(line.text) if PERIOD in line.text else ():
        if tied := over_period(line, found.start("length"), found.start("period")):
            yield tied
    if published is not None:
        now = Days(first=published, last=published)
        yield from _up_to_now(line, now)
        yield from _contracts(line, now)
        yield from _careers(line, before, now)


def _up_to_now(line: Line, now: Days) -> Iterator[Tie]:
    for form in (*_UP_TO_NOW, *_SO_FAR):
        for found in pattern(form).finditer(line.text):
            if not is_one_of_many(line, found.start("length")):
                yield from _tied(line, found, now)
    for found in pattern(_BEGAN_AND_ENDS).finditer(line.text):
        others = [at for at in line.of(ON) if at < found.start()]
        end = days_of(line.marks[others[0]]) if len(others) == 1 else now
        if end is not None and len(others) < 2 and not pattern(r"\bhad\b").search(line.text):
            yield from _tied(line, found, end)


def _no_longer_than(line: Line, before: Line | None, now: Days) -> Iterator[Tie]:
    """What began on a date, and cannot have gone on for longer than since then."""
    windows = [(line, _THAT_BEGAN)] if LONG in line.text else [(line, _OPENING)]
    if before is not None and LENGTH in before.text and ON in line.text:
        windows.append((joined(before, line), _FOR_SO_LONG))
    for window, form in windows:
        for found in pattern(form).finditer(window.text):
            if not is_one_of_many(window, found.start("length")):
                yield from (replace(tied, at_most=True) for tied in _tied(window, found, now))


def _tied(line: Line, found: regex.Match[str], end: Days) -> Iterator[Tie]:
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
