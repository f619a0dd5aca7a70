"""Dates in a headline, a standfirst or a caption against the sentence of the text that says the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.claims.words import content, sentence_of
from checks.model import BlockKind, Precision, Span, When
from checks.timeline.lines import ON, UNTIL, Line

_ABOVE = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.CAPTION})
_COMPARED = frozenset(
    {Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.SEASON, Precision.YEAR}
)
_MOST = 40
"""Headlines, standfirsts and captions that are compared."""
_SHARED = 3
"""Content words that two sentences have in common at least if they say the same."""
_SHARE = 0.7
"""And the share that these are of the shorter one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A date and the sentence that it stands in."""

    kind: BlockKind
    when: When
    span: Span
    about: frozenset[str]


def redated(lines: Sequence[Line]) -> Iterator[tuple[Stated, Stated]]:
    """Dates above the text that it does not have, with the one sentence that has another one instead."""
    above = [one for line in lines if line.passage.kind in _ABOVE and (one := _stated(line))][:_MOST]
    if not above:
        return
    below = [one for line in lines if line.passage.kind not in _ABOVE and (one := _stated(line))]
    for one in above:
        if not any(_is_had(one.when, other.when) for other in below):
            same = [other for other in below if _says_the_same(one, other)]
            if len(same) == 1:
                yield one, same[0]


def _stated(line: Line) -> Stated | None:
    """The only date of a sentence."""
    places = line.of(ON + UNTIL)
    meaning = line.marks[places[0]].meaning if len(places) == 1 else None
    if not isinstance(meaning, When) or meaning.precision not in _COMPARED or meaning.approximate:
        return None
    return Stated(
        kind=line.passage.kind,
        when=meaning,
        span=line.span(places[0]),
        about=content(sentence_of(line.text, 0, len(line.text)).words),
    )


def _is_had(above: When, below: When) -> bool:
    """Whether a date of the text is that of the headline, or lies inside it."""
    if above.first is None or above.last is None or below.first is None or below.last is None:
        return True
    return above.first <= below.first and below.last <= above.last


def _says_the_same(one: Stated, other: Stated) -> bool:
    if one.when.precision is not other.when.precision or one.when.bound is not other.when.bound:
        return False
    shared = one.about & other.about
    if len(shared) < _SHARED:
        return len(shared) == 2 and shared == one.about
    return len(shared) >= _SHARE * min(len(one.about), len(other.about))
