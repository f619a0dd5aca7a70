"""The whole bot in a process of its own: the real client, the real journey, and a web on loopback.

``python -m tests.bot.whole_process DISCORD_PORT SITE_PORT DIRECTORY``
"""

import asyncio
import sys
from pathlib import Path

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.answer import answering
from bot.chat.options import ChatOptions
from bot.chat.run import run
from bot.fetch.client import Fetcher
from bot.fetch.guard import Guard
from bot.journey import open_journey
from bot.settings import Settings
from bot.store.store import open_store


async def at_home(host, port):
    return ["127.0.0.1"]


async def main(discord_port, site_port, directory):
    Route.BASE = f"http://127.0.0.1:{discord_port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://127.0.0.1:{discord_port}/gateway")
    guard = Guard(allow_loopback=True, ports=frozenset({int(site_port)}))
    options = ChatOptions(watch_everywhere=True, ready_seconds=0.05)
    fetcher = Fetcher(guard=guard, resolve=at_home)
    async with open_journey(Settings(), fetcher) as journey, open_store(Path(directory)) as store:
        await run("loopback.token", answer=answering(journey), store=store, options=options)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
