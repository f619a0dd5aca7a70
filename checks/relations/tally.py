"""Totals of well-known kinds: people on board, votes of a body, majorities, prison terms, scores by quarters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.model import Hedge, Kind, Span
from checks.relations.lines import Line, Slot
from checks.relations.parts import Sum, addable, is_item
from checks.relations.total import listed

_COUNTS = (Kind.COUNT, Kind.NUMBER)


def tallies(line: Line, recent: Sequence[Line], heads: Sequence[Line]) -> Iterator[Sum]:
    """Every total of a well-known kind whose parts this sentence gives."""
    finders = (_on_board, _votes_of_a_body, _joined_by)
    for finder in finders:
        if found := finder(line, recent):
            yield found
            return
    if found := _consecutive(line, [*heads, *recent]):
        yield found


# ------------------------------------------------------------------ passengers and crew


@cache
def _board() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:on ?board|aboard|carrying)\b")


def _on_board(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "With 174 people on board. … All 168 passengers and six crew …"."""
    passengers = [slot for slot in line.slots if slot.head == "passenger"]
    crew = [slot for slot in line.slots if _is_crew(slot)]
    if len(passengers) != 1 or len(crew) != 1 or not is_item(max(passengers[0], crew[0], key=_place)):
        return None
    parts = tuple(sorted((*passengers, *crew), key=_place))
    totals = [
        slot
        for other in (line, *recent)
        for slot in other.slots
        if slot.head == "person" and _board().search(f"{slot.lead[-12:]} {slot.tail[:24]}")
        if all(addable(part, slot) for part in parts)
    ]
    if not totals or len({slot.figure.stated for slot in totals}) > 1:
        return None
    return Sum(parts=parts, total=totals[0], whole=True, sure=totals[0] in line.slots)


def _is_crew(slot: Slot) -> bool:
    return slot.kind is Kind.COUNT and "crew" in (slot.amount.noun or "").lower()


def _place(slot: Slot) -> int:
    return slot.span.start


# ------------------------------------------------------------------ votes of a body of known size


@cache
def _voting() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:vot(?:e[ds]?|ing)|back(?:ed|ing)|favou?r|against|oppos(?:ed|ing)|abstain\w*|abstention\w*|ballots?)\b"
    )


def _votes_of_a_body(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "The nine-member committee. … Six members backed the move, two … and two …": more than it has."""
    if not _voting().search(line.text):
        return None
    parts = listed(line)
    if len(parts) < 2 or any(part.kind not in _COUNTS for part in parts):
        return None
    bodies = [
        slot for other in (line, *recent[-1:]) for slot in other.slots if _is_body(slot) and slot not in parts
    ]
    if len(bodies) != 1 or any(part.figure.hedge is not Hedge.EXACT for part in parts):
        return None
    return Sum(parts=tuple(parts), total=bodies[0], whole=False, sure=bodies[0] in line.slots)


def _is_body(slot: Slot) -> bool:
    """ "The 100-member chamber", "a 15-strong board"."""
    written = slot.claim.mention.surface.lower()
    return slot.kind is Kind.COUNT and bool(
        regex.search(r"-(?:member|seat|strong|person|judge)\b", f"{written}{slot.tail[:8]}")
    )


# ------------------------------------------------------------------ "join the nine … All 14 companies"


@cache
def _joins() -> regex.Pattern[str]:
    return regex.compile(
        r"\bjoin(?:s|ed|ing)?(?: the| an?)?(?: original| existing| other| group of| earlier| first)* $"
    )


def _joined_by(line: Line, recent: Sequence[Line]) -> Sum | None:
    """All of two groups, of which the text has said that the one joins the other."""
    totals = [
        slot
        for slot in line.slots
        if slot.kind is Kind.COUNT and regex.fullmatch(r"(?:now,? )?all (?:of the |the )?", slot.lead)
    ]
    if len(totals) != 1:
        return None
    for before in reversed(recent[-2:]):
        groups = [slot for slot in before.slots if slot.head == totals[0].head and addable(slot, totals[0])]
        if len(groups) == 2 and _joins().search(before.between(*groups)):
            return Sum(parts=tuple(groups), total=totals[0], whole=True, sure=False)
    return None


# ------------------------------------------------------------------ prison terms that follow one another


@cache
def _one_after_the_other() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:consecutive(?:ly)?|one after the other|back to back)\b")


@cache
def _jailed() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:jailed|imprisoned|sentenced|locked up|behind bars|total|get|gets|got)\b(?: (?:for|to|of))*(?: (?:a total of|more than|at least))? ?$"
    )


def _consecutive(line: Line, before: Sequence[Line]) -> Sum | None:
    """Terms to be served one after the other, and the one that they make together."""
    terms = [slot for slot in line.slots if slot.kind is Kind.DURATION]
    if len(terms) < 2 or not _one_after_the_other().search(line.text) or not is_item(terms[-1]):
        return None
    totals = [
        slot
        for other in before
        for slot in other.slots
        if slot.kind is Kind.DURATION
        and _jailed().search(slot.opening)
        and all(addable(term, slot) for term in terms)
    ]
    if not totals or len({(slot.figure.stated, slot.unit) for slot in totals}) > 1:
        return None
    return Sum(parts=tuple(terms), total=totals[0], whole=True, sure=False)


# ------------------------------------------------------------------ majorities


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Majority:
    """What a winner is said to be ahead by, and what the two counts give."""

    first: Slot
    second: Slot
    majority: Slot
    given: Fraction

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        found = (self.first.span, self.second.span, self.majority.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))


@cache
def _ahead() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:majority|margin|lead) of(?: just| only)? ?$|\b(?:majority|margin|lead) was(?: just| only)? ?$"
    )


def majorities(line: Line, recent: Sequence[Line]) -> Iterator[Majority]:
    """ "Took 14,318 votes. … second with 9,104 … A majority of 5,214"; "326 of the 650 seats, a majority of two"."""
    for slot in line.slots:
        if slot.kind not in _COUNTS or slot.figure.stated is None or not _ahead().search(slot.opening):
            continue
        if found := _of_seats(line, slot) or _of_votes([*recent, line], slot):
            yield found


def _of_seats(line: Line, majority: Slot) -> Majority | None:
    """More seats than all others together. Half a seat either way, and a speaker who does not vote, count for nothing."""
    seats = [slot for slot in line.slots if slot.head == "seat" and slot.figure.stated is not None]
    if len(seats) != 2 or not regex.search(r"\bof(?: the)? (?:[a-z-]+ )*$", seats[1].lead):
        return None
    won, all_seats, stated = seats[0].figure.stated, seats[1].figure.stated, majority.figure.stated
    if won is None or all_seats is None or stated is None or not all_seats / 2 < won < all_seats:
        return None
    over_all, over_half = 2 * won - all_seats, won - all_seats / 2
    if min(abs(stated - over_all), abs(stated - over_half)) <= 2:
        return None
    return Majority(first=seats[0], second=seats[1], majority=majority, given=over_all)


def _of_votes(near: Sequence[Line], majority: Slot) -> Majority | None:
    votes = [slot for line in near for slot in line.slots if slot is not majority and _may_be_votes(slot)]
    stated = majority.figure.stated
    values = [slot.figure.stated for slot in votes if slot.figure.stated is not None]
    if stated is None or not any(slot.head == "vote" for slot in votes) or len(votes) < 2:
        return None
    if any(abs(one - other) == stated for one in values for other in values):
        return None
    first, second = sorted(votes, key=_value)[-1:-3:-1]
    if first.head != "vote" or not _is_second(second) or _value(first) < 2 * stated / 3:
        return None
    return Majority(first=first, second=second, majority=majority, given=_value(first) - _value(second))


def _may_be_votes(slot: Slot) -> bool:
    exact = slot.figure.hedge is Hedge.EXACT and slot.figure.grain == 1 and slot.figure.stated is not None
    return exact and (slot.head == "vote" or (slot.kind is Kind.NUMBER and _value(slot) >= 100))


@cache
def _second() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:second|runner-up|rival|beat(?:ing)?|defeat(?:ed|ing)|ahead of|compared with|against|opponent|to)\b[^.]{0,60}$"
    )


def _is_second(slot: Slot) -> bool:
    return bool(
        _second().search(slot.lead[-70:]) or (slot.claim.mention.surface and _second().search(slot.tail[:0]))
    )


def _value(slot: Slot) -> Fraction:
    return slot.figure.stated or Fraction(0)


# ------------------------------------------------------------------ scores by quarters


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class BoxScore:
    """The points of each quarter, and of the game."""

    quarters: tuple[Slot, ...]
    run: Span
    """From the first quarter to the last."""
    total: Slot

    @property
    def given(self) -> Fraction:
        """What the quarters add up to."""
        return sum((_value(slot) for slot in self.quarters), start=Fraction(0))


def box_scores(line: Line) -> Iterator[BoxScore]:
    """ "Rockledge 14 11 6 15 — 46", "Wolves 28 25 31 24 and 12 in overtime, for 120"."""
    run: list[Slot] = []
    for slot in line.slots:
        if (
            slot.kind is not Kind.NUMBER
            or slot.figure.hedge is not Hedge.EXACT
            or slot.span.text.startswith("0")
        ):
            run = []
        elif (slot.lead == " " and run) or (
            len(run) >= 4
            and regex.fullmatch(r"(?: |, )(?:and|plus) ", slot.lead)
            and "overtime" in slot.tail[:20]
        ):
            run.append(slot)
        elif (
            len(run) >= 4
            and regex.fullmatch(r"(?: in overtime)?(?: ?(?:—|--?|=|:) ?|,? for )", slot.lead)
            and _ends(slot)
        ):
            whole = line.passage.span(run[0].span.start, run[-1].span.end)
            yield BoxScore(quarters=tuple(run), run=whole, total=slot)
            run = []
        else:
            run = [slot]


def _ends(slot: Slot) -> bool:
    return bool(regex.match(r"\s*(?:$|[;.,)])", slot.tail))
