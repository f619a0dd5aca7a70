"""What is posted in watched channels becomes jobs."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

import discord
from discord.ext import commands

from bot.chat.catchup import CatchUp
from bot.chat.options import ChatOptions
from bot.chat.persist import persist
from bot.links import find
from bot.store.database import STORE_ERRORS
from bot.store.job import Order
from bot.store.models import JobKind
from bot.store.queue import utc_now
from bot.store.store import Store

logger = logging.getLogger(__name__)

RECENT_EDIT = timedelta(minutes=10)
"""Messages also change without being edited (a preview comes, somebody pins them); an edit is news."""
_SPOKEN = (discord.MessageType.default, discord.MessageType.reply)


def watched(store: Store, options: ChatOptions, guild_id: int | None, *channel_ids: int | None) -> bool:
    """Whether links are checked in a place, named from the narrow to the wide. In direct messages always."""
    if guild_id is None:
        return True
    return store.settings.watching(guild_id, *channel_ids, default=options.watch_everywhere)


class Accepting:
    """Writes down what is to be checked in a message."""

    def __init__(self, store: Store, options: ChatOptions) -> None:
        self._store = store
        self._options = options

    async def read(self, message: discord.Message) -> None:
        """Accept the message's links, if it has any. Raises one of STORE_ERRORS if that cannot be stored."""
        links = find(message.content, skip_hosts=self._options.skip_hosts) if _by_a_person(message) else ()
        if links:
            await self._store.queue.accept(
                Order(
                    key=message.id,
                    kind=JobKind.MESSAGE,
                    guild_id=message.guild.id if message.guild else None,
                    channel_id=message.channel.id,
                    author_id=message.author.id,
                    links=links,
                )
            )

    async def reread(self, message: discord.Message) -> None:
        """Accept what an edit changed; where no link is left, the reply is withdrawn."""
        if not _by_a_person(message):
            return
        links = find(message.content, skip_hosts=self._options.skip_hosts)
        await self.read(message)
        if not links:
            await self._store.queue.cancel(message.id)
        await self._store.withdraw(message.id, still=[link.url for link in links])


def _by_a_person(message: discord.Message) -> bool:
    return message.type in _SPOKEN and not message.author.bot and message.webhook_id is None


class Watching(commands.Cog):
    """Messages as they come, are edited, and are deleted."""

    def __init__(self, store: Store, options: ChatOptions, accepting: Accepting, catch_up: CatchUp) -> None:
        self._store = store
        self._options = options
        self._accepting = accepting
        self._catch_up = catch_up

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """A message: its links are written down before anything else is done."""
        if not self._watched(message):
            return
        channel_id, guild_id = message.channel.id, message.guild.id if message.guild else None
        try:
            with self._store.watermarks.reading(channel_id, guild_id, message.id):
                await self._accepting.read(message)
        except STORE_ERRORS:
            logger.exception("message %s could not be written down; reading it again later", message.id)
        if self._store.watermarks.behind(channel_id):
            self._catch_up.request(channel_id)

    @commands.Cog.listener()
    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """An edit: other links are checked, and the reply is edited."""
        message = payload.message
        recent = message.edited_at is not None and utc_now() - message.edited_at < RECENT_EDIT
        if recent and self._watched(message):
            await self._write(lambda: self._accepting.reread(message))

    @commands.Cog.listener()
    async def on_raw_message_delete(self, payload: discord.RawMessageDeleteEvent) -> None:
        """A source is gone: so is its reply."""
        await self._cancel(payload.message_id)

    @commands.Cog.listener()
    async def on_raw_bulk_message_delete(self, payload: discord.RawBulkMessageDeleteEvent) -> None:
        """Many sources are gone."""
        for message_id in payload.message_ids:
            await self._cancel(message_id)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is gone."""
        self._store.watermarks.drop(channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """A thread is gone."""
        self._store.watermarks.drop(payload.thread_id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed from a server: forget it."""
        await self._store.forget(guild.id)

    async def _cancel(self, message_id: int) -> None:
        await self._write(lambda: self._store.queue.cancel(message_id))
        await self._write(lambda: self._store.withdraw(message_id))

    async def _write(self, write: Callable[[], Awaitable[None]]) -> None:
        await persist(write, retry_seconds=self._options.retry_seconds)

    def _watched(self, message: discord.Message) -> bool:
        channel = message.channel
        parent_id = getattr(channel, "parent_id", None)
        guild_id = message.guild.id if message.guild else None
        return watched(self._store, self._options, guild_id, channel.id, parent_id)
