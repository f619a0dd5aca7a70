"""The frozen types that every room shares.

Values are exact: every number is a :class:`fractions.Fraction`, never a float. Spans are half-open
character offsets into the text of one block, so that ``text[start:end] == surface`` always holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from fractions import Fraction
from typing import Literal

# --------------------------------------------------------------------------- the article


class BlockKind(StrEnum):
    """What part of an article a block of text is."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    TABLE = "table"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in a block: where its anchor text stands, and where it leads."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One stretch of running text: a headline, a paragraph, a caption, a list item."""

    kind: BlockKind
    text: str
    links: tuple[Link, ...] = ()
    ordered: int | None = None
    """For an item of a numbered list: its number. ``text`` does not repeat it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A news article as it was read, in reading order. All that a report may depend on."""

    title: str
    blocks: tuple[Block, ...]
    url: str | None = None
    published: date | None = None
    published_from: str | None = None
    """Where the date comes from: ``given``, ``json-ld``, ``meta``, ``microdata``, ``time`` or ``guess``.
    A guess proves nothing."""
    updated: date | None = None
    """The day on which the page says that it was last changed, where it says so."""
    live: bool = False
    """A page that is added to by the hour: a live blog."""
    language: str = "en"
    """ISO 639-1 code. Blocks of an article that is not in English are not read."""
    unread: tuple[Unread, ...] = ()
    """What the page held that could not be read, with the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """Something that was left alone, and why, in words for a reader of the report."""

    what: str
    why: str


# --------------------------------------------------------------------------- figures


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


# --------------------------------------------------------------------------- what a mention says


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number of something."""

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


class Precision(StrEnum):
    """The true precision of a date: what was written, not what it can be padded to."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half-year"
    YEAR = "year"
    FISCAL_YEAR = "fiscal year"
    DECADE = "decade"
    CENTURY = "century"


class DateBound(StrEnum):
    """How a date bounds what it is said of."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date at the precision in which it was written, and the interval of days that it means."""

    first: date | None
    """First and last day of the interval. None where it cannot be known: no publication date to resolve
    it against, an order that is ambiguous (4/5/2024), a day that does not exist (31 November)."""
    last: date | None
    precision: Precision
    year: int | None = None
    """Year, month and day as they are written; None for what is not written."""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """The weekday named, Monday = 0, or None."""
    relative: bool = False
    """Resolved only against the publication date ("on Monday", "last week", "yesterday")."""
    year_certain: bool = False
    """The year is written, or no other year can be meant. Otherwise it is the one nearest publication."""
    impossible: bool = False
    """No calendar has this date."""
    bound: DateBound = DateBound.ON
    approximate: bool = False
    kind: Literal[Kind.DATE] = Kind.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A range of dates with two written ends ("Oct. 11-21", "from May 2017 to March 2018")."""

    begin: When
    end: When
    inverted: bool = False
    """The end lies before the beginning, as written."""
    kind: Literal[Kind.DATE] = Kind.DATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day, with its zone as written."""

    at: time
    zone: str | None = None
    until: time | None = None
    """For a range of times: its end."""
    kind: Literal[Kind.TIME] = Kind.TIME


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """A result or a tally of two or more numbers ("won 3-2", "52-47"). Never compared as a count."""

    values: tuple[Fraction, ...]
    vote: bool = False
    kind: Literal[Kind.SCORE] = Kind.SCORE


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a mention and its part in it: ``hedge``, ``number``, ``scale``, ``unit``, ``noun`` …"""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of text that was read, what it says, and the pieces it was read from."""

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


# --------------------------------------------------------------------------- findings


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


# --------------------------------------------------------------------------- evidence and verdicts


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
