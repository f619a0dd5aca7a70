"""How old somebody was at the one time that a sentence dates, wherever in it the two stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import regex

from checks.model import Figure, Name
from checks.timeline.ages import Aged, Sort
from checks.timeline.elapsed import days_of
from checks.timeline.lines import (
    AGE,
    BEFORE,
    FROM_NOW,
    IN,
    LENGTH,
    NAME,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    UNTIL,
    Line,
    pattern,
)
from checks.timeline.people import KIN, name_of, spoken_of, subject_of

_YEARS = rf"(?:(?P<age>{AGE})|(?P<digits>[1-9]\d)(?![\d%]|[.,:]\d|\s?(?:per|p\.?m|a\.?m)\b))"
_ONLY = r"(?:(?:just|only|already|still|barely|now|about)\s)?"
_AT_AGE = rf"""(?x)\b(?:(?:at|aged)\s(?:the\s(?:\p{{Ll}}+\s)?age\sof\s|age\s)?{_ONLY}
    |(?:when|while|as|by\swhich\stime)?\s?(?:he|she)\swas\s{_ONLY}|as\san?\s){_YEARS}(?=[,.;:)]|\s|$)"""
_FRONT = rf"""(?x)\W{{0,3}}(?:born\b[^,{ON}]{{0,40}}(?:,\s{NAME},)?[^,{ON}]{{0,20}}{ON},\s)?
    (?:(?:in|on|by|at|aged|then|later)\s[^,;{NAME}]{{1,40}},\s)?(?:(?P<name>{NAME})(?!['’]s?\s)|(?:he|she)\b)"""
_BORN = rf"\bborn\b(?:\s{PLAIN}|,?\s{NAME}){{0,14}}?,?\s(?:{IN})?$"
_OF_A_THING = r"""(?x)\b(?:the|an?|his|her|its|their)\s(?:\p{L}+\s){1,3}
    (?:set|won|made|written|held|built|\p{L}+ed)\s(?:in|on)\s$"""
_GOES_ON = rf"[;:—–{LENGTH}]|\b(?:later|then|after|before|until|since|where|having)\b"
"""What stands between an age and a date of two times: "at 16 she left; five years on she … in 1955"."""
_REACH = 120
_PLACE = r"\b(?:in|at|from|near|the|of)\s(?:\p{L}+\s)?$"
"""What stands before a name that is hardly another person's."""


def ages_then(lines: Sequence[Line]) -> Iterator[Aged]:
    """ "By the time she won the cup in 1988 she was 36", "he went to sea in 1950, at the age of 14"."""
    for index, line in enumerate(lines):
        found = pattern(_AT_AGE).search(line.text) if ON in line.text else None
        dates = [at for at in line.of(ON) if not _is_birth(line, at)]
        if found is None or len(dates) != 1 or line.of(SINCE + UNTIL + BEFORE + FROM_NOW + PERIOD):
            continue
        if (
            pattern(_AT_AGE).search(line.text, found.end())
            or _is_dead(line)
            or _dates_a_thing(line, dates[0])
        ):
            continue
        between = line.text[min(found.start(), dates[0]) : max(found.end(), dates[0])]
        if pattern(_GOES_ON).search(between):
            continue
        subject = pattern(_FRONT).match(line.text)
        named = subject.start("name") if subject and subject["name"] else None
        who = _who(lines, index, named)
        if who is not None and not _names_another(line, who):
            yield _aged(line, found, who, dates[0], by_pronoun=named is None)


def _who(lines: Sequence[Line], index: int, named: int | None) -> Name | None:
    if named is not None:
        return name_of(lines[index].marks[named])
    return subject_of(lines[index]) or (spoken_of(lines, index) if _is_of_a_pronoun(lines[index]) else None)


def _is_of_a_pronoun(line: Line) -> bool:
    """Whether "he" or "she" is all that the sentence calls anybody."""
    others = pattern(r"\b(?:they|we|I|who)\b").search(line.text)
    return others is None and len(set(pattern(r"\b(?:he|she)\b").findall(line.text.lower()))) == 1


def _names_another(line: Line, who: Name) -> bool:
    """Whether somebody else is in the sentence, whose age it may be."""
    if pattern(rf"\b{KIN}\b").search(line.text):
        return True
    names = ((at, name_of(line.marks[at])) for at in line.of(NAME))
    return any(
        name and name.family != who.family and not pattern(_PLACE).search(line.text, max(0, at - 30), at)
        for at, name in names
    )


def _is_birth(line: Line, at: int) -> bool:
    return pattern(_BORN).search(line.text, max(0, at - _REACH), at) is not None


def _dates_a_thing(line: Line, at: int) -> bool:
    """ "The record set in 1950"."""
    return pattern(_OF_A_THING).search(line.text, max(0, at - _REACH), at) is not None


def _is_dead(line: Line) -> bool:
    return pattern(r"\b(?:died|dies|dead|death|killed)\b").search(line.text) is not None


def _aged(line: Line, found: regex.Match[str], who: Name, date_at: int, *, by_pronoun: bool) -> Aged:
    at, end = found.span("digits" if found["digits"] else "age")
    amount = None if found["digits"] else line.marks[at].amount
    years = Fraction(found["digits"]) if found["digits"] else None
    figure = amount.figure if amount else Figure(stated=years, low=years, high=years)
    return Aged(
        who=who,
        years=figure,
        sort=Sort.THEN,
        when=days_of(line.marks[date_at]),
        line=line,
        at=at,
        span=line.words(at, end),
        by_pronoun=by_pronoun,
    )
