"""Which dates one slip of the pen makes of each other, and which statements are of one event."""

from datetime import date

import pytest

from checks.article.plain import from_text
from checks.model import When
from checks.reading import read
from checks.timeline.lines import told
from checks.timeline.slips import is_slip
from checks.timeline.told_twice import told_twice

PUBLISHED = date(2023, 9, 14)


def when(text: str) -> When:
    (passage,) = read(from_text(f"The hall was built in {text}.", published=PUBLISHED)).passages
    return next(mention.meaning for mention in passage.mentions if isinstance(mention.meaning, When))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("9 May 2023", "19 May 2023", True),
        ("12 May 2023", "21 May 2023", True),
        ("9 May 2023", "9 June 2023", True),
        ("9 May 2023", "27 June 2023", False),
        ("11 May 2023", "28 May 2023", False),
        ("1987", "1978", True),
        ("1987", "1997", True),
        ("1987", "2003", False),
        ("March 2019", "May 2019", True),
        ("March 2019", "May 2017", False),
        ("9 May 2023", "May 2023", False),
    ],
)
def test_a_slip_changes_a_digit_or_the_month(one: str, other: str, slip: bool) -> None:
    assert is_slip(when(one), when(other)) is slip


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("The guard was arrested on 12 August. He is silent since his arrest on 21 August.", True),
        ("The guard was arrested on 12 August. Tom Roe was arrested on 21 August.", False),
        ("The yard will launch the ferry in March. The ferry will be launched in May.", True),
        ("She met the king on 4 May. She met the queen on 14 May.", False),
        ("Sales start on 4 May for members. Sales start on 14 May for everybody.", False),
    ],
)
def test_two_statements_are_of_one_event(text: str, twice: bool) -> None:
    reading = read(from_text(f"{text}\n\nThe harbour is old, the mayor said.", published=PUBLISHED))
    assert bool(list(told_twice(told(reading), PUBLISHED))) is twice
