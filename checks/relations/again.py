"""The earlier figure of the one thing that a later figure is said of again."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import cache
from itertools import takewhile

import regex

from checks.claims import Relation
from checks.claims.named import is_ordinary
from checks.claims.placed import Placed
from checks.claims.words import Word, content, sentence_of, stem
from checks.data.attributes import OTHER_ONES
from checks.model import Hedge, Kind
from checks.relations.attribute import Attribute

FARTHEST = 8
"""Blocks back in which a figure of the same thing is looked for."""
SIZES = frozenset({"inch", "centimeter", "foot"})
"""Units by which models are told apart."""
REACH = 120
"""Characters before a price in which it is said of what it is."""
NUMBER = 8
"""Characters before the words that two prices share in which a figure still belongs to them."""
REMEMBERED = 24
"""Earlier figures of a unit, and of a thing, that one may repeat."""


class Told:
    """The figures before one, by their unit and by the thing that they are of."""

    def __init__(self) -> None:
        self.recent: defaultdict[str | None, deque[Placed]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
        self.of_thing: defaultdict[tuple[str | None, str], deque[Attribute]] = defaultdict(
            lambda: deque(maxlen=REMEMBERED)
        )

    def add(self, item: Placed, told: Iterable[Attribute]) -> None:
        """Remember a figure that was read."""
        self.recent[item.claim.unit].append(item)
        for attribute in told:
            for thing in attribute.things:
                self.of_thing[item.claim.unit, thing].append(attribute)


def same_thing(attribute: Attribute, told: Told) -> Placed | None:
    """The one earlier figure of a thing that is named again."""
    item = attribute.item
    if item.claim.relation is not Relation.WHOLE or not is_exact(item):
        return None
    for thing in attribute.things:
        others = told.of_thing[item.claim.unit, thing]
        near = [one.item for one in others if _may_be_meant(one, attribute)]
        if len(near) == len(others) and len({one.claim.figure.stated for one in near}) == 1:
            return None if is_another(item, near[-1]) else near[-1]
    return None


def _may_be_meant(earlier: Attribute, later: Attribute) -> bool:
    """Whether both are of one thing: of quantities only one that was introduced with it."""
    one, other = earlier.item, later.item
    if earlier.words & OTHER_ONES or one.claim.relation is not Relation.WHOLE or not is_exact(one):
        return False
    if one.claim.mention.kind is Kind.QUANTITY and (earlier.definite or one.claim.unit in SIZES):
        return False
    return other.at[0] - one.at[0] <= FARTHEST and sentence_at(one) != sentence_at(other)


def is_exact(item: Placed) -> bool:
    """Whether it is a figure without qualifiers, and not "up to four days"."""
    return item.claim.figure.hedge in (Hedge.EXACT, Hedge.ABOUT) and not item.claim.scope


@cache
def says_which() -> regex.Pattern[str]:
    """ "The three-day strike [that begins on Monday]", "the two-day one [is cheaper]": another one."""
    which = (
        r"that|which|who|he|she|they|it|we|to|from|next|last|this|in|on|of|at|for|with|without|by|near|between"
        r"|against|under|over|during|before|after|since|beside|starting|beginning|planned|called|due|home|back"
        r"|there|out"
    )
    better = (
        r"(?:is|are|was|were|looks|seems)\s(?:much\s|far\s|even\s)?(?:more|less|better|worse|\p{Ll}{3,}er)\b"
    )
    return regex.compile(rf"\s[\w-]+\s(?:(?:{which})\b\s?(?P<which>(?:[\w’'-]+\s?){{0,3}})|{better})")


def is_another(item: Placed, earlier: Placed) -> bool:
    """Whether the words behind say of which one it is, and the earlier sentence does not say so."""
    found = says_which().match(item.passage.text, item.bounds[1])
    if found is None:
        return False
    if not found["which"]:
        return True
    which = content(sentence_of(item.passage.text, found.start("which"), found.end("which")).words)
    return not which or not which <= earlier.words


WORDING = 3
"""Content words in a row before two sums that are the price of one thing."""


def same_price(item: Placed, earlier: Iterable[Placed]) -> Placed | None:
    """The earlier price of what is named in the same words: "the headphones with charging case for $150".

    Two sellers may ask two prices.
    """
    if item.claim.mention.kind is not Kind.MONEY or not is_exact(item):
        return None
    mine = _words_before(item)
    if mine and mine[0].low in _PRICED:
        return next(
            (one for one in earlier if is_exact(one) and _is_same_offer(mine, _words_before(one))), None
        )
    return None


_PRICED = frozenset({"for", "at", "costs", "cost", "just", "only"})


def _words_before(item: Placed) -> list[Word]:
    """The words before a price, nearest first."""
    start = item.claim.mention.start
    return [*sentence_of(item.passage.text, max(item.claim.sentence[0], start - REACH), start).words[::-1]]


def _is_same_offer(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether both are led up to in the same words, figures and names of sellers aside."""
    mine, its = ([word for word in words if word.low[0].isalpha()] for words in (one, other))
    common = [word for word, theirs in takewhile(_are_equal, zip(mine, its, strict=False))]
    if len(content(common)) < WORDING:
        return False
    models = [
        _digits(words, its_run[len(common) - 1].start) for words, its_run in ((one, mine), (other, its))
    ]
    if all(models) and models[0] != models[1]:
        return False
    sellers = [_names(words[len(common) :]) for words in (mine, its)]
    return not all(sellers) or bool(sellers[0] & sellers[1])


def _are_equal(pair: tuple[Word, Word]) -> bool:
    return stem(pair[0].low) == stem(pair[1].low)


def _digits(words: Iterable[Word], first: int) -> frozenset[str]:
    """The figures among some words, from an offset on: "the [64]GB tablet"."""
    return frozenset(word.low for word in words if word.start >= first - NUMBER and word.low[0].isdigit())


def _names(words: Iterable[Word]) -> frozenset[str]:
    told = (word for word in words if word.capital and content([word]))
    return frozenset(word.low for word in told if not is_ordinary(word.low.split("'")[0]))


def sentence_at(item: Placed) -> tuple[int, int]:
    """Block and beginning of its sentence."""
    return item.at[0], item.claim.sentence[0]


COINS = 100
"""Up to here "the £5" may be a note."""
SIZE = Fraction(2)
"""The largest ratio of a sum and its slip."""


@cache
def without_noun() -> regex.Pattern[str]:
    """What stands behind a figure that has no noun: a verb, or the end of its clause."""
    return regex.compile(r"\s(?:will|is|was|has|had|can|could|would|should|does|also)\b|[,.;]")


@cache
def _the() -> regex.Pattern[str]:
    """ "The £1.3m", and not "of the £1.3m", which may be a part of any sum."""
    return regex.compile(r"(?r)(?<!\bof\s)\bthe\s", regex.IGNORECASE)


def bare_sum(item: Placed, earlier: Iterable[Placed], told: Iterable[Placed]) -> Placed | None:
    """The one sum of its size for which "the £1.3m" can stand, since no words say of what that is.

    A sum that follows from those ``told`` needs none: "£40,000 of the £300,000 … the £260,000".
    """
    text, stated = item.passage.text, item.claim.figure.stated
    if item.claim.mention.kind is not Kind.MONEY or not stated or stated < COINS or not is_exact(item):
        return None
    if not without_noun().match(text, item.bounds[1]) or not _the().match(text, 0, item.claim.mention.start):
        return None
    others = [(one, one.claim.figure.stated) for one in earlier if one.claim.figure.stated]
    given = [one.claim.figure.stated for one in told if one.claim.figure.stated]
    if any(stated in (one + other, one - other) for one in given for other in given):
        return None
    alike = [one for one, value in others if 1 / SIZE < value / stated < SIZE]
    far = any(item.at[0] - one.at[0] > FARTHEST for one, _ in others)
    single = len({one.claim.figure.stated for one in alike}) == 1 and not far
    return alike[-1] if single and is_exact(alike[-1]) else None
