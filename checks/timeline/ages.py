"""How old people are said to be, today, when they died and on a birthday, and who they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import chain

import regex

from checks.data.calendar import ORDINAL_WORDS
from checks.model import Figure, Name, Span
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import AGE, CLAUSE_ENDS, FROM_NOW, NAME, ON, PERIOD, Line, pattern
from checks.timeline.people import KIN, name_of, spoken_of, subject_of

_AGE_BEHIND_NAME = rf"""(?x)(?P<name>{NAME})(?:,\s(?:now\s|aged\s)?|\s\()(?P<age>{AGE})
    (?=[,;.)]|\s(?:and|who|of|from)\b|$)"""
_DESCRIBED = r"(?:(?!(?:from|of|in|at|with|by|for|on|to|who|and|or|was|is|has|had)\b)\p{Ll}[\p{L}-]*\s)"
_AGE_BEFORE_NAME = rf"(?P<age>{AGE})\s{_DESCRIBED}{{0,4}}(?P<name>{NAME})"
_AGE_IN_APPOSITION = rf"""(?x)(?:^\W{{0,3}}|\b(?:as|named|called|is|was|were|and|charged|arrested)\s)
    (?P<name>{NAME}),\san?\s(?P<age>{AGE})(?:\s[\p{{Ll}}-]+){{1,4}}?(?=\s?[,.;]|\s(?:from|of|who|in)\b|$)"""
_WAS_THEN = rf"^\W{{0,3}}(?:He|She)\swas\s(?:only\s|just\s)?(?P<age>{AGE})\W*$"
_DEATH = r"\b(?:died|dies|dead|killed|passed\saway)\b"
_IS = rf"""(?x)(?:(?P<name>{NAME})(?:,\swho|,[^,]{{1,90}},|\s\([^()]{{1,60}}\))?|\b(?:he|she))
    \s(?:is|turned|turns)\s(?:now\s|only\s|just\s)?(?:(?P<age>{AGE})|(?P<digits>[1-9]\d)(?=[,.;](?!\d)|\sand\b|$))"""
_NOW = rf"(?P<name>{NAME}),\snow\s(?:(?P<age>{AGE})|(?P<digits>[1-9]\d)),"
_ARTICLE = rf"(?P<apposed>,\s)?\b(?P<article>the|a|an)\s(?P<age>{AGE})"
_DIED = rf"""(?x)\b(?P<verb>died|dies|dead|passed\saway)\b[^{AGE}.;]{{0,60}}?
    [,\s]\s?(?:at(?:\sthe\sage\sof)?\s|aged\s|age\s)(?P<age>{AGE})"""
_WHO_DIED = rf"(?P<name>{NAME})(?:,\s[^,]{{1,90}},)?,?\s(?:who\s)?(?:has\s)?$"
_REACH = 120
_WAS_WHEN_DIED = rf"\bwas\s(?P<age>{AGE})\swhen\s(?:he|she|{NAME})\s(?P<verb>died)\b"
_NTH = "|".join(sorted(ORDINAL_WORDS, key=len, reverse=True))
_BIRTHDAY = rf"(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{_NTH}))\sbirthday\b"
_KEPT = rf"\b(?:celebrat\w+|mark\w*|toast\w+|on)\s(?:(?P<pronoun>his|her)|(?P<name>{NAME})['’]s)\s$"
_ANOTHER_TIME = r"\b(?:then|when|at\sthe\stime)\b"
_BIRTH = r"\bborn\b[^,;]{0,60}$"
_TENS = rf"""(?x)\bin\s(?:his|her)\s(?:(?:early|mid|late)[\s-])?(?P<age>{AGE})(?:,\s(?P<name>{NAME}))?"""
_NAME_BEFORE_TENS = rf"(?P<name>{NAME})(?:,\s|\s(?:is|was)\s|,\swho\sis\s)(?:now\s)?$"
_YEARS = rf"(?:(?P<age>{AGE})|(?P<digits>[1-9]\d)(?![\d%]|[.,:]\d|\s?(?:per|p\.?m|a\.?m)\b))"
_WHO = rf"(?P<who>{NAME}|\b(?:he|she)\b)"
_THEN = (
    # In 1969, at 16, he went to sea.
    rf"(?x)\bin\s(?P<date>{ON}),\s(?:(?:at|aged)\s)(?:the\sage\sof\s|age\s)?{_YEARS},\s{_WHO}",
    # He left school at 14 in 1950.
    rf"""(?x){_WHO}(?:,\s(?:who|born)\b[^;:]{{1,100}}?,|\sis\s(?:now\s)?{AGE})?
        [^{NAME}{ON}{AGE};:]{{1,110}}?,?\s(?:at|aged)\s(?:the\sage\sof\s|age\s|just\s|only\s)?{_YEARS}
        ,?\s(?:back\s)?(?:in|on)\s(?P<date>{ON})""",
    # She was 24 when she took over the shop in 1969.
    rf"""(?x){_WHO}(?:,\s(?:who|born)\b[^;:]{{1,100}}?,|,\swho)?\swas\s(?:only\s|just\s)?{_YEARS}\s(?:when\s(?:he|she)\b[^{NAME}{ON}{AGE};:,]{{1,60}}?\s)?
        (?:in|on)\s(?P<date>{ON})""",
    # In 1969, when she was 24, she took over the shop.
    rf"(?x)\bin\s(?P<date>{ON}),\swhen\s{_WHO}\swas\s(?:only\s|just\s)?{_YEARS}",
)
"""How old somebody was at a time that the sentence dates."""
_DEATH_DATED = rf"""(?x)(?:\b(?:his|her)|{NAME}['’]s)\sdeath\s(?:in|on)\s(?P<date>{ON})
    |\b(?:he|she|{NAME})\sdied\s(?:in|on)\s(?P<date>{ON})"""
_BORN_AND = r"\bborn\b[^;.]{0,60},\s(?:who\s)?(?:has\s)?$"
_JUST_NOW = r"\bha(?:s|ve)\s(?:died|passed)|dies\b"


class Sort(StrEnum):
    """What an age is said of."""

    NOW = "now"
    AT_DEATH = "at death"
    BIRTHDAY = "birthday"
    THEN = "at another time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aged:
    """How old somebody is said to be."""

    who: Name | None
    years: Figure
    sort: Sort
    when: Days | None
    """The day of that; None where it is the day of publication."""
    line: Line
    at: int
    """The place of the age, or of the number of a birthday."""
    span: Span
    anonymous: bool = False
    """ "A 12-year-old": somebody of whom nothing is known yet."""
    by_pronoun: bool = False
    bare: bool = False
    """ "The 91-year-old", and no word more."""


def all_ages(lines: Sequence[Line]) -> Iterator[Aged]:
    """The ages and birthdays that the text gives, each once, with whose they are where that is certain."""
    for index, line in enumerate(lines):
        seen: set[int] = set()
        for aged in (
            *_deaths(lines, index),
            *_age_of_the_dead(lines, index),
            *_ages_then(lines, index),
            *named_ages(line),
            *_other_ages(lines, index),
            *_birthdays(lines, index),
        ):
            if aged.at not in seen:
                seen.add(aged.at)
                yield aged


def named_ages(line: Line) -> Iterator[Aged]:
    """ "Carl Smith, 55," and "55-year-old Carl Smith"; not where the sentence tells of another time."""
    if AGE not in line.text:
        return
    for form in (_AGE_BEHIND_NAME, _AGE_BEFORE_NAME, _AGE_IN_APPOSITION):
        for found in pattern(form).finditer(line.text):
            at = found.start("age")
            if (name := name_of(line.marks[found.start("name")])) and not _is_of_another_time(line, at):
                yield _aged(line, at, who=name)


def _is_of_another_time(line: Line, at: int) -> bool:
    """ "Smith, then 34" and "in 1994 Smith, 34, …"."""
    if pattern(_ANOTHER_TIME).search(line.text, max(0, at - 12), at + 14):
        return True
    dates = [place for place in line.of(ON + PERIOD) if place < at]
    return any(not _is_of_birth(line, place) for place in dates)


def _is_of_birth(line: Line, at: int) -> bool:
    return pattern(_BIRTH).search(line.text, max(0, at - _REACH), at) is not None


def _deaths(lines: Sequence[Line], index: int) -> Iterator[Aged]:
    line = lines[index]
    if AGE not in line.text:
        return
    for found in chain(*(pattern(form).finditer(line.text) for form in (_DIED, _WAS_WHEN_DIED))):
        if _is_of_kin(line.text, found.start()):
            continue
        told = [at for at in line.of(ON + FROM_NOW) if found.start() < at < found.end() + len(", on the ")]
        dates = [at for at in told if at < found.end()] or told
        just_now = pattern(_JUST_NOW).search(line.text, max(0, found.start() - 5), found.end("verb"))
        when = days_of(line.marks[dates[0]]) if len(dates) == 1 else None
        elsewhere = when is None and not just_now
        if elsewhere:
            when = _death_elsewhere(lines)
        if when is None and not just_now:
            continue
        subject = pattern(_WHO_DIED).search(line.text, max(0, found.start() - _REACH), found.start())
        named = name_of(line.marks[subject.start("name")]) if subject else None
        who = named or subject_of(line) or spoken_of(lines, index)
        yield _aged(
            line,
            found.start("age"),
            who=who,
            sort=Sort.AT_DEATH,
            when=when,
            by_pronoun=elsewhere or not named,
        )


def _is_of_kin(text: str, died: int) -> bool:
    """Whether it may be a relative who died; "a baker's son born in 1950, died" is no relative."""
    kin = pattern(rf"\b{KIN}\b").search(text, 0, died)
    return kin is not None and not pattern(_BORN_AND).search(text, 0, died)


def _death_elsewhere(lines: Sequence[Line]) -> Days | None:
    """The one date of a death in the text."""
    found = {
        days_of(line.marks[match.start("date")])
        for line in lines
        if "death" in line.text or "died" in line.text
        for match in pattern(_DEATH_DATED).finditer(line.text)
    }
    return found.pop() if len(found) == 1 else None


def _age_of_the_dead(lines: Sequence[Line], index: int) -> Iterator[Aged]:
    """ "He was 81." right behind the sentence that tells of the death."""
    found = pattern(_WAS_THEN).match(lines[index].text) if index else None
    if found is None:
        return
    told = lines[index - 1]
    died = pattern(_DEATH).search(told.text)
    if died is None or pattern(rf"\b{KIN}\b").search(told.text, 0, died.start()):
        return
    dates = [at for at in told.of(ON + FROM_NOW) if not _is_of_birth(told, at)]
    when = days_of(told.marks[dates[0]]) if len(dates) == 1 else None
    who = subject_of(told) or spoken_of(lines, index - 1)
    if who is not None and (when is not None or pattern(_JUST_NOW).search(told.text)):
        yield _aged(lines[index], found.start("age"), who=who, sort=Sort.AT_DEATH, when=when)


def _other_ages(lines: Sequence[Line], index: int) -> Iterator[Aged]:
    line = lines[index]
    for found in chain(pattern(_IS).finditer(line.text), pattern(_NOW).finditer(line.text)):
        named = found["name"] is not None
        if found["age"] or named:
            who = name_of(line.marks[found.start("name")]) if named else spoken_of(lines, index)
            yield _found(line, found, who=who, by_pronoun=not named)
    if AGE not in line.text:
        return
    yield from _in_tens(lines, index)
    for found in pattern(_ARTICLE).finditer(line.text):
        anonymous = found["article"].lower() != "the"
        apposed = subject_of(line) if found["apposed"] else None
        who = None if anonymous else apposed or spoken_of(lines, index)
        bare = not anonymous and pattern(CLAUSE_ENDS).match(line.text, found.end()) is not None
        yield _aged(
            line, found.start("age"), who=who, anonymous=anonymous, by_pronoun=apposed is None, bare=bare
        )


def _in_tens(lines: Sequence[Line], index: int) -> Iterator[Aged]:
    """ "A woman in her 80s, Jane Lee" and "Jane Lee, in her 80s"."""
    line = lines[index]
    for found in pattern(_TENS).finditer(line.text):
        before = pattern(_NAME_BEFORE_TENS).search(line.text, max(0, found.start() - 20), found.start())
        named = found.start("name") if found["name"] else before.start("name") if before else None
        if named is not None and not _is_of_another_time(line, found.start("age")):
            yield _aged(line, found.start("age"), who=name_of(line.marks[named]))


def _ages_then(lines: Sequence[Line], index: int) -> Iterator[Aged]:
    """ "In 1969, at 16, he went to sea"."""
    line = lines[index]
    for found in chain(*(pattern(form).finditer(line.text) for form in _THEN)) if ON in line.text else ():
        start = found.start("who")
        named = found["who"] == NAME
        subject = None if named else subject_of(line)
        if not named and line.text.count(NAME, 0, start) > (subject is not None):
            continue  # "she" may be another who is named in between
        who = name_of(line.marks[start]) if named else subject or spoken_of(lines, index)
        if who is None or pattern(rf"\b{KIN}\b").search(found[0]):
            continue
        when = days_of(line.marks[found.start("date")])
        yield _found(line, found, who=who, sort=Sort.THEN, when=when, by_pronoun=not named)


def _found(
    line: Line,
    found: regex.Match[str],
    *,
    who: Name | None,
    sort: Sort = Sort.NOW,
    when: Days | None = None,
    by_pronoun: bool,
) -> Aged:
    """An age that a pattern found, as an age or in digits that only these words make one."""
    at, end = found.span("digits" if found["digits"] else "age")
    years = Fraction(found["digits"]) if found["digits"] else None
    return Aged(
        who=who,
        years=Figure(stated=years, low=years, high=years) if years else _years(line, at),
        sort=sort,
        when=when,
        line=line,
        at=at,
        span=line.words(at, end),
        by_pronoun=by_pronoun,
    )


def _birthdays(lines: Sequence[Line], index: int) -> Iterator[Aged]:
    """ "Celebrated her 104th birthday on Friday"; not "a month before his 86th birthday"."""
    line = lines[index]
    for found in pattern(_BIRTHDAY).finditer(line.text) if "birthday" in line.text.lower() else ():
        kept = pattern(_KEPT).search(line.text, max(0, found.start() - 40), found.start())
        if kept is None:
            continue
        if kept["name"]:
            who = name_of(line.marks[kept.start("name")])
        else:
            who = subject_of(line) or spoken_of(lines, index)
        number = int(found["digits"]) if found["digits"] else ORDINAL_WORDS.index(found["word"].lower()) + 1
        days = [at for at in line.of(FROM_NOW + ON) if found.end() <= at < found.end() + 6]
        yield Aged(
            who=who,
            years=Figure(stated=Fraction(number), low=Fraction(number), high=Fraction(number)),
            sort=Sort.BIRTHDAY,
            when=days_of(line.marks[days[0]]) if days else None,
            line=line,
            at=found.start(),
            span=line.words(found.start(), found.end()),
            by_pronoun=not kept["name"],
        )


def _aged(
    line: Line,
    at: int,
    *,
    who: Name | None,
    sort: Sort = Sort.NOW,
    when: Days | None = None,
    anonymous: bool = False,
    by_pronoun: bool = False,
    bare: bool = False,
) -> Aged:
    return Aged(
        who=who,
        years=_years(line, at),
        sort=sort,
        when=when,
        line=line,
        at=at,
        span=line.span(at),
        anonymous=anonymous,
        by_pronoun=by_pronoun,
        bare=bare,
    )


def _years(line: Line, at: int) -> Figure:
    amount = line.marks[at].amount
    assert amount is not None  # noqa: S101
    return amount.figure
