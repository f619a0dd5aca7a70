"""A multiple or a fraction and the figures that it is made of

What it does
Works out "doubled", "threefold", "twice as many", "half" and "a third of" where the article gives both figures:
beside each other ("84, twice the 42 of last year"), before and after a change ("tripled from 15 to 30"), as
a part of a whole ("a quarter of its 8,000 jobs, or 800"), or in the sentence that follows ("have doubled. The
typical home cost 290,000, compared with 180,000 in 2014").

Why it matters
Multiples carry headlines, and are seldom worked out.

What it leaves alone
Multiples that fit loosely: "doubled" is said of 1.8 and of 2.4 times as much, "more than doubled" of anything
above. "Three times more" may be three or four times as much. Forecasts, and levels of another measure, place or
time than the multiple is said of.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from checks.interval import Interval, exactly
from checks.model import Finding, Kind, Severity, Silence, Span
from checks.reading import Reading
from checks.relations.change import Change, changes
from checks.relations.lines import Line, Slot, with_the_one_before
from checks.relations.multiple import (
    Comparison,
    ShareGone,
    comparisons,
    pairs_after,
    part_gone,
    share_gone,
    times,
)
from checks.relations.phrasing import bare, rounded
from checks.relations.roles import is_half_a_point
from checks.relations.share import ShareOf, shares_of
from checks.relations.tolerance import level, loosely, measured
from checks.rule import Example, Outcome, Quiet
from checks.wording import plain_number, quoted

CATEGORY = "ratio-mismatch"
NAME = "shares/ratio-mismatch"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every multiple or fraction that its own figures belie."""
    gone: tuple[Slot, Slot] | None = None
    for line, before in with_the_one_before(reading):
        if gone and (found := part_gone(line, *gone)):
            yield from _gone(found)
            gone = None
        if any(slot.kind is Kind.MULTIPLE or slot.unit == "fraction" for slot in line.slots):
            yield from _in_a_sentence(line, before)
            gone = gone or share_gone(line)
        elif before is not None:
            for comparison in pairs_after(line, before, reading.article.published):
                yield from _comparison(comparison)


def _in_a_sentence(line: Line, before: Line | None) -> Iterator[Outcome]:
    told = False
    for change in changes(line, before):
        delta = change.delta.slot
        if delta.kind is Kind.MULTIPLE or (delta.unit == "fraction" and not is_half_a_point(delta)):
            told = True
            yield from _change(change)
    for comparison in comparisons(line) if not told else ():
        yield from _comparison(comparison)
    for share in shares_of(line, before):
        if share.share.unit == "fraction":
            yield from _part(share)


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


def _fits(ratio: Interval, said: tuple[Interval, ...]) -> bool:
    return any(ratio.meets(each) for each in said)


def _change(change: Change) -> Iterator[Outcome]:
    delta, old, new = change.delta.slot, change.old.figure, change.new.figure
    if old.stated is None or new.stated is None or old.stated <= 0 or new.stated <= 0:
        return
    if change.adjusted or all(slot.quoted for slot in (delta, change.old.slot, change.new.slot)):
        reason = "the change is adjusted" if change.adjusted else "all of it stands between quotation marks"
        yield Silence(rule=NAME, reason=reason, spans=change.spans)
        return
    ratio = level(new, change.new.slot.kind) / level(old, change.old.slot.kind)
    if delta.kind is Kind.MULTIPLE:
        said = times(delta)
    else:
        by = loosely(delta.figure)
        said = (exactly(1) + by, exactly(1) - by)
    if not _fits(ratio, said):
        yield _not_so(
            change.spans,
            delta,
            bare(change.new.slot, new.stated),
            bare(change.old.slot, old.stated),
            new.stated / old.stated,
            sure=change.sure,
        )


def _comparison(comparison: Comparison) -> Iterator[Outcome]:
    figure, base = comparison.figure.figure.stated, comparison.base.figure.stated
    if figure is None or base is None or figure <= 0 or base <= 0:
        return
    slots = (comparison.figure, comparison.base, comparison.multiple)
    if all(slot.quoted for slot in slots):
        yield Silence(rule=NAME, reason="all of it stands between quotation marks", spans=comparison.spans)
        return
    ratio = measured(comparison.figure.figure, comparison.figure.kind) / measured(
        comparison.base.figure, comparison.base.kind
    )
    if not _fits(ratio, times(comparison.multiple)):
        yield _not_so(
            comparison.spans,
            comparison.multiple,
            bare(comparison.figure),
            bare(comparison.base),
            figure / base,
            sure=comparison.sure,
        )


def _not_so(
    spans: tuple[Span, ...], multiple: Slot, figure: str, base: str, ratio: Fraction, *, sure: bool
) -> Finding:
    given = plain_number(rounded(ratio, 2))
    said = multiple.claim.mention.surface
    return _finding(
        spans,
        Severity.ERROR if sure else Severity.WARNING,
        f"The text says {quoted(said)}, but {figure} is {given} times {base}.",
        f"{given} times",
        f"{figure} / {base} = {given}",
    )


def _part(share: ShareOf) -> Iterator[Outcome]:
    part, whole = share.part.figure.stated, share.whole.figure.stated
    if part is None or whole is None or share.share.figure.stated is None:
        return
    ratio = measured(share.part.figure, share.part.kind) / measured(share.whole.figure, share.whole.kind)
    if not ratio.meets(loosely(share.share.figure)):
        given = bare(share.part, rounded(share.share.figure.stated * whole, 0))
        said = share.share.span.text.lower()
        yield _finding(
            share.spans,
            Severity.ERROR if share.sure else Severity.WARNING,
            f"{said[0].upper()}{said[1:]} of {bare(share.whole)} is {given}, not {bare(share.part)}.",
            given,
            f"{said} of {bare(share.whole)} = {given}",
        )


def _gone(found: ShareGone) -> Iterator[Outcome]:
    share, whole = found.share.figure.stated, found.whole.figure.stated
    if share is None or whole is None:
        return
    of = share if found.share.unit == "fraction" else share / 100
    by = loosely(found.share.figure)
    by = by if found.share.unit == "fraction" else by / exactly(100)
    expected = by * measured(found.whole.figure, found.whole.kind)
    if expected.meets(measured(found.part.figure, found.part.kind)):
        return
    given = bare(found.part, rounded(of * whole, 0))
    said = found.share.span.text
    yield _finding(
        found.spans,
        Severity.WARNING,
        f"{said[0].upper()}{said[1:]} of {bare(found.whole)} is {given}, not {bare(found.part)}.",
        given,
        f"{said.lower()} of {bare(found.whole)} = {given}",
    )


EXAMPLES = [
    Example(
        bad="The club sold [[84 boats]], [[three times]] the [[42]] of last year.",
        good="The club sold 84 boats, twice the 42 of last year.",
    ),
]
QUIET = [
    Quiet(text="Sales doubled to 190 from 100."),
]
