"""Names of people, with their titles, and of places and organisations as far as comparing needs them.

A name is a run of words with capital letters that neither the beginning of a sentence nor a headline
explains. It is only called a person's where the words in and around it show that it is one.
"""

from __future__ import annotations

from typing import Literal

from checks.data.people import (
    GIVEN_NAMES,
    OF_ORGANISATIONS,
    OF_PLACES,
    PARTICLES,
    ROLES,
    SUFFIXES,
    TITLES,
)
from checks.extract.name_words import (
    ALL_TITLES,
    PARTICLE,
    NameWord,
    compiled,
    countries,
    is_headline,
    names_in,
    runs,
    stands_alone,
    vocabulary,
    words_of,
)
from checks.model import Mention, Name, Part

Sort = Literal["person", "place", "organisation", "unknown"]

_PARTICLE_BEFORE = rf"(?<!\b(?:the|an?|his|her|of)\s)(?<=\s)(?P<particle>(?:{PARTICLE}\s)?{PARTICLE})\s$"
_AGE_BEHIND = r",\s(?:aged\s)?\d{1,3}(?![\d:.]\d|\s?(?:%|per))\b|\s\(\d{1,3}\)"
_VERBS = (
    "said", "says", "told", "asked", "added", "wrote", "tweeted", "who", "whose", "replied", "argued",
    "testified",
)  # fmt: skip
_SPEAKS = rf"\s(?:{'|'.join(_VERBS)})\b"


def names(text: str) -> tuple[Mention, ...]:
    """The names in a text, in order; of a headline in capitals those that a given name or a title shows."""
    headline = is_headline(text)
    known = vocabulary()
    found: list[Mention] = []
    for run in runs().finditer(text):
        written = run[0]
        if " " in written or "\u00a0" in written:
            for words in words_of(run):
                found += [_mention(text, kept) for kept in names_in(text, words, headline=headline)]
        elif known[written].may_stand_alone and not headline:
            word, low = known[written][:2]
            start = run.start()
            end = start + len(word)
            if stands_alone(text, low, start, end):
                found.append(_mention(text, [NameWord(word, low, start, end)]))
    return _like_others(found)


def _mention(text: str, words: list[NameWord]) -> Mention:
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
        sort,
        tuple([word.text for word in given]),
        " ".join([word.text for word in family]),
        " ".join([word.text for word in title]) if title else role,
    )
    groups = (("title", title), ("given", given), ("family", family))
    parts = [Part(name, group[0].start, group[-1].end) for name, group in groups if group]
    return Mention(start, end, text[start:end], meaning, tuple(parts))


def _lone(text: str, word: NameWord, role: str | None) -> Mention:
    """A single word: a place, or whatever else has a capital letter."""
    is_person = role or _is_of_an_age(text, word.end)
    sort: Sort = "place" if word.low in countries()[0] else "person" if is_person else "unknown"
    return Mention(word.start, word.end, text[word.start : word.end], Name(sort, (), word.text, role))


def _word_before(text: str, at: int) -> str:
    """The word before a name, if only a space stands between."""
    if text[at - 1 : at] not in (" ", "\u00a0"):
        return ""
    return text[max(0, at - 20) : at - 1].rpartition(" ")[2]


def _with_particle_before(text: str, words: list[NameWord]) -> list[NameWord]:
    """With the "de" of "when de Blasio ran"; the "van" of "the van Smith drove" is none."""
    at = words[0].start
    found = compiled(_PARTICLE_BEFORE).search(text, max(0, at - 20), at)
    if found is None:
        return words
    particle = found["particle"]
    return [NameWord(particle, particle, *found.span("particle")), *words]


def _split(words: list[NameWord]) -> tuple[list[NameWord], list[NameWord]]:
    """The title, and the name itself, which is never empty."""
    titles = 0
    while titles < len(words) - 1 and words[titles].low in ALL_TITLES:
        titles += 1
    if titles and any(word.low in TITLES for word in words[:titles]):
        return words[:titles], words[titles:]
    return [], words


def _family(words: list[NameWord]) -> list[NameWord]:
    """The last word, with the small words before it ("de Blasio")."""
    start = len(words) - 1
    while start > 0 and words[start - 1].text in PARTICLES:
        start -= 1
    return words[start:]


def _sort(text: str, own: list[NameWord], given: list[NameWord]) -> Sort:
    last = own[-1].low
    if " ".join([word.low for word in own]) in countries()[0]:
        return "place"
    if given and last in OF_PLACES:
        return "place"
    if given and last in OF_ORGANISATIONS:
        return "organisation"
    return "person" if _is_a_person(text, own, given) else "unknown"


def _is_a_person(text: str, own: list[NameWord], given: list[NameWord]) -> bool:
    end = own[-1].end
    if _is_of_an_age(text, end):
        return True
    if not given or len(own) > 4:
        return False
    if given[0].low in GIVEN_NAMES or any(len(word.text) == 2 and word.text[1] == "." for word in given):
        return True
    at = end + text.startswith(",", end)
    return text.startswith(_VERBS, at + 1) and compiled(_SPEAKS).match(text, at) is not None


def _is_of_an_age(text: str, end: int) -> bool:
    if text[end : end + 2] not in (", ", " ("):
        return False
    begins = text[end + 2 : end + 3]
    return (begins == "a" or begins.isdecimal()) and compiled(_AGE_BEHIND).match(text, end) is not None


def _like_others(found: list[Mention]) -> tuple[Mention, ...]:
    """A family name alone is that of the person who is named in full in the same text."""
    named = [(mention, mention.meaning) for mention in found if isinstance(mention.meaning, Name)]
    people = {name.family for _, name in named if name.sort == "person"}
    return tuple([
        mention._replace(meaning=Name(sort="person", family=name.family, title=name.title))
        if name.sort == "unknown" and not name.given and name.family in people
        else mention
        for mention, name in named
    ])  # fmt: skip
