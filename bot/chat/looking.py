"""Look at pages again when they are due, and have the answers edited whose article was corrected.

All of it is written down: what is due, and which answers are older in Discord than they should be. So a kill
at any moment costs nothing but another look.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.store.database import STORE_ERRORS
from bot.store.pages import Page
from bot.store.queue import Renewal
from bot.store.store import Store

logger = logging.getLogger(__name__)

AT_ONCE = 4
"""Pages that are looked at side by side; each site is asked no faster than its own limit."""

Look = Callable[[Page], Awaitable[None]]
"""Does one look at a page, and writes down what came of it. Raises what the store raises."""


class Looking:
    """Works off the schedule until cancelled."""

    def __init__(self, store: Store, look: Look, *, seconds: float) -> None:
        """``seconds`` is the longest to wait before the schedule is read again."""
        self._store = store
        self._look = look
        self._seconds = seconds

    async def run(self) -> None:
        """Look whenever something is due."""
        while True:
            wait = self._seconds
            try:
                if await self.work():
                    continue
                wait = await self._until_due()
            except Exception:
                logger.exception("the schedule cannot be worked off; trying again")
            await asyncio.sleep(wait)

    async def work(self) -> bool:
        """Look at some of the pages that are due, and put up what is to be edited. False if none were due."""
        pages = await self._store.pages.due(most=AT_ONCE)
        await asyncio.gather(*(self._one(page) for page in pages))
        for key in await self._store.pages.untold():
            if await self._store.queue.renew(key) is Renewal.GONE:
                await self._store.pages.withdraw(key)
        return bool(pages)

    async def _one(self, page: Page) -> None:
        try:
            await self._look(page)
        except STORE_ERRORS:
            raise
        except Exception:
            logger.exception("a page could not be looked at; leaving it until its next time")
            await self._store.pages.missed(page, passing=False)

    async def _until_due(self) -> float:
        left = await self._store.pages.until_due()
        return self._seconds if left is None else min(left.total_seconds(), self._seconds)
