"""Which weekday belongs to which date."""

from datetime import date

import pytest

from checks.article.plain import from_text
from checks.reading import read
from checks.timeline.several_days import is_behind_another, several_days

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Saturday and Sunday, Oct. 12–13, at ten", [(SAT, 12), (SUN, 13)]),
        ("Friday to Sunday, 18 to 20 October", [(FRI, 18), (SUN, 20)]),
        ("Thursday, Friday and Saturday, October 17, 18 and 19", [(THU, 17), (FRI, 18), (SAT, 19)]),
        ("Thursday-Saturday, Oct. 17-19", [(THU, 17), (SAT, 19)]),
        ("Sat/Sun, Oct. 12 and 13, 2024", [(SAT, 12), (SUN, 13)]),
        ("Friday and Saturday, Oct. 11-26", []),
        ("Friday and Saturday, 31 and 32 October", []),
    ],
)
def test_weekdays_are_paired_with_their_dates(text: str, days: list[tuple[int, int]]) -> None:
    reading = read(from_text(f"It is open {text}.", published=date(2024, 10, 1)))
    found = [pair for passage in reading.passages for one in several_days(passage) for pair in one.days]
    assert found == [(weekday, date(2024, 10, day)) for weekday, day in days]


@pytest.mark.parametrize(
    ("before", "is_one_of_several"),
    [
        ("open Saturday and ", True),
        ("open Sat/", True),
        ("open on ", False),
        ("on Saturday, 2 May, and ", False),
    ],
)
def test_a_weekday_behind_another_is_not_that_of_the_date_alone(before: str, is_one_of_several: bool) -> None:
    assert is_behind_another(f"{before}Sunday, 3 May", len(before)) is is_one_of_several
