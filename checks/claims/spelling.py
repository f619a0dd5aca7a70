"""Words that differ by a slip of the pen.

Candidates are found by the deletions they share (Garbe's symmetric delete algorithm), so that the cost grows
with the number of words and not with that of their pairs.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations, product

import regex

SHORTEST = 3
LONG = 6
"""Letters from which two slips are allowed."""
SWAPPED = 2
"""Letters that differ where two changed places."""
_MOST_ALIKE = 8
_JOINERS = str.maketrans("", "", "'’-")
_BASE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})
_VOWELS = frozenset("aeiouy")
_SLAVIC_END = r"(?<=\w\w)[iy]{1,2}(?=(?:ch|a)?$)"
_UNSAYABLE = r"[bcdfgkpstvz][lmnr]$|[dgkmnpt]c$"
"""Consonants that no name ends in: "Martn", "Franc"."""
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "ß": "ss", "æ": "ae"})


def close_spellings(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different words that are one slip apart, each once; of long words some two slips apart.

    Two slips are found where a letter too many stands beside one too few, or two letters changed places.
    A slip is a letter added, left out, changed, or two that changed places. The first letter is always right:
    names that differ in it are two names.
    """
    known = sorted({word for word in words if len(word) >= SHORTEST and _is_word(word)})
    firsts = [fold(word)[0] for word in known]
    begins = Counter(firsts)
    alike: dict[str, list[str]] = {}
    for word, first in zip(known, firsts, strict=True):
        if begins[first] == 1:
            continue
        for key in {key for one in _ways_to_write(word) for key in _keys(one)}:
            alike.setdefault(key, []).append(word)
    pairs = {pair for group in alike.values() if len(group) <= _MOST_ALIKE for pair in combinations(group, 2)}
    for one, other in sorted(pairs):
        allowed = 2 if min(len(one), len(other)) >= LONG else 1
        if fold(one)[0] == fold(other)[0] and 0 < apart(one, other) <= allowed:
            yield one, other


def other_first_letters(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different words that are one slip in the first letter apart: Kramer and Cramer, or ramer."""
    ends: dict[str, list[str]] = {}
    for word in sorted({word for word in words if len(word) > SHORTEST and _is_word(word)}):
        plain = fold(word)
        for end in {plain, plain[1:]}:
            ends.setdefault(end, []).append(word)
    for alike in ends.values():
        for one, other in combinations(alike[:_MOST_ALIKE], 2):
            if fold(one)[0] != fold(other)[0]:
                yield one, other


def _is_word(word: str) -> bool:
    return word.isalpha() or word.translate(_JOINERS).isalpha()


def fold(word: str) -> str:
    """A word without accents, apostrophes and hyphens, in lower case: José and Jose are one."""
    low = word.lower()
    if not low.isascii():
        plain = unicodedata.normalize("NFKD", low.translate(_BASE))
        low = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return low if low.isalpha() else low.translate(_JOINERS)


def apart(one: str, other: str) -> int:
    """The slips between two names, however their accents are written: Müller, Muller and Mueller are one."""
    return min(_apart(*pair) for pair in product(_ways_to_write(one), _ways_to_write(other)))


def _apart(one: str, other: str) -> int:
    """The slips; letters that changed places are one, wherever they stand."""
    found = slips(one, other)
    return 1 if found == SWAPPED and len(one) >= LONG and sorted(one) == sorted(other) else found


def _ways_to_write(word: str) -> set[str]:
    """With and without the second letter that stands for an accent in German and Danish: ae for ä."""
    short = fold(word)
    if not word.isascii():
        return {short, fold(word.lower().translate(_SPELT_OUT))}
    return {short, short.replace("ae", "a").replace("oe", "o").replace("ue", "u")}


def slips(one: str, other: str) -> int:
    """The optimal string alignment distance: Levenshtein's, with swapped neighbours as one slip."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _keys(word: str) -> set[str]:
    """What two words share of which one is a slip for the other: all but one letter, or all letters."""
    return {word, "".join(sorted(word)), *(word[:at] + word[at + 1 :] for at in range(1, len(word)))}


def is_plural(word: str, base: str) -> bool:
    """Whether a word is another with an "s" behind it."""
    return fold(word) == fold(base) + "s" and fold(base)[-1] != "s"


def is_derived(word: str, base: str) -> bool:
    """A plural, or who comes from there: "the Kestners", "Dakotans", "Lahoris"."""
    word, base = fold(word), fold(base)
    if not word.startswith(base) or word == base:
        return False
    ending = word[len(base) :]
    if ending in ("s", "n", "ns"):
        return base[-1] != "s" if ending == "s" else base[-1] in "aeiou"
    return ending in ("es", "an", "ans", "ian", "ians", "ese", "er", "ers", "i", "is")


def is_transliterated(one: str, other: str) -> bool:
    """Whether two spellings are but two ways of writing the same foreign sounds."""
    table = str.maketrans({"y": "i", "w": "v", "q": "k", "c": "k", "j": "i"})
    return fold(one).translate(table) == fold(other).translate(table)


def is_variant(one: str, other: str) -> bool:
    """Whether both are spellings in use of one name: Sergei and Sergey, Melnikovich and Melnikovych."""
    first, second = (_compiled(_SLAVIC_END).sub("i", fold(word)) for word in (one, other))
    return first == second and fold(one) != fold(other)


def same_consonants(one: str, other: str) -> bool:
    """Whether two spellings differ in vowels and doubled letters only, as those of one Arabic name do."""
    first, second = (_compiled(r"[aeiouy]|(.)(?=\1)").sub("", fold(word)) for word in (one, other))
    return first == second


def lacks_a_vowel(one: str, other: str) -> bool:
    """Whether one is the other without a vowel."""
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    without = (longer[:at] + longer[at + 1 :] for at, letter in enumerate(longer) if letter in _VOWELS)
    return shorter in without


def lacks_an_accent(one: str, other: str) -> bool:
    """Whether one lacks a vowel so that it cannot be said: Martín, whose í an old page lost, is "Martn"."""
    shorter = min(fold(one), fold(other), key=len)
    return lacks_a_vowel(one, other) and _compiled(_UNSAYABLE).search(shorter) is not None


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def differs_by_a_double(one: str, other: str) -> bool:
    """Whether two names differ in how often one letter stands in a row: Hofman and Hoffman."""
    first, second = (_compiled(r"(.)\1+").sub(r"\1", fold(word)) for word in (one, other))
    return first == second


def differs_by_gender(one: str, other: str) -> bool:
    """Whether two given names differ in a last vowel only, as those of brother and sister do."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < len(longer) and longer[-1] == longer[-2]:
        return False  # Valeriee
    stem = shorter if len(shorter) < len(longer) else shorter[:-1]
    last = {longer[-1], shorter[len(stem) :]}
    return longer[:-1] == stem and (last <= {"", "a", "e", "i", "o"} or last == {"", "y"})
