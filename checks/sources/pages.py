"""The JSON-LD that a page carries for machines, where fact-checkers publish their ClaimReviews."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

_MOST = 100
"""No page has more blocks of JSON-LD than this that are of use."""


@cache
def _script() -> regex.Pattern[str]:
    return regex.compile(
        r"<script\b[^<>]{0,300}?application/ld\+json[^<>]{0,300}>(?P<body>[^<]*+(?:<(?!/script)[^<]*+)*+)</script",
        regex.IGNORECASE,
    )


def linked_data(page: str) -> list[dict[str, Any]]:
    """Every JSON-LD object of a page, those inside ``@graph`` and lists on their own."""
    found: list[dict[str, Any]] = []
    for number, script in enumerate(_script().finditer(page)):
        if number == _MOST:
            break
        try:
            found.extend(_objects(json.loads(script["body"].strip(), strict=False), depth=0))
        except (ValueError, RecursionError):
            continue
    return found


def _objects(data: object, *, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(data, list):
        for item in data:
            yield from _objects(item, depth=depth + 1)
    elif isinstance(data, dict):
        if "@graph" in data:
            yield from _objects(data["@graph"], depth=depth + 1)
        else:
            yield data
