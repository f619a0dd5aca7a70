"""From a job to its answer in Discord, exactly once.

The job table gives at least once. Before a message is sent, the job is marked; where it is then not known
whether the message arrived (the process was killed, the connection broke, Discord answered with a server
error), the channel's history is looked through for it before anything is sent again. Within some minutes
the nonce, made from the source's id, does the same on Discord's side.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any, cast
from weakref import WeakValueDictionary

import discord

from bot.chat.answers import Answers
from bot.chat.compose import Answered, compose
from bot.chat.errors import DISCORD_ERRORS, Meaning, meaning
from bot.chat.options import ChatOptions
from bot.chat.persist import persist
from bot.chat.remove import buttons
from bot.reply import Reply, TryLaterError
from bot.store.database import STORE_ERRORS
from bot.store.job import Job, Order
from bot.store.models import JobKind
from bot.store.queue import utc_now
from bot.store.store import Store

logger = logging.getLogger(__name__)

CLEAN = "🔎"
"""The reaction to a link without findings: it was looked at. A check mark would say that it is true."""
MOST_ATTEMPTS = 8
"""Attempts at an answer, those included that ended with the process."""
TOO_OLD = timedelta(hours=24)
"""After a day nobody waits for an answer any more."""
TOKEN_LIFE = timedelta(minutes=14, seconds=30)
"""An interaction can be answered for 15 minutes."""
SKEW = timedelta(minutes=5)
"""How far our clock may be from Discord's, and a request from its effect."""
LONGEST_WAIT = timedelta(minutes=5)
TYPING_SECONDS = 8

_ORIGINAL = cast(
    "int", "@original"
)  # the address of an interaction's first answer; the library wants a number
_SORRY = Answered(
    reply=Reply(content="That could not be checked. The operator finds the reason in the log.", clean=True)
)
_NOTHING = "There is nothing to say about it."


class Delivery:
    """Takes jobs from the queue and answers them, from :meth:`start` to :meth:`stop`."""

    def __init__(
        self,
        client: discord.Client,
        store: Store,
        answers: Answers,
        reacting: Callable[[int], bool],
        options: ChatOptions,
    ) -> None:
        self._client = client
        self._queue = store.queue
        self._pages = store.pages
        self._answers = answers
        self._reacting = reacting
        self._retry = timedelta(seconds=options.retry_seconds)
        self._sends: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._workers: list[asyncio.Task[None]] = []
        self._idle: set[asyncio.Task[Any]] = set()
        self._stopping = False

    def start(self, workers: int) -> None:
        """Begin to take jobs and answer them, so many at a time."""
        self._workers = [asyncio.create_task(self._work()) for _ in range(workers)]

    async def stop(self, *, grace_seconds: float) -> None:
        """Take no more jobs. Those in hand may be finished in the time given; the rest is taken up later."""
        self._stopping = True
        for worker in self._idle:
            worker.cancel()
        if self._workers:
            _finished, unfinished = await asyncio.wait(self._workers, timeout=grace_seconds)
            for worker in unfinished:
                worker.cancel()
            await asyncio.gather(*self._workers, return_exceptions=True)

    async def _work(self) -> None:
        while not self._stopping:
            job = await self._next()
            if job is not None:
                await self.deliver(job)

    async def _next(self) -> Job | None:
        me = cast("asyncio.Task[Any]", asyncio.current_task())
        self._idle.add(me)
        try:
            return await self._queue.take()
        except STORE_ERRORS:
            logger.exception("the job table cannot be read; trying again")
            await asyncio.sleep(self._retry.total_seconds())
            return None
        finally:
            self._idle.discard(me)

    async def deliver(self, job: Job) -> None:
        """Answer one job, and write down how it ended."""
        try:
            if job.order.kind is JobKind.INTERACTION:
                await self._interaction(job)
            else:
                await self._message(job)
        except TryLaterError as error:
            await self._again(job, timedelta(seconds=error.seconds), str(error))
        except DISCORD_ERRORS as error:
            await self._troubled(job, error)
        except Exception as error:
            logger.exception("job %s failed", job.key)
            await self._again(job, self._retry * 2**job.attempts, repr(error))

    # ------------------------------------------------------------------ an answer to a command

    async def _interaction(self, job: Job) -> None:
        order = job.order
        if utc_now() - job.accepted_at > TOKEN_LIFE:
            await self._fail(job, "the interaction has expired")
            return
        try:
            if job.attempts > MOST_ATTEMPTS:
                raise RuntimeError(job.error or "the process ended with it each time")
            parts: Sequence[Answered] = await self._answers.of(order, patient=False)
        except Exception:
            logger.exception("no answer to interaction %s", job.key)
            parts = (_SORRY,)
        hook = discord.Webhook.partial(order.application_id or 0, order.token or "", client=self._client)
        await hook.edit_message(_ORIGINAL, content=compose(parts) or _NOTHING)
        await self._done(job, None)

    # ------------------------------------------------------------------ an answer to a message

    async def _message(self, job: Job) -> None:
        if utc_now() - job.accepted_at > TOO_OLD or job.attempts > MOST_ATTEMPTS:
            await self._fail(job, job.error or "it never came to an end")
            return
        order = job.order
        channel = self._client.get_partial_messageable(order.channel_id, guild_id=order.guild_id)
        reply_id = job.reply_id
        if job.renewed and reply_id is not None:
            await self._correct(channel.get_partial_message(reply_id), order)
            await self._done(job, reply_id)
            return
        if job.maybe_sent:
            reply_id = await self._look_back(channel, job)
            if reply_id is not None and job.sent_revision == job.revision:
                await self._done(job, reply_id)
                return
        parts = await self._parts(channel, job)
        shown = [part for part in parts if _asked(order) or part.reply.speaks]
        if shown and reply_id is None:
            await self._send(channel, job, compose(shown))
        elif shown and reply_id is not None:
            await channel.get_partial_message(reply_id).edit(content=compose(shown))
            await self._done(job, reply_id)
        else:
            if reply_id is not None:
                await channel.get_partial_message(reply_id).delete()
            if parts and all(part.reply.clean and not part.reply.error for part in parts):
                await self._react(channel, order)
            await self._done(job, None)

    async def _correct(self, reply: discord.PartialMessage, order: Order) -> None:
        """Edit a reply to what it should say now, unless it does already: an edit may have arrived."""
        replies = await self._pages.replies(order.key)
        kept = [link for link in order.links if link.url in replies]
        content = compose(
            [
                Answered(reply=Reply(content=replies[link.url], clean=False), spoiler=link.spoiler)
                for link in kept
            ]
        )
        if content and not await _says(reply, content):
            await reply.edit(content=content)
        await self._pages.told(order.key, replies)

    async def _parts(self, channel: discord.PartialMessageable, job: Job) -> Sequence[Answered]:
        if job.order.empty:
            return ()
        async with _typing(channel):
            return await self._answers.of(job.order, patient=job.attempts < MOST_ATTEMPTS)

    async def _react(self, channel: discord.PartialMessageable, order: Order) -> None:
        if order.guild_id is not None and self._reacting(order.guild_id):
            await channel.get_partial_message(order.key).add_reaction(CLEAN)

    async def _send(self, channel: discord.PartialMessageable, job: Job, content: str) -> None:
        order = job.order
        async with self._sends.setdefault(order.channel_id, asyncio.Lock()):
            if not await self._queue.sending(job):
                await self._done(job, None)
                return
            message = await channel.send(
                content,
                reference=_reference(order),
                nonce=_nonce(job),
                view=buttons(order.author_id),
                suppress_embeds=True,
            )
        await self._done(job, message.id)

    async def _look_back(self, channel: discord.PartialMessageable, job: Job) -> int | None:
        """The reply that an earlier attempt may have sent."""
        sent_at = job.sent_at or job.accepted_at
        start = max(job.key, discord.utils.time_snowflake(sent_at - SKEW))
        async for message in channel.history(after=discord.Object(start), oldest_first=True, limit=None):
            mine = self._client.user is not None and message.author.id == self._client.user.id
            if mine and message.reference is not None and message.reference.message_id == job.key:
                return message.id
            if message.created_at > sent_at + SKEW:
                break
        return None

    # ------------------------------------------------------------------ how it ended

    async def _troubled(self, job: Job, error: Exception) -> None:
        match meaning(error):
            case Meaning.GONE:
                await self._done(job, None)
            case Meaning.REFUSED:
                logger.warning("job %s was refused: %s", job.key, error)
                await self._fail(job, str(error))
            case Meaning.UNSURE:
                logger.warning("job %s was interrupted: %r", job.key, error)
                await self._again(job, self._retry, repr(error), count=False)

    async def _done(self, job: Job, reply_id: int | None) -> None:
        await self._write(lambda: self._queue.done(job, reply_id=reply_id))

    async def _fail(self, job: Job, error: str) -> None:
        await self._write(lambda: self._queue.fail(job, error=error))

    async def _again(self, job: Job, delay: timedelta, error: str, *, count: bool = True) -> None:
        wait = min(delay, LONGEST_WAIT)
        await self._write(lambda: self._queue.later(job, delay=wait, error=error, count=count))

    async def _write(self, write: Callable[[], Awaitable[None]]) -> None:
        """Hold on to a job until its end is written down: the next one would fare no better."""
        await persist(write, retry_seconds=self._retry.total_seconds())


@contextlib.asynccontextmanager
async def _typing(channel: discord.PartialMessageable) -> AsyncIterator[None]:
    """Show that something is being done. Whether that works is of no importance."""

    async def show() -> None:
        with contextlib.suppress(*DISCORD_ERRORS):
            while True:
                await channel.typing()
                await asyncio.sleep(TYPING_SECONDS)

    showing = asyncio.create_task(show())
    try:
        yield
    finally:
        showing.cancel()


async def _says(reply: discord.PartialMessage, content: str) -> bool:
    """Whether a message has this text. Without the right to read the history nobody can tell."""
    try:
        return (await reply.fetch()).content == content.strip()
    except discord.Forbidden:
        return False


def _asked(order: Order) -> bool:
    """Somebody wrote to the bot itself, and wants to hear that nothing was found, too."""
    return order.guild_id is None


def _reference(order: Order) -> discord.MessageReference:
    """The source. If it is gone, Discord refuses the reply, and that is right."""
    return discord.MessageReference(
        message_id=order.key, channel_id=order.channel_id, guild_id=order.guild_id, fail_if_not_exists=True
    )


def _nonce(job: Job) -> str:
    """The same for the same answer to the same message: Discord posts it once. At most 25 characters."""
    return f"r{job.key}" if job.revision == 0 else f"r{job.key}.{job.revision % 1000}"
