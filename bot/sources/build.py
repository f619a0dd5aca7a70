"""The configured sources, and who asks them, from the settings."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime

from bot.fetch.snapshots import Snapshots
from bot.settings import Settings
from bot.sources.consult import Consultant, Fetches, Works
from checks.sources import Source, sources_of


def sources_in(settings: Settings) -> tuple[Source, ...]:
    """The sources of a configuration, in the order of trust; loading it has found its mistakes."""
    return sources_of(settings.source)


def consultant_for(
    settings: Settings,
    fetcher: Fetches,
    workers: Works,
    *,
    offline: bool = False,
    as_of: datetime | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Consultant:
    """Who asks the sources. ``offline`` and ``as_of`` answer from what was kept only."""
    return Consultant(
        fetcher=fetcher,
        workers=workers,
        snapshots=Snapshots(settings.storage.path / "sources"),
        environ=environ,
        folder=settings.folder,
        offline=offline,
        as_of=as_of,
    )
