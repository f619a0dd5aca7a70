"""Shares of one whole that are more than the whole

What it does
Adds up shares that exclude each other: of one surface or sum, the sides of one vote, the answers to one
question of a poll, a list that takes a whole apart.

Why it matters
Shares above the whole need nothing else to be known to be wrong.

What it leaves alone
Shares of people who could choose more than one answer, and shares of different wholes; what rounding may add.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from checks.reading import Reading
from checks.relations.phrasing import as_in
from checks.relations.whole import Overfull, overfull, percent_of
from checks.rule import Example, Outcome, Quiet, holds, mismatch
from checks.wording import plain_number

CATEGORY = "percent-mismatch"
NAME = "shares/overfull-whole"
_finding = partial(mismatch, NAME, CATEGORY)


def check(reading: Reading) -> Iterator[Outcome]:
    """Every set of shares that cannot all be of one whole."""
    for shares in overfull(reading):
        yield _outcome(shares)


# ------------------------------------------------------------------ shares that add up to more than the whole


def _outcome(shares: Overfull) -> Outcome:
    like = next(slot for slot in shares.slots if slot.unit == "percent")
    total = as_in(like, shares.total)
    terms = " + ".join(plain_number(percent_of(slot)) for slot in shares.slots)
    if shares.fits():
        return holds(NAME, f"{terms} = {total}", shares.spans)
    if shares.total < 100:
        message, expected = f"{terms} is {total}, less than the whole.", as_in(like, Fraction(100))
        return _finding(shares.spans, message, expected, f"{terms} = {total}", sure=False)
    return _finding(
        shares.spans,
        f"{terms} is {total}, more than the whole.",
        f"at most {as_in(like, Fraction(100))}",
        f"{terms} = {total}",
        sure=False,
    )


EXAMPLES = [
    Example(
        bad="Ash has [[28.3%]] of the market, Birch [[25.7%]] and Cole [[20%]]. All others hold the remaining"
        " [[31%]].",
        good="Ash has 28.3% of the market, Birch 25.7% and Cole 20%. All others hold the remaining 26%.",
    ),
    Example(
        bad="Members split, with [[57%]] voting against the merger and [[49%]] in favour.",
        good="Members split, with 57% voting against the merger and 43% in favour.",
    ),
    Example(
        bad="Forest takes [[55 per cent]] of the land, farms [[38 per cent]] of the land and towns"
        " [[17 per cent]] of the land.",
        good="Forest takes 55 per cent of the land, farms 38 per cent of the land and towns"
        " 7 per cent of the land.",
    ),
]
QUIET = [
    Quiet(text="Support for the plan is 61% in the north, with 45% of the young against."),
    Quiet(text="Some 40 per cent named the price, 50 per cent the time it takes and 30 per cent the noise."),
]
