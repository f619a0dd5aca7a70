"""Names of people, with their titles, and of places and organisations as far as comparing needs them.

A name is a run of words with capital letters that neither the beginning of a sentence nor a headline
explains. It is only called a person's where the words in and around it show that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Literal, NamedTuple

import regex

from checks.data.calendar import MONTHS, WEEKDAYS
from checks.data.names import COUNTRIES, REGIONS
from checks.data.people import (
    ABBREVIATED,
    BETWEEN_TITLES,
    GIVEN_NAMES,
    NEVER_ALONE,
    NO_NAME_ENDINGS,
    OF_ORGANISATIONS,
    OF_PLACES,
    PARTICLES,
    ROLES,
    SUFFIXES,
    TITLES,
)
from checks.model import Mention, Name, Part

Sort = Literal["person", "place", "organisation", "unknown"]

_PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*+"
_RUN = rf"""(?x)\b{_WORD}
    (?:[\ \u00a0](?:{_PARTICLE}[\ \u00a0]){{0,2}}{_WORD} | ,[\ \u00a0](?:[JS]r\b\.?|III?\b)){{0,7}}+"""
_PARTICLE_BEFORE = rf"(?<!\b(?:the|an?|his|her|of)\s)(?<=\s)(?P<particle>(?:{_PARTICLE}\s)?{_PARTICLE})\s$"
_OPENS_A_SENTENCE = r"(?:^|[.!?:;…•|\n]['\"”’)\]]{0,2}\s{1,3})['\"“‘(\[—–-]{0,2}\s?$"
_AGE_BEHIND = r",\s(?:aged\s)?\d{1,3}(?![\d:.]\d|\s?(?:%|per))\b|\s\(\d{1,3}\)"
_DOES_SOMETHING = r"""(?x)['’]s\b|,?\s(?:said|says|told|asked|added|wrote|who|was|is|has|had|will|did
    |does|would|and|also|came|went|won|lost|died|scored|plans?|wants?|denie[ds]|declined|refused|became|joined|left)\b"""
_SPEAKS = r",?\s(?:said|says|told|asked|added|wrote|tweeted|who|whose|replied|argued|testified)\b"
_TAIL = "'’-.,"


class _Word(NamedTuple):
    """A word of a run: as written, as it is looked up, and where it stands."""

    text: str
    low: str
    start: int
    end: int


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


@cache
def _countries() -> tuple[frozenset[str], frozenset[str]]:
    """Countries and regions, and the adjectives made of them."""
    lines = [line.partition(":") for line in (COUNTRIES + REGIONS).splitlines() if line]
    adjectives = (one.strip() for _, _, others in lines for one in others.split(","))
    return frozenset(country for country, _, _ in lines), frozenset(adjectives)


_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_NAMES_TOO = frozenset({"april", "may", "june", "august", "jan", "march"})
_BEFORE_A_MONTH = frozenset(
    {"in", "since", "last", "next", "this", "from", "to", "until", "by", "of", "on", "late", "early"}
)
_NO_NAMES = NEVER_ALONE | _CALENDAR
_ALL_TITLES = TITLES | BETWEEN_TITLES


def names(text: str) -> tuple[Mention, ...]:
    """The names in a text, in order; of a headline in capitals those that a given name or a title shows."""
    headline = _is_headline(text)
    found: list[Mention] = []
    for run in _compiled(_RUN).finditer(text):
        written = run[0]
        low = written.rstrip(_TAIL).lower()
        if low in _NO_NAMES:
            continue  # most capital letters only begin a sentence
        if written.isalpha():  # one word
            word = _Word(written, low, *run.span())
            if not headline and low not in _countries()[1] and _stands_alone(text, word):
                found.append(_mention(text, [word]))
            continue
        for words in _words(run):
            found += _named(text, words, headline=headline)
    return tuple(_like_others(found))


def _named(text: str, words: list[_Word], *, headline: bool) -> Iterator[Mention]:
    """The name that words make, or two: that of an organisation and that of its head."""
    title = _title_inside(words)
    for part in (words[:title], words[title:]) if title else (words,):
        goes_on = title > 0 and part[0].start < words[title].start
        kept = _of_headline(part) if headline else _trimmed(text, part, goes_on=goes_on)
        if kept:
            yield _mention(text, kept)


def _is_headline(text: str) -> bool:
    """Whether nearly every word has a capital letter."""
    if len(text) > 160 or text.endswith((".", '"', "”")):
        return False
    long_words = [word for word in text.split() if len(word) >= 4 and word[0].isalpha()]
    return len(long_words) >= 4 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)


# ------------------------------------------------------------------------------- which words are a name


def _words(run: regex.Match[str]) -> Iterator[list[_Word]]:
    """The words of a run, cut where a sentence or a possessive ends and at words of the calendar."""
    written_words = run[0].replace("\u00a0", " ").split(" ")
    words: list[_Word] = []
    at = run.start()
    for number, written in enumerate(written_words):
        start, at = at, at + len(written) + 1
        kept, ends = _without_tail(written)
        low = kept.lower().rstrip(".")
        if low in _CALENDAR and (low not in _NAMES_TOO or _is_a_month(run, number)):
            ends = True
        elif kept and low.partition("'")[0].partition("’")[0] != "i":
            words.append(_Word(kept, low, start, start + len(kept)))
        if ends and words:
            yield words
            words = []
    if words:
        yield words


def _is_a_month(run: regex.Match[str], number: int) -> bool:
    """Whether "June" or "May" is no name: alone, or behind a preposition ("in June Apple said")."""
    words = run[0].split()
    if len(words) == 1:
        return True
    before = words[number - 1] if number else run.string[max(0, run.start() - 10) : run.start()].rstrip()
    return before.rpartition(" ")[2].lower() in _BEFORE_A_MONTH


def _without_tail(written: str) -> tuple[str, bool]:
    """A word without its full stop, comma or possessive, and whether that ends a name."""
    kept = written.rstrip(_TAIL)
    if kept.endswith(("'s", "’s")):
        return kept[:-2], True
    if len(kept) == len(written):
        return kept, False
    tail = written[len(kept) :]
    if tail == "." and (len(kept) == 1 or kept.lower() in ABBREVIATED or (len(kept) < 6 and "." in kept)):
        return written, False
    return kept, tail != ","


def _title_inside(words: list[_Word]) -> int:
    """Where the title begins in "Tesla CEO Elon Musk"; 0 where there is none behind another name."""
    if len(words) < 3:
        return 0
    for number in range(len(words) - 2, 0, -1):
        if words[number].low in TITLES and words[number - 1].low not in GIVEN_NAMES:
            while number > 0 and words[number - 1].low in _ALL_TITLES:
                number -= 1
            return number
    return 0


def _of_headline(words: list[_Word]) -> list[_Word]:
    for number, word in enumerate(words[:-1]):
        if (word.low in GIVEN_NAMES or word.low in ("mr", "mrs", "ms", "dr", "sir")) and word.low != "will":
            return words[number : number + 2]
    return []


def _trimmed(text: str, words: list[_Word], *, goes_on: bool) -> list[_Word]:
    """Without what has its capital letter from the sentence's beginning, or is an adjective of a country."""
    adjectives = _countries()[1]
    opens = _opens_a_sentence(text, words[0].start)
    while words and (words[0].low in NEVER_ALONE or words[0].low in adjectives):
        if not opens and words[0].low in GIVEN_NAMES and len(words) > 1:
            break
        words, opens = words[1:], False
    if len(words) != 1 or goes_on:  # "Tesla" before "CEO Elon Musk"
        return words
    return words if _stands_alone(text, words[0]) else []


def _stands_alone(text: str, word: _Word) -> bool:
    """Whether a single word is a name, and neither an acronym nor a title nor the first of its sentence."""
    if word.text.isupper() or word.low in _ALL_TITLES:
        return False
    return not _opens_a_sentence(text, word.start) or _is_a_name_alone(text, word)


def _opens_a_sentence(text: str, at: int) -> bool:
    if text[at - 1 : at] == " " and text[at - 2 : at - 1].isalnum():
        return False  # the common case, told without a pattern
    return _compiled(_OPENS_A_SENTENCE).search(text, max(0, at - 8), at) is not None


def _is_a_name_alone(text: str, word: _Word) -> bool:
    """Whether the only capitalised word at the beginning of a sentence is a name all the same."""
    if word.low.endswith(NO_NAME_ENDINGS):
        return False
    return _compiled(_DOES_SOMETHING).match(text, word.end) is not None


# ------------------------------------------------------------------------------- what it is the name of


def _mention(text: str, words: list[_Word]) -> Mention:
    before = _word_before(text, words[0].start)
    if before in PARTICLES:
        words = _with_particle_before(text, words)
    role = before if before in ROLES else None
    if len(words) == 1:
        return _lone(text, words[0], role)
    title, own = _split(words)
    suffix = len(own) > 1 and own[-1].low in SUFFIXES
    family = _family(own[:-1] if suffix else own)
    given = own[: len(own) - suffix - len(family)]
    start, end = words[0].start, words[-1].end
    sort: Sort = "person" if title or suffix or role else _sort(text, own, given)
    meaning = Name(
        sort=sort,
        given=tuple([word.text for word in given]),
        family=" ".join([word.text for word in family]),
        title=" ".join([word.text for word in title]) or role,
    )
    groups = (("title", title), ("given", given), ("family", family))
    parts = [Part(role=name, start=group[0].start, end=group[-1].end) for name, group in groups if group]
    return Mention(start=start, end=end, surface=text[start:end], meaning=meaning, parts=tuple(parts))


def _lone(text: str, word: _Word, role: str | None) -> Mention:
    """A single word: a place, or whatever else has a capital letter."""
    is_person = role or _is_of_an_age(text, word.end)
    sort: Sort = "place" if word.low in _countries()[0] else "person" if is_person else "unknown"
    meaning = Name(sort=sort, family=word.text, title=role)
    return Mention(start=word.start, end=word.end, surface=text[word.start : word.end], meaning=meaning)


def _word_before(text: str, at: int) -> str:
    """The word before a name, if only a space stands between."""
    if text[at - 1 : at] not in (" ", "\u00a0"):
        return ""
    return text[max(0, at - 20) : at - 1].rpartition(" ")[2]


def _with_particle_before(text: str, words: list[_Word]) -> list[_Word]:
    """With the "de" of "when de Blasio ran"; the "van" of "the van Smith drove" is none."""
    at = words[0].start
    found = _compiled(_PARTICLE_BEFORE).search(text, max(0, at - 20), at)
    if found is None:
        return words
    particle = found["particle"]
    return [_Word(particle, particle, *found.span("particle")), *words]


def _split(words: list[_Word]) -> tuple[list[_Word], list[_Word]]:
    """The title, and the name itself, which is never empty."""
    titles = 0
    while titles < len(words) - 1 and words[titles].low in _ALL_TITLES:
        titles += 1
    if any(word.low in TITLES for word in words[:titles]):
        return words[:titles], words[titles:]
    return [], words


def _family(words: list[_Word]) -> list[_Word]:
    """The last word, with the small words before it ("de Blasio")."""
    start = len(words) - 1
    while start > 0 and words[start - 1].text in PARTICLES:
        start -= 1
    return words[start:]


def _sort(text: str, own: list[_Word], given: list[_Word]) -> Sort:
    last = own[-1].low
    if " ".join([word.low for word in own]) in _countries()[0]:
        return "place"
    if given and last in OF_PLACES:
        return "place"
    if given and last in OF_ORGANISATIONS:
        return "organisation"
    return "person" if _is_a_person(text, own, given) else "unknown"


def _is_a_person(text: str, own: list[_Word], given: list[_Word]) -> bool:
    end = own[-1].end
    if _is_of_an_age(text, end):
        return True
    if not given or len(own) > 4:
        return False
    if given[0].low in GIVEN_NAMES or any(len(word.text) == 2 and word.text[1] == "." for word in given):
        return True
    return _compiled(_SPEAKS).match(text, end) is not None


def _is_of_an_age(text: str, end: int) -> bool:
    return text[end : end + 2] in (", ", " (") and _compiled(_AGE_BEHIND).match(text, end) is not None


def _like_others(found: list[Mention]) -> Iterator[Mention]:
    """A family name alone is that of the person who is named in full in the same text."""
    meanings = [mention.meaning for mention in found]
    people = {name.family for name in meanings if isinstance(name, Name) and name.sort == "person"}
    if not people:
        yield from found
        return
    for mention in found:
        name = mention.meaning
        if isinstance(name, Name) and name.sort == "unknown" and not name.given and name.family in people:
            yield replace(mention, meaning=replace(name, sort="person"))
        else:
            yield mention
