"""What was posted in a server before: kept for a while, and found for an article that it may bear on."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.fetch.snapshots import normal
from bot.inputs import Given
from bot.journey import Recall
from bot.reply import Ask
from bot.sources.keeping import dumped, loaded
from bot.store.database import STORE_ERRORS
from bot.store.posts import Post, Posts, Trace
from bot.store.queue import utc_now
from checks.judging import Report
from checks.reading import Reading
from checks.sources import Other, abridged, story_of
from checks.sources.aliases import is_known

NAME = "earlier post"
"""The source of the verdicts that come of it."""
MOST = 5
"""So many articles, those with most in common, are read for a new one."""
_ENOUGH = 3

logger = logging.getLogger(__name__)


class Earlier:
    """Keeps what is posted, and gives it back for what is posted later in the same server."""

    def __init__(
        self, posts: Posts, remembering: Callable[[int], bool], *, now: Callable[[], datetime] = utc_now
    ) -> None:
        """``remembering`` says of a server whether anything is kept there."""
        self._posts = posts
        self._now = now
        self._remembering = remembering

    def recall(self, page: str, *, key: int, guild_id: int | None, channel_id: int) -> Recall:
        """What finds the articles that were posted before a message and may bear on the reading of a page."""

        async def recall(reading: Reading) -> Sequence[Other]:
            if guild_id is None or not self._keeps(guild_id):
                return ()
            try:
                before = await self._posts.before(key, guild_id=guild_id, channel_id=channel_id)
                chosen = _chosen(reading, [trace for trace in before if trace.page != page])
                posts = await self._posts.load(chosen) if chosen else ()
            except STORE_ERRORS:
                logger.exception("what was posted before could not be looked up")
                return ()
            return [other for post in posts if (other := _other(post)) is not None]

        return recall

    async def keep(self, ask: Ask, given: Given, report: Report) -> None:
        """Keep what was posted, if it states any figures."""
        if ask.guild_id is None or not report.reading.claims or not self._keeps(ask.guild_id):
            return
        await self._posts.keep(
            Post(
                key=ask.key,
                page=page_of(given),
                guild_id=ask.guild_id,
                channel_id=ask.channel_id,
                open_to_all=ask.open_to_all,
                posted_at=self._now(),
                url=ask.url or "",
                story=_story(report.reading),
                article=dumped(abridged(report.reading)),
            )
        )

    def _keeps(self, guild_id: int) -> bool:
        return self._posts.most > 0 and self._posts.days > 0 and self._remembering(guild_id)


def page_of(given: Given) -> str:
    """What a page goes by: a hash of the address that answered."""
    return hashlib.sha256(normal(given.url or given.source).encode()).hexdigest()


def _chosen(reading: Reading, traces: Sequence[Trace]) -> Sequence[Trace]:
    """The posts, the newest first, that have most in common with an article; each page but once."""
    mine = json.loads(_story(reading))
    newest: dict[str, Trace] = {}
    for trace in traces:
        newest.setdefault(trace.page, trace)
    scored = [(_in_common(mine, json.loads(trace.story)), trace.key, trace) for trace in newest.values()]
    alike = sorted((each for each in scored if each[0] >= _ENOUGH), key=lambda each: each[:2], reverse=True)
    return [trace for _, _, trace in alike[:MOST]]


def _other(post: Post) -> Other | None:
    article = loaded(post.article)
    if article is None:
        return None
    title = article.title or post.url
    return Other(article=article, name=NAME, title=title, url=post.url, posted=post.posted_at.date())


def _story(reading: Reading) -> str:
    story = story_of(reading.article)
    return json.dumps({"names": sorted(story.names), "title": sorted(story.title)}, ensure_ascii=False)


def _in_common(one: dict[str, list[str]], other: dict[str, list[str]]) -> int:
    """Names count twice, but those of countries and well-known bodies, of which half of the news is."""
    names = set(one["names"]) & set(other["names"])
    words = set(one["title"]) & set(other["title"])
    return sum(1 if is_known(name) else 2 for name in names) + len(words)
