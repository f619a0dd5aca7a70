"""Pages that were answered are looked at again; where a figure was changed there, the answer is edited."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.corrected import corrected
from bot.earlier import Earlier, page_of
from bot.errors import USER_ERRORS
from bot.fetch.errors import FetchError
from bot.fetch.page import Page as Fetched
from bot.inputs import Given, Sort, article_of
from bot.journey import Journey
from bot.render import render
from bot.reply import Ask, Reply
from bot.sources.keeping import dumped, loaded
from bot.store.pages import Changed, Page, Pages, StoredAnswer
from bot.store.posts import Posts
from bot.store.queue import utc_now
from checks.judging import Report
from checks.reading import Reading, read
from checks.sources import abridged, changes

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a look at a page has shown, beside each of some earlier looks."""

    article: str
    abridged: str
    changed: tuple[tuple[tuple[str, str], ...], ...]
    """For each earlier look: the figures that stood there, with those that stand in their place."""


class Corrections:
    """Puts pages on the schedule, and does one look at one of them."""

    def __init__(
        self,
        journey: Journey,
        pages: Pages,
        posts: Posts,
        earlier: Earlier,
        *,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._now = now
        self._journey = journey
        self._pages = pages
        self._posts = posts
        self._earlier = earlier

    async def watch(self, ask: Ask, given: Given, report: Report, reply: Reply) -> None:
        """Look at a page again, because something is answered to it."""
        answered = StoredAnswer(
            key=ask.key,
            page=page_of(given),
            guild_id=ask.guild_id,
            channel_id=ask.channel_id,
            link=ask.url or "",
            article=dumped(report.article),
            seen_at=self._now(),
            first=reply.content,
            reply=reply.content,
        )
        await self._pages.watch(answered, url=ask.url or "")

    async def look(self, page: Page) -> None:
        """Fetch a page once for all its answers, and write down what they have become.

        Raises one of STORE_ERRORS.
        """
        answers = await self._pages.answers(page.page)
        if not answers:
            await self._pages.leave(page)
            return
        try:
            fetched = await self._fetch(page.url)
            given = _given(page.url, fetched)
            baselines = tuple({each.article: None for each in answers})
            seen = await self._journey.workers.run(look_at, given, baselines)
            changed = dict(zip(baselines, seen.changed, strict=True))
            edited = await self._edited(answers, given, seen, changed)
        except FetchError as error:
            logger.info("a page could not be looked at again: %s", error)
            await self._pages.missed(page, passing=error.retryable)
            return
        except USER_ERRORS as error:
            logger.info("a page could not be read again: %s", error)
            await self._pages.missed(page, passing=False)
            return
        if any(seen.changed):
            await self._posts.renew(page.page, seen.abridged)
        await self._pages.looked(page, edited)

    async def _fetch(self, url: str) -> Fetched:
        """The page as it is now: where the site says that it is unchanged, as it was kept."""
        kept = await self._journey.snapshots.latest(url)
        page = await self._journey.fetcher.page(
            url, etag=kept.etag if kept else "", last_modified=kept.last_modified if kept else ""
        )
        try:
            return await self._journey.snapshots.keep(page)
        except OSError as error:
            logger.warning("a page was not kept: %s", error)
            return replace(kept, fetched_at=page.fetched_at) if page.not_modified and kept else page

    async def _edited(
        self,
        answers: Sequence[StoredAnswer],
        given: Given,
        seen: Look,
        changed: dict[str, tuple[tuple[str, str], ...]],
    ) -> list[StoredAnswer]:
        report: Report | None = None
        now = self._now()
        edited = []
        for answered in answers:
            figures = changed[answered.article]
            if not figures:
                edited.append(replace(answered, article=seen.article))
                continue
            report = report or await self._journey.examine(given)
            told = [
                Changed(before=before, now=after, said_at=answered.seen_at, seen_at=now)
                for before, after in figures
            ]
            everything = (*answered.changes, *told)
            mine = await self._with_earlier(answered, given, report)
            text = corrected(answered.first, render(mine), everything, sure=_sure(mine))
            edited.append(
                replace(answered, article=seen.article, seen_at=now, reply=text, changes=everything)
            )
        return edited

    async def _with_earlier(self, answered: StoredAnswer, given: Given, report: Report) -> Report:
        """The report as it is in one server, where other articles were posted before."""
        recall = self._earlier.recall(
            answered.page, key=answered.key, guild_id=answered.guild_id, channel_id=answered.channel_id
        )
        if not await recall(report.reading):
            return report
        return await self._journey.examine(given, recall)


def look_at(given: Given, baselines: Sequence[str]) -> Look:
    """Read a page and hold it against what it was at earlier looks. Work for the child process."""
    now = read(article_of(given))
    article = dumped(now.article)
    return Look(
        article=article,
        abridged=dumped(abridged(now)),
        changed=tuple(() if each == article else _changed(each, now) for each in baselines),
    )


def _changed(baseline: str, now: Reading) -> tuple[tuple[str, str], ...]:
    before = loaded(baseline)
    if before is None:
        return ()
    return tuple((change.before, change.now.text) for change in changes(read(before), now))


def _given(url: str, page: Fetched) -> Given:
    return Given(
        ident=page.url,
        source=url,
        sort=Sort.PAGE,
        body=page.body,
        url=page.url,
        content_type=page.content_type,
    )


def _sure(report: Report) -> bool:
    """Every source that may have something to say of it could be asked."""
    return len(report.unread) == len(report.reading.unread)
