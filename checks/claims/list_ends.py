"""Where a list ends, by what opened it: at a mark that closes it, or behind the item that an "and" leads."""

from __future__ import annotations

from functools import cache

import regex

LONGEST_LIST = 2_000
"""Characters; what goes on for longer is no list in a sentence."""
BRACKET, DASH, COLON, COMMA = "bracket", "dash", "colon", "comma"
COPULA, VERB, NAMING, NAMELY, SOME = "copula", "verb", "naming", "namely", "some"
MARKED = frozenset({BRACKET, DASH, COLON, NAMELY})
"""What opens a list of whatever things, and of all of them."""
_BEHIND_AND = (
    r"\s(?:and|&)\s[^,;:.()—–]{1,60}+(?:\([^()]{1,60}+\))?+(?:Inc\b\.?|Jr\b\.?)?"
    r"(?:,\s\d{1,3}\b)?(?=[,;.—–]|\s-)"
)
"""The last item, and what hangs on it, up to where a comma or the full stop closes the list."""
_NAME_BEHIND_AND = (
    r"\s(?:and|&)\s(?:\p{Ll}+\s){0,3}\p{Lu}[\w’'-]*+(?:\.?\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\w’'-]*+){0,4}+"
    r"(?:\s\([^()]{1,60}+\))?+(?:,\s\d{1,3}\b)?(?=[,;.—–]|\s-|\sto\s\p{Ll})"
)
"""The same, of a name that nobody acts behind: not "as Ann Weller and Bo Lind left"."""


@cache
def _closing() -> dict[str, regex.Pattern[str]]:
    # In apposition a list ends with the item behind its "and", and a comma or the full stop closes it.
    quoted = r"(?:“[^“”]*+”|\"[^\"]*+\"(?!\w)|(?!\s?—|\s[–-]{1,2}\s)[^“”\"])*+"
    return {
        BRACKET: regex.compile(r"(?=\))"),
        DASH: regex.compile(r"(?=\s?[—–]\s?|\s?--\s?|\s-\s|-\s\p{Ll}|$)"),
        COLON: regex.compile(quoted),
        NAMELY: regex.compile(rf"{_BEHIND_AND}|$"),
        COPULA: regex.compile(rf"{_BEHIND_AND}|$"),
        SOME: regex.compile(_BEHIND_AND),
        COMMA: regex.compile(rf"{_NAME_BEHIND_AND}|{_BEHIND_AND}"),
        VERB: regex.compile(_BEHIND_AND),
        NAMING: regex.compile(_NAME_BEHIND_AND),
    }


def end_of_list(text: str, kind: str, start: int, end: int) -> int | None:
    """Where the list ends that begins at ``start``, or None where nothing closes it."""
    last = min(end, start + LONGEST_LIST)
    if kind == COLON and text.count('"', 0, start) % 2:
        last = text.find('"', start, last) if '"' in text[start:last] else last
    close = _closing()[kind].search(text, start, endpos=last)
    if close and kind not in (BRACKET, DASH, COLON) and text.find(";", start, close.end()) >= 0:
        return last  # "named as Ann Weller, 31; Bo Lind and Cy Trask, both 22; and Di Moe"
    if close and kind in (VERB, COPULA, NAMELY) and goes_on(text, close.end()):
        close = _no_more().search(text, close.end(), endpos=last)
    return close.end() if close and close.end() < start + LONGEST_LIST else None


@cache
def _no_more() -> regex.Pattern[str]:
    """Where a list of names with several "and" ends: "made up of A and B from Marle and C, D from Orme"."""
    return regex.compile(r"(?=,\s(?!(?:(?:and|&)\s)?(?:the\s)?\p{Lu})|[.;:—–]|$)")


def goes_on(text: str, stop: int) -> bool:
    """ "Volvo and Saab, Scania and Nokia": behind the first "and" there are more of them."""
    return _another().match(text, stop) is not None


@cache
def _another() -> regex.Pattern[str]:
    return regex.compile(r",\s(?:and\s)?(?:the\s)?(?:\p{Lu}|\d)")
