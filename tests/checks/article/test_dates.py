"""The day of publication."""

import json
from datetime import date

import pytest

from checks.article.dates import day_in
from checks.article.page import from_page
from tests.checks.article.sample import page


def ld(**data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


ARTICLE = ld(**{"@type": "NewsArticle", "datePublished": "2031-04-02T23:30-05:00"})
META = '<meta property="article:published_time" content="2031-04-03T04:30:00Z">'
GRAPH = ld(**{"@graph": [{"@type": "WebPage", "datePublished": "2031-04-04"}]})
MICRODATA = '<p><span itemprop="datePublished" content="2031-04-05">Friday</span></p>'
TIME = '<time class="published" datetime="2031-04-06T08:00">yesterday</time>'


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        (META + GRAPH + ARTICLE, MICRODATA + TIME, ("2031-04-02", "json-ld")),
        (META + GRAPH, MICRODATA + TIME, ("2031-04-03", "meta")),
        (GRAPH, MICRODATA + TIME, ("2031-04-04", "json-ld")),
        ("", MICRODATA + TIME, ("2031-04-05", "microdata")),
        ("", TIME, ("2031-04-06", "time")),
        (
            ld(**{"@type": ["ReportageNewsArticle"], "datePublished": "2031-04-02"}),
            "",
            ("2031-04-02", "json-ld"),
        ),
        (
            ld(**{"@type": "NewsArticle", "datePublished": "0001-01-01T00:00:00Z"}) + META,
            "",
            ("2031-04-03", "meta"),
        ),
        (ld(**{"@type": "NewsArticle", "datePublished": "1 day ago"}) + META, "", ("2031-04-03", "meta")),
        (ld(**{"@type": "NewsArticle", "datePublished": "2031-13-45"}) + META, "", ("2031-04-03", "meta")),
        (ld(**{"@type": "NewsArticle", "datePublished": ["2031"]}) + META, "", ("2031-04-03", "meta")),
        ('<meta name="date" content="April 7, 2031">', "", ("2031-04-07", "meta")),
        (
            META + '<script type="application/ld+json">{"datePublished": </script>',
            "",
            ("2031-04-03", "meta"),
        ),
        ("", '<time class="updated" datetime="2031-04-09">today</time>' + TIME, ("2031-04-06", "time")),
    ],
)
def test_the_surest_place_counts(head: str, above: str, expected: tuple[str, str]) -> None:
    source = page(head=head).replace("</h1>", f"</h1>{above}")
    article = from_page(source.encode(), url="https://courier.example/harbour")
    assert (str(article.published), article.published_from) == expected


@pytest.mark.parametrize(
    "after",
    [
        '<div class="comment"><time datetime="2031-05-01">1 May</time><p>Nonsense.</p></div>',
        '<aside><time datetime="2031-05-01">1 May</time> Another story of the day</aside>',
        '<ul><li><time datetime="2031-05-01">1 May</time> Another story of the day</li></ul>',
    ],
)
def test_times_of_comments_and_teasers_are_not_the_articles(after: str) -> None:
    source = page(after=after).replace("</h1>", '</h1><time datetime="2031-04-06">6 April</time>')
    assert str(from_page(source.encode()).published) == "2031-04-06"


def test_a_guess_from_the_address_is_marked() -> None:
    article = from_page(page().encode(), url="https://courier.example/2024/04/02/harbour")
    assert (str(article.published), article.published_from) == ("2024-04-02", "guess")


def test_no_date_is_an_answer() -> None:
    article = from_page(page().replace("2031", "").encode(), url="https://courier.example/harbour")
    assert (article.published, article.published_from) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-04-02", "2031-04-02"),
        ("2031-04-02T23:59:59+14:00", "2031-04-02"),
        ("20310402", "2031-04-02"),
        ("2 April 2031", "2031-04-02"),
        ("Tue, 02 Sep 2031 10:00:00 GMT", "2031-09-02"),
        ("Published Sept. 2nd, 2031 at 9 am", "2031-09-02"),
        ("4/5/2031", None),
        ("yesterday", None),
        ("1970-01-01", None),
        ("31 February 2031", None),
        ("", None),
        (None, None),
    ],
)
def test_days(text: str | None, day: str | None) -> None:
    assert day_in(text) == (date.fromisoformat(day) if day else None)
