"""What is given to be checked: an address, a file, or standard input, and what kind of thing it is."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from checks.article.document import from_document
from checks.article.errors import ArticleError, BadDocument, EmptyPage, NotHtml, TooLarge
from checks.article.plain import from_text
from checks.model import Article

LIMIT = 5 * 1024 * 1024
"""Bytes. Larger files are no articles."""


class Sort(StrEnum):
    """The form in which an article is given."""

    PAGE = "page"
    TEXT = "text"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The bytes of one article to be checked, and what is known of them."""

    ident: str
    """A short name: the stem of the file, or the address."""
    source: str
    """Where it comes from, as the user wrote it."""
    sort: Sort
    body: bytes
    url: str | None = None
    content_type: str | None = None
    published: date | None = None
    """A date of publication that the user states; it wins over the page's own."""


def is_address(source: str) -> bool:
    """Whether a source is fetched rather than opened."""
    return "://" in source


def from_file(source: str, published: date | None = None) -> Given:
    """Read a file, or standard input for ``-``. Raises ArticleError with what to do about it."""
    body = sys.stdin.buffer.read(LIMIT + 1) if source == "-" else _read(Path(source))
    name = "stdin" if source == "-" else Path(source).name
    if body.startswith(b"\x1f\x8b"):
        body = _unzipped(body)
    if len(body) > LIMIT:
        raise TooLarge(f"It is larger than {LIMIT // 1024**2} MB, which no article is, so it was not read.")
    if not body.strip():
        raise EmptyPage
    stem = name.removesuffix(".gz").rpartition(".")[0] or name
    return Given(ident=stem, source=source, sort=_sort(name, body), body=body, published=published)


def from_words(text: str, published: date | None = None) -> Given:
    """A text that was typed or pasted."""
    body = text.encode("utf-8")
    return Given(ident="text", source="text", sort=Sort.TEXT, body=body, published=published)


def article_of(given: Given) -> Article:
    """The article in what was given. Pure, so that it can run in a process of its own.

    Raises ArticleError.
    """
    match given.sort:
        case Sort.PAGE:
            from checks.article.page import from_page

            return from_page(
                given.body, url=given.url, content_type=given.content_type, published=given.published
            )
        case Sort.TEXT:
            return from_text(_decoded(given.body), published=given.published, url=given.url)
        case Sort.DOCUMENT:
            document = _parsed(_decoded(given.body))
            stated = {"published": given.published.isoformat()} if given.published else {}
            return from_document({**document, **stated} if isinstance(document, dict) else document)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except FileNotFoundError:
        raise ArticleError("There is no such file.") from None
    except IsADirectoryError:
        raise ArticleError(f"This is a folder. Name the files in it: {path}/*") from None
    except OSError as error:
        raise ArticleError(f"It cannot be opened: {error.strerror}.") from None


def _unzipped(body: bytes) -> bytes:
    """The content of a gzip file, as far as the limit goes: a small file can unpack to gigabytes."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as file:
            return file.read(LIMIT + 1)
    except (OSError, EOFError, zlib.error):
        raise ArticleError("It is a damaged gzip file.") from None


def _sort(name: str, body: bytes) -> Sort:
    """What kind of thing a file holds: by its name, else by how it begins."""
    match Path(name.removesuffix(".gz")).suffix.lower():
        case ".html" | ".htm" | ".xhtml":
            return Sort.PAGE
        case ".json":
            return Sort.DOCUMENT
        case ".txt" | ".md":
            return Sort.TEXT
    start = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if body.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04")) or b"\0" in start:
        raise NotHtml("It is not a text: give a page (.html), a text (.txt) or a document (.json).")
    if start.startswith(b"<"):
        return Sort.PAGE
    return Sort.DOCUMENT if start.startswith(b"{") else Sort.TEXT


def _decoded(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", errors="replace")


def _parsed(text: str) -> dict[str, object]:
    try:
        document: dict[str, object] = json.loads(text)
    except json.JSONDecodeError as error:
        raise BadDocument(
            f"It is not valid JSON: line {error.lineno}, column {error.colno}: {error.msg}."
        ) from None
    except RecursionError:
        raise BadDocument("It is not a document: its JSON is nested too deeply.") from None
    return document
