"""Signs and codes of currencies that stand before their number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from checks.data.currencies import CODES, SIGNS

_ENDS = frozenset("".join(sign[-1] for sign in SIGNS) + "".join(code[-1] for code in CODES))


class Sign(NamedTuple):
    """A currency by its code, and where its sign stands."""

    code: str
    start: int
    end: int


@cache
def _before() -> regex.Pattern[str]:
    signs = "|".join(map(regex.escape, sorted(SIGNS, key=len, reverse=True)))
    return regex.compile(
        rf"(?r)(?<![A-Za-z])(?P<sign>(?i:hk|us|c|nz)[ ]\$|{signs}|(?i:hk|us|c|nz)\$|{'|'.join(CODES)})[ ]?-?"
    )


def sign_before(text: str, at: int) -> Sign | None:
    """The sign of a currency right before an offset, with a minus between them or not."""
    last = text[at - 1 : at]
    if last in ("-", " "):
        last = text[at - 2 : at - 1] if at > 1 else ""
    if not last or last not in _ENDS:
        return None
    match = _before().match(text, max(0, at - 9), at)
    if match is None:
        return None
    return Sign(code_of(match["sign"]), match.start("sign"), match.end("sign"))


def code_of(sign: str) -> str:
    """The ISO 4217 code of a sign or code as it is written."""
    return SIGNS.get(sign) or SIGNS.get(sign.upper().replace(" ", "")) or ("CNY" if sign == "RMB" else sign)
