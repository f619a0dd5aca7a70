"""People who are of two ages in one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from checks.model import BlockKind, Hedge
from checks.passage import Passage
from checks.timeline.ages import Aged, named_ages
from checks.timeline.lines import lines_of
from checks.timeline.people import Cast


def two_ages(passages: Iterable[Passage], cast: Cast) -> Iterator[tuple[Aged, Aged]]:
    """The first age of a person, and the first that is another."""
    known: dict[str, list[Aged]] = {}
    for passage in passages:
        for line in lines_of(passage, names=True) if passage.kind is not BlockKind.TABLE else ():
            for aged in named_ages(line):
                if aged.who and aged.years.hedge is Hedge.EXACT and aged.years.stated is not None:
                    known.setdefault(aged.who.family.casefold(), []).append(aged)
    for alike in known.values():
        yield from _differing(alike, cast)


def _differing(alike: Sequence[Aged], cast: Cast) -> Iterator[tuple[Aged, Aged]]:
    """Not a year more, since the birthday may lie between."""
    first = alike[0]
    if first.who is None or not first.who.given or cast.has_namesakes(first.who):
        return
    for other in alike[1:]:
        if other.who is None or other.line is first.line or not cast.same_person(first.who, other.who):
            continue
        mine, yours = (aged.years.stated or Fraction(0) for aged in (first, other))
        if abs(mine - yours) > 1:
            yield first, other
            return
