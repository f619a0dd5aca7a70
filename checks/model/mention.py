"""Mentions: a stretch of text and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from checks.model.amount import Amount, Kind
from checks.model.when import Clock, Period, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A result or a tally of two or more numbers ("won 3-2", "52-47"). Never compared as a count."""

    values: tuple[Fraction, ...]
    vote: bool = False
    kind: Literal[Kind.SCORE] = Kind.SCORE


class Name(NamedTuple):
    """The name of a person, place or organisation, as far as comparing needs it."""

    sort: Literal["person", "place", "organisation", "unknown"]
    given: tuple[str, ...] = ()
    family: str = ""
    title: str | None = None
    kind: Literal[Kind.NAME] = Kind.NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class NotAFigure:
    """Digits or number words that count nothing: a phone number, a product name, a section of a law."""

    what: str
    kind: Literal[Kind.OTHER] = Kind.OTHER


Meaning = Amount | When | Period | Clock | Score | Name | NotAFigure


class Part(NamedTuple):
    """A piece of a mention and its part in it: ``hedge``, ``number``, ``scale``, ``unit``, ``noun`` …"""

    role: str
    start: int
    end: int


class Mention(NamedTuple):
    """A stretch of text that was read, what it says, and the pieces it was read from.

    A tuple, as its parts and most meanings are, because a text has hundreds of them and a frozen dataclass
    takes several times as long.
    """

    start: int
    end: int
    surface: str
    meaning: Meaning
    parts: tuple[Part, ...] = ()

    @property
    def kind(self) -> Kind:
        """What kind of figure, date or name it is."""
        return self.meaning.kind

    @property
    def amount(self) -> Amount | None:
        """The amount, where the mention is one."""
        return self.meaning if isinstance(self.meaning, Amount) else None
