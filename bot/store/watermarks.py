"""Up to which message each channel has been read, so that nothing posted while the bot was away is missed.

A watermark may lag behind, never run ahead: reading a message twice is harmless (the job table knows it),
skipping one loses it. So it stays below every message whose acceptance is not yet written down, and does
not move at all while the connection may have missed something.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import insert
from bot.store.models import WatermarkRow


@dataclass(slots=True, kw_only=True)
class _Channel:
    guild_id: int | None
    read: int
    """Every message up to this one has been read."""
    newest: int = 0
    """The newest message seen, be there a gap before it or not."""
    away: bool = False
    """The connection is down, and whether something is missed will show when it is back."""
    missed: bool = False
    """Messages after ``read`` may have been missed: the history must be read."""
    gaps: int = 0
    """Counts the reasons for ``missed``, so that a catch-up knows whether another came up meanwhile."""
    pending: set[int] = field(default_factory=set)
    """Messages in hand whose acceptance is not written down yet."""

    @property
    def safe(self) -> int:
        return min(self.read, min(self.pending) - 1) if self.pending else self.read

    def gap(self) -> None:
        self.missed = True
        self.gaps += 1

    def move(self) -> None:
        if not (self.away or self.missed):
            self.read = max(self.read, self.newest)


Guilds = Callable[[int | None], bool]
"""Picks servers by id; None stands for direct messages."""


class Watermarks:
    """The watermarks of all channels: in memory, written from time to time by :meth:`save`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._channels: dict[int, _Channel] = {}
        self._saved: dict[int, int] = {}

    async def load(self) -> None:
        """Read them. Every channel has missed something until its history shows that it has not."""
        columns = (WatermarkRow.channel_id, WatermarkRow.guild_id, WatermarkRow.message_id)
        async with self._engine.connect() as connection:
            for channel_id, guild_id, message_id in await connection.execute(select(*columns)):
                self._channels[channel_id] = _Channel(guild_id=guild_id, read=message_id, missed=True)
                self._saved[channel_id] = message_id

    async def save(self) -> None:
        """Write those that moved, and delete those that are gone."""
        moved = {key: c.safe for key, c in self._channels.items() if c.safe != self._saved.get(key)}
        gone = self._saved.keys() - self._channels.keys()
        if not moved and not gone:
            return
        statement = insert(self._engine, WatermarkRow)
        upsert = statement.on_conflict_do_update(
            index_elements=[WatermarkRow.channel_id], set_={"message_id": statement.excluded.message_id}
        )
        rows = [
            {"channel_id": key, "guild_id": self._channels[key].guild_id, "message_id": message_id}
            for key, message_id in moved.items()
        ]
        async with self._engine.begin() as connection:
            if rows:
                await connection.execute(upsert, rows)
            for key in gone:
                await connection.execute(delete(WatermarkRow).where(WatermarkRow.channel_id == key))
        self._saved = {key: value for key, value in self._saved.items() if key not in gone} | moved

    def enter(self, channel_id: int, guild_id: int | None, *, latest: int) -> None:
        """Know a channel. One never seen before starts at ``latest``, its newest message.

        A channel or thread that was made after the bot was last in the server (ids tell the time) starts at
        its beginning instead: nothing in it was there to be seen.
        """
        if channel_id in self._channels:
            return
        young = 0 < self._last_seen(guild_id) < channel_id
        read = channel_id - 1 if young else latest
        self._channels[channel_id] = _Channel(guild_id=guild_id, read=read, missed=young)

    def start(self, channel_id: int, guild_id: int | None, *, at: int) -> None:
        """Begin to read a channel from a message on: nothing before it counts."""
        self._channels[channel_id] = _Channel(guild_id=guild_id, read=at)

    @contextlib.contextmanager
    def reading(self, channel_id: int, guild_id: int | None, message_id: int) -> Iterator[None]:
        """Hold the watermark below a message until the block has ended. If it fails, it is missed."""
        self.enter(channel_id, guild_id, latest=message_id - 1)
        channel = self._channels[channel_id]
        channel.pending.add(message_id)
        channel.newest = max(channel.newest, message_id)
        try:
            yield
        except BaseException:
            channel.gap()
            raise
        finally:
            channel.pending.discard(message_id)
        channel.move()

    def disconnected(self, guilds: Guilds) -> None:
        """Stop moving until it is known whether something was missed."""
        for channel in self._of(guilds):
            channel.away = True

    def resumed(self, guilds: Guilds) -> None:
        """Nothing was missed: all of it was delivered after the fact."""
        for channel in self._of(guilds):
            channel.away = False
            channel.move()

    def reconnected(self, guilds: Guilds) -> None:
        """A new session knows nothing of what came before it."""
        for channel in self._of(guilds):
            channel.away = False
            channel.gap()

    def behind(self, channel_id: int) -> tuple[int, int] | None:
        """Where to read the history from, and the gap that this closes. None if nothing is missed."""
        channel = self._channels.get(channel_id)
        return (channel.safe, channel.gaps) if channel is not None and channel.missed else None

    def channels(self, guild_id: int | None) -> tuple[int, ...]:
        """The channels of a server that have a watermark. None for direct messages."""
        return tuple(key for key, channel in self._channels.items() if channel.guild_id == guild_id)

    def caught_up(self, channel_id: int, gap: int, *, up_to: int) -> bool:
        """The history was read up to a message. False if something more was missed meanwhile."""
        channel = self._channels.get(channel_id)
        if channel is None:
            return True
        channel.read = max(channel.read, up_to)
        if channel.gaps == gap:
            channel.missed = False
        channel.move()
        return not channel.missed

    def drop(self, channel_id: int) -> None:
        """Forget a channel that is gone."""
        self._channels.pop(channel_id, None)

    def forget(self, guild_id: int) -> None:
        """Forget the channels of a server that the bot has left."""
        self._channels = {key: c for key, c in self._channels.items() if c.guild_id != guild_id}

    def _of(self, guilds: Guilds) -> Iterator[_Channel]:
        return (channel for channel in self._channels.values() if guilds(channel.guild_id))

    def _last_seen(self, guild_id: int | None) -> int:
        return max((c.read for c in self._channels.values() if c.guild_id == guild_id), default=0)
