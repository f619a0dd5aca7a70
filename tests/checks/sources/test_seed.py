"""The seed article held against its sources, where they lie beside the project."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from checks.article.plain import from_text
from checks.reading import read
from checks.sources import Answer, ask, sources_of, table_of, verdicts

HERE = Path(__file__).parent
ARTICLE = HERE.parents[3] / "shared" / "seed" / "article.txt"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the seed is not here")


def told(published):
    sources = sources_of(tomllib.loads((HERE / "seed.toml").read_text("utf-8"))["source"])
    reading = read(from_text(ARTICLE.read_text("utf-8"), published=published))
    answers = [
        Answer(lookup=lookup, table=table_of(lookup.source, (HERE / lookup.source.file).read_bytes()))
        for lookup in ask(reading, sources)
    ]
    assert [answer.lookup.source.name for answer in answers] == [source.name for source in sources]
    return verdicts(reading, answers)


def test_on_its_day_every_figure_has_its_verdict():
    assert [
        (each.figure, each.rating.value, [(row.value, row.as_of) for row in each.evidence])
        for each in told(date(2025, 9, 29))
    ] == [
        ("21-point plan", "superseded", [("20", date(2025, 9, 29)), ("21", date(2025, 9, 23))]),
        ("More than 66,000 Palestinians", "supported", [("66055", date(2025, 9, 29))]),
        ("approximately 1,200 people", "supported", [("1219", date(2025, 9, 28))]),
        ("hundreds of others", "supported", [("251", date(2025, 9, 28))]),
        ("more than 66,000 people", "supported", [("66055", date(2025, 9, 29))]),
    ]


def test_the_day_before_the_plan_had_21_points():
    [plan, *_] = told(date(2025, 9, 28))
    assert (plan.rating.value, plan.evidence[0].value) == ("supported", "21")


def test_two_days_before_the_toll_had_not_reached_66000():
    toll = [each for each in told(date(2025, 9, 27)) if each.source == "gaza-deaths"]
    assert [(each.rating.value, each.evidence[0].value) for each in toll] == [("conflict", "65926")] * 2
