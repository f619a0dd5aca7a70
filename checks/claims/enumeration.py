"""Lists in running text: how many things they name, under every reading that their commas allow.

"Tom, a baker, and Ann" names two or three, depending on who the baker is, and "a knife, two phones and a bag"
three or four; a count is therefore a range, and only a number outside it contradicts the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.forms import (
    is_clause,
    is_named,
    is_region_of,
    never_an_item,
    shape_of,
    tells_more,
    things_in,
)
from checks.claims.items import MOST_ITEMS, Piece, pieces
from checks.wording import count_in_words

_LOWER_IN_NAMES = 3
FEWEST = 2
"""Pieces from which a stretch is a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A list: where its items stand, and the fewest and most things it can name."""

    start: int
    end: int
    fewest: int
    most: int
    names: bool
    """All sure items are names: they start with a capital, and hardly a word in them does not."""
    ones: bool = False
    """Every item is one of them, and says so: "one in Marle, one in Orme and one abroad"."""
    counts: bool = False
    """An item stands for several things: "seven others", "two on parking"."""

    def nearest_to(self, number: int) -> int:
        """How many it names, as near to a number as its commas allow."""
        return min(max(self.fewest, number), self.most)

    def in_words(self, number: int) -> str:
        """How many it names instead of a number: "four", "at least four", "at most four"."""
        bound = "" if self.fewest == self.most else "at least " if self.fewest > number else "at most "
        return f"{bound}{count_in_words(self.nearest_to(number))}"


@cache
def _open_ended() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:such as|among (?:them|others)|includ(?:es?|ing)|for example|e\.g|etc"
        r"|and (?:more|others|so on|the like)"
        r"|(?:several|some|many|various|numerous|dozens of|a (?:few|number of)) (?:more|others?)"
        r"|or so|ranging|mainly|mostly|especially|particularly"
        r"|until\s(?:this|last|recently)|formerly|respectively|not|neither|nor)\b",
        regex.IGNORECASE,
    )


def is_open_ended(text: str) -> bool:
    """Whether words in it say that a list is not the whole ("such as", "and others")."""
    return bool(_open_ended().search(text))


def enumeration(text: str, start: int, end: int) -> Enumeration | None:
    """The list that fills a stretch of text, or None where it is not surely one."""
    found = pieces(text, start, end)
    if not FEWEST <= len(found) <= MOST_ITEMS or _of_all().match(found[0].text) or _is_phrase(found):
        return None
    first, last = found[0].start, found[-1].end
    if each := _each(found):
        return Enumeration(start=first, end=last, fewest=len(each), most=len(each), names=False, ones=True)
    hanging = [number > 0 and _hangs(found, number) for number in range(len(found))]
    sure = [piece for piece, hangs in zip(found, hanging, strict=True) if not hangs]
    if len(sure) < FEWEST and not _is_pair(found):
        return None
    most = sum(things_in(piece, hangs=hangs) for piece, hangs in zip(found, hanging, strict=True))
    return Enumeration(
        start=first,
        end=last,
        fewest=min(len(sure), _in_pairs(found)) if _hangs_on_the_last(found) else len(sure),
        most=MOST_ITEMS if _goes_on(found) else most,
        names=all(is_named(piece.text) and _is_name(piece.text) for piece in sure),
        counts=any(things_in(piece, hangs=False) - piece.joints > 1 for piece in found),
    )


def _is_pair(found: Sequence[Piece]) -> bool:
    return len(found) == FEWEST and found[1].led and not tells_more(found[1].text)


@cache
def _of_all() -> regex.Pattern[str]:
    """What is said of those counted, and lists none: "both for and against it", "two of them women"."""
    return regex.compile(
        r"(?:both|either|neither|all|each|most|some|many|half|none|(?:\w+|\d+) of (?:them|whom|which))\b"
    )


def _is_phrase(found: Sequence[Piece]) -> bool:
    """Whether it goes on with the sentence: "to get names and ages", not "to sit, to walk and to run"."""
    opening = _going_on().match(found[0].text)
    return opening is not None and not any(piece.text.startswith(opening[0]) for piece in found[1:])


@cache
def _going_on() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:to|by|for|with|without|from|in|on|at|into|as|than|because|since|until|after|before|when|while|if"
        r"|which|who|that|and|or|but|so|not|just|only|about|over|under|through|despite|amid|thanks)\s"
    )


@cache
def _one_of_them() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:one|another|the (?:other|first|second|third|last)|a (?:second|third|fourth))\b", regex.IGNORECASE
    )


def _each(found: Sequence[Piece]) -> list[Piece]:
    """The items that each say they are one: what stands between them tells more."""
    each = [piece for piece in found if _one_of_them().match(piece.text)]
    more = any(piece not in each and (piece.joints or shape_of(piece.text) == "number") for piece in found)
    return each if found[0] in each and len(each) >= FEWEST and not more else []


def _hangs(found: Sequence[Piece], number: int) -> bool:
    """Whether a piece may tell more of the one before it: no reading takes others for less than an item."""
    piece, before, form = found[number], found[number - 1], shape_of(found[0].text)
    if piece.sure:
        return False
    if piece.behind_last or tells_more(piece.text):
        return True
    if piece.led and _stands_alone(found, number):
        return False
    if piece.unparted and (form != "name" or is_named(piece.text)):
        return False
    if shape_of(piece.text) != form or is_region_of(before.text, piece):
        return True
    return shape_of(piece.text) == "bare" and not piece.led and number > 1 and _hangs(found, number - 1)


def _stands_alone(found: Sequence[Piece], number: int) -> bool:
    """Whether what an "and" leads follows an item that nothing hangs on, or whose clause has been closed."""
    if shape_of(found[number].text) in ("bare", "role"):
        return False
    return is_clause(found[number - 1].text) or number == 1 or not _hangs(found, number - 1)


def _hangs_on_the_last(found: Sequence[Piece]) -> bool:
    """ "Rochester, Minnesota, and Flint, Michigan": what hangs on the last may hang on the others."""
    return found[-1].behind_last and is_named(found[-1].text)


def _goes_on(found: Sequence[Piece]) -> bool:
    """Whether more of the same follows what an "and" seemed to close."""
    behind = (piece.text for piece in found if piece.behind_last)
    return any(shape_of(text) == "bare" and not (tells_more(text) or never_an_item(text)) for text in behind)


def _in_pairs(found: Sequence[Piece]) -> int:
    return (len(found) + 1) // 2


def _is_name(item: str) -> bool:
    name = item.partition(" from ")[0]
    return sum(word[0].islower() for word in name.split()) <= _LOWER_IN_NAMES
