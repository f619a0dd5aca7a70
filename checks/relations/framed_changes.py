"""Two levels and what a sentence says of the change between them, in whatever order it states the three.

"Shares lost 10 per cent, closing at $45 after $50 the day before"; "in 2021 the firm had 400 staff; today it
has 500, a rise of 25 per cent"; "a pint that cost £4 in 2019 now costs £5, 25 per cent more".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.data.changes import ADJUSTED, DOWN, UP
from checks.model import Hedge, Kind
from checks.relations.change import Change
from checks.relations.drawn import drawn, is_alone
from checks.relations.lines import Line, Slot
from checks.relations.roles import Delta, Level, Role, alike, are_points

_THREE = 3
_VALUE = "[CNMQDSR]"
_FEW = r"(?: (?:a|an|the|just|only|about|some|nearly|almost|around|roughly|more than))*"
_AGO = (
    r"(?:(?:a|one|two|three|five|ten|the) (?:year|month|week|day|quarter|decade|season)s? (?:ago"
    r"|earlier|before)"
    r"|last (?:year|month|week|season)|(?:in|of|since) (?:19|20)\d\d|in (?:january|february|march"
    r"|april|may|june|july"
    r"|august|september|october|november|december)|then|before|previously|yesterday)"
)
_NOW = r"(?:now|today|this (?:year|month|week|season)|currently|at present|will (?:be|cost|pay|rise to))"
_EARLIER = (
    r"(?:last|the previous|a year's) (?:year|month|week|season|quarter)'s|(?:(?:19|20)\d\d|yesterday)'s"
)


@cache
def _moves() -> str:
    return "|".join(sorted(UP | DOWN, key=lambda word: (-len(word), word)))


@cache
def _stated() -> regex.Pattern[str]:
    words = _moves()
    noun = rf"(?:an?|the) (?:[a-z-]+ ){{0,2}}(?P<move>{words}) of{_FEW} (?P<by>[CNMQDSFX])"
    more = (
        rf"(?P<by>[MQCNSFX])(?: (?P<move>more|less|fewer|higher|lower|cheaper|up|down)| (?P<move>{words}))\b"
    )
    bare = r"(?P<by>S)(?=\s*(?:[.,;)]| -|$))"
    joined = (
        rf"(?:(?:,| -| —|;|:|, or| \()(?: (?:or|which is|that is))?{_FEW} (?:{noun}|{more})"
        rf"|,? or(?: by)?{_FEW} {bare})"
    )
    compared = "after|compared with|compared to|against|versus|up from|down from|from"
    back = (
        rf"(?P<new>{_VALUE})[^A-Z;¶]{{0,50}}?\b(?:{compared})\b[^A-Z;¶]{{0,30}}?(?P<old>{_VALUE})(?: {_AGO})?"
    )
    each = r"(?: per (?P<per>[CN]))?"
    ahead = rf"\bfrom{_FEW} (?P<old>{_VALUE}){each}[^A-Z;,¶]{{0,40}}? to{_FEW} (?P<new>{_VALUE})"
    once = (
        rf"(?:\b{_AGO}\b[^A-Z¶]{{0,40}}?(?P<old>{_VALUE})|(?P<old>{_VALUE})[^A-Z¶]{{0,20}}?"
        rf" {_AGO})[^A-Z¶]{{0,40}}?\b{_NOW}\b"
        rf"[^A-Z¶]{{0,30}}?(?P<new>{_VALUE})"
    )
    soon = (
        rf"\b(?:now|currently|at present){_FEW} (?P<old>{_VALUE}),[^A-Z;¶]{{0,30}}? will"
        rf" [^A-Z;¶]{{0,20}}?(?P<new>{_VALUE})"
    )
    levels = rf"(?:{ahead}|{once}|{soon}|{back})"
    verb = rf"\b(?P<move>{words})\b[^A-Z;,¶]{{0,40}}?(?P<by>[CNMQDSFX])"
    closing = rf"[^A-Z;¶]{{0,30}}?(?P<new>{_VALUE}) after{_FEW} (?P<old>{_VALUE})(?: {_AGO})"
    moved = (
        rf"{verb}(?:{closing}|[^A-Z;¶]{{0,50}}?,[^A-Z;¶]{{0,30}}?(?:{ahead})|[^A-Z;,¶]{{0,10}}"
        rf" to{_FEW} (?P<new>{_VALUE}) from{_FEW} (?P<old>{_VALUE})|[^A-Z;,¶]{{0,30}}? {ahead})"
    )
    midway = (
        rf"(?P<new>{_VALUE})[^A-Z;¶]{{0,40}}? in {noun},? (?:{compared}){_FEW} (?P<old>{_VALUE})(?: {_AGO})?"
    )
    on = (
        rf"(?P<new>{_VALUE})[^A-Z;¶]{{0,20}}?,? (?P<move>up|down){_FEW} (?P<by>[MSF]) on the "
        rf"(?P<old>{_VALUE})"
    )
    above = (
        rf"(?P<new>{_VALUE}),?(?: was| were| is| are)?{_FEW} (?P<by>[SMF]) (?P<move>above|below"
        rf"|higher than|lower than"
        rf"|more than|less than|up on|down on) (?:{_EARLIER}) (?P<old>{_VALUE})"
    )
    times = (
        rf"(?:(?P<by>X)[^A-Z;¶]{{0,50}}?"
        rf"|(?P<by>[XSF])[ -](?:[a-z]+ )?(?P<move>{words}) in (?P<of>[^A-Z;:¶]{{1,60}}?))"
    )
    doubled = rf"{times}(?::| --?| —|,) ?(?:with )?(?:{once}|{back})"
    return regex.compile(rf"{doubled}|{midway}|{levels}[^A-Z;¶]{{0,30}}?{joined}|{moved}|{on}|{above}")


def framed_changes(line: Line) -> Iterator[Change]:
    """The change that a sentence of three figures states."""
    if len(line.slots) < _THREE:
        return
    picture = drawn(line)
    if picture is None or any(word in picture.text for word in ADJUSTED) or _other().search(picture.text):
        return
    for match in _stated().finditer(picture.text):
        found = picture.figures(match)
        old, new, by = (found[name][0] for name in ("old", "new", "by"))
        if not _is_of(_changed(match), old, new) or not is_alone(picture, old, new, by, *found["per"]):
            continue
        if _may_be(old, new, by):
            yield Change(
                old=Level(old.figure, old.span, Role.OLD, old),
                new=Level(new.figure, new.span, Role.NEW, new),
                delta=Delta(by, _direction(match)),
                sure=True,
                adjusted=False,
                line=line,
            )
            return


def _changed(match: regex.Match[str]) -> str | None:
    """The words in which it is told what has changed, unless a colon says that the levels are those of it."""
    first = min(match.start("old"), match.start("new"))
    before = match.string[:first]
    return match["of"] or (before if first > match.start("by") and ":" not in before else None)


def _is_of(phrase: str | None, old: Slot, new: Slot) -> bool:
    """ "A 12% rise in thefts, with 560 [thefts]": what is counted, if it is named, is what has changed."""
    first = min(old, new, key=lambda slot: slot.claim.mention.start)
    return phrase is None or first.head is None or first.head in phrase


@cache
def _other() -> regex.Pattern[str]:
    words = (
        r"average|annual(?:ly)?(?! (?:report|survey|results|review|study|meeting)\b)|a year|per year"
        r"|each year|inflation-adjusted|forecast|expected|record|peak|low of"
    )
    return regex.compile(rf"\b(?:{words}|high of|between|at least|discount|respectively)\b")


def _direction(match: regex.Match[str]) -> int:
    word = match["move"] or ""
    if word in DOWN or word.startswith(("below", "lower", "less", "fewer")):
        return -1
    return 1 if word in UP or word.startswith(("above", "higher", "more")) else 0


def _may_be(old: Slot, new: Slot, by: Slot) -> bool:
    """Whether two figures are levels of one quantity, and a third is a change of it."""
    if any(slot.figure.stated is None or slot.figure.hedge is not Hedge.EXACT for slot in (old, new)):
        return False
    if not old.figure.stated or not alike(old, new) or by.figure.stated is None:
        return False
    first, second = sorted((old, new), key=lambda slot: slot.claim.mention.start)
    if by.tail.startswith((" of its ", " of the ", " of their ", " of his ", " of her ")):
        return False  # "cut 10% of its staff"
    if second.head not in (None, first.head):
        return False  # "2,500 from 53 countries"
    if old.kind is Kind.SHARE:
        return are_points(by)
    return by.kind in (Kind.SHARE, Kind.MULTIPLE) or (by.unit == old.unit and alike(by, old))
