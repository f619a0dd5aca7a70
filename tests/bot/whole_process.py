"""The whole bot in a process of its own: the real client, the real journey, and a web on loopback.

``python -m tests.bot.whole_process DISCORD_PORT SITE_PORT DIRECTORY [HOURS [CONFIG]]``: articles grow old
by a clock that is so many hours ahead, and CONFIG is the text of a configuration file.
"""

import asyncio
import json
import sys
from datetime import timedelta
from pathlib import Path

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.answer import answering
from bot.assembly import keeping_of, memory_of, outside_of
from bot.chat.options import ChatOptions
from bot.chat.run import run
from bot.fetch.client import Fetcher
from bot.fetch.guard import Guard
from bot.journey import open_journey
from bot.settings import parse
from bot.store.queue import utc_now
from bot.store.store import open_store


async def at_home(host, port):
    return ["127.0.0.1"]


async def main(discord_port, site_port, directory, hours="0", config=""):
    Route.BASE = f"http://127.0.0.1:{discord_port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{discord_port}/gateway")
    guard = Guard(allow_loopback=True, ports=frozenset({int(site_port)}))
    options = ChatOptions(watch_everywhere=True, ready_seconds=0.05, retry_seconds=0.05, look_seconds=0.05)
    fetcher = Fetcher(guard=guard, resolve=at_home)
    settings = parse(
        f"{config}\n[storage]\nfolder = {json.dumps(directory)}", Path(directory) / "config.toml"
    )

    def now():
        return utc_now() + timedelta(hours=float(hours))

    async with (
        open_journey(settings, fetcher) as journey,
        open_store(Path(directory), keeping=keeping_of(settings), now=now) as store,
    ):
        memory = memory_of(journey, store, now=now)
        answer, outside = answering(journey, memory), outside_of(journey, memory)
        await run("loopback.token", answer=answer, store=store, options=options, outside=outside)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
