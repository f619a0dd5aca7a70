"""The captions of pictures, kept apart from the body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from checks.article.furniture import is_boxed
from checks.article.place import LONGEST_CAPTION, Part, Place

_PICTURES = ("img", "picture", "amp-img", "video", "amp-video")
FEWEST_WORDS = 4
"""Less is a credit ("Getty Images"), which says nothing."""


def captions_among(parts: Sequence[Part], numbers: Iterable[int], container: HtmlElement | None) -> set[int]:
    """The numbers of those runs that are captions, by their markup or by standing alone beside a picture."""
    return {
        number
        for number in numbers
        if len(parts[number].run.text.split()) >= FEWEST_WORDS
        and (parts[number].place.caption is not None or _is_beside_picture(parts[number]))
        and not is_boxed(parts[number].place, container)
    }


def _is_beside_picture(part: Part) -> bool:
    """Whether the text is all the text of an element that also holds a picture outside the text's own block."""
    run, place = part
    if len(run.text) > LONGEST_CAPTION // 4 or place.item is not None or place.heading is not None:
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
