"""The questions that lead to a new source, and its entry for the configuration file."""

from __future__ import annotations

import json
from collections.abc import Callable, Container
from datetime import date
from pathlib import Path

import click
import regex

from bot.sources.overview import describe, try_out
from checks.sources import Answer, ConfigurationError, Source
from checks.sources.config import source_of
from checks.sources.presets import catalogue

Entry = dict[str, str]

_SERIES = {
    "fixed": "one fact; newer rows correct it (members of a body, deaths in an attack of the past)",
    "total": "a running total that never falls (a death toll)",
    "level": "a value that goes up and down (a rate, a population)",
    "period": "one value for each year, quarter or month (revenue)",
}


def new_entry(*, taken: Container[str], ask_it: Callable[[Source], Answer]) -> str:
    """Ask until there is a source that answers, and give back its entry.

    ``ask_it`` asks the source as it is configured so far. Whatever was answered is offered again.
    """
    name = _name(taken)
    entry: Entry = {}
    while True:
        entry = _questions(entry)
        try:
            source = source_of(name, entry)
        except ConfigurationError as error:
            click.secho(str(error), fg="red")
            continue
        answer = ask_it(source)
        click.echo("\n" + describe(answer))
        if answer.table is not None:
            click.echo(try_out(answer, None, date.today()))  # noqa: DTZ011 - the reader's day
        if click.confirm("Keep it so?", default=answer.problem is None):
            return as_toml(name, entry)


def _name(taken: Container[str]) -> str:
    while True:
        name: str = click.prompt("A short name for the source, such as gaza-deaths").strip()
        if not regex.fullmatch(r"[A-Za-z0-9_-]{1,60}", name):
            click.secho("Letters, digits and hyphens only.", fg="red")
        elif name in taken:
            click.secho("There is a source of that name already.", fg="red")
        else:
            return name


def _questions(given: Entry) -> Entry:
    kind = click.prompt(
        "A well-known source (the name of a preset), an address, or a file",
        default=given.get("preset") or given.get("url") or given.get("file"),
    )
    if kind in catalogue():
        return _of_preset(kind, given)
    entry: Entry = {"title": _text("Its title, as readers shall see it", given, "title")}
    entry["url" if kind.startswith(("http://", "https://")) else "file"] = (
        kind if kind.startswith(("http://", "https://")) else str(Path(kind).expanduser())
    )
    rows = _text(
        "A JMESPath to its rows, such as [].{value: people, as_of: year} (empty: they have value and as_of)",
        given,
        "rows",
        "",
    )
    entry |= {"rows": rows} if rows else {}
    entry |= _statement(given)
    return entry


def _of_preset(name: str, given: Entry) -> Entry:
    preset = catalogue()[name]
    entry: Entry = {"preset": name}
    for parameter in preset.parameters:
        hint = f"{parameter.name}: {parameter.about}, such as {parameter.example}"
        entry[parameter.name] = _text(hint, given, parameter.name, parameter.default)
    if "statement" not in preset.keys:
        entry |= _statement(given, series=preset.keys.get("series"))
    return entry


def _statement(given: Entry, series: str | None = None) -> Entry:
    asked = "A sentence as an article would write it, with {value} in place of the number"
    entry = {"statement": _text(asked, given, "statement")}
    if series is None:
        for option, meaning in _SERIES.items():
            click.echo(f"  {option}: {meaning}")
        choice = click.Choice(list(_SERIES))
        entry["series"] = click.prompt(
            "What its rows mean", type=choice, default=given.get("series", "level")
        )
        lag = _text("How old its newest row may be to count, such as 3d (empty: no limit)", given, "lag", "")
        entry |= {"lag": lag} if lag else {}
    return entry


def _text(asked: str, given: Entry, key: str, default: str | None = None) -> str:
    return str(
        click.prompt(asked, default=given.get(key, default), show_default=bool(given.get(key, default)))
    )


def as_toml(name: str, entry: Entry) -> str:
    """The entry as it stands in the configuration file. Keys keep the order of the questions."""
    width = max(map(len, entry))
    lines = [f"{key.ljust(width)} = {json.dumps(value, ensure_ascii=False)}" for key, value in entry.items()]
    return "\n".join([f"[source.{name}]", *lines, ""])
