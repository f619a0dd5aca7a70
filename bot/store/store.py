"""Open what outlives the process."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import AsyncIterator, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
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
from bot.store.pages import Pages
from bot.store.posts import Posts
from bot.store.queue import EmbeddedQueue, Queue, utc_now
from bot.store.settings import Notes, Settings
from bot.store.watermarks import Watermarks


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How much is kept of articles, and for how long."""

    articles: int = 500
    """For one server at most; the oldest go first."""
    days: float = 30
    """How long. With 0 none are kept."""
    looks: tuple[timedelta, ...] = (timedelta(hours=6), timedelta(hours=24), timedelta(hours=72))
    """After which an answered article is looked at again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """All that is stored."""

    queue: Queue
    watermarks: Watermarks
    settings: Settings
    notes: Notes
    posts: Posts
    pages: Pages

    async def forget(self, guild_id: int) -> None:
        """Drop what is kept about a server that the bot has left."""
        self.watermarks.forget(guild_id)
        await self.settings.forget(guild_id)
        await self.posts.forget(guild_id)
        await self.pages.forget(guild_id)
        await self.watermarks.save()

    async def withdraw(self, key: int, *, still: Collection[str] = ()) -> None:
        """Drop what is kept of the articles in a message that is gone, or that has only those links now."""
        await self.posts.withdraw(key, still=still)
        await self.pages.withdraw(key, still=still)

    async def prune(self, *, jobs_older_than: timedelta) -> None:
        """Drop all that is too old."""
        await self.queue.prune(older_than=jobs_older_than)
        await self.posts.prune()
        await self.pages.prune()


@contextlib.asynccontextmanager
async def open_store(
    directory: Path,
    database: str = "",
    keeping: Keeping | None = None,
    now: Callable[[], datetime] = utc_now,
) -> AsyncIterator[Store]:
    """Open the two SQLite files in a directory, or else a PostgreSQL database, for this process alone.

    They are made and migrated as needed. Raises :class:`StoreError` where another process has them, or where
    they cannot be read or written. ``now`` is the clock by which articles grow old and pages become due.
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
            store = await _loaded(jobs, main, keeping or Keeping(), now)
        except (OSError, DBAPIError, sqlite3.DatabaseError) as error:
            cause = getattr(error, "orig", None) or error
            raise StoreError(f"the data in {where} cannot be used: {cause}") from error
        yield store


async def _loaded(
    jobs: AsyncEngine, main: AsyncEngine, keeping: Keeping, now: Callable[[], datetime]
) -> Store:
    store = Store(
        queue=EmbeddedQueue(jobs),
        watermarks=Watermarks(main),
        settings=Settings(main),
        notes=Notes(main),
        posts=Posts(main, most=keeping.articles, days=keeping.days, now=now),
        pages=Pages(main, delays=keeping.looks, now=now),
    )
    await store.settings.load()
    await store.watermarks.load()
    return store
