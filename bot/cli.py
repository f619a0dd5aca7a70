"""The command line. Each command is a file in ``bot/commands``, imported only when it is asked for."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from importlib.metadata import version

import click

import bot.commands

NAME = "figurecheck"


class Commands(click.Group):
    """A group whose commands are files, so that ``--help`` and completion stay quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, which are those of the files."""
        del ctx
        return sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(bot.commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's file. None where there is no such command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"bot.commands.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command


@click.command(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(version(NAME), "--version", "-V", message="%(prog)s %(version)s")
def cli() -> None:
    """Find figures and dates in news articles that cannot both hold.

    \b
    See what it does, on an article that comes with it:
        figurecheck sample
    Check a page, a saved page, a text, or what is in the clipboard:
        figurecheck check https://news.example/story
        figurecheck check saved.html notes.txt
        wl-paste | figurecheck check -
    See how a sentence is read, and why each rule speaks or keeps silent:
        figurecheck explain "Of the 80 on board, 61 were rescued and 12 died."
    A channel in the terminal, and the Discord bot:
        figurecheck shell
        figurecheck run

    Shell completion: eval "$(_FIGURECHECK_COMPLETE=bash_source figurecheck)" (or zsh_source,
    fish_source).
    """


def main() -> None:
    """The console command: no traceback reaches a user."""
    try:
        cli(prog_name=NAME, standalone_mode=True)
    except Exception as error:
        if "--verbose" in sys.argv:
            raise
        click.echo(f"{NAME}: something went wrong inside: {type(error).__name__}: {error}", err=True)
        click.echo("This is a mistake in the program. Run it again with --verbose and report it.", err=True)
        sys.exit(2)
