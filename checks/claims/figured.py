"""Lists of figures behind an announced number: the years of "three times", the ages of "three brothers"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.claims.announcement import Announcement
from checks.claims.measures import is_person
from checks.data.numbers import TEENS, UNITS
from checks.model import Span


@cache
def _dated() -> regex.Pattern[str]:
    year = r"(?:1[89]|20)\d\d"
    return regex.compile(
        rf"(?:,|\s?[—–:(-])\s?in\s(?P<years>{year}(?:,\s{year}){{0,20}},?\sand\s(?:in\s)?{year})(?![\w–-])"
    )


def years_named(item: Announcement) -> Iterator[tuple[Span, int]]:
    """ "Three times, in 1995 and 2000"."""
    found = _dated().match(item.passage.text, item.end) if item.head in ("time", "occasion") else None
    if found:
        count = len(regex.findall(r"\d{4}", found["years"]))
        if count != item.number:
            yield item.passage.span(*found.span("years")), count


@cache
def _ages() -> regex.Pattern[str]:
    age = rf"(?:\d{{1,3}}|{'|'.join(UNITS | TEENS)})"
    return regex.compile(
        rf",?\s(?:(?:who\s)?(?:are|were)\s)?(?:all\s)?aged\s(?P<ages>{age}(?:,\s{age}){{1,20}},?\sand\s{age})(?![\w-])"
    )


@cache
def _beside_others() -> regex.Pattern[str]:
    """ "A woman and two men aged 20, 30 and 40"."""
    return regex.compile(r"(?r)(?:\b(?:and|with|or|plus)\s(?:\w+\s)?|,\s)$")


def ages_too_many(item: Announcement) -> Iterator[tuple[Span, int]]:
    """ "Three brothers aged 8, 10, 12 and 15"; fewer ages may be those of twins."""
    found = _ages().match(item.passage.text, item.end) if is_person(item.head) else None
    if found is None or _beside_others().match(item.passage.text, item.claim.sentence[0], item.start):
        return
    count = len(regex.findall(r"\w+", found["ages"])) - 1  # the "and"
    if count > item.number:
        yield item.passage.span(*found.span("ages")), count
