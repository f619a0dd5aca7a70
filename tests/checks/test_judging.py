"""A report says each thing once, the surest first."""

from collections.abc import Iterator

import pytest

from checks.article.plain import from_text
from checks.judging import judge
from checks.model import Finding, Severity
from checks.reading import Reading, read
from checks.rule import Rule

TEXT = "# Nine dead in fire\n\nEleven people died, 4 of them children."
HEADLINE, DEAD, CHILDREN = (0, 0, 9), (1, 0, 13), (1, 20, 29)


def rule(name: str, severity: Severity, *places: tuple[int, int, int]) -> Rule:
    def check(reading: Reading) -> Iterator[Finding]:
        spans = tuple(reading.passages[block].span(start, end) for block, start, end in places)
        yield Finding(rule=name, category="sum-mismatch", severity=severity, message=name, spans=spans)

    return Rule(name=name, category="sum-mismatch", page=name, examples=(), quiet=(), check=check)


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ([("a", Severity.ERROR, HEADLINE, DEAD), ("b", Severity.WARNING, DEAD, HEADLINE)], ["a"]),
        ([("a", Severity.WARNING, HEADLINE, DEAD), ("b", Severity.ERROR, HEADLINE, DEAD)], ["b"]),
        ([("a", Severity.ERROR, HEADLINE, DEAD), ("b", Severity.ERROR, DEAD, CHILDREN)], ["a", "b"]),
        ([("a", Severity.ERROR, HEADLINE, DEAD), ("b", Severity.ERROR, DEAD)], ["a", "b"]),
        ([("a", Severity.ERROR, DEAD), ("b", Severity.NOTE, DEAD)], ["a"]),
        ([("a", Severity.NOTE, HEADLINE), ("b", Severity.WARNING, CHILDREN)], ["b", "a"]),
    ],
)
def test_what_two_rules_see_is_said_once_by_the_surer(rules: list, said: list[str]) -> None:
    report = judge(read(from_text(TEXT)), rules=[rule(*each) for each in rules])
    assert [finding.rule for finding in report.findings] == said


def test_no_rules_find_nothing() -> None:
    assert judge(read(from_text(TEXT)), rules=[]).findings == ()
