"""Counts with their noun phrase ("more than 66,000 Palestinians"), and numbers that count nothing named."""

from __future__ import annotations

import regex

from checks.extract.amount import mention, with_rate
from checks.extract.context import Context
from checks.extract.figure import figure_of, parts_of
from checks.extract.hedge import HedgeWords, hedge_after
from checks.extract.near import before, behind
from checks.extract.noun import Noun, noun_at
from checks.extract.number import Number, in_millions, number_at
from checks.extract.numerals import FIRST_WORDS
from checks.extract.ranges import tells_of_a_change
from checks.extract.share import one_thing_in
from checks.extract.tally import is_tally
from checks.model import Amount, Kind, Mention, Part

TRIGGER = FIRST_WORDS
PRIORITY = 38

_MILLION = regex.compile(r"m(?![\w'/])")
_OF_THE = regex.compile(
    r"(?i)[ ]of[ ](?:(?:the|these|those|its|his|her|their|our|my|your)[ ])?"
    r"(?:[\w-]{1,20}'s?[ ])?(?=[\w])"
)
_AND = regex.compile(r"[ ](?:and|or)[ ](?=[\d]|[a-z]+[ -])")
_NOT_ONE = frozenset(
    ["no", "any", "every", "each", "the", "this", "that", "which", "another", "only", "number"]
)
_NO_ONE_AFTER = frozenset(
    [
        *(
            "of",
            "day",
            "another",
            "thing",
            "way",
            "who",
            "that",
            "in",
            "to",
            "for",
            "with",
            "and",
            "or",
            "last",
        ),
        *("time", "such", "more", "is", "was", "has", "point", "stage", "side", "end"),
        *(
            "hand",
            "level",
            "sense",
            "respect",
            "example",
            "reason",
            "moment",
            "later",
            "after",
            "by",
            "on",
            "at",
        ),
    ]
)
_LEVELS = frozenset({"from", "to", "by"})
_NOUN_IS_BEHIND = 24
"""How far behind a number its noun may begin."""


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The count or plain number whose number begins at an offset."""
    del context
    number = number_at(text, at)
    if number is None or number.sign:
        return None
    if number.first.digits and text[number.end : number.end + 1] == "m" and _MILLION.match(text, number.end):
        number = in_millions(number)
    following = text[number.end : number.end + 1]
    if following.isalpha() or following in ("%", "°"):
        return None
    after = hedge_after(text, number.end)
    end = after.end if after else number.end
    one = number.is_exact_one
    noun = _noun(text, end, one=one)
    if one and not number.first.digits and not _counts_one(text, number, noun):
        return None
    if one and noun and behind(text, noun.end) == "in" and (share := one_thing_in(text, number, noun.end)):
        return share
    if noun is None and not _may_stand_alone(text, number, end):
        return None
    return _made(text, number, noun, after, end)


def _noun(text: str, end: int, *, one: bool) -> Noun | None:
    """The noun behind a number, or that of the whole that it is a part of: "three of the [five suspects]"."""
    if (noun := noun_at(text, end, one=one)) is not None:
        return noun
    follows = behind(text, end)
    if follows == "of" and (of := _OF_THE.match(text, end)):
        whole = number_at(text, of.end())
        if whole is not None and whole.start == of.end() and not whole.sign:
            return noun_at(text, whole.end, one=False)
    elif follows in ("and", "or") and (joined := _AND.match(text, end)):
        other = number_at(text, joined.end())
        if other is not None and other.start == joined.end() and not other.sign and other.second is None:
            return noun_at(text, other.end, one=False)
    return None


def _counts_one(text: str, number: Number, noun: Noun | None) -> bool:
    """ "One" counts only before a noun: not "no one", "one of the best", "one another", "this one".

    "One of the five hospitals" counts, too, and "one, or about 16 percent,".
    """
    if noun is None:
        return _SHARE_FOLLOWS.match(text, number.first.end) is not None
    if text[number.first.end : number.first.end + 1] == "-":
        return False
    of_a_number = _is_of_a_number(text, number)
    led = before(text, number.first.start)
    if led in _NOT_ONE and not (led == "only" and of_a_number):
        return False
    return of_a_number or behind(text, number.first.end) not in _NO_ONE_AFTER


_SHARE_FOLLOWS = regex.compile(
    r"(?:,[ ]or|[ ]\()[ ]?(?:(?:about|around|roughly|some|nearly|almost|just over|just under)[ ])?"
    r"\d[\d.]{0,5}[ ]?(?:%|per)"
)


def _is_of_a_number(text: str, number: Number) -> bool:
    of = _OF_THE.match(text, number.first.end)
    whole = number_at(text, of.end()) if of else None
    return of is not None and whole is not None and whole.start == of.end()


_CAPITAL = regex.compile(r"(?r)(?<![\w'.-])(?P<word>[A-Z][\w'-]{0,20})[ ]")
_OPENS = regex.compile(r"(?r)(?:^|[.!?:\n\"][ ]?)")


def _may_stand_alone(text: str, number: Number, end: int) -> bool:
    """Whether a number without a noun is a figure at all.

    A short plain number behind a capitalised word is a name ("Apollo 11"); four digits are a year.
    """
    if behind(text, end) == "x":
        return False
    if text[end : end + 1] == "-" and text[end + 1 : end + 2] not in (" ", "-", ""):
        return False
    first = number.first
    if (
        number.second
        and not number.hedge
        and text[first.end : first.end + 1] == "-"
        and number.second.high < 1000
    ):
        return False
    if not first.digits or first.grouped or number.second or (number.hedge and not number.hedge.opening):
        return True
    if end - first.start == 4 and first.value is not None and 1000 <= first.value < 2100:
        led = before(text, number.start) in _LEVELS and first.value < 1900
        return led and tells_of_a_change(text, number.start)
    capital = _CAPITAL.match(text, max(0, first.start - 24), first.start)
    if capital is None or _OPENS.match(text, max(0, capital.start() - 2), capital.start()):
        return True
    return is_tally(text, first.start, end)


def _made(text: str, number: Number, noun: Noun | None, after: HedgeWords | None, end: int) -> Mention:
    parts = parts_of(number, after)
    if noun is not None and 0 <= noun.start - end <= _NOUN_IS_BEHIND:
        between = text[end + 1 : noun.start]
        if not between.startswith(("and ", "or ")):
            parts = (*parts, Part("noun", noun.start, noun.end))
            end = end if between.startswith("of ") else noun.end
    rate, end, parts = with_rate(text, end, parts)
    meaning = Amount(
        kind=Kind.COUNT if noun else Kind.NUMBER,
        figure=figure_of(number, after),
        noun=text[noun.start : noun.end] if noun else None,
        head=noun.head if noun else None,
        per=rate.per if rate else None,
    )
    return mention(text, number.start, end, meaning, parts)
