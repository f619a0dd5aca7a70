"""Asking the sources: all at once, each within its own time, and never in the way of an answer."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar, TypeVarTuple

from bot.fetch.body import MEGABYTE, size
from bot.fetch.client import Limits
from bot.fetch.errors import FetchError
from bot.fetch.page import Page
from bot.fetch.snapshots import Snapshots
from bot.sources.environment import MissingVariableError, address, filled, shown
from bot.work import WorkError
from checks.sources.asking import Answer, Lookup
from checks.sources.bodies import BodyError
from checks.sources.config import Source
from checks.sources.table import Table, table_of

LOG = logging.getLogger(__name__)

LARGEST = 32 * MEGABYTE
"""Larger answers are refused; the whole history of a well-known series has a few megabytes."""
QUESTIONS_REMEMBERED = 1024
UNREADABLE = "its answer takes too long or too much memory to be read"
FIRST_REST = timedelta(minutes=1)
LONGEST_REST = timedelta(hours=1)

Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


class Fetches(Protocol):
    """What fetches an address, such as :class:`bot.fetch.client.Fetcher`."""

    async def page(
        self,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        etag: str = "",
        last_modified: str = "",
        limits: Limits | None = None,
    ) -> Page:
        """Fetch, or raise FetchError."""


class Works(Protocol):
    """What runs a function where it can be killed, such as :class:`bot.work.Workers`."""

    async def run(self, func: Callable[[*Arguments], Result], *args: *Arguments) -> Result:
        """Run, or raise WorkError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The last good answer to a question, read."""

    table: Table
    checked: datetime
    """When the source last said it."""
    etag: str = ""
    """What the source marks this answer with; for a file, its time and size."""
    last_modified: str = ""


@dataclass(slots=True)
class State:
    """What is remembered of one question."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    recalled: bool = False
    known: Known | None = None
    problem: str | None = None
    failures: int = 0
    rest_until: datetime | None = None


class Consultant:
    """Asks sources and remembers what they said. One for the whole program.

    A source that failed is left alone for a minute, then for longer each time, up to an hour.
    """

    def __init__(
        self,
        *,
        fetcher: Fetches,
        workers: Works,
        snapshots: Snapshots,
        environ: Mapping[str, str],
        folder: Path,
        offline: bool = False,
        as_of: datetime | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """``folder`` is where relative paths start; with ``as_of`` only what was kept by then is used."""
        self._fetcher = fetcher
        self._workers = workers
        self._snapshots = snapshots
        self._environ = environ
        self._folder = folder
        self._offline = offline or as_of is not None
        self._as_of = as_of
        self._now = now
        self._states: OrderedDict[str, State] = OrderedDict()

    async def consult(self, lookups: Sequence[Lookup]) -> tuple[Answer, ...]:
        """The answers to some lookups, in their order. Whatever goes wrong is a problem in its answer."""
        return tuple(await asyncio.gather(*(self._answer(lookup) for lookup in lookups)))

    async def _answer(self, lookup: Lookup) -> Answer:
        state = self._state(lookup.key)
        try:
            async with state.turn:
                if lookup.source.url is None:
                    return Answer(lookup=lookup, table=await self._local(lookup.source, state))
                return await self._remote(lookup, state)
        except (MissingVariableError, BodyError) as error:
            return Answer(lookup=lookup, problem=str(error))
        except WorkError:
            return Answer(lookup=lookup, problem=UNREADABLE)
        except OSError as error:
            return Answer(lookup=lookup, problem=f"its file cannot be read: {error.strerror}")

    def _state(self, key: str) -> State:
        state = self._states.setdefault(key, State())
        self._states.move_to_end(key)
        if len(self._states) > QUESTIONS_REMEMBERED:
            self._states.popitem(last=False)
        return state

    async def _local(self, source: Source, state: State) -> Table:
        """The table of a file or of the configuration; read again only when the file has changed."""
        path = None if source.file is None else self._folder / filled(source.file, self._environ)
        stamp = "" if path is None else await asyncio.to_thread(_stamp, path)
        if state.known is None or state.known.etag != stamp:
            body = None if path is None else await asyncio.to_thread(_bytes_of, path)
            table = await self._workers.run(table_of, source, body)
            state.known = Known(table=table, checked=self._now(), etag=stamp)
        return state.known.table

    async def _remote(self, lookup: Lookup, state: State) -> Answer:
        if not state.recalled:
            state.known, state.recalled = await self._recall(lookup), True
        problem = None if self._is_fresh(lookup, state) else await self._renew(lookup, state)
        known = state.known
        return Answer(
            lookup=lookup,
            table=known.table if known else None,
            retrieved=known.checked.isoformat(timespec="seconds") if known else None,
            problem=problem,
        )

    async def _recall(self, lookup: Lookup) -> Known | None:
        """The last answer kept; None where it is not readable any more, as after a change of settings."""
        page = await self._snapshots.latest(shown(lookup), self._as_of)
        if page is None:
            return None
        try:
            return await self._read(lookup, page)
        except (BodyError, WorkError):
            return None

    async def _read(self, lookup: Lookup, page: Page) -> Known:
        return Known(
            table=await self._workers.run(table_of, lookup.source, page.body),
            checked=page.fetched_at,
            etag=page.etag,
            last_modified=page.last_modified,
        )

    def _is_fresh(self, lookup: Lookup, state: State) -> bool:
        if state.known is None:
            return False
        return self._offline or self._now() - state.known.checked < lookup.source.refresh

    async def _renew(self, lookup: Lookup, state: State) -> str | None:
        """Ask again, unless it is resting. The reason where there is no new answer."""
        if self._offline:
            return "no answer of it is kept, and nothing is fetched offline"
        if state.rest_until and self._now() < state.rest_until:
            return state.problem
        try:
            await self._ask(lookup, state)
        except (FetchError, BodyError) as error:
            state.problem = _as_clause(str(error))
        except WorkError:
            state.problem = UNREADABLE
        except TimeoutError:
            state.problem = f"it did not answer within {lookup.source.timeout.total_seconds():g} seconds"
        else:
            state.problem, state.failures, state.rest_until = None, 0, None
            return None
        state.rest_until = self._now() + min(FIRST_REST * 2**state.failures, LONGEST_REST)
        state.failures += 1
        return state.problem

    async def _ask(self, lookup: Lookup, state: State) -> None:
        page = await self._fetch(lookup, state.known)
        if page.not_modified and state.known is not None:
            state.known = replace(state.known, checked=page.fetched_at)
        else:
            state.known = await self._read(lookup, page)
        await self._keep(lookup, page)

    async def _fetch(self, lookup: Lookup, known: Known | None) -> Page:
        source = lookup.source
        seconds = source.timeout.total_seconds()
        headers = {name: filled(value, self._environ) for name, value in source.headers}
        url = address(lookup, self._environ)
        async with asyncio.timeout(seconds):
            return await self._fetcher.page(
                url,
                headers=headers,
                etag=known.etag if known else "",
                last_modified=known.last_modified if known else "",
                limits=Limits(seconds=seconds, max_bytes=LARGEST),
            )

    async def _keep(self, lookup: Lookup, page: Page) -> None:
        """Keep what can be read, under an address without secrets."""
        masked = shown(lookup)
        try:
            await self._snapshots.keep(replace(page, asked=masked, url=masked))
        except (OSError, LookupError) as error:
            LOG.warning("The answer of the source %s was not kept: %s", lookup.source.name, error)


def _stamp(path: Path) -> str:
    found = path.expanduser().stat()
    return f"{found.st_mtime_ns}-{found.st_size}"


def _bytes_of(path: Path) -> bytes:
    with path.expanduser().open("rb") as file:
        body = file.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise BodyError(f"its file is larger than {size(LARGEST)}")
    return body


def _as_clause(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")
