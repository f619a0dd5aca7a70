"""Two levels and the difference that a noun names: "60 votes to 40, a margin of 20", "a profit of $15m".

The noun says what is taken from what: a margin, lead or majority lies between two sides, a profit, loss or
deficit between what comes in and what goes out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.drawn import drawn, is_alone
from checks.relations.lines import Line, Slot
from checks.relations.remainder import Gap, size_of
from checks.relations.roles import COUNTS

_THREE = 3
_BEHIND = 30
"""Characters behind a statement that may say it is of something else."""
_FEW = r"(?: (?:just|only|about|some|nearly|around|roughly))*"
_SIDES = "to|against|and|while|but|compared with|compared to|versus|over"


@cache
def _named() -> regex.Pattern[str]:
    sides = "margin|lead|gap|difference|majority|advantage|spread|swing|differential|edge|range"
    money = "profit|loss|deficit|surplus|shortfall"
    two = (
        rf"(?P<one>[CNMQDST])[^A-Z;¶]{{0,60}}?\b(?:{_SIDES}|to h(?:is|er)|the"
        rf" [a-z-]+'s)\b[^A-Z;¶]{{0,50}}?(?P<two>[CNMQDST])"
    )
    noun = rf"(?:an?|the) (?:[a-z-]+ )?(?:{sides}|{money}) of{_FEW} (?P<by>[CNMQDT])"
    leading = r"(?:,| -| —|:|, or|, with| left| leaves| leaving| which is| making| \(|, for| it made)"
    behind = (
        rf"^(?:[^A-Z;¶]{{0,40}}? )?(?:{sides}) (?:is|was){_FEW} "
        rf"(?P<by>[CNMQDT])[^A-Z;¶]{{0,20}}:[^A-Z;¶]{{0,30}}? "
    )
    pair = r"(?P<one>[CNMQD])[^A-Z;¶]{0,40}?(?P<two>[CNMQD])"
    between = (
        rf"\b(?:{sides}) between [^A-Z;¶]{{0,50}}?(?P<one>[CNMQD])[^A-Z;¶]{{0,40}}?\band\b[^A-Z;¶]{{0,40}}?"
        rf"(?P<two>[CNMQD])[^A-Z;¶]{{0,15}}? (?:is|was){_FEW} (?P<by>[CNMQD])"
    )
    than = "quicker|faster|slower|longer|shorter|behind|ahead|cheaper|dearer|higher|lower|more|less|fewer"
    apart = (
        rf"(?P<one>[CNMQDT])[^A-Z;¶]{{0,60}}?(?P<two>[CNMQDT])(?:,| \(| -| —|, or|,? which is){_FEW} "
        rf"(?P<by>[CNMQD]) (?:{than}|apart)\s*(?:[.,;)]|$)"
    )
    off = "credit|discount|rebate|voucher|coupon|refund|subsidy|grant|reduction|saving|deduction|bonus"
    verbs = "bring(?:s|ing)?|brought|tak(?:e|es|ing)|reduc(?:e|es|ing)|cut(?:s|ting)?|lower(?:s|ing)?"
    brought = (
        rf"(?P<one>M)[^A-Z;¶]{{0,60}}?(?P<by>M)(?: (?:[a-z-]+ ){{0,3}}(?:{off})| off)\b[^A-Z;¶]{{0,40}}?"
        rf"\b(?:{verbs})\b[^A-Z,;:.¶]{{0,40}}? to{_FEW} (?P<two>M)"
    )
    gained = "won|gained|opened|hired|added|took on|signed|built|got|took in|took"
    lost = "lost|closed|shut|let go|dismissed|sold|gave up|scrapped|paid out|spent"
    net = (
        rf"\b(?:{gained}) [^A-Z;¶]{{0,30}}?(?P<one>[CNMQ])[^A-Z;¶]{{0,60}}? and [^A-Z;¶]{{0,20}}?(?:{lost})"
        rf" [^A-Z;¶]{{0,30}}?(?P<two>[CNMQ])[^A-Z;¶]{{0,30}}?, a net (?:gain|loss|increase|rise|fall)"
        rf" of{_FEW} (?P<by>[CNMQ])"
    )
    wins = (
        r"\b(?:won|wins|win|beat|beats|defeated|leads?|led)\b[^A-Z;¶]{0,50}? by"
        rf"{_FEW} (?P<by>[CNMQ])[^A-Z;¶]{{0,20}}?, (?:with )?(?P<one>[CNS]) (?:to|against)"
        r"(?: [a-z'-]+){0,2} (?P<two>[CNS])\b"
    )
    return regex.compile(
        rf"{two}[^A-Z;¶]{{0,50}}?{leading} {noun}|{apart}|{behind}{pair}|{between}|{wins}|{net}|{brought}"
    )


def framed_gaps(line: Line) -> Iterator[Gap]:
    """The difference that a sentence of three figures names."""
    if not line.has(*_NOUNS) or len(line.slots) < _THREE:
        return
    picture = drawn(line)
    if picture is None:
        return
    for match in _named().finditer(picture.text):
        found = picture.figures(match)
        one, two, by = (found[name][0] for name in ("one", "two", "by"))
        if (
            not _other().search(picture.text, match.start(), match.end() + _BEHIND)
            and is_alone(picture, one, two, by)
            and _are_alike(one, two, by)
            and one.figure.hedge is two.figure.hedge is Hedge.EXACT
        ):
            high, low = sorted((one, two), key=size_of, reverse=True)
            if size_of(by) <= size_of(high):  # else it lies between other two
                yield Gap(figure=high, base=low, by=by, direction=1)
            return


_NOUNS = (
    *("margin", "lead", "gap", "difference", "majority", "advantage", "spread", "swing", "profit", "loss"),
    *("deficit", "surplus", "shortfall", "apart", "net", "won", "win", "beat", "defeated", "led", "edge"),
    *("range", "quick", "fast", "slow", "long", "short", "behind", "ahead", "cheap", "dear", "high", "low"),
    *("more", "less", "fewer", "bring", "brought", "tak", "reduc", "cut"),
)


@cache
def _other() -> regex.Pattern[str]:
    words = "error|overall|aggregate|record|largest|biggest|previous|last year|year earlier"
    words = rf"{words}|expected|forecast|average|more than|annual"
    return regex.compile(rf"\b(?:{words})\b")


def _are_alike(one: Slot, two: Slot, by: Slot) -> bool:
    """Whether three figures are of one unit; between percentages lie points."""
    if any(slot.figure.stated is None for slot in (one, two, by)):
        return False
    if one.kind is Kind.SHARE:
        return two.kind is Kind.SHARE and (by.head == "point" or by.unit == "percentage point")
    if one.kind in COUNTS:
        named = {slot.head for slot in (one, two, by)} - {None}
        return two.kind in COUNTS and by.kind in COUNTS and len(named) <= 1
    if one.kind is two.kind is by.kind is Kind.DURATION:
        return True
    same = one.kind is two.kind is by.kind and one.unit == two.unit == by.unit
    return same and one.amount.per == two.amount.per == by.amount.per
