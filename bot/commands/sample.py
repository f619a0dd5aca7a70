"""``figurecheck sample``: what it does, shown on the article that comes with it."""

from __future__ import annotations

import asyncio
import sys

import click

from bot.inputs import from_file
from bot.journey import open_journey
from bot.sample import sample_path
from bot.settings import Settings
from bot.terminal import show
from checks.judging import Report

_NEXT = """\
That was a made-up article with one discrepancy of each kind. Next:
  figurecheck check https://…     an article of your own; a saved page, a text or a document do too
  figurecheck explain "…"         how a sentence is read, and why each rule spoke or kept silent
  figurecheck shell               the bot's answers in the terminal, without Discord
  figurecheck run                 the Discord bot; it tells how to get a token"""


@click.command("sample", short_help="See what it does, on an article that comes with it.")
def command() -> None:
    """Show a report on the made-up article that comes with the program, which holds one discrepancy of each
    kind, and say what to do next.
    """
    report = asyncio.run(_report())
    show(report, sys.stdout)
    click.echo(f"The article itself: {sample_path()}\n\n{_NEXT}")


async def _report() -> Report:
    async with open_journey(Settings()) as journey:
        return await journey.examine(from_file(str(sample_path())))
