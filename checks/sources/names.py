"""Names in a sentence, brought to one form, so that "America's" and "the United States" are one place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checks.claims.words import Word, stem
from checks.data.grammar import STOPWORDS
from checks.data.measures import HAPPENED, MONEY, PERSONS, SHARE, SYNONYMS
from checks.data.names import NO_NAMES
from checks.data.references import FAMILIES, HAVING, NO_NAME_ENDINGS, VERBS_OF_NAMES
from checks.data.scope import SCOPE
from checks.sources.aliases import aliases, around_names, canonical, directions, is_known

_PLACING = frozenset({"in", "at", "near", "across", "outside", "around", "throughout", "inside", "within"})
_ZONES = frozenset({"zone", "area"})
_LOWER_NAMES = frozenset({"euro", "eurozone"})
_LONGEST = 6
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
    """The words, with the letters of "U.S." put together, and those of "MH370"."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last and last.end == word.start and (_continues(last, word) or _numbers(last, word)):
            low = word.low.rstrip(",.") if word.low[0].isdecimal() else word.low
            found[-1] = Word(last.low + low, last.start, word.start + len(low), last.capital)
        else:
            found.append(word)
    return found


def _continues(last: Word, word: Word) -> bool:
    return _is_initialism(last.low) and (word.low == "." or len(word.low) == 1)


def _numbers(last: Word, word: Word) -> bool:
    return last.capital and last.low.isalpha() and word.low.rstrip(",.").isdecimal()


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
        elif _is_of(words, end) and start < end and _is_part(words, end + 1, taken):
            end += 1
        else:
            break
    return end


def _is_of(words: Sequence[Word], index: int) -> bool:
    """Whether an "of" stands in a name: in "Bank of Norland", but not in "GDP of Norland"."""
    return words[index].low == "of" and index < len(words) - 1 and words[index - 1].low not in _vocabulary()


def _country_before(run: Sequence[Word]) -> int:
    """How many words at the start of a run name a country: one in "U.S. Senate"."""
    if len(run) == 2 and run[1].low in around_names():
        return 0  # "Mexico City" is no city of Mexico's, and the "Gaza Strip" no strip
    for length in range(min(3, len(run) - 1), 0, -1):
        if " ".join(_bare(word.low) for word in run[:length]) in aliases():
            whole = " ".join(_bare(word.low) for word in run)
            return 0 if whole in aliases() else length
    return 0


def _is_part(words: Sequence[Word], index: int, taken: Stretches) -> bool:
    word = words[index]
    if not word.capital:
        return _is_lower_name(words, index)
    if _bare(word.low) in _no_names():
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
        sure=start > 0
        or owner
        or len(run) > 1
        or is_known(canon)
        or canon[-1:].isdecimal()
        or _begins_as_name(words, end),
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
    return low.removesuffix("'s").rstrip("'.").removesuffix("-language")


@cache
def _vocabulary() -> frozenset[str]:
    """Words of measures, persons and scopes: common nouns all."""
    tables = (*HAPPENED.values(), *MONEY.values(), *SHARE.values(), *SCOPE.values(), *SYNONYMS.values())
    families = FAMILIES.replace(":", " ").split()
    return frozenset(word for table in tables for word in table.split()) | PERSONS | {*SYNONYMS, *families}


@cache
def _between() -> frozenset[str]:
    return directions() | {"the", "all", "of"}


@cache
def _no_names() -> frozenset[str]:
    return frozenset(NO_NAMES.split())
