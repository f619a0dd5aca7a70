"""What the Discord side can be told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from bot.links import SKIPPED_HOSTS


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOptions:
    """How the bot behaves where moderators have not chosen, and how patient it is."""

    watch_everywhere: bool = False
    """Watch channels that no moderator has switched on or off."""
    react_when_clean: bool = False
    """React to a link without findings in servers that have not chosen."""
    skip_hosts: Collection[str] = SKIPPED_HOSTS
    """Hosts whose links are left alone."""
    pages_kept_days: float = 0
    """How long fetched pages are kept; ``/privacy`` says so."""
    links_per_message: int = 3
    """How many links of one message are checked."""
    workers: int = 4
    """How many messages are answered at the same time."""
    retry_seconds: float = 5
    """How long to wait after a failure; failures in a row wait longer."""
    catch_up_hours: float = 24
    """How far back to read what was posted while the bot was away."""
    save_seconds: float = 5
    """How often to write down up to where each channel has been read."""
    ready_seconds: float = 2
    """How long to wait for the next server while they come in after connecting."""
    look_seconds: float = 60
    """How long to wait at most before the schedule of pages to look at again is read once more."""
    grace_seconds: float = 10
    """How long to let answers be finished when the bot is told to stop."""
