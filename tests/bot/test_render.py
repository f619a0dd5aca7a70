"""The answer that is posted: it fits, it quotes, and it cannot ping."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.render import render, safe
from bot.reply import REPLY_LIMIT
from checks.article.plain import from_text
from checks.judging import Report, judge
from checks.model import Finding, Severity
from checks.reading import Reading, read
from checks.rule import Rule


def report_on(text: str, number: int = 1, severity: Severity = Severity.ERROR) -> Report:
    """A report with up to ``number`` findings, of which the n-th marks the n-th word of every block."""

    def check(reading: Reading) -> Iterator[Finding]:
        words = [list(regex.finditer(r"\S+", passage.text)) for passage in reading.passages]
        for place in range(min(number, *map(len, words))):
            spans = [p.span(*found[place].span()) for p, found in zip(reading.passages, words, strict=True)]
            yield Finding(
                rule="x/y",
                category="sum-mismatch",
                severity=severity,
                message="1 + 1 is 2, not 3.",
                spans=tuple(spans),
            )

    rule = Rule(name="x/y", category="sum-mismatch", page="Y", examples=(), quiet=(), check=check)
    return judge(read(replace(from_text(text), language="en")), rules=[rule])


def test_both_passages_are_quoted_with_the_figure_marked() -> None:
    reply = render(report_on("# Nine dead\n\nEleven died."))
    assert not reply.clean
    assert reply.content.splitlines() == [
        "**1 discrepancy** in “Nine dead”",
        "",
        "**1.** 1 \\+ 1 is 2, not 3." if "\\+" in reply.content else "**1.** 1 + 1 is 2, not 3.",
        "> *headline:* **Nine** dead",
        "> *paragraph 1:* **Eleven** died.",
    ]


def test_notes_alone_are_never_posted() -> None:
    reply = render(report_on("# Nine dead\n\nEleven died.", severity=Severity.NOTE))
    assert reply.clean
    assert "nothing in it contradicts" in reply.content


@pytest.mark.parametrize("ping", ["@everyone", "@here", "<@123456789012345678>", "<@&123456789012345678>"])
def test_a_ping_in_an_article_is_dead(ping: str) -> None:
    assert ping not in render(report_on(f"# Nine {ping} dead\n\nEleven {ping} died.")).content
    assert ping not in safe(ping)


def test_markdown_in_an_article_stays_text() -> None:
    content = render(report_on("# Nine **dead** ||hidden||\n\nEleven `died`.")).content
    assert "||hidden||" not in content
    assert "\\*\\*dead\\*\\*" in content


def test_what_does_not_fit_is_counted() -> None:
    content = render(
        report_on(f"# {'Nine died and ' * 10}\n\n{'Eleven people died. ' * 40}", number=30)
    ).content
    assert len(content) <= REPLY_LIMIT
    assert content.startswith("**30 discrepancies**")
    assert "more that did not fit into one message" in content


@given(st.text(min_size=1, max_size=4000), st.integers(1, 12))
def test_an_answer_always_fits_into_one_message(words: str, number: int) -> None:
    text = "# Nine " + "".join(char if char.isprintable() else "*" for char in words)
    content = render(report_on(f"{text}\n\n{'Eleven died. ' * 6}", number)).content
    assert 0 < len(content) <= REPLY_LIMIT
