"""A change between two levels: "rose 20% to 4.8 billion from 4.0 billion", "from 40 to 30, a drop of a quarter"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from checks.data.changes import ADJUSTED, DOWN, UP
from checks.model import Hedge, Kind, Span
from checks.relations.lines import Line, Slot, low
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
        found = (self.old.span, self.new.span, self.delta.slot.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))


def changes(line: Line, before: Line | None) -> Iterator[Change]:
    """Every change of which a sentence, with the one before it where it must, gives both levels."""
    items = items_of(line)
    for index, item in enumerate(items):
        if isinstance(item, Delta):
            yield from _change(line, items, index, before)


def _change(line: Line, items: Sequence[Item], at: int, before: Line | None) -> Iterator[Change]:
    delta = items[at]
    assert isinstance(delta, Delta)
    for one, other in ((at + 1, at + 2), (at - 1, at + 1), (at - 2, at - 1)):
        if one < 0 or other >= len(items):
            continue
        first, second = items[one], items[other]
        if (
            not isinstance(first, Level)
            or not isinstance(second, Level)
            or not alike(first.slot, second.slot)
        ):
            continue
        pair = _in_order(first, second, within=one < at)
        if pair and _is_one_statement(line, items[min(one, at) : max(other, at) + 1]):
            yield _made(line, pair, delta, sure=True)
            return
    if before is not None:
        yield from _across(line, items, at, before)


def _in_order(first: Level, second: Level, *, within: bool) -> tuple[Level, Level] | None:
    """The level before the change, then the one after it.

    A figure that no word makes the new level can be it only where it stands before the change.
    """
    if first.role is Role.OLD and second.role is Role.NEW:
        return first, second
    if second.role is Role.OLD and (first.role is Role.NEW or (within and first.role is Role.BARE)):
        return second, first
    return None


def _is_one_statement(line: Line, items: Sequence[Item]) -> bool:
    """Whether no other verb of change, and no other clause, comes between the figures."""
    for one, other in zip(items, items[1:], strict=False):
        gap = low(line.passage.text[_end(one) : _start(other)])
        if ";" in gap or len(gap) > 160:
            return False
        words = words_of().findall(gap)
        inner = words[:-2] if words[-1:] == ["from"] or isinstance(other, Delta) else words
        skip = 1 if isinstance(one, Delta) else 0
        if any(word in UP or word in DOWN for word in inner[skip:]):
            return False
        if {"while", "but", "whereas", "and"} & set(inner):
            return False
    return True


def _start(item: Item) -> int:
    return item.span.start if isinstance(item, Level) else item.slot.span.start


def _end(item: Item) -> int:
    return item.span.end if isinstance(item, Level) else item.slot.span.end


def _made(line: Line, pair: tuple[Level, Level], delta: Delta, *, sure: bool) -> Change:
    old, new = pair
    text = line.text
    adjusted = any(phrase in text for phrase in ADJUSTED) and _qualified(line, old, new, delta)
    return Change(old=old, new=new, delta=delta, sure=sure, adjusted=adjusted)


def _qualified(line: Line, old: Level, new: Level, delta: Delta) -> bool:
    """Whether a phrase that adjusts the change stands near enough to mean it."""
    starts = [level.span.start for level in (old, new) if level.span.block == line.passage.block]
    first = min([*starts, delta.slot.span.start]) - 60
    last = max([*starts, delta.slot.span.end]) + 60
    near = low(line.passage.text[max(line.start, first) : min(line.end, last)])
    return any(phrase in near for phrase in ADJUSTED if not _dates(phrase, near))


def _dates(phrase: str, text: str) -> bool:
    """ "A year earlier" and "a week ago" say when, not how often."""
    return phrase.startswith("a ") and all(
        regex.match(r" (?:earlier|ago|before|later|on)\b", text[match.end() :])
        for match in regex.finditer(regex.escape(phrase) + r"\b", text)
    )


def _across(line: Line, items: Sequence[Item], at: int, before: Line) -> Iterator[Change]:
    """The old level beside the change, and the new one alone in the sentence before."""
    delta = items[at]
    assert isinstance(delta, Delta)
    beside = [items[index] for index in (at - 1, at + 1) if 0 <= index < len(items)]
    olds = [item for item in beside if isinstance(item, Level) and item.role is Role.OLD]
    levels = [item for item in items if isinstance(item, Level) and olds and alike(item.slot, olds[0].slot)]
    if len(olds) != 1 or len(levels) != 1:
        return
    (old,) = olds
    both: list[Item] = [old, delta]
    ordered = sorted(both, key=_start)
    text = line.text
    news = [
        item
        for item in items_of(before)
        if isinstance(item, Level) and item.role is not Role.OLD and alike(item.slot, old.slot)
        if item.slot.kind is not Kind.COUNT
        or (item.slot.head and item.slot.amount.noun and _names(text, item.slot))
        if item.slot.kind is not Kind.NUMBER and item.figure.hedge is not Hedge.VAGUE
    ]
    if len(news) == 1 and _is_one_statement(line, ordered):
        yield _made(line, (old, news[0]), delta, sure=False)


def _names(text: str, slot: Slot) -> bool:
    """Whether the sentence speaks of what the figure counts."""
    noun = low(slot.amount.noun or "").rsplit(" ", 1)[-1]
    return bool(noun) and noun in text
