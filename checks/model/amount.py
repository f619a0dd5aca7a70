"""Figures and amounts: a number is always an interval, and exact."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Literal, NamedTuple


class Hedge(StrEnum):
    """How a figure is bounded by the words around it."""

    EXACT = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    RANGE = "between"
    VAGUE = "vague"


def _is_above(low: Fraction | None, high: Fraction | None) -> bool:
    return low is not None and high is not None and low > high


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A stated number with its hedge: always an interval.

    ``low`` and ``high`` are what the words allow when taken literally; ``None`` means unbounded.
    ``grain`` is the place of the last digit that carries meaning, so that 66,000 has grain 1,000,
    2.4 million has grain 100,000 and 8,234 has grain 1. How far rounding may widen the interval when
    two figures are compared is the business of :mod:`checks.interval`.
    """

    stated: Fraction | None
    """The number as written, scale applied. None for a range or a vague quantity."""
    low: Fraction | None
    high: Fraction | None
    hedge: Hedge = Hedge.EXACT
    grain: Fraction = Fraction(1)
    inverted: bool = False
    """A range written with its larger end first ("between 9 and 4"). ``low`` <= ``high`` all the same."""

    def __post_init__(self) -> None:
        if self.low is not self.high and _is_above(self.low, self.high):
            raise ValueError(f"an interval cannot end before it starts: {self.low} > {self.high}")
        if self.grain.numerator <= 0:
            raise ValueError(f"a grain is a positive number, not {self.grain}")


class Kind(StrEnum):
    """What kind of figure a mention is."""

    NUMBER = "number"
    COUNT = "count"
    MONEY = "money"
    SHARE = "share"
    QUANTITY = "quantity"
    TEMPERATURE = "temperature"
    AGE = "age"
    DURATION = "duration"
    MULTIPLE = "multiple"
    ORDINAL = "ordinal"
    SCORE = "score"
    DATE = "date"
    TIME = "time"
    NAME = "name"
    OTHER = "other"


AmountKind = Literal[
    Kind.NUMBER,
    Kind.COUNT,
    Kind.MONEY,
    Kind.SHARE,
    Kind.QUANTITY,
    Kind.TEMPERATURE,
    Kind.AGE,
    Kind.DURATION,
    Kind.MULTIPLE,
    Kind.ORDINAL,
]


class Amount(NamedTuple):
    """A number of something. A tuple for the reason that a mention is one."""

    kind: AmountKind
    figure: Figure
    unit: str | None = None
    """Money: ISO 4217 code. Share: ``percent``, ``percentage point``, ``basis point`` or ``fraction``
    (one in five, two-thirds; the figure is then between 0 and 1). Quantity: a pint unit name, singular
    (``kilometer``, ``mile / hour``). Temperature: ``celsius``, ``fahrenheit``, ``kelvin``.
    Age and duration: ``second`` … ``year``, ``decade``, ``century``. Multiple: ``times``."""
    per: str | None = None
    """The denominator of a rate as a singular noun: ``barrel``, ``share``, ``person``, ``hour``."""
    noun: str | None = None
    """The counted noun phrase as written, its modifiers included ("Palestinian children"), or the
    participle that stands for it ("killed"). It lies inside the mention's text or right behind it."""
    head: str | None = None
    """The head of that phrase, singular and lower case ("child", "killed", "point")."""
    difference: bool = False
    """A change rather than a level ("rose by 5C", "3 points higher", "10 C warmer")."""
    out_of: Figure | None = None
    """For "N in M" and "N out of M" shares: the M."""
