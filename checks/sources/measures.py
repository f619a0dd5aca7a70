"""Whether two frames measure the same thing."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import dropwhile

from checks.data.measures import GENERIC, HAPPENED
from checks.data.references import (
    CAPTIVES,
    LOST,
    NATURAL_PARTS,
    RECURRING,
    STATES,
    UNDERSTOOD,
)
from checks.model import Kind
from checks.sources.aliases import aliases, holds
from checks.sources.collectives import counted_by, tells_all
from checks.sources.degrees import SURE, Comparison, Degree, likely, no
from checks.sources.frame import Frame, family, has_comma, is_count, lows_of
from checks.sources.numbered import is_age, measured_by, numbered, same_number
from checks.sources.quantities import same_quantity
from checks.sources.seats import has_seats, indices
from checks.sources.units import in_unit_of
from checks.sources.verbs import governor, same_doer

_VERB = 3
"""Words behind "who" among which its verb stands: "who have since died"."""


def same_dimension(statement: Frame, claim: Frame) -> Comparison:
    """Counts with counts, and units only with units that convert into each other."""
    mine, yours = statement.amount, claim.amount
    if is_count(mine) and is_count(yours):
        return SURE
    if mine.kind is not yours.kind:
        if _lacks_years(statement, claim):
            return SURE
        return no(f"{_kind(claim)}, not {_kind(statement)}")
    if mine.kind is Kind.TEMPERATURE and yours.unit is None:
        return likely("in degrees of some scale")
    if in_unit_of(yours, mine) is None:
        return no(f"in {yours.unit or 'no unit'}, not in {mine.unit or 'no unit'}")
    if mine.per == yours.per or _says_per(statement, yours.per) or _says_per(claim, mine.per):
        return SURE
    if yours.per is None and statement.claim.measure == claim.claim.measure == "pay":
        return SURE  # a wage is by the hour or the month, whichever it is
    return no(f"per {yours.per or mine.per}")


def _lacks_years(statement: Frame, claim: Frame) -> bool:
    """ "Life expectancy is 84": a bare number goes without saying of years."""
    if statement.amount.unit != "year" or claim.amount.kind is not Kind.NUMBER or claim.amount.head:
        return False
    if statement.amount.kind is Kind.AGE:
        return is_age(claim)
    return family("expectancy") in statement.topics & claim.topics


def _says_per(frame: Frame, per: str | None) -> bool:
    """ "A barrel costs 78 dollars" says per barrel, in other words."""
    if per is None:
        return False
    lows = lows_of(frame)
    said = not lows.isdisjoint((per, *RECURRING.get(per, "").split()))
    return said or family(per) in frame.topics | frame.plain


def _kind(frame: Frame) -> str:
    return "a number" if is_count(frame.amount) else f"a {frame.amount.kind.value}"


def same_measure(statement: Frame, claim: Frame) -> Comparison:
    """What is counted or measured, and what is said to have happened to it."""
    mine, yours = measure(statement), measure(claim)
    if mine in HAPPENED:
        if mine == yours or claim.head in _families_of(mine):
            return min(
                same_number(claim),
                _same_persons(statement, claim),
                _same_state(statement, claim),
                _same_cause(statement, claim),
                key=_degree,
            )
        if claim.claim.measure in GENERIC and _mentions(claim, mine):
            return likely("the article says it in other words")
        return no(f"{yours}, not {mine}")
    if is_count(statement.amount):
        befallen = claim.claim.measure in HAPPENED or (yours in HAPPENED and _befallen(claim) is None)
        return _counted(statement, claim) if not befallen else no(f"{yours}, not {mine}")
    return same_quantity(statement, claim)


@lru_cache(maxsize=2048)
def measure(frame: Frame) -> str:
    """The measure of a claim; lives that are lost are people killed, and so is what a toll counts."""
    if frame.claim.measure in HAPPENED or not is_count(frame.amount):
        return frame.claim.measure
    if befallen := _befallen(frame):
        return befallen
    if frame.amount.head is None:
        return _beside(frame) or frame.claim.measure
    if frame.amount.head in GENERIC and _are_lost(frame):
        return "killed"
    return frame.claim.measure


def _befallen(frame: Frame) -> str | None:
    """What happened to people "who", or "who, the police say, have", died."""
    words = frame.behind
    if frame.closes or not words or words[0].low not in ("who", "that"):
        return None
    words = words[1:]
    if words and has_comma(words[0]):
        words = tuple(dropwhile(lambda word: not has_comma(word), words[1:]))[1:]
    near = (word.low for word in words[:_VERB])
    return next((name for low in near for name, verbs in HAPPENED.items() if low in verbs.split()), None)


def _beside(frame: Frame) -> str | None:
    """What happened to those whom a bare number counts: "killed 446", "446 dead", "the toll reached 446"."""
    if any(word.low == "toll" for word in frame.before):
        return "killed"
    for word in (*numbered(frame), *frame.before[-1:], *frame.behind[:3]):
        for name, words in HAPPENED.items():
            if word.low in words.split():
                return name
    return None


def _are_lost(frame: Frame) -> bool:
    """ "The loss of 150 lives", "600 people lost their lives"."""
    lows = {word.low for word in (*frame.before, *frame.behind)}
    lives = frame.amount.head == "life" or "lives" in lows
    return lives and bool(lows & LOST)


def _same_state(statement: Frame, claim: Frame) -> Comparison:
    """Hostages taken, held and freed are three quantities."""
    mine, yours = _states(statement), _states(claim)
    if not mine or mine & yours:
        return SURE
    if yours:
        return no(f"{min(yours)}, not {min(mine)}")
    return likely(f"the article does not say that they were {min(mine)}")


def _same_cause(statement: Frame, claim: Frame) -> Comparison:
    """ "Covid-19 deaths" are not all deaths: what qualifies them must be said of the others too."""
    qualified = statement.noun - {statement.head, family("person"), family("lives")} - _peoples()
    said = claim.topics | claim.noun | {family(word) for name in claim.names for word in name.canon.split()}
    if missing := qualified - said:
        return likely(f"the article does not say {min(missing)}")
    return SURE


@cache
def _peoples() -> frozenset[str]:
    return frozenset(map(family, aliases()))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(word for words in HAPPENED.values() for word in words.split())


def _states(frame: Frame) -> frozenset[str]:
    if frame.claim.measure != "hostages" and frame.amount.head not in CAPTIVES:
        return frozenset()
    lows = lows_of(frame)
    return frozenset(name for name, words in STATES.items() if lows & words)


def _degree(comparison: Comparison) -> Degree:
    return comparison.degree


@cache
def _families_of(happened: str) -> frozenset[str]:
    """Families of the words that tell what happened, and of those to whom: refugees are displaced."""
    return frozenset(map(family, HAPPENED[happened].split()))


def _mentions(frame: Frame, happened: str) -> bool:
    words = set(HAPPENED[happened].split())
    return any(word.low in words for word in frame.sentence.words)


def _same_persons(statement: Frame, claim: Frame) -> Comparison:
    """Children are a part of all people; Palestinians in Gaza are people in Gaza."""
    wanted, given = _persons(statement), _persons(claim)
    places = {name.canon for name in statement.names}
    worst = SURE
    for person in sorted(given - wanted):
        people = aliases().get(person) or aliases().get(f"{person}s")
        if people is not None:
            if people not in places and not any(holds(place, people) for place in places):
                return no(f"{person}s: perhaps others than those counted")
        elif person in NATURAL_PARTS:
            return no(f"{person}: a part of those counted")
        else:
            worst = likely(f"{person}: perhaps a part of those counted")
    return worst


def _persons(frame: Frame) -> frozenset[str]:
    """The persons counted, in the singular; empty where they are just people."""
    words = {word.removesuffix("'s") for word in (frame.amount.noun or "").lower().split()}
    heads = {frame.amount.head} if frame.amount.head else set[str]()
    named = {word for word in words if word in aliases() and word.removesuffix("s") not in heads}
    return frozenset(head for head in heads | named if head not in GENERIC and head not in _verbs())


def _counted(statement: Frame, claim: Frame) -> Comparison:
    mine, yours = statement.head, claim.head
    told = tells_all(statement, claim, [name.canon for name in statement.names])
    if told is not None:
        return told
    workers = frozenset({family("worker")})
    if counted_by(claim) & workers and not workers & (statement.topics | statement.noun):
        return no("those employed")
    if mine is not None and yours is not None:
        if not _same_heads(statement, claim):
            return no(f"{claim.amount.head}, not {statement.amount.head}")
    elif mine is not None or yours is not None:
        other = claim if mine is not None else statement
        if indices(statement) & indices(claim):
            return same_doer(statement, claim)
        if (mine or yours) not in _all_topics(other) and not _shares_verb(statement, claim):
            return no("something else is counted")
    elif not statement.topics & claim.topics:
        return no("something else is counted")
    return _same_verb(statement, claim)


def _is_a_people(statement: Frame, claim: Frame) -> bool:
    """ "5.6 million Norwegians" are so many inhabitants of Norway."""
    people = aliases().get(f"{claim.amount.head}s")
    return people is not None and any(name.canon == people for name in statement.names)


def _all_topics(frame: Frame) -> frozenset[str]:
    return frame.topics | {family(word) for name in frame.names for word in name.canon.split()}


def _same_heads(statement: Frame, claim: Frame) -> bool:
    mine, yours = statement.head, claim.head
    if mine == yours or mine in claim.noun or yours in statement.noun:
        return True
    if has_seats(statement) and has_seats(claim):
        return True
    if mine == family("inhabitant") and _is_a_people(statement, claim):
        return True
    if yours is not None and yours == governor(statement):
        return True  # "868,061 births" and "868,061 babies were born"
    if family("birth") in (governor(statement), yours) and governor(statement) == governor(claim):
        return True
    if mine in counted_by(claim) or yours in counted_by(statement):
        return True
    one, other = (statement, claim) if statement.amount.head == "time" else (claim, statement)
    if one.amount.head != "time":
        return False
    return other.head in _all_topics(one) or _shares_verb(statement, claim)


def _shares_verb(statement: Frame, claim: Frame) -> bool:
    verb = governor(statement)
    return verb is not None and verb in claim.topics


def _same_verb(statement: Frame, claim: Frame) -> Comparison:
    verb = governor(statement)
    if verb is None or verb in claim.topics:
        return same_doer(statement, claim)
    other = governor(claim)
    if {verb, other} <= _understood(statement):
        return same_doer(statement, claim)
    if verb == family("magnitude") and other in measured_by():
        return same_doer(statement, claim)  # "the quake measured 6.8"
    if other is not None and other not in statement.topics:
        return no(f'"{_word(claim, other)}", not "{_word(statement, verb)}"')
    return likely(f'the article does not say "{_word(statement, verb)}"')


def _understood(frame: Frame) -> frozenset[str | None]:
    """The verbs that say the same of those counted."""
    return frozenset(map(family, UNDERSTOOD.get(frame.head or "", "").split()))


def _word(frame: Frame, wanted: str) -> str:
    return next((word.low for word in frame.sentence.words if family(word.low) == wanted), wanted)
