"""A figure that nothing can have

What it does
Finds ranges with their larger end first, shares of people above 100 per cent, falls of more than 100 per
cent, splits that are no whole ("a 50:60 split"), parts larger than their whole ("nine of the seven members",
also of a whole told before), ranks beyond the field ("fifth of four"), more deaths than cases, times that no
clock shows, ages beyond the longest life, and values off their scale: temperatures below absolute zero (SI
Brochure, 9th edition, 2.3.1), speeds above that of light (2.2), magnitudes, pH, latitudes.

Why it matters
Nothing else has to be known to see that such a figure cannot be.

What it leaves alone
Shares that may be above 100 per cent: of a target, a capacity, a gross domestic product; profits and other
balances that fall below nought; the gap or the difference "between 8 and 3"; changes "from 8 to 3"; hedged
figures, as far as their hedges reach; new cases beside all deaths.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from checks.model import Finding
from checks.reading import Reading
from checks.relations.bounds import beyond_bounds
from checks.relations.limits import (
    Impossible,
    beyond_nature,
    deaths_above_cases,
    inverted_lengths,
    inverted_ranges,
    overfull_shares,
)
from checks.relations.lines import Line, lines
from checks.relations.membership import parts_above_their_whole, records
from checks.relations.told_before import parts_of_told_wholes
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import listed, quoted, sentence

CATEGORY = "impossible-value"
NAME = "figures/impossible-value"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure that cannot be, or cannot be beside its neighbour."""
    found = chain.from_iterable(_in(line) for line in lines(reading))
    bounds = chain.from_iterable(map(beyond_bounds, reading.passages))
    parts = parts_of_told_wholes(reading)
    for impossible in chain(found, inverted_lengths(reading), records(reading), parts, bounds):
        yield _finding(impossible)


def _in(line: Line) -> Iterator[Impossible]:
    alone = chain(inverted_ranges(line), overfull_shares(line), beyond_nature(line))
    if len(line.slots) < 2:
        return alone
    return chain(alone, parts_above_their_whole(line), deaths_above_cases(line))


def _finding(impossible: Impossible) -> Finding:
    together = listed(quoted(span.text) for span in impossible.spans)
    verb = "cannot both be" if len(impossible.spans) > 1 else "cannot be"
    return mismatch(
        NAME,
        CATEGORY,
        impossible.spans,
        sentence(f"{together} {verb}: {impossible.why}"),
        sure=impossible.sure,
    )


EXAMPLES = [
    Example(
        bad="Repairs may take up to a year and cost between [[9,500 to 4,200]], the parish says.",
        good="Repairs may take up to a year and cost between 4,200 to 9,500, the parish says.",
    ),
    Example(
        bad="Of every [[10 letters]], [[13]] came late.",
        good="Of every 10 letters, seven came late.",
    ),
    Example(
        bad="Humidity will be between [[70% and 120%]] by noon.",
        good="Humidity will be between 70% and 90% by noon.",
    ),
    Example(
        bad="[[Nine]] of the court's [[seven judges]] agreed.",
        good="Five of the court's seven judges agreed.",
    ),
    Example(
        bad="Growth will be between [[8 and 3 per cent]] next year.",
        good="Growth will be between 3 and 8 per cent next year.",
    ),
    Example(
        bad="The repair will cost [[$70-60 million]].",
        good="The repair will cost $60-70 million.",
    ),
    Example(
        bad="The drug helped [[140%]] of patients in the trial.",
        good="The drug helped 40% of patients in the trial.",
    ),
    Example(
        bad="Turnout in the city was [[104 per cent]].",
        good="Turnout in the city was 74 per cent.",
    ),
    Example(
        bad="The team won [[ten matches]] out of [[eight]].",
        good="The team won six matches out of eight.",
    ),
    Example(
        bad="The blast killed [[five people]], including [[seven children]].",
        good="The blast killed nine people, including seven children.",
    ),
    Example(
        bad="The island had [[7 cases]] and [[19 deaths]] in a decade.",
        good="The island had 19 cases and 7 deaths in a decade.",
    ),
    Example(
        bad="The sample was cooled to [[-290C]].",
        good="The sample was cooled to -270C.",
    ),
    Example(
        bad="Each firm came [[fifth of four]] once.",
        good="Each firm came third of four once.",
    ),
    Example(
        bad="The partners hold the mill in a [[65:45]] split.",
        good="The partners hold the mill in a 55:45 split.",
    ),
    Example(
        bad="The jury has [[nine jurors]]. [[Eleven]] of them took notes.",
        good="The jury has nine jurors. Five of them took notes.",
    ),
    Example(
        bad="At [[5-6]], including [[1-8]] at home, the Rovers may yet go down.",
        good="At 5-9, including 1-8 at home, the Rovers may yet go down.",
    ),
]
QUIET = [
    Quiet(text="The exhibition is open daily between ten and six."),
    Quiet(text="The hall was 60% to 120% dearer, and the heat rose from 30 to 41."),
    Quiet(text="The plant ran at 120 per cent of its capacity, and profit fell 130 per cent into the red."),
    Quiet(text="The gap between 8 and 3 per cent is wide."),
    Quiet(text="The rate was cut from 8 to 3 per cent."),
    Quiet(text="The ward had 12 new cases and 30 deaths since March."),
    Quiet(text="Twelve of the 4-star hotels are full, and 20 of them have pools."),
    Quiet(text="Rents rose 140% and now take 40% of wages."),
    Quiet(text="Ten of the first five hundred visitors got a cup."),
    Quiet(text="The line runs 18 trains of six coaches each, 15 of which are electric."),
    Quiet(text="The school has 60 pupils in four classes, 35 of whom come by bus."),
    Quiet(text="She drank a fifth of four bottles, and the board was split 60-50 on the plan."),
    Quiet(text="The path runs between 900 metres and 400 metres above the sea."),
    Quiet(text="Lind has three children.\n\nMoe, a baker, says that four of her children bake."),
    Quiet(text="At least 12 people died, including 14 children, early reports said."),
]
