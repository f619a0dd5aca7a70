"""Whether a claim asserts its figure: what is denied, supposed, wanted or expected is none."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile

from checks.claims import Polarity, Voice
from checks.claims.words import Word, stem
from checks.data.references import (
    BLOCKING_SCOPES,
    GOALS,
    PHRASES,
)
from checks.data.scope import SCOPE
from checks.data.wordings import FORESEEING, LIVING
from checks.sources.degrees import SURE, Comparison, likely, no
from checks.sources.frame import Frame, family, has_comma, is_count, lows_of

_NEAR = 6
_OWNED = frozenset({"its", "their", "our", "whose"})
_ADDING = frozenset({"+", "×", "/"})
_NO_SCOPES = (("per", "cent"), ("each", "of"), ("every", "one"))
_CLAUSE = 16


def asserted(statement: Frame, claim: Frame) -> Comparison:
    """A figure that is denied, supposed, wanted or expected asserts nothing."""
    if claim.claim.polarity is not Polarity.ASSERTED and not _stays_true(statement, claim):
        return no(f"the figure is {claim.claim.polarity.value}")
    if claim.behind and claim.behind[0].low in _ADDING and not claim.closes:
        return no("a part of a formula")
    owned = claim.closes or (is_count(claim.amount) and is_owned(claim))  # what its members may do is theirs
    behind = () if owned else to_the_comma(claim.behind[:_NEAR])
    words = _undated(claim, (*claim.before[-_NEAR:], *behind))
    if _is_expected_life(statement, claim):
        return SURE
    if scopes := _scopes(words) - _all_scopes(statement) - _implied(statement, claim):
        return no(f"{min(scopes)}, not as it is")
    at_home = frozenset({"call", "calls"} if "home" in lows_of(claim) else ())
    if goals := {word.low for word in words if stem(word.low) in _goals()} - lows_of(statement) - at_home:
        return no(f'"{min(goals)}": wanted or imagined, not measured')
    if _is_foreseen(claim) and not _is_foreseen(statement):
        return no("of what is expected")
    if any(word.low == "will" for word in claim.before[-_NEAR:]) and "will" not in lows_of(statement):
        return no("of what is still to come")
    if claim.claim.voice is Voice.QUOTED:
        return likely("somebody else's words")
    return SURE


def _stays_true(statement: Frame, claim: Frame) -> bool:
    """Whether a "no" does not deny the figure.

    "The share of those without work" is unemployment, and "Norland is not among the 39 countries" tells all
    the same that there are 39.
    """
    if claim.claim.polarity is not Polarity.NEGATED:
        return False
    lows = lows_of(claim)
    words = (words for name, words in PHRASES if name in statement.topics and words <= lows)
    given = claim.before[-1:] and claim.before[-1].low == "the"
    return bool(given) or any(each & {"without", "no"} for each in words)


def _is_foreseen(frame: Frame) -> bool:
    """ "Economists expect the bank to cut its rate to 2 per cent", in the clause of the figure."""
    clause = tuple(takewhile(lambda word: not has_comma(word), frame.before[: -_CLAUSE - 1 : -1]))
    lows = [word.low for word in clause]
    return ("to" in lows or "at" in lows) and not FORESEEING.isdisjoint(lows)


def _is_expected_life(statement: Frame, claim: Frame) -> bool:
    """ "Can expect to live 84 years", "live to be 84 on average": that much is life expectancy."""
    lows = lows_of(claim)
    return family("expectancy") in statement.topics and not LIVING.isdisjoint(lows) and "will" not in lows


def _undated(claim: Frame, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words that stand in no date: "in May" makes nothing possible."""
    return tuple(
        word for word in words if not any(date.start <= word.start < date.end for date in claim.dates)
    )


def _implied(statement: Frame, claim: Frame) -> frozenset[str]:
    """Whatever goes on every day or hour is told as its average, and so is how long people live."""
    averaged = (
        claim.amount.per or statement.amount.per or family("expectancy") in statement.topics & claim.topics
    )
    return frozenset({"average"} if averaged else ())


def _scopes(words: Iterable[Word]) -> frozenset[str]:
    table, lows = _blocking(), [word.low for word in words]
    pairs = zip(lows, [*lows[1:], ""], strict=False)
    return frozenset(table[low] for low, behind in pairs if low in table and (low, behind) not in _NO_SCOPES)


@lru_cache(maxsize=2048)
def _all_scopes(statement: Frame) -> frozenset[str]:
    return _scopes(statement.sentence.words)


@cache
def _blocking() -> dict[str, str]:
    return {word: name for name in BLOCKING_SCOPES for word in SCOPE[name].split()}


@cache
def _goals() -> frozenset[str]:
    return frozenset(stem(word) for word in GOALS)


def to_the_comma(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words up to the first mark."""
    marks = (place for place, word in enumerate(words) if has_comma(word) or not word.low[0].isalnum())
    return words[: next(marks, len(words))]


def is_owned(frame: Frame) -> bool:
    """Whether the figure is said to be somebody's: "Kenya's 56 million people", "its 32 members"."""
    return bool(frame.before) and (
        frame.before[-1].low.endswith(("'s", "s'")) or frame.before[-1].low in _OWNED
    )
