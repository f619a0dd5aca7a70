"""The captions of pictures, kept apart from the body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from checks.article.furniture import is_byline, is_furniture, linked
from checks.article.place import LONGEST_CAPTION, Part, Place

_PICTURES = ("img", "picture", "amp-img", "video", "amp-video")
FEWEST_WORDS = 4
"""Less is a credit ("Getty Images"), which says nothing."""


def captions_among(parts: Sequence[Part], numbers: Iterable[int], container: HtmlElement | None) -> set[int]:
    """The numbers of those runs that are captions, by their markup or by standing alone beside a picture."""
    return {number for number in numbers if _is_caption(parts[number], container)}


def once(parts: Sequence[Part], numbers: Iterable[int]) -> set[int]:
    """The first of each that say the same: small and large pictures have the same caption."""
    first: dict[str, int] = {}
    for number in sorted(numbers):
        first.setdefault(parts[number].run.text, number)
    return set(first.values())


def _is_caption(part: Part, container: HtmlElement | None) -> bool:
    run, place = part
    if len(run.text.split()) < FEWEST_WORDS or is_byline(run) or is_furniture(part, container):
        return False
    # Pictures with a linked text lead to other articles.
    return (place.caption is not None or _is_beside_picture(part)) and linked(run) < 0.5


def _is_beside_picture(part: Part) -> bool:
    """Whether the text is all that an element holds beside a picture, the two in different blocks."""
    run, place = part
    if run.text.startswith(("“", '"')) or len(run.text) > LONGEST_CAPTION // 4:
        return False
    if place.item is not None or place.heading is not None:
        return False
    for outer in reversed(place.path[-4:-1]):
        if _length(outer, len(run.text) * 2) > len(run.text) * 1.2 + 10:
            return False
        if any(not _is_inside(picture, place) for picture in outer.iter(*_PICTURES)):
            return True
    return False


def _length(element: HtmlElement, limit: int) -> int:
    """The length of an element's text without its white space, counted no further than the limit."""
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > limit:
            break
    return length


def _is_inside(element: HtmlElement, place: Place) -> bool:
    return any(outer is place.block for outer in element.iterancestors())
