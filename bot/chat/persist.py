"""Writing down what must be written down."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.store.database import STORE_ERRORS

logger = logging.getLogger(__name__)


async def persist(write: Callable[[], Awaitable[None]], *, retry_seconds: float) -> None:
    """Write, and where that fails (a disk is full, a file is locked) try again until it does not."""
    while True:
        try:
            await write()
        except STORE_ERRORS as error:
            cause = getattr(error, "orig", error)
            logger.error("the job table cannot be written (%s); trying again in %s s", cause, retry_seconds)
            await asyncio.sleep(retry_seconds)
        else:
            return
