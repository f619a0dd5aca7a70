"""A connection that is closed whatever happens to it."""

from __future__ import annotations

import ssl
from typing import Any

import anyio
import httpcore


class ClosingStream(httpcore.AsyncNetworkStream):
    """A plain connection whose TLS handshake may be cancelled.

    httpcore closes it where the handshake fails but not where it is cancelled, so that a site which never
    ends its handshake would keep a socket beyond the page's deadline.
    """

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        """As httpcore has it."""
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        """As httpcore has it."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """As httpcore has it."""
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109
    ) -> httpcore.AsyncNetworkStream:
        """Shake hands, or close."""
        try:
            return await self._stream.start_tls(ssl_context, server_hostname, timeout)
        except BaseException:
            with anyio.CancelScope(shield=True):
                await self._stream.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as httpcore has it
        """As httpcore has it."""
        return self._stream.get_extra_info(info)
