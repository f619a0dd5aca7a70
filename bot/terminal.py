"""What the commands share: options, looks, and how errors are said."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import IO, Any

import click

from bot.settings import CONFIG_VARIABLE, Settings, SettingsError, load
from checks.judging import Report
from checks.report import text

FAILED = 2
"""The exit status of a command that could not do what it was asked."""

_LOOKS: dict[str, dict[str, Any]] = {
    "mark": {"fg": "yellow", "bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "blue", "bold": True},
    "good": {"fg": "green"},
    "dim": {"dim": True},
    "title": {"bold": True},
}

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def paint(text: str, role: str) -> str:
    """A text in the look of its role (see :data:`checks.report.text.ROLES`)."""
    return click.style(text, **_LOOKS[role])


class _Day(click.ParamType[date]):
    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f'"{value}" is not a date. Write it as 2025-09-29.', param, ctx)


day = _Day()
"""A parameter that is a day, written as ISO 8601 has it."""


def config_option(*names: str, help: str) -> Decorator:  # noqa: A002 - click's own word
    """The option that names the configuration file."""
    kind = click.Path(path_type=Path, dir_okay=False)
    return click.option(*names, "config", type=kind, metavar="FILE", envvar=CONFIG_VARIABLE, help=help)


verbose_option = click.option(
    "--verbose", "-v", is_flag=True, help="Say more: notes, and what was left alone."
)


def settings_from(config: Path | None) -> Settings:
    """The settings, or a clear end with what is wrong in the file."""
    try:
        return load(config)
    except SettingsError as error:
        raise failure(str(error)) from None


class _Failure(click.ClickException):
    exit_code = FAILED


def failure(sentence: str) -> click.ClickException:
    """An error that ends the command with one sentence and status 2."""
    return _Failure(sentence)


def show(report: Report, output: IO[str], *, verbose: bool = False) -> None:
    """Write a report for a reader: in colour and to the terminal's width where there is one."""
    look = paint if output.isatty() else text.plain
    width = min(shutil.get_terminal_size().columns, 100)
    click.echo(text.render(report, paint=look, verbose=verbose, width=width) + "\n", output)


def log_to_terminal(verbose: bool) -> None:
    """Send what the program logs to standard error: warnings, or with ``verbose`` everything of ours."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    logging.getLogger("bot").setLevel(logging.DEBUG if verbose else logging.INFO)
