"""What a statement is about: its names, which of them a claim must have, and which it has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from checks.claims.words import Word
from checks.data.measures import HAPPENED
from checks.data.references import ATTRIBUTING
from checks.sources.aliases import directions, found_in, is_everywhere, is_known
from checks.sources.frame import Frame, has_comma
from checks.sources.measures import measure
from checks.sources.names import Name

LYING = frozenset({"in", ",", "the"})
"""Words between a place and the larger one in which it lies."""
_SPEAKER = 8
"""Words between the comma and "said"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """What a claim has in common with a statement, besides the measure."""

    matched: tuple[Name, ...]
    """Names of the statement that stand in the claim's sentence."""
    told: tuple[Name, ...]
    """Names of the statement that stand in the paragraph or the headline, where the clause names no other."""
    missing: tuple[Name, ...]
    dates: bool
    """A date of the statement stands in the claim's sentence."""
    topics: frozenset[str]
    """Families of words in common that are not those of the measure."""
    rivals: bool
    """The paragraph or the headline names another country than the statement does."""

    @property
    def unique(self) -> bool:
        """Whether a name that belongs to one thing only is shared: the Titanic, Flight 610; no country."""
        return any(name.sure and not is_known(name.canon) for name in self.matched)

    @property
    def in_sentence(self) -> bool:
        """Whether the sentence itself says what it is about."""
        return self.dates or bool(self.matched)


@lru_cache(maxsize=2048)
def own_names(statement: Frame) -> tuple[Name, ...]:
    """The names in a statement that say what it is about.

    Who says so is none of them. Nor are the people counted, who are compared as such, unless nothing else
    says where it is: "Ukrainian civilians killed".
    """
    said, mention = _saying(statement), statement.claim.mention
    names = tuple(
        name
        for name in statement.names
        if not is_everywhere(name.canon) and (said is None or name.start < said)
    )
    if measure(statement) not in HAPPENED:
        return names
    return tuple(name for name in names if not mention.start <= name.start < mention.end) or names


def _saying(frame: Frame) -> int | None:
    """Where the end of a sentence begins that only names who says it: ", according to the harbour office"."""
    words = frame.sentence.words
    for index, word in enumerate(words):
        if word.low not in ATTRIBUTING or word.start < frame.claim.mention.end:
            continue
        commas = (before.end for before in words[max(0, index - _SPEAKER) : index] if has_comma(before))
        return max(commas, default=word.start)
    return None


def required(statement: Frame, names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The names that a claim must have.

    Of what happened it is where: who did it may go without saying, and so may where a place with a name of
    its own lies, as in "Grenfell Tower in London".
    """
    places = tuple(name for name in names if name.placed)
    if not places or measure(statement) not in HAPPENED:
        return names
    inner = [name.canon for name in places if not is_known(name.canon)]
    return tuple(name for name in places if not lies_behind(statement, name, inner))


def lies_behind(claim: Frame, name: Name, wanted: Sequence[str]) -> bool:
    """ "Grenfell Tower in west London", "Derna, Libya": the place behind says where the one before it is."""
    return any(
        all(word.low in LYING or word.low in directions() for word in _between(claim, own, name))
        for own in claim.names
        if own.end <= name.start and found_in(own.canon, wanted)
    )


def _between(claim: Frame, one: Name, other: Name) -> list[Word]:
    return words_between(claim, one.end, other.start)


def words_between(claim: Frame, start: int, end: int) -> list[Word]:
    """The words of a sentence between two places."""
    return [word for word in claim.sentence.words if start <= word.start and word.end <= end]
