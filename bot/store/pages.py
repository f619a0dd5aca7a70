"""The pages that were answered, when to look at them again, and the answers that may have to be edited."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.database import insert
from bot.store.models import AnswerRow, PageRow
from bot.store.queue import utc_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A figure that a site has changed, and the times at which the one and the other were read there."""

    before: str
    now: str
    said_at: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredAnswer:
    """What was answered to one link of one message."""

    key: int
    """The id of the message with the link."""
    page: str
    """What the page goes by, whatever its address is written like."""
    guild_id: int | None
    channel_id: int
    link: str
    """The link as it stands in the message."""
    article: str
    """The article as it was seen last, as JSON."""
    seen_at: datetime
    """When it was first seen to say what it says."""
    first: str
    """The answer as it was given first."""
    reply: str
    """The answer as it should stand now."""
    changes: tuple[Changed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page that is to be looked at."""

    page: str
    url: str
    answered_at: datetime
    """When it was answered last."""
    due_at: datetime


_SOON, _PATIENCE = timedelta(minutes=20), timedelta(hours=2)

_COLUMNS = [getattr(AnswerRow, field.name) for field in fields(StoredAnswer)]
_PAGE_COLUMNS = [getattr(PageRow, field.name) for field in fields(Page)]


class Pages:
    """The schedule. ``delays`` are counted from the last answer that was given to a page."""

    def __init__(
        self, engine: AsyncEngine, *, delays: Sequence[timedelta] = (), now: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = engine
        self._delays = sorted(delays)
        self._now = now

    @property
    def hours(self) -> float:
        """How long after an answer its page is looked at."""
        return self._delays[-1] / timedelta(hours=1) if self._delays else 0

    async def watch(self, answered: StoredAnswer, url: str) -> None:
        """Keep an answer, and look at its page again after each delay."""
        if not self._delays:
            return
        now = self._now()
        values = _row(answered) | {"untold": False}
        page = {"url": url, "answered_at": now}
        due_at = now + self._delays[0]
        kept = insert(self._engine, AnswerRow).values(**values)
        looks = insert(self._engine, PageRow).values(page=answered.page, due_at=due_at, **page)
        async with self._engine.begin() as connection:
            await connection.execute(
                kept.on_conflict_do_update(index_elements=[AnswerRow.key, AnswerRow.page], set_=values)
            )
            sooner = case((PageRow.due_at < due_at, PageRow.due_at), else_=due_at)
            await connection.execute(
                looks.on_conflict_do_update(index_elements=[PageRow.page], set_=page | {"due_at": sooner})
            )

    async def due(self, *, most: int) -> Sequence[Page]:
        """The pages that are to be looked at now, the longest due first."""
        statement = (
            select(*_PAGE_COLUMNS)
            .where(PageRow.due_at <= self._now())
            .order_by(PageRow.due_at, PageRow.page)
            .limit(most)
        )
        async with self._engine.connect() as connection:
            return [Page(**row._asdict()) for row in await connection.execute(statement)]

    async def until_due(self) -> timedelta | None:
        """How long until the next page is due; None where there is none."""
        async with self._engine.connect() as connection:
            first: datetime | None = await connection.scalar(select(func.min(PageRow.due_at)))
        return None if first is None else max(first - self._now(), timedelta(0))

    async def answers(self, page: str) -> Sequence[StoredAnswer]:
        """All answers to a page, the oldest first."""
        return await self._answers(AnswerRow.page == page)

    async def replies(self, key: int) -> dict[str, str]:
        """What should be answered to each link of a message now."""
        return {each.link: each.reply for each in await self._answers(AnswerRow.key == key)}

    async def looked(self, page: Page, answers: Sequence[StoredAnswer]) -> None:
        """A page was looked at: write down what its answers have become, and when to look next."""
        await self._settle(page, self._following(page), answers)

    async def missed(self, page: Page, *, passing: bool) -> None:
        """A page could not be had. Try again soon, if that may be over soon; else at its next time."""
        planned = [page.answered_at + delay for delay in self._delays]
        now = self._now()
        soon = passing and any(timedelta(0) <= now - time < _PATIENCE for time in planned)
        await self._settle(page, now + _SOON if soon else self._following(page))

    async def leave(self, page: Page) -> None:
        """Nothing depends on a page any more."""
        await self._settle(page, None)

    def _following(self, page: Page) -> datetime | None:
        times = (page.answered_at + delay for delay in self._delays)
        return min((time for time in times if time > self._now()), default=None)

    async def _settle(
        self, page: Page, due_at: datetime | None, answers: Sequence[StoredAnswer] = ()
    ) -> None:
        async with self._engine.begin() as connection:
            for answered in answers:
                await _write(connection, answered)
            # Where it was answered once more meanwhile, it stays due.
            mine = (PageRow.page == page.page, PageRow.answered_at == page.answered_at)
            if due_at is None:
                await connection.execute(delete(PageRow).where(*mine))
            else:
                await connection.execute(update(PageRow).where(*mine).values(due_at=due_at))

    async def untold(self) -> Sequence[int]:
        """The messages whose answers in Discord are older than they should be."""
        statement = select(AnswerRow.key).where(AnswerRow.untold).distinct()
        async with self._engine.connect() as connection:
            return list(await connection.scalars(statement))

    async def told(self, key: int, replies: dict[str, str]) -> None:
        """The answers in Discord are these now."""
        async with self._engine.begin() as connection:
            for link, reply in replies.items():
                mine = (AnswerRow.key == key, AnswerRow.link == link, AnswerRow.reply == reply)
                await connection.execute(update(AnswerRow).where(*mine).values(untold=False))

    async def withdraw(self, key: int, *, still: Collection[str] = ()) -> None:
        """A message or its answer is gone; or only those links are ``still`` there."""
        await self._delete((AnswerRow.key == key) & AnswerRow.link.not_in(still))

    async def forget(self, guild_id: int) -> None:
        """Drop the answers in a server."""
        await self._delete(AnswerRow.guild_id == guild_id)

    async def prune(self) -> None:
        """Drop the answers to pages that are not looked at any more, once their last state was told."""
        await self._delete(~AnswerRow.untold & AnswerRow.page.not_in(select(PageRow.page)))

    async def _answers(self, which: ColumnElement[bool]) -> Sequence[StoredAnswer]:
        statement = select(*_COLUMNS).where(which).order_by(AnswerRow.key, AnswerRow.page)
        async with self._engine.connect() as connection:
            return [_answered(row._asdict()) for row in await connection.execute(statement)]

    async def _delete(self, which: ColumnElement[bool]) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(delete(AnswerRow).where(which))


async def _write(connection: AsyncConnection, answered: StoredAnswer) -> None:
    """Write an answer, unless it was withdrawn meanwhile; where its text is another one, it is to be told."""
    values = _row(answered)
    mine = (AnswerRow.key == values.pop("key"), AnswerRow.page == values.pop("page"))
    untold = AnswerRow.untold | (AnswerRow.reply != answered.reply)
    await connection.execute(update(AnswerRow).where(*mine).values(**values, untold=untold))


def _row(answered: StoredAnswer) -> dict[str, Any]:
    values = {field.name: getattr(answered, field.name) for field in fields(StoredAnswer)}
    changes = [
        [each.before, each.now, each.said_at.isoformat(), each.seen_at.isoformat()]
        for each in answered.changes
    ]
    return values | {"changes": json.dumps(changes, ensure_ascii=False)}


def _answered(row: dict[str, Any]) -> StoredAnswer:
    changes = tuple(
        Changed(
            before=before,
            now=now,
            said_at=datetime.fromisoformat(said_at),
            seen_at=datetime.fromisoformat(seen_at),
        )
        for before, now, said_at, seen_at in json.loads(row.pop("changes"))
    )
    return StoredAnswer(**row, changes=changes)
