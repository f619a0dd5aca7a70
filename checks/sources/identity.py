"""Whether a claim and a statement name the same place, body or event."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from checks.data.measures import HAPPENED
from checks.model import Kind
from checks.sources.aliases import (
    aliases,
    around_names,
    canonical,
    found_in,
    is_everywhere,
    is_known,
    is_told,
)
from checks.sources.clauses import goes_on, record, trails
from checks.sources.dates import shares_date
from checks.sources.degrees import SURE, Comparison, Degree, likely, no
from checks.sources.elsewhere import has_another_owner, is_revealed, leads_through, of_another, refers_back
from checks.sources.frame import Frame, family, has_comma
from checks.sources.holders import holders, speaks
from checks.sources.measures import measure
from checks.sources.names import Name
from checks.sources.subjects import Anchors, own_names, required
from checks.sources.verbs import governor

_POINTING = frozenset({"country's", "nation's", "kingdom's", "republic's"})


def anchors(statement: Frame, claim: Frame, near: frozenset[str], measured: frozenset[str]) -> Anchors:
    """What they have in common. ``near`` are the words around the claim, ``measured`` the measure's."""
    names = [name.canon for name in claim.names]
    wanted = own_names(statement)
    matched = tuple(
        name
        for name in wanted
        if found_in(name.canon, names) or (not name.sure and name.canon in _unnamed(claim))
    )
    open_names = [name for name in required(statement, wanted) if name not in matched]
    foreign = any(
        name.sure and is_known(name.canon) and name not in matched and not refers_back(claim, name)
        for name in _clause_names(claim)
    )
    told = () if foreign else tuple(name for name in open_names if is_told(name.canon, near))
    return Anchors(
        matched=matched,
        told=told,
        missing=tuple(name for name in open_names if name.sure and name not in told),
        dates=shares_date(statement, claim),
        topics=(statement.topics & claim.topics) - measured,
        rivals=_has_rivals(near, wanted) if told else False,
    )


def _has_rivals(near: frozenset[str], wanted: Sequence[Name]) -> bool:
    own = {canonical(name.canon) for name in wanted}
    return any(aliases()[word] not in own for word in near & aliases().keys())


def _points_back(claim: Frame) -> bool:
    """Whether the figure is said to be that of the country named before: "the country's rate is 5"."""
    lows = [word.low for word in claim.sentence.words if word.end <= claim.claim.mention.end]
    return any(one == "the" and other in _POINTING for one, other in pairwise(lows))


def same_subject(statement: Frame, claim: Frame, found: Anchors) -> Comparison:
    """The names of the statement, and no others in their stead."""
    wanted = [name.canon for name in own_names(statement)]
    others = [name for name in claim.names if not found_in(name.canon, wanted)]
    others = [name for name in others if not is_everywhere(name.canon)]
    title = record(statement, claim, wanted)
    is_record = title is not None and title.degree is not Degree.NO
    if not is_record and (elsewhere := of_another(statement, claim, found, others)):
        all_named = bool(found.matched) and not (found.missing or found.told)
        return (
            likely(elsewhere)
            if all_named and not any(leads_through(claim, name) for name in others)
            else no(elsewhere)
        )
    if title is not None and title.degree is not Degree.SURE:
        return likely(title.why)
    if has_another_owner(statement, claim, wanted):
        return no("something else has them")
    if not (found.in_sentence or found.told or (found.topics and not wanted)):
        return no("nothing says that it is the same")
    if found.missing:
        held = [name for name in holders(claim) if found_in(name.canon, wanted) and not is_known(name.canon)]
        foreign = [name for name in _clause_names(claim) if name in others and name.sure]
        return _without(found, foreign, is_own=bool(held))
    if not wanted and not found.topics and measure(statement) not in HAPPENED:
        return likely("only a date in common")
    if wanted and not found.in_sentence and measure(statement) not in HAPPENED:
        if _points_back(claim) and not found.rivals:
            return SURE
        return likely(f"the sentence does not name {wanted[0]}")
    return _by_its_doer(statement, claim, wanted)


def _by_its_doer(statement: Frame, claim: Frame, wanted: Sequence[str]) -> Comparison:
    own = [name for name in claim.names if found_in(name.canon, wanted)]
    if governor(statement) and trails(claim, own) and not any(speaks(claim, name) for name in own):
        return likely(f"perhaps not of {own[0].canon}, which only follows")
    if own and own[0].start > claim.claim.mention.end and (is_revealed(claim, own) or goes_on(claim, own[0])):
        return likely(f"perhaps not of {own[0].canon}, which only follows")
    if part := _part_of(statement, claim, own):
        return likely(f"perhaps of the {part} only")
    if longer := next((name for name in own if _is_longer(name.canon, wanted)), None):
        return likely(f"perhaps not of {longer.canon}")
    return SURE


def _part_of(statement: Frame, claim: Frame, own: Sequence[Name]) -> str | None:
    """What is measured of a thing: "the main span of the bridge", which is no length of all of it."""
    if claim.amount.kind is not Kind.QUANTITY or statement.amount.kind is not Kind.QUANTITY:
        return None
    for name in own:
        lows = [word.low for word in claim.sentence.words if word.end <= name.start and word.low != "the"]
        apart = {word.low for word in claim.before if word.start >= name.end} & {
            "that",
            "which",
            ",",
            "where",
        }
        if apart or name.start > claim.claim.mention.start or lows[-1:] != ["of"]:
            continue
        if lows[-2:-1] and lows[-2].isalpha() and family(lows[-2]) not in statement.topics | _sizes():
            return lows[-2]
    return None


@cache
def _sizes() -> frozenset[str]:
    """Families of what all of a thing has, and of its top."""
    return frozenset(map(family, ["length", "height", "depth", "width", "area", "size", "whole", "summit"]))


def _is_longer(name: str, wanted: Sequence[str]) -> bool:
    """Whether a name goes on behind the one that is meant: Lund Energy may be another firm than Lund."""
    return any(
        not is_known(each)
        and name.startswith(f"{each} ")
        and not set(name[len(each) :].split()) <= around_names()
        for each in wanted
        if name not in wanted
    )


def _without(found: Anchors, others: Sequence[Name], *, is_own: bool) -> Comparison:
    """A name of the statement is missing. ``is_own``: the figure is tied to another of its names."""
    missing = found.missing[0].canon
    foreign = next((name for name in others if is_known(name.canon)), None)
    if foreign and not found.dates and not is_own:
        return no(f"about {foreign.canon}, not {missing}")
    if any(char.isdigit() for name in found.matched for char in name.canon) and not others:
        return SURE  # a name with a number, such as Flight 610, needs no place beside it
    return likely(f"the article does not name {missing}")


def _clause_names(claim: Frame) -> tuple[Name, ...]:
    """The names before the figure, and those behind it up to the next comma."""
    ends = (word.end for word in claim.behind if has_comma(word) or word.low in (";", "–", "—"))
    end = next(ends, None)
    return tuple(name for name in claim.names if end is None or name.start < end)


def _unnamed(claim: Frame) -> frozenset[str]:
    """The words of a sentence that stand in no name."""
    return frozenset(
        word.low.removesuffix("'s")
        for word in claim.sentence.words
        if not any(name.start <= word.start < name.end for name in claim.names)
    )
