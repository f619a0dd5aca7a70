"""Run the bot until it is told to stop, whatever becomes of the connection."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import signal
from collections.abc import Callable, Iterator
from functools import partial

import discord

from bot.chat.client import Client
from bot.chat.errors import SetupError
from bot.chat.options import ChatOptions
from bot.chat.outside import Outside
from bot.reply import Answer
from bot.store.store import Store

logger = logging.getLogger(__name__)

SIGN_IN_FAILED = """\
Discord does not know this token.
Open https://discord.com/developers/applications, choose the application, then Bot, then Reset Token.
Put the new one where the old one was, and start again.\
"""
NO_INTENT = """\
Discord does not let this bot read messages yet.
Open https://discord.com/developers/applications, choose the application, then Bot.
Switch on Message Content Intent, save, and start again.\
"""
_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 300.0
_CALM = 600.0
"""After a run of ten minutes, a failure is a new one, and the waiting starts small again."""


async def run(
    token: str,
    *,
    answer: Answer,
    store: Store,
    options: ChatOptions | None = None,
    outside: Outside | None = None,
    jitter: Callable[[], float] = random.random,
) -> None:
    """Run until SIGINT or SIGTERM.

    A failure to start or to stay connected is waited out, longer each time. Raises :class:`SetupError` where
    waiting does not help: the token is wrong, or the bot may not read messages.
    """
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # there is no voice to warn about
    chosen = options or ChatOptions()
    client = partial(Client, answer=answer, store=store, options=chosen, outside=outside)
    loop = asyncio.get_running_loop()
    with _told_to_stop() as stop:
        wait = _FIRST_WAIT
        while not stop.is_set():
            began = loop.time()
            try:
                await _session(client(), token, stop)
            except discord.PrivilegedIntentsRequired:
                raise SetupError(NO_INTENT) from None
            except discord.LoginFailure:
                raise SetupError(SIGN_IN_FAILED) from None
            except discord.ConnectionClosed as error:
                if error.code == 4004:
                    raise SetupError(SIGN_IN_FAILED) from None
                logger.warning("Discord closed the connection: %s", error)
            except Exception:
                logger.exception("the connection to Discord broke down")
            if loop.time() - began > _CALM:
                wait = _FIRST_WAIT
            await _pause(stop, wait * (0.5 + jitter() / 2))
            wait = min(wait * 2, _LONGEST_WAIT)


async def _session(client: Client, token: str, stop: asyncio.Event) -> None:
    """One run of the client: until it fails, or until it is time to stop."""
    async with client:
        running = asyncio.create_task(client.start(token))
        stopping = asyncio.create_task(stop.wait())
        try:
            await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
            await client.wind_down()
        finally:
            stopping.cancel()
            failed = running.done()
            running.cancel()
            await asyncio.wait({running, stopping})
        if failed:
            running.result()


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    if not stop.is_set():
        logger.info("trying again in %.0f seconds", seconds)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()


@contextlib.contextmanager
def _told_to_stop() -> Iterator[asyncio.Event]:
    """An event that a signal sets. A second signal has its usual effect: it ends the process at once."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()

    def restore() -> None:
        for each in _SIGNALS:
            loop.remove_signal_handler(each)

    def on_signal() -> None:
        logger.info("stopping: answers in hand are finished first; a second signal ends it at once")
        stop.set()
        restore()

    with contextlib.suppress(NotImplementedError):  # there are no such handlers on Windows
        for each in _SIGNALS:
            loop.add_signal_handler(each, on_signal)
    try:
        yield stop
    finally:
        with contextlib.suppress(NotImplementedError):
            restore()
