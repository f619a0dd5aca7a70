"""Which runs of a page are the body of its article.

Trafilatura says what the text is; its text is found again among the page's own runs, which have what it
drops: superscripts, links, the kind of block. A second opinion comes from the page's own template: what
stands in the same kind of place as the text found is body too, where trafilatura has lost a large part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import regex
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from checks.article.furniture import is_furniture, linked
from checks.article.place import Part, Place

_TEXTUAL = frozenset({"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"})
_FLAT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "0123456789" * 2)
LONG = 40
"""Letters from which a text is its own proof; a shorter one may stand anywhere on a page."""
SHORT_BODY = 300
"""Characters under which the fast reading is not believed."""
GAIN = 1.3
"""How much longer the second opinion must be to be heard."""
SHARE = 0.7
"""The share of the body's runs that its container holds."""


class Body(NamedTuple):
    """The body of an article: the numbers of its runs in page order, and the element around most of it."""

    runs: list[int]
    container: HtmlElement | None


def body_of(tree: HtmlElement, parts: Sequence[Part]) -> Body:
    """Find the body of the article. Where there is none, ``runs`` is empty."""
    found = _found(_lines(tree, fast=True), parts)
    if _length(found, parts) < SHORT_BODY:
        found = _found(_lines(tree, fast=False), parts)
    found = _without_gaps(_with_neighbours(found, parts), parts)
    container = _container([parts[number].place for number in found])
    furniture = {number for number in found if is_furniture(parts[number], container)}
    return Body(sorted(found - furniture), container)


def _lines(tree: HtmlElement, *, fast: bool) -> list[str]:
    """The lines of the body as trafilatura reads it. It gets a copy: it takes the tree apart."""
    document = bare_extraction(deepcopy(tree), fast=fast, favor_precision=True, include_comments=False)
    body = getattr(document, "body", None)
    if body is None:
        return []
    return [
        squashed(" ".join(element.itertext()))
        for element in body.iter("p", "head", "item", "cell", "quote", "code")
    ]


@cache
def _apart() -> regex.Pattern[str]:
    return regex.compile(r"[\W_]+")


def squashed(text: str) -> str:
    """A text as its letters and digits alone, for recognising it."""
    return _apart().sub("", text.casefold().translate(_FLAT))


def _found(lines: list[str], parts: Sequence[Part]) -> set[int]:
    """The runs whose text stands in the lines."""
    whole, page = set(lines), "\n".join(lines)
    found: set[int] = set()
    for number, part in enumerate(parts):
        key = squashed(part.run.text)
        # A short piece of a line that was broken up stands right behind another piece.
        broken = number - 1 in found and len(key) > 2 and key in page
        if key in whole or broken or _is_in(key, page):
            found.add(number)
    return found


def _is_in(key: str, page: str) -> bool:
    """Whether a long text is there, or its beginning or end: readers differ on what stands in the middle."""
    if len(key) < LONG:
        return False
    return key in page or (len(key) > 2 * LONG and (key[:LONG] in page or key[-LONG:] in page))


def _length(numbers: set[int], parts: Sequence[Part]) -> int:
    return sum(len(parts[number].run.text) for number in numbers)


def _with_neighbours(found: set[int], parts: Sequence[Part]) -> set[int]:
    """The second opinion: also what the template writes in the same way, if that is a large part."""
    long = {
        number for number, (run, _) in enumerate(parts) if len(run.text) >= 2 * LONG and linked(run) < 0.4
    }
    seen = Counter(parts[number].place.stand for number in found & long)
    wider = found | {number for number in long if seen[parts[number].place.stand] > 1}
    return wider if _length(wider, parts) >= GAIN * _length(found, parts) else found


def _without_gaps(found: set[int], parts: Sequence[Part]) -> set[int]:
    """The runs with all that stands between two of them as their sibling, lists and tables included."""
    first: dict[HtmlElement, int] = {}
    last: dict[HtmlElement, int] = {}
    for number in sorted(found):
        path = parts[number].place.path
        for parent in path[-2:-1]:
            first.setdefault(parent, number)
            last[parent] = number
    between = set(found)
    for number, (_, place) in enumerate(parts):
        for parent, child in pairwise(place.path):
            if child.tag in _TEXTUAL and parent in first and first[parent] < number < last[parent]:
                between.add(number)
    return between


def _container(places: Sequence[Place]) -> HtmlElement | None:
    """The innermost element that holds most of the places."""
    counts = Counter(element for place in places for element in place.path[:-1])
    depths = {element: depth for place in places for depth, element in enumerate(place.path)}
    holding = [element for element, count in counts.items() if count >= SHARE * len(places)]
    return max(holding, key=depths.__getitem__, default=None)
