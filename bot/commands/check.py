"""``figurecheck check``: articles in, reports out."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import IO

import click

from bot.errors import USER_ERRORS
from bot.journey import Journey, open_journey
from bot.settings import Settings
from bot.terminal import FAILED, config_option, day, settings_from, show, verbose_option
from checks.judging import Report
from checks.report import data, page

AT_ONCE = 8
"""How many sources are under way together; how many are read at a time is a setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A source, and its report or the sentence that says why there is none."""

    source: str
    ident: str
    report: Report | None = None
    error: str | None = None


@click.command("check", short_help="Check articles: addresses, pages, texts, documents.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE…")
@config_option("--sources", "--config", help="The configuration file (TOML) with the sources to ask.")
@click.option("--published", type=day, metavar="DATE", help="The day of publication, as 2025-09-29.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="text for people, json with every figure that was read, jsonl with one line a document, "
    "html as a page.",
)
@click.option(
    "--output", "-o", type=click.File("w", encoding="utf-8", lazy=True), default="-", help="Where to write."
)
@click.option("--offline", is_flag=True, help="Ask no source; use what it answered before.")
@verbose_option
def command(
    sources: tuple[str, ...],
    config: Path | None,
    published: date | None,
    form: str,
    output: IO[str],
    offline: bool,
    verbose: bool,
) -> None:
    """Check articles: SOURCE is an address, a page (.html, .html.gz), a text (.txt), a document (.json), or
    - for standard input.

    \b
    Exit status: 0 nothing found, 1 discrepancies found, 2 something could not be read.

    \b
    Examples:
        figurecheck check https://news.example/story
        figurecheck check story.txt --published 2025-09-29 --sources config.toml
        figurecheck check --format jsonl archive/*.html.gz > findings.jsonl
    """
    settings = settings_from(config)
    status = asyncio.run(_run(settings, sources, published, form, output, offline=offline, verbose=verbose))
    sys.exit(status)


async def _run(
    settings: Settings,
    sources: Sequence[str],
    published: date | None,
    form: str,
    output: IO[str],
    *,
    offline: bool,
    verbose: bool,
) -> int:
    if form == "html" and len(sources) > 1:
        raise click.UsageError("A page shows one article: give one SOURCE, or choose another --format.")
    outcomes: list[Outcome] = []
    async with open_journey(settings, offline=offline) as journey:
        with _progress(len(sources), output) as step:
            async for outcome in _outcomes(journey, sources, published):
                outcomes.append(outcome)
                step()
                if outcome.error:
                    click.echo(f"figurecheck: {outcome.source}: {outcome.error}", err=True)
                _write(outcome, form, output, verbose)
    if form == "json":
        items = [_data(outcome, data.full) for outcome in outcomes]
        click.echo(json.dumps(items[0] if len(items) == 1 else items, indent=1, ensure_ascii=False), output)
    if any(outcome.error for outcome in outcomes):
        return FAILED
    return int(
        any(outcome.report and (outcome.report.alarms or outcome.report.differing) for outcome in outcomes)
    )


async def _outcomes(
    journey: Journey, sources: Sequence[str], published: date | None
) -> AsyncIterator[Outcome]:
    """What came of each source, in the order given; a few are under way together."""
    turns = asyncio.Semaphore(AT_ONCE)

    async def one(source: str) -> Outcome:
        async with turns:
            return await _outcome(journey, source, published)

    tasks = [asyncio.create_task(one(source)) for source in sources]
    try:
        for task in tasks:
            yield await task
    finally:
        for task in tasks:
            task.cancel()


async def _outcome(journey: Journey, source: str, published: date | None) -> Outcome:
    ident = Path(source).stem
    try:
        given = await journey.obtain(source, published)
        ident = given.ident
        return Outcome(source=source, ident=ident, report=await journey.examine(given))
    except USER_ERRORS as error:
        return Outcome(source=source, ident=ident, error=str(error))


def _write(outcome: Outcome, form: str, output: IO[str], verbose: bool) -> None:
    if form == "jsonl":
        click.echo(json.dumps(_data(outcome, data.summary), ensure_ascii=False), output)
    elif outcome.report and form == "html":
        click.echo(page.render(outcome.report), output)
    elif outcome.report and form == "text":
        show(outcome.report, output, verbose=verbose)


def _data(outcome: Outcome, form: Callable[..., data.Data]) -> data.Data:
    if outcome.report is None:
        return data.failure(ident=outcome.ident, source=outcome.source, error=outcome.error or "")
    return form(outcome.report, ident=outcome.ident, source=outcome.source)


@contextmanager
def _progress(total: int, output: IO[str]) -> Iterator[Callable[[], None]]:
    """A bar on standard error, where somebody watches and the reports themselves go elsewhere."""
    if total == 1 or not sys.stderr.isatty() or output.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="checking", file=sys.stderr) as bar:
        yield lambda: bar.update(1)
