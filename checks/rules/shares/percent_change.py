"""A change in per cent and the levels before and after it

What it does
Works out changes that an article gives together with both levels: "rose 25% to 5.0 billion from 4.0 billion",
percentage points with both rates, points with per cent and the level reached, discounts and premiums with
both prices, the rows of a table of shares.

Why it matters
A percentage is the figure that readers remember, and the one most often worked out by hand.

What it leaves alone
Percentages at the grain they are written in, made of figures at theirs. Changes that are adjusted, annual, or
averaged; levels compared with a forecast or with somewhere else; "2 per cent" where 2 percentage points are
meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from itertools import permutations

from checks.interval import Interval, exactly
from checks.interval import change as relative_change
from checks.model import Kind, Silence, Span
from checks.reading import Reading
from checks.relations import tolerance
from checks.relations.across import all_changes
from checks.relations.change import Change
from checks.relations.lines import Slot
from checks.relations.move import Move, moves
from checks.relations.phrasing import as_in, bare, sensible
from checks.relations.roles import Level, are_points
from checks.relations.ticker import Quotation, quotations
from checks.relations.tolerance import measured, said
from checks.rule import Example, Outcome, Quiet, holds, mismatch
from checks.wording import plain_number

CATEGORY = "percent-mismatch"
NAME = "shares/percent-change"
_finding = partial(mismatch, NAME, CATEGORY)


_HUNDRED = exactly(100)
_QUOTED = "all of it stands between quotation marks"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every change in per cent that its own levels belie."""
    for change in all_changes(reading):
        yield from _change(change)
    for move in moves(reading):
        yield from _move(move)
    for quotation in quotations(reading):
        yield from _quotation(quotation)


def _silence(reason: str, spans: tuple[Span, ...]) -> Silence:
    return Silence(rule=NAME, reason=reason, spans=spans)


def _are_quoted(*slots: Slot) -> bool:
    return all(slot.quoted for slot in slots)


# ------------------------------------------------------------------ a change between two levels


def _change(change: Change) -> Iterator[Outcome]:
    delta, points = change.delta.slot, are_points(change.delta.slot)
    if not points and (delta.kind is not Kind.SHARE or delta.unit == "fraction"):
        return
    if change.adjusted:
        yield _silence("the change is adjusted, or one of several", change.spans)
    elif _are_quoted(delta, change.old.slot, change.new.slot):
        yield _silence(_QUOTED, change.spans)
    elif not points and delta.unit == "percent":
        yield from _percent(change)
    elif change.old.slot.kind is Kind.SHARE:
        yield from _points(change)


def _percent(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure.stated, change.new.figure.stated
    if old is None or new is None or old <= 0 or new <= 0:
        return
    rises = new >= old
    if change.delta.direction and rises != (change.delta.direction > 0):
        yield _silence("the figures go the other way: that is not about the percentage", change.spans)
        return
    before, after = _level(change.old), _level(change.new)
    by = relative_change(before, after) if rises else exactly(1) - after / before
    stated = said(delta.figure)
    given = as_in(delta, sensible(abs(new - old) / old * 100, delta.figure))
    first, second = _plain(change.old), _plain(change.new)
    shows = f"({second} - {first}) / {first} = {'' if rises else '-'}{given}"
    if (by * _HUNDRED).meets(stated):
        yield holds(NAME, shows, change.spans)
        return
    if change.old.slot.kind is Kind.SHARE and _difference(before, after).meets(stated):
        yield _silence("per cent stands for percentage points", change.spans)
        return
    if not change.spelt_out and _is_explained(change, stated):
        yield _silence("the change fits other figures nearby", change.spans)
        return
    yield _finding(
        change.spans,
        f"From {first} to {second} is {'a rise' if rises else 'a fall'} of {given}, not {bare(delta)}.",
        given,
        shows,
        sure=change.sure,
    )


def _is_explained(change: Change, stated: Interval) -> bool:
    """Whether the percentage is that between other levels nearby: then the sentence may mean those."""
    levels = [(level.figure.stated, _level(level)) for level in (change.old, change.new)]
    levels += [(slot.figure.stated, tolerance.level(slot.figure, slot.kind)) for slot in change.near]
    direction = change.delta.direction
    for (one, before), (other, after) in permutations(levels, 2):
        if {before, after} == {levels[0][1], levels[1][1]} or not one or not other or min(one, other) <= 0:
            continue
        if direction and (other > one) is not (direction > 0):
            continue
        by = relative_change(before, after) if other >= one else exactly(1) - after / before
        if (by * _HUNDRED).meets(stated):
            return True
    return False


def _plain(level: Level) -> str:
    """A level as sums write it."""
    return bare(level.slot, level.figure.stated)


def _level(level: Level) -> Interval:
    return tolerance.level(level.figure, level.slot.kind)


def _difference(one: Interval, other: Interval) -> Interval:
    up = other - one
    return up if up.high is None or up.high >= 0 else -up


def _points(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure.stated, change.new.figure.stated
    if old is None or new is None:
        return
    scale = 100 if delta.unit == "basis point" else 1
    moved = _difference(_level(change.old), _level(change.new)) * exactly(scale)
    value = abs(new - old) * scale
    named = delta.unit in ("percentage point", "basis point")
    given = as_in(delta, value) if named else f"{plain_number(value)} percentage points"
    if value != 1 and given.endswith("point"):
        given += "s"
    first, second = _plain(change.old), _plain(change.new)
    high, low = (second, first) if new >= old else (first, second)
    shows = f"{high} - {low} = {given}"
    if moved.meets(said(delta.figure)):
        yield holds(NAME, shows, change.spans)
        return
    yield _finding(
        change.spans,
        f"From {first} to {second} is {given}, not {_with_its_unit(delta)}.",
        given,
        shows,
        sure=change.sure,
    )


def _with_its_unit(delta: Slot) -> str:
    return f"{delta.span.text} a point" if delta.unit == "fraction" else delta.span.text


# ------------------------------------------------------------------ points, per cent and the level reached


def _move(move: Move) -> Iterator[Outcome]:
    by, level = move.by.figure.stated, move.level.figure.stated
    before = level - move.direction * by if level is not None and by is not None else Fraction(0)
    if by is None or before <= 0:
        return
    if _are_quoted(move.by, move.share, move.level):
        yield _silence(_QUOTED, move.spans)
        return
    share = measured(move.by.figure) / exactly(before) * _HUNDRED
    given = as_in(move.share, sensible(by / before * 100, move.share.figure))
    if share.meets(said(move.share.figure)):
        old = bare(move.level, before)
        yield holds(NAME, f"{bare(move.by)} / {old} = {given}", move.spans)
        return
    what = "rise" if move.direction > 0 else "fall"
    yield _finding(
        move.spans,
        f"A {what} of {bare(move.by)} to {bare(move.level)} is {given}, not {bare(move.share)}.",
        given,
        sure=move.sure,
    )


def _quotation(quotation: Quotation) -> Iterator[Outcome]:
    given = f"{plain_number(quotation.given)}%"
    if quotation.fits():
        yield holds(NAME, f"{quotation.change} to {quotation.level} is {given}", quotation.spans)
        return
    yield _finding(
        quotation.spans,
        f"{quotation.change} to {quotation.level} is {given}, not {quotation.percent}.",
        given,
        sure=False,
    )


EXAMPLES = [
    Example(
        bad="The guild has [[150 members]]. That is [[45 percent]] more than the [[120]] of the year before.",
        good="The guild has 150 members. That is 25 percent more than the 120 of the year before.",
    ),
    Example(
        bad="Rents have climbed [[45%]] in a year: [[£15 a square foot]], where it was [[£12]].",
        good="Rents have climbed 25% in a year: £15 a square foot, where it was £12.",
    ),
    Example(
        bad="The choir gets [[$4.2m]] this year, after [[$3.5m]], an increase of [[35%]].",
        good="The choir gets $4.2m this year, after $3.5m, an increase of 20%.",
    ),
    Example(
        bad="Turnover rose [[15%]] to [[$5.0 billion]] from [[$4.0 billion]] a year earlier.",
        good="Turnover rose 25% to $5.0 billion from $4.0 billion a year earlier.",
    ),
    Example(
        bad="The rent was cut from [[£900]] to [[£720]], a drop of [[30 per cent]].",
        good="The rent was cut from £900 to £720, a drop of 20 per cent.",
    ),
    Example(
        bad="The share closed at [[$52.50]], up [[15%]] from [[$50.00]].",
        good="The share closed at $52.50, up 5% from $50.00.",
    ),
    Example(
        bad="The index fell [[50 points]], or [[1.5%]], to [[9,950]].",
        good="The index fell 50 points, or 0.5%, to 9,950.",
    ),
    Example(
        bad="The bank raised its rate by [[half a percentage point]], from [[3.25%]] to [[3.50%]].",
        good="The bank raised its rate by a quarter of a percentage point, from 3.25% to 3.50%.",
    ),
    Example(
        bad="The lamp is now [[$60]]. Regularly priced at [[$80]], it comes with a [[35%]] discount.",
        good="The lamp is now $60. Regularly priced at $80, it comes with a 25% discount.",
    ),
    Example(
        bad="Acme [[41.50]] [[+1.50]] [[+5.75%]]",
        good="Acme 41.50 +1.50 +3.75%",
    ),
]
QUIET = [
    Quiet(text="Turnover rose 12% at constant currency to $5.0 billion from $4.0 billion."),
    Quiet(text="Profit rose 12% to $5.0 billion, compared with $4.8 billion expected by analysts."),
    Quiet(text="Inflation slowed to 2.9% from 3.3%, half a percentage point less than forecast."),
    Quiet(text="Bettors put the odds at 55% of a rise of half a percentage point in May, up from 40%."),
    Quiet(text="The jobless rate fell 2 per cent, from 7 per cent to 5 per cent."),
    Quiet(text="The share rose 3% to $50, from a low of $40 in March."),
    Quiet(text="Sales grew 5% a year, from 100,000 bikes to 163,000."),
    Quiet(text="The firm cut 10% of its staff, from 200 offices to 150."),
    Quiet(text="Visits to the fort rose 12%.\n\nThe guides take groups (from 4 to 40 people) to the fort."),
    Quiet(
        text="Output will grow by 6.8 per cent. It will be pushed up by export growth of 8 per cent,"
        " compared with the 6 per cent decline of last year."
    ),
    Quiet(
        text="# Thefts rise 55 per cent in Quarl\n\nThere were 35 thefts of bicycles in Quarl in May,"
        " compared with 18 in May last year. That is a rise of 94 per cent."
    ),
]
