"""Live blogs: pages that are added to by the hour, so that nothing is known of what they said before."""

from __future__ import annotations

from functools import cache

import regex

from checks.article.metadata import Head


def is_live(head: Head, headline: str) -> bool:
    """Whether a page calls itself a live blog: to machines (schema.org LiveBlogPosting) or to readers."""
    kinds = (kind for node in head.nodes for kind in _listed(node.get("@type")))
    if "LiveBlogPosting" in kinds:
        return True
    return any(_called_live().search(title) for title in (headline, *head.titles))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


@cache
def _called_live() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:live[ -](?:blog|updates?|coverage|ticker)|latest updates?|as it happened|rolling coverage)\b"
        r"|\blive\s?+[:|–—]|[|:–—]\s?+live\s?+$",
        regex.IGNORECASE,
    )
