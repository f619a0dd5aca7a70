"""The bot in a process of its own, with a journey that does what the link says.

``python -m tests.bot.chat.bot_process PORT DIRECTORY OPTIONS``. The path of a link says what becomes of it:
``/found/…``, ``/clean/…``, ``/error/…``, ``/nothing/…``, ``/pings/…``, ``/long/…``, ``/later/…`` (at the
second attempt), ``/crash/…`` (once), ``/broken/…`` (crashes always), ``/gate/NAME`` (when the test opens it),
``/changed/…`` (is corrected by its site as soon as it was answered).
"""

import asyncio
import json
import logging
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.chat.errors import SetupError
from bot.chat.options import ChatOptions
from bot.chat.outside import Outside
from bot.chat.run import run
from bot.reply import REPLY_LIMIT, Reply, TryLaterError
from bot.store.pages import StoredAnswer
from bot.store.queue import utc_now
from bot.store.store import Keeping, open_store

PINGS = "@everyone @here <@1> <@!2> <@&3>"


class Journey:
    def __init__(self, port, store):
        self.pages = store.pages
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

    async def changed(self, ask, name):
        reply = await self.found(ask, name)
        answered = StoredAnswer(
            key=ask.key,
            page=str(ask.key),
            guild_id=ask.guild_id,
            channel_id=ask.channel_id,
            link=ask.url,
            article="",
            seen_at=utc_now(),
            first=reply.content,
            reply=reply.content,
        )
        await self.pages.watch(answered, url=ask.url)
        return reply

    async def look(self, page):
        answers = await self.pages.answers(page.page)
        await self.pages.looked(page, [replace(each, reply=f"corrected: {each.first}") for each in answers])

    async def gate(self, ask, name):
        async with aiohttp.ClientSession() as session, session.get(f"{self.control}/gate/{name}"):
            return await self.found(ask, name)


async def main(port, directory, options):
    Route.BASE = f"http://127.0.0.1:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{port}/gateway")
    token = options.pop("token", "loopback.token")
    quick = {
        "watch_everywhere": True,
        "ready_seconds": 0.05,
        "retry_seconds": 0.05,
        "save_seconds": 0.1,
        "look_seconds": 0.1,
    }
    async with open_store(Path(directory), keeping=Keeping(looks=(timedelta(0),))) as store:
        journey = Journey(port, store)
        chosen, outside = ChatOptions(**quick | options), Outside(look=journey.look)
        await run(token, answer=journey, store=store, options=chosen, outside=outside)


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    try:
        asyncio.run(main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3])))
    except SetupError as error:
        sys.exit(str(error))
