"""The Discord client: built from its parts, and told of what happens to its connection."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Callable, Coroutine, Mapping
from datetime import timedelta
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.chat.answers import Answers
from bot.chat.catchup import CatchUp, places
from bot.chat.checking import Checking
from bot.chat.delivery import Delivery
from bot.chat.errors import DISCORD_ERRORS
from bot.chat.helping import Helping
from bot.chat.looking import Looking
from bot.chat.moderating import Moderating
from bot.chat.options import ChatOptions
from bot.chat.outside import Outside
from bot.chat.remove import PREFIX, RemoveButton
from bot.chat.sources import Sources
from bot.chat.watch import Accepting, Watching, watched
from bot.reply import Answer
from bot.store.database import STORE_ERRORS
from bot.store.store import Store

logger = logging.getLogger(__name__)

KEPT = timedelta(days=30)
"""How long jobs that have ended are remembered."""
PRUNE_SECONDS = 24 * 3600


def intents() -> discord.Intents:
    """What Discord has to tell: servers and their channels, messages, and what is in them."""
    wanted = discord.Intents.none()
    wanted.guilds = True
    wanted.messages = True
    wanted.message_content = True
    return wanted


class Client(commands.AutoShardedBot):
    """The bot in Discord. One run, from :meth:`start` to :meth:`wind_down` and :meth:`close`."""

    def __init__(
        self, *, answer: Answer, store: Store, options: ChatOptions, outside: Outside | None = None
    ) -> None:
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            guild_ready_timeout=options.ready_seconds,
        )
        self._store = store
        self._options = options
        self._accepting = Accepting(store, options)
        self._catch_up = CatchUp(self, store.watermarks, self._accepting.read, options)
        self._outside = outside or Outside()
        answers = Answers(
            answer, links_per_message=options.links_per_message, open_to_all=self._is_open_to_all
        )
        self._delivery = Delivery(self, store, answers, self._reacting, options)
        self._tasks: list[asyncio.Task[None]] = []

    # ------------------------------------------------------------------ from start to end

    async def setup_hook(self) -> None:
        """Logged in, not connected yet: take up what was left, and begin to work."""
        recovered = await self._store.queue.recover()
        logger.info("signed in as %s; %s unfinished jobs taken up", self.user, recovered)
        self._store.watermarks.disconnected(lambda _guild_id: True)
        self.add_dynamic_items(RemoveButton)
        await self.add_cog(Watching(self._store, self._options, self._accepting, self._catch_up))
        await self.add_cog(Checking(self, self._store.queue))
        await self.add_cog(Moderating(self._store, self._options))
        await self.add_cog(Sources(self._outside.sources))
        await self.add_cog(
            Helping(
                articles=self._store.posts.days,
                answered=self._store.pages.hours,
                pages=self._options.pages_kept_days,
            )
        )
        await self._tell_commands()
        self._delivery.start(self._options.workers)
        self._tasks = [
            asyncio.create_task(self._catch_up.run()),
            asyncio.create_task(_every(self._options.save_seconds, self._store.watermarks.save)),
            asyncio.create_task(_every(PRUNE_SECONDS, self._prune)),
        ]
        if self._outside.look is not None:
            looking = Looking(self._store, self._outside.look, seconds=self._options.look_seconds)
            self._tasks.append(asyncio.create_task(looking.run()))

    async def wind_down(self) -> None:
        """Take no more jobs, give those in hand some time, and write down how far each channel was read."""
        await self._delivery.stop(grace_seconds=self._options.grace_seconds)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        try:
            await self._store.watermarks.save()
        except STORE_ERRORS:
            logger.exception("up to where the channels were read could not be written")

    async def on_message(self, message: discord.Message, /) -> None:
        """No commands by message; the cogs listen for themselves."""

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Answer what nobody else does: a button or a form that an older version posted."""
        data: Mapping[str, Any] = {**(interaction.data or {})}
        if not str(data.get("custom_id", PREFIX)).startswith(PREFIX):
            await interaction.response.send_message("That button is no longer in use.", ephemeral=True)

    # ------------------------------------------------------------------ the connection

    async def on_shard_disconnect(self, shard_id: int) -> None:
        """Whether something is missed will show."""
        self._store.watermarks.disconnected(self._on_shard(shard_id))

    async def on_shard_resumed(self, shard_id: int) -> None:
        """Nothing was missed."""
        self._store.watermarks.resumed(self._on_shard(shard_id))

    async def on_shard_ready(self, shard_id: int) -> None:
        """A new session: read in every watched channel what came before it."""
        self._store.watermarks.reconnected(self._on_shard(shard_id))
        for guild in self.guilds:
            if guild.shard_id == shard_id:
                self._read_up(guild)
        if self._on_shard(shard_id)(None):
            self._catch_up.request(*self._store.watermarks.channels(None))

    async def on_guild_unavailable(self, guild: discord.Guild) -> None:
        """A server is out of reach."""
        self._store.watermarks.disconnected(lambda guild_id: guild_id == guild.id)

    async def on_guild_available(self, guild: discord.Guild) -> None:
        """It is back."""
        self._store.watermarks.reconnected(lambda guild_id: guild_id == guild.id)
        self._read_up(guild)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """A server is new: start from now."""
        self._read_up(guild)

    def _on_shard(self, shard_id: int) -> Callable[[int | None], bool]:
        count = self.shard_count or 1
        return lambda guild_id: ((guild_id or 0) >> 22) % count == shard_id

    def _read_up(self, guild: discord.Guild) -> None:
        """Know every watched place of a server, and read what was missed in it."""
        marks = self._store.watermarks
        wanted = [
            place
            for place in places(guild)
            if watched(self._store, self._options, guild.id, place.id, getattr(place, "parent_id", None))
        ]
        for place in wanted:
            marks.enter(place.id, guild.id, latest=place.last_message_id or place.id)
        self._catch_up.request(*(place.id for place in wanted if marks.behind(place.id)))

    # ------------------------------------------------------------------ small things

    def _reacting(self, guild_id: int) -> bool:
        return self._store.settings.reacting(guild_id, default=self._options.react_when_clean)

    def _is_open_to_all(self, channel_id: int) -> bool:
        """Whether everybody in the server can see a channel. Where that is not known, they cannot."""
        channel = self.get_channel(channel_id)
        if isinstance(channel, discord.Thread):
            channel = None if channel.is_private() else channel.parent
        if not isinstance(channel, discord.abc.GuildChannel):
            return False
        return channel.permissions_for(channel.guild.default_role).view_channel

    async def _prune(self) -> None:
        await self._store.prune(jobs_older_than=KEPT)

    async def _tell_commands(self) -> None:
        """Tell Discord of the commands, if they are others than those it was last told of."""
        payload = json.dumps(
            [command.to_dict(self.tree) for command in self.tree.get_commands()], sort_keys=True
        )
        digest = hashlib.sha256(payload.encode()).hexdigest()
        name = f"commands of {self.application_id}"
        if await self._store.notes.get(name) == digest:
            return
        try:
            await self.tree.sync()
        except DISCORD_ERRORS:
            logger.exception("Discord was not told of the commands; that will be tried at the next start")
        else:
            await self._store.notes.put(name, digest)


class Tree(app_commands.CommandTree[Client]):
    """The commands. What goes wrong in one is told to whoever called it."""

    async def on_error(
        self, interaction: discord.Interaction[Client], error: app_commands.AppCommandError, /
    ) -> None:
        """One sentence, seen by the caller alone."""
        if isinstance(error, app_commands.CommandOnCooldown):
            text = f"That was often. Try again in {error.retry_after:.0f} seconds."
        elif isinstance(error, app_commands.CommandNotFound | app_commands.CommandSignatureMismatch):
            text = "That command has changed. Restart Discord, then try again."
        else:
            logger.error("a command failed", exc_info=error)
            text = "That did not work. The operator finds the reason in the log."
        if not interaction.response.is_done():
            await interaction.response.send_message(text, ephemeral=True)


async def _every(seconds: float, do: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Do something now and then, also if the disk was full last time."""
    while True:
        try:
            await do()
        except STORE_ERRORS:
            logger.exception("housekeeping failed; it will be tried again")
        await asyncio.sleep(seconds)
