"""One link's journey, from an address or a file to a report. The whole worker is this straight line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.fetch.client import Fetcher
from bot.inputs import Given, Sort, article_of, from_file, is_address
from bot.work import Workers
from checks.judging import Report, judge
from checks.reading import Reading, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """The way of one link, with all it needs on the way. Built and closed by :func:`open_journey`."""

    fetcher: Fetcher
    workers: Workers

    async def check(self, source: str, published: date | None = None) -> Report:
        """Fetch or open a source, read it, ask the configured sources, and judge.

        Raises ArticleError, FetchError or WorkError, whose text is a sentence for the user.
        """
        return await self.examine(await self.obtain(source, published))

    async def obtain(self, source: str, published: date | None = None) -> Given:
        """The bytes behind an address or a path."""
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
        """Read and judge what was given, in a process that can be killed."""
        reading = await self.workers.run(read_given, given)
        return await self.workers.run(judge, reading)


def read_given(given: Given) -> Reading:
    """Parse and read: the first stretch of work in the child process."""
    return read(article_of(given))
