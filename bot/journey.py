"""One link's journey, from an address or a file to a report. The whole worker is this straight line."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.fetch.body import MEGABYTE
from bot.fetch.client import Fetcher, Limits
from bot.fetch.errors import NothingKept
from bot.fetch.guard import Guard
from bot.fetch.page import Page
from bot.fetch.pruning import EVERY, Keep, prune
from bot.fetch.snapshots import Snapshots
from bot.fetch.turns import Pace
from bot.inputs import Given, Sort, article_of, from_file, is_address
from bot.settings import Settings, Storage
from bot.sources.build import Outside, sources_in
from bot.sources.consult import Consultant
from bot.sources.elsewhere import Elsewhere, Found, Wanted
from bot.sources.feeds import Feeds
from bot.work import Workers
from checks.judging import Report, judge
from checks.reading import Reading, read
from checks.sources import Answer, Lookup, Other, Source, ask, citations, story_of, told, unread

LOG = logging.getLogger(__name__)

Recall = Callable[[Reading], Awaitable[Sequence[Other]]]
"""Finds what was posted before of the same story, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The way of one link, with all it needs on the way. Built and closed by :func:`open_journey`."""

    fetcher: Fetcher
    workers: Workers
    snapshots: Snapshots
    consultant: Consultant
    elsewhere: Elsewhere
    feeds: Feeds
    sources: tuple[Source, ...] = ()
    cited_sites: tuple[str, ...] = ()
    offline: bool = False
    """Nothing is fetched; what was kept is used."""
    as_of: datetime | None = None
    """Only what was kept by then is used."""

    async def obtain(self, source: str, published: date | None = None) -> Given:
        """The bytes behind an address or a path. Raises FetchError or ArticleError."""
        if not is_address(source):
            return from_file(source, published)
        page = await self._page(source)
        return Given(
            ident=page.url,
            source=source,
            sort=Sort.PAGE,
            body=page.body,
            url=page.url,
            content_type=page.content_type,
            published=published,
        )

    async def examine(self, given: Given, recall: Recall | None = None) -> Report:
        """Read what was given, ask the sources and other articles that may know of it, and judge.

        Reading and judging run in a process that can be killed. Whatever cannot be asked is noted in the
        report. ``recall`` finds earlier articles to hold it against. Pages that it cites and other outlets'
        reports are looked for only where it came from the web: a page that was saved once is not held against
        what they say today. Raises ArticleError or WorkError; their text, like a FetchError's, is a sentence
        for the user.
        """
        reading, lookups, wanted = await self.workers.run(read_and_ask, given, self.sources, self.cited_sites)
        answers, found = await asyncio.gather(
            self.consultant.consult(lookups), self._elsewhere(given, wanted)
        )
        earlier = Found(others=tuple(await recall(reading)) if recall else ())
        return await self.workers.run(judge_with, reading, answers, found + earlier)

    async def _elsewhere(self, given: Given, wanted: Wanted) -> Found:
        return await self.elsewhere.look(wanted) if given.url else Found()

    async def _page(self, url: str) -> Page:
        """A page as it is now, which is kept; offline as it was when it was kept last."""
        if self.offline or self.as_of:
            kept = await self.snapshots.latest(url, self.as_of)
            if kept is None:
                raise NothingKept
            return kept
        page = await self.fetcher.page(url)
        try:
            await self.snapshots.keep(page)
        except OSError as error:
            LOG.warning("The page was not kept: %s", error)
        return page


def read_and_ask(
    given: Given, sources: Sequence[Source], cited_sites: Collection[str]
) -> tuple[Reading, tuple[Lookup, ...], Wanted]:
    """Parse, read, and find what to ask: the first stretch of work in the child process."""
    reading = read(article_of(given))
    wanted = Wanted(
        url=reading.article.url,
        citations=citations(reading, cited_sites),
        story=story_of(reading.article),
    )
    return reading, ask(reading, sources), wanted


def judge_with(reading: Reading, answers: Sequence[Answer], found: Found) -> Report:
    """Hold the reading against itself, the sources' answers and other articles: the second stretch."""
    verdicts = told(reading, (*answers, *found.answers), found.others)
    return judge(reading, verdicts, (*unread(answers), *found.unread))


@asynccontextmanager
async def open_journey(
    settings: Settings,
    fetcher: Fetcher | None = None,
    *,
    offline: bool = False,
    as_of: datetime | None = None,
) -> AsyncIterator[Journey]:
    """Build all that a journey needs, and close it again.

    Another fetcher than the settings' is for tests. ``offline`` fetches nothing; what was kept is used. With
    ``as_of`` only what was kept by then.
    """
    work = settings.work
    workers = Workers(processes=work.processes, seconds=work.seconds, megabytes=work.megabytes)
    snapshots = Snapshots(settings.storage.fetched)
    async with fetcher or fetcher_for(settings) as web, _pruning(settings.storage):
        outside = Outside(
            settings=settings,
            fetcher=web,
            workers=workers,
            snapshots=snapshots,
            offline=offline,
            as_of=as_of,
        )
        feeds = outside.feeds()
        yield Journey(
            fetcher=web,
            workers=workers,
            snapshots=snapshots,
            consultant=outside.consultant(),
            elsewhere=outside.elsewhere(feeds),
            feeds=feeds,
            sources=sources_in(settings),
            cited_sites=settings.elsewhere.cited_sites,
            offline=offline,
            as_of=as_of,
        )


@asynccontextmanager
async def _pruning(storage: Storage) -> AsyncIterator[None]:
    """Let go of old snapshots at the beginning, and every day again."""
    keep = Keep(age=timedelta(days=storage.keep_days), most=storage.keep_megabytes * MEGABYTE)

    async def prune_daily() -> None:
        while True:
            try:
                await asyncio.to_thread(prune, storage.fetched, keep, datetime.now(UTC))
            except OSError as error:
                LOG.warning("Old snapshots could not be deleted: %s", error)
            await asyncio.sleep(EVERY.total_seconds())

    task = asyncio.create_task(prune_daily())
    try:
        yield
    finally:
        task.cancel()


def fetcher_for(settings: Settings) -> Fetcher:
    """A fetcher that keeps to the settings."""
    fetch = settings.fetch
    return Fetcher(
        contact=fetch.contact,
        limits=Limits(seconds=fetch.deadline_seconds, max_bytes=int(fetch.max_megabytes * MEGABYTE)),
        pace=Pace(per_host_per_minute=fetch.per_host_per_minute),
        guard=Guard(refused=fetch.refuse_networks),
    )
