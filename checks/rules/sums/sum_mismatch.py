"""Parts and their total

What it does
Adds up what an article gives with its total: lists ("10 cases in people and 46 in animals, 56 in all"; "600
jobs: 450 in health care and 150 in building"), remainders ("of the 80 on board, 61 were rescued and the other
19 …"), passengers and crew, votes and seats, prison terms that follow one another, box scores; and takes
differences: between two levels ("from 7.6 to 7.4 million, a fall of 200,000"), prices, votes and times.

Why it matters
Figures that do not add up are the discrepancies that readers can prove by themselves.

What it leaves alone
Lists that need not be the whole, or whose members may be counted twice ("including", "of whom"); hedged parts,
as far as their hedges reach; parts rounded each for itself; lists of which another selection gives the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.model import BlockKind, Finding, Kind, Severity, Silence, Span
from checks.reading import Reading
from checks.relations import tolerance
from checks.relations.change import Change, changes
from checks.relations.lines import Line, with_the_one_before
from checks.relations.parts import Sum
from checks.relations.phrasing import as_in, bare
from checks.relations.tally import BoxScore, Majority, box_scores, majorities, tallies
from checks.relations.total import sums
from checks.rule import Example, Outcome, Quiet

CATEGORY = "sum-mismatch"
NAME = "sums/sum-mismatch"

_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})


def check(reading: Reading) -> Iterator[Outcome]:
    """Every total that its parts do not give, and every difference that its levels do not."""
    recent: list[Line] = []
    heads: list[Line] = []
    for line, before in with_the_one_before(reading):
        recent = [near for near in recent[-4:] if line.passage.block - near.passage.block <= 2]
        for found in (*sums(line, recent), *tallies(line, recent, heads)):
            yield from _sum(found)
        for change in changes(line, before):
            yield from _difference(change)
        for majority in majorities(line, recent):
            yield _majority(majority)
        for score in box_scores(line):
            yield from _box_score(score)
        (heads if line.passage.kind in _HEADS else recent).append(line)


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


def _sum(found: Sum) -> Iterator[Outcome]:
    if all(slot.quoted for slot in (*found.parts, found.total)):
        yield Silence(rule=NAME, reason="all of it stands between quotation marks", spans=found.spans)
        return
    if found.fits():
        return
    terms = " + ".join(bare(part) for part in found.parts)
    given = bare(found.total, found.stated)
    yield _finding(
        found.spans,
        Severity.ERROR if found.sure else Severity.WARNING,
        f"{terms} is {given}, not {bare(found.total)}.",
        given,
        f"{terms} = {given}",
    )


def _difference(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure, change.new.figure
    if old.stated is None or new.stated is None or delta.figure.stated is None:
        return
    if delta.kind in (Kind.SHARE, Kind.MULTIPLE) or (
        delta.kind is not change.old.slot.kind
        and Kind.MONEY
        in (
            delta.kind,
            change.old.slot.kind,
        )
    ):
        return
    if delta.unit != change.old.slot.unit:
        return
    if change.adjusted:
        yield Silence(rule=NAME, reason="the change is adjusted, or one of several", spans=change.spans)
        return
    before, after = tolerance.level(old, change.old.slot.kind), tolerance.level(new, change.new.slot.kind)
    moved = after - before if new.stated >= old.stated else before - after
    if moved.meets(tolerance.measured(delta.figure, delta.kind)):
        return
    given = as_in(delta, abs(new.stated - old.stated))
    one, other = (change.old, change.new) if new.stated < old.stated else (change.new, change.old)
    yield _finding(
        change.spans,
        Severity.ERROR if change.sure else Severity.WARNING,
        f"The difference between {bare(change.old.slot, old.stated)} and {bare(change.new.slot, new.stated)}"
        f" is {given}, not {bare(delta)}.",
        given,
        f"{bare(one.slot, one.figure.stated)} - {bare(other.slot, other.figure.stated)} = {given}",
    )


def _majority(found: Majority) -> Finding:
    given = bare(found.majority, found.given)
    if found.second.head == "seat":
        message = (
            f"With {bare(found.first)} of {bare(found.second)} seats, the majority over all others is {given}"
        )
    else:
        message = f"The difference between {bare(found.first)} and {bare(found.second)} is {given}"
    return _finding(
        found.spans,
        Severity.WARNING,
        f"{message}, not {bare(found.majority)}.",
        given,
    )


def _box_score(score: BoxScore) -> Iterator[Outcome]:
    if score.given == score.total.figure.stated:
        return
    terms = " + ".join(bare(slot) for slot in score.quarters)
    given = bare(score.total, score.given)
    yield _finding(
        (score.run, score.total.span),
        Severity.WARNING,
        f"{terms} is {given}, not {bare(score.total)}.",
        given,
        f"{terms} = {given}",
    )


EXAMPLES = [
    Example(
        bad="The outbreak has caused [[10 human cases]] and [[46 animal cases]], [[66]] in all.",
        good="The outbreak has caused 10 human cases and 46 animal cases, 56 in all.",
    ),
]
QUIET = [
    Quiet(text="The firm cut 600 jobs: 450 in health care and 150 in building."),
]
