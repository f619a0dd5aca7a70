"""A headline, standfirst or caption against the article

What it does
Looks for the figure of a headline, standfirst or caption in the article below it. Where no figure of the
article agrees, not even rounded, hedged or summed up, and the article gives another one for the same thing,
it shows both.

Why it matters
Headlines and captions are written last, often by somebody else, and they are what most people read.

What it leaves alone
Figures that the article does not mention again; vague ones ("dozens"); figures of other people, places, days
or speakers; parts, forecasts, averages and levels that something is compared with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from checks.claims import Polarity, Voice, comparable
from checks.claims.placed import Placed, placed
from checks.data.measures import HAPPENED
from checks.interval import meets, rounded_or_cut, total
from checks.model import BlockKind, Finding, Hedge, Kind, Severity, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/figure-conflict"

COMPARED = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.AGE})
LEAD = 2
"""Paragraphs at the top in which a toll is that of the headline."""
ENOUGH = 2
ENOUGH_OF_QUANTITIES = 3
"""Content words that two sentences share when they tell of the same thing; of lengths there are many."""
TELLING = 20
"""A number from here on that stands elsewhere in the article is no accident, whatever it counts there."""
SUMMED = 8
"""Figures of one kind that are tried as the parts of a headline's sum."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure of a title that the article contradicts."""
    groups: dict[tuple[str, str], list[Placed]] = {}
    for item in placed(reading.claims, reading.passages):
        if item.claim.mention.kind in COMPARED and item.claim.figure.hedge is not Hedge.VAGUE:
            groups.setdefault(_key(item), []).append(item)
    stated = _stated(reading)
    for group in groups.values():
        for item in group:
            if item.is_title and item.claim.polarity is Polarity.ASSERTED:
                yield from _against_article(item, group, stated)


def _key(item: Placed) -> tuple[str, str]:
    claim = item.claim
    kind = claim.mention.kind
    return kind.value, claim.measure if kind is Kind.COUNT else claim.unit or ""


def _stated(reading: Reading) -> dict[Fraction, int]:
    """How often each number stands in the article, whatever it counts."""
    found: dict[Fraction, int] = {}
    for claim in reading.claims:
        if claim.figure.stated is not None and claim.mention.kind is not Kind.ORDINAL:
            found[claim.figure.stated] = found.get(claim.figure.stated, 0) + 1
    return found


def _against_article(
    title: Placed, group: Sequence[Placed], stated: dict[Fraction, int]
) -> Iterator[Outcome]:
    others = [item for item in group if item.at > title.at and item.at[0] != title.at[0]]
    if not others or _is_supported(title, others, stated):
        return
    same = []
    reason = None
    for item in others:
        why = comparable(title.claim, item.claim) or _unlike(title, item)
        if why is None:
            same.append(item)
        reason = reason or why
    if same:
        best = max(same, key=lambda item: (len(title.words & item.words), -item.at[0], -item.at[1]))
        yield _finding(title, best)
    elif reason:
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(title.span, others[0].span))


def _is_supported(title: Placed, others: Sequence[Placed], stated: dict[Fraction, int]) -> bool:
    """Whether the article has the figure after all, somewhere, or figures that add up to it."""
    figure = title.claim.figure
    if figure.stated is not None and figure.stated >= TELLING and stated[figure.stated] > 1:
        return True
    if any(meets(figure, item.claim.figure) for item in others):
        return True
    bounded = [
        item.claim.figure for item in others if None not in (item.claim.figure.low, item.claim.figure.high)
    ]
    parts = [rounded_or_cut(part) for part in bounded[:SUMMED]]
    mine = rounded_or_cut(figure)
    pairs = [*combinations(parts, 2), *combinations(parts, 3)]
    return any(total(some).meets(mine) or (some[0] - total(some[1:])).meets(mine) for some in pairs)


def _unlike(title: Placed, item: Placed) -> str | None:
    """Why the two may well speak of different things, though nothing says so."""
    if title.claim.mention.kind is Kind.AGE:
        same = item.claim.definite and title.following == item.following
        return None if same else "the ages of two persons"
    if title.claim.mention.kind is Kind.SHARE and not title.claim.subject & item.claim.subject:
        return "shares of different things"
    if item.counts_on or title.counts_on:
        return "the text counts in parts"
    shared = (title.words & item.words) - _measuring(title)
    if len(shared) >= (ENOUGH_OF_QUANTITIES if title.claim.mention.kind is Kind.QUANTITY else ENOUGH):
        return None
    above = title.passage.kind is not BlockKind.CAPTION and item.at[0] <= title.at[0] + LEAD
    toll = title.claim.measure in HAPPENED and above
    return None if toll and shared else "the sentences share too few words"


def _measuring(item: Placed) -> frozenset[str]:
    return frozenset({item.claim.measure})


def _finding(title: Placed, item: Placed) -> Finding:
    own = title.claim.voice is item.claim.voice is Voice.AUTHOR
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if own else Severity.WARNING,
        message=sentence(
            f"The {title.passage.kind.value} says {quoted(title.phrase)}, the text {quoted(item.phrase)}",
        ),
        spans=(title.span, item.span),
    )


EXAMPLES = [
    Example(
        bad="# [[Nine dead]] after ferry sinks off Marle island\n\n"
        "[[Eleven people]] died when a ferry sank off the island of Marle on Monday, the coastguard said.",
        good="# Nine dead after ferry sinks off Marle island\n\n"
        "Nine people died when a ferry sank off the island of Marle on Monday, the coastguard said.",
    ),
]
QUIET = [
    Quiet(
        text="# Nine dead after ferry sinks\n\nEight passengers and the captain died when a ferry sank."
        " Eleven people were injured."
    ),
]
