"""What sources answered before: every body is kept, so that a report can be made again as of that day."""

from __future__ import annotations

import gzip
import json
import os
import zlib
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

_STAMP = "%Y%m%dT%H%M%S%fZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What is known of a kept answer besides its body. Times are in UTC."""

    retrieved: datetime
    """When this body was first fetched."""
    checked: datetime
    """When the source last said that it still holds."""
    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(Card):
    """One answer as it was kept."""

    body: bytes


class Snapshots:
    """A folder of answers: a subfolder for each question, in it a packed body for each change.

    Every file is written whole under another name and then renamed, so that a crash leaves the old one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest(self, key: str, until: datetime | None = None) -> Snapshot | None:
        """The last answer kept, or the last one fetched up to a moment. None where there is none."""
        for stem in self._stems(key):
            is_later = until is not None and _moment(stem) > until
            if not is_later and (kept := self._read(key, stem)):
                return kept
        return None

    def keep(self, key: str, card: Card, body: bytes | None) -> None:
        """Keep an answer, or with no body, that the last one still holds. Raises OSError.

        An answer that says the same as the last one only renews it.
        """
        last = self.newest(key) if body is not None else None
        if last is not None and last.body == body:
            card, body = replace(card, retrieved=last.retrieved), None
        folder = self._folder / key
        folder.mkdir(parents=True, exist_ok=True)
        stem = card.retrieved.astimezone(UTC).strftime(_STAMP)
        if body is not None:
            _write(folder / f"{stem}.gz", gzip.compress(body, mtime=0))
        fields = {
            "retrieved": card.retrieved.isoformat(),
            "checked": card.checked.isoformat(),
            "etag": card.etag,
            "last_modified": card.last_modified,
        }
        _write(folder / f"{stem}.json", json.dumps(fields).encode())

    def _stems(self, key: str) -> list[str]:
        return sorted((path.stem for path in (self._folder / key).glob("*.json")), reverse=True)

    def _read(self, key: str, stem: str) -> Snapshot | None:
        """A kept answer; None where its files are damaged, as after a full disk."""
        folder = self._folder / key
        try:
            fields = json.loads((folder / f"{stem}.json").read_bytes())
            return Snapshot(
                body=gzip.decompress((folder / f"{stem}.gz").read_bytes()),
                retrieved=datetime.fromisoformat(fields["retrieved"]),
                checked=datetime.fromisoformat(fields["checked"]),
                etag=fields["etag"],
                last_modified=fields["last_modified"],
            )
        except (OSError, EOFError, ValueError, TypeError, KeyError, zlib.error):
            return None


def _moment(stem: str) -> datetime:
    return datetime.strptime(stem, _STAMP).replace(tzinfo=UTC)


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.write_bytes(content)
    draft.replace(path)
