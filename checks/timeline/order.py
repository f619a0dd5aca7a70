"""Beginnings and ends of one subject: "opened in 1931 and closed in 1928"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from checks.model import Precision, When
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import CLAUSE_ENDS, IN, ON, PLAIN, Line, joined, pattern

_BEGAN = (
    r"(?:beg[au]n|started|opened|founded|established|launched|born|joined|arrived|moved\sin|built|broke\sout|signed"
    r"|enrolled|enlisted|imposed|enacted|passed|adopted|introduced|diagnosed|kidnapped|captured|commissioned"
    r"|took\s(?:over|office)|came\sto\spower|wed|married|hired|appointed|elected)"
)
_ENDED = (
    r"(?:ended|finished|completed|concluded|closed|shut|dissolved|abolished|demolished|torn\sdown|died|left|retired"
    r"|resigned|stepped\sdown|quit|departed|divorced|cancelled|scrapped|repealed|lifted|dismissed|sacked|fired"
    r"|disbanded|decommissioned|revoked|freed|discharged|cured)"
)
_ALSO = r"(?:was|were|been|had|it|he|she|they|then|finally|later|only|eventually)"
_IN_ONE_SENTENCE = rf"""(?x)\b{_BEGAN}(?:\s{PLAIN}){{0,5}}?\s(?:{IN})?(?P<begin>{ON}),?\s(?:and|but|before)\s
    (?:{_ALSO}\s){{0,2}}{_ENDED}\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}"""
_IN_TWO = rf"""(?x)\b{_BEGAN}(?:\s{PLAIN}){{0,3}}?\s(?:{IN})?(?P<begin>{ON})[^{ON}¶]*\s¶\s
    (?:It|He|She|They)\s(?:(?:was|were|had|has|been)\s)?{_ENDED}\s(?:{IN})?(?P<end>{ON}){CLAUSE_ENDS}"""
_BUILT = rf"""(?x)\b(?:[Bb]uilding|[Cc]onstruction|[Ww]ork)(?:\swork)?
    \s(?:(?:on|of)\s(?:it|the\s(?P<what>\p{{Ll}}+))\s)?(?:had\s)?(?:began|begun|started)\s(?:{IN})?(?P<begin>{ON})[^{ON}¶]*\s¶\s
    (?:It|The\s(?:{PLAIN}\s){{0,3}}?(?P<thing>\p{{Ll}}+))(?:,\s[^,{ON}¶]{{1,60}},)?\s(?:was|were|had\sbeen)\s
    (?:opened|completed|finished|inaugurated)\s(?:{IN})?(?P<end>{ON})(?:{CLAUSE_ENDS}|\sby\b)"""
_DOING = rf"(?:finally\s|eventually\s|first\s)?\p{{L}}{{2,}}ing\b(?:\s{PLAIN}){{0,8}}?\s(?:{IN})"
_BEFORE_DOING = rf"(?P<begin>{ON}),?\sbefore\s{_DOING}(?P<end>{ON}){CLAUSE_ENDS}"
_AFTER_DOING = rf"(?P<end>{ON}),?\safter\s{_DOING}(?P<begin>{ON}){CLAUSE_ENDS}"
_THEN = rf"""(?x)(?P<begin>{ON})[^{ON}¶]*\s¶\s(?:But\s)?
    (?:from\sthere|then|later|afterwards|after\sthat|subsequently)\b(?!\sin\s{ON})(?![^¶]*\bhad\b)
    [^{ON}¶]{{0,80}}?(?P<end>{ON})"""
_FORMS = (_IN_ONE_SENTENCE, _IN_TWO, _BUILT, _BEFORE_DOING, _AFTER_DOING, _THEN)
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
        if pattern(_AGAIN).search(window.text):
            continue
        for form in _FORMS:
            found = pattern(form).search(window.text)
            if found is not None and max(found.start("begin"), found.start("end")) >= edge:
                one = _judged(window, found.start("begin"), found.start("end"))
                if one is not None and _is_one_thing(one, found.groupdict()):
                    yield one
                break


def _is_one_thing(one: Backwards, groups: dict[str, str | None]) -> bool:
    """Whether what was opened is what work began on, where the form has the two named."""
    what, thing = groups.get("what"), groups.get("thing")
    if what is not None or thing is None:
        return thing is None or what == thing
    return one.began.first - one.ended.last <= _NOT_NAMED


def _judged(line: Line, begin: int, end: int) -> Backwards | None:
    began, ended = days_of(line.marks[begin]), days_of(line.marks[end])
    if began is None or ended is None or ended.last >= began.first:
        return None
    both = [line.marks[at].meaning for at in (begin, end)]
    undated = [isinstance(one, When) and not one.year_certain for one in both]
    rough = any(isinstance(one, When) and one.approximate for one in both)
    by_day = all(isinstance(one, When) and one.precision is Precision.DAY for one in both)
    if rough or (any(undated) and not (by_day and began.first - ended.last <= _ONE_YEAR)):
        return None
    return Backwards(line=line, begin=begin, end=end, began=began, ended=ended)
