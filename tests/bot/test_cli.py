"""The command line, run as a user runs it: one clear sentence for each mistake, and never a traceback."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner

import checks.rules
from bot.cli import cli
from checks.catalogue import catalogue

STORY = "# Nine dead after ferry sinks\n\nEleven people died when a ferry sank off the island, police said.\n"
CALM = "# Ferry service resumes\n\nThe ferry runs again, the operator said.\n"
PAGE = """<html lang="en"><head><title>Ferry service resumes</title></head><body><article>
<h1>Ferry service resumes</h1>{}</article></body></html>""".format(
    "".join(
        f"<p>The ferry to the island runs again after the repairs at the northern pier, the {word}, ended, "
        "the operator said in a statement that thanked its passengers for their patience.</p>"
        for word in ("first", "second", "third", "fourth")
    )
)


def figurecheck(*args: str, stdin: str = "", cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, away from any configuration of the user's."""
    command = [sys.executable, "-m", "bot", *args]
    root = str(Path(__file__).parents[2])
    environ = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(cwd or "/nonexistent"),
        "PYTHONPATH": root,
        "LANG": "C.UTF-8",
    }
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, check=False, cwd=cwd, env=environ, timeout=120
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "calm.txt").write_text(CALM)
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "broken.json").write_text('{"title": "x",\n "paragraphs": [}')
    (tmp_path / "shape.json").write_text('{"title": "x", "paragraphs": "y"}')
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
    (tmp_path / "picture").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "huge.html").write_bytes(b"<p>" + b"x" * 6_000_000)
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(PAGE.encode())[:60])
    (tmp_path / "bomb.html.gz").write_bytes(gzip.compress(bytes(50_000_000)))
    return tmp_path


def test_without_arguments_it_teaches() -> None:
    done = CliRunner().invoke(cli, ["--help"])
    assert done.exit_code == 0
    for words in ("figurecheck sample", "figurecheck shell", "Shell completion"):
        assert words in done.output


def test_every_command_has_help() -> None:
    for command in cli.list_commands(Context(cli)):
        done = CliRunner().invoke(cli, [command, "--help"])
        assert done.exit_code == 0
        assert "Examples:" in done.output or "Example:" in done.output or command == "sample", command


def test_a_contradiction_is_shown_and_ends_with_status_1(folder: Path) -> None:
    done = figurecheck("check", "story.txt", cwd=folder)
    assert done.returncode == 1, done.stderr
    assert "«Nine dead»" in done.stdout
    assert "«Eleven people»" in done.stdout


def test_a_calm_article_ends_with_status_0(folder: Path) -> None:
    done = figurecheck("check", "calm.txt", "page.html.gz", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("no discrepancies") == 2


def test_standard_input_is_a_source(folder: Path) -> None:
    done = figurecheck("check", "-", "--format", "jsonl", stdin=STORY, cwd=folder)
    assert done.returncode == 1
    assert json.loads(done.stdout)["id"] == "stdin"


def test_many_documents_each_get_their_line_in_order_also_beside_broken_ones(folder: Path) -> None:
    names = ["story.txt", "missing.txt", "broken.json", "calm.txt"]
    done = figurecheck("check", "--format", "jsonl", *names, cwd=folder)
    assert done.returncode == 2
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["source"] for line in lines] == names
    assert [bool(line["findings"]) for line in lines] == [True, False, False, False]
    assert lines[1]["error"] == "There is no such file."


UNREADABLE = {
    "missing.txt": "There is no such file.",
    "empty.txt": "There is no text to read: it is empty.",
    "broken.json": "It is not valid JSON: line 2, column 17: Expecting value.",
    "shape.json": '"paragraphs" must be a list of texts, not a text.',
    "paper.pdf": "It is not a text: give a page (.html), a text (.txt) or a document (.json).",
    "picture": "It is not a text: give a page (.html), a text (.txt) or a document (.json).",
    "huge.html": "It is larger than 5 MB, which no article is, so it was not read.",
    "bomb.html.gz": "It is larger than 5 MB, which no article is, so it was not read.",
    "cut.html.gz": "It is a damaged gzip file.",
    ".": "This is a folder. Name the files in it: ./*",
    "http://127.0.0.1:9/x": "The link does not lead to the public web, so it was not opened.",
    "ftp://news.example/x": "Only web links can be read: they begin with http:// or https://.",
}


def test_what_cannot_be_read_gets_one_sentence_and_the_others_their_reports(folder: Path) -> None:
    done = figurecheck("check", *UNREADABLE, "calm.txt", cwd=folder)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [f"figurecheck: {name}: {why}" for name, why in UNREADABLE.items()]
    assert done.stdout.startswith("Ferry service resumes")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            ["check", "a.txt", "--published", "29.9.2025"],
            '"29.9.2025" is not a date. Write it as 2025',
        ),
        (
            ["check", "a.txt", "--sources", "none.toml"],
            "There is no file none.toml. Copy config.example.toml",
        ),
        (["check", "a.txt", "b.txt", "--format", "html"], "A page shows one article: give one SOURCE"),
        (["rules", "sum-missmatch"], 'There is no rule "sum-missmatch". Did you mean sum-mismatch?'),
        (["new-rule", "Sums"], '"Sums" is no name for a rule. Write it like calendar/age-mismatch.'),
        (["run", "--config", "none.toml"], "There is no file none.toml."),
        (["chek"], "No such command 'chek'"),
    ],
)
def test_what_cannot_be_done_gets_one_sentence(args: list[str], sentence: str) -> None:
    done = CliRunner(env={"HOME": "/nonexistent"}).invoke(cli, args)
    assert done.exit_code == 2
    assert sentence in done.output
    assert "Traceback" not in done.output


def test_without_a_token_the_bot_says_in_three_lines_how_to_get_one() -> None:
    done = CliRunner(env={"HOME": "/nonexistent", "FIGURECHECK_DISCORD_TOKEN": ""}).invoke(cli, ["run"])
    assert done.exit_code == 2
    lines = done.output.splitlines()
    assert len(lines) == 3
    assert "https://discord.com/developers/applications" in lines[0]
    assert "FIGURECHECK_DISCORD_TOKEN" in lines[1]
    assert "figurecheck shell" in lines[2]


def test_the_pages_of_the_rules_show_their_examples() -> None:
    listed = CliRunner().invoke(cli, ["rules"]).output
    for rule in catalogue():
        assert rule.name in listed
        shown = CliRunner().invoke(cli, ["rules", rule.name]).output
        assert rule.page.splitlines()[0] in shown
        assert "cannot hold" in shown


def test_a_new_rule_is_drafted_with_examples_that_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks.rules, "__path__", [str(tmp_path)])
    done = CliRunner().invoke(cli, ["new-rule", "records/record-mismatch"])
    assert done.exit_code == 0, done.output
    draft = (tmp_path / "records" / "record_mismatch.py").read_text()
    compile(draft, "record_mismatch.py", "exec")
    assert 'CATEGORY = "record-mismatch"' in draft
    again = CliRunner().invoke(cli, ["new-rule", "records/record-mismatch"])
    assert again.exit_code == 2
    assert "There is a rule records/record-mismatch already" in again.output


def test_the_report_goes_where_it_is_asked_to(folder: Path) -> None:
    done = figurecheck("check", "story.txt", "--format", "html", "--output", "report.html", cwd=folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert "<mark>Nine dead</mark>" in (folder / "report.html").read_text()


def test_explain_shows_how_a_sentence_is_read() -> None:
    text = "They met on Monday, 18 May, and 12 people spoke."
    done = CliRunner().invoke(cli, ["explain", text, "--published", "2025-05-20"])
    assert done.exit_code == 0
    for words in ("READ", "CLAIMS", "RULES", "“12 people”", "calendar/weekday-mismatch"):
        assert words in done.output


def test_the_shell_answers_as_the_bot_does(folder: Path) -> None:
    done = figurecheck(
        "shell", stdin="story.txt\ncalm.txt\n/check calm.txt\n/hlep\nhello\n/quit\nstory.txt\n", cwd=folder
    )
    assert done.returncode == 0, done.stderr
    answers = done.stdout.strip().split("\n\n")
    assert "> *headline:* **Nine dead** after ferry sinks" in done.stdout
    assert done.stdout.count("nothing in it contradicts anything else in it") == 2
    assert "(There is no command /hlep. /help lists what there is.)" in answers
    assert "(No link in this message, and no such file: the bot says nothing.)" in answers


def test_the_sample_shows_one_discrepancy_of_each_kind_and_what_to_do_next() -> None:
    done = figurecheck("sample")
    assert done.returncode == 0, done.stderr
    assert "12 discrepancies" in done.stdout
    assert "figurecheck shell" in done.stdout
