"""One link's journey, from an address or a file to a report. The whole worker is this straight line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

from bot.fetch.body import MEGABYTE
from bot.fetch.client import Fetcher, Limits
from bot.fetch.guard import Guard
from bot.fetch.turns import Pace
from bot.inputs import Given, Sort, article_of, from_file, is_address
from bot.settings import Settings
from bot.sources.build import consultant_for, sources_in
from bot.sources.consult import Consultant
from bot.work import Workers
from checks.judging import Report, judge
from checks.reading import Reading, read
from checks.sources import Answer, Lookup, Other, Source, ask, told, unread

Recall = Callable[[Reading], Awaitable[Sequence[Other]]]
"""Finds what was posted before of the same story, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The way of one link, with all it needs on the way. Built and closed by :func:`open_journey`."""

    fetcher: Fetcher
    workers: Workers
    consultant: Consultant
    sources: tuple[Source, ...] = ()

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

    async def examine(self, given: Given, recall: Recall | None = None) -> Report:
        """Read what was given, ask the sources that may know of it, and judge.

        Reading and judging run in a process that can be killed. A source that cannot be asked is noted in the
        report. ``recall`` finds earlier articles to hold it against. Raises ArticleError or WorkError; their
        text, like a FetchError's, is a sentence for the user.
        """
        reading, lookups = await self.workers.run(read_and_ask, given, self.sources)
        answers = await self.consultant.consult(lookups)
        earlier = tuple(await recall(reading)) if recall else ()
        return await self.workers.run(judge_with, reading, answers, earlier)


def read_and_ask(given: Given, sources: Sequence[Source]) -> tuple[Reading, tuple[Lookup, ...]]:
    """Parse, read, and find what to ask: the first stretch of work in the child process."""
    reading = read(article_of(given))
    return reading, ask(reading, sources)


def judge_with(reading: Reading, answers: Sequence[Answer], others: Sequence[Other]) -> Report:
    """Hold the reading against itself, the sources' answers and other articles: the second stretch."""
    return judge(reading, told(reading, answers, others), unread(answers))


@asynccontextmanager
async def open_journey(
    settings: Settings, fetcher: Fetcher | None = None, *, offline: bool = False
) -> AsyncIterator[Journey]:
    """Build all that a journey needs, and close it again.

    Another fetcher than the settings' is for tests. ``offline`` asks no source; what it said before is used.
    """
    work = settings.work
    workers = Workers(processes=work.processes, seconds=work.seconds, megabytes=work.megabytes)
    async with fetcher or fetcher_for(settings) as web:
        consultant = consultant_for(settings, web, workers, offline=offline)
        yield Journey(fetcher=web, workers=workers, consultant=consultant, sources=sources_in(settings))


def fetcher_for(settings: Settings) -> Fetcher:
    """A fetcher that keeps to the settings."""
    fetch = settings.fetch
    return Fetcher(
        contact=fetch.contact,
        limits=Limits(seconds=fetch.deadline_seconds, max_bytes=int(fetch.max_megabytes * MEGABYTE)),
        pace=Pace(per_host_per_minute=fetch.per_host_per_minute),
        guard=Guard(refused=fetch.refuse_networks),
    )
