"""Figures beyond a bound that their own words set: ranks, splits of a whole, years, hours, scales."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.data.numbers import ORDINALS, TEENS, UNITS
from checks.passage import Passage
from checks.relations.limits import INVERTED, Impossible

NUMBERS = UNITS | TEENS
_NUMBER = rf"(?:\d{{1,5}}|{'|'.join(NUMBERS)})"


def _value(word: str) -> int:
    return int(word) if word.isdecimal() else NUMBERS[word.lower()]


@cache
def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(pattern)


def _all(passage: Passage, look: str, form: Callable[[], regex.Pattern[str]]) -> Iterator[regex.Match[str]]:
    """Where a form stands, in a passage in which a first, cheap look finds what every such place has.

    The look is at the text in lower case.
    """
    return form().finditer(passage.text) if _compiled(look).search(passage.low) else iter(())


def beyond_bounds(passage: Passage) -> Iterator[Impossible]:
    """Every figure of a passage that lies beyond its bound."""
    for find in (_ranks, _splits, _years, _more_in_fewer, _scales, _clocks, _ages):
        yield from find(passage)


def _found(passage: Passage, match: regex.Match[str], why: str, *, sure: bool = False) -> Impossible:
    return Impossible(spans=(passage.span(*match.span("told")),), why=why, sure=sure)


# ------------------------------------------------------------------ "fifth of four"


@cache
def _rank() -> regex.Pattern[str]:
    words = "|".join(word for word, number in ORDINALS.items() if number > 1)
    return regex.compile(
        r"(?<!\b(?:a|an|one|two|three|\d)[ -])(?<![\w-])"
        rf"(?P<told>(?P<rank>\d{{1,3}}(?=nd|rd|th|st)|(?:{words})(?!s))(?:nd|rd|th|st)?"
        r"(?:\splace)?\s(?:(?:out\s)?of(?:\sa(?:\stotal|\sfield)\sof)?|in\sa\sfield\sof|among)"
        rf"\s(?:just\s|only\s|the\s)?(?P<field>{_NUMBER}))(?![\w,.%-]*\d|[-%'’]"
        r"|\s(?:dozen|hundred|thousand|million|billion|per\s?cent)\b)",
        regex.IGNORECASE,
    )


_OF_SO_MANY = rf"\b(?:of|among)\s(?:just\s|only\s|the\s)?{_NUMBER}"


def _ranks(passage: Passage) -> Iterator[Impossible]:
    for match in _all(passage, _OF_SO_MANY, _rank):
        rank = int(match["rank"]) if match["rank"].isdecimal() else ORDINALS[match["rank"].lower()]
        if rank > _value(match["field"]) > 1:
            yield _found(passage, match, "the rank is beyond the number of places")


# ------------------------------------------------------------------ "a 50:60 split"


@cache
def _split() -> regex.Pattern[str]:
    pair = (
        r"(?<![\d.,:/$£€])(?<!\d[–-])"
        r"(?P<told>(?P<one>\d{1,2})(?P<mark>[:/–-])(?P<other>\d{1,2}))(?![\d.,:/%]*\d)"
    )
    shared = r"(?:split|division|share|mix|distribution|ratio\sof)\b(?![ -]decision|\stimes?\b)"
    owned = (
        r"(?:\w+\s){0,2}?(?:weight\s(?:distribution|balance|split)|ownership|joint\sventure|profit\ssplit)\b"
    )
    before = r"(?:weight\s(?:distribution|balance|split)\s(?:of|is)\s(?:\w+\s)?)"
    divided = r"\b(?:(?:split|divided?|shared?)\s(?:\w+\s){0,3}?)"
    return regex.compile(
        rf"(?:{pair}\s(?:(?P<owned>{owned})|{shared})"
        rf"|(?:(?P<owned>{before})|{divided}){pair})",
        regex.IGNORECASE,
    )


@cache
def _voted() -> regex.Pattern[str]:
    """Where two numbers may be a vote, a score or times, and need not be the whole."""
    return regex.compile(
        r"\b(?:vot\w+|senat\w+|court|jury|justices|judges|poll\w*|public|board|council|committee|lead|led|beat"
        r"|games?|match\w*|series|half|set|wins?|won|lost|record|score\w*|points?|sets?|undecided"
        r"|marathon|lap|laps|pace|miles?|km|minutes?|seconds?|screen)\b",
        regex.IGNORECASE,
    )


def _splits(passage: Passage) -> Iterator[Impossible]:
    for match in _all(passage, r"\d[:/–-]\d", _split):
        one, other = int(match["one"]), int(match["other"])
        if not match["owned"] and _voted().search(passage.text, *passage.sentence_at(match.start())):
            continue
        over, under = one + other > 101, one + other < 99 and match["owned"] is not None
        if min(one, other) >= 5 and (over or under) and 80 <= one + other <= 150:
            yield _found(passage, match, f"the two shares of the whole add up to {one + other}")


# ------------------------------------------------------------------ "the season 2022-20", "from 2010 to 2004"


@cache
def _year_ranges() -> regex.Pattern[str]:
    year = r"(?:1[5-9]|20)\d\d"
    kinds = r"model|academic|school|financial|fiscal|tax"
    terms = rf"(?:(?:{kinds})\s)?(?:years?|seasons?|campaigns?|terms?|wars?|budgets?)"
    led = r"(?:was|were|served|led|ruled|reigned|lived|worked|ran|played|studied|taught|lasted|governed)"
    return regex.compile(
        rf"(?<![\w.,:/–-])(?P<told>(?:FY\s?|fiscal\s|season\s)(?P<first>{year})[-–/](?P<second>\d\d))(?![\w–/-])"
        rf"|(?<![\w.,:/–-])(?P<told>(?P<first>{year})[-–/](?P<second>\d\d))(?=\s{terms}\b)"
        rf"|\((?P<told>(?P<first>{year})[–-](?P<second>{year}))\)"
        rf"|(?<![\w.,:/#–-])(?P<told>(?P<first>{year})[–-](?P<second>{year}))(?=\s{terms}\b)"
        rf"|\b(?:wars?|seasons?|years|term)\sof\s(?P<told>(?P<first>{year})[–-](?P<second>{year}))(?![\w–/-])"
        rf"|\b{led}\b[^.;:\d]{{0,60}}?\s(?P<told>(?:from|between)\s(?P<first>{year})"
        rf"\s(?:to|until|and)\s(?P<second>{year}))(?![\w%'’-]|,\d|\s(?:levels?|to)\b|\s(?-i:\p{{Lu}}))",
        regex.IGNORECASE,
    )


@cache
def _moved() -> regex.Pattern[str]:
    """What is moved or cut from one year, or number, to another."""
    words = "brought|cut|set|put|back|down|fell|deadline|target|date|difference|gap|change|ahead|forward"
    return regex.compile(
        rf"\b(?:{words}|reduced|lowered|moved|shifted|dropped|declined|revised|advanced|compared)\b",
        regex.IGNORECASE,
    )


def _years(passage: Passage) -> Iterator[Impossible]:
    for match in _all(passage, r"(?:1[5-9]|20)\d\d(?:[-–/]|\s(?:to|until|and)\s)", _year_ranges):
        if _moved().search(passage.text, passage.sentence_at(match.start())[0], match.end()):
            continue
        first, second = int(match["first"]), int(match["second"])
        if len(match["second"]) == 2:
            second += first // 100 * 100
            second += 100 * (second < first and first % 100 > 80 and second % 100 < 20)
        if 0 < first - second < 150:
            yield _found(passage, match, INVERTED)


# ------------------------------------------------------------------ "six in five pupils"


@cache
def _in() -> regex.Pattern[str]:
    people = (
        "people|persons|adults|children|pupils|students|patients|voters|women|men|households|families|workers"
        "|employees|residents|readers|teenagers|parents|drivers|passengers|customers|users|respondents|teachers"
        "|Americans|Britons|Germans|Canadians|Australians|Indians|firms|companies|homes|doctors|nurses"
    )
    low = "|".join(word for word, number in NUMBERS.items() if number > 1)
    return regex.compile(
        rf"(?<![\w-])(?P<told>(?P<part>{low}|\d{{1,2}})\s(?:in|in\severy|out\sof\severy)\s(?P<whole>{low}|\d{{1,2}}))"
        rf"\s(?:\w+\s)?(?:{people})\b",
        regex.IGNORECASE,
    )


def _more_in_fewer(passage: Passage) -> Iterator[Impossible]:
    for match in _all(passage, rf"\s(?:in|every)\s{_NUMBER}", _in):
        if _value(match["part"]) > _value(match["whole"]):
            yield _found(passage, match, "a part is larger than its whole")


# ------------------------------------------------------------------ scales


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """A scale, the words that name it, and the last value that it can have."""

    named: str
    """What names it, looked for before the words."""
    words: str
    most: int
    why: str
    near: str = ""
    """A word that the sentence must have."""
    unit: str = ""


_PER_CENT = r"(?:\s?%|\sper\s?cent)"
_ABOVE_ALL = "it cannot be above 100 per cent"
_SCALES = (
    # Strongest measured: 9.5 (Chile, 1960); 10 would need a fault longer than any (US Geological Survey).
    _Scale(
        named="magnitude",
        words=r"magnitude(?:\sof|-)?\s",
        near=r"quake|tremor|seism|richter",
        most=10,
        why="no earthquake can reach that magnitude",
    ),
    # IUPAC, Compendium of Chemical Terminology ("pH"): from about 0 to 14 in water.
    _Scale(
        named="ph",
        words=r"pH\s(?:value\s|level\s)?(?:of|was|is|reached)\s",
        most=15,
        why="the pH scale ends near 14",
    ),
    _Scale(
        named="latitude",
        words=r"latitudes?\s(?:of\s)?",
        unit=r"\s?(?:degrees|°)",
        most=90,
        why="latitudes end at 90 degrees",
    ),
    _Scale(
        named="longitude",
        words=r"longitudes?\s(?:of\s)?",
        unit=r"\s?(?:degrees|°)",
        most=180,
        why="longitudes end at 180 degrees",
    ),
    # The Saffir–Simpson scale of the US National Hurricane Center has five; a sixth has been proposed.
    _Scale(
        named="category",
        words=r"category[\s-]",
        unit=r"\s(?:hurricane|cyclone)",
        most=6,
        why="the scale has five categories",
    ),
    _Scale(
        named="alcohol",
        words=r"alcohol\scontent\s(?:of|was|is)\s",
        unit=_PER_CENT,
        most=100,
        why=_ABOVE_ALL,
    ),
    _Scale(named="abv", words=r"abv\s(?:of|was|is)\s", unit=_PER_CENT, most=100, why=_ABOVE_ALL),
    _Scale(
        named="open",
        words=r"open\s(?:for\s)?",
        unit=r"\shours\s(?:a|per|each|every)\sday",
        most=24,
        why="a day has 24 hours",
    ),
)


@cache
def _scale(scale: _Scale) -> regex.Pattern[str]:
    return regex.compile(
        rf"\b(?P<told>{scale.words}(?:about\s|around\s|some\s)?"
        rf"(?P<value>\d{{1,4}}(?:\.\d{{1,3}})?){scale.unit})(?![\d,]*\d)",
        regex.IGNORECASE,
    )


def _scales(passage: Passage) -> Iterator[Impossible]:
    for scale in _SCALES:
        for match in _scale(scale).finditer(passage.text) if scale.named in passage.low else ():
            around = passage.text[slice(*passage.sentence_at(match.start()))].lower()
            if Fraction(match["value"]) > scale.most and regex.search(scale.near, around):
                yield _found(passage, match, scale.why)


# ------------------------------------------------------------------ clocks and ages


@cache
def _clock() -> regex.Pattern[str]:
    half = r"\s?(?:[ap]\.m\b\.?|[ap]m\b)"
    verbs = "starts?|started|begins?|began|leaves?|left|opens?|closes?|departs?"
    return regex.compile(
        rf"(?<![\d:.,/-])(?P<told>\d{{1,2}}[:.][6-9]\d{half}|(?:2[5-9]|[3-9]\d)[:.][0-5]\d{half}"
        r"|(?:1[3-9]|2[0-4])[:.][0-5]\d\s?(?:a\.m\b\.?|am\b))"
        rf"|\b(?:{verbs})\sat\s(?P<told>(?:2[5-9]|[3-9]\d):[0-5]\d|[012]?\d:[6-9]\d)(?![\d:]|\.\d|\s(?:minutes|of|in|into)\b)",
        regex.IGNORECASE,
    )


def _clocks(passage: Passage) -> Iterator[Impossible]:
    for match in _all(passage, r"\d[:.]\d\d", _clock):
        yield _found(passage, match, "no clock shows that time", sure=True)


OLDEST = 122
"""Years of the longest life that is certain: Jeanne Calment, 1875 to 1997."""
GROWN = 20


@cache
def _aged() -> regex.Pattern[str]:
    persons = "man|woman|driver|pensioner|grandmother|grandfather|widow|widower|patient|cyclist|pedestrian"
    young = "toddler|schoolboy|schoolgirl|teenager|baby|infant"
    return regex.compile(
        r"(?<![\w.,-])(?P<told>(?P<age>\d{2,3})[ -]year[ -]old\s(?:local\s)?"
        rf"(?:(?P<young>{young})|{persons}))(?![\w'’-])",
        regex.IGNORECASE,
    )


@cache
def _claimed() -> regex.Pattern[str]:
    words = r"claim\w*|oldest|believed|record|myth\w*|legend\w*|fiction\w*|mummy|bog"
    return regex.compile(rf"\b(?:{words})\b", regex.IGNORECASE)


def _ages(passage: Passage) -> Iterator[Impossible]:
    for match in _aged().finditer(passage.text) if passage.has("old") else ():
        age, young = int(match["age"]), match["young"]
        if age <= (GROWN if young else OLDEST):
            continue
        if _claimed().search(passage.text, *passage.sentence_at(match.start())):
            continue
        why = f"nobody of that age is a {young.lower()}" if young else "nobody has been that old"
        yield _found(passage, match, why)
