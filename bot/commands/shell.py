"""``figurecheck shell``: a channel in the terminal, answered as the bot answers in Discord."""

from __future__ import annotations

import asyncio
import sys
from datetime import date
from pathlib import Path

import click

from bot.answer import answering, failed
from bot.errors import USER_ERRORS
from bot.inputs import from_words, is_address
from bot.journey import Journey, open_journey
from bot.links import find
from bot.render import render
from bot.reply import Ask, Reply, TryLaterError
from bot.sample import sample_path
from bot.settings import Settings
from bot.terminal import config_option, day, settings_from

_HELP = """\
Post a message as you would in a channel. What you get back is what the bot would post.
  https://…                  a link, anywhere in a message; <https://…> leaves it alone
  story.html  story.txt      a file: a saved page, a text, a document
  sample                     the article that comes with the program
  /check https://…           a link; says so, too, when nothing was found
  /check TEXT                a text of your own
  /help  /quit               this, and the way out (or Ctrl-D)
"""


@click.command("shell", short_help="A channel in the terminal, answered as the bot answers.")
@config_option("--sources", "--config", help="The configuration file (TOML) with the sources to ask.")
@click.option("--published", type=day, metavar="DATE", help="The day on which files and texts appeared.")
def command(config: Path | None, published: date | None) -> None:
    """A channel in the terminal: paste a link or a path, or type /check …, and get exactly the answer that
    the bot would post in Discord. It needs no token, and no network for local files.

    \b
    Examples:
        figurecheck shell
        echo story.txt | figurecheck shell --published 2025-09-29
    """
    asyncio.run(_channel(settings_from(config), published))


async def _channel(settings: Settings, published: date | None) -> None:
    interactive = sys.stdin.isatty()
    if interactive:
        click.echo(_HELP)
    async with open_journey(settings) as journey:
        while (line := await asyncio.to_thread(_posted, interactive)) is not None:
            words = line.strip()
            if words == "/quit":
                break
            if words == "/help":
                click.echo(_HELP)
            elif words:
                for reply in await _replies(journey, words, published):
                    click.echo(f"{reply.content}\n")


def _posted(interactive: bool) -> str | None:
    """The next message, or None at the end."""
    try:
        return input("message> " if interactive else "")
    except EOFError:
        return None


async def _replies(journey: Journey, words: str, published: date | None) -> list[Reply]:
    """What the bot would answer. A message with links is answered only where something was found."""
    command, _, rest = words.partition(" ")
    if command == "/check":
        asked = rest.strip()
        return [await _checked(journey, asked, published)] if asked else [_hint("Say what: /check https://…")]
    if command.startswith("/") and not _is_file(words):
        return [_hint(f"There is no command {command}. /help lists what there is.")]
    if words == "sample" or _is_file(words):
        return [await _checked(journey, words, published)]
    links = find(words)
    if not links:
        return [_hint("No link in this message, and no such file: the bot says nothing.")]
    replies = [await _checked(journey, link.url, published) for link in links]
    spoken = [reply for reply in replies if not reply.clean]
    return spoken or [_hint(f"The bot says nothing in the channel. To /check it says: {replies[0].content}")]


async def _checked(journey: Journey, asked: str, published: date | None) -> Reply:
    if is_address(asked):
        try:
            return await answering(journey)(Ask(url=asked, channel_id=0, key=0))
        except TryLaterError as error:
            return _hint(f"{error} The bot would try again later.")
    try:
        path = str(sample_path()) if asked == "sample" else asked
        given = await journey.obtain(path, published) if _is_file(path) else from_words(asked, published)
        return render(await journey.examine(given))
    except USER_ERRORS as error:
        return failed(error)


def _is_file(words: str) -> bool:
    try:
        return Path(words).is_file()
    except (OSError, ValueError):
        return False


def _hint(words: str) -> Reply:
    return Reply(content=f"({words})", clean=True)
