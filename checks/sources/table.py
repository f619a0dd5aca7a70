"""The table that a source's answer makes: its rows by the quantity that they are values of."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from checks.sources.aliases import cut
from checks.sources.bodies import parse
from checks.sources.config import Series, Source
from checks.sources.rows import Row, read_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The rows of one quantity, oldest first."""

    series: str
    """Their statement, with ``{value}`` in place of the value."""
    rows: tuple[Row, ...]
    sentence: str
    """The sentence of the newest row as it is read: with the probe in place of the value's number."""
    at: tuple[int, int]
    """Where in the sentence the value stands."""
    sizes: tuple[float, float] | None
    """Between which sizes all of its values lie; None where some are in words, or in other units."""
    widened: bool
    """Whether more than rounding lets a figure agree with them: bounds of their own, or a tolerance."""
    marks: frozenset[str]
    """The words, in lower case, that only some of the table's statements have: the names of places, say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a source answered, and what was left out of it and why."""

    groups: tuple[Group, ...]
    notes: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, those of one quantity together."""
        return tuple(row for group in self.groups for row in group.rows)


def table_of(source: Source, body: bytes | None) -> Table:
    """Read a body, or the source's own table where there is no body.

    Raises :class:`checks.sources.bodies.BodyError` for a body that cannot be read as rows.
    """
    data: object = list(source.table or ()) if body is None else parse(body, source.format)
    notes: list[str] = []
    series: dict[str, list[Row]] = {}
    for row in sorted(read_rows(source, data, notes), key=_age):
        series.setdefault(row.series, []).append(row)
    words = {name: frozenset(cut(name.lower())) for name in series}
    common = frozenset.intersection(*words.values()) if words else frozenset()
    groups: list[Group] = []
    for name, rows in series.items():
        graded = _graded(rows)
        kept = _never_falling(graded, notes) if source.series is Series.TOTAL else graded
        groups.append(
            Group(
                series=name,
                rows=tuple(kept),
                sentence=kept[-1].probed,
                at=kept[-1].place,
                sizes=_range(kept),
                widened=source.tolerance is not None or any(row.low is not None for row in kept),
                marks=words[name] - common,
            )
        )
    return Table(groups=tuple(groups), notes=tuple(notes))


def _range(rows: Sequence[Row]) -> tuple[float, float] | None:
    sizes = [row.size for row in rows if row.size is not None]
    alike = len(sizes) == len(rows) and all(row.template == rows[-1].template for row in rows)
    return (min(sizes), max(sizes)) if alike else None


def _age(row: Row) -> tuple[date, date, bool]:
    return row.as_of.last if row.as_of else date.min, row.public or date.min, row.rank == "preferred"


def _graded(rows: Sequence[Row]) -> list[Row]:
    """The rows with the grain at which their source writes.

    Beside 4.75 a 4 is 4.00. A whole number is meant to the unit, but since tables typed by hand do round,
    none is read finer than a hundredth of its value.
    """
    finest = min(row.grain for row in rows)
    grains = [_grain(row, finest) for row in rows]
    return [
        row if grain == row.grain else replace(row, grain=grain)
        for row, grain in zip(rows, grains, strict=True)
    ]


def _grain(row: Row, finest: Fraction) -> Fraction:
    if row.number is None or finest < 1 or row.grain == 1:
        return min(row.grain, finest)
    return min(row.grain, max(Fraction(1), abs(row.number) / 100))


def _never_falling(rows: Sequence[Row], notes: list[str]) -> list[Row]:
    """The longest run of rows that never falls: a total that falls, or leaps and falls back, is refused.

    Where a single row falls and nothing tells which of two is wrong, the later one is refused.
    """
    kept = {id(row) for row in _longest_rise([row for row in rows if row.number is not None])}
    refused = [row for row in rows if row.number is not None and id(row) not in kept]
    if refused:
        days = ", ".join(f"{row.written} of {row.as_of}" for row in refused[:3])
        notes.append(f"{len(refused)} rows refused, as a running total cannot fall: {days}")
    return [row for row in rows if row.number is None or id(row) in kept]


def _longest_rise(rows: Sequence[Row]) -> Iterable[Row]:
    """The longest subsequence that never falls, by patience sorting from the end."""
    tails: list[float] = []
    ends: list[int] = []
    before: list[int] = [-1] * len(rows)
    for place in range(len(rows) - 1, -1, -1):
        value = -(rows[place].size or 0.0)
        at = bisect_right(tails, value)
        before[place] = ends[at - 1] if at else -1
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [place]
    place = ends[-1] if ends else -1
    while place >= 0:
        yield rows[place]
        place = before[place]
