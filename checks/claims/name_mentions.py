"""The people whom an article names, and the words that may be a slip in one of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims.named import HEADING, SPOKE_UP, Named, is_ordinary
from checks.data.names import DIRECTIONS
from checks.data.people import GIVEN_NAMES, MEMBERS
from checks.extract.name_words import countries
from checks.model import Kind, Mention, Name, Part
from checks.passage import Passage

_OPENER = (
    r"(?P<word>\p{Lu}(?:\p{Ll}{4,}+|\p{Ll}{1,3}\p{Lu}\p{Ll}{3,}+)(?=['’]s\s|,?\s\p{Ll})"
    rf"|\p{{Lu}}\p{{Ll}}{{3}}(?={SPOKE_UP}))"
    r"(?<=(?:^|[.!?:][”\"’]?\s|[“\"])\p{Lu}\p{L}+)"  # last: most words fail before
)
_IN_A_HEADLINE = r"(?<![\p{L}’'-])(?:(?<=\b(?P<given>\p{Lu}[\p{Ll}.]{1,20})\s))?(?P<word>\p{Lu}\p{Ll}{4,}+)\b"
_HEADED = r"(?<![\p{L}’'-])(?P<given>\p{Lu}[\p{Ll}.]{1,20})\s(?P<word>\p{Lu}\p{Ll}{2,}+)\b"


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def people(passages: Sequence[Passage]) -> list[Named]:
    """Every name that is a person's or may be one."""
    found = []
    for passage in passages:
        for mention in passage.of(Kind.NAME):
            name = mention.meaning
            if isinstance(name, Name) and name.sort in ("person", "unknown") and not _is_nobodys(name):
                found.append(Named(passage, mention, name))
    return found


def _is_nobodys(name: Name) -> bool:
    """Whether it is nobody's: of a country or a region ("South Vestria", "Silencing Norway"), of a party."""
    given = [word.lower() for word in name.given if len(word.rstrip(".")) > 1]
    if not name.family or name.family.lower().removesuffix("s") in MEMBERS:
        return True
    if given and all(word in DIRECTIONS.split() for word in given):
        return True
    is_persons = name.title or any(word in GIVEN_NAMES for word in given)
    return not is_persons and _is_a_country(name.family)


def _is_a_country(word: str) -> bool:
    return any(word.lower() in words for words in countries())


def perhaps_names(passages: Sequence[Passage], known: Sequence[Named]) -> Iterator[Named]:
    """Words that open a sentence or stand in a headline and are no known name, but may be a slip in one."""
    names = {word for item in known for word in (item.family, *item.name.given)}
    places = {(item.passage.block, item.mention.end) for item in known}
    for passage in passages:
        form = _IN_A_HEADLINE if passage.kind in HEADING else _OPENER
        for match in _compiled(form).finditer(passage.text):
            word = match["word"]
            if word in names or (passage.block, match.end("word")) in places or is_ordinary(word):
                continue
            if _is_a_country(word):
                continue
            yield _guessed(passage, match.span("word"), match.groupdict().get("given") or "")


def headed_names(passages: Sequence[Passage], known: Sequence[Named]) -> Iterator[Named]:
    """Words before a known family name in a headline, where they were not read as a name of somebody."""
    families = {item.family for item in known if item.given and not item.guessed}
    places = {(item.passage.block, item.mention.end) for item in known}
    for passage in passages:
        if passage.kind not in HEADING:
            continue
        for match in _compiled(_HEADED).finditer(passage.text, overlapped=True):
            word, given = match["word"], match["given"]
            if word in families and (passage.block, match.end("word")) not in places:
                yield _guessed(passage, match.span("word"), given)


def _guessed(passage: Passage, place: tuple[int, int], given: str) -> Named:
    start, end = place
    name = Name(sort="unknown", family=passage.text[start:end], given=(given,) if given else ())
    parts = [Part(role="family", start=start, end=end)]
    if given:
        parts.insert(0, Part(role="given", start=start - len(given) - 1, end=start - 1))
    mention = Mention(start=start, end=end, surface=passage.text[start:end], meaning=name, parts=tuple(parts))
    return Named(passage, mention, name, guessed=True)
