"""A word that counts a list, before it or after it

What it does
Holds a "trio" against the names that follow ("a trio of firms: A, B, C and D"), and a "quintet", "all four"
or "all four symptoms" against the list that stands before.

Why it matters
A list that gains or loses an item late leaves behind the words that counted it.

What it leaves alone
Lists that say they are not the whole; numbers that the text has told before; lists beside which somebody
else is named; quintets that a list of names anywhere in the article fits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.announced import listing_behind
from checks.claims.enumeration import Enumeration, enumeration, is_open_ended
from checks.claims.measures import is_person
from checks.claims.names import name_lists, names_and_others, word_lists
from checks.data.lists import COLLECTIVES, KINDS
from checks.data.numbers import UNITS
from checks.extract.noun import singular
from checks.model import Finding, Kind, Name, Severity, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/list-before"

LIST = 3
"""Items from which a series is a list."""
REACH = 2
"""Sentences before "all four" in which the list is looked for."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every word that counts a list and does not fit it."""
    for passage in reading.passages:
        if passage.has(*COLLECTIVES):
            yield from _introduced(passage)
            yield from _of_pairs(passage)
        yield from _of(passage)
        for found in _all().finditer(passage.text) if "ll " in passage.text else ():
            yield from _taken_up(found, passage, reading)
    yield from _collectives(reading)


# ------------------------------------------------------------------ "a trio of firms: A, B, C and D"


@cache
def _introducing() -> regex.Pattern[str]:
    words = "|".join(word for word in COLLECTIVES if word != "both")
    noun = r"(?-i:(?:\p{Ll}[\w-]*\s){0,2}\p{Ll}+)"
    return regex.compile(
        rf"(?<![-\w])(?:(?P<word>{words})(?:\sof\s{noun})?|(?P<word>both)\s\p{{Ll}}+s)(?![-\w])",
        regex.IGNORECASE,
    )


def _introduced(passage: Passage) -> Iterator[Finding]:
    """A list of names right behind the word."""
    for found in _introducing().finditer(passage.text):
        number, end = COLLECTIVES[found["word"].lower()], passage.sentence_at(found.start())[1]
        listing = listing_behind(passage.text, found.end(), end)
        if (
            listing is None
            or not listing.items.names
            or passage.text[found.end() : listing.opened_at].strip()
        ):
            continue
        items = listing.items
        if not items.fewest <= number <= items.most:
            named = passage.span(items.start, items.end)
            yield _finding(passage.span(*found.span()), named, items.nearest_to(number))


@cache
def _summed_up() -> regex.Pattern[str]:
    """ "The big six of pizza, wings and dips"."""
    return regex.compile(
        rf"\bthe\s(?P<told>(?:big|top|final|famous)\s(?P<word>{'|'.join(UNITS)}))"
        r"\sof\s(?P<list>[^;:.()—–]{5,200}?)(?=\s?[—–]|[;:.()])",
        regex.IGNORECASE,
    )


def _of(passage: Passage) -> Iterator[Finding]:
    """The list behind "the big six of"."""
    for found in _summed_up().finditer(passage.text) if "of" in passage.text else ():
        items = None if is_open_ended(found["list"]) else enumeration(passage.text, *found.span("list"))
        number = UNITS[found["word"].lower()]
        if items and items.fewest == items.most >= LIST and items.fewest != number:
            told, named = passage.span(*found.span("told")), passage.span(items.start, items.end)
            yield _finding(told, named, items.fewest)


# ------------------------------------------------------------------ "All four deny the charges"


@cache
def _all() -> regex.Pattern[str]:
    words = "|".join(word for word, number in UNITS.items() if number >= LIST)
    return regex.compile(
        rf"\b[Aa]ll\s(?P<word>{words})\b(?!\sof\s(?!them\b))(?:\sof\sthem)?+(?:\s(?P<noun>\p{{Ll}}+s|men|women|people)\b)?"
    )


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A sentence before "all four", or the part of its own sentence before it."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def _taken_up(found: regex.Match[str], passage: Passage, reading: Reading) -> Iterator[Finding]:
    """The nearest list before "all four", if it is one of such things and nothing else is meant."""
    number, noun = UNITS[found["word"].lower()], singular(found["noun"]) if found["noun"] else None
    for stretch in _before(found.start(), passage, reading):
        people = noun is None or is_person(noun)
        if people and (everybody := names_and_others(stretch.passage.text, stretch.start)):
            if everybody.fewest != number and not _is_told(number, found, passage, reading):
                named = stretch.passage.span(everybody.start, everybody.end)
                yield _finding(passage.span(*found.span()), named, everybody.fewest)
            return
        lists = [*_lists_of(noun, stretch)]
        if not lists:
            if _others().search(stretch.text) or (not noun and _named(stretch)):
                return
            continue
        (items,) = lists[:1]
        alone = len(lists) == 1 and not is_open_ended(stretch.text) and not _others().search(stretch.text)
        if alone and items.fewest != number and not _is_told(number, found, passage, reading):
            named = stretch.passage.span(items.start, items.end)
            if noun in KINDS or not _named(stretch, items):
                yield _finding(passage.span(*found.span()), named, items.fewest)
        return


def _before(at: int, passage: Passage, reading: Reading) -> Iterator[_Stretch]:
    """The part of the sentence before an offset, and the sentences before it, the nearest first."""
    start, _ = passage.sentence_at(at)
    yield _Stretch(passage, start, at)
    number = bisect_left(passage.sentences, (start, start))
    before = [_Stretch(passage, *place) for place in passage.sentences[max(0, number - REACH) : number]]
    if not before and passage.block:
        above = reading.passages[passage.block - 1]
        before = [_Stretch(above, *place) for place in above.sentences[-REACH:]]
    yield from reversed(before)


def _lists_of(noun: str | None, stretch: _Stretch) -> Iterator[Enumeration]:
    text, place = stretch.passage.text, (stretch.start, stretch.end)
    if noun in KINDS:
        yield from word_lists(text, *place)
    elif noun is None or is_person(noun):
        found = name_lists(text, *place, full=True)
        yield from (items for items in found if noun or items.start == stretch.start)


@cache
def _others() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:others?|another|also|too|joined|founder|along\swith|alongside|together\swith|as\swell|besides|plus|too|an?\s\w+-year-old"
        r"|an?\s(?:man|woman|boy|girl|teenager|friend|driver|passenger|third|fourth|fifth)"
        r"|(?:his|her|their)\s(?:\w+\s)?(?:wife|husband|son|daughter|brother|sister|mother|father|partner|friend)s?)\b"
    )


def _named(stretch: _Stretch, items: Enumeration | None = None) -> bool:
    """Whether somebody is named beside a list."""
    for mention in stretch.passage.within(stretch.start, stretch.end):
        name = mention.meaning
        outside = items is None or not items.start <= mention.start < items.end
        if outside and mention.kind is Kind.NAME and isinstance(name, Name) and name.sort != "place":
            return True
    return False


def _is_told(number: int, found: regex.Match[str], passage: Passage, reading: Reading) -> bool:
    """Whether the text has had the number before, of whatever it was."""
    word = next(word for word, value in UNITS.items() if value == number)
    told = regex.compile(rf"(?<![\d.,])(?:{number}(?![\d.,%])|{word}\b)", regex.IGNORECASE)
    above = any(told.search(other.text) for other in reading.passages[: passage.block])
    return above or told.search(passage.text, 0, endpos=found.start()) is not None


# ------------------------------------------------------------------ the trio, the quintet


@cache
def _collective() -> regex.Pattern[str]:
    words = "|".join(word for word, number in COLLECTIVES.items() if number >= LIST)
    return regex.compile(rf"\b[Tt]he\s(?P<word>{words})\b(?!\sof\b)")


@cache
def _pair() -> regex.Pattern[str]:
    """Two people who are all there are: "known as Ann Weller and Bo Lind"."""
    name = r"\p{Lu}[\w’'-]+(?:\s\p{Lu}(?:\.|[\w’'-]*+)){1,3}+"
    cue = r"known\sas|a\.?k\.?a\.?|made\sup\sof|consisting\sof|composed\sof|comprising|namely"
    return regex.compile(rf"\b(?:{cue})\s(?P<pair>{name}\sand\s{name})(?=[,;)]|\s?[—–]|\s-|\.(?:\s|$))")


@cache
def _joined() -> regex.Pattern[str]:
    """ "With Bo Lind, the trio …": a third one."""
    return regex.compile(r"\b(?:(?:[Ww]ith|and|by|plus|alongside)\s\p{Lu}|third\b|joined\b|new\smember)")


def _of_pairs(passage: Passage) -> Iterator[Finding]:
    """ "The trio", where a paragraph has told that it is two."""
    pairs = [*_pair().finditer(passage.text)] if " and " in passage.text else []
    if len(pairs) != 1:
        return
    (pair,) = pairs
    for match in _collective().finditer(passage.text, pair.end()):
        if not _joined().search(passage.text, pair.end(), match.end()):
            yield _finding(passage.span(*match.span()), passage.span(*pair.span("pair")), 2)
        return


def _collectives(reading: Reading) -> Iterator[Finding]:
    """ "The quintet", where every list of names in the article so far has four."""
    found = [
        (passage, match)
        for passage in reading.passages
        if passage.has(*COLLECTIVES)
        for match in _collective().finditer(passage.text)
    ]
    if not found:
        return
    lists = [
        (passage, items) for passage in reading.passages for items in name_lists(passage.text, full=True)
    ]
    for passage, match in found:
        number = COLLECTIVES[match["word"].lower()]
        before = [(where, items) for where, items in lists if where.block <= passage.block]
        if not before or any(items.fewest <= number <= items.most for _, items in lists):
            continue
        where, items = before[-1]
        shown = passage.span(match.start(), match.end())
        yield _finding(shown, where.span(items.start, items.end), items.fewest)
        return


def _finding(told: Span, named: Span, count: int) -> Finding:
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(
            f"The text speaks of {quoted(told.text)} but names {count_in_words(count)}: {quoted(named.text)}"
        ),
        spans=tuple(sorted((told, named), key=lambda span: (span.block, span.start))),
        expected=str(count),
    )


EXAMPLES = [
    Example(
        bad="The bridge will be built by a [[trio of firms]]: [[Hardt, Moxon, Quist and Rove]].",
        good="The bridge will be built by a quartet of firms: Hardt, Moxon, Quist and Rove.",
    ),
    Example(
        bad="Patients had [[weeks of cough, fever and rashes]]. [[All four symptoms]] went away.",
        good="Patients had weeks of cough, fever and rashes. All three symptoms went away.",
    ),
]
QUIET = [
    Quiet(
        text="Four men were held. Ann Weller, Bo Lind and Cy Trask live in Marle. All four deny the charges."
    ),
    Quiet(text="Ann Weller, Bo Lind and Cy Trask came with her son. All four deny the charges."),
    Quiet(text="The shop sells bread, milk and eggs. All four tills were shut."),
    Quiet(text="Ann Weller, Bo Lind and Cy Trask met envoys of the Quartet on Monday."),
    Quiet(text="Weller, Lind and Trask met on Monday. All four parties were invited."),
    Quiet(text="Both firms, Hardt and Moxon, are from Marle, as are Quist and Rove."),
]
