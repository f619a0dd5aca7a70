"""A percentage and the figures that it is made of

What it does
Works out percentages that an article gives together with their figures: a change with the level before and
after it ("rose 25% to 5.0 billion from 4.0 billion"), a part with its whole ("360 of the 800, or 45 per
cent"), points with per cent and the level reached, discounts and premiums with both prices, percentage points
with both rates, a rate of deaths with deaths and cases, a stake with its price and the value of the whole,
and shares of one whole that add up to more than it.

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
from checks.relations.lines import Slot
from checks.relations.move import Move, moves
from checks.relations.phrasing import as_in, bare, sensible
from checks.relations.roles import Level, is_half_a_point
from checks.relations.share import ShareOf, shares_of
from checks.relations.stake import Stake, stakes
from checks.relations.ticker import Quotation, quotations
from checks.relations.tolerance import measured, said
from checks.relations.whole import Overfull, overfull
from checks.rule import Example, Outcome, Quiet
from checks.wording import plain_number

CATEGORY = "percent-mismatch"
NAME = "shares/percent-mismatch"

_HUNDRED = exactly(100)
_ROUND = Fraction(2)
"""Per cent that a round share ("or 20 per cent") may lie off: it is often rounded to tens without a word."""
_QUOTED = "all of it stands between quotation marks"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every percentage that its own figures belie."""
    for change in changes(reading):
        yield from _change(change)
    for move in moves(reading):
        yield from _move(move)
    for share in shares_of(reading):
        yield from _part(share)
    for stake in stakes(reading):
        yield from _stake(stake)
    for quotation in quotations(reading):
        yield from _quotation(quotation)
    for shares in overfull(reading):
        yield _overfull(shares)


def _finding(
    spans: tuple[Span, ...], message: str, expected: str, shows: str | None = None, *, sure: bool
) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if sure else Severity.WARNING,
        message=message,
        spans=spans,
        expected=expected,
        shows=shows,
    )


def _silence(reason: str, spans: tuple[Span, ...]) -> Silence:
    return Silence(rule=NAME, reason=reason, spans=spans)


def _are_quoted(*slots: Slot) -> bool:
    return all(slot.quoted for slot in slots)


# ------------------------------------------------------------------ a change between two levels


def _change(change: Change) -> Iterator[Outcome]:
    delta, half = change.delta.slot, is_half_a_point(change.delta.slot)
    if delta.kind is not Kind.SHARE or (delta.unit == "fraction" and not half):
        return
    if change.adjusted:
        yield _silence("the change is adjusted, or one of several", change.spans)
    elif _are_quoted(delta, change.old.slot, change.new.slot):
        yield _silence(_QUOTED, change.spans)
    elif delta.unit == "percent":
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
    if (by * _HUNDRED).meets(stated):
        return
    if change.old.slot.kind is Kind.SHARE and _difference(before, after).meets(stated):
        yield _silence("per cent stands for percentage points", change.spans)
        return
    given = as_in(delta, sensible(abs(new - old) / old * 100, delta.figure))
    first, second = _plain(change.old), _plain(change.new)
    yield _finding(
        change.spans,
        f"From {first} to {second} is {'a rise' if rises else 'a fall'} of {given}, not {bare(delta)}.",
        given,
        f"({second} - {first}) / {first} = {'' if rises else '-'}{given}",
        sure=change.sure,
    )


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
    if moved.meets(said(delta.figure)):
        return
    value = abs(new - old) * scale
    given = as_in(delta, value) if delta.unit != "fraction" else f"{plain_number(value)} percentage points"
    if value != 1 and given.endswith("point"):
        given += "s"
    first, second = _plain(change.old), _plain(change.new)
    yield _finding(
        change.spans,
        f"From {first} to {second} is {given}, not {_with_its_unit(delta)}.",
        given,
        f"{max(first, second)} - {min(first, second)} = {given}",
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
    if share.meets(said(move.share.figure)):
        return
    given = as_in(move.share, sensible(by / before * 100, move.share.figure))
    what = "rise" if move.direction > 0 else "fall"
    yield _finding(
        move.spans,
        f"A {what} of {bare(move.by)} to {bare(move.level)} is {given}, not {bare(move.share)}.",
        given,
        sure=True,
    )


def _quotation(quotation: Quotation) -> Iterator[Outcome]:
    if quotation.fits():
        return
    given = f"{plain_number(quotation.given)}%"
    yield _finding(
        quotation.spans,
        f"{quotation.change} to {quotation.level} is {given}, not {quotation.percent}.",
        given,
        sure=False,
    )


# ------------------------------------------------------------------ a part of a whole


def _part(share: ShareOf) -> Iterator[Outcome]:
    part, whole = share.part.figure.stated, share.whole.figure.stated
    if share.share.unit != "percent" or part is None or not whole:
        return
    if _are_quoted(share.part, share.whole, share.share):
        yield _silence(_QUOTED, share.spans)
        return
    stated = _said(share.share)
    parts = measured(share.part.figure, share.part.kind)
    if (parts / measured(share.whole.figure, share.whole.kind) * _HUNDRED).meets(stated):
        return
    if share.is_explained(stated):
        yield _silence("the share fits another figure nearby", share.spans)
        return
    given = as_in(share.share, sensible(part / whole * 100, share.share.figure))
    yield _finding(
        share.spans,
        f"{bare(share.part)} of {bare(share.whole)} is {given}, not {bare(share.share)}.",
        given,
        f"{bare(share.part)} / {bare(share.whole)} = {given}",
        sure=share.sure,
    )


def _said(slot: Slot) -> Interval:
    interval, stated = said(slot.figure), slot.figure.stated
    is_round = stated is not None and stated % 10 == 0 and slot.figure.grain >= 1
    return interval.widened(_ROUND) if is_round else interval


# ------------------------------------------------------------------ a stake and the value of the whole


def _stake(stake: Stake) -> Iterator[Outcome]:
    price, share = stake.price.figure.stated, stake.share.figure.stated
    if price is None or not share or stake.fits():
        return
    given = as_in(stake.value, sensible(price / share * 100, stake.value.figure))
    paid, part, value = bare(stake.price), bare(stake.share), bare(stake.value)
    yield _finding(
        stake.spans,
        f"{paid} for {part} values the whole at about {given}, not {value}.",
        given,
        f"{paid} / {part} = {given}",
        sure=False,
    )


# ------------------------------------------------------------------ shares that add up to more than the whole


def _overfull(shares: Overfull) -> Finding:
    total = as_in(shares.slots[0], shares.total)
    terms = " + ".join(plain_number(slot.figure.stated or Fraction(0)) for slot in shares.slots)
    return _finding(
        shares.spans,
        f"{terms} is {total}, more than the whole.",
        f"at most {as_in(shares.slots[0], Fraction(100))}",
        f"{terms} = {total}",
        sure=False,
    )


EXAMPLES = [
    Example(
        bad="Members split, with [[57%]] voting against the merger and [[49%]] in favour.",
        good="Members split, with 57% voting against the merger and 43% in favour.",
    ),
    Example(
        bad="The choir gets [[$4.2m]] this year, after [[$3.5m]], an increase of [[35%]].",
        good="The choir gets $4.2m this year, after $3.5m, an increase of 20%.",
    ),
    Example(
        bad="[[Thirty-one]] of [[120 ponds]] froze over, or [[41%]].",
        good="Thirty-one of 120 ponds froze over, or 26%.",
    ),
    Example(
        bad="Some 190 sheep were sold.\n\nOf the fields, [[160]] of the [[500]], or [[46%]], lie fallow.",
        good="Some 190 sheep were sold.\n\nOf the fields, 160 of the 500, or 32%, lie fallow.",
    ),
    Example(
        bad="Wardens looked at [[120 ponds]]. Of these, [[30]] were frozen, a share of [[41%]].",
        good="Wardens looked at 120 ponds. Of these, 30 were frozen, a share of 25%.",
    ),
    Example(
        bad="Of the [[120 ponds]] seen in May, [[30]] were dry. That is [[41%]] of the total.",
        good="Of the 120 ponds seen in May, 30 were dry. That is 25% of the total.",
    ),
    Example(
        bad="The firm has sold [[2.2 million books]] since May, [[88%]] of the [[2 million]] it had printed.",
        good="The firm has sold 1.76 million books since May, 88% of the 2 million it had printed.",
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
        bad="Of the [[800 drivers]] asked, [[360]], or [[54 per cent]], said they slept badly.",
        good="Of the 800 drivers asked, 360, or 45 per cent, said they slept badly.",
    ),
    Example(
        bad="The council planted [[90]] ([[60%]]) of the [[120 trees]].",
        good="The council planted 90 (75%) of the 120 trees.",
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
        bad="The clinic saw [[250 cases]] with [[20 deaths]], a fatality rate of [[18 per cent]].",
        good="The clinic saw 250 cases with 20 deaths, a fatality rate of 8 per cent.",
    ),
    Example(
        bad="The fund paid [[$50m]] for a [[20%]] stake, valuing the firm at [[$400m]].",
        good="The fund paid $50m for a 20% stake, valuing the firm at $250m.",
    ),
    Example(
        bad="Forest takes [[55 per cent]] of the land, farms [[38 per cent]] of the land and towns"
        " [[17 per cent]] of the land.",
        good="Forest takes 55 per cent of the land, farms 38 per cent of the land and towns"
        " 7 per cent of the land.",
    ),
    Example(
        bad="Acme [[41.50]] [[+1.50]] [[+5.75%]]",
        good="Acme 41.50 +1.50 +3.75%",
    ),
]
QUIET = [
    Quiet(text="Support for the plan is 61% in the north, with 45% of the young against."),
    Quiet(text="Of the 200 ponds, 90 froze, 40% of them for a week."),
    Quiet(text="Of 200 ponds in 16 parishes, 90 froze. That is 12% more than a year ago."),
    Quiet(text="The yard has 3,000 welders, 40% of the 900 in Leith being women."),
    Quiet(text="Bakers tested 80 loaves and 30 rolls. Of these, 22 were stale, a share of 20%."),
    Quiet(text="Turnover rose 12% at constant currency to $5.0 billion from $4.0 billion."),
    Quiet(text="Profit rose 12% to $5.0 billion, compared with $4.8 billion expected by analysts."),
    Quiet(text="Inflation slowed to 2.9% from 3.3%, half a percentage point less than forecast."),
    Quiet(text="Bettors put the odds at 55% of a rise of half a percentage point in May, up from 40%."),
    Quiet(text="The jobless rate fell 2 per cent, from 7 per cent to 5 per cent."),
    Quiet(text="Some 40 per cent named the price, 50 per cent the time it takes and 30 per cent the noise."),
    Quiet(text="The share rose 3% to $50, from a low of $40 in March."),
    Quiet(text="Sales grew 5% a year, from 100,000 bikes to 163,000."),
    Quiet(text="Hale won 4,100 votes, or 51.25%, to 3,900, or 48.75%, for Reed."),
    Quiet(text="Of the 300 pupils, 120, or 60 per cent of the girls, came by bus; 200 are girls."),
    Quiet(text="The firm cut 10% of its staff, from 200 offices to 150."),
]
