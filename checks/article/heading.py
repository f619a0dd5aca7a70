"""The headline of a page, and the standfirst below it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

import regex

from checks.article.furniture import is_byline, linked
from checks.article.metadata import Head
from checks.article.place import Part, own_names
from checks.article.walk import Run

AGREEMENT = 0.5
"""The share of common words from which a heading is the one that the page's head names."""
LONGEST_STANDFIRST = 700


class Headline(NamedTuple):
    """A headline, and the numbers of the runs that it stands in (none: it is only in the page's head)."""

    text: str
    runs: range


def headline_of(parts: Sequence[Part], head: Head) -> Headline:
    """The headline that readers see; what the head of the page says where they see none.

    Many sites set their own name as first heading, and the head may have another wording than the page:
    so a heading counts if it shares its words with a title of the head, or is a line of its own.
    """
    headings = _headings(parts)
    titles = [words_of(title) for title in head.titles]
    first = [heading for heading in headings if parts[heading.runs[0]].place.heading == 1]
    for heading in (*first, *headings):
        if words_of(heading.text) in titles:
            return heading
    best = max(first, key=lambda heading: _agreement(heading.text, titles), default=None)
    if best and (_agreement(best.text, titles) >= AGREEMENT or not titles):
        return best
    alone = [
        heading for heading in first if len(heading.text.split()) > 3 and not parts[heading.runs[0]].run.links
    ]
    return alone[0] if len(alone) == 1 else Headline(head.titles[0] if head.titles else "", range(0))


def repeats(run: Run, headline: str) -> bool:
    """Whether a run only says the headline again."""
    return bool(headline) and words_of(run.text) == words_of(headline)


def _headings(parts: Sequence[Part]) -> list[Headline]:
    """The page's headings. One that is broken into lines is one."""
    found: list[Headline] = []
    for _, group in groupby(range(len(parts)), key=lambda number: parts[number].run.element):
        numbers = list(group)
        if parts[numbers[0]].place.heading is not None:
            text = " ".join(parts[number].run.text for number in numbers)
            found.append(Headline(text, range(numbers[0], numbers[-1] + 1)))
    return found


def _agreement(text: str, titles: Sequence[list[str]]) -> float:
    """The share of words in common with the nearest title. Two words may be just the site's name."""
    words = set(words_of(text))
    shares = (len(words & {*title}) / min(len(words), len({*title})) for title in titles if title)
    return max(shares, default=0) if len(words) > 2 else 0


@cache
def _word() -> regex.Pattern[str]:
    return regex.compile(r"\w+")


def words_of(text: str) -> list[str]:
    """A text as its words alone, for comparing."""
    return _word().findall(text.casefold())


@cache
def _lead() -> regex.Pattern[str]:
    sub = "sub-?(?:title|head|heading|headline|line)"
    names = (
        f"{sub}|stand-?first|dek|deck|summary|excerpt|lead-?(?:text|in)|description|teaser|synopsis|abstract"
    )
    return regex.compile(rf"(?<![a-z])(?:{names})(?![a-z])")


@cache
def _beside() -> regex.Pattern[str]:
    return regex.compile(r"video|player|media|gallery|related|promo|carousel|slide|author|byline|newsletter")


def is_standfirst(part: Part, head: Head) -> bool:
    """Whether a run between the headline and the body is the standfirst."""
    run, place = part
    if not 25 <= len(run.text) <= LONGEST_STANDFIRST or is_byline(run) or linked(run) > 0.5:
        return False
    words = words_of(run.text)
    if any(words_of(text) == words for text in head.descriptions):
        return True
    if any(_beside().search(own_names(element)) for element in place.path[-4:]) or len(words) < 6:
        return False
    return place.heading in {2, 3, 4} or any(
        _lead().search(own_names(element)) for element in place.path[-2:]
    )
