"""Times of a race, and what lies between them: "in 2:05:35 … the winning margin of 23 seconds"."""

from __future__ import annotations

from fractions import Fraction

from checks.relations.lines import Slot

_SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
}


def in_seconds(slot: Slot, value: Fraction) -> Fraction:
    """A value of the unit of a length of time in seconds; of any other unit as it is."""
    return value * _SECONDS.get(slot.unit or "", 1)
