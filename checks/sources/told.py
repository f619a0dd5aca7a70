"""All that the outside says of an article: configured sources, and other articles."""

from __future__ import annotations

from collections.abc import Sequence

from checks.model import Rating, Span, Verdict
from checks.reading import Reading
from checks.sources.articles import Other, differences
from checks.sources.asking import Answer
from checks.sources.verdict import verdicts


def told(
    reading: Reading, answers: Sequence[Answer] = (), others: Sequence[Other] = ()
) -> tuple[Verdict, ...]:
    """The verdicts of the sources, and behind them where other articles differ.

    ``answers`` and ``others`` come in the order of trust. Another article is not heard of a figure that a
    source bears out or that one before it spoke of: a reader wants to hear it once.
    """
    found = list(verdicts(reading, answers))
    settled = {_place(each.span) for each in found if each.rating is Rating.SUPPORTED}
    for other in others:
        new = [each for each in differences(reading, other) if _place(each.span) not in settled]
        settled |= {_place(each.span) for each in new}
        found += new
    return tuple(found)


def _place(span: Span) -> tuple[int, int]:
    return span.block, span.start
