"""A weekday and the date it is said of

What it does
Looks up which weekday a date falls on, and reports it where the text names another ("Friday 16 November
2024", which is a Saturday). A date without a year is read in the year that brings it nearest to the day of
publication, and only as long as that is the year that anybody would think of.

Why it matters
It is a plain fact of the calendar, and a reader who wants to go there will come on the wrong day.

What it leaves alone
Weekdays without a date, except where headline and text say the same with one of each; dates without a year
that lie months away, or beside which another year is spoken of; articles all of whose dates fit another year;
quotations and corrections.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from checks.model import Finding, Mention, Period, Precision, Severity, Silence, Span, When
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.asides import dates_of
from checks.timeline.headlines import weekdays_apart
from checks.timeline.lines import told
from checks.timeline.naming import WEEKDAY_NAMES, day_named
from checks.wording import sentence

CATEGORY = "weekday-mismatch"
NAME = "calendar/weekday-mismatch"

NEAR = 92
"""Days from publication within which a date without a year means the nearest one beyond doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A weekday with the day that it is said of."""

    passage: Passage
    span: Span
    weekday: int
    day: date
    certain: bool
    """The year is written."""
    aside: str | None

    @property
    def fits(self) -> bool:
        return self.day.weekday() == self.weekday

    def fits_in(self, year: int) -> bool:
        """Whether it would be right in another year."""
        try:
            return self.day.replace(year=year).weekday() == self.weekday
        except ValueError:  # 29 February
            return False


def check(reading: Reading) -> Iterator[Outcome]:
    """Every weekday that is not the one of its date; the same slip in two places is one finding."""
    dated = list(_dated(reading))
    wrong: dict[tuple[int, date], list[_Dated]] = {}
    for one in dated:
        if one.fits:
            continue
        if reason := one.aside or (None if one.certain else _doubt(one, dated, reading)):
            yield Silence(rule=NAME, reason=reason, spans=(one.span,))
        else:
            wrong.setdefault((one.weekday, one.day), []).append(one)
    yield from (_finding(places) for places in wrong.values())
    if _publication(reading) is not None:
        yield from _under_headlines(reading)


def _dated(reading: Reading) -> Iterator[_Dated]:
    for passage, mention, aside in dates_of(reading):
        for when in _ends(mention):
            if when.weekday is None or when.day is None or when.month is None or when.first is None:
                continue
            if when.precision is Precision.DAY:
                yield _Dated(
                    passage=passage,
                    span=passage.span(mention.start, mention.end),
                    weekday=when.weekday,
                    day=when.first,
                    certain=when.year is not None,
                    aside=aside,
                )


def _ends(mention: Mention) -> Iterable[When]:
    meaning = mention.meaning
    if isinstance(meaning, Period):
        return meaning.begin, meaning.end
    return (meaning,) if isinstance(meaning, When) else ()


def _doubt(one: _Dated, dated: Sequence[_Dated], reading: Reading) -> str | None:
    """Why the year of a date that is written without one may be another than the nearest."""
    published = _publication(reading)
    if published is None:
        return "the year is not certain: no date of publication"
    years = range(one.day.year - 1, one.day.year + 2)
    alike = [other for other in dated if not other.certain and abs(other.day - published).days <= 366]
    if len(alike) > 1 and not any(other.fits for other in alike):
        for year in years:
            if all(other.fits_in(other.day.year + year - one.day.year) for other in alike):
                return f"all dates without a year would be right in {year}"
    spoken_of = _years_beside(one.passage) - {one.day.year}
    if any(one.fits_in(year) for year in spoken_of):
        return "the year is not certain: another one is spoken of beside it"
    if abs(one.day - published).days > NEAR:
        return "the year is not certain: the date is months away from publication"
    return None


def _publication(reading: Reading) -> date | None:
    return None if reading.article.published_from == "guess" else reading.article.published


def _under_headlines(reading: Reading) -> Iterator[Finding]:
    """ "Vote on 12 June" in the headline, and "The vote is on Friday" below it."""
    for above, below in weekdays_apart(told(reading)):
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


def _years_beside(passage: Passage) -> set[int]:
    return {
        when.first.year
        for mention in passage.mentions
        for when in _ends(mention)
        if when.first is not None and when.year_certain
    }


def _finding(places: Sequence[_Dated]) -> Finding:
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
        bad="# Town votes on tram line on [[12 June]]\n\nThe town votes on the tram line on [[Friday]].",
        good="# Town votes on tram line on 12 June\n\nThe town votes on the tram line on Wednesday.",
        published=date(2024, 6, 10),
    ),
]
QUIET = [
    Quiet(text="The bridge fell on Tuesday, 28 December.", published=date(2024, 7, 1)),
    Quiet(
        text="In 2021 the two met again. On Friday, 19 March, they signed the lease.",
        published=date(2024, 4, 2),
    ),
    Quiet(text="“It was Monday, 7 May 2019,” she said.", published=date(2019, 6, 1)),
]
