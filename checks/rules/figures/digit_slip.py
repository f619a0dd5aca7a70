"""Digits that changed places, and millions for billions

What it does
Finds two figures of the same thing of which one looks like a slip in typing the other: two digits have
changed places ($494,000 and $449,000), or the digits are the same and the scale is not ($12.9bn and $12.9m).

Why it matters
These are the slips that a proof-reader's eye passes over, and the second kind is wrong a thousandfold.

What it leaves alone
Figures of different things, people, places or times; two figures in one sentence, which are there to be told
apart; a figure that the article repeats as often as the other; forecasts and levels compared with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

import regex

from checks.claims import Difference, Polarity, Voice, differences
from checks.claims.measures import UNKNOWN, is_person
from checks.claims.placed import Placed
from checks.interval import meets
from checks.model import Figure, Finding, Hedge, Kind, Silence
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/digit-slip"

COMPARED = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.AGE})
BARE = 5
"""Digits from which a number without a noun, such as the level of an index, is no other with two swapped."""
FORGIVEN = frozenset({Difference.SPEAKER, Difference.VOICE, Difference.POLARITY})
"""Differences that a slip of the pen is likelier than."""
FORGIVEN_OF_SCALES = FORGIVEN | {Difference.SCOPE, Difference.BASIS}
WORDS_FOR_DIGITS = {2: 3, 3: 2}
"""Content words that two sentences must share, by the digits that changed places; one for four and more."""
WORDS_FOR_SCALE = {2: 2}
"""The same where only the scale differs."""
WORDS_FOR_ONE_DIGIT = 2
LONG = 3
"""Digits from which one of them may have been mistyped."""
ALONE = 3
"""So many words fewer are needed where the article has no third figure in that unit."""
_MOST_DECIMALS = 6
FARTHEST = 60
"""Characters before a figure in which the one begins whose conversion it is."""
REMEMBERED = 6
"""Earlier figures with the same digits that one is compared with."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every pair of figures of which one looks like a slip in typing the other."""
    items = [item for item in reading.placed if _is_compared(item)]
    counts = _counted(items)
    seen: dict[tuple[str, str, str], list[Placed]] = {}
    for item in items:
        for key in _keys(_digits(item)):
            earlier = seen.setdefault((*_unit(item), key), [])
            alike = [other for other in earlier[-REMEMBERED:] if _looks_like_a_slip(other, item, counts)]
            earlier.append(item)
            if alike:
                yield _judged(alike[0], item, counts)
                break


def _is_compared(item: Placed) -> bool:
    denied = item.claim.polarity in (Polarity.NEGATED, Polarity.CORRECTED)
    kind = item.claim.mention.kind
    compared = kind in COMPARED or (kind is Kind.NUMBER and len(_digits(item)) >= BARE)
    return compared and not denied and not _converts(item)


def _converts(item: Placed) -> bool:
    """ "14 miles (23 kilometers)": the figure in brackets says nothing that the one before does not."""
    text, start = item.passage.text, item.claim.mention.start
    before = item.passage.within(max(0, start - FARTHEST), start)
    return bool(before) and text[before[-1].end : start].strip() == "("


@dataclass(frozen=True, slots=True)
class _Counts:
    """How often each value stands in the article, in which sentences, and how many there are of each unit."""

    often: Mapping[Fraction | None, int]
    sentences: Mapping[tuple[int, int], set[Fraction | None]]
    values: Mapping[tuple[str, str], set[Fraction | None]]


def _counted(items: Sequence[Placed]) -> _Counts:
    sentences: defaultdict[tuple[int, int], set[Fraction | None]] = defaultdict(set)
    values: defaultdict[tuple[str, str], set[Fraction | None]] = defaultdict(set)
    for item in items:
        sentences[_sentence(item)].add(item.claim.figure.stated)
        values[_unit(item)].add(item.claim.figure.stated)
    return _Counts(Counter(item.claim.figure.stated for item in items), sentences, values)


def _sentence(item: Placed) -> tuple[int, int]:
    return item.at[0], item.claim.sentence[0]


def _keys(digits: str) -> Iterator[str]:
    """What two figures have in common of which one is a slip for the other."""
    if len(digits) > 1:
        yield "".join(sorted(digits))
    if len(digits) >= LONG:
        yield from (f"{digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits)))


def _unit(item: Placed) -> tuple[str, str]:
    kind = item.claim.mention.kind
    return kind.value, item.claim.measure if kind is Kind.COUNT else item.claim.unit or ""


def _digits(item: Placed) -> str:
    """The significant digits of a figure: 494 of $494,000, 129 of 12.9 million."""
    stated = item.claim.figure.stated
    if not stated or stated < 0:
        return ""
    if stated.denominator == 1:
        return str(stated.numerator).rstrip("0")
    scaled = stated * 10**_MOST_DECIMALS
    return str(scaled.numerator).rstrip("0") if scaled.denominator == 1 else ""


def _looks_like_a_slip(one: Placed, other: Placed, counts: _Counts) -> bool:
    first, second = one.claim.figure.stated, other.claim.figure.stated
    if not first or not second or first == second or _agree(one.claim.figure, other.claim.figure):
        return False
    # A figure that stands beside the other somewhere, or is as often used, is there to be told from it.
    if second in counts.sentences[_sentence(one)] or first in counts.sentences[_sentence(other)]:
        return False
    if min(counts.often[first], counts.often[second]) > 1:
        return False
    if _digits_changed(one, other) == 1 and not _is_restated(one, other, counts):
        return False
    return _words_needed(one, other) is not None


def _is_restated(one: Placed, other: Placed, counts: _Counts) -> bool:
    """Whether one figure repeats the other, but for its digit; prices and rates differ in one all the time.

    So do bounds of one kind ("up to 277 miles … up to 247"), a figure that the article has twice, and the
    only other figure of its unit if it is given roughly ("$449K … just short of $349,000").
    """
    if _are_bounded_alike(one, other):
        return True
    if max(counts.often[one.claim.figure.stated], counts.often[other.claim.figure.stated]) > 1:
        return True
    hedges = {one.claim.figure.hedge, other.claim.figure.hedge}
    return _are_alone(one, counts) and bool({Hedge.ABOUT, Hedge.NEARLY} & hedges)


def _are_bounded_alike(one: Placed, other: Placed) -> bool:
    """ "Up to 277 miles" and "up to 247 miles"."""
    return one.claim.figure.hedge is other.claim.figure.hedge is not Hedge.EXACT


def _are_alone(item: Placed, counts: _Counts) -> bool:
    """Whether the article has but two figures of that unit."""
    return len(counts.values[_unit(item)]) == 2 and item.claim.mention.kind is not Kind.COUNT


def _digits_changed(one: Placed, other: Placed) -> int:
    return sum(left != right for left, right in zip(_digits(one), _digits(other), strict=False))


def _words_needed(one: Placed, other: Placed) -> int | None:
    """How many words two sentences must share for these digits to be a slip; None if they are none."""
    mine, yours = _digits(one), _digits(other)
    first, second = one.claim.figure.stated or 0, other.claim.figure.stated or 0
    ratio = max(first, second) / min(first, second)
    if mine == yours:
        return WORDS_FOR_SCALE.get(len(mine), 1) if ratio in (1_000, 1_000_000) else None
    if len(mine) != len(yours) or len(str(int(first))) != len(str(int(second))):
        return None  # $3,650 and $26,500: nobody types a nought more and another digit
    places = [at for at, (left, right) in enumerate(zip(mine, yours, strict=True)) if left != right]
    if len(places) == 1:
        return WORDS_FOR_ONE_DIGIT if one.claim.mention.kind is not Kind.NUMBER else None
    if len(mine) < LONG and one.claim.mention.kind is Kind.SHARE:
        return None
    swapped = len(places) == 2 and mine[places[0]] == yours[places[1]]
    return WORDS_FOR_DIGITS.get(len(mine), 1) if swapped else None


def _judged(one: Placed, other: Placed, counts: _Counts) -> Outcome:
    known = one.claim.measure == other.claim.measure not in UNKNOWN
    forgiven = FORGIVEN_OF_SCALES if _digits(one) == _digits(other) else FORGIVEN
    if known and forgiven is FORGIVEN_OF_SCALES:  # revenue of $4.2bn, and $4.2m of it in August
        forgiven |= {Difference.TIME}
    reasons = [why for kind, why in differences(one.claim, other.claim) if kind not in forgiven]
    needed = _words_needed(one, other) or 0
    if _are_alone(one, counts) and (_digits_changed(one, other) != 1 or _are_bounded_alike(one, other)):
        needed -= ALONE
    shared = len((one.words & other.words) - {one.claim.measure}) + known
    if one.claim.mention.kind is Kind.AGE:
        # "Hicks, 26, … the 62-year-old": of one person, unless a noun says that it is another.
        several = len(counts.values[_unit(one)]) > 2 or not other.claim.definite
        if several or is_person(one.following) or is_person(other.following):
            reasons.append("the ages of two persons")
    elif shared < needed or not (shared or one.is_title):
        reasons.append("the sentences share too few words")
    if one.at[0] != other.at[0] and _label(one) != _label(other):
        reasons.append("two entries of a list")
    if _told_apart(one) != _told_apart(other):
        reasons.append("one is of another time, or of a part")
    if reasons:
        return Silence(rule=NAME, reason=f"not compared: {reasons[0]}", spans=(one.span, other.span))
    return _finding(one, other)


@cache
def _labelled() -> regex.Pattern[str]:
    return regex.compile(r"[-•*]?\s?(?P<label>\p{Lu}[^.:;–—]{0,50})(?::| [–—] )")


def _label(item: Placed) -> str | None:
    """What an entry of a list is on: "[Bath]: £21, 1hr 20min"."""
    found = _labelled().match(item.passage.text)
    return found["label"] if found and found.end() <= item.at[1] else None


@cache
def _telling_apart() -> regex.Pattern[str]:
    unit = r"(?:year|season|quarter|month|week|day|decade)s?"
    return regex.compile(
        rf"\b(?:{unit}\s(?:before|earlier|ago|later|after)|(?:last|previous|prior|preceding)\s{unit}"
        r"|shares?|stakes?|part|portion|rest|remainder|own)\b",
        regex.IGNORECASE,
    )


def _told_apart(item: Placed) -> frozenset[str]:
    """The words between a figure and its neighbours that say that it is of another time, or of a part."""
    text, (start, end) = item.passage.text, item.claim.sentence
    others = [mention for mention in item.passage.within(start, end) if mention.amount]
    start = max((other.end for other in others if other.end <= item.at[1]), default=start)
    end = min((other.start for other in others if other.start >= item.bounds[1]), default=end)
    own = regex.match(r"[^,;:()—–]*", text, pos=item.bounds[1], endpos=end)
    end = own.end() if own else end
    return frozenset(match[0].lower() for match in _telling_apart().finditer(text, start, end))


def _agree(one: Figure, other: Figure) -> bool:
    """Whether both can be true; "up to 12" and "up to 21" can, but nobody would write both of one thing."""
    return one.hedge is not other.hedge and meets(one, other)


def _finding(one: Placed, other: Placed) -> Finding:
    own = one.claim.voice is other.claim.voice is Voice.AUTHOR
    return mismatch(
        NAME,
        CATEGORY,
        (one.span, other.span),
        sentence(f"{quoted(one.phrase)} and {quoted(other.phrase)} {_difference(one, other)}"),
        sure=own,
    )


def _difference(one: Placed, other: Placed) -> str:
    if _digits(one) == _digits(other):
        return "seem to be said of the same thing, and one is a thousand times the other or more"
    changed = "one digit differs" if _digits_changed(one, other) == 1 else "two digits have changed places"
    return f"seem to be said of the same thing; {changed}"


EXAMPLES = [
    Example(
        bad="The town paid [[$494,000]] for the new bridge over the Marle.\n\n"
        "Critics say that [[$449,000]] was too much for a bridge that few people use.",
        good="The town paid $494,000 for the new bridge over the Marle.\n\n"
        "Critics say that $494,000 was too much for a bridge that few people use.",
    ),
]
QUIET = [
    Quiet(
        text="They walked about 14 miles (23 km) a day.\n\nOn their best day they walked 19.9 miles (32 km)."
    ),
    Quiet(text="The museum drew 583,000 visitors. The season before it drew 538,000 visitors."),
    Quiet(text="The firm is worth $6.2bn.\n\nHer stake in the firm is worth $6.2m."),
    Quiet(text="The bridge cost $494,000 in all. The town paid $449,000 of that and the county the rest."),
]
