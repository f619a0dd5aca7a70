"""The pieces between the commas of what may be a list in running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

import regex

LONGEST_ITEM = 14
"""Words in an item; what is longer is no item but a sentence."""
MOST_ITEMS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What stands between two separators of a list."""

    start: int
    text: str
    led: bool = False
    """An "and" or "or" leads it."""
    joints: int = 0
    """How many times "and" may join two things in it."""
    behind_last: bool = False
    """It follows the item that an "and" has made the last one."""
    sure: bool = False
    """Semicolons part it from the others, or its age follows: it can be no aside."""
    unparted: bool = False
    """No comma parts it from the "and" behind it, as it would close an aside."""

    @property
    def end(self) -> int:
        """Where its text ends."""
        return self.start + len(self.text)


# ------------------------------------------------------------------ cutting


def pieces(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of a stretch that may be a list; none where it is rather a sentence."""
    start, end = _bounds(text, start, end)
    stretch = _within_marks().sub(_masked, text[start:end])
    separator = ";" if ";" in stretch else ","
    found = [_piece(at, piece) for at, piece in _split(stretch, start, separator)]
    found = [*_without_ages(found)]
    while len(found) > 1 and _says_more_of_all(found[-1]):
        del found[-1]
    if separator == ";":
        return [replace(piece, sure=True, joints=_within_item(piece, found[-1])) for piece in found]
    found = [*_closed(found)]
    return [] if any(map(_is_sentence, found)) or not found or _in_order().match(found[0].text) else found


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the marks at its ends, what leads to its list, and who says so."""
    if named := _namely().search(text, start, endpos=end):
        start = named.end()
    if told := _says_who().search(text, start, endpos=end):
        end = told.start()
    while start < end and text[start] in " ,:;—–-":
        start += 1
    while end > start and text[end - 1] in " ,:;—–-.!?":
        end -= 1
    return start, end


@cache
def _namely() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:namely|i\.e\.|that is|to wit),?\s")


@cache
def _says_who() -> regex.Pattern[str]:
    verbs = "said|says|told|added|explained|wrote|reported|reports|announced|according"
    return regex.compile(
        rf",\s(?:(?:\p{{Lu}}|the\s|a\s|he\b|she\b|they\b)[^,;:]{{0,60}}?\s)?(?:{verbs})\b[^;]*+$"
    )


@cache
def _within_marks() -> regex.Pattern[str]:
    return regex.compile(r"\([^()]*+\)|“[^“”]*+”|\"[^\"]*+\"")


def _masked(match: regex.Match[str]) -> str:
    """Brackets as dots; a title in quotation marks as a name."""
    return ("·" if match[0].startswith("(") else "Q") * len(match[0])


@cache
def _separators() -> dict[str, regex.Pattern[str]]:
    """What stands between items; the comma within a number is none."""
    return {mark: regex.compile(rf"{mark}(?!\d)") for mark in ",;"}


def _split(stretch: str, start: int, separator: str) -> Iterator[tuple[int, str]]:
    for piece in _separators()[separator].split(stretch):
        yield start, piece
        start += len(piece) + 1


@cache
def _joins() -> regex.Pattern[str]:
    return regex.compile(r"\s(?:and|or|&|plus|as well as)\s")


@cache
def _doubling() -> regex.Pattern[str]:
    return regex.compile(r" (?:and|or|&|plus|vs?\.?|versus|as well as) | ?/ ?")


@cache
def _leading() -> regex.Pattern[str]:
    """The "and" before a piece, and its number or somebody's age: "2) eggs", "and 13-year-old Bo Lind"."""
    age = r"\d{1,3}-year-old\s(?=\p{Lu})"
    more = rf"(?:then|also|finally)\s|{age}|\w{{1,2}}\)\s|·{{3,4}}\s"
    return regex.compile(rf"\s*(?P<and>(?:and|or|&|plus|as well as)\b\s*)?(?:{more})?")


def sides(text: str) -> list[str]:
    """What stands on either side of each "and"."""
    return _doubling().split(text)


def _piece(at: int, text: str) -> Piece:
    lead = _leading().match(text)
    behind = lead.end() if lead else 0
    bare = text[behind:].rstrip()
    led = bool(lead and lead["and"])
    return Piece(start=at + behind, text=bare, led=led, joints=len(_doubling().findall(bare)))


def _closed(found: list[Piece]) -> Iterator[Piece]:
    """The pieces, with the last two of "A, B and C" apart, and told what follows the last one."""
    last = next((number for number in reversed(range(len(found))) if _closes(found[number])), len(found))
    for number, piece in enumerate(found):
        if number == last and not piece.led:
            yield from _halves(piece, alone=len(found) == 1)
        else:
            yield replace(piece, behind_last=number > last)


def _closes(piece: Piece) -> bool:
    return piece.led or _joins().search(piece.text) is not None


def _halves(piece: Piece, *, alone: bool) -> Iterator[Piece]:
    """Both sides of its "and"; of several, where no comma helps, which of them parts it is not known."""
    joins = [*_joins().finditer(piece.text)]
    if len(joins) > 1 and not alone:
        yield piece
        return
    join = joins[0]
    yield Piece(start=piece.start, text=piece.text[: join.start()], unparted=True)
    behind = _piece(piece.start + join.end(), piece.text[join.end() :])
    yield replace(behind, led=True)


def _within_item(piece: Piece, last: Piece) -> int:
    """How many more may stand between two semicolons: "Ann Weller, her son and a nurse; beans and rye"."""
    if piece is last and not piece.led:
        return max(piece.joints, len(_more_of_them().findall(piece.text)))
    return len(_more_of_them().findall(piece.text))


@cache
def _more_of_them() -> regex.Pattern[str]:
    numbers = "one|two|three|four|five|six"
    return regex.compile(rf"(?:,|\s(?:and|or|&))\s(?:\d|\p{{Lu}}|(?:an?|the|his|her|its|their|{numbers})\s)")


@cache
def _age() -> regex.Pattern[str]:
    """An age between commas, which is no item of its own: "Marsden, 41, Boyle, 29, and Pike, thirty"."""
    tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    return regex.compile(
        rf"(?:aged )?(?:\d{{1,3}}|(?:{tens})(?:-\w+)?|one|two|three|four|five|six|seven|eight|nine|ten"
        r"|eleven|twelve|\w+teen)(?:[- ](?:year|month)s?[- ]old)?|(?:Jr|Sr|Inc|Ltd|Co)\b\.?|I{2,3}|IV"
    )


def _without_ages(found: list[Piece]) -> Iterator[Piece]:
    """The pieces that are no ages and no "Jr."; an age shows that somebody stands before it."""
    for piece, behind in zip_longest(found, found[1:]):
        if piece.text and not _age().fullmatch(piece.text):
            aged = behind is not None and behind.text[:1].isdigit() and _age().fullmatch(behind.text)
            yield replace(piece, sure=bool(aged))


@cache
def _in_order() -> regex.Pattern[str]:
    """ "First, cut the rates": items that go on in other sentences."""
    return regex.compile(r"(?:(?:firstly|one|number one|to begin with)$|first(?:$|\s))", regex.IGNORECASE)


@cache
def _is_clause() -> regex.Pattern[str]:
    """What follows a list and is said of what it names: "which are in Marle", "all of them in Orme"."""
    return regex.compile(r"(?:who|whom|whose|which|where|all|both|each|none|most|some)\b")


def _says_more_of_all(piece: Piece) -> bool:
    return not piece.led and not piece.joints and _is_clause().match(piece.text) is not None


@cache
def _verb() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:is|are|was|were|has|had|have|said|says|told|would|will|can|could|may|might|did|does"
        r"|came|went|took|gave|sang|wrote|fell|spoke|began|became|saw|knew|drove|flew|grew|rose|chose|broke|ran"
        r"|(?<!\p{Lu}\p{L}*\s)I|we|he|she|they|it)\b"
    )


@cache
def _relative() -> regex.Pattern[str]:
    return regex.compile(r"(?:^|\s)(?:who|which|that|whose|whom|where)\s.*+")


def _is_sentence(piece: Piece) -> bool:
    """Whether a piece is too long, or acts: a relative clause apart."""
    clause = _relative().sub("", piece.text)
    return len(piece.text.split()) > LONGEST_ITEM or _verb().search(clause) is not None
