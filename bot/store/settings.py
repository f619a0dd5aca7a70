"""What moderators chose, and small facts to remember."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import insert
from bot.store.models import ChannelRow, GuildRow, NoteRow


@dataclass(slots=True, kw_only=True)
class GuildChoices:
    """The choices of one server."""

    watching: bool | None = None
    """For channels without a choice of their own. None: as the operator configured it."""
    reacting: bool | None = None
    """Whether a link without findings gets a reaction. None: as the operator configured it."""
    remembering: bool | None = None
    """Whether articles are kept to hold later ones against them. None: as the operator configured it."""
    channels: dict[int, bool] = field(default_factory=dict)
    """Watched or not, for each channel that has a choice of its own."""


class Settings:
    """The choices of every server, kept in memory because each message asks for them. Written through."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._guilds: dict[int, GuildChoices] = {}

    async def load(self) -> None:
        """Read all of them."""
        async with self._engine.connect() as connection:
            columns = (GuildRow.guild_id, GuildRow.watching, GuildRow.reacting, GuildRow.remembering)
            for guild_id, watching, reacting, remembering in await connection.execute(select(*columns)):
                self._guilds[guild_id] = GuildChoices(
                    watching=watching, reacting=reacting, remembering=remembering
                )
            places = select(ChannelRow.guild_id, ChannelRow.channel_id, ChannelRow.watching)
            for guild_id, channel_id, watching in await connection.execute(places):
                self.guild(guild_id).channels[channel_id] = watching

    def guild(self, guild_id: int) -> GuildChoices:
        """The choices of one server, for reading."""
        return self._guilds.setdefault(guild_id, GuildChoices())

    def watching(self, guild_id: int, *channel_ids: int | None, default: bool) -> bool:
        """Whether links are checked in a channel.

        ``channel_ids`` go from the narrow to the wide: a thread, its channel. The first choice that was made
        counts, then the server's, then the operator's default.
        """
        choices = self._guilds.get(guild_id)
        if choices is None:
            return default
        for channel_id in channel_ids:
            if channel_id in choices.channels:
                return choices.channels[channel_id]
        return default if choices.watching is None else choices.watching

    def reacting(self, guild_id: int, *, default: bool) -> bool:
        """Whether a link without findings gets a reaction."""
        choices = self._guilds.get(guild_id)
        return default if choices is None or choices.reacting is None else choices.reacting

    def remembering(self, guild_id: int, *, default: bool) -> bool:
        """Whether articles posted in a server are kept to hold later ones against them."""
        choices = self._guilds.get(guild_id)
        return default if choices is None or choices.remembering is None else choices.remembering

    async def watch_channel(self, guild_id: int, channel_id: int, *, on: bool) -> None:
        """Choose for one channel."""
        values = {"guild_id": guild_id, "watching": on}
        statement = insert(self._engine, ChannelRow).values(channel_id=channel_id, **values)
        async with self._engine.begin() as connection:
            await connection.execute(
                statement.on_conflict_do_update(index_elements=[ChannelRow.channel_id], set_=values)
            )
        self.guild(guild_id).channels[channel_id] = on

    async def watch_guild(self, guild_id: int, *, on: bool) -> None:
        """Choose for the channels of a server that have no choice of their own."""
        await self._write(guild_id, watching=on)

    async def react(self, guild_id: int, *, on: bool) -> None:
        """Choose whether a link without findings gets a reaction."""
        await self._write(guild_id, reacting=on)

    async def remember(self, guild_id: int, *, on: bool) -> None:
        """Choose whether articles are kept."""
        await self._write(guild_id, remembering=on)

    async def forget(self, guild_id: int) -> None:
        """Drop everything about a server that the bot has left."""
        async with self._engine.begin() as connection:
            for table in (ChannelRow, GuildRow):
                await connection.execute(delete(table).where(table.guild_id == guild_id))
        self._guilds.pop(guild_id, None)

    async def _write(self, guild_id: int, **chosen: bool) -> None:
        statement = insert(self._engine, GuildRow).values(guild_id=guild_id, **chosen)
        async with self._engine.begin() as connection:
            await connection.execute(
                statement.on_conflict_do_update(index_elements=[GuildRow.guild_id], set_=chosen)
            )
        for name, on in chosen.items():
            setattr(self.guild(guild_id), name, on)


class Notes:
    """Small facts to remember, such as which commands Discord was last told of."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def get(self, name: str) -> str | None:
        """A remembered fact."""
        async with self._engine.connect() as connection:
            found: str | None = await connection.scalar(select(NoteRow.value).where(NoteRow.name == name))
        return found

    async def put(self, name: str, value: str) -> None:
        """Remember a fact."""
        statement = insert(self._engine, NoteRow).values(name=name, value=value)
        async with self._engine.begin() as connection:
            await connection.execute(
                statement.on_conflict_do_update(index_elements=[NoteRow.name], set_={"value": value})
            )
