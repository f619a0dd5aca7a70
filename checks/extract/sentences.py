"""Where sentences start and end, in newspaper prose.

Written here because it measured better than what can be installed: of 24 passages unseen by all three
(the last of ``tests/checks/extract/test_sentences.py``) 23 were cut right, by sentencex 1.0 18, by syntok
1.4 17. sentencex also takes time that grows with the square of the length on unclosed quotation marks.
"""

from __future__ import annotations

from functools import cache

import regex

from checks.data.abbreviations import LEAD_ON, LEAD_ON_TO_A_NUMBER, MAY_END, OPENERS, SAYING

_STOP = r"""(?x)[.!?…\n](?:(?<!\n)
      (?P<more>[.!?…]{0,5})(?P<close>["'”’»)\]]{0,3})(?:\[\d{1,3}\]){0,3}(?P<gap>\s{1,20})
      (?=(?P<open>["'“‘«(\[—–-]{0,3}\s?)(?P<next>[\p{L}\p{N}£$€#@][\p{L}\p{N}'’-]{0,24}))
  | (?<=\n)\s{0,20})"""
_QUOTES = frozenset("'\"“‘«")
_TOKEN_STARTS = frozenset(" \t\n\u00a0\"'“”‘’([—–/")
_LONGEST_ABBREVIATION = 7
_ACRONYM = r"(?:\p{L}\.)+\p{L}"
_SPEAKER = rf"(?:\p{{Lu}}[\w.’'-]{{0,20}}\s){{1,4}}(?:{'|'.join(SAYING)})\b"
_AFTER_A_CLOCK = r"(?:\p{Lu}{2,4}|Eastern|Central|Mountain|Pacific|local|\p{Lu}\p{Ll}+day)\b"


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text as half-open offsets, without the white space between them."""
    found: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for stop in _compiled(_STOP).finditer(text, start):
        if stop["next"] and not _ends(text, stop):
            continue
        found.append((start, stop.start("gap") if stop["next"] else stop.start()))
        start = stop.end()
    found.append((start, len(text)))
    trimmed = ((start, start + len(text[start:end].rstrip())) for start, end in found)
    return tuple((start, end) for start, end in trimmed if end > start)


def _ends(text: str, stop: regex.Match[str]) -> bool:
    """Whether a full stop and what stands around it end a sentence."""
    following: str = stop["next"]
    if following[0].islower():
        return False
    mark = text[stop.start()]
    if mark in "!?" and stop["close"]:
        return not _compiled(_SPEAKER).match(text, stop.start("next"))
    if mark != "." or stop["more"] or stop["close"]:
        return True
    return _may_end_in(_last_token(text, stop.start()), text, stop)


def _last_token(text: str, at: int) -> str:
    """What stands between the last white space and a full stop, in lower case and out of its brackets."""
    start = at
    while start > 0 and at - start < _LONGEST_ABBREVIATION and text[start - 1] not in _TOKEN_STARTS:
        start -= 1
    return text[start:at].lower()


def _may_end_in(token: str, text: str, stop: regex.Match[str]) -> bool:
    """Whether a sentence may end in a token with a full stop, and another one begin behind it."""
    if len(token) >= _LONGEST_ABBREVIATION or token.isdigit():
        return True
    following, opening = stop["next"], stop["open"][:1]
    if token in LEAD_ON:
        return False
    if token in LEAD_ON_TO_A_NUMBER:
        return not following[0].isdigit()
    if opening in _QUOTES:
        return True
    if token in ("a.m", "p.m"):
        return not _compiled(_AFTER_A_CLOCK).match(text, stop.start("next"))
    if token in MAY_END or len(token) == 1 or _compiled(_ACRONYM).fullmatch(token):
        return not opening and following.lower() in OPENERS
    return True
