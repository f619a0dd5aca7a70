"""Fetching other articles: pages that are cited, and reports of the same story."""

from __future__ import annotations

from datetime import timedelta

from bot.fetch.page import Page
from bot.sources.memory import Memory, Question, Reply, Works
from checks.sources.seen import Seen, seen

REFRESH = timedelta(hours=1)
"""A link that is posted in five channels is one; a page that corrects itself is asked again."""


class Pages:
    """Fetches and reads pages, and remembers them."""

    def __init__(self, *, memory: Memory[Seen], workers: Works, timeout: timedelta, most: int) -> None:
        """``most``: bytes of the largest page."""
        self._memory = memory
        self._workers = workers
        self._timeout = timeout
        self._most = most

    async def ask(self, url: str) -> Reply[Seen]:
        """A page as it is now, or the last good copy of it; whatever goes wrong is a problem in the reply."""

        async def read(page: Page) -> Seen:
            return await self._workers.run(seen, page.body, page.url, page.content_type)

        return await self._memory.ask(
            Question(
                key=url,
                shown=url,
                address=lambda: url,
                read=read,
                refresh=REFRESH,
                timeout=self._timeout,
                most=self._most,
            )
        )
