"""Which words with a capital letter are a name, and which only begin a sentence or stand in a headline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from checks.data.calendar import MONTHS, WEEKDAYS
from checks.data.names import COUNTRIES, REGIONS
from checks.data.people import (
    ABBREVIATED,
    ARABIC_ARTICLES,
    BETWEEN_TITLES,
    GIVEN_NAMES,
    NEVER_ALONE,
    NO_NAME_ENDINGS,
    PARTICLES,
    TITLES,
)

PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
_CAPITAL = "[A-ZÀ-ÖØ-ÞĀ-Ž]"
_LETTER = r"0-9A-Za-z_ªµºÀ-ÖØ-öø-\u1fff\u2c00-\u2dff\u3040-\ud7ff"
"""Letters of all scripts, their accents and digits, but no superscripts ("Smith² said") and no fractions."""
_REST = rf"[{_LETTER}'’.-]*+"
_ARTICLE = rf"(?:{'|'.join(sorted(ARABIC_ARTICLES))})-"
_SMALL = rf"(?:(?:{PARTICLE}[\ \u00a0]){{1,2}}(?:{_ARTICLE})?|{_ARTICLE})"
_RUN = rf"""(?x){_CAPITAL}(?<![{_LETTER}]{_CAPITAL}){_REST}
    (?:[\ \u00a0](?:(?={_CAPITAL})|(?=[a-z]){_SMALL}){_CAPITAL}{_REST}
    | ,[\ \u00a0](?:[JS]r\b\.?|III?\b)){{0,7}}"""
_ENDS_A_SENTENCE = frozenset(".!?:;…•|\n")
_GOES_ON = frozenset(",%")
_OPENS_A_SENTENCE = r"(?:^|[.!?:;…•|\n]['\"”’)\]]{0,2}\s{1,3})['\"“‘(\[—–-]{0,2}\s?$"
_DOES_SOMETHING = r"""(?x)['’]s\b|,?\s(?:said|says|told|asked|added|wrote|who|was|is|has|had|will|did
    |does|would|and|also|came|went|won|lost|died|scored|plans?|wants?|denie[ds]|declined|refused|became
    |joined|left)\b|,\s\d{2},|\s\(\d{2}\)"""
TAIL = "'’-.,"
"""What may hang on a word and is no part of a name."""
_MOST_WORDS = 20_000
_LONGEST_WORD = 40
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_NAMES_TOO = frozenset({"april", "may", "june", "august", "jan", "march"})
_BEFORE_A_MONTH = frozenset({
    "in", "since", "last", "next", "this", "from", "to", "until", "by", "of", "on", "late", "early",
})  # fmt: skip
ALL_TITLES = TITLES | BETWEEN_TITLES


@dataclass(slots=True)
class NameWord:
    """A word of a run: as written, as it is looked up, and where it stands.

    Nobody changes one. It is not frozen, as a text has hundreds and a frozen one takes five times as long.
    """

    text: str
    low: str
    start: int
    end: int


class Known(NamedTuple):
    """What a word with a capital letter is told by, wherever it stands."""

    text: str
    """Without its full stop, comma or possessive."""
    low: str
    ends: bool
    """Whether a name ends with it."""
    is_word: bool
    """Whether it can be a word of a name at all."""
    is_calendar: bool
    may_stand_alone: bool


class _Vocabulary(dict[str, Known]):
    """The words with a capital letter that were seen so far, as they were written: most are seen again."""

    def __missing__(self, written: str) -> Known:
        if len(self) > _MOST_WORDS:
            self.clear()
        known = _known(written)
        if len(written) <= _LONGEST_WORD:
            self[written] = known
        return known


@cache
def vocabulary() -> dict[str, Known]:
    """What is known of each word: look one up as it is written."""
    return _Vocabulary()


def _known(written: str) -> Known:
    text, ends = (written, False) if written.isalpha() else _without_tail(written)
    low = text.lower().rstrip(".")
    is_i = low.startswith(("i'", "i’"))
    return Known(
        text=text,
        low=low,
        ends=ends,
        is_word=bool(text) and low != "i" and not is_i,
        is_calendar=low in _CALENDAR,
        may_stand_alone=bool(low) and low not in _never_alone() and not is_i and not text.isupper(),
    )


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern, compiled when it is first needed."""
    return regex.compile(pattern)


@cache
def _never_alone() -> frozenset[str]:
    """Words that are no name where they stand alone: titles, adjectives of countries, the calendar's …"""
    return NEVER_ALONE | _CALENDAR | ALL_TITLES | countries()[1]


@cache
def _left_out() -> frozenset[str]:
    return NEVER_ALONE | countries()[1]


@cache
def countries() -> tuple[frozenset[str], frozenset[str]]:
    """Countries and regions, and the adjectives made of them."""
    lines = [line.partition(":") for line in (COUNTRIES + REGIONS).splitlines() if line]
    adjectives = (one.strip() for _, _, others in lines for one in others.split(","))
    return frozenset(country for country, _, _ in lines), frozenset(adjectives)


def is_headline(text: str) -> bool:
    """Whether nearly every word has a capital letter."""
    if len(text) > 160 or text.endswith((".", '"', "”")):
        return False
    long_words = [word for word in text.split() if len(word) >= 4 and word[0].isalpha()]
    return len(long_words) >= 4 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)


def names_in(text: str, words: list[NameWord], *, headline: bool) -> list[list[NameWord]]:
    """The words of the name that a run makes, or of two: an organisation's and its head's."""
    found = []
    title = _title_inside(words)
    for part in (words[:title], words[title:]) if title else (words,):
        goes_on = title > 0 and part[0].start < words[title].start
        kept = _of_headline(part) if headline else _trimmed(text, part, goes_on=goes_on)
        while goes_on and kept and kept[-1].text in PARTICLES:
            kept = kept[:-1]  # it belongs to what follows
        if kept:
            found.append(kept)
    return found


@cache
def runs() -> re.Pattern[str]:
    """A run of words with capital letters; what of it is a name is told here below.

    Looked for by ``re``, which goes through a text that has few of them two times as fast as ``regex``.
    """
    return re.compile(_RUN)


def words_of(run: re.Match[str]) -> list[list[NameWord]]:
    """The words of a run, cut where a sentence or a possessive ends and at words of the calendar."""
    known = vocabulary()
    found: list[list[NameWord]] = []
    words: list[NameWord] = []
    at = run.start()
    for number, written in enumerate(run[0].replace("\u00a0", " ").split(" ")):
        start, at = at, at + len(written) + 1
        text, low, ends, is_word, is_calendar, _ = known[written]
        if is_calendar and not _is_a_name_too(run, number, written, low):
            ends = True
        elif is_word:
            words.append(NameWord(text, low, start, start + len(text)))
        if ends and words:
            found.append(words)
            words = []
    if words:
        found.append(words)
    return found


def _is_a_name_too(run: re.Match[str], number: int, written: str, low: str) -> bool:
    """Whether a word of the calendar is one of a name here: "April Jones", "the Baltimore Sun"."""
    may_be = low in _NAMES_TOO or (number > 0 and written == "Sun")
    return may_be and not _is_a_month(run, number)


def _is_a_month(run: re.Match[str], number: int) -> bool:
    """Whether "June" or "May" is no name: alone, or behind a preposition ("in June Apple said")."""
    words = run[0].split()
    if len(words) == 1:
        return True
    before = words[number - 1] if number else run.string[max(0, run.start() - 10) : run.start()].rstrip()
    return before.rpartition(" ")[2].lower() in _BEFORE_A_MONTH


def _without_tail(written: str) -> tuple[str, bool]:
    """A word without its full stop, comma or possessive, and whether that ends a name."""
    kept = written.rstrip(TAIL)
    if kept.endswith(("'s", "’s")):
        return kept[:-2], True
    if len(kept) == len(written):
        return kept, False
    tail = written[len(kept) :]
    if tail == "." and (len(kept) == 1 or kept.lower() in ABBREVIATED or (len(kept) < 6 and "." in kept)):
        return written, False
    return kept, tail != ","


def _title_inside(words: list[NameWord]) -> int:
    """Where the title begins in "Tesla CEO Elon Musk"; 0 where there is none behind another name."""
    if len(words) < 3:
        return 0
    for number in range(len(words) - 2, 0, -1):
        if words[number].low in TITLES and words[number - 1].low not in GIVEN_NAMES:
            while number > 0 and words[number - 1].low in ALL_TITLES:
                number -= 1
            return number
    return 0


def _of_headline(words: list[NameWord]) -> list[NameWord]:
    for number, word in enumerate(words[:-1]):
        if (word.low in GIVEN_NAMES or word.low in ("mr", "mrs", "ms", "dr", "sir")) and word.low != "will":
            return words[number : number + 2]
    return []


def _trimmed(text: str, words: list[NameWord], *, goes_on: bool) -> list[NameWord]:
    """Without what has its capital letter from the sentence's beginning, or is an adjective of a country."""
    left_out = _left_out()
    start = words[0].start
    while words and words[0].low in left_out:
        may_be_given = len(words) > 1 and words[0].low in GIVEN_NAMES
        if may_be_given and (words[0].start > start or not _opens_a_sentence(text, start)):
            break
        words = words[1:]
    if len(words) != 1 or goes_on:  # "Tesla" before "CEO Elon Musk"
        return words
    word = words[0]
    if word.low in ALL_TITLES or word.text.isupper():
        return []
    return words if stands_alone(text, word.low, word.start, word.end) else []


def stands_alone(text: str, low: str, start: int, end: int) -> bool:
    """Whether a single word that may be a name is one, and not only the first of its sentence."""
    return not _opens_a_sentence(text, start) or _is_a_name_alone(text, low, end)


def _opens_a_sentence(text: str, at: int) -> bool:
    if at > 1 and text[at - 1] == " ":
        before = text[at - 2]
        if before.isalnum() or before in _GOES_ON:
            return False
        if before in _ENDS_A_SENTENCE:
            return True  # these are the common cases, told without a pattern
    return compiled(_OPENS_A_SENTENCE).search(text, max(0, at - 8), at) is not None


def _is_a_name_alone(text: str, low: str, end: int) -> bool:
    """Whether the only capitalised word at the beginning of a sentence is a name all the same."""
    if low.endswith(NO_NAME_ENDINGS):
        return False
    return compiled(_DOES_SOMETHING).match(text, end) is not None
