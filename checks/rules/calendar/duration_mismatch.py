"""A length of time and the dates it is said to lie between

What it does
Works out how long it is from one date to another and holds it against the length that the text gives: "30
years ago, in 1998", "for nine years, from 2004 to 2017", "eight days later, on 14 May", "a five-day fair, 28
and 29 October", anniversaries, and times of day.

Why it matters
One of the two is a slip, and the reader cannot tell which.

What it leaves alone
Lengths that fit by any way of counting: both ends, full years, the nearest round number. Dates and lengths
that are not tied to each other by the sentence; times that may lie in two time zones; quotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain, groupby

from checks.model import Finding, Kind, Severity, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.anniversaries import ties_of_anniversaries
from checks.timeline.careers import ties_of_careers
from checks.timeline.clocks import Gap, gaps
from checks.timeline.closures import ties_of_closures
from checks.timeline.forms import ties_of_forms
from checks.timeline.forms_between import BETWEEN
from checks.timeline.forms_to_now import TO_NOW
from checks.timeline.lasting import ties_of_events
from checks.timeline.lines import Line, told
from checks.timeline.made import ties_of_things
from checks.timeline.naming import days_named, minutes_named, time_named
from checks.timeline.narrated import ties_across, ties_of_stories
from checks.timeline.permissions import ties_of_permissions
from checks.timeline.referring import ties_to_events
from checks.timeline.since_when import ties_since_when
from checks.timeline.states import ties_of_states
from checks.timeline.stretches import ties_of_stretches
from checks.timeline.ties import Tie, explained
from checks.timeline.until_now import ties_until_now
from checks.timeline.weddings import ties_of_marriages
from checks.wording import quoted, sentence

CATEGORY = "duration-mismatch"
NAME = "calendar/duration-mismatch"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every length of time that its dates do not give."""
    published = reading.article.published if reading.article.published_from != "guess" else None
    lines = told(reading, Kind.DURATION, Kind.AGE)
    for _, group in groupby(lines, key=lambda line: line.passage.block):
        passage = list(group)
        yield from _in_sentences(passage, published)
        for line, tied in (*ties_of_events(passage), *ties_of_marriages(passage, published)):
            yield from _judged(tied, (line,), published)
    apart = (
        ties_to_events(reading, lines),
        ties_of_closures(reading, lines),
        ties_of_anniversaries(reading, published),
        ties_of_states(told(reading, Kind.DATE, Kind.DURATION), published),
        ties_across(told(reading, Kind.DATE)),
        ties_since_when(told(reading, Kind.DATE, Kind.DURATION), published),
    )
    for line, tied in chain.from_iterable(apart):
        yield from _judged(tied, (line,), published)


def _in_sentences(lines: Sequence[Line], published: date | None) -> Iterator[Outcome]:
    last: Line | None = None
    for line in lines:
        before = last if last is not None and line.follows(last) else None
        around = (line,) if before is None else (before, line)
        done: set[int] = set()
        for tied in _ties(line, before, published):
            if tied.span.start not in done:
                done.add(tied.span.start)
                yield from _judged(tied, around, published)
        yield from (_of_clocks(gap) for gap in gaps(line, before))
        last = line


def _ties(line: Line, before: Line | None, published: date | None) -> Iterator[Tie]:
    """What ties a length to dates; the closest ties come first, and each length is judged by one."""
    yield from ties_of_forms(BETWEEN, line, before, published)
    yield from ties_of_stretches(line, before)
    yield from ties_of_permissions(line, before)
    yield from ties_of_things(line, published)
    yield from ties_until_now(line, before, published)
    yield from ties_of_forms(TO_NOW, line, before, published)
    yield from ties_of_careers(line, before, published)
    yield from ties_of_stories(line, before, published)


def _judged(tied: Tie, around: Sequence[Line], published: date | None) -> Iterator[Outcome]:
    if tied.holds:
        return
    spans = tuple(sorted((tied.span, *tied.spans), key=lambda span: (span.block, span.start)))
    reason = tied.doubt
    if reason is None and explained(tied, around, published):
        reason = "another date explains the length"
    if reason:
        yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=spans)
        return
    backwards = tied.end.last < tied.begin.first
    elapsed = None if backwards else time_named(tied)
    fact = _fact(tied, elapsed, published)
    yield Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR if tied.sure else Severity.WARNING,
        message=sentence(f"{fact}, not {_said(tied)}{' after it' if backwards else ''}"),
        spans=spans,
        expected=elapsed,
        shows=fact,
    )


def _fact(tied: Tie, elapsed: str | None, published: date | None) -> str:
    begin, end = days_named(tied.begin), days_named(tied.end)
    if elapsed is None:
        return f"{end} is before {begin}"
    if tied.says == "age":
        return f"what was made in {begin} is {elapsed} old"
    if tied.says == "ago":
        return f"what began {quoted(tied.spans[0].text)} ago has gone on for as long"
    is_publication = published is not None and tied.end.first == tied.end.last == published
    until = f"the day of publication, {end}," if is_publication and len(tied.spans) < 2 else end
    both = ", counting both," if tied.counts_both_ends and tied.length.unit == "day" else ""
    until = until.rstrip(",") if both else until
    return f"from {begin} to {until}{both} it is {elapsed}"


def _said(tied: Tie) -> str:
    return f"the {quoted(tied.span.text)}" if tied.says == "anniversary" else quoted(tied.span.text)


def _of_clocks(gap: Gap) -> Finding:
    elapsed = minutes_named(gap.minutes)
    fact = f"from {gap.begin:%H:%M} to {gap.end:%H:%M} it is {elapsed}"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR,
        message=sentence(f"{fact}, not {quoted(gap.length.text)}"),
        spans=tuple(sorted((*gap.spans, gap.length), key=lambda span: span.start)),
        expected=elapsed,
        shows=fact,
    )


EXAMPLES = [
    Example(
        bad="The mill burnt down in [[1988]], [[26 years]] ago.",
        good="The mill burnt down in 1988, 36 years ago.",
        published=date(2024, 5, 3),
    ),
    Example(
        bad="She led the choir for [[nine years]], [[from 2004 to 2017]].",
        good="She led the choir for 13 years, from 2004 to 2017.",
    ),
    Example(
        bad="The tanker ran aground on [[2 March]]. [[Five days]] later, on [[17 March]], it broke in two.",
        good="The tanker ran aground on 2 March. Fifteen days later, on 17 March, it broke in two.",
        published=date(2024, 5, 3),
    ),
    Example(
        bad="The [[three-day]] jazz festival, [[7–14 June]], is sold out.",
        good="The eight-day jazz festival, 7–14 June, is sold out.",
        published=date(2024, 5, 3),
    ),
    Example(
        bad="Villagers marked the [[40th anniversary]] of the landslide of [[3 May 1994]] with a walk.",
        good="Villagers marked the 30th anniversary of the landslide of 3 May 1994 with a walk.",
        published=date(2024, 5, 3),
    ),
    Example(
        bad="Power failed at [[6.10pm]] and was back at [[8.40pm]], after [[40 minutes]] without light.",
        good="Power failed at 6.10pm and was back at 8.40pm, after two and a half hours without light.",
    ),
    Example(
        bad="She joined the paper in [[2011]] and retires after [[31 years]].",
        good="She joined the paper in 2011 and retires after 13 years.",
        published=date(2024, 5, 3),
    ),
    Example(
        bad="The lock will be closed for [[six weeks]], starting [[2 June]].\n\n"
        "It is to reopen on [[4 October]].",
        good="The lock will be closed for 18 weeks, starting 2 June.\n\nIt is to reopen on 4 October.",
        published=date(2024, 5, 3),
    ),
    Example(
        bad="The vigil lasted [[four hours]], [[from 7pm to 9pm]].",
        good="The vigil lasted two hours, from 7pm to 9pm.",
    ),
    Example(
        bad="The band, formed in [[1999]], has played in the same cellar for [[35 years]].",
        good="The band, formed in 1999, has played in the same cellar for 25 years.",
        published=date(2024, 5, 3),
    ),
]
QUIET = [
    Quiet(
        text="She sang in the choir for 30 years. She joined the firm in 2011.", published=date(2024, 5, 3)
    ),
    Quiet(text="He bought the inn in 2011 and closes after two years of losses.", published=date(2024, 5, 3)),
    Quiet(
        text="The lock is closed for six weeks from 2 June. The ferry is to reopen on 4 October.",
        published=date(2024, 5, 3),
    ),
    Quiet(text="The mill burnt down in 1988, almost 36 years ago.", published=date(2024, 5, 3)),
    Quiet(
        text="The firm was sold in 2010 and the mill was rebuilt five years ago.", published=date(2024, 5, 3)
    ),
    Quiet(
        text="In 1990 he looked back. He had come to the valley 20 years ago, in 1970, with a suitcase.",
        published=date(2024, 5, 3),
    ),
    Quiet(text="The race has been held every two years since 1996.", published=date(2024, 5, 3)),
    Quiet(
        text="The flight left Lisbon at 11.30am and landed in Boston at 1.45pm, after 7 hours.",
        published=date(2024, 5, 3),
    ),
    Quiet(
        text="It will celebrate its 75th anniversary in 2039; the club was founded in May 1964.",
        published=date(2024, 5, 3),
    ),
    Quiet(text="The parade set off at 2pm, halted for 35 minutes at the bridge and ended at 6pm."),
    Quiet(text="The ambulance was called at 7.40am and came within nine minutes; the lane was free at 11am."),
    Quiet(text="The alarm went off at 1.20am for 15 minutes and again at 4.50am."),
]
