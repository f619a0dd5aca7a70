"""The body of a source's answer as plain data: JSON, CSV, TOML, or the JSON-LD of a page.

Bodies come from strangers: sizes are bounded, and whatever cannot be read raises :class:`BodyError` with one
sentence for the report.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping

from checks.sources.pages import linked_data

LARGEST = 64 * 1024 * 1024
"""How much a compressed body may unpack to, in bytes."""


class BodyError(ValueError):
    """An answer that cannot be read, and why."""


def parse(body: bytes, form: str | None = None) -> object:
    """A body as plain data. ``form`` is the configured format; without it the content tells."""
    if body[:4] == b"PK\x03\x04":
        body = _only_member(body)
    text = _text(body)
    form = form or _guess(text)
    if form == "page":
        raise BodyError("the answer is a web page, not data")
    try:
        return _PARSERS[form](text)
    except RecursionError:
        raise BodyError(f"the answer is nested too deeply to be {form.upper()}") from None
    except (ValueError, csv.Error) as error:
        reason = " ".join(str(error).split())[:200]
        raise BodyError(f"the answer is no {form.upper()}: {reason}") from error


def _guess(text: str) -> str:
    start = text.lstrip()[:200]
    if start.startswith("<"):
        return "page"
    first = start.partition("\n")[0].rstrip()
    is_header = first.startswith("[") and first.strip("[]")[:1].isalpha() and first.endswith("]")
    if start.startswith(("{", "[")) and not is_header:
        return "json"
    if is_header or start.startswith("#") or "=" in first:
        return "toml"
    return "csv" if any(mark in first for mark in ",;\t") else "json"


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")


def _only_member(body: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if len(members) != 1:
                raise BodyError(f"the zip archive holds {len(members)} files; only one is read")
            with archive.open(members[0]) as handle:
                unpacked = handle.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise BodyError(f"the zip archive cannot be opened: {error}") from error
    if len(unpacked) > LARGEST:
        raise BodyError(f"the zip archive unpacks to more than {LARGEST // 1024 // 1024} MiB")
    return unpacked


def _json(text: str) -> object:
    return json.loads(text, parse_constant=lambda _: None)


def _csv(text: str) -> list[dict[str, str]]:
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    return list(_records(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)))


def _records(lines: Iterator[list[str]]) -> Iterator[dict[str, str]]:
    names = [name.strip() for name in next(lines, [])]
    for line in lines:
        if line:
            yield {name: cell.strip() for name, cell in zip(names, line, strict=False) if name}


_PARSERS: Mapping[str, Callable[[str], object]] = {
    "json": _json,
    "csv": _csv,
    "toml": tomllib.loads,
    "html": linked_data,
}
