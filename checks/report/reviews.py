"""A report as schema.org ClaimReviews, the form in which fact-checkers exchange what they found.

Required of a ClaimReview are ``claimReviewed``, ``reviewRating.alternateName`` and ``url``; the others given
here are recommended (https://developers.google.com/search/docs/appearance/structured-data/factcheck). There
is no ``ratingValue``: a number would say how true a claim is, and that is nothing that Figurecheck knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import quote, urlsplit

from checks.judging import Report
from checks.model import Finding, Rating, Span, Verdict
from checks.report.excerpt import excerpts

Data = dict[str, Any]

AUTHOR: Data = {"@type": "Organization", "name": "Figurecheck"}
CONTRADICTED = "Contradicted in the same article"
RATINGS = {
    Rating.SUPPORTED: "Agrees with the source",
    Rating.CONFLICT: "Differs from the source",
    Rating.OUTDATED: "Out of date",
    Rating.SUPERSEDED: "Superseded on that day",
}
"""How a verdict rates a claim. Others are no reviews: they say that none could be made."""


def claim_reviews(report: Report, *, source: str, day: date) -> list[Data]:
    """A ClaimReview for each discrepancy, and for each claim that a source speaks of.

    ``source`` stands for the address of an article that has none, ``day`` is that of the check. The ``url``
    of each leads to the words in the article; who publishes the reviews puts their own page there.
    """
    return [
        *(_of_finding(report, finding, source, day) for finding in report.alarms),
        *(
            _of_verdict(report, verdict, source, day)
            for verdict in report.verdicts
            if verdict.rating in RATINGS
        ),
    ]


def _of_finding(report: Report, finding: Finding, source: str, day: date) -> Data:
    return _review(report, finding.spans, source, day, rating=CONTRADICTED, why=finding.message)


def _of_verdict(report: Report, verdict: Verdict, source: str, day: date) -> Data:
    review = _review(
        report, (verdict.span,), source, day, rating=RATINGS[verdict.rating], why=verdict.justification
    )
    return review | {"isBasedOn": list(_works(verdict))}


def _review(
    report: Report, spans: tuple[Span, ...], source: str, day: date, *, rating: str, why: str
) -> Data:
    claims = [excerpt.text for excerpt in excerpts(report, spans)]
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{report.article.url or source}#:~:text={quote(spans[0].text, safe='')}",
        "datePublished": day.isoformat(),
        "author": AUTHOR,
        "claimReviewed": " / ".join(claims),
        "itemReviewed": _claim(report, spans, source),
        "reviewRating": {"@type": "Rating", "alternateName": rating, "ratingExplanation": why},
    }


def _claim(report: Report, spans: tuple[Span, ...], source: str) -> Data:
    """The claim: who makes it, when, and where it appears."""
    article = report.article
    work: Data = {"@type": "NewsArticle", "headline": article.title, "url": article.url or source}
    claim: Data = {"@type": "Claim", "author": _author(report, spans, source), "appearance": work}
    if article.published:
        claim["datePublished"] = work["datePublished"] = article.published.isoformat()
    return claim


def _author(report: Report, spans: tuple[Span, ...], source: str) -> Data:
    """Whoever the article makes say it, where that is one; else the outlet, by its host."""
    speakers = {
        claim.speaker
        for claim in report.reading.claims
        for span in spans
        if claim.block == span.block and span.start <= claim.mention.start < span.end
    }
    speaker = next(iter(speakers)) if len(speakers) == 1 else None
    host = urlsplit(report.article.url or "").hostname
    return {"@type": "Organization", "name": _as_written(report, spans[0], speaker) or host or source}


def _as_written(report: Report, span: Span, speaker: str | None) -> str | None:
    """A speaker as the sentence's block writes it: claims know names in lower case only."""
    text = report.article.blocks[span.block].text
    at = text.lower().find(speaker) if speaker else -1
    return text[at : at + len(speaker)] if speaker and at >= 0 else speaker


def _works(verdict: Verdict) -> Iterator[Data]:
    for evidence in verdict.evidence:
        work: Data = {"@type": "CreativeWork", "name": evidence.title, "text": evidence.statement}
        work |= {"url": evidence.url} if evidence.url else {}
        work |= {"dateCreated": evidence.as_of.isoformat()} if evidence.as_of else {}
        yield work
