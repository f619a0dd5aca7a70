"""Whether a claim of an article and a statement of a source speak of the same quantity."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial

from checks.data.measures import HAPPENED
from checks.sources.asserting import asserted
from checks.sources.collectives import counted_by
from checks.sources.config import Series
from checks.sources.degrees import SURE, Comparison, Degree, likely
from checks.sources.frame import Frame, family
from checks.sources.identity import anchors, same_subject
from checks.sources.measures import measure, same_dimension, same_measure
from checks.sources.subjects import Anchors
from checks.sources.times import Timing, timing
from checks.sources.verbs import governor
from checks.sources.whole import of_the_whole

_UNASKED = Timing(comparison=SURE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How sure it is that two speak of one quantity, and what was found on the way."""

    comparison: Comparison
    timing: Timing
    anchors: Anchors
    timeless: Comparison
    """As sure as it were if both were of the same time."""

    @property
    def near(self) -> bool:
        """They share a measure and a name or date: it is worth telling why they are not compared."""
        return self.anchors.in_sentence


def compare(series: Series, statement: Frame, claim: Frame, near: frozenset[str]) -> Compared | None:
    """Compare a claim with a statement; None where they do not even measure the same.

    ``near`` are the words of the claim's paragraph and of the headline.
    """
    measured = min(same_dimension(statement, claim), same_measure(statement, claim), key=_degree)
    if measured.degree is Degree.NO:
        return None
    return _of_one_measure(series, statement, claim, near, measured)


def compare_by_value(series: Series, statement: Frame, claim: Frame, near: frozenset[str]) -> Compared | None:
    """Compare a claim that names what the statement is of, but not in its words what is measured.

    Only what the numbers themselves bear out may be told of it.
    """
    if same_dimension(statement, claim).degree is Degree.NO:
        return None
    compared = _of_one_measure(series, statement, claim, near, likely("it measures it in other words"))
    told = compared.near and compared.comparison.degree is not Degree.NO
    return compared if told else None


def _of_one_measure(
    series: Series, statement: Frame, claim: Frame, near: frozenset[str], measured: Comparison
) -> Compared:
    found = anchors(statement, claim, near, measure_words(statement))
    timeless = measured
    for judged in (asserted, of_the_whole, partial(same_subject, found=found)):
        timeless = min(timeless, judged(statement, claim), key=_degree)
        if timeless.degree is Degree.NO:
            return Compared(comparison=timeless, timing=_UNASKED, anchors=found, timeless=timeless)
    times = timing(series, statement, claim, found)
    return Compared(
        comparison=min(timeless, times.comparison, key=_degree),
        timing=times,
        anchors=found,
        timeless=timeless,
    )


def _degree(comparison: Comparison) -> Degree:
    return comparison.degree


@lru_cache(maxsize=2048)
def measure_words(statement: Frame) -> frozenset[str]:
    """The families of the words that say what is measured: in common they do not say of whom."""
    happened = HAPPENED.get(measure(statement), "").split()
    words = {statement.head, governor(statement), *counted_by(statement), *map(family, happened)}
    return statement.noun | frozenset(word for word in words if word)
