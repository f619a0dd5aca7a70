"""A figure that nothing can have

What it does
Finds ranges with their larger end first, shares of people above 100 per cent, falls of more than 100 per cent,
parts larger than their whole ("eleven of the nine members"), more deaths than cases, temperatures below absolute
zero (SI Brochure, 9th edition, 2.3.1) and speeds above that of light (2.2).

Why it matters
Nothing else has to be known to see that such a figure cannot be.

What it leaves alone
Shares that may be above 100 per cent: of a target, a capacity, a gross domestic product; profits and other
balances that fall below nought; the gap or the difference "between 9 and 4"; changes "from 9 to 4"; hedged
figures, as far as their hedges reach; new cases beside all deaths.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from checks.model import Finding, Severity
from checks.reading import Reading
from checks.relations.limits import (
    Impossible,
    beyond_nature,
    deaths_above_cases,
    inverted_ranges,
    overfull_shares,
    parts_above_their_whole,
    records,
)
from checks.relations.lines import lines
from checks.rule import Example, Outcome, Quiet
from checks.wording import listed, quoted, sentence

CATEGORY = "impossible-value"
NAME = "figures/impossible-value"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure that cannot be, or cannot be beside its neighbour."""
    for line in lines(reading):
        found = chain(
            inverted_ranges(line),
            overfull_shares(line),
            parts_above_their_whole(line),
            records(line),
            deaths_above_cases(line),
            beyond_nature(line),
        )
        for impossible in found:
            yield _finding(impossible)


def _finding(impossible: Impossible) -> Finding:
    together = listed(quoted(span.text) for span in impossible.spans)
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if impossible.sure else Severity.WARNING,
        message=sentence(f"{together} cannot be: {impossible.why}"),
        spans=impossible.spans,
    )


EXAMPLES = [
    Example(
        bad="[[Eleven]] of the board's [[nine members]] voted for the plan.",
        good="Seven of the board's nine members voted for the plan.",
    ),
]
QUIET = [
    Quiet(text="Enrolment reached 120 per cent of the target."),
]
