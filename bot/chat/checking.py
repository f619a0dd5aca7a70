"""``/check`` and the message command "Check figures": somebody asks, and only they see the answer."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.links import FoundLink, find
from bot.store.database import STORE_ERRORS
from bot.store.job import Order
from bot.store.models import JobKind
from bot.store.queue import Queue

LONGEST_URL = 2000
LONGEST_TEXT = 6000
"""What Discord lets people type into an option."""
CHECKS, PER_SECONDS = 6, 60.0
"""How often one person may ask."""

Interaction = discord.Interaction[Any]


class Checking(commands.Cog):
    """Checks on request. They work in every channel, watched or not, and without reading other messages."""

    def __init__(self, bot: commands.AutoShardedBot, queue: Queue) -> None:
        self._bot = bot
        self._queue = queue
        self._menu = app_commands.ContextMenu(name="Check figures", callback=self.check_message)
        app_commands.checks.cooldown(CHECKS, PER_SECONDS)(self._menu)

    async def cog_load(self) -> None:
        """A context menu cannot be declared inside a cog."""
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """Take it back."""
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    @app_commands.command()
    @app_commands.describe(url="A link to an article", text="Some sentences to check")
    @app_commands.checks.cooldown(CHECKS, PER_SECONDS)
    async def check(
        self,
        interaction: Interaction,
        url: app_commands.Range[str, 1, LONGEST_URL] | None = None,
        text: app_commands.Range[str, 1, LONGEST_TEXT] | None = None,
    ) -> None:
        """Check the figures and dates in an article or a text; only you see the answer."""
        if (url is None) == (text is None):
            await _whisper(interaction, "Give me either a link (`url:`) or some sentences (`text:`).")
        elif url is not None:
            await self._accept(interaction, links=(FoundLink(url=_address(url)),))
        else:
            await self._accept(interaction, text=text)

    async def check_message(self, interaction: Interaction, message: discord.Message) -> None:
        """Check what a message links to, or else what it says."""
        links = find(message.content)
        if links:
            await self._accept(interaction, links=links)
        elif message.content.strip():
            await self._accept(interaction, text=message.content)
        else:
            await _whisper(interaction, "That message has neither a link to an article nor a text.")

    async def _accept(
        self, interaction: Interaction, *, links: tuple[FoundLink, ...] = (), text: str | None = None
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        order = Order(
            key=interaction.id,
            kind=JobKind.INTERACTION,
            guild_id=interaction.guild_id,
            channel_id=interaction.channel_id or 0,
            author_id=interaction.user.id,
            links=links,
            text=text,
            application_id=interaction.application_id,
            token=interaction.token,
        )
        try:
            await self._queue.accept(order)
        except STORE_ERRORS:
            await interaction.edit_original_response(content="I cannot take this down now. Try again later.")
            raise


def _address(url: str) -> str:
    """An address as people type it: perhaps in ``<…>``, perhaps without its beginning."""
    bare = url.strip().removeprefix("<").removesuffix(">")
    return bare if "://" in bare else f"https://{bare}"


async def _whisper(interaction: Interaction, text: str) -> None:
    await interaction.response.send_message(text, ephemeral=True)
