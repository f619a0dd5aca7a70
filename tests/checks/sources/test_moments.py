"""A figure of one article beside that of another, posted before it: a difference, an update, or neither.

Each case is the text and day of the earlier article, those of the later one, and what is told.
"""

from datetime import date

import pytest

from checks.model import Article, Block, BlockKind
from checks.reading import read
from checks.sources import Other, differences

DIFFERENT = [
    (
        "The ferry Adria carried 310 passengers when it left Dravik on 3 March 2024.",
        "2024-03-04",
        "The ferry Adria carried 130 passengers when it left Dravik on 3 March 2024.",
        "2024-06-01",
        "130 passengers",
    ),
    (
        "Velta FC beat Lumen United in front of 31,000 spectators in the final on Saturday.",
        "2025-03-02",
        "Velta FC beat Lumen United in front of 13,000 spectators in the final on Saturday.",
        "2025-03-03",
        "13,000 spectators",
    ),
    (
        "The president of Dravonia presented a 21-point plan in Geneva.",
        "2025-03-04",
        "The president of Dravonia presented a 20-point plan in Geneva.",
        "2025-03-05",
        "20-point plan",
    ),
    (
        "Parliament in Dravonia passed the budget law with 212 votes on Friday.",
        "2025-03-08",
        "Parliament in Dravonia passed the budget law with 221 votes on Friday.",
        "2025-03-09",
        "221 votes",
    ),
    (
        "An explosion at a market in Dravik killed 12 people on Monday, police said.",
        "2025-03-04",
        "An explosion at a market in Dravik killed nine people on Monday, police said.",
        "2025-03-06",
        "nine people",
    ),
    (
        "Unemployment in Dravonia rose to 5.1% in February.",
        "2025-03-14",
        "Unemployment in Dravonia rose to 5.9% in February.",
        "2025-03-15",
        "5.9%",
    ),
    (
        "The tower in Lumen was opened on 4 May 1931 with 102 floors.",
        "2024-01-10",
        "The tower in Lumen was opened on 4 May 1931 with 120 floors.",
        "2024-02-20",
        "120 floors",
    ),
]

UPDATES = [
    # A toll that rises, and two of one day, of which nobody knows which came first.
    (
        "An explosion at a market in Dravik killed nine people on Monday, police said.",
        "2025-03-04",
        "An explosion at a market in Dravik killed 12 people on Monday, police said.",
        "2025-03-05",
    ),
    (
        "An explosion at a market in Dravik killed 12 people on Monday, police said.",
        "2025-03-04",
        "An explosion at a market in Dravik killed nine people on Monday, police said.",
        "2025-03-04",
    ),
    # An older article that is posted later.
    (
        "An explosion at a market in Dravik killed 12 people on Monday, police said.",
        "2025-03-05",
        "An explosion at a market in Dravik killed nine people on Monday, police said.",
        "2025-03-04",
    ),
    (
        "An explosion at a market in Dravik killed 12 people on Monday, police said.",
        "2025-03-04",
        "Police revised the toll: an explosion at a market in Dravik killed nine people on Monday.",
        "2025-03-06",
    ),
    (
        "A 6.1-magnitude earthquake struck near Dravik on Sunday.",
        "2025-03-03",
        "A 5.8-magnitude earthquake struck near Dravik on Sunday.",
        "2025-03-04",
    ),
    (
        "The storm Orla left 20,000 homes without power in Dravonia on Monday.",
        "2025-03-04",
        "The storm Orla left 31,000 homes without power in Dravonia on Monday.",
        "2025-03-05",
    ),
]

QUIET = [
    # It happened again.
    (
        "An explosion at a market in Dravik killed 12 people on Monday, police said.",
        "2025-03-04",
        "An explosion at a market in Dravik killed nine people on Monday, police said.",
        "2025-03-12",
    ),
    (
        "Air strikes killed 31 people in Lumen City, medics said.",
        "2025-03-05",
        "Air strikes killed 22 people in Lumen City, medics said.",
        "2025-03-06",
    ),
    # Somebody else says so.
    (
        "An explosion at a market in Dravik killed 12 people on Monday, the army said.",
        "2025-03-04",
        "An explosion at a market in Dravik killed nine people on Monday, medics said.",
        "2025-03-06",
    ),
    # It moves by the hour, by the month, or by the year.
    (
        "Brent crude rose to $81.20 a barrel on Tuesday.",
        "2025-03-04",
        "Brent crude rose to $82.10 a barrel on Tuesday.",
        "2025-03-05",
    ),
    (
        "The storm Orla brought winds of 160 km/h to the coast of Dravonia on Monday.",
        "2025-03-04",
        "The storm Orla brought winds of 130 km/h to the coast of Dravonia on Monday.",
        "2025-03-05",
    ),
    (
        "Unemployment in Dravonia rose to 5.1%.",
        "2025-03-14",
        "Unemployment in Dravonia rose to 5.3%.",
        "2025-03-15",
    ),
    (
        "Unemployment in Dravonia rose to 5.1% in February.",
        "2025-03-14",
        "Unemployment in Dravonia rose to 5.3% in March.",
        "2025-04-11",
    ),
    (
        "Anna Kovar, 54, was elected mayor of Dravik.",
        "2025-03-04",
        "Anna Kovar, 55, was elected mayor of Dravik.",
        "2025-03-05",
    ),
    (
        "The population of Dravik is 1.2 million.",
        "2025-03-04",
        "The population of Dravik is 1.3 million.",
        "2025-09-04",
    ),
    # The plan went on.
    (
        "The president of Dravonia presented a 21-point plan in Geneva.",
        "2025-03-04",
        "The president of Dravonia presented a 20-point plan in Geneva.",
        "2025-04-20",
    ),
    # It agrees at the grain that is written.
    (
        "The ferry Adria carried 310 passengers when it left Dravik on 3 March 2024.",
        "2024-03-04",
        "The ferry Adria carried about 300 passengers when it left Dravik on 3 March 2024.",
        "2024-03-05",
    ),
    (
        "The ferry Adria carried 310 passengers when it left Dravik on 3 March 2024.",
        "2024-03-04",
        "The ferry Adria carried 130 passengers when it left Dravik on 17 March 2024.",
        "2024-03-18",
    ),
]


def article(text, day):
    block = Block(kind=BlockKind.PARAGRAPH, text=text)
    return Article(title="", blocks=(block,), published=date.fromisoformat(day))


def told(then, then_day, now, now_day):
    other = Other(article=article(then, then_day), name="earlier post", title="It")
    return [(each.figure, each.rating.value) for each in differences(read(article(now, now_day)), other)]


@pytest.mark.parametrize(("then", "then_day", "now", "now_day", "figure"), DIFFERENT)
def test_what_differs_at_one_moment_is_told(then, then_day, now, now_day, figure):
    assert told(then, then_day, now, now_day) == [(figure, "conflict")]


@pytest.mark.parametrize(("then", "then_day", "now", "now_day"), UPDATES)
def test_what_goes_on_is_an_update(then, then_day, now, now_day):
    assert [rating for _, rating in told(then, then_day, now, now_day)] == ["update"]


@pytest.mark.parametrize(("then", "then_day", "now", "now_day"), QUIET)
def test_what_is_of_another_moment_is_left_alone(then, then_day, now, now_day):
    assert told(then, then_day, now, now_day) == []
