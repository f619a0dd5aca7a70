"""A part, its whole and its share, in whatever order a sentence states the three.

"The dam is 40 percent full, holding 80 million of its 200 million cubic metres"; "half of the 240 seats - 120
- were empty"; "six companies were picked from eight, a success rate of 75 percent".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from checks.extract.noun import singular
from checks.model import Hedge, Kind
from checks.reading import Reading, once
from checks.relations.drawn import VALUE, Drawn, drawn, is_alone
from checks.relations.lines import Line, Slot, lines
from checks.relations.parts import addable
from checks.relations.share import ShareOf, shares_of

_THREE = 3
_DET = r"(?:the|its|their|his|her|all|those|these|[a-z.-]+'s?)"
_FEW = (
    r"(?: (?:a|an|the|just|only|about|some|exactly|almost|nearly|around|roughly|over|under|well|slightly))*"
)
_RATE = (
    r"(?:for )?(?:an? |the )?(?:[a-z-]+ )?(?:rate|share|stake|percentage|proportion|ratio|turnout"
    r"|majority|holding)"
    r" of"
)
_SET_OFF = rf"(?:,| -| —| \(|:)(?: (?:or|that is|i\.e\.|which (?:is|was|means|makes)|{_RATE}))?{_FEW} ?"
_OF = rf"(?:of|out of|from)(?: {_DET})?(?: [a-z'.-]+){{0,2}} "
_END = (
    r"(?=(?: (?:of|turnout|success|in all|in total|cast|each)\b[^A-Z]*)?\s*(?:[.,;:)]| -| —|$)| (?:of"
    r"|turnout)\b)"
)


@cache
def _percent() -> regex.Pattern[str]:
    """Ways of setting a percentage beside "so many of so many"."""
    works_out = r"(?:,? which (?:is|works out at|makes|means|gives)|,? (?:for|or|with|at|equal to))"
    part_of = rf"(?P<part>{VALUE})[^A-Z;,()¶]{{0,30}}? {_OF}(?P<whole>{VALUE})"
    of_part = (
        rf"\b(?:of|out of)(?: {_DET})?(?: [a-z'.-]+){{0,2}} (?P<whole>{VALUE})[^A-Z;¶]{{0,40}}?"
        rf"(?P<part>{VALUE})"
    )
    cast = rf"(?P<part>{VALUE})[^A-Z;,¶]{{0,20}}? (?:out )?of (?P<whole>{VALUE}) cast"
    said = rf"[^A-Z;()¶]{{0,50}}?(?:{_SET_OFF}|{works_out}{_FEW} )(?P<share>S){_END}"
    first = (
        rf"(?P<share>S)(?: [a-z'-]+){{0,6}}?(?:,|:| -| —| \(|, or)(?: or)?(?: (?:holding|with"
        rf"|having|about|some|just))* ?"
        rf"{part_of}"
    )
    voted = rf"{cast}[^A-Z;¶]{{0,60}}? (?:with|by) (?P<share>S)"
    picked = (
        rf"(?P<part>{VALUE})[^A-Z;¶]{{0,60}}? from (?P<whole>{VALUE})[^A-Z;¶]{{0,60}}?, {_RATE} (?P<share>S)"
    )
    made_up = (
        rf"(?P<share>S) of(?: {_DET})?(?: [a-z'.-]+){{0,2}} (?P<whole>{VALUE})(?: [a-z'-]+){{0,2}},"
        r"(?: or| some)? (?P<part>[CN])(?= in (?:all|total)\b| of them\b|\s*[,.;])"
    )
    or_so = (
        rf"(?P<share>S),? or{_FEW} (?P<part>{VALUE}),? of(?: {_DET})?(?: (?!which\b|whom\b)[a-z'.-]+){{0,3}}"
        rf" (?P<whole>{VALUE})"
    )
    return regex.compile(
        rf"{first}|(?:{part_of}|{of_part}){said}|{voted}|{picked}|{made_up}|{or_so}|{_levy()}"
    )


def _levy() -> str:
    """ "5 per cent on sales of £40m will bring in £2m": a tax, fee, dividend or rate of interest."""
    base = (
        r"sales|income|profits?|revenues?|turnover|earnings|a loan|loans|debts?|the price|a price|the value"
        r"|a salary|wages|the sum|goods|imports|exports|takings|savings|a house|the cost|costs"
    )
    noun = "levy|tax|duty|fee|commission|tariff|charge|surcharge|interest|royalty|dividend|cut|discount"
    brings = (
        r"(?:bring(?:s|ing)? in|rais(?:es?|ing)|costs?|costing|yields?|yielding|earns?|earning|means|comes to"
        r"|amounts to|is worth|worth|makes|gives)"
    )
    whom = r"(?: (?:it|them|him|her|the [a-z]+))?"
    return (
        rf"(?P<share>S)(?: (?:{noun}))? (?:on|of)(?: [a-z]+){{0,2}}? (?:{base})(?: (?:of|worth))?{_FEW}"
        r" (?P<whole>M)(?: (?!and\b|plus\b|or\b)[a-z'-]+){0,4}?,?(?: (?:will|would|could|should))? "
        rf"{brings}{whom}{_FEW} (?P<part>[MR])(?![^.;]*\b(?:first|because|exempt\w*|after|net|initially)\b)"
    )


@cache
def _fraction() -> regex.Pattern[str]:
    """Ways of setting a fraction beside its whole and the number that it comes to."""
    whole = rf"(?: of)?(?: {_DET})?(?: [a-z'.-]+){{0,2}} (?P<whole>{VALUE})"
    after = (
        rf"(?P<share>F){whole}[^A-Z;¶]{{0,30}}?{_SET_OFF}(?P<part>{VALUE})(?=[^A-Z]{{0,60}}(?:[.,;)]| -|$))"
    )
    part_of = rf"(?P<part>{VALUE})[^A-Z;,()¶]{{0,30}}? of(?: {_DET})?(?: [a-z'.-]+){{0,2}} (?P<whole>{VALUE})"
    of_part = rf"^of(?: {_DET})? (?P<whole>{VALUE})[^A-Z;¶]{{0,40}}?(?P<part>{VALUE})"
    before = (
        rf"(?:{part_of}|{of_part})[^A-Z;¶]{{0,40}}?(?:,| -| —| \(|:)(?: or)?{_FEW} ?(?P<share>F)\s*"
        rf"(?:[.,;:)]| -|$)"
    )
    makes = rf"(?P<part>{VALUE})(?: [a-z'-]+){{0,2}} (?:make|makes|made) up (?P<share>F){whole}"
    beside = (
        rf"(?P<part>[CN])[^A-Z;()¶]{{0,70}}?,{_FEW} (?P<share>F) of {_DET} (?:[a-z'.-]+ ){{0,2}}(?P<whole>C)"
        r"(?=[^A-Z]{0,60}$)"
    )
    them = rf"(?P<share>F){whole}, (?P<part>{VALUE}) of them\b"
    return regex.compile(rf"{makes}|{them}|{beside}|{after}|{before}")


@cache
def _other() -> regex.Pattern[str]:
    words = (
        "more|less|fewer|compared|than|rise|rose|fell|increase|up from|down from|another|extra|at least|up to"
        "|average|above|below|while|but|higher|lower|year-on-year|annual|each|apiece"
    )
    return regex.compile(rf"\b(?:{words})\b")


_NEAR = 24
"""Characters around a share in which "by" makes it a change."""


@cache
def _by() -> regex.Pattern[str]:
    return regex.compile(r"\bby\b")


@once
def stated_shares(reading: Reading) -> Iterator[ShareOf]:
    """Every share of an article of which part and whole are given: in one phrase, or in a whole sentence."""
    known = shares_of(reading)
    yield from known
    told = {id(found.share) for found in known}
    for line in lines(reading):
        yield from (found for found in framed_shares(line) if id(found.share) not in told)


_MEMBERS = frozenset({"strong", "member"})
"""What a group has, whoever they are: "nine judges, a third of the 27-member court"."""


def framed_shares(line: Line) -> Iterator[ShareOf]:
    """The share that a sentence of three figures states of its part and its whole."""
    if not any(slot.kind is Kind.SHARE for slot in line.slots):
        return
    if len(line.slots) < _THREE:
        yield from _of_those_before(line)
        return
    picture = drawn(line)
    if picture is None or _other().search(picture.text):
        return
    pattern = _percent() if "S" in picture.text else _fraction()
    for match in pattern.finditer(picture.text):
        found = picture.figures(match)
        near = picture.text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        if not _by().search(near) and all(len(found[name]) == 1 for name in ("part", "whole", "share")):
            yield from _of_one(picture, *(found[name][0] for name in ("part", "whole", "share")))
            return


@cache
def _of_these() -> regex.Pattern[str]:
    share = r"[^A-Z;:¶]{0,40}(?P<share>[FS]) of (?:the|these|those) (?P<noun>[a-z]+)"
    return regex.compile(rf"{share},(?: or)?{_FEW} (?P<part>[CN])(?= of them|,)")


def _of_those_before(line: Line) -> Iterator[ShareOf]:
    """ "Storms closed 600 schools. Half of the [schools], some 300, will stay closed"."""
    picture = drawn(line) if line.before else None
    match = _of_these().match(picture.text) if picture else None
    if picture is None or match is None or line.before is None:
        return
    found = picture.figures(match)
    counts = [slot for slot in line.before.slots if slot.kind is Kind.COUNT]
    wholes = [slot for slot in counts if slot.head == singular(match["noun"])]
    if len(wholes) == 1 and wholes[0].figure.hedge is Hedge.EXACT and addable(found["part"][0], wholes[0]):
        near = (line.before, line)
        yield ShareOf(part=found["part"][0], whole=wholes[0], share=found["share"][0], sure=False, near=near)


def _of_one(picture: Drawn, part: Slot, whole: Slot, share: Slot) -> Iterator[ShareOf]:
    """The share, if part and whole are of one sort and neither is hedged beyond what rounding may do."""
    vague = (Hedge.VAGUE, Hedge.RANGE, Hedge.AT_LEAST, Hedge.AT_MOST)
    if any(slot.figure.hedge in vague for slot in (part, whole, share)) or not is_alone(
        picture, part, whole, share
    ):
        return
    if share.tail.startswith((" of them", " of these", " of those", " of whom", " of which")):
        return  # a share of the part
    elliptic = part.kind is Kind.NUMBER and whole.kind in (Kind.QUANTITY, Kind.MONEY)
    elliptic = elliptic or (part.kind is whole.kind and part.unit == whole.unit and part.amount.per == "year")
    named = {part.head, whole.head} - {None, "person"} - _MEMBERS
    if (addable(part, whole) or elliptic) and len(named) <= 1:
        yield ShareOf(part=part, whole=whole, share=share, sure=False, near=())
