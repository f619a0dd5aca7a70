"""Ranges that are two levels: "from 5.00 per cent to 5.25 per cent"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from checks.model import Figure, Hedge, Span
from checks.passage import Passage
from checks.relations.lines import Slot


def ends_of_range(passage: Passage, slot: Slot) -> tuple[tuple[Figure, Span], tuple[Figure, Span]] | None:
    """The two ends of a range that opens with "from", as written, each with its place."""
    figure, mention = slot.figure, slot.claim.mention
    low, high = figure.low, figure.high
    numbers = [part for part in mention.parts if part.role == "number"]
    if figure.hedge is not Hedge.RANGE or low is None or high is None or len(numbers) != 2:
        return None
    if not mention.surface.lower().startswith("from ") and not slot.lead.endswith("from "):
        return None
    first, second = (high, low) if figure.inverted else (low, high)
    currencies = [part.start for part in mention.parts if part.role == "currency"]
    start = min([numbers[0].start, *currencies[:1]])
    middle = passage.text.rfind(" to ", numbers[0].end, numbers[1].start)
    if middle < 0:
        return None
    return (
        (_exact(figure, first), passage.span(start, middle)),
        (_exact(figure, second), passage.span(middle + len(" to "), mention.end)),
    )


def _exact(figure: Figure, value: Fraction) -> Figure:
    return replace(figure, stated=value, low=value, high=value, hedge=Hedge.EXACT, inverted=False)
