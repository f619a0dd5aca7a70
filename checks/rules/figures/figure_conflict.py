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

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import takewhile

import regex

from checks.claims import Polarity, Voice
from checks.claims.agreement import agrees, is_made_up
from checks.claims.elsewhen import of_another_time
from checks.claims.likeness import likeness
from checks.claims.placed import Placed
from checks.claims.sameness import ENOUGH, LEAD, NUMBER, PERSON, are_one_figure, incomparable, unlike
from checks.claims.words import content, sentence_of
from checks.data.measures import HAPPENED
from checks.model import BlockKind, Finding, Hedge, Kind, Silence
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/figure-conflict"

COMPARED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.AGE, Kind.DURATION}
)
CLOSE = 4
"""Words that two sentences share about one thing where the article has the figure of the title as well."""
TELLING = 20
"""A number from here on that stands elsewhere in the article is no accident, whatever it counts there."""
FARTHEST = 60
"""Characters before a figure in which the name stands whose model it may be."""
SHORT = 12
"""Words up to which a paragraph without a full stop may be the heading of the next one."""
SECTION = 2
"""Paragraphs below a heading in which it may be contradicted; one of them is a text."""
TOP = 400
"""Characters of a paragraph that tell what the article is about."""
_ENDS = (".", "!", "?", "”", '"')
_ABOVE = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
Groups = dict[tuple[str, str], list[Placed]]


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure of a title that the article contradicts."""
    groups: Groups = {}
    for item in reading.placed:
        if _is_compared(item):
            groups.setdefault(_key(item), []).append(item)
    story = _story(reading)
    beside: defaultdict[int, list[Placed]] = defaultdict(list)
    for item in reading.placed:
        beside[item.at[0]].append(item)
    for item in [item for group in groups.values() for item in group]:
        if item.claim.polarity is not Polarity.ASSERTED:
            continue
        if item.is_title:
            below = _group(item, groups, len(reading.passages))
            yield from _against_article(item, below, beside[item.at[0]], story)
        elif _is_heading(item, reading.passages):
            section = _section(_group(item, groups, item.at[0] + SECTION), reading)
            yield from _against_article(item, section, beside[item.at[0]], story)


def _not_of(title: Placed, beside: Sequence[Placed], others: Sequence[Placed]) -> list[Placed]:
    """The figures that are not those of the other figures of a title: "two teachers among five hurt"."""
    told = {_value(item) for item in beside} - {_value(title)}
    return [item for item in others if _value(item) not in told]


def _value(item: Placed) -> tuple[Fraction | None, str]:
    return item.claim.figure.stated, item.claim.measure


def _is_compared(item: Placed) -> bool:
    """Whether a figure is of a kind that is compared, and has its noun to itself: not "14 and 16 tablets"."""
    mention, stated = item.claim.mention, item.claim.figure.stated
    bare = mention.kind is Kind.NUMBER and (item.claim.measure in HAPPENED or (stated or 0) >= TELLING)
    if (mention.kind not in COMPARED and not bare) or item.claim.figure.hedge is Hedge.VAGUE:
        return False
    noun = mention.amount.noun if mention.amount else None
    shared = noun is not None and noun not in item.passage.text[slice(*item.bounds)]
    text, before = item.passage.text, max(0, mention.start - FARTHEST)
    tabular = bare and _next_of_table().match(text, mention.end) is not None
    return not (shared or tabular or _in_series().match(text, before, mention.start))


@cache
def _next_of_table() -> regex.Pattern[str]:
    """ "Orme 1,240[, Tull 980]": numbers behind names, as in a table."""
    return regex.compile(r"[,;] \p{Lu}[\w'’-]*(?: \p{Lu}[\w'’-]*)? \d")


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


def _group(title: Placed, groups: Groups, last: int) -> list[Placed]:
    """The figures below a title, as far as a block, of which it may speak: of its kind or as good as that.

    "6,000 flee" and "6,000 people", "the toll climbs to 31" and "the number of those killed rose to 31" are
    of one kind.
    """
    kind, measure = _key(title)
    own = _between(groups[kind, measure], title.at[0], last)
    if kind != Kind.COUNT.value:
        return own
    if measure == NUMBER:
        before = sentence_of(title.passage.text, title.claim.sentence[0], title.claim.mention.start)
        nouns = {*content(before.words), PERSON}
        counted = (_between(groups.get((kind, noun), ()), title.at[0], last) for noun in nouns)
        return sorted((item for items in counted for item in items), key=_at)
    bare = _between(groups.get((kind, NUMBER), ()), title.at[0], last)
    told = [item for item in bare if measure in item.claim.context | item.fates]
    return sorted([*own, *told], key=_at) if told else own


def _between(items: Sequence[Placed], above: int, last: int) -> list[Placed]:
    """Those of some figures in reading order that stand below one block, as far as another."""
    return list(items[bisect_right(items, above, key=_block) : bisect_right(items, last, key=_block)])


def _at(item: Placed) -> tuple[int, int]:
    return item.at


def _block(item: Placed) -> int:
    return item.at[0]


@dataclass(frozen=True, slots=True)
class _Story:
    """What the rule knows of the whole article."""

    stated: dict[Fraction, list[int]]
    """The blocks in which each number stands, whatever it counts."""
    topic: frozenset[str]
    """The stems of its headline, standfirst and first paragraph."""
    published: date | None
    rates: dict[str, list[Placed]]
    """Its figures per something, by their unit without that: dollars of dollars a barrel."""


def _story(reading: Reading) -> _Story:
    found: dict[Fraction, list[int]] = {}
    for claim in reading.claims:
        if claim.figure.stated is not None and claim.mention.kind is not Kind.ORDINAL:
            found.setdefault(claim.figure.stated, []).append(claim.block)
    top = [passage for passage in reading.passages if passage.kind in _ABOVE]
    top += [passage for passage in reading.passages if passage.kind is BlockKind.PARAGRAPH][:1]
    words = (sentence_of(passage.text, 0, min(len(passage.text), TOP)).words for passage in top)
    rates: dict[str, list[Placed]] = {}
    for item in reading.placed:
        if (amount := item.claim.mention.amount) and amount.unit and amount.per:
            rates.setdefault(amount.unit, []).append(item)
    return _Story(found, frozenset().union(*map(content, words)), reading.article.published, rates)


def _is_heading(item: Placed, passages: Sequence[Passage]) -> bool:
    """Whether a figure stands in a short paragraph without a full stop, above one that is a text."""
    if item.passage.kind is BlockKind.SUBHEAD:
        return True
    if item.passage.kind is not BlockKind.PARAGRAPH or item.at[0] + 1 == len(passages):
        return False
    text, below = item.passage.text, passages[item.at[0] + 1 : item.at[0] + 1 + SECTION]
    short = len(text.split(None, SHORT + 1)) <= SHORT and text[-1].isalnum() and text[0].isupper()
    return (
        short
        and not _is_posted().search(text)
        and any(len(next_.text) > len(text) and next_.text.endswith(_ENDS) for next_ in below)
    )


@cache
def _is_posted() -> regex.Pattern[str]:
    """Addresses and handles: the foot of a post that the page embeds."""
    return regex.compile(r"@|#|\p{L}\.\p{L}")


def _section(below: Sequence[Placed], reading: Reading) -> list[Placed]:
    """The figures below a heading, up to the next one."""
    return list(takewhile(lambda item: not _is_heading(item, reading.passages), below))


def _against_article(
    title: Placed, others: Sequence[Placed], beside: Sequence[Placed], story: _Story
) -> Iterator[Outcome]:
    needed = ENOUGH
    supported = bool(others) and _is_supported(title, others, story)
    if supported and title.claim.measure in HAPPENED and is_made_up(title, _first(title, others)):
        return  # "28 deaths … 31 people died": the toll of 59
    others = _not_of(title, beside, others)
    if others and supported:
        # What the first paragraphs say must agree with the headline, whatever stands further down.
        rates = story.rates.get(_key(title)[1], ())
        told = _is_told_early(title, story)
        told |= any(item.at[0] <= title.at[0] + LEAD and agrees(title, item) for item in rates)
        others, needed = [] if told else _lead(title, others), CLOSE
    if not others:
        return
    excuses = [incomparable(title, item) or of_another_time(title, item, story.published) for item in others]
    compared = [item for item, excuse in zip(others, excuses, strict=True) if excuse is None]
    needed -= needed == ENOUGH and are_one_figure(_of_its_size(title, compared if title.is_title else others))
    unlikely = [unlike(title, item, needed, story.topic) for item in compared]
    same = [item for item, excuse in zip(compared, unlikely, strict=True) if excuse is None]
    if same:
        yield _finding(title, max(same, key=lambda item: (likeness(title, item), _earliest(item))))
    else:
        reason = next(filter(None, [*excuses, *unlikely]))
        spans = (title.span, others[0].span)
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=spans)


def _is_told_early(title: Placed, story: _Story) -> bool:
    """Whether the first paragraphs have the number of a title, whatever they count by it."""
    stated, here = title.claim.figure.stated, title.at[0]
    if stated is None or stated < TELLING:
        return False
    return any(here < block <= here + LEAD for block in story.stated[stated])


def _of_its_size(title: Placed, items: Sequence[Placed]) -> list[Placed]:
    """Those of some sums that are as large as the title's within a factor of ten; of other figures all."""
    mine = title.claim.figure.stated
    if title.claim.mention.kind is not Kind.MONEY or not mine:
        return [*items]
    return [one for one in items if (its := one.claim.figure.stated) and mine < 10 * its < 100 * mine] or [
        *items
    ]


def _earliest(item: Placed) -> tuple[int, int]:
    return -item.at[0], -item.at[1]


def _first(title: Placed, others: Sequence[Placed]) -> list[Placed]:
    return [item for item in others if item.at[0] <= title.at[0] + LEAD and not item.is_title]


def _lead(title: Placed, others: Sequence[Placed]) -> list[Placed]:
    """The figures of the first paragraphs, if none of them agrees with the title."""
    lead = _first(title, others)
    agreed = any(agrees(title, item) for item in lead) or is_made_up(title, lead)
    return [] if agreed or title.passage.kind is BlockKind.CAPTION else lead


def _is_supported(title: Placed, others: Sequence[Placed], story: _Story) -> bool:
    """Whether the article has the figure after all, somewhere, or figures that add up to it."""
    figure = title.claim.figure
    if figure.stated is not None and figure.stated >= TELLING and len(story.stated[figure.stated]) > 1:
        return True
    # "Oil at $70" is of $70.12 a barrel.
    if any(agrees(title, item) for item in story.rates.get(_key(title)[1], ())):
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
        text="# Nine dead after ferry sinks\n\nEight passengers and the captain died when a ferry sank."
        " Eleven people were injured."
    ),
]
