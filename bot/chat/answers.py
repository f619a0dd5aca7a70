"""Ask the journey about everything that a job holds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from discord.utils import escape_markdown, escape_mentions

from bot.chat.compose import Answered
from bot.links import FoundLink
from bot.reply import REPLY_LIMIT, Answer, Ask, Reply, TryLaterError
from bot.store.job import Order
from bot.store.models import JobKind


class AnswerError(Exception):
    """The journey broke down: a fault of the program. The cause says which."""


class Answers:
    """The replies to a job's links, or to its text."""

    def __init__(self, answer: Answer, *, links_per_message: int, open_to_all: Callable[[int], bool]) -> None:
        """``open_to_all`` says whether everybody in the server can see a channel."""
        self._answer = answer
        self._most = links_per_message
        self._open_to_all = open_to_all

    async def of(self, order: Order, *, patient: bool) -> tuple[Answered, ...]:
        """The replies, in the order of the links.

        If something cannot be had now, a patient caller gets the :class:`TryLaterError`, to come again; for
        the others it is an error reply like any other. Raises :class:`AnswerError` for what nobody foresaw.
        """
        asked = [self._one(order, link, patient=patient) for link in order.links[: self._most]]
        if order.text is not None:
            asked.append(self._one(order, None, patient=patient))
        return tuple(answered for answered in await asyncio.gather(*asked) if answered is not None)

    async def _one(self, order: Order, link: FoundLink | None, *, patient: bool) -> Answered | None:
        ask = Ask(
            url=link.url if link else None,
            text=None if link else order.text,
            guild_id=order.guild_id,
            channel_id=order.channel_id,
            key=order.key,
            posted=order.kind is JobKind.MESSAGE,
            open_to_all=self._open_to_all(order.channel_id),
        )
        try:
            reply = await self._answer(ask)
        except TryLaterError as error:
            if patient:
                raise
            reply = Reply(content=_plain(str(error)), clean=True, error=True)
        except Exception as error:
            raise AnswerError(repr(error)) from error
        if reply is None:
            return None
        return Answered(reply=reply, spoiler=link is not None and link.spoiler)


def _plain(text: str) -> str:
    return escape_mentions(escape_markdown(text, ignore_links=False))[:REPLY_LIMIT]
