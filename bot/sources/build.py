"""The configured sources, feeds and pages, and who asks them, from the settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.fetch.body import MEGABYTE
from bot.fetch.client import Fetches
from bot.fetch.robots import ObedientFetcher, allows
from bot.fetch.snapshots import Snapshots
from bot.links import SKIPPED_HOSTS, may_be_article
from bot.settings import Settings
from bot.sources.consult import Consultant
from bot.sources.elsewhere import Elsewhere
from bot.sources.feeds import Feeds, outlets_in
from bot.sources.memory import Memory, Works
from bot.sources.pages import Pages
from checks.sources import Source, sources_of

Value = TypeVar("Value")

IN_TIME = 0.9
"""Of the time that all pages have together, so that a slow one is known to be slow before it is cut off."""


def utc_now() -> datetime:
    """The time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """All that can be asked. ``offline`` and ``as_of`` answer from what was kept only."""

    settings: Settings
    fetcher: Fetches
    workers: Works
    snapshots: Snapshots
    offline: bool = False
    as_of: datetime | None = None
    now: Callable[[], datetime] = utc_now
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False)

    def consultant(self) -> Consultant:
        """Who asks the sources."""
        return Consultant(
            memory=self._memory(self.fetcher),
            workers=self.workers,
            environ=self.environ,
            folder=self.settings.folder,
        )

    def feeds(self) -> Feeds:
        """Who asks the feeds."""
        return Feeds(
            outlets_in(self.settings.feed),
            memory=self._memory(self.fetcher),
            workers=self.workers,
            environ=self.environ,
            timeout=self._seconds(IN_TIME / 2),
        )

    def elsewhere(self, feeds: Feeds) -> Elsewhere:
        """Who looks for other articles. Nobody posted their links, so their sites' robots.txt is heeded."""
        settings = self.settings

        async def allowed(rules: bytes, url: str, agent: str) -> bool:
            return await self.workers.run(allows, rules, url, agent)

        pages = Pages(
            memory=self._memory(ObedientFetcher(self.fetcher, allowed, self.now)),
            workers=self.workers,
            timeout=self._seconds(IN_TIME),
            most=int(settings.fetch.max_megabytes * MEGABYTE),
        )
        left_alone = SKIPPED_HOSTS | set(settings.discord.leave_alone)
        return Elsewhere(
            pages=pages,
            feeds=feeds,
            cited_pages=settings.elsewhere.cited_pages,
            stories=settings.elsewhere.stories,
            seconds=settings.elsewhere.seconds,
            may_be_article=lambda url: may_be_article(url, left_alone),
        )

    def _memory(self, fetcher: Fetches) -> Memory[Value]:
        return Memory(
            fetcher=fetcher,
            snapshots=self.snapshots,
            offline=self.offline,
            as_of=self.as_of,
            now=self.now,
        )

    def _seconds(self, share: float) -> timedelta:
        return timedelta(seconds=self.settings.elsewhere.seconds * share)


def sources_in(settings: Settings) -> tuple[Source, ...]:
    """The sources of a configuration, in the order of trust; loading it has found its mistakes."""
    return sources_of(settings.source)
