"""Whether a figure is of somebody else, or of another place, than a statement is."""

from __future__ import annotations

from collections.abc import Sequence

from checks.claims.words import stem
from checks.data.measures import HAPPENED
from checks.data.references import HAVING
from checks.data.wordings import WINNING
from checks.model import Kind
from checks.sources.aliases import directions, found_in, is_everywhere, is_known
from checks.sources.clauses import is_apart
from checks.sources.frame import Frame
from checks.sources.holders import holders
from checks.sources.measures import measure
from checks.sources.names import Name
from checks.sources.subjects import LYING, Anchors, lies_behind, own_names, words_between
from checks.sources.verbs import governor

_NO_WAYS = (["according"], ["thanks"], ["due"], ["compared"], ["data"], ["figures"], ["statistics"])
"""Words before "to" and "from" that lead nowhere."""
_RELATIVE = 3
"""Words before a figure among which "that" begins its clause: "a museum that has had 8 million"."""


def of_another(statement: Frame, claim: Frame, found: Anchors, others: Sequence[Name]) -> str | None:
    """Why a figure is of somebody else or of another place; None where nothing says so."""
    wanted = [name.canon for name in own_names(statement)]
    own = [name for name in claim.names if found_in(name.canon, wanted)]
    if other := _other_holder(statement, claim, wanted, found):
        return f"about {other.canon}"
    if way := next((name for name in others if leads_through(claim, name)), None):
        return f"only in {way.canon}"
    if not _depends_on_place(statement, claim, found):
        return None
    for name in others:
        aside = lies_behind(claim, name, wanted) or is_apart(claim, name, own)
        if name.sure and _is_place(statement, claim, name) and not aside:
            return f"another place ({name.canon})"
    return None


def _other_holder(statement: Frame, claim: Frame, wanted: Sequence[str], found: Anchors) -> Name | None:
    """A name that the figure is of, where it is none of the statement's.

    Where people are killed or hurt the figure is of the place and the day, whoever did it.
    """
    if measure(statement) in HAPPENED:
        return None
    for name in holders(claim):
        if found.told and refers_back(claim, name):
            continue
        own = found_in(name.canon, wanted) or is_everywhere(name.canon)
        own = own or any(each.endswith(f" of {name.canon}") for each in wanted)  # the Bank of Norland's
        if not own and (is_known(name.canon) or (wanted and _stands_alone(claim, name))):
            return name
    return None


def has_another_owner(statement: Frame, claim: Frame, wanted: Sequence[str]) -> bool:
    """ "The party has 240 members in the Assembly" beside a source of all that the Assembly has."""
    start = claim.claim.mention.start
    own = [name for name in claim.names if found_in(name.canon, wanted)]
    subjects = [n for n in statement.names if n.end <= statement.claim.mention.start and not n.placed]
    if not subjects or not own or is_revealed(claim, own):
        return False
    before = [name for name in own if name.start < start]
    if before:  # "The Assembly has 179 seats, of which the party holds 50"
        doers = [name for name in own if found_in(name.canon, [_first_run(statement, subjects).canon])]
        return bool(doers) and all(name.start > start for name in doers) and not before[0].placed
    *others, last = ["", *(word.low for word in claim.before)]
    holds = last in ("has", "have", "had") or last in WINNING or stem(last) in HAVING
    return holds and others[-1:] not in (["there"], ["which"], ["it"])


def _first_run(statement: Frame, subjects: Sequence[Name]) -> Name:
    """The last of the names that stand together first: the assembly in "the Norwegian National Assembly"."""
    last = subjects[0]
    for name in subjects[1:]:
        if not words_between(statement, last.end, name.start):
            last = name
    return last


def is_revealed(claim: Frame, own: Sequence[Name]) -> bool:
    """ "A museum that had 8 million visitors: the Louvre": a colon names what the clause before tells of."""
    colons = [word.end for word in claim.behind if word.low == ":"]
    said = {word.low for word in claim.before[-_RELATIVE:]}
    return bool(said & {"that", "which"}) and any(
        {word.low for word in claim.behind if end <= word.start < name.start} <= {"the"}
        for end in colons
        for name in own
        if name.start >= end
    )


def _stands_alone(claim: Frame, name: Name) -> bool:
    """A first word is a name only where a comma follows: "Bergen, with …", but "Unions in …"."""
    if name.sure:
        return True
    behind = [word.low for word in claim.sentence.words if word.start >= name.end]
    return behind[:1] == [","]


def _is_place(statement: Frame, claim: Frame, name: Name) -> bool:
    """Whether a name says where: behind "in", or where people or things went, behind "to".

    What went there is what the verb beside the figure says: "the quake of 7.8 sent waves to Hawaii".
    """
    if name.placed or measure(statement) in HAPPENED:
        return name.placed
    before = [word.low for word in claim.sentence.words if word.end <= name.start]
    if before[-1:] not in (["to"], ["into"], ["from"]) or before[-2:-1] in _NO_WAYS:
        return False
    return governor(claim) is not None


def leads_through(claim: Frame, name: Name) -> bool:
    """ "The river flows for 350 kilometres through Norland": no more of it than lies there."""
    lows = [word.low for word in words_between(claim, claim.claim.mention.end, name.start)]
    return (
        claim.amount.kind is Kind.QUANTITY
        and name.sure
        and lows[:1] in (["through"], ["across"], ["within"], ["inside"])
        and set(lows[1:]) <= LYING | directions()
    )


def refers_back(claim: Frame, name: Name) -> bool:
    """ "The Irish airline flew 169 million passengers": which one the sentence before says."""
    if name.owner or not is_known(name.canon):
        return False
    words = claim.sentence.words
    place = claim.sentence.first_from(name.start)
    behind = next((word for word in words[place:] if word.start >= name.end), None)
    adjective = any(word.low not in (name.canon, *name.canon.split()) for word in words[place : place + 1])
    before = words[place - 1].low if place else ""
    return (
        adjective and before == "the" and behind is not None and behind.low.isalpha() and not behind.capital
    )


def _depends_on_place(statement: Frame, claim: Frame, found: Anchors) -> bool:
    """Whether another place makes another figure: of what happens, not of what something is or has."""
    if claim.amount.kind is Kind.ORDINAL:
        return False
    return measure(statement) in HAPPENED or governor(statement) is not None or not found.matched
