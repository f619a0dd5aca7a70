"""Lists that are placed, results that close a sentence, and what is said of all who were counted.

"The 74 victims included 41 from Kent, 19 from Essex and 12 from Surrey"; "14 years as mayor and 11 as an MP,
or 25 years"; "the wall, 340 metres in the north and 275 in the south, is 615 metres long"; "they lost 16 of
their 24 matches, drew five and won three"; "they need 212 and have made 87, so another 125 are wanted".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.model import Hedge, Kind
from checks.relations.drawn import VALUE, Drawn, drawn
from checks.relations.framed_wholes import are_all, is_near
from checks.relations.lines import Line, Slot
from checks.relations.parts import Sum, addable
from checks.relations.roles import COUNTS

_GAP = "[^A-Z;:¶]{0,60}?"
_FEW = "(?: (?:a|an|the|just|only|about|some|another|its|their|further|around|roughly))*"


_FEWEST = 3
"""Figures of which a list and its total have at least as many."""


def framed_list(line: Line) -> Sum | None:
    """The list and the total that a sentence gives, or that it gives of all who were counted before it."""
    picture = drawn(line)
    if picture is not None and len(picture.slots) >= _FEWEST and not _other().search(picture.text):
        for found in (*_placed(picture), *_closing(picture)):
            return found
    return _all_of_them(line)


@cache
def _other() -> regex.Pattern[str]:
    words = "at least|than|average|per cent|percent|compared|aged|each|up from|down from|respectively"
    some = r"^\W{0,3}(?:out )?of (?:(?:the|these|those|its|their|all) )*[A-Z]\b"
    return regex.compile(rf"\b(?:{words})\b|{some}")


# ------------------------------------------------------------------ "…, 41 from Kent, 19 from Essex and …"


@cache
def _is_placed() -> regex.Pattern[str]:
    """Items that one preposition sets side by side up to the end: nothing is in two of them."""
    where = "[^A-Z;:,¶]{1,40}?"
    return regex.compile(
        rf"(?P<whole>[CN])[^A-Z;:¶]{{0,90}}?(?:,| (?:includ(?:es?|ed|ing)|(?:are|were|come|came)))"
        rf" (?P<part>[CN])(?: of (?:them|whom|these))? (?P<where>in|from|on) {where}"
        rf"(?:, (?P<part>[CN]) (?P=where) {where})*,? and (?P<part>[CN]) (?P=where) {where}\s*(?:[.;]|$)"
    )


def _placed(picture: Drawn) -> Iterator[Sum]:
    for found in picture.found(_is_placed()):
        (whole,), parts = found["whole"], found["part"]
        named = {slot.head for slot in (*parts, whole)} - {None}
        if len(named) <= 1 and are_all(picture, parts, whole) and is_near(parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=False, sure=True)


# ------------------------------------------------------------------ "…, or 25 years in public life"


@cache
def _is_closing() -> regex.Pattern[str]:
    part = rf"(?P<part>{VALUE})"
    items = rf"{part}(?>{_GAP},{_GAP} {part})*(?>{_GAP},? (?:and|plus){_GAP} {part}){_GAP}"
    is_ = "(?:is|was|costs?|comes to|came to|will be|makes)"
    of = "an?(?: [a-z]+)? total of|making(?: an? [a-z]+ of)?"
    so = rf"(?:or(?!{_FEW} M| [^.]*\b(?:if|with)\b)|which makes|{of}|so (?:that )?[a-z' -]{{2,30}}? {is_})"
    last = rf"^{_GAP}{items}, {so}{_FEW} (?P<whole>{VALUE})[^A-Z;:,¶]{{0,30}}$"
    sums = r"in all|in total|altogether|so far|for the (?:year|season|day|week|night)"
    apposed = rf"^{_GAP}{items}, (?P<whole>{VALUE}) (?:{sums})[^A-Z;:,¶]{{0,3}}$"
    verbs = "is|was|has|weighs|measures|lasts|lasted|holds|runs for|costs?|employs|covers|totals"
    aside = (
        rf"^(?:the|its|his|her|their|this) [a-z' -]{{2,40}}?, {items}, (?:{verbs}){_FEW} (?P<whole>{VALUE})"
    )
    played = "won|lost|drew|drawn|drawing|winning|losing|tied"
    games = (
        rf"\b(?:{played}) {part} of (?:its|their|his|her|the)(?: [a-z]+)? (?P<whole>{VALUE})"
        rf"[^A-Z;:,¶]{{0,30}},"
        rf" (?:{played}) {part},? and (?:{played}) {part}"
    )
    end = r"(?= (?:[a-z']+ ){0,3}?(?:left|remain|wanted|needed|to go|to come|missing|still|short))"
    gone = "(?:has|have|had) (?:since |now |already )?(?:lost|made|sold|paid|spent|used|scored|raised)"
    rest = (
        rf"(?P<whole>{VALUE}){_GAP} and {gone} {part}{_GAP}, (?:so|so that|which means)"
        rf"[^A-Z;:,¶]{{0,20}}? {part}{end}"
    )
    return regex.compile(rf"{last}|{apposed}|{aside}|{games}|{rest}")


def _closing(picture: Drawn) -> Iterator[Sum]:
    for found in picture.found(_is_closing()):
        (whole,), parts = found["whole"], found["part"]
        if are_all(picture, parts, whole) and is_near(parts, whole):
            yield Sum(parts=tuple(parts), total=whole, whole=True, sure=True)


# ------------------------------------------------------------------ "18 tourists and three guides … all 21"


@cache
def _died() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:kill(?:ed|ing)|died|dead|drowned|perished|lost their lives)\b")


@cache
def _the_dead() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:bodies of|remains of|names of)(?: the)? all (?:of )?(?:the )?$|^all (?:of )?(?:the )?$"
    )


_MOST = 6
_CALLED = (None, "person", "victim", "body", "dead")


def _all_of_them(line: Line) -> Sum | None:
    """ "The bodies of all 21 …", of those who died in the sentence before."""
    before = line.before
    if before is None or not line.has("all") or not _died().search(before.text):
        return None
    totals = [slot for slot in line.slots[:1] if slot.kind in COUNTS and _the_dead().search(slot.lead)]
    counts = [slot for slot in before.slots if slot.kind in COUNTS]
    parts = [slot for slot in counts if not slot.tail.startswith((" of them", " of whom"))]
    if not totals or not 2 <= len(parts) <= _MOST or not _are_listed(before, parts):
        return None
    (whole,) = totals
    if whole.head not in _CALLED:
        return None
    exact = all(part.figure.hedge is Hedge.EXACT and part.kind is Kind.COUNT for part in parts)
    if exact and all(addable(part, whole) for part in parts) and is_near(parts, whole):
        return Sum(parts=tuple(parts), total=whole, whole=True, sure=False)
    return None


def _are_listed(line: Line, parts: Sequence[Slot]) -> bool:
    return "and " in line.between(parts[-2], parts[-1]) and _died().search(parts[0].lead) is not None
