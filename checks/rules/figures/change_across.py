"""A change told in one sentence, and its other level in another

What it does
Reads "cut the crossing to 50 minutes" behind "takes 40 minutes", and "raised the number of seats from 900"
behind "will have 800 seats", and looks whether the later level lies on the side that the verb says.

Why it matters
Either the verb or one of the figures is a slip, and nobody notices it across a full stop.

What it leaves alone
Changes whose two levels stand in one sentence; levels of other things, of others, of several or of another
time; denials.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.claims import Polarity
from checks.claims.named import is_ordinary
from checks.claims.placed import Placed
from checks.claims.words import content, sentence_of
from checks.data.comparing import LOWERING, RAISING
from checks.interval import meets
from checks.model import Finding, Hedge, Kind, Severity
from checks.reading import Reading
from checks.relations.follows import head_of
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/change-across"

REMEMBERED = 6
"""Figures before a change among which its other level is."""
NEAR = 2
"""Blocks back in which it stands, or else in those of the lead."""
LEAD = 2
REACH = 120
"""Characters before a figure in which it is said what was changed."""
SURELY_MORE = Fraction(11, 10)
"""A ratio from which also of two rough levels one is more."""
LARGEST_RATIO = 3
"""Levels that lie further apart are none of one thing."""
_LEVELS = frozenset(
    {Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE, Kind.DURATION}
)


def check(reading: Reading) -> Iterator[Outcome]:
    """Every change to or from a level whose other level was given before."""
    recent: defaultdict[str | None, deque[Placed]] = defaultdict(lambda: deque(maxlen=REMEMBERED))
    lead: defaultdict[str | None, list[Placed]] = defaultdict(list)
    for item in reading.placed:
        if item.claim.mention.kind not in _LEVELS or item.claim.polarity is not Polarity.ASSERTED:
            continue
        if item.claim.figure.hedge is Hedge.VAGUE or not item.claim.figure.stated:
            continue
        unit = item.claim.unit
        if recent[unit] and (change := _change(item)):
            near = [one for one in recent[unit] if item.at[0] - one.at[0] <= NEAR]
            yield from _against(item, change, near or lead[unit])
        recent[unit].append(item)
        if item.at[0] <= LEAD:
            lead[unit].append(item)


@cache
def _changed() -> regex.Pattern[str]:
    """ "[Cut] the time of a crossing [to]", "[raised] the number of seats [from an earlier plan of]"."""
    verbs = rf"(?P<up>{'|'.join(sorted(RAISING))})|(?P<down>{'|'.join(sorted(LOWERING))})"
    hedged = r"(?:(?:about|around|some|nearly|roughly|just|only|a|an|the|its)\s){0,2}"
    first = (
        r"(?:(?:original|initial|earlier|previous|first|old|former)\s)?"
        r"(?:(?:estimate|figure|plan|target|forecast|number|count|price|level|total|limit|rate|offer)\sof\s)?"
    )
    return regex.compile(
        rf"(?r)\b(?:{verbs})\s(?P<what>(?:(?!from\b|to\b|by\b)[\w’'./-]+\s){{1,10}})"
        rf"(?P<link>to|from)\s{hedged}{first}{hedged}[$£€]?"
    )


def _change(item: Placed) -> regex.Match[str] | None:
    """What a figure is the one level of, where its sentence does not give the other one."""
    start, (first, last) = item.claim.mention.start, item.claim.sentence
    change = _changed().match(item.passage.text, max(first, start - REACH), start)
    if change is None:
        return None
    beside = (mention for mention in item.passage.within(first, last) if mention.start != start)
    alike = (mention.amount for mention in beside if mention.amount and mention.kind in _LEVELS)
    mine = item.claim.mention.amount
    told = any(mine and other.unit == mine.unit and other.kind == mine.kind for other in alike)
    return None if told or _may_go_on().match(item.passage.text, item.bounds[1]) else change


@cache
def _may_go_on() -> regex.Pattern[str]:
    """ "Cut it to 50 [or fewer]", "from 40 [to] what it was"."""
    return regex.compile(
        r",?\s(?:(?:to|or|and|from)\s(?:\w+\s)?[$£€]?\d|(?:or|each|apiece|a\s\w+|per|more|less|fewer)\b)|\s?[-–/]\s?\d"
    )


def _against(item: Placed, change: regex.Match[str], earlier: Sequence[Placed]) -> Iterator[Finding]:
    what = content(sentence_of(item.passage.text, change.start("what"), change.end("what")).words)
    same = [one for one in earlier if _is_of_its_kind(one, item) and what & _told(one)]
    same = [one for one in same if (one.at[0], one.claim.sentence) != (item.at[0], item.claim.sentence)]
    if not same or len({one.claim.figure.stated for one in same}) > 1:
        return
    other = same[-1]
    if _may_be_one(other, item) or not _is_of_one_thing(item, change, other):
        return
    before, after = (other, item) if change["link"] == "to" else (item, other)
    old, new = before.claim.figure.stated or 0, after.claim.figure.stated or 0
    if (new > old) is bool(change["down"]):
        yield _finding(other, item, change)


def _may_be_one(one: Placed, other: Placed) -> bool:
    """Whether the words leave open which is more: "some 375,000" is more than "about 330,000"."""
    first, second = one.claim.figure, other.claim.figure
    if not meets(first, second) or not first.stated or not second.stated:
        return meets(first, second)
    rough = {first.hedge, second.hedge} <= {Hedge.EXACT, Hedge.ABOUT}
    return not rough or max(first.stated, second.stated) < SURELY_MORE * min(first.stated, second.stated)


def _is_of_its_kind(one: Placed, item: Placed) -> bool:
    first, second = one.claim.figure.stated or 0, item.claim.figure.stated or 0
    if max(first, second) >= LARGEST_RATIO * min(first, second):
        return False
    kinds = {one.claim.mention.kind, item.claim.mention.kind}
    return len(kinds) == 1 or (kinds == {Kind.COUNT, Kind.NUMBER} and one.claim.mention.kind is Kind.COUNT)


def _told(item: Placed) -> frozenset[str]:
    """What a figure may be of: the words of its sentence, or of a count what it counts."""
    if item.claim.mention.kind is Kind.COUNT:
        return frozenset({item.claim.measure, *item.claim.subject, head_of(item)})
    return item.words


def _is_of_one_thing(item: Placed, change: regex.Match[str], other: Placed) -> bool:
    """Whether nobody else changed his own, or it was at another time."""
    led = sentence_of(item.passage.text, item.claim.sentence[0], change.start()).words
    opens = bool(led) and is_ordinary(led[0].low)
    names = content(word for word in led[opens:] if word.capital)
    if item.claim.period and item.claim.period != other.claim.period:
        return False
    apart = other.claim.scope - {"forecast", "possible", "planned"} or item.claim.place - other.claim.place
    return names <= other.words and not apart


def _finding(other: Placed, item: Placed, change: regex.Match[str]) -> Finding:
    told = item.passage.span(change.start(), item.bounds[1])
    is_more = (item.claim.figure.stated or 0) > (other.claim.figure.stated or 0)
    shown = f"{item.span.text} is {'more' if is_more else 'less'} than {other.span.text}"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(f"The text says {quoted(told.text)} behind {quoted(other.phrase)}, but {shown}"),
        spans=(other.span, told),
        shows=shown,
    )


EXAMPLES = [
    Example(
        bad="It takes [[40 minutes]] to cross. A faster ferry will [[cut the crossing to 50 minutes]].",
        good="It takes 50 minutes to cross. A faster ferry will cut the crossing to 40 minutes.",
    ),
    Example(
        bad="The new hall will have [[800 seats]].\n\n"
        "The architect [[raised the number of seats from an earlier plan of 900]].",
        good="The new hall will have 900 seats.\n\n"
        "The architect raised the number of seats from an earlier plan of 800.",
    ),
]
QUIET = [
    Quiet(text="The crossing takes 40 minutes. A ferry of Tull cut its crossing to 50 minutes from 60."),
    Quiet(text="A ticket costs £3. The town cut the season ticket to £40."),
    Quiet(text="Rates in Orme are 20 per cent. Last year Tull cut its rates to 22 per cent."),
]
