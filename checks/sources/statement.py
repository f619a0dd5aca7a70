"""Statements: the sentences of a source, read by the reader that reads the article.

A sentence is read once with a number in its value's place. For every row of the same sentence the number is
exchanged in what was read.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import inf
from typing import NamedTuple

from checks.model import Article, Block, BlockKind, Figure, Hedge
from checks.reading import read
from checks.sources.agreement import scaled
from checks.sources.fields import Day
from checks.sources.frame import Frame, Sentences
from checks.sources.rows import PROBE, Row
from checks.sources.table import Group

_NEAR_BELOW, _NEAR_ABOVE = 0.8, 1.25
"""A value beyond these shares of a figure agrees with it under no hedge and no rounding."""
_ROW_GRAIN = 0.03
"""No row's own rounding reaches further than this share of it, or than one."""


class Statement(NamedTuple):
    """One series of a source: its sentence as it was read, and its rows, oldest first."""

    frame: Frame
    group: Group

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its rows, oldest first."""
        return self.group.rows

    def sizes_near(self, figure: Figure) -> tuple[float, float]:
        """Between which sizes a row's number lies that can agree with a figure; for searching many rows."""
        factor = _factor(self.frame)
        if factor is None or self.group.sizes is None:
            return -inf, inf
        if figure.hedge is Hedge.EXACT and figure.stated is not None and not self.group.widened:
            stated, grain = float(figure.stated) / factor, float(figure.grain) / factor
            slack = 2 * grain + max(1.0, _ROW_GRAIN * abs(stated))
            return stated - slack, stated + slack
        low, high = _reach(figure)
        return low / factor, high / factor

    def may_hold(self, figure: Figure) -> bool:
        """Whether any of its rows can agree with a figure."""
        low, high = self.sizes_near(figure)
        sizes = self.group.sizes
        return sizes is None or (low <= sizes[1] and sizes[0] <= high)

    def figure_of(self, row: Row, published: date | None) -> Figure:
        """A row's value as the statement says it."""
        frame = self.frame if row.template == self.rows[-1].template else frame_of(row)
        model = frame.claim.figure if frame else self.frame.claim.figure
        if row.born is not None:
            return _age(row.born, row.died, published)
        return model if row.number is None else _exchanged(model, row, row.number)

    def said(self, row: Row, published: date | None) -> str:
        """The sentence that a row makes, with the age on the day of the article where it is of a person."""
        if row.born is None:
            return row.statement
        age = _age(row.born, row.died, published)
        return replace(row, value=str(age.stated)).statement


@lru_cache(maxsize=8192)
def _factor(frame: Frame) -> float | None:
    """What a statement makes of a row's number: "{value} million" multiplies it."""
    model = frame.claim.figure.stated
    return float(model) / int(PROBE) if model else None


def _reach(figure: Figure) -> tuple[float, float]:
    slack = 0.0 if figure.hedge is Hedge.VAGUE else 2 * float(figure.grain)
    low = -inf if figure.low is None else float(figure.low) * _NEAR_BELOW - slack
    high = inf if figure.high is None else float(figure.high) * _NEAR_ABOVE + slack
    return low, high


def statements_of(group: Group) -> tuple[Statement, ...]:
    """The statements that the rows of a group make: one, unless the sentence is the source's own."""
    return tuple(Statement(frame=frame, group=group) for frame in frames_at(group.sentence, group.at))


def frame_of(row: Row) -> Frame | None:
    """The frame of the value of a row's sentence; None where the reader finds no figure there."""
    return next(iter(frames_at(row.probed, row.place)), None)


@lru_cache(maxsize=8192)
def frames_at(sentence: str, place: tuple[int, int]) -> tuple[Frame, ...]:
    """The frames of the figures that stand in a stretch of a sentence."""
    start, end = place
    return tuple(
        frame
        for frame in frames(sentence)
        if frame.claim.mention.start < end and start < frame.claim.mention.end
    )


@lru_cache(maxsize=8192)
def frames(sentence: str) -> tuple[Frame, ...]:
    """Every figure of a sentence in its frame."""
    block = Block(kind=BlockKind.PARAGRAPH, text=sentence)
    reading = read(Article(title="", blocks=(block,)))
    made = Sentences()
    return tuple(
        made.frame(reading.passages[claim.block], claim, claim.mention.amount)
        for claim in reading.claims
        if claim.mention.amount
    )


def _exchanged(model: Figure, row: Row, number: Fraction) -> Figure:
    """The figure that was read, with a row's number in the place of the probe."""
    if not model.stated:
        return model
    factor = model.stated / int(PROBE)
    stated, grain = number * factor, row.grain * abs(factor)
    if row.low is not None and row.high is not None:
        return replace(model, stated=stated, low=row.low * factor, high=row.high * factor, grain=grain)
    if number <= 0:
        return replace(model, stated=stated, low=stated, high=stated, grain=grain)
    return scaled(model, Fraction(number, int(PROBE)), grain=grain)


def _age(born: Day, died: Day | None, published: date | None) -> Figure:
    """The age on the day of the article, or at death; a year either way where only the year is known."""
    end = published or born.last
    earliest = latest = end
    if died is not None and died.first <= end:
        earliest, latest = died.first, died.last
    low, high = _years(born.last, earliest), _years(born.first, latest)
    return Figure(stated=Fraction(high), low=Fraction(low), high=Fraction(high))


def _years(born: date, on: date) -> int:
    return max(0, on.year - born.year - ((on.month, on.day) < (born.month, born.day)))
