"""Parts and their total

What it does
Adds up what an article gives with its total: lists ("40 cows and 25 sheep, 65 in all"; "90 posts: 60 in the
north and 30 in the south"), remainders ("of the 50 on board, 38 swam ashore and the other 12 …"), the
rescued, dead and missing of those on board, votes and seats, prison terms that follow one another, the
quarters of a game; multiplies what each has with how many there are; and takes differences: between two
levels ("from 8.5 to 8.1 million, a fall of 400,000"), two prices, two counts of votes, the times of a race.

Why it matters
Figures that do not add up are the discrepancies that readers can prove by themselves.

What it leaves alone
Lists that need not be the whole, or whose members may be counted twice ("including", "of whom"); hedged
parts, as far as their hedges reach; parts rounded each for itself; lists of which another selection gives the
total.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial

from checks.model import BlockKind, Finding, Kind, Silence
from checks.reading import Reading
from checks.relations.account import account_of
from checks.relations.across import all_changes
from checks.relations.change import Change
from checks.relations.families import exclusive_groups
from checks.relations.framed_gaps import framed_gaps
from checks.relations.framed_lists import framed_list
from checks.relations.framed_products import products
from checks.relations.framed_rests import framed_rest
from checks.relations.framed_sums import framed_sum
from checks.relations.framed_wholes import framed_whole
from checks.relations.games import games
from checks.relations.lines import Line, lines
from checks.relations.made_of import made_of
from checks.relations.margin import BoxScore, Majority, box_scores, majorities
from checks.relations.parts import Sum
from checks.relations.phrasing import as_in, bare
from checks.relations.product import Product
from checks.relations.race import Lead, leads
from checks.relations.remainder import Gap, gaps
from checks.relations.tally import tally_in
from checks.relations.tolerance import level, measured
from checks.relations.total import sum_in
from checks.relations.votes import Tally, tallies
from checks.rule import Example, Outcome, Quiet, holds, mismatch

CATEGORY = "sum-mismatch"
NAME = "sums/sum-mismatch"
_finding = partial(mismatch, NAME, CATEGORY)

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
_NEAR = 4
"""Sentences before a list in which its total is looked for."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every total that its parts do not give, and every difference that its levels do not."""
    recent: list[Line] = []
    heads: list[Line] = []
    for line in lines(reading):
        recent = [near for near in recent[-_NEAR:] if line.passage.block - near.passage.block <= 2]
        if found := stated_sum(line, recent, heads):
            yield from _sum(found)
        for gap in [*gaps(line)] or framed_gaps(line):
            yield from _gap(gap)
        for majority in majorities(line, recent):
            yield _majority(majority)
        for score in box_scores(line):
            yield from _box_score(score)
        (heads if line.passage.kind in _HEADS else recent).append(line)
    for change in all_changes(reading):
        yield from _difference(change)
    for product in products(reading):
        yield _product(product)
    for lead in leads(reading):
        yield _lead(lead)
    for tally in (*tallies(reading), *games(reading)):
        yield from _tally(tally)


def stated_sum(line: Line, recent: Sequence[Line], heads: Sequence[Line]) -> Sum | None:
    """The total whose parts a sentence gives, ``recent`` being those before it and ``heads`` those above."""
    return (
        sum_in(line, recent)
        or made_of(line, heads)
        or exclusive_groups(line)
        or account_of(line, [*heads, *recent])
        or framed_sum(line)
        or framed_rest(line)
        or framed_whole(line)
        or framed_list(line)
        or tally_in(line, recent, heads)
    )


def _sum(found: Sum) -> Iterator[Outcome]:
    if all(slot.quoted for slot in (*found.parts, found.total)):
        yield Silence(rule=NAME, reason="all of it stands between quotation marks", spans=found.spans)
        return
    if found.is_absurd():
        reason = "the figures are too far apart to be parts and whole"
        yield Silence(rule=NAME, reason=reason, spans=found.spans)
        return
    terms = " + ".join([*("1" for _ in range(found.ones)), *(bare(part) for part in found.parts)])
    given = bare(found.total, found.stated)
    if found.fits():
        yield holds(NAME, f"{terms} = {given}", found.spans)
    else:
        message = f"{terms} is {given}, not {bare(found.total)}."
        yield _finding(found.spans, message, given, f"{terms} = {given}", sure=found.sure)


def _difference(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure.stated, change.new.figure.stated
    if old is None or new is None or delta.figure.stated is None or not _is_absolute(change):
        return
    if change.adjusted:
        yield Silence(rule=NAME, reason="the change is adjusted, or one of several", spans=change.spans)
        return
    if change.delta.direction * (new - old) < 0:
        yield Silence(rule=NAME, reason="the change goes the other way than the levels", spans=change.spans)
        return
    high, low = (change.new, change.old) if new >= old else (change.old, change.new)
    moved = level(high.figure, high.slot.kind) - level(low.figure, low.slot.kind)
    given = as_in(delta, abs(new - old))
    shows = f"{bare(high.slot, high.figure.stated)} - {bare(low.slot, low.figure.stated)} = {given}"
    if moved.meets(measured(delta.figure, delta.kind)):
        yield holds(NAME, shows, change.spans)
        return
    first, second = bare(change.old.slot, old), bare(change.new.slot, new)
    message = f"The difference between {first} and {second} is {given}, not {bare(delta)}."
    yield _finding(change.spans, message, given, shows, sure=change.sure)


def _is_absolute(change: Change) -> bool:
    """Whether the change is given in the unit of the levels."""
    delta, old = change.delta.slot, change.old.slot
    if delta.kind in (Kind.SHARE, Kind.MULTIPLE) or delta.unit != old.unit:
        return False
    return (delta.kind is Kind.MONEY) == (old.kind is Kind.MONEY)


def _product(product: Product) -> Outcome:
    number, each = bare(product.number), as_in(product.each, product.each.figure.stated or Fraction(0))
    given = as_in(product.total, product.given)
    shows = f"{number} x {each} = {given}"
    if product.fits():
        return holds(NAME, shows, product.spans)
    message = f"{number} times {each} is {given}, not {bare(product.total)}."
    return _finding(product.spans, message, given, shows, sure=False)


def _lead(lead: Lead) -> Outcome:
    first, other, given = lead.first.span.text, lead.other.span.text, as_in(lead.by, lead.given)
    shows = f"{other} - {first} = {given}"
    if lead.fits():
        return holds(NAME, shows, lead.spans)
    message = f"Between {first} and {other} there are {given}, not {bare(lead.by)}."
    return _finding(lead.spans, message, given, shows, sure=False)


def _majority(found: Majority) -> Finding:
    given = bare(found.majority, found.given)
    first, second = bare(found.first), bare(found.second)
    if found.of_seats:
        message = f"With {first} of {second} seats, the majority over all others is {given}"
        shows = f"2 x {first} - {second} = {given}"
    else:
        message = f"The difference between {first} and {second} is {given}"
        shows = f"{first} - {second} = {given}"
    return _finding(found.spans, f"{message}, not {bare(found.majority)}.", given, shows, sure=False)


def _gap(gap: Gap) -> Iterator[Outcome]:
    figure, base, given = bare(gap.figure), bare(gap.base), as_in(gap.by, gap.given)
    first, second = (figure, base) if gap.direction > 0 else (base, figure)
    if gap.fits():
        yield holds(NAME, f"{first} - {second} = {given}", gap.spans)
        return
    message = f"The difference between {figure} and {base} is {given}, not {bare(gap.by)}."
    yield _finding(gap.spans, message, given, f"{first} - {second} = {given}", sure=True)


def _tally(tally: Tally) -> Iterator[Outcome]:
    given = bare(tally.majority, tally.given)
    if tally.fits():
        yield holds(NAME, f"{tally.votes.text}: {given}", tally.spans)
        return
    noun = "margin" if tally.game else "majority"
    message = f"{tally.votes.text} is a {noun} of {given}, not {bare(tally.majority)}."
    yield _finding(tally.spans, message, given, f"{tally.votes.text}: {given}", sure=False)


def _box_score(score: BoxScore) -> Iterator[Outcome]:
    if score.given != score.total.figure.stated:
        terms = " + ".join(bare(slot) for slot in score.quarters)
        given = bare(score.total, score.given)
        message = f"{terms} is {given}, not {bare(score.total)}."
        yield _finding((score.run, score.total.span), message, given, f"{terms} = {given}", sure=False)


EXAMPLES = [
    Example(
        bad="Of the [[90 miners]] below at dawn, [[52]] were winched up, [[21]] walked out by the old"
        " shaft and [[11]] are missing.",
        good="Of the 90 miners below at dawn, 58 were winched up, 21 walked out by the old shaft and"
        " 11 are missing.",
    ),
    Example(
        bad="The council had [[70 petitions]]. Of these, [[40]] were granted, [[25]] refused and [[9]] are"
        " still open.",
        good="The council had 70 petitions. Of these, 36 were granted, 25 refused and 9 are still open.",
    ),
    Example(
        bad="Vets treated [[40 cows]] and [[25 sheep]], [[75]] in all.",
        good="Vets treated 40 cows and 25 sheep, 65 in all.",
    ),
    Example(
        bad="The mill cut [[90 posts]]: [[60]] in the north and [[20]] in the south.",
        good="The mill cut 90 posts: 60 in the north and 30 in the south.",
    ),
    Example(
        bad="Of the [[50 people]] on the raft, [[38]] swam ashore and the other [[10]] were picked up.",
        good="Of the 50 people on the raft, 38 swam ashore and the other 12 were picked up.",
    ),
    Example(
        bad="She paid [[$1.2m]] for the land and [[$3.5m]] for the house, a total of [[$4.9m]].",
        good="She paid $1.2m for the land and $3.5m for the house, a total of $4.7m.",
    ),
    Example(
        bad="The [[four new clubs]] join [[eleven others]], bringing the league to [[16 clubs]].",
        good="The four new clubs join eleven others, bringing the league to 15 clubs.",
    ),
    Example(
        bad="The flock shrank from [[8.5 million birds]] to [[8.1 million]], a fall of [[40,000]].",
        good="The flock shrank from 8.5 million birds to 8.1 million, a fall of 400,000.",
    ),
    Example(
        bad="A ferry with [[59 people]] on board sank. All [[55 passengers]] and [[seven crew]] are safe.",
        good="A ferry with 62 people on board sank. All 55 passengers and seven crew are safe.",
    ),
    Example(
        bad="# Arsonist jailed for [[nine years]]\n\nHe was given [[six years]] for arson and [[two years]]"
        " for theft, the terms to run consecutively.",
        good="# Arsonist jailed for eight years\n\nHe was given six years for arson and two years"
        " for theft, the terms to run consecutively.",
    ),
    Example(
        bad="Lund took [[8,412 votes]]. Her rival Moe was second with [[6,105]], a majority of [[3,307]].",
        good="Lund took 8,412 votes. Her rival Moe was second with 6,105, a majority of 2,307.",
    ),
    Example(
        bad="A ferry with [[90 people]] on board sank. By noon [[60 people]] had been rescued,"
        " [[12 bodies]] had been found and [[25 people]] were missing.",
        good="A ferry with 90 people on board sank. By noon 60 people had been rescued, five bodies had"
        " been found and 25 people were missing.",
    ),
    Example(
        bad="The council bought [[20 buses]] for [[$9 million]], or [[$400,000 each]].",
        good="The council bought 20 buses for $8 million, or $400,000 each.",
    ),
    Example(
        bad="Abel won in [[2:05:12]]; Dawit was second in [[2:05:35]], [[41 seconds]] behind.",
        good="Abel won in 2:05:12; Dawit was second in 2:05:35, 23 seconds behind.",
    ),
    Example(
        bad="The farm had [[812 sheep]]. Wolves killed [[65]] of them, leaving [[767]].",
        good="The farm had 812 sheep. Wolves killed 65 of them, leaving 747.",
    ),
    Example(
        bad="The Hawks are out after a [[nine-point loss]] to Tull. They went down [[31-24]] at home.",
        good="The Hawks are out after a seven-point loss to Tull. They went down 31-24 at home.",
    ),
    Example(
        bad="Rovers [[12 19 17 8]] — [[58]]",
        good="Rovers 12 19 17 8 — 56",
    ),
]
QUIET = [
    Quiet(text="The navy met 60 boats. Of these 31 were sunk and 17 fled; the remaining 12 gave up."),
    Quiet(text="Of the 100 pupils, 60 speak French, 50 German and 20 Spanish."),
    Quiet(
        text="Of the 40 climbers, 12 were rescued by helicopter, nine died and four are missing, early"
        " reports said; most were safe."
    ),
    Quiet(text="Of the 90 miners, 40 survived, 38 were rescued by night and 30 are missing."),
    Quiet(text="The fair had 80 stalls and 60 tents. Of these, 70 sold food, 40 drinks and 20 books."),
    Quiet(text="Two men and a woman died on Friday, bringing the death toll to 14."),
    Quiet(text="The fund has 900 members, including 500 women and 450 students."),
    Quiet(text="Of the 30 crew, 12 are men and 9 are under 30."),
    Quiet(text="Exports came to $2.4bn and imports to $1.3bn, a total of $3.8bn."),
    Quiet(text="The shop sold 20 bikes in May and about 30 in June, a total of 54."),
    Quiet(text="They won 3 of 5 games at home, more than the other four clubs combined."),
    Quiet(text="The party lost 12 seats, including five in the north and nine of those it won in 2019."),
    Quiet(text="The oldest of the looms wove 610 metres; the others 90, 70 and 55."),
    Quiet(text="The tallest mast is 41 metres high, the others 25, 16 and 9 metres."),
    Quiet(text="She rowed stretches of 75, 45 and 20 miles."),
    Quiet(text="Of 36 bells, the other 20 of which hang in the tower, 12 are in use: 8 old and 4 new."),
    Quiet(text="The other 24 of the 60 berths are let by the day: 18 to visitors and 6 to members."),
    Quiet(text="The port handled 310 ships, 40 more than in May: 190 from the north and 120 from the south."),
    Quiet(text="The 275-seat house and 54 senators will cast ballots on Friday."),
    Quiet(text="With 52 of 100 seats the alliance has a working majority of six."),
    Quiet(text="Output rose by 3,000 tonnes a year on average, from 20,000 to 50,000 tonnes."),
]
