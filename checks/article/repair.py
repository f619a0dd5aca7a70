"""Repairs to HTML source that no parser makes, before it is parsed."""

from __future__ import annotations

from functools import cache

import regex

from checks.article.markup import cut_address

LONGEST_TAG = 20_000
"""Characters. Longer tags hold pictures as text, or are meant to keep a parser busy for minutes."""


@cache
def _suspect() -> regex.Pattern[str]:
    """Nearly every page has none, and this is quick to see."""
    return regex.compile(r"href\s*=\s*[\"'][^<>\"']{1,2000}[<>]")


@cache
def _unclosed() -> regex.Pattern[str]:
    """An address whose quote is not closed within its tag: the next quote stands in another tag."""
    start = r"(?P<start><a\s(?:[^<>]{0,500}?\s)?href\s*=\s*)(?P<quote>[\"'])"
    before_end = r"(?P<closed>[^\s<>\"']{1,2000})>(?=[^\"']{0,4000}?<)"
    before_tag = r"(?P<open>[^<>\"']{1,2000})(?=<)"
    return regex.compile(rf"{start}(?:{before_end}|{before_tag})", regex.IGNORECASE)


def repaired(source: str) -> str:
    """The source without endless tags and NUL, and with the quotes of addresses closed.

    ``<a href="https://x.example/1>told`` is closed at the ``>``; where even that is missing, the address
    ends at its white space. Otherwise parsers swallow all text up to the next quote.
    """
    source = source.replace("\x00", "")
    if any(_is_endless(tag) for tag in source.split("<")):
        source = regex.sub(rf"<[a-z][^<>]{{{LONGEST_TAG},}}+>?", " ", source, flags=regex.IGNORECASE)
    return _unclosed().sub(_closed, source) if _suspect().search(source) else source


def _is_endless(tag: str) -> bool:
    return len(tag) > LONGEST_TAG and not 0 <= tag.find(">") <= LONGEST_TAG


def _closed(match: regex.Match[str]) -> str:
    start, quote = match["start"], match["quote"]
    if match["closed"] is not None:
        return f"{start}{quote}{match['closed']}{quote}>"
    target, space, rest = match["open"].partition(" ")
    address, anchor = cut_address(target)
    return f"{' ' if anchor else ''}{start}{quote}{address}{quote}>{anchor}</a>{space}{rest}"
