"""Fetching pages: bounded in time, in bytes, in redirects and in where it may lead."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from types import TracebackType
from typing import Protocol, Self

import httpcore
import httpx

from bot.fetch.answers import PAGES, REDIRECTS, Headers, failure
from bot.fetch.body import MEGABYTE, read_body, size
from bot.fetch.errors import (
    BodyTooLarge,
    BrokenAnswer,
    CertificateRefused,
    ConnectionFailed,
    FetchTimeout,
    InvalidLink,
    PassingError,
    TooManyRedirects,
)
from bot.fetch.guard import Guard, GuardedBackend, Resolver
from bot.fetch.link import Link, parse_link
from bot.fetch.page import NOT_MODIFIED, Page
from bot.fetch.resolver import SystemResolver
from bot.fetch.transport import GuardedTransport, no_cookies
from bot.fetch.turns import Pace, Turns

SECONDS_BEFORE_RETRY = 0.5
SECONDS_KEPT_ALIVE = 15.0
ACCEPT = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one page may cost."""

    seconds: float = 20.0
    """For all that the network does: names, connections, redirects, retries. Waiting for a turn is extra."""
    max_bytes: int = 5 * MEGABYTE
    redirects: int = 8
    retries: int = 2
    """After a fault that is often gone a moment later, and where the site names no time to wait."""


class Fetches(Protocol):
    """What fetches an address, such as :class:`Fetcher`."""

    async def page(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        etag: str = "",
        last_modified: str = "",
        limits: Limits | None = None,
    ) -> Page:
        """Fetch, or raise FetchError."""


class Fetcher:
    """Fetches pages from the public web. Use as ``async with Fetcher(...) as fetcher``.

    ``contact`` is a page or an address that site owners find in the User-Agent. There are no cookies, no
    credentials, no proxy from the environment and no JavaScript. robots.txt is not asked: it speaks to
    crawlers, and a link that a person posts is opened on behalf of that person, as a link preview is.
    """

    def __init__(
        self,
        *,
        contact: str = "",
        limits: Limits | None = None,
        pace: Pace | None = None,
        guard: Guard | None = None,
        resolve: Resolver | None = None,
        ssl_context: ssl.SSLContext | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._agent = user_agent(contact)
        self._limits = limits or Limits()
        self._pace = pace or Pace()
        self._turns = Turns(self._pace)
        self._system = SystemResolver()
        self._backend = GuardedBackend(guard or Guard(), resolve or self._system)
        self._ssl = ssl_context
        self._now = now
        self._sleep = sleep

    async def __aenter__(self) -> Self:
        pool = httpcore.AsyncConnectionPool(
            ssl_context=self._ssl or httpcore.default_ssl_context(),
            network_backend=self._backend,
            max_connections=self._pace.at_once,
            keepalive_expiry=SECONDS_KEPT_ALIVE,
        )
        self._client = httpx.AsyncClient(
            transport=GuardedTransport(pool), cookies=no_cookies(), trust_env=False, follow_redirects=False
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()
        self._system.close()

    async def page(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        etag: str = "",
        last_modified: str = "",
        limits: Limits | None = None,
    ) -> Page:
        """Fetch a page. Raises FetchError, whose text is a sentence for whoever posted the link.

        ``headers`` are sent to the site asked for and to no other that it redirects to. With the ``etag`` or
        ``last_modified`` of an earlier answer, the page may come back as ``not_modified`` and without a body.
        """
        limits = limits or self._limits
        fetch = _Fetch(
            link=parse_link(url),
            headers={name.lower(): value for name, value in (headers or {}).items()},
            conditions={
                name: value
                for name, value in (("if-none-match", etag), ("if-modified-since", last_modified))
                if value
            },
            limits=limits,
        )
        try:
            async with asyncio.timeout(limits.seconds) as deadline:
                return await self._try_again(fetch, deadline)
        except TimeoutError:
            raise FetchTimeout(seconds=limits.seconds) from None

    async def _try_again(self, fetch: _Fetch, deadline: asyncio.Timeout) -> Page:
        """Fetch; after a passing fault, wait a little and fetch again while retries and time are left."""
        attempt = 0
        while True:
            try:
                return await self._follow(fetch, deadline)
            except PassingError as error:
                wait = SECONDS_BEFORE_RETRY * 2**attempt
                if attempt == fetch.limits.retries or error.retry_after or wait >= seconds_left(deadline):
                    raise
            await self._sleep(wait)
            attempt += 1

    async def _follow(self, fetch: _Fetch, deadline: asyncio.Timeout) -> Page:
        """Follow redirects by hand: each address is parsed, waits its turn, and passes the guard."""
        link = fetch.link
        for _ in range(fetch.limits.redirects + 1):
            async with self._turn(link, deadline):
                answer = await self._ask(link, fetch)
            if isinstance(answer, Page):
                return answer
            link = answer
        raise TooManyRedirects(limit=fetch.limits.redirects)

    @asynccontextmanager
    async def _turn(self, link: Link, deadline: asyncio.Timeout) -> AsyncIterator[None]:
        """Wait for a turn with the deadline's clock stopped: our own queue is not the site's fault."""
        left = seconds_left(deadline)
        deadline.reschedule(None)
        async with self._turns.turn(link.hostname):
            deadline.reschedule(asyncio.get_running_loop().time() + left)
            yield

    async def _ask(self, link: Link, fetch: _Fetch) -> Page | Link:
        """One request: a page, or where the site sends us."""
        stream = self._client.stream(
            "GET", link.href, headers=self._headers(link, fetch), extensions={"link": link}
        )
        try:
            async with stream as response:
                return await self._read(response, link, fetch)
        except (
            httpx.InvalidURL,
            httpx.RemoteProtocolError,
        ):  # an address, or a redirect's, that httpx refuses
            raise InvalidLink from None
        except (httpcore.ConnectError, httpcore.TimeoutException) as error:
            if isinstance(error.__context__, ssl.SSLError):
                raise CertificateRefused from error
            raise ConnectionFailed from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise BrokenAnswer from error

    async def _read(self, response: httpx.Response, link: Link, fetch: _Fetch) -> Page | Link:
        status, headers = response.status_code, Headers(response.headers.raw)
        if status in REDIRECTS and headers.first("location"):
            return parse_link(headers.first("location"), base=link)
        unchanged = status == NOT_MODIFIED and bool(fetch.conditions)
        if status not in PAGES and not unchanged:
            raise failure(status, headers, self._now())
        limit = fetch.limits.max_bytes
        if int(headers.first("content-length") or 0) > limit:  # its syntax was checked on arrival
            raise BodyTooLarge(limit=size(limit))
        return Page(
            asked=fetch.link.href,
            url=link.href,
            status=status,
            body=await read_body(response.aiter_raw(), headers.joined("content-encoding"), limit),
            content_type=headers.first("content-type"),
            etag=headers.first("etag"),
            last_modified=headers.first("last-modified"),
            fetched_at=self._now(),
        )

    def _headers(self, link: Link, fetch: _Fetch) -> list[tuple[bytes, bytes]]:
        headers = {"user-agent": self._agent, "accept": ACCEPT, "accept-language": "en", **fetch.conditions}
        if link.origin == fetch.link.origin:
            headers |= fetch.headers
        headers |= {"host": link.authority, "accept-encoding": "gzip"}
        return [(name.encode(), value.encode()) for name, value in headers.items()]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fetch:
    """What stays the same over redirects and retries."""

    link: Link
    headers: Mapping[str, str]
    conditions: Mapping[str, str]
    limits: Limits


def user_agent(contact: str) -> str:
    """Who asks, and where to complain."""
    return f"Figurecheck/{version('figurecheck')}" + (f" (+{contact})" if contact else "")


def seconds_left(deadline: asyncio.Timeout) -> float:
    """How long until a deadline that has one."""
    when = deadline.when()
    return 0.0 if when is None else when - asyncio.get_running_loop().time()
