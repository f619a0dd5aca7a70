"""What the sources say of an article's claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from checks.model import Amount, Evidence, Figure, Kind, Rating, Verdict
from checks.reading import Reading
from checks.sources.agreement import is_close
from checks.sources.asking import Answer
from checks.sources.comparing import Compared, compare, compare_by_value
from checks.sources.config import Series, Source
from checks.sources.days import dated_verdicts
from checks.sources.degrees import Degree
from checks.sources.matching import Candidate, Pairing, pairings
from checks.sources.misprint import is_misprint, is_same_number
from checks.sources.periods import usual_length
from checks.sources.question import Outcome, Question
from checks.sources.reviews import review
from checks.sources.rows import Row
from checks.sources.series import decide
from checks.sources.units import in_unit_of

ALARMS = frozenset({Rating.CONFLICT, Rating.OUTDATED})
_DECISIVE = ALARMS | {Rating.SUPPORTED, Rating.SUPERSEDED}
_PLAUSIBLE_TOTAL = 3
"""A running total that differs by more than this factor is another quantity, unless both say since when."""
_PLAUSIBLE = 12
_SLIPS = (1000, 1_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one statement of a source says of one claim."""

    candidate: Candidate
    outcome: Outcome


def verdicts(reading: Reading, answers: Sequence[Answer]) -> tuple[Verdict, ...]:
    """The verdicts on an article's claims, in reading order: one for each claim that a source speaks of.

    ``answers`` come in the order of trust: where several sources decide, the first is told.
    """
    found: list[Verdict] = []
    for pairing in pairings(reading, answers):
        best = _best(reading, pairing)
        if best is not None:
            found.append(_verdict(reading, pairing, best))
    return (*found, *dated_verdicts(reading, answers))


def _best(reading: Reading, pairing: Pairing) -> Told | None:
    """The first that decides, else the first that cannot say, else the first that is not comparable."""
    undecided: list[Told] = []
    for candidate in pairing.candidates:
        told = _told(reading, pairing, candidate)
        if told is not None and told.outcome.rating in _DECISIVE:
            return told
        undecided += [told] if told is not None else []
    return min(undecided, key=_rank, default=None)


def _rank(told: Told) -> bool:
    return told.outcome.rating is not Rating.CANNOT_SAY


def _told(reading: Reading, pairing: Pairing, candidate: Candidate) -> Told | None:
    source, statement = candidate.answer.lookup.source, candidate.statement
    compared = compare(source.series, statement.frame, pairing.claim, pairing.near)
    if compared is None:
        return _told_by_value(reading, pairing, candidate)
    if compared.comparison.degree is Degree.NO:
        outcome = Outcome(rating=Rating.NOT_COMPARABLE, why=compared.comparison.why)
        return Told(candidate=candidate, outcome=outcome) if compared.near else None
    question = _question(reading, pairing, candidate, compared)
    if statement.rows[-1].rating is not None:
        reviewed = review(question, statement.rows[-1], pairing.near)
        if reviewed is None:
            return None
        outcome = reviewed
    else:
        outcome = decide(question, statement.rows)
    doubt = _doubt(pairing.claim.amount, question, compared, outcome)
    if doubt is None:
        return Told(candidate=candidate, outcome=outcome)
    outcome = Outcome(rating=Rating.NOT_COMPARABLE, why=doubt)
    return Told(candidate=candidate, outcome=outcome) if compared.near and doubt else None


def _told_by_value(reading: Reading, pairing: Pairing, candidate: Candidate) -> Told | None:
    """What the digits alone show: that the figure is the source's own."""
    source, statement = candidate.answer.lookup.source, candidate.statement
    compared = compare_by_value(source.series, statement.frame, pairing.claim, pairing.near)
    if compared is None or statement.rows[-1].rating is not None:
        return None
    question = _question(reading, pairing, candidate, compared)
    outcome = decide(question, statement.rows)
    if outcome.rating is not Rating.SUPPORTED:
        return None
    held = question.value_of(outcome.rows[0])
    return Told(candidate=candidate, outcome=outcome) if is_same_number(question.figure, held) else None


def _question(reading: Reading, pairing: Pairing, candidate: Candidate, compared: Compared) -> Question:
    source, statement = candidate.answer.lookup.source, candidate.statement
    amount, published = pairing.claim.amount, reading.article.published

    figure = in_unit_of(amount, statement.frame.amount) or amount.figure

    def value_of(row: Row) -> Figure:
        return statement.figure_of(row, published)

    return Question(
        series=source.series,
        figure=figure,
        value_of=value_of,
        sizes=statement.sizes_near(figure),
        near=statement.may_hold(figure),
        history=None if compared.comparison.degree is Degree.SURE else 1,
        published=published,
        days=compared.timing.days,
        first=compared.timing.first,
        lengths=compared.timing.lengths,
        usual=usual_length(statement.group.series),
        event=compared.timing.event,
        former=compared.timing.former,
        lag=source.lag,
        tolerance=source.tolerance,
    )


def _doubt(claim: Amount, question: Question, compared: Compared, outcome: Outcome) -> str | None:
    """Why an outcome is not told; "" where that is not worth telling either, None where it is told."""
    sure = compared.comparison.degree is Degree.SURE
    if claim.kind is Kind.ORDINAL and outcome.rating is not Rating.SUPPORTED:
        return ""  # "the first" may be the first of many things, and was so at its time
    if outcome.rating in ALARMS:
        if not sure and not _is_shown(question, outcome):
            return compared.comparison.why
        return _is_implausible(question, compared, outcome)
    if outcome.rating is Rating.NOT_COMPARABLE:
        return outcome.why
    if sure:
        return None
    if outcome.rating is Rating.CANNOT_SAY:
        return None if compared.timeless.degree is Degree.SURE else ""
    return None if is_close(question.figure, question.value_of(outcome.rows[0])) else ""


def _is_shown(question: Question, outcome: Outcome) -> bool:
    """Whether the digits show that a figure is of the source's quantity, though not all of it is said.

    It is a misprint of the value held, or an earlier value to the last digit.
    """
    values = [question.value_of(row) for row in outcome.rows]
    if outcome.rating is Rating.CONFLICT:
        return is_misprint(question.figure, values[0])
    return any(is_same_number(question.figure, value) for value in values[1:])


def _is_implausible(question: Question, compared: Compared, outcome: Outcome) -> str | None:
    """A figure far from the source's is of another quantity, unless it is a slip of million for billion."""
    stated, held = question.figure.stated, question.value_of(outcome.rows[0]).stated
    if stated is None or not held or stated <= 0:
        return None
    ratio = max(stated / held, held / stated)
    if question.series is Series.TOTAL and not compared.timing.since:
        return "too far from the total to be one of it" if ratio > _PLAUSIBLE_TOTAL else None
    if ratio <= _PLAUSIBLE or any(scale / 2 <= ratio <= scale * 2 for scale in _SLIPS):
        return None
    return "too far from the source's value to be of the same quantity"


def _verdict(reading: Reading, pairing: Pairing, told: Told) -> Verdict:
    claim = pairing.claim.claim
    passage = reading.passages[claim.block]
    return Verdict(
        figure=claim.mention.surface,
        span=passage.span(claim.mention.start, claim.mention.end),
        rating=told.outcome.rating,
        justification=told.outcome.why,
        source=told.candidate.answer.lookup.source.name,
        evidence=tuple(
            _evidence(told.candidate, row, reading.article.published) for row in told.outcome.rows
        ),
    )


def _evidence(candidate: Candidate, row: Row, published: date | None) -> Evidence:
    answer, source = candidate.answer, candidate.answer.lookup.source
    return Evidence(
        source=source.name,
        title=source.title,
        statement=candidate.statement.said(row, published),
        value=row.written,
        as_of=row.as_of.last if row.as_of else None,
        url=row.link or source.link or _shown_address(source),
        retrieved=answer.retrieved,
    )


def _shown_address(source: Source) -> str | None:
    """The address of a source, where it holds no secret and no claim."""
    url = source.url
    return url if url and "${" not in url and "{claim}" not in url else None
