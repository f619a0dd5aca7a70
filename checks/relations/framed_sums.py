"""Totals that a sentence states as such, in whatever order and with whatever words between.

"A $9bn lifeline, made up of $4bn in loans, $3bn in …"; "on top of $200m comes another $175m, $375m in all".
What states the relation is a closed class of words; between it and the figures may stand anything but another
figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.model import Hedge
from checks.relations.drawn import VALUE, Drawn, drawn
from checks.relations.lines import Line, Slot
from checks.relations.parts import Sum, addable, is_covered
from checks.relations.roles import COUNTS

_ANY = "[^A-Z;¶]{0,90}?"
"""Words without a figure, within one sentence."""
_FEW = "(?: (?:a|an|the|just|only|about|some|another|its|their|another|further|around|roughly))*"


def framed_sum(line: Line) -> Sum | None:
    """The sum that a sentence states, with the one before it where that is taken up."""
    if not line.has(*_CUES):
        return None
    for picture in _pictures(line):
        for found in (*_composed(picture, line), *_in_all(picture), *_by_cue(picture, line)):
            return found
    return None


_CUES = (
    *("made up", "makes up", "consist", "compris", "compos", "split", "divided", "broken down"),
    *("in all", "in total", "altogether", "all told", "total", "together", "combined", "add", "makes"),
    *("making", "in the first", "putting", "which put", "accounts for", "between them"),
)
"""Words without one of which no sentence is looked at."""


@cache
def _takes_up() -> regex.Pattern[str]:
    verbs = "leaves?|left|makes|made|brings?|brought|adds?|added|is|was|comes?|came|cost|costs"
    sums = "in all|in total|altogether|together|all told|between them"
    return regex.compile(rf"(?:that|this|it|which|they|these) (?:{verbs})\b|(?:{sums}),? ")


def _pictures(line: Line) -> Iterator[Drawn]:
    if picture := drawn(line):
        yield picture
    if line.before and _takes_up().match(line.text) and (picture := drawn(line, line.before)):
        yield picture


# ------------------------------------------------------------------ "$9bn, made up of $4bn … and $5bn"


@cache
def _is_composed() -> regex.Pattern[str]:
    parts = "made up of|composed of|consisting of|comprising|comprised of"
    parts = rf"{parts}|comprises|consists of|consist of|comprise"
    cut = "(?:split|divided|shared|broken down)(?: up)?(?: equally)? (?:between|among|into|as)"
    return regex.compile(
        rf"(?P<whole>{VALUE})[^A-Z;:¶]{{0,60}}?\b(?:{parts}|{cut})\b(?: [a-z'-]+){{0,2}} "
        rf"(?P<part>{VALUE})(?:{_ANY}(?P<part>{VALUE}))++"
    )


def _composed(picture: Drawn, line: Line) -> Iterator[Sum]:
    for found in picture.found(_is_composed()):
        (whole,), parts = found["whole"], _closed(found["part"])
        if parts and is_covered(line, parts) and _are_all(picture, parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)


@cache
def _and() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:and|plus)(?: [a-z]+){0,2} $")


def _closed(parts: list[Slot]) -> list[Slot]:
    """The items of a list up to the one that "and" makes its last."""
    for at, part in enumerate(parts):
        if at and _and().search(part.lead):
            return parts[: at + 1]
    return []


# ------------------------------------------------------------------ "…, $375m in all"


@cache
def _is_total() -> regex.Pattern[str]:
    joint = "on top of|in addition to|added to|plus|and|along with|as well as|together with|another|a further"
    behind = "in all|in total|altogether|all told|all together"
    total = (
        r"(?:a|an|the) (?:(?:combined|overall|total|grand|joint) )?(?:total|toll|tally|sum|bill|value|cost)"
    )
    verb = r"(?:makes|made|making|is|was|for|cost|costs|or|comes to|adds up to)"
    that = (
        "(?:that|this|it|they|these) (?:adds? up to|added up to|comes? to|came to|makes|brings the total to)"
    )
    gap = "[^CNMQFXR;¶]"
    more = rf"(?:(?>{gap}{{0,80}}?,{gap}{{0,70}}?(?P<part>{VALUE}))){{0,6}}?"
    first = rf"(?P<part>{VALUE}){more}{gap}{{0,80}}?\b(?:{joint})\b{gap}{{0,70}}?(?P<part>{VALUE})"
    lead = rf"[^A-Z;¶]{{0,40}}?(?:,| -| —| -|:)(?: which| that)?(?: {verb})?{_FEW} ?"
    return regex.compile(
        rf"{first}(?:{lead}(?P<total>{VALUE})(?= (?:of [a-z]+ )?(?:{behind})\b)"
        rf"|[^A-Z;¶]{{0,40}}?, (?:for |or |making )?{total} of{_FEW} (?P<total>{VALUE})"
        rf"|[^A-Z]{{0,80}}?(?:[;,]|¶) (?:between|among) them,?[^A-Z;,¶]{{0,30}}? (?P<total>{VALUE})"
        rf"|[^A-Z;¶]{{0,40}}?, which (?:accounts for|makes|is) all (?:of )?(?:the )?(?P<total>{VALUE})"
        rf"|[^A-Z;]{{0,60}}?¶ (?:{behind}|together|{that}),?[^A-Z;,¶]{{0,40}}? (?P<total>{VALUE}))"
    )


def _in_all(picture: Drawn) -> Iterator[Sum]:
    for found in picture.found(_is_total()):
        (whole,), parts = found["total"], found["part"]
        in_two = parts[0].claim.sentence != whole.claim.sentence or parts[0].passage is not whole.passage
        if in_two and _of_longer().search(f"{whole.lead} {whole.tail}"):
            continue
        if _are_all(picture, parts, whole) and not _are_compared(parts):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=not in_two)


@cache
def _of_longer() -> regex.Pattern[str]:
    """ "In all it has given £9m [since 2010]"."""
    return regex.compile(
        r"\b(?:since|so far|this year|over the|(?:has|have) (?:now |already )?[a-z]+|to date)\b"
    )


@cache
def _compared() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:than|from|compared|versus|against|out of|more|up|down|including|between)\b")


def _are_compared(parts: Sequence[Slot]) -> bool:
    return _compared().search(parts[-1].lead) is not None


@cache
def _is_of_both() -> regex.Pattern[str]:
    """Two halves of a period, and the dead and wounded of one attack, are all there are."""
    half = r"in the (?:first|O) (?:half|D|quarter)"
    rest = r"(?:since(?: then)?|in the (?:(?:second|O)(?: half)?|rest|D since|following D|remaining D))"
    halves = (
        rf"(?P<total>{VALUE})[^A-Z;¶]{{0,70}}?(?:,|:| -| —) (?P<part>{VALUE}) {half},? (?:and|then) "
        rf"(?P<part>{VALUE}) {rest}\b"
    )
    both = (
        r"(?:casualties|dead and (?:wounded|injured)|killed and (?:wounded|injured)|killed or "
        r"(?:wounded|injured))"
    )
    two = rf"(?P<part>{VALUE})[^A-Z;¶]{{0,110}}?(?P<part>{VALUE})[^A-Z;¶]{{0,70}}?"
    put = rf"\b(?:putting|which puts|which put) [^A-Z;¶]{{0,40}}?\b{both} at (?P<total>{VALUE})"
    return regex.compile(rf"{halves}|{two}{put}")


@cache
def _is_hurt() -> regex.Pattern[str]:
    dead = "killed|dead|died|deaths?|fatalit(?:y|ies)"
    hurt = "injured|wounded|hurt|injuries"
    return regex.compile(
        rf"\b(?:{dead})\b.*?\b(?:{hurt})\b.*?\b(?:put|putting)\b|\bin the (?:first|O)\b", regex.DOTALL
    )


def _by_cue(picture: Drawn, line: Line) -> Iterator[Sum]:
    for found in picture.found(_is_of_both()):
        (whole,), parts = found["total"], found["part"]
        if _is_hurt().search(line.text) and all(addable(part, whole) for part in parts):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)


# ------------------------------------------------------------------ what holds of all


def _are_all(picture: Drawn, parts: Sequence[Slot], whole: Slot) -> bool:
    """Whether parts can be added to the whole, and nothing else in the sentence could be meant."""
    exact = all(slot.figure.hedge is Hedge.EXACT for slot in parts if slot.kind in COUNTS)
    others = [slot for slot in picture.slots if slot not in parts and slot is not whole]
    alone = not any(addable(slot, whole) or addable(whole, slot) for slot in others)
    return exact and alone and all(addable(part, whole) for part in parts)
