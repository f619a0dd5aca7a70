"""Changes between two levels, and those that are none."""

from __future__ import annotations

import pytest

from checks.relations.across import all_changes
from checks.relations.move import moves
from checks.relations.roles import Role, direction_of, role_of

from .finding import lines_of, reading_of


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (change.old.span.text, change.new.span.text, change.delta.span.text)
        for change in all_changes(reading_of(text))
        if not change.adjusted
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose 25% to $50m from $40m.", ("$40m", "$50m", "25%")),
        ("Sales rose by 25%, from $40m to $50m.", ("$40m", "$50m", "25%")),
        ("Sales were $50m, up 25% from $40m.", ("$40m", "$50m", "25%")),
        ("Sales went from $40m to $50m, a rise of 25%.", ("$40m", "$50m", "25%")),
        ("Sales were $50m, compared with $40m a year earlier, a 25% rise.", ("$40m", "$50m", "25%")),
        ("The herd tripled to 90 from 30.", ("30", "90", "tripled")),
        (
            "The rate rose a quarter of a percentage point, from 4.25% to 4.50%.",
            ("4.25%", "4.50%", "percentage point"),
        ),
        ("The share fell $2 to $38 from $40.", ("$40", "$38", "$2")),
        ("It is $50, 25% more than the $40 of last year.", ("$40", "$50", "25%")),
        ("The pot is $30. It was priced at the usual $40, a 25% discount.", ("$40", "$30", "25%")),
    ],
)
def test_both_levels_and_the_change_are_told_apart(text: str, expected: tuple[str, str, str]) -> None:
    ((old, new, by),) = found(text)
    assert (old, new) == expected[:2]
    assert expected[2] in by


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 5% on costs of $9m, down from $10m.",
        "Profit rose 5% and sales rose to $50m from $40m.",
        "Sales rose 5% to $50m, compared with $48m expected by analysts.",
        "The share rose 2% to $50, from a low of $31 in May.",
        "The firm cut 10% of its staff, from 60 sites to 50.",
        "Sales rose 8% to $50m. Costs were $40m.",
    ],
)
def test_figures_of_different_things_make_no_change(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 15% at constant currency to $50m from $40m.",
        "Sales rose 5% a year on average, from $40m to $60m.",
        "Output rose 1% on the month, to 120 from 100 a year earlier.",
        "Prices rose 1% in May to $120, compared with $100 a year earlier.",
    ],
)
def test_a_change_from_another_base_is_adjusted(text: str) -> None:
    assert [change.adjusted for change in all_changes(reading_of(text))] == [True]


def test_a_rate_is_no_adjustment() -> None:
    assert found("The plan is $30 a month, 40% off the regular price of $50.") != []


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sales rose 5%.", 1),
        ("It was a sharp drop of 5%.", -1),
        ("It changed by 5%.", 0),
        ("There is a 5% discount.", -1),
        ("Some 5% agreed.", None),
    ],
)
def test_the_direction_is_in_the_words_beside_it(text: str, direction: int | None) -> None:
    (line,) = lines_of(text)
    assert direction_of(line.slots[0]) == direction


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sales fell from $40m.", Role.OLD),
        ("Sales were low against the $40m of last year.", Role.OLD),
        ("Sales were low against the $40m of its rivals.", Role.BARE),
        ("Sales rose to a record $40m.", Role.NEW),
        ("The pot regularly sells for $40.", Role.OLD),
        ("Sales were $40m.", Role.BARE),
    ],
)
def test_the_role_of_a_level_is_in_the_words_before_it(text: str, role: Role) -> None:
    (line,) = lines_of(text)
    assert role_of(line.slots[0]) is role


def test_points_per_cent_and_the_level_reached() -> None:
    (move,) = moves(reading_of("The index lost 40 points, or 0.8%, to close at 4,960."))
    assert (move.by.span.text, move.share.span.text, move.level.span.text) == ("40 points", "0.8%", "4,960")
    (move,) = moves(reading_of("The index closed at 4,960, down 40 points, or 0.8%."))
    assert move.level.span.text == "4,960"
    assert move.direction == -1
