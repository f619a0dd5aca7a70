"""Whether a claim and a statement are of the same time, and which days the claim is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from checks.data.measures import HAPPENED
from checks.data.references import PERFECT, SO_FAR, STORMS
from checks.data.wordings import LASTING
from checks.model import Kind, Mention, When
from checks.sources.clauses import own_date
from checks.sources.config import Series
from checks.sources.dates import days_of, is_of_its_row, is_since, overlap, precision_of
from checks.sources.degrees import SURE, Comparison, Degree, likely, no
from checks.sources.earlier import is_former
from checks.sources.frame import Frame, has_comma, lows_of
from checks.sources.measures import measure
from checks.sources.periods import Length, Span, length_of, lengths_named, periods_named
from checks.sources.shares import rate
from checks.sources.subjects import Anchors

_SHORT = frozenset({Length.DAY, Length.WEEK, Length.MONTH, Length.QUARTER, Length.YEAR})
_REACH = 16
_NEAR = 6
_MONTHLY = frozenset({"month", "monthly", "month-on-month", "from"})
_PAST = frozenset({"was", "were", "had", "stood", "averaged"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """How sure it is that the times agree, and the days that choose among the source's rows."""

    comparison: Comparison
    days: Span | None = None
    lengths: frozenset[Length] = frozenset()
    since: bool = False
    """Both say since when they count, of what year or of what day's event, and it is the same."""
    first: date | None = None
    """The first day of what the source counts anew each year or month."""
    event: date | None = None
    """The last day of the event whose victims a total counts, where both name it."""
    former: bool = False
    """The figure is one of an earlier time, which the article does not date."""


def timing(series: Series, statement: Frame, claim: Frame, found: Anchors) -> Timing:
    """Compare the times by what the rows of the source mean."""
    if series is not Series.FIXED and is_former(claim):
        return Timing(comparison=likely("of an earlier time, the article does not say when"), former=True)
    match series:
        case Series.FIXED:
            times = _fixed(statement, claim, found)
        case Series.TOTAL:
            times = _total(statement, claim, found)
        case Series.LEVEL:
            times = _level(statement, claim, found)
        case Series.PERIOD:
            return _period(statement, claim)
    if times.comparison.degree is Degree.SURE and _lacks_rate(statement, claim):
        return replace(times, comparison=likely("the article does not say that it is a yearly rate"))
    return times


def _lacks_rate(statement: Frame, claim: Frame) -> bool:
    """A share "at an annual rate" beside one of a quarter that does not say so."""
    if (
        claim.amount.kind is not Kind.SHARE
        or _is_of_a_year(claim)
        or not _lengths(statement) & {Length.YEAR} - _lengths(claim)
    ):
        return False
    return any(length_of(days_of(mention)) in (Length.QUARTER, Length.MONTH) for mention in claim.dates)


def _is_of_a_year(claim: Frame) -> bool:
    """Inflation in October is over a year, unless it is said to be from September."""
    if rate(claim) != "inflation":
        return False
    behind = () if claim.closes else takewhile(lambda word: not has_comma(word), claim.behind[:_NEAR])
    words = [word.low for word in (*claim.before[-_NEAR:], *behind)]
    pairs = zip(words, [*words[1:], ""], strict=True)  # "from 3.4 per cent in May" tells of another level
    return not any(low in _MONTHLY and not (low == "from" and then[:1].isdecimal()) for low, then in pairs)


def _lengths(frame: Frame) -> frozenset[Length]:
    """The lengths of period that a sentence names, its dates left out."""
    dates = [(mention.start, mention.end) for mention in frame.dates]
    words = (word for word in frame.sentence.words if not any(a <= word.start < b for a, b in dates))
    return lengths_named(" ".join(word.low for word in words))


def _own_dates(claim: Frame) -> tuple[Mention, ...]:
    """The dates that are of the figure: of those in the sentence, the ones that the reader took for it."""
    period = claim.claim.period
    if period is None:
        return ()
    return tuple(mention for mention in claim.dates if _reads_as(mention, period))


def _reads_as(mention: Mention, period: Span) -> bool:
    first, last = days_of(mention)
    return (period[0] is None or period[0] == first) and (period[1] is None or period[1] == last)


def _fixed(statement: Frame, claim: Frame, found: Anchors) -> Timing:
    dated = any(not is_of_its_row(mention) for mention in statement.dates)
    if dated and not found.dates:
        return Timing(comparison=_other_day(statement, claim, found))
    return Timing(comparison=SURE, days=None if dated else claim.claim.period)


def _other_day(statement: Frame, claim: Frame, found: Anchors) -> Comparison:
    """A statement of one day beside a claim that does not name it."""
    dates = _own_dates(claim)
    if not dates:
        told = measure(statement) in HAPPENED or statement.topics <= claim.topics
        return SURE if found.unique and told else likely("the article does not say when")
    if all(isinstance(mention.meaning, When) and mention.meaning.relative for mention in dates):
        return likely("another day, perhaps that of the report")
    return no(f"of another time ({dates[0].surface})")


def _total(statement: Frame, claim: Frame, found: Anchors) -> Timing:
    if counted := next((each for each in statement.dates if is_of_its_row(each)), None):
        return _so_far(counted, claim)
    since = next((each for each in statement.dates if is_since(each)), None)
    begun = [each for each in claim.dates if is_since(each)]
    if since is not None and begun:
        if not any(overlap(since, each) for each in begun):
            return Timing(comparison=no(f"counted from another day ({begun[0].surface})"))
        return Timing(comparison=SURE, since=True)
    if short := lengths_named(_around(claim)) & _SHORT:
        return Timing(comparison=no(f"a figure of one {min(short).name.lower()}"))
    sums_up = _sums_up(claim)
    dates = _own_dates(claim)
    events = [each for each in statement.dates if not is_since(each)]
    if found.dates and all(any(overlap(event, each) for event in events) for each in dates):
        # The day is that of the event, and not of the count.
        return Timing(comparison=SURE, since=True, event=_event(statement, events))
    if dates:
        if not sums_up:
            return Timing(comparison=no(f"a figure of some days only ({dates[0].surface})"))
        return Timing(comparison=SURE, days=(None, claim.claim.period[1] if claim.claim.period else None))
    if sums_up or any(not STORMS.isdisjoint(name.canon.split()) for name in found.matched):
        return Timing(comparison=SURE)
    return Timing(comparison=likely("the article does not say that it is a total"))


def _event(statement: Frame, dates: Sequence[Mention]) -> date | None:
    """The last day of the event that killed; None for one that goes on from its day, as an outbreak does."""
    if measure(statement) != "killed" or not LASTING.isdisjoint(lows_of(statement)):
        return None
    return max((last for _, last in map(days_of, dates) if last is not None), default=None)


def _so_far(counted: Mention, claim: Frame) -> Timing:
    """A count that begins anew: "this year" in the statement is the year of each row."""
    period = claim.claim.period
    if period is None or period[0] is None:
        return Timing(comparison=likely(f'the article does not say "{counted.surface}"'))
    whole = period[1] is not None and precision_of(counted) == length_of(period)
    begun = period[1] is None and period[0].day == 1
    if not whole and not (begun and (precision_of(counted) is Length.MONTH or period[0].month == 1)):
        return Timing(comparison=no(f"of another time than {counted.surface}"))
    return Timing(comparison=SURE, days=period, first=period[0], since=True)


def _around(claim: Frame) -> str:
    words = (*claim.before[-3:], *claim.behind[:10])
    return " ".join(word.low for word in words)


def _sums_up(claim: Frame) -> bool:
    """Words of a total, or the perfect tense: "has launched an attack, killing 66,000 people"."""
    words = {word.low for word in (*claim.before[-_REACH:], *claim.behind[:8])}
    return bool(words & (SO_FAR | PERFECT))


def _level(statement: Frame, claim: Frame, found: Anchors) -> Timing:
    if any(not is_of_its_row(mention) for mention in statement.dates):
        return Timing(comparison=SURE if found.dates else _other_day(statement, claim, found))
    period = claim.claim.period
    if period is None and claim.before and claim.before[-1].low in _PAST:
        return Timing(comparison=likely("in the past, the article does not say when"))
    return Timing(comparison=SURE, days=period)


def _period(statement: Frame, claim: Frame) -> Timing:
    nearer = own_date(claim)
    period = days_of(nearer) if nearer else claim.claim.period
    of_a_year = rate(claim) == "inflation" and not periods_named(statement.text)
    if of_a_year and not _is_of_a_year(claim):
        return Timing(comparison=no("by how much prices rose in a month"))
    ends = not of_a_year and _names_end(claim)
    fiscal = any(_is_fiscal(mention) for mention in _own_dates(claim))
    return Timing(
        comparison=SURE,
        days=None if fiscal or not period or not period[0] or not period[1] else period,
        lengths=frozenset() if period and not ends else periods_named(claim.text),
    )


def _is_fiscal(mention: Mention) -> bool:
    return mention.kind is Kind.DATE and "fiscal" in getattr(mention.meaning, "precision", "")


def _names_end(claim: Frame) -> bool:
    """ "In the year to September": the date is only where the period ends."""
    words = [word.low for word in claim.sentence.words]
    period = claim.claim.period
    length = length_of(period) if period else None
    return length is Length.MONTH and ("to" in words or "ended" in words or "ending" in words)
