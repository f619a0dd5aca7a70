"""Numbers with their hedges and ranges, and plain numbers that count nothing named ("rose to 66,055")."""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from checks.data.currencies import CODES, SIGNS
from checks.data.numbers import FRACTIONS, SCALES, TEENS, TENS, UNITS, VAGUE
from checks.extract.digits import in_digits, vulgar_at
from checks.extract.fraction_words import fraction_at
from checks.extract.hedge import HedgeWords, bounds, hedge_before
from checks.extract.number_words import in_words
from checks.extract.numeral import Numeral
from checks.extract.vague import vague_at
from checks.model import Figure, Hedge, Part

FIRST_WORDS = "|".join(
    [
        "0",
        *UNITS,
        *TEENS,
        *TENS,
        *SCALES,
        *FRACTIONS,
        *sorted({word.removeprefix("a ").split(" ")[0] for word in VAGUE}),
    ]
)


class Number(NamedTuple):
    """A number, or a range of two, with the hedge before it and the sign of its currency."""

    start: int
    end: int
    first: Numeral
    second: Numeral | None = None
    hedge: HedgeWords | None = None
    currency: str | None = None
    currency_at: tuple[int, int] | None = None
    negative: bool = False

    @property
    def last(self) -> Numeral:
        """The numeral that stands last."""
        return self.second or self.first

    @property
    def opening(self) -> str:
        """``between`` or ``from``, where the number opens with one."""
        return self.hedge.opening if self.hedge else ""


def numeral_at(text: str, at: int, *, money: bool = False) -> Numeral | None:
    """The numeral whose first word, "a" apart, begins at an offset."""
    if text[at : at + 1].isdecimal():
        return in_digits(text, at, money=money)
    return vulgar_at(text, at) or vague_at(text, at) or fraction_at(text, at) or in_words(text, at)


_ATTACHED = frozenset("/._=#@&%\\:+^|")
_SIGN = regex.compile(r"(?r)(?:(?<![\w)\]])-|(?i:(?<!\w)(?:minus|negative)[ ]))")


@cache
def _currency() -> regex.Pattern[str]:
    signs = "|".join(map(regex.escape, sorted(SIGNS, key=len, reverse=True)))
    return regex.compile(
        rf"(?r)(?<![A-Za-z])(?P<sign>(?i:hk|c|us|a|nz)[ ]?\$|{signs}|{'|'.join(CODES)})[ ]?-?"
    )


_CURRENCY_ENDS = frozenset("".join(sign[-1] for sign in SIGNS) + "".join(code[-1] for code in CODES))


def _currency_before(text: str, at: int) -> tuple[str, int, int] | None:
    before = text[at - 1 : at] if at else ""
    if before in ("-", " "):
        before = text[at - 2 : at - 1] if at > 1 else ""
    if before not in _CURRENCY_ENDS:
        return None
    match = _currency().match(text, max(0, at - 8), at)
    if match is None:
        return None
    sign = match["sign"]
    code = SIGNS.get(sign) or SIGNS.get(sign.upper().replace(" ", "")) or {"RMB": "CNY"}.get(sign, sign)
    return code, match.start("sign"), match.end("sign")


@lru_cache(maxsize=1)
def number_at(text: str, at: int) -> Number | None:
    """The number, range and hedge around the number word or digits that begin at an offset.

    The dimensions are asked in turn at the same place, and share the answer to this question.
    """
    if at and text[at - 1] in _ATTACHED and not (text[at - 1] == "." and text[at].isdecimal()):
        return None
    currency = _currency_before(text, at)
    first = numeral_at(text, at, money=currency is not None)
    if first is None:
        return None
    start = first.start
    negative = False
    sign = None
    if currency:
        negative = "-" in text[currency[2] : start]
        start = currency[1]
    sign = _SIGN.match(text, max(0, start - 10), start) if start and not negative else None
    if sign:
        negative, start = True, sign.start()
    elif start and text[start - 1] == "-" and not _joined(text, start):
        return None
    hedge = hedge_before(text, start)
    number = Number(
        start,
        first.end,
        first,
        None,
        hedge,
        currency[0] if currency else None,
        currency[1:] if currency else None,
        negative,
    )
    number = _ranged(text, number)
    if number.hedge and number.hedge.opening and number.second is None:
        return number
    return number._replace(start=number.hedge.start) if number.hedge else number


_JOINED = regex.compile(r"(?ri)(?<![\w])(?:mid|pre|post|under|over|sub|top|non|an?|the|to|of|all|per)-")


def _joined(text: str, at: int) -> bool:
    """Whether a number that a hyphen ties to the word before it is a number all the same."""
    return _JOINED.match(text, max(0, at - 8), at) is not None


_SEPARATOR = regex.compile(
    r"(?i)(?P<dash>[ ]?(?:-|~)[ ]?|-(?=to-))|[ ](?P<word>to|through|and|or|-to)[ ]|-(?P<hyphened>to|or)-|-[ ](?P<hang>to|or|and)[ ]"
)
_WORD = regex.compile(rf"(?i)(?:{FIRST_WORDS.replace('0', '[0-9]')})(?!\w)|[0-9]".replace("[0-9]|", ""))
_PREFIX = regex.compile(
    r"(?:(?:about|around|some|nearly|almost|minus)[ ])?(?P<sign>(?:US|A|AU|C|CA|NZ|HK|S)?[$£€¥₹]|Rs\.?)?[ ]?-?(?:a[ ])?"
)


def tail_of_range(text: str, end: int, number: Number) -> Numeral | None:
    """The second numeral of a range whose first half, its unit included, ends at an offset."""
    match = _SEPARATOR.match(text, end)
    if match is None or text[end : end + 2] == "--":
        return None
    word = (match["word"] or match["hyphened"] or match["hang"] or "-").lower()
    if word == "and" and number.opening != "between":
        return None
    prefix = _PREFIX.match(text, match.end())
    at = prefix.end() if prefix else match.end()
    sign = prefix["sign"] if prefix else None
    if sign and (number.currency is None or SIGNS.get(sign) != number.currency):
        return None
    if not (text[at : at + 1].isdecimal() or _WORD.match(text, at)):
        return None
    second = numeral_at(text, at, money=number.currency is not None)
    if second is None or second.value is None or number.first.value is None:
        return None
    if word != "-" and number.opening == "" and word in ("to",) and _changes(text, number.start):
        return None
    if number.opening == "from" and _changes(text, number.start):
        return None
    return second if _rises(number, second, word) else None


def _rises(number: Number, second: Numeral, word: str) -> bool:
    """A range rises; only one that says that it is a range may be written backwards."""
    first = number.first
    assert first.value is not None  # noqa: S101
    assert second.value is not None  # noqa: S101
    low = -first.value if number.negative else first.value
    if low < second.value:
        return word != "or" or second.value <= low + max(2, low)
    return number.opening != "" and word != "-"


def _ranged(text: str, number: Number) -> Number:
    second = tail_of_range(text, number.end, number)
    if second is None:
        return number
    return number._replace(first=shared_scale(number.first, second), second=second, end=second.end)


def shared_scale(first: Numeral, second: Numeral) -> Numeral:
    """The first numeral of "3 to 5 million" at the scale of the second."""
    if first.scale > 1 or second.scale == 1 or first.value is None or second.value is None:
        return first
    if first.value >= second.value / second.scale:
        return first
    return first.scaled(second.scale, first.end, 0)


_CHANGES = regex.compile(
    r"""(?i)\b(?:rose|risen|rises?|rising|fell|falls?|fallen|falling|grew|grows?|grown|growing|increas(?:e[ds]?|ing)
    |decreas(?:e[ds]?|ing)|drop(?:s|ped|ping)?|declin(?:e[ds]?|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?
    |surg(?:e[ds]?|ing)|soar(?:s|ed|ing)?|plung(?:e[ds]?|ing)|slump(?:s|ed|ing)?|slip(?:s|ped|ping)?|slid(?:es?)?
    |edged?|ease[ds]?|went|gone|up|down|cut(?:s|ting)?|rais(?:e[ds]?|ing)|lower(?:s|ed|ing)?|reduc(?:e[ds]?|ing|tion)
    |chang(?:e[ds]?|ing)|swell(?:s|ed|ing)?|swollen|shr[aiu]nk|shrinks?|widen(?:s|ed)?|narrow(?:s|ed)?|improv(?:e[ds]?)
    |doubl(?:e[ds]?|ing)|tripl(?:e[ds]?|ing)|mov(?:e[ds]?|ing)|revis(?:e[ds]?)|expand(?:s|ed|ing)?|hike[ds]?|trim(?:s|med)?
    |boost(?:s|ed|ing)?|gained|gains?|added|adds|lost|loses|tumbl(?:e[ds]?)|sank|advanced?|reached)\b[^.;]*$""",
    regex.VERBOSE,
)


def _changes(text: str, at: int) -> bool:
    """Whether a change is told of right before an offset: "rose from 5 to 7" is two figures, no range."""
    return _CHANGES.search(text, max(0, at - 48), at) is not None


def figure_of(number: Number, after: HedgeWords | None = None, by: Fraction | int = 1) -> Figure:
    """What a number means, multiplied by the size of its unit."""
    first, second = number.first, number.second
    hedge = number.hedge.hedge if number.hedge else Hedge.EXACT
    close = number.hedge.close if number.hedge else False
    if after is not None and hedge in (Hedge.EXACT, Hedge.ABOUT, Hedge.RANGE):
        hedge = after.hedge
    sign = -by if number.negative else by
    if second is not None and first.value is not None and second.value is not None:
        return _range(first.value * sign, second.value * by, min(first.grain, second.grain) * by, hedge)
    if number.opening:
        hedge = after.hedge if after else Hedge.EXACT
    if first.value is None:
        return _vague(first, hedge, Fraction(by))
    value = first.value * sign
    low, high = bounds(value, hedge, close=close)
    if hedge is Hedge.EXACT and first.hedge is not Hedge.EXACT:
        hedge, low, high = first.hedge, first.low * by, first.high * by
    return Figure(stated=value, low=low, high=high, hedge=hedge, grain=first.grain * by)


def _range(first: Fraction, second: Fraction, grain: Fraction, hedge: Hedge) -> Figure:
    low, high = min(first, second), max(first, second)
    inverted = first > second
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        return Figure(stated=None, low=low, high=None, hedge=hedge, grain=grain, inverted=inverted)
    if hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        return Figure(stated=None, low=None, high=high, hedge=hedge, grain=grain, inverted=inverted)
    if hedge is Hedge.ABOUT:
        low, high = bounds(low, hedge)[0] or low, bounds(high, hedge)[1] or high
    return Figure(stated=None, low=low, high=high, hedge=Hedge.RANGE, grain=grain, inverted=inverted)


def _vague(first: Numeral, hedge: Hedge, by: Fraction) -> Figure:
    low: Fraction | None = first.low * by
    high: Fraction | None = first.high * by
    if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST):
        high = None
    elif hedge in (Hedge.LESS_THAN, Hedge.AT_MOST):
        low = None
    return Figure(stated=None, low=low, high=high, hedge=Hedge.VAGUE, grain=first.grain * by)


def parts_of(number: Number, after: HedgeWords | None = None) -> tuple[Part, ...]:
    """The pieces of a number, in order."""
    parts = []
    if number.hedge and number.start <= number.hedge.start:
        parts.append(Part(role="hedge", start=number.hedge.start, end=number.hedge.end))
    if number.currency_at:
        parts.append(Part(role="currency", start=number.currency_at[0], end=number.currency_at[1]))
    for numeral in (number.first, number.second):
        if numeral is None:
            continue
        if numeral.scale_at > numeral.start:
            parts.append(Part(role="number", start=numeral.start, end=numeral.scale_at))
            parts.append(Part(role="scale", start=numeral.scale_at, end=numeral.end))
        else:
            parts.append(Part(role="number", start=numeral.start, end=numeral.end))
    if after:
        parts.append(Part(role="hedge", start=after.start, end=after.end))
    return tuple(parts)
