"""A report shows both passages in the article's own words, in whatever form it goes out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

import pytest

from checks.article.plain import from_text
from checks.judging import Report, judge
from checks.model import Evidence, Finding, Rating, Severity, Silence, Span, Unread, Verdict
from checks.reading import Reading, read
from checks.report import data, page, text
from checks.report.excerpt import excerpts, label
from checks.rule import Rule

ARTICLE = """\
# Nine dead after <ferry> sinks

! The ferry Aurora in 2019.

Eleven people died when a ferry sank off the island on Monday, the coastguard said. It was built in 1971.

- First item
"""


def outcomes(reading: Reading) -> Iterator[Finding | Silence]:
    headline, _, body, _ = reading.passages
    yield Finding(
        rule="figures/test",
        category="figure-conflict",
        severity=Severity.ERROR,
        message="The headline says nine, the text eleven.",
        spans=(body.span(0, 13), headline.span(0, 9)),
        shows="9 is not 11",
    )
    yield Finding(
        rule="figures/test",
        category="figure-conflict",
        severity=Severity.NOTE,
        message="A detail for the curious.",
        spans=(body.span(0, 6),),
    )
    yield Silence(rule="figures/test", reason="not compared: different day", spans=(body.span(0, 6),))


RULE = Rule(
    name="figures/test", category="figure-conflict", page="Test", examples=(), quiet=(), check=outcomes
)


@pytest.fixture
def report() -> Report:
    reading = read(from_text(ARTICLE, published=date(2024, 5, 6)))
    verdict = Verdict(
        figure="Eleven people",
        span=reading.passages[2].span(0, 13),
        rating=Rating.CONFLICT,
        justification="The register has 12 as of 2024-05-05.",
        source="register",
        evidence=(
            Evidence(
                source="register",
                title="Ship register",
                statement="12 people died on the Aurora",
                value="12",
                as_of=date(2024, 5, 5),
                url="javascript:alert(1)",
            ),
        ),
    )
    unread = [Unread(what="source tides", why="it did not answer within 5 seconds")]
    return judge(reading, [verdict], unread, rules=[RULE])


def test_excerpts_are_whole_sentences_in_reading_order(report: Report) -> None:
    headline, body = excerpts(report, report.findings[0].spans)
    assert (headline.where, headline.text) == ("headline", "Nine dead after <ferry> sinks")
    assert body.text.startswith("Eleven people died")
    assert "1971" not in body.text
    assert [piece.text for piece in body.pieces if piece.marked] == ["Eleven people"]


def test_a_long_sentence_is_cut_to_whole_words_around_its_marks() -> None:
    words = " ".join(["word"] * 60)
    reading = read(from_text(f"# A headline here\n\n{words} eleven people {words}."))
    one = judge(reading, rules=[])
    start = reading.passages[1].text.index("eleven")
    (excerpt,) = excerpts(one, [reading.passages[1].span(start, start + 13)], width=60)
    assert len(excerpt.text) <= 64
    assert excerpt.text.startswith("…word ")
    assert excerpt.text.endswith(" word…")


def test_blocks_are_named_for_readers(report: Report) -> None:
    assert [label(report, number) for number in range(4)] == [
        "headline",
        "caption 1",
        "paragraph 1",
        "list item 1",
    ]


def test_the_text_marks_figures_and_keeps_notes_back(report: Report) -> None:
    shown = text.render(report)
    assert "«Nine dead» after <ferry> sinks" in shown
    assert "ERROR  The headline says nine, the text eleven." in shown
    assert "1 discrepancy, 1 note" in shown
    assert "curious" not in shown
    assert "not compared" not in shown
    assert "not read: source tides: it did not answer within 5 seconds" in shown
    assert "conflict: “Eleven people” (paragraph 1) differs from Ship register" in shown
    verbose = text.render(report, verbose=True)
    assert "curious" in verbose
    assert "figures/test: not compared: different day" in verbose


def test_colour_does_not_change_how_lines_wrap(report: Report) -> None:
    coloured = text.render(report, paint=lambda words, role: f"\x1b[1m{words}\x1b[0m", width=40)
    bare = text.render(report, paint=lambda words, role: words, width=40)
    assert coloured.replace("\x1b[1m", "").replace("\x1b[0m", "") == bare
    assert all(len(line) <= 42 for line in bare.splitlines())


def test_a_line_of_json_has_findings_with_exact_places(report: Report) -> None:
    line = json.loads(json.dumps(data.summary(report, ident="ferry", source="ferry.txt")))
    assert (line["id"], line["source"], line["published"]) == ("ferry", "ferry.txt", "2024-05-06")
    first = line["findings"][0]
    assert (first["rule"], first["class"], first["severity"]) == ("figures/test", "figure-conflict", "error")
    span = first["spans"][0]
    assert span == {"block": "paragraph 1", "start": 0, "end": 13, "text": "Eleven people"}
    assert line["verdicts"][0] | {"evidence": [], "span": {}} == {
        "figure": "Eleven people",
        "rating": "conflict",
        "source": "register",
        "title": "Ship register",
        "as_of": "2024-05-05",
        "value": "12",
        "url": "javascript:alert(1)",
        "justification": "The register has 12 as of 2024-05-05.",
        "evidence": [],
        "span": {},
    }
    assert line["unread"] == [{"what": "source tides", "why": "it did not answer within 5 seconds"}]
    assert line["figures"] == report.figures


def test_the_full_data_lists_every_figure_and_what_was_left_alone(report: Report) -> None:
    full = data.full(report, ident="ferry", source="ferry.txt", day=date(2025, 9, 30))
    texts = [mention["text"] for mention in full["mentions"]]
    assert {"Nine", "2019", "1971"} <= {word for found in texts for word in found.split()}
    assert full["not_compared"][0]["reason"] == "not compared: different day"


def test_the_page_escapes_what_the_article_says_and_links_only_to_the_web(report: Report) -> None:
    shown = page.render(report)
    assert "&lt;ferry&gt;" in shown
    assert "<ferry>" not in shown
    assert "<mark>Eleven people</mark>" in shown
    assert "javascript:" not in shown
    assert "<script" not in shown


def test_the_same_article_gives_the_same_report_byte_for_byte(report: Report) -> None:
    again = judge(report.reading, report.verdicts, report.unread[len(report.reading.unread) :], rules=[RULE])
    assert page.render(again) == page.render(report)
    assert text.render(again, verbose=True) == text.render(report, verbose=True)


@pytest.mark.parametrize(
    ("message", "shows", "said"),
    [
        ("60 mph is about 97 km/h, not 125 km/h.", "60 mph = 97 km/h", None),
        ("180 + 35 + 15 is 230, not 240.", "180 + 35 + 15 = 230", None),
        ("The parts do not add up to 240.", "180 + 35 + 15 = 230", "180 + 35 + 15 = 230"),
        ("The headline says nine, the text eleven.", None, None),
        ("22 June 2025 is a Sunday, not a Saturday.", "22 June 2025 is a Sunday", None),
    ],
)
def test_the_proof_is_shown_only_where_the_message_has_not_said_it(
    message: str, shows: str | None, said: str | None
) -> None:
    finding = Finding(
        rule="x/y",
        category="sum-mismatch",
        severity=Severity.ERROR,
        message=message,
        spans=(Span(block=0, start=0, end=1, text="a"),),
        shows=shows,
    )
    assert text.proof(finding) == said
