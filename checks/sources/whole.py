"""Whether a claim is of the whole that the statement counts."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from checks.claims import Basis, Relation
from checks.claims.words import stem
from checks.data.grammar import STOPWORDS
from checks.data.measures import FALLS, HAPPENED, RISES
from checks.data.references import (
    COPULAS,
    DEFINITE,
    HAVING,
    MORE,
    NEUTRAL,
    ONLY,
    RESTRICTING,
)
from checks.data.wordings import WINNING
from checks.model import Kind
from checks.sources.aliases import aliases, found_in
from checks.sources.asserting import is_owned, to_the_comma
from checks.sources.collectives import counted_by, tells_all
from checks.sources.degrees import SURE, Comparison, likely, no
from checks.sources.frame import Frame, family, is_count
from checks.sources.measures import measure
from checks.sources.seats import SEATED, indices
from checks.sources.shares import rate
from checks.sources.verbs import ends_in_having, governor

_NEAR = 6
_BY = 4
_OF_ITSELF = (["of", "its"], ["of", "their"])
""" "For 38 kilometres of its length" the tunnel lies under the sea."""
_SUMS = frozenset({"total", "group", "number", "majority", "minority", "coalition"})
_WITH_A_SUM = 4
_OF_A_WHOLE = frozenset({"the", "those", "these", "them", "its", "their", "his", "her", "our", "all"})


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
        if lows[-1:] and lows[-1] in ("add", "adds", "added"):
            return True
        return "by" in lows and rate(frame) in ("interest rate", "unemployment")
    if frame.amount.kind is Kind.MONEY and lows and lows[-1] in RISES | FALLS | {"added", "lost", "shed"}:
        return True
    return lows[-1:] == ["by"] and frame.claim.basis is Basis.CHANGE


@lru_cache(maxsize=2048)
def _restricting(frame: Frame) -> frozenset[str]:
    """The words that narrow what is counted, in the figure's own stretch between commas."""
    before = to_the_comma(frame.before[: -_NEAR - 1 : -1])
    behind = () if frame.closes else to_the_comma(frame.behind[:_NEAR])
    if is_owned(frame):  # "its 230 million people are young" tells of all of them
        behind = tuple(takewhile(lambda word: word.low not in COPULAS, behind))
    near = {word.low for word in (*before, *behind) if not word.capital}
    lows = [word.low for word in frame.sentence.words]
    first = set(lows[1:2] if lows[:1] in (["among"], ["for"]) else lows[:1])
    if frame.topics >= {family("economy")} and "gross" in near:
        near -= {"domestic"}  # the gross domestic product is of all
    return frozenset((near | first | set((frame.amount.noun or "").split())) & RESTRICTING)


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
    among = is_owned(claim) and any(word.low == "among" for word in claim.behind[:_NEAR])
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
    whole = is_owned(claim) or not (DEFINITE | COPULAS).isdisjoint(near)
    return hyphen or whole or any(low.endswith(("'s", "s'")) for low in lows)
