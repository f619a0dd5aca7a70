"""A change that one sentence tells and whose levels another one gives.

"The club has 15,000 members. That is 25% more than the 12,000 of last year"; "it fell from 50 in 2000 to 40
in 2020. That is a fall of 20%"; "thefts have doubled. There were 31 in May, compared with 24 a year earlier".
Two sentences may speak of different things, so whatever narrows one of them makes these finders silent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims import Polarity
from checks.data.calendar import MONTHS
from checks.data.changes import DOWN, UP
from checks.extract.noun import singular
from checks.model import BlockKind, Hedge, Kind
from checks.reading import Reading, once
from checks.relations.change import (
    NEAR,
    Change,
    by_year,
    changes,
    in_time,
    is_one_statement,
    made,
    may_tell_a_change,
)
from checks.relations.completed import completed
from checks.relations.framed_changes import framed_changes
from checks.relations.lines import Line, Slot, lines, low
from checks.relations.roles import COUNTS, Delta, Item, Level, Role, alike, items_of, words_of
from checks.relations.subject import differ, goes_on, share_a_subject

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
_FEW = 2
"""Figures of a sentence that tells of a change by referring to the one before it."""
_EARLY = 5
"""Sentences with figures of a text in which the levels are looked for of which its headline tells."""


@once
def all_changes(reading: Reading) -> Iterator[Change]:
    """Every change whose levels are given, in one sentence or in two."""
    found = changes(reading)
    yield from found
    told = {id(change.delta.slot) for change in found}
    framed = [change for line in lines(reading) for change in framed_changes(line)]
    explained = {_levels(change) for change in (*found, *framed)}
    for change in (*framed, *sorted(_across(reading), key=_is_of_a_title)):
        known = not change.sure and _levels(change) in explained
        if id(change.delta.slot) not in told and not known and not _goes_the_other_way(change):
            told.add(id(change.delta.slot))
            explained.add(_levels(change))
            yield change


def _levels(change: Change) -> tuple[int, int, Kind]:
    """Two levels have but one change in per cent, and are one multiple: those told nearest to them."""
    return id(change.old.slot), id(change.new.slot), change.delta.slot.kind


def _is_of_a_title(change: Change) -> bool:
    return change.delta.slot.passage.kind in _HEADS


def _goes_the_other_way(change: Change) -> bool:
    """Whether levels of two sentences fall where the change is a rise: they are of two things."""
    old, new = change.old.figure.stated, change.new.figure.stated
    return (
        not change.sure and old is not None and new is not None and change.delta.direction * (new - old) < 0
    )


def _across(reading: Reading) -> Iterator[Change]:
    heads: list[Line] = []
    early = 0
    for line in lines(reading):
        if line.passage.kind in _HEADS:
            heads.append(line)
            continue
        early += 1
        items = items_of(line) if _may_tell(line) else ()
        if not items:
            continue
        yield from _news_before(line, items)
        yield from _olds_before(line, items)
        yield from _both_before(line, items)
        yield from completed(line, items)
        if line.before is not None:
            yield from _told_before(line, items, line.before, reading)
        for head in heads if early <= _EARLY else ():
            if head is not line.before and share_a_subject(head, line):
                yield from _told_before(line, items, head, reading)


def _may_tell(line: Line) -> bool:
    return may_tell_a_change(line) or (len(line.slots) <= _FEW and line.before is not None)


# ------------------------------------------------------------------ the new level in the sentence before


def _news_before(line: Line, items: Sequence[Item]) -> Iterator[Change]:
    """The old level beside the change, and the new one alone in the sentence before."""
    if line.before is None:
        return
    for at, delta in enumerate(items):
        if not isinstance(delta, Delta):
            continue
        beside = [items[index] for index in (at - 1, at + 1) if 0 <= index < len(items)]
        olds = [item for item in beside if isinstance(item, Level) and item.role is Role.OLD]
        if len(olds) == 1:
            yield from _with_new(line, line.before, items, delta, olds[0])


def _with_new(line: Line, before: Line, items: Sequence[Item], delta: Delta, old: Level) -> Iterator[Change]:
    levels = [item for item in items if isinstance(item, Level) and alike(item.slot, old.slot)]
    if delta.slot.kind is Kind.SHARE and alike(delta.slot, old.slot):
        return  # "growth of 8 per cent, compared with 6": one change, and another
    text = line.text
    anaphor = _that().match(text) is not None
    news = [
        item
        for item in items_of(before)
        if isinstance(item, Level) and item.role is not Role.OLD and alike(item.slot, old.slot)
        if anaphor or _is_spoken_of(item, text)
    ]
    ordered: list[Item] = sorted([old, delta], key=lambda item: item.span.start)
    if len(levels) == len(news) == 1 and is_one_statement(line, ordered):
        yield made(line, (old, news[0]), delta, sure=False)


def _is_spoken_of(level: Level, text: str) -> bool:
    """Whether a sentence may go on about a level: things counted must be named again."""
    slot = level.slot
    if slot.kind is Kind.NUMBER or level.figure.hedge is Hedge.VAGUE:
        return False
    return slot.kind is not Kind.COUNT or _names(text, slot)


def _names(text: str, slot: Slot) -> bool:
    noun = low(slot.amount.noun or "").rsplit(" ", 1)[-1]
    return bool(noun) and noun in text


# ------------------------------------------------------------------ "400 wolves. Their number doubled to 800"


def _olds_before(line: Line, items: Sequence[Item]) -> Iterator[Change]:
    """The new level beside the change, and the old one alone in the sentence before."""
    levels = [item for item in items if isinstance(item, Level) and item.slot.kind is not Kind.DURATION]
    deltas = [item for item in items if isinstance(item, Delta)]
    if line.before is None or len(levels) != 1 or len(deltas) != 1 or not goes_on(line):
        return
    (new,), (delta,) = levels, deltas
    olds = [item for item in items_of(line.before) if isinstance(item, Level) and alike(item.slot, new.slot)]
    if len(olds) != 1 or olds[0].role is Role.OLD or not _is_told(delta):
        return
    if _has_base().match(delta.slot.tail) or not (new.role is Role.NEW or by_year(olds[0], new)):
        return
    of = _number_of().search(line.text)
    if of and olds[0].slot.head not in (None, singular(of["noun"])):
        return
    ordered: list[Item] = sorted([new, delta], key=lambda item: item.span.start)
    if is_one_statement(line, ordered) and not differ(line.before, line, None):
        yield made(line, (olds[0], new), delta, sure=False)


@cache
def _has_base() -> regex.Pattern[str]:
    """ "A drop of 28 per cent [on last year]"."""
    return regex.compile(r" (?:on|from|over|since|compared with|than in) ")


@cache
def _number_of() -> regex.Pattern[str]:
    return regex.compile(r"\bnumber of (?:[a-z]+ )?(?P<noun>[a-z]+)\b")


# ------------------------------------------------------------------ "… That is a fall of 20%"


@cache
def _that() -> regex.Pattern[str]:
    verbs = "is|was|are|were|means|meant|represents|represented|amounts to|amounted to|marks|marked|makes"
    return regex.compile(rf"(?:that|this|it|which)(?:'s| (?:{verbs}))\b")


def _both_before(line: Line, items: Sequence[Item]) -> Iterator[Change]:
    delta, before = items[0], line.before
    if len(items) != 1 or not isinstance(delta, Delta) or before is None or not _that().match(line.text):
        return
    if " than " in delta.slot.tail[:40]:
        return  # "that is 10% more than elsewhere"
    told = items_of(before)
    if len(told) == 1 and before.before and goes_on(before):
        told = [*items_of(before.before), *told]  # "It had 900 members in 2019. In 2020 it had 990"
    levels = [item for item in told if isinstance(item, Level)][: NEAR + 1]
    pair = _pair(levels)
    if pair and not any(isinstance(item, Delta) for item in told):
        yield made(line, pair, delta, sure=False)


def _pair(levels: Sequence[Level]) -> tuple[Level, Level] | None:
    """The two levels of a sentence, the older first, if it has two and no more; it may say for how long."""
    timeless = [level for level in levels if level.slot.kind is not Kind.DURATION]
    olds = [level for level in timeless if level.role is Role.OLD]
    if len(olds) == 1:
        timeless = [level for level in timeless if level in olds or _may_follow(level, olds[0])]
    if len(timeless) != 2:
        return None
    first, second = timeless
    return in_time(first, second, within=True, ahead=True) or by_year(first, second)


def _may_follow(level: Level, old: Level) -> bool:
    """Whether a level is given as the old one is: of two counts, one with a noun of its own is another."""
    near = level.slot.begin <= old.slot.claim.mention.end and old.slot.begin <= level.slot.claim.mention.end
    return alike(level.slot, old.slot) and (near or level.slot.kind not in COUNTS)


# ------------------------------------------------------------------ "Thefts have doubled. There were …"


def _told_before(line: Line, items: Sequence[Item], before: Line, reading: Reading) -> Iterator[Change]:
    pair = _pair([item for item in items if isinstance(item, Level)])
    if pair is None or any(isinstance(item, Delta) for item in items):
        return
    if _is_of_its_own(line, pair) and not _takes_up(before, line, pair[0].slot):
        return
    if pair[0].slot is pair[1].slot:
        return  # "groups of from 5 to 50": a range, where no verb makes it a change
    counted = pair[0].slot.kind in COUNTS and _is_compared().search(line.text) is not None
    if not (counted or goes_on(line) or share_a_subject(before, line)):
        return
    told = items_of(before)
    deltas = [item for item in told if isinstance(item, Delta) and (_is_told(item) or _is_fold(item))]
    if len(deltas) != 1 or _has_level(before, pair[0]):
        return
    if not differ(before, line, reading.article.published):
        yield made(line, pair, deltas[0], sure=False)


@cache
def _is_compared() -> regex.Pattern[str]:
    """ "…, compared with 24": no verb of change with a subject of its own."""
    return regex.compile(r"\b(?:compared|against|versus)\b")


def _is_told(delta: Delta) -> bool:
    """Whether a multiple or a share is said of a change that has happened."""
    slot, claim = delta.slot, delta.slot.claim
    ahead = "forecast" in claim.scope and slot.passage.kind not in _HEADS
    if claim.polarity is not Polarity.ASSERTED or slot.quoted or ahead:
        return False
    if slot.kind is Kind.MULTIPLE:
        return _changing().fullmatch(slot.span.text.lower()) is not None
    if slot.kind is not Kind.SHARE:
        return False
    return bool(delta.direction) if slot.unit == "percent" else " by " in slot.opening[-20:]


@cache
def _changing() -> regex.Pattern[str]:
    return regex.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|es|ing)\b|.*fold\b")


def _is_fold(delta: Delta) -> bool:
    """ "A nearly three-fold [increase]"."""
    fold = delta.slot.kind is Kind.MULTIPLE and delta.slot.span.text.lower().endswith("fold")
    return fold and delta.slot.claim.polarity is Polarity.ASSERTED and not delta.slot.quoted


def _has_level(line: Line, level: Level) -> bool:
    """Whether the change is told of a level that its own sentence gives."""
    levels = [item for item in items_of(line) if isinstance(item, Level)]
    return any(
        item.slot.kind is Kind.MONEY or (item.role is not Role.BARE and alike(item.slot, level.slot))
        for item in levels
    )


def _is_of_its_own(line: Line, pair: tuple[Level, Level]) -> bool:
    """Whether a sentence has a verb of change for its levels, and so may have a subject of its own."""
    end = max(level.span.end for level in pair)
    words = words_of().findall(low(line.passage.text[line.start : end]))
    return any(word in UP or word in DOWN for word in words if word not in _WEAK)


@cache
def _of_number() -> regex.Pattern[str]:
    """ "[The figure] fell to 300", of the change in the sentence before."""
    return regex.compile(r"(?:the|this|that) (?:number|figure|total|rate|toll|price) [a-z]+ (?:to|from) ")


@cache
def _number_named() -> regex.Pattern[str]:
    what = r"the (?P<what>(?:number|amount|price|cost|value|share) of [a-z' -]{4,60}?)"
    return regex.compile(rf"{what} [a-z]+ (?:to|from) [^.;]{{1,80}} (?:to|from) ")


@cache
def _place() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:in|at|across|for) (?!(?i:{'|'.join(sorted(MONTHS))})\b)\p{{Lu}}")


def _takes_up(before: Line, line: Line, level: Slot) -> bool:
    """ "A rise in the number of dogs. The number of dogs jumped to 40 from 31": one thing, in the same words.

    Where either names a place, it may be that of another, and levels in per cent are of something else.
    """
    named = _number_named().match(line.text)
    if not (named and named["what"] in before.text) and not _of_number().match(line.text):
        return False
    if level.kind is Kind.SHARE or (level.kind is Kind.COUNT and not _names(before.text, level)):
        return False
    return not any(_place().search(each.passage.text, each.start, each.end) for each in (before, line))


_WEAK = frozenset({"up", "down", "more", "less", "fewer"})
