"""Whether a date may begin at all: told by two words, so that nearly everything else is left at once."""

from __future__ import annotations

from functools import cache

from checks.data.calendar import MONTHS, ORDINAL_WORDS, SEASONS, WEEKDAYS
from checks.data.numbers import TEENS, TENS
from checks.data.numbers import UNITS as ONES
from checks.extract.date_patterns import Ahead, ahead
from checks.extract.date_point import ORDINAL_GOES_ON, PARTS_OF_A_DAY, readers
from checks.extract.date_relative import UNITS
from checks.extract.date_shared import month_is_near
from checks.extract.date_written import SHIFTS


def can_begin(word: str) -> bool:
    """Whether a date can begin with a word, given in lower case, or with digits."""
    return word[:1].isdigit() or word in readers() or word == "now"


_SO_MANY = frozenset([*ONES, *TEENS, *map(str, range(2, 32)), "100"])
"""What makes "the first two weeks of May" of "first"."""


@cache
def followers() -> dict[str, frozenset[str]]:
    """What must stand behind a first word for a date to begin there; other words ask for nothing.

    Most words that could begin a date are told to be none by this alone.
    """
    months, weekdays, seasons = set(MONTHS), set(WEEKDAYS), set(SEASONS)
    told = months | weekdays | seasons | set(UNITS) | PARTS_OF_A_DAY | {"past", "coming", "calendar"}
    table: dict[str, frozenset[str]] = dict.fromkeys(SHIFTS, frozenset(told))
    table |= dict.fromkeys(
        (word.split("-")[0] for word in ORDINAL_WORDS), ORDINAL_GOES_ON | {"first", "second"}
    )
    table |= {
        word: table[word] | {part for part in ORDINAL_WORDS if "-" not in part}
        for word in ("twenty", "thirty")
    }
    table |= dict.fromkeys(("end", "start", "beginning", "middle", "close"), frozenset({"of"}))
    small = frozenset(TEENS) | frozenset(TENS) | {"hundred", "oh"}
    table |= {word: table.get(word, frozenset()) | small for word in ("eighteen", "nineteen", "twenty")}
    table["two"] = frozenset({"thousand"})
    table["day"] = frozenset({"before", "after"})
    table["week"] = frozenset({"of", "beginning", "commencing", "starting", "ending"})
    table["new"] = frozenset({"year", "years"})
    table["year"] = frozenset({"end", "s"})
    table["final"] = frozenset({"quarter", "half", "week"}) | _SO_MANY
    table["last"] |= {"week"} | _SO_MANY
    table["first"] |= _SO_MANY
    return table


def begins(text: str, at: int, head: Ahead | None = None) -> bool:
    """Whether a date may begin at an offset, told by its first two words; ``head`` is the first, if known."""
    if text[at : at + 1].isdigit():
        in_a_chain = text[at - 1 : at] in ("-", "–") and text[at - 2 : at - 1].isdigit()  # 555-2019-10-12
        return not in_a_chain and _digits_begin_a_date(text, at)
    head = head or ahead(text, at)
    needed = followers().get(head.word)
    return needed is None or ahead(text, head.end).word in needed


def _is_behind_others(text: str, at: int) -> bool:
    return text[max(0, at - 4) : at].endswith(("and ", "or ", "& ", ", "))


def _digits_begin_a_date(text: str, at: int) -> bool:
    end = at + 1
    while end < at + 9 and text[end : end + 1].isdigit():
        end += 1
    length, after, then = end - at, text[end : end + 1], text[end + 1 : end + 2]
    if length == 4:
        return text[at] in "12" and not (after == "," and then.isdigit())
    if length > 2:
        return length == 8
    if text[at - 1 : at] in ("'", "’"):
        return True
    if after == "." and then.isdigit():
        return "." in text[end + 2 : end + 4]  # 3.5 is no date, 3.5.2024 may be one
    if after in "-/" and then.isalpha():
        return text[end + 1 : end + 4].lower() in _BEHIND_A_DAY or _is_behind_others(text, at)
    if after in _JOINING:
        return then.isalnum() or _is_behind_others(text, at)
    if after.isalpha():
        return True
    may_share = _is_behind_others(text, at) or (after == "," and then == " ")
    if after == " ":
        may_share = may_share or then in _JOINING or text[end + 1 : end + 4].lower() in _BEHIND_A_DAY
    return may_share and month_is_near(text, at)


_JOINING = frozenset("-–—/.&'’")
_BEHIND_A_DAY = frozenset(month[:3] for month in MONTHS) | {
    "of ", "and", "or ", "to ", "unt", "til", "thr", "thu", "day",
}  # fmt: skip


def first_words() -> tuple[str, ...]:
    """The words that a date can start with, besides digits."""
    return tuple(sorted(readers()))
