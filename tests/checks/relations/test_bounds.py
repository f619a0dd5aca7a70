"""Which figures lie beyond the bound that their own words set."""

import pytest

from checks.article.plain import from_text
from checks.reading import read
from checks.relations.bounds import beyond_bounds
from checks.relations.told_before import parts_of_told_wholes


def beyond(text: str) -> list[str]:
    passages = read(from_text(text)).passages
    return [span.text for passage in passages for one in beyond_bounds(passage) for span in one.spans]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She came fifth of four.", "fifth of four"),
        ("The club is 21st out of 20.", "21st out of 20"),
        ("It was ninth in a field of eight.", "ninth in a field of eight"),
        ("They hold it in a 60:50 split.", "60:50"),
        ("The car has a 50/40 weight distribution.", "50/40"),
        ("It will pay over FY2022-20.", "FY2022-20"),
        ("The 2016-2013 model years are affected.", "2016-2013"),
        ("She led the council from 2010 to 2004.", "from 2010 to 2004"),
        ("Six in five pupils walk.", "Six in five"),
        ("A quake of magnitude 11.5 shook the coast.", "magnitude 11.5"),
        ("The water has a pH of 17.", "pH of 17"),
        ("It lies at a latitude of 95 degrees.", "latitude of 95 degrees"),
        ("The bar opens at 7:75.", "7:75"),
        ("Come by 7:75 p.m. on Friday.", "7:75 p.m."),
        ("The fair closes at 27:30.", "27:30"),
        ("A 143-year-old man won.", "143-year-old man"),
        ("A 41-year-old toddler won.", "41-year-old toddler"),
    ],
)
def test_what_cannot_be_is_found(text: str, told: str) -> None:
    assert beyond(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "She came fourth of five, third of 12 and 4th among 21-year-olds.",
        "He drank a fifth of four bottles and two thirds of one.",
        "The board was split 60-50, and the boxer won by a split decision.",
        "They hold it in a 55:45 split, and she ran a first half of 65:30.",
        "He played in the 2019-20 season and in 1999-00.",
        "The ban was brought forward from 2040 to 2035.",
        "He lived from 1990 to 1985 Mill Lane.",
        "Six in five days is a record. Four in five pupils walk.",
        "A quake of magnitude 6.4 was felt. A star of magnitude 12 was found.",
        "The bar opens at 7:30 p.m. and the goal came at 65:10.",
        "A 150-year-old man-made lake is dry. A 101-year-old woman swims.",
        "A villager who claims to be a 143-year-old man danced.",
    ],
)
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    assert beyond(text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The jury has nine jurors. Eleven of them took notes.", 1),
        ("The fire hurt 12 people. Among them were 15 firefighters.", 1),
        ("More than 300 people will go. Those include 1,200 students.", 1),
        ("The firm runs 40 buses. It will paint 55 of its buses.", 1),
        ("The jury has nine jurors. Five of them took notes.", 0),
        ("More than 300 people will go. Those include 400 students.", 0),
        ("The firm sold 40 buses. It will paint 55 of its buses.", 0),
        ("The firm runs 40 buses. It sold 55 of its buses.", 0),
        ("Nine jurors heard 12 witnesses. Eleven of them took notes.", 0),
    ],
)
def test_parts_are_held_against_wholes_told_before(text: str, parts: int) -> None:
    assert len([*parts_of_told_wholes(read(from_text(text)))]) == parts
