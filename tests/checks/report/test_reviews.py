"""ClaimReviews: what schema.org and Google ask of them, for findings and verdicts alike."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from checks.judging import Report, judge
from checks.model import Article, Block, BlockKind, Evidence, Rating, Verdict
from checks.reading import read
from checks.report.reviews import claim_reviews
from checks.sources import table_of
from checks.sources.config import source_of

DAY = date(2025, 9, 30)
TEXTS = (
    "Nine dead after ferry sinks",
    "Eleven people died when a ferry sank off the island of Velta on Monday, the coastguard said.",
    "The ferry was built in 1971 for 400 passengers.",
)


def article(url: str | None = "https://news.example/ferry?x=1") -> Article:
    kinds = (BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    blocks = tuple(Block(kind=kind, text=text) for kind, text in zip(kinds, TEXTS, strict=True))
    return Article(title=TEXTS[0], blocks=blocks, url=url, published=date(2025, 9, 29))


def report(rating: Rating = Rating.CONFLICT, **more: Any) -> Report:
    reading = read(article(**more))
    start = TEXTS[2].index("400")
    evidence = Evidence(
        source="fleet",
        title="The fleet's register",
        statement="The ferry has room for 300 passengers.",
        value="300",
        as_of=date(2025, 1, 1),
        url="https://fleet.example/",
    )
    verdict = Verdict(
        figure="400 passengers",
        span=reading.passages[2].span(start, len(TEXTS[2]) - 1),
        rating=rating,
        justification="300 as of 2025",
        source="fleet",
        evidence=(evidence,),
    )
    return judge(reading, [verdict])


def reviews(of: Report) -> list[dict[str, Any]]:
    """As whoever reads the JSON gets them."""
    found: list[dict[str, Any]] = json.loads(json.dumps(claim_reviews(of, source="ferry.txt", day=DAY)))
    return found


def text_at(data: Any, path: str) -> str:
    for key in path.split("."):
        data = data[key]
    assert isinstance(data, str)
    return data


REQUIRED = ("claimReviewed", "reviewRating.alternateName", "url")
RECOMMENDED = (
    "author.name",
    "datePublished",
    "itemReviewed.author.name",
    "itemReviewed.datePublished",
    "itemReviewed.appearance.url",
)
TYPES = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "author.@type": "Organization",
    "itemReviewed.@type": "Claim",
    "itemReviewed.author.@type": "Organization",
    "itemReviewed.appearance.@type": "NewsArticle",
    "reviewRating.@type": "Rating",
}


def test_findings_and_verdicts_have_all_that_is_required_and_recommended() -> None:
    found = reviews(report())
    assert len(found) == 2
    for review in found:
        assert all(text_at(review, path) for path in REQUIRED + RECOMMENDED)
        assert {path: text_at(review, path) for path in TYPES} == TYPES
        assert date.fromisoformat(review["datePublished"]) == DAY
        assert review["url"].startswith("https://news.example/ferry?x=1#:~:text=")


def test_a_finding_gives_both_passages_and_no_rating_of_truth() -> None:
    finding = reviews(report())[0]
    assert finding["claimReviewed"] == f"{TEXTS[0]} / {TEXTS[1]}"
    assert finding["reviewRating"]["alternateName"] == "Contradicted in the same article"
    assert "ratingValue" not in finding["reviewRating"]


@pytest.mark.parametrize(
    ("rating", "name"),
    [
        (Rating.SUPPORTED, "Agrees with the source"),
        (Rating.CONFLICT, "Differs from the source"),
        (Rating.OUTDATED, "Out of date"),
        (Rating.SUPERSEDED, "Superseded on that day"),
    ],
)
def test_a_verdict_names_what_it_is_based_on(rating: Rating, name: str) -> None:
    verdict = reviews(report(rating))[-1]
    assert (verdict["claimReviewed"], verdict["reviewRating"]["alternateName"]) == (TEXTS[2], name)
    assert verdict["isBasedOn"] == [
        {
            "@type": "CreativeWork",
            "name": "The fleet's register",
            "text": "The ferry has room for 300 passengers.",
            "url": "https://fleet.example/",
            "dateCreated": "2025-01-01",
        }
    ]


@pytest.mark.parametrize("rating", [Rating.NOT_COMPARABLE, Rating.CANNOT_SAY, Rating.UPDATE])
def test_where_nothing_was_judged_there_is_no_review(rating: Rating) -> None:
    assert len(reviews(report(rating))) == 1


def test_an_article_without_an_address_goes_by_its_name() -> None:
    review = reviews(report(url=None))[-1]
    assert review["url"].startswith("ferry.txt#")
    assert review["itemReviewed"]["author"]["name"] == "ferry.txt"


def test_our_own_reader_of_fact_checks_reads_them() -> None:
    script = f'<script type="application/ld+json">{json.dumps(reviews(report()))}</script>'
    source = source_of("facts", {"preset": "claim-reviews", "page": "https://facts.example/"})
    rows = table_of(source, script.encode()).rows
    assert {row.rating for row in rows} == {"Contradicted in the same article", "Differs from the source"}
    assert {row.known for row in rows} == {DAY}
