"""The calendar rules, beside their own examples: what holds for every date, and what each leaves alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.article.plain import from_text
from checks.catalogue import catalogue
from checks.judging import Report, judge
from checks.model import Finding, Severity
from checks.reading import read

PUBLISHED = date(2024, 5, 6)
RULES = [rule for rule in catalogue() if rule.name.startswith("calendar/")]
MONTHS = [date(2000, month, 1).strftime("%B") for month in range(1, 13)]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
UNHURRIED = settings(deadline=None)
"""The first text compiles the patterns, and takes longer than the others."""
MODERN = st.dates(date(1924, 1, 1), date(2045, 12, 31))
"""Since the Julian calendar went out of use."""


def report(text: str, published: date | None = PUBLISHED) -> Report:
    article = replace(from_text(text, published=published), language="en")  # too short to tell
    return judge(read(article), rules=RULES)


def alarms(text: str, published: date | None = PUBLISHED) -> list[Finding]:
    return list(report(text, published).alarms)


def written(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


# ------------------------------------------------------------------ what holds for every date


@UNHURRIED
@given(MODERN, st.integers(0, 6))
def test_a_weekday_is_right_on_its_own_days_only(day: date, weekday: int) -> None:
    found = alarms(f"The day of the inquest in Hull is {WEEKDAYS[weekday]}, {written(day)}.")
    assert [finding.category for finding in found] == ["weekday-mismatch"] * (day.weekday() != weekday)
    assert all(finding.expected == WEEKDAYS[day.weekday()] for finding in found)


@pytest.mark.parametrize(
    "told",
    [
        "Sunday, 2 September 1666",
        "Tuesday, 30 January 1649",
        "Wednesday, 25 October 1917",
        "Wednesday, 14 July 1700",  # in Paris
        "Sunday, 14 July 1700",  # in London
    ],
)
def test_a_weekday_may_be_that_of_the_julian_calendar(told: str) -> None:
    assert alarms(f"The fire began on {told}, at dawn.") == []


@UNHURRIED
@given(MODERN, st.integers(1, 400))
def test_a_range_of_days_ends_after_it_begins(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    assert alarms(f"The rink was open from {written(first)} to {written(last)}.") == []
    found = alarms(f"The rink was open from {written(last)} to {written(first)}.")
    assert [finding.category for finding in found] == ["date-conflict"]


@UNHURRIED
@given(st.dates(date(1925, 1, 1), date(2005, 12, 31)), st.integers(-15, 15))
def test_an_age_is_the_full_years_since_birth_or_one_off(birth: date, off: int) -> None:
    age = PUBLISHED.year - birth.year - ((PUBLISHED.month, PUBLISHED.day) < (birth.month, birth.day))
    found = alarms(f"Nora Lindt, {age + off}, who was born on {written(birth)}, runs the shop.")
    assert [finding.category for finding in found] == ["age-mismatch"] * (abs(off) > 1)


@UNHURRIED
@given(st.integers(1905, 2020), st.integers(2, 60))
def test_years_ago_are_the_difference_of_the_years_or_one_off(year: int, years: int) -> None:
    found = alarms(f"The mill burnt down in {year}, {years} years ago.")
    apart = abs(PUBLISHED.year - year - years)
    if apart <= 1:
        assert found == []
    elif apart > 1 + years / 10:
        assert [finding.category for finding in found] == ["duration-mismatch"]


@UNHURRIED
@given(MODERN, st.integers(2, 60), st.integers(-30, 30))
def test_days_later_are_counted_to_the_day_or_one_off(first: date, days: int, off: int) -> None:
    last = first + timedelta(days=days + off)
    if last <= first:
        return
    found = alarms(
        f"The ship ran aground on {written(first)}. {days} days later, on {written(last)}, it sank.",
        published=None,  # which would explain the length, were it so many days away
    )
    if abs(off) <= 1:
        assert found == []
    elif abs(off) > 1 + days / 10:
        assert [finding.category for finding in found] == ["duration-mismatch"]


FRAGMENTS = [
    *("Nora Lindt, 34,", "born in 1969", "on 3 May 2019", "from 9 to 3 May", "in 1998", "30 years ago"),
    *("since 2014", "for nine years", "on Friday, 4 May,", "31 June", "the 40th anniversary of", "at 8.25pm"),
    *("after 40 minutes", "“in 1990”", "a two-day fair", "the meeting in the hall", "later", "until 9 June"),
    *("married for 58 years", "died at the age of 86", "which", "and", "the", "Holm", "was"),
    *(".", ",", "(", ")", "\n\n", "\n\n# ", "\n\n> "),
]


@UNHURRIED
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=40))
def test_whatever_the_text_findings_point_into_it_and_can_be_posted(pieces: list[str]) -> None:
    judged = report("It " + " ".join(pieces) + " ended.")
    for finding in judged.findings:
        for span in finding.spans:
            assert judged.article.blocks[span.block].text[span.start : span.end] == span.text
        assert finding.message.endswith((".", ".”"))
        assert finding.spans == tuple(sorted(finding.spans, key=lambda span: (span.block, span.start)))


# ------------------------------------------------------------------ when nothing is certain


@pytest.mark.parametrize(
    "text",
    [
        "The mill burnt down in 1988, 26 years ago.",
        "Nora Lindt, 34, who was born in 1969, runs the shop.",
        "Doors open on Friday, Oct. 12.",
        "Villagers marked the 40th anniversary of the landslide of 3 May 1994.",
    ],
)
def test_without_a_date_of_publication_nothing_is_held_against_today(text: str) -> None:
    assert alarms(text, None) == []


def test_what_is_left_alone_is_told_with_its_reason() -> None:
    silences = report("“It was Monday, 7 May 2019,” she said.").silences
    assert [silence.reason for silence in silences] == ["in a quotation"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "The inquest will open on Tuesday, 6 March 2024, in Hull.",
            "6 March 2024 is a Wednesday, not a Tuesday.",
        ),
        ("The lease ran out on 31 June.", "There is no 31 June: June has 30 days."),
        ("It was signed on 29 February 2022.", "There is no 29 February 2022: February 2022 has 28 days."),
        ("The fair is open from 22 to 17 March.", "The range “from 22 to 17 March” ends before it begins."),
        (
            "She ruled for nine years, from 2004 to 2017.",
            "From 2004 to 2017 it is 13 years, not “nine years”.",
        ),
        (
            "On 3 June, ten days after the break-in of 9 June, the bank reopened.",
            "3 June 2024 is before 9 June 2024, not “ten days” after it.",
        ),
        (
            "The three-day jazz festival, 7–14 June, is sold out.",
            "From 7 June 2024 to 14 June 2024, counting both, it is 8 days, not “three-day”.",
        ),
        (
            "Nora Lindt, 34, who was born in 1969, runs the shop.",
            "Somebody born in 1969 is 54 or 55 on 6 May 2024, not 34.",
        ),
    ],
)
def test_a_message_shows_the_calendar(text: str, message: str) -> None:
    assert [finding.message for finding in alarms(text)] == [message]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Nora Lindt, 34, who was born in 1969, runs the shop.", Severity.ERROR),
        ("Nora Lindt, 53, who was born in 1969, runs the shop.", Severity.NOTE),
        ("She ruled for nine years, from 2004 to 2017.", Severity.ERROR),
        ("The road is still closed, 30 years after the flood of May 2014.", Severity.WARNING),
    ],
)
def test_what_was_concluded_weighs_less_than_what_is_said(text: str, severity: Severity) -> None:
    assert [finding.severity for finding in report(text).findings] == [severity]
