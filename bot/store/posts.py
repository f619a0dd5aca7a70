"""The articles that were posted in each server, kept for a while to hold later ones against them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.database import insert
from bot.store.models import PostRow
from bot.store.queue import utc_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One article that was posted, abridged."""

    key: int
    """The id of the message with the link. Ids tell the order in which messages were posted."""
    page: str
    """What the page goes by, whatever its address is written like."""
    guild_id: int
    channel_id: int
    open_to_all: bool
    """Everybody in the server can see the channel: what stands there may be quoted in another."""
    posted_at: datetime
    url: str
    story: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """As much of a post as it takes to see whether it may bear on an article."""

    key: int
    page: str
    story: str


_TRACE = [getattr(PostRow, field.name) for field in fields(Trace)]
_COLUMNS = [getattr(PostRow, field.name) for field in fields(Post)]


class Posts:
    """At most so many articles of each server, for so many days. None are kept where either is nought."""

    def __init__(
        self, engine: AsyncEngine, *, most: int = 0, days: float = 0, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._engine = engine
        self._now = now
        self.most = most
        self.days = days

    @property
    def _since(self) -> datetime:
        return self._now() - timedelta(days=self.days)

    async def keep(self, post: Post) -> None:
        """Keep an article, or the same one anew; the server's oldest make room for it."""
        values = asdict(post)
        statement = insert(self._engine, PostRow).values(**values)
        kept = select(PostRow.key).where(PostRow.guild_id == post.guild_id).order_by(PostRow.key.desc())
        async with self._engine.begin() as connection:
            await connection.execute(
                statement.on_conflict_do_update(index_elements=[PostRow.key, PostRow.page], set_=values)
            )
            oldest = await connection.scalar(kept.offset(self.most).limit(1))
            if oldest is not None:
                await connection.execute(
                    delete(PostRow).where(PostRow.guild_id == post.guild_id, PostRow.key <= oldest)
                )

    async def before(self, key: int, *, guild_id: int, channel_id: int) -> Sequence[Trace]:
        """What was posted in a server before a message, and may be quoted in a channel; the newest first."""
        statement = (
            select(*_TRACE)
            .where(
                PostRow.guild_id == guild_id,
                PostRow.key < key,
                PostRow.posted_at >= self._since,
                or_(PostRow.channel_id == channel_id, PostRow.open_to_all),
            )
            .order_by(PostRow.key.desc())
        )
        async with self._engine.connect() as connection:
            return [Trace(**row._asdict()) for row in await connection.execute(statement)]

    async def load(self, traces: Sequence[Trace]) -> Sequence[Post]:
        """The posts, the newest first; those deleted meanwhile are left out."""
        wanted = tuple_(PostRow.key, PostRow.page).in_([(trace.key, trace.page) for trace in traces])
        statement = select(*_COLUMNS).where(wanted).order_by(PostRow.key.desc())
        async with self._engine.connect() as connection:
            return [Post(**row._asdict()) for row in await connection.execute(statement)]

    async def renew(self, page: str, article: str) -> None:
        """A page says something else now: later articles are held against that."""
        async with self._engine.begin() as connection:
            await connection.execute(update(PostRow).where(PostRow.page == page).values(article=article))

    async def count(self, guild_id: int) -> int:
        """How many articles of a server are kept."""
        statement = select(func.count()).select_from(PostRow).where(PostRow.guild_id == guild_id)
        async with self._engine.connect() as connection:
            return await connection.scalar(statement) or 0

    async def withdraw(self, key: int, *, still: Collection[str] = ()) -> None:
        """A message is gone; or only those links are ``still`` there."""
        await self._delete((PostRow.key == key) & PostRow.url.not_in(still))

    async def forget(self, guild_id: int) -> None:
        """Drop all of a server."""
        await self._delete(PostRow.guild_id == guild_id)

    async def prune(self) -> None:
        """Drop what is too old."""
        await self._delete(PostRow.posted_at < self._since)

    async def _delete(self, which: ColumnElement[bool]) -> None:
        async with self._engine.begin() as connection:
            await connection.execute(delete(PostRow).where(which))
