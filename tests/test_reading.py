"""The quality of reading may only rise: labelled sentences in the style of newspapers, against the floors."""

import json
import tomllib
from pathlib import Path

import pytest

from bot.commands.read import items
from tests.benchmarks.scoring import score

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["reading"]
SENTENCES = [
    json.loads(line) for line in (HERE / "corpus" / "sentences.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def found():
    return score(SENTENCES, items)


@pytest.mark.parametrize("level", ["value", "kind", "unit", "date"])
def test_f1_does_not_fall(found, level):
    assert found.f1(level) >= FLOORS[level], found.wrong


@pytest.mark.parametrize(("what", "of"), [("hedge", "hedged"), ("noun", "nouns"), ("whole", "sentences")])
def test_shares_do_not_fall(found, what, of):
    assert found.share(what, of) >= FLOORS[what], found.wrong


def test_traps_do_not_spring(found):
    assert found.share("sprung", "traps") <= FLOORS["traps"], found.wrong


@pytest.mark.parametrize(
    "path", sorted((HERE / "corpus").glob("sentences*.jsonl")), ids=lambda path: path.stem
)
def test_labels_stand_where_they_say(path):
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        for label in (*record["gold"], *record["optional"], *record["traps"]):
            assert record["text"][label["start"] : label["end"]] == label["surface"]
