"""``/figurecheck``: what moderators choose for their server."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.catchup import places
from bot.chat.options import ChatOptions
from bot.chat.watch import watched
from bot.store.queue import utc_now
from bot.store.store import Store

Interaction = discord.Interaction[Any]
Watchable = (
    discord.TextChannel | discord.ForumChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread
)

NEEDED = {
    "view_channel": "see the channel",
    "send_messages": "send messages",
    "read_message_history": "read the message history",
}
"""What the bot needs in a channel that it watches, in Discord's words."""


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Moderating(commands.GroupCog, group_name="figurecheck", group_description="Where links are checked"):
    """Settings of a server, for those who may manage it. Every answer is seen by them alone."""

    def __init__(self, store: Store, options: ChatOptions) -> None:
        self._store = store
        self._options = options

    @app_commands.command()
    @app_commands.describe(on="Check links posted here?", channel="Which channel; without it, this one")
    async def watch(self, interaction: Interaction, on: bool, channel: Watchable | None = None) -> None:
        """Check the links posted in a channel and its threads, or leave them alone."""
        guild, place = interaction.guild, channel or interaction.channel
        if guild is None or not isinstance(place, Watchable):
            await _whisper(interaction, "Name a channel of this server.")
            return
        before = self._watched(guild)
        await self._store.settings.watch_channel(guild.id, place.id, on=on)
        self._moved(guild, before)
        if on:
            await _whisper(interaction, f"Links in {place.mention} are checked from now on.{_lacking(place)}")
        else:
            await _whisper(interaction, f"Links in {place.mention} are left alone.")

    @app_commands.command()
    @app_commands.describe(on="Check links in every channel that has no choice of its own?")
    async def everywhere(self, interaction: Interaction, on: bool) -> None:
        """Check the links posted in the whole server, or only where a channel was switched on."""
        guild = interaction.guild
        if guild is None:
            return
        before = self._watched(guild)
        await self._store.settings.watch_guild(guild.id, on=on)
        self._moved(guild, before)
        where = "in every channel that I can read" if on else "only in channels that are switched on"
        await _whisper(interaction, f"Links are checked {where}.")

    @app_commands.command()
    @app_commands.describe(on="React to links without findings?")
    async def react(self, interaction: Interaction, on: bool) -> None:
        """React to links in which nothing was found, to show that they were read."""
        if interaction.guild_id is None:
            return
        await self._store.settings.react(interaction.guild_id, on=on)
        what = "get a reaction" if on else "get no reaction"
        await _whisper(interaction, f"Links without findings {what}.")

    @app_commands.command()
    @app_commands.describe(on="Hold articles against those posted here before?")
    async def remember(self, interaction: Interaction, on: bool) -> None:
        """Keep posted articles for a while, to hold later ones against them, or keep none."""
        if interaction.guild_id is None:
            return
        await self._store.settings.remember(interaction.guild_id, on=on)
        if on:
            await _whisper(interaction, "From now on posted articles are kept to hold later ones against.")
        else:
            await self._store.posts.forget(interaction.guild_id)
            await _whisper(interaction, "No articles are kept any more, and those that were are deleted.")

    @app_commands.command()
    async def forget(self, interaction: Interaction) -> None:
        """Delete what is kept of the articles posted in this server so far."""
        if interaction.guild_id is None:
            return
        number = await self._store.posts.count(interaction.guild_id)
        await self._store.posts.forget(interaction.guild_id)
        await _whisper(interaction, f"What was kept of {number} articles is deleted.")

    @app_commands.command()
    async def show(self, interaction: Interaction) -> None:
        """Show the settings of this server."""
        if interaction.guild_id is not None:
            kept = await self._store.posts.count(interaction.guild_id)
            await _whisper(interaction, self._summary(interaction.guild_id, kept))

    def _summary(self, guild_id: int, kept: int) -> str:
        choices = self._store.settings.guild(guild_id)
        default = watched(self._store, self._options, guild_id)
        reacts = self._store.settings.reacting(guild_id, default=self._options.react_when_clean)
        remembers = self._store.settings.remembering(guild_id, default=self._store.posts.days > 0)
        elsewhere = "checked" if default else "left alone"
        lines = [
            f"Channels without a choice of their own: links are **{elsewhere}**.",
            *_listed("Checked", [key for key, on in choices.channels.items() if on]),
            *_listed("Left alone", [key for key, on in choices.channels.items() if not on]),
            f"Links without findings get **{'a reaction' if reacts else 'no reaction'}**.",
            f"Articles are **{'' if remembers else 'not '}kept** to hold later ones against; {kept} are now.",
        ]
        return "\n".join(lines)

    def _watched(self, guild: discord.Guild) -> set[int]:
        return {
            place.id
            for place in places(guild)
            if watched(self._store, self._options, guild.id, place.id, getattr(place, "parent_id", None))
        }

    def _moved(self, guild: discord.Guild, before: set[int]) -> None:
        """Channels that are watched from now on start from now; the others are forgotten."""
        after = self._watched(guild)
        now = discord.utils.time_snowflake(utc_now())
        for channel_id in before - after:
            self._store.watermarks.drop(channel_id)
        for channel_id in after - before:
            self._store.watermarks.start(channel_id, guild.id, at=now)


def _listed(title: str, channel_ids: list[int], most: int = 40) -> list[str]:
    if not channel_ids:
        return []
    more = f" and {len(channel_ids) - most} more" if len(channel_ids) > most else ""
    return [f"{title}: {' '.join(f'<#{channel_id}>' for channel_id in channel_ids[:most])}{more}."]


def _lacking(place: Watchable) -> str:
    """What the bot may not do there, so that the moderator can allow it."""
    permissions = place.permissions_for(place.guild.me)
    lacking = [words for name, words in NEEDED.items() if not getattr(permissions, name)]
    return f" But I may not {' or '.join(lacking)} there: please allow it." if lacking else ""


async def _whisper(interaction: Interaction, text: str) -> None:
    await interaction.response.send_message(text, ephemeral=True)
