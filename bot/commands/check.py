"""``figurecheck check``: articles in, reports out."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be checked, and from what."""

    sources: tuple[str, ...]
    published: date | None
    offline: bool
    as_of: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Where the reports go, and how they look."""

    form: str
    output: IO[str]
    verbose: bool
    day: date
    """That of the check."""

    def write(self, outcome: Outcome) -> None:
        """Write the report on one source, unless all are written together."""
        if self.form == "jsonl":
            line = (
                self._failure(outcome) if outcome.report is None else self._summary(outcome, outcome.report)
            )
            click.echo(json.dumps(line, ensure_ascii=False), self.output)
        elif outcome.report and self.form == "html":
            click.echo(page.render(outcome.report), self.output)
        elif outcome.report and self.form == "text":
            show(outcome.report, self.output, verbose=self.verbose)

    def end(self, outcomes: Sequence[Outcome]) -> None:
        """Write what is written of all together."""
        if self.form == "json":
            items = [self._full(outcome) for outcome in outcomes]
            shown = items[0] if len(items) == 1 else items
            click.echo(json.dumps(shown, indent=1, ensure_ascii=False), self.output)

    def _full(self, outcome: Outcome) -> data.Data:
        if outcome.report is None:
            return self._failure(outcome)
        return data.full(outcome.report, ident=outcome.ident, source=outcome.source, day=self.day)

    def _summary(self, outcome: Outcome, report: Report) -> data.Data:
        return data.summary(report, ident=outcome.ident, source=outcome.source)

    def _failure(self, outcome: Outcome) -> data.Data:
        return data.failure(ident=outcome.ident, source=outcome.source, error=outcome.error or "")


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
@click.option("--offline", is_flag=True, help="Fetch nothing; use what was fetched before.")
@click.option(
    "--as-of", type=day, metavar="DATE", help="As it was at the end of that day (UTC), from what was kept."
)
@verbose_option
def command(
    sources: tuple[str, ...],
    config: Path | None,
    published: date | None,
    form: str,
    output: IO[str],
    offline: bool,
    as_of: date | None,
    verbose: bool,
) -> None:
    """Check articles: SOURCE is an address, a page (.html, .html.gz), a text (.txt), a document (.json), or
    - for standard input.

    Of an address, the pages that the article cites for its figures are fetched too, and the feeds that are
    configured are asked for other reports of it.

    \b
    Exit status: 0 nothing found, 1 discrepancies found, 2 something could not be read.

    \b
    Examples:
        figurecheck check https://news.example/story
        figurecheck check story.txt --published 2025-09-29 --sources config.toml
        figurecheck check --format jsonl archive/*.html.gz > findings.jsonl
    """
    if form == "html" and len(sources) > 1:
        raise click.UsageError("A page shows one article: give one SOURCE, or choose another --format.")
    settings = settings_from(config)
    writer = Writer(form=form, output=output, verbose=verbose, day=as_of or datetime.now(UTC).date())
    asked = Asked(sources=sources, published=published, offline=offline, as_of=as_of)
    sys.exit(asyncio.run(_run(settings, asked, writer)))


async def _run(settings: Settings, asked: Asked, writer: Writer) -> int:
    outcomes: list[Outcome] = []
    end = datetime.combine(asked.as_of, time.max, UTC) if asked.as_of else None
    async with open_journey(settings, offline=asked.offline, as_of=end) as journey:
        with _progress(len(asked.sources), writer.output) as step:
            async for outcome in _outcomes(journey, asked.sources, asked.published):
                outcomes.append(outcome)
                step()
                if outcome.error:
                    click.echo(f"figurecheck: {outcome.source}: {outcome.error}", err=True)
                writer.write(outcome)
    writer.end(outcomes)
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


@contextmanager
def _progress(total: int, output: IO[str]) -> Iterator[Callable[[], None]]:
    """A bar on standard error, where somebody watches and the reports themselves go elsewhere."""
    if total == 1 or not sys.stderr.isatty() or output.isatty():
        yield lambda: None
        return
    with click.progressbar(length=total, label="checking", file=sys.stderr) as bar:
        yield lambda: bar.update(1)
