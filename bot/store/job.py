"""What a queue takes in and hands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.links import FoundLink
from bot.store.models import JobKind, JobState


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody asked for, by posting a link or by calling a command."""

    key: int
    """The id of the source message or of the interaction."""
    kind: JobKind
    guild_id: int | None
    """None in a direct message."""
    channel_id: int
    author_id: int
    links: tuple[FoundLink, ...] = ()
    text: str | None = None
    application_id: int | None = None
    token: str | None = None
    """With the application id, what an interaction is answered with for 15 minutes."""
    reply_id: int | None = None
    """The message that was already posted for it: the "thinking…" of a deferred interaction."""

    @property
    def empty(self) -> bool:
        """Nothing is left to check: the source was deleted, or its links were edited away."""
        return not self.links and self.text is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An order in work, as it stood when it was claimed."""

    order: Order
    state: JobState
    revision: int
    attempts: int
    """How often it was claimed, this time included."""
    accepted_at: datetime
    """When the order was accepted, as it is now."""
    sent_at: datetime | None = None
    """When a reply was last about to be sent."""
    sent_revision: int | None = None
    renewed: bool = False
    """The reply is to be edited as it was corrected; nothing is to be asked anew."""
    error: str | None = None

    @property
    def key(self) -> int:
        """The order's key."""
        return self.order.key

    @property
    def reply_id(self) -> int | None:
        """The reply that stands, if one is known."""
        return self.order.reply_id

    @property
    def maybe_sent(self) -> bool:
        """A reply may be out of which nothing is known: look before sending another."""
        return self.sent_at is not None and self.reply_id is None
