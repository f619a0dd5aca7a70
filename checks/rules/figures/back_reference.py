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
from functools import cache

import regex

from checks.claims import Difference, Relation, Voice, comparable, differences
from checks.claims.announced import listing_behind
from checks.claims.placed import Placed
from checks.claims.words import content_of, stem
from checks.data.measures import GENERIC, HAPPENED
from checks.interval import meets
from checks.model import Finding, Hedge, Kind, Silence
from checks.reading import Reading
from checks.relations.contents import are_in_the_same
from checks.relations.follows import (
    FURTHEST,
    follows,
    head_of,
    may_be_a_count,
    numbers_the_figures,
)
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/back-reference"

EXPLAINING = frozenset({Kind.COUNT, Kind.NUMBER, Kind.ORDINAL})
"""Kinds of figures from which another may follow."""
REMEMBERED = 12
"""Earlier figures of the same noun that one is compared with."""
RECENT = 10
"""Earlier figures of whatever noun that one may repeat, or from which it may follow."""
FORGIVEN = frozenset({Difference.SPEAKER, Difference.TIME, Difference.PLACE, Difference.SCOPE})
"""What a noun phrase that points back does not repeat."""
_PLACING = frozenset(
    ["of", "in", "over", "for", "among", "all", "across", "at", "around", "throughout", "within", "between"]
)
"""Words behind which "the five" tells where or of how many, and need not be those told of."""
ENOUGH = 2
"""Words that the sentences of a toll must share where the noun phrase itself says of whom it speaks."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure that points back to another number than was given."""
    earlier: defaultdict[str, deque[Placed]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    recent: list[Placed] = []
    topic = content_of(reading.article.title)
    for item in reading.placed:
        if item.claim.mention.kind not in EXPLAINING:
            continue
        if _points_back(item) and not follows(item, recent):
            yield from _against(item, _pointed_at(item, recent, earlier), topic)
        if item.claim.mention.kind is not Kind.ORDINAL:
            for key in _keys(item):
                earlier[key].append(item)
        recent = [*recent[1 - RECENT :], item]


def _pointed_at(
    item: Placed, recent: Sequence[Placed], earlier: Mapping[str, Sequence[Placed]]
) -> Sequence[Placed]:
    """What it may point to: figures of the same noun or fate, or the last one if it names neither."""
    if item.claim.mention.kind is Kind.NUMBER:
        if numbers_the_figures(item):
            return []
        # In "640 in Marle, 330 in Lenne; those three" they are the places: a bare number is no antecedent.
        counted = [other for other in recent[-1:] if other.claim.mention.kind is Kind.COUNT]
        return [other for other in counted if may_be_a_count(other)]
    same = [other for key in _keys(item) for other in earlier.get(key, ())]
    return sorted(same, key=lambda other: other.at)


def _keys(item: Placed) -> set[str]:
    """What happened to those it counts, and the head of its noun phrase."""
    return {item.claim.measure, head_of(item) or item.claim.measure}


@cache
def _pointer() -> regex.Pattern[str]:
    """ "The [rescued] nine miners", "these", "all", "the other"."""
    return regex.compile(
        r"(?:\b(?P<before>\w+)\s)?(?<!\w)(?:(?P<strong>these|those)|the|all)\s"
        r"(?:(?P<other>other)\s|(?:\w+ly\s)?(?P<which>\p{Ll}+ed)\s)?$",
        regex.IGNORECASE,
    )


@cache
def _with_them() -> regex.Pattern[str]:
    """ "Along with 28 people", "the driver and 28 passengers": who may be the others later on."""
    return regex.compile(r"(?r)\b(?:(?:along|together)\swith|as\swell\sas|alongside)\s", regex.IGNORECASE)


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
    if pointer is None or not exact or item.is_title or _in_another_year(item):
        return False
    if pointer["other"]:
        return claim.mention.kind is Kind.COUNT and (claim.figure.stated or 0) > 1
    if claim.relation is not Relation.WHOLE:
        return False
    if _all_of().search(item.passage.text, max(0, start - 40), endpos=start):
        return claim.mention.kind is Kind.COUNT
    if (pointer["before"] or "").lower() in _PLACING:
        return _is_listed(item)
    if pointer["strong"]:
        return True
    return claim.mention.kind is Kind.COUNT


@cache
def _then() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\b(?:1[5-9]|20)\d\d\b,?\s(?:when|in\swhich|where)\s(?:all|the|these|those)\s")


def _in_another_year(item: Placed) -> bool:
    """ "The last crash there was in 2005, when all 309 people got out"."""
    start = item.claim.mention.start
    return _then().match(item.passage.text, item.claim.sentence[0], start) is not None


def _is_listed(item: Placed) -> bool:
    """Whether the names of all follow: "in the three towns, Marle, Tarvin and Lenne"."""
    listing = listing_behind(item.passage.text, item.bounds[1], item.claim.sentence[1])
    return listing is not None and listing.items.fewest == item.claim.figure.stated


@cache
def _says_no_more() -> regex.Pattern[str]:
    """What may follow a noun phrase that is closed; a participle or a name may go on to say which."""
    auxiliary = (
        "are|were|is|was|be|been|have|has|had|do|did|does|will|would|can|could|may|might|must|shall|should"
    )
    words = "and|or|but|as|then|also|all|now|both|each|when|while|if|because|so|than|too|alike|again|today"
    finite = (
        "said|say|went|go|came|come|took|take|died|die|met|meet|live|lived|stayed|arrived|remain|remained"
    )
    return regex.compile(rf"\s?[.,;:!?)”\"—–]|\s-|$|['’]|\s(?:{auxiliary}|{words}|{finite})\b")


def _says_which(item: Placed) -> bool:
    """Whether what follows may say which they are: "the nine closest to the river", "the six it won"."""
    return _says_no_more().match(item.passage.text, item.bounds[1]) is None


@cache
def _divides() -> regex.Pattern[str]:
    """ "Two of the [nine planets]": what is told next may be of some others of them."""
    part = r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|half|all)"
    whose = "the|its|his|her|their|all|our"
    return regex.compile(rf"(?r)(?:{part})\s(?:out\s)?of\s(?:(?:{whose})\s)?", regex.IGNORECASE)


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


def _narrowed_by(item: Placed) -> tuple[bool, str]:
    """Whether it says "the other", and the participle before it: "the rescued nine"."""
    start = item.claim.mention.start
    pointer = _pointer().search(item.passage.text, max(0, start - 40), endpos=start)
    return bool(pointer and pointer["other"]), ((pointer and pointer["which"]) or "").lower()


def _against(item: Placed, candidates: Sequence[Placed], topic: frozenset[str]) -> Iterator[Outcome]:
    only = len({other.claim.figure.stated for other in candidates}) == 1
    near = [other for other in candidates if only or item.at[0] - other.at[0] <= FURTHEST or other.is_title]
    if not near or any(meets(other.claim.figure, item.claim.figure) for other in candidates):
        return
    if any(other.counts_on for other in near):
        return  # "97 names, and another 31 … the 128 names"
    same = [other for other in near if _may_be_meant(other, item, topic)]
    if same:
        yield _finding(same[-1], item)
    else:
        reason = comparable(near[-1].claim, item.claim) or "it may be of others"
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(near[-1].span, item.span))


def _may_be_meant(earlier: Placed, item: Placed, topic: frozenset[str]) -> bool:
    text, (first, _), start = earlier.passage.text, earlier.claim.sentence, earlier.claim.mention.start
    if earlier.claim.figure.hedge is Hedge.VAGUE or _divides().match(text, first, start):
        return False
    others, participle = _narrowed_by(item)
    if others:
        return _came_along(earlier, item)
    if participle and stem(participle) not in earlier.words:
        return False
    forgiven = FORGIVEN | {Difference.MEASURE} if head_of(item) == item.claim.measure else FORGIVEN
    if any(kind not in forgiven for kind, _ in differences(earlier.claim, item.claim)):
        return False
    told = earlier.claim.subject | earlier.claim.context | earlier.words
    if not item.claim.subject - GENERIC <= told:
        return False
    if not _says_which(item) or _repeats_the_verb(item, told) or are_in_the_same(earlier, item, topic):
        return True
    shared = (item.words & earlier.words) - {item.claim.measure}
    return item.claim.measure in HAPPENED and len(shared) >= ENOUGH


def _came_along(earlier: Placed, item: Placed) -> bool:
    """Whether "the other 38 people" can be but those 28 who came along with the first."""
    text, (first, _) = earlier.passage.text, earlier.claim.sentence
    along = _with_them().match(text, first, earlier.claim.mention.start)
    return bool(along) and earlier.claim.figure.hedge is Hedge.EXACT and not _says_which(item)


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
    Quiet(text="The league has 16 clubs. The 40 clubs outside it are split into four groups."),
    Quiet(text="The trams run in 18 towns.\n\nThe firm has put 900 bicycles across the five towns."),
    Quiet(text="The town has 14 schools. The nine schools closest to the river were shut."),
    Quiet(text="Two of the nine planets have rings. The four planets have moons."),
    Quiet(text="The 16 teams play in four groups. The eight teams then meet in a knock-out round."),
    Quiet(text="Eight countries signed. The 27 countries of the union will vote in May."),
]
