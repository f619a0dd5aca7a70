from datetime import UTC, datetime, timedelta

import pytest

from bot.links import FoundLink
from bot.store.job import Order
from bot.store.migrate import Part
from bot.store.models import JobKind
from bot.store.queue import EmbeddedQueue
from bot.store.store import open_database


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


@pytest.fixture
async def jobs(tmp_path):
    async with open_database(tmp_path / "jobs.sqlite", Part.JOBS) as engine:
        yield engine


@pytest.fixture
async def main(tmp_path):
    async with open_database(tmp_path / "main.sqlite", Part.MAIN) as engine:
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
