"""Counts with their noun phrase ("more than 66,000 Palestinians", "12 killed"), and numbers that count nothing named."""

from __future__ import annotations

import regex

from checks.extract.amount import mention
from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.fraction_words import word_after, word_before
from checks.extract.hedge import hedge_after
from checks.extract.noun import Noun, noun_at
from checks.extract.number import Number, number_at
from checks.extract.numerals import FIRST_WORDS
from checks.extract.rate import rate_at
from checks.model import Amount, Kind, Mention, Part

TRIGGER = FIRST_WORDS
PRIORITY = 38

_MILLION = regex.compile(r"[mM](?![\w'/])")
_OF_THE = regex.compile(r"(?i)[ ]of[ ](?:the|these|those|its|his|her|their|our|my|your)[ ](?=[\w])")
_AND = regex.compile(r"(?:,[ ]|[ ](?:and|or)[ ])(?=[\d]|[a-z]+[ -])")
_NOT_ONE = frozenset("no any every each the this that which another only number".split())
_NO_ONE_AFTER = frozenset(
    "of day another thing way who that in to for with and or last time such more is was has".split()
)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The count or plain number whose number begins at an offset."""
    del context
    number = number_at(text, at)
    if number is None or number.sign:
        return None
    million = _MILLION.match(text, number.end) if number.first.digits and number.first.scale == 1 else None
    if million:
        number = _in_millions(number)
    if text[number.end : number.end + 1].isalpha():
        return None
    after = hedge_after(text, number.end)
    end = after.end if after else number.end
    is_one = number.second is None and number.first.value == 1
    noun = _noun(text, end, one=is_one)
    opening = number.hedge.opening if number.hedge else ""
    if noun is None and (opening or not _may_stand_alone(text, number, end)):
        if not (opening and number.second is None and _may_stand_alone(text, number, end)) and not (
            opening and number.second
        ):
            return None
    if is_one and not number.first.digits and not _counts_one(text, number, noun):
        return None
    return _made(text, number, noun, after, end)


def _in_millions(number: Number) -> Number:
    second = number.second
    if second is not None:
        second = second.scaled(10**6, second.end + 1, second.end)
        return number._replace(
            first=number.first.scaled(10**6, number.first.end, 0), second=second, end=number.end + 1
        )
    first = number.first.scaled(10**6, number.first.end + 1, number.first.end)
    return number._replace(first=first, end=first.end)


def _noun(text: str, end: int, *, one: bool) -> Noun | None:
    """The noun behind a number, or behind the number of which it is a part ("three of the [five suspects]")."""
    noun = noun_at(text, end, one=one)
    if noun is not None:
        return noun
    if of := _OF_THE.match(text, end):
        whole = number_at(text, of.end())
        if whole is not None and whole.start == of.end() and not whole.currency:
            return noun_at(text, whole.end, one=False)
    if and_ := _AND.match(text, end):
        other = number_at(text, and_.end())
        if other is not None and other.start == and_.end() and not other.currency and other.second is None:
            return noun_at(text, other.end, one=False) if text[end : end + 5] in (" and ", " or ") else None
    return None


def _counts_one(text: str, number: Number, noun: Noun | None) -> bool:
    """ "One" counts only before a noun: not "no one", "one of the best", "one another", "this one"."""
    if noun is None:
        return False
    if (
        word_before(text, number.first.start) in _NOT_ONE
        or text[number.first.end : number.first.end + 1] == "-"
    ):
        return False
    return word_after(text, number.first.end) not in _NO_ONE_AFTER


_CAPITAL = regex.compile(r"(?r)(?<![\w'.-])(?P<word>[A-Z][\w'-]*)[ ]")
_OPENS = regex.compile(r"(?r)(?:^|[.!?:;\n\"'(—-][ ]?)")


def _may_stand_alone(text: str, number: Number, end: int) -> bool:
    """Whether a number without a noun is a figure at all.

    A short plain number behind a capitalised word is a name ("Apollo 11"); four digits are a year.
    """
    following = text[end : end + 1]
    if following == "-" and text[end + 1 : end + 2].isalnum():
        return False
    first = number.first
    if not first.digits or first.grouped or number.second or number.hedge:
        return True
    if end - first.start > 3 and first.value is not None and 1000 <= first.value < 2100:
        return False
    capital = _CAPITAL.match(text, max(0, first.start - 24), first.start)
    return capital is None or bool(_OPENS.match(text, max(0, capital.start() - 2), capital.start()))


def _made(text: str, number: Number, noun: Noun | None, after, end: int) -> Mention:
    parts = parts_of(number, after)
    start = number.start
    behind = noun is not None and 0 <= noun.start - end <= 24 and text.find(",", end, noun.start) < 0
    if noun is not None and behind and not _AND.match(text, end):
        parts = (*parts, Part(role="noun", start=noun.start, end=noun.end))
        if not _OF_THE.match(text, end):
            end = noun.end
    rate = rate_at(text, end) if noun else None
    if rate:
        end = rate.end
        parts = (*parts, Part(role="per", start=rate.start, end=rate.end))
    meaning = Amount(
        kind=Kind.COUNT if noun else Kind.NUMBER,
        figure=figure_of(number, after),
        noun=text[noun.start : noun.end] if noun else None,
        head=noun.head if noun else None,
        per=rate.per if rate else None,
    )
    return mention(text, start, end, meaning, parts)
