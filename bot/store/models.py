"""The tables.

They live in two files, because writes beside a busy job table wait for it (p99 334 ms in a shared
file, 30 ms in their own): jobs in one, what changes rarely in the other.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, DateTime, Dialect, Enum, Index, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.links import FoundLink

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Constraints have names, so that a later migration can drop them on any database."""


class JobKind(StrEnum):
    """What asked for the work."""

    INTERACTION = "interaction"
    MESSAGE = "message"


class JobState(StrEnum):
    """Where a job stands."""

    NEW = "new"
    WORKING = "working"
    SENDING = "sending"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time in UTC. SQLite gives back naive ones, and would take them too."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Refuse naive times; they mean something else on every machine."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a time zone cannot be stored: {value}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Give the time zone back that SQLite drops."""
        return value if value is None or value.tzinfo is not None else value.replace(tzinfo=UTC)


class LinksType(TypeDecorator[tuple[FoundLink, ...]]):
    """Links as JSON text: always the same text for the same links, so that SQL can compare them."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[FoundLink, ...] | None, _dialect: Dialect) -> str | None:
        """Write ``[[url, spoiler], …]``."""
        return None if value is None else json.dumps([[link.url, link.spoiler] for link in value])

    def process_result_value(self, value: Any, _dialect: Dialect) -> tuple[FoundLink, ...] | None:  # noqa: ANN401
        """Read what was written."""
        if value is None:
            return None
        return tuple(FoundLink(url=url, spoiler=spoiler) for url, spoiler in json.loads(value))


def _names(kind: type[StrEnum]) -> Enum:
    return Enum(
        kind, native_enum=False, length=16, values_callable=lambda members: [m.value for m in members]
    )


class JobsBase(DeclarativeBase):
    """Tables of the job file."""

    metadata = MetaData(naming_convention=NAMING)


class MainBase(DeclarativeBase):
    """Tables of the other file."""

    metadata = MetaData(naming_convention=NAMING)


class JobRow(JobsBase):
    """One posted message or one interaction, and how far its answer has come."""

    __tablename__ = "jobs"

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """The id of the source message or of the interaction: the same thing can be accepted only once."""
    kind: Mapped[JobKind] = mapped_column(_names(JobKind))
    state: Mapped[JobState] = mapped_column(_names(JobState))
    revision: Mapped[int]
    """Goes up with every edit of the source, so that an answer to an older text is seen to be one."""
    guild_id: Mapped[int | None] = mapped_column(BigInteger)
    channel_id: Mapped[int] = mapped_column(BigInteger)
    author_id: Mapped[int] = mapped_column(BigInteger)
    links: Mapped[tuple[FoundLink, ...]] = mapped_column(LinksType)
    text: Mapped[str | None] = mapped_column(Text)
    """Text to check. Erased when the job ends."""
    application_id: Mapped[int | None] = mapped_column(BigInteger)
    token: Mapped[str | None] = mapped_column(String(512))
    """What an interaction is answered with for 15 minutes. Erased when the job ends."""
    attempts: Mapped[int]
    not_before: Mapped[datetime] = mapped_column(UtcDateTime)
    accepted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When the order was accepted, as it is now."""
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When a reply was last about to be sent: from then on one may be out, known or not."""
    sent_revision: Mapped[int | None]
    reply_id: Mapped[int | None] = mapped_column(BigInteger)
    renewed: Mapped[bool]
    """Handed out again to edit the reply as it was corrected: nothing is to be asked anew."""
    error: Mapped[str | None] = mapped_column(Text)

    __table_args__ = (Index(None, "state", "not_before"),)


class WatermarkRow(MainBase):
    """Up to which message a channel has been read."""

    __tablename__ = "watermarks"

    channel_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    guild_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    message_id: Mapped[int] = mapped_column(BigInteger)


class GuildRow(MainBase):
    """What the moderators of a server chose."""

    __tablename__ = "guilds"

    guild_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    watching: Mapped[bool | None]
    """For channels without a choice of their own. None: as the operator configured it."""
    reacting: Mapped[bool | None]
    """Whether a link without findings gets a reaction. None: as the operator configured it."""
    remembering: Mapped[bool | None]
    """Whether articles are kept to hold later ones against them. None: as the operator configured it."""


class ChannelRow(MainBase):
    """What the moderators chose for one channel, over what holds for the server."""

    __tablename__ = "channels"

    channel_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    guild_id: Mapped[int] = mapped_column(BigInteger, index=True)
    watching: Mapped[bool]


class NoteRow(MainBase):
    """A small fact to remember, such as which commands Discord was last told of."""

    __tablename__ = "notes"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Text)


class PostRow(MainBase):
    """An article that was posted in a server: its figures, to hold later articles against them."""

    __tablename__ = "posts"

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """The id of the message with the link."""
    page: Mapped[str] = mapped_column(String(64), primary_key=True)
    """A hash of the page's address."""
    guild_id: Mapped[int] = mapped_column(BigInteger)
    channel_id: Mapped[int] = mapped_column(BigInteger)
    open_to_all: Mapped[bool]
    """Everybody in the server can see the channel: what stands there may be quoted in another."""
    posted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    url: Mapped[str] = mapped_column(Text)
    story: Mapped[str] = mapped_column(Text)
    """The names and words by which it is found, as JSON."""
    article: Mapped[str] = mapped_column(Text)
    """Its headline and the paragraphs with figures, as JSON."""

    __table_args__ = (Index(None, "guild_id", "posted_at"), Index(None, "page"))


class PageRow(MainBase):
    """A page that was answered, and when to look at it again."""

    __tablename__ = "pages"

    page: Mapped[str] = mapped_column(String(64), primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When it was answered last."""
    due_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)


class AnswerRow(MainBase):
    """What was answered to one link of one message, as long as its page is looked at again."""

    __tablename__ = "answers"

    key: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """The id of the message with the link."""
    page: Mapped[str] = mapped_column(String(64), primary_key=True)
    guild_id: Mapped[int | None] = mapped_column(BigInteger, index=True)
    channel_id: Mapped[int] = mapped_column(BigInteger)
    link: Mapped[str] = mapped_column(Text)
    """The link as it stands in the message."""
    article: Mapped[str] = mapped_column(Text)
    """The article as it was seen last, as JSON."""
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)
    """When it was first seen to say what it says."""
    first: Mapped[str] = mapped_column(Text)
    """The answer as it was given first."""
    reply: Mapped[str] = mapped_column(Text)
    """The answer as it should stand now."""
    changes: Mapped[str] = mapped_column(Text)
    """The figures that the site has changed since, as JSON."""
    untold: Mapped[bool] = mapped_column(index=True)
    """The answer in Discord is still an older one."""

    __table_args__ = (Index(None, "page"),)
