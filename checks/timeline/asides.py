"""What an article says without asserting it: corrections at its foot, other people's words."""

from __future__ import annotations

from checks.claims.correction import is_correction
from checks.claims.voice import is_quoted
from checks.model import BlockKind, Mention
from checks.passage import Passage


def aside_of(passage: Passage, mention: Mention) -> str | None:
    """Why a mention is not asserted by the author; None if it is."""
    if is_correction(passage.text):
        return "in a correction"
    inside = passage.kind is BlockKind.QUOTE or is_quoted(passage.text, mention.start)
    return "in a quotation" if inside else None
