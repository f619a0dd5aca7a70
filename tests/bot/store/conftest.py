import itertools
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from bot.links import FoundLink
from bot.store.database import open_database, postgresql_url, sqlite_url
from bot.store.job import Order
from bot.store.migrate import Part
from bot.store.models import JobKind
from bot.store.queue import EmbeddedQueue
from tests.bot.store import postgres


class Clock:
    def __init__(self):
        self.time = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self):
        return self.time

    def advance(self, **amount):
        self.time += timedelta(**amount)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(scope="session")
def cluster():
    """The address of a PostgreSQL server, where one is installed."""
    if postgres.programs() is None:
        pytest.skip(postgres.MISSING)
    with postgres.server() as address:
        yield address, itertools.count()


@pytest.fixture
async def address(cluster):
    """The address of an empty database."""
    first, numbers = cluster
    name = f"test{next(numbers)}"
    connection = await asyncpg.connect(first)
    await connection.execute(f"CREATE DATABASE {name} STRATEGY file_copy")
    await connection.close()
    return first.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    """An empty database of each kind."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path / "db.sqlite")
    return postgresql_url(request.getfixturevalue("address"))


@pytest.fixture
async def jobs(url):
    async with open_database(url, Part.JOBS) as engine:
        yield engine


@pytest.fixture
async def main(url):
    async with open_database(url, Part.MAIN) as engine:
        yield engine


@pytest.fixture
def queue(jobs, clock):
    return EmbeddedQueue(jobs, now=clock)


@pytest.fixture
def order():
    def make(key=1, *urls, **given):
        links = tuple(FoundLink(url=url) for url in urls or ("https://news.example/a",))
        values = {"kind": JobKind.MESSAGE, "guild_id": 7, "channel_id": 8, "author_id": 9, "links": links}
        return Order(key=key, **(values | given))

    return make
