"""What the Discord side may ask of the rest, besides answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.chat.looking import Look


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceState:
    """How it stands with one configured source. Nothing in it is secret."""

    name: str
    title: str
    state: str
    """In a few words: ``works``, ``old answer in use``, ``does not answer`` …"""
    fetched: datetime | None = None
    """When it last gave an answer."""
    rows: int | None = None
    counted: str = "rows"
    """What is counted in ``rows``: a feed has reports."""
    newest: str | None = None
    """As of when its newest row is."""
    error: str | None = None
    """Why it could not be asked last time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """The rest of the program, as far as the Discord side needs it."""

    look: Look | None = None
    """Looks at a page again; None where nothing is corrected."""
    sources: Callable[[], Awaitable[Sequence[SourceState]]] | None = None
    """How it stands with the sources; None where there are none."""
