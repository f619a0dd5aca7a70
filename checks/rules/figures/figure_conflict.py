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
from functools import cache
from itertools import accumulate, combinations

import regex

from checks.claims import Polarity, Voice, comparable
from checks.claims.measures import UNKNOWN, fates_of
from checks.claims.placed import Placed
from checks.data.measures import HAPPENED
from checks.interval import Interval, literal, meets, rounded_or_cut, total
from checks.model import BlockKind, Figure, Finding, Hedge, Kind, Severity, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/figure-conflict"

COMPARED = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.AGE})
LEAD = 2
"""Paragraphs at the top in which a toll is that of the headline."""
ENOUGH = 2
"""Content words and other figures that two sentences share when they tell of the same thing."""
CLOSE = 4
"""The same where the article has the figure of the title as well."""
MANY = frozenset({Kind.QUANTITY, Kind.SHARE})
"""Kinds of which an article has many: one word more is needed."""
TELLING = 20
"""A number from here on that stands elsewhere in the article is no accident, whatever it counts there."""
FARTHEST = 60
"""Characters before a figure in which the name stands whose model it may be, and behind its sentence in which
counts still belong to it."""
SUMMED = 8
"""Figures of one kind that are tried as the parts of a headline's sum."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure of a title that the article contradicts."""
    groups: dict[tuple[str, str], list[Placed]] = {}
    for item in reading.placed:
        if _is_compared(item):
            groups.setdefault(_key(item), []).append(item)
    stated = _stated(reading)
    for group in groups.values():
        for item in group:
            if item.is_title and item.claim.polarity is Polarity.ASSERTED:
                yield from _against_article(item, group, stated)


def _is_compared(item: Placed) -> bool:
    """Whether a figure is of a kind that is compared, and has its noun to itself: not "14 and 16 tablets"."""
    mention = item.claim.mention
    toll = mention.kind is Kind.NUMBER and item.claim.measure in HAPPENED
    if (mention.kind not in COMPARED and not toll) or item.claim.figure.hedge is Hedge.VAGUE:
        return False
    noun = mention.amount.noun if mention.amount else None
    shared = noun is not None and noun not in item.passage.text[slice(*item.bounds)]
    before = max(0, mention.start - FARTHEST)
    return not shared and not _in_series().match(item.passage.text, before, mention.start)


@cache
def _in_series() -> regex.Pattern[str]:
    """ "Nomad 14 and 16 tablets": the last of bare numbers behind a name."""
    return regex.compile(r"(?r)\b\p{Lu}[\w’'-]{0,20}(?:\s\d{1,4},?){1,6}\s(?:and|or|&)\s")


def _key(item: Placed) -> tuple[str, str]:
    claim = item.claim
    kind = claim.mention.kind
    if kind in (Kind.COUNT, Kind.NUMBER):
        return Kind.COUNT.value, claim.measure
    return kind.value, claim.unit or ""


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
    needed = ENOUGH
    if others and _is_supported(title, others, stated):
        # What the first paragraphs say must agree with the headline, whatever stands further down.
        others, needed = _lead(title, others), CLOSE
    if not others:
        return
    excuses = [comparable(title.claim, item.claim) or _unlike(title, item, needed) for item in others]
    same = [item for item, excuse in zip(others, excuses, strict=True) if excuse is None]
    if same:
        yield _finding(title, max(same, key=lambda item: (len(title.words & item.words), _earliest(item))))
    else:
        spans = (title.span, others[0].span)
        yield Silence(rule=NAME, reason=f"not compared: {excuses[0]}", spans=spans)


def _earliest(item: Placed) -> tuple[int, int]:
    return -item.at[0], -item.at[1]


def _lead(title: Placed, others: Sequence[Placed]) -> list[Placed]:
    """The figures of the first paragraphs, if none of them agrees with the title."""
    lead = [item for item in others if item.at[0] <= title.at[0] + LEAD and not item.is_title]
    agreed = any(_agrees(title, item) for item in lead)
    return [] if agreed or title.passage.kind is BlockKind.CAPTION else lead


def _is_supported(title: Placed, others: Sequence[Placed], stated: dict[Fraction, int]) -> bool:
    """Whether the article has the figure after all, somewhere, or figures that add up to it."""
    figure = title.claim.figure
    if figure.stated is not None and figure.stated >= TELLING and stated[figure.stated] > 1:
        return True
    if any(_agrees(title, item) for item in others):
        return True
    values = [_interval(item.claim.figure) for item in others]
    parts = [value for value in values if value.low is not None and value.high is not None][:SUMMED]
    mine = _interval(figure)
    several = [*combinations(parts, 2), *combinations(parts, 3)]
    return any(total(some).meets(mine) or (some[0] - total(some[1:])).meets(mine) for some in several)


def _agrees(title: Placed, item: Placed) -> bool:
    return meets(title.claim.figure, item.claim.figure) or _adds_up(title, item)


def _adds_up(title: Placed, item: Placed) -> bool:
    """Whether the counts beside a figure make up that of the title: "eight men and three women"."""
    wanted, mention = title.claim.figure.stated, item.claim.mention
    if wanted is None or mention.kind not in (Kind.COUNT, Kind.NUMBER):
        return False
    beside = item.passage.within(item.claim.sentence[0], item.claim.sentence[1] + FARTHEST)
    amounts = [other.amount for other in beside if other.kind in (Kind.COUNT, Kind.NUMBER)]
    values = [amount.figure.stated or Fraction(0) for amount in amounts if amount][:SUMMED]
    runs = [list(accumulate(values[start:])) for start in range(len(values))]
    return any(wanted in (run[1:] if len(run) > 1 else ()) for run in runs)


def _interval(figure: Figure) -> Interval:
    return literal(figure) if figure.grain == 1 else rounded_or_cut(figure)


def _unlike(title: Placed, item: Placed, needed: int) -> str | None:
    """Why the two may well speak of different things, though nothing says so."""
    if item.counts_on or title.counts_on:
        return "the text counts in parts"
    shared = (title.words & item.words) - {title.claim.measure}
    shared |= (title.fates & item.fates) - fates_of(shared) - {title.claim.measure}
    kind = title.claim.mention.kind
    if kind is Kind.AGE:
        same = item.claim.definite and title.following == item.following and shared
        return None if same or ("die" in shared and len(shared) >= ENOUGH) else "the ages of two persons"
    if kind is Kind.SHARE and (title.claim.measure in UNKNOWN or title.claim.measure != item.claim.measure):
        return "shares of what may be different things"
    if len(shared) >= needed + (kind in MANY):
        return None
    above = title.passage.kind is not BlockKind.CAPTION and item.at[0] <= title.at[0] + LEAD
    toll = title.claim.measure in HAPPENED and above and needed == ENOUGH
    return None if toll and shared else "the sentences share too few words"


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
        bad="# Avalanche kills [[six]] at Quarl\n\nAn avalanche at Quarl claimed [[eight lives]] on Friday.",
        good="# Avalanche kills six at Quarl\n\nAn avalanche at Quarl claimed six lives on Friday.",
    ),
    Example(
        bad="# [[Nine dead]] after ferry sinks off Marle island\n\n"
        "[[Eleven people]] died when a ferry sank off the island of Marle on Monday, the coastguard said.",
        good="# Nine dead after ferry sinks off Marle island\n\n"
        "Nine people died when a ferry sank off the island of Marle on Monday, the coastguard said.",
    ),
]
QUIET = [
    Quiet(
        text="# Two killed as five-storey hotel burns\n\n"
        "Two guests died in a hotel in Quarl. A nine-storey office block next to it was not damaged."
    ),
    Quiet(
        text="# Blast kills nine in Quarl\n\n"
        "A blast at a mill in Quarl killed seven men and two women on Friday, police said."
    ),
    Quiet(
        text="# Flood claims 12 lives in Lenne\n\n"
        "Eight people lost their lives in a flood in Lenne on Friday. Four more died in hospital."
    ),
    Quiet(
        text="# Brandt shows Vela 12 and 15 tablets\n\n"
        "Brandt showed two tablets on Monday, the Vela 12 and the Vela 15."
    ),
    Quiet(
        text="# Nine dead after ferry sinks\n\nEight passengers and the captain died when a ferry sank."
        " Eleven people were injured."
    ),
]
