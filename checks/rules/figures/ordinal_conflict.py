"""The fifth of something, and the sixth of the same

What it does
Compares ordinals of the same thing: the sixth death in the headline and the fifth in the text, a seventh
straight session and an eighth of the same index, a third hearing that was concluded and a fourth; and the
third case of the headline with the four that the text counts; a third case with "the earlier three".

Why it matters
A count that is kept from one day to the next is easily copied from yesterday's article.

What it leaves alone
Ordinals that tell things apart ("the first suspect … the second"), ranks, floors, grades, dates and names;
things that may well have happened twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import regex

from checks.claims import Difference, Polarity, Relation, Voice, comparable, differences
from checks.claims.placed import Placed
from checks.claims.words import sentence_of, stem
from checks.model import Finding, Hedge, Kind, Severity, Silence, Span
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/ordinal-conflict"

UNBROKEN = frozenset({"straight", "consecutiv", "successiv", "row", "run"})
"""Stems that make an ordinal the length of a series: there is but one on a day."""
LEAD = 3
"""Blocks at the top that tell what the headline tells."""
SHARED_WITH_TITLE = 2
SHARED_IN_SERIES = 3
SHARED = 5
"""Content words that the sentences share: below a headline, in an unbroken series, and otherwise."""
ORDINAL = "ordinal "
"""What the measure of an ordinal begins with."""
NEXT = 3
"""How many more than the last one a text may count and still mean the same."""
CASES = frozenset({"cas", "instanc", "diagnos", "infected", "infection"})
"""Stems of what is one thing told in several words."""
REMEMBERED = 6
_LONGEST_PHRASE = 4
_CLOSING = frozenset({"and", "but", "which", "who", "was", "were", "is", "are", "had", "has", "have", "said"})


def check(reading: Reading) -> Iterator[Outcome]:
    """Every two ordinals of one thing."""
    seen: dict[str, list[Placed]] = {}
    for item in reading.placed:
        if not _is_asserted(item):
            continue
        earlier = seen.setdefault(item.claim.measure, [])
        others = [other for other in earlier[-REMEMBERED:] if _differ(other, item)]
        earlier.append(item)
        same = next((other for other in others if _is_same(other, item)), None)
        if same:
            yield _finding(same, item)
        elif others:
            reason = comparable(others[-1].claim, item.claim) or "they may tell things apart"
            yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(others[-1].span, item.span))
    yield from _against_counts(reading)
    yield from _against_those_before(reading)


@cache
def _before_it() -> regex.Pattern[str]:
    """ "The third case … [the earlier] three": those before it are two."""
    those = r"earlier|previous|prior|preceding|first"
    return regex.compile(rf"(?r)\b(?:the|its|his|her|their|these)\s(?P<those>{those})\s")


def _against_those_before(reading: Reading) -> Iterator[Finding]:
    """ "A third case is not linked to the earlier three": before a third there are two."""
    items = [item for item in reading.placed if item.claim.mention.surface.lower() != "first"]
    for one, other in pairwise(items):
        if one.claim.mention.kind is not Kind.ORDINAL or not one.claim.subject or one.at[0] != other.at[0]:
            continue
        those = _before_it().match(other.passage.text, 0, other.claim.mention.start)
        if those is None or one.claim.sentence != other.claim.sentence:
            continue
        last, before = one.claim.figure.stated or 0, other.claim.figure.stated or 0
        if 1 < last <= before <= last + NEXT and _counts_the_same(one, other):
            first = _span(one, one.claim.subject)
            second = other.passage.span(those.start("those"), other.bounds[1])
            yield Finding(
                rule=NAME,
                category=CATEGORY,
                severity=Severity.WARNING,
                message=sentence(f"{quoted(second.text)} are too many before the {quoted(first.text)}"),
                spans=(first, second),
            )


def _counts_the_same(one: Placed, other: Placed) -> bool:
    """Whether a count names what an ordinal numbers, or names nothing and closes its phrase."""
    amount = other.claim.mention.amount
    if other.claim.figure.hedge is not Hedge.EXACT or amount is None:
        return False
    if amount.kind is Kind.NUMBER:
        return other.following in _CLOSING or not other.following
    return amount.kind is Kind.COUNT and one.claim.measure == f"{ORDINAL}{stem(amount.head or '')}"


def _against_counts(reading: Reading) -> Iterator[Finding]:
    """ "A third case of plague" in the headline, and four confirmed cases in the text."""
    told = [item for item in reading.placed if item.is_title and _is_asserted(item)]
    for item in reading.placed if told else ():
        stated = item.claim.figure.stated or 0
        if item.is_title or not _is_total(item):
            continue
        for title in told:
            noun = title.claim.measure.removeprefix(ORDINAL)
            above = title.claim.figure.stated or 0
            same = noun == item.claim.measure or {noun, item.claim.measure} <= CASES
            if same and above < stated <= above + NEXT and _tell_of_one(title, item):
                yield _finding(title, item)
                return


def _is_total(item: Placed) -> bool:
    """Whether it counts all there were: "four confirmed cases", and not "four cases in 2014"."""
    claim = item.claim
    told = not (claim.subject - {claim.measure, "confirm"})
    whole = claim.relation is Relation.WHOLE and claim.polarity is Polarity.ASSERTED and not claim.place
    exact = claim.mention.kind is Kind.COUNT and claim.figure.hedge is Hedge.EXACT
    return told and exact and whole and claim.period is None and not claim.scope - {"confirmed"}


def _tell_of_one(title: Placed, item: Placed) -> bool:
    apart = {Difference.SPEAKER, Difference.MEASURE, Difference.SCOPE, Difference.TIME, Difference.SUBJECT}
    if any(kind not in apart for kind, _ in differences(title.claim, item.claim)):
        return False
    return len((title.words & item.words) - {item.claim.measure}) >= SHARED_WITH_TITLE


def _is_asserted(item: Placed) -> bool:
    claim = item.claim
    counts = claim.mention.kind is Kind.ORDINAL and bool(claim.subject)
    return counts and claim.polarity is Polarity.ASSERTED and (claim.figure.stated or 0) > 1


def _differ(one: Placed, other: Placed) -> bool:
    return one.claim.figure.stated != other.claim.figure.stated and one.at[0] != other.at[0]


def _is_same(one: Placed, other: Placed) -> bool:
    if any(kind is not Difference.SPEAKER for kind, _ in differences(one.claim, other.claim)):
        return False
    shared = one.words & other.words
    if UNBROKEN & one.words and UNBROKEN & other.words:
        return len(shared - UNBROKEN) >= SHARED_IN_SERIES
    if one.is_title and other.at[0] <= LEAD:
        return len(shared - one.claim.subject) >= SHARED_WITH_TITLE
    return len(one.claim.subject & other.claim.subject) >= 2 and len(shared) >= SHARED


def _finding(one: Placed, other: Placed) -> Finding:
    own = one.claim.voice is other.claim.voice is Voice.AUTHOR
    ordinals = other.claim.mention.kind is Kind.ORDINAL
    common = one.claim.subject & other.claim.subject if ordinals else one.claim.subject
    first, second = _span(one, common), _span(other, common) if ordinals else other.span
    found = "seem to count the same thing" if ordinals else "cannot both be the latest count"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if own and one.is_title and ordinals else Severity.WARNING,
        message=sentence(f"{quoted(first.text)} and {quoted(second.text)} {found}"),
        spans=(first, second),
    )


def _span(item: Placed, common: frozenset[str]) -> Span:
    """The ordinal and the words behind it, up to the last that both have."""
    text, (start, end) = item.passage.text, (item.claim.mention.start, item.claim.mention.end)
    behind = sentence_of(text, end, item.claim.sentence[1]).words[:_LONGEST_PHRASE]
    last = max((word.end for word in behind if stem(word.low) in common), default=end)
    return item.passage.span(start, last)


EXAMPLES = [
    Example(
        bad="# [[6th death]] linked to hornets in Marle county\n\n"
        "MARLE — Officials in Marle county are reporting a [[5th death]] linked to hornets.",
        good="# 6th death linked to hornets in Marle county\n\n"
        "MARLE — Officials in Marle county are reporting a 6th death linked to hornets.",
    ),
    Example(
        bad="Nothing links the [[third case]] of fever to the [[earlier three]], the doctors said.",
        good="Nothing links the third case of fever to the earlier two, the doctors said.",
    ),
    Example(
        bad="# [[Third case]] of flu found in Marle as schools close\n\nA third child is ill.\n\n"
        "With [[four confirmed cases]], Marle has seen its schools close.",
        good="# Third case of flu found in Marle as schools close\n\nA third child is ill.\n\n"
        "With three confirmed cases, Marle has seen its schools close.",
    ),
]
QUIET = [
    Quiet(text="The third case has nothing to do with the earlier two, the doctors said."),
    Quiet(text="His third goal came in the first two minutes, and his fourth in the previous five games."),
    Quiet(text="The sixth strike of the year lasted longer than the previous four strikes."),
    Quiet(
        text="# Third case of flu in Marle\n\nA third case of flu was found in Marle on Monday.\n\n"
        "In Lenne there have been four cases since May."
    ),
    Quiet(text="The first suspect was held on Monday, the second suspect on Tuesday and a third on Friday."),
    Quiet(text="Lind scored his third goal of the season in May and his fourth goal of the season in June."),
]
