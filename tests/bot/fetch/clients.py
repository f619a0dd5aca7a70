"""A fetcher for servers on loopback, and what the tests of fetching share."""

from datetime import UTC, datetime

from bot.fetch.client import Fetcher, Limits
from bot.fetch.guard import Guard
from bot.fetch.turns import Pace
from tests.bot.fetch.server import names

NOON = datetime(2025, 9, 29, 12, tzinfo=UTC)
SITES = {"news.example": ["127.0.0.1"], "other.example": ["127.0.0.1"], "inside.example": ["10.0.0.7"]}
MEGABYTE = 1 << 20
GZIP = ("Content-Encoding", "gzip")
AGES = 3600.0  # seconds
AT_ONCE = 0.2  # seconds until the deadline, where the server would never come to its end
HTML = b"<p>Twelve people were hurt.</p>"


def fetcher_for(*servers, slept=None, pace=None, limits=None, ssl_context=None, **more):
    async def sleep(seconds):
        (slept if slept is not None else []).append(seconds)

    return Fetcher(
        contact="https://club.example/bot",
        limits=limits or Limits(seconds=60),
        pace=pace or Pace(per_host_per_minute=1000),
        guard=Guard(allow_loopback=True, ports=frozenset({80, *(each.port for each in servers)})),
        resolve=names(SITES),
        ssl_context=ssl_context,
        now=lambda: NOON,
        sleep=sleep,
        **more,
    )


async def fetch(fetcher, url, **more):
    async with fetcher:
        return await fetcher.page(url, **more)
