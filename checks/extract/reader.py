"""All dimensions over one text: the mentions in it, in order and without overlap."""

from __future__ import annotations

from checks.extract.context import Context
from checks.model import Mention


def read_text(text: str, context: Context) -> tuple[Mention, ...]:
    """Every mention in a text, sorted by where it starts; no two overlap."""
    del text, context
    return ()
