"""An answer as it is edited when the site has changed a figure. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.render import safe
from bot.reply import REPLY_LIMIT, Reply, cut
from bot.store.pages import Changed

MOST = 6
"""So many changes are told, the newest ones."""


def corrected(first: str, now: Reply, changes: Sequence[Changed], *, sure: bool) -> str:
    """The answer that takes the place of the ``first`` one.

    ``now`` is what would be answered to the page as it is now. Where that is nothing any more, the first
    answer stays below, so that a reader can see what was corrected. It is said to be gone only where the site
    has changed a figure of it, and where this is ``sure``: every source could be asked again.
    """
    lines = [f"- {_told(each)}" for each in changes[-MOST:]]
    if now.speaks:
        head, rest = "**The site has changed this article since it was first checked:**", now.content
    elif sure and any(each.before in _plain(first) for each in changes):
        head = "**Corrected: what was found here is gone.** The site has changed this article since:"
        rest = f"-# The answer before that:\n{first}"
    else:
        head, rest = "**The site has changed this article since it was checked:**", first
    text = "\n".join([head, *lines])
    return f"{text}\n\n{cut(rest, REPLY_LIMIT - len(text) - 2)}"


def _plain(markdown: str) -> str:
    """The words of an answer without its marks."""
    return markdown.replace("*", "").replace("\\", "")


def _told(changed: Changed) -> str:
    before, now = safe(changed.before), safe(changed.now)
    return f"at {_at(changed.said_at)} it said **{before}**; now ({_at(changed.seen_at)}) **{now}**"


def _at(time: datetime) -> str:
    """A time that Discord shows in the reader's own zone and words."""
    return f"<t:{int(time.timestamp())}:f>"
