"""A comparison that its figures belie

What it does
Reads "12 kg, more than the 15 kg of its predecessor", "41 goals, beating the record of 44", "380 seats, above
the capacity of 420", and "a larger 12-inch screen" beside one of 13.3 inches, and looks whether the first
figure lies on the side of the other that the words say.

Why it matters
Either the word or one of the figures is a slip, and the comparison is the point of the sentence.

What it leaves alone
Figures of two units or of two things; hedged figures that leave both open; multiples ("more than double the
5"); results of races and rounds, where less is better; words that compare something else about the two ("a
5-inch phone, lighter than the 6-inch one"); what was expected of losses and costs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import regex

from checks.claims import Polarity
from checks.claims.likeness import nearest
from checks.claims.placed import Placed
from checks.claims.words import stem
from checks.data.comparing import (
    GREATER,
    OF_AGE,
    OF_ANYTHING,
    OF_MONEY,
    OF_TIME,
    OF_WARMTH,
    OF_WEIGHT,
    SMALLER,
)
from checks.interval import meets
from checks.model import Finding, Hedge, Kind, Severity, Span
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/comparison"

FARTHEST = 110
"""Characters between two figures that are compared."""
LARGEST_RATIO = 20
"""Beyond it a scale was left out, or two things are spoken of."""
_WEIGHTS = frozenset({"kilogram", "gram", "pound", "ounce", "metric_ton", "ton", "stone", "tonne"})
_COMPARED = frozenset(
    {
        Kind.COUNT,
        Kind.NUMBER,
        Kind.MONEY,
        Kind.SHARE,
        Kind.QUANTITY,
        Kind.TEMPERATURE,
        Kind.DURATION,
        Kind.AGE,
    }
)


def check(reading: Reading) -> Iterator[Outcome]:
    """Every two figures of one sentence that do not lie as it says."""
    items = [item for item in reading.placed if _is_compared(item)]
    for one, other in pairwise(items):
        if _sentence(one) == _sentence(other) and one.claim.unit == other.claim.unit:
            yield from _beside(one, other)
    yield from _sized(items)


def _is_compared(item: Placed) -> bool:
    """Whether it is a figure that may be compared, and not "a day" in passing."""
    asserted = item.claim.polarity is Polarity.ASSERTED and item.claim.figure.hedge is not Hedge.VAGUE
    passing = item.claim.mention.surface.lower().startswith(("a ", "an "))
    return (
        item.claim.mention.kind in _COMPARED and asserted and not passing and bool(item.claim.figure.stated)
    )


def _sentence(item: Placed) -> tuple[int, int]:
    return item.at[0], item.claim.sentence[0]


# ------------------------------------------------------------------ 12 kg, more than the 15 kg of the old one


@cache
def _joined() -> regex.Pattern[str]:
    """What joins a figure and the one that it is said to lie above or below."""
    up, down = "|".join(GREATER), "|".join(SMALLER)
    adverb = (
        r"(?:(?:well|far|just|slightly|much|even|only|still|comfortably|significantly|considerably)\s){0,2}"
    )
    beaten = r"beating|breaking|surpassing|topping|exceeding|eclipsing|passing|smashing|overtaking|bettering"
    bar = (
        r"(?:record|best|mark|high|total|figure|limit|threshold|minimum|maximum|target|average|quorum|capacity"
        r"|level|peak|number)"
    )
    leading = r"(?:the|its|his|her|their|our|a|an|last\s\w+[’']s)\s"
    named = rf"{leading}(?:[\w’'-]+\s){{0,3}}?{bar}\sof\s(?:just\s|only\s)?"
    needed = r"the\s"
    old = r"previous|earlier|old|usual|original|initial|current|national|nearly|roughly"
    base = rf"(?:{leading}(?:(?:{old})\s)?)?"
    days = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    owner = rf"(?P<owner>(?:(?-i:\p{{Lu}})[\w.-]*\s){{0,2}}(?!{days})(?-i:\p{{Lu}})[\w.-]*[’']s?\s)"
    return regex.compile(
        rf"(?P<noun>[^,;:()\d—–]{{0,40}}?)(?:,\s|\s[—–-]\s|\s?\()(?:and\s|but\s)?{adverb}"
        rf"(?:(?:(?P<up>{up})|(?P<down>{down})|more\s(?P<dear>expensive)|less\s(?P<cheap>expensive))"
        rf"\sthan\s(?:{named}|{owner}|{base})"
        rf"|(?:(?P<beat>{beaten})|(?P<above>above|over|ahead\sof|in\sexcess\sof)"
        rf"|(?P<below>below|under|short\sof|shy\sof|beneath))\s(?:{named}|{owner}|(?P<needed>{needed})))"
        r"(?:about\s|around\s|some\s|nearly\s)?[$£€]?",
        regex.IGNORECASE,
    )


@cache
def _is_needed() -> regex.Pattern[str]:
    """ "Short of [the 46] needed for a majority"."""
    return regex.compile(
        r"(?:\s\w+){0,2}\s(?:needed|required|allowed|permitted|recommended|promised|forecast|planned)\b"
    )


@cache
def _ends() -> regex.Pattern[str]:
    """What stands behind the level of a rival: a noun there would make "ahead of" a time."""
    return regex.compile(r"\s?[,.;:)—–]|$|\s(?:in|at|on|last|and|but|a\syear)\b")


@cache
def _or_else() -> regex.Pattern[str]:
    """Another figure for the same, of which the comparison may be true."""
    return regex.compile(
        r",?\s(?:or|and|to|but)\s(?:an?\s)?[$£€]?\d|\s?[-–]\s?[$£€]?\d|\s(?:more|less|fewer|times)\b"
    )


def _beside(result: Placed, base: Placed) -> Iterator[Finding]:
    text, start, end = result.passage.text, result.claim.mention.end, base.claim.mention.start
    if not 0 <= end - start <= FARTHEST or meets(result.claim.figure, base.claim.figure):
        return
    joined = _joined().fullmatch(text, start, end)
    if joined is None or _or_else().match(text, base.bounds[1]) or not _are_of_one_thing(result, base):
        return
    if joined["owner"] and not _ends().match(text, base.bounds[1]):
        return  # "raised $3m, ahead of Brandt's $5m bid"
    if not _is_meant(joined, result) or (
        joined["needed"] and not _is_needed().match(text, base.claim.mention.end)
    ):
        return
    above = any(joined[group] for group in ("up", "dear", "beat", "above"))
    if _is_above(result, base) is not above and _are_of_one_size(result, base):
        first = min(result.claim.mention.start, base.claim.mention.start)
        told = text[first : base.claim.mention.end]
        spans = (result.span, result.passage.span(_word_at(joined), base.claim.mention.end))
        yield _finding(told, result, base, spans)


def _word_at(joined: regex.Match[str]) -> int:
    groups = ("up", "down", "dear", "cheap", "beat", "above", "below")
    return int(max(joined.start(group) for group in groups))


def _is_meant(joined: regex.Match[str], result: Placed) -> bool:
    """Whether the word compares figures of that kind, and more of them is what it says."""
    word = joined["up"] or joined["down"] or (joined["dear"] and "higher") or (joined["cheap"] and "lower")
    if word:
        return word.lower() in _words_for(result)
    # In a race the record is broken by less.
    return not joined["beat"] or result.claim.mention.kind in (
        Kind.COUNT,
        Kind.NUMBER,
        Kind.MONEY,
        Kind.SHARE,
    )


def _words_for(item: Placed) -> frozenset[str]:
    kind = item.claim.mention.kind
    if kind is Kind.QUANTITY and item.claim.unit in _WEIGHTS:
        return OF_WEIGHT
    named = {
        Kind.MONEY: OF_MONEY,
        Kind.DURATION: OF_TIME,
        Kind.AGE: OF_AGE,
        Kind.TEMPERATURE: OF_WARMTH,
    }
    return named.get(kind, OF_ANYTHING)


def _are_of_one_thing(one: Placed, other: Placed) -> bool:
    """ "410 houses, more than the 38 of its neighbour", and not "than the 38 villages"."""
    first, second = one.claim.mention.amount, other.claim.mention.amount
    if first is None or second is None or first.kind is Kind.SHARE is not second.kind:
        return False
    if second.kind is Kind.NUMBER and second.head is None:
        return first.kind in (Kind.COUNT, Kind.NUMBER)
    return first.per == second.per and (second.head is None or second.head == first.head)


def _are_of_one_size(one: Placed, other: Placed) -> bool:
    first, second = one.claim.figure.stated or 0, other.claim.figure.stated or 0
    return max(first, second) < LARGEST_RATIO * min(first, second)


def _is_above(one: Placed, other: Placed) -> bool:
    return (one.claim.figure.stated or 0) > (other.claim.figure.stated or 0)


# ----------------------------------------------------------------- it is 13.3 inches: a larger 12-inch screen


@cache
def _comparative() -> regex.Pattern[str]:
    up, down = "|".join(GREATER), "|".join(SMALLER)
    return regex.compile(
        rf"(?r)\b(?:an?|the|its|their)\s(?:(?:much|even|slightly)\s)?(?:(?P<up>{up})|(?P<down>{down})),?\s",
        regex.IGNORECASE,
    )


def _sized(items: Sequence[Placed]) -> Iterator[Finding]:
    """ "A larger 12-inch screen" where the screen was said to have 13.3 inches."""
    for at, item in enumerate(items):
        if item.claim.mention.kind not in (Kind.QUANTITY, Kind.DURATION) or "-" not in item.span.text:
            continue
        compared = _comparative().match(item.passage.text, item.claim.sentence[0], item.claim.mention.start)
        if compared is None or (compared["up"] or compared["down"]).lower() not in _words_for(item):
            continue
        others = [
            other
            for other in items[max(0, at - 4) : at + 3]
            if other is not item and _is_near(other, item) and other.claim.unit == item.claim.unit
        ]
        alike = [other for other in others if _has_thing(other, stem(item.following))]
        belied = all(
            _is_above(item, other) is not bool(compared["up"])
            and not meets(item.claim.figure, other.claim.figure)
            for other in others
        )
        if belied and alike and _are_of_one_size(item, alike[0]):
            other = alike[0]
            mine = item.passage.span(compared.start("up" if compared["up"] else "down"), item.bounds[1])
            yield _finding(mine.text, item, other, (other.span, mine))


def _is_near(other: Placed, item: Placed) -> bool:
    """Whether it stands in the same sentence or the one before."""
    if other.at[0] != item.at[0]:
        return False
    return 0 <= item.claim.sentence[0] - other.claim.sentence[1] <= 2 or _sentence(other) == _sentence(item)


def _has_thing(other: Placed, thing: str) -> bool:
    return bool(thing) and thing in nearest(other)


def _finding(told: str, result: Placed, base: Placed, spans: tuple[Span, ...]) -> Finding:
    relation = "more" if _is_above(result, base) else "less"
    shown = f"{result.span.text.strip()} is {relation} than {base.span.text.strip()}"
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=Severity.WARNING,
        message=sentence(f"The text says {quoted(told)}, but {shown}"),
        spans=tuple(sorted(spans, key=lambda span: (span.block, span.start))),
        shows=shown,
    )


EXAMPLES = [
    Example(
        bad="The firm was valued at [[$349 billion]], just [[ahead of Marle Oil's $358 billion]].",
        good="The firm was valued at $349 billion, just behind Marle Oil's $358 billion.",
    ),
    Example(
        bad="The new scooter weighs [[12 kg]], [[more than the 15 kg]] of its predecessor.",
        good="The new scooter weighs 15 kg, more than the 12 kg of its predecessor.",
    ),
    Example(
        bad="Orme scored [[41 goals]] in the season, [[beating the club record of 44]].",
        good="Orme scored 44 goals in the season, beating the club record of 41.",
    ),
    Example(
        bad="The old screen has [[6.8 inches]], and the new reader gets a [[larger 6.1-inch]] screen.",
        good="The old screen has 6.1 inches, and the new reader gets a larger 6.8-inch screen.",
    ),
]
QUIET = [
    Quiet(text="The bank raised $3m, ahead of Marle Oil's $5m bid, and $2m, ahead of Friday's $4m."),
    Quiet(text="The shop sold 12 boats, more than double the five of last year."),
    Quiet(text="She ran the mile in 241 seconds, beating the record of 243 seconds."),
    Quiet(text="The old phone has 6.1 inches, and the new 5.8-inch phone is lighter than the 6.1-inch one."),
    Quiet(text="The car has 18-inch wheels and a larger 12-inch screen."),
    Quiet(text="The village has 41 houses, fewer than the 52 of its neighbour."),
]
