"""When people were born, and who they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.model import Name, Period, Span
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import AGE, IN, NAME, ON, PERIOD, PLAIN, Line, pattern
from checks.timeline.people import KIN, name_of, spoken_of

_BORN = rf"\bborn\b(?:\s{PLAIN}|,?\s{NAME}){{0,14}}?,?\s(?:{IN})?(?P<date>{ON})"
"""A comma stands only before a name: "born in Marle, Ohio, in 1957", not "born in Marle, moved in 1957"."""
_NAME_BEFORE = rf"""(?x)(?P<name>{NAME})(?:,\s(?:now\s|aged\s)?{AGE}|,\snow\s[1-9]\d|\s\({AGE}\)
    |\sis\s(?:now\s)?(?:{AGE}|[1-9]\d)\sand)?
    (?:,\s(?:(?:an?|the)\s[^,;]{{1,60}}|(?:who\s|(?-i:(?!(?:of|from|in|by|at|with)\b)\p{{Ll}}))[^,;{NAME}]{{1,60}}))?,?\s(?:\(|who\s(?:was|is)\s|was\s|is\s)?$"""
_DESCRIPTION_BEFORE = rf"^\W{{0,3}}the(?:\s{PLAIN}){{1,3}},\s(?:who\s(?:was|is)\s)?$"
_AGE_BEFORE = (
    rf"\b(?:the|a|an)\s(?P<age>{AGE})(?:\s\p{{Ll}}[\p{{Ll}}-]*){{0,5}},?\s(?:\(|who\s(?:was|is)\s|was\s)?$"
)
_PRONOUN_BEFORE = r"(?<![\p{L}’'])(?:he|she)\s(?:was\s)?$"
_AGE_BEHIND = rf"""(?x),\s(?:the\s(?P<same>{AGE})
    |(?:who\s)?(?:has\s)?(?:died|dies|passed\saway)\b[^{NAME}{AGE}.;]{{0,60}}(?P<dead>{AGE})
    |(?:has\s)?(?:celebrat(?:ed|es)|mark(?:ed|s))\s(?:his|her)\s(?P<kept>\d{{1,3}}(?:st|nd|rd|th)\sbirthday))"""
_APPOSED = r"(?:,\s(?:the|an?|one|his|her)\s[^,;]{1,60}(?=,))?"
_SUBJECT_BEHIND = rf"""(?x){_APPOSED}
    (?:\s(?:in|at|near|on|to|into)\s(?:{PLAIN}|{NAME})(?:,?\s(?:{PLAIN}|{NAME})){{0,4}}?,|,?)\s
    (?:(?:the\s(?:{PLAIN}\s){{0,4}}?)?(?P<name>{NAME})|he\b|she\b|the\s(?:{PLAIN}\s?){{1,3}})"""
_LIFE_SPAN = rf"(?P<name>{NAME})\s\((?P<period>{PERIOD})\)"
_KIN_BEFORE = rf"\b{KIN}\b[^{NAME}{AGE}]{{0,24}}$"
_REACH = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """When somebody was born, and where it is said."""

    who: Name | None
    """None where only the age in the same phrase says who."""
    days: Days
    line: Line
    at: int
    """The place of the date."""
    span: Span
    age_at: int | None = None
    """The place of the age in the same phrase: "the 23-year-old, born on 3 October"."""
    by_pronoun: bool = False
    unnamed: bool = False
    """ "He was born in 1950", where no name before says who."""
    death: Days | None = None
    """From "Ann Lee (1931-2019)"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Owner:
    who: Name | None
    age_at: int | None = None
    by_pronoun: bool = False
    unnamed: bool = False


def births(lines: Sequence[Line]) -> Iterator[Birth]:
    """The births that the text dates, where it is certain whose they are."""
    for index, line in enumerate(lines):
        if ON in line.text:
            yield from _born(lines, index)
        if PERIOD in line.text:
            yield from _life_spans(line)


def _born(lines: Sequence[Line], index: int) -> Iterator[Birth]:
    line = lines[index]
    for found in pattern(_BORN).finditer(line.text):
        at = found.start("date")
        days, owner = days_of(line.marks[at]), _owner(lines, index, found.start(), found.end())
        if days is not None and owner is not None:
            yield Birth(
                who=owner.who,
                days=days,
                line=line,
                at=at,
                span=line.words(found.start(), at + 1),
                age_at=owner.age_at,
                by_pronoun=owner.by_pronoun,
                unnamed=owner.unnamed,
            )


def _owner(lines: Sequence[Line], index: int, born: int, end: int) -> _Owner | None:
    """Whose birth it is, by what stands before "born", or behind the phrase that opens a sentence."""
    text, marks = lines[index].text, lines[index].marks
    left = max(0, born - _REACH)
    if found := pattern(_AGE_BEHIND).match(text, end):
        # "The singer, a baker's son born in 1950, died on Sunday, aged 64": one subject in any case.
        said = next(name for name, words in found.groupdict().items() if words)
        return _Owner(who=None, age_at=found.start(said))
    if pattern(_KIN_BEFORE).search(text, left, born):
        return None
    if found := pattern(_NAME_BEFORE).search(text, left, born):
        return _named(name_of(marks[found.start("name")]))
    if found := pattern(_AGE_BEFORE).search(text, left, born):
        return _Owner(who=spoken_of(lines, index), age_at=found.start("age"))
    if pattern(rf"{_PRONOUN_BEFORE}|{_DESCRIPTION_BEFORE}").search(text, left, born):
        return _spoken(lines, index)
    if born == 0 and (found := pattern(_SUBJECT_BEHIND).match(text, end)):
        return _named(name_of(marks[found.start("name")])) if found["name"] else _spoken(lines, index)
    return None


def _spoken(lines: Sequence[Line], index: int) -> _Owner:
    who = spoken_of(lines, index)
    return _Owner(who=who, by_pronoun=True, unnamed=who is None)


def _named(who: Name | None, *, by_pronoun: bool = False) -> _Owner | None:
    return _Owner(who=who, by_pronoun=by_pronoun) if who else None


def _life_spans(line: Line) -> Iterator[Birth]:
    """ "Ann Lee (1931-2019)"."""
    for found in pattern(_LIFE_SPAN).finditer(line.text):
        at = found.start("period")
        meaning, who = line.marks[at].meaning, name_of(line.marks[found.start("name")])
        if who is None or not isinstance(meaning, Period):
            continue
        begin, end = meaning.begin, meaning.end
        if begin.first and begin.last and end.first and end.last:
            yield Birth(
                who=who,
                days=Days(first=begin.first, last=begin.last),
                line=line,
                at=at,
                span=line.span(at),
                death=Days(first=end.first, last=end.last),
            )
