"""Read what was posted while the bot was away.

Each channel is read from its watermark on. Messages that were seen already are known to the job table, so
reading too much does no harm.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta

import discord

from bot.chat.errors import DISCORD_ERRORS
from bot.chat.options import ChatOptions
from bot.store.database import STORE_ERRORS
from bot.store.queue import utc_now
from bot.store.watermarks import Watermarks

logger = logging.getLogger(__name__)

Read = Callable[[discord.Message], Awaitable[None]]
Place = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


def places(guild: discord.Guild) -> Iterable[Place]:
    """All that can hold messages in a server: forums hold threads only."""
    yield from guild.text_channels
    yield from guild.voice_channels
    yield from guild.stage_channels
    yield from guild.threads


class CatchUp:
    """Reads one channel after the other, as they are requested."""

    def __init__(
        self, client: discord.Client, watermarks: Watermarks, read: Read, options: ChatOptions
    ) -> None:
        self._client = client
        self._watermarks = watermarks
        self._read = read
        self._retry = options.retry_seconds
        self._back = timedelta(hours=options.catch_up_hours)
        self._requested: dict[int, None] = {}
        self._any = asyncio.Event()

    def request(self, *channel_ids: int) -> None:
        """Read these channels soon."""
        self._requested.update(dict.fromkeys(channel_ids))
        if channel_ids:
            self._any.set()

    async def run(self) -> None:
        """Do what is requested, until cancelled. What fails is tried again."""
        while True:
            await self._any.wait()
            self._any.clear()
            requested, self._requested = list(self._requested), {}
            left = [channel_id for channel_id in requested if not await self._tried(channel_id)]
            if left:
                await asyncio.sleep(self._retry)
                self.request(*left)

    async def _tried(self, channel_id: int) -> bool:
        try:
            return await self.channel(channel_id)
        except (discord.Forbidden, discord.NotFound) as error:
            logger.warning("channel %s cannot be read: %s", channel_id, error)
        except (*DISCORD_ERRORS, *STORE_ERRORS):
            logger.exception("channel %s was not read to its end; trying again", channel_id)
            return False
        return True

    async def channel(self, channel_id: int) -> bool:
        """Read one channel from its watermark to now. False if something was missed meanwhile."""
        behind = self._watermarks.behind(channel_id)
        place = self._place(channel_id)
        if behind is None or place is None:
            return True
        after, gap = behind
        up_to = max(after, discord.utils.time_snowflake(utc_now() - self._back))
        async for message in place.history(after=discord.Object(up_to), oldest_first=True, limit=None):
            await self._read(message)
            up_to = message.id
        return self._watermarks.caught_up(channel_id, gap, up_to=up_to)

    def _place(self, channel_id: int) -> discord.abc.Messageable | None:
        """The channel, if its history is open to the bot; without that right it would just look empty."""
        channel = self._client.get_channel(channel_id)
        if channel is None:
            direct = channel_id in self._watermarks.channels(None)
            return self._client.get_partial_messageable(channel_id) if direct else None
        if not isinstance(channel, Place):
            return channel if isinstance(channel, discord.abc.Messageable) else None
        permissions = channel.permissions_for(channel.guild.me)
        if not (permissions.view_channel and permissions.read_message_history):
            logger.warning(
                "the history of channel %s is closed to the bot: what was missed is lost", channel_id
            )
            return None
        return channel
