"""Asking the outlets' feeds for other reports of a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.fetch.body import MEGABYTE
from bot.fetch.page import Page
from bot.settings import Feed as Setting
from bot.sources.environment import filled
from bot.sources.memory import Memory, Question, Reply, Works
from checks.sources.feeds import Entry, Feed, feed_of
from checks.sources.stories import Story, same_story

LARGEST = 5 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A feed as it is configured."""

    name: str
    title: str
    url: str
    refresh: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an outlet's feed answered."""

    outlet: Outlet
    reply: Reply[Feed]

    def of(self, story: Story) -> tuple[Entry, ...]:
        """Its reports of a story, in the feed's order."""
        feed = self.reply.known.value if self.reply.known else Feed(entries=())
        return tuple(entry for entry in feed.entries if same_story(story, entry.story))


def outlets_in(feeds: Mapping[str, Setting]) -> tuple[Outlet, ...]:
    """The feeds of a configuration, in its order."""
    return tuple(
        Outlet(
            name=name, title=feed.title or name, url=feed.url, refresh=timedelta(minutes=feed.refresh_minutes)
        )
        for name, feed in feeds.items()
    )


class Feeds:
    """Asks feeds, and remembers what they said."""

    def __init__(
        self,
        outlets: Sequence[Outlet],
        *,
        memory: Memory[Feed],
        workers: Works,
        environ: Mapping[str, str],
        timeout: timedelta,
    ) -> None:
        self.outlets = tuple(outlets)
        self._timeout = timeout
        self._memory = memory
        self._workers = workers
        self._environ = environ

    async def ask(self, outlet: Outlet) -> Reply[Feed]:
        """What a feed says now, or what it said last."""
        return await self._memory.ask(self._question(outlet))

    def _question(self, outlet: Outlet) -> Question[Feed]:
        async def read(page: Page) -> Feed:
            return await self._workers.run(feed_of, page.body, page.url, page.content_type)

        return Question(
            key=f"feed-{outlet.name}",
            shown=outlet.url,
            address=lambda: filled(outlet.url, self._environ),
            read=read,
            refresh=outlet.refresh,
            timeout=self._timeout,
            most=LARGEST,
        )
