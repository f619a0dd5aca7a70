"""What a source's rows say of a figure, given what the rows mean and what the article could know.

Nothing dated after the article is ever held against it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import takewhile

from checks.model import Hedge, Rating
from checks.sources.agreement import above, shifted
from checks.sources.config import Series
from checks.sources.periods import SLACK, Length, Span, ends_in, length_of, same, span_of, usual_gap
from checks.sources.question import Outcome, Question, Rows
from checks.sources.rows import Row

_JUST_NOW = timedelta(days=14)
_JUST_BEFORE = 4
"""So many of the values before the newest may have been taken over from an earlier article."""
_HIGHEST_RATE = 25
"""Above this, in per cent, no key rate is set in quarters."""
_SETTLED = timedelta(days=60)
"""So long after an event its toll has been told to the end."""
_RECENT = 40
"""So many of the newest rows tell how long a source's periods are."""


def decide(question: Question, rows: Rows) -> Outcome:
    """Rate a figure against the rows of one statement, oldest first."""
    known = rows
    if question.published is not None:
        known = _up_to(rows, question.published)
        if known and known[-1].known:
            known = tuple(row for row in known if question.could_know(row))
    if not known:
        first = f"; its first is of {rows[0].as_of}" if rows and rows[0].as_of else ""
        return Outcome(
            rating=Rating.CANNOT_SAY, why=f"the source has no value from before the article{first}"
        )
    if question.former:
        return _of_before(question, known[-_RECENT:])
    if question.series is Series.PERIOD:
        return _of_its_period(question, known)
    if question.series is Series.FIXED:
        return _held_against(question, known)
    if question.published is None:
        return _undated(question, known)
    return _of_its_day(question, known)


def _of_before(question: Question, recent: Rows) -> Outcome:
    """A figure of some earlier time: a value of any such time bears it out, and none speaks against it."""
    right = next((row for row in reversed(recent) if question.agrees(row)), None)
    if right is None:
        return Outcome(rating=Rating.NOT_COMPARABLE, why="of an earlier time, the article does not say when")
    return Outcome(rating=Rating.SUPPORTED, why=_said(right), rows=(right,))


def _up_to(rows: Rows, day: date) -> Rows:
    return rows[: bisect_right(rows, day, key=_day_of)]


def _day_of(row: Row) -> date:
    return row.as_of.last if row.as_of else date.min


def _of_its_day(question: Question, known: Rows) -> Outcome:
    at = question.at
    past = known if at is None else _up_to(known, at)
    if question.first is not None:
        past = past[bisect_left(past, question.first, key=_day_of) :]
    if not past:
        since = f" since {_day(question.first)}" if question.first else ""
        return Outcome(
            rating=Rating.CANNOT_SAY, why=f"the source has no value of {_day(at)} or before{since}"
        )
    if _is_too_old(question, past[-1]):
        why = f"its newest value, of {past[-1].as_of}, is too old to be held against the article"
        return Outcome(rating=Rating.CANNOT_SAY, why=why, rows=_current(past))
    if question.series is Series.TOTAL and _may_have_risen(question, past):
        why = f"its newest value, {_said(past[-1])}, may have risen since"
        return Outcome(rating=Rating.CANNOT_SAY, why=why, rows=_current(past))
    also = () if question.first else _held_within(question, past)
    return _held_against(question, past, also=also)


def _is_too_old(question: Question, newest: Row) -> bool:
    if question.lag is None or newest.as_of is None or question.at is None:
        return False
    return question.at - newest.as_of.last > question.lag


def _may_have_risen(question: Question, past: Rows) -> bool:
    """Whether a figure above the newest row may be right, because the total has risen since.

    With a lag the source is known to keep up: then the total can have risen by no more than it rose before
    in as many days. Without one nothing is known of what came after the newest row.
    """
    newest, at = past[-1], question.at
    if newest.as_of is None or at is None or at <= newest.as_of.last:
        return False
    if question.event is not None and newest.as_of.last - question.event >= _SETTLED:
        return False
    value = question.value_of(newest)
    if not above(question.figure, value):
        return False
    if question.lag is None:
        return True
    behind = at - newest.as_of.last
    earlier = newest.as_of.last - behind
    before = next((row for row in reversed(past) if row.as_of and row.as_of.last <= earlier), None)
    if before is None or newest.number is None or before.number is None:
        return True
    return not above(question.figure, shifted(value, newest.number - before.number))


def _held_within(question: Question, past: Rows) -> Rows:
    """The rows that held at some time of the days that the article names, newest first."""
    first = question.days[0] if question.days else None
    if first is None:
        return ()
    return past[bisect_left(past, first, key=_day_of) :][::-1]


def _held_against(question: Question, rows: Rows, also: Rows = ()) -> Outcome:
    current = _current(rows)
    newest, older = current[0], rows[: len(rows) - len(current)]
    for row in _within(question.sizes, (*current, *also)) if question.near else ():
        if not question.agrees(row) or _is_another_quarter(question, row, rows):
            continue
        if not _is_of_before(question, row, older):
            return Outcome(rating=Rating.SUPPORTED, why=_said(row), rows=(row,))
    right = _last_that_agrees(question, older)
    if right is None:
        why = f"{_said(newest)}, and no earlier value agrees" if older else _said(newest)
        return Outcome(rating=Rating.CONFLICT, why=why, rows=current[:1])
    return _replaced(question, (*older, newest), right)


def _is_of_before(question: Question, row: Row, older: Rows) -> bool:
    """Whether a figure that a row only touches by rounding is exactly one of the values just before it.

    That tells where the figure is written finer than the row, or where the values are set in quarters, as
    key interest rates are: nobody writes 3 per cent for 2.75.
    """
    figure, value = question.figure, question.value_of(row)
    if figure.hedge is not Hedge.EXACT or figure.stated == value.stated:
        return False
    before = older[-_JUST_BEFORE:]
    if not any(question.value_of(each).stated == figure.stated for each in before):
        return False
    return figure.grain < value.grain or _is_set_in_quarters((*before, row))


def _is_another_quarter(question: Question, row: Row, rows: Rows) -> bool:
    """Whether the figure is a level of its own where values are set in quarters: 1 per cent is not 1.25."""
    figure = question.figure
    if figure.hedge is not Hedge.EXACT or figure.stated is None or abs(figure.stated) > _HIGHEST_RATE:
        return False
    if (4 * figure.stated).denominator > 1:
        return False
    return figure.stated != question.value_of(row).stated and _is_set_in_quarters(rows[-_RECENT:])


def _is_set_in_quarters(rows: Rows) -> bool:
    numbers = [row.number for row in rows if row.number is not None]
    return any(number.denominator > 1 for number in numbers) and all(
        (4 * number).denominator == 1 for number in numbers
    )


def _last_that_agrees(question: Question, rows: Rows) -> int | None:
    if not question.near:
        return None
    first = 0 if question.history is None else max(0, len(rows) - question.history)
    near = _within(question.sizes, rows[first:])
    right = next((row for row in reversed(near) if question.agrees(row)), None)
    return None if right is None else _place_of(right, rows)


def _within(sizes: tuple[float, float], rows: Rows) -> list[Row]:
    """The rows that are not plainly another number."""
    low, high = sizes
    return [row for row in rows if row.size is None or low <= row.size <= high]


def _place_of(wanted: Row, rows: Rows) -> int:
    return next(place for place in range(len(rows) - 1, -1, -1) if rows[place] is wanted)


def _replaced(question: Question, rows: Rows, right: int) -> Outcome:
    """The figure was right, until another value came."""
    newest, since = rows[-1], rows[right + 1]
    why = f"{_said(rows[right])}; {_value(since)} from {_day(since.public)}"
    why += "" if since.written == newest.written else f", {_said(newest)}"
    deciding = (newest, rows[right])
    if _held_yesterday(question, rows[right], since):
        return Outcome(rating=Rating.SUPERSEDED, why=f"{why}, the day of the article", rows=deciding)
    return Outcome(rating=Rating.OUTDATED, why=why, rows=deciding)


def _held_yesterday(question: Question, right: Row, since: Row) -> bool:
    """Whether the value was replaced on the very day of the article.

    A running total moves every day, and its rows are but samples: one of weeks ago did not hold until
    yesterday.
    """
    if question.published is None or since.public != question.published:
        return False
    if question.series is not Series.TOTAL or right.as_of is None:
        return True
    return question.published - right.as_of.last <= (question.lag or _JUST_NOW)


def _undated(question: Question, rows: Rows) -> Outcome:
    """Without a date of the article only a value that never changed decides anything."""
    current = _current(rows)[:1]
    if question.agrees(current[0]) and not all(question.agrees(row) for row in rows[:-1]):
        return Outcome(rating=Rating.SUPPORTED, why=_said(current[0]), rows=current)
    return Outcome(
        rating=Rating.CANNOT_SAY, why="the article has no date, and the value changes", rows=current
    )


def _of_its_period(question: Question, known: Rows) -> Outcome:
    recent = known[-_RECENT:]
    usual = question.usual or usual_gap(recent)
    wanted, lengths = question.days, question.lengths
    length = length_of(wanted) if wanted else None
    if length is not None and not lengths:
        lengths = frozenset({length})
    if lengths and not lengths & {length_of(span_of(row, usual)) or usual for row in recent}:
        return Outcome(rating=Rating.NOT_COMPARABLE, why="the article speaks of a period of another length")
    if wanted is not None:
        fitting = tuple(
            row for row in _ending_in(known, wanted) if _fits(span_of(row, usual), wanted, lengths)
        )
        if fitting:
            return _held_against(question, fitting)
        return Outcome(rating=Rating.CANNOT_SAY, why="the source has no value of that period")
    outcome = _held_against(question, known)
    if outcome.rating is not Rating.SUPPORTED and not lengths:
        return Outcome(rating=Rating.NOT_COMPARABLE, why="the article does not say of what period")
    return outcome


def _ending_in(rows: Rows, days: Span) -> Rows:
    """The rows of periods that may end within some days, with slack for closing days."""
    first = date.min if days[0] is None else days[0] - SLACK
    last = date.max if days[1] is None else days[1] + SLACK
    return tuple(_up_to(rows, last)[bisect_left(rows, first, key=_day_of) :])


def _fits(span: Span, wanted: Span, lengths: frozenset[Length]) -> bool:
    if same(span, wanted):
        return True
    shorter = length_of(wanted) not in lengths
    return shorter and length_of(span) in lengths and ends_in(span, wanted)


def _current(rows: Sequence[Row]) -> Rows:
    """The rows that count: those of the newest day and the best rank, published last."""
    last = rows[-1]
    key = (last.as_of, last.known, last.rank)
    return tuple(takewhile(lambda row: (row.as_of, row.known, row.rank) == key, reversed(rows)))


def _said(row: Row) -> str:
    return f"{_value(row)} as of {row.as_of}" if row.as_of else _value(row)


def _value(row: Row) -> str:
    return row.value or row.written


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else "then"
