"""A multiple or a fraction and the figures that it is made of

What it does
Works out "doubled", "threefold", "twice as many", "half" and "a third of" where the article gives both
figures: beside each other ("36, twice the 18 of last year"), before and after a change ("tripled from 20 to
60"), as a part of a whole ("a fifth of its 6,000 posts, or 1,200"), or in the sentence that follows ("have
doubled. A ticket cost 24 euros last year, compared with 12 in 2015").

Why it matters
Multiples carry headlines, and are seldom worked out.

What it leaves alone
Multiples that fit loosely: "doubled" is said of 1.8 and of 2.4 times as much, "more than doubled" of anything
above. "Three times more" may be three or four times as much. Forecasts, and levels of another measure, place
or time than the multiple is said of.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import partial

from checks.interval import Interval, exactly
from checks.model import Kind, Silence, Span
from checks.reading import Reading
from checks.relations.across import all_changes
from checks.relations.change import Change
from checks.relations.following import ShareGone, part_gone, share_gone
from checks.relations.framed_multiples import stated_multiples
from checks.relations.framed_shares import stated_shares
from checks.relations.lines import Slot, lines
from checks.relations.multiple import Comparison, times
from checks.relations.phrasing import bare, rounded
from checks.relations.roles import is_half_a_point
from checks.relations.share import ShareOf
from checks.relations.tolerance import level, loosely, measured
from checks.rule import Example, Outcome, Quiet, holds, mismatch
from checks.wording import plain_number, quoted

CATEGORY = "ratio-mismatch"
NAME = "shares/ratio-mismatch"
_finding = partial(mismatch, NAME, CATEGORY)


def check(reading: Reading) -> Iterator[Outcome]:
    """Every multiple or fraction that its own figures belie."""
    told = [change for change in all_changes(reading) if _is_multiple(change.delta.slot)]
    for change in told:
        yield from _change(change)
    for share in stated_shares(reading):
        if share.share.unit == "fraction":
            yield from _part(share)
    yield from _by_sentence(reading, {id(change.delta.slot) for change in told})


def _by_sentence(reading: Reading, told: set[int]) -> Iterator[Outcome]:
    gone: tuple[Slot, Slot] | None = None
    for line in lines(reading):
        if gone and (found := part_gone(line, *gone)):
            yield from _gone(found)
            gone = None
        gone = gone or share_gone(line)
        for comparison in stated_multiples(line):
            if id(comparison.multiple) not in told:
                yield from _comparison(comparison)


def _is_multiple(delta: Slot) -> bool:
    return delta.kind is Kind.MULTIPLE or (delta.unit == "fraction" and not is_half_a_point(delta))


def _silence(reason: str, spans: tuple[Span, ...]) -> Silence:
    return Silence(rule=NAME, reason=reason, spans=spans)


# ------------------------------------------------------------------ a change, and two figures side by side


def _change(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old, change.new
    if change.adjusted:
        yield _silence("the change is adjusted, or one of several", change.spans)
        return
    by = loosely(delta.figure)
    said = times(delta) if delta.kind is Kind.MULTIPLE else (exactly(1) + by, exactly(1) - by)
    first, second = level(new.figure, new.slot.kind), level(old.figure, old.slot.kind)
    values = (new.figure.stated, old.figure.stated)
    words = (bare(new.slot, values[0]), bare(old.slot, values[1]))
    slots = (delta, old.slot, new.slot)
    fits = _fits(first, second, said)
    yield from _told(change.spans, slots, values, words, fits=fits, sure=change.sure)


def _comparison(comparison: Comparison) -> Iterator[Outcome]:
    figure, base = comparison.figure, comparison.base
    first, second = measured(figure.figure, figure.kind), measured(base.figure, base.kind)
    fits = any(_fits(*pair, comparison.times) for pair in ((first, second), (second, first)))
    if _is_above(comparison.times[0], exactly(1)) is not _is_above(first, second):
        figure, base = base, figure
    values = (figure.figure.stated, base.figure.stated)
    slots = (comparison.multiple, figure, base)
    words = (bare(figure), bare(base))
    yield from _told(comparison.spans, slots, values, words, fits=fits, sure=comparison.sure)


def _is_above(one: Interval, other: Interval) -> bool:
    return one.high is None or (other.low is not None and one.high > other.low)


def _fits(figure: Interval, base: Interval, said: tuple[Interval, ...]) -> bool:
    if base.low is None or base.low <= 0 or (figure.low is not None and figure.low <= 0):
        return True
    return any((figure / base).meets(each) for each in said)


def _told(
    spans: tuple[Span, ...],
    slots: tuple[Slot, Slot, Slot],
    values: tuple[Fraction | None, Fraction | None],
    words: tuple[str, str],
    *,
    fits: bool,
    sure: bool,
) -> Iterator[Outcome]:
    figure, base = values
    if figure is None or not base:
        return
    given = plain_number(rounded(figure / base, 2))
    first, second = words
    shows = f"{first} / {second} = {given}"
    if fits:
        yield holds(NAME, shows, spans)
    elif all(slot.quoted for slot in slots):
        yield _silence("all of it stands between quotation marks", spans)
    else:
        said = quoted(slots[0].claim.mention.surface)
        message = f"The text says {said}, but {first} is {given} times {second}."
        yield _finding(spans, message, f"{given} times", shows, sure=sure)


# ------------------------------------------------------------------ a fraction of a whole


def _part(share: ShareOf) -> Iterator[Outcome]:
    ratio = measured(share.part.figure, share.part.kind) / measured(share.whole.figure, share.whole.kind)
    fits = ratio.meets(loosely(share.share.figure))
    yield from _is_of(share.share, share.whole, share.part, share.spans, fits=fits, sure=share.sure)


def _gone(found: ShareGone) -> Iterator[Outcome]:
    by = loosely(found.share.figure)
    of = by if found.share.unit == "fraction" else by / exactly(100)
    expected = of * measured(found.whole.figure, found.whole.kind)
    fits = expected.meets(measured(found.part.figure, found.part.kind))
    yield from _is_of(found.share, found.whole, found.part, found.spans, fits=fits, sure=False)


def _is_of(
    share: Slot, whole: Slot, part: Slot, spans: tuple[Span, ...], *, fits: bool, sure: bool
) -> Iterator[Outcome]:
    of, all_of_it = share.figure.stated, whole.figure.stated
    if of is None or all_of_it is None:
        return
    value = of * all_of_it if share.unit == "fraction" else of * all_of_it / 100
    given, said = bare(part, rounded(value, 0)), share.span.text
    shows = f"{said.lower()} of {bare(whole)} = {given}"
    if fits:
        yield holds(NAME, shows, spans)
    else:
        message = f"{said[0].upper()}{said[1:]} of {bare(whole)} is {given}, not {bare(part)}."
        yield _finding(spans, message, given, shows, sure=sure)


EXAMPLES = [
    Example(
        bad="Burglaries have [[tripled]]: there were [[52]] in May, against [[31]] a year earlier.",
        good="Burglaries have tripled: there were 93 in May, against 31 a year earlier.",
    ),
    Example(
        bad="The yard built [[36 boats]], [[three times]] the [[18]] of last year.",
        good="The yard built 36 boats, twice the 18 of last year.",
    ),
    Example(
        bad="The tower is [[three times]] as high as the church: [[80 metres]] against [[40]].",
        good="The tower is twice as high as the church: 80 metres against 40.",
    ),
    Example(
        bad="The number of wolves [[tripled]], from [[20]] to [[41]].",
        good="The number of wolves doubled, from 20 to 41.",
    ),
    Example(
        bad="The bill came to [[$900]], more than [[double]] the [[$640]] of May.",
        good="The bill came to $900, more than double the $400 of May.",
    ),
    Example(
        bad="The port will close [[a fifth]] of its [[60 cranes]], or [[20]], by May.",
        good="The port will close a third of its 60 cranes, or 20, by May.",
    ),
    Example(
        bad="Thefts in the town have [[doubled]] in a year.\n\nThere were [[31 reports]] in May, compared"
        " with [[24]] in the same month a year earlier.",
        good="Thefts in the town have doubled in a year.\n\nThere were 49 reports in May, compared with"
        " 24 in the same month a year earlier.",
    ),
    Example(
        bad="The bank will cut [[a tenth]] of its [[9,000 jobs]].\n\nSome [[300 people]] will leave by June,"
        " it said.",
        good="The bank will cut a tenth of its 9,000 jobs.\n\nSome 900 people will leave by June, it said.",
    ),
]
QUIET = [
    Quiet(text="Rents have doubled since 2005: a room costs $900, compared with $840 expected this year."),
    Quiet(text="Sales more than doubled to 340 from 100."),
    Quiet(text="The herd nearly doubled, from 100 cows to 185."),
    Quiet(text="Farms fell to 310 from 420 in 2012, having more than doubled from 190 in 2002."),
    Quiet(text="Profits doubled. Turnover was $5m, compared with $4m a year earlier."),
    Quiet(text="Rents have doubled since 2005. A room cost $900 last year, compared with $800 in 2019."),
    Quiet(text="The mill uses three times more water than before: 400 tonnes against 100."),
    Quiet(text="He scored 12 points, twice as many as in the first of 30 games."),
    Quiet(text="Half of the 40 boats will sail on Friday. Twelve of the boats are from Leith."),
    Quiet(text="Output fell by a third, from 90,000 tonnes to 61,000."),
]
