"""Beginnings and ends of one subject: "opened in 1931 and closed in 1928"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from itertools import product

from checks.data.phases import CHAINS
from checks.model import Precision, When
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import (
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    ON,
    PERIOD,
    PLAIN,
    WORD,
    Line,
    joined,
    pattern,
)

_ALSO = r"(?:was|were|been|had|has|it|he|she|they|then|finally|later|only|eventually|first)"
_AT_A_PLACE = rf"(?:\s(?:from|in|at|to|by|with)\s(?:the\s|a\s)?{WORD}(?:\s{WORD})?)?"
_THERE = rf"(?:\s(?-i:\p{{Lu}}){WORD})?"
"""Where one arrives: "reached Havana on …"."""
_BUILT = rf"""(?x)\b(?:[Bb]uilding|[Cc]onstruction|[Ww]ork)(?:\swork)?
    \s(?:(?:on|of)\s(?:it|the\s(?P<what>\p{{Ll}}+))\s)?(?:had\s)?(?:began|begun|started)\s(?:{IN})?(?P<begin>{ON})[^{ON}¶]*\s¶\s
    (?:It|The\s(?:{PLAIN}\s){{0,3}}?(?P<thing>\p{{Ll}}+))(?:,\s[^,{ON}¶]{{1,60}},)?\s(?:was|were|had\sbeen)\s
    (?:opened|completed|finished|inaugurated)\s(?:{IN})?(?P<end>{ON})(?:{CLAUSE_ENDS}|\sby\b)"""
_DOING = rf"(?:finally\s|eventually\s|first\s)?\p{{L}}{{2,}}ing\b(?:\s{PLAIN}){{0,8}}?\s(?:{IN})"
_BEFORE_DOING = (
    rf"(?P<begin>[{ON}{PERIOD}]),?\sbefore\s{_DOING}(?P<end>{ON})(?:{CLAUSE_ENDS}|\s(?:with|at|as|by)\b)"
)
_THAT_YEAR = r"\s(?:of\s)?(?:that|the\ssame)\syear\b"
_AFTER_DOING = rf"(?P<end>{ON}),?\safter\s{_DOING}(?P<begin>{ON})(?:{_THAT_YEAR})?{CLAUSE_ENDS}"
_THEN = rf"""(?x)(?P<begin>{ON})[^{ON}¶]*\s¶\s(?:But\s)?
    (?:from\sthere|then|later|afterwards|after\sthat|subsequently)\b(?!\sin\s{ON})(?![^¶]*\bhad\b)
    [^{ON}¶]{{0,80}}?(?P<end>{ON})"""
_COUNTED_ON = rf"""(?x)(?P<begin>{ON})[^{DATES}{FROM_NOW}{PERIOD}{LENGTH}¶]*(?:¶|[,;]|\band)
    \s(?:(?:and|but)\s)?(?:{LENGTH}|(?:the\s)?(?:next|following)\s(?:day|morning))
    (?:\slater|\safterwards|\safter\sthat|\son)?,\s(?:on\s|in\s)(?P<end>{ON})(?:,|\s?\.)"""
"""He was arrested on 6 March. Two days later, on 8 March, …"""
_IN_FORCE = rf"""(?x)\b(?:came\sinto\s(?:force|effect|law)|took\seffect|became\slaw)\s(?:{IN})?(?P<end>{ON})
    (?:,\s{LENGTH})?,?\sbefore\sit\s(?:was|had\sbeen)\s(?:passed|enacted)(?:\s(?:by|in)\s(?:the\s)?(?!{ON}){WORD})?
    \s(?:{IN})?(?P<begin>{ON}){CLAUSE_ENDS}"""
_FORMS = (_BUILT, _BEFORE_DOING, _AFTER_DOING, _THEN, _COUNTED_ON, _IN_FORCE)
_AGAIN = (
    r"\b(?:re-?open\w*|re-?join\w*|again|season|term|returned|re-?built|extension|renovat\w+|refurbish\w*|wing"
    r"|repairs?|replace\w*|old)\b"
)
"""What begins anew after an end."""
_NOT_NAMED = timedelta(days=2 * 365)
"""Work that is not said to be on anything is not on what was opened long before."""
_ONE_YEAR = timedelta(days=60)
"""Two dates without a year are of one year where no more than this lies between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backwards:
    """An end that lies before its beginning."""

    line: Line
    begin: int
    end: int
    began: Days
    ended: Days


def backwards(line: Line, before: Line | None) -> Iterator[Backwards]:
    """The end that a sentence, or it and the one before, dates before the beginning of the same."""
    if ON not in line.text:
        return
    windows = [(line, 0)]
    if before is not None and ON in before.text:
        windows.append((joined(before, line), len(before.text)))
    for window, edge in windows:
        if window.text.count(ON) + window.text.count(PERIOD) < 2 or pattern(_AGAIN).search(window.text):
            continue
        for form in (*_of_phases(), *_FORMS):
            found = pattern(form).search(window.text)
            if found is not None and max(found.start("begin"), found.start("end")) >= edge:
                one = _judged(window, found.start("begin"), found.start("end"))
                if one is not None and _is_one_course(one, found.groupdict()):
                    yield one
                break


@cache
def _of_phases() -> tuple[str, str]:
    """Two phases with their dates in one sentence, or in two of which the second has a pronoun."""
    phase = "|".join(phase for chain in CHAINS for phase in chain)
    return (
        rf"""(?x)\b(?P<earlier>{phase})(?:\s{PLAIN}){{0,5}}?\s(?:{IN})?(?P<begin>{ON})(?:,?\s(?:and|but|before)|,)\s
            (?:{_ALSO}\s){{0,2}}(?P<later>{phase})(?:{_AT_A_PLACE}|{_THERE})\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}""",
        rf"""(?x)\b(?P<earlier>{phase})(?:\s{PLAIN}){{0,5}}?\s(?:{IN})?(?P<begin>{ON})[^{ON}¶]*\s¶\s
            (?:It|He|She|They)\s(?:{_ALSO}\s){{0,2}}(?P<later>{phase})(?:{_AT_A_PLACE}|{_THERE})\s(?:{IN})?(?P<end>{ON})
            {CLAUSE_ENDS}""",
    )


@cache
def _phases(words: str) -> frozenset[tuple[int, int]]:
    """The chains in which a verb is a phase, and which."""
    return frozenset(
        (number, rank)
        for number, chain in enumerate(CHAINS)
        for rank, phase in enumerate(chain)
        if pattern(phase).fullmatch(words)
    )


def _is_one_course(one: Backwards, groups: dict[str, str | None]) -> bool:
    """Whether the one verb comes before the other in some chain, where the form names two."""
    earlier, later = groups.get("earlier"), groups.get("later")
    if earlier is None or later is None:
        return _is_one_thing(one, groups)
    ranks = product(_phases(earlier.lower()), _phases(later.lower()))
    return any(chain == other and first < second for (chain, first), (other, second) in ranks)


def _is_one_thing(one: Backwards, groups: dict[str, str | None]) -> bool:
    """Whether what was opened is what work began on, where the form has the two named."""
    what, thing = groups.get("what"), groups.get("thing")
    if what is not None or thing is None:
        return thing is None or what == thing
    return one.began.first - one.ended.last <= _NOT_NAMED


def _judged(line: Line, begin: int, end: int) -> Backwards | None:
    both = [line.marks[at].meaning for at in (begin, end)]
    began, ended = days_of(line.marks[begin]), days_of(line.marks[end])
    if began is None or ended is None or any(isinstance(one, When) and one.approximate for one in both):
        return None
    undated = [isinstance(one, When) and not one.year_certain for one in both]
    if undated == [False, True] and began.first == began.last:
        ended = _in_year_of(began, ended)  # "sailed on 3 May 1997 and arrived on 9 June"
    is_of_that_year = pattern(_THAT_YEAR).match(line.text, begin + 1) and began.first.year == began.last.year
    if undated == [True, False] and is_of_that_year:
        began, undated = (
            _of_year(began, ended.first.year),
            [False, False],
        )  # "in June 1995 … in March that year"
    by_day = all(isinstance(one, When) and one.precision is Precision.DAY for one in both)
    if ended.last >= began.first or (any(undated) and not (by_day and began.first - ended.last <= _ONE_YEAR)):
        return None
    return Backwards(line=line, begin=begin, end=end, began=began, ended=ended)


def _of_year(days: Days, year: int) -> Days:
    first, last = (
        day.replace(year=year, day=min(day.day, 28)) if day.month == 2 else day.replace(year=year)
        for day in (days.first, days.last)
    )
    return Days(first=first, last=last)


def _in_year_of(began: Days, ended: Days) -> Days:
    if ended.first != ended.last or (ended.first.month, ended.first.day) == (2, 29):
        return ended
    day = ended.first.replace(year=began.first.year)
    return Days(first=day, last=day)
