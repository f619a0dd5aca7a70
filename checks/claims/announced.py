"""Where the list stands that an announced number introduces: "three suspects: A, B and C"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

import regex

from checks.claims.enumeration import Enumeration, enumeration, is_open_ended
from checks.claims.items import MOST_ITEMS
from checks.claims.list_ends import (
    COMMA,
    COPULA,
    MARKED,
    NAMING,
    SOME,
    end_of_list,
    goes_on,
)
from checks.claims.names import name_lists
from checks.data.numbers import TEENS, UNITS

FEWEST = 3
"""Names from which those that follow a noun phrase are a list, whatever mark there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list in the sentence of the number that announces it."""

    items: Enumeration
    opened_at: int


@cache
def _opener() -> regex.Pattern[str]:
    """From the end of the noun phrase to what opens the list, with at most a relative clause between."""
    named = r",?\s(?:who\swere\s)?(?:named|identified)\s(?:by\s[^,;:.]{1,30}\s)?as"
    return regex.compile(
        r"[”\"]?(?P<between>[^,;:.()“”\"—–?!]{0,90}?)"
        r"(?:,\s(?:all|both|each|most|none)\s[^,;:.()—–]{1,60}(?=:))?"
        r"(?:,?\s(?P<namely>namely)[,:]?(?=\s)|,?\s(?P<some>including)(?=\s)"
        rf"|(?P<verb>,?\s(?:made\sup|composed|consisting|consists?)\sof|,?\s(?:comprising|comprises?)|{named}"
        r"|,?\s(?:and\s)?(?:they|these|which)\s(?:are|were))(?=\s)"
        r"|\s(?P<naming>as)\s(?=\p{Lu})"
        r"|(?P<colon>:)(?=\s)|(?P<dash>\s?[—–]\s?|\s?--\s?|\s-\s)|\s?(?P<bracket>\()|(?P<comma>,)(?=\s)"
        r"|\s(?P<copula>are|were)\s(?=(?:the\s)?[“\"]?\p{Lu}))"
    )


def listing_behind(text: str, at: int, end: int) -> Listing | None:
    """The list that follows a counted noun phrase, which ends at ``at``, before the sentence's ``end``."""
    if bare := _bare_names(text, at, end):
        return Listing(items=bare, opened_at=at)
    opener = _opener().match(text, at, endpos=end)
    if (
        opener is None
        or is_open_ended(opener["between"])
        or (opener.lastgroup != COPULA and _tells_of_others(opener["between"]))
    ):
        return None
    kind, start = str(opener.lastgroup), opener.end()
    if not _may_open(kind, opener) or _besides().match(text, start):
        return None
    items = _items(text, kind, start, end)
    return Listing(items=items, opened_at=opener.start(kind)) if items else None


def _may_open(kind: str, opener: regex.Match[str]) -> bool:
    """Whether what stands before a list lets it be that of the things counted."""
    text, at = opener.string, opener.start()
    if kind == COMMA:
        beside = _still_beside().fullmatch(opener["between"]) or _one_of_them().match(text, opener.end())
        if not beside:
            return False
    if kind == NAMING:
        return _names_them().match(text, 0, at) is not None
    if kind == COPULA and _of_more().match(text, 0, at):
        return False
    if kind == SOME and _many_within().match(text, 0, at):
        return False
    return kind in MARKED or not _some_of().match(text, 0, at)


def _items(text: str, kind: str, start: int, end: int) -> Enumeration | None:
    stop = end_of_list(text, kind, start, end)
    besides = _as_well().search(text, start, endpos=stop) if stop else None
    if stop and (aside := _of_the_last().search(text, start, endpos=stop)):
        stop = aside.start()
    if stop is None or is_open_ended(text[start:stop]) or (kind == COMMA and goes_on(text, stop)):
        return None
    items = enumeration(text, start, besides.start() if besides else stop)
    if items is None or not _is_list(kind, items, text):
        return None
    return replace(items, most=MOST_ITEMS) if besides or kind == SOME else items


def _bare_names(text: str, at: int, end: int) -> Enumeration | None:
    """The names right behind "the three rivers", up to what can be no part of them."""
    start = at + 1
    if not text[start : start + 1].isupper() or not _definite().match(text, 0, at):
        return None
    items = next(name_lists(text, start, end), None)
    if items is None or items.start != start or items.fewest < FEWEST:
        return None
    return items if _closed_names().match(text, items.end) else None


@cache
def _definite() -> regex.Pattern[str]:
    number = rf"(?:\d{{1,2}}|{'|'.join(UNITS | TEENS)})"
    return regex.compile(
        rf"(?r)\b(?:the|his|her|its|their|our)\s{number}\s[\p{{Ll}}\s-]{{2,40}}$", regex.IGNORECASE
    )


@cache
def _closed_names() -> regex.Pattern[str]:
    return regex.compile(r"[,.;:)]|\s(?:\p{Ll}|\(|[—–-])|$")


@cache
def _still_beside() -> regex.Pattern[str]:
    """What may stand between a noun phrase and the comma that opens its list: "five towns there, A and B"."""
    return regex.compile(
        r"\s?(?:|there|here|together|altogether|in all|in total"
        r"|(?:of|from|in|at|for|with)\s(?:(?:the|its|his|her|their|an?)\s)?(?:\p{Ll}+\s)?\p{Ll}+)"
    )


@cache
def _one_of_them() -> regex.Pattern[str]:
    """What can but be one of those counted: "two were held, a 32-year-old from Marle and a 40-year-old"."""
    return regex.compile(r"\s(?:one|an?\s\d{1,3}-year-old)\b")


def _tells_of_others(between: str) -> bool:
    """Whether more is told before a list: "two tries by Reed and one by Ash", "two men saw towns in Orme"."""
    if _counts_on().search(between):
        return True
    told = not between.endswith((" are", " were", " they")) and _complement().sub(" ", between)
    return bool(told and _plural().search(told))


_OTHER = "always|perhaps|towards|besides|sometimes|afterwards|overseas|hers|ours|does|goes|times"
_TIME = "seconds|minutes|hours|days|nights|weeks|months|seasons|years|decades"
_PLURAL = (
    rf"(?:(?!(?:{_OTHER}|{_TIME})\b)\p{{Ll}}[\p{{Ll}}-]++(?<![sui]s)(?<=\p{{Ll}}{{3}}s)"
    r"|people|men|women|children)\b"
)
"""A noun in the plural that may be what a list is of; no length of time."""


@cache
def _plural() -> regex.Pattern[str]:
    behind = "in|on|at|of|from|to|by|for|with|and|or|near|across|along|that|which|who|where|last|this"
    return regex.compile(rf"\b{_PLURAL}(?=\s*$|\s(?:{behind}|are|were|have|had)\b)")


@cache
def _complement() -> regex.Pattern[str]:
    """What belongs to the noun that was counted: "types [of eggs]", "films directed [by actors]"."""
    within = r"(?:of|by|for|with|as|from)\s(?:[\p{L}’'-]++\s){0,3}?"
    return regex.compile(rf"\b(?:{within}|(?:where|which|that)\s){_PLURAL}")


@cache
def _counts_on() -> regex.Pattern[str]:
    """ "Two tries by Reed [and one by Ashby]: a penalty and a drop goal"."""
    numbers = "|".join((*UNITS, *TEENS))
    return regex.compile(rf"\band\s(?:\d|(?:{numbers})\b)", regex.IGNORECASE)


@cache
def _some_of() -> regex.Pattern[str]:
    """ "Among the six finalists are", of whom only some are named."""
    return regex.compile(
        r"(?r)\b(?:among|amongst|including|such\sas)\s(?:\p{L}+['’]?s?\s){0,3}\p{L}+$", regex.IGNORECASE
    )


@cache
def _of_more() -> regex.Pattern[str]:
    """ "Of the six finalists", "the winners in three classes": the sentence tells of something else."""
    number = rf"(?:\d{{1,2}}|{'|'.join(UNITS | TEENS)})"
    led = r"(?:of|from|in|for|at|across|on|with|by|to)\s(?:(?:the|its|his|her|their|these|those|all)\s)?"
    return regex.compile(rf"(?r)\b{led}{number}\b[^,;:.]{{0,60}}$", regex.IGNORECASE)


@cache
def _many_within() -> regex.Pattern[str]:
    """ "The towns along the two routes, including": those named are the towns."""
    many = r"(?:\p{L}+s|people|men|women|children)"
    number = rf"(?:\d{{1,2}}|{'|'.join(UNITS | TEENS)})"
    return regex.compile(
        rf"(?r)\b{many}\s\p{{Ll}}+\s(?:(?:the|its|his|her|their|these|those|all)\s)?{number}\b[^,;:.]{{0,60}}$",
        regex.IGNORECASE,
    )


@cache
def _names_them() -> regex.Pattern[str]:
    """What stands before "the three victims as Ann Weller, Bo Lind and Cy Trask"."""
    return regex.compile(r"(?r)\b(?:named|identified|listed|unveiled|names|identifies)\s[^,;:.()“”]{1,80}$")


@cache
def _besides() -> regex.Pattern[str]:
    """What opens a list of others: "one of five, along with A, B and C", "four, founded by A, B and C"."""
    return regex.compile(
        r"\s*(?:\p{Ll}+ed|made|built|led|held|set\sup|run|won|born)\s(?:\w+\s){0,2}?(?:by|with|from|to|for)\b|"
        r"\s*(?:along|alongside|together|with|besides|like|beside|plus|in\saddition"
        r"|all\s(?:but|except)|except|apart|excluding|save)\b"
    )


@cache
def _of_the_last() -> regex.Pattern[str]:
    """What tells more of the last item only: "bread, milk and fruit, including pears"."""
    return regex.compile(
        r"(?<=\b(?:and|&)\s[^,;]{1,60}),\s[“\"]?(?:including|such\sas|especially|particularly|mainly|mostly)\b"
    )


@cache
def _as_well() -> regex.Pattern[str]:
    """What adds others to a list that is closed: "A, B and C, as well as ten more"."""
    return regex.compile(
        r"(?<=\b(?:and|&)\s[^,;]{1,60}),?\s(?:as\swell\sas|along\swith|together\swith|alongside|in\saddition\sto"
        rf"|and\s(?:another\s)?(?:{'|'.join(UNITS)}))\s"
    )


# ------------------------------------------------------------------ whether it is one


@cache
def _figure_first() -> regex.Pattern[str]:
    return regex.compile(r"[\s$£€]*\d(?!\))")


@cache
def _comments() -> regex.Pattern[str]:
    """The writer speaks to the reader, and lists nothing: "all six — yes, even the first, sadly — are"."""
    clauses = "but|yet|though|although|if|because|unless|whether|when|while"
    asides = (
        r"yes|no|well|even|say|perhaps|maybe|indeed|alas|sorry|again|too|once|of\scourse|in\sfact|after\sall"
        r"|by\sthe\sway|for\s(?:now|once)|let\salone|(?:fortunat|unfortunat|ultimat)ely"
        r"|\p{Ll}{2,12}(?:abl|ant|edl|ent|full|ingl|ousl|all|adl|kil)y"
    )
    return regex.compile(
        rf"(?:[—–(-]\s?|[,:]\s)(?:and\s)?(?:(?:{clauses})\b"
        rf"|(?:{asides})(?=\s?[,.)—–]|\s\p{{Lu}}|\s(?:the|these|those|this|that)\b))"
    )


@cache
def _acts() -> regex.Pattern[str]:
    """The last of several names does something: ": Ann Weller, Bo Lind and Cy Trask spoke"."""
    verbs = (
        "spoke|came|went|won|lost|left|made|took|led|sang|met|sat|ran|got|gave|held|said|told|wrote|fell|did"
    )
    return regex.compile(rf"\s\p{{Lu}}[\w’'.-]*+\s(?:\p{{Ll}}+ed|{verbs})\b")


@cache
def _joint() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:and|or|&)\b|;")


def _is_list(kind: str, items: Enumeration, text: str) -> bool:
    if kind == COPULA:
        return items.names and items.fewest >= FEWEST
    if kind == SOME:
        return items.names and not items.counts
    if kind not in MARKED:
        return items.names or items.ones or _one_of_them().match(text, items.start - 1) is not None
    if _figure_first().match(text, items.start):
        return False
    if _comments().search(text, items.start - 2, endpos=items.end + 1):
        return False
    if items.names and _acts().search(text, items.start, endpos=items.end):
        return False
    return items.most >= FEWEST or _joint().search(text, items.start, endpos=items.end) is not None
