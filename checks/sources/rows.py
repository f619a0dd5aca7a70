"""Rows: what a source answered, renamed by its JMESPath and put into the source's statements.

Some fields mean something by their name; all others only fill the statement.

============  =========================================================================
``value``     what is compared, as the source writes it
``low high``  bounds of the value, where the source gives them
``as_of``     the day, month, quarter or year that the value is of
``begin``     the first day of the value's period, where a period is not a calendar one
``known``     the day from which the value was public, where that is not ``as_of``
``hedge``     words that bound the value ("more than"), put in front of it
``unit``      words put behind it
``born died`` dates of a person; the value is then the age on the day of the article
``rank``      ``preferred``, ``normal`` or ``deprecated`` (Wikidata)
``rating``    what a fact-checker says of the statement
``link``      the page that the row was read from
============  =========================================================================

Beside a date, ``as_of_precision`` and the like tell how much of it is known (Wikidata).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import NamedTuple

import jmespath
from jmespath.exceptions import JMESPathError

from checks.extract.numeral import grain_of
from checks.sources.bodies import BodyError
from checks.sources.config import Source, placeholder
from checks.sources.fields import Day, day, grouped, number, text

_SHOWN = 120
MOST_ROWS = 100_000
"""A source that answers with more rows than this was asked the wrong question."""

SLOT = "{value}"
PROBE = "43"
"""The number put in while reading: read as a count, a percentage, an age or a sum alike, and as no year."""

_PRECISIONS = {"9": len("2025"), "10": len("2025-09")}
_DATES = ("as_of", "begin", "known", "born", "died")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a source, in one of its statements."""

    series: str
    """The statement with all fields put in but the value: rows that share it are values of one quantity."""
    template: str
    """The sentence with the value's hedge and unit, and with ``{value}`` in place of its number.

    Without ``{value}`` it is the whole sentence: its value is in words, or the sentence is the source's own.
    """
    value: str = ""
    """The value's number as it stands in the sentence: scaled and grouped."""
    written: str = ""
    """The value as the source writes it."""
    number: Fraction | None = None
    """The value as a number, scaled; None where it is in words."""
    grain: Fraction = Fraction(1)
    """The place of the last digit of the number that carries meaning."""
    size: float | None = None
    """The number once more, for searching only: nothing is judged by it."""
    low: Fraction | None = None
    high: Fraction | None = None
    as_of: Day | None = None
    begin: date | None = None
    known: date | None = None
    born: Day | None = None
    died: Day | None = None
    rank: str = "normal"
    rating: str | None = None
    link: str | None = None

    @property
    def public(self) -> date | None:
        """The day from which an article can have known the value."""
        return self.known or (self.as_of.last if self.as_of else None)

    @property
    def probed(self) -> str:
        """The sentence with :data:`PROBE` in place of the number, to be read once for all such rows."""
        return self.template.replace(SLOT, PROBE)

    @property
    def place(self) -> tuple[int, int]:
        """Where the value stands in that sentence; the whole of it where the sentence is the source's own."""
        start = self.template.find(SLOT)
        if start >= 0:
            return start, start + len(PROBE)
        start = self.template.find(self.written)
        return start, start + (len(self.written) or len(self.template))

    @property
    def statement(self) -> str:
        """The sentence that the article's own reader reads."""
        return self.template.replace(SLOT, self.value)


def known_on(rows: Sequence[Row], day: date | None) -> Row | None:
    """The last of some rows, oldest first, that is of a day or before it; of all where there is no day."""
    if day is None:
        return rows[-1] if rows else None
    place = bisect_right(rows, day, key=lambda row: row.as_of.last if row.as_of else date.min)
    return rows[place - 1] if place else None


def read_rows(source: Source, data: object, notes: list[str]) -> list[Row]:
    """The rows in what a source answered, in its own order; what was left out is noted.

    Raises :class:`BodyError` where there are no rows to read.
    """
    _raise_told_error(source, data)
    records = _selected(source, data)
    if len(records) > MOST_ROWS:
        raise BodyError(f"the answer has {len(records):,} rows; at most {MOST_ROWS:,} are read")
    rows = list(_read(source, records, notes))
    if records and not rows:
        raise BodyError(f"the answer has another shape than rows expects: {notes[0]}")
    return rows


def _raise_told_error(source: Source, data: object) -> None:
    if source.error is None:
        return
    try:
        told = text(jmespath.search(source.error, data))
    except JMESPathError:
        return
    if told:
        raise BodyError(f"the source answered: {told[:200]}")


def _selected(source: Source, data: object) -> list[object]:
    try:
        found = jmespath.search(source.select, data) if source.select else data
    except JMESPathError as error:
        reason = " ".join(str(error).split())[:200]
        raise BodyError(f"the answer has another shape than rows expects: {reason}") from error
    if isinstance(found, Mapping):
        return [found]
    if not isinstance(found, list):
        raise BodyError("the answer has another shape than rows expects: there is no list of rows in it")
    return found


def _read(source: Source, records: Sequence[object], notes: list[str]) -> Iterator[Row]:
    fields = [_fields(record) for record in records]
    for statement in source.statements:
        names = tuple(dict.fromkeys(placeholder().findall(statement)))
        compared = _compared(names, fields)
        missing: Counter[str] = Counter()
        for record in fields:
            row = _row(source, statement, record, names, compared)
            if isinstance(row, Row):
                yield row
            else:
                missing[row] += 1
        if missing[compared] == len(fields) and fields:
            had = ", ".join(dict.fromkeys(name for record in fields for name in record)) or "nothing"
            notes.append(f"all {len(fields)} rows left out: none has a {compared}; they have {had[:_SHOWN]}")
        notes.extend(
            f"{count} of {len(fields)} rows left out: no {name} that can be read"
            for name, count in sorted(missing.items())
            if name != compared
        )


def _fields(record: object) -> dict[str, str]:
    items = record.items() if isinstance(record, Mapping) else ()
    return {name: read for name, item in items if (read := text(item)) is not None}


def _compared(names: Sequence[str], records: Sequence[Mapping[str, str]]) -> str:
    """The field that is compared: ``value``, else the first that holds numbers, else none."""
    if "value" in names:
        return "value"
    for name in names:
        if name not in _DATES and any(number(record.get(name, "")) for record in records):
            return name
    return ""


def _row(
    source: Source, statement: str, fields: Mapping[str, str], names: Sequence[str], compared: str
) -> Row | str:
    """A row, or the name of the field for want of which it is left out."""
    days = {name: _day_in(fields, name) for name in _DATES if name in fields}
    for name, parsed in days.items():
        if parsed is None:
            return name
    is_aged = compared == "value" and days.get("born") is not None
    written = fields.get(compared, "")
    if (compared and not written and not is_aged) or fields.get("rank") == "deprecated":
        return compared
    shown = {name: str(parsed) for name, parsed in days.items()}
    for name in names:
        if name not in shown and name not in fields and name != compared:
            return name
    value = _value(source, written)
    begin, known = days.get("begin"), days.get("known")
    series = _put(statement, {**fields, **shown, compared: SLOT})
    unit = fields.get("unit", source.unit)
    words = (fields.get("hedge"), SLOT if value or is_aged else written, unit)
    return Row(
        series=series,
        template=series.replace(SLOT, " ".join(filter(None, words))) if compared else series,
        value=value.shown if value else "",
        written=f"born {days['born']}" if is_aged else written,
        number=value.number if value else None,
        grain=value.grain if value else Fraction(1),
        size=float(value.number) if value else None,
        low=_bound(source, fields.get("low")),
        high=_bound(source, fields.get("high")),
        as_of=days.get("as_of"),
        begin=begin.first if begin else None,
        known=known.last if known else None,
        born=days.get("born"),
        died=days.get("died"),
        rank=fields.get("rank", "normal"),
        rating=fields.get("rating"),
        link=fields.get("link"),
    )


def _day_in(fields: Mapping[str, str], name: str) -> Day | None:
    """A date at the precision that ``<name>_precision`` gives, as Wikidata does: 9 a year, 10 a month."""
    written = fields[name].lstrip("+")
    return day(written[: _PRECISIONS.get(fields.get(f"{name}_precision", ""), len(written))])


def _put(statement: str, fields: Mapping[str, str]) -> str:
    return placeholder().sub(lambda found: fields[found[1]], statement)


class _Value(NamedTuple):
    shown: str
    number: Fraction
    grain: Fraction


def _value(source: Source, written: str) -> _Value | None:
    """A value that is a plain number, as it stands in the statement; None for one in words."""
    parsed = number(written)
    if parsed is None:
        return None
    amount, shown = parsed.value, ""
    if source.scale == 1:
        shown = grouped(amount, parsed.grain)
    else:
        amount *= source.scale
        shown = grouped(amount, _finest(amount, abs(parsed.grain * source.scale)))
    whole, _, decimals = shown.lstrip("-").replace(",", "").partition(".")
    return _Value(shown, amount, grain_of(whole, decimals))


def _bound(source: Source, written: str | None) -> Fraction | None:
    parsed = number(written) if written else None
    return parsed.value * source.scale if parsed else None


def _finest(value: Fraction, grain: Fraction) -> Fraction:
    """The place of the last decimal that a scaled value needs."""
    place = Fraction(1)
    while place > grain and (value / place).denominator != 1:
        place /= 10
    return place
