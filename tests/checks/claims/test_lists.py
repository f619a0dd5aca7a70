"""Where the list stands that a number announces, and what is a list of names."""

import pytest
import regex

from checks.claims.announced import listing_behind
from checks.claims.names import name_lists, named_with_ages

NOUN = regex.compile(r"five \w+")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("five towns: Quarl, Tarvin and Lenne.", 3),
        ("five towns – Quarl, Tarvin and Lenne – will vote.", 3),
        ("five towns (Quarl, Tarvin and Lenne) will vote.", 3),
        ("five towns, Quarl, Tarvin and Lenne, will vote.", 3),
        ("five towns where trams have run since 1990 — Quarl and Lenne — will vote.", 2),
        ("five towns in the north are Quarl, Tarvin and Lenne.", 3),
        ("five reasons: cost, noise and dust.", 3),
    ],
)
def test_a_list_follows_a_colon_a_dash_a_bracket_a_comma_or_a_verb(text: str, count: int) -> None:
    listing = listing_behind(text, NOUN.match(text).end(), len(text))
    assert listing is not None
    assert listing.items.fewest == listing.items.most == count


@pytest.mark.parametrize(
    "text",
    [
        "five towns, the mayor said, will vote.",
        "five towns sent envoys to the north: Chad, Peru and Laos.",
        "five towns in counties including Quarl, Tarvin and Lenne.",
        "five towns: 12 in the north and 4 in the south.",
        "five towns will vote: nobody knows how.",
        "five towns, cold and wet, will vote.",
        "five towns in Marle, Quarl and Lenne.",
        "five towns.",
    ],
)
def test_what_is_no_list_of_them_is_left_alone(text: str) -> None:
    assert listing_behind(text, NOUN.match(text).end(), len(text)) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("five towns, namely, the county seat and a village.", 2),
        ("five towns of the county, Quarl and Lenne, will vote.", 2),
        ("five towns in all and they are Quarl, Tarvin and Lenne.", 3),
        ("five towns” – Quarl, Tarvin and Lenne – will vote.", 3),
        ("five towns: 1) Quarl, 2) Tarvin, 3) Lenne.", 3),
        ("five towns: a “small” one; a large one; and Lenne.", 3),
        ("five towns: Quarl and Lenne — Tarvin has left.", 2),
        ("five towns - Quarl and Lenne- will vote.", 2),
        ("five towns are Quarl, Tarvin and Lenne, as a rule.", 3),
    ],
)
def test_where_a_list_begins_and_ends(text: str, count: int) -> None:
    listing = listing_behind(text, NOUN.match(text).end(), len(text))
    assert listing is not None
    assert listing.items.fewest == listing.items.most == count


@pytest.mark.parametrize(
    "text",
    [
        "the five towns Quarl, Tarvin and Lenne will vote.",
        "her five towns Quarl, Tarvin and Lenne.",
    ],
)
def test_names_right_behind_a_definite_noun_are_a_list(text: str) -> None:
    listing = listing_behind(text, NOUN.search(text).end(), len(text))
    assert listing is not None
    assert listing.items.fewest == listing.items.most == 3


@pytest.mark.parametrize(
    "text",
    [
        "five towns, including Quarl, Tarvin and Lenne.",
        "five towns: Quarl and Lenne, as well as two villages.",
    ],
)
def test_a_list_of_some_has_no_upper_bound(text: str) -> None:
    listing = listing_behind(text, NOUN.match(text).end(), len(text))
    assert listing is not None
    assert listing.items.fewest < 5 < listing.items.most


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ann Weller, Bo Lind and Cy Trask met.", [3]),
        ("founding members Ann Weller, Bo Lind, Cy Trask and Di Moe met.", [4]),
        ("Ann Weller, the pilot Bo Lind and Cy Trask met.", []),
        ("On Monday, Ann Weller, Bo Lind and Cy Trask met.", [3]),
        ("Ann Weller, 41, Bo Lind, 29, and Cy Trask met.", [3]),
        ("Ann Weller and Bo Lind met.", []),
    ],
)
def test_three_names_or_more_are_a_list(text: str, counts: list[int]) -> None:
    assert [items.fewest for items in name_lists(text)] == counts


def test_lists_of_people_are_told_from_lists_of_towns() -> None:
    text = "Ann Weller, Bo Lind and Cy Trask went to Quarl, Tarvin and Lenne."
    assert [text[items.start : items.end] for items in name_lists(text, full=True)] == [
        "Ann Weller, Bo Lind and Cy Trask"
    ]


def test_names_with_ages_open_a_sentence() -> None:
    text = "Ann Weller, 41, and Bo Lind, 29, are due in court."
    found = named_with_ages(text, 0)
    assert found is not None
    assert found.fewest == 2
    assert named_with_ages("Ann Weller, 41, is due in court.", 0) is None
