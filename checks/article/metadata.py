"""What the head of a page says: titles, descriptions, the site's name, the canonical address, JSON-LD."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import regex
from lxml.html import HtmlElement

from checks.article.text import tidy

_LONGEST_SCRIPT = 500_000
_DEEPEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The facts of a page's head."""

    titles: tuple[str, ...]
    """What the page calls itself, the site's name taken off: og:title, JSON-LD, title element."""
    descriptions: tuple[str, ...]
    base: str | None
    """The address that relative links start from."""
    canonical: str | None
    nodes: tuple[Mapping[str, object], ...]
    """Every object of the page's JSON-LD."""
    metas: Mapping[str, str]
    """The content of meta elements by name, property or itemprop, in small letters. The first one counts."""

    @property
    def articles(self) -> tuple[Mapping[str, object], ...]:
        """The JSON-LD objects that are articles."""
        return tuple(node for node in self.nodes if is_article(node))


def head_of(tree: HtmlElement, url: str | None) -> Head:
    """Read the head of a page fetched from ``url``."""
    metas = _metas(tree)
    nodes = tuple(_nodes(tree))
    site = _site(metas, nodes)
    element = tree.find(".//title")
    articles = [node for node in nodes if is_article(node)]
    titles = [
        metas.get("og:title"),
        *(text_of(node, "headline") for node in articles),
        metas.get("twitter:title"),
    ]
    titles.append(element.text_content() if element is not None else None)
    described = [
        metas.get("og:description"),
        metas.get("description"),
        *(text_of(node, "description") for node in articles),
    ]
    link = next(
        (link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()),
        None,
    )
    base = next((base.get("href") for base in tree.iter("base")), None)
    return Head(
        titles=_clean(without_site(title, site) for title in titles if title),
        descriptions=_clean(text for text in described if text),
        base=absolute(base, url) or url,
        canonical=absolute(link or metas.get("og:url"), url),
        nodes=nodes,
        metas=metas,
    )


def is_article(node: Mapping[str, object]) -> bool:
    """Whether a JSON-LD object is an article: NewsArticle, BlogPosting and their kind."""
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and name.endswith(("Article", "BlogPosting", "Report")) for name in names
    )


def text_of(node: Mapping[str, object], key: str) -> str | None:
    """A text of a JSON-LD object, or None."""
    value = node.get(key)
    return html.unescape(value) if isinstance(value, str) else None


def absolute(address: str | None, base: str | None) -> str | None:
    """An address as seen from ``base``; None where it is none of the web's."""
    try:
        joined = urljoin(base or "", (address or "").strip())
        parts = urlsplit(joined)
        return joined if parts.scheme in {"http", "https"} and parts.hostname else None
    except ValueError:
        return None


def without_site(title: str, site: str | None) -> str:
    """A title without the name of the site at its end: "Nine die | The Gazette"."""
    title = tidy(title).strip()
    parts = regex.split(r"\s+[|»·]\s+|\s+[-–—]{1,2}\s+", title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    named = site is not None and _key(last) and (_key(last) in _key(site) or _key(site) in _key(last))
    worded = any(character.isalpha() for character in last)
    barred = (
        worded
        and len(last.split()) <= 4
        and regex.search(rf"[|»·]\s+{regex.escape(last)}$", title) is not None
    )
    return title[: len(title) - len(last)].rstrip(" |»·-–—") if named or barred else title


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _clean(texts: Iterator[str]) -> tuple[str, ...]:
    """Texts on one line each, every one once."""
    return tuple(dict.fromkeys(clean for text in texts if (clean := tidy(text).strip())))


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        content = meta.get("content")
        if name and content:
            found.setdefault(name, content.strip())
    return found


def _site(metas: Mapping[str, str], nodes: tuple[Mapping[str, object], ...]) -> str | None:
    if name := metas.get("og:site_name") or metas.get("application-name"):
        return name
    publishers = (node.get("publisher") for node in nodes)
    return next((text_of(who, "name") for who in publishers if isinstance(who, Mapping)), None)


def _nodes(tree: HtmlElement) -> Iterator[Mapping[str, object]]:
    for script in tree.iter("script"):
        source = script.text or ""
        if "ld+json" in (script.get("type") or "") and len(source) <= _LONGEST_SCRIPT:
            yield from _objects(_parsed(source), _DEEPEST)


def _parsed(source: str) -> object:
    """The JSON of a script, as far as it is any."""
    source = regex.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", "", source
    )
    try:
        return json.loads(source, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The objects at the top, in lists and graphs, and under ``mainEntity``."""
    if depth == 0:
        return
    if isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth - 1)
