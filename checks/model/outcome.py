"""What is told of an article: findings, silences, and the verdicts of sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A passage of the article: block number and offsets into its text."""

    block: int
    start: int
    end: int
    text: str


class Severity(StrEnum):
    """How sure a finding is. Only errors and warnings are posted; a note never is by itself."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Two statements of one article that cannot both hold, or one that cannot hold at all."""

    rule: str
    """``family/name``: the path of the rule's file."""
    category: str
    """The kind of discrepancy, such as ``sum-mismatch``; the ``class`` of the outward formats."""
    severity: Severity
    message: str
    """One sentence for a reader: what cannot both hold, and how that is known. No verdict on truth."""
    spans: tuple[Span, ...]
    """The passages that prove it, each tight around the figure and its noun, in reading order."""
    expected: str | None = None
    """What arithmetic or the calendar gives instead, where it gives an answer."""
    shows: str | None = None
    """The sum or the calendar fact itself: ``8 + 5 = 13``, ``16 November 2024 is a Saturday``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Why a rule that had something to look at said nothing: "not compared: different speaker"."""

    rule: str
    reason: str
    spans: tuple[Span, ...] = ()


class Rating(StrEnum):
    """What a source says of a claim. "Refuted" is never said: a source differs, it does not decide."""

    SUPPORTED = "supported"
    CONFLICT = "conflict"
    OUTDATED = "outdated"
    SUPERSEDED = "superseded"
    UPDATE = "update"
    """Of two articles the one goes on from the other: a toll that rises."""
    NOT_COMPARABLE = "not-comparable"
    CANNOT_SAY = "cannot-say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One statement of a source: a row put into the source's sentence, and where it comes from."""

    source: str
    """The name under which the source is configured."""
    title: str
    statement: str
    """The sentence as the article's own reader reads it."""
    value: str
    """The row's value as the source writes it."""
    as_of: date | None
    url: str | None = None
    retrieved: str | None = None
    """When the answer was fetched (ISO 8601), or None for a local table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A claim of the article held against a source."""

    figure: str
    span: Span
    rating: Rating
    justification: str
    source: str
    evidence: tuple[Evidence, ...] = ()
    """The rows that decide, the current one first."""
