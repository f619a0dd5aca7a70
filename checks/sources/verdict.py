"""What the sources say of an article's claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checks.model import BlockKind, Evidence, Rating, Verdict
from checks.reading import Reading
from checks.sources.asking import Answer
from checks.sources.comparing import compare
from checks.sources.config import Source
from checks.sources.degrees import Degree
from checks.sources.frame import Frame, Sentences
from checks.sources.periods import lengths_named
from checks.sources.rows import Row
from checks.sources.series import Outcome, Question, decide
from checks.sources.statement import Statement, statements_of
from checks.sources.units import in_unit_of

ALARMS = frozenset({Rating.CONFLICT, Rating.OUTDATED})
_DECISIVE = ALARMS | {Rating.SUPPORTED, Rating.SUPERSEDED}
_PLAUSIBLE = 3
"""A running total that differs by more than this factor is another quantity, unless both say since when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one statement of a source says of one claim."""

    statement: Statement
    answer: Answer
    outcome: Outcome
    degree: Degree


def verdicts(reading: Reading, answers: Sequence[Answer]) -> tuple[Verdict, ...]:
    """The verdicts on the claims of a reading, in reading order, one for each claim that a source speaks of.

    ``answers`` come in the order of trust: where several sources decide, the first is told.
    """
    known = [(answer, statement) for answer in answers for statement in _statements(answer)]
    found: list[Verdict] = []
    for frame, context in claims_in(reading):
        told = [_told(reading, frame, context, answer, statement) for answer, statement in known]
        best = min((each for each in told if each is not None), key=_rank, default=None)
        if best is not None:
            found.append(_verdict(reading, frame, best))
    return tuple(found)


def _rank(told: Told) -> int:
    """Decisive verdicts first, in the order of trust, which min() keeps."""
    if told.outcome.rating in _DECISIVE:
        return 0
    return 1 if told.outcome.rating is Rating.CANNOT_SAY else 2


def _statements(answer: Answer) -> Iterator[Statement]:
    series: dict[str, list[Row]] = {}
    for row in answer.rows.rows if answer.rows else ():
        series.setdefault(row.series, []).append(row)
    for rows in series.values():
        yield from statements_of(tuple(rows))


def claims_in(reading: Reading) -> Iterator[tuple[Frame, tuple[str, ...]]]:
    """Every claim in its frame, with the names that were told before it."""
    sentences = Sentences()
    headline: tuple[str, ...] = ()
    block, before = -1, headline
    for claim in reading.claims:
        amount = claim.mention.amount
        if amount is None:
            continue
        passage = reading.passages[claim.block]
        frame = sentences.frame(passage, claim, amount)
        if claim.block != block:
            block, before = claim.block, ()
        yield frame, headline + before
        before = (*before, *(name.canon for name in frame.names if name.sure))
        if passage.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST):
            headline = (*headline, *(name.canon for name in frame.names if name.sure))


def _told(
    reading: Reading, claim: Frame, context: Sequence[str], answer: Answer, statement: Statement
) -> Told | None:
    source = answer.lookup.source
    comparison, timing, anchored = compare(source.series, statement.frame, claim, context)
    if comparison.degree is Degree.NO:
        if not anchored:
            return None
        outcome = Outcome(rating=Rating.NOT_COMPARABLE, why=comparison.why)
        return Told(statement=statement, answer=answer, outcome=outcome, degree=comparison.degree)
    published = reading.article.published
    question = Question(
        series=source.series,
        figure=in_unit_of(claim.amount, statement.frame.amount) or claim.amount.figure,
        value_of=lambda row: statement.figure_of(row, published),
        published=published,
        days=timing.days,
        lengths=timing.lengths,
        usual=min(lengths_named(statement.rows[-1].series), default=None),
        lag=source.lag,
        tolerance=source.tolerance,
    )
    outcome = decide(question, statement.rows)
    if outcome.rating in ALARMS and comparison.degree is not Degree.SURE:
        outcome = replace(outcome, rating=Rating.NOT_COMPARABLE, why=comparison.why)
    return Told(statement=statement, answer=answer, outcome=outcome, degree=comparison.degree)


def _verdict(reading: Reading, claim: Frame, told: Told) -> Verdict:
    source = told.answer.lookup.source
    mention = claim.claim.mention
    passage = reading.passages[claim.claim.block]
    return Verdict(
        figure=mention.surface,
        span=passage.span(mention.start, mention.end),
        rating=told.outcome.rating,
        justification=told.outcome.why,
        source=source.name,
        evidence=tuple(_evidence(told.answer, row) for row in told.outcome.rows),
    )


def _evidence(answer: Answer, row: Row) -> Evidence:
    source = answer.lookup.source
    return Evidence(
        source=source.name,
        title=source.title,
        statement=row.statement,
        value=row.written,
        as_of=row.as_of.last if row.as_of else None,
        url=row.link or source.link or _shown_address(source),
        retrieved=answer.retrieved,
    )


def _shown_address(source: Source) -> str | None:
    """The address of a source, where it holds no secret and no claim."""
    url = source.url
    return url if url and "${" not in url and "{claim}" not in url else None
