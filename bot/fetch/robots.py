"""robots.txt (RFC 9309): asked before a page is opened that nobody posted."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.fetch.client import Fetches, Limits
from bot.fetch.errors import AccessDenied, PageNotFound, RobotsRefused, UnexpectedStatus
from bot.fetch.link import Link, parse_link
from bot.fetch.page import Page

AGENT = "Figurecheck"
"""The name under which a robots.txt speaks to this program."""
LIMITS = Limits(seconds=4, max_bytes=500 * 1024, retries=0)
"""RFC 9309, section 2.5: at least 500 KiB are to be read."""
KEPT = timedelta(days=1)
"""Section 2.4: no copy is to be used for longer."""
SITES_REMEMBERED = 256

Allows = Callable[[bytes, str, str], Awaitable[bool]]
"""Whether the bytes of a robots.txt let an agent open an address; run where a hostile one can be stopped."""


@dataclass(slots=True)
class _Site:
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    rules: bytes | None = None
    """None where there are none, so that all may be opened."""
    until: datetime | None = None


class ObedientFetcher:
    """Fetches as another fetcher does, but only what the site's robots.txt allows."""

    def __init__(
        self, fetcher: Fetches, allows: Allows, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._fetcher = fetcher
        self._allows = allows
        self._now = now
        self._sites: OrderedDict[tuple[str, str, int], _Site] = OrderedDict()

    async def page(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        etag: str = "",
        last_modified: str = "",
        limits: Limits | None = None,
    ) -> Page:
        """Fetch, or raise FetchError; RobotsRefused where the site does not want it."""
        link = parse_link(url)
        rules = await self._rules(link)
        if rules is not None and not await self._allows(rules, link.href, AGENT):
            raise RobotsRefused
        return await self._fetcher.page(
            url, headers=headers, etag=etag, last_modified=last_modified, limits=limits
        )

    async def _rules(self, link: Link) -> bytes | None:
        """The site's rules. Where they cannot be had for a fault of the site, its error is raised: section
        2.3.1.4 takes that for a refusal of everything."""
        site = self._sites.setdefault(link.origin, _Site())
        self._sites.move_to_end(link.origin)
        if len(self._sites) > SITES_REMEMBERED:
            self._sites.popitem(last=False)
        async with site.turn:
            if site.until is None or self._now() >= site.until:
                site.rules = await self._asked(link)
                site.until = self._now() + KEPT
            return site.rules

    async def _asked(self, link: Link) -> bytes | None:
        address = parse_link("/robots.txt", base=link).href
        try:
            return (await self._fetcher.page(address, limits=LIMITS)).body
        except (PageNotFound, AccessDenied, UnexpectedStatus):  # section 2.3.1.3: there are no rules
            return None


def allows(rules: bytes, url: str, agent: str) -> bool:
    """Whether the text of a robots.txt lets an agent open an address."""
    from protego import Protego

    return bool(Protego.parse(rules.decode("utf-8", "replace")).can_fetch(url, agent))
