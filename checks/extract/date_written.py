"""A date as it stands in the text, before it is resolved against the day of publication."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from checks.model import DateBound, Part, Precision

SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
"""How far the words lead away from the day of publication, in weeks, months and the like."""


class Portion(StrEnum):
    """Which part of a longer stretch is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    EARLIER = "earlier"
    """From its beginning to the day of publication."""
    LATER = "later"
    """From the day of publication to its end."""


class Written(NamedTuple):
    """What is written of one date. ``None`` is whatever is not.

    A tuple, because one is built for every date that is read, and a frozen dataclass of as many fields takes
    seven times as long.
    """

    start: int
    end: int
    precision: Precision
    year: int | None = None
    """For a decade or a century, its first year."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None
    """Which quarter, half or season of its year, or which week of its month or year (-1: the last)."""
    shift: int | None = None
    """Last: -1; this: 0; next: 1; yesterday: -1. Counted in the precision."""
    year_shift: int | None = None
    """The same for the year of a day, month or quarter ("in May last year")."""
    elsewhere: bool = False
    """Told from another day of the story ("the following Monday"): it cannot be resolved."""
    beside: int | None = None
    """Which such weekday from now: 1 the next to come ("coming Friday"), 2 that after it ("Friday week"), -1
    the last gone ("this past Friday")."""
    in_week: bool = False
    """The shift of a weekday is that of the week that it is in ("Tuesday of last week")."""
    portion: Portion | None = None
    bound: DateBound = DateBound.ON
    approximate: bool = False
    unordered: tuple[int, int] | None = None
    """Day and month in the order written, where only the outlet's habit can say which is which."""
    parts: tuple[Part, ...] = ()
