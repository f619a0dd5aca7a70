"""The queue: at least once, never lost, each order accepted once.

The interface is narrow, so that another database can serve it. What makes a reply appear exactly once is
not here but in how it is sent (:mod:`bot.chat.deliver`).
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import Any, Protocol

from sqlalchemy import Row, Update, and_, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from sqlalchemy.sql.dml import ReturningDelete, ReturningInsert, ReturningUpdate

from bot.store.database import insert
from bot.store.job import Job, Order
from bot.store.models import JobKind, JobRow, JobState

_IN_WORK = (JobState.WORKING, JobState.SENDING)
_ENDED = (JobState.DONE, JobState.FAILED, JobState.CANCELLED)
_ORDER_COLUMNS = tuple(field.name for field in fields(Order))
_JOB_COLUMNS = tuple(field.name for field in fields(Job) if field.name != "order")
_ERASED: dict[str, object] = {"text": None, "token": None}
"""What a finished job has no more need of: people's words, and what could act in their name."""


def utc_now() -> datetime:
    """The time, aware."""
    return datetime.now(UTC)


class Renewal(Enum):
    """Whether a reply could be put up for editing."""

    YES = "it is handed out again"
    BUSY = "its job is in hand or waiting: ask again later"
    GONE = "there is no reply any more"


class Queue(Protocol):
    """Orders in, jobs out.

    An order whose links change while it is in work goes up one revision; whatever the worker then reports
    about the older revision puts the job back, with the reply's id, so that the next attempt edits the reply.
    """

    async def accept(self, order: Order) -> bool:
        """Write the order down. False if it was known already, and as it is."""

    async def take(self) -> Job:
        """Wait for a job that is due, and claim it: no two callers get the same one."""

    async def sending(self, job: Job) -> bool:
        """Write down that a reply may be out from now on. False if the order changed: then do not send."""

    async def done(self, job: Job, *, reply_id: int | None) -> None:
        """The job is finished; ``reply_id`` is the reply that stands now, if one does."""

    async def later(self, job: Job, *, delay: timedelta, error: str, count: bool = True) -> None:
        """Try again after a delay. With ``count=False`` the attempt does not count as one."""

    async def fail(self, job: Job, *, error: str) -> None:
        """Give up."""

    async def cancel(self, key: int) -> None:
        """The source is gone: stop, and where a reply may be out, hand the emptied job out to withdraw it."""

    async def renew(self, key: int) -> Renewal:
        """Hand the job out once more, to edit its reply as it was corrected."""

    async def recover(self) -> int:
        """Put back what a dead worker left in work; how many. Only before any worker runs."""

    async def prune(self, *, older_than: timedelta) -> int:
        """Forget ended jobs; how many."""


class EmbeddedQueue:
    """The queue in a table of the bot's own database, for one process."""

    def __init__(self, engine: AsyncEngine, *, now: Callable[[], datetime] = utc_now) -> None:
        self._engine = engine
        self._now = now
        self._changed = asyncio.Condition()
        self._changes = 0

    async def accept(self, order: Order) -> bool:
        """Insert, or renew where the links are others now; see :meth:`Queue.accept`."""
        now = self._now()
        row = {name: getattr(order, name) for name in _ORDER_COLUMNS}
        fresh = insert(self._engine, JobRow).values(
            **row, state=JobState.NEW, revision=0, attempts=0, not_before=now, accepted_at=now, renewed=False
        )
        statement = fresh.on_conflict_do_update(
            index_elements=[JobRow.key],
            set_={
                "links": fresh.excluded.links,
                "state": case((JobRow.state.in_(_IN_WORK), JobRow.state), else_=JobState.NEW),
                "revision": JobRow.revision + 1,
                "attempts": 0,
                "not_before": now,
                "accepted_at": now,
                "renewed": False,
            },
            where=JobRow.links != fresh.excluded.links,
        ).returning(JobRow.key)
        changed = await self._run(statement)
        if changed:
            await self._wake()
        return bool(changed)

    async def take(self) -> Job:
        """Claim, or sleep until something changes or the next job is due."""
        while True:
            seen = self._changes
            job = await self.claim()
            if job is not None:
                return job
            await self._wait(seen, await self._due())

    async def claim(self) -> Job | None:
        """Claim the next job that is due: people who wait for an answer first, then the oldest."""
        waiting = case((JobRow.kind == JobKind.INTERACTION, 0), else_=1)
        following = (
            select(JobRow.key)
            .where(JobRow.state == JobState.NEW, JobRow.not_before <= self._now())
            .order_by(waiting, JobRow.not_before, JobRow.key)
            .limit(1)
            .with_for_update(
                skip_locked=True
            )  # PostgreSQL has more than one writer at a time; SQLite ignores it
            .scalar_subquery()
        )
        statement = (
            update(JobRow)
            .where(JobRow.key == following)
            .values(state=JobState.WORKING, attempts=JobRow.attempts + 1)
            .returning(*JobRow.__table__.columns)
        )
        rows = await self._run(statement)
        return _job(rows[0]) if rows else None

    async def sending(self, job: Job) -> bool:
        """Move on to ``sending``; see :meth:`Queue.sending`."""
        statement = (
            update(JobRow)
            .where(JobRow.key == job.key, JobRow.revision == job.revision, JobRow.state.in_(_IN_WORK))
            .values(state=JobState.SENDING, sent_at=self._now(), sent_revision=job.revision)
            .returning(JobRow.key)
        )
        return bool(await self._run(statement))

    async def done(self, job: Job, *, reply_id: int | None) -> None:
        """End the job, as cancelled where nothing was left to check."""
        state = JobState.CANCELLED if job.order.empty else JobState.DONE
        await self._settle(job, state, reply_id=reply_id, sent_at=None, error=None, **_ERASED)

    async def later(self, job: Job, *, delay: timedelta, error: str, count: bool = True) -> None:
        """Put it back; see :meth:`Queue.later`."""
        attempts = job.attempts if count else job.attempts - 1
        await self._settle(job, JobState.NEW, not_before=self._now() + delay, error=error, attempts=attempts)

    async def fail(self, job: Job, *, error: str) -> None:
        """End it with a reason."""
        await self._settle(job, JobState.FAILED, error=error, **_ERASED)

    async def cancel(self, key: int) -> None:
        """Empty the order; see :meth:`Queue.cancel`."""
        never_sent = and_(JobRow.reply_id.is_(None), JobRow.sent_at.is_(None))
        state = case(
            (JobRow.state.in_(_IN_WORK), JobRow.state), (never_sent, JobState.CANCELLED), else_=JobState.NEW
        )
        now = self._now()
        statement = (
            update(JobRow)
            .where(JobRow.key == key, JobRow.kind == JobKind.MESSAGE, JobRow.links != ())
            .values(
                links=(),
                state=state,
                revision=JobRow.revision + 1,
                attempts=0,
                not_before=now,
                accepted_at=now,
                renewed=False,
            )
            .returning(JobRow.key)
        )
        if await self._run(statement):
            await self._wake()

    async def renew(self, key: int) -> Renewal:
        """Put it back if it has ended with a reply; see :meth:`Queue.renew`.

        In one transaction: between two, the job may come to its end.
        """
        now = self._now()
        standing = select(JobRow.state, JobRow.reply_id).where(JobRow.key == key).with_for_update()
        async with self._engine.begin() as connection:
            found = (await connection.execute(standing)).one_or_none()
            if found is not None and found.state not in _ENDED:
                return Renewal.BUSY
            if found is None or found.state is not JobState.DONE or found.reply_id is None:
                return Renewal.GONE
            await connection.execute(
                update(JobRow)
                .where(JobRow.key == key)
                .values(
                    state=JobState.NEW,
                    revision=JobRow.revision + 1,
                    attempts=0,
                    not_before=now,
                    accepted_at=now,
                    renewed=True,
                )
            )
        await self._wake()
        return Renewal.YES

    async def recover(self) -> int:
        """Put back what is in work; see :meth:`Queue.recover`."""
        statement = (
            update(JobRow).where(JobRow.state.in_(_IN_WORK)).values(state=JobState.NEW).returning(JobRow.key)
        )
        rows = await self._run(statement)
        await self._wake()
        return len(rows)

    async def prune(self, *, older_than: timedelta) -> int:
        """Delete ended jobs accepted before then."""
        statement = (
            delete(JobRow)
            .where(JobRow.state.in_(_ENDED), JobRow.accepted_at < self._now() - older_than)
            .returning(JobRow.key)
        )
        return len(await self._run(statement))

    async def _settle(self, job: Job, state: JobState, **values: object) -> None:
        """Report on one revision. If a newer one is there, keep what is known of the reply and start anew."""
        mine = (JobRow.key == job.key, JobRow.state.in_(_IN_WORK))
        known = {name: values[name] for name in ("reply_id", "sent_at") if name in values}
        async with self._engine.begin() as connection:
            if not await _changed(
                connection,
                update(JobRow).where(*mine, JobRow.revision == job.revision).values(state=state, **values),
            ):
                await _changed(connection, update(JobRow).where(*mine).values(state=JobState.NEW, **known))
        await self._wake()

    async def _due(self) -> timedelta | None:
        statement = select(func.min(JobRow.not_before)).where(JobRow.state == JobState.NEW)
        async with self._engine.connect() as connection:
            due = (await connection.execute(statement)).scalar()
        return None if due is None else max(due - self._now(), timedelta(0))

    async def _wait(self, seen: int, at_most: timedelta | None) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(None if at_most is None else at_most.total_seconds()), self._changed:
                await self._changed.wait_for(lambda: self._changes != seen)

    async def _wake(self) -> None:
        async with self._changed:
            self._changes += 1
            self._changed.notify_all()

    async def _run(
        self, statement: ReturningInsert[Any] | ReturningUpdate[Any] | ReturningDelete[Any]
    ) -> list[Row[Any]]:
        async with self._engine.begin() as connection:
            return list((await connection.execute(statement)).all())


async def _changed(connection: AsyncConnection, statement: Update) -> bool:
    return (await connection.execute(statement)).rowcount > 0


def _job(row: Row[Any]) -> Job:
    order = Order(**{name: getattr(row, name) for name in _ORDER_COLUMNS})
    return Job(order=order, **{name: getattr(row, name) for name in _JOB_COLUMNS})
