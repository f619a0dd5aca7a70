"""The journey as Discord and the shell ask for it: one question in, one answer out."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.corrections import Corrections
from bot.earlier import Earlier, page_of
from bot.errors import USER_ERRORS
from bot.fetch.errors import FetchError
from bot.inputs import Given, from_words
from bot.journey import Journey, Recall
from bot.render import render, safe
from bot.reply import Ask, Reply, TryLaterError
from bot.store.database import STORE_ERRORS
from checks.judging import Report

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is remembered from one question to the next."""

    earlier: Earlier
    corrections: Corrections

    def recall(self, ask: Ask, given: Given) -> Recall:
        """What finds the articles that were posted before."""
        return self.earlier.recall(
            page_of(given), key=ask.key, guild_id=ask.guild_id, channel_id=ask.channel_id
        )

    async def keep(self, ask: Ask, given: Given, report: Report, reply: Reply) -> None:
        """Remember an article that was posted, and what is answered to it. An answer never fails for that."""
        try:
            await self.earlier.keep(ask, given, report)
            if reply.speaks:
                await self.corrections.watch(ask, given, report, reply)
        except STORE_ERRORS:
            logger.exception("an article is not remembered")


def answering(journey: Journey, memory: Memory | None = None) -> Callable[[Ask], Awaitable[Reply]]:
    """An answer to each ask: what was found, that nothing was found, or why it could not be read."""

    async def answer(ask: Ask) -> Reply:
        try:
            given = from_words(ask.text) if ask.text is not None else await journey.obtain(ask.url or "")
            report = await journey.examine(given, memory.recall(ask, given) if memory else None)
        except FetchError as error:
            if error.retryable:
                raise TryLaterError(str(error)) from error
            return failed(error)
        except USER_ERRORS as error:
            return failed(error)
        reply = render(report, asked=not ask.posted)
        if memory and ask.posted:
            await memory.keep(ask, given, report, reply)
        return reply

    return answer


def failed(error: Exception) -> Reply:
    """The answer to somebody who asked for something that cannot be read."""
    return Reply(content=f"That could not be checked. {safe(str(error))}", clean=True, error=True)
