"""A percentage, its part and its whole

What it does
Works out shares that an article gives together with their figures: a part with its whole ("360 of the 800, or
45 per cent"), also where another sentence counts what the share is said to be of ("… of the fleet"),
a rate of deaths with deaths and cases, a stake with its price and the value of the whole.

Why it matters
A percentage is the figure that readers remember, and the one most often worked out by hand.

What it leaves alone
Percentages at the grain they are written in, made of figures at theirs; shares in round tens that lie off by
little; a part whose share fits another figure nearby.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from checks.interval import Interval, exactly
from checks.model import Silence, Span
from checks.reading import Reading
from checks.relations.framed_shares import stated_shares
from checks.relations.lines import Slot, lines
from checks.relations.phrasing import as_in, bare, sensible
from checks.relations.same_share import SameShare, same_shares
from checks.relations.share import ShareOf
from checks.relations.stake import Stake, stakes
from checks.relations.tolerance import measured, said
from checks.rule import Example, Outcome, Quiet, holds, mismatch

CATEGORY = "percent-mismatch"
NAME = "shares/percent-mismatch"
_finding = partial(mismatch, NAME, CATEGORY)


_HUNDRED = exactly(100)
_ROUND = Fraction(2)
"""Per cent that a round share ("or 20 per cent") may lie off: it is often rounded to tens without a word."""


_ABOVE = Fraction(3, 10)
"""The part of a number by which what is "more than" it may be above."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every percentage that its own part and whole belie."""
    for share in stated_shares(reading):
        yield from _part(share)
    for same in (found for line in lines(reading) for found in same_shares(line)):
        yield from _same(same)
    for stake in stakes(reading):
        yield from _stake(stake)


def _silence(reason: str, spans: tuple[Span, ...]) -> Silence:
    return Silence(rule=NAME, reason=reason, spans=spans)


# ------------------------------------------------------------------ a part of a whole


def _part(share: ShareOf) -> Iterator[Outcome]:
    part, whole = share.part.figure.stated, share.whole.figure.stated
    if share.share.unit != "percent" or part is None or not whole:
        return
    if all(slot.quoted for slot in (share.part, share.whole, share.share)):
        yield _silence("all of it stands between quotation marks", share.spans)
        return
    stated = _said(share.share)
    given = as_in(share.share, sensible(part / whole * 100, share.share.figure))
    shows = f"{bare(share.part)} / {bare(share.whole)} = {given}"
    parts = _restated(share.part)
    if (parts / measured(share.whole.figure, share.whole.kind) * _HUNDRED).meets(stated):
        yield holds(NAME, shows, share.spans)
        return
    if share.is_explained(stated):
        yield _silence("the share fits another figure nearby", share.spans)
        return
    yield _finding(
        share.spans,
        f"{bare(share.part)} of {bare(share.whole)} is {given}, not {bare(share.share)}.",
        given,
        shows,
        sure=share.sure,
    )


def _restated(slot: Slot) -> Interval:
    """A part that the share says in another way: "more than 4,000, or a third" is no number far above."""
    parts, stated = measured(slot.figure, slot.kind), slot.figure.stated
    if parts.high is None and stated is not None:
        return Interval(parts.low, stated * (1 + _ABOVE))
    return parts


def _said(slot: Slot) -> Interval:
    interval, stated = said(slot.figure), slot.figure.stated
    is_round = stated is not None and stated % 10 == 0 and slot.figure.grain >= 1
    return interval.widened(_ROUND) if is_round else interval


# ------------------------------------------------------------------ one share in two forms


def _same(same: SameShare) -> Iterator[Outcome]:
    given = as_in(same.percent, sensible(same.given, same.percent.figure))
    fraction = same.fraction.span.text
    if same.fits():
        yield holds(NAME, f"{fraction} = {given}", same.spans)
    else:
        message = f"{fraction[0].upper()}{fraction[1:]} is {given}, not {bare(same.percent)}."
        yield _finding(same.spans, message, given, f"{fraction} = {given}", sure=True)


# ------------------------------------------------------------------ a stake and the value of the whole


def _stake(stake: Stake) -> Iterator[Outcome]:
    price, share = stake.price.figure.stated, stake.share.figure.stated
    if price is None or not share:
        return
    given = as_in(stake.value, sensible(price / share * 100, stake.value.figure))
    paid, part, value = bare(stake.price), bare(stake.share), bare(stake.value)
    if stake.fits():
        yield holds(NAME, f"{paid} / {part} = {given}", stake.spans)
        return
    yield _finding(
        stake.spans,
        f"{paid} for {part} values the whole at about {given}, not {value}.",
        given,
        f"{paid} / {part} = {given}",
        sure=False,
    )


EXAMPLES = [
    Example(
        bad="The mill, which employs [[8,000 people]], cuts [[400 jobs]], or [[9 percent]] of its workforce.",
        good="The mill, which employs 8,000 people, cuts 400 jobs, or 5 percent of its workforce.",
    ),
    Example(
        bad="Just [[40 out of 160]] ponds froze, a rate of [[35%]].",
        good="Just 40 out of 160 ponds froze, a rate of 25%.",
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
        bad="Of the [[800 drivers]] asked, [[360]], or [[54 per cent]], said they slept badly.",
        good="Of the 800 drivers asked, 360, or 45 per cent, said they slept badly.",
    ),
    Example(
        bad="The line runs [[48 ferries]]. Only [[12 ships]], or [[35 per cent]] of the fleet, are new.",
        good="The line runs 48 ferries. Only 12 ships, or 25 per cent of the fleet, are new.",
    ),
    Example(
        bad="The council planted [[90]] ([[60%]]) of the [[120 trees]].",
        good="The council planted 90 (75%) of the 120 trees.",
    ),
    Example(
        bad="The clinic saw [[250 cases]] with [[20 deaths]], a fatality rate of [[18 per cent]].",
        good="The clinic saw 250 cases with 20 deaths, a fatality rate of 8 per cent.",
    ),
    Example(
        bad="The fund paid [[$50m]] for a [[20%]] stake, valuing the firm at [[$400m]].",
        good="The fund paid $50m for a 20% stake, valuing the firm at $250m.",
    ),
]
QUIET = [
    Quiet(
        text="Of the 840 members entitled to vote, 610 did so."
        " The offer was backed by 427 of them, or 70 per cent."
    ),
    Quiet(text="Of the 200 ponds, 90 froze, 40% of them for a week."),
    Quiet(text="Of 200 ponds in 16 parishes, 90 froze. That is 12% more than a year ago."),
    Quiet(text="The yard has 3,000 welders, 40% of the 900 in Leith being women."),
    Quiet(text="Bakers tested 80 loaves and 30 rolls. Of these, 22 were stale, a share of 20%."),
    Quiet(text="Hale won 4,100 votes, or 51.25%, to 3,900, or 48.75%, for Reed."),
    Quiet(text="Of the 300 pupils, 120, or 60 per cent of the girls, came by bus; 200 are girls."),
]
