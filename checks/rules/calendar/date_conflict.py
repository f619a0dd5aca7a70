"""Dates that cannot be, and events on two dates

What it does
Reports days that no calendar has (31 November), ranges that end before they begin ("from 18 to 14 July"), a
part of an event that lies outside its dates, and an event that stands with two different dates in one
article: in the headline and below it, in a list of dates and in the text about it, in two sentences about
the same meeting, or in one sentence that is said twice.

Why it matters
Somebody will go there on the other day.

What it leaves alone
Events that may be two of a kind (a second hearing, the next concert); events that were moved; quotations and
corrections; dates of different people or offices.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from checks.data.events import UNIQUE
from checks.model import (
    BlockKind,
    Finding,
    Kind,
    Meaning,
    Mention,
    Period,
    Precision,
    Severity,
    Silence,
    Span,
    When,
)
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.asides import aside_of
from checks.timeline.births import Birth, births
from checks.timeline.elapsed import days_in
from checks.timeline.events import Dated, dated_events
from checks.timeline.headlines import Stated, other_weekdays, redated
from checks.timeline.lines import ON, PERIOD, UNTIL, Line, named, pattern, told
from checks.timeline.naming import MONTH_NAMES, day_and_month, days_named
from checks.timeline.outside import outside_its_dates
from checks.timeline.people import Cast
from checks.timeline.restated import restated
from checks.timeline.schedules import entries_of, misplaced, placed_dates
from checks.wording import quoted, sentence

CATEGORY = "date-conflict"
NAME = "calendar/date-conflict"

_DENIAL = (
    r"\b(?:no such|there is no|there['’]s no|not exist\w*|non-?existent|never (?:was|came|existed)|joke)\b"
)
_SCORE = r"\s(?:win|victory|loss|defeat|lead|record|over|against|past|at\shome|on\sthe\sroad)\b"
_GOES_ON = r"\s(?!in\b|at\b|and\b|with\b|for\b|to\b)(?-i:\p{Ll})"

MOST_ALIKE = 8
"""Statements about events of one kind; beyond that the article is about many of them."""
APART = 62
"""Days between two dates of one event; what lies further apart is another event."""
NEAR = 14
"""Days between two dates of what there is but one of."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every date that cannot be, and every event on two dates."""
    places: dict[str, list[Span]] = {}
    for passage in reading.passages:
        for mention in passage.of(Kind.DATE):
            yield from _impossible(passage, mention, places)
            yield from _inverted(passage, mention)
    yield from (_no_such_day(message, spans) for message, spans in places.items())
    told_dates = told(reading, Kind.DATE)
    lines = [line for line in told_dates if line.of(ON + UNTIL + PERIOD)]
    yield from _in_two_places(reading, lines)
    yield from _in_two_sentences(lines)
    above = [*redated(lines), *other_weekdays(told_dates)]
    yield from _in_headline_and_text(above)
    yield from _said_again(told_dates, {span for pair in above for span in (pair[0].span, pair[1].span)})
    yield from _outside(lines)
    yield from _births(reading)


# ------------------------------------------------------------------ dates that cannot be


def _impossible(passage: Passage, mention: Mention, places: dict[str, list[Span]]) -> Iterator[Silence]:
    """Days that no calendar has; each is reported once, with all the ``places`` where it stands."""
    for when in _ends(mention.meaning):
        if not when.impossible or when.month is None or when.day is None or not 1 <= when.month <= 12:
            continue
        span = passage.span(mention.start, mention.end)
        reason = aside_of(passage, mention) or _denied(passage, mention)
        if reason:
            yield Silence(rule=NAME, reason=f"an impossible date {reason}", spans=(span,))
            continue
        fact = _why_impossible(when.year, when.month)
        places.setdefault(f"There is no {_day_and_month(when)}: {fact}", []).append(span)


def _no_such_day(message: str, spans: Sequence[Span]) -> Finding:
    fact = message.partition(": ")[2]
    return _finding(tuple(spans), message, shows=fact, severity=Severity.ERROR)


def _ends(meaning: Meaning) -> tuple[When, ...]:
    if isinstance(meaning, Period):
        return meaning.begin, meaning.end
    return (meaning,) if isinstance(meaning, When) else ()


def _denied(passage: Passage, mention: Mention) -> str | None:
    """Whether the text itself says that there is no such day."""
    start, end = passage.sentence_at(mention.start)
    return "that the text itself denies" if pattern(_DENIAL).search(passage.text[start:end]) else None


def _why_impossible(year: int | None, month: int) -> str:
    name = MONTH_NAMES[month - 1]
    if month != 2:
        return f"{name} has {monthrange(2000, month)[1]} days"
    if year is None or isleap(year):
        return "February has at most 29 days"
    return f"February {year} has 28 days"


def _day_and_month(when: When) -> str:
    year = f" {when.year}" if when.year else ""
    return f"{when.day} {MONTH_NAMES[(when.month or 1) - 1]}{year}"


def _inverted(passage: Passage, mention: Mention) -> Iterator[Outcome]:
    meaning = mention.meaning
    if not isinstance(meaning, Period) or not meaning.inverted:
        return
    begin, end = days_in(meaning.begin), days_in(meaning.end)
    if begin is None or end is None or not _is_a_written_range(passage, mention, meaning):
        return
    span = passage.span(mention.start, mention.end)
    if aside := aside_of(passage, mention):
        yield Silence(rule=NAME, reason=f"an inverted range {aside}", spans=(span,))
        return
    shows = f"{days_named(end)} is before {days_named(begin)}"
    message = f"The range {quoted(span.text)} ends before it begins"
    yield _finding((span,), message, shows=shows, severity=Severity.ERROR)


def _is_a_written_range(passage: Passage, mention: Mention, meaning: Period) -> bool:
    """Whether both ends are dates with a month, and what stands between them is no score and no dash."""
    fine = {Precision.DAY, Precision.MONTH}
    if any(one.month is None or one.precision not in fine or one.relative for one in _ends(meaning)):
        return False
    dash = pattern(r"\s[-–—]\s").search(mention.surface) and pattern(_GOES_ON).match(
        passage.text, mention.end
    )
    return not dash and not pattern(_SCORE).match(passage.text, mention.end)


# ------------------------------------------------------------------ one event, two dates


def _in_two_places(reading: Reading, lines: Sequence[Line]) -> Iterator[Finding]:
    entries = entries_of(reading)
    for placed, entry in misplaced(entries, placed_dates(lines, entries)) if entries else ():
        message = (
            f"The text has {quoted(placed.name)} on {day_and_month(placed.day)},"
            f" but the list of dates has it on {day_and_month(entry.day)}"
        )
        yield _finding((placed.span, entry.span), message)


def _in_two_sentences(lines: Sequence[Line]) -> Iterator[Outcome]:
    kinds: dict[str, list[Dated]] = {}
    for line in lines:
        for dated in (one for one in dated_events(line) if not one.of_several):
            kinds.setdefault(dated.event, []).append(dated)
    for alike in kinds.values():
        if 2 <= len(alike) <= MOST_ALIKE and len({one.day for one in alike}) == 2:
            yield from _pairs(alike)


def _pairs(alike: Sequence[Dated]) -> Iterator[Outcome]:
    for one, other in combinations(alike, 2):
        if one.day == other.day or one.sentence == other.sentence:
            continue
        if reason := _two_events(one, other):
            yield Silence(rule=NAME, reason=f"not compared: {reason}", spans=(one.span, other.span))
            continue
        first, second = day_and_month(one.day), day_and_month(other.day)
        message = f"The {one.event} is on {first} in one sentence and on {second} in another"
        yield _finding((one.span, other.span), message)
        return


def _two_events(one: Dated, other: Dated) -> str | None:
    if abs((one.day - other.day).days) > APART:
        return "the dates are far apart"
    is_the_one = one.event in UNIQUE and other.definite and abs((one.day - other.day).days) <= NEAR
    if len(one.about & other.about) < (1 if is_the_one else 2):
        return "the two may be different events"
    if other.qualified_by - one.about - one.qualified_by:
        return "the second is described in other words"
    return None


def _in_headline_and_text(pairs: Iterable[tuple[Stated, Stated]]) -> Iterator[Finding]:
    for above, below in pairs:
        where = "headline" if above.kind is BlockKind.HEADLINE else above.kind.value
        message = f"The {where} says {quoted(above.span.text)}, but the text has {quoted(below.span.text)}"
        yield _finding((above.span, below.span), message)


def _said_again(lines: Sequence[Line], known: Container[Span]) -> Iterator[Finding]:
    for first, again in restated(lines):
        if first not in known or again not in known:
            one, other = quoted(first.text), quoted(again.text)
            yield _finding((first, again), f"One sentence has {one}, another that says the same has {other}")


def _births(reading: Reading) -> Iterator[Finding]:
    """Two days of birth of one person, who is named both times."""
    if sum(passage.text.count("born ") for passage in reading.passages) < 2:
        return
    cast = Cast(mention for passage in reading.passages for mention in passage.of(Kind.NAME))
    known: dict[str, Birth] = {}
    for birth in births(named(reading)):
        if birth.who is None or birth.by_pronoun or cast.has_namesakes(birth.who):
            continue
        first = known.setdefault(birth.who.family.casefold(), birth)
        apart = first.days.last < birth.days.first or birth.days.last < first.days.first
        if apart and first.who and cast.same_person(first.who, birth.who):
            one, other = days_named(first.days), days_named(birth.days)
            message = f"{first.who.family} is born on two dates, {one} and {other}"
            yield _finding((first.span, birth.span), message)
            return


def _outside(lines: Sequence[Line]) -> Iterator[Finding]:
    for event, part, span in outside_its_dates(lines):
        message = f"{days_named(part)} is outside the dates of the event, {quoted(event.text)}"
        yield _finding((event, span), message)


def _finding(
    spans: tuple[Span, ...], message: str, *, shows: str | None = None, severity: Severity = Severity.WARNING
) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=severity,
        message=sentence(message),
        spans=tuple(sorted(spans, key=lambda span: (span.block, span.start))),
        shows=shows,
    )


EXAMPLES = [
    Example(
        bad="The lease runs out on [[31 September]], the landlord said.",
        good="The lease runs out on 30 September, the landlord said.",
    ),
    Example(
        bad="The book fair is open to the public [[from 22 to 17 March]].",
        good="The book fair is open to the public from 17 to 22 March.",
        published=date(2025, 2, 3),
    ),
    Example(
        bad="Parents have been asked to a [[meeting in the school gym on 4 May]].\n\n"
        "Whoever cannot come to the [[meeting in the school gym on 14 May]] may write.",
        good="Parents have been asked to a meeting in the school gym on 4 May.\n\n"
        "Whoever cannot come to the meeting in the school gym on 4 May may write.",
        published=date(2025, 4, 20),
    ),
    Example(
        bad="# Harbour tunnel to open in [[March 2027]]\n\n"
        "The harbour tunnel will open in [[May 2027]], the builders said.",
        good="# Harbour tunnel to open in May 2027\n\n"
        "The harbour tunnel will open in May 2027, the builders said.",
        published=date(2025, 4, 20),
    ),
    Example(
        bad="The festival runs [[from 5 to 9 June]]. It ends with a reading on [[11 June]].",
        good="The festival runs from 5 to 9 June. It ends with a reading on 9 June.",
        published=date(2025, 4, 20),
    ),
]
QUIET = [
    Quiet(text="There is no 30 February, but the form let him choose it."),
    Quiet(
        text="The council holds a meeting in the town hall on 4 May."
        " A second meeting in the town hall follows on 6 May.",
        published=date(2025, 4, 20),
    ),
    Quiet(text="The fair runs from 28 December to 3 January.", published=date(2025, 12, 1)),
    Quiet(text="The office is open from Monday to Friday.", published=date(2025, 12, 3)),
    Quiet(
        text="The fair runs from 5 to 9 June. Tickets go on sale on 24 May, and it opens again in October.",
        published=date(2025, 4, 20),
    ),
    Quiet(
        text="# The old ferry in 1931\n\nThe old ferry was sold in 1968 and sank in 1970.",
        published=date(2025, 4, 20),
    ),
]
