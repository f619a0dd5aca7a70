"""A web server on loopback that does exactly what a test tells it, byte by byte where it must misbehave."""

from __future__ import annotations

import asyncio
import gzip
import ssl
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from typing import Self

from bot.fetch.errors import HostNotFound


@dataclass(frozen=True, kw_only=True)
class Request:
    """A request as it arrived; header names in lower case."""

    method: str
    target: str
    headers: dict[str, str]


Behaviour = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Server:
    """Answers each target with the behaviour it was given, others with 404. Remembers what was asked."""

    tls: ssl.SSLContext | None = None
    routes: dict[str, Behaviour] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    connections: int = 0
    port: int = 0

    def url(self, target: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a target, under any name that the test's resolver knows."""
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{target}"

    async def __aenter__(self) -> Self:
        self._tasks: set[asyncio.Task[None]] = set()
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port, ssl=self.tls)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    async def left(self) -> None:
        """Wait until the client has closed all its connections."""
        await asyncio.gather(*self._tasks)

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            line, *lines = head.strip().split("\r\n")
            method, target, _ = line.split(" ")
            headers = {name.lower(): value for name, _, value in (each.partition(": ") for each in lines)}
            request = Request(method=method, target=target, headers=headers)
            self.requests.append(request)
            await self.routes.get(target, answer(status=404))(request, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client had enough
        finally:
            writer.close()


def head(status: int = 200, *headers: tuple[str, str]) -> bytes:
    """The first line and the headers; the connection is closed after each answer."""
    lines = [
        f"HTTP/1.1 {status} Whatever",
        "Connection: close",
        *(f"{name}: {value}" for name, value in headers),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def answer(body: bytes = b"", *headers: tuple[str, str], status: int = 200) -> Behaviour:
    """Answer as servers should."""
    length = (
        () if any(name == "Content-Length" for name, _ in headers) else (("Content-Length", str(len(body))),)
    )
    return raw(head(status, *headers, *length) + body)


def page(text: str = "<p>Twelve people were hurt.</p>") -> Behaviour:
    """An HTML page."""
    return answer(text.encode(), ("Content-Type", "text/html; charset=utf-8"))


def raw(octets: bytes) -> Behaviour:
    """Answer with these octets, whatever they are, and close."""

    async def behave(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(octets)

    return behave


def redirect(location: str, status: int = 302) -> Behaviour:
    """Send the client elsewhere."""
    return answer(b"moved", ("Location", location), status=status)


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """Behave differently each time, and as the last one from then on."""
    left = list(behaviours)

    async def behave(request: Request, writer: asyncio.StreamWriter) -> None:
        await (left.pop(0) if len(left) > 1 else left[0])(request, writer)

    return behave


def endless(start: bytes, more: bytes, pause: float = 0.0) -> Behaviour:
    """Begin an answer and never end it."""

    async def behave(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while True:
            writer.write(more)
            await writer.drain()
            await asyncio.sleep(pause)

    return behave


def silence() -> Behaviour:
    """Take the request and say nothing."""

    async def behave(_: Request, __: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    return behave


def reset(start: bytes = b"") -> Behaviour:
    """Break the connection off."""

    async def behave(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        await writer.drain()
        writer.transport.abort()

    return behave


def bomb(megabytes: int) -> bytes:
    """Zeros, packed a thousand to one."""
    return gzip.compress(bytes(megabytes << 20))


def names(table: dict[str, Sequence[str]]) -> Callable[[str, int], Awaitable[Sequence[str]]]:
    """A resolver that knows these names only; numeric addresses stand for themselves."""

    async def resolve(host: str, port: int) -> Sequence[str]:
        del port
        if host in table:
            return table[host]
        if host.replace(".", "").isdigit() or ":" in host:
            return [host]
        raise HostNotFound

    return resolve
