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
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import accumulate, combinations

import regex

from checks.claims import Difference, Relation, Voice, comparable, differences
from checks.claims.announced import listing_behind
from checks.claims.measures import is_person
from checks.claims.placed import Placed
from checks.claims.words import stem
from checks.data.measures import GENERIC, HAPPENED
from checks.interval import meets
from checks.model import Finding, Hedge, Kind, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/back-reference"

EXPLAINING = frozenset({Kind.COUNT, Kind.NUMBER, Kind.ORDINAL})
"""Kinds of figures from which another may follow."""
REMEMBERED = 12
"""Earlier figures of the same noun that one is compared with."""
RECENT = 10
SUMMED = 6
"""Earlier figures of whatever noun that one may repeat, and of which one may be the sum or difference."""
FARTHEST = 300
"""Characters behind an earlier figure, and before this one, in which one more may be told of."""
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
    for item in reading.placed:
        if item.claim.mention.kind not in EXPLAINING:
            continue
        if _points_back(item) and not _is_explained(item, recent):
            yield from _against(item, _pointed_at(item, recent, earlier))
        if item.claim.mention.kind is not Kind.ORDINAL:
            for key in _keys(item):
                earlier[key].append(item)
        recent = [*recent[1 - RECENT :], item]


def _pointed_at(
    item: Placed, recent: Sequence[Placed], earlier: Mapping[str, Sequence[Placed]]
) -> Sequence[Placed]:
    """What it may point to: figures of the same noun or fate, or the last one if it names neither."""
    if item.claim.mention.kind is Kind.NUMBER:
        return [other for other in recent[-1:] if other.claim.mention.kind is not Kind.ORDINAL]
    same = [other for key in _keys(item) for other in earlier.get(key, ())]
    return sorted(same, key=lambda other: other.at)


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


@cache
def _all_of() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:each|none|every\sone)\sof\sthe\s$", regex.IGNORECASE)


def _points_back(item: Placed) -> bool:
    """ "These 250 passengers", "the five victims" with nothing behind that says which."""
    claim = item.claim
    start = claim.mention.start
    pointer = _pointer().search(item.passage.text, max(0, start - 40), endpos=start)
    exact = claim.figure.hedge is Hedge.EXACT and claim.figure.stated is not None
    exact = exact and claim.mention.kind is not Kind.ORDINAL
    if pointer is None or not exact or claim.relation is not Relation.WHOLE or item.is_title:
        return False
    if _all_of().search(item.passage.text, max(0, start - 40), endpos=start):
        return claim.mention.kind is Kind.COUNT
    if (pointer["before"] or "").lower() in ("of", "in", "over", "for", "among", "all"):
        return _is_listed(item)
    if pointer["strong"]:
        return True
    return claim.mention.kind is Kind.COUNT


def _is_listed(item: Placed) -> bool:
    """Whether the names of all follow: "in the three towns, Marle, Tarvin and Lenne"."""
    listing = listing_behind(item.passage.text, item.bounds[1], item.claim.sentence[1])
    number = item.claim.figure.stated or 0
    return listing is not None and listing.items.fewest <= number <= listing.items.most


def _says_which(item: Placed) -> bool:
    return bool(
        regex.match(
            r"\s(?:of|in|not|who|whom|whose|that|which|where|at|from|on|with|to|for|since|by|named|called|held|hurt"
            r"|(?:kill|injur|wound|arrest|charg|accus|involv|affect|list|elect|select|nominat|invit|caus|lead)(?:ed|ing)"
            r"|built|made|born|given|taken|written|chosen|drawn|shown|known|seen|caught|bought|stolen|grown|without"
            r"|living|standing|waiting|working|left)\b",
            item.passage.text,
            pos=item.bounds[1],
        )
    )


@cache
def _relative_clause() -> regex.Pattern[str]:
    """A relative clause of a mere verb, and the verb of the sentence behind it: "that were attacked have"."""
    auxiliary = r"(?:were|are|was|is|had|have|has|been|will|would|be|to)"
    return regex.compile(
        rf"\s(?:who|which|that)\s(?:{auxiliary}\s){{0,3}}(?P<verb>\w+)"
        rf"(?=\s(?:{auxiliary}|did|do|can|could|may|must|should|all)\b|\s?[,.;])"
    )


def _repeats_the_verb(item: Placed, told: frozenset[str]) -> bool:
    """Whether a relative clause says of them only what was said before: "all nine that were attacked"."""
    clause = _relative_clause().match(item.passage.text, item.bounds[1])
    return clause is not None and stem(clause["verb"].lower()) in told


def _is_explained(item: Placed, recent: Sequence[Placed]) -> bool:
    """Whether the number was given before, whatever it counted, or follows from those that were.

    Running counts add up ("two men … three more … and one on Tuesday"), numerals count on ("a third man"),
    and parts leave a rest ("seven banks … two of them failed … the five").
    """
    number = item.claim.figure.stated
    given = [other for other in recent if other.claim.figure.stated is not None]
    if any(other.claim.figure.stated == number for other in given):
        return True
    counted = [other for other in given if _may_be_summed(other, item)][-SUMMED:]
    values = [Fraction(other.claim.figure.stated or 0) for other in counted]
    followed = {first + second for first, second in combinations(values, 2)}
    followed |= {abs(first - second) for first, second in combinations(values, 2)}
    followed |= {total for start in range(len(values)) for total in accumulate(values[start:])}
    joined = [value for value, other in zip(values, counted, strict=True) if _one_joins(other, item)]
    followed |= {value + one for value in joined for one in (-1, 1)}
    of_each = [one for one in given[-SUMMED:] if _each().search(one.passage.text, *one.claim.sentence)]
    values = [Fraction(one.claim.figure.stated or 0) for one in of_each]
    followed |= {first * second / by for first, second in combinations(values, 2) for by in (1, 2)}
    return number in followed


@cache
def _each() -> regex.Pattern[str]:
    """ "Each of the six teams plays five games": 15 games in all, or 30."""
    return regex.compile(r"\b(?:each|every|apiece)\b", regex.IGNORECASE)


@cache
def _another() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:one|another|an?\sfurther|joined|followed|added)\b", regex.IGNORECASE)


def _one_joins(earlier: Placed, item: Placed) -> bool:
    """Whether one more, or one less, is told of behind an earlier count: "and one on Tuesday"."""
    text = earlier.passage.text
    end = item.claim.mention.start if earlier.at[0] == item.at[0] else len(text)
    if _another().search(text, earlier.bounds[1], min(end, earlier.bounds[1] + FARTHEST)):
        return True
    start = max(0, item.claim.mention.start - FARTHEST)
    return earlier.at[0] < item.at[0] and bool(
        _another().search(item.passage.text, start, item.claim.mention.start)
    )


def _may_be_summed(earlier: Placed, item: Placed) -> bool:
    """Whether an earlier number may count some of these: the same, persons and persons, or none named."""
    if earlier.claim.mention.kind is Kind.ORDINAL or item.at[0] - earlier.at[0] > FURTHEST:
        return False
    if item.claim.mention.kind is Kind.NUMBER:
        return item.at[0] == earlier.at[0]
    if earlier.claim.mention.kind is Kind.NUMBER:
        return True
    if item.claim.measure == earlier.claim.measure or _head(item) == _head(earlier):
        return True
    return _counts_persons(item) and _counts_persons(earlier)


def _counts_persons(item: Placed) -> bool:
    amount = item.claim.mention.amount
    return item.claim.measure in HAPPENED or bool(amount and amount.head and is_person(amount.head))


def _against(item: Placed, candidates: Sequence[Placed]) -> Iterator[Outcome]:
    only = len({other.claim.figure.stated for other in candidates}) == 1
    near = [other for other in candidates if only or item.at[0] - other.at[0] <= FURTHEST or other.is_title]
    if not near or any(meets(other.claim.figure, item.claim.figure) for other in candidates):
        return
    if any(other.counts_on for other in near):
        return  # "97 names, and another 31 … the 128 names"
    same = [other for other in near if _may_be_meant(other, item)]
    if same:
        yield _finding(same[-1], item)
    else:
        reason = comparable(near[-1].claim, item.claim) or "it may be of others"
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(near[-1].span, item.span))


def _may_be_meant(earlier: Placed, item: Placed) -> bool:
    if earlier.claim.figure.hedge is Hedge.VAGUE:
        return False
    forgiven = FORGIVEN | {Difference.MEASURE} if _head(item) == item.claim.measure else FORGIVEN
    if any(kind not in forgiven for kind, _ in differences(earlier.claim, item.claim)):
        return False
    told = earlier.claim.subject | earlier.claim.context | earlier.words
    if not item.claim.subject - GENERIC <= told:
        return False
    if not _says_which(item) or _repeats_the_verb(item, told):
        return True
    shared = (item.words & earlier.words) - {item.claim.measure}
    return item.claim.measure in HAPPENED and len(shared) >= ENOUGH


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
        bad="A storm damaged [[12 churches]] in Quarl on Friday.\n\n"
        "All [[ten churches]] that were damaged have since been repaired.",
        good="A storm damaged 12 churches in Quarl on Friday.\n\n"
        "All 12 churches that were damaged have since been repaired.",
    ),
    Example(
        bad="[[Nearly 150 passengers]] slept in the terminal.\n\n"
        "These [[250 passengers]] had waited since noon.",
        good="Nearly 150 passengers slept in the terminal.\n\nThese 150 passengers had waited since noon.",
    ),
]
QUIET = [
    Quiet(
        text="The children read out 86 names and then another 29.\n\nThe rain had set in by then. The stone,"
        " of dark slate, stands by the gate of the churchyard. It was cut by a mason from Ribe, who gave his"
        " work for nothing, and paid for by the parish. It will stay there.\n\nIt bears the 115 names."
    ),
    Quiet(
        text="A storm damaged 12 churches in Quarl on Friday.\n\nThe two churches that were spared are new."
    ),
    Quiet(
        text="A storm damaged 12 churches in Quarl.\n\n"
        "The three churches that were damaged in Lenne have since been repaired."
    ),
    Quiet(text="Two men and three women were rescued. The five survivors were taken to hospital."),
    Quiet(text="Two cats were found. Four more were found later.\n\nThe six cats are well."),
    Quiet(text="Six mills will close, a seventh will be sold.\n\nAll seven mills are in Quarl."),
    Quiet(text="Nine firms were tested. Three of them failed.\n\nThe six firms that passed may go on."),
    Quiet(text="Three men were fined.\n\nHolm, a fourth man, was jailed. The four men will appeal."),
    Quiet(text="Three hikers died on Monday and one on Friday. The four hikers were from Quarl."),
    Quiet(text="Two boats sank in Quarl. In Lenne there were four.\n\nThe six boats were old."),
    Quiet(text="Eight countries signed. The 27 countries of the union will vote in May."),
]
