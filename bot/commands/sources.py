"""``figurecheck sources``: what the sources say, how it is read, and a new one in a minute."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

import click

from bot.fetch.snapshots import Snapshots
from bot.journey import fetcher_for
from bot.settings import Settings, default_path
from bot.sources.build import Outside, sources_in
from bot.sources.dialogue import new_entry
from bot.sources.feeds import Feeds, Outlet
from bot.sources.memory import Reply
from bot.sources.overview import describe, describe_cited, describe_feed, listing, try_out
from bot.terminal import config_option, day, failure, settings_from
from bot.work import Workers
from checks.sources import Answer, Lookup, Source
from checks.sources.feeds import Feed

offline_option = click.option("--offline", is_flag=True, help="Answer from what was kept; fetch nothing.")
file_option = config_option("--config", "--sources", help="The configuration file (TOML).")


@click.group("sources", short_help="List the sources, try one, or add one.", invoke_without_command=True)
@file_option
@offline_option
@click.pass_context
def command(ctx: click.Context, config: Path | None, offline: bool) -> None:
    """List the configured sources and feeds: whether they answer, when they were asked last, how much they
    have and of what day the newest is; and whether pages that articles cite are fetched.

    \b
    Examples:
        figurecheck sources
        figurecheck sources test gaza-deaths "More than 66,000 people have been killed in Gaza."
        figurecheck sources add
        figurecheck sources presets
    """
    if ctx.invoked_subcommand is not None:
        return
    settings = settings_from(config)
    click.echo("\n\n".join(asyncio.run(_listed(settings, offline=offline))))


@command.command("test")
@click.argument("name")
@click.argument("sentence", required=False)
@click.option("--published", type=day, metavar="DATE", help="The day of the sentence; without it, today.")
@file_option
@offline_option
def test(name: str, sentence: str | None, published: date | None, config: Path | None, offline: bool) -> None:
    """Show the rows of the source NAME, its statement and how that was read; and the verdict on a SENTENCE.
    Of a feed, show the reports that it lists.

    \b
    Examples:
        figurecheck sources test gaza-deaths
        figurecheck sources test gaza-deaths "The war has killed 56,000 people in Gaza."
    """
    settings = settings_from(config)
    if name in settings.feed and name not in settings.source:
        click.echo(asyncio.run(_listing(settings, name, offline=offline)))
        return
    source = _named(settings, name)
    [answer] = asyncio.run(_answers_of(settings, [source], offline=offline, claim=sentence))
    click.echo(describe(answer))
    if answer.table is not None:
        click.echo("\n" + try_out(answer, sentence, published or date.today()))  # noqa: DTZ011 - the reader's day


@command.command("add")
@file_option
def add(config: Path | None) -> None:
    """Ask a few questions, try the source, and put it into the configuration file."""
    target = config or default_path()
    settings = settings_from(target) if target.is_file() else Settings()

    def ask_it(source: Source) -> Answer:
        [answer] = asyncio.run(_answers_of(settings, [source]))
        return answer

    text = new_entry(taken=set(settings.source), ask_it=ask_it)
    target.parent.mkdir(parents=True, exist_ok=True)
    before = target.read_text("utf-8") if target.is_file() else ""
    target.write_text(f"{before.rstrip()}\n\n{text}" if before.strip() else text, "utf-8")
    click.echo(f'Written to {target}. "figurecheck sources" lists it.')


@command.command("presets")
def presets() -> None:
    """List the well-known sources that need only a few words of configuration."""
    from checks.sources.presets import catalogue

    for preset in catalogue().values():
        click.echo(click.style(preset.name, bold=True) + f"  {preset.about}")
        for parameter in preset.parameters:
            wanted = "" if parameter.default is None else f"; without it, {parameter.default}"
            click.echo(f"    {parameter.name}: {parameter.about}, such as {parameter.example}{wanted}")


def _named(settings: Settings, name: str) -> Source:
    sources = {source.name: source for source in sources_in(settings)}
    if name not in sources:
        names = ", ".join((*sources, *settings.feed))
        listed = f"The configuration has {names}." if names else "The configuration has none."
        raise failure(f'There is no source "{name}". {listed}')
    return sources[name]


async def _listed(settings: Settings, *, offline: bool) -> list[str]:
    """Every source and every feed in a few lines."""
    async with _asking(settings, offline=offline) as outside:
        answers, replies = await asyncio.gather(
            _answers(outside, sources_in(settings)), _replies(outside.feeds())
        )
    shown = [describe(answer) for answer in answers]
    if not shown:
        shown = ['There are no sources yet. "figurecheck sources add" asks its way to one.']
    shown += [describe_feed(outlet, reply) for outlet, reply in replies]
    return [*shown, describe_cited(settings.elsewhere)]


async def _listing(settings: Settings, name: str, *, offline: bool) -> str:
    """A feed, and what it lists."""
    async with _asking(settings, offline=offline) as outside:
        feeds = outside.feeds()
        [outlet] = [outlet for outlet in feeds.outlets if outlet.name == name]
        reply = await feeds.ask(outlet)
    return f"{describe_feed(outlet, reply)}\n{listing(reply)}".rstrip()


async def _replies(feeds: Feeds) -> list[tuple[Outlet, Reply[Feed]]]:
    replies = await asyncio.gather(*(feeds.ask(outlet) for outlet in feeds.outlets))
    return list(zip(feeds.outlets, replies, strict=True))


async def _answers_of(
    settings: Settings, sources: Sequence[Source], *, offline: bool = False, claim: str | None = None
) -> tuple[Answer, ...]:
    async with _asking(settings, offline=offline) as outside:
        return await _answers(outside, sources, claim)


@asynccontextmanager
async def _asking(settings: Settings, *, offline: bool) -> AsyncIterator[Outside]:
    """All that can be asked, for as long as a command needs it."""
    async with fetcher_for(settings) as fetcher:
        yield Outside(
            settings=settings,
            fetcher=fetcher,
            workers=Workers(seconds=settings.work.seconds, megabytes=settings.work.megabytes),
            snapshots=Snapshots(settings.storage.fetched),
            offline=offline,
        )


async def _answers(
    outside: Outside, sources: Sequence[Source], claim: str | None = None
) -> tuple[Answer, ...]:
    """Ask sources. One that is asked per claim is asked about a sentence, or not at all."""
    lookups = [Lookup(source=each, claim=claim if each.per_claim else None) for each in sources]
    asked = [lookup for lookup in lookups if lookup.claim or not lookup.source.per_claim]
    answers = iter(await outside.consultant().consult(asked))
    return tuple(
        next(answers)
        if lookup in asked
        else Answer(lookup=lookup, problem="it is asked about a sentence only")
        for lookup in lookups
    )
