"""Open what outlives the process."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import URL, Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.store.migrate import Part, upgrade
from bot.store.queue import EmbeddedQueue, Queue
from bot.store.settings import Notes, Settings
from bot.store.watermarks import Watermarks

BUSY_SECONDS = 5


class StoreError(Exception):
    """The data cannot be used as it is. The message is one sentence that says what to do."""


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
async def open_store(directory: Path) -> AsyncIterator[Store]:
    """Open the two files in a directory, made and migrated as needed, for this process alone.

    Raises :class:`StoreError` where another process has them, or where they cannot be read or written.
    """
    async with contextlib.AsyncExitStack() as stack:
        try:
            stack.enter_context(_alone(directory))
            jobs = await stack.enter_async_context(open_database(directory / "jobs.sqlite", Part.JOBS))
            main = await stack.enter_async_context(open_database(directory / "main.sqlite", Part.MAIN))
            store = Store(
                queue=EmbeddedQueue(jobs),
                watermarks=Watermarks(main),
                settings=Settings(main),
                notes=Notes(main),
            )
            await store.settings.load()
            await store.watermarks.load()
        except (OSError, DatabaseError, sqlite3.DatabaseError) as error:
            cause = getattr(error, "orig", None) or error
            raise StoreError(f"the data in {directory} cannot be used: {cause}") from error
        yield store


@contextlib.contextmanager
def _alone(directory: Path) -> Iterator[None]:
    """Hold a lock that ends with the process, however it ends: two would put back each other's jobs."""
    directory.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(directory / "lock.sqlite", timeout=0)
    with contextlib.closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            raise StoreError(f"another figurecheck is running on {directory}: stop it first") from error
        yield


@contextlib.asynccontextmanager
async def open_database(path: Path, part: Part) -> AsyncIterator[AsyncEngine]:
    """Open one SQLite file, made and migrated as needed.

    Raises :class:`StoreError` where a newer version wrote it.
    """
    # SQLite has one writer at a time anyway; with one connection waiting happens here, in order, and not in
    # SQLite's busy loop.
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=str(path)), pool_size=1, max_overflow=0
    )
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    try:
        await _migrate(engine, path, part)
        yield engine
    finally:
        await engine.dispose()


async def _migrate(engine: AsyncEngine, path: Path, part: Part) -> None:
    try:
        async with engine.connect() as connection:
            await connection.run_sync(upgrade, part)
            await connection.commit()
    except CommandError as error:
        raise StoreError(f"{path} was written by a newer figurecheck: update, or move it away") from error


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # Python would begin late, and leave tables made by a migration outside
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", f"busy_timeout={BUSY_SECONDS * 1000}", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
