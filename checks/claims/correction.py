"""Corrections at the foot of an article: they repeat what is not so."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

_HINTS = ("orrect", "larif", "mended", "version of", "Editor", "editor", "mis")
"""Letters without which a passage is no correction: looked for first, since nearly all have none of them."""


@cache
def _correction() -> regex.Pattern[str]:
    return regex.compile(
        r"""^\W{0,3}(?:correction|clarification|corrected|amended|editor['’]s\snote)\b
        | \b(?:earlier|previous|original|first)\sversion\sof\sthis\b | \bwas\s(?:amended|corrected)\son\b
        | \b(?:originally|incorrectly|wrongly|erroneously|mistakenly)\s
            (?:said|stated|gave|reported|identified|dated)\b
        | \bmis(?:stated|dated|reported|identified)\b""",
        regex.VERBOSE | regex.IGNORECASE,
    )


@lru_cache(maxsize=8)
def is_correction(text: str) -> bool:
    """Whether a passage corrects what was published, and so repeats what is not so."""
    return any(hint in text for hint in _HINTS) and _correction().search(text) is not None
