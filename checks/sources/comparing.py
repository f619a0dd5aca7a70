"""Whether a claim of an article and a statement of a source speak of the same quantity."""

from __future__ import annotations

from collections.abc import Sequence

from checks.data.measures import HAPPENED
from checks.sources.config import Series
from checks.sources.degrees import Comparison, Degree
from checks.sources.frame import Frame
from checks.sources.identity import anchors, same_subject
from checks.sources.measures import measure, same_dimension, same_measure
from checks.sources.times import Timing, timing
from checks.sources.verbs import governor
from checks.sources.whole import asserted, of_the_whole


def compare(
    series: Series, statement: Frame, claim: Frame, context: Sequence[str] = ()
) -> tuple[Comparison, Timing, bool]:
    """How sure it is that two speak of one quantity, which days the claim is of, and whether they are near.

    ``context`` are the names told before the claim. Two are near if they share a measure and a name, so
    that it is worth telling why they are not compared.
    """
    found = anchors(statement, claim, context, _measured(statement))
    when = timing(series, statement, claim)
    comparisons = (
        same_dimension(statement, claim),
        same_measure(statement, claim),
        asserted(statement, claim),
        of_the_whole(statement, claim),
        same_subject(statement, claim, found),
        when.comparison,
    )
    measured = min(comparisons[:2], key=_degree).degree is not Degree.NO
    near = measured and bool(found.matched or found.dates)
    return min(comparisons, key=_degree), when, near


def _degree(comparison: Comparison) -> Degree:
    return comparison.degree


def _measured(statement: Frame) -> frozenset[str]:
    """The families of the words that say what is measured: in common they do not say of whom."""
    happened = HAPPENED.get(measure(statement), "").split()
    words = {statement.head, governor(statement), *happened}
    return statement.noun | frozenset(word for word in words if word)
