"""What a share is of: inflation said in other words, which interest, and the base behind "of"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise

from checks.claims.words import Word
from checks.data.grammar import DETERMINERS, STOPWORDS
from checks.data.measures import RISES
from checks.data.wordings import BASES, HOLDING, KEY_RATES, LENT_HOW
from checks.model import Kind
from checks.sources.aliases import aliases
from checks.sources.degrees import SURE, Comparison, likely, no
from checks.sources.frame import Frame, families, family, lows_of

_OF_ALL_PRICES = frozenset(
    {"overall", "annual", "headline", "consumer", "price", "yearly", "that", "said", "of", "the"}
)
_YEARLY = frozenset({"year", "year's", "annual", "annually", "yearly", "year-on-year"})
_DEARER = RISES | {"up", "higher", "dearer", "rising", "increase"}
_BANKS = frozenset({"bank", "fed", "reserve", "ecb", "riksbank"})
_RATES = frozenset({"rate", "rates"})
_BASE = 5
"""Words behind "of" among which the noun stands that a share is of."""


def same_prices(statement: Frame, claim: Frame) -> Comparison:
    """ "Services inflation", "expected inflation": of other prices, unless the statement says it too."""
    words = claim.sentence.words
    place = next((place for place, word in enumerate(words) if word.low == "inflation"), 0)
    word = words[place - 1] if place else None
    if word is None or _is_of_all(claim, word) or word.low in lows_of(statement):
        return SURE
    return likely(f"{word.low} inflation: perhaps of other prices")


def _is_of_all(frame: Frame, word: Word) -> bool:
    """Whether a word before "inflation" or "prices" does not narrow them."""
    if word.low in _OF_ALL_PRICES or not word.low[0].isalpha():
        return True
    named = any(name.sure and name.start <= word.start < name.end for name in frame.names)
    return named or word.low in aliases() or word.low.endswith(("'s", "s'")) or word.low in STOPWORDS


@lru_cache(maxsize=2048)
def rate(frame: Frame) -> str:
    """What a share measures: by how much consumer prices are up on a year before is inflation."""
    if frame.claim.measure != Kind.SHARE.value:
        return frame.claim.measure
    if _tells_inflation(frame):
        return "inflation"
    return "interest rate" if _tells_interest(frame) else Kind.SHARE.value


def _tells_inflation(frame: Frame) -> bool:
    lows = lows_of(frame)
    if lows.isdisjoint(_YEARLY) and not ("months" in lows and lows & {"12", "twelve"}):
        return False
    if {family("consumer"), family("price")} <= frame.topics:
        return True
    words = frame.sentence.words
    place = next((place for place, word in enumerate(words) if word.low == "prices"), None)
    if place is None or lows_of(frame).isdisjoint(_DEARER):
        return False
    return place == 0 or _is_of_all(frame, words[place - 1])


def _tells_interest(frame: Frame) -> bool:
    """ "Its policy rate", "the cost of borrowing"; a bare "rate" where a bank holds, cuts or raises it."""
    lows = [word.low for word in frame.sentence.words]
    if "borrowing" in lows and not {"cost", "costs"}.isdisjoint(lows):
        return True
    for before, low in pairwise(["", *lows]):
        if low in _RATES and (before in KEY_RATES or (before in HOLDING and _has_bank(frame))):
            return True
    return False


def _has_bank(frame: Frame) -> bool:
    return any(
        {"bank", "fed", "reserve", "ecb", "riksbank"} & set(name.canon.split()) for name in frame.names
    )


def same_interest(statement: Frame, claim: Frame) -> Comparison:
    """What banks get for deposits is another rate than what they pay for loans."""
    mine, yours = _lent_how(statement), _lent_how(claim)
    if mine == yours:
        return SURE
    if mine and yours:
        return no(f"the {min(yours)} rate, not the {min(mine)} rate")
    return likely(f"perhaps not the {min(mine or yours)} rate")


def _lent_how(frame: Frame) -> frozenset[str]:
    lows = [word.low for word in frame.sentence.words]
    return frozenset(before for before, low in pairwise(lows) if low in _RATES and before in LENT_HOW)


def shares_base(statement: Frame, claim: Frame) -> bool:
    """Whether both say of what they are a share, and it is the same."""
    return not _base(statement).isdisjoint(_base(claim))


def same_base(statement: Frame, claim: Frame) -> Comparison:
    """A share "of its funding" is of another whole than one of the workforce."""
    yours, mine = _base(claim), _base(statement)
    if not yours or mine & yours or (not mine and yours <= statement.noun):
        return SURE
    if yours & _bases() and (not mine or mine & _bases()):
        return SURE
    return no(f"a share of {min(yours)}")


@lru_cache(maxsize=2048)
def _base(frame: Frame) -> frozenset[str]:
    """The families of the words behind "of" that say what a share is of; none where it is of a name."""
    behind = frame.behind[: 1 + _BASE]
    if frame.amount.kind is not Kind.SHARE or frame.closes or [word.low for word in behind[:1]] != ["of"]:
        return frozenset()
    return families(_noun_phrase(behind[1:]))


def _noun_phrase(words: Sequence[Word]) -> list[Word]:
    found: list[Word] = []
    for word in words:
        if word.low in STOPWORDS and (found or word.low not in DETERMINERS):
            break
        named = (word.capital and family(word.low) == word.low) or word.low in aliases()
        if not word.low[0].isalpha():
            break
        if not named and word.low not in STOPWORDS and not word.low.endswith(("'s", "s'")):
            found.append(word)
    return found


@cache
def _bases() -> frozenset[str]:
    return frozenset(map(family, BASES))
