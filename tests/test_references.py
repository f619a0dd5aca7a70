"""Reference cases of our own: precision and recall of the alarms may only rise (``tests/floors.toml``)."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.benchmarks.references import cases_in, judged, said, score

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["references"]


@cache
def result():
    cases = cases_in(HERE / "corpus" / "references.jsonl")
    return score(cases, [said(case) for case in cases])


@pytest.mark.parametrize("measure", ["accuracy", "precision", "recall"])
def test_the_floor_holds(measure):
    reached = getattr(result(), measure)
    assert reached >= FLOORS[measure], "\n".join(result().wrong)


@pytest.mark.parametrize("series", ["fixed", "total", "level", "period"])
def test_no_case_breaks_whatever_its_rows_mean(series):
    for case in cases_in(HERE / "corpus" / "references.jsonl"):
        judged(case | {"statements": [each | {"series": series} for each in case["statements"]]})
