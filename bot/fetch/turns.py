"""Being polite: how often and how many at once one site is asked."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiolimiter import AsyncLimiter

from bot.fetch.errors import HostBusy

SITES_REMEMBERED = 1024
MINUTE = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast the bot goes."""

    per_host_per_minute: int = 30
    per_host_at_once: int = 2
    at_once: int = 16
    patience: float = 30.0
    """How many seconds a request waits for its turn before it is given up as :class:`HostBusy`."""


class _Place:
    """What is known of one site."""

    def __init__(self, pace: Pace) -> None:
        self.rate = AsyncLimiter(pace.per_host_per_minute, MINUTE)
        self.seats = asyncio.Semaphore(pace.per_host_at_once)


class Turns:
    """Hands out turns to ask a site. A site that is slow makes only its own requests wait."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._seats = asyncio.Semaphore(pace.at_once)
        self._places: OrderedDict[str, _Place] = OrderedDict()

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait for a turn and hold it. Raises HostBusy."""
        place = self._place(host)
        async with AsyncExitStack() as held:
            try:
                async with asyncio.timeout(self._pace.patience):
                    await held.enter_async_context(place.seats)
                    await held.enter_async_context(place.rate)
                    await held.enter_async_context(self._seats)
            except TimeoutError:
                raise HostBusy from None
            yield

    def _place(self, host: str) -> _Place:
        place = self._places.setdefault(host, _Place(self._pace))
        self._places.move_to_end(host)
        if len(self._places) > SITES_REMEMBERED:
            self._places.popitem(last=False)
        return place
