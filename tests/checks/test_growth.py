"""The cost of claims and of every rule grows with the length of an article, and no faster.

Cost is counted in calls of functions: whatever else the machine does, they are as many each time.
"""

import cProfile
import pstats
import tomllib
from datetime import date
from pathlib import Path

import pytest

from checks.catalogue import catalogue
from checks.judging import judge
from checks.model import Article, Block, BlockKind
from checks.reading import read
from tests.benchmarks import hostile
from tests.benchmarks.judging import long_article, own_paragraphs, words_in

SHORT, LONG = 1_500, 6_000
CEILINGS = tomllib.loads((Path(__file__).parents[1] / "floors.toml").read_text("utf-8"))["calls"]
FEW = 1_500
"""Calls below which a rule has hardly begun."""


def article(kind: str, length: int, *, paragraphs: bool) -> Article:
    """A text made to keep rules busy, as one paragraph without an end or as many short ones."""
    pieces = range(1 + length // 500) if paragraphs else (0,)
    text = hostile.text(kind, 500 if paragraphs else length)
    blocks = tuple(Block(kind=BlockKind.PARAGRAPH, text=text) for _ in pieces)
    return Article(title="", blocks=blocks, published=date(2025, 11, 12))


def calls(work, *given) -> int:
    profile = cProfile.Profile()
    profile.runcall(work, *given)
    return pstats.Stats(profile).total_calls


@pytest.mark.parametrize("paragraphs", [False, True], ids=["one paragraph", "many paragraphs"])
@pytest.mark.parametrize("kind", hostile.STATEMENTS)
def test_work_grows_with_the_length_of_an_article_and_no_faster(kind, paragraphs):
    judge(read(article(kind, 500, paragraphs=paragraphs)))
    short, long = (article(kind, length, paragraphs=paragraphs) for length in (SHORT, LONG))
    assert calls(read, long) < 6 * calls(read, short)
    shorter, longer = read(short), read(long)
    for rule in catalogue():
        some = calls(lambda reading, check=rule.check: list(check(reading)), shorter)
        more = calls(lambda reading, check=rule.check: list(check(reading)), longer)
        assert more < 8 * max(some, FEW), rule.name


def test_reading_and_judging_stay_within_their_calls():
    story = long_article(list(own_paragraphs()), 5_000)
    judge(read(story))
    reads = calls(read, story)
    judges = calls(judge, read(story))
    assert reads <= CEILINGS["read"] * words_in(story)
    assert judges <= CEILINGS["judge"] * words_in(story)
