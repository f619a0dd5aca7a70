"""How sure the rules on figures and names are, what they say, and why they keep silent."""

from __future__ import annotations

from datetime import date

import pytest

from checks.article.plain import from_text
from checks.judging import Report, judge
from checks.model import Severity
from checks.reading import read


def report(text: str) -> Report:
    return judge(read(from_text(text, published=date(2025, 3, 12))))


@pytest.mark.parametrize(
    ("text", "rule", "severity"),
    [
        (
            "# Nine dead after ferry sinks off Marle\n\nEleven people died when a ferry sank off Marle.",
            "figures/figure-conflict",
            Severity.ERROR,
        ),
        (
            "# Nine dead after ferry sinks off Marle\n\n"
            "Eleven people died when a ferry sank off Marle, police said.",
            "figures/figure-conflict",
            Severity.WARNING,
        ),
        ("It has five members: Ann Weller, Bo Lind and Cy Trask.", "figures/count-mismatch", Severity.ERROR),
        (
            "“It has five members: Ann Weller, Bo Lind and Cy Trask,” she said.",
            "figures/count-mismatch",
            Severity.WARNING,
        ),
        ("The rate was 4.1%, up from 4.4% in May.", "figures/direction", Severity.ERROR),
        (
            "The bridge was built by Martin Hallgrimson.\n\n“It will hold,” Halgrimson said.",
            "names/name-spelling",
            Severity.WARNING,
        ),
    ],
)
def test_only_the_authors_own_voice_makes_an_error(text: str, rule: str, severity: Severity) -> None:
    (finding,) = report(text).findings
    assert (finding.rule, finding.severity) == (rule, severity)


@pytest.mark.parametrize(
    "text",
    [
        "The seat went to Alexei Brandov.\n\nThe town thanked Alexey Brandov for his work.",
        "The seat went to Marek Stankovich.\n\n“It is a small town,” Stankovych said.",
        "The seat was that of Hedda Mathers, 60.\n\nThe town mourned Mather's death.",
        "The seat went to Ivan Bastin.\n\n“It is a small town,” Bastn said.",
    ],
)
def test_what_many_would_not_call_a_slip_is_only_noted(text: str) -> None:
    (finding,) = report(text).findings
    assert (finding.rule, finding.severity) == ("names/name-spelling", Severity.NOTE)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "# Nine dead after ferry sinks off Marle\n\nEleven people died when a ferry sank off Marle.",
            "The headline says “Nine dead after ferry sinks”, the text “Eleven people died when a ferry”.",
        ),
        (
            "It has five members: Ann Weller, Bo Lind and Cy Trask.",
            "The text announces “five members” but names three: “Ann Weller, Bo Lind and Cy Trask”.",
        ),
        (
            "The rate was 4.1%, up from 4.4% in May.",
            "The text says “4.1%, up from 4.4%”, but 4.1% is less than 4.4%.",
        ),
        (
            "The bridge was built by Martin Hallgrimson.\n\n“It will hold,” Halgrimson said.",
            "“Martin Hallgrimson” and “Halgrimson” seem to be one name, spelt two ways.",
        ),
    ],
)
def test_a_message_says_in_the_articles_words_what_cannot_both_hold(text: str, message: str) -> None:
    assert [finding.message for finding in report(text).findings] == [message]


@pytest.mark.parametrize(
    ("text", "rule", "reason"),
    [
        (
            "# Nine dead after ferry sinks off Marle\n\nIn Quarl 11 people died when a ferry sank in 2019.",
            "figures/figure-conflict",
            "not compared: different scope (long ago)",
        ),
        (
            "The race was won by Petra Hansen.\n\nGunnar Hanson was second.",
            "names/name-spelling",
            "not compared: different given names",
        ),
        (
            "Sales were $3.62 billion in 2024.\n\nIn 2023 sales were $3.26 billion.",
            "figures/digit-slip",
            "not compared: different periods",
        ),
    ],
)
def test_a_silence_has_a_reason(text: str, rule: str, reason: str) -> None:
    found = report(text)
    assert not found.alarms
    assert (rule, reason) in {(silence.rule, silence.reason) for silence in found.silences}


def test_an_article_in_another_language_is_left_alone() -> None:
    article = from_text("# Zwölf Tote\n\nBei dem Unglück starben 14 Menschen.")
    blocks = judge(read(type(article)(title=article.title, blocks=article.blocks, language="de")))
    assert not blocks.findings
    assert blocks.unread
