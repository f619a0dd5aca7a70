"""Which findings appear and which vanish between two versions, over a folder of articles.

``python -m tests.benchmarks.versions main~5 ARTICLES…`` checks the articles with the code as it was at a
revision and as it is in the working tree, and prints what differs, rule by rule. ``--after`` names another
revision than the working tree. A file of JSON lines, written earlier by ``figurecheck check --format
jsonl``, may stand for either version. Both versions run with the packages that are installed now.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
AT_ONCE = 200
"""How many articles one process is given: a command line has an end."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of a document, the same whichever rule found it and however it is worded."""

    document: str
    category: str
    severity: str
    spans: frozenset[str]
    rule: str = field(compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What one version finds and the other does not, what both find, and what one of them did not check."""

    appeared: Mapping[Found, str]
    vanished: Mapping[Found, str]
    kept: int
    missing: tuple[str, ...]

    def lines(self) -> Iterator[str]:
        """The changes for people, by rule."""
        both = {**self.appeared, **self.vanished}
        for rule in sorted({found.rule for found in both}):
            here = sorted((found for found in both if found.rule == rule), key=lambda found: found.document)
            gone = sum(found in self.vanished for found in here)
            yield f"{rule}: {len(here) - gone} appear, {gone} vanish"
            for found in here:
                yield f"  {'-' if found in self.vanished else '+'} {found.document} ({found.severity})"
                yield f"      {both[found]}"
                yield f"      {' | '.join(sorted(found.spans))}"
        yield f"{self.kept} findings are the same; {len(self.appeared)} appear, {len(self.vanished)} vanish"
        if self.missing:
            yield f"not in both: {', '.join(self.missing)}"


def compared(before: Iterable[str], after: Iterable[str]) -> Changes:
    """The changes between two outputs of ``figurecheck check --format jsonl``, line by line."""
    old, new = _findings(before), _findings(after)
    shared = old.keys() & new.keys()
    was = {found: message for ident in shared for found, message in old[ident].items()}
    now = {found: message for ident in shared for found, message in new[ident].items()}
    return Changes(
        appeared={found: message for found, message in now.items() if found not in was},
        vanished={found: message for found, message in was.items() if found not in now},
        kept=len(was.keys() & now.keys()),
        missing=tuple(sorted(old.keys() ^ new.keys())),
    )


def _findings(lines: Iterable[str]) -> dict[str, dict[Found, str]]:
    documents: dict[str, dict[Found, str]] = {}
    for line in filter(str.strip, lines):
        record: Mapping[str, Any] = json.loads(line)
        documents[record["id"]] = {
            Found(
                document=record["id"],
                category=each["class"],
                severity=each["severity"],
                spans=frozenset(f"{span['block']}: {span['text']}" for span in each["spans"]),
                rule=each["rule"],
            ): each["message"]
            for each in record.get("findings", ())
        }
    return documents


def found_by(version: str | None, articles: Sequence[Path]) -> list[str]:
    """What a version finds, as JSON lines: a file of them, a revision, or None for the working tree.

    Raises:
        SystemExit: The revision does not exist, or the articles could not be checked.
    """
    if version is not None and Path(version).is_file():
        return Path(version).read_text("utf-8").splitlines()
    with _code(version) as root:
        lines: list[str] = []
        for start in range(0, len(articles), AT_ONCE):
            some = [str(path.resolve()) for path in articles[start : start + AT_ONCE]]
            done = subprocess.run(
                [sys.executable, "-m", "bot", "check", "--format", "jsonl", *some],
                cwd=root,
                env={**os.environ, "PYTHONPATH": str(root)},
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                check=False,
            )
            if not done.stdout:
                raise SystemExit(f"{version or 'the working tree'} could not check these articles")
            lines += done.stdout.splitlines()
        return lines


@contextmanager
def _code(version: str | None) -> Iterator[Path]:
    """A folder with the code of a version."""
    if version is None:
        yield ROOT
        return
    with tempfile.TemporaryDirectory(prefix="figurecheck-") as folder:
        packed = subprocess.run(
            ["git", "-C", str(ROOT), "archive", version, "bot", "checks"], stdout=subprocess.PIPE, check=False
        )
        if packed.returncode:
            raise SystemExit(f"{version!r} is neither a file of JSON lines nor a revision of this repository")
        subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)
        yield Path(folder)


def _articles(paths: Iterable[Path]) -> list[Path]:
    """The files that are named, and those in the folders that are named."""
    return [
        each
        for path in paths
        for each in (sorted(path.glob("*.*")) if path.is_dir() else [path])
        if each.is_file()
    ]


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", help="a revision, or a file of JSON lines")
    parser.add_argument("articles", nargs="*", type=Path, help="files or folders of articles")
    parser.add_argument("--after", help="another revision or file than the working tree")
    options = parser.parse_args(arguments)
    articles = _articles(options.articles)
    files = [each is not None and Path(each).is_file() for each in (options.before, options.after)]
    if not articles and not all(files):
        parser.error("name the articles that both versions are to check")
    changes = compared(found_by(options.before, articles), found_by(options.after, articles))
    sys.stdout.writelines(f"{line}\n" for line in changes.lines())


if __name__ == "__main__":
    main()
