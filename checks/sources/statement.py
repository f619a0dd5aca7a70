"""Statements: the sentences of a source, read by the reader that reads the article.

A sentence is read once with a number in its value's place. For every row of the same sentence the number is
exchanged in what was read.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import lru_cache

from checks.model import Article, Block, BlockKind, Figure
from checks.reading import read
from checks.sources.agreement import scaled
from checks.sources.fields import Day
from checks.sources.frame import Frame, Sentences
from checks.sources.rows import SLOT, Row
from checks.sources.table import Group

PROBE = 43
"""The number put in while reading: read as a count, a percentage, an age or a sum alike, and as no year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One series of a source: its sentence as it was read, and its rows, oldest first."""

    frame: Frame
    rows: tuple[Row, ...]

    def figure_of(self, row: Row, published: date | None) -> Figure:
        """A row's value as the statement says it."""
        frame = self.frame if row.template == self.rows[-1].template else _frame_of(row)
        model = frame.claim.figure if frame else self.frame.claim.figure
        if row.born is not None:
            return _age(row.born, row.died, published)
        return model if row.number is None else _exchanged(model, row, row.number)


def statements_of(group: Group) -> tuple[Statement, ...]:
    """The statements that the rows of a group make: one, unless the sentence is the source's own."""
    newest = group.rows[-1]
    if SLOT in newest.template or newest.written:
        frame = _frame_of(newest)
        return (Statement(frame=frame, rows=group.rows),) if frame else ()
    return tuple(Statement(frame=frame, rows=group.rows) for frame in frames(newest.template))


def _frame_of(row: Row) -> Frame | None:
    """The frame of the value of a row's sentence; None where the reader finds no figure there."""
    if SLOT in row.template:
        start = row.template.index(SLOT)
        end = start + len(str(PROBE))
    else:
        start = row.template.index(row.written)
        end = start + len(row.written)
    for frame in frames(row.template.replace(SLOT, str(PROBE))):
        mention = frame.claim.mention
        if mention.start < end and start < mention.end:
            return frame
    return None


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
    factor = model.stated / PROBE
    stated, grain = number * factor, row.grain * abs(factor)
    if row.low is not None and row.high is not None:
        return replace(model, stated=stated, low=row.low * factor, high=row.high * factor, grain=grain)
    if number <= 0:
        return replace(model, stated=stated, low=stated, high=stated, grain=grain)
    return scaled(model, Fraction(number, PROBE), grain=grain)


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
