"""Lists of names in running text: "Ann Weller, 41, Bo Lind and the pilot Cy Trask"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase

import regex

from checks.claims.enumeration import Enumeration
from checks.data.grammar import FRONTING
from checks.data.numbers import UNITS

_LOWER = f"{ascii_lowercase} "
_YEARS = rf"(?:\d{{1,3}}+|{'|'.join(UNITS)})"


@cache
def _list() -> regex.Pattern[str]:
    word = r"\p{Lu}[\w’'.\-]*+"
    name = rf"(?:(?!and\b|or\b)[a-z]++\s)?{word}(?:\s(?:de|la|van|von|der|bin|al|of|the)?\s?{word}){{0,4}}+"
    item = rf"{name}(?:,\s{_YEARS}\b)?+"
    return regex.compile(rf"\b{item}(?:,\s{item}){{1,30}}+,?\s(?:and|&)\s{name}")


@cache
def _item() -> regex.Pattern[str]:
    return regex.compile(rf"(?:,\s(?:{_YEARS}\b,?\s?)?(?:and\s)?|\s(?:and|&)\s)+")


def name_lists(
    text: str, start: int = 0, end: int | None = None, *, full: bool = False
) -> Iterator[Enumeration]:
    """Every list of three names or more; a first one that opens the sentence with no name is left out.

    With ``full`` only lists most of whose names have two words, as those of persons have.
    """
    for match in _list().finditer(text, start, len(text) if end is None else end):
        at, items = match.start(), _item().split(match[0])
        while items and items[0].split()[0].lower() in FRONTING:
            at = text.find(items[1], at) if len(items) > 1 else match.end()
            del items[0]
        at += len(items[0]) - len(items[0].lstrip(_LOWER)) if items else 0
        if len(items) >= 3 and not (full and 2 * sum(" " in item for item in items) <= len(items)):
            yield Enumeration(start=at, end=match.end(), fewest=len(items), most=len(items), names=True)


@cache
def _words() -> regex.Pattern[str]:
    item = r"\p{Ll}[\p{Ll}’'-]*+(?:\s(?!(?:and|or)\b)\p{Ll}[\p{Ll}’'-]*+){0,2}"
    return regex.compile(rf"\b{item}(?:,\s{item}){{1,8}},?\sand\s\p{{Ll}}[\p{{Ll}}’'-]*+")


def word_lists(text: str, start: int = 0, end: int | None = None) -> Iterator[Enumeration]:
    """Every list of three short items or more without capitals: "weeks of cough, sore eyes and rashes".

    Where its first item begins is not told: words before it are taken along.
    """
    for match in _words().finditer(text, start, len(text) if end is None else end):
        count = match[0].count(",") + 1 + (regex.search(r",\sand\s", match[0]) is None)
        yield Enumeration(start=match.start(), end=match.end(), fewest=count, most=count, names=False)


def names_and_others(text: str, start: int) -> Enumeration | None:
    """The names that open a sentence, and those who stand with them: "Ann Weller and four others"."""
    match = _and_others().match(text, start)
    if match is None:
        return None
    number = int(match["number"]) if match["number"].isdecimal() else UNITS[match["number"]]
    count = number + 1 + match["names"].count(",")
    return Enumeration(start=start, end=match.end(), fewest=count, most=count, names=True, counts=True)


@cache
def _and_others() -> regex.Pattern[str]:
    name = r"\p{Lu}[\w’'.\-]*+(?:\s(?:(?:de|la|van|von|der|bin|al)\s)?\p{Lu}[\w’'.\-]*+){0,4}+"
    number = rf"(?P<number>\d{{1,2}}|{'|'.join(UNITS)})"
    return regex.compile(
        rf"(?P<names>{name}(?:,\s{name}){{0,20}}),?\sand\s{number}\sother(?:s|\s\p{{Ll}}+)\b"
    )


def named_with_ages(text: str, start: int) -> Enumeration | None:
    """The names with ages that open a sentence: "Ann Weller, 41, and Bo Lind, 29, are due in court"."""
    match = _aged().match(text, start)
    if match is None:
        return None
    count = len(_age().findall(match[0]))
    return Enumeration(start=start, end=match.end(), fewest=count, most=count, names=True)


_AGE = r"(?:,\s(?:aged\s)?\d{1,3}\b(?![.:]\d)|\s\(\d{1,3}\))"


@cache
def _age() -> regex.Pattern[str]:
    return regex.compile(_AGE)


@cache
def _aged() -> regex.Pattern[str]:
    """Names, each with an age and perhaps a place: "Ann Weller, 41, of Marle, and Bo Lind, 29"."""
    name = r"\p{Lu}[\w’'.\-]*+(?:\s(?:de|la|van|von|der|bin|al)?\s?\p{Lu}[\w’'.\-]*+){1,4}+"
    aged = rf"{name}{_AGE}(?:,\s(?:of|from)\s\p{{Lu}}[^,;.()]{{1,30}}+)?"
    return regex.compile(rf"{aged}(?:[,;]\s{aged}){{0,30}}+[,;]?\sand\s{aged}")
