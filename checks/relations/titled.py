"""The figures with which one of a headline, a standfirst, a caption or a heading can be compared."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

import regex

from checks.claims.placed import Placed
from checks.claims.sameness import NUMBER, PERSON
from checks.claims.words import content, sentence_of
from checks.data.measures import HAPPENED
from checks.model import Hedge, Kind

COMPARED = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.AGE, Kind.DURATION}
)
TELLING = 20
"""A number from here on that stands elsewhere in the article is no accident, whatever it counts there."""
FARTHEST = 60
"""Characters before a figure in which the name stands whose model it may be."""
Groups = dict[tuple[str, str], list[Placed]]


def grouped(items: Iterable[Placed]) -> Groups:
    """The figures that are compared, by their kind and what they count."""
    groups: Groups = {}
    for item in items:
        if _is_compared(item):
            groups.setdefault(key_of(item), []).append(item)
    return groups


def _is_compared(item: Placed) -> bool:
    """Whether a figure is of a kind that is compared, and has its noun to itself: not "14 and 16 tablets"."""
    mention, stated = item.claim.mention, item.claim.figure.stated
    bare = mention.kind is Kind.NUMBER and (item.claim.measure in HAPPENED or (stated or 0) >= TELLING)
    if (mention.kind not in COMPARED and not bare) or item.claim.figure.hedge is Hedge.VAGUE:
        return False
    if mention.kind in _COUNTED and _is_a_year(item):
        return False
    noun = mention.amount.noun if mention.amount else None
    shared = noun is not None and noun not in item.passage.text[slice(*item.bounds)]
    text, before = item.passage.text, max(0, mention.start - FARTHEST)
    other = _in_series().match(text, before, mention.start) or _in_lots().search(text, before, mention.start)
    tabular = bare and _next_of_table().match(text, mention.end) is not None
    return not (shared or tabular or other)


_COUNTED = (Kind.COUNT, Kind.NUMBER)


@cache
def _year() -> regex.Pattern[str]:
    return regex.compile(r"(?<![\d,.])(?:19|20)\d\d(?![\d,.]*\d)")


def _is_a_year(item: Placed) -> bool:
    """ "Acquitted over 2011 protester killings": a year as it is written, and not a round number."""
    stated = item.claim.figure.stated
    return bool(stated and stated % 100) and _year().search(item.claim.mention.surface) is not None


@cache
def _in_lots() -> regex.Pattern[str]:
    """ "Sold in lots of 50": how many each has."""
    nouns = "lots|batches|groups|teams|boxes|packs|rows|classes|sets|crews|shifts|bundles|crates|stacks"
    return regex.compile(rf"(?r)\b(?:{nouns}) of (?:up to )?$", regex.IGNORECASE)


@cache
def _next_of_table() -> regex.Pattern[str]:
    """ "Orme 1,240[, Tull 980]": numbers behind names, as in a table."""
    return regex.compile(r"[,;] \p{Lu}[\w'’-]*(?: \p{Lu}[\w'’-]*)? \d")


@cache
def _in_series() -> regex.Pattern[str]:
    """ "Nomad 14 and 16 tablets": the last of bare numbers behind a name."""
    return regex.compile(r"(?r)\b\p{Lu}[\w’'-]{0,20}(?:\s\d{1,4},?){1,6}\s(?:and|or|&)\s")


def key_of(item: Placed) -> tuple[str, str]:
    """What a figure must have in common with one that it is compared with."""
    claim = item.claim
    kind = claim.mention.kind
    if kind in (Kind.COUNT, Kind.NUMBER):
        return Kind.COUNT.value, claim.measure
    return kind.value, claim.unit or ""


def below(title: Placed, groups: Groups, last: int) -> list[Placed]:
    """The figures below a title, as far as a block, of which it may speak: of its kind or as good as that.

    "6,000 flee" and "6,000 people", "the toll climbs to 31" and "the number of those killed rose to 31" are
    of one kind.
    """
    kind, measure = key_of(title)
    own = _between(groups[kind, measure], title.at[0], last)
    if kind != Kind.COUNT.value:
        return own
    if measure == NUMBER:
        text, (start, _) = title.passage.text, title.claim.sentence
        clause = text.rfind("; ", start, title.claim.mention.start) + 1
        before = sentence_of(text, max(start, clause), title.claim.mention.start)
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
