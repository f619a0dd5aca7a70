"""Whether two sentences measure the same thing over the same time."""

from __future__ import annotations

from datetime import date
from functools import cache

import regex

from checks.claims.words import stem
from checks.data.calendar import MONTHS
from checks.model import Kind
from checks.relations.lines import Line


@cache
def _partial() -> regex.Pattern[str]:
    """What narrows one of two sentences, so that they may speak of different things."""
    others = "some|parts of|certain|among|especially|particularly|alone|except|only|almost all"
    others = f"{others}|more than half (?:of|the)"
    not_yet = (
        "could|would|might|may (?:be|have|not)|expected|forecast|plans?|target|wants?|hopes?|aims?|until|if"
    )
    return regex.compile(rf"\b(?:{others}|one of|{not_yet})\b")


_MEASURES = {
    "revenue": "revenues?|turnover|sales|takings",
    "profit": "profits?|earnings|income",
    "loss": "loss|losses",
    "price": "prices?|rents?|costs?|fares?|fees?|bills?",
    "pay": "wages?|salary|salaries|pay (?:rise|deal|cut|packet)",
    "trade": "exports?|imports?",
    "dividend": "dividends?",
    "deaths": "deaths?",
    "people": "visitors?|passengers?|members?|subscribers?|users|arrests?",
    "cases": "cases|tickets",
}
"""What two sentences may measure; they speak of different things if they name different ones."""


@cache
def _measured() -> regex.Pattern[str]:
    return regex.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _MEASURES.items()))


def _measures(text: str) -> set[str]:
    return {match.lastgroup for match in _measured().finditer(text) if match.lastgroup}


def differ(one: Line, other: Line, published: date | None) -> bool:
    """Whether words of two sentences make it doubtful that they speak of one thing."""
    if _partial().search(one.text) or _partial().search(other.text):
        return True
    first, second = _measures(one.text), _measures(other.text)
    if second and not first & second:
        return True
    since, years = _since().search(one.text), [int(year) for year in _year().findall(other.text)]
    if since and years and abs(int(since[1]) - min(years)) > 1:
        return True
    if since and not years and not _a_year().search(other.text) and _month().search(other.text):
        return True
    said, given = _years_said(one, published), _years_between(other, published)
    return said is not None and given is not None and abs(said - given) > 1


_YEARS = {"year": 1, "decade": 10, "century": 100}


def _years_said(line: Line, published: date | None) -> int | None:
    """The years of "in ten years", "since 2014"."""
    for slot in line.of(Kind.DURATION):
        stated, size = slot.figure.stated, _YEARS.get(slot.unit or "")
        if size and stated and _within().search(slot.lead):
            return round(stated * size)
    since = _since().search(line.text) if published else None
    return published.year - int(since[1]) if published and since else None


@cache
def _within() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:in|over|within|during|past|last)(?: the)?(?: past| last| just| only)? $")


@cache
def _since() -> regex.Pattern[str]:
    return regex.compile(r"\bsince (?:[a-z]+ )?((?:19|20)\d\d)\b")


@cache
def _year() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:19|20)\d\d\b")


@cache
def _month() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{'|'.join(sorted(MONTHS))})\b")


@cache
def _a_year() -> regex.Pattern[str]:
    same = r"same (?:\w+ ){0,2}(?:period|months?|quarter|week|time)"
    return regex.compile(rf"\b(?:year earlier|year ago|previous year|year before|{same})\b")


def _years_between(line: Line, published: date | None) -> int | None:
    """The years between the two levels: "a year earlier", "last year, compared with … in 2014"."""
    text = line.text
    years = [int(year) for year in _year().findall(text)]
    if len(years) == 2:
        return abs(years[0] - years[1])
    if _a_year().search(text):
        return 1
    if len(years) == 1 and published:
        return published.year - ("last year" in text) - years[0]
    return 1 if "last year" in text else None


@cache
def _goes_on() -> regex.Pattern[str]:
    subject = (
        "there|it|they|these|those|this|that|he|she|their|its|now|in|last|from|a year|today|by|the number"
    )
    return regex.compile(rf"(?:{subject}|the (?:number|total|figure))\b")


def goes_on(line: Line) -> bool:
    """ "There were 31 in May": a sentence whose subject can only be the one of the sentence before."""
    return _goes_on().match(line.text) is not None


# ------------------------------------------------------------------ headlines


_COMMON = """
    says said year years month months after from with will have been more than over rise rises rose fall falls
    fell report reports last next this that what when where were they their first high higher percent cent
    million billion people week weeks
"""


@cache
def _common() -> frozenset[str]:
    """Words that two sentences may have in common and speak of different things."""
    return frozenset(stem(word) for word in _COMMON.split())


@cache
def _words() -> regex.Pattern[str]:
    return regex.compile(r"[a-z]{4,}")


def share_a_subject(head: Line, line: Line) -> bool:
    """Whether a headline and a sentence have a noun in common."""
    one, other = ({stem(word) for word in _words().findall(each.text)} - _common() for each in (head, line))
    return bool(one & other)
