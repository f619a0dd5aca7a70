"""A question to the rows of a source, and what they say to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

from checks.model import Figure, Rating
from checks.sources.agreement import agree
from checks.sources.config import Series
from checks.sources.periods import Length, Span
from checks.sources.rows import Row

Rows = tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A figure of an article, and all that rating it needs besides the rows."""

    series: Series
    figure: Figure
    value_of: Callable[[Row], Figure]
    """A row's value as the statement says it, in the unit of the figure."""
    sizes: tuple[float, float] = (-inf, inf)
    """Between which sizes a row lies that can agree: a quick test for searching."""
    near: bool = True
    """Whether any row lies between them."""
    history: int | None = None
    """How many older values to look through for one that agrees; None for all."""
    published: date | None
    days: Span | None = None
    """The days that the article says its figure is of; None where it means its own day."""
    first: date | None = None
    """Where the source counts anew each year or month: the first day of the one meant."""
    lengths: frozenset[Length] = frozenset()
    """The lengths of period that the article names beside its figure: "annual sales"."""
    usual: Length | None = None
    """The length of period that the statement names."""
    event: date | None = None
    """The last day of the event of which the source counts a total: soon after, it rises no more."""
    former: bool = False
    """The figure is of an earlier time than the newest row, which the article does not date."""
    lag: timedelta | None = None
    tolerance: str | None = None

    def agrees(self, row: Row) -> bool:
        """Whether the figure and the row's value can both be true."""
        return agree(self.figure, self.value_of(row), self.tolerance)

    def could_know(self, row: Row) -> bool:
        """Whether the row was public on the day of the article."""
        return self.published is None or row.public is None or row.public <= self.published

    @property
    def at(self) -> date | None:
        """The last day that the figure can be of."""
        if self.days and self.days[1] and self.published:
            return min(self.days[1], self.published)
        return self.published


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A rating, the reason in words, and the rows that decide, the current one first."""

    rating: Rating
    why: str
    rows: Rows = ()
