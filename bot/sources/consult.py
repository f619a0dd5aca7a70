"""Asking the sources: all at once, each within its own time, and never in the way of an answer."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.fetch.body import MEGABYTE, size
from bot.fetch.page import Page
from bot.sources.environment import MissingVariableError, address, filled, shown
from bot.sources.memory import UNREADABLE, Memory, Question, Works
from bot.work import WorkError
from checks.sources.asking import Answer, Lookup
from checks.sources.bodies import BodyError
from checks.sources.table import Table, table_of

LARGEST = 32 * MEGABYTE
"""Larger answers are refused; the whole history of a well-known series has a few megabytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """The table of a file, and by what its next version is told apart."""

    table: Table
    stamp: str


class Consultant:
    """Asks sources and remembers what they said. One for the whole program."""

    def __init__(
        self, *, memory: Memory[Table], workers: Works, environ: Mapping[str, str], folder: Path
    ) -> None:
        """``folder`` is where relative paths start."""
        self._memory = memory
        self._workers = workers
        self._environ = environ
        self._folder = folder
        self._files: dict[str, _Read] = {}

    async def consult(self, lookups: Sequence[Lookup]) -> tuple[Answer, ...]:
        """The answers to some lookups, in their order. Whatever goes wrong is a problem in its answer."""
        return tuple(await asyncio.gather(*(self._answer(lookup) for lookup in lookups)))

    async def _answer(self, lookup: Lookup) -> Answer:
        if lookup.source.url is not None:
            return await self._remote(lookup)
        try:
            return Answer(lookup=lookup, table=await self._local(lookup))
        except (MissingVariableError, BodyError) as error:
            return Answer(lookup=lookup, problem=str(error))
        except WorkError:
            return Answer(lookup=lookup, problem=UNREADABLE)
        except OSError as error:
            return Answer(lookup=lookup, problem=f"its file cannot be read: {error.strerror}")

    async def _local(self, lookup: Lookup) -> Table:
        """The table of a file or of the configuration; read again only when the file has changed."""
        source = lookup.source
        path = None if source.file is None else self._folder / filled(source.file, self._environ)
        stamp = "" if path is None else await asyncio.to_thread(_stamp, path)
        known = self._files.get(lookup.key)
        if known is None or known.stamp != stamp:
            body = None if path is None else await asyncio.to_thread(_bytes_of, path)
            table = await self._workers.run(table_of, source, body)
            known = self._files[lookup.key] = _Read(table=table, stamp=stamp)
        return known.table

    async def _remote(self, lookup: Lookup) -> Answer:
        reply = await self._memory.ask(self._question(lookup))
        known = reply.known
        return Answer(
            lookup=lookup,
            table=known.value if known else None,
            retrieved=known.checked.isoformat(timespec="seconds") if known else None,
            problem=reply.problem,
        )

    def _question(self, lookup: Lookup) -> Question[Table]:
        source = lookup.source

        async def read(page: Page) -> Table:
            return await self._workers.run(table_of, source, page.body)

        return Question(
            key=lookup.key,
            shown=shown(lookup),
            address=lambda: address(lookup, self._environ),
            headers=lambda: {name: filled(value, self._environ) for name, value in source.headers},
            read=read,
            refresh=source.refresh,
            timeout=source.timeout,
            most=LARGEST,
        )


def _stamp(path: Path) -> str:
    found = path.expanduser().stat()
    return f"{found.st_mtime_ns}-{found.st_size}"


def _bytes_of(path: Path) -> bytes:
    with path.expanduser().open("rb") as file:
        body = file.read(LARGEST + 1)
    if len(body) > LARGEST:
        raise BodyError(f"its file is larger than {size(LARGEST)}")
    return body
