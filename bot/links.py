"""Article links in what people post.

Discord's own signs for "leave this link alone" are honoured: ``<url>`` and code. What cannot be an
article (a picture, a video site, the front page of a site) is left alone too.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import PurePosixPath
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit

SKIPPED_HOSTS = frozenset(
    {
        "bsky.app",
        "discord.com",
        "discord.gg",
        "discordapp.com",
        "discordapp.net",
        "facebook.com",
        "giphy.com",
        "imgur.com",
        "instagram.com",
        "open.spotify.com",
        "reddit.com",
        "store.steampowered.com",
        "tenor.com",
        "threads.net",
        "tiktok.com",
        "twitch.tv",
        "twitter.com",
        "vimeo.com",
        "x.com",
        "youtu.be",
        "youtube.com",
    }
)
"""Hosts that carry posts, pictures and videos rather than articles; their subdomains are meant too."""

_NO_ARTICLE = frozenset(
    {
        ".apng",
        ".avif",
        ".bmp",
        ".exe",
        ".flac",
        ".gif",
        ".gz",
        ".heic",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".css",
    }
    | {
        ".m3u8",
        ".m4a",
        ".mkv",
        ".mov",
        ".mp3",
        ".mp4",
        ".ogg",
        ".pdf",
        ".png",
        ".rar",
        ".svg",
        ".tiff",
        ".wav",
    }
    | {".webm", ".webp", ".xml", ".zip", ".7z", ".apk", ".dmg", ".iso", ".rss", ".ics"}
)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref|cmpid", re.IGNORECASE)

_FENCE = re.compile(r"```.*?```", re.DOTALL)
_CODE = re.compile(r"(?<![`\\])(`{1,2})(?!`)[^`]+\1(?!`)")
_ALONE = re.compile(r"<https?://[^\s<>]+>", re.IGNORECASE)
_SPOILER = re.compile(r"(?<!\\)\|\|(.+?)\|\|", re.DOTALL)
_URL = re.compile(r"https?://(?:[^\s<>`|]|\|(?!\|))+", re.IGNORECASE)

_TRAILING = ".,:;!?…'\"*~’”»›"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """A link as it was posted, query and all."""

    url: str
    spoiler: bool = False
    """It stands inside ``||…||``: what is said about it belongs there too."""


def find(text: str, *, skip_hosts: Collection[str] = SKIPPED_HOSTS) -> tuple[FoundLink, ...]:
    """The links in a message that may lead to an article, in order, each once.

    Two links that differ only in their fragment or in tracking parameters are the same one; the first is
    kept, as it was written.
    """
    plain = _mask(_mask(_mask(text, _FENCE), _CODE), _ALONE)
    hidden = [match.span() for match in _SPOILER.finditer(plain)]
    links: dict[str, FoundLink] = {}
    for start, url in _urls(plain):
        parts = _split(url)
        if parts is not None and _may_be_article(parts, skip_hosts):
            spoiler = any(low < start < high for low, high in hidden)
            links.setdefault(_identity(parts), FoundLink(url=url, spoiler=spoiler))
    return tuple(links.values())


def may_be_article(url: str, skip_hosts: Collection[str] = SKIPPED_HOSTS) -> bool:
    """Whether a link can lead to an article, as far as its address says."""
    parts = _split(url)
    return parts is not None and _may_be_article(parts, skip_hosts)


def _mask(text: str, pattern: re.Pattern[str]) -> str:
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _urls(text: str) -> Iterator[tuple[int, str]]:
    end = 0
    while match := _URL.search(text, end):
        start = match.start()
        url = _trim(match[0], italic=text[max(0, start - 1) : start] == "_")
        end = start + max(len(url), len("http"))
        yield start, url


def _trim(url: str, *, italic: bool) -> str:
    """Take off what belongs to the sentence or to the markdown around the link.

    A link in ``[words](link)`` ends where its bracket closes, like one in plain brackets.
    """
    end = _closing(url)
    while end:
        last = url[end - 1]
        unopened = last in _BRACKETS and url.count(last, 0, end) > url.count(_BRACKETS[last], 0, end)
        if not (last in _TRAILING or unopened or (italic and last == "_")):
            break
        end -= 1
    return url[:end]


def _closing(url: str) -> int:
    """Where the first closing bracket stands that was not opened inside the link, else the end."""
    depth = 0
    for index, char in enumerate(url):
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0:
                return index
    return len(url)


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def _may_be_article(parts: SplitResult, skip_hosts: Collection[str]) -> bool:
    host = (parts.hostname or "").rstrip(".")
    if "." not in host or parts.username is not None or _is_address(host):
        return False
    labels = host.split(".")
    if any(".".join(labels[index:]) in skip_hosts for index in range(len(labels))):
        return False
    if parts.path in ("", "/") and not parts.query:
        return False
    return PurePosixPath(parts.path).suffix.lower() not in _NO_ARTICLE


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _identity(parts: SplitResult) -> str:
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    return parts._replace(
        scheme="", netloc=parts.netloc.lower(), query=urlencode(query), fragment=""
    ).geturl()
