"""What a sentence goes back to: the things counted before that "of these" or "of the lakes" mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.extract.noun import singular
from checks.model import Hedge
from checks.relations.lines import Line, Slot
from checks.relations.roles import COUNTS

_REACH = 2
"""Sentences with figures before this one in which the things meant are looked for."""


_MOST = 24
"""Figures of a sentence that are looked at, the nearest."""


@cache
def _anaphor() -> regex.Pattern[str]:
    narrowed = r"(?! (?:who|that|with|in|at|from|of)\b)"
    return regex.compile(
        rf"\b(?:out )?of (?:all )?(?:of )?(?:(?:these|them|those|whom|which)\b{narrowed}"
        r"|the (?:total|whole|lot)\b"
        r"|(?:the|these|those) (?:(?:[a-z-]+ ){0,2}(?P<last>[a-z-]+)(?= ?[,.;:)]| ?$)|(?P<first>[a-z-]+)))"
    )


def antecedent(line: Line, text: str, parts: Sequence[Slot]) -> Slot | None:
    """The count that "of these" and the like mean in ``text``, of which all ``parts`` may be some.

    It is the only one in the nearest sentence that has any; where two may be meant, neither is.
    """
    match = _anaphor().search(text) if "of " in text else None
    if match is None:
        return None
    noun = match["last"] or match["first"]
    return _counted_before(line, parts, singular(noun) if noun else None)


def _counted_before(line: Line, parts: Sequence[Slot], noun: str | None) -> Slot | None:
    """The nearest count before some parts that is larger than each of them."""
    for slots in _sentences(line, parts[0]):
        fit = [slot for slot in slots if all(_may_be_of(part, slot) for part in parts)]
        fit = [slot for slot in fit if noun is None or slot.head == noun]
        named = [slot for slot in fit if slot.head is not None] or fit
        if named:
            return named[-1] if _is_the_only(named, fit) else None
    return None


def _is_the_only(named: Sequence[Slot], fit: Sequence[Slot]) -> bool:
    """Whether nothing else may be meant: not so in "of the 1,240 members 930 voted … 651 of them"."""
    whole = named[-1].figure.stated or 0
    bare = (slot.figure.stated for slot in fit if slot not in named)
    one = len({slot.figure.stated for slot in named}) == 1
    return one and not any(stated is not None and stated < whole for stated in bare)


def _sentences(line: Line, part: Slot) -> Iterator[Sequence[Slot]]:
    """The figures before a part, sentence by sentence, the nearest first."""
    start = part.claim.mention.start
    yield [slot for slot in line.slots if slot.claim.mention.end <= start][-_MOST:]
    before = line.before
    for _ in range(_REACH):
        if before is None:
            return
        yield before.slots[-_MOST:]
        before = before.before


def _may_be_of(part: Slot, whole: Slot) -> bool:
    """Whether a part may be some of the whole."""
    if whole.kind not in COUNTS or part.kind not in COUNTS or whole.amount.difference:
        return False
    some, every = part.figure.stated, whole.figure.stated
    return some is not None and every is not None and some < every and whole.figure.hedge is not Hedge.VAGUE
