"""Finding what else there is on an article's figures: pages that it cites, and the same story elsewhere.

Everything has one deadline. What is not there by then is named in the report, and the answer goes out.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar
from urllib.parse import urlsplit

from bot.fetch.snapshots import normal
from bot.sources.feeds import Feeds, Outlet, Told
from bot.sources.memory import Reply
from bot.sources.pages import Pages
from checks.model import Unread
from checks.sources import Answer, Citation, Other, Story
from checks.sources.feeds import Entry
from checks.sources.seen import Seen

CITED, STORY = "cited page", "same story"
"""What stands as the source of the verdicts."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for."""

    url: str | None
    """The article's own address: a page is not held against itself."""
    citations: tuple[Citation, ...]
    story: Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found, in the order of trust, and what could not be asked."""

    others: tuple[Other, ...] = ()
    answers: tuple[Answer, ...] = ()
    """The fact checks that the pages carry."""
    unread: tuple[Unread, ...] = ()

    def __add__(self, more: Found) -> Found:
        return Found(
            others=self.others + more.others,
            answers=self.answers + more.answers,
            unread=self.unread + more.unread,
        )


class Elsewhere:
    """Looks for other articles, within limits."""

    def __init__(
        self,
        *,
        pages: Pages,
        feeds: Feeds,
        cited_pages: int,
        stories: int,
        seconds: float,
        may_be_article: Callable[[str], bool],
    ) -> None:
        self._pages = pages
        self._feeds = feeds
        self._cited_pages = cited_pages
        self._stories = stories
        self._seconds = seconds
        self._may_be_article = may_be_article

    async def look(self, wanted: Wanted) -> Found:
        """What there is within the time. Never raises for what others did wrong."""
        end = asyncio.get_running_loop().time() + self._seconds
        cited, told = await asyncio.gather(self._cited(wanted, end), self._told(wanted, end))
        return cited + told

    async def _cited(self, wanted: Wanted, end: float) -> Found:
        own = normal(wanted.url or "")
        fit = [
            each
            for each in wanted.citations
            if normal(each.url) != own and (each.url.startswith("http") and self._may_be_article(each.url))
        ]
        chosen = fit[: self._cited_pages]
        replies = await asyncio.gather(*(_in_time(self._pages.ask(each.url), end) for each in chosen))
        found = Found()
        for citation, reply in zip(chosen, replies, strict=True):
            found += _cited(citation, reply)
        return found

    async def _told(self, wanted: Wanted, end: float) -> Found:
        """The same story in the feeds. They get half of the time, and the reports the rest."""
        if not self._stories or wanted.story.day is None:
            return Found()
        half = end - self._seconds / 2
        outlets = self._feeds.outlets
        asked = await asyncio.gather(*(_in_time(self._feeds.ask(each), half) for each in outlets))
        told = [Told(outlet=outlet, reply=reply) for outlet, reply in zip(outlets, asked, strict=True)]
        reports = tuple(islice(_reports(told, wanted), self._stories))
        replies = await asyncio.gather(*(_in_time(self._pages.ask(entry.link), end) for _, entry in reports))
        found = Found(unread=tuple(_silent(told)))
        for (outlet, entry), reply in zip(reports, replies, strict=True):
            found += _report(outlet, entry, reply)
        return found


async def _in_time(asking: Awaitable[Reply[Value]], end: float) -> Reply[Value]:
    try:
        async with asyncio.timeout_at(end):
            return await asking
    except TimeoutError:
        return Reply(known=None, problem="it did not answer in time")


def _cited(citation: Citation, reply: Reply[Seen]) -> Found:
    page = f"the cited page {_short(citation.url)}"
    if reply.known is None:
        return Found(unread=(Unread(what=page, why=reply.problem or ""),))
    seen, retrieved = reply.known.value, reply.known.checked.isoformat(timespec="seconds")
    other = Other(
        article=seen.article,
        name=CITED,
        title=_titled(seen),
        url=seen.url,
        retrieved=retrieved,
        within=citation.sentences,
        called=citation.called,
    )
    review = seen.answer(retrieved)
    old = f"{reply.problem}; its copy of {retrieved[:10]} was used"
    return Found(
        others=(other,),
        answers=(review,) if review else (),
        unread=(Unread(what=page, why=old),) if reply.problem else (),
    )


def _reports(told: Iterable[Told], wanted: Wanted) -> Iterator[tuple[Outlet, Entry]]:
    """The first report of the story that each outlet has, cited pages and the article itself left out."""
    taken = {normal(url) for url in (wanted.url, *(each.url for each in wanted.citations)) if url}
    for each in told:
        for entry in each.of(wanted.story):
            if normal(entry.link) not in taken:
                yield each.outlet, entry
                break


def _silent(told: Sequence[Told]) -> Iterator[Unread]:
    for each in told:
        if each.reply.problem:
            known = each.reply.known
            used = f"; its answer of {known.checked.date()} was used" if known else ""
            yield Unread(what=f"the feed of “{each.outlet.title}”", why=f"{each.reply.problem}{used}")


def _report(outlet: Outlet, entry: Entry, reply: Reply[Seen]) -> Found:
    """A report of the same story: its page, or what the feed has of it where that cannot be had."""
    what = f"the report of “{outlet.title}”"
    known = reply.known
    if known is None:
        other = Other(
            article=entry.article, name=STORY, title=_by(entry.article.title, outlet), url=entry.link
        )
        why = f"{reply.problem}; what its feed has of it was used"
        return Found(others=(other,), unread=(Unread(what=what, why=why),))
    retrieved = known.checked.isoformat(timespec="seconds")
    other = Other(
        article=known.value.article,
        name=STORY,
        title=_by(known.value.article.title, outlet),
        url=known.value.url,
        retrieved=retrieved,
    )
    review = known.value.answer(retrieved)
    return Found(others=(other,), answers=(review,) if review else ())


def _by(title: str, outlet: Outlet) -> str:
    return f"“{title}” ({outlet.title})" if title else outlet.title


def _titled(seen: Seen) -> str:
    """A page as it is named in answers."""
    host = urlsplit(seen.url).hostname or seen.url
    return f"“{seen.article.title}” ({host})" if seen.article.title else host


def _short(url: str) -> str:
    return url if len(url) <= 80 else f"{url[:79]}…"
