"""Open a database, SQLite or PostgreSQL, with the tables of this version in it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from importlib.util import find_spec
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy import URL, Connection, event, func, make_url, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from bot.store.migrate import Part, upgrade

BUSY_SECONDS = 5
CONNECT_SECONDS = 10
STORE_ERRORS = (SQLAlchemyError, OSError)
"""All that using a database raises: a server that cannot be reached is an OSError."""
_LOCK = 0x666967757265
"""The number of the lock that one bot holds on a PostgreSQL database: "figure" in ASCII."""


class StoreError(Exception):
    """The data cannot be used as it is. The message is one sentence that says what to do."""


def sqlite_url(path: Path) -> URL:
    """The address of a SQLite file."""
    return URL.create("sqlite+aiosqlite", database=str(path))


def postgresql_url(address: str) -> URL:
    """The address of a PostgreSQL database, as its own tools write it. Raises :class:`StoreError`."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):  # its text would repeat the password
        raise StoreError(
            'storage.database is no address of a database: write "postgresql://user@host/name"'
        ) from None
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise StoreError(f"storage.database names {url.drivername}: only postgresql is known beside SQLite")
    if not find_spec("asyncpg"):
        raise StoreError("a PostgreSQL database needs one more package: pip install 'figurecheck[postgres]'")
    query = {("ssl" if key == "sslmode" else key): value for key, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)


def insert(engine: AsyncEngine, table: type[DeclarativeBase]) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that can become an update: written alike in both, but SQLAlchemy has a class for each."""
    return postgresql.insert(table) if engine.dialect.name == "postgresql" else sqlite.insert(table)


@contextlib.asynccontextmanager
async def open_database(url: URL, part: Part) -> AsyncIterator[AsyncEngine]:
    """Open one database, made (if it is a file) and migrated as needed.

    Raises :class:`StoreError` where a newer version wrote it.
    """
    engine = _sqlite(url) if url.get_backend_name() == "sqlite" else _postgresql(url)
    try:
        await _migrate(engine, url, part)
        yield engine
    finally:
        await engine.dispose()


def _sqlite(url: URL) -> AsyncEngine:
    # SQLite has one writer at a time anyway; with one connection waiting happens here, in order, and not in
    # SQLite's busy loop.
    engine = create_async_engine(url, pool_size=1, max_overflow=0)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _postgresql(url: URL) -> AsyncEngine:
    # A connection that a restart of the server cut is noticed before it is used, and replaced.
    return create_async_engine(url, pool_pre_ping=True, connect_args={"timeout": CONNECT_SECONDS})


async def _migrate(engine: AsyncEngine, url: URL, part: Part) -> None:
    try:
        async with engine.connect() as connection:
            await connection.run_sync(upgrade, part)
            await connection.commit()
    except CommandError as error:
        raise StoreError(
            f"{named(url)} was written by a newer figurecheck: update, or move it away"
        ) from error


def named(url: URL) -> str:
    """A database as it may be shown: without its password."""
    return (
        url.database or "" if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)
    )


def _prepare(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # Python would begin late, and leave tables made by a migration outside
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", f"busy_timeout={BUSY_SECONDS * 1000}", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


# --------------------------------------------------------------------------- one process at a time


@contextlib.contextmanager
def alone_in(directory: Path) -> Iterator[None]:
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
async def alone_on(url: URL) -> AsyncIterator[None]:
    """Hold the same lock on a PostgreSQL database: it ends with the connection."""
    engine = create_async_engine(
        url, poolclass=NullPool, isolation_level="AUTOCOMMIT", connect_args={"timeout": CONNECT_SECONDS}
    )
    async with engine.connect() as connection:
        if not await connection.scalar(select(func.pg_try_advisory_lock(_LOCK))):
            raise StoreError(f"another figurecheck is running on {named(url)}: stop it first")
        yield
