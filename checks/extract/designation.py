"""Numbers that are part of a name: "Boeing 737", "Article 50", "COVID-19", "Channel 4", "the Big Four"."""

from __future__ import annotations

from functools import cache

import regex

from checks.data.calendar import MONTHS
from checks.data.designations import (
    DESIGNATORS,
    DESIGNATORS_IN_CAPITALS,
    JOINED_ALL_THE_SAME,
    NAMED_BEFORE_NOUNS,
    ONLY_WITHOUT_A_NOUN,
    TITLES,
)
from checks.extract.context import Context
from checks.extract.near import before, behind, digits_end
from checks.extract.noun import is_plural
from checks.model import Mention, NotAFigure, Part


@cache
def _titles() -> dict[str, dict[str, tuple[tuple[int, str, str], ...]]]:
    """The titles by their number word and by what stands beside it: how far before it each begins, and it.

    What stands beside is the word behind where the number comes first, else the last letters before.
    """
    titles: dict[str, dict[str, tuple[tuple[int, str, str], ...]]] = {}
    for each in TITLES:
        ahead, stop = each.index("["), each.index("]") - 1
        title = each.replace("[", "").replace("]", "")
        lower = title.lower()
        beside = lower[:ahead][-_LETTERS:] if ahead else behind(lower, stop)
        of_number = titles.setdefault(lower[ahead:stop], {})
        of_number[beside] = (*of_number.get(beside, ()), (ahead, lower, title))
    return titles


_LETTERS = 3


TRIGGER = "0|" + "|".join(
    sorted({title[title.index("[") + 1 : title.index("]")].lower() for title in TITLES})
)
PRIORITY = 5

_LONGEST_AHEAD = max(title.index("[") for title in TITLES)
_LONGEST_AFTER = max(len(title) - title.index("]") for title in TITLES)
_SINGULAR = frozenset(word.lower() for word in DESIGNATORS_IN_CAPITALS) | DESIGNATORS
_NAME_BEFORE = regex.compile(r"(?r)(?<![\w&-])(?P<word>[A-Za-z][\w&-]{0,18}\.?)[ ]")
_TIED = regex.compile(r"(?r)(?<![\w])(?P<word>[A-Za-z]\w{0,16}(?:-[A-Za-z]{1,16})?)-")
_CODE = regex.compile(r"\d{1,7}+(?:[.,/-]\d{1,5}+){0,3}+[A-Za-z]{0,3}(?![\w])(?:\(\w{1,3}\)){0,3}")
_LIST = regex.compile(
    r"(?:(?:,[ ]|[ ]and[ ]|[ ]or[ ]|[ ]to[ ]|-|,[ ]and[ ])\d{1,5}[A-Za-z]?(?![\w.,]*\d)){1,8}+"
)
_EDITION = regex.compile(
    r"(?:[ ](?:MAX|Max|Pro|Plus|Ultra|Mini|XL|SE|Air|Dreamliner|Turbo|GT|XR)(?!\w)){1,2}"
)
_TYPES_BEGIN = frozenset(first + second for first in " -" for second in "MDbrchp") | {"k ", "k-", "K ", "K-"}
"""The two characters behind the digits of a type: few digits have them."""
_TYPE = regex.compile(
    r"""\d{3}[ ](?:MAX|Max|Dreamliner)(?:[ ]\d{1,2})?(?!\w)
    |\d{2,5}[ ]block(?=[ ]of[ ](?:[NSEW]\.?[ ])?[A-Z\d])
    |\d{1,2}[kK][ -](?:TVs?|televisions?|videos?|screens?|resolution|display|camera
    |footage|run|race|fun[ ]run)(?!\w)
    |(?<=[ ]\.)\d{2,3}[ -](?:rifle|calib(?:re|er)|handgun|pistol|revolver)(?!\w)""",
    regex.VERBOSE,
)
_NEXT = regex.compile(r"[ ](?:[a-z]{1,16}[ ])?(?P<word>[A-Za-z][\w-]{0,20})")
_DETERMINERS = frozenset(
    [
        *(
            "each",
            "every",
            "this",
            "last",
            "next",
            "that",
            "same",
            "per",
            "the",
            "a",
            "one",
            "first",
            "another",
        ),
        "whole",
    ]
)


_OF_A_YEAR = frozenset({"Act", "Day", "Week", "Year", "Season", "season", "year", "Race", "Test"})
"""Behind these four digits are a year: "the Companies Act 2006", "Anzac Day 2015"."""


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The name whose number begins at an offset."""
    del context
    if not text[at].isdecimal():
        return _title(text, at, at + len(behind(text, at)))
    end = digits_end(text, at)
    mark = text[at - 1 : at]
    if mark == "-" and (tied := _tied(text, at)):
        return tied
    if mark == " ":
        word = before(text, at)
        if (word in _SINGULAR or word.removesuffix("s") in _SINGULAR) and (name := _designated(text, at)):
            return name
    if text[end : end + 2] in _TYPES_BEGIN and (kind := _TYPE.match(text, at)):
        return _name(text, at, kind.end())
    return _title(text, at, end)


def _title(text: str, at: int, end: int) -> Mention | None:
    beside = _titles().get(text[at:end].lower())
    if beside is None:
        return None
    lead = text[at - _LETTERS if at > _LETTERS else 0 : at].lower()
    titles = (*beside.get(lead, ()), *beside.get(behind(text, end), ()))
    if not titles:
        return None
    place = min(at, _LONGEST_AHEAD)
    around = text[at - place : end + _LONGEST_AFTER].lower()
    for ahead, lower, title in titles:
        if ahead <= place and around.startswith(lower, place - ahead):
            name = _if_written_so(text, at - ahead, title)
            if name:
                return name
    return None


def _if_written_so(text: str, start: int, title: str) -> Mention | None:
    """The name, if it stands by itself, and with its capitals where it has any."""
    end = start + len(title)
    if text[end : end + 1].isalnum() or text[start - 1 : start].isalnum():
        return None
    return _name(text, start, end) if title == title.lower() or text[start:end] == title else None


def _tied(text: str, at: int) -> Mention | None:
    """ "COVID-19", "F-16s", "Catch-22": tied to a word by a hyphen."""
    match = _TIED.match(text, max(0, at - 36), at)
    if match is None or match["word"].lower() in JOINED_ALL_THE_SAME or match["word"].lower() in MONTHS:
        return None
    code = _CODE.match(text, at)
    return _name(text, match.start(), code.end()) if code else None


def _designated(text: str, at: int) -> Mention | None:
    match = _NAME_BEFORE.match(text, max(0, at - 20), at)
    code = _CODE.match(text, at)
    if match is None or code is None:
        return None
    word = match["word"]
    lower = word.lower()
    single = lower if lower in DESIGNATORS else lower.removesuffix("s")
    if single not in DESIGNATORS and word not in DESIGNATORS_IN_CAPITALS:
        return None
    start, end = match.start("word"), code.end()
    if word in _OF_A_YEAR and end - at == 4 and text[at] in "12":
        return None
    has_a_sense_of_its_own = single in ONLY_WITHOUT_A_NOUN or word in ONLY_WITHOUT_A_NOUN
    if has_a_sense_of_its_own and before(text, start) in _DETERMINERS:
        return None
    if has_a_sense_of_its_own and word not in NAMED_BEFORE_NOUNS and _noun_follows(text, end):
        return None
    if single != lower and (more := _LIST.match(text, end)):
        end = more.end()
    if edition := _EDITION.match(text, end):
        end = edition.end()
    return _name(text, start, end)


def _noun_follows(text: str, end: int) -> bool:
    match = _NEXT.match(text, end)
    return match is not None and is_plural(match["word"], match["word"].lower())


def _name(text: str, start: int, end: int) -> Mention:
    parts = (Part("name", start, end),)
    return Mention(
        start=start, end=end, surface=text[start:end], meaning=NotAFigure(what="name"), parts=parts
    )
