"""``figurecheck rules``: the catalogue, and a rule's page."""

from __future__ import annotations

import difflib

import click

from bot.terminal import failure
from checks.catalogue import catalogue
from checks.rule import Rule


def _complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    del ctx, param
    return [rule.name for rule in catalogue() if rule.name.startswith(incomplete)]


@click.command("rules", short_help="List the rules, or show the page of one.")
@click.argument("name", required=False, shell_complete=_complete)
def command(name: str | None) -> None:
    """List the rules, or show the page of the rule called NAME: what it finds, why that matters, what it
    leaves alone, and examples.

    \b
    Examples:
        figurecheck rules
        figurecheck rules calendar/weekday-mismatch
    """
    click.echo(_page(_found(name)) if name else _list())


def _list() -> str:
    width = max(len(rule.name) for rule in catalogue())
    lines = [f"  {click.style(rule.name.ljust(width), bold=True)}  {rule.title}" for rule in catalogue()]
    return "\n".join([*lines, "", "figurecheck rules NAME shows a rule's page."])


def _found(name: str) -> Rule:
    rules = {rule.name: rule for rule in catalogue()}
    short = {rule.name.rpartition("/")[2]: rule for rule in catalogue()}
    if rule := rules.get(name) or short.get(name):
        return rule
    close = difflib.get_close_matches(name, [*rules, *short], n=1, cutoff=0.4)
    hint = f"Did you mean {close[0]}? " if close else ""
    raise failure(f'There is no rule "{name}". {hint}"figurecheck rules" lists them.')


def _page(rule: Rule) -> str:
    parts = [f"{click.style(rule.name, bold=True)} ({rule.category})", "", rule.page, "", "Examples"]
    for example in rule.examples:
        date = f" (published {example.published})" if example.published else ""
        parts += ["", f"  cannot hold{date}:", *_indented(example.bad), "  holds:", *_indented(example.good)]
    if rule.quiet:
        parts += ["", "  left alone:"]
    for quiet in rule.quiet:
        parts += [*_indented(quiet.text), ""]
    return "\n".join(parts).rstrip()


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.strip().splitlines()]
