"""Reference cases: a snippet of an article, statements of sources, and the verdict that is right.

``python -m tests.benchmarks.references CASES.jsonl`` turns each case into a configuration, judges it and
prints one line ``{"id", "verdict"}`` for each, as a scorer reads them. ``--table`` prints the score instead.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from checks.model import Article, Block, BlockKind, Rating, Verdict
from checks.reading import Reading, read
from checks.sources.asking import Answer, Lookup
from checks.sources.config import Source, sources_of
from checks.sources.table import table_of
from checks.sources.verdict import verdicts

Case = Mapping[str, Any]
ALARMS = ("conflict", "outdated")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many cases were right, and how good the alarms were."""

    cases: int
    right: int
    precision: float
    recall: float
    wrong: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        """The share of cases that were right."""
        return self.right / self.cases


def cases_in(path: Path) -> list[Case]:
    """The cases of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def sources(case: Case) -> tuple[Source, ...]:
    """The configuration that a case stands for."""
    tables = {
        f"source-{number}": {
            "title": statement["source"],
            "statement": statement["statement"],
            "rows": statement["rows"],
            "series": statement["series"],
        }
        for number, statement in enumerate(case["statements"], 1)
    }
    return sources_of(tables)


def reading(case: Case) -> Reading:
    """The snippet as it is read."""
    published = date.fromisoformat(case["published"]) if case["published"] else None
    block = Block(kind=BlockKind.PARAGRAPH, text=case["snippet"])
    return read(Article(title="", blocks=(block,), published=published))


def judged(case: Case) -> Verdict | None:
    """The verdict on the figure that the case asks about; None where no source speaks of it."""
    answers = [Answer(lookup=Lookup(source=each), table=table_of(each, None)) for each in sources(case)]
    start = case["snippet"].index(case["figure"])
    end = start + len(case["figure"])
    for verdict in verdicts(reading(case), answers):
        if verdict.span.start < end and start < verdict.span.end:
            return verdict
    return None


def said(case: Case) -> str:
    """The verdict in one word. Nothing is told of what is not comparable at all."""
    verdict = judged(case)
    return (verdict.rating if verdict else Rating.NOT_COMPARABLE).value


def score(cases: Sequence[Case], answers: Iterable[str]) -> Score:
    """Compare verdicts with those expected."""
    pairs = list(zip(cases, answers, strict=True))
    table = Counter((case["expected"] in ALARMS, answer in ALARMS) for case, answer in pairs)
    told, due = table[True, True] + table[False, True], table[True, True] + table[True, False]
    return Score(
        cases=len(pairs),
        right=sum(case["expected"] == answer for case, answer in pairs),
        precision=table[True, True] / told if told else 1.0,
        recall=table[True, True] / due if due else 1.0,
        wrong=tuple(
            f"{case['id']}: {answer}, not {case['expected']}: [{case['figure']}] {case['snippet']}"
            for case, answer in pairs
            if case["expected"] != answer
        ),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print verdict lines, or the score."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("cases", type=Path)
    parser.add_argument("--table", action="store_true", help="print the score and what was wrong")
    options = parser.parse_args(arguments)
    cases = cases_in(options.cases)
    answers = [said(case) for case in cases]
    if not options.table:
        lines = (
            json.dumps({"id": case["id"], "verdict": answer})
            for case, answer in zip(cases, answers, strict=True)
        )
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        return
    result = score(cases, answers)
    sys.stdout.write(
        f"{result.right} of {result.cases} right ({result.accuracy:.3f}); "
        f"alarms: precision {result.precision:.3f}, recall {result.recall:.3f}\n"
    )
    sys.stdout.write("".join(f"- {line}\n" for line in result.wrong))


if __name__ == "__main__":
    main()
