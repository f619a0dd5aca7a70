"""``figurecheck read``: what is read in lines of JSON, for measuring the reader."""

from __future__ import annotations

import json
import sys
from datetime import date
from fractions import Fraction
from operator import itemgetter
from typing import IO, Any

import click

from checks.data.currencies import MINOR
from checks.data.hedges import EQUAL
from checks.extract.context import Context
from checks.extract.date_lengths import FarOff, far_off
from checks.extract.reader import read_text
from checks.model import Amount, Clock, Figure, Hedge, Kind, Mention, Period, Precision, When

_KINDS = {Kind.SHARE: "percent", Kind.QUANTITY: "dimension", Kind.MULTIPLE: "number"}
_MODS = {
    Hedge.EXACT: "=",
    Hedge.ABOUT: "~",
    Hedge.NEARLY: "<",
    Hedge.AT_LEAST: ">",
    Hedge.MORE_THAN: ">",
    Hedge.AT_MOST: "<",
    Hedge.LESS_THAN: "<",
    Hedge.RANGE: "-",
    Hedge.VAGUE: ">",
}
_MINOR_NAMES = {"p": "penny", "pence": "penny", "c": "cent", "¢": "cent"}
_MEASURED_RATES = frozenset({"hour", "kilogram", "day", "minute", "second", "kilometer", "liter", "tonne"})
"""Denominators that make another unit of a currency; "a share" and the like do not."""


_ISO_LENGTHS = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


@click.command("read")
@click.argument("files", nargs=-1, type=click.File("r", encoding="utf-8"), metavar="[FILE]…")
@click.option("--format", "form", type=click.Choice(["jsonl"]), default="jsonl", help="One line each.")
def command(files: tuple[IO[str], ...], form: str) -> None:
    """Read figures and dates in lines of JSON, and write them as lines of JSON.

    Each line read holds {"id", "text", "reference_date"}; each line written {"id", "items"}. Reads standard
    input where no FILE is given.

    \b
    Example:
        echo '{"id": "1", "text": "About 300 of 1,200 people left."}' | figurecheck read
    """
    del form
    for lines in files or (sys.stdin,):
        for line in lines:
            if line.strip():
                asked = json.loads(line)
                day = asked.get("reference_date")
                found = items(asked["text"], date.fromisoformat(day) if day else None)
                click.echo(json.dumps({"id": asked.get("id"), "items": found}, ensure_ascii=False))


def items(text: str, reference: date | None) -> list[dict[str, Any]]:
    """The mentions of a text as plain data.

    The fields are ``start``, ``end``, ``kind``, ``value``, ``unit``, ``low``, ``high``, ``mod``, ``noun``,
    and for dates ``date``. Minor units of money are given as they are written ("50 cents" is 50 ``cent``), a
    vague quantity as a bound from below, and a date as the ISO prefix of its precision. A length of time told
    from now ("two weeks ago") is given as the date that it means, too.
    """
    found = [_item(mention, text) for mention in read_text(text, Context(published=reference))]
    return sorted((*found, *map(_far_off, far_off(text, reference))), key=itemgetter("start"))


def _far_off(told: FarOff) -> dict[str, Any]:
    days = {"date": told.day, "low": told.first, "high": told.last}
    kind = {"start": told.start, "end": told.end, "kind": Kind.DATE.value}
    return kind | {name: day.isoformat() for name, day in days.items()}


def _item(mention: Mention, text: str) -> dict[str, Any]:
    item: dict[str, Any] = {"start": mention.start, "end": mention.end, "kind": mention.kind.value}
    meaning = mention.meaning
    if isinstance(meaning, Amount):
        item |= _amount(mention, meaning, text)
    elif isinstance(meaning, When):
        item |= _when(meaning)
    elif isinstance(meaning, Period):
        item |= {"low": _when(meaning.begin).get("low"), "high": _when(meaning.end).get("high")}
    elif isinstance(meaning, Clock):
        item["value"] = meaning.at.isoformat("minutes")
    return item


def _amount(mention: Mention, amount: Amount, text: str) -> dict[str, Any]:
    kind = "fraction" if amount.unit == "fraction" else _KINDS.get(amount.kind, amount.kind.value)
    by, unit = _unit(mention, amount, text)
    item = {"kind": kind, "unit": unit, "noun": amount.noun, **_figure(amount.figure, by)}
    if amount.figure.hedge is Hedge.EXACT and _says_equal(mention, text):
        item |= {"low": item["value"], "high": item["value"]}
    return item


def _says_equal(mention: Mention, text: str) -> bool:
    return any(
        part.role == "hedge" and text[part.start : part.end].lower() in EQUAL for part in mention.parts
    )


def _figure(figure: Figure, by: int) -> dict[str, Any]:
    item: dict[str, Any] = {"mod": _MODS[figure.hedge], "value": _number(figure.stated, by)}
    if figure.hedge is not Hedge.EXACT:
        item |= {"low": _number(figure.low, by), "high": _number(figure.high, by)}
    return item


def _number(value: Fraction | None, by: int) -> float | int | None:
    if value is None:
        return None
    value *= by
    return int(value) if value.denominator == 1 else float(value)


def _unit(mention: Mention, amount: Amount, text: str) -> tuple[int, str | None]:
    """The unit as a reader knows it, and how many of it make one of the unit of the model."""
    if amount.kind is Kind.MONEY:
        written = next((text[p.start : p.end].lower() for p in mention.parts if p.role == "unit"), "")
        written = written if written in MINOR else written.removesuffix("s")
        if written in MINOR:
            return MINOR[written][1], _MINOR_NAMES.get(written, written)
        return 1, f"{amount.unit} per {amount.per}" if amount.per in _MEASURED_RATES else amount.unit
    if amount.kind is Kind.TEMPERATURE:
        return 1, amount.unit or "degree"
    if amount.unit is None or amount.unit in ("fraction", "times"):
        return 1, None
    return 1, _named(amount.unit)


def _named(unit: str) -> str:
    """A unit of pint's in words: "square meter", "kilometer per hour"."""
    name = unit.replace("oil_barrel", "barrel").replace("electron_volt", "electronvolt").replace("_", " ")
    above, _, below = name.partition(" / ")
    head, _, power = above.partition(" ** ")
    if power:
        above = f"{'square' if power == '2' else 'cubic'} {head}"
    return f"{above} per {below}" if below else above


def _when(when: When) -> dict[str, Any]:
    if when.first is None or when.last is None:
        return {"date": _written(when)}
    days = {"low": when.first.isoformat(), "high": when.last.isoformat()}
    length = _ISO_LENGTHS.get(when.precision)
    return days if length is None or when.approximate else {"date": days["low"][:length], **days}


def _written(when: When) -> str | None:
    if when.year is None:
        return None
    month = f"-{when.month:02}" if when.month else ""
    day = f"-{when.day:02}" if when.month and when.day else ""
    return f"{when.year:04}{month}{day}"
