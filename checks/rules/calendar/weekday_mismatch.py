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
weekdays of the Julian calendar; quotations and corrections.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checks.model import Finding, Kind, Mention, Period, Precision, Severity, Silence, Span, When
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.timeline.asides import aside_of
from checks.timeline.headlines import HEADING, weekdays_apart
from checks.timeline.lines import pattern, told
from checks.timeline.naming import WEEKDAY_NAMES, day_named
from checks.timeline.several_days import SeveralDays, is_behind_another, several_days
from checks.wording import sentence

CATEGORY = "weekday-mismatch"
NAME = "calendar/weekday-mismatch"

_AROUND = 12
"""Mentions before a date and behind it among which another year is looked for."""
NEAR = 92
"""Days from publication within which a date without a year means the nearest one beyond doubt."""

_STORY = 2
"""Paragraphs before a date in which the year may be named of which the story tells."""
COMING = 183
"""And days ahead within which a date that is to come does."""
_TO_COME = (
    r"\b(?:will|(?:is|are)\s(?:to|due|planned|scheduled|set|on)|upcoming|next|opens?|starts?|begins?|closes?|ends?"
    r"|takes\splace|runs?|returns?)\b[^.;:\d]{0,50}$"
)


_LAST_JULIAN = 1923
"""The year in which the last country, Greece, gave up the Julian calendar."""


def _is_weekday(day: date, weekday: int) -> bool:
    """Whether a date falls on a weekday; one of the time when the Julian calendar was in use may be of that.

    The calendars were ten days apart in 1582, and are a day more from each 1 March of 1700, 1800 and 1900.
    """
    if day.weekday() == weekday:
        return True
    if day.year > _LAST_JULIAN:
        return False
    century = (day.year - (day.month < 3)) // 100
    apart = century - century // 4 - 2
    return (day.weekday() + apart) % 7 == weekday


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dated:
    """A weekday with the day that it is said of."""

    passage: Passage
    mention: Mention
    weekday: int
    day: date
    certain: bool
    """The year is written."""

    @property
    def span(self) -> Span:
        return self.passage.span(self.mention.start, self.mention.end)

    @property
    def fits(self) -> bool:
        return _is_weekday(self.day, self.weekday)

    def fits_in(self, year: int) -> bool:
        """Whether it would be right in another year."""
        try:
            return _is_weekday(self.day.replace(year=year), self.weekday)
        except ValueError:  # 29 February
            return False


def check(reading: Reading) -> Iterator[Outcome]:
    """Every weekday that is not the one of its date; the same slip in two places is one finding."""
    published = reading.article.published
    dated = list(_dated(reading))
    wrong = [_in_the_year_beside(one, published) if published else one for one in dated if not one.fits]
    another = _year_that_all_fit(dated, published) if published and wrong else None
    alike: dict[tuple[int, date], list[_Dated]] = {}
    for one in wrong:
        reason = aside_of(one.passage, one.mention)
        if reason is None and not one.certain:
            reason = another or _doubt(one, published) or _is_history(one, published, reading)
        if reason:
            yield Silence(rule=NAME, reason=reason, spans=(one.span,))
        else:
            alike.setdefault((one.weekday, one.day), []).append(one)
    yield from (_finding(places) for places in alike.values())
    if published is not None:
        yield from _under_headlines(reading)


def _dated(reading: Reading) -> Iterator[_Dated]:
    for passage in reading.passages:
        several = list(several_days(passage))
        for days in several:
            yield from _of_several(passage, days)
        for mention in passage.of(Kind.DATE):
            is_of_several = any(days.start <= mention.start < days.end for days in several)
            if not is_of_several and not is_behind_another(passage.text, mention.start):
                yield from _of_one(passage, mention)


def _of_several(passage: Passage, days: SeveralDays) -> Iterator[_Dated]:
    """The first weekday that is not that of its date stands for all; else the first."""
    wrong = [(weekday, day) for weekday, day in days.days if day.weekday() != weekday]
    for weekday, day in (wrong or days.days)[:1]:
        inside = next(iter(passage.within(days.start, days.end)))
        text = passage.text[days.start : days.end]
        mention = inside._replace(start=days.start, end=days.end, surface=text, parts=())
        yield _Dated(passage=passage, mention=mention, weekday=weekday, day=day, certain=days.certain)


def _of_one(passage: Passage, mention: Mention) -> Iterator[_Dated]:
    for when in _ends(mention):
        if when.weekday is None or when.day is None or when.month is None or when.first is None:
            continue
        if when.precision is Precision.DAY:
            yield _Dated(
                passage=passage,
                mention=mention,
                weekday=when.weekday,
                day=when.first,
                certain=when.year is not None,
            )


def _ends(mention: Mention) -> Iterable[When]:
    meaning = mention.meaning
    if isinstance(meaning, Period):
        return meaning.begin, meaning.end
    return (meaning,) if isinstance(meaning, When) else ()


def _year_that_all_fit(dated: Sequence[_Dated], published: date) -> str | None:
    """Whether all dates without a year would be right a year earlier or later: the text is of that year."""
    alike = [one for one in dated if not one.certain]
    if len(alike) < 2 or any(one.fits for one in alike):
        return None
    for shift in (-1, 1):
        if all(one.fits_in(one.day.year + shift) for one in alike):
            return f"all dates without a year would be right in {published.year + shift}"
    return None


def _doubt(one: _Dated, published: date | None) -> str | None:
    """Why the year of a date that is written without one may be another than the nearest."""
    if published is None:
        return "the year is not certain: no date of publication"
    away = (one.day - published).days
    is_to_come = away >= 0 and _is_to_come(one)
    is_near = abs(away) <= NEAR or (is_to_come and away <= COMING)
    if not is_near:
        return "the year is not certain: the date is months away from publication"
    if is_to_come:
        return None
    if any(one.fits_in(year) for year in _years_beside(one) - {one.day.year}):
        return "the year is not certain: another one is spoken of beside it"
    return None


def _is_history(one: _Dated, published: date | None, reading: Reading) -> str | None:
    """Whether the paragraphs before tell of a past year in which the date would be right."""
    if published is None or one.day >= published or _is_to_come(one):
        return None
    block = one.passage.block
    before = [passage for passage in reading.passages[max(0, block - _STORY) : block] if passage.mentions]
    years = {year for passage in before for year in _years_of(passage.mentions[-_AROUND:])}
    past = any(year < published.year - 1 and one.fits_in(year) for year in years)
    return "the year is not certain: the paragraph before tells of another one" if past else None


def _is_to_come(one: _Dated) -> bool:
    """Whether the words before a date speak of what is to come: "the exhibition opens on …"."""
    start, _ = one.passage.sentence_at(one.mention.start)
    return pattern(_TO_COME).search(one.passage.text, start, one.mention.start) is not None


def _in_the_year_beside(one: _Dated, published: date) -> _Dated:
    """The date in the one year that is spoken of beside it, where no year near publication would be right."""
    beside = _years_beside(one)
    near = range(published.year - 1, published.year + 2)
    sure = len(beside) == 1 and beside <= set(near) and not any(one.fits_in(year) for year in near)
    is_leap_day = (one.day.month, one.day.day) == (2, 29)
    if one.certain or not sure or is_leap_day or abs(one.day - published).days <= NEAR:
        return one
    return replace(one, day=one.day.replace(year=beside.pop()), certain=True)


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


def _years_beside(one: _Dated) -> set[int]:
    """The years that the passage speaks of with the dates around this one."""
    mentions = one.passage.mentions
    at = bisect_left(mentions, one.mention.start, key=lambda mention: mention.start)
    around = mentions[max(0, at - _AROUND) : at + _AROUND]
    return _years_of(around)


def _years_of(mentions: Iterable[Mention]) -> set[int]:
    return {
        when.first.year
        for mention in mentions
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
