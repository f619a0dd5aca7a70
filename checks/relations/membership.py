"""Parts that are larger than their whole: "nine of the seven members", "ten out of eight"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

import regex

from checks.claims.words import stem
from checks.data.measures import PERSONS
from checks.data.numbers import TENS, UNITS
from checks.model import Hedge
from checks.reading import Reading
from checks.relations.limits import Impossible
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import COUNTS

REMEMBERED = 40
"""Figures back to which "of them" may point."""


@cache
def _out_of() -> regex.Pattern[str]:
    return regex.compile(r" out of (?:(?:the|its|all|a possible|a total of|their) )*")


@cache
def _of_the() -> regex.Pattern[str]:
    return regex.compile(r" of (?:(?:the|its|their|his|her|our|these|those|all|(?:the )?[\w-]{1,30}'s?) )+")


@cache
def _chosen() -> regex.Pattern[str]:
    verbs = "selected|chosen|picked|drawn|shortlisted"
    words = "a|the|among|just|only|field of|list of|pool of|total of|group of"
    return regex.compile(rf"[^.;()]{{0,40}}\b(?:{verbs}) from(?: (?:{words}))* ")


@cache
def _including() -> regex.Pattern[str]:
    words = "including|among them|of whom|of which"
    return regex.compile(rf"[^.;()]{{0,40}},? \(?(?:{words}) (?:at least |about |some )?")


@cache
def _fronted() -> regex.Pattern[str]:
    """ "Of the eight suspects, nine …"."""
    return regex.compile(r"(?:out )?of (?:(?:the|its|their|those|these|all|every|each) )*")


@cache
def _of_them() -> regex.Pattern[str]:
    return regex.compile(r" of (?:whom|which|them)\b")


@cache
def _only() -> regex.Pattern[str]:
    """ "When it asked three of the firms, only four replied"."""
    return regex.compile(r" of (?:the|these|those|them|its|their)\b[^.;:()]{0,100}, (?:only|just) ")


@cache
def _when() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:when|after|once)\b[^,]{0,60}$")


@cache
def _acts() -> regex.Pattern[str]:
    return regex.compile(r" (?:\w+ed|were|had|came|did|made|won|took|went|are|have|said|gave|got|sent)\b")


def parts_above_their_whole(line: Line) -> Iterator[Impossible]:
    """Every part that cannot be one, since its whole is smaller."""
    for one, other in pairwise(line.slots):
        if one.kind not in COUNTS or other.kind not in COUNTS:
            continue
        pair = _part_and_whole(line, one, other)
        if pair and _is_above(*pair):
            spans = in_order(one.span, other.span)
            yield Impossible(spans=spans, why="a part is larger than its whole")


def _part_and_whole(line: Line, one: Slot, other: Slot) -> tuple[Slot, Slot] | None:
    if _is_hyphenated(one) or _is_hyphenated(other) or other.tail.startswith("'"):
        return None
    gap = line.between(one, other) + other.hedge
    if any(words.fullmatch(gap) for words in (_out_of(), _of_the(), _chosen())):
        return (one, other) if _may_be_members(one, other) else None
    if _including().fullmatch(gap):
        return (other, one) if _are_alike(one, other) else None
    if _of_them().match(other.tail) and other.head is None and one.head:
        return (other, one) if _is_above_all_before(line, other) else None
    if _only().fullmatch(gap) and _when().search(one.opening) and _acts().match(other.tail):
        here = line.slots[: line.slots.index(other)]
        alone = other.head is None and all(_is_above(other, slot) for slot in here if slot.kind in COUNTS)
        return (other, one) if alone else None
    if gap.endswith(", ") and _fronted().fullmatch(one.opening) and other.head in (None, one.head):
        return other, one
    return None


def _is_hyphenated(slot: Slot) -> bool:
    """ "4-star hotels", and no "forty-four passengers"."""
    return "-" in _in_two_words().sub("", slot.span.text)


@cache
def _in_two_words() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS)})\b", regex.IGNORECASE)


def _is_above_all_before(line: Line, part: Slot) -> bool:
    """Whether "19 of which" exceeds all that it may mean: "24 trams of seven cars each, 19 of which"."""
    in_sentence = line.slots[: line.slots.index(part)]
    before = (*line.before.slots, *in_sentence) if line.before is not None else in_sentence
    return all(_is_above(part, slot) for slot in before[-REMEMBERED:] if slot.kind in COUNTS)


def _is_above(part: Slot, whole: Slot) -> bool:
    least, most = part.figure.low, whole.figure.high
    return least is not None and most is not None and least > most and whole.figure.hedge is not Hedge.VAGUE


def _may_be_members(part: Slot, whole: Slot) -> bool:
    return whole.head is None or part.head is None or whole.head == part.head


def _are_alike(one: Slot, other: Slot) -> bool:
    """Whether the second counts some of the first: the same things, or people and some kind of people."""
    if one.head is None or other.head is None:
        return False
    if one.head == other.head:
        return True
    nation = (other.amount.noun or "")[:1].isupper()  # "21 people, including 14 Australians"
    return one.head == "person" and (nation or stem(other.head) in PERSONS)


@cache
def _records() -> regex.Pattern[str]:
    dash = "[-–]"
    whole = rf"(?<![\d–-])(?P<won>\d{{1,3}}){dash}(?P<lost>\d{{1,3}})(?![\d–-])"
    part = rf"(?P<wins>\d{{1,3}}){dash}(?P<losses>\d{{1,3}})(?![\d–-])"
    return regex.compile(rf"{whole},? including (?:(?:a|an|going) )?{part}")


def records(reading: Reading) -> Iterator[Impossible]:
    """ "At 5-6, including 1-8 at home": more defeats in a part of the season than in all of it."""
    for passage in reading.passages:
        if " including " in passage.text:
            for match in _records().finditer(passage.text):
                won, lost, wins, losses = (int(match[name]) for name in ("won", "lost", "wins", "losses"))
                if wins > won or losses > lost:
                    whole = passage.span(match.start("won"), match.end("lost"))
                    part = passage.span(match.start("wins"), match.end("losses"))
                    yield Impossible(spans=(whole, part), why="a part of the record exceeds the whole")
