"""Whose age is told, and of which time."""

from datetime import date

import pytest

from checks.article.plain import from_text
from checks.reading import read
from checks.timeline.ages import Sort, all_ages
from checks.timeline.growing import full_years
from checks.timeline.lines import lines_of


@pytest.mark.parametrize(
    ("text", "who", "sort", "years"),
    [
        ("Anna Lund, 44, sings.", "Lund", Sort.NOW, 44),
        ("A woman in her 80s, Anna Lund, sings.", "Lund", Sort.NOW, 80),
        ("Anna Lund is now 44.", "Lund", Sort.NOW, 44),
        ("Anna Lund left school at 16 in 1966.", "Lund", Sort.THEN, 16),
        ("Anna Lund was 24 when she took over the shop in 1981.", "Lund", Sort.THEN, 24),
        ("Anna Lund was ill. In 1981, when she was 24, she left.", "Lund", Sort.THEN, 24),
        ("Anna Lund moved to Oslo. In 1981, at 24, she left.", "Lund", Sort.THEN, 24),
    ],
)
def test_an_age_is_somebodys(text: str, who: str, sort: Sort, years: int) -> None:
    passages = read(from_text(text, published=date(2024, 5, 22))).passages
    lines = [line for passage in passages for line in lines_of(passage, every=True, names=True)]
    (aged,) = all_ages(lines)
    assert aged.who is not None
    assert (aged.who.family, aged.sort) == (who, sort)
    assert aged.years.low == years


@pytest.mark.parametrize(
    "text",
    [
        "The shop opened at 10 in 1981.",
        "Anna Lund, whose husband died at 44 in 1981, sings.",
    ],
)
def test_hours_and_other_people_are_left_alone(text: str) -> None:
    passages = read(from_text(text, published=date(2024, 5, 22))).passages
    lines = [line for passage in passages for line in lines_of(passage, every=True, names=True)]
    assert not list(all_ages(lines))


def test_a_birthday_makes_a_year() -> None:
    assert full_years(date(1950, 6, 2), date(1960, 6, 1)) == 9
    assert full_years(date(1950, 6, 2), date(1960, 6, 2)) == 10
