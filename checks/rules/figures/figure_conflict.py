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

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from checks.claims import Polarity, Voice
from checks.claims.agreement import agrees, is_made_up
from checks.claims.elsewhen import of_another_time
from checks.claims.likeness import likeness
from checks.claims.placed import Placed
from checks.claims.sameness import ENOUGH, NUMBER, are_one_figure, incomparable, unlike
from checks.model import Finding, Silence
from checks.reading import Reading
from checks.relations.story import SECTION, Story, is_heading, story_of
from checks.relations.titled import TELLING, below, grouped, key_of
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/figure-conflict"

_TOLD = (Polarity.ASSERTED, Polarity.NEGATED)
LARGEST_RATIO = 10
SCALES = (1_000, 1_000_000)
"""Sums that lie further apart are none of one thing, unless the scale of one is a slip."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure of a title that the article contradicts."""
    groups, story = grouped(reading.placed), story_of(reading)
    beside: defaultdict[int, list[Placed]] = defaultdict(list)
    for item in reading.placed:
        beside[item.at[0]].append(item)
    for item in [item for group in groups.values() for item in group]:
        if item.claim.polarity not in _TOLD:
            continue
        if item.is_title:
            others = below(item, groups, len(reading.passages))
            yield from _against_article(item, others, beside[item.at[0]], story)
        elif is_heading(item, reading.passages):
            section = _section(below(item, groups, item.at[0] + SECTION), reading)
            yield from _against_article(item, section, beside[item.at[0]], story)


def _not_of(title: Placed, beside: Sequence[Placed], others: Sequence[Placed]) -> list[Placed]:
    """The figures that are not those of the other figures of a title: "two teachers among five hurt"."""
    told = {_value(item) for item in beside} - {_value(title)}
    told |= {(value, NUMBER) for value, measure in told if measure == title.claim.measure}
    return [item for item in others if _value(item) not in told]


def _value(item: Placed) -> tuple[Fraction | None, str]:
    return item.claim.figure.stated, item.claim.measure


def _section(items: Sequence[Placed], reading: Reading) -> list[Placed]:
    """The figures below a heading, up to the next one."""
    return list(takewhile(lambda item: not is_heading(item, reading.passages), items))


def _against_article(
    title: Placed, others: Sequence[Placed], beside: Sequence[Placed], story: Story
) -> Iterator[Outcome]:
    if others and _is_supported(title, others, story):
        return
    others = _not_of(title, beside, others)
    others = _of_its_size(title, others)
    if not others:
        return
    excuses = [incomparable(title, item) or of_another_time(title, item, story.published) for item in others]
    compared = [item for item, excuse in zip(others, excuses, strict=True) if excuse is None]
    needed = ENOUGH - are_one_figure(compared if title.is_title else others)
    unlikely = [unlike(title, item, needed, story.topic) for item in compared]
    same = [item for item, excuse in zip(compared, unlikely, strict=True) if excuse is None]
    if same:
        yield _finding(title, max(same, key=lambda item: (likeness(title, item), _earliest(item))))
    else:
        reason = next(filter(None, [*excuses, *unlikely]))
        spans = (title.span, others[0].span)
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=spans)


def _of_its_size(title: Placed, items: Sequence[Placed]) -> list[Placed]:
    """Those as large as the title's within a factor of ten, or else off by a scale."""
    mine = title.claim.figure.stated
    if not mine:
        return [*items]
    ratios = [(max(mine, its) / min(mine, its), one) for one in items if (its := one.claim.figure.stated)]
    near = [one for ratio, one in ratios if ratio < LARGEST_RATIO]
    return near or [one for ratio, one in ratios if ratio in SCALES]


def _earliest(item: Placed) -> tuple[int, int]:
    return -item.at[0], -item.at[1]


def _is_supported(title: Placed, others: Sequence[Placed], story: Story) -> bool:
    """Whether the article has the figure after all, somewhere, or figures that add up to it."""
    figure = title.claim.figure
    if figure.stated is not None and figure.stated >= TELLING and len(story.stated[figure.stated]) > 1:
        return True
    # "Oil at $70" is of $70.12 a barrel.
    if any(agrees(title, item) for item in story.rates.get(key_of(title)[1], ())):
        return True
    return any(agrees(title, item) for item in others) or is_made_up(title, others)


def _place(title: Placed) -> str:
    return title.passage.kind.value if title.is_title else "heading"


def _finding(title: Placed, item: Placed) -> Finding:
    own = title.claim.voice is item.claim.voice is Voice.AUTHOR
    return mismatch(
        NAME,
        CATEGORY,
        (title.span, item.span),
        sentence(
            f"The {_place(title)} says {quoted(title.phrase)}, the text {quoted(item.phrase)}",
        ),
        sure=own,
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
        text="# Plane kills 14 on the ground in Quarl\n\n"
        "Sixteen people died when a plane fell on a market in Quarl on Friday, among them its two pilots."
    ),
    Quiet(
        text="# Quarl railway opens its last five miles\n\n"
        "A railway that ended after 19 miles for a century reaches Quarl again."
    ),
    Quiet(
        text="# Three of nine survivors die in Quarl\n\n"
        "At least 47 people have died in the landslide at Quarl, the mayor said on Friday."
    ),
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
        text="# Ten jailed over 2011 harbour killings\n\n"
        "A court in Quarl has jailed ten men over the killings of nearly 90 people in its harbour."
    ),
    Quiet(
        text="# Quarl school gets 14 applications for post\n\nQuarl school took them for its post until May."
        " It had two further applications for a post from abroad."
    ),
    Quiet(
        text="# Raids in Quarl destroy 46 depots\n\nThe army said on Friday that it had destroyed 3,900"
        " depots of the rebels in Quarl, raids included."
    ),
    Quiet(
        text="# Orange party takes 31 seats, Green only 19\n\nThe poll gave the Orange party 31 of the"
        " 150 seats in parliament, and the Green party 19."
    ),
    Quiet(
        text="# The human toll of six years of war\n\n"
        "The war has a human toll that nobody counts: attacks of that war persist there four years later."
    ),
    Quiet(
        text="# Nine dead after ferry sinks\n\nEight passengers and the captain died when a ferry sank."
        " Eleven people were injured."
    ),
]
