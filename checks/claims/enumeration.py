"""Lists in running text: how many things they name, as far as punctuation tells.

"Tom, a baker, and Ann" names two or three, depending on who the baker is, and "a knife, two phones and a bag"
three or four; a count is therefore a range, and only a number outside it contradicts the list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.data.numbers import TEENS, UNITS

LONGEST_ITEM = 14
"""Words in an item; what is longer is no item but a sentence."""
MOST_ITEMS = 60
_LOWER_IN_NAMES = 3
_SMALL_NUMBERS = UNITS | TEENS


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


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    text: str
    sure: bool
    doubles: int
    """How many times "and" may join two things in it."""
    number: int
    """For how many things it stands at most: four in "four on schools"."""


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


@cache
def _sentence_like() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:is|are|was|were|has|had|have|said|says|told|would|will|can|could|may|might|did|does"
        r"|I|we|he|she|they|it)\b"
    )


@cache
def _describes() -> regex.Pattern[str]:
    """What a piece between commas begins with when it tells more of the item before it."""
    return regex.compile(
        r"(?:who|whom|whose|which|where|when|aged?|of|both|all|each|then|now|formerly|born|also|from|in|at"
        r"|with|one|until|since|during|before|after|near)\b|\d+\D"
    )


@cache
def _tells_more() -> regex.Pattern[str]:
    """What no name begins with, where it joins no other name: "of Marle", "who plays", "led by Orme"."""
    done = r"(?:\p{Ll}+ed|led|held|run|made|built|known|won)\s(?:by|in|at|from|to|with|for|on|as)"
    return regex.compile(rf"(?:of|from|who|whom|whose|aged|born|{done})\s(?:(?!\b(?:and|or|plus)\b|&).)++")


@cache
def _age() -> regex.Pattern[str]:
    """An age between commas, which is no item of its own: "Marsden, 41, Boyle, 29, and Pike, thirty"."""
    tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    return regex.compile(
        rf"(?:aged )?(?:\d{{1,3}}|(?:{tens})(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten"
        r"|eleven|twelve|\w+teen)(?:[- ](?:year|month)s?[- ]old)?"
    )


@cache
def _within_brackets() -> regex.Pattern[str]:
    return regex.compile(r"\([^()]*+\)|“[^“”]*+”")


@cache
def _number() -> regex.Pattern[str]:
    """The number of things that an item stands for: "seven others", "the two sisters", "a pair of boots"."""
    words = "|".join(_SMALL_NUMBERS)
    return regex.compile(
        r"(?:the |its |his |her |their |another |a further )?"
        rf"(?:(?P<digits>\d{{1,2}})(?![\w.,:-]*\d)|(?P<word>{words}))\b"
        r"|a (?P<pair>pair|couple|trio) of\b",
        regex.IGNORECASE,
    )


@cache
def _group() -> regex.Pattern[str]:
    """What stands for nobody knows how many: "the old crew", "a family of bakers", "her parents"."""
    groups = (
        "crew|team|family|families|couple|group|band|squad|gang|staff|party|delegation|class|choir|others"
        "|parents|children|sons|daughters|brothers|sisters|friends|relatives|colleagues|members|rest"
    )
    return regex.compile(
        rf"(?:the|an?|his|her|their|its|our|my|some|other|local|old|new)\s(?:[\p{{L}}’'-]+\s){{0,3}}?(?:{groups})"
        r"(?=$|\s(?:of|from|who|that|in|with|at|on)\b)|the\s\p{Lu}\p{Ll}+s$"
    )


def _stands_for(piece: str) -> int:
    if _group().match(piece):
        return MOST_ITEMS
    match = _number().match(piece)
    if match is None:
        return 1
    if match["pair"]:
        return 3 if match["pair"].lower() == "trio" else 2
    return max(1, int(match["digits"]) if match["digits"] else _SMALL_NUMBERS[match["word"].lower()])


def is_open_ended(text: str) -> bool:
    """Whether words in it say that a list is not the whole ("such as", "and others")."""
    return bool(_open_ended().search(text))


def enumeration(text: str, start: int, end: int) -> Enumeration | None:
    """The list that fills a stretch of text, or None where it is not surely one."""
    while start < end and text[start] in " ,:;—–-":
        start += 1
    while end > start and text[end - 1] in " ,:;—–-.!?":
        end -= 1
    items = _items(text, start, end)
    if not 2 <= len(items) <= MOST_ITEMS:
        return None
    sure = items if _are_ones(items) else [item for item in items if item.sure]
    if len(sure) < 2:
        return None
    names = all(_named(item.text) and _is_name(item.text) for item in sure)
    return Enumeration(
        start=start,
        end=end,
        fewest=len(sure),
        most=sum(item.number + item.doubles for item in items),
        names=names,
        ones=_are_ones(items),
        counts=any(item.number > 1 for item in items),
    )


def _are_ones(items: Sequence[_Item]) -> bool:
    return all(item.text.lower().startswith("one ") for item in items)


def _items(text: str, start: int, end: int) -> list[_Item]:
    stretch = _within_brackets().sub(lambda match: "·" * len(match[0]), text[start:end])
    separator = ";" if ";" in stretch else ","
    pieces = _pieces(stretch, start, separator)
    if separator == ",":
        pieces = _last_split(pieces)
    bare = [(at, _without_and(piece)) for at, piece in pieces]
    bare = [(at, piece) for at, piece in bare if piece and not _age().fullmatch(piece)]
    if any(len(piece.split()) > LONGEST_ITEM for _, piece in bare) and separator == ",":
        return []
    if separator == "," and any(_sentence_like().search(piece) for _, piece in bare):
        return []
    told = [(at, piece) for at, piece in bare if separator == ";" or not _tells_more().fullmatch(piece)]
    mostly_names = 2 * sum(_named(piece) for _, piece in told) > len(told)
    bare = told if mostly_names else bare
    return [
        _Item(
            start=at,
            text=piece,
            sure=not (separator == "," and _adds(piece, mostly_names)),
            doubles=len(_doubling().findall(piece)) if separator == "," else 0,
            number=_stands_for(piece),
        )
        for at, piece in bare
    ]


@cache
def _separators() -> dict[str, regex.Pattern[str]]:
    """What stands between items; the comma within a number is none."""
    return {mark: regex.compile(rf"{mark}(?!\d)") for mark in ",;"}


@cache
def _doubling() -> regex.Pattern[str]:
    return regex.compile(r" (?:and|or|&|plus|vs?\.?|versus) | ?/ ?")


@cache
def _joins() -> regex.Pattern[str]:
    return regex.compile(r"\s(?:and|or|&|plus|as well as)\s")


@cache
def _leading_and() -> regex.Pattern[str]:
    return regex.compile(r"\s*(?:(?:and|or|&|plus|as well as)\b\s*)?")


def _pieces(stretch: str, start: int, separator: str) -> list[tuple[int, str]]:
    """The pieces between separators of a stretch that begins at ``start``, and where each begins."""
    pieces: list[tuple[int, str]] = []
    for piece in _separators()[separator].split(stretch):
        pieces.append((start, piece))
        start += len(piece) + 1
    return pieces


def _last_split(pieces: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """ "A, B and C": the last two stand in one piece."""
    at, last = pieces[-1]
    if _without_and(last) != last.strip():
        return pieces
    joins = list(_joins().finditer(last))
    if len(joins) != 1:
        return pieces
    (join,) = joins
    return [*pieces[:-1], (at, last[: join.start()]), (at + join.end(), last[join.end() :])]


def _without_and(piece: str) -> str:
    match = _leading_and().match(piece)
    return (piece[match.end() :] if match else piece).strip()


def _adds(piece: str, mostly_names: bool) -> bool:
    """Whether a piece may only tell more of the one before it."""
    return bool(_describes().match(piece)) or (mostly_names and not _named(piece))


def _is_name(item: str) -> bool:
    name = item.partition(" from ")[0]
    return sum(word[0].islower() for word in name.split()) <= _LOWER_IN_NAMES


def _named(piece: str) -> bool:
    """Whether an item starts with a capital, an article aside."""
    return piece.removeprefix("the ")[:1].isupper()
