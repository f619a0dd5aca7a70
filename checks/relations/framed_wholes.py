"""Totals told before their parts, or in a phrase of their own behind them.

"The coalition has 61 seats: the Greens hold 22, the Liberals 19 and the Farmers 20"; "the £12m will be met by
the county, which gives £7m, the town, £3m, and a charity, £2m"; "the toll stands at 54, with 31 dead in Orme,
14 in Lenne and nine in Quarl"; "nine of the 40 houses burnt down and 12 were damaged; the other 19 …". Where
a list need not be the whole ("with …", "include …"), its parts may only not exceed it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.drawn import VALUE, Drawn, drawn
from checks.relations.lines import Line, Slot
from checks.relations.parts import Sum, addable, value_in
from checks.relations.roles import COUNTS

_FEW = "(?: (?:a|an|the|just|only|about|some|another|its|their|further|around|roughly))*"
_FARTHEST = Fraction(1, 4)
"""The part of a whole by which a list may miss it and still be meant as its parts."""
_NAME = r"(?:[a-z'.-]+ ){1,5}?"
_GAP = "[^A-Z;:¶]"


def framed_whole(line: Line) -> Sum | None:
    """The total and the parts that a sentence gives, or the parts of a total in the one before it."""
    alone, taken_up = drawn(line), drawn(line, line.before) if line.before else None
    if alone is not None and len(alone.slots) >= _THREE and not _other().search(alone.text):
        for found in (*_closed_lists(alone), *_behind(alone)):
            return found
    for picture in (alone, taken_up):
        if picture is None or len(picture.slots) <= _THREE:
            continue
        if not (_other().search(picture.text) or _earlier().search(picture.text)):
            for found in _lists_of_some(picture):
                return found
    return None


@cache
def _other() -> regex.Pattern[str]:
    """Words by which figures are bounds, of another sort, or may be counted twice."""
    words = "at least|than|average|per cent|percent|compared|aged|of whom|of them|wounded|injured|hurt|each"
    return regex.compile(rf"\b(?:{words})\b")


@cache
def _earlier() -> regex.Pattern[str]:
    """Words by which figures of two sentences, or in an aside, may be of another time."""
    words = "last (?:year|month|week|season)|a year|previous|previously|earlier|so far|since"
    return regex.compile(rf"\b(?:{words})\b|\b(?:19|20)\d\d\b")


# ------------------------------------------------------------------ "61 seats: the Greens hold 22, …"


@cache
def _is_closed() -> regex.Pattern[str]:
    """Lists that are all there is: a colon, or a verb that says who bears the whole."""
    verbs = "hold|holds|has|have|gets?|got|gives?|gave|sends?|sent|pays?|paid|takes?|took|lost|loses?"
    verbs = rf"{verbs}|provides?|contributes?|supplies|supplied|puts? up|at|worth|for"
    held = (
        rf"(?P<whole>[CM]){_GAP}{{0,40}}: {_NAME}(?:{verbs}) (?P<part>{VALUE})"
        rf"(?>(?: [a-z'-]+){{0,2}}, (?!and ){_NAME}(?P<part>{VALUE}))*(?: [a-z'-]+){{0,2}},? and {_NAME}"
        rf"(?P<part>{VALUE})"
    )
    borne = "met|shared|paid|borne|funded|financed|covered|provided|put up|raised|given|contributed|split"
    cue = rf"\b(?:(?:{borne}) (?:by|between|among)|comes? from|came from|goes? to|went to|will go to)"
    item = r"(?:[a-z'.-]+ ){1,5}?[a-z'.-]+(?:, which [a-z]+(?: [a-z]+)?|,| with| \(|,? [a-z]+ing)? ?"
    met = (
        rf"(?P<whole>[CM]){_GAP}{{0,40}}? {cue} {item}(?P<part>{VALUE})"
        rf"(?>\)?, (?!and ){item}(?P<part>{VALUE}))*\)?,? and {item}(?P<part>{VALUE})"
    )
    return regex.compile(rf"(?:{held}|{met})\)?(?: [a-z'-]+){{0,3}}\s*(?:[.;]|$)")


def _closed_lists(picture: Drawn) -> Iterator[Sum]:
    for found in picture.found(_is_closed()):
        (whole,), parts = found["whole"], found["part"]
        if are_all(picture, parts, whole) and _are_of(parts, whole) and is_near(parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)


# ------------------------------------------------------------------ "the toll stands at 54, with 31 in …"


@cache
def _is_of_some() -> regex.Pattern[str]:
    """Lists of some of all there are, a sentence long, closed with "and"."""
    more = (
        rf"(?>{_GAP}{{0,90}}?,{_GAP}{{0,60}}? (?P<part>[CN]))*{_GAP}{{0,90}}? and"
        rf"{_GAP}{{0,60}}? (?P<part>[CN]){_GAP}{{0,90}}$"
    )
    toll = r"\b(?:toll|total|tally|death count)\b[^A-Z;:,¶]{0,40} "
    dead = rf"{toll}(?P<whole>[CN])[^A-Z;:¶]{{0,60}}?, with (?P<part>[CN]){more}"
    then = rf"{toll}(?P<whole>[CN])[^A-Z;¶]{{0,60}}¶ {_NAME}[a-z]+ (?P<part>[CN]){more}"
    some = rf"(?P<whole>C)[^A-Z]{{0,160}}? (?P<cue>includ(?:e|es|ed|ing)) (?P<part>C){more}"
    return regex.compile(rf"{dead}|{then}|{some}")


@cache
def _place() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z]+){0,2}?(?: [a-z]+)? (?:in|from|at|on) ")


_THREE = 3
_CALLED = frozenset({"count", "charge"})
"""Two names of one thing."""


def _lists_of_some(picture: Drawn) -> Iterator[Sum]:
    for match in _is_of_some().finditer(picture.text):
        found = picture.figures(match)
        (whole,), parts = found["whole"], found["part"]
        alike = _are_named_alike(parts, whole) if match["cue"] else _are_of_one_sort(parts, whole)
        if len(parts) >= _THREE and alike and are_all(picture, parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=False, sure=whole.passage is parts[0].passage)


def _are_of_one_sort(parts: Sequence[Slot], whole: Slot) -> bool:
    named = {slot.head for slot in (*parts, whole)} - {None, "dead", "killed", "death", "person"}
    return len(named) <= (0 if whole.head is None else 1) and all(part.head is None for part in parts[1:])


def _are_named_alike(parts: Sequence[Slot], whole: Slot) -> bool:
    """ "Include 18 counts of …, six counts of … and nine counts of …": none of them is counted twice."""
    named = {slot.head for slot in parts}
    return len(named) == 1 and (named == {whole.head} or (named | {whole.head}) == _CALLED)


# ------------------------------------------------------------------ totals and rests behind their parts


@cache
def _is_behind() -> regex.Pattern[str]:
    part = rf"(?P<part>{VALUE})"
    gap = "[^A-Z;¶]{0,60}?"
    going = "covering|travelling|raising|making|earning|collecting|selling|scoring|drawing|catching|spending"
    going = rf"(?:{going}|or(?!{_FEW} M))"
    covered = (
        rf"{part}{gap}\b(?:and|then|plus|followed by)\b{gap}{part}[^A-Z;,¶]{{0,40}}, {going}{_FEW}"
        rf" (?P<whole>{VALUE})(?= (?:in|over|across|on|during|for)(?: [a-z]+){{0,2}}"
        r" (?:D|both|days|weekend|nights|evenings)\b)"
    )
    totals = "totals|totalled|totaled|amounts to|amounted to|comes to|came to|adds up to|added up to"
    more = "[^A-Z;,¶]{1,50}"
    fund = (
        rf"^(?:the|its|a|his|her|their) [a-z -]{{2,40}}?, (?:with|made up of|of) (?P<part>M){more}?"
        rf"(?:, (?P<part>M){more}?)*,? and (?P<part>M){more}, (?:{totals}){_FEW} (?P<whole>M)"
    )
    halves = (
        rf"{part}[^A-Z;,¶]{{0,20}} in the (?:O|first) (?:half|set|leg) and {part} in the (?:O|second)"
        rf"[^A-Z;,¶]{{0,12}} to (?:win|lose|finish|end|draw)(?: [a-z]+){{0,2}} (?P<whole>{VALUE})"
    )
    gone = rf"{part} of (?:the|its|their|his|her|those) (?P<whole>{VALUE})[^A-Z;¶]{{0,70}}?"
    left = (
        r"(?:[;,] (?:and |while |with |but )?the (?:other|remaining)|,? and the (?:rest|others|remainder),"
        r"|, leaving(?: [a-z]+){0,3}?)"
    )
    rest = rf"{gone}(?:,| and)[^A-Z;¶]{{0,50}}? {part}[^A-Z;,¶]{{0,60}}{left} {part}"
    return regex.compile(rf"{covered}|{fund}|{halves}|{rest}")


@cache
def _is_summed() -> regex.Pattern[str]:
    """ "6,200 books, 1,900 films and 750 games, in total 8,850 items": things of different sorts."""
    item = "(?:[a-z'-]+ ){0,3}"
    return regex.compile(
        rf"(?P<part>[CM])(?:, {item}(?P<part>[CM]))*,? and {item}(?P<part>[CM])(?: [a-z'-]+){{0,3}}, "
        rf"(?:in total|in all|altogether|all told){_FEW} (?P<whole>[CM])"
    )


@cache
def _is_grown() -> regex.Pattern[str]:
    rose = "rose|climbed|grew|went up|has risen|had risen|increased|has gone up|has climbed"
    level = rf"(?:{rose}) to{_FEW} (?P<whole>[CN])[^A-Z;,¶]{{0,20}}? from"
    now = rf"(?:is now|now stands at|stands at|is){_FEW} (?P<whole>[CN])[^A-Z;,¶]{{0,20}}?, up from"
    return regex.compile(
        rf"^(?:with|after|following){_FEW} (?P<part>C)[^A-Z;¶]{{0,60}}? (?:{level}|{now}){_FEW}"
        " (?P<part>[CN])"
    )


@cache
def _new() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:new|more|further|additional|extra|fresh|another|died|deaths?|overnight)\b", regex.IGNORECASE
    )


def _behind(picture: Drawn) -> Iterator[Sum]:
    for found in picture.found(_is_behind()):
        (whole,), parts = found["whole"], found["part"]
        if are_all(picture, parts, whole) and _are_of(parts, whole) and is_near(parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)
    for found in picture.found(_is_grown()):
        (whole,), parts = found["whole"], found["part"]
        if (
            _new().search(f"{parts[0].span.text}{parts[0].tail}")
            and are_all(picture, parts, whole)
            and is_near(parts, whole)
        ):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)
    for found in picture.found(_is_summed()):
        (whole,), parts = found["whole"], found["part"]
        if are_all(picture, parts, whole) and is_near(parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)
    yield from _terms(picture)


# ------------------------------------------------------------------ "eight years … and his two cousins six"


@cache
def _is_in_years() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<part>D)[^A-Z;¶]{0,60}(?:C[^A-Z;¶]{0,20}?)?(?:[^A-Z;¶]{0,40}(?P<part>N)){1,5},?[^A-Z;¶]{0,20}?,"
        r" (?:for )?a total of (?P<whole>D)(?: in (?:prison|jail|all))?\s*(?:[.;]|$)"
    )


def _terms(picture: Drawn) -> Iterator[Sum]:
    """Terms of which only the first names the unit."""
    for found in picture.found(_is_in_years()):
        (whole,), parts = found["whole"], found["part"]
        first, *others = parts
        exact = all(part.figure.stated is not None for part in parts)
        if exact and first.unit == whole.unit and others[-1].lead.endswith("and ") and is_near(parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)


# ------------------------------------------------------------------ what holds of all


def are_all(picture: Drawn, parts: Sequence[Slot], whole: Slot) -> bool:
    """Whether parts can be added to the whole, and nothing else there could be meant."""
    exact = all(slot.figure.hedge is Hedge.EXACT for slot in parts if slot.kind in COUNTS)
    others = [slot for slot in picture.slots if slot not in parts and slot is not whole]
    alone = not any(slot.kind is whole.kind and addable(slot, whole) for slot in others)
    return exact and alone and all(addable(part, whole) or _is_elliptic(part, parts, whole) for part in parts)


_MEASURED = frozenset({Kind.QUANTITY, Kind.DURATION})


def _is_elliptic(part: Slot, parts: Sequence[Slot], whole: Slot) -> bool:
    """ "86 miles on Saturday and [97] on Sunday": the unit goes without saying."""
    bare = part.kind is Kind.NUMBER and part.figure.stated is not None
    first = parts[0]
    return bare and first.kind is whole.kind and whole.kind in _MEASURED and first.unit == whole.unit


def _are_of(parts: Sequence[Slot], whole: Slot) -> bool:
    """Whether what is counted is of one sort."""
    return len({slot.head for slot in (*parts, whole)} - {None}) <= 1


def is_near(parts: Sequence[Slot], whole: Slot) -> bool:
    """Whether a list misses its whole by so little that it may be meant as its parts."""
    stated = whole.figure.stated
    if not stated:
        return False
    return abs(sum((value_in(part, whole) for part in parts), Fraction(0)) - stated) <= _FARTHEST * stated
