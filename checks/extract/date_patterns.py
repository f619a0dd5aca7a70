"""How the readers of dates look around: at the words before and behind, and with compiled patterns.

Most words that could begin a date do not. So a reader looks at the next word first and matches a pattern
only where that word can belong to a date.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from checks.data.calendar import COUNTED_NOUNS, ORDINAL_WORDS

NUMBER_ENDS = r"(?!\w|[.,:/]\d|%)"
"""Behind a day or a year: no further digits."""
YEAR = rf"(?:(?P<year>[12]\d{{3}})|['’](?P<short>\d\d)){NUMBER_ENDS}"
_PLURAL = r"""(?x)\s(?!(?:is|was|has|as|this|its|does|across|unless|perhaps|always|whereas|officials|police
    |prices|sales|shares|profits|results)\b)(?-i:\p{Ll}{3,}(?<!s|si|u|ic)s\b)"""
_CHANGE = r"""(?x)\b(?:ris\w+|rose|gr[eo]w\w*|increas\w+|f[ae]ll\w*|drop\w*|cut|reduc\w+|down|up|went|jump\w*
    |climb\w*)\s(?:(?:from|to|by)\s(?:[\d,.]{1,9}\sto\s)?)?"""
_GAP = " \u00a0,.()/'’&–—-"
_TAIL = ".,;:!?)'\"’”"
_AHEAD = rf"([{_GAP}\s]{{0,3}})(\d+|[A-Za-z]+)?"


@cache
def compiled(pattern: str) -> regex.Pattern[str]:
    """The pattern, blind to case, compiled when it is first needed."""
    return regex.compile(pattern, regex.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words that looks at their first letter once."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


@cache
def _backwards(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern, regex.IGNORECASE | regex.REVERSE)


class Ahead(NamedTuple):
    """The next word, in lower case, and what stands before it."""

    gap: str
    word: str
    start: int
    end: int


@lru_cache(maxsize=16)
def ahead(text: str, at: int) -> Ahead:
    """The word or number behind an offset; its word is empty where none follows within three characters."""
    near = text[at : at + 24]
    bare = near.lstrip(_GAP)
    word = bare.partition(" ")[0].rstrip(_TAIL)
    gap = len(near) - len(bare)
    if gap <= 3 and len(word) < len(bare) and word.isascii() and (word.isalpha() or word.isdigit()):
        return Ahead(near[:gap], word.lower(), at + gap, at + gap + len(word))  # nearly always
    found = compiled(_AHEAD).match(text, at)
    if found is None or found[2] is None:
        return Ahead("", "", at, at)
    return Ahead(found[1], found[2].lower(), found.start(2), found.end())


def word_before(text: str, at: int) -> str:
    """The word before an offset, in lower case; empty where something else stands between."""
    near = text[max(0, at - 24) : at]
    bare = near.rstrip(" \u00a0-–—")
    if len(bare) == len(near) or bare.isspace() or not bare:
        return ""
    return bare.split()[-1].rpartition("-")[2].lstrip("\"'“‘([").lower()


def behind(text: str, at: int, pattern: str, reach: int) -> regex.Match[str] | None:
    """The pattern in what ends right before an offset, within reach; matched backwards from there."""
    return _backwards(pattern).match(text, max(0, at - reach), at)


def inside_a_number(text: str, at: int) -> bool:
    """Whether digits at an offset go on with a number, or tell of money."""
    before = text[at - 1 : at]
    if before in ("$", "£", "€", "¥", "#", "@"):
        return True
    if before == " " and text[at - 2 : at - 1] in ("$", "£", "€", "¥"):
        return True
    return before.isdigit() or (before in (".", ",", ":", "/") and text[at - 2 : at - 1].isdigit())


def counts_something(text: str, at: int) -> bool:
    """Whether a noun that is counted stands behind a number."""
    following = ahead(text, at)
    if following.gap.strip():
        return False
    return following.word in COUNTED_NOUNS or (
        following.word == "per" and text[following.end :][:5] == " cent"
    )


def follows_a_change(text: str, at: int) -> bool:
    """Whether numbers tell how something rose or fell: "rose from 1500 to 2000"."""
    return behind(text, at, _CHANGE, 32) is not None


def counts_anything(text: str, at: int) -> bool:
    """Whether a plural stands behind a number: nearly always what it counts."""
    return compiled(_PLURAL).match(text, at) is not None


def day_number(written: str) -> int:
    """The number of a day written in digits or as an ordinal word."""
    if written.isdigit():
        return int(written)
    return ORDINAL_WORDS.index("-".join(written.lower().replace("-", " ").split())) + 1


def year_number(four: str | None, two: str | None = None) -> int | None:
    """The year of four digits, or of two behind an apostrophe: '87 is 1987, '24 is 2024."""
    if four:
        return int(four)
    return full_year(int(two)) if two else None


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: 1940 to 2039."""
    return two_digits + (1900 if two_digits >= 40 else 2000)
