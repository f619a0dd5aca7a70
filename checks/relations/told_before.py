"""Parts that are larger than a whole told in a sentence before: "nine members. Eleven of them voted"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims.measures import is_person
from checks.model import Hedge, Kind
from checks.reading import Reading
from checks.relations.limits import Impossible
from checks.relations.lines import Line, Slot, in_order, lines

REMEMBERED = 40
"""Counts of one noun back to which "of the passengers" may point."""
FAR_ABOVE = 2
"""How many times "more than 400" a part must be to be more than can be meant."""
_WHY = "a part is larger than its whole"


@cache
def _of_them() -> regex.Pattern[str]:
    return regex.compile(
        r" of (?:whom|them|these|those)\b(?! (?:who|that|with|in|at|from|of)\b)(?! [a-z]+s\b)"
    )


@cache
def _of_the() -> regex.Pattern[str]:
    return regex.compile(
        r" of (?:the|those|these|(?P<whose>its|their)) (?!other|next|previous|following|last)"
        r"(?!(?:[\w-]+ ){1,3}(?:and|or|of) )"
    )


@cache
def _among_them() -> regex.Pattern[str]:
    whom = "them|those|these|the (?:dead|injured|victims|total|casualties)"
    group = "those|these|they|the (?:dead|injured|victims|total|number|group|casualties)"
    hedge = "(?:at least |about |some |around |roughly )?"
    return regex.compile(
        rf"(?:among (?:{whom})(?: are| were| was)?,? |(?:{group}) includ(?:e|ed|es) ){hedge}"
    )


@cache
def _all_before() -> regex.Pattern[str]:
    """Words before a count that show it to be that of all there are."""
    verbs = "has|have|had|owns?|owned|runs?|operates?|operated|employs?|employed|carrying|carried|consists of"
    return regex.compile(
        rf"\b(?:on board|aboard), $|\b(?:all|the|its|their|a total of|made up of|{verbs}) (?:just |only )?$"
    )


@cache
def _all_behind() -> regex.Pattern[str]:
    return regex.compile(r" (?:in all|in total|altogether|on board|aboard)\b")


@cache
def _at_another_time() -> regex.Pattern[str]:
    """The whole was larger then, or is smaller for it: "it lost 50 of its members"."""
    verbs = (
        "lost|loses?|losing|sold|sells?|closed?|closing|cut|cuts|shut|shed|scrapped|sacked|laid off|retired"
    )
    return regex.compile(
        rf"\b(?:{verbs}|once|used to|earlier|(?:in|by|before|since|until) (?:1[5-9]|20)\d\d)\b"
    )


def parts_of_told_wholes(reading: Reading) -> Iterator[Impossible]:
    """Every part that cannot be one, since the whole told before it is smaller."""
    told: dict[str, list[Slot]] = {}
    for line in lines(reading):
        if line.before is not None and (whole := _meant(line.slots[0], line, line.before)):
            yield Impossible(spans=in_order(whole.span, line.slots[0].span), why=_WHY, sure=False)
        for slot in line.slots:
            if slot.kind is not Kind.COUNT or slot.head is None:
                continue
            before = told.setdefault(slot.head, [])
            if whole := _all_of(_meant_by(slot, line, before), line, slot):
                yield Impossible(spans=in_order(whole.span, slot.span), why=_WHY, sure=False)
            before.append(slot)


def _meant_by(slot: Slot, line: Line, told: Sequence[Slot]) -> Sequence[Slot]:
    """What "226 of the passengers" may mean; "its passengers" only those of the sentence before.

    "44 pupils of the same school" means none of them.
    """
    found = _of_the().match(slot.tail)
    if found is None or (slot.amount.noun is not None and slot.amount.noun in slot.claim.mention.surface):
        return []
    if not found["whose"]:
        return told[-REMEMBERED:]
    return [one for one in told if line.before is not None and one in line.before.slots]


def _meant(part: Slot, line: Line, before: Line) -> Slot | None:
    """The people of the sentence before whom "of them" and "those include" mean, if they are fewer."""
    counts = [
        slot for slot in before.slots if slot.kind is Kind.COUNT and slot.figure.hedge is not Hedge.VAGUE
    ]
    if len(counts) != 1 or not _is_somebody(counts[0]) or line.number > before.number + 1:
        return None
    (whole,) = counts
    them = part.head is None and _of_them().match(part.tail) is not None
    among = _is_somebody(part) and _among_them().fullmatch(part.opening) is not None
    return whole if (them or among) and _is_above(part, whole) else None


def _is_somebody(slot: Slot) -> bool:
    head = slot.head or ""
    return is_person(head) or head.endswith(("er", "or", "ant", "ee"))


def _is_above(part: Slot, whole: Slot) -> bool:
    least, most, stated = part.figure.low, whole.figure.high, whole.figure.stated
    if least is None or whole.figure.hedge is Hedge.VAGUE:
        return False
    return least > most if most is not None else stated is not None and least > FAR_ABOVE * stated


def _all_of(told: Sequence[Slot], line: Line, part: Slot) -> Slot | None:
    """The count of all of a noun, if it is too small for "226 of the passengers", and no other is told."""
    if any(slot.head == part.head for slot in line.slots if slot is not part):
        return None
    if _at_another_time().search(line.text):
        return None
    wholes = [slot for slot in told if _is_all(slot)]
    every = {slot.figure.stated for slot in wholes}
    if len(every) != 1 or any((slot.figure.stated or 0) >= (part.figure.stated or 0) for slot in told):
        return None
    return wholes[-1] if _is_above(part, wholes[-1]) else None


def _is_all(slot: Slot) -> bool:
    exact = slot.figure.hedge is Hedge.EXACT and not slot.tail.startswith(" of ")
    return exact and bool(_all_before().search(slot.opening) or _all_behind().match(slot.tail))
