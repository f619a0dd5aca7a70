"""The day on which a page says that it was published, and how it says so."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from functools import cache

import regex
from lxml.html import HtmlElement

from checks.article.metadata import Head, text_of
from checks.article.place import own_names

_METAS = (
    *("article:published_time", "og:published_time", "og:article:published_time", "datepublished", "pubdate"),
    *("parsely-pub-date", "article.published", "article:published", "publishdate", "publish-date", "ptime"),
    *(
        "publish_date",
        "publication_date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.issued",
    ),
    *("dc.date", "date"),
)
"""Names of meta elements that hold a day of publication, the surest first."""
_UPDATES = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_END = "2099-12-31"
EARLIEST = 1990
"""Before the web: 0001-01-01 and 1970-01-01 are what software writes where it has no date."""


def published_on(tree: HtmlElement, head: Head, url: str | None) -> tuple[date, str] | None:
    """The day of publication and where it comes from, the surest place first.

    The day is the one written, in the zone in which it was written; the reader's own day may be one off.
    The last resort is a guess from the address and the text, marked ``guess``.
    """
    for source, texts in (
        ("json-ld", (text_of(node, "datePublished") for node in head.articles)),
        ("meta", (head.metas.get(name) for name in _METAS)),
        ("json-ld", (text_of(node, "datePublished") for node in head.nodes)),
        ("microdata", _microdata(tree)),
        ("time", _times(tree)),
    ):
        for text in texts:
            if day := day_in(text):
                return day, source
    guess = _guess(tree, url)
    return (guess, "guess") if guess else None


def updated_on(head: Head) -> date | None:
    """The day on which the page says that it was last changed: the latest, where it names several."""
    texts = [
        *(text_of(node, "dateModified") for node in head.articles),
        *(head.metas.get(name) for name in _UPDATES),
    ]
    return max((day for text in texts if (day := day_in(text))), default=None)


def _microdata(tree: HtmlElement) -> Iterator[str | None]:
    for element in tree.iter("meta", "time", "span", "div", "p", "abbr"):
        if "datepublished" in (element.get("itemprop") or "").lower().split():
            yield (
                element.get("content")
                or element.get("datetime")
                or element.get("title")
                or element.text_content()
            )


def _times(tree: HtmlElement) -> Iterator[str | None]:
    """The machine-readable times outside of comments, teasers and margins, those called "published" first."""
    elements = [
        element for element in tree.iter("time") if element.get("datetime") and not _is_beside(element)
    ]
    elements.sort(key=lambda element: not _is_called_published(element))
    return (element.get("datetime") for element in elements)


def _is_called_published(element: HtmlElement) -> bool:
    parent = element.getparent()
    names = own_names(element) + ("" if parent is None else own_names(parent))
    return "pubdate" in element.attrib or bool(regex.search(r"publi|posted|entry-date|dateline", names))


def _is_beside(element: HtmlElement) -> bool:
    """Whether a time belongs to a comment, another article or an update instead of the article."""
    for outer in (element, *element.iterancestors()):
        if outer.tag in {"aside", "footer", "nav", "blockquote", "li"}:
            return True
        if outer.tag != "body" and regex.search(
            r"comment|related|repl(?:y|ies)|teaser|updated|modified|sidebar", own_names(outer)
        ):
            return True
    return False


@cache
def _written() -> regex.Pattern[str]:
    iso = r"(?P<y>\d{4})-?(?P<m>\d{2})-?(?P<d>\d{2})(?!\d)"
    month = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}[.,]?"
    nth = r"(?<!\d)(?P<d>\d{1,2})(?:st|nd|rd|th)?"
    year = r"(?P<y>\d{4})(?!\d)"
    spelt = rf"{nth}[\s-]+{month}[\s-]+{year}|{month}\s+{nth},?\s+{year}"
    return regex.compile(rf"^\s*{iso}|{spelt}", regex.IGNORECASE)


def day_in(text: str | None) -> date | None:
    """The day that a machine-readable or spelt-out date names. "1 day ago" and 4/5/2024 name none."""
    match = _written().search((text or "")[:100])
    if match is None:
        return None
    month = int(match["m"]) if match["m"] else _MONTHS.index(match["month"].lower()) + 1
    try:
        day = date(int(match["y"]), month, int(match["d"]))
    except ValueError:
        return None
    return day if day.year >= EARLIEST else None


def _guess(tree: HtmlElement, url: str | None) -> date | None:
    from htmldate import find_date

    try:
        # Without its wider search, which reads dates into any number. A fixed end keeps the answer the same
        # on every day.
        return day_in(
            find_date(deepcopy(tree), url=url, original_date=True, extensive_search=False, max_date=_END)
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None  # it trips over some hostile dates; no date is a fine answer
