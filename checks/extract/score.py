"""Scores and votes: "won 3-2", "6-4, 7-5", "a 52-47 vote", "by 217 votes to 213"."""

from __future__ import annotations

from fractions import Fraction

import regex

from checks.data.numbers import TEENS, UNITS
from checks.extract.context import Context
from checks.extract.near import behind, digits_end, line_around
from checks.model import Mention, Part, Score

TRIGGER = "0|" + "|".join(UNITS)
PRIORITY = 20
SHAPE = r"(?s)..0{1,3}(?:-[a-zA0]|,0|[ -][tvA])"
_VOTES = frozenset({"to", "vote", "votes"})
FOLLOWED = {"0": _VOTES, **dict.fromkeys(UNITS, _VOTES | {*UNITS, "nil", "love"})}

_PAIR = regex.compile(
    r"(?P<first>\d{1,3})-(?P<second>\d{1,3})(?:-(?P<third>\d{1,3}))?(?![\w%]|[-/.,:]\d|-[a-z]|[ ]?°)"
)
_WORDS = {**UNITS, **TEENS, "nil": 0, "love": 0}
_SPOKEN = regex.compile(rf"(?i)(?P<first>{'|'.join(UNITS)})-(?P<second>nil|love|{'|'.join(UNITS)})(?![\w-])")
_TO = regex.compile(
    r"""(?i)(?P<first>\d{1,3}(?:,\d{3})?
    |[a-z]{2,8})(?P<votes>[ ]votes?)?[ -]to[ -](?P<second>\d{1,3}(?:,\d{3})?|[a-z]{2,8})
    (?P<more>[ ]votes)?(?![\w%.,]*\d|[\w%-])""",
    regex.VERBOSE,
)
_SPORT = regex.compile(
    r"""(?i)\b(?:won|win(?:s|ning)?|beat(?:en|ing|s)?|los[et]s?|losing|drew|draws?|defeat(?:ed|s|ing)?|led
    |lead(?:s|ing)?
    |trail(?:ed|s|ing)?|victor(?:y|ies)|scor(?:e[ds]?|ing|eline)|tied?|level|ahead|thrash\w*|hammer\w*
    |crush\w*|edg(?:e|ed|ing)
    |seal(?:ed)?|versus|final|match|game|half-?time|aggregate|penalt(?:y|ies)|shoot-?out|overcame|downed
    |routed|finish(?:ed)?
    |series|record|improved|fell|sets?|cup|division|league|at[ ]home|away|stunned|upset|swept|coach|team
    |squad|innings?|clash
    |play-?offs?|semi-?finals?|side|title)\b""",
    regex.VERBOSE,
)
_VOTE = regex.compile(
    r"""(?i)\b(?:vot(?:e[ds]?|ing)|passed|approv\w+|reject\w+|ballots?|lawmakers|MPs|senat(?:e|ors?)
    |parliament|house|rul(?:ed|ing)
    |court|justices|council|committee|split|favou?r|backed|motion|bill|majority|confirm\w*|decision
    |assembly|congress)\b""",
    regex.VERBOSE,
)
_BEHIND = regex.compile(
    r"""(?i)[ ](?:(?:home|away|first-leg|opening|league|party-line|unanimous)[ ])?(?:wins?|victory|defeat
    |loss|draw|lead|vote|majority
    |tie|thrashing|rout|record|on[ ]aggregate|on[ ]penalties|aggregate|scoreline|score|start|run|decision
    |ruling|split|margin|away
    |at[ ]home|in[ ]favou?r|against|over|to|up|down|after|triumph|hammering|success)(?!\w)""",
    regex.VERBOSE,
)
_CHAIN = regex.compile(
    r"(?r)(?<![\w.])\d{1,3}-\d{1,3}(?:[ ]?\(\d{1,2}(?:-\d{1,2})?\))?(?:,[ ]|[ ]and[ ]|,[ ]and[ ]|;[ ]|[ ])"
)
_COUNTED = regex.compile(
    r"""[ ](?!(?:and|or|on|in|at|to)\b)(?:[a-z][\w-]{0,20}[ ]){0,2}?(?:people|men|women|children
    |[a-z]{3,20}s)(?![\w])
    |[ ]?(?:per[ ]?cent|million|billion|thousand|m|bn|km|kg|k)(?!\w)""",
    regex.VERBOSE,
)
_CARRIED = regex.compile(r"(?ri)\b(?:vot(?:ed|e|ing)|vote[ ]of|by|passed|split|ruled)[ ]")


def read_at(text: str, at: int, context: Context) -> Mention | None:
    """The score or vote whose first number begins at an offset."""
    del context
    if at and text[at - 1] in "-/.$£€:#×":
        return None
    stop = digits_end(text, at) if text[at].isdecimal() else at + len(behind(text, at))
    if text[stop : stop + 1] == "-" and text[stop + 1 : stop + 2].isalnum():
        if match := _PAIR.match(text, at):
            return _pair(text, at, match)
        if match := _SPOKEN.match(text, at):
            return _spoken(text, at, match)
    elif (follows := behind(text, stop)) not in _VOTES and follows != ",":
        return None
    match = _TO.match(text, at)
    return _vote(text, at, match) if match else None


def _spoken(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    values = [Fraction(_WORDS[match[name].lower()]) for name in ("first", "second")]
    nil = match["second"].lower() in ("nil", "love")
    known = nil or _near(text, at, match.end(), _SPORT)
    return _score(text, at, match.end(), values, vote=False) if known else None


def _vote(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    """ "217 votes to 213", "by 310 to 251"."""
    first, second = _value(match["first"]), _value(match["second"])
    if first is None or second is None or not _near(text, at, match.end(), _VOTE):
        return None
    counted = match["votes"] or match["more"]
    if not counted and first < second and not _CARRIED.match(text, max(0, at - 12), at):
        return None
    return _score(text, at, match.end(), [first, second], vote=True)


def _value(written: str) -> Fraction | None:
    if written[0].isdecimal():
        return Fraction(int(written.replace(",", "")))
    value = _WORDS.get(written.lower())
    return None if value is None else Fraction(value)


def _pair(text: str, at: int, match: regex.Match[str]) -> Mention | None:
    """A pair of numbers is a score if it falls, or where a game or a vote is told of."""
    values = [Fraction(int(match[name])) for name in ("first", "second", "third") if match[name]]
    end = match.end()
    told = _BEHIND.match(text, end) is not None
    if not told and _COUNTED.match(text, end):
        return None
    sport, vote = _near(text, at, end, _SPORT), _near(text, at, end, _VOTE)
    if not (told or sport or vote or values[0] >= values[1] or _CHAIN.match(text, max(0, at - 16), at)):
        return None
    return _score(text, at, end, values, vote=vote and not sport)


def _near(text: str, start: int, end: int, words: regex.Pattern[str]) -> bool:
    return words.search(text, *line_around(text, start, end, 60, 30)) is not None


def _score(text: str, start: int, end: int, values: list[Fraction], *, vote: bool) -> Mention:
    return Mention(
        start=start,
        end=end,
        surface=text[start:end],
        meaning=Score(values=tuple(values), vote=vote),
        parts=(Part("number", start, end),),
    )
