"""How sure it is that two statements speak of the same quantity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Degree(IntEnum):
    """Three degrees.

    Agreement of what is likely the same is worth telling; a difference is told only where it is sure, since
    a false alarm costs more than a miss.
    """

    NO = 0
    """Another measure, place, part or time."""
    LIKELY = 1
    """Nothing speaks against it, but not all of it is said."""
    SURE = 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """A degree, and what stands in the way of a higher one."""

    degree: Degree
    why: str = ""


SURE = Comparison(Degree.SURE)


def no(why: str) -> Comparison:
    """They do not speak of the same quantity."""
    return Comparison(Degree.NO, why)


def likely(why: str) -> Comparison:
    """They may."""
    return Comparison(Degree.LIKELY, why)
