"""A figure that points back, and the figure it points to

What it does
Reads "the five victims", "these 250 passengers" or "the 20-point plan" as pointing back to persons or things
that were counted before, and looks whether they were counted so.

Why it matters
Somebody corrected the figure in one place and forgot the other.

What it leaves alone
Figures that were given before, by themselves or as the sum or difference of others ("two men and three women
… the five"); parts ("five of the twelve"); noun phrases that say themselves of whom they speak ("the 27
countries of the union").
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims import Difference, Relation, Voice, differences
from checks.claims.measures import is_person
from checks.claims.placed import Placed, placed
from checks.claims.words import stem
from checks.data.measures import GENERIC, HAPPENED
from checks.interval import meets
from checks.model import Finding, Hedge, Kind, Severity
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/back-reference"

REMEMBERED = 12
"""Earlier figures of the same noun that one is compared with."""
RECENT = 10
SUMMED = 4
"""Earlier figures of whatever noun that one may repeat, and of which one may be the sum or difference."""
FORGIVEN = frozenset({Difference.SPEAKER, Difference.TIME, Difference.PLACE, Difference.SCOPE})
"""What a noun phrase that points back does not repeat."""
ENOUGH = 2
"""Words that the sentences of a toll must share where the noun phrase itself says of whom it speaks."""
FURTHEST = 6
"""Blocks back to which one points."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure that points back to another number than was given."""
    earlier: defaultdict[str, deque[Placed]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    recent: list[Placed] = []
    for item in placed(reading.claims, reading.passages):
        if item.claim.mention.kind not in (Kind.COUNT, Kind.NUMBER):
            continue
        if _points_back(item) and not _is_explained(item, recent):
            bare = item.claim.mention.kind is Kind.NUMBER
            same = recent[-1:] if bare else [other for key in _keys(item) for other in earlier[key]]
            yield from _against(item, sorted(same, key=lambda other: other.at))
        for key in _keys(item):
            earlier[key].append(item)
        recent = [*recent[1 - RECENT :], item]


def _keys(item: Placed) -> set[str]:
    """What happened to those it counts, and the head of its noun phrase."""
    return {item.claim.measure, _head(item) or item.claim.measure}


def _head(item: Placed) -> str:
    amount = item.claim.mention.amount
    return stem(amount.head) if amount and amount.head else ""


@cache
def _pointer() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:\b(?P<before>\w+)\s)?(?<!\w)(?:(?P<strong>these|those)|the|all)\s$", regex.IGNORECASE
    )


def _points_back(item: Placed) -> bool:
    """ "These 250 passengers", "the five victims" with nothing behind that says which."""
    claim = item.claim
    start = claim.mention.start
    pointer = _pointer().search(item.passage.text, max(0, start - 40), endpos=start)
    exact = claim.figure.hedge is Hedge.EXACT and claim.figure.stated is not None
    if pointer is None or not exact or claim.relation is not Relation.WHOLE or item.is_title:
        return False
    if (pointer["before"] or "").lower() in ("of", "in", "over", "for", "among", "all"):
        return False
    if pointer["strong"]:
        return True
    return claim.mention.kind is Kind.COUNT


def _says_which(item: Placed) -> bool:
    return bool(
        regex.match(
            r"\s(?:of|in|who|whom|whose|that|which|where|at|from|on|with|to|for|since|by|named|called|held|hurt"
            r"|(?:kill|injur|wound|arrest|charg|accus|involv|affect|list|elect|select|nominat|invit|caus|lead)(?:ed|ing)"
            r"|living|standing|waiting|working|left)\b",
            item.passage.text,
            pos=item.bounds[1],
        )
    )


def _is_explained(item: Placed, recent: Sequence[Placed]) -> bool:
    """Whether the number was given before, whatever it counted, or follows from two that were."""
    number = item.claim.figure.stated
    given = [other for other in recent if other.claim.figure.stated is not None]
    last = [other.claim.figure.stated or 0 for other in given[-SUMMED:] if _may_be_summed(other, item)]
    followed = {first + second for first in last for second in last if first is not second}
    followed |= {first - second for first in last for second in last}
    return any(other.claim.figure.stated == number for other in given) or number in followed


def _may_be_summed(earlier: Placed, item: Placed) -> bool:
    if item.claim.measure == earlier.claim.measure:
        return True
    if Kind.NUMBER in (item.claim.mention.kind, earlier.claim.mention.kind):
        return item.at[0] == earlier.at[0]
    return _counts_persons(item) and _counts_persons(earlier)


def _counts_persons(item: Placed) -> bool:
    amount = item.claim.mention.amount
    return item.claim.measure in HAPPENED or bool(amount and amount.head and is_person(amount.head))


def _against(item: Placed, candidates: Sequence[Placed]) -> Iterator[Finding]:
    near = [other for other in candidates if item.at[0] - other.at[0] <= FURTHEST or other.is_title]
    same = [other for other in near if _may_be_meant(other, item)]
    if same and not any(meets(other.claim.figure, item.claim.figure) for other in candidates):
        yield _finding(same[-1], item)


def _may_be_meant(earlier: Placed, item: Placed) -> bool:
    if earlier.claim.figure.hedge is Hedge.VAGUE:
        return False
    forgiven = FORGIVEN | {Difference.MEASURE} if _head(item) == item.claim.measure else FORGIVEN
    if any(kind not in forgiven for kind, _ in differences(earlier.claim, item.claim)):
        return False
    told = earlier.claim.subject | earlier.claim.context | earlier.words
    if not item.claim.subject - GENERIC <= told:
        return False
    if not _says_which(item):
        return True
    shared = (item.words & earlier.words) - {item.claim.measure}
    return item.claim.measure in HAPPENED and len(shared) >= ENOUGH


def _finding(earlier: Placed, item: Placed) -> Finding:
    own = earlier.claim.voice is item.claim.voice is Voice.AUTHOR
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if own else Severity.WARNING,
        message=sentence(f"{quoted(earlier.phrase)} becomes {quoted(item.phrase)} further down"),
        spans=(earlier.span, item.span),
    )


EXAMPLES = [
    Example(
        bad="[[Nearly 150 passengers]] slept in the terminal.\n\n"
        "These [[250 passengers]] had waited since noon.",
        good="Nearly 150 passengers slept in the terminal.\n\nThese 150 passengers had waited since noon.",
    ),
]
QUIET = [
    Quiet(text="Two men and three women were rescued. The five survivors were taken to hospital."),
    Quiet(text="Eight countries signed. The 27 countries of the union will vote in May."),
]
