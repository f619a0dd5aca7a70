"""What every rule in the catalogue has to keep, whoever wrote it.

A rule's examples are its tests: the bad text fires exactly once and points exactly at the marked passages,
its correction silences every rule, and so are all rules silent on every text that only tempts them.
Notes do not count: they are never posted by themselves.
"""

from __future__ import annotations

from datetime import date

import pytest
import regex

from checks.article.plain import from_text
from checks.catalogue import catalogue
from checks.judging import judge
from checks.model import Finding, Severity
from checks.reading import read
from checks.rule import Example, Quiet, Rule

CATEGORIES = {
    "figure-conflict",
    "sum-mismatch",
    "percent-mismatch",
    "ratio-mismatch",
    "count-mismatch",
    "unit-mismatch",
    "weekday-mismatch",
    "date-conflict",
    "age-mismatch",
    "duration-mismatch",
    "impossible-value",
    "name-spelling",
}
SECTIONS = ("What it does", "Why it matters", "What it leaves alone")

RULES = catalogue()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples, 1)
]
QUIET = [
    pytest.param(quiet, id=f"{rule.name}-{number}")
    for rule in RULES
    for number, quiet in enumerate(rule.quiet, 1)
]
EACH_RULE = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in RULES])


def alarms(text: str, published: date | None) -> list[Finding]:
    """What all rules together would post about a text."""
    report = judge(read(from_text(text, published=published)))
    return [finding for finding in report.findings if finding.severity is not Severity.NOTE]


def unmarked(text: str) -> str:
    return text.replace("[[", "").replace("]]", "")


def marked(text: str) -> list[tuple[int, int, int]]:
    """Block, start and end of every passage between the marks, as they stand once the marks are gone."""
    places = []
    for block, content in enumerate(from_text(text).blocks):
        for before, mark in enumerate(regex.finditer(r"\[\[(.*?)\]\]", content.text)):
            start = mark.start() - 4 * before
            places.append((block, start, start + len(mark[1])))
    return places


@EACH_RULE
def test_a_rule_says_what_it_does_why_and_what_it_leaves_alone(rule: Rule) -> None:
    lines = rule.page.splitlines()
    assert lines
    assert lines[0].strip(), "the page starts with a title"
    positions = [rule.page.find(f"\n{section}\n") for section in SECTIONS]
    assert -1 not in positions, f"the page has the sections {SECTIONS}, each on a line of its own"
    assert positions == sorted(positions)


@EACH_RULE
def test_a_rule_is_known_by_its_path_and_reports_a_known_kind(rule: Rule) -> None:
    assert regex.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", rule.name)
    assert rule.category in CATEGORIES
    assert rule.examples, "a rule without an example is not tested"
    assert rule.quiet, "a rule without a text that tempts it is not tested"


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_bad_example_fires_once_on_the_marked_passages(rule: Rule, example: Example) -> None:
    found = [
        finding for finding in alarms(unmarked(example.bad), example.published) if finding.rule == rule.name
    ]
    assert len(found) == 1, [finding.message for finding in found]
    (finding,) = found
    assert finding.category == rule.category
    assert [(span.block, span.start, span.end) for span in finding.spans] == marked(example.bad), [
        span.text for span in finding.spans
    ]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_no_other_rule_speaks_about_a_bad_example(rule: Rule, example: Example) -> None:
    found = alarms(unmarked(example.bad), example.published)
    assert [finding.message for finding in found if finding.rule != rule.name] == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_the_correction_silences_every_rule(rule: Rule, example: Example) -> None:
    assert [finding.message for finding in alarms(example.good, example.published)] == []


@pytest.mark.parametrize("quiet", QUIET)
def test_every_rule_is_silent_on_a_text_that_only_tempts(quiet: Quiet) -> None:
    assert [finding.message for finding in alarms(quiet.text, quiet.published)] == []


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_message_is_one_sentence_that_could_be_posted(rule: Rule, example: Example) -> None:
    for finding in alarms(unmarked(example.bad), example.published):
        assert finding.message[0].isupper() or not finding.message[0].isalpha()
        assert finding.message.endswith((".", "?", ".”"))
        assert len(finding.message) <= 400
        assert not regex.search(r"\b(?:false|fake|wrong|lie|lies)\b", finding.message.lower())
