"""A sentence drawn as words with a capital letter for each figure: what grammars of whole sentences read.

"Of the 64 miners, 40 have been freed, while 24 are still below" is drawn as "of the C, N have been freed,
while N are still below", so that a pattern may say which words stand between figures and be sure that no
other figure stands there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import regex

from checks.model import Kind
from checks.relations.lines import REACH, Line, Slot, low

_LETTERS = {
    Kind.COUNT: "C", Kind.NUMBER: "N", Kind.MONEY: "M", Kind.QUANTITY: "Q", Kind.DURATION: "D",
    Kind.MULTIPLE: "X", Kind.TEMPERATURE: "T",
}  # fmt: skip
_OTHER = "O"
VALUE = "[CNMQD]"
"""A figure that may be added, or have a share: no rate, no per cent, no multiple."""
_MOST = 8
"""Figures of a sentence that is drawn; longer lists have finders of their own."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Drawn:
    """One or two sentences as words and letters, and the figures that the letters stand for."""

    text: str
    slots: tuple[Slot, ...]

    def found(self, pattern: regex.Pattern[str]) -> Iterator[dict[str, list[Slot]]]:
        """The figures of each group of a pattern, for every place where it fits."""
        for match in pattern.finditer(self.text):
            yield self.figures(match)

    def figures(self, match: regex.Match[str]) -> dict[str, list[Slot]]:
        """The figures that the groups of a match stand for."""
        return {
            name: [self._at(start) for start in match.starts(name) if self.text[start].isupper()]
            for name in match.re.groupindex
        }

    def _at(self, place: int) -> Slot:
        return self.slots[sum(letter.isupper() for letter in self.text[:place])]


def drawn(line: Line, *before: Line) -> Drawn | None:
    """One sentence, or some in a row, as words and letters; None where there are too few or many figures."""
    told = (*before, line)
    slots = tuple(slot for each in told for slot in each.slots)
    if not 2 <= len(slots) <= _MOST:
        return None
    return Drawn(text=" ¶ ".join(_text(each) for each in told), slots=slots)


def _text(line: Line) -> str:
    text, at, found = line.passage.text, line.start, ""
    for slot in line.slots:
        found += low(text[at : slot.span.start])[-2 * REACH :] + _letter(slot)
        at = slot.claim.mention.end
    return found + low(text[at : line.end])[: 2 * REACH]


def _letter(slot: Slot) -> str:
    if slot.kind is Kind.SHARE:
        return "F" if slot.unit == "fraction" else "S"
    if slot.figure.stated is None:
        return _OTHER
    if slot.amount.per is not None:
        return "R"
    return _LETTERS.get(slot.kind, _OTHER)


def is_alone(picture: Drawn, *mine: Slot) -> bool:
    """Whether no other figure of the sentence could be meant in place of one of these."""
    sorts = {_sort(slot) for slot in mine}
    end = max(slot.claim.mention.end for slot in mine if slot.passage is picture.slots[-1].passage)
    return not any(
        slot not in mine
        and _sort(slot) in sorts
        and (slot.begin < end or not _marks().search(slot.passage.text, end, slot.claim.mention.start))
        for slot in picture.slots
    )


@cache
def _marks() -> regex.Pattern[str]:
    """What parts a figure behind from the statement: it is of something else."""
    return regex.compile(r"[,;:()—–]| - ")


def _sort(slot: Slot) -> tuple[str, str | None]:
    letter = _letter(slot)
    return ("N" if letter == "C" else letter, slot.unit)
