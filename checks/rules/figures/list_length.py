"""A headline that promises more items than the list below has, or fewer

What it does
Compares the number in a headline, or in the words that lead to a list ("here are 12 tips"), with the numbers
of the items of the list.

Why it matters
Items are added and dropped until the last minute, and the number that promises them is forgotten.

What it leaves alone
Lists of which some numbers are missing, and articles with several lists; numbers of other things than items;
hedged numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.claims.placed import Placed
from checks.data.measures import ITEMISED
from checks.model import BlockKind, Finding, Hedge, Kind, Severity
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/list-length"

SHORTEST = 3
"""Items from which numbered paragraphs are a list."""
SHOWN = 80
"""Characters of the last item that are shown."""
INTRODUCTION = 4
"""Blocks above a list in which words may lead to it."""


def check(reading: Reading) -> Iterator[Outcome]:
    """The numbered list of the article against the numbers that promise it."""
    blocks = reading.article.blocks
    items = [number for number, block in enumerate(blocks) if block.ordered is not None]
    numbers = [blocks[number].ordered for number in items]
    count = len(numbers)
    whole = numbers in (list(range(1, count + 1)), list(range(count, 0, -1)))
    if not reading.passages or count < SHORTEST or not whole:
        return
    last = reading.passages[items[-1] if numbers[0] == 1 else items[0]]
    for promise in reading.placed:
        if promise.at[0] >= items[0]:
            return
        if _promises(promise, items[0]) and promise.claim.figure.stated != count:
            shown = last.span(0, min(len(last.text), SHOWN))
            yield Finding(
                rule=NAME,
                category=CATEGORY,
                severity=Severity.ERROR,
                message=sentence(
                    f"The text announces {quoted(promise.span.text)}, but the list below has",
                    f"{count_in_words(count)}; the last is {quoted(shown.text)}",
                ),
                spans=(promise.span, shown),
                expected=str(count),
            )
            return


@cache
def _leading() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:here are|these are|below|following|read on|check out|try these)\b|:$", regex.IGNORECASE
    )


def _promises(item: Placed, first: int) -> bool:
    """Whether a number stands for the list below: as its headline, or in the words that lead to it."""
    amount = item.claim.mention.amount
    if amount is None or amount.kind is not Kind.COUNT or amount.head not in ITEMISED:
        return False
    if item.claim.figure.hedge is not Hedge.EXACT:
        return False
    if item.passage.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEAD):
        return True
    return item.at[0] >= first - INTRODUCTION and bool(_leading().search(item.passage.text))


EXAMPLES = [
    Example(
        bad="# [[Five tips]] for a quiet night\n\n1. Close the window\n\n2. Turn off the phone\n\n"
        "3. Count sheep\n\n4. [[Read something dull]]",
        good="# Four tips for a quiet night\n\n1. Close the window\n\n2. Turn off the phone\n\n"
        "3. Count sheep\n\n4. Read something dull",
    ),
]
QUIET = [
    Quiet(
        text="# Five books for a quiet night\n\n1. The Harbour\n\n2. The Clock\n\n3. The Long Road\n\n"
        "5. The Last Ferry"
    ),
    Quiet(
        text="# Two lighthouses saved from the sea\n\nHow the work was done, in three steps.\n\n"
        "1. A road was built\n\n2. The towers were lifted\n\n3. The ground was made firm"
    ),
]
