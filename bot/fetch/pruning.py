"""Letting go of snapshots that are too old, or too many."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.fetch.snapshots import BODIES, FETCHES, TIME, write

MARKER = "pruned"
"""A file in the folder: when it was looked through last."""
EVERY = timedelta(days=1)
UNDERWAY = timedelta(hours=1)
"""A body that young may belong to a page that is being kept just now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """How much is kept."""

    age: timedelta
    most: int
    """Bytes of bodies, as they lie on the disk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fetch:
    at: datetime
    file: Path
    body: str


def prune(folder: Path, keep: Keep, now: datetime) -> int:
    """Delete what is too old, then the oldest of what is too much; how many fetches went. Raises OSError.

    It is done once a day at most, so it may be called at every start.
    """
    if not folder.is_dir() or not _is_due(folder / MARKER, now):
        return 0
    fetches = sorted(_fetches(folder / FETCHES), key=lambda fetch: fetch.at)
    sizes = {file.name.partition(".")[0]: file.stat().st_size for file in (folder / BODIES).glob("*/*.gz")}
    uses = Counter(fetch.body for fetch in fetches)
    total = sum(sizes.values())
    gone = 0
    for fetch in fetches:
        if now - fetch.at <= keep.age and total <= keep.most:
            break
        fetch.file.unlink(missing_ok=True)
        gone += 1
        uses[fetch.body] -= 1
        total -= 0 if uses[fetch.body] else sizes.get(fetch.body, 0)
    _sweep(folder, {body for body, count in uses.items() if count}, now)
    write(folder / MARKER, now.isoformat().encode())
    return gone


def _is_due(marker: Path, now: datetime) -> bool:
    try:
        return now - datetime.fromisoformat(marker.read_text("utf-8")) >= EVERY
    except (OSError, ValueError, TypeError):
        return True


def _fetches(folder: Path) -> list[_Fetch]:
    """The fetches on record; a record that is damaged counts as the oldest."""
    return [_fetch(file) for file in folder.glob("*/*/*.json")]


def _fetch(file: Path) -> _Fetch:
    try:
        at = datetime.strptime(file.stem, TIME).replace(tzinfo=UTC)
        return _Fetch(at=at, file=file, body=str(json.loads(file.read_bytes())["body"]))
    except (ValueError, KeyError, TypeError):
        return _Fetch(at=datetime.min.replace(tzinfo=UTC), file=file, body="")


def _sweep(folder: Path, used: set[str], now: datetime) -> None:
    """Delete the bodies that no fetch has any more, drafts that were never finished, and empty folders."""
    for file in (*(folder / BODIES).glob("*/*"), *(folder / FETCHES).glob("*/*/*.draft")):
        age = now - datetime.fromtimestamp(file.stat().st_mtime, UTC)
        if file.name.partition(".")[0] not in used and age > UNDERWAY:
            file.unlink(missing_ok=True)
    for empty in sorted((folder / FETCHES).glob("*/*"), reverse=True):
        with suppress(OSError):  # it is not empty
            empty.rmdir()
