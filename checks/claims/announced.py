"""Where the list stands that an announced number introduces: "three suspects: A, B and C"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.enumeration import Enumeration, enumeration, is_open_ended
from checks.data.numbers import TEENS, UNITS

LONGEST_LIST = 2_000
"""Characters; what goes on for longer is no list in a sentence."""
_BRACKET, _DASH, _COLON, _COMMA = "bracket", "dash", "colon", "comma"
_COPULA, _VERB, _NAMING = "copula", "verb", "naming"
_BEHIND_AND = (
    r"\s(?:and|&)\s[^,;:.()—–]{1,60}+(?:\([^()]{1,60}+\))?+(?:Inc\b\.?|Jr\b\.?)?"
    r"(?:,\s\d{1,3}\b)?(?=[,;.—–]|\s-)"
)
"""The last item, and what hangs on it, up to where a comma or the full stop closes the list."""
_NAME_BEHIND_AND = (
    r"\s(?:and|&)\s(?:\p{Ll}+\s){0,3}\p{Lu}[\w’'-]*+(?:\.?\s(?:\p{Ll}{2,3}\s)?\p{Lu}[\w’'-]*+){0,4}+"
    r"(?:\s\([^()]{1,60}+\))?+(?:,\s\d{1,3}\b)?(?=[,;.—–]|\s-)"
)
"""The same, of a name that nobody acts behind: not "as Ann Weller and Bo Lind left"."""
_STILL_BESIDE = frozenset({"", "there", "here", "altogether", "in all", "in total"})
"""What may stand between a noun phrase and the comma that opens its list: "five countries there, A and B"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list in the sentence of the number that announces it."""

    items: Enumeration
    opened_at: int


@cache
def _opener() -> regex.Pattern[str]:
    """From the end of the noun phrase to what opens the list, with at most a relative clause between."""
    return regex.compile(
        r"(?P<between>[^,;:.()“”\"—–?!]{0,90}?)"
        r"(?:,\s(?:all|both|each|most|none)\s[^,;:.()—–]{1,60}(?=:))?"
        r"(?:(?P<verb>,?\s(?:made\sup|composed|consisting|consists?)\sof|,?\s(?:comprising|comprises?|namely)"
        r"|,?\s(?:who\swere\s)?(?:named|identified)\s(?:by\s[^,;:.]{1,30}\s)?as)(?=\s)"
        r"|\s(?P<naming>as)\s(?=\p{Lu})"
        r"|(?P<colon>:)(?=\s)|(?P<dash>\s?[—–]\s?|\s?--\s?|\s-\s)|\s?(?P<bracket>\()|(?P<comma>,)(?=\s)"
        r"|\s(?P<copula>are|were)\s(?=(?:the\s)?\p{Lu}))"
    )


def listing_behind(text: str, at: int, end: int, *, apposition: bool = True) -> Listing | None:
    """The list that follows a counted noun phrase, which ends at ``at``, before the sentence's ``end``.

    Without ``apposition`` no list is seen behind a mere comma: "After three goals, Lind and Trask left".
    """
    opener = _opener().match(text, at, endpos=end)
    if opener is None or is_open_ended(text[at : opener.end()]) or _counts_on().search(opener["between"]):
        return None
    kind = str(opener.lastgroup)
    start = opener.end()
    beside = opener["between"].strip() in _STILL_BESIDE or text.startswith(" one ", start)
    if kind == _COMMA and not (beside and apposition):
        return None
    if _some_of().match(text, 0, at) or (kind == _COPULA and _of_more().match(text, 0, at)):
        return None
    if _besides().match(text, start) or (kind == _NAMING and not _names_them().match(text, 0, at)):
        return None
    stop = _end_of_list(text, kind, start, end)
    if stop is None or is_open_ended(text[start:stop]) or (kind == _COMMA and _goes_on(text, stop)):
        return None
    items = enumeration(text, start, stop)
    if items is None or not _is_list(kind, items, text):
        return None
    return Listing(items=items, opened_at=opener.start(kind))


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
def _closing() -> dict[str, regex.Pattern[str]]:
    return {
        _BRACKET: regex.compile(r"(?=\))"),
        _DASH: regex.compile(r"(?=\s?[—–]\s?|\s?--\s?|\s-\s|$)"),
        # In apposition a list ends with the item behind its "and", and a comma or the full stop closes it.
        _COMMA: regex.compile(_BEHIND_AND),
        _VERB: regex.compile(_BEHIND_AND),
        _NAMING: regex.compile(_NAME_BEHIND_AND),
        _COLON: regex.compile(r"(?=[”\"]|$)"),
        _COPULA: regex.compile(r"(?=[”\"]|$)"),
    }


def _end_of_list(text: str, kind: str, start: int, end: int) -> int | None:
    last = min(end, start + LONGEST_LIST)
    close = _closing()[kind].search(text, start, endpos=last)
    if close and kind == _VERB and _goes_on(text, close.end()):
        close = _no_more().search(text, close.end(), endpos=last)
    return close.end() if close and close.end() < start + LONGEST_LIST else None


@cache
def _no_more() -> regex.Pattern[str]:
    """Where a list of names with several "and" ends: "made up of A and B from Marle and C, D from Orme"."""
    return regex.compile(r"(?=,\s(?!(?:(?:and|&)\s)?(?:the\s)?\p{Lu})|[.;:—–]|$)")


def _goes_on(text: str, stop: int) -> bool:
    """ "Volvo and Saab, Scania and Nokia": behind the first "and" there are more of them."""
    return _another().match(text, stop) is not None


@cache
def _another() -> regex.Pattern[str]:
    return regex.compile(r",\s(?:and\s)?(?:the\s)?(?:\p{Lu}|\d)")


@cache
def _figure_first() -> regex.Pattern[str]:
    return regex.compile(r"[\s$£€]*\d")


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
    if kind == _COPULA:
        return items.names and items.fewest >= 3
    if kind in (_COMMA, _VERB, _NAMING):
        return items.names or items.ones
    if _figure_first().match(text, items.start):
        return False
    if _comments().search(text, items.start - 2, endpos=items.end + 1):
        return False
    if items.names and _acts().search(text, items.start, endpos=items.end):
        return False
    return items.most >= 3 or _joint().search(text, items.start, endpos=items.end) is not None
