"""Weekdays with their dates, and the year of a date that is written without one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from checks.model import Kind, Mention, Period, Precision, Span, When
from checks.passage import Passage
from checks.reading import Reading
from checks.timeline.asides import aside_of
from checks.timeline.lines import pattern
from checks.timeline.several_days import SeveralDays, is_behind_another, several_days

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
    r"|takes\splace|runs?|returns?|stops|plays|performs|visits|comes|heads|arrives|airs)\b[^.;:\d]{0,50}$"
)


_LONG_OVER = 31
"""Days after which a date is not that of this year unless the sentence says that it is over."""
_OVER = r"\b(?:was|were|had|did|said|told|\p{L}{2,}ed|took|came|went|began|fell|won|lost|met|left|struck)\b"

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
class DatedWeekday:
    """A weekday with the day that it is said of."""

    passage: Passage
    mention: Mention
    weekday: int
    day: date
    certain: bool
    """The year is written."""

    @property
    def span(self) -> Span:
        """The passage of both."""
        return self.passage.span(self.mention.start, self.mention.end)

    @property
    def fits(self) -> bool:
        """Whether the date falls on the weekday."""
        return _is_weekday(self.day, self.weekday)

    def fits_in(self, year: int) -> bool:
        """Whether it would be right in another year."""
        try:
            return _is_weekday(self.day.replace(year=year), self.weekday)
        except ValueError:  # 29 February
            return False


def dated_weekdays(reading: Reading) -> Iterator[DatedWeekday]:
    """Every weekday of an article that stands with a date."""
    for passage in reading.passages:
        several = list(several_days(passage))
        for days in several:
            yield from _of_several(passage, days)
        for mention in passage.of(Kind.DATE):
            is_of_several = any(days.start <= mention.start < days.end for days in several)
            if not is_of_several and not is_behind_another(passage.text, mention.start):
                yield from _of_one(passage, mention)


def _of_several(passage: Passage, days: SeveralDays) -> Iterator[DatedWeekday]:
    """The first weekday that is not that of its date stands for all; else the first."""
    wrong = [(weekday, day) for weekday, day in days.days if day.weekday() != weekday]
    for weekday, day in (wrong or days.days)[:1]:
        inside = next(iter(passage.within(days.start, days.end)))
        text = passage.text[days.start : days.end]
        mention = inside._replace(start=days.start, end=days.end, surface=text, parts=())
        yield DatedWeekday(passage=passage, mention=mention, weekday=weekday, day=day, certain=days.certain)


def _of_one(passage: Passage, mention: Mention) -> Iterator[DatedWeekday]:
    for when in _ends(mention):
        if when.weekday is None or when.day is None or when.month is None or when.first is None:
            continue
        if when.precision is Precision.DAY:
            yield DatedWeekday(
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


def year_that_all_fit(dated: Sequence[DatedWeekday], published: date) -> str | None:
    """Whether all dates without a year would be right a year earlier or later: the text is of that year."""
    alike = [one for one in dated if not one.certain]
    if len(alike) < 2 or any(one.fits for one in alike):
        return None
    for shift in (-1, 1):
        if all(one.fits_in(one.day.year + shift) for one in alike):
            return f"all dates without a year would be right in {published.year + shift}"
    return None


def doubt_of(one: DatedWeekday, published: date | None) -> str | None:
    """Why the year of a date that is written without one may be another than the nearest."""
    if published is None:
        return "the year is not certain: no date of publication"
    away = (one.day - published).days
    if away < -_LONG_OVER and one.fits_in(one.day.year + 1) and not _is_over(one):
        return "the year is not certain: the date may be that of next year"
    is_to_come = away >= 0 and _is_to_come(one)
    is_near = abs(away) <= NEAR or (is_to_come and away <= COMING)
    if not is_near:
        return "the year is not certain: the date is months away from publication"
    if is_to_come:
        return None
    if any(one.fits_in(year) for year in _years_beside(one) - {one.day.year}):
        return "the year is not certain: another one is spoken of beside it"
    return None


def is_history(one: DatedWeekday, published: date | None, reading: Reading) -> str | None:
    """Whether the paragraphs before tell of a past year in which the date would be right."""
    if published is None or one.day >= published or _is_to_come(one):
        return None
    block = one.passage.block
    before = [passage for passage in reading.passages[max(0, block - _STORY) : block] if passage.mentions]
    years = {year for passage in before for year in _years_of(passage.mentions[-_AROUND:])}
    past = any(year < published.year - 1 and one.fits_in(year) for year in years)
    return "the year is not certain: the paragraph before tells of another one" if past else None


def fits_no_year(one: DatedWeekday, published: date, reading: Reading) -> bool:
    """Whether a date to come, without a year, is wrong in every year that can be meant."""
    if one.certain or aside_of(one.passage, one.mention) or (one.day.month, one.day.day) == (2, 29):
        return False
    if not _is_to_come(one):
        return False  # it may be a story of long ago
    dates = (mention for passage in reading.passages for mention in passage.of(Kind.DATE))
    return not any(one.fits_in(year) for year in {*near_years(published), *_years_of(dates)})


def near_years(published: date) -> range:
    """The year of publication, and those before and behind it."""
    return range(published.year - 1, published.year + 2)


def _is_over(one: DatedWeekday) -> bool:
    """Whether the sentence has a verb in the past: "was", "opened"."""
    start, end = one.passage.sentence_at(one.mention.start)
    return pattern(_OVER).search(one.passage.text, start, end) is not None


def _is_to_come(one: DatedWeekday) -> bool:
    """Whether the words before a date speak of what is to come: "the exhibition opens on …"."""
    start, _ = one.passage.sentence_at(one.mention.start)
    return pattern(_TO_COME).search(one.passage.text, start, one.mention.start) is not None


def in_the_year_beside(one: DatedWeekday, published: date) -> DatedWeekday:
    """The date in the one year that is spoken of beside it, where no year near publication would be right."""
    beside = _years_beside(one)
    near = near_years(published)
    sure = len(beside) == 1 and beside <= set(near) and not any(one.fits_in(year) for year in near)
    is_leap_day = (one.day.month, one.day.day) == (2, 29)
    if one.certain or not sure or is_leap_day or abs(one.day - published).days <= NEAR:
        return one
    return replace(one, day=one.day.replace(year=beside.pop()), certain=True)


def _years_beside(one: DatedWeekday) -> set[int]:
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
