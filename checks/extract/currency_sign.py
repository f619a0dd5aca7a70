"""Signs and codes of currencies that stand before their number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from checks.data.currencies import CODES, SIGNS

_MARKS = frozenset(sign[-1] for sign in SIGNS if not sign[-1].isalnum())
_WRITTEN = frozenset({*CODES, *(sign for sign in SIGNS if sign.isalpha())})


class Sign(NamedTuple):
    """A currency by its code, and where its sign stands."""

    code: str
    start: int
    end: int


@cache
def _before() -> regex.Pattern[str]:
    signs = "|".join(map(regex.escape, sorted(SIGNS, key=len, reverse=True)))
    return regex.compile(
        rf"(?r)(?<![A-Za-z])((?i:hk|us|c|nz)[ ]\$|{signs}|(?i:hk|us|c|nz)\$|{'|'.join(CODES)})[ ]?-?"
    )


def sign_before(text: str, at: int) -> Sign | None:
    """The sign of a currency right before an offset, with a minus between them or not."""
    if not at:
        return None
    stop = at - 1 if text[at - 1] in " -" else at
    if stop and text[stop - 1] not in _MARKS:
        start = max(0, stop - 3)
        if text[start:stop] not in _WRITTEN and text[start + 1 : stop] not in _WRITTEN:
            return None
    match = _before().match(text, max(0, at - 9), at)
    if match is None:
        return None
    return Sign(code_of(match[1]), *match.span(1))


def code_of(sign: str) -> str:
    """The ISO 4217 code of a sign or code as it is written."""
    return SIGNS.get(sign) or SIGNS.get(sign.upper().replace(" ", "")) or ("CNY" if sign == "RMB" else sign)
