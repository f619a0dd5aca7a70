"""The guarded connections as a transport for httpx.

httpx has no setting for the network underneath its own transport, but any object with this one method can be
its transport (https://www.python-httpx.org/advanced/transports/#custom-transports).
"""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator
from http.cookiejar import CookieJar, DefaultCookiePolicy

import httpcore
import httpx

from bot.fetch.link import Link


class GuardedTransport(httpx.AsyncBaseTransport):
    """Sends requests over a pool of guarded connections, to the link that each request carries.

    What is dialled is ``request.extensions["link"]``, which was parsed once; httpx's own reading of the
    address decides nothing.
    """

    def __init__(self, pool: httpcore.AsyncConnectionPool) -> None:
        self._pool = pool

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises httpcore's errors as they are."""
        link: Link = request.extensions["link"]
        response = await self._pool.handle_async_request(
            httpcore.Request(request.method, link.core(), headers=request.headers.raw)
        )
        return httpx.Response(response.status, headers=response.headers, stream=_Body(response))

    async def aclose(self) -> None:
        """Close every connection."""
        await self._pool.aclose()


class _Body(httpx.AsyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __aiter__(self) -> AsyncIterator[bytes]:
        stream = self._response.stream
        if not isinstance(stream, AsyncIterable):
            raise TypeError("an asynchronous pool answers with an asynchronous stream")
        return aiter(stream)

    async def aclose(self) -> None:
        await self._response.aclose()


def no_cookies() -> CookieJar:
    """A jar that takes no cookie from anybody: one reader's visit must not colour the next one's page."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=[]))
