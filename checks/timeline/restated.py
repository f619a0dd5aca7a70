"""One sentence said twice, with another date: a standfirst and the text that it was taken from.

Two sentences say the same where nearly all that the shorter one says is in the longer one too, its figures
and its other dates among it. Sentences of which one tells of another time or another thing differ in more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice

from checks.claims.correction import is_correction
from checks.claims.words import content, sentence_of
from checks.data.events import MOVED, ONE_OF_SEVERAL
from checks.data.happenings import NEW_START
from checks.model import BlockKind, Mention, Period, Precision, Span, When
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import DATES, PERIOD, Line

_SHARED, _SHARE = 5, 0.8
"""Content words that two sentences have in common at least, and their share of the shorter one."""
_MOST = 20
"""Sentences with dates that are compared in one article, each with each."""
_OF_NO_OTHER = frozenset({"two", "three", "four", "five", "both", "many", "new", "also"})
_OF_ANOTHER_TIME = (NEW_START | MOVED | ONE_OF_SEVERAL) - _OF_NO_OTHER
"""Words that, in the one sentence alone, say that it is of a second thing or of a change."""
_FINE = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR})


@dataclass(frozen=True, slots=True)
class _Said:
    line: Line
    about: frozenset[str]
    words: frozenset[str]
    dates: dict[int, Days]


def restated(lines: Sequence[Line]) -> Iterator[tuple[Span, Span]]:
    """The one date by which a sentence differs from another that says the same."""
    told = (said for line in lines if line.passage.kind is not BlockKind.TABLE and (said := _said(line)))
    for one, other in combinations(islice(told, _MOST), 2):
        near = len(one.about & other.about) >= _SHARED
        if near and _says_the_same(one, other) and (apart := _apart(one, other)):
            yield apart


def _said(line: Line) -> _Said | None:
    dates = {at: days for at in line.of(DATES + PERIOD) if (days := days_of(line.marks[at]))}
    if not dates:
        return None
    words = sentence_of(line.text, 0, len(line.text)).words
    about = content(words)
    if len(about) < _SHARED or is_correction(line.passage.text):
        return None
    return _Said(line, about, frozenset(word.low for word in words), dates)


def _says_the_same(one: _Said, other: _Said) -> bool:
    shared, shorter = len(one.about & other.about), min(one, other, key=lambda said: len(said.about))
    if shared < _SHARED or shared < _SHARE * len(shorter.about):
        return False
    longer = other if shorter is one else one
    figures = {word for word in shorter.words if word[0].isdigit()}
    return figures <= longer.words and _OF_ANOTHER_TIME.isdisjoint(one.words ^ other.words)


def _apart(one: _Said, other: _Said) -> tuple[Span, Span] | None:
    """The only date of the one that the other does not have, and the one that stands in its place."""
    mine = [at for at, days in one.dates.items() if days not in other.dates.values()]
    yours = [at for at, days in other.dates.items() if days not in one.dates.values()]
    pairs = [
        (at, to) for at in mine for to in yours if _may_stand_for(one.line.marks[at], other.line.marks[to])
    ]
    if len(pairs) != 1 or min(len(mine), len(yours)) != 1:
        return None
    ((at, to),) = pairs
    return one.line.span(at), other.line.span(to)


def _may_stand_for(one: Mention, other: Mention) -> bool:
    """Whether two dates are written alike: two days, two months, two years, two periods."""
    mine, yours = one.meaning, other.meaning
    if isinstance(mine, Period) and isinstance(yours, Period):
        return mine.begin.precision is yours.begin.precision
    if not isinstance(mine, When) or not isinstance(yours, When) or mine.approximate or yours.approximate:
        return False
    return mine.precision is yours.precision and mine.precision in _FINE and mine.bound is yours.bound
