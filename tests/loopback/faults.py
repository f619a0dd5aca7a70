"""Requests that go wrong on demand."""

import asyncio
import re

from aiohttp import web


class Fault:
    """What happens to the next requests that match.

    ``kind`` is ``status`` (answered with it), ``drop`` (the connection breaks) or ``hold`` (waits until it
    is released); with ``after`` the request is carried out first, and only its answer is lost or late.
    """

    def __init__(
        self, *, method, path, kind, times=1, after=False, status=500, code=0, retry_after=0.01, via=True
    ):
        self.method = method
        self.path = re.compile(path)
        self.kind = kind
        self.times = times
        self.after = after
        self.status = status
        self.code = code
        self.retry_after = retry_after
        self.via = via
        self.released = asyncio.Event()

    def matches(self, request):
        return self.times > 0 and self.method == request.method and self.path.search(request.path)

    async def strike(self, request, response):
        """Spoil it. What is returned is sent; ``None`` lets the request go on."""
        if self.kind == "hold":
            await self.released.wait()
            return response
        if self.kind == "drop":
            request.transport.abort()
            return web.Response(status=500)
        if self.status == 429:
            body = {
                "message": "You are being rate limited.",
                "retry_after": self.retry_after,
                "global": False,
            }
            headers = {"Via": "1.1 google"} if self.via else {}
            return web.json_response(body, status=429, headers=headers)
        return web.json_response({"code": self.code, "message": "on demand"}, status=self.status)


class Faults:
    def __init__(self, world):
        self.world = world
        self.all = []

    def add(self, **given):
        self.all.append(Fault(**given))
        return len(self.all) - 1

    async def around(self, request, handler):
        fault = next((fault for fault in self.all if fault.matches(request)), None)
        if fault is None:
            return await handler(request)
        fault.times -= 1
        await request.read()
        if fault.after:
            response = await handler(request)
            self.struck(fault, request)
            return await fault.strike(request, response)
        self.struck(fault, request)
        return await fault.strike(request, None) or await handler(request)

    def struck(self, fault, request):
        self.world.note("fault", fault=self.all.index(fault), method=request.method, path=request.path)
