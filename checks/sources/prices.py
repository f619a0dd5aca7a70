"""Of which prices an inflation rate is."""

from __future__ import annotations

from checks.data.grammar import STOPWORDS
from checks.model import Kind
from checks.sources.aliases import aliases
from checks.sources.degrees import SURE, Comparison, likely
from checks.sources.frame import Frame, family

_OF_ALL_PRICES = frozenset(
    {"overall", "annual", "headline", "consumer", "price", "yearly", "that", "said", "of", "the"}
)
_YEARLY = frozenset({"year", "annual", "annually", "yearly"})


def same_prices(statement: Frame, claim: Frame) -> Comparison:
    """ "Services inflation", "expected inflation": of other prices, unless the statement says it too."""
    words = claim.sentence.words
    place = next((place for place, word in enumerate(words) if word.low == "inflation"), 0)
    word = words[place - 1] if place else None
    if word is None or word.low in _OF_ALL_PRICES | _lows(statement) or not word.low[0].isalpha():
        return SURE
    named = any(name.sure and name.start <= word.start < name.end for name in claim.names)
    if named or word.low in aliases() or word.low.endswith(("'s", "s'")) or word.low in STOPWORDS:
        return SURE
    return likely(f"{word.low} inflation: perhaps of other prices")


def rate(statement: Frame) -> str:
    """What a statement measures: by how much consumer prices are up on a year before is inflation."""
    mine = statement.claim.measure
    consumer_prices = {family("consumer"), family("price")} <= statement.topics
    is_inflation = consumer_prices and not _lows(statement).isdisjoint(_YEARLY)
    return "inflation" if mine == Kind.SHARE.value and is_inflation else mine


def _lows(frame: Frame) -> frozenset[str]:
    return frozenset(word.low for word in frame.sentence.words)
