"""Figures that nothing can have: more than the whole, ranges written the wrong way round, physical limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.claims.words import stem
from checks.data.measures import PERSONS
from checks.model import Hedge, Kind, Span
from checks.relations.lines import Line, Slot, low
from checks.relations.roles import direction_of

_COUNTS = (Kind.COUNT, Kind.NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """Why a figure, or two figures together, cannot be."""

    spans: tuple[Span, ...]
    why: str
    sure: bool = True


# ------------------------------------------------------------------ ranges


@cache
def _apart() -> regex.Pattern[str]:
    """ "The gap between 40% and 20%" is no range."""
    return regex.compile(
        r"\b(?:difference|gap|spread|split|divided?|choice|choose|distinction|margin|ratio|discrepanc\w+|shared|match|tie|game"
        r"|toggle|switch|relation\w*|link|distance|contrast|fell|falling|dropped|swing|swung|alternat\w+)\b[^,;]{0,30}\bbetween $"
    )


@cache
def _hyphen() -> regex.Pattern[str]:
    return regex.compile(
        r"\D{0,4}(?P<first>\d+(?:\.\d+)?)\s?[-–]\s?\D{0,2}(?P<second>\d+(?:\.\d+)?)(?:\s?[^\W\d]\w*|%)"
    )


def inverted_ranges(line: Line) -> Iterator[Impossible]:
    """ "Between 9 and 4 per cent", "$50-40 billion"."""
    for slot in line.slots:
        if slot.figure.hedge is Hedge.RANGE and _is_inverted(slot):
            yield Impossible(spans=(slot.span,), why="the range has its larger end first")
    for one, other in zip(line.slots, line.slots[1:], strict=False):
        opened = one.opening.endswith("between ") and other.lead == " and "
        same = one.kind is other.kind and one.unit is not None and one.unit == other.unit
        if opened and same and one.figure.stated and other.figure.stated and not _apart().search(one.opening):
            if one.figure.stated > other.figure.stated:
                span = line.passage.span(one.span.start, other.span.end)
                yield Impossible(spans=(span,), why="the range has its larger end first")


def _is_inverted(slot: Slot) -> bool:
    surface = slot.claim.mention.surface.lower()
    if surface.startswith("between "):
        return slot.figure.inverted and not _apart().search(f"{slot.lead}between ")
    if surface.startswith("from ") or slot.kind in (Kind.NUMBER, Kind.COUNT, Kind.AGE, Kind.DURATION):
        return False
    match = _hyphen().fullmatch(surface)
    if match is None:
        return False
    first, second = Fraction(match["first"]), Fraction(match["second"])
    return second < first < 10 * second


# ------------------------------------------------------------------ shares above the whole


@cache
def _of_members() -> regex.Pattern[str]:
    return regex.compile(
        r" of (?:(?:the|all|its|their|our|his|her|those|these|study|adult|young|older|local|female|male|american|british|eligible|registered) )*(?P<noun>[a-z]+)\b"
    )


@cache
def _bounded_by() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:turnout|humidity|probability|likelihood)(?: (?:in|at|for|on) [\w' ]{1,24})?(?: (?:was|is|of|at|reached|hit|stood|to|rose|climbed|fell))+ ?$"
    )


@cache
def _bounds() -> regex.Pattern[str]:
    return regex.compile(r" (?:relative )?(?:turnout|humidity|chance|probability|likelihood)\b")


_MEMBERS = frozenset(
    [
        "participant",
        "respondent",
        "voter",
        "household",
        "patient",
        "people",
        "person",
        "woman",
        "man",
        "child",
        "adult",
        "student",
        "pupil",
        "resident",
        "customer",
        "user",
        "employee",
        "worker",
        "family",
        "citizen",
        "elector",
        "subscriber",
        "viewer",
        "reader",
        "parent",
        "teenager",
        "passenger",
        "member",
        "firm",
        "company",
        "school",
    ]
)


def overfull_shares(line: Line) -> Iterator[Impossible]:
    """ "181% of participants", "turnout was 103.4 per cent", "prices fell 120 per cent"."""
    for slot in line.slots:
        value = slot.figure.stated
        if slot.kind is not Kind.SHARE or slot.unit != "percent" or value is None or value <= 100:
            continue
        direction = None if slot.amount.difference and not _bounded_by().search(slot.opening) else 0
        members = _of_members().match(slot.tail)
        if (
            members
            and stem(members["noun"]) in {stem(word) for word in _MEMBERS}
            and direction_of(slot) is None
        ):
            yield Impossible(spans=(slot.span,), why="no share of a whole is above 100 per cent")
        elif direction == 0 and (_bounded_by().search(slot.opening[-60:]) or _bounds().match(slot.tail)):
            yield Impossible(spans=(slot.span,), why="it cannot be above 100 per cent")
        elif (
            direction_of(slot) == -1
            and not _may_fall_below_nought().search(line.text)
            and not slot.tail.startswith(" of")
        ):
            yield Impossible(
                spans=(slot.span,), why="nothing of it is left after a fall of 100 per cent", sure=False
            )


@cache
def _may_fall_below_nought() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:profits?|earnings|income|cash|results?|growth|margins?|sentiment|returns?|balance|surplus|net|ebitda?|index|score|points?|more|interest|fold)\b"
    )


# ------------------------------------------------------------------ parts above their whole


@cache
def _out_of() -> regex.Pattern[str]:
    return regex.compile(r" out of (?:the |its |all |a possible |a total of |their )*")


@cache
def _of_the() -> regex.Pattern[str]:
    return regex.compile(r" of (?:the |its |their |his |her |our |these |those |all |(?:the )?[\w-]+'s? )+")


@cache
def _chosen() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[^.;()]{0,40})\b(?:selected|chosen|picked|drawn|shortlisted) from(?: (?:a|the|among|just|only|field of|list of|pool of|total of|group of))* "
    )


@cache
def _including() -> regex.Pattern[str]:
    return regex.compile(
        r"[^.;()]{0,40},? \(?(?:including|among them|of whom|of which) (?:at least |about |some )?"
    )


def parts_above_their_whole(line: Line) -> Iterator[Impossible]:
    """ "Eleven of the nine members", "nine out of eight", "killed five people, including seven children"."""
    for one, other in zip(line.slots, line.slots[1:], strict=False):
        if (
            one.kind not in _COUNTS
            or other.kind not in _COUNTS
            or "-" in other.span.text
            or other.tail.startswith("'")
        ):
            continue
        gap = line.between(one, other) + other.hedge
        if _is_part_first(gap) and _above(one, other) and _may_be_members(one, other):
            yield _part(one, other)
        elif (_including().fullmatch(gap) and _above(other, one) and _are_alike(one, other)) or (
            regex.match(r" of (?:whom|which|them)\b", other.tail)
            and _above(other, one)
            and other.head is None
            and one.head
        ):
            yield _part(other, one)


def _is_part_first(gap: str) -> bool:
    return bool(_out_of().fullmatch(gap) or _of_the().fullmatch(gap) or _chosen().fullmatch(gap))


def _above(part: Slot, whole: Slot) -> bool:
    least, most = part.figure.low, whole.figure.high
    return least is not None and most is not None and least > most and whole.figure.hedge is not Hedge.VAGUE


def _may_be_members(part: Slot, whole: Slot) -> bool:
    return whole.head is None or part.head is None or whole.head == part.head


def _are_alike(one: Slot, other: Slot) -> bool:
    """Whether the second counts some of the first: the same things, or people and some kind of people."""
    if one.head is None or other.head is None:
        return False
    return one.head == other.head or (one.head == "person" and stem(other.head) in PERSONS)


def _part(part: Slot, whole: Slot) -> Impossible:
    spans = tuple(sorted((part.span, whole.span), key=lambda span: span.start))
    return Impossible(spans=spans, why="a part is larger than its whole")


@cache
def _records() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![\d-])(?P<won>\d{1,3})-(?P<lost>\d{1,3})(?![\d-]),? including (?:(?:a|an|going) )?(?P<wins>\d{1,3})-(?P<losses>\d{1,3})(?![\d-])"
    )


def records(line: Line) -> Iterator[Impossible]:
    """ "At 4-7, including 2-9 in the conference": more losses in a part of the season than in all of it."""
    text = low(line.passage.text[line.start : line.end])
    if " including " not in text:
        return
    for match in _records().finditer(text):
        won, lost, wins, losses = (int(match[name]) for name in ("won", "lost", "wins", "losses"))
        if wins > won or losses > lost:
            whole = line.passage.span(line.start + match.start("won"), line.start + match.end("lost"))
            part = line.passage.span(line.start + match.start("wins"), line.start + match.end("losses"))
            yield Impossible(spans=(whole, part), why="a part of the record exceeds the whole")


# ------------------------------------------------------------------ more deaths than cases


_SICK = frozenset({"case", "infection", "patient"})
_DEAD = frozenset({"death", "fatality"})


@cache
def _not_the_same() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:new|today|daily|latest|active|so far|total|since|toll|more|another|other|current|confirmed|suspected|24 hours|cumulative|overall"
        r"|hospital\w*|court|murder|legal|criminal)\b"
    )


def deaths_above_cases(line: Line) -> Iterator[Impossible]:
    """ "11 cases and 26 deaths", said of the same disease, place and time in one breath."""
    for one, other in zip(line.slots, line.slots[1:], strict=False):
        heads = {one.head, other.head}
        if (
            not heads & _SICK
            or not heads & _DEAD
            or not regex.fullmatch(r",? (?:and|with|including) ", other.lead)
        ):
            continue
        sick, dead = (one, other) if one.head in _SICK else (other, one)
        if _above(dead, sick) and not _not_the_same().search(
            f"{one.opening} {one.span.text} {other.span.text} {other.tail}".lower()
        ):
            yield Impossible(spans=(one.span, other.span), why="more deaths than cases", sure=False)


# ------------------------------------------------------------------ limits of nature

_LOWEST = {"celsius": Fraction(-27315, 100), "fahrenheit": Fraction(-45967, 100), "kelvin": Fraction(0)}
"""Absolute zero on each scale: BIPM, The International System of Units (SI Brochure), 9th edition, 2.3.1."""
_SLACK = Fraction(1, 2)
_FASTEST = {
    "kilometer / second": Fraction(299_792_458, 1_000),
    "meter / second": Fraction(299_792_458),
    "kilometer / hour": Fraction(299_792_458 * 36, 10_000),
    "mile / hour": Fraction(299_792_458 * 3_600 * 1_000, 1_609_344),
}
"""The speed of light in vacuum: the same brochure, 2.2."""


def beyond_nature(line: Line) -> Iterator[Impossible]:
    """Temperatures below absolute zero, speeds above that of light."""
    for slot in line.slots:
        figure = slot.figure
        if slot.kind is Kind.TEMPERATURE and slot.unit in _LOWEST and not slot.amount.difference:
            if figure.high is not None and figure.high < _LOWEST[slot.unit] - _SLACK:
                yield Impossible(spans=(slot.span,), why="no temperature lies below absolute zero")
        elif slot.kind is Kind.QUANTITY and slot.unit in _FASTEST and figure.low is not None:
            if figure.low - figure.grain > _FASTEST[slot.unit] * Fraction(101, 100):
                yield Impossible(spans=(slot.span,), why="nothing is faster than light", sure=False)
