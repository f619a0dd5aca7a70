"""What a sentence says with one of its figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from checks.model import Figure, Mention


class Voice(StrEnum):
    """Who speaks: the author, somebody in reported speech, somebody between quotation marks."""

    AUTHOR = "author"
    REPORTED = "reported"
    QUOTED = "quoted"


class Polarity(StrEnum):
    """Whether the figure is asserted at all."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    CORRECTED = "in a correction"


class Relation(StrEnum):
    """How the figure stands to a whole: on its own, a part of one, or beside another."""

    WHOLE = "whole"
    PART = "part"
    OTHER = "other"


class Basis(StrEnum):
    """What a figure sums up: all so far, one period, a level at a time, or a change."""

    TOTAL = "total"
    PERIOD = "period"
    LEVEL = "level"
    CHANGE = "change"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a sentence says with one of its figures. Only comparable claims are ever compared."""

    block: int
    mention: Mention
    sentence: tuple[int, int]
    measure: str
    """What is counted or measured, in one word of the field: ``killed``, ``plan points``, ``revenue`` …
    A head noun that belongs to no known family is its own measure."""
    unit: str | None
    figure: Figure
    subject: frozenset[str] = frozenset()
    """Content words of the counted noun phrase, reduced to their stems; empty where it is but "people"."""
    context: frozenset[str] = frozenset()
    """Stems of the other content words of the clause: who does it, to what, by what."""
    definite: bool = False
    """The noun phrase points back: "the five fatalities", "these 250 Indians"."""
    place: frozenset[str] = frozenset()
    period: tuple[date | None, date | None] | None = None
    """First and last day of what the figure covers, as far as the sentence says; None where it does not."""
    as_of: date | None = None
    """The day as of which it held: "as of Tuesday", "by Sunday", or the day on which somebody said so."""
    scope: frozenset[str] = frozenset()
    """Qualifiers that change what is counted: ``confirmed``, ``forecast``, ``earlier``, ``average`` …"""
    speaker: str | None = None
    """Who says so, as written; None for the author, and for a pronoun that nobody stands behind."""
    voice: Voice = Voice.AUTHOR
    polarity: Polarity = Polarity.ASSERTED
    relation: Relation = Relation.WHOLE
    basis: Basis = Basis.UNKNOWN
