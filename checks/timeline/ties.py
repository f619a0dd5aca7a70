"""A length of time tied to the two dates that it is said to lie between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from typing import Literal

from checks.interval import Interval
from checks.model import Amount, Mention, Period, Precision, Span, When
from checks.timeline.elapsed import YEAR, Days, between, days_in, days_of, precision_of, written_days
from checks.timeline.lines import DATES, FROM_NOW, PERIOD, Line

_COARSENESS = {Precision.DAY: 0, Precision.WEEKEND: 1, Precision.WEEK: 2, Precision.MONTH: 3}
_COARSEST = {"day": 0, "week": 1, "fortnight": 1, "month": 3, "year": 9, "decade": 9, "century": 9}
"""How coarse a date may be for a length in this unit: days are not counted between years."""
_WEEK = Fraction(7)
_LOOSE = Fraction(3, 10)
_HALF_A_YEAR = timedelta(days=183)
"""What ends so long before it begins runs into the next year; what ends sooner is the wrong way round."""
_MOST_DATES = 8
"""Dates in two sentences, beyond which it is not looked which of them belong together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What a sentence says: so long from the one date to the other."""

    length: Amount
    span: Span
    """The length of time as written."""
    begin: Days
    end: Days
    spans: tuple[Span, ...]
    """The passages of the dates; without the day of publication, where the time runs up to that."""
    says: Literal["time", "age", "ago", "anniversary", "running year"] = "time"
    counts_both_ends: bool = False
    """The time is that of an event that goes on from its first day to its last."""
    at_most: bool = False
    """The time lies somewhere between the dates ("for two years between 2010 and 2015")."""
    firm: bool = False
    """Length and dates stand in one phrase, so that no other date can be meant."""
    loose: bool = False
    """The time may have begun a little before or after the first date."""
    slack: Fraction = Fraction(0)
    """Days by which a date may lie elsewhere: a lone weekday may be that of another week."""
    sure: bool = True
    """The words say so themselves: nothing was concluded from what stands around."""
    doubt: str | None = None
    """Why the two may not belong together after all."""

    @property
    def elapsed(self) -> Interval:
        """Days between the two dates."""
        time = between(self.begin, self.end)
        return time + Interval(Fraction(0), Fraction(1)) if self.counts_both_ends else time

    @property
    def holds(self) -> bool:
        """Whether the length can be the time between the dates."""
        counted = self.says in ("anniversary", "running year")
        said, time = written_days(self.length, counted=counted), self.elapsed.widened(self.slack)
        if said is None:
            return True
        if self.loose and said.high is not None:
            said = said.widened(said.high * _LOOSE)
        if self.at_most:
            return said.low is None or time.high is None or said.low <= time.high
        return said.meets(time)


def tie(line: Line, length: int, begin: int | Days, end: int | Days) -> Tie | None:
    """Tie the length at a place to dates at places, or to given days; None if they are not comparable."""
    amount = line.marks[length].amount
    places = [place for place in (begin, end) if isinstance(place, int)]
    if amount is None or not all(_is_comparable(line.marks[place], amount) for place in places):
        return None
    first, last = _in_one_year(line, begin, end)
    if first is None or last is None:
        return None
    return Tie(
        length=amount,
        span=line.span(length),
        begin=first,
        end=last,
        spans=tuple(line.span(place) for place in places),
        slack=_WEEK if any(_is_lone_weekday(line.marks[place]) for place in places) else Fraction(0),
    )


def over_period(line: Line, length: int, period: int, *, counts_both_ends: bool = False) -> Tie | None:
    """Tie a length to the two ends of a period."""
    mention = line.marks[period]
    if not isinstance(mention.meaning, Period):
        return None
    begin, end = days_in(mention.meaning.begin), days_in(mention.meaning.end)
    tied = tie(line, length, begin, end) if begin and end else None
    if tied is None or not _is_comparable(mention, tied.length):
        return None
    is_within = mention.surface.lower().startswith("between") and not line.text.endswith("the ", 0, length)
    return replace(
        tied,
        spans=(line.span(period),),
        at_most=is_within,
        firm=True,
        counts_both_ends=counts_both_ends,
    )


def _is_comparable(mention: Mention, amount: Amount) -> bool:
    """Whether the date is fine enough for the unit, and has its year where years are counted."""
    coarsest = _COARSEST.get(amount.unit or "")
    if coarsest is None or _COARSENESS.get(precision_of(mention), 9) > coarsest:
        return False
    size = written_days(amount)
    in_years = size is not None and size.high is not None and size.high > YEAR
    return not (in_years and _lacks_year(mention))


def _in_one_year(line: Line, begin: int | Days, end: int | Days) -> tuple[Days | None, Days | None]:
    """Both dates; one that is written without its year takes that of the other."""
    first = begin if isinstance(begin, Days) else days_of(line.marks[begin])
    last = end if isinstance(end, Days) else days_of(line.marks[end])
    begin_lacks = isinstance(begin, int) and _lacks_year(line.marks[begin])
    end_lacks = isinstance(end, int) and _lacks_year(line.marks[end])
    if first is None or last is None:
        return first, last
    if begin_lacks == end_lacks:
        over_new_year = begin_lacks and first.first - last.last > _HALF_A_YEAR
        return first, _moved(last, first, later=True) if over_new_year else last
    if end_lacks:
        return first, _moved(last, first, later=True)
    return _moved(first, last, later=False), last


def _is_lone_weekday(mention: Mention) -> bool:
    meaning = mention.meaning
    return isinstance(meaning, When) and meaning.weekday is not None and meaning.day is None


def _lacks_year(mention: Mention) -> bool:
    meaning = mention.meaning
    return isinstance(meaning, When) and not meaning.year_certain


def _moved(days: Days, to: Days, *, later: bool) -> Days:
    """The same days of the year nearest to other days, on their one side or the other."""
    for shift in (0, 1) if later else (0, -1):
        moved = _in_year(days, to.first.year + shift)
        if moved and (moved.last >= to.first if later else moved.first <= to.last):
            return moved
    return days


def _in_year(days: Days, year: int) -> Days | None:
    try:
        first = days.first.replace(year=year)
        return Days(first=first, last=first + (days.last - days.first))
    except (ValueError, OverflowError):  # 29 February; beyond the years 1 to 9999
        return None


def explained(tied: Tie, lines: Sequence[Line], published: date | None) -> bool:
    """Whether any two dates around would make the length right: then it may be theirs."""
    said = written_days(tied.length)
    if tied.firm or said is None:
        return False
    around = sorted(_points(lines, published), key=lambda days: days.first)
    if len(around) > _MOST_DATES:
        return True
    return any(said.meets(between(one, other)) for one, other in combinations(around, 2))


def _points(lines: Sequence[Line], published: date | None) -> Iterator[Days]:
    for line in lines:
        for at in line.of(DATES + FROM_NOW + PERIOD):
            meaning = line.marks[at].meaning
            ends = (meaning.begin, meaning.end) if isinstance(meaning, Period) else (meaning,)
            yield from (days for end in ends if isinstance(end, When) and (days := days_in(end)))
    if published is not None:
        yield Days(first=published, last=published)
