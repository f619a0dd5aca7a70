"""Claims where they stand: the passage to point at, and the words of the sentence around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property

import regex

from checks.claims.claim import Claim
from checks.claims.measures import fates_of
from checks.claims.words import content, sentence_of
from checks.data.grammar import STOPWORDS
from checks.model import BlockKind, Kind, Span
from checks.passage import Passage

TITLES = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION})
"""Blocks written over or beside the article, often by somebody else."""


_LOOSE = frozenset({"and", "or", "but", "as", "that", "which", "to", "of"})
_SMALL = 10
_FAR = 400
"""Characters on each side of a figure beyond which a sentence tells of something else."""
_QUOTED = 4
"""Words quoted on each side of a figure."""
_LONGEST_QUOTED = 60
_NAMES = frozenset({Kind.NAME, Kind.OTHER})


@cache
def _words_before() -> regex.Pattern[str]:
    return regex.compile(rf"(?r)(?:[^\s,;:.()“”]+\s){{0,{_QUOTED}}}")


@cache
def _words_behind() -> regex.Pattern[str]:
    return regex.compile(rf"(?:\s[^\s,;:.()“”]+){{0,{_QUOTED}}}")


@cache
def _following() -> regex.Pattern[str]:
    return regex.compile(r"\s(\w+)")


@cache
def _counting_on() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:another|remaining|the rest|the others|a further|as well as|and \w+ more(?! than))\b",
        regex.IGNORECASE,
    )


@cache
def _each() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:each|apiece|a piece|per unit|per head)\b", regex.IGNORECASE)


def _is_telling(number: Fraction | None) -> bool:
    """Whether it is no accident that two sentences have a number in common."""
    return number is not None and (number >= _SMALL or number.denominator != 1)


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A claim and its passage."""

    claim: Claim
    passage: Passage

    @cached_property
    def at(self) -> tuple[int, int]:
        """Where it stands, for comparing positions."""
        return self.claim.block, self.claim.mention.start

    @property
    def is_title(self) -> bool:
        """Whether it stands in a headline, a standfirst or a caption."""
        return self.passage.kind in TITLES

    @cached_property
    def span(self) -> Span:
        """The figure and its noun."""
        return self.passage.span(*self.bounds)

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """Offsets of the figure and its noun."""
        mention, noun = self.claim.mention, self.claim.mention.amount and self.claim.mention.amount.noun
        end = mention.end
        if noun and noun not in mention.surface:
            behind = self.passage.text.find(noun, mention.start)
            end = max(end, behind + len(noun)) if 0 <= behind <= end + 2 else end
        return mention.start, end

    @property
    def following(self) -> str:
        """The word behind it, in lower case."""
        found = _following().match(self.passage.text, self.bounds[1])
        return found[1].lower() if found else ""

    @property
    def counts_on(self) -> bool:
        """Whether its sentence goes on to count others: "4,000 were paid and another 800 will be"."""
        return bool(_counting_on().search(self.passage.text, *self._around))

    @property
    def priced_each(self) -> bool:
        """Whether it is money in a sentence of what each thing costs: "36 trams at £2.6m each"."""
        if self.claim.mention.kind is not Kind.MONEY:
            return False
        end = self.claim.mention.end
        found = (match.start() for match in _each().finditer(self.passage.text, *self._around))
        return any(at < end or not self._counts_between(end, at) for at in found)

    def _counts_between(self, start: int, end: int) -> bool:
        """Whether another figure stands between: "a £1.7bn park of [60] turbines of 8 megawatts each"."""
        return any(mention.amount for mention in self.passage.within(start, end))

    @property
    def phrase(self) -> str:
        """It with a few words on both sides, for quoting: "for a starting price of $2,400".

        It holds other figures, dates and names whole or not at all, and ends with none of the figures.
        """
        text, (start, end) = self.passage.text, self.bounds
        first, last = self._first_quoted(), self._last_quoted()
        words, more = text[first:start].split(), text[end:last].split()
        while words and (words[0].lower() in _LOOSE or words[0].isdecimal()):
            del words[0]
        while more and more[-1].lower() in STOPWORDS:
            del more[-1]
        return " ".join([*words, text[start:end], *more])

    def _first_quoted(self) -> int:
        start = self.bounds[0]
        before = _words_before().match(self.passage.text, self.claim.sentence[0], start)
        first = before.start() if before else start
        for other in self.passage.within(max(0, first - _LONGEST_QUOTED), start):
            if other.start <= first < other.end:
                first = other.start if other.kind in _NAMES else other.end
        return min(first, start)

    def _last_quoted(self) -> int:
        end = self.bounds[1]
        behind = _words_behind().match(self.passage.text, end, self.claim.sentence[1])
        last = behind.end() if behind else end
        for other in self.passage.within(end, last):
            if other.end >= last:
                return min(other.end, end + _LONGEST_QUOTED) if other.kind in _NAMES else other.start
        return last

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of the sentence around it, of its noun phrase, and the other figures of the sentence."""
        text, mention, (start, end) = self.passage.text, self.claim.mention, self._around
        before = content(sentence_of(text, start, mention.start).words)
        behind = content(sentence_of(text, mention.end, end).words)
        return before | behind | self.claim.subject | self._other_figures()

    @cached_property
    def fates(self) -> frozenset[str]:
        """What its sentence says happened to people, whatever the word: "die" and "killed" are one."""
        return fates_of(self.words)

    @property
    def _around(self) -> tuple[int, int]:
        """The sentence, or as much of a very long one as tells of the figure."""
        (start, end), mention = self.claim.sentence, self.claim.mention
        return max(start, mention.start - _FAR), max(mention.end, min(end, mention.end + _FAR))

    def _other_figures(self) -> frozenset[str]:
        others = self.passage.within(*self._around)
        amounts = (mention.amount for mention in others if mention is not self.claim.mention)
        return frozenset(
            f"{amount.figure.stated} {amount.unit or amount.head or ''}"
            for amount in amounts
            if amount and amount.kind is not Kind.ORDINAL and _is_telling(amount.figure.stated)
        )


def placed(claims: Iterable[Claim], passages: Sequence[Passage]) -> Iterator[Placed]:
    """The claims with their passages, in reading order."""
    return (Placed(claim=claim, passage=passages[claim.block]) for claim in claims)
