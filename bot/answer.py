"""The journey as Discord and the shell ask for it: one question in, one answer out."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.errors import USER_ERRORS
from bot.fetch.errors import FetchError
from bot.inputs import from_words
from bot.journey import Journey
from bot.render import render, safe
from bot.reply import Ask, Reply, TryLaterError


def answering(journey: Journey) -> Callable[[Ask], Awaitable[Reply]]:
    """An answer to each ask: what was found, that nothing was found, or why it could not be read."""

    async def answer(ask: Ask) -> Reply:
        try:
            given = from_words(ask.text) if ask.text is not None else await journey.obtain(ask.url or "")
            return render(await journey.examine(given))
        except FetchError as error:
            if error.retryable:
                raise TryLaterError(str(error)) from error
            return failed(error)
        except USER_ERRORS as error:
            return failed(error)

    return answer


def failed(error: Exception) -> Reply:
    """The answer to somebody who asked for something that cannot be read."""
    return Reply(content=f"That could not be checked. {safe(str(error))}", clean=True, error=True)
