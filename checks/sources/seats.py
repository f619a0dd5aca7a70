"""What is measured or counted where its name says it: a fertility rate, the seats of an assembly."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from checks.data.references import ASSEMBLIES, INDICES
from checks.sources.frame import Frame, family

SEATED = frozenset({family("member"), family("seat")})
"""Families of those who sit in an assembly."""


@lru_cache(maxsize=2048)
def indices(frame: Frame) -> frozenset[tuple[str, str]]:
    """What is measured where a name of two words says it: "fertility rate"."""
    lows = [word.low for word in frame.sentence.words]
    return frozenset((family(one), other) for one, other in pairwise(lows) if other in INDICES)


def has_seats(frame: Frame) -> bool:
    """Whether those counted are members of a body in which a member is a seat."""
    return frame.head in SEATED and any(not ASSEMBLIES.isdisjoint(name.canon.split()) for name in frame.names)
