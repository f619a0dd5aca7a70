"""Who is meant where a noun or a verb stands for all of those counted: a population, people who work for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checks.claims.words import Word
from checks.data.grammar import CLAUSE_WORDS, DETERMINERS, STOPWORDS
from checks.data.measures import GENERIC
from checks.data.wordings import COLLECTIVES, EMPLOYING, LIVING, PEOPLED, STANDING, WORKING
from checks.sources.aliases import aliases, found_in
from checks.sources.degrees import SURE, Comparison, likely
from checks.sources.frame import Frame, family
from checks.sources.numbered import numbered

_WHOLE = frozenset({"total", "global", "worldwide", "whole", "entire", "overall", "current", "permanent"})
_HELPING = frozenset({"who", "that", "are", "is", "were", "was", "have", "been", "now", "currently", "still"})
_PAYROLL = 6
_NARROWING = frozenset({"in", "at", "on", "as", "under", "without", "outside"})


@lru_cache(maxsize=2048)
def counted_by(frame: Frame) -> frozenset[str]:
    """What a verb beside "people" says of them: who "employs 17,450 people" counts employees."""
    if frame.amount.head not in GENERIC:
        return frozenset()
    before = tuple(word.low for word in frame.before[-2:])
    verbs = {family(before[-1])} if before else set[str]()
    if before in EMPLOYING:
        verbs.add(family("worker"))
    if (done := _done(frame)) and (done[0].low in WORKING or _is_on_payroll(done)):
        verbs.add(family("worker"))
    return frozenset(verbs)


def tells_all(statement: Frame, claim: Frame, own: Sequence[str]) -> Comparison | None:
    """Whether a claim counts all of those whom a statement counts; None where it does not say so.

    "Norland's workforce shrank to 446" and "446 people work for Norland" do, "a sales staff of 446" may not.
    ``own`` are the names of the statement.
    """
    wanted = counted_by(statement) | ({statement.head} if statement.head else set[str]())
    if claim.amount.head in GENERIC:
        return SURE if _all_there(statement, claim, wanted, own) else None
    if claim.amount.head is not None:
        return None
    if (noun := _sized(claim)) and family(noun.low) in wanted:
        return _unmodified(claim, noun)
    if family("inhabitant") in wanted and _is_peopled(claim):
        return SURE
    return SURE if _numbers_all(statement, claim, wanted) else None


def _is_peopled(claim: Frame) -> bool:
    """ "A country of 5 million"."""
    lows = [word.low for word in claim.before[-2:]]
    return len(lows) > 1 and lows[0] in PEOPLED and lows[1] == "of"


def _numbers_all(statement: Frame, claim: Frame, wanted: frozenset[str]) -> bool:
    """ "The number of employees", "of people working for": all of those, if no other word narrows it."""
    counted = [word.low for word in numbered(claim) if word.low not in STOPWORDS and not word.capital]
    if len(counted) > 1 and counted[0] == "people":
        done = {"worker": WORKING, "inhabitant": LIVING}
        return any(counted[1] in verbs and family(noun) in wanted for noun, verbs in done.items())
    said = statement.noun | statement.topics
    return bool(counted) and family(counted[-1]) in wanted and all(family(low) in said for low in counted)


def _sized(claim: Frame) -> Word | None:
    """The noun whose size a bare number is: "the population of Norland stood at 446"."""
    lows = [word.low for word in claim.before]
    if lows[-1:] in (["by"], ["from"]):
        return None
    found = _first_noun(claim, claim.before[::-1])
    if found is None and [*lows, *claim.claim.mention.surface.lower().split()][0] == "at" and len(lows) <= 1:
        found = _first_noun(claim, claim.behind)
    return found


def _first_noun(claim: Frame, words: Sequence[Word]) -> Word | None:
    """The first collective noun, where only names, links and verbs of being so many come before it."""
    dates = [(date.start, date.end) for date in claim.dates]
    for word in words:
        if word.low in COLLECTIVES:
            return word
        dated = any(start <= word.start < end for start, end in dates)
        skipped = word.capital or dated or word.low in STANDING or not word.low[0].isalnum()
        if not skipped and (word.low not in STOPWORDS or word.low in CLAUSE_WORDS):
            return None
    return None


def _unmodified(claim: Frame, noun: Word) -> Comparison:
    """ "A workforce of 446", but "a sales staff of 446" is a part."""
    before = next((word for word in reversed(claim.sentence.words) if word.end <= noun.start), None)
    if before is None or before.capital or not before.low[0].isalpha():
        return SURE
    if before.low in DETERMINERS | _WHOLE | STOPWORDS or before.low in aliases():
        return SURE
    if before.low.endswith(("'s", "s'")):
        return SURE
    return likely(f"{before.low}: perhaps a part of those counted")


def _done(frame: Frame) -> tuple[Word, ...]:
    """The verb behind the people counted and what follows it: "people live in Norland"."""
    words = frame.behind
    while words and words[0].low in _HELPING:
        words = words[1:]
    return words if words and not frame.closes else ()


def _is_on_payroll(done: Sequence[Word]) -> bool:
    """ "446 people are on Norland's payroll"."""
    return done[0].low == "on" and any(word.low == "payroll" for word in done[:_PAYROLL])


def _all_there(statement: Frame, claim: Frame, wanted: frozenset[str], own: Sequence[str]) -> bool:
    """Whether people are said to live in, or to work for, the very name of the statement, and no more."""
    if tuple(word.low for word in claim.before[-2:]) in EMPLOYING:
        return family("worker") in wanted
    done = _done(claim)
    if not done:
        return False
    lows = [word.low for word in done]
    home = lows[0] in ("call", "calls") and "home" in lows
    lives = (lows[0] in LIVING or home) and family("inhabitant") in wanted and not counted_by(statement)
    works = (lows[0] in WORKING or _is_on_payroll(done)) and family("worker") in wanted
    if not (lives or works):
        return False
    rest = [word for word in done[lows[0] != "on" :] if word.low != "the"]
    if rest and rest[0].low in ("in", "for", "at", "by", "on"):
        rest = rest[1:]
    name = next((name for name in claim.names if rest and name.start == rest[0].start), None)
    if name is None or not found_in(name.canon, own):
        return False
    behind = next((word for word in rest if word.start >= name.end), None)
    dated = behind is not None and any(date.start <= behind.end < date.end for date in claim.dates)
    return behind is None or dated or behind.low not in _NARROWING
