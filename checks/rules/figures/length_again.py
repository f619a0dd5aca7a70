"""A length of time or a sum of money that comes back as another

What it does
Reads "the four-day visit" or "those four days" as pointing back to "spent three days" in the text before,
and to an earlier "three-day visit"; and "the £570m raised" to "has raised £750m".

Why it matters
Somebody corrected the length in one place and forgot the other.

What it leaves alone
Lengths of other things; lengths of which there are several nearby; rounded and hedged lengths; an earlier
visit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims import Polarity, Voice
from checks.claims.placed import Placed
from checks.claims.words import stem
from checks.interval import meets
from checks.model import Finding, Hedge, Kind
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/length-again"

NEAR = 1
"""Blocks back in which a length is looked for that something took."""
FARTHEST = 8
"""Blocks back in which a length of the same noun is looked for."""
BEFORE = 40
"""Characters before a length in which it is said that it is one."""
_MEASURED = frozenset({Kind.DURATION, Kind.MONEY, Kind.QUANTITY})
_VISITS = frozenset({"visit", "stay", "break", "retreat"})
_STORY = _VISITS | {
    *("trip", "tour", "journey", "holiday"),
    *("strike", "walkout", "trial", "hearing", "voyage", "crossing", "meeting", "conference"),
    *("festival", "fair", "search", "hunt", "standoff", "blackout", "outage", "closure", "shutdown", "wait"),
    *("film", "movie", "documentary", "war", "siege", "drought", "speech", "concert", "talks", "marriage"),
    *("delay", "drive", "flight", "suspension", "ban", "sentence", "contract", "deal"),
}
"""What people spend days on, and what else takes a stated time."""


BESIDE = 40
"""Characters around a figure in which it is said what it is."""
_ACTS = {
    **dict.fromkeys(("fine", "fined", "penalty"), "fine"),
    **dict.fromkeys(("loan", "borrowed", "lent", "borrows"), "loan"),
    **dict.fromkeys(("sale", "sold", "sell", "sells"), "sale"),
    **dict.fromkeys(("purchase", "bought", "buys", "deal", "takeover", "acquisition"), "purchase"),
    **dict.fromkeys(("gift", "gave", "donated", "donation", "grant", "granted"), "gift"),
    **dict.fromkeys(("prize", "won", "wins", "jackpot"), "prize"),
    **dict.fromkeys(("raised", "raises", "raise"), "raise"),
    **dict.fromkeys(("walk", "walked", "hike", "hiked"), "walk"),
}
"""Words for one deed, by which a figure comes back."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every "the N-day visit" behind another number of days."""
    earlier: list[Placed] = []
    for item in reading.placed:
        if item.claim.mention.kind not in _MEASURED or item.claim.polarity is not Polarity.ASSERTED:
            continue
        if _points_back(item):
            yield from _against(item, earlier)
        earlier.append(item)


@cache
def _pointer() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:the|this|that|their|his|her|these|those)\s", regex.IGNORECASE)


@cache
def _those() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:during|in|after|over)\s(?:all\s)?(?:these|those)\s", regex.IGNORECASE)


@cache
def _spent() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:spen[dt]\w*|stay(?:s|ed|ing)?\sfor|(?:was|were)\sin\s[\w\s]{1,30}\sfor)\s$")


@cache
def _says_which() -> regex.Pattern[str]:
    """ "The three-day strike [that begins on Monday]", "his visit [to Tull last month]": another one."""
    which = (
        r"that|which|who|he|she|they|to|from|next|last|this|in|on|of|at|starting|beginning|planned|called|due"
    )
    return regex.compile(rf"\s\w+\s(?:{which})\b")


def _points_back(item: Placed) -> bool:
    start, end = item.claim.mention.start, item.bounds[1]
    if item.claim.mention.kind is not Kind.DURATION:
        return _pointer().match(item.passage.text, 0, start) is not None and bool(item.following)
    if item.claim.figure.hedge is not Hedge.EXACT or _says_which().match(item.passage.text, end):
        return False
    named = "-" in item.claim.mention.surface and item.following in _STORY
    pointer = _pointer().match(item.passage.text, 0, start)
    return pointer is not None and (named or _is_strong(item))


def _is_strong(item: Placed) -> bool:
    """ "During those five days"."""
    return bool(_those().match(item.passage.text, 0, item.claim.mention.start))


def _against(item: Placed, earlier: Sequence[Placed]) -> Iterator[Finding]:
    same = [other for other in earlier if other.claim.unit == item.claim.unit and _is_exact(other)]
    same = [
        other for other in same if (other.at[0], other.claim.sentence) != (item.at[0], item.claim.sentence)
    ]
    if item.claim.mention.kind is not Kind.DURATION:
        yield from _restated(item, [other for other in earlier if other.claim.unit == item.claim.unit])
        return
    named = [other for other in same if _names(other, item) and item.at[0] - other.at[0] <= FARTHEST]
    taken_up = item.following in _VISITS or _is_strong(item)
    near = [other for other in same if taken_up and item.at[0] - other.at[0] <= NEAR]
    meant = named or (near if len(near) == 1 and _is_spent(near[0]) else [])
    if meant and not any(meets(other.claim.figure, item.claim.figure) for other in same):
        yield _finding(meant[-1], item)


def _restated(item: Placed, earlier: Sequence[Placed]) -> Iterator[Finding]:
    """ "Raised £750m" and "the £570m raised"; "a gift of $5 million" and "the $15 million gift"."""
    kinds = [other for other in earlier if other.claim.mention.kind is item.claim.mention.kind]
    if any(meets(other.claim.figure, item.claim.figure) for other in kinds) or not kinds:
        return
    swapped = [one for one in kinds if _digits(one) == _digits(item)]
    other = (swapped or kinds)[-1]
    alone = len({one.claim.figure.stated for one in swapped or kinds}) == 1
    sentences = {(one.at[0], one.claim.sentence) for one in (other, item)}
    exact = other.claim.figure.hedge is item.claim.figure.hedge is Hedge.EXACT
    if not alone or not exact or len(sentences) == 1:
        return
    if item.at[0] - other.at[0] <= FARTHEST and _takes_up(item, other):
        yield _finding(other, item)


def _digits(item: Placed) -> list[str]:
    """£750m and £570m have the same ones: among many figures, the one that is meant."""
    return sorted(str(item.claim.figure.stated))


def _takes_up(item: Placed, other: Placed) -> bool:
    """Whether the word behind the later figure stands beside the earlier one."""
    if item.claim.mention.kind is Kind.QUANTITY:  # "an 87W dock or adapter" and "the 96W adapter"
        named = item.passage.text[item.bounds[1] :].lstrip()[:1].isupper()  # "the 16-inch Orb"
        return not named and stem(item.following) == stem(other.following)
    word = _ACTS.get(item.following, stem(item.following))
    text, (start, end) = other.passage.text, other.bounds
    first, last = other.claim.sentence
    near = [*text[max(first, start - BESIDE) : start].split(), *text[end : min(last, end + BESIDE)].split()]
    told = {bare for one in near if (bare := one.strip(".,;:()“”\"'’").lower())}
    return any(word in (stem(one), _ACTS.get(one)) for one in told)


def _is_exact(item: Placed) -> bool:
    return item.claim.figure.hedge is Hedge.EXACT and not item.claim.scope


def _names(other: Placed, item: Placed) -> bool:
    """Whether both are lengths of one thing: "a three-day visit" and "the four-day visit"."""
    return "-" in other.claim.mention.surface and stem(other.following) == stem(item.following)


def _is_spent(other: Placed) -> bool:
    text, start, end = other.passage.text, other.claim.mention.start, other.claim.sentence[1]
    spent = _spent().search(text, max(0, start - BEFORE), endpos=start)
    return spent is not None and _and_more().search(text, other.bounds[1], end) is None


@cache
def _and_more() -> regex.Pattern[str]:
    """ "Two days in Orme [and one in] Tull"."""
    return regex.compile(
        r"(?:\band|,|\bthen)\s(?:another\s)?(?:\d+|one|two|three|four|five|six|seven|a\s\w+)\s(?:\w+\s)?(?:in|at|on)\b"
    )


def _finding(earlier: Placed, item: Placed) -> Finding:
    own = earlier.claim.voice is item.claim.voice is Voice.AUTHOR
    return mismatch(
        NAME,
        CATEGORY,
        (earlier.span, item.span),
        sentence(f"{quoted(earlier.phrase)} becomes {quoted(item.phrase)} further down"),
        sure=own,
    )


EXAMPLES = [
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
    Quiet(text="The minister spent three days in Quarl after the four-day week had become law."),
    Quiet(text="It rained for six days. The two-day fair was held, and the tents stood for three days."),
    Quiet(text="A two-day strike failed last year.\n\nThe three-day strike this week was a success."),
]
