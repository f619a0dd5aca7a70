"""Names in a sentence, brought to one form, so that "America's" and "the United States" are one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from checks.claims.words import Word, stem
from checks.data.grammar import STOPWORDS
from checks.data.measures import HAPPENED, MONEY, PERSONS, SHARE, SYNONYMS
from checks.data.names import (
    AROUND_A_NAME,
    BODIES,
    COUNTRIES,
    DIRECTIONS,
    NO_NAMES,
    REGIONS,
    WITHIN,
    WORLD,
)
from checks.data.references import FAMILIES, HAVING, NO_NAME_ENDINGS, VERBS_OF_NAMES
from checks.data.scope import SCOPE

_PLACING = frozenset({"in", "at", "near", "across", "outside", "around", "throughout", "inside", "within"})
_ZONES = frozenset({"zone", "area"})
_LOWER_NAMES = frozenset({"euro", "eurozone"})
_LONGEST = 6
_OF_PLACES = ("n", "ns", "an", "ans", "ian", "ians", "ese", "ish", "i", "is", "er", "ers")
"""Words of the longest name; a longer run of capitals is a headline."""


class Name(NamedTuple):
    """A name in a sentence."""

    canon: str
    """The form under which names are compared, lower case."""
    start: int
    end: int
    sure: bool
    """It is a name beyond doubt, and not merely the first word of its sentence."""
    placed: bool
    """It stands behind a preposition of place."""
    owner: bool = False
    """It ends in 's."""


Stretches = Sequence[tuple[int, int]]


def names_in(words: Sequence[Word], taken: Stretches, figures: Stretches = ()) -> tuple[Name, ...]:
    """The names among the words of a sentence.

    ``taken`` are the stretches of dates and units, in which no name stands; ``figures`` those of numbers with
    what they count, in which a name may stand ("23 NATO members") but no number of one ("Flight 610").
    """
    return tuple(_names(_joined(words), taken, figures))


def _joined(words: Sequence[Word]) -> list[Word]:
    """The words, with the letters of "U.S." put together."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if (
            last
            and last.end == word.start
            and _is_initialism(last.low)
            and (word.low == "." or len(word.low) == 1)
        ):
            found[-1] = Word(last.low + word.low, last.start, word.end, last.capital)
        else:
            found.append(word)
    return found


def _is_initialism(low: str) -> bool:
    """Whether a word is a single letter, or letters and stops in turn."""
    return (
        len(low) < 8
        and all(char.isalpha() != (place % 2 == 1) for place, char in enumerate(low))
        and (set(low[1::2]) <= {"."})
    )


def _names(words: list[Word], taken: Stretches, figures: Stretches) -> Iterator[Name]:
    index = 0
    while index < len(words):
        may_begin = words[index].capital or words[index].low in _LOWER_NAMES
        end = _run(words, index, taken, figures) if may_begin else index
        if end == index:
            index += 1
            continue
        index_of_rest = index + _country_before(words[index:end])
        if index < index_of_rest < end:
            yield _name(words, index, index_of_rest)
        yield _name(words, index_of_rest if index_of_rest < end else index, end)
        index = end


def _run(words: list[Word], start: int, taken: Stretches, figures: Stretches) -> int:
    """Where the run of capitalised words that begins at an index ends."""
    end = start
    while end < len(words) and end - start < _LONGEST:
        if _is_part(words, end, taken) or (start < end and _is_number_of(words, end, figures)):
            end += 1
            if words[end - 1].low.endswith("'s"):
                break
        elif words[end].low == "of" and start < end < len(words) - 1 and _is_part(words, end + 1, taken):
            end += 1
        else:
            break
    return end


def _country_before(run: Sequence[Word]) -> int:
    """How many words at the start of a run name a country: one in "U.S. Senate"."""
    for length in range(min(3, len(run) - 1), 0, -1):
        if " ".join(_bare(word.low) for word in run[:length]) in aliases():
            whole = " ".join(_bare(word.low) for word in run)
            return 0 if whole in aliases() else length
    return 0


def _is_part(words: Sequence[Word], index: int, taken: Stretches) -> bool:
    word = words[index]
    if not word.capital:
        return _is_lower_name(words, index)
    if word.low in _no_names():
        return False
    if index == 0 and word.low in STOPWORDS and word.low not in aliases():
        return False
    return not any(start <= word.start < end for start, end in taken)


def _is_lower_name(words: Sequence[Word], index: int) -> bool:
    """Whether a word in lower case is a part of a name that is written so: "the euro zone"."""
    low = words[index].low
    if low == "eurozone":
        return True
    behind = words[index + 1].low if index + 1 < len(words) else ""
    before = words[index - 1].low if index else ""
    return (low == "euro" and behind in _ZONES) or (low in _ZONES and before == "euro")


def _is_number_of(words: Sequence[Word], index: int, figures: Stretches) -> bool:
    """ "Flight 610", "Apollo 11": a number that counts nothing, right behind a capitalised word."""
    word, before = words[index], words[index - 1]
    counted = any(start <= word.start < end for start, end in figures)
    return word.low.isdecimal() and before.capital and not counted


def _name(words: list[Word], start: int, end: int) -> Name:
    run = words[start:end]
    low = " ".join(_bare(word.low) for word in run)
    canon = canonical(low)
    owner = run[-1].low.endswith(("'s", "s'"))
    before = start - 1
    while before >= 0 and words[before].low in _between():
        before -= 1
    return Name(
        canon=canon,
        start=run[0].start,
        end=run[-1].end,
        sure=start > 0 or owner or len(run) > 1 or canon in _known() or _begins_as_name(words, end),
        placed=before >= 0 and words[before].low in _PLACING and not owner,
        owner=owner,
    )


def _begins_as_name(words: Sequence[Word], end: int) -> bool:
    """Whether a single capitalised word that begins its sentence is a name: "Tesla delivered …".

    English needs an article before a common noun in the singular. That leaves names, plurals, and nouns of
    abstract things, which their endings and the vocabulary of measures give away.
    """
    low = words[end - 1].low
    behind = words[end].low if end < len(words) else ""
    if low in STOPWORDS or low.endswith(("s", *NO_NAME_ENDINGS)) or low in _vocabulary():
        return False
    is_verb = behind in VERBS_OF_NAMES or stem(behind) in HAVING
    return is_verb or behind == "," or (len(behind) > 4 and behind.endswith("ed"))


def _bare(low: str) -> str:
    return low.removesuffix("'s").rstrip("'.")


def canonical(low: str) -> str:
    """The name that a lower-case name goes by."""
    found = aliases()
    if low in found:
        return found[low]
    words = low.split()
    while len(words) > 1 and words[0] in _directions():
        words = words[1:]
        if (rest := " ".join(words)) in found:
            return found[rest]
    return low


@lru_cache(maxsize=16_384)
def same(one: str, other: str) -> bool:
    """Whether two canonical names are of one thing: equal, one a part of the other, or its initials."""
    if one == other:
        return True
    mine, yours = _tokens(one), _tokens(other)
    if mine and mine == yours:
        return True
    if one in _known() and other in _known():
        return False
    if one in _adjectives(other) or other in _adjectives(one):
        return True
    if mine < yours or yours < mine:
        shorter, more = (one, yours - mine) if mine < yours else (other, mine - yours)
        return shorter not in _known() and not any(
            word in aliases() or word in _directions() for word in more
        )
    return _initials(one) == other or _initials(other) == one


@lru_cache(maxsize=8192)
def _tokens(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in name.split()) - _around()


def _initials(name: str) -> str:
    words = [word for word in name.split() if word not in ("of", "the", "for", "and")]
    return "".join(word[0] for word in words) if len(words) > 1 else ""


@lru_cache(maxsize=4096)
def words_for(name: str) -> frozenset[str]:
    """The lower-case words (see :func:`cut`) of which one stands in every text that has the name."""
    others = [alias for alias, canon in aliases().items() if canon == name]
    words = {word for each in (name, *others) for word in cut(each) if word not in _around() | {"of", "the"}}
    if name not in _known() and " " not in name:
        words |= _adjectives(name)
    return frozenset(words) | frozenset(filter(None, (_initials(name),)))


_LETTERS = bytes(b if 97 <= b <= 122 or 48 <= b <= 57 or b > 127 else 32 for b in range(256))
_MARKS = "‘’“”–—…\u00a0"


def cut(low: str) -> list[str]:
    """The words of a text in lower case: those with a hyphen or an apostrophe in their parts, "u.s." as "us".

    This runs over whole articles; it is a quick cut and no tokenizer.
    """
    low = low.replace(".", "")
    for mark in _MARKS:
        low = low.replace(mark, " ")
    return low.encode().translate(_LETTERS).decode().split()


@lru_cache(maxsize=4096)
def _adjectives(name: str) -> frozenset[str]:
    """The adjectives and people of a place that no table knows: Valdorian, Valdorians."""
    stems = (name, name.rstrip("aeiouy"))
    return frozenset(f"{each}{ending}" for each in stems if len(each) > 3 for ending in _OF_PLACES)


def is_told(name: str, words: frozenset[str]) -> bool:
    """Whether a text with these words (see :func:`cut`) has a name in one of its forms."""
    return any(words.issuperset(form) for form in _forms(name))


@lru_cache(maxsize=4096)
def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    others = [alias for alias, canon in aliases().items() if canon == name]
    return tuple(tuple(cut(form)) for form in (name, *others, _initials(name)) if form)


def found_in(name: str, names: Iterable[str]) -> bool:
    """Whether a canonical name is among others."""
    return any(same(name, other) for other in names)


def holds(place: str, name: str) -> bool:
    """Whether the people of ``place`` go by ``name``: Palestinians in Gaza."""
    return WITHIN.get(place) == name


def is_everywhere(canon: str) -> bool:
    """Whether a name means the whole world."""
    return canon in WORLD.split()


def is_known(canon: str) -> bool:
    """Whether it is the name of a country, a region or a well-known body."""
    return canon in _known()


@cache
def aliases() -> dict[str, str]:
    """Every name and its other forms: the name that it goes by."""
    found: dict[str, str] = {}
    for line in f"{COUNTRIES}{REGIONS}{BODIES}".splitlines():
        name, _, others = line.partition(": ")
        if name:
            found |= dict.fromkeys((name, *others.split(", ")), name)
    return found


@cache
def _known() -> frozenset[str]:
    return frozenset(aliases().values())


@cache
def _vocabulary() -> frozenset[str]:
    """Words of measures, persons and scopes: common nouns all."""
    tables = (*HAPPENED.values(), *MONEY.values(), *SHARE.values(), *SCOPE.values(), *SYNONYMS.values())
    families = FAMILIES.replace(":", " ").split()
    return frozenset(word for table in tables for word in table.split()) | PERSONS | {*SYNONYMS, *families}


@cache
def _around() -> frozenset[str]:
    return frozenset(AROUND_A_NAME.split())


@cache
def _directions() -> frozenset[str]:
    return frozenset(DIRECTIONS.split())


@cache
def _narrowing() -> frozenset[str]:
    return frozenset(stem(word) for word in _directions()) | _directions() | {"new"}


@cache
def _between() -> frozenset[str]:
    return _directions() | {"the", "all", "of"}


@cache
def _no_names() -> frozenset[str]:
    return frozenset(NO_NAMES.split())
