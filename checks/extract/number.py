"""Numbers with their hedges, ranges and currency signs: what every dimension of figures begins with."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from checks.extract.currency_sign import Sign, sign_before
from checks.extract.hedge import HedgeWords, hedge_before
from checks.extract.near import before
from checks.extract.numeral import Numeral
from checks.extract.numerals import numeral_at
from checks.extract.plain import TAKEN
from checks.extract.ranges import BOUNDS, Opening, may_go_on, other_bound, second_half, shared_scale

_ATTACHED = frozenset("/._=#@&%\\:+^|°")
_MINUS = regex.compile(rf"(?r)(?:(?<![\w)\]{TAKEN}]|\d[ ])-|(?i:(?<!\w|or[ ])(?:minus|negative)[ ]))")
_MINUS_WORDS = frozenset({"minus", "negative"})
_TIED = regex.compile(
    r"(?ri)(?<![\w])(?:mid|late|early|pre|post|under|over|sub|top|non|an?|the|to|of|all|per)-"
)


class Number(NamedTuple):
    """A number, or a range of two, with the hedge before it and the sign of its currency."""

    start: int
    end: int
    first: Numeral
    second: Numeral | None = None
    hedge: HedgeWords | None = None
    sign: Sign | None = None

    @property
    def currency(self) -> str | None:
        """The code of the currency whose sign stands before the number."""
        return self.sign.code if self.sign else None

    @property
    def is_exact_one(self) -> bool:
        """Whether it is one and nothing else."""
        return (
            self.second is None
            and self.first.value is not None
            and self.first.value.as_integer_ratio() == (1, 1)
        )

    def opening(self) -> Opening:
        """What the second half of a range depends on."""
        word = self.hedge.opening if self.hedge else ""
        return Opening(self.start, self.first, word, self.currency)


@lru_cache(maxsize=4)
def number_at(text: str, at: int) -> Number | None:
    """The number, range and hedge around the number word or digits that begin at an offset.

    The dimensions are asked in turn at the same place, and share the answer to this question.
    """
    if at and text[at - 1] in _ATTACHED and not _stands_free(text, at):
        return None
    if at > 1 and text[at - 1] == "," and text[at - 2].isdecimal():
        return None
    sign = sign_before(text, at)
    first = numeral_at(text, at, money=sign is not None)
    if first is None:
        return None
    start = sign.start if sign else first.start
    tied = start > 0 and text[start - 1] == "-"
    minus = None
    if tied or before(text, start) in _MINUS_WORDS:
        minus = _MINUS.match(text, max(0, start - 9), start)
    if minus:
        first, start = first.negated(), minus.start()
    elif sign and "-" in text[sign.end : first.start]:
        first = first.negated()
    elif tied and not _TIED.match(text, max(0, start - 8), start):
        return None
    return _ranged(text, Number(start, first.end, first, None, hedge_before(text, start), sign))


def _stands_free(text: str, at: int) -> bool:
    """Whether the mark before an offset is the point of ".08", the plus of "+2%" or the end of ">="."""
    if text[at - 1] == "=":
        return text[max(0, at - 2) : at - 1] in ("<", ">")
    return text[at - 1] in ".+" and text[at].isdecimal() and not (at > 1 and text[at - 2].isalnum())


def _ranged(text: str, number: Number) -> Number:
    """The number with its second half, if it has one, and with its hedge inside."""
    second = second_half(text, number.end, number.opening()) if may_go_on(text, number.end) else None
    if second is not None:
        number = number._replace(first=shared_scale(number.first, second), second=second, end=second.end)
    elif (
        number.hedge
        and number.hedge.hedge in BOUNDS
        and (bounds := other_bound(text, number.end, number.first, number.hedge))
    ):
        low, high, end = bounds
        hedge = number.hedge._replace(opening="between")
        return number._replace(start=hedge.start, end=end, first=low, second=high, hedge=hedge)
    if number.hedge and not (number.hedge.opening and second is None):
        return number._replace(start=number.hedge.start)
    return number


def in_millions(number: Number) -> Number:
    """ "5m people": the m right behind a number, where it is no metre."""
    second = number.second
    if second is not None:
        second = second.scaled(10**6, second.end + 1, second.end)
        first = number.first.scaled(10**6, number.first.end, 0)
        return number._replace(first=first, second=second, end=second.end)
    first = number.first.scaled(10**6, number.first.end + 1, number.first.end)
    return number._replace(first=first, end=first.end)


def with_second(number: Number, second: Numeral) -> Number:
    """A number with the second half of its range, which was read behind its unit."""
    start = number.hedge.start if number.hedge else number.start
    first = shared_scale(number.first, second)
    return number._replace(start=start, first=first, second=second, end=second.end)
