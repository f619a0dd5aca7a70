"""A figure of the headline or standfirst that the article nowhere has

What it does
Looks everywhere in the article for a figure of its headline or standfirst: as written, rounded, as a bound
("more than"), as a sum or a difference of figures that stand together. If it is nowhere, and the first
paragraphs tell what the headline tells with another figure of that kind, unit and size, it shows both.

Why it matters
A headline repeats its article. In 1,780 articles of nine news sites 197 figures stood in headlines; but for
eleven the article has them as well, and not one of the eleven counted or measured what its article does.

What it leaves alone
Headlines whose figure is found anywhere; figures of other units or of another size; years, ages and ordinals;
first paragraphs that share too few words with the headline, or that have two figures of which it may speak;
figures that are counted apart ("another 12").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from checks.claims import Polarity, Relation
from checks.claims.likeness import nearest
from checks.claims.measures import is_person
from checks.claims.placed import Placed
from checks.claims.words import stem
from checks.data.measures import HAPPENED
from checks.interval import exactly, meets, rounded_or_cut
from checks.model import BlockKind, Figure, Hedge, Kind, Mention, Silence
from checks.passage import Passage
from checks.reading import Reading
from checks.relations.titled import TELLING
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/headline-alone"

TOP = 3
"""Paragraphs at the top that tell what the headline tells."""
ENOUGH = 3
"""What a headline and a sentence share when they tell of one thing."""
CLOSE, FAR = 2, 5
"""A standfirst tells more than a headline: with fewer shared words beside the figures, more in all."""
LARGEST_RATIO = 10
SCALES = (1_000, 1_000_000)
"""How far two figures may lie apart of which one is a slip: in a digit, or in the scale."""
ROUNDED = Fraction(5, 4)
"""The largest ratio of a number and the bound that is said of it: "more than 4,500" of 5,600 at most."""
FARTHEST = 60
"""Characters behind a sentence in which figures may still belong to a sum."""
MOST, TOGETHER = 8, (2, 3, 4)
"""Figures of a sentence that are tried as parts of a sum, and how many at a time."""
SMALL = 10
"""Counts and lengths below it come in many places, and are as often told by their parts."""
_EXACT = frozenset({Kind.MONEY, Kind.SHARE})
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
_COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})
_BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.LESS_THAN})
_BACKING = {
    Kind.COUNT: _COUNTED,
    Kind.NUMBER: _COUNTED,
    Kind.MONEY: frozenset({Kind.MONEY, Kind.NUMBER}),
    Kind.SHARE: frozenset({Kind.SHARE, Kind.NUMBER}),
    Kind.QUANTITY: frozenset({Kind.QUANTITY, Kind.NUMBER}),
    Kind.DURATION: frozenset({Kind.DURATION, Kind.AGE}),
}
"""The kinds that are compared, and those by which one of them may be repeated."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure of the headline that stands nowhere, against that of the first paragraphs."""
    for title in reading.placed:
        if title.passage.kind in _TITLES and _is_compared(title):
            yield from _against_top(title, reading)


def _is_compared(item: Placed) -> bool:
    figure, kind = item.claim.figure, item.claim.mention.kind
    if figure.stated is None or figure.hedge is Hedge.VAGUE or item.claim.polarity is Polarity.HYPOTHETICAL:
        return False
    return kind in _BACKING and (figure.stated >= SMALL or kind in _EXACT)


def _against_top(title: Placed, reading: Reading) -> Iterator[Outcome]:
    beside = [m for m in reading.passages[title.at[0]].mentions if m is not title.claim.mention]
    rivals = [item for item in reading.placed if _is_rival(title, item) and not _is_told_of(item, beside)]
    if not rivals or _is_backed(title, reading.passages):
        return
    best = max(rivals, key=lambda item: (_in_common(title, item), -item.at[0], -item.at[1]))
    enough = _in_common(title, best)
    alike = {item.claim.figure.stated for item in rivals if _in_common(title, item) == enough}
    headline = title.passage.kind is BlockKind.HEADLINE
    needed = ENOUGH if headline or len(nearest(title) & nearest(best)) >= CLOSE else FAR
    if enough < needed or len(alike) > 1:
        reason = (
            "the sentences share too few words" if enough < needed else "the text has several such figures"
        )
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(title.span, best.span))
        return
    own = title.claim.voice is best.claim.voice
    message = f"The {title.passage.kind.value} says {quoted(title.phrase)}, the text {quoted(best.phrase)}"
    yield mismatch(NAME, CATEGORY, (title.span, best.span), sentence(message), sure=own)


def _in_common(title: Placed, item: Placed) -> int:
    """How much two sentences share: words, what happened, what is counted, and the first paragraph."""
    words = len(title.words & item.words) + len((title.fates & item.fates) - title.words)
    told = title.claim.measure == item.claim.measure and title.claim.measure in HAPPENED
    first = item.at[0] == title.at[0] + 1
    return words + told + (words > 0 and first)


def _is_rival(title: Placed, item: Placed) -> bool:
    """Whether it is a figure of the first paragraphs, of the headline's kind, unit and size."""
    if not 0 < item.at[0] - title.at[0] <= TOP or not _is_compared(item):
        return False
    mine, its = title.claim, item.claim
    kinds = {mine.mention.kind, its.mention.kind}
    if mine.unit != its.unit or not (len(kinds) == 1 or kinds == _COUNTED) or its.relation is Relation.OTHER:
        return False
    one_thing = not kinds & _COUNTED or _may_count_one_thing(title, item)
    return one_thing and _is_of_size(mine.figure.stated, its.figure.stated)


def _may_count_one_thing(title: Placed, item: Placed) -> bool:
    """ "513 patients" and "the patients are 513", "19 evacuated" and "19 people had to evacuate"."""
    mine, its = _head(title), _head(item)
    if mine is None or mine == its or title.claim.measure == item.claim.measure:
        return True
    if title.fates & item.fates and is_person(its or mine):
        return True
    shared = title.words & item.words
    return len(shared) >= ENOUGH or bool({stem(head) for head in (mine, its) if head} & shared)


def _head(item: Placed) -> str | None:
    amount = item.claim.mention.amount
    return amount.head if amount else None


def _is_of_size(mine: Fraction | None, its: Fraction | None) -> bool:
    if not mine or not its:
        return False
    ratio = max(mine, its) / min(mine, its)
    return ratio < LARGEST_RATIO or ratio in SCALES


def _is_told_of(item: Placed, beside: Sequence[Mention]) -> bool:
    """Whether it is another figure of the headline: "two teachers among five hurt"."""
    return any(m.amount is not None and meets(m.amount.figure, item.claim.figure) for m in beside)


def _is_backed(title: Placed, passages: Sequence[Passage]) -> bool:
    """Whether the article has the figure after all, anywhere, or figures side by side that make it up."""
    figure, kinds = title.claim.figure, _BACKING[title.claim.mention.kind]
    below = [passage for passage in passages if passage.block != title.at[0]]
    return any(_has(passage, figure, kinds) or _makes_up(passage, figure, kinds) for passage in below)


def _has(passage: Passage, figure: Figure, kinds: frozenset[Kind]) -> bool:
    stated = figure.stated or 0
    return any(
        (m.kind in kinds and _says(figure, m.amount.figure))
        or (m.amount.figure.stated == stated and stated >= TELLING)
        for m in passage.mentions
        if m.amount is not None
    )


def _says(mine: Figure, its: Figure) -> bool:
    """Whether the number of a headline is that of the text: rounded, or as the bound next to it."""
    if its.stated is None or mine.stated is None:
        return False
    if not meets(mine, its):
        near = max(mine.grain, its.grain)
        return near != 1 and abs(mine.stated - its.stated) < near
    bounded = bool({mine.hedge, its.hedge} & _BOUNDS)
    return not bounded or max(mine.stated, its.stated) <= ROUNDED * min(mine.stated, its.stated)


def _makes_up(passage: Passage, figure: Figure, kinds: frozenset[Kind]) -> bool:
    """Whether figures of one sentence, or of it and the start of the next, add up to one or differ by it."""
    wanted = rounded_or_cut(figure) if figure.grain > 1 else exactly(figure.stated or 0)
    for start, end in passage.sentences:
        amounts = [m.amount for m in passage.within(start, end + FARTHEST) if m.kind in kinds]
        values = [a.figure.stated for a in amounts if a is not None and a.figure.stated is not None][:MOST]
        if any(sum(some) in wanted for size in TOGETHER for some in combinations(values, size)):
            return True
        if any(abs(one - other) in wanted for one, other in combinations(values, 2)):
            return True
    return False


EXAMPLES = [
    Example(
        bad="# Ministry fleet 'missing [[340]] cars'\n\n"
        "The new government in Lenne is trying to track down [[more than 240 cars]] that are missing from the"
        " fleet of the ministry.",
        good="# Ministry fleet 'missing 240 cars'\n\n"
        "The new government in Lenne is trying to track down more than 240 cars that are missing from the"
        " fleet of the ministry.",
    ),
    Example(
        bad="# [[Some 700 kites]] over Marle for autumn festival\n\n"
        "[[About 500 dragons]] and boxes will fly over Marle when the autumn festival of the city opens.",
        good="# Some 500 kites over Marle for autumn festival\n\n"
        "About 500 dragons and boxes will fly over Marle when the autumn festival of the city opens.",
    ),
    Example(
        bad="# Customs seize [[60,000 smuggled lamps]] in Lenne\n\n"
        "Customs officers have confiscated [[40,000]] in Lenne that were lamps of a famous maker.",
        good="# Customs seize 40,000 smuggled lamps in Lenne\n\n"
        "Customs officers have confiscated 40,000 in Lenne that were lamps of a famous maker.",
    ),
]
QUIET = [
    Quiet(
        text="# Bakery closes 31 shops in Lenne\n\n"
        "The bakery is closing 19 of its shops in Lenne in May and twelve more by August."
    ),
    Quiet(text="# Storm fells over 4,500 trees\n\nThe storm felled 4,608 trees at Orme, the foresters said."),
    Quiet(
        text="# Museum buys 26 letters by Quarl poet\n\n"
        "The museum in Lenne has bought another 40 letters by the poet Ada Quarl. It showed the first in May."
    ),
    Quiet(
        text="# Lenne gains 260 jobs\n\n"
        "The number of jobs in Lenne rose from 4,120 to 4,380 last year, the city said."
    ),
    Quiet(
        text="# Marle council spends £3m on bridge\n\n"
        "Marle council has paid €3.4m for the bridge over the Quarl, its treasurer said."
    ),
]
