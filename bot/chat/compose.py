"""Several replies as one message that fits. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.reply import REPLY_LIMIT, Reply, cut

_LEAST = 150
"""Less room than this is not worth beginning another reply in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """The reply to one link, and whether the link stood behind a spoiler."""

    reply: Reply
    spoiler: bool = False


def compose(parts: Sequence[Answered]) -> str:
    """One message out of several replies, in order. What does not fit is counted.

    The answer to a spoilered link is a spoiler too.
    """
    shown: list[str] = []
    room = REPLY_LIMIT
    for index, part in enumerate(parts):
        left = len(parts) - index - 1
        tail = _more(left + 1)
        reserve = len(tail) + 2 if left else 0
        if index and room - reserve < _LEAST:
            shown.append(tail)
            break
        text = _shown(part, room - reserve)
        shown.append(text)
        room -= len(text) + 2
    return "\n\n".join(shown)


def _shown(part: Answered, limit: int) -> str:
    if not part.spoiler:
        return cut(part.reply.content, limit)
    inner = part.reply.content.replace("||", r"\|\|")
    return f"||{cut(inner, limit - 4)}||"


def _more(count: int) -> str:
    return f"-# … and {count} more {'link' if count == 1 else 'links'} with something to say about"
