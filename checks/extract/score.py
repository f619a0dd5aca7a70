"""Scores and votes: "won 3-2", "6-4, 7-5", "a 52-47 vote", "by 217 votes to 213"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.data.numbers import TEENS, UNITS
from checks.extract.context import Context
from checks.model import Mention, Part, Score

TRIGGER = "0|" + "|".join(UNITS)
PRIORITY = 20

_PAIR = regex.compile(
    r"(?P<first>\d{1,3})-(?P<second>\d{1,3})(?:-(?P<third>\d{1,3}))?(?![\w%]|[-/.,:]\d|-[a-z]|[ ]?°)"
)
_WORDS = {**UNITS, **TEENS, "nil": 0, "love": 0}
_SPOKEN = regex.compile(rf"(?i)(?P<first>{'|'.join(UNITS)})-(?P<second>nil|love|{'|'.join(UNITS)})(?![\w-])")
_TO = regex.compile(
    r"(?i)(?P<first>\d{1,3}(?:,\d{3})?|[a-z]{2,8})(?:[ ]votes?)?(?:[ ]|-)to(?:[ ]|-)(?P<second>\d{1,3}(?:,\d{3})?|[a-z]{2,8})(?:[ ]votes)?(?![\w%.,]*\d|[\w%-])"
)
_SPORT = r"""won|wins?|winning|beat|beaten|beating|beats|lost|loses?|losing|drew|draws?|defeat(?:ed|s|ing)?|led|leads?|leading|trail(?:ed|s|ing)?
    |victor(?:y|ies)|scor(?:e|ed|es|ing|eline)|tied?|level|ahead|thrash\w*|hammer\w*|crush\w*|edg(?:e|ed|ing)|seal(?:ed)?|versus|final|match|game
    |half-time|halftime|aggregate|penalt(?:y|ies)|shoot-?out|overcame|downed|routed|finish(?:ed)?|series|record|improved|fell|set|sets|cup|
    division|league|at[ ]home|away|stunned|upset|swept|quarter|season|coach|team|squad|innings?|clash|playoffs?|semi-?finals?|side|title"""
_VOTES = r"vot(?:e|es|ed|ing)|passed|approv\w+|reject\w+|ballots?|lawmakers|MPs|senate|senators|parliament|house|ruled|ruling|court|justices|council|committee|split|favou?r|backed|motion|bill|majority|confirm\w*|decision|assembly|congress"
_CONTEXT = regex.compile(rf"(?i)\b(?:{_SPORT})\b", regex.VERBOSE)
_VOTE = regex.compile(rf"(?i)\b(?:{_VOTES})\b")
_BEHIND = regex.compile(
    r"""(?i)[ ](?:home[ ]|away[ ]|first-leg[ ]|opening[ ]|league[ ])?(?:wins?|victory|defeat|loss|draw|lead|vote|majority|tie|thrashing|rout|record|on[ ]aggregate|on[ ]penalties
    |aggregate|scoreline|score|start|run|decision|ruling|split|margin|away|at[ ]home|in[ ]favou?r|against|over|to|up|down|after|triumph|hammering|success)(?!\w)""",
    regex.VERBOSE,
)
_CHAIN = regex.compile(
    r"(?r)(?<![\w.])\d{1,3}-\d{1,3}(?:[ ]?\(\d{1,2}(?:-\d{1,2})?\))?(?:,[ ]|[ ]and[ ]|,[ ]and[ ]|;[ ]|[ ])"
)
_NOUN_BEHIND = regex.compile(
    r"[ ](?!and\b|or\b|on\b|in\b|at\b|to\b)(?:[a-z][\w-]*[ ]){0,2}?(?:people|men|women|children|[a-z]{3,}s)(?![\w])|[ ]?(?:per[ ]?cent|million|billion|thousand|m|bn|km|kg|k)(?!\w)"
)


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The score or vote whose first number begins at an offset."""
    del context
    if at and text[at - 1] in "-/.$£€:#":
        return None
    if match := _PAIR.match(text, at):
        return _pair(text, at, match)
    if match := _SPOKEN.match(text, at):
        values = [Fraction(_WORDS[match[name].lower()]) for name in ("first", "second")]
        nil = match["second"].lower() in ("nil", "love")
        return (
            _score(text, at, match.end(), values, vote=False)
            if nil or _near(text, at, match.end(), _CONTEXT)
            else None
        )
    match = _TO.match(text, at)
    if match is None or not _near(text, at, match.end(), _VOTE):
        return None
    pair = [_value(match["first"]), _value(match["second"])]
    if pair[0] is None or pair[1] is None:
        return None
    if "vote" not in match[0].lower() and not regex.compile(
        r"(?ri)\b(?:vot(?:ed|e|ing)|vote[ ]of|by|passed|split|ruled)[ ]"
    ).match(text, max(0, at - 12), at):
        return None
    return _score(text, at, match.end(), [pair[0], pair[1]], vote=True)


def _value(written: str) -> Fraction | None:
    if written[0].isdecimal():
        return Fraction(int(written.replace(",", "")))
    value = _WORDS.get(written.lower())
    return None if value is None else Fraction(value)


def _pair(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    values = [Fraction(int(match[name])) for name in ("first", "second", "third") if match[name]]
    end = match.end()
    vote = _near(text, at, end, _VOTE)
    known = (
        _CHAIN.match(text, max(0, at - 16), at) is not None
        or _BEHIND.match(text, end) is not None
        or vote
        or _near(text, at, end, _CONTEXT)
    )
    falls = values[0] >= values[1]
    if _NOUN_BEHIND.match(text, end) and not _BEHIND.match(text, end):
        return None
    return _score(text, at, end, values, vote=vote) if known or falls else None


def _near(text: str, start: int, end: int, words: regex.Pattern[str]) -> bool:
    return words.search(text, max(0, start - 60), min(len(text), end + 30)) is not None


def _score(text: str, start: int, end: int, values: list[Fraction], *, vote: bool) -> Mention:
    return Mention(
        start=start,
        end=end,
        surface=text[start:end],
        meaning=Score(values=tuple(values), vote=vote),
        parts=(Part(role="number", start=start, end=end),),
    )
