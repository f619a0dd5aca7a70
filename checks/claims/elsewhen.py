"""What a title without a date is not about: another year, another event, all of a year so far."""

from __future__ import annotations

from datetime import date
from functools import cache

import regex

from checks.claims.placed import Placed
from checks.data.measures import HAPPENED
from checks.model import Kind

OLD = 731
"""Days from which a state that is dated is one of long ago."""


@cache
def _so_far() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:so\sfar\s)?(?:this|last|past)\s(?:year|season|month|decade)\b|\bso\sfar\sin\b"
    )


@cache
def _apart() -> regex.Pattern[str]:
    """ "Last year it cut 300 jobs", "a week after a blaze in which five people died".

    "Last week" is when the news itself happened.
    """
    unit = r"(?:year|season|quarter|month|week|day)"
    return regex.compile(
        rf"\b(?:last\s(?:year|season|quarter|month)|(?:previous|prior)\s{unit}|{unit}s?\s(?:before|earlier)|(?:a|one)\s{unit}\s(?:after|before)"
        r"|similar|another|at\slist\sprices?|had\shad|the\swhole\sof|all\sof\s(?:19|20)\d\d)\b",
        regex.IGNORECASE,
    )


@cache
def _of_another() -> regex.Pattern[str]:
    """ "The other school, with 31 pupils, …": what a sentence is of."""
    return regex.compile(
        r"(?:(?:but|and|while)\s)?(?:the\sother|another|a\s(?:second|third|fourth|similar))\s"
        r"(?!half|days?|week|hand|side|people|persons?)\w+",
        regex.IGNORECASE,
    )


def _clause(item: Placed) -> str:
    """What stands around a figure between commas; of a toll, the whole sentence."""
    text, (start, end) = item.passage.text, item.claim.sentence
    if item.claim.measure in HAPPENED:
        return text[start:end]
    first = max(text.rfind(mark, start, item.at[1]) for mark in (", ", "; ")) + 1
    last = min(
        (at for mark in (", ", "; ") if (at := text.find(mark, item.bounds[1], end)) >= 0), default=end
    )
    return text[max(start, first) : last]


def of_another_time(title: Placed, item: Placed, published: date | None) -> str | None:
    """Why what was long ago, or over a year, is not compared with what the title says without a date."""
    if item.claim.measure in HAPPENED and _so_far().search(item.passage.text, *item.claim.sentence):
        return "different periods"
    if _apart().search(_clause(item)) and not _apart().search(_clause(title)):
        return "of another time or event"
    if item.claim.measure in HAPPENED or item.claim.mention.kind is Kind.AGE:
        return None
    if _of_another().match(item.passage.text, item.claim.sentence[0]):
        return "of another"
    if title.claim.period or not item.claim.period or published is None:
        return None
    last = item.claim.period[1]
    return "different periods" if last and (published - last).days > OLD else None
