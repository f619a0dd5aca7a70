"""Figures that nothing can have: ranges the wrong way round, shares above the whole, limits of nature."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import pairwise

import regex

from checks.claims.words import stem
from checks.model import Hedge, Kind, Span
from checks.reading import Reading
from checks.relations.lines import Line, Slot
from checks.relations.roles import direction_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Impossible:
    """Why a figure, or two figures together, cannot be."""

    spans: tuple[Span, ...]
    why: str
    sure: bool = True


# ------------------------------------------------------------------ ranges

INVERTED = "the range has its larger end first"


@cache
def _apart() -> regex.Pattern[str]:
    """ "The gap between 40% and 20%" is no range."""
    nouns = r"difference|gap|spread|choice|distinction|margin|ratio|discrepanc\w+|match|tie|game|relation\w*"
    verbs = "split|divided?|choose|shared|toggle|switch|contrast|fell|falling|dropped|swing|swung|link"
    return regex.compile(rf"\b(?:{nouns}|{verbs}|distance)\b[^,;]{{0,30}}\bbetween $")


@cache
def _hyphen() -> regex.Pattern[str]:
    number = r"\d{1,9}(?:\.\d{1,6})?"
    return regex.compile(
        rf"\D{{0,4}}(?P<first>{number})\s?[-–]\s?\D{{0,2}}(?P<second>{number})(?:\s?[^\W\d]\w*|%)"
    )


_NOON = 12
"""Up to here two numbers may be the hours of a day: "open 10-6"."""


def inverted_ranges(line: Line) -> Iterator[Impossible]:
    """ "Between 8 and 3 per cent", "$70-60 million"."""
    for slot in line.slots:
        if slot.figure.hedge is Hedge.RANGE and _is_inverted(slot):
            yield Impossible(spans=(slot.span,), why=INVERTED)
    for one, other in pairwise(line.slots):
        if one.unit != other.unit or one.kind is not other.kind or not _are_ends(one, other):
            continue
        first, second, opening = one.figure.stated, other.figure.stated, one.opening.removesuffix("~")
        if first is None or second is None or first <= second or not opening.endswith("between "):
            continue
        if not _apart().search(opening):
            yield Impossible(spans=(line.passage.span(one.span.start, other.span.end),), why=INVERTED)


@cache
def _lengths() -> regex.Pattern[str]:
    units = "hours?|minutes?|seconds?|days?|weeks?|months?|years?"
    length = rf"(?P<first>\d{{1,3}})[-–](?P<second>\d{{1,3}})[ -](?:{units})"
    year = "(?:19|20)\\d\\d"
    years = rf"(?P<first>{year})[-–](?P<second>{year}) (?:model years?|seasons?|financial years?)"
    return regex.compile(rf"(?<![\d.,:/–-])(?:{length}|{years})\b", regex.IGNORECASE)


@cache
def _score() -> regex.Pattern[str]:
    words = "scored?|won|lost|beat|led|leading|trailing|ahead|wins?|victory|defeat|record"
    return regex.compile(rf"\b(?:{words})\b[^.;]*$", regex.IGNORECASE)


def inverted_lengths(reading: Reading) -> Iterator[Impossible]:
    """ "Within 48-24 hours"; written this way round the reader sees no range."""
    for passage in reading.passages:
        for match in _lengths().finditer(passage.text) if passage.has("-", "–") else ():
            first, second = int(match["first"]), int(match["second"])
            of_a_day = first <= _NOON and match[0].lower().rstrip("s").endswith(("hour", "day"))
            score = _score().search(passage.text[max(0, match.start() - 30) : match.start()])
            if second < first < 10 * second and not of_a_day and not score:
                yield Impossible(spans=(passage.span(*match.span()),), why=INVERTED)


def _are_ends(one: Slot, other: Slot) -> bool:
    """ "Between $8 and $3", "between 900 to 400"; numbers alone before an "and" may count two things."""
    lead = other.lead.rstrip("~")
    return lead == " to " or (lead == " and " and one.unit is not None)


@cache
def _unit_and() -> regex.Pattern[str]:
    return regex.compile(r"\d[\s-]?\p{L}[\p{L}.]*\sand\s")


def _is_inverted(slot: Slot) -> bool:
    surface = slot.claim.mention.surface.lower()
    if surface.startswith("between "):
        if slot.kind is Kind.NUMBER and (slot.figure.high or 0) <= _NOON:
            return False  # "open between ten and six"
        if slot.kind is Kind.QUANTITY and _unit_and().search(surface):
            return False  # "between 900 metres and 400 metres above the sea", on the way down
        return slot.figure.inverted and not _apart().search(f"{slot.lead}between ")
    if surface.startswith("from ") or slot.kind in (Kind.NUMBER, Kind.COUNT, Kind.AGE, Kind.DURATION):
        return False
    match = _hyphen().fullmatch(surface)
    if match is None:
        return False
    first, second = Fraction(match["first"]), Fraction(match["second"])
    return second < first < 10 * second


# ------------------------------------------------------------------ shares above the whole


@cache
def _of_members() -> regex.Pattern[str]:
    words = (
        "the|all|its|their|our|his|her|those|these|study|adult|young|older|local|female|male|american|british"
        "|eligible|registered|total|entire|whole|[a-z]+'s"
    )
    return regex.compile(rf" of (?:(?:{words}) )*(?P<noun>[a-z]+)\b")


_BOUNDED = "turnout|humidity|probability|likelihood"


@cache
def _bounded_before() -> regex.Pattern[str]:
    verbs = "was|is|of|at|reached|hit|stood|to|rose|climbed|fell|will|may|be|rise|range|between|from"
    return regex.compile(rf"\b(?:{_BOUNDED})(?: (?:in|at|for|on) [\w' ]{{1,24}})?(?: (?:{verbs}))+ ?$")


@cache
def _bounded_behind() -> regex.Pattern[str]:
    return regex.compile(rf" (?:relative )?(?:{_BOUNDED}|chance)\b")


@cache
def _members() -> frozenset[str]:
    nouns = (
        "participant respondent voter household patient people person woman man child adult student pupil"
        " resident customer user employee worker family citizen elector subscriber viewer reader parent"
        " teenager passenger member firm company school population electorate workforce"
    )
    return frozenset(stem(noun) for noun in nouns.split(" "))


def overfull_shares(line: Line) -> Iterator[Impossible]:
    """ "140% of patients", "turnout was 104 per cent", "prices fell 120 per cent"."""
    for slot in line.slots:
        figure = slot.figure
        value = figure.high if figure.hedge is Hedge.RANGE else figure.stated
        if slot.kind is not Kind.SHARE or slot.unit != "percent" or value is None or value <= 100:
            continue
        members = _of_members().match(slot.tail)
        direction = direction_of(slot)
        if members and direction is None and stem(members["noun"]) in _members():
            yield Impossible(spans=(slot.span,), why="no share of a whole is above 100 per cent")
        elif _bounded_before().search(slot.opening[-60:]) or _bounded_behind().match(slot.tail):
            yield Impossible(spans=(slot.span,), why="it cannot be above 100 per cent")
        elif _taken().search(slot.opening[-40:]) and _of_it().match(slot.tail):
            yield Impossible(spans=(slot.span,), why="no more than the whole can go", sure=False)
        elif direction == -1 and not members and not _may_fall_below_nought().search(line.text):
            yield Impossible(spans=(slot.span,), why="a fall of 100 per cent leaves nothing", sure=False)


@cache
def _taken() -> regex.Pattern[str]:
    verbs = "cut|cuts|lost|lose|loses|losing|destroyed|burnt|burned|shed|axed|axe|wiped out|sacked|evacuated"
    return regex.compile(rf"\b(?:{verbs}) (?:up to |about |some |around |nearly |more than |over )?$")


@cache
def _of_it() -> regex.Pattern[str]:
    not_all = "target|quota|capacity|goal|limit|expected|planned|budget"
    return regex.compile(rf" of (?:the|its|his|her|their|our|all) (?!{not_all})[a-z]")


@cache
def _may_fall_below_nought() -> regex.Pattern[str]:
    words = (
        "profits?|earnings|income|cash|results?|growth|margins?|sentiment|returns?|balance|surplus|net|ebitda?"
        "|index|score|points?|more|interest|fold|percent of|per cent of|% of"
    )
    return regex.compile(rf"\b(?:{words})\b")


# ------------------------------------------------------------------ more deaths than cases


_SICK = frozenset({"case", "infection", "patient"})
_DEAD = frozenset({"death", "fatality"})


@cache
def _not_the_same() -> regex.Pattern[str]:
    words = (
        r"new|today|daily|latest|active|so far|total|since|toll|more|another|other|current|confirmed"
        r"|suspected|24 hours|cumulative|overall|hospital\w*|court|murder|legal|criminal"
    )
    return regex.compile(rf"\b(?:{words})\b")


@cache
def _and() -> regex.Pattern[str]:
    return regex.compile(r",? (?:and|with|including) ")


def deaths_above_cases(line: Line) -> Iterator[Impossible]:
    """ "7 cases and 19 deaths", said of the same disease, place and time in one breath."""
    for one, other in pairwise(line.slots):
        heads = {one.head, other.head}
        if not heads & _SICK or not heads & _DEAD or not _and().fullmatch(other.lead):
            continue
        sick, dead = (one, other) if one.head in _SICK else (other, one)
        least, most = dead.figure.low, sick.figure.high
        around = f"{one.opening} {one.span.text} {other.span.text} {other.tail}".lower()
        if least is not None and most is not None and least > most and not _not_the_same().search(around):
            yield Impossible(spans=(one.span, other.span), why="more deaths than cases", sure=False)


# ------------------------------------------------------------------ limits of nature

_LOWEST = {"celsius": Fraction(-27315, 100), "fahrenheit": Fraction(-45967, 100), "kelvin": Fraction(0)}
"""Absolute zero on each scale: BIPM, The International System of Units (SI Brochure), 9th edition, 2.3.1."""
_SLACK = Fraction(1, 2)
_FASTEST = {
    "kilometer / second": Fraction(299_792_458, 1_000),
    "meter / second": Fraction(299_792_458),
    "kilometer / hour": Fraction(299_792_458 * 36, 10_000),
    "mile / hour": Fraction(299_792_458 * 3_600 * 1_000, 1_609_344),
}
"""The speed of light in vacuum: the same brochure, 2.2."""


def beyond_nature(line: Line) -> Iterator[Impossible]:
    """Temperatures below absolute zero, speeds above that of light."""
    for slot in line.slots:
        figure, unit = slot.figure, slot.unit or ""
        if slot.kind is Kind.TEMPERATURE and unit in _LOWEST and not slot.amount.difference:
            if figure.high is not None and figure.high < _LOWEST[unit] - _SLACK:
                yield Impossible(spans=(slot.span,), why="no temperature is below absolute zero")
        elif slot.kind is Kind.QUANTITY and figure.low is not None and unit in _FASTEST:
            speed = figure.low - figure.grain
            if speed > _FASTEST[unit] * Fraction(101, 100):
                yield Impossible(spans=(slot.span,), why="nothing is faster than light", sure=False)
