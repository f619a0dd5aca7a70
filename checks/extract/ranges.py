"""Ranges: "10-15", "5 to 7", "between 9 and 12", "five or six", "more than 10 and less than 40"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import NamedTuple

import regex

from checks.data.currencies import SIGNS
from checks.data.hedges import BEFORE
from checks.extract.change import is_behind_change
from checks.extract.hedge import HedgeWords
from checks.extract.near import behind, line_around
from checks.extract.numeral import Numeral
from checks.extract.numerals import FIRST_WORDS, numeral_at
from checks.model import Hedge

_SEPARATOR = regex.compile(
    r"""(?i)[ ]?[-~][ ]?(?![ ]?(?:to|or|and)\b)|[ ](?P<word>to|through|and|or)[ ]|-(?P<hyphened>to|or)-
    |-[ ](?P<hanging>to|or|and)[ ]""",
    regex.VERBOSE,
)
_BETWEEN_HALVES = frozenset({"to", "through", "and", "or", "-", "~"})
_PREFIX = regex.compile(
    r"(?:(?:about|around|some|nearly|almost|as[ ]many[ ]as|as[ ]much[ ]as)[ ])?"
    r"(?P<sign>(?:US|A|AU|C|CA|NZ|HK|S)?[$£€¥₹]|Rs\.?)?[ ]?(?P<minus>-|minus[ ])?(?:an?[ ])?"
)
_WORD = regex.compile(rf"(?i)(?:{FIRST_WORDS.removeprefix('0|')})(?!\w)|\d")
_CHANGES = regex.compile(
    r"""(?i)\b(?:rose|risen|rises?|rising|fell|falls?|fallen|falling|grew|grows?|grown|growing|increas(?:e[ds]?|ing)
    |decreas(?:e[ds]?|ing)|drop(?:s|ped|ping)?|declin(?:e[ds]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?
    |surg(?:e[ds]?|ing)|soar(?:s|ed|ing)?|plung(?:e[ds]?|ing)|slump(?:s|ed|ing)?|slip(?:s|ped|ping)?|slid(?:es?)?
    |edged?|ease[ds]?|went|gone|up|down|cut(?:s|ting)?|rais(?:e[ds]?|ing)|lower(?:s|ed|ing)?|reduc(?:e[ds]?|ing|tion)
    |chang(?:e[ds]?|ing)|swell(?:s|ed|ing)?|swollen|shr[aiu]nk|shrinks?|widen(?:s|ed)?|narrow(?:s|ed)?
    |improv(?:e[ds]?|ing)|doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|mov(?:e[ds]?|ing)|revis(?:e[ds]?)|hike[ds]?
    |expand(?:s|ed|ing)?|trim(?:s|med)?|boost(?:s|ed|ing)?|gain(?:s|ed)?|add(?:s|ed)?|lost|loses|tumbl(?:e[ds]?)
    |sank|advanced?|reached|promoted|upgraded|downgraded|converted|switched)\b[^.;]*$""",
    regex.VERBOSE,
)


class Opening(NamedTuple):
    """The first half of a range: where it starts, and what opens it."""

    start: int
    first: Numeral
    word: str
    """``between``, ``from`` or nothing."""
    currency: str | None


def may_go_on(text: str, end: int) -> bool:
    """Whether a second half can follow the first, which ends at an offset."""
    return (
        behind(text, end) in _BETWEEN_HALVES
        or text[end : end + 1] in ("-", "~")
        or text[end : end + 2] == " -"
    )


def second_half(text: str, end: int, opening: Opening) -> Numeral | None:
    """The second numeral of a range whose first half, its unit included, ends at an offset.

    "Rose from 5 to 7" is two figures and no range, and so is "from 9 to 4"; only "between 9 and 4" may be
    written backwards.
    """
    if opening.first.value is None or not may_go_on(text, end):
        return None
    match = _SEPARATOR.match(text, end)
    if match is None or text[end : end + 2] == "--":
        return None
    apart, hyphened, hanging = match.groups()  # by their names they would take ten times as long
    word = (apart or hyphened or hanging or "-").lower()
    if (word == "and") != (opening.word == "between") and (word == "and" or hanging):
        return None
    second = _second(text, match.end(), opening)
    if second is None or second.value is None:
        return None
    if word == "to" and _is_of_a_change(text, opening, second, behind_unit=end > opening.first.end):
        return None
    return second if _is_range(opening, second, word) else None


def tells_of_a_change(text: str, at: int) -> bool:
    """Whether a verb of a change stands before an offset in its clause: "grew its fleet from"."""
    return _CHANGES.search(text, *line_around(text, at, at, 48, 0)) is not None


def _is_of_a_change(text: str, opening: Opening, second: Numeral, *, behind_unit: bool) -> bool:
    """ "Rose from 5 to 7", "rose 5% to 7%", "rose 5 to 1,234"; but "rose 5 to 7 per cent" is a range."""
    if opening.word == "from":
        return tells_of_a_change(text, opening.start)
    if opening.word or not is_behind_change(text, opening.start):
        return False
    return behind_unit or second.high > 3 * shared_scale(opening.first, second).high


def _second(text: str, at: int, opening: Opening) -> Numeral | None:
    prefix = _PREFIX.match(text, at)
    if prefix is None:
        return None
    sign, minus = prefix.groups()
    if sign and (opening.currency is None or SIGNS.get(sign) != opening.currency):
        return None
    at = prefix.end()
    if not _WORD.match(text, at):
        return None
    second = numeral_at(text, at, money=opening.currency is not None)
    return second.negated() if second and minus else second


def _is_range(opening: Opening, second: Numeral, word: str) -> bool:
    first = shared_scale(opening.first, second)
    assert first.value is not None  # noqa: S101
    assert second.value is not None  # noqa: S101
    low, high = first.value, second.value
    if word == "or":
        return low < high <= low + max(Fraction(2 * second.scale), low)
    if low < high or (low < 0 and high < low):
        return True
    return opening.word == "between" and word == "and" and low != high


def shared_scale(first: Numeral, second: Numeral) -> Numeral:
    """The first numeral of "3 to 5 million" at the scale of the second."""
    if first.scale > 1 or second.scale == 1 or first.value is None or second.value is None:
        return first
    if not 0 < first.value < second.value / second.scale:
        return first
    return first.scaled(second.scale, first.end, 0)


# --------------------------------------------------------------------------- two bounds

_BELOW = (Hedge.MORE_THAN, Hedge.AT_LEAST)
_ABOVE = (Hedge.LESS_THAN, Hedge.AT_MOST)
BOUNDS = frozenset(_BELOW + _ABOVE)


@cache
def _other() -> regex.Pattern[str]:
    def phrases(hedges: tuple[Hedge, ...]) -> str:
        found = {phrase for hedge in hedges for phrase in BEFORE[hedge]}
        return "|".join(map(regex.escape, sorted(found, key=len, reverse=True)))

    return regex.compile(
        rf"(?i)(?:,[ ]|,?[ ](?:and|but)[ ])(?:(?P<low>{phrases(_BELOW)})|(?P<high>{phrases(_ABOVE)}))"
        r"[ ](?:an?[ ])?(?=\w)"
    )


def other_bound(
    text: str, end: int, first: Numeral, hedge: HedgeWords
) -> tuple[Numeral, Numeral, int] | None:
    """The two ends of "more than 10 but less than 40", the first of which ends at an offset."""
    if behind(text, end) not in ("and", "but", ","):
        return None
    match = _other().match(text, end)
    if match is None or not _WORD.match(text, match.end()):
        return None
    second = numeral_at(text, match.end())
    if second is None or second.value is None or first.value is None:
        return None
    if (hedge.hedge in _BELOW) == (match["low"] is not None):
        return None
    low, high = (first, second) if hedge.hedge in _BELOW else (second, first)
    return (low, high, second.end) if low.low < high.high else None
