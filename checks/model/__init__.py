"""The frozen types that every room shares.

Values are exact: every number is a :class:`fractions.Fraction`, never a float. Spans are half-open
character offsets into the text of one block, so that ``text[start:end] == surface`` always holds.
"""

from __future__ import annotations

from checks.model.amount import Amount, AmountKind, Figure, Hedge, Kind
from checks.model.article import Article, Block, BlockKind, Link, Unread
from checks.model.mention import Meaning, Mention, Name, NotAFigure, Part, Score
from checks.model.outcome import Evidence, Finding, Rating, Severity, Silence, Span, Verdict
from checks.model.when import Clock, DateBound, Period, Precision, When

__all__ = [
    "Amount",
    "AmountKind",
    "Article",
    "Block",
    "BlockKind",
    "Clock",
    "DateBound",
    "Evidence",
    "Figure",
    "Finding",
    "Hedge",
    "Kind",
    "Link",
    "Meaning",
    "Mention",
    "Name",
    "NotAFigure",
    "Part",
    "Period",
    "Precision",
    "Rating",
    "Score",
    "Severity",
    "Silence",
    "Span",
    "Unread",
    "Verdict",
    "When",
]
