"""Every body that was fetched, kept on disk: for answers without a network, and for reports as of a day.

Plain files, readable without this program: ``fetches/<hash of the address>/<time>.json`` says what was
answered when, and ``bodies/<hash of the body>.gz`` is the body, once however often it came.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
import zlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from bot.fetch.errors import FetchError
from bot.fetch.link import parse_link
from bot.fetch.page import Page

FETCHES, BODIES = "fetches", "bodies"
TIME = "%Y%m%dT%H%M%S.%fZ"
KEPT_AS_THEY_ARE = ("asked", "url", "status", "content_type", "etag", "last_modified")


class Snapshots:
    """The store in a folder, which is made when the first page is kept.

    An address that contains a secret must be masked in ``asked`` and ``url`` before its page is kept.
    """

    def __init__(self, folder: Path) -> None:
        self._fetches = folder / FETCHES
        self._bodies = folder / BODIES

    async def keep(self, page: Page) -> Page:
        """Keep a page under the address asked for, and give it back.

        One that is ``not_modified`` is kept, and given back, with the body and type of its predecessor.
        Raises LookupError where there is none, and OSError, say for a full disk; what was kept stays whole.
        """
        return await asyncio.to_thread(self._keep, page)

    async def latest(self, url: str, before: datetime | None = None) -> Page | None:
        """The page as it was fetched last, at ``before`` or earlier where given; None where it never was."""
        return await asyncio.to_thread(self._latest, url, before)

    def _keep(self, page: Page) -> Page:
        if page.not_modified:
            page = self._renewed(page)
        digest = hashlib.sha256(page.body).hexdigest()
        body = self._bodies / digest[:2] / f"{digest}.gz"
        if not body.exists():
            write(body, gzip.compress(page.body, mtime=0))
        record = {name: getattr(page, name) for name in KEPT_AS_THEY_ARE} | {"body": digest}
        name = page.fetched_at.astimezone(UTC).strftime(TIME) + ".json"
        write(self._folder(page.asked) / name, json.dumps(record, ensure_ascii=False, indent=1).encode())
        return page

    def _renewed(self, page: Page) -> Page:
        earlier = self._latest(page.asked, page.fetched_at)
        if earlier is None:
            raise LookupError("the page is unchanged, but no earlier one was kept")
        return replace(
            earlier,
            fetched_at=page.fetched_at,
            etag=page.etag or earlier.etag,
            last_modified=page.last_modified or earlier.last_modified,
        )

    def _latest(self, url: str, before: datetime | None) -> Page | None:
        last = "~" if before is None else before.astimezone(UTC).strftime(TIME) + ".json"
        folder = self._folder(url)
        names = sorted((file.name for file in folder.glob("*.json")), reverse=True) if folder.is_dir() else []
        pages = (self._load(folder / name) for name in names if name <= last)
        return next((page for page in pages if page is not None), None)

    def _load(self, file: Path) -> Page | None:
        """A page from its two files; None where they are damaged, so that the one before it is taken."""
        try:
            record: dict[str, Any] = json.loads(file.read_bytes())
            digest = record.pop("body")
            return Page(
                body=gzip.decompress((self._bodies / digest[:2] / f"{digest}.gz").read_bytes()),
                fetched_at=datetime.strptime(file.stem, TIME).replace(tzinfo=UTC),
                **record,
            )
        except (OSError, EOFError, zlib.error, ValueError, TypeError, KeyError):
            return None

    def _folder(self, url: str) -> Path:
        digest = hashlib.sha256(normal(url).encode()).hexdigest()
        return self._fetches / digest[:2] / digest


def normal(url: str) -> str:
    """The normal form of a web address; anything else as it is."""
    try:
        return parse_link(url).href
    except FetchError:
        return url


def write(file: Path, octets: bytes) -> None:
    """Write a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f"{uuid4().hex}.draft")
    try:
        draft.write_bytes(octets)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
