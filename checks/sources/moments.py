"""Whether two articles speak of one moment, and whether the later one only goes on from the earlier.

Nobody wrote the two to be compared, and the news repeats itself: the same street is bombed again, the same
price moves the next day. So a figure that names its day is compared with one that names the same day. One
that names none is compared only between articles of the same or the next day, and only if it does not move by
the hour and tells of no event, of which there may be another.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from checks.claims import Difference
from checks.claims import differences as claims_differ
from checks.data.measures import FALLS, HAPPENED, RISES
from checks.data.running import ESTIMATED, REVISED, RUNNING
from checks.model import Kind
from checks.sources.agreement import above
from checks.sources.aliases import found_in
from checks.sources.frame import Frame, family
from checks.sources.measures import measure
from checks.sources.subjects import own_names

NEXT_DAY = timedelta(days=1)
_APART = frozenset({Difference.BASIS, Difference.SCOPE, Difference.POLARITY, Difference.TIME})
_MOVING = frozenset({Kind.SHARE, Kind.TEMPERATURE})
_REACH = 4
_AHEAD = frozenset({"will", "would", "shall", "planned", "plans", "going", "expected", "expects", "budgeted"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The days on which two articles were published; for an earlier post, at the latest."""

    now: date | None
    then: date | None

    @property
    def close(self) -> bool:
        """They are of the same day, or of one and the next."""
        return self.now is not None and self.then is not None and abs(self.now - self.then) <= NEXT_DAY

    @property
    def order(self) -> int:
        """1 if the article is later than the other, -1 if it is earlier, 0 where that is not known."""
        if self.now is None or self.then is None:
            return 0
        return (self.now > self.then) - (self.now < self.then)


def one_quantity(mine: Frame, theirs: Frame) -> bool:
    """Whether two figures of one thing are of one scope, and of something that does not move by the hour."""
    if any(kind in _APART for kind, _ in claims_differ(mine.claim, theirs.claim)):
        return False
    if _by_the_hour(mine) or _by_the_hour(theirs) or _one_birthday(mine, theirs):
        return False
    return not (_is_ahead(mine) ^ _is_ahead(theirs))


def one_moment(mine: Frame, theirs: Frame, days: Days) -> bool:
    """Whether two figures of one quantity are of one time and speaker."""
    if any(kind is Difference.SPEAKER for kind, _ in claims_differ(mine.claim, theirs.claim)):
        return False
    one, other = mine.claim.period, theirs.claim.period
    if one is not None or other is not None:
        return one == other and one is not None and None not in one
    return days.close and _stays(mine) and _stays(theirs) and _is_of_its_own(mine, theirs)


def is_update(mine: Frame, theirs: Frame, days: Days) -> bool:
    """Whether the one of the two that is later goes on from the other: a toll that rises, an estimate.

    Of two articles of one day it is not known which was written first.
    """
    if _says(mine, ESTIMATED) or _says(theirs, ESTIMATED):
        return True
    if not goes_on(mine):
        return False
    if days.order == 0 or _says(mine, REVISED):
        return True
    later, earlier = (mine, theirs) if days.order > 0 else (theirs, mine)
    return above(later.claim.figure, earlier.claim.figure)


def goes_on(frame: Frame) -> bool:
    """Whether a figure is a count so far: a toll, the wounded, what was counted by then."""
    return measure(frame) in HAPPENED or _says(frame, RUNNING)


def _by_the_hour(frame: Frame) -> bool:
    """Prices and speeds, and what moved on a day: two that differ may both be right."""
    amount, period = frame.amount, frame.claim.period
    if amount.per is not None or "/" in (amount.unit or "") or amount.kind is Kind.TEMPERATURE:
        return True
    one_day = period is None or period[0] == period[1]
    return one_day and any(word.low in RISES | FALLS for word in frame.before[-_REACH:])


def _is_ahead(frame: Frame) -> bool:
    """Whether a figure is of what is still to come: what will be spent, and what was, are two things."""
    return any(word.low in _AHEAD for word in frame.before[-_REACH:])


def _one_birthday(mine: Frame, theirs: Frame) -> bool:
    one, other = mine.amount.figure.stated, theirs.amount.figure.stated
    return mine.amount.kind is Kind.AGE and one is not None and other is not None and abs(one - other) <= 1


def _stays(frame: Frame) -> bool:
    return frame.amount.kind not in _MOVING


def _is_of_its_own(mine: Frame, theirs: Frame) -> bool:
    """What happens may happen again the next day, unless it is to something as single as Flight 610."""
    if measure(mine) not in HAPPENED:
        return True
    numbered = [name.canon for name in own_names(mine) if any(char.isdigit() for char in name.canon)]
    return any(found_in(name.canon, numbered) for name in own_names(theirs))


def _says(frame: Frame, words: str) -> bool:
    return not _families(words).isdisjoint(family(word.low) for word in frame.sentence.words)


@cache
def _families(words: str) -> frozenset[str]:
    return frozenset(map(family, words.split()))
