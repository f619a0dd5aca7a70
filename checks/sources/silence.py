"""Why the sources say nothing of a sentence: for whoever tries a source out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checks.claims import Claim
from checks.reading import Reading
from checks.sources.aliases import cut
from checks.sources.asking import Answer
from checks.sources.comparing import compare
from checks.sources.config import Source
from checks.sources.degrees import Degree
from checks.sources.frame import Frame, Sentences
from checks.sources.measures import same_dimension, same_measure
from checks.sources.statement import frames_at


def reasons(reading: Reading, answers: Sequence[Answer]) -> tuple[tuple[Claim, str], ...]:
    """Each figure of a reading, and why the statement that comes nearest to it is not held against it."""
    sentences = Sentences()
    found: list[tuple[Claim, str]] = []
    for claim in reading.claims:
        passage, amount = reading.passages[claim.block], claim.mention.amount
        if amount is None:
            continue
        frame = sentences.frame(passage, claim, amount)
        near = frozenset(cut(passage.text.lower()))
        ranked = [_reason(source, statement, frame, near) for source, statement in _statements(answers)]
        if ranked:
            found.append((claim, max(ranked, key=_nearness)[1]))
    return tuple(found)


def _nearness(reason: tuple[int, str]) -> int:
    return reason[0]


def _statements(answers: Sequence[Answer]) -> Iterator[tuple[Source, Frame]]:
    for answer in answers:
        for group in answer.table.groups if answer.table else ():
            for frame in frames_at(group.sentence, group.at):
                yield answer.lookup.source, frame


def _reason(source: Source, statement: Frame, claim: Frame, near: frozenset[str]) -> tuple[int, str]:
    """How far a comparison gets, and what stands in its way."""
    for step, judged in enumerate((same_dimension, same_measure)):
        comparison = judged(statement, claim)
        if comparison.degree is Degree.NO:
            return step, comparison.why
    compared = compare(source.series, statement, claim, near)
    if compared is None or not compared.comparison.why:
        return 3, "too far from the source's values to be of the same quantity"
    return 2, compared.comparison.why
