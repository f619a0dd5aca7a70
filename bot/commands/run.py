"""``figurecheck run``: the Discord bot."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from bot.settings import TOKEN_VARIABLE, Settings, default_path
from bot.terminal import config_option, failure, log_to_terminal, settings_from

_HOW_TO_SIGN_IN = """\
No token. Get one at https://discord.com/developers/applications: New Application, Bot, Reset Token.
Put it into the environment as {variable}, or into {file} (token, under [discord]).
Without a token, "figurecheck shell" gives the same answers in the terminal."""


@click.command("run", short_help="Run the Discord bot.")
@config_option("--config", "--sources", help="The configuration file (TOML).")
@click.option("--verbose", "-v", is_flag=True, help="Log every step.")
def command(config: Path | None, verbose: bool) -> None:
    """Run the Discord bot until Ctrl-C. It needs a token; without one, it says how to get it.

    \b
    Examples:
        FIGURECHECK_DISCORD_TOKEN=… figurecheck run
        figurecheck run --config config.toml
    """
    settings = settings_from(config)
    if not settings.discord.token.get_secret_value():
        raise failure(_HOW_TO_SIGN_IN.format(variable=TOKEN_VARIABLE, file=config or default_path()))
    log_to_terminal(verbose)
    asyncio.run(_run(settings))


async def _run(settings: Settings) -> None:
    from bot.answer import answering
    from bot.assembly import keeping_of, memory_of, outside_of
    from bot.chat.errors import SetupError
    from bot.chat.options import ChatOptions
    from bot.chat.run import run
    from bot.journey import open_journey
    from bot.links import SKIPPED_HOSTS
    from bot.store.database import StoreError
    from bot.store.store import open_store

    chosen = settings.discord
    options = ChatOptions(
        watch_everywhere=chosen.watch_everywhere,
        react_when_clean=chosen.react_when_clean,
        pages_kept_days=settings.storage.keep_days,
        skip_hosts=SKIPPED_HOSTS | set(chosen.leave_alone),
    )
    token, database = chosen.token.get_secret_value(), settings.storage.database.get_secret_value()
    try:
        async with (
            open_journey(settings) as journey,
            open_store(settings.storage.path, database, keeping_of(settings)) as store,
        ):
            memory = memory_of(journey, store)
            answer, outside = answering(journey, memory), outside_of(journey, memory)
            await run(token, answer=answer, store=store, options=options, outside=outside)
    except (SetupError, StoreError) as error:
        raise failure(str(error)) from None
