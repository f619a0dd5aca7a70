"""All of it behind one port: REST under ``/api/v10``, ``/gateway``, ``/control``."""

import json

from aiohttp import web

from tests.loopback.control import Control
from tests.loopback.faults import Faults
from tests.loopback.gateway import Gateway
from tests.loopback.interactions import Interactions
from tests.loopback.messages import Messages
from tests.loopback.world import ApiError, World

API = "/api/v10"
OPEN = ("/webhooks/", "/interactions/")
"""Routes that carry their right in the address."""


class Server:
    def __init__(self):
        self.world = World()
        self.gateway = Gateway(self.world)
        self.messages = Messages(self.world, self.gateway)
        self.interactions = Interactions(self.world, self.gateway, self.messages)
        self.faults = Faults(self.world)

    def application(self):
        """All routes."""
        control = Control(self.world, self.gateway, self.messages, self.interactions, self.faults)
        rest = web.Application()
        rest.add_routes([*self.routes(), *self.messages.routes(), *self.interactions.routes()])
        app = web.Application(middlewares=[self.answer, self.authorise])
        app.add_subapp(API, rest)
        sockets = [web.get(path, self.gateway.handle) for path in ("/gateway", "/gateway/")]
        app.add_routes([*sockets, *control.routes()])
        return app

    def routes(self):
        return [
            web.get("/users/@me", self.me),
            web.get("/oauth2/applications/@me", self.about),
            web.get("/applications/@me", self.about),
            web.get("/gateway/bot", self.gateway_bot),
        ]

    @web.middleware
    async def answer(self, request, handler):
        """Errors as Discord words them. An unknown route and a broken request are violations."""
        try:
            response = await self.faults.around(request, handler)
        except ApiError as error:
            response = web.json_response(error.body, status=error.status)
        except web.HTTPException as error:
            self.world.violation(f"{error.status} {request.method} {request.path}")
            response = web.json_response({"code": 0, "message": str(error.status)}, status=error.status)
        except (KeyError, ValueError, TypeError) as error:
            self.world.violation(f"{request.method} {request.path}: {error!r}")
            response = web.json_response({"code": 50035, "message": repr(error)}, status=400)
        if response.content_type == "application/json" and not response.prepared:
            # Discord names no charset, and the client takes nothing else for JSON.
            response.headers["Content-Type"] = "application/json"
        return response

    @web.middleware
    async def authorise(self, request, handler):
        path = request.path.removeprefix(API)
        if path == request.path:
            return await handler(request)
        self.world.note("request", method=request.method, path=path)
        if path.startswith(OPEN):
            return await handler(request)
        if not request.headers.get("User-Agent", "").startswith("DiscordBot ("):
            self.world.violation(f"User-Agent {request.headers.get('User-Agent')}")
        if request.headers.get("Authorization") != f"Bot {self.world.token}":
            raise ApiError(401, 0, "401: Unauthorized")
        return await handler(request)

    async def me(self, request):
        return web.json_response(self.world.bot)

    async def about(self, request):
        about = {
            "id": str(self.world.application_id),
            "name": "figurecheck",
            "description": "",
            "icon": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "owner": self.world.bot,
            "team": None,
            "summary": "",
            "flags": 1 << 19,
        }
        return web.json_response(about)

    async def gateway_bot(self, request):
        limit = {"total": 1000, "remaining": 999, "reset_after": 86400000, "max_concurrency": 1}
        about = {"url": self.gateway.url, "shards": self.world.shards, "session_start_limit": limit}
        return web.json_response(about)


async def serve(say):
    """Listen on a free port of loopback, and say which."""
    server = Server()
    runner = web.AppRunner(server.application(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    server.gateway.url = f"ws://127.0.0.1:{port}/gateway"
    say(json.dumps({"port": port}))
    return runner
