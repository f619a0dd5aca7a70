"""Who is meant: a name, or the person that a pronoun or "the 23-year-old" stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checks.model import Mention, Name
from checks.timeline.lines import AGE, NAME, Line, pattern

KIN = (
    r"(?:father|mother|parents?|brothers?|sisters?|sons?|daughters?|child|children|wife|husband|widow|widower"
    r"|partner|uncle|aunt|cousins?|nephew|niece|grand\w+|twins?|baby|girlfriend|boyfriend|fianc\w+|dad|mum|mom"
    r"|siblings?|half-\w+|step\w+|friend|colleague|namesake)"
)
"""Words for people who are not the one that the sentence is about."""
_REACH = 3
"""Blocks back in which a pronoun may have its name."""
_SENTENCES = 12
"""And sentences."""
_SUBJECT = rf"""(?x)(?:[^—–]{{0,40}}[—–]\s|[^\w{NAME}]{{0,4}})(?:(?:But|And|So|Then|The|A|An)\s)?
    (?:(?!(?:he|she|it|they|we|you|who|that)\b)(?-i:\p{{Ll}})[\p{{L}}-]*+\s){{0,3}}(?P<name>{NAME})(?!['’]s?\s)"""
_GENERATION = r"\b(?:Jr|Sr|II|III)\b"
_RELATIVE = rf"\W{{0,4}}(?:[^:]{{1,20}}:\s)?(?:my|his|her|our|their)\s(?:\p{{Ll}}+\s){{0,2}}{KIN}\b"
"""A sentence on somebody's relative, of whom the next one may speak: "her mother, 71, …"."""
_GOES_ON = rf"""(?x)\W{{0,4}}(?:(?:But|And|So|Then)\s)?(?:He|She)\b|\W{{0,4}}(?:The\s{AGE}|According\sto\b)
    |\W{{0,4}}\w+\s(?:call|nickname|name)(?:ed|d|s)?\s(?:him|her)\b"""


def name_of(mention: Mention) -> Name | None:
    """The name of a person, or one that may be a person's."""
    meaning = mention.meaning
    if isinstance(meaning, Name) and meaning.sort in ("person", "unknown") and meaning.family:
        return meaning
    return None


def subject_of(line: Line) -> Name | None:
    """The name with which a sentence begins, behind its place line or a word on what the person does."""
    found = pattern(_SUBJECT).match(line.text)
    return name_of(line.marks[found.start("name")]) if found else None


def spoken_of(lines: Sequence[Line], index: int) -> Name | None:
    """Who "he", "she" or "the 23-year-old" is: the person with whom the last sentence before begins.

    Sentences that themselves begin with a pronoun are passed over; one that names others ends the search.
    """
    here = lines[index].passage.block
    if pattern(_RELATIVE).match(lines[index].text):
        return None
    for before in range(index - 1, max(-1, index - 1 - _SENTENCES), -1):
        line = lines[before]
        if here - line.passage.block > _REACH:
            return None
        if pattern(_RELATIVE).match(line.text):
            return None
        if name := subject_of(line):
            return name
        if NAME in line.text and not pattern(_GOES_ON).match(line.text):
            return None
    return None


class Cast:
    """The people of an article, to tell whether a family name alone says who is meant."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        known: dict[str, frozenset[str]] = {}
        self._shared: set[str] = set()
        self._namesakes: set[str] = set()
        for mention in mentions:
            if name := name_of(mention):
                family = name.family.casefold()
                if name.given and not _compatible(known.setdefault(family, _given(name)), _given(name)):
                    self._shared.add(family)
                if pattern(_GENERATION).search(mention.surface):
                    self._namesakes.add(family)

    def has_namesakes(self, name: Name) -> bool:
        """Whether there is a Jr. or a Sr. of that name."""
        return name.family.casefold() in self._namesakes

    def same_person(self, one: Name, other: Name) -> bool:
        """Whether two names are one person's: "Trump" is "Donald Trump" while no other Trump is named."""
        if one.family.casefold() != other.family.casefold():
            return False
        mine, yours = _given(one), _given(other)
        if mine and yours:
            return _compatible(mine, yours)
        return one.family.casefold() not in self._shared


def _given(name: Name) -> frozenset[str]:
    return frozenset(part.casefold().rstrip(".") for part in name.given)


def _compatible(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether some first name is in both, written out or as its initial."""
    initials = {part[0] for part in one if len(part) == 1} & {part[0] for part in other}
    initials |= {part[0] for part in other if len(part) == 1} & {part[0] for part in one}
    return bool(one & other or initials)
