"""What the arithmetic rules keep for any figures: right ones are silent, wrong ones fire once."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checks.article.plain import from_text
from checks.model import Finding, Severity, Silence
from checks.reading import read
from checks.rules.figures import impossible_value
from checks.rules.shares import overfull_whole, percent_change, percent_mismatch, ratio_mismatch
from checks.rules.sums import sum_mismatch
from checks.rules.units import exchange_mismatch, unit_mismatch

RULES = (
    sum_mismatch,
    percent_mismatch,
    percent_change,
    overfull_whole,
    ratio_mismatch,
    unit_mismatch,
    exchange_mismatch,
    impossible_value,
)
COUNTS = st.integers(min_value=2, max_value=99)


def outcomes(text: str) -> list[Finding | Silence]:
    reading = read(from_text(text))
    return [outcome for rule in RULES for outcome in rule.check(reading)]


def findings(text: str) -> list[Finding]:
    return [outcome for outcome in outcomes(text) if isinstance(outcome, Finding)]


@given(COUNTS, COUNTS, st.integers(min_value=-40, max_value=40))
@settings(max_examples=60, deadline=None)
def test_a_total_is_right_or_one_finding(one: int, other: int, off: int) -> None:
    total = one + other + off
    assume(total > max(one, other) and total % 10)  # 150 may be rounded
    assume(max(total, one + other) <= 2 * min(total, one + other))  # else they are no whole and parts
    found = findings(f"The vet saw {one} cows and {other} pigs, {total} in all.")
    assert len(found) == (off != 0)
    for finding in found:
        assert finding.expected == str(one + other)
        assert finding.shows == f"{one} + {other} = {one + other}"


@given(st.integers(min_value=101, max_value=999), st.integers(min_value=101, max_value=999))
@settings(max_examples=60, deadline=None)
def test_a_percentage_that_is_worked_out_is_silent(old: int, new: int) -> None:
    change = round(abs(new - old) / old * 100)
    assume(1 <= change < 100)
    verb, noun = ("rose", "a rise") if new > old else ("fell", "a drop")
    assert findings(f"The herd {verb} {change}% to {new} cows from {old}.") == []
    assert findings(f"The herd went from {old} cows to {new}, {noun} of {change} per cent.") == []


@given(st.integers(min_value=101, max_value=999), st.integers(min_value=101, max_value=999))
@settings(max_examples=60, deadline=None)
def test_a_percentage_that_is_far_off_is_one_finding(old: int, new: int) -> None:
    change = round(abs(new - old) / old * 100)
    assume(1 <= change < 80)
    verb = "rose" if new > old else "fell"
    (found,) = findings(f"The herd {verb} {change + 15}% to {new} cows from {old}.")
    assert found.severity is Severity.ERROR
    assert len(found.spans) == 3


@given(st.integers(min_value=2, max_value=5000))
@settings(max_examples=60, deadline=None)
def test_a_conversion_that_is_rounded_is_silent(miles: int) -> None:
    km = Fraction(miles) * Fraction(1609344, 1_000_000)
    for shown in (f"{float(km):.1f}", f"{round(km)}", f"{float(f'{float(km):.2g}'):,.0f}"):
        assert findings(f"The road is {miles:,} miles ({shown} km) long.") == []


@given(
    st.integers(min_value=2, max_value=5000),
    st.sampled_from([Fraction(1, 2), Fraction(3, 4), Fraction(4, 3), 10]),
)
@settings(max_examples=60, deadline=None)
def test_a_conversion_that_is_far_off_is_one_finding(miles: int, times: Fraction | int) -> None:
    km = round(Fraction(miles) * Fraction(1609344, 1_000_000) * times)
    assume(km > 5)
    (found,) = findings(f"The road is {miles:,} miles ({km:,} km) long.")
    assert found.category == "unit-mismatch"
    assert found.expected is not None
    assert found.expected.endswith(" km")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“Sales rose 15% to $50m from $40m,” he said.", "all of it stands between quotation marks"),
        ("“We had 4 cows and 3 pigs, 9 in all,” he said.", "all of it stands between quotation marks"),
        ("“It has tripled, from 20 to 41,” he said.", "all of it stands between quotation marks"),
        ("The rate fell 2 per cent, from 7 per cent to 5 per cent.", "per cent stands for percentage points"),
        (
            "Sales fell 20% to $50m from $40m.",
            "the figures go the other way: that is not about the percentage",
        ),
        (
            "Sales rose 15% at constant currency to $50m from $40m.",
            "the change is adjusted, or one of several",
        ),
        (
            "The ward has 90 beds. Of the 200 patients, 45, or 50%, are men.",
            "the share fits another figure nearby",
        ),
        ("It costs $10 (£2).", "the article gives no rate between the two currencies"),
        ("It may be 2C (3.6F) in the hut, where the heating is off.", "it holds: 2C = 3.6F"),
    ],
)
def test_a_rule_that_looked_and_said_nothing_says_why(text: str, reason: str) -> None:
    said = outcomes(text)
    assert [silence.reason for silence in said if isinstance(silence, Silence)] == [reason]
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Turnout was 140%.", "“140%” cannot be: it cannot be above 100 per cent."),
        (
            "It sold 30 cars, twice the 20 of last year.",
            "The text says “twice”, but 30 is 1.5 times 20.",
        ),
        (
            "It cost $40 (€60). One dollar is 0.90 euros.",
            "$40 is about €36, not €60.",
        ),
        (
            "The rate rose by half a point to 4.75% from 4.50%.",
            "From 4.50% to 4.75% is 0.25 percentage points, not half a point.",
        ),
        (
            "Wages rose by 150 basis points, from 3% to 4%.",
            "From 3% to 4% is 100 basis points, not 150 basis points.",
        ),
        (
            "A third of the 90 trees, or 45, were felled.",
            "A third of 90 is 30, not 45.",
        ),
    ],
)
def test_messages_show_the_sum(text: str, message: str) -> None:
    assert [finding.message for finding in findings(text)] == [message]
