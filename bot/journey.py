"""One link's journey, from an address or a file to a report. The whole worker is this straight line."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

from bot.fetch.body import MEGABYTE
from bot.fetch.client import Fetcher, Limits
from bot.fetch.guard import Guard
from bot.fetch.turns import Pace
from bot.inputs import Given, Sort, article_of, from_file, is_address
from bot.settings import Settings
from bot.work import Workers
from checks.judging import Report, judge
from checks.reading import Reading, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The way of one link, with all it needs on the way. Built and closed by :func:`open_journey`."""

    fetcher: Fetcher
    workers: Workers

    async def obtain(self, source: str, published: date | None = None) -> Given:
        """The bytes behind an address or a path. Raises FetchError or ArticleError."""
        if not is_address(source):
            return from_file(source, published)
        page = await self.fetcher.page(source)
        return Given(
            ident=page.url,
            source=source,
            sort=Sort.PAGE,
            body=page.body,
            url=page.url,
            content_type=page.content_type,
            published=published,
        )

    async def examine(self, given: Given) -> Report:
        """Read and judge what was given, in a process that can be killed.

        Raises ArticleError or WorkError; their text, like a FetchError's, is a sentence for the user.
        """
        reading = await self.workers.run(read_given, given)
        return await self.workers.run(judge, reading)


def read_given(given: Given) -> Reading:
    """Parse and read: the first stretch of work in the child process."""
    return read(article_of(given))


@asynccontextmanager
async def open_journey(settings: Settings, fetcher: Fetcher | None = None) -> AsyncIterator[Journey]:
    """Build all that a journey needs, and close it again. Another fetcher than the settings' is for tests."""
    work = settings.work
    workers = Workers(processes=work.processes, seconds=work.seconds, megabytes=work.megabytes)
    async with fetcher or fetcher_for(settings) as web:
        yield Journey(fetcher=web, workers=workers)


def fetcher_for(settings: Settings) -> Fetcher:
    """A fetcher that keeps to the settings."""
    fetch = settings.fetch
    return Fetcher(
        contact=fetch.contact,
        limits=Limits(seconds=fetch.deadline_seconds, max_bytes=int(fetch.max_megabytes * MEGABYTE)),
        pace=Pace(per_host_per_minute=fetch.per_host_per_minute),
        guard=Guard(refused=fetch.refuse_networks),
    )
