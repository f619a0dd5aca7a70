"""Totals and parts that stand in two sentences, or of which one is written with an article.

"The crash killed 11 people. The dead were five children, four women and two men"; "seven guns — a handgun,
three rifles and three shotguns".
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable, listed
from checks.relations.roles import COUNTS


def made_of(line: Line, heads: Sequence[Line]) -> Sum | None:
    """The total of a list in the sentence before it or behind it, or of a list with an article in it."""
    return _with_articles(line) or _they_were(line) or _and_another(line, heads)


# ------------------------------------------------------------------ "seven guns — a handgun, three rifles …"


@cache
def _mark() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z'-]+){0,3}(?P<mark>: | — | – | - | \(|: )")


@cache
def _ends() -> regex.Pattern[str]:
    return regex.compile(r"(?P<end>[.;:)](?=\s|$)| — | – | - |$)")


@cache
def _splits() -> regex.Pattern[str]:
    return regex.compile(r", (?:and |plus )?| and | plus ")


@cache
def _article() -> regex.Pattern[str]:
    vague = "dozen|score|hundred|thousand|pair|couple|few|number|lot"
    return regex.compile(rf"(?:an?|one|another) (?!(?:{vague})\b)[a-z.]", regex.IGNORECASE)


@cache
def _some_of_them() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:among them|among others|including|others|and more|such as|some)\b")


def _with_articles(line: Line) -> Sum | None:
    for at, total in enumerate(line.slots):
        if total.kind not in COUNTS or total.figure.stated is None or total.figure.hedge is not Hedge.EXACT:
            continue
        text, start = line.passage.text, total.claim.mention.end
        opened = _mark().match(text, start, line.end)
        if opened is None:
            continue
        end = _ends().search(text, opened.end(), line.end)
        if end is None or _some_of_them().search(text, opened.end(), end.start()):
            continue
        parts, ones = _items(line, opened.end(), end.start(), line.slots[at + 1 : at + MOST])
        if ones and parts and all(addable(part, total) for part in parts):
            return Sum(parts=tuple(parts), total=total, whole=True, sure=True, ones=ones)
    return None


def _items(line: Line, start: int, end: int, slots: Sequence[Slot]) -> tuple[list[Slot], int]:
    """The figures that open items of a list, and the number of items that an article opens.

    Nothing where an item opens otherwise, or has a second figure in it.
    """
    text = line.passage.text
    cuts = [start, *(cut.end() for cut in _splits().finditer(text, start, end))]
    inside = [slot for slot in slots if start <= slot.claim.mention.start < end]
    opening = {slot.claim.mention.start: slot for slot in inside}
    parts = [opening[cut] for cut in cuts if cut in opening]
    articles = [cut for cut in cuts if cut not in opening and _article().match(text, cut)]
    known = len(parts) + len(articles) == len(cuts) and len(cuts) > 1
    extra = [slot for slot in inside if slot not in parts and slot.claim.mention.start not in articles]
    return (parts, len(articles)) if known and not extra else ([], 0)


# ------------------------------------------------------------------ "… The dead were five children, …"


@cache
def _they() -> regex.Pattern[str]:
    people = "dead|victims|injured|wounded|survivors|passengers|hostages|suspects|members|gunmen|animals"
    groups = "group|crew|haul|total|figure|sum|party|team|delegation"
    verbs = "are|were|comprised?|consist(?:s|ed)? of|(?:is|was|are|were) made up of"
    who = f"they|these|those|the (?:{people}|{groups})|those [a-z]+|all"
    return regex.compile(rf"(?:{who})(?: [a-z]+)? (?:{verbs}) $")


def _they_were(line: Line) -> Sum | None:
    if line.before is None or not line.slots or not _they().fullmatch(line.slots[0].opening):
        return None
    parts = listed(line)
    if len(parts) < 2 or len(parts) != len(line.slots) or any(part.head is None for part in parts):
        return None
    totals = [slot for slot in line.before.slots if slot.kind is Kind.COUNT and _is_total(slot, parts)]
    if len(totals) != 1:
        return None
    return Sum(parts=tuple(parts), total=totals[0], whole=True, sure=False)


def _is_total(slot: Slot, parts: Sequence[Slot]) -> bool:
    more = [part for part in parts if not addable(part, slot)]
    return not more and slot.figure.hedge is Hedge.EXACT


# ------------------------------------------------------------------ "… gave £700, and a raffle another £90"


@cache
def _another() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:another|a further|the (?:remaining|other)|the rest,)(?: about| some)? $")


_FARTHEST = Fraction(3, 20)
"""Sums that lie further off are no total of the list."""


def _and_another(line: Line, heads: Sequence[Line]) -> Sum | None:
    """Sums of money of which the last is "another", and the only one in the headline."""
    parts = [slot for slot in line.slots if slot.kind is Kind.MONEY]
    if not 3 <= len(parts) <= MOST or not _another().search(parts[-1].opening):
        return None
    totals = [slot for head in heads for slot in head.of(Kind.MONEY)]
    if len({slot.figure.stated for slot in totals}) != 1:
        return None
    if not all(addable(part, totals[0]) for part in parts):
        return None
    stated = totals[0].figure.stated or Fraction(0)
    given = sum((part.figure.stated or Fraction(0) for part in parts), start=Fraction(0))
    if abs(given - stated) > _FARTHEST * stated:
        return None
    return Sum(parts=tuple(parts), total=totals[0], whole=True, sure=False)
