"""Open what outlives the process."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import (
    StoreError,
    alone_in,
    alone_on,
    named,
    open_database,
    postgresql_url,
    sqlite_url,
)
from bot.store.migrate import Part
from bot.store.queue import EmbeddedQueue, Queue
from bot.store.settings import Notes, Settings
from bot.store.watermarks import Watermarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """All that is stored."""

    queue: Queue
    watermarks: Watermarks
    settings: Settings
    notes: Notes

    async def forget(self, guild_id: int) -> None:
        """Drop what is kept about a server that the bot has left."""
        self.watermarks.forget(guild_id)
        await self.settings.forget(guild_id)
        await self.watermarks.save()


@contextlib.asynccontextmanager
async def open_store(directory: Path, database: str = "") -> AsyncIterator[Store]:
    """Open the two SQLite files in a directory, or else a PostgreSQL database, for this process alone.

    They are made and migrated as needed. Raises :class:`StoreError` where another process has them, or where
    they cannot be read or written.
    """
    async with contextlib.AsyncExitStack() as stack:
        where = str(directory)
        try:
            if database:
                urls = dict.fromkeys(Part, postgresql_url(database))
                where = named(urls[Part.JOBS])
                await stack.enter_async_context(alone_on(urls[Part.JOBS]))
            else:
                urls = {part: sqlite_url(directory / f"{part.value}.sqlite") for part in Part}
                stack.enter_context(alone_in(directory))
            jobs, main = [
                await stack.enter_async_context(open_database(urls[part], part))
                for part in (Part.JOBS, Part.MAIN)
            ]
            store = await _loaded(jobs, main)
        except (OSError, DBAPIError, sqlite3.DatabaseError) as error:
            cause = getattr(error, "orig", None) or error
            raise StoreError(f"the data in {where} cannot be used: {cause}") from error
        yield store


async def _loaded(jobs: AsyncEngine, main: AsyncEngine) -> Store:
    store = Store(
        queue=EmbeddedQueue(jobs),
        watermarks=Watermarks(main),
        settings=Settings(main),
        notes=Notes(main),
    )
    await store.settings.load()
    await store.watermarks.load()
    return store
