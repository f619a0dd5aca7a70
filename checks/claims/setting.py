"""Where and when: the places and the days that a figure is said of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from checks.claims.clause import Clause
from checks.claims.words import Sentence, Word
from checks.data.grammar import DETERMINERS
from checks.data.speech import REPORTING
from checks.model import DateBound, Mention, Period, Precision, When

Days = tuple[date | None, date | None]

_PLACING = frozenset({"in", "at", "near", "across", "outside", "around", "throughout", "inside"})


def places_of(clause: Clause, dates: tuple[Mention, ...]) -> frozenset[str]:
    """Capitalised words behind a preposition of place, those of dates left out."""
    taken = [(mention.start, mention.end) for mention in dates]
    found: set[str] = set()
    for words in (clause.left, clause.right):
        for before, word in pairwise(words):
            named = word.capital and (before.low in _PLACING or before.low in found)
            if named and not any(start <= word.start < end for start, end in taken):
                found.add(word.low.removesuffix("'s"))
    return frozenset(found)


def period_of(sentence: Sentence, clause: Clause, dates: tuple[Mention, ...], at: int) -> Days | None:
    """The days that the sentence gives for its figure: those of the date nearest to it.

    The day on which somebody said so is none of them.
    """
    said = [date for date in dates if sentence.start <= date.start < sentence.end]
    inside = [date for date in said if _holds(clause, date)]
    for mention in sorted(inside or said, key=lambda mention: abs(mention.start - at)):
        if not _dates_the_saying(sentence, mention) and not _dates_an_event(sentence, mention):
            return _days(mention, told=mention.end <= at and _opens_when(sentence, mention))
    return None


def as_of(sentence: Sentence, dates: tuple[Mention, ...], at: int) -> date | None:
    """The day as of which a figure held: "as of Tuesday", or the day on which somebody said so."""
    days = [
        (abs(mention.start - at), mention.meaning.last)
        for mention in dates
        if isinstance(mention.meaning, When)
        and mention.meaning.precision is Precision.DAY
        and (_dates_the_saying(sentence, mention) or _dates_the_state(sentence, mention))
    ]
    return min(days, key=_distance)[1] if days else None


def _distance(day: tuple[int, date | None]) -> int:
    return day[0]


def _dates_the_state(sentence: Sentence, mention: Mention) -> bool:
    before = [word.low for word in sentence.before(mention.start, 2)]
    return before[-2:] == ["as", "of"] or before[-1:] == ["by"] or mention.surface.lower().startswith("by ")


def _holds(clause: Clause, mention: Mention) -> bool:
    return any(mention.start <= word.start < mention.end for word in clause.words)


def _dates_the_saying(sentence: Sentence, mention: Mention) -> bool:
    before = sentence.before(mention.start, 4)
    return any(_reports(word) for word in before)


def _dates_an_event(sentence: Sentence, mention: Mention) -> bool:
    """ "The 2020 election" says when the election was, and not when the figure held."""
    if isinstance(mention.meaning, When) and mention.meaning.precision in (
        Precision.DECADE,
        Precision.CENTURY,
    ):
        return False
    before = sentence.before(mention.start, 1)
    return bool(before) and before[0].low in DETERMINERS


def _reports(word: Word) -> bool:
    return word.low in REPORTING


def _opens_when(sentence: Sentence, mention: Mention) -> bool:
    """ "The worst since 1978, when 23 people died": what follows was in that year, and not since."""
    behind = [word.low for word in sentence.after(mention.end, 2)]
    return behind[:1] == ["when"] or behind == [",", "when"]


def _days(mention: Mention, *, told: bool = False) -> Days | None:
    """The days of a date; those of the date itself, and not since, where something is told of it."""
    meaning = mention.meaning
    if isinstance(meaning, Period):
        return meaning.begin.first, meaning.end.last
    if not isinstance(meaning, When) or meaning.first is None:
        return None
    if meaning.bound in (DateBound.SINCE, DateBound.AFTER) and not told:
        return meaning.first, None
    if meaning.bound in (DateBound.UNTIL, DateBound.BEFORE):
        return None, meaning.last
    return meaning.first, meaning.last
