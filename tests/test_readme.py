"""What the README shows is what the code does."""

from pathlib import Path

from tests import picture

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_picture_is_of_the_answer_that_the_code_gives() -> None:
    assert picture.FILE.read_text("utf-8") == picture.picture(), "write it anew: python -m tests.picture"


def test_ci_runs_the_command_that_the_readme_gives() -> None:
    commands = README.partition("<!-- tests -->")[2].partition("<!-- -->")[0].strip().splitlines()
    assert len(commands) == 1
    assert commands[0].endswith(".venv/bin/pytest")
    assert "<!-- tests -->" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_the_folders_that_the_readme_names_exist() -> None:
    for line in README.splitlines():
        if line.startswith("| `") and "/` |" in line:
            assert (ROOT / line.split("`")[1]).is_dir(), line
