"""Precision and recall over the small articles in tests/corpus/articles; the floors may only rise."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from checks.article.plain import from_text
from checks.judging import judge
from checks.model import Finding, Severity
from checks.reading import read

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["findings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    categories: frozenset[str]
    passages: tuple[str, ...]

    def is_met_by(self, finding: Finding) -> bool:
        return finding.category in self.categories and all(
            any(passage in span.text or span.text in passage for span in finding.spans)
            for passage in self.passages
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    name: str
    text: str
    published: date | None
    expected: tuple[Expected, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    right: int
    false: tuple[str, ...]
    missed: tuple[str, ...]


def cases() -> Iterator[Case]:
    for path in sorted((HERE / "corpus" / "articles").glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("article", ()):
            yield Case(
                name=f"{path.stem}: {entry['name']}",
                text=entry["text"],
                published=entry.get("published"),
                expected=tuple(expected(finding) for finding in entry.get("finding", ())),
            )


def expected(entry: dict[str, str | list[str]]) -> Expected:
    named = entry["class"]
    return Expected(
        categories=frozenset([named] if isinstance(named, str) else named),
        passages=tuple(entry["spans"]),
    )


def outcome(case: Case) -> Outcome:
    report = judge(read(from_text(case.text, published=case.published)))
    open_entries = list(case.expected)
    false = []
    for finding in report.findings:
        if finding.severity is Severity.NOTE:
            continue
        met = next((entry for entry in open_entries if entry.is_met_by(finding)), None)
        if met:
            open_entries.remove(met)
        elif not any(entry.is_met_by(finding) for entry in case.expected):
            false.append(f"{case.name}: {finding.rule}: {finding.message}")
    missed = (f"{case.name}: {sorted(entry.categories)} {entry.passages}" for entry in open_entries)
    return Outcome(
        right=len(case.expected) - len(open_entries),
        false=tuple(false),
        missed=tuple(missed),
    )


@cache
def outcomes() -> tuple[Outcome, ...]:
    return tuple(outcome(case) for case in cases())


def share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 1.0


def test_precision_does_not_fall() -> None:
    right = sum(result.right for result in outcomes())
    false = [line for result in outcomes() for line in result.false]
    assert share(right, len(false)) >= FLOORS["precision"], "\n".join(false)


def test_recall_does_not_fall() -> None:
    right = sum(result.right for result in outcomes())
    missed = [line for result in outcomes() for line in result.missed]
    assert share(right, len(missed)) >= FLOORS["recall"], "\n".join(missed)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases()])
def test_the_expected_passages_stand_in_the_article(case: Case) -> None:
    text = "\n".join(block.text for block in from_text(case.text).blocks)
    for entry in case.expected:
        for passage in entry.passages:
            assert passage in text
