"""Numbers that announce how many things a list will name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.claim import Claim
from checks.claims.enumeration import Enumeration
from checks.model import Hedge, Kind, Span
from checks.passage import Passage

MOST = 60
"""Announced numbers beyond it are never spelt out in a list."""
NEAR = 30
"""Characters before a bare number in which it is said of what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A whole number of things, and where its noun phrase stands."""

    number: int
    head: str
    """The head of the noun phrase, or "" for a bare number."""
    claim: Claim
    passage: Passage
    start: int
    end: int

    @property
    def span(self) -> Span:
        """The number and its noun phrase."""
        return self.passage.span(self.start, self.end)

    @property
    def at(self) -> tuple[int, int]:
        """Where it stands, for comparing positions."""
        return self.claim.block, self.start

    def fits(self, items: Enumeration) -> bool:
        """Whether a list may name as many."""
        return items.fewest <= self.number <= items.most


def announcements(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Announcement]:
    """The claims that may announce a list: exact counts ("three suspects"), and "a team of seven"."""
    for claim in claims:
        amount, stated = claim.mention.amount, claim.figure.stated
        if amount is None or stated is None or stated.denominator != 1 or not 2 <= stated <= MOST:
            continue
        passage, start, end = passages[claim.block], claim.mention.start, claim.mention.end
        if claim.figure.hedge is not Hedge.EXACT or not _counts(amount.kind, passage.text, start):
            continue
        if _of_a_name().search(passage.text, max(0, start - NEAR), endpos=start):
            continue
        if amount.noun and (behind := passage.text.find(amount.noun, start)) >= 0:
            end = max(end, behind + len(amount.noun))
        yield Announcement(
            number=int(stated), head=amount.head or "", claim=claim, passage=passage, start=start, end=end
        )


def _counts(kind: Kind, text: str, start: int) -> bool:
    if kind is Kind.NUMBER:
        return _gathered().search(text, max(0, start - NEAR), endpos=start) is not None
    return kind is Kind.COUNT


@cache
def _of_a_name() -> regex.Pattern[str]:
    """ "An-12 planes" are not twelve."""
    return regex.compile(r"\p{L}-$")


@cache
def _gathered() -> regex.Pattern[str]:
    """ "A team of" seven."""
    return regex.compile(
        r"\b(?:team|group|band|panel|cast|shortlist|list|family|gang|crew|squad|field|selection|set|jury|committee"
        r"|delegation|line-?up|ensemble)\sof\s$",
        regex.IGNORECASE,
    )
