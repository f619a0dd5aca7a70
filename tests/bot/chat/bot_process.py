"""The bot in a process of its own, with a journey that does what the link says.

``python -m tests.bot.chat.bot_process PORT DIRECTORY OPTIONS``. The path of a link says what becomes of it:
``/found/…``, ``/clean/…``, ``/error/…``, ``/nothing/…``, ``/pings/…``, ``/long/…``, ``/later/…`` (at the
second attempt), ``/crash/…`` (once), ``/broken/…`` (crashes always), ``/gate/NAME`` (when the test opens it).
"""

import asyncio
import json
import logging
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.chat.errors import SetupError
from bot.chat.options import ChatOptions
from bot.chat.run import run
from bot.reply import REPLY_LIMIT, Reply, TryLaterError
from bot.store.store import open_store

PINGS = "@everyone @here <@1> <@!2> <@&3>"


class Journey:
    def __init__(self, port):
        self.control = f"http://127.0.0.1:{port}/control"
        self.seen = Counter()

    async def __call__(self, ask):
        if ask.text is not None:
            return Reply(content=f"found in {ask.text}", clean=False)
        self.seen[ask.url] += 1
        kind, name = urlsplit(ask.url).path.strip("/").split("/")
        return await getattr(self, kind)(ask, name)

    async def found(self, ask, name):
        return Reply(content=f"found in {name}", clean=False)

    async def clean(self, ask, name):
        return Reply(content=f"nothing in {name}", clean=True)

    async def error(self, ask, name):
        return Reply(content=f"cannot read {name}", clean=True, error=True)

    async def nothing(self, ask, name):
        return None

    async def pings(self, ask, name):
        return Reply(content=PINGS, clean=False)

    async def long(self, ask, name):
        return Reply(content="\n".join(["a line of some length"] * 100)[:REPLY_LIMIT], clean=False)

    async def later(self, ask, name):
        if self.seen[ask.url] == 1:
            raise TryLaterError("the *site* is down, @everyone", seconds=0.01)
        return await self.found(ask, name)

    async def crash(self, ask, name):
        if self.seen[ask.url] == 1:
            raise ZeroDivisionError
        return await self.found(ask, name)

    async def broken(self, ask, name):
        raise ZeroDivisionError

    async def gate(self, ask, name):
        async with aiohttp.ClientSession() as session, session.get(f"{self.control}/gate/{name}"):
            return await self.found(ask, name)


async def main(port, directory, options):
    Route.BASE = f"http://127.0.0.1:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{port}/gateway")
    token = options.pop("token", "loopback.token")
    quick = {"watch_everywhere": True, "ready_seconds": 0.05, "retry_seconds": 0.05, "save_seconds": 0.1}
    async with open_store(Path(directory)) as store:
        await run(token, answer=Journey(port), store=store, options=ChatOptions(**quick | options))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    try:
        asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
    except SetupError as error:
        sys.exit(str(error))
