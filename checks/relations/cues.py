"""Words beside a figure that make it the level before a change, or the one after it."""

from __future__ import annotations

from functools import cache

import regex

_FEW = "about|around|some|just|only|nearly|almost|over|under|the|a|an"


@cache
def _was() -> regex.Pattern[str]:
    """ "£15 where it [was] £12", "since 1990, when they [stood at] 500", "$40 (was $50)"."""
    be = "was|were|stood at|had been|had|cost|came to|sold for|numbered|totall?ed|managed|did|held"
    who = r"(?:it|they|there|he|she|this|that|we|you|(?:the|its|an?) [a-z-]+)"
    figure = r"(?:this|that|the) (?:figure|number|total|rate)"
    clause = rf"\b(?:where|when|while) (?:{figure}|{who})(?: [a-z]+){{0,2}} (?:{be})"
    clause = rf"{clause}|, which (?:had )?(?:closed|ended|finished|stood|traded)(?: [a-z]+)? at"
    aside = r"[(,] ?(?:was|were|formerly|previously|originally|before that|once)"
    then = r"\b(?:last year|a year (?:ago|earlier)|the year before|the previous year)[^,;]{0,30}"
    then = rf"{then}\b(?:it|they|that|the (?:figure|number|total)) (?:{be})"
    return regex.compile(rf"(?:{clause}|{aside}|{then})(?: (?:{_FEW}))* $")


@cache
def _replaced() -> regex.Pattern[str]:
    """ "400,000 [instead of] 500,000", "150, [replacing the previous] 120"."""
    words = "instead of|rather than|in place of|replacing|as opposed to|formerly|previously"
    return regex.compile(rf"\b(?:{words})(?: (?:{_FEW}|previous|current|old|usual))* $")


@cache
def _earlier() -> regex.Pattern[str]:
    """ "20% more powerful than [the current model's] 134", "up 25% on [last year's] 120"."""
    thing = "model|version|one|generation|car|rule|law|rate|contract|budget|deal|system|record|figure|price"
    old = rf"(?:current|present|old|older|outgoing|existing|previous|earlier|former) (?:{thing})"
    time = (
        r"(?:last|previous|prior) (?:year|month|week|season|quarter)|(?:year|month|week) (?:before|earlier)"
    )
    return regex.compile(rf"\b(?:{old}|{time}|predecessor|yesterday|(?:19|20)\d\d)(?:'s|') (?:[a-z-]+ )?$")


@cache
def _when() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:in (?:19|20)\d\d|ago|last [a-z]+|earlier|before),? when (?:(?:{_FEW}) )*$")


@cache
def _happened() -> regex.Pattern[str]:
    return regex.compile(r"(?: [a-z-]+){0,3} (?:was|were|had)\b")


def is_earlier(lead: str, tail: str) -> bool:
    """Whether the words around a level put it into the past of another."""
    if _replaced().search(lead) or _earlier().search(lead) or _was().search(lead):
        return True
    return _when().search(lead) is not None and _happened().match(tail) is not None


@cache
def _year_behind() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: [a-z-]+){0,4}?,? (?:in|by|during|for|of|at the end of) (?P<year>(?:19|20)\d\d)\b"
    )


@cache
def _year_ahead() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:in|by|during|of) (?P<year>(?:19|20)\d\d)(?:,| [a-z-]+| [a-z-]+ [a-z-]+)? $")


_AT_PRESENT = "now|today|currently|nowadays|these days|last week|last month|this week|this year"


@cache
def _now() -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{_AT_PRESENT})\b")


@cache
def _now_behind() -> regex.Pattern[str]:
    """ "£15 a head [now.]"; a "now" before a verb is said of what follows."""
    return regex.compile(rf"(?: [a-z]+){{0,2}}? (?:{_AT_PRESENT})\s*(?:[,.;)]|$)")


@cache
def _past_behind() -> regex.Pattern[str]:
    months = "january|february|march|april|may|june|july|august|september|october|november|december"
    ago = "(?:a|one|two|three|four|five|six|ten) (?:year|month|week|day|decade)s? (?:ago|earlier|before)"
    last = "last (?:year|season)|the (?:year|month|week) before"
    return regex.compile(
        rf"(?: [a-z-]+){{0,3}}? (?:(?:in|of|during|at the start of) (?:{months})|{ago}|{last})\b"
    )


NOW = 9999
PAST = 0


def year_of(lead: str, tail: str) -> int | None:
    """The year that a level is said to be of; NOW and PAST where only that is said, None where nothing is."""
    behind = _year_behind().match(tail) or _year_ahead().search(lead[-40:])
    if behind:
        return int(behind["year"])
    if _now().search(lead[-40:]) or _now_behind().match(tail):
        return NOW
    return PAST if _past_behind().match(tail) else None
