"""When two claims may be compared: the conditions of de Marneffe et al. (2008) for a contradiction.

Two statements contradict each other only if they are about the same event: the same measure of the same
subject, in the same place and time, by the same speaker.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

from checks.claims.claim import Basis, Claim, Polarity, Relation, Voice
from checks.claims.measures import UNKNOWN
from checks.claims.setting import Days
from checks.claims.words import content_of
from checks.data.measures import GENERIC, UNTELLING
from checks.data.scope import ORDERED

_PERIODS = frozenset({"quarterly", "yearly"})
"""What may be understood: "quarterly revenue" by "revenue". A daily figure is never meant by a bare one."""


class Difference(StrEnum):
    """In what two claims may differ so that they cannot be compared."""

    MEASURE = "measure"
    POLARITY = "polarity"
    RELATION = "relation"
    BASIS = "basis"
    SCOPE = "scope"
    SPEAKER = "speaker"
    VOICE = "voice"
    PLACE = "place"
    TIME = "time"
    SUBJECT = "subject"


def comparable(one: Claim, other: Claim) -> str | None:
    """Why two claims may not be compared; None if they may."""
    return next((reason for _, reason in differences(one, other)), None)


def differences(one: Claim, other: Claim) -> Iterator[tuple[Difference, str]]:
    """Everything in which two claims differ, with the reason in words."""
    for kind, condition in _CONDITIONS:
        if reason := condition(one, other):
            yield kind, reason


def _measure(one: Claim, other: Claim) -> str | None:
    if one.unit != other.unit:
        return f"different units ({one.unit or 'none'}, {other.unit or 'none'})"
    if one.measure == other.measure or {one.measure, other.measure} & UNKNOWN:
        return None
    return f"different measures ({one.measure}, {other.measure})"


def _polarity(one: Claim, other: Claim) -> str | None:
    for claim in (one, other):
        if claim.polarity is not Polarity.ASSERTED:
            return f"one is {claim.polarity.value}"
    return None


def _relation(one: Claim, other: Claim) -> str | None:
    relations = {one.relation, other.relation}
    if relations == {Relation.WHOLE}:
        return None
    return "one counts others" if Relation.OTHER in relations else "one is a part of a whole"


def _basis(one: Claim, other: Claim) -> str | None:
    bases = {one.basis, other.basis}
    if len(bases) == 2 and bases & {Basis.CHANGE, Basis.PERIOD}:
        return f"one is a {'change' if Basis.CHANGE in bases else 'figure for a period'}, the other is not"
    return None


def _scope(one: Claim, other: Claim) -> str | None:
    differing = scope_between(one, other)
    return f"different scope ({', '.join(sorted(differing))})" if differing else None


def scope_between(one: Claim, other: Claim) -> frozenset[str]:
    """The qualifiers that only one of two claims has, but for those that may be understood."""
    differing = one.scope ^ other.scope
    for understood in (_PERIODS, ORDERED):
        if not (one.scope & understood and other.scope & understood):
            differing -= understood
    return differing


def _speaker(one: Claim, other: Claim) -> str | None:
    if one.speaker and other.speaker and not content_of(one.speaker) & content_of(other.speaker):
        return "different speakers"
    return None


def _voice(one: Claim, other: Claim) -> str | None:
    if Voice.QUOTED in (one.voice, other.voice) and one.voice is not other.voice:
        return "one stands between quotation marks"
    return None


def _place(one: Claim, other: Claim) -> str | None:
    if one.place and other.place and not one.place & other.place:
        return "different places"
    return None


def _time(one: Claim, other: Claim) -> str | None:
    if one.as_of and other.as_of and one.as_of != other.as_of:
        return "different days: an update"
    if one.period and other.period and not _overlap(one.period, other.period):
        return "different periods"
    return None


def _overlap(one: Days, other: Days) -> bool:
    starts = [days[0] for days in (one, other) if days[0]]
    ends = [days[1] for days in (one, other) if days[1]]
    return not starts or not ends or max(starts) <= min(ends)


def _subject(one: Claim, other: Claim) -> str | None:
    mine, yours = one.subject - GENERIC, other.subject - GENERIC
    if mine and yours and not mine & yours:
        return "different subjects"
    # "Two acting awards" and "six possible awards" share but their head.
    mine, yours = _described(one), _described(other)
    if mine and yours and not mine & yours:
        return "described differently"
    return None


def _described(claim: Claim) -> frozenset[str]:
    """What the noun phrase says of its head, praise aside."""
    return claim.subject - UNTELLING - {claim.measure}


_CONDITIONS: tuple[tuple[Difference, Callable[[Claim, Claim], str | None]], ...] = (
    (Difference.MEASURE, _measure),
    (Difference.POLARITY, _polarity),
    (Difference.RELATION, _relation),
    (Difference.BASIS, _basis),
    (Difference.SPEAKER, _speaker),
    (Difference.VOICE, _voice),
    (Difference.PLACE, _place),
    (Difference.TIME, _time),
    (Difference.SCOPE, _scope),
    (Difference.SUBJECT, _subject),
)
