"""Whether two frames measure the same thing, where nothing is counted."""

from __future__ import annotations

from functools import cache

from checks.data.grammar import STOPWORDS
from checks.data.measures import FALLS, MONEY, RISES, SHARE
from checks.data.references import DIRECTION, LOWEST, SET, SUPERLATIVES, THERMAL
from checks.model import Kind
from checks.sources.apposition import costs, stands_beside, tells_price
from checks.sources.degrees import SURE, Comparison, Degree, likely, no
from checks.sources.frame import Frame, families, family, has_comma, lows_of
from checks.sources.shares import rate, same_base, same_interest, same_prices, shares_base
from checks.sources.verbs import governing_word, same_doer

_KINDS = {kind.value for kind in Kind}
_REACH = 6
_SAID_OTHERWISE = frozenset({"inflation", "interest rate", "unemployment"})
_PHRASE = 3
"""Words of "gross domestic product"."""


def same_quantity(statement: Frame, claim: Frame) -> Comparison:
    """Whether a claim measures what a statement measures: both in one dimension."""
    mine, yours = rate(statement), rate(claim)
    if _direction(statement) and _direction(claim) and not _direction(statement) & _direction(claim):
        return no(f"it {min(_direction(claim))}, not {min(_direction(statement))}")
    if mine != yours and mine not in _KINDS and yours not in _KINDS:
        return no(f"{yours}, not {mine}")
    apart = min(
        _same_record(statement, claim),
        same_base(statement, claim),
        _same_grower(statement, claim),
        key=_degree,
    )
    if apart is not SURE:
        return apart
    if mine == yours and mine not in _KINDS:
        kinds = same_interest(statement, claim) if mine == "interest rate" else same_prices(statement, claim)
        return min(kinds, same_doer(statement, claim), key=_degree)
    if _tells_warmth(statement, claim):
        return SURE
    if costs(statement) and not tells_price(claim):
        return no("it does not tell what it costs")
    if _shares_words(statement, claim, _words_of_measure(mine) or _words_of_measure(yours)):
        return same_doer(statement, claim)
    named = frozenset(family(word) for name in statement.names for word in name.canon.split())
    if not statement.topics - named and statement.plain & claim.plain:
        return SURE
    return no("something else is measured")


def _tells_warmth(statement: Frame, claim: Frame) -> bool:
    """Whether both tell how warm it is, or was at the most."""
    if statement.amount.kind is not Kind.TEMPERATURE or not statement.topics & THERMAL:
        return False
    return bool(claim.topics & THERMAL) or not SUPERLATIVES.isdisjoint(lows_of(statement))


def _direction(frame: Frame) -> frozenset[str]:
    words = {word.low for word in frame.before[-_REACH:]}
    return frozenset(name for name, verbs in DIRECTION.items() if words & verbs)


def _same_grower(statement: Frame, claim: Frame) -> Comparison:
    """ "Household spending in Norland grew 4.9 per cent" is no growth of its economy."""
    verb = governing_word(claim)
    if verb is None or verb.low not in RISES | FALLS | {"expanded"} or rate(claim) in _SAID_OTHERWISE:
        return SURE
    if claim.amount.kind is not Kind.SHARE:
        return SURE
    named = [(name.start, name.end) for name in claim.names]
    named += [(date.start, date.end) for date in claim.dates]
    words = [w for w in claim.before if w.end <= verb.start and not any(a <= w.start < b for a, b in named)]
    nouns = [word for word in words if word.low not in STOPWORDS and word.low[0].isalpha()][-_PHRASE:]
    own = statement.topics | statement.plain
    if not nouns or not families(nouns).isdisjoint(own) or family(nouns[-1].low) in claim.plain:
        return SURE
    return likely(f"{nouns[-1].low}: perhaps something else")


def _same_record(statement: Frame, claim: Frame) -> Comparison:
    """No record is an ordinary figure, the lowest one, or the highest "ever recorded in June"."""
    mine, yours = lows_of(statement), lows_of(claim)
    if SUPERLATIVES.isdisjoint(mine):
        return SURE
    if SUPERLATIVES.isdisjoint(yours) and "never" not in yours:
        return no("the source speaks of a record")
    if bool(mine & LOWEST) != bool(yours & LOWEST):
        return no("the other end of what was recorded")
    first = next((word.start for word in claim.before if word.low in SUPERLATIVES), None)
    if first is not None and not statement.dates:
        words = [word for word in claim.before if word.start > first]
        dated = any(date.start > first and date.end < claim.claim.mention.start for date in claim.dates)
        if dated and not any(has_comma(word) or word.low in SET for word in words):
            return likely("perhaps the record of that time only")
    return SURE


def _shares_words(statement: Frame, claim: Frame, named: frozenset[str]) -> bool:
    """Whether both say in one way what is measured; a share needs half of the words, and two rarely do."""
    shared = (statement.topics & claim.topics) - _of_records()
    if named:
        return bool(shared & named) or stands_beside(statement, claim)
    if statement.amount.kind is Kind.SHARE and not shares_base(statement, claim):
        few = 2 * len(shared) < len(statement.topics) or (not statement.names and shared < statement.topics)
        shared = frozenset() if few else shared
    return bool(shared) or stands_beside(statement, claim)


@cache
def _of_records() -> frozenset[str]:
    """Families that records of all kinds have in common: "a world record in the 50 metres butterfly"."""
    return frozenset(map(family, ("world", "record", "ever")))


@cache
def _words_of_measure(name: str) -> frozenset[str]:
    """The families of the words that tell of a measure; none for one of which only the unit is known."""
    return frozenset(family(word) for word in {**MONEY, **SHARE}.get(name, "").split())


def _degree(comparison: Comparison) -> Degree:
    return comparison.degree
