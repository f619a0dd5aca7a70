"""Two shares of one whole written as a pair: "a 55:45 weight distribution", "split 60/40"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.model import Span
from checks.reading import Reading

_ALL, _LEAST, _MOST = 100, 90, 120
"""What a pair adds up to that is meant to be of a hundred; others are scores, or parts of a mixture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two numbers that are said to be the shares of one whole."""

    one: int
    other: int
    span: Span


@cache
def _pair() -> regex.Pattern[str]:
    pair = r"(?<![\d.,:/–])(?<!\d-)(?P<one>\d\d)[:/–-](?P<other>\d\d)(?![\d:/–-]|[.,]\d)"
    what = "weight|weight distribution|power split|torque split|split of the|ownership split|joint venture"
    shared = "cost|costs|profits?|bill|money|proceeds|estate|shares|equity|revenues?|income|prize|savings?"
    split = r"\b(?P<split>[Ss]plit|[Dd]ivided|[Ss]hared)(?: the| their| its| all)?"
    split = rf"{split}(?: (?:{shared}|workload|time))? "
    return regex.compile(rf"{pair}(?= (?:{what})\b)|{split}{pair}(?! (?:vote|along|decision|on)\b)")


@cache
def _counted() -> regex.Pattern[str]:
    """Where two numbers are votes or points, and need not be of a hundred."""
    words = "vote[ds]?|voters?|senate|senators?|house|court|justices?|judges?|jury|committee|board|council"
    games = "parliament|games?|match(?:es)?|series|score[ds]?|beat|won|lost"
    return regex.compile(rf"\b(?:{words}|{games})\b")


def pairs(reading: Reading) -> Iterator[Pair]:
    """Every pair of shares of one whole, as the words beside it say."""
    for passage in reading.passages:
        for match in _pair().finditer(passage.text):
            start, end = passage.sentence_at(match.start())
            one, other = int(match["one"]), int(match["other"])
            least = _ALL + 1 if match["split"] else _LEAST  # "split 60-30": the rest may go elsewhere
            if least <= one + other <= _MOST and not _counted().search(passage.text[start:end].lower()):
                yield Pair(one=one, other=other, span=passage.span(match.start("one"), match.end("other")))
