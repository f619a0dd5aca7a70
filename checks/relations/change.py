"""A change between two levels: "rose 25% to 5.0 billion from 4.0 billion", "from 16 to 12, down 25%"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from checks.data.calendar import MONTHS
from checks.data.changes import ADJUSTED, DOWN, OTHER_BASE, UP
from checks.model import Hedge, Kind, Span
from checks.reading import Reading
from checks.relations.lines import Line, Slot, in_order, lines, low, once
from checks.relations.roles import Delta, Item, Level, Role, alike, items_of, words_of


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Change:
    """Two levels and what is said of the change between them."""

    old: Level
    new: Level
    delta: Delta
    sure: bool
    """All three stand in one sentence."""
    adjusted: bool
    """The sentence says that the change is not simply the one between the two levels."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.old.span, self.new.span, self.delta.span)


_OLD = (
    *(
        "from",
        "after",
        "compare",
        "versus",
        "vs",
        "against",
        "than",
        "on last",
        "on the",
        "over last",
        "over the",
    ),
    *(
        "usual",
        "normal",
        "regular",
        "original",
        "list",
        "retail",
        "full",
        "rrp",
        "msrp",
        "closing",
        "previous",
    ),
)
"""Words of which one stands before the level that a change led from; few sentences have any."""


@once
def changes(reading: Reading) -> Iterator[Change]:
    """Every change of which a sentence, with the one before it where it must, gives both levels."""
    for line in lines(reading):
        if len(line.slots) > 1 and line.has(*_OLD):
            items = items_of(line)
            for index, item in enumerate(items):
                if isinstance(item, Delta):
                    yield from _change(line, items, index, item)


def _change(line: Line, items: Sequence[Item], at: int, delta: Delta) -> Iterator[Change]:
    for one, other in ((at + 1, at + 2), (at - 1, at + 1), (at - 2, at - 1)):
        if one < 0 or other >= len(items):
            continue
        told = one > at and line.passage.text[: items[one].span.start].rfind(": ", delta.span.end) > 0
        pair = _in_time(items[one], items[other], within=one < at or told)
        if pair and _is_one_statement(line, items[min(one, at) : max(other, at) + 1]):
            if _is_of_something_else(delta):
                return
            yield _made(line, pair, delta, sure=True)
            return
    if line.before is not None:
        yield from _across(line, line.before, items, at, delta)


def _in_time(first: Item, second: Item, *, within: bool) -> tuple[Level, Level] | None:
    """The level before the change, then the one after it.

    A figure that no word makes the new level can be it only where it stands before the change.
    """
    first, second = _as_level(first), _as_level(second)
    if not isinstance(first, Level) or not isinstance(second, Level) or not alike(first.slot, second.slot):
        return None
    if first.role is Role.OLD and second.role is Role.NEW:
        return first, second
    if second.role is Role.OLD and (first.role is Role.NEW or (within and first.role is Role.BARE)):
        return second, first
    return None


def _as_level(item: Item) -> Item:
    """ "Added 5.2 million users, 15% fewer than the 6.1 million …": what was added is a level of its own."""
    if (
        isinstance(item, Level)
        or item.slot.kind in (Kind.SHARE, Kind.MULTIPLE)
        or item.slot.figure.stated is None
    ):
        return item
    return Level(item.slot.figure, item.span, Role.BARE, item.slot)


@cache
def _of_a_change() -> regex.Pattern[str]:
    """ "A 67% probability [of a cut of] a quarter of a point": the change is what the level is of."""
    return regex.compile(
        r"^ (?:[a-z'-]+ ){0,3}(?:of|that|for|in favou?r of) [^,;:]{0,60}\bof (?:[a-z]+ ){0,2}$"
    )


@cache
def _than_expected() -> regex.Pattern[str]:
    """ "Half a point more than expected": the change is reckoned from a forecast."""
    other = "expected|forecast|predicted|planned|thought|feared|hoped|analysts|economists|estimate[ds]?"
    return regex.compile(rf"(?: [a-z]+){{0,4}} (?:than|ahead of|above|below)(?: [a-z]+){{0,3}} (?:{other})\b")


@cache
def _chance() -> regex.Pattern[str]:
    """ "The odds of a quarter-point rise at 80%, up from 62%": the levels are the odds."""
    nouns = "odds|chances?|probability|likelihood|prospects?|bets?|support|calls"
    return regex.compile(rf"\b(?:{nouns}) (?:of|on|that|for) [^,;]*$")


def _is_of_something_else(delta: Delta) -> bool:
    before, behind = delta.slot.opening, delta.slot.tail
    return bool(_of_a_change().match(before) or _chance().search(before) or _than_expected().match(behind))


_OTHER_CLAUSE = frozenset({"while", "but", "whereas", "and"})
_LONGEST_GAP = 160


def _is_one_statement(line: Line, items: Sequence[Item]) -> bool:
    """Whether no other verb of change, and no other clause, comes between the figures."""
    for one, other in pairwise(items):
        gap = low(line.passage.text[one.span.end : other.span.start])
        if ";" in gap or len(gap) > _LONGEST_GAP:
            return False
        words = words_of().findall(gap)
        inner = words[:-2] if words[-1:] == ["from"] or isinstance(other, Delta) else words
        if isinstance(one, Delta):
            inner = inner[1:]
        if any(word in UP or word in DOWN or word in _OTHER_CLAUSE for word in inner):
            return False
    return True


# ------------------------------------------------------------------ changes that are more than two levels


def _made(line: Line, pair: tuple[Level, Level], delta: Delta, *, sure: bool) -> Change:
    old, new = pair
    places = [span for span in (old.span, new.span, delta.span) if span.block == line.passage.block]
    first, last = min(span.start for span in places) - 60, max(span.end for span in places) + 60
    near = _words_only(line, max(line.start, first), min(line.end, last))
    adjusted = any(phrase in near and not _dates(phrase, near) for phrase in ADJUSTED)
    return Change(
        old=old, new=new, delta=delta, sure=sure, adjusted=adjusted or _has_another_base(near, old, delta)
    )


def _words_only(line: Line, start: int, end: int) -> str:
    """A stretch of a sentence without its figures: "$50 a month" adjusts nothing."""
    pieces, at = [], start
    for slot in line.slots:
        mention = slot.claim.mention
        if at <= mention.start and mention.end <= end:
            pieces.append(line.passage.text[at : mention.start])
            at = mention.end
    return low(" ".join([*pieces, line.passage.text[at:end]]))


@cache
def _when() -> regex.Pattern[str]:
    return regex.compile(r" (?:earlier|ago|before|later|on)\b")


def _dates(phrase: str, text: str) -> bool:
    """ "A year earlier" and "a week ago" say when, not how often."""
    if not phrase.startswith("a "):
        return False
    ends = [match.end() for match in regex.finditer(regex.escape(phrase) + r"\b", text)]
    return all(_when().match(text, end) for end in ends)


@cache
def _base() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:from|on|over|since|versus|compared with|in) (?:the |a |an )?(?P<word>[a-z]+|(?:19|20)\d\d)"
    )


def _has_another_base(near: str, old: Level, delta: Delta) -> bool:
    """Whether the change is from another time: "up 2% on the month, to 120 from 100 a year ago"."""
    said, given = _base().match(delta.slot.tail), old.slot.tail[:40]
    if said and said["word"] in MONTHS and "year" in given and "from" not in old.slot.lead[-60:]:
        return True
    if not any(phrase in near for phrase in OTHER_BASE):
        return False
    if said and said["word"] == "year" and not given.strip(" .,"):
        return False
    return said is None or said["word"] not in given


# ------------------------------------------------------------------ the new level in the sentence before


def _across(line: Line, before: Line, items: Sequence[Item], at: int, delta: Delta) -> Iterator[Change]:
    """The old level beside the change, and the new one alone in the sentence before."""
    beside = [items[index] for index in (at - 1, at + 1) if 0 <= index < len(items)]
    olds = [item for item in beside if isinstance(item, Level) and item.role is Role.OLD]
    if len(olds) != 1:
        return
    (old,) = olds
    levels = [item for item in items if isinstance(item, Level) and alike(item.slot, old.slot)]
    text = line.text
    news = [
        item
        for item in items_of(before)
        if isinstance(item, Level) and item.role is not Role.OLD and alike(item.slot, old.slot)
        if _is_spoken_of(item, text)
    ]
    both: list[Item] = [old, delta]
    ordered = sorted(both, key=lambda item: item.span.start)
    if len(levels) == len(news) == 1 and _is_one_statement(line, ordered):
        yield _made(line, (old, news[0]), delta, sure=False)


def _is_spoken_of(level: Level, text: str) -> bool:
    """Whether a sentence may go on about a level: things counted must be named again."""
    slot = level.slot
    if slot.kind is Kind.NUMBER or level.figure.hedge is Hedge.VAGUE:
        return False
    return slot.kind is not Kind.COUNT or _names(text, slot)


def _names(text: str, slot: Slot) -> bool:
    noun = low(slot.amount.noun or "").rsplit(" ", 1)[-1]
    return bool(noun) and noun in text
