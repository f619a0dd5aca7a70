"""Bytes to text: byte order mark, then strict UTF-8, then what is declared, then a guess."""

from __future__ import annotations

import codecs
from functools import cache

import regex

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
    "windows-31j": "cp932",
}
"""What browsers take these labels to mean (WHATWG Encoding Standard)."""
_SAMPLE = 200_000
"""Bytes that a guess looks at."""


def decode(body: bytes, content_type: str | None = None) -> str:
    """Decode a page. Never fails: what no charset explains becomes U+FFFD."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for label in (_declared_in_header(content_type), _declared_in_page(body)):
        if label and (text := _try(body, label)) is not None:
            return text
    return body.decode(_guess(body), "replace")


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", regex.IGNORECASE)


def _declared_in_header(content_type: str | None) -> str | None:
    match = _label().search(content_type or "")
    return match[1] if match else None


def _declared_in_page(body: bytes) -> str | None:
    match = _label().search(body[:4096].decode("ascii", "replace"))
    return match[1] if match else None


def _try(body: bytes, label: str) -> str | None:
    name = _WIDER.get(label.lower(), label)
    try:
        # An unassigned byte in an otherwise sound page is no reason to doubt what the page says of itself.
        text = body.decode(name, "replace" if name.startswith("cp125") else "strict")
    except (LookupError, UnicodeError):
        return None
    return text if "\x00" not in text[:1000] else None


def _guess(body: bytes) -> str:
    import chardet

    found = chardet.detect(body[:_SAMPLE])["encoding"] or "cp1252"
    return _WIDER.get(found.lower(), found)
