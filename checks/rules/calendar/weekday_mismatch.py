"""A weekday and the date it is said of

What it does
Looks up which weekday a date falls on, and reports it where the text names another ("Friday 16 November
2024", which is a Saturday). A date without a year is read in the year that brings it nearest to the day of
publication, and only as long as that is the year that anybody would think of.

Why it matters
It is a plain fact of the calendar, and a reader who wants to go there will come on the wrong day.

What it leaves alone
Weekdays without a date, except where headline and text say the same with one of each; dates without a year
that lie months away, unless they are to come and wrong in every year around, or beside which another year is
spoken of; articles all of whose dates fit another year; weekdays of the Julian calendar; quotations and
corrections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from checks.model import Finding, Kind, Severity, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.timeline.asides import aside_of
from checks.timeline.headlines import HEADING, weekdays_apart
from checks.timeline.lines import told
from checks.timeline.naming import WEEKDAY_NAMES, day_and_month, day_named
from checks.timeline.weekdays import (
    DatedWeekday,
    dated_weekdays,
    doubt_of,
    fits_no_year,
    in_the_year_beside,
    is_history,
    near_years,
    year_that_all_fit,
)
from checks.wording import sentence

CATEGORY = "weekday-mismatch"
NAME = "calendar/weekday-mismatch"


def check(reading: Reading) -> Iterator[Outcome]:
    """Every weekday that is not the one of its date; the same slip in two places is one finding."""
    published = reading.article.published
    dated = list(dated_weekdays(reading))
    wrong = [in_the_year_beside(one, published) if published else one for one in dated if not one.fits]
    another = year_that_all_fit(dated, published) if published and wrong else None
    alike: dict[tuple[int, date], list[DatedWeekday]] = {}
    for one in wrong:
        reason = aside_of(one.passage, one.mention)
        if reason is None and not one.certain:
            reason = another or doubt_of(one, published) or is_history(one, published, reading)
        if reason and published and not another and fits_no_year(one, published, reading):
            yield _in_no_year(one, published)
        elif reason:
            yield Silence(rule=NAME, reason=reason, spans=(one.span,))
        else:
            alike.setdefault((one.weekday, one.day), []).append(one)
    yield from (_finding(places) for places in alike.values())
    if published is not None:
        yield from _under_headlines(reading)


def _in_no_year(one: DatedWeekday, published: date) -> Finding:
    days = [one.day.replace(year=year) for year in near_years(published)]
    weekdays = [f"a {WEEKDAY_NAMES[day.weekday()]} in {day.year}" for day in days]
    fact = f"{day_and_month(one.day)} is {', '.join(weekdays[:-1])} and {weekdays[-1]}"
    message = sentence(f"{fact}, and in none of these years a {WEEKDAY_NAMES[one.weekday]}")
    return mismatch(NAME, CATEGORY, (one.span,), message, shows=fact, sure=False)


def _under_headlines(reading: Reading) -> Iterator[Finding]:
    """ "Vote on 12 June" in the headline, and "The vote is on Friday" below it."""
    if not any(passage.kind in HEADING for passage in reading.passages if next(passage.of(Kind.DATE), None)):
        return
    for above, below in weekdays_apart(told(reading, Kind.DATE)):
        if above.when.first is not None and below.when.weekday is not None:
            weekday = WEEKDAY_NAMES[above.when.first.weekday()]
            fact = f"{day_named(above.when.first)} is a {weekday}"
            yield Finding(
                rule=NAME,
                category=CATEGORY,
                severity=Severity.WARNING,
                message=sentence(f"{fact}, but the text below speaks of {WEEKDAY_NAMES[below.when.weekday]}"),
                spans=(above.span, below.span),
                expected=weekday,
                shows=fact,
            )


def _finding(places: Sequence[DatedWeekday]) -> Finding:
    one = places[0]
    fact = f"{day_named(one.day)} is a {WEEKDAY_NAMES[one.day.weekday()]}"
    told = "" if one.certain else "; the year follows from the date of publication"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.ERROR,
        message=sentence(f"{fact}, not a {WEEKDAY_NAMES[one.weekday]}{told}"),
        spans=tuple(place.span for place in places),
        expected=WEEKDAY_NAMES[one.day.weekday()],
        shows=fact,
    )


EXAMPLES = [
    Example(
        bad="The inquest will open on [[Tuesday, 6 March 2024]], the coroner said.",
        good="The inquest will open on Wednesday, 6 March 2024, the coroner said.",
    ),
    Example(
        bad="Doors open at 7 p.m. on [[Friday, Oct. 12]], at the town hall.",
        good="Doors open at 7 p.m. on Saturday, Oct. 12, at the town hall.",
        published=date(2024, 10, 3),
    ),
    Example(
        bad="The course is on [[Saturday and Sunday, 13–14 October]], at the yard.",
        good="The course is on Saturday and Sunday, 12–13 October, at the yard.",
        published=date(2024, 10, 3),
    ),
    Example(
        bad="Two matches are left in 2025. The last, on [[Sunday, 15 August]], is in Vejle.",
        good="Two matches are left in 2025. The last, on Friday, 15 August, is in Vejle.",
        published=date(2025, 1, 20),
    ),
    Example(
        bad="# Town votes on tram line on [[12 June]]\n\nThe town votes on the tram line on [[Friday]].",
        good="# Town votes on tram line on 12 June\n\nThe town votes on the tram line on Wednesday.",
        published=date(2024, 6, 10),
    ),
]
QUIET = [
    Quiet(
        text="Two matches are left in 2025. The last, on Friday, 15 August, is in Vejle.",
        published=date(2025, 1, 20),
    ),
    Quiet(text="The bridge fell on Tuesday, 28 December.", published=date(2024, 7, 1)),
    Quiet(
        text="In 2021 the two met again. On Friday, 19 March, they signed the lease.",
        published=date(2024, 4, 2),
    ),
    Quiet(text="“It was Monday, 7 May 2019,” she said.", published=date(2019, 6, 1)),
]
