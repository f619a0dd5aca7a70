"""What is left of a whole, and what a number grows to: in one sentence, or with the whole in one before.

"Of the 64 miners, 40 have been freed, while 24 are still below"; "the farm had 812 sheep. Wolves killed 65,
leaving 747"; "22 of the 30 stations are open. The other eight …"; "the club had 23 players. It signed three
more, bringing the squad to 26". Two sentences are one statement only where nothing else in them could be
added, and where the figures miss each other by little: else they speak of two things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.drawn import VALUE, Drawn, drawn
from checks.relations.lines import Line, Slot
from checks.relations.parts import Sum, addable, is_difference, value_in
from checks.relations.roles import COUNTS

_FEW = "(?: (?:a|an|the|just|only|about|some|another|its|their|further|around|roughly))*"
_BEFORE = 2
"""Sentences before the one that gives the rest in which its whole may stand."""
_FARTHEST = Fraction(1, 4)
"""The part of a whole in another sentence by which the sum may miss it and still be meant as its sum."""


def framed_rest(line: Line) -> Sum | None:
    """The remainder, or the number that something grew to, of which a sentence gives the last figure."""
    if not line.has(*_CUES):
        return None
    for told in _told(line):
        if (picture := drawn(line, *told)) and (found := _rest(picture, line) or _grown(picture, line)):
            return found
    return None


_THREE = 3
"""Figures that a whole, what it lost or gained, and what it came to are."""
_CUES = (
    *(
        "leav",
        "left",
        "remain",
        "still",
        "rest",
        "to go",
        "the other",
        "stayed",
        "final",
        "last",
        "owe",
        "not",
    ),
    *("bring", "brought", "tak", "took", "rais", "lift", "push", "increas", "expand"),
)
"""Words without one of which no sentence is looked at."""


def _told(line: Line) -> Iterator[tuple[Line, ...]]:
    """A sentence by itself, then with those before it that stand right there."""
    told: tuple[Line, ...] = ()
    yield told
    before = line.before
    for _ in range(_BEFORE):
        if before is None:
            return
        told = (before, *told)
        yield told
        before = before.before


# ------------------------------------------------------------------ "…, leaving 250"

_GAP = "[^A-Z]{0,150}?"
"""Words without a figure, on into the next sentence."""


@cache
def _is_left() -> regex.Pattern[str]:
    name = r"(?: (?:it|them|him|her|us|the [a-z]+|[a-z]+))?(?: with)?"
    leaves = "leaving|leaves|that left|which left|(?:is|are|was|were) left with"
    leaving = rf"\b(?:{leaves}){name}{_FEW} (?P<left>{VALUE})"
    link = rf"(?:,| -|;)? ?(?:and|while|but|with|so){_FEW}"
    still = (
        r"(?: [a-z'-]+){0,3}? (?:(?:are|is|were|was|have|has) (?:still|left)\b|still\b|remain(?:s"
        r"|ed|ing)?\b(?! to)"
        r"|left\b(?=\s*(?:[.,;]|$))|to go\b|stayed behind\b"
        r"|(?:did|do|does|were|was|have|had|has|are|is) not\s*[.;,)])"
    )
    owes = rf"(?: [a-z'-]+)? still (?:owes?|has|have|needs?|lacks?)\b{_FEW}"
    rest = r"\bthe (?:rest,?|other|remaining|remainder,?|final|last)"
    end = (
        rf"(?:{leaving}|(?:{link}|,|;){_FEW} (?P<left>{VALUE})(?={still})|{link}(?:{owes}) (?P<left>{VALUE})"
        rf"|{rest}{_FEW} (?P<left>{VALUE}))"
    )
    some = rf"(?P<whole>{VALUE}){_GAP}(?P<gone>{VALUE})"
    of = (
        rf"(?P<gone>{VALUE})[^A-Z;,¶]{{0,30}}? (?:of|from) (?:the|its|their|his|her|those)"
        rf"(?: [a-z'-]+){{0,2}} (?P<whole>{VALUE})"
    )
    of_size = r"^(?P<gone>C)[^A-Z;¶]{0,80}? the (?P<whole>C)"
    return regex.compile(rf"(?:{of}|{some}|{of_size}){_GAP}{end}")


@cache
def _goes() -> regex.Pattern[str]:
    """What is said of the part that is gone, or of the things of which the rest is the other part."""
    return regex.compile(
        r"\b(?:[a-z]{3,}ed|sold|lost|gone|sunk|shut|spent|paid|laid off|cut|fled|left|died|freed"
        r"|built|won|wo?men|men|move|sale|open|held|(?:was|were|been) [a-z]+"
        r"|girls|boys|used|drawn|withdrawn|will close|will cut|will shut|selling|closing|cutting"
        r"|losing|taken)\b"
    )


@cache
def _other() -> regex.Pattern[str]:
    """Words by which figures are none of one whole, or more than its parts."""
    words = "including|among|at least|more than|born|joined|added|hired|arrived|increase|rose|up from|extra"
    return regex.compile(rf"\b(?:{words}|compared|per cent|percent|average|between|aged)\b")


def _rest(picture: Drawn, line: Line) -> Sum | None:
    if len(picture.slots) < _THREE or _other().search(picture.text):
        return None
    for found in picture.found(_is_left()):
        (whole,), (gone,), (left,) = found["whole"], found["gone"], found["left"]
        of_one = all(slot.head in (None, whole.head) for slot in (gone, left))
        if of_one and _is_whole(whole) and not _is_of_that(left) and _is_part(whole, gone, left):
            return _made(picture, line, (gone, left), whole)
    return None


def _is_whole(whole: Slot) -> bool:
    """Whether a figure can be all there were: "138 were lost" is said of some that were named before."""
    return whole.kind is not Kind.NUMBER or _of_the().search(whole.lead) is not None


@cache
def _of_the() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:of|from) (?:the|its|their|his|her)(?: [a-z'-]+){0,2} $|\bof $")


def _is_part(whole: Slot, gone: Slot, left: Slot) -> bool:
    """Whether the words around a part set it beside the rest; "30 fell and 20 sank" are two parts."""
    if _other_part().search(left.opening):
        return not gone.lead.endswith(" and ")
    around = f"{gone.lead} {gone.tail} {whole.tail if whole.begin == gone.claim.mention.end else ''}"
    return _goes().search(around) is not None


@cache
def _other_part() -> regex.Pattern[str]:
    return regex.compile(r"\bthe (?:rest,?|other|remaining|remainder,?|final|last)(?: [a-z]+)? $")


def _is_of_that(left: Slot) -> bool:
    """ "20 of them are still held": a part of a part."""
    return left.tail.startswith((" of the", " of those", " of these", " of whom", " of which"))


# ------------------------------------------------------------------ "… three more, bringing the squad to 26"


@cache
def _is_grown() -> regex.Pattern[str]:
    more = (
        rf"\b(?:another|a further|an additional|an extra|by){_FEW} (?P<more>{VALUE})|(?P<more>{VALUE})"
        rf"[^A-Z;,¶]{{0,25}}? more\b"
    )
    verbs = "bring(?:s|ing)?|brought|tak(?:e|es|ing)|took|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?"
    verbs = rf"{verbs}|push(?:es|ed|ing)?|increas(?:e|es|ed|ing)"
    return regex.compile(
        rf"(?P<whole>{VALUE})[^A-Z]{{0,200}}?¶[^¶]{{0,90}}?(?:{more})(?:[^A-Z¶]{{0,110}}?[ ,])?"
        rf"(?:{verbs})\b[^A-Z;¶]{{0,60}}? to{_FEW} (?P<total>{VALUE})"
    )


@cache
def _stands() -> regex.Pattern[str]:
    """What makes a figure the number that there are so far, and no number of one day."""
    return regex.compile(r"\b(?:has|have|had|is|are|there were|already|so far|to date|will|consists?)\b")


@cache
def _of_a_time() -> regex.Pattern[str]:
    """What makes a figure one of a day, and no number that there are so far."""
    days = "mon|tues|wednes|thurs|fri|satur|sun"
    time = rf"(?:on|last|late|early) (?:{days})day|yesterday|today|overnight|this week|new|daily|latest"
    return regex.compile(rf"\b(?:{time}|elsewhere|separate|confirmed|reported)\b")


@cache
def _is_wider() -> regex.Pattern[str]:
    """Words by which a total is of another time or place than what is added to it."""
    wide = "since|nationwide|across|worldwide|national(?:ly)?|global(?:ly)?|overall|country|county|statewide"
    return regex.compile(rf"\b(?:{wide}|region|this year|so far)\b")


@cache
def _is_to_come() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:would|will|could|to) (?:bring|take|raise|lift|push|increase)\b")


def _grown(picture: Drawn, line: Line) -> Sum | None:
    if len(picture.slots) < _THREE:
        return None
    for found in picture.found(_is_grown()):
        (whole,), (more,), (total,) = found["whole"], found["more"], found["total"]
        told, _, news = picture.text.partition(" ¶ ")
        stands = _is_to_come().search(news) or _stands().search(told)
        if not stands or _of_a_time().search(told) or _is_wider().search(f"{total.lead} {total.tail}"):
            return None
        named = {slot.head for slot in (whole, more, total)} - {None}
        if len(named) <= 1 and not is_difference(whole):
            return _made(picture, line, (whole, more), total)
    return None


# ------------------------------------------------------------------ what holds of all


def _made(picture: Drawn, line: Line, parts: Sequence[Slot], whole: Slot) -> Sum | None:
    """The sum, if its parts can be added and nothing else there could be meant."""
    exact = all(slot.figure.hedge in (Hedge.EXACT, Hedge.ABOUT) for slot in parts if slot.kind in COUNTS)
    others = [slot for slot in picture.slots if slot not in parts and slot is not whole]
    if not exact or any(addable(slot, whole) or addable(whole, slot) for slot in others):
        return None
    if not all(addable(part, whole) for part in parts):
        return None
    here = all(slot in line.slots for slot in (*parts, whole))
    if not here and _miss(parts, whole) > _FARTHEST * (whole.figure.stated or 0):
        return None
    return Sum(parts=tuple(parts), total=whole, whole=True, sure=here)


def _miss(parts: Sequence[Slot], whole: Slot) -> Fraction:
    return abs(sum((value_in(part, whole) for part in parts), Fraction(0)) - (whole.figure.stated or 0))
