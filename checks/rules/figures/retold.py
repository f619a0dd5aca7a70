"""A sentence that comes again with another figure

What it does
Finds two sentences of an article that say the same in nearly the same words, as a caption, a summary or a
pulled quotation repeats the text, and of whose figures one is another.

Why it matters
What is printed twice is corrected once.

What it leaves alone
Sentences with names or other figures that differ, such as the entries of a list; figures that both can be
meant; more than one figure that differs, as in a report that is told again on another day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from checks.claims import Difference, Polarity, differences
from checks.claims.likeness import nearest
from checks.claims.placed import Placed
from checks.claims.words import sentence_of
from checks.interval import meets
from checks.model import Hedge, Kind
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "figure-conflict"
NAME = "figures/retold"

FEWEST = 5
"""Words with content that two sentences share at least."""
ALIKE = Fraction(7, 10)
"""The share of all their words that they have in common."""
BESIDE = 1
"""Words next to one figure that need not stand next to the other."""
REMEMBERED = 6
"""Earlier figures of one kind with which each is compared."""
_COMPARED = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.DURATION, Kind.AGE})
_TELLING = frozenset({Difference.MEASURE, Difference.POLARITY, Difference.SUBJECT, Difference.SPEAKER})
"""Differences of the figures themselves; all others lie in the words around them, and these are the same."""

_APART = frozenset(
    {"another", "other", "others", "second", "third", "next", "later", "then", "again", "instead", "previous"}
    | {"previously", "last", "former", "formerly", "earlier", "before", "after", "now", "today", "still"}
    | {"already", "not", "no", "only"}
)
"""Words by which a sentence, in the words of one before, tells of something else or of another time."""


def check(reading: Reading) -> Iterator[Outcome]:
    """Every figure in a sentence that another one repeats but for it."""
    earlier: defaultdict[tuple[str, str], list[tuple[Placed, frozenset[str]]]] = defaultdict(list)
    for item in reading.placed:
        if not _is_compared(item):
            continue
        about, known = _content(item), earlier[_key(item)]
        near = [one for one, words in known[-REMEMBERED:] if len(words & about) >= FEWEST]
        again = next((one for one in near if _is_retold(one, item)), None)
        known.append((item, about))
        if again:
            sure = again.claim.voice is item.claim.voice
            said = f"A sentence comes twice, with {quoted(again.phrase)} and with {quoted(item.phrase)}"
            yield mismatch(NAME, CATEGORY, (again.span, item.span), sentence(said), sure=sure)


def _is_compared(item: Placed) -> bool:
    claim = item.claim
    told = claim.polarity is Polarity.ASSERTED and claim.figure.hedge is not Hedge.VAGUE
    return told and claim.figure.stated is not None and claim.mention.kind in _COMPARED


def _key(item: Placed) -> tuple[str, str]:
    amount = item.claim.mention.amount
    return item.claim.mention.kind.value, item.claim.unit or (amount and amount.head) or ""


def _is_retold(one: Placed, other: Placed) -> bool:
    if _place(one) == _place(other) or meets(one.claim.figure, other.claim.figure):
        return False
    shared, united = _content(one) & _content(other), _content(one) | _content(other)
    if len(shared) < ALIKE * len(united):
        return False
    near, far = sorted((nearest(one), nearest(other)), key=len)
    if not near or len(near & far) < max(1, len(near) - BESIDE):
        return False
    if one.claim.relation is not other.claim.relation:
        return False
    if any(kind in _TELLING for kind, _ in differences(one.claim, other.claim)):
        return False
    apart = _words(one) ^ _words(other)
    return not apart & _APART and _names(one) == _names(other) and _have_one_rest(one, other)


def _place(item: Placed) -> tuple[int, int]:
    return item.at[0], item.claim.sentence[0]


def _content(item: Placed) -> frozenset[str]:
    return frozenset([word for word in item.words if word[0] > "9"])


def _words(item: Placed) -> frozenset[str]:
    return frozenset(word.low for word in sentence_of(item.passage.text, *item.claim.sentence).words)


def _names(item: Placed) -> frozenset[str]:
    """The words of a sentence with a capital letter, its first one aside."""
    words = sentence_of(item.passage.text, *item.claim.sentence).words
    return frozenset(word.low for word in words[1:] if word.capital)


def _have_one_rest(one: Placed, other: Placed) -> bool:
    """Whether all other figures of one sentence stand in the other too."""
    mine, its = _rest(one), _rest(other)
    return mine <= its or its <= mine


def _rest(item: Placed) -> frozenset[object]:
    beside = item.passage.within(*item.claim.sentence)
    told = (
        m for m in beside if m.start != item.claim.mention.start and m.kind not in (Kind.NAME, Kind.OTHER)
    )
    return frozenset(m.amount.figure.stated if m.amount else m.meaning for m in told)


EXAMPLES = [
    Example(
        bad="Ada Quarl is among the [[4 per cent]] of pupils in Lenne who walk to school alone.\n\n"
        "The road is narrow, and the council has put up no sign.\n\n"
        "Ada Quarl is among the [[9 per cent]] of pupils in Lenne who walk to school alone.",
        good="Ada Quarl is among the 4 per cent of pupils in Lenne who walk to school alone.\n\n"
        "The road is narrow, and the council has put up no sign.\n\n"
        "Ada Quarl is among the 4 per cent of pupils in Lenne who walk to school alone.",
    ),
    Example(
        bad="The quarry has sold [[160 blocks]] of marble to sculptors abroad since May.\n\n"
        "Nobody in Orme had thought that there was such a market, the foreman said.\n\n"
        "Since May, the quarry has sold [[190 blocks]] of marble to sculptors abroad, and it hopes for more.",
        good="The quarry has sold 160 blocks of marble to sculptors abroad since May.\n\n"
        "Nobody in Orme had thought that there was such a market, the foreman said.\n\n"
        "Since May, the quarry has sold 160 blocks of marble to sculptors abroad, and it hopes for more.",
    ),
]
QUIET = [
    Quiet(
        text="The Orme bell, found in a field in 1905, weighs 310 kilograms.\n\n"
        "The Quarl bell, found in a field in 1905, weighs 95 kilograms."
    ),
    Quiet(
        text="About 55 per cent of members would like to spend between 5 and 10 pounds on seeds.\n\n"
        "Some 45 per cent of members would like to spend below 4 pounds on seeds."
    ),
    Quiet(
        text="In one test the players were shown five closed boxes with a coin in one of them.\n\n"
        "In another test the players were shown just one closed box with a coin in it."
    ),
    Quiet(
        text="The ferry carried 310 passengers to the island on Sunday.\n\n"
        "The ferry carried 95 passengers to the island on Monday."
    ),
]
