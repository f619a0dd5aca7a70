"""A percentage and the figures that it is made of

What it does
Works out percentages that an article gives together with their figures: a change with the level before and
after it ("rose 12% to 4.8 billion from 4.0 billion"), a part with its whole ("480 of the 1,000, or 52 per
cent"), points with per cent and the level reached, discounts and premiums with both prices, percentage points
with both rates, a stake with its price and the value of the whole, and shares of one whole that add up to
more than it.

Why it matters
A percentage is the figure that readers remember, and the one most often worked out by hand.

What it leaves alone
Percentages at the grain they are written in, made of figures at theirs. Changes that are adjusted, annual, or
averaged; levels compared with a forecast or with somewhere else; "2 per cent" where 2 percentage points are
meant; shares of people who could choose more than one answer; a part whose share fits another figure nearby.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checks.interval import Interval, exactly
from checks.interval import change as relative_change
from checks.model import Finding, Kind, Severity, Silence, Span
from checks.reading import Reading
from checks.relations import tolerance
from checks.relations.change import Change, changes
from checks.relations.lines import Line, Slot, with_the_one_before
from checks.relations.move import Move, moves
from checks.relations.phrasing import as_in, bare, sensible
from checks.relations.roles import Level, is_half_a_point
from checks.relations.share import ShareOf, explained, shares_of
from checks.relations.stake import Stake, stakes
from checks.relations.tolerance import measured, said
from checks.relations.whole import Overfull, overfull
from checks.rule import Example, Outcome, Quiet
from checks.wording import plain_number

CATEGORY = "percent-mismatch"
NAME = "shares/percent-mismatch"

_HUNDRED = exactly(100)
_ROUND = Fraction(2)
"""Per cent that a round share ("or 20 per cent") may lie off: it is often rounded to tens without saying so."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every percentage that its own figures belie."""
    recent: list[Line] = []
    for line, before in with_the_one_before(reading):
        recent = [*recent[-2:], line]
        if not any(slot.kind is Kind.SHARE for slot in line.slots):
            continue
        for change in changes(line, before):
            yield from _change(change)
        for move in moves(line):
            yield from _move(move)
        for share in shares_of(line, before):
            yield from _part(share, recent)
        for stake in stakes(line, before):
            yield from _stake(stake)
    for sum_of_shares in overfull(reading):
        yield _overfull(sum_of_shares)


def _finding(
    spans: tuple[Span, ...], severity: Severity, message: str, expected: str, shows: str | None = None
) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=severity,
        message=message,
        spans=spans,
        expected=expected,
        shows=shows,
    )


def _silence(reason: str, spans: tuple[Span, ...]) -> Silence:
    return Silence(rule=NAME, reason=reason, spans=spans)


def _quoted(*slots: Slot) -> bool:
    return all(slot.quoted for slot in slots)


# ------------------------------------------------------------------ a change between two levels


def _change(change: Change) -> Iterator[Outcome]:
    delta = change.delta.slot
    if delta.kind is not Kind.SHARE or (delta.unit == "fraction" and not is_half_a_point(delta)):
        return
    if change.adjusted:
        yield _silence("the change is adjusted, or one of several", change.spans)
    elif _quoted(delta, change.old.slot, change.new.slot):
        yield _silence("all of it stands between quotation marks", change.spans)
    elif delta.unit == "percent":
        yield from _percent(change)
    elif change.old.slot.kind is Kind.SHARE:
        yield from _points(change)


def _percent(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure, change.new.figure
    if old.stated is None or new.stated is None or old.stated <= 0 or new.stated <= 0:
        return
    rises = new.stated >= old.stated
    if change.delta.direction and rises != (change.delta.direction > 0):
        yield _silence("the figures go the other way: that is not about the percentage", change.spans)
        return
    before, after = _level(change.old), _level(change.new)
    by = relative_change(before, after) if rises else exactly(1) - after / before
    stated = said(delta.figure)
    if (by * _HUNDRED).meets(stated):
        return
    if change.old.slot.kind is Kind.SHARE and _difference(before, after).meets(stated):
        yield _silence("per cent stands for percentage points", change.spans)
        return
    value = abs(new.stated - old.stated) / old.stated * 100
    given = as_in(delta, sensible(value, delta.figure))
    yield _finding(
        change.spans,
        Severity.ERROR if change.sure else Severity.WARNING,
        f"From {bare_level(change.old)} to {bare_level(change.new)} is"
        f" {'a rise' if rises else 'a fall'} of {given}, not {bare(delta)}.",
        given,
        f"({bare_level(change.new)} - {bare_level(change.old)}) / {bare_level(change.old)} = {given}",
    )


def bare_level(level: Level) -> str:
    """A level as sums write it."""
    return bare(level.slot, level.figure.stated)


def _level(level: Level) -> Interval:
    return tolerance.level(level.figure, level.slot.kind)


def _difference(one: Interval, other: Interval) -> Interval:
    up = other - one
    return up if up.high is None or up.high >= 0 else -up


def _points(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure, change.new.figure
    if old.stated is None or new.stated is None:
        return
    scale = 100 if delta.unit == "basis point" else 1
    moved = _difference(_level(change.old), _level(change.new)) * exactly(scale)
    if moved.meets(said(delta.figure)):
        return
    value = abs(new.stated - old.stated) * scale
    given = f"{plain_number(value)} points" if delta.unit == "fraction" else as_in(delta, value)
    yield _finding(
        change.spans,
        Severity.ERROR if change.sure else Severity.WARNING,
        f"From {bare_level(change.old)} to {bare_level(change.new)} is {given}, not {delta.span.text}.",
        given,
        f"{bare_level(change.new)} - {bare_level(change.old)} = {given}",
    )


# ------------------------------------------------------------------ points, per cent and the level reached


def _move(move: Move) -> Iterator[Outcome]:
    by, level = move.by.figure.stated, move.level.figure.stated
    if by is None or level is None:
        return
    before = level - move.direction * by
    if before <= 0:
        return
    if _quoted(move.by, move.share, move.level):
        yield _silence("all of it stands between quotation marks", move.spans)
        return
    share = measured(move.by.figure) / exactly(before) * _HUNDRED
    if share.meets(said(move.share.figure)):
        return
    given = as_in(move.share, sensible(by / before * 100, move.share.figure))
    what = "rise" if move.direction > 0 else "fall"
    yield _finding(
        move.spans,
        Severity.ERROR,
        f"A {what} of {bare(move.by)} to {bare(move.level)} is {given}, not {bare(move.share)}.",
        given,
    )


# ------------------------------------------------------------------ a part of a whole


def _part(share: ShareOf, recent: list[Line]) -> Iterator[Outcome]:
    if share.share.unit != "percent" or share.part.figure.stated is None or share.whole.figure.stated is None:
        return
    if _quoted(share.part, share.whole, share.share):
        yield _silence("all of it stands between quotation marks", share.spans)
        return
    stated = _said(share.share)
    parts, wholes = (
        measured(share.part.figure, share.part.kind),
        measured(share.whole.figure, share.whole.kind),
    )
    if (parts / wholes * _HUNDRED).meets(stated):
        return
    if explained(share, stated, recent):
        yield _silence("the share fits another figure nearby", share.spans)
        return
    value = share.part.figure.stated / share.whole.figure.stated * 100
    given = as_in(share.share, sensible(value, share.share.figure))
    yield _finding(
        share.spans,
        Severity.ERROR if share.sure else Severity.WARNING,
        f"{bare(share.part)} of {bare(share.whole)} is {given}, not {bare(share.share)}.",
        given,
        f"{bare(share.part)} / {bare(share.whole)} = {given}",
    )


def _said(slot: Slot) -> Interval:
    interval, stated = said(slot.figure), slot.figure.stated
    is_round = stated is not None and stated % 10 == 0 and slot.figure.grain >= 1
    return interval.widened(_ROUND) if is_round else interval


# ------------------------------------------------------------------ a stake and the value of the whole


def _stake(stake: Stake) -> Iterator[Outcome]:
    if stake.fits():
        return
    price, share = stake.price.figure.stated, stake.share.figure.stated
    if price is None or not share:
        return
    given = as_in(stake.value, sensible(price / share * 100, stake.value.figure))
    yield _finding(
        stake.spans,
        Severity.WARNING,
        f"{bare(stake.price)} for {bare(stake.share)} values the whole at about {given}, not {bare(stake.value)}.",
        given,
        f"{bare(stake.price)} / {bare(stake.share)} = {given}",
    )


# ------------------------------------------------------------------ shares that add up to more than the whole


def _overfull(shares: Overfull) -> Finding:
    total = as_in(shares.slots[0], shares.total)
    terms = " + ".join(plain_number(slot.figure.stated or Fraction(0)) for slot in shares.slots)
    return _finding(
        shares.spans,
        Severity.WARNING,
        f"{terms} is {total}, more than the whole.",
        f"at most {as_in(shares.slots[0], Fraction(100))}",
        f"{terms} = {total}",
    )


EXAMPLES = [
    Example(
        bad="Revenue rose [[12%]] to [[$4.8 billion]] from [[$4.0 billion]] a year earlier.",
        good="Revenue rose 20% to $4.8 billion from $4.0 billion a year earlier.",
    ),
]
QUIET = [
    Quiet(text="Revenue rose 15% at constant currency to $4.8 billion from $4.0 billion."),
]
