"""The words that may stand between a figure and another that says the same of it in another way."""

from __future__ import annotations

from functools import cache

import regex

_LONGEST = 80


@cache
def _aside() -> regex.Pattern[str]:
    opens = (
        "and|but|while|whereas|although|or|which|that|who|than|from|to|with|including|compared|after|plus|as"
    )
    word = rf"(?!(?:{opens})\b)[\w'][\w'&.-]*+"
    verbs = "representing|equal to|equivalent to|amounting to|making up|accounting for|comprising"
    marks = (
        rf",? or|,? (?:which|that) (?:is|was|makes|made)|,? i\.e\.|,? (?:{verbs})"
        r"|, an? (?:share|rate|proportion|ratio) of|,? (?:—|--|-)(?: or)?|,"
    )
    hedge = "about|some|roughly|nearly|almost|just|only|or"
    return regex.compile(rf"(?: {word}){{0,10}}+(?:(?:{marks}) | \()(?:(?:{hedge}) )?")


def is_aside(gap: str) -> bool:
    """Whether words lead from a figure to one that stands in apposition to it, with no clause in between."""
    return len(gap) <= _LONGEST and _aside().fullmatch(gap) is not None
