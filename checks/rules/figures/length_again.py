"""A length of time, a size or a sum of money that comes back as another

What it does
Reads "the four-day visit" or "those four days" as pointing back to "spent three days" in the text before,
and to an earlier "three-day visit"; "the strike lasted two days" to "a three-day strike"; "the £570m raised"
to "has raised £750m"; "the new 2.4-litre will use less" to "a new 2-litre engine"; and "the $80bn in annual
purchases" to "asked for $50bn in annual purchases". What is named in the same words has one price.

Why it matters
Somebody corrected the figure in one place and forgot the other.

What it leaves alone
Figures of other things; things of which the article has several, or gives another figure somewhere; rounded
and hedged figures that may be one; an earlier visit, a second strike; models that their size tells apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.claims import Polarity, Voice
from checks.claims.placed import Placed
from checks.data.attributes import OTHER_ONES
from checks.interval import meets
from checks.model import Finding, Hedge, Kind
from checks.reading import Reading
from checks.relations.again import (
    FARTHEST,
    SIZES,
    Told,
    bare_sum,
    is_another,
    is_exact,
    same_price,
    same_thing,
    says_which,
    sentence_at,
    without_noun,
)
from checks.relations.attribute import Attribute, attributes, complement, taken_up
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/length-again"

NEAR = 1
"""Blocks back in which a length is looked for that something took."""
ROUNDED = 20
"""So many times what is rounded away lies within a figure."""
BEFORE = 40
"""Characters before a length in which it is said that it is one."""
_MEASURED = frozenset({Kind.DURATION, Kind.MONEY, Kind.QUANTITY})
_VISITS = frozenset({"visit", "stay", "break", "retreat"})


def check(reading: Reading) -> Iterator[Outcome]:
    """Every "the N-day visit" behind another number of days."""
    told = Told()
    for item in reading.placed:
        if item.claim.mention.kind not in _MEASURED or item.claim.polarity is not Polarity.ASSERTED:
            continue
        if item.claim.figure.hedge is Hedge.VAGUE:
            continue
        found = attributes(item)
        earlier = _meant(item, found, told)
        if earlier:
            yield _finding(earlier, item)
        told.add(item, found)


def _meant(item: Placed, found: Sequence[Attribute], told: Told) -> Placed | None:
    """The figure that it takes up with another number, if any does and none has its own."""
    given = told.recent[item.claim.unit]
    earlier = [other for other in given if sentence_at(other) != sentence_at(item)]
    meant = _candidate(item, found, told, earlier) if earlier else None
    return None if meant is None or any(_agree(other, item) for other in given) else meant


def _candidate(
    item: Placed, found: Sequence[Attribute], told: Told, earlier: Sequence[Placed]
) -> Placed | None:
    for attribute in found:
        if attribute.definite and not attribute.words & OTHER_ONES and (one := same_thing(attribute, told)):
            return one
    again = _spent(item, earlier) or same_price(item, earlier)
    again = again or bare_sum(item, earlier, told.recent[item.claim.unit])
    return again or _taken_up(item, earlier) or _elliptic(item, earlier)


def _agree(one: Placed, other: Placed) -> bool:
    """Whether both may be one figure: $130 is no rounded $139."""
    first, second = one.claim.figure.stated, other.claim.figure.stated
    exact = one.claim.figure.hedge is other.claim.figure.hedge is Hedge.EXACT
    if exact and first is not None and second is not None and _are_far(first, second):
        return False
    return meets(one.claim.figure, other.claim.figure)


def _are_far(one: Fraction, other: Fraction) -> bool:
    """Whether two figures, none of them nought, differ by more than is rounded away: in whole numbers."""
    first, second = one.numerator * other.denominator, other.numerator * one.denominator
    return first != 0 != second and ROUNDED * abs(first - second) > max(first, second)


# ------------------------------------------------------------------ spent three days … those four days


@cache
def _pointer() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:the|this|that|their|his|her|these|those)\s", regex.IGNORECASE)


@cache
def _those() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:during|in|after|over)\s(?:all\s)?(?:these|those)\s", regex.IGNORECASE)


@cache
def _spends() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:spen[dt]\w*|stay(?:s|ed|ing)?\sfor|(?:was|were)\sin\s[\w\s]{1,30}\sfor)\s$")


def _spent(item: Placed, earlier: Sequence[Placed]) -> Placed | None:
    """The days that somebody spent, which "the four-day visit" and "those four days" take up."""
    start = item.claim.mention.start
    if item.claim.mention.kind is not Kind.DURATION or item.claim.figure.hedge is not Hedge.EXACT:
        return None
    if not _pointer().match(item.passage.text, 0, start) or says_which().match(
        item.passage.text, item.bounds[1]
    ):
        return None
    visit = "-" in item.claim.mention.surface and item.following in _VISITS
    if not visit and not _those().match(item.passage.text, 0, start):
        return None
    near = [other for other in earlier if item.at[0] - other.at[0] <= NEAR and is_exact(other)]
    return near[0] if len(near) == 1 and _is_spent(near[0]) else None


def _is_spent(other: Placed) -> bool:
    text, start, end = other.passage.text, other.claim.mention.start, other.claim.sentence[1]
    spent = _spends().search(text, max(0, start - BEFORE), endpos=start)
    return spent is not None and _and_more().search(text, other.bounds[1], end) is None


@cache
def _and_more() -> regex.Pattern[str]:
    """ "Two days in Orme [and one in] Tull"."""
    return regex.compile(
        r"(?:\band|,|\bthen)\s(?:another\s)?(?:\d+|one|two|three|four|five|six|seven|a\s\w+)\s(?:\w+\s)?(?:in|at|on)\b"
    )


# ------------------------------------------------------------------ raised £750m … the £570m raised


def _taken_up(item: Placed, earlier: Sequence[Placed]) -> Placed | None:
    """ "Raised £750m" and "the £570m raised"; "$50bn in annual purchases" and the $80bn in them."""
    if item.claim.mention.kind is Kind.QUANTITY and is_another(item, earlier[-1]):
        return None
    if item.claim.unit in SIZES or _is_narrowed().match(item.passage.text, item.bounds[1]):
        return None
    if item.claim.mention.kind is Kind.DURATION or not _pointer().match(
        item.passage.text, 0, item.claim.mention.start
    ):
        return None
    consists = complement(item)
    same = [other for other in earlier if len(consists) > 1 and complement(other) == consists]
    swapped = [one for one in earlier if _digits(one) == _digits(item)]
    meant = same or swapped or earlier
    other = meant[-1]
    exact = other.claim.figure.hedge is item.claim.figure.hedge is Hedge.EXACT
    if len({one.claim.figure.stated for one in meant}) > 1:
        return None
    if same:
        return None if other.claim.scope ^ item.claim.scope else other
    if item.at[0] - other.at[0] > FARTHEST:
        return None
    indefinite = item.claim.mention.kind is Kind.MONEY or not _pointer().match(
        other.passage.text, 0, other.claim.mention.start
    )
    return other if exact and indefinite and item.following and taken_up(item, other) else None


@cache
def _is_narrowed() -> regex.Pattern[str]:
    """ "The $12 million takeover [of Tull]", "the $450 fine [that he got]"."""
    return regex.compile(r"\s[\w-]+\s(?:of|in|that|which|who|he|she|they|it)\b")


def _digits(item: Placed) -> list[str]:
    """£750m and £570m have the same ones: among many figures, the one that is meant."""
    return sorted(str(item.claim.figure.stated))


# -------------------------------------------------------------- a new 2-litre engine … the new 2.4-litre will


@cache
def _openswithout_noun() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:the|this)\s(?:(?P<new>all-new|new|brand-new)\s)?", regex.IGNORECASE)


def _elliptic(item: Placed, earlier: Sequence[Placed]) -> Placed | None:
    """The figure of the thing for which "the new 2.4-litre" stands without naming it."""
    text, start, end = item.passage.text, item.claim.mention.start, item.bounds[1]
    opened = _openswithout_noun().match(text, 0, start)
    if item.claim.mention.kind is not Kind.QUANTITY or "-" not in item.claim.mention.surface:
        return None
    if item.claim.unit in SIZES or is_another(item, item):
        return None
    if opened is None or not without_noun().match(text, end) or not opened["new"]:
        return None
    near = [one for one in earlier if item.at[0] - one.at[0] <= NEAR and "-" in one.claim.mention.surface]
    new = [one for one in near if _is_new().match(one.passage.text, 0, one.claim.mention.start)]
    return new[0] if len(new) == 1 else None


@cache
def _is_new() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:an?|the|its)\s(?:all-new|new|brand-new)\s", regex.IGNORECASE)


def _finding(earlier: Placed, item: Placed) -> Finding:
    own = earlier.claim.voice is item.claim.voice is Voice.AUTHOR
    own = own and item.claim.mention.kind is not Kind.QUANTITY
    return mismatch(
        NAME,
        CATEGORY,
        (earlier.span, item.span),
        sentence(f"{quoted(earlier.phrase)} becomes {quoted(item.phrase)} further down"),
        sure=own,
    )


EXAMPLES = [
    Example(
        bad="The council found [[£1.8m]] for the orchestra.\n\nThe [[£1.3m]] was no gift, its leader said.",
        good="The council found £1.8m for the orchestra.\n\nThe £1.8m was no gift, its leader said.",
    ),
    Example(
        bad="The minister spent [[three days]] in Quarl. The [[four-day]] visit ended with a meal.",
        good="The minister spent three days in Quarl. The three-day visit ended with a meal.",
    ),
    Example(
        bad="Staff held a [[two-day]] strike in Marle.\n\nIt called the [[three-day]] strike a success.",
        good="Staff held a two-day strike in Marle.\n\nIt called the two-day strike a success.",
    ),
]
QUIET = [
    Quiet(text="The house cost £300,000. She paid £40,000 at once, and the £260,000 was lent by a bank."),
    Quiet(text="Fares are £300 and £280. The £250 was a mistake, the railway said."),
    Quiet(text="The minister spent three days in Quarl after the four-day week had become law."),
    Quiet(text="It rained for six days. The two-day fair was held, and the tents stood for three days."),
    Quiet(text="The mill made an investment of $90m.\n\nDyeing came first, with investment of $16m."),
    Quiet(
        text="Two men got a sentence of three years.\n\nOne court gave a sentence of two years to a third."
    ),
    Quiet(text="A two-day strike failed last year.\n\nThe three-day strike this week was a success."),
]
