"""What is asked of the journey, and the answer that goes out, in terms that know no Discord object."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

REPLY_LIMIT = 2000
"""Characters in the content of one Discord message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing to check: an article behind a link, or a text. Exactly one of the two is given."""

    url: str | None = None
    text: str | None = None
    guild_id: int | None = None
    """None in a direct message."""
    channel_id: int
    key: int
    """The id of the source message or of the interaction that asked."""
    posted: bool = False
    """Somebody posted it for others to read; otherwise somebody asked about it for themselves."""
    open_to_all: bool = False
    """Everybody in the server can see where it was posted."""

    def __post_init__(self) -> None:
        if (self.url is None) == (self.text is None):
            raise ValueError("ask for a link or for a text, not for both or neither")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer in Discord's markdown, not longer than one message."""

    content: str
    clean: bool
    """Nothing was found. A clean reply is posted only to somebody who asked for it."""
    error: bool = False
    """The thing could not be read: ``content`` says why. Posted only to somebody who asked for it."""

    def __post_init__(self) -> None:
        if not 0 < len(self.content) <= REPLY_LIMIT:
            raise ValueError(f"a reply has 1 to {REPLY_LIMIT} characters, not {len(self.content)}")

    @property
    def speaks(self) -> bool:
        """It is worth posting where nobody asked."""
        return not self.clean and not self.error


def cut(text: str, limit: int) -> str:
    """At most so many characters, cut between lines where that is possible."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 2]
    return kept.rsplit("\n", 1)[0] + "\n…"


class TryLaterError(Exception):
    """The answer cannot be had now but perhaps later: a site that is down, a source that is busy."""

    def __init__(self, reason: str, *, seconds: float = 60) -> None:
        super().__init__(reason)
        self.seconds = seconds


Answer = Callable[[Ask], Awaitable[Reply | None]]
"""The journey of one link. None means that there is nothing to say at all.

Raises :class:`TryLaterError` where a later attempt may succeed; any other exception is a failed attempt.
"""
