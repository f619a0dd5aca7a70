"""All rules over one reading: the report on an article."""

from __future__ import annotations

from collections.abc import Sequence

from checks.model import Finding, Kind, Report, Severity, Silence, Verdict
from checks.reading import Reading
from checks.rule import Rule, catalogue

_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def judge(reading: Reading, verdicts: Sequence[Verdict] = (), rules: Sequence[Rule] | None = None) -> Report:
    """Ask every rule and put what they say into one report, the surest findings first."""
    findings: list[Finding] = []
    silences: list[Silence] = []
    for rule in catalogue() if rules is None else rules:
        for outcome in rule.check(reading):
            if isinstance(outcome, Finding):
                findings.append(outcome)
            else:
                silences.append(outcome)
    return Report(
        article=reading.article,
        figures=sum(
            mention.kind not in (Kind.NAME, Kind.OTHER)
            for passage in reading.passages
            for mention in passage.mentions
        ),
        findings=tuple(sorted(findings, key=_rank)),
        verdicts=tuple(verdicts),
        unread=reading.unread,
        silences=tuple(silences),
    )


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    first = finding.spans[0]
    return _ORDER[finding.severity], first.block, first.start, finding.rule
