"""What form the pieces of a list have, and for how many things each may stand."""

from __future__ import annotations

from functools import cache

import regex

from checks.claims.items import MOST_ITEMS, Piece, sides
from checks.data.names import IN_A_STATE
from checks.data.numbers import TEENS, UNITS
from checks.data.people import BETWEEN_TITLES, OF_ORGANISATIONS, ROLES, TITLES
from checks.extract.name_words import countries

_SMALL_NUMBERS = UNITS | TEENS


@cache
def _describes() -> regex.Pattern[str]:
    """What a piece between commas begins with when it tells more of the item before it."""
    return regex.compile(
        r"(?:who|whom|whose|which|where|when|aged?|of|both|all|each|then|now|formerly|born|also|from|in|at"
        r"|with|one|until|since|during|before|after|near)\b|\d+\D"
    )


def tells_more(piece: str) -> bool:
    """Whether a piece may only tell more of the one before it."""
    return bool(_describes().match(piece))


def is_clause(piece: str) -> bool:
    """Whether a piece is a relative clause: "which is in Marle"."""
    return piece.startswith(("who ", "which ", "whose ", "whom ", "where "))


def never_an_item(piece: str) -> bool:
    """Whether a piece behind another can be no item: "of Marle", "who plays", "led by Orme"."""
    return _never_an_item().match(piece) is not None


@cache
def _never_an_item() -> regex.Pattern[str]:
    done = r"(?:\p{Ll}+ed|led|held|run|made|built|known|won)\s(?:by|in|at|from|to|with|for|on|as)"
    return regex.compile(rf"(?:of|from|who|whom|whose|which|where|aged|born|{done})\s")


@cache
def _determined() -> regex.Pattern[str]:
    return regex.compile(r"(?P<a>an?\s)|the\s(?P<name>\p{Lu})|(?P<the>(?:the|his|her|its|their|my|our)\s)")


def shape_of(piece: str) -> str:
    """The form of a piece, by its first word: items of one list have one form, and what hangs on them not."""
    determined = _determined().match(piece)
    if determined:
        return str(determined.lastgroup)
    if _number().match(piece):
        return "number"
    if not is_named(piece):
        return "bare"
    if _owned().match(piece):
        return "owned"
    return "role" if _is_role(piece) else "name"


@cache
def _owned() -> regex.Pattern[str]:
    """ "Chad's neighbour", "Tom's eldest brother"."""
    return regex.compile(r"\p{Lu}[\w.-]*+(?:\s\p{Lu}[\w.-]*+)*+['’]s?(?:\s\p{Ll}[\w-]*+)+$")


def is_named(piece: str) -> bool:
    """Whether an item starts with a capital, an article aside."""
    return piece.removeprefix("the ")[:1].isupper()


@cache
def _of() -> regex.Pattern[str]:
    return regex.compile(r"\s(?:of|at|in|for|to|with|on)\s")


def _is_role(piece: str) -> bool:
    """ "President of Chad", "Israeli Prime Minister": what somebody is, and not who."""
    head, *behind = _of().split(piece, maxsplit=1)
    *before, last = head.lower().split()
    which = before[-1] if before else ""
    titled = not which or which in BETWEEN_TITLES | countries()[1] or which.endswith(("’s", "'s"))
    return titled and last in (TITLES | ROLES if behind else TITLES)


@cache
def _placed() -> regex.Pattern[str]:
    """ "Lind of Hull", "a man from Orme": behind it may stand in which county; not "the Bank of Orme"."""
    named = "|".join(OF_ORGANISATIONS | IN_A_STATE)
    return regex.compile(
        rf"\b(?:(?<!\b(?:{named})\s)of|from|in|at|near|to)\s(?:the\s)?(?-i:\p{{Lu}})[^,]*$", regex.IGNORECASE
    )


_REGION = 3
"""Words in the name of the region in which a place lies."""


def is_region_of(before: str, piece: Piece) -> bool:
    """Whether a piece may be but the region of the place that closes the piece before it."""
    short = len(piece.text.split()) <= _REGION and is_named(piece.text)
    return short and not piece.led and _placed().search(before) is not None


@cache
def _number() -> regex.Pattern[str]:
    """The number of things that an item stands for: "seven others", "the two sisters", "a pair of boots"."""
    words = "|".join(_SMALL_NUMBERS)
    return regex.compile(
        r"(?:the |its |his |her |their |another |a further )?"
        rf"(?:(?P<digits>\d{{1,2}})(?![\w.,:-]*\d)|(?P<word>{words}))\b(?!-(?:year|month|week|day))"
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
        r"(?=$|\s(?:of|from|who|that|in|with|at|on)\b)"
        r"|the\s(?!Netherlands|Philippines|Maldives|Bahamas|Seychelles)\p{Lu}\p{Ll}+s$"
    )


def things_in(piece: Piece, *, hangs: bool) -> int:
    """For how many things a piece stands at most."""
    if hangs and never_an_item(piece.text):
        return piece.joints
    first, *others = sides(piece.text)
    more = sum(_stands_for(other) - 1 for other in others) if piece.joints else 0
    return _stands_for(first) + piece.joints + more


def _stands_for(piece: str) -> int:
    if _group().match(piece):
        return MOST_ITEMS
    match = _number().match(piece)
    if match is None:
        return 1
    if match["pair"]:
        return 3 if match["pair"].lower() == "trio" else 2
    return max(1, int(match["digits"]) if match["digits"] else _SMALL_NUMBERS[match["word"].lower()])
