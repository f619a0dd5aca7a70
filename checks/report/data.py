"""A report as plain data for JSON: the format that other programs and scorers read."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from checks.judging import Report
from checks.model import Amount, Clock, Figure, Finding, Mention, Name, Period, Score, Span, Verdict, When
from checks.report.excerpt import label
from checks.report.reviews import claim_reviews

Data = dict[str, Any]


def failure(*, ident: str, source: str, error: str) -> Data:
    """What stands for a document that could not be read."""
    return {"id": ident, "source": source, "error": error, "figures": 0, "findings": [], "verdicts": []}


def summary(report: Report, *, ident: str, source: str) -> Data:
    """Findings, verdicts and what was not read."""
    article = report.article
    return {
        "id": ident,
        "source": source,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "figures": report.figures,
        "findings": [_finding(report, finding) for finding in report.findings],
        "verdicts": [_verdict(report, verdict) for verdict in report.verdicts],
        "unread": [{"what": left.what, "why": left.why} for left in report.unread],
    }


def full(report: Report, *, ident: str, source: str, day: date) -> Data:
    """The summary, every figure and date that was read, what was left alone and why, and ClaimReviews.

    ``day`` is that of the check.
    """
    mentions = [
        {"block": label(report, passage.block), **mention_data(mention)}
        for passage in report.reading.passages
        for mention in passage.mentions
    ]
    silences = [
        {"rule": silence.rule, "reason": silence.reason, "spans": [_span(report, s) for s in silence.spans]}
        for silence in report.silences
    ]
    return {
        **summary(report, ident=ident, source=source),
        "url": report.article.url,
        "published_from": report.article.published_from,
        "mentions": mentions,
        "not_compared": silences,
        "claim_reviews": claim_reviews(report, source=source, day=day),
    }


def _finding(report: Report, finding: Finding) -> Data:
    return {
        "rule": finding.rule,
        "class": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "spans": [_span(report, span) for span in finding.spans],
        "expected": finding.expected,
        "shows": finding.shows,
    }


def _verdict(report: Report, verdict: Verdict) -> Data:
    first = verdict.evidence[0] if verdict.evidence else None
    return {
        "figure": verdict.figure,
        "rating": verdict.rating.value,
        "source": verdict.source,
        "title": first.title if first else None,
        "as_of": first.as_of.isoformat() if first and first.as_of else None,
        "value": first.value if first else None,
        "url": first.url if first else None,
        "justification": verdict.justification,
        "span": _span(report, verdict.span),
        "evidence": [
            {
                "statement": row.statement,
                "value": row.value,
                "as_of": row.as_of.isoformat() if row.as_of else None,
                "url": row.url,
                "retrieved": row.retrieved,
            }
            for row in verdict.evidence
        ],
    }


def _span(report: Report, span: Span) -> Data:
    return {"block": label(report, span.block), "start": span.start, "end": span.end, "text": span.text}


def mention_data(mention: Mention) -> Data:
    """A mention and its reading as plain data; numbers are exact strings where JSON has no exact number."""
    data: Data = {
        "start": mention.start,
        "end": mention.end,
        "text": mention.surface,
        "kind": mention.kind.value,
    }
    match mention.meaning:
        case Amount() as amount:
            extra = {"unit": amount.unit, "per": amount.per, "noun": amount.noun}
            data |= _figure(amount.figure) | {key: value for key, value in extra.items() if value}
        case When() as when:
            data |= _when(when)
        case Period(begin=begin, end=end):
            data |= {"from": _when(begin), "to": _when(end)}
        case Clock(at=at, until=until, zone=zone):
            data["at"] = at.isoformat("minutes")
            data |= {"until": until.isoformat("minutes")} if until else {}
            data |= {"zone": zone} if zone else {}
        case Score(values=values):
            data["values"] = [number(value) for value in values]
        case Name(sort=sort):
            data["sort"] = sort
        case other:
            data["what"] = other.what
    return data


def _figure(figure: Figure) -> Data:
    return {
        "value": number(figure.stated),
        "low": number(figure.low),
        "high": number(figure.high),
        "hedge": figure.hedge.value,
    }


def _when(when: When) -> Data:
    return {
        "first": when.first.isoformat() if when.first else None,
        "last": when.last.isoformat() if when.last else None,
        "precision": when.precision.value,
    }


def number(value: Fraction | None) -> int | float | str | None:
    """A number for JSON: whole or decimal where that is exact, else a ratio as text ("1/3")."""
    if value is None:
        return None
    if value.denominator == 1:
        return value.numerator
    return float(value) if Fraction(str(float(value))) == value else str(value)
