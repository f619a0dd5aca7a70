"""Pages and feeds of made-up outlets, and a journey over them on loopback."""

from contextlib import asynccontextmanager
from datetime import datetime

from bot.fetch.client import Limits
from bot.fetch.snapshots import Snapshots
from bot.journey import Journey
from bot.settings import Settings
from bot.sources.build import Outside, sources_in
from tests.bot.fetch.clients import fetcher_for
from tests.bot.fetch.server import answer

FILLER = [
    "The harbour office keeps its archive in a brick building behind the fish market, where the lamps burn "
    "until late in the evening and the clerks drink tea from enamel mugs.",
    "Visitors who want to see the old registers are asked to write a letter first, and most of them receive "
    "an answer from the clerks within a week or so, they say.",
    "On stormy days the windows rattle, and the keepers of the lighthouse climb down to warm themselves at "
    "the stove, as their fathers and mothers did before them.",
]


class Here:
    """Runs work where it stands: what a child process does for it is tested with the workers."""

    async def run(self, func, *args):
        return func(*args)


def html(title, *paragraphs, published=None, updated=None, ld="", lang="en", filler=FILLER):
    """A page as outlets make them."""
    metas = {"article:published_time": published, "article:modified_time": updated}
    head = "".join(f'<meta property="{name}" content="{day}">' for name, day in metas.items() if day)
    head += f'<script type="application/ld+json">{ld}</script>' if ld else ""
    body = "".join(f"<p>{text}</p>" for text in (*paragraphs, *filler))
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def page(*args, **more):
    return answer(html(*args, **more), ("Content-Type", "text/html; charset=utf-8"))


def rss(*items):
    """A feed of entries: title, link, day as RSS writes it, summary."""
    entries = "".join(
        f"<item><title>{title}</title><link>{link}</link><pubDate>{day}</pubDate>"
        f"<description>{summary}</description></item>"
        for title, link, day, summary in items
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet</title>{entries}</channel></rss>'
    return answer(text.encode(), ("Content-Type", "application/rss+xml"))


@asynccontextmanager
async def journey_over(server, folder, settings=None, workers=None, **more):
    """A journey whose web is the server."""
    settings = settings or Settings()
    offline, as_of = more.get("offline", False), more.get("as_of")
    snapshots = Snapshots(folder)
    async with fetcher_for(server, limits=Limits(seconds=30, retries=0)) as fetcher:
        now = more.get("now", fetcher._now)
        fetcher._now = now
        outside = Outside(
            settings=settings,
            fetcher=fetcher,
            workers=workers or Here(),
            snapshots=snapshots,
            offline=offline,
            as_of=as_of,
            now=now,
            environ={},
        )
        feeds = outside.feeds()
        yield Journey(
            fetcher=fetcher,
            workers=workers or Here(),
            snapshots=snapshots,
            consultant=outside.consultant(),
            elsewhere=outside.elsewhere(feeds),
            feeds=feeds,
            sources=sources_in(settings),
            cited_sites=settings.elsewhere.cited_sites,
            offline=offline,
            as_of=as_of,
        )


def at(text):
    """A moment, for a clock that stands still."""
    moment = datetime.fromisoformat(text)
    return lambda: moment
