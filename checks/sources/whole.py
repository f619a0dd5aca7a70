"""Whether a claim asserts its figure, and of the whole that the statement counts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile

from checks.claims import Basis, Polarity, Relation, Voice
from checks.claims.words import Word, stem
from checks.data.grammar import STOPWORDS
from checks.data.measures import FALLS, HAPPENED, RISES
from checks.data.references import (
    BLOCKING_SCOPES,
    COPULAS,
    DEFINITE,
    FORESEEING,
    GOALS,
    HAVING,
    LIVING,
    MORE,
    NEUTRAL,
    ONLY,
    PHRASES,
    RESTRICTING,
    WINNING,
)
from checks.data.scope import SCOPE
from checks.model import Kind
from checks.sources.aliases import aliases, found_in
from checks.sources.collectives import counted_by, tells_all
from checks.sources.degrees import SURE, Comparison, likely, no
from checks.sources.frame import Frame, family, has_comma, is_count, lows_of
from checks.sources.measures import measure
from checks.sources.seats import SEATED, indices
from checks.sources.shares import rate
from checks.sources.verbs import ends_in_having, governor

_NEAR = 6
_CLAUSE = 16
_BY = 4
_ADDING = frozenset({"+", "×", "/"})
_OF_ITSELF = (["of", "its"], ["of", "their"])
""" "For 38 kilometres of its length" the tunnel lies under the sea."""
_NO_SCOPES = (("per", "cent"), ("each", "of"))
_SUMS = frozenset({"total", "group", "number", "majority", "minority", "coalition"})
_WITH_A_SUM = 4
_OWNED = frozenset({"its", "their", "our", "whose"})
_OF_A_WHOLE = frozenset({"the", "those", "these", "them", "its", "their", "his", "her", "our", "all"})


def asserted(statement: Frame, claim: Frame) -> Comparison:
    """A figure that is denied, supposed, wanted or expected asserts nothing."""
    if claim.claim.polarity is not Polarity.ASSERTED and not _stays_true(statement, claim):
        return no(f"the figure is {claim.claim.polarity.value}")
    if claim.behind and claim.behind[0].low in _ADDING and not claim.closes:
        return no("a part of a formula")
    behind = () if claim.closes else _to_the_comma(claim.behind[:_NEAR])
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


def _is_foreseen(frame: Frame) -> bool:
    """ "Economists expect the bank to cut its rate to 2 per cent", in the clause of the figure."""
    clause = tuple(takewhile(lambda word: not has_comma(word), frame.before[: -_CLAUSE - 1 : -1]))
    lows = [word.low for word in clause]
    return ("to" in lows or "at" in lows) and not FORESEEING.isdisjoint(lows)


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
    averaged = claim.amount.per or family("expectancy") in statement.topics & claim.topics
    return frozenset({"average"} if averaged else ())


def _to_the_comma(words: tuple[Word, ...]) -> tuple[Word, ...]:
    marks = (place for place, word in enumerate(words) if has_comma(word) or not word.low[0].isalnum())
    return words[: next(marks, len(words))]


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


def of_the_whole(statement: Frame, claim: Frame) -> Comparison:
    """A part of what the statement counts is another quantity."""
    if parts := _restricting(claim) - _restricting(statement):
        return no(f"{min(parts)}: a part of those counted")
    if _is_part(statement, claim):
        return no("a part of a whole")
    if claim.claim.relation is Relation.OTHER and _counts_more(claim):
        return no("others than those counted")
    if _is_change(claim) and not _is_change(statement):
        return no("by how much it changed")
    if not is_count(claim.amount) or not is_count(statement.amount):
        return SURE
    return _definite(statement, claim)


def _is_change(frame: Frame) -> bool:
    """ "It rose by 150 euros" and "fell 5 cents" tell no level; how much prices grew is told in per cent."""
    lows = [word.low for word in frame.before[-_BY:]]
    if frame.amount.kind is Kind.SHARE:
        return "by" in lows and rate(frame) in ("interest rate", "unemployment")
    if frame.amount.kind is Kind.MONEY and lows and lows[-1] in RISES | FALLS | {"added", "lost", "shed"}:
        return True
    return lows[-1:] == ["by"] and frame.claim.basis is Basis.CHANGE


@lru_cache(maxsize=2048)
def _restricting(frame: Frame) -> frozenset[str]:
    """The words that narrow what is counted, in the figure's own stretch between commas."""
    before = _to_the_comma(frame.before[: -_NEAR - 1 : -1])
    behind = () if frame.closes else _to_the_comma(frame.behind[:_NEAR])
    if _is_owned(frame):  # "its 230 million people are young" tells of all of them
        behind = tuple(takewhile(lambda word: word.low not in COPULAS, behind))
    near = {word.low for word in (*before, *behind) if not word.capital}
    lows = [word.low for word in frame.sentence.words]
    first = set(lows[1:2] if lows[:1] in (["among"], ["for"]) else lows[:1])
    if frame.topics >= {family("economy")} and "gross" in near:
        near -= {"domestic"}  # the gross domestic product is of all
    return frozenset((near | first | set((frame.amount.noun or "").split())) & RESTRICTING)


def _is_owned(frame: Frame) -> bool:
    """Whether the figure is said to be somebody's: "Kenya's 56 million people", "its 32 members"."""
    return bool(frame.before) and (
        frame.before[-1].low.endswith(("'s", "s'")) or frame.before[-1].low in _OWNED
    )


def _is_part(statement: Frame, claim: Frame) -> bool:
    """ "Fourteen of the clubs" is a part; "28 countries of the EU" and "9 cases of measles" are not."""
    before = [word.low for word in claim.before[-2:]]
    if before[-1:] == ["all"] or before == ["among", "the"]:  # "is among the 39 countries"
        return False
    behind = claim.behind[:2]
    if claim.amount.kind is Kind.QUANTITY and [word.low for word in behind] in _OF_ITSELF:
        return True
    if behind and behind[0].low == "of" and is_count(claim.amount) and claim.amount.kind is not Kind.ORDINAL:
        noun = claim.amount.noun or ""
        if _has_a_part(statement, claim):
            return False
        if not noun or noun not in claim.claim.mention.surface:
            return True
        of_a_whole = behind[-1].capital or behind[-1].low in _OF_A_WHOLE
        return of_a_whole and not _names_behind(statement, claim)
    if _opens_with_of(claim):
        return True
    followed = bool(behind) and behind[0].low == "of"  # "38 per cent of the seats"
    among = _is_owned(claim) and any(word.low == "among" for word in claim.behind[:_NEAR])
    if followed or among or claim.amount.unit == "fraction":
        return False
    return claim.claim.relation is Relation.PART


def _has_a_part(statement: Frame, claim: Frame) -> bool:
    """ "The Greens hold 85 of the 630 seats" beside a source of the seats that the Greens have."""
    before = claim.before[-1].low if claim.before else ""
    if stem(before) not in HAVING and before not in COPULAS | WINNING:
        return False
    holds = [name for name in claim.names if name.end <= claim.claim.mention.start]
    return statement.head == claim.head and any(
        found_in(name.canon, [own.canon for own in statement.names[:1]]) for name in holds
    )


def _names_behind(statement: Frame, claim: Frame) -> bool:
    wanted = [name.canon for name in statement.names]
    end = claim.claim.mention.end
    near = [name for name in claim.names if name.start >= end and found_in(name.canon, wanted)]
    return any(len([w for w in claim.behind if w.end <= name.start]) <= 3 for name in near)


def _opens_with_of(claim: Frame) -> bool:
    """ "Of the UN's members, 142 voted": the sentence names the whole first."""
    words = [word.low for word in claim.before]
    return words[:1] == ["of"] and words[1:2] != ["all"] and "," in words


def _counts_more(claim: Frame) -> bool:
    near = {word.low for word in (*claim.before[-2:], *claim.behind[:2])}
    inside = set(claim.claim.mention.surface.lower().split())
    return bool((near | inside) & MORE)


def _definite(statement: Frame, claim: Frame) -> Comparison:
    """ "Twenty-three members meet the target" need not be all of them; "NATO's 32 members" are."""
    if measure(statement) in HAPPENED:
        return SURE
    told = tells_all(statement, claim, [name.canon for name in statement.names])
    if told is not None:
        return told
    if extra := _extra_words(statement, claim):
        return no(f'"{extra}": a part of those counted')
    if claim.head in SEATED and claim.before and claim.before[-1].low in WINNING:
        return SURE
    before = [word.low for word in claim.before[-2:]]
    has = ends_in_having(claim.before[:-1]) or set(before) & COPULAS
    if governor(statement) is None and before and before[-1] in ONLY and not has:
        return no("only a part of those counted")
    if claim.head is None and statement.head is None:
        return SURE  # nothing is counted of which there could be a part: "net migration fell to 431,000"
    if statement.head in counted_by(claim) or (claim.head is None and indices(statement) & indices(claim)):
        return SURE
    if governor(statement) is not None or _is_definite(claim):
        return SURE
    return likely("perhaps a part of those counted")


def _extra_words(statement: Frame, claim: Frame) -> str | None:
    """A word of what is counted that the statement does not have."""
    if claim.head is None:
        return None
    for word in (claim.amount.noun or "").split():
        low = word.lower().removesuffix("'s")
        found = family(low)
        if word[0].isupper() or found in NEUTRAL or found == claim.head or low in aliases():
            continue
        if found not in statement.topics | statement.noun:
            return low
    return None


def _is_definite(claim: Frame) -> bool:
    before = claim.before[-2:]
    if len(before) > 1 and before[-1].low == ":" and before[0].capital and not claim.behind:
        return True  # "Norland: 4.1m inhabitants"
    lows = [word.low for word in before]
    if lows[-1:] and lows[-1] in ONLY and ends_in_having(claim.before[:-1]):
        return True
    if before and (stem(lows[-1]) in HAVING or ends_in_having(claim.before)):
        return True
    if lows[:1] and lows[0] in _SUMS:
        return any(
            word.low in COPULAS for word in claim.before[-_WITH_A_SUM:-2]
        )  # "has a total of 30", but not "a total of 30 voted"
    joined = claim.claim.mention.surface.rpartition("-")[2].split()[:1]  # "the 20-member council"
    hyphen = "-" in claim.claim.mention.surface and set(joined) <= set((claim.amount.noun or "").split())
    near = lows if lows and lows[-1] in STOPWORDS else lows[-1:]  # "has only 30", but not "has ordered 30"
    whole = _is_owned(claim) or not (DEFINITE | COPULAS).isdisjoint(near)
    return hyphen or whole or any(low.endswith(("'s", "s'")) for low in lows)
