"""Parts, wholes and shares."""

from __future__ import annotations

import pytest

from checks.relations.share import shares_of
from checks.relations.stake import stakes
from checks.relations.tolerance import said
from checks.relations.whole import overfull

from .finding import reading_of


def found(text: str) -> list[tuple[str, str, str, bool]]:
    return [
        (share.part.span.text, share.whole.span.text, share.share.span.text, share.sure)
        for share in shares_of(reading_of(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 80 boats, 20, or 25%, leaked.", ("20", "80 boats", "25%", True)),
        ("Some 20 of the 80 boats (25%) leaked.", ("20", "80 boats", "25%", True)),
        ("They checked 20 (25%) of the 80 boats.", ("20", "80 boats", "25%", True)),
        ("A quarter of its 80 boats, or 20, leaked.", ("20", "80 boats", "A quarter", True)),
        ("In 25 per cent (20 of 80) the hull leaked.", ("20", "80", "25 per cent", True)),
        ("There are 80 boats in port, but only 20, or 25%, are for hire.", ("20", "80 boats", "25%", False)),
        (
            "There were 80 cases with 20 deaths, a fatality rate of 25%.",
            ("20 deaths", "80 cases", "25%", False),
        ),
        ("The fine is $2m, or 5% of its $40m turnover.", ("$2m", "$40m", "5%", True)),
    ],
)
def test_the_part_the_whole_and_the_share(text: str, expected: tuple[str, str, str, bool]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He got 80 votes, or 40%, to 120, or 60%, for her.",
        "It has 80 boats and 20% of the market.",
        "Half of the 80 boats, or 30% of those in the south, leaked.",
    ],
)
def test_a_share_of_something_else_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("The ward has 90 beds. Of the 200 patients, 45, or 50%, are men.", True),
        ("The ward has 70 beds. Of the 200 patients, 45, or 50%, are men.", False),
    ],
)
def test_a_share_that_fits_another_figure_nearby_is_explained(text: str, explained: bool) -> None:
    (share,) = shares_of(reading_of(text))
    assert share.is_explained(said(share.share.figure)) is explained


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It paid $20m for a 25% stake, valuing the firm at $80m.", True),
        ("It paid $20m for a 25% stake, valuing the firm at $60m before the new money.", True),
        ("It paid $20m for a 25% stake, valuing the firm at $150m.", False),
        ("It paid $20m in cash. The deal is for a 25% stake, valuing the firm at $150m.", False),
    ],
)
def test_a_stake_its_price_and_the_value_of_the_whole(text: str, fits: bool) -> None:
    (stake,) = stakes(reading_of(text))
    assert stake.fits() is fits


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("The poll has Ash on 48%, Birk on 41% and 15% undecided.", 104),
        ("Wheat takes 60% of the land, oats 30% of the land and woods 20% of the land.", 110),
    ],
)
def test_shares_of_one_whole_can_be_too_many(text: str, total: int) -> None:
    (group,) = overfull(reading_of(text))
    assert group.total == total


@pytest.mark.parametrize(
    "text",
    [
        "The poll has Ash on 48%, Birk on 41% and 11% undecided.",
        "Asked why, 60% named the price, 45% the time and 30% the noise.",
        "Of the men 60% back Ash and 30% Birk; among women 45% do, and 9% are undecided.",
    ],
)
def test_shares_that_need_not_exclude_each_other_are_left_alone(text: str) -> None:
    assert all(group.fits() for group in overfull(reading_of(text)))
