"""Wordings in which news tell a change, a share or a sum: right figures are silent, wrong ones fire once."""

from __future__ import annotations

import pytest

from checks.model import Finding
from checks.rules.shares import percent_change, percent_mismatch, ratio_mismatch
from checks.rules.sums import sum_mismatch

from .finding import reading_of

RULES = (sum_mismatch, percent_mismatch, percent_change, ratio_mismatch)


def messages(text: str) -> list[str]:
    reading = reading_of(text)
    told = (outcome for rule in RULES for outcome in rule.check(reading))
    return [outcome.message for outcome in told if isinstance(outcome, Finding)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The number of inns rose to {} last year, from 440 in 2019, or about 7 percent.", "471", "517"),
        ("Arrests fell to 210 in May, from 280 in April, or {} percent, the guild said.", "25", "40"),
        (
            "Sales climbed to $5.2 million this year from $4.0 million, or {} percent, its report says.",
            "30",
            "17",
        ),
        ("The figures show a {}% increase in burglaries last year - 58 compared to 29 in 2015.", "100", "31"),
        ("Police noted a {}% rise in thefts last month, with 560 compared to 400 in March.", "40", "12"),
        (
            "Donations were 50 times the usual total -- ${} compared to the typical daily rate of $1,000.",
            "50,000",
            "20,000",
        ),
        (
            "Deaths rose nearly five-fold from 4.2 deaths per 100,000 people to {} deaths in 2015.",
            "20.8",
            "31.8",
        ),
        (
            "A nearly three-fold increase in the number of stray dogs worries the council.\n\n"
            "The number of stray dogs jumped to {} last year from 34 in 2015.",
            "101",
            "201",
        ),
        ("Thefts fell by a fifth in May. The figure fell to {}, from 310 a year earlier.", "248", "300"),
        (
            "The number of families in huts rose by 5%. The number increased to {} families from 764 in May.",
            "801",
            "901",
        ),
        (
            "The yard built 36 boats, three times as many as the year before. Last year it built {} boats.",
            "12",
            "18",
        ),
        (
            "The club had 900 members in 2019. In 2020 it had {}. That was an increase of 10 per cent.",
            "990",
            "950",
        ),
        (
            "The museum had 44,000 visitors in May. That is {}, or 10 per cent, more than a year earlier.",
            "4,000",
            "7,000",
        ),
        ("Sixty-nine of the colleges were Danish, nearly a {} of the 300-strong list.", "quarter", "half"),
        ("Nine of the judges voted for it, a third of the {}-member court.", "27", "45"),
        ("Storms closed 600 schools. Half of the schools, some {}, will stay closed.", "300", "420"),
        ("{} were hurt: two men, three women and a child.", "Six", "Eight"),
        ("A family of {} -- two boys, four men and two women -- walked by.", "eight", "nine"),
        ("The king barred {} Danes - three envoys and their six children - from leaving.", "nine", "ten"),
    ],
)
def test_a_wrong_figure_is_told(text: str, right: str, wrong: str) -> None:
    assert messages(text.format(right)) == []
    assert len(messages(text.format(wrong))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Turnover climbed to $5.2 million this year from $4.0 million, or 17 percent of the group's total.",
        "Arrests fell to 210 in May, from 280 in April, or 40 percent below the peak.",
        "Profit rose to $40m from $30m, or 20 cents a share.",
        "Police noted a 12% rise in thefts last month, with 56 people held compared to 40 in March.",
        "The figures show a 31% rise in burglaries - 58 people were held, compared to 29 in 2015.",
        "He ran 20 miles, twice the usual distance - 40 people watched compared with 10 at home.",
        "The rate doubled from 5 cases per 1,000 pupils to 30 cases per 5,000 teachers.",
        "A threefold increase in the number of cats worries the council.\n\n"
        "The number of cats jumped to 40 in Tull from 31 in May.",
        "Thefts rose by a fifth in Orme. The figure rose to 300 in Tull, from 290 a year earlier.",
        "Wages rose by 5%. The figure rose to 3.1% from 2.4%.",
        "The yard built 36 boats, three times as many as the year before. Last year its rival built 18.",
        "The club had 900 members in 2019. In 2020 it had 40 guests. That was an increase of 25 per cent.",
        "It sold 44,000 tickets. That is 4,000, or 20 per cent, more than its rival.",
        "It sold 400 cars and 300 vans. That is 60, or 10 per cent, more than a year earlier.",
        "Nine of the judges wrote books, half of the 60 books in the shop.",
        "Storms closed 600 schools. Half of the schools in Orme, some 42, will stay closed.",
        "Storms closed 600 schools and 40 colleges. Half of the colleges, 20, will stay closed.",
    ],
)
def test_figures_of_other_things_are_left_alone(text: str) -> None:
    assert messages(text) == []
