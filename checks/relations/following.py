"""A share of a staff that has to go, and in a later sentence the number of those who do.

"The bank will cut a tenth of its 900 jobs. … 60 people will leave".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ShareGone:
    """A share of a staff that has to go, and the number of those who do."""

    share: Slot
    whole: Slot
    part: Slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.share.span, self.whole.span, self.part.span)


_STAFF = frozenset({"job", "person", "employee", "worker", "staff", "position", "post", "role"})


@cache
def _laid_off() -> regex.Pattern[str]:
    """Words of job losses: of a share of the staff, and then of a number of people, they mean the same."""
    cut = r"cut|cuts|cutting|shed|sheds|shedding|axe[ds]?|axing|eliminat\w+|lay(?:s|ing)? off|laid off"
    lose = r"lay-?offs?|redundan\w+|dismiss\w*|los(?:e|es|ing) their jobs|job losses|notice|leav(?:e|ing)|go"
    return regex.compile(rf"\b(?:{cut}|{lose})\b")


@cache
def _of_staff() -> regex.Pattern[str]:
    return regex.compile(r" of (?:(?:(?:the|its|all|their) )?|[\w'.&-]+(?: [\w'.&-]+)?'s? )(?:[a-z]+ )?")


def share_gone(line: Line) -> tuple[Slot, Slot] | None:
    """A share of a staff of which the sentence says that it has to go, and the staff."""
    for share, whole in zip(line.slots, line.slots[1:], strict=False):
        if (
            share.kind is not Kind.SHARE
            or share.unit not in ("fraction", "percent")
            or share.amount.difference
        ):
            continue
        if whole.head in _STAFF and _of_staff().fullmatch(whole.lead) and _laid_off().search(line.text):
            return share, whole
    return None


@cache
def _only_some() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:first|initially|already|so far|another|more|other|further|of them|of those|including"
        r"|voluntar\w+|last year|previous\w*|earlier|based in|at its|on top"
        r"|offices?|plants?|sites?|factor(?:y|ies)|branch(?:es)?|units?|divisions?|centre|center|headquarters)\b"
    )


def part_gone(line: Line, share: Slot, whole: Slot) -> ShareGone | None:
    """The number of those who have to go, in a later sentence that counts nobody else."""
    people = [slot for slot in line.of(Kind.COUNT) if slot.head in _STAFF]
    if len(people) != 1 or people[0].figure.stated is None:
        return None
    text = line.text
    if people[0].claim.place or not _laid_off().search(text) or _only_some().search(text):
        return None
    return ShareGone(share=share, whole=whole, part=people[0])
