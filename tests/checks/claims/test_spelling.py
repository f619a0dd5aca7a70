"""Words that differ by a slip of the pen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.claims.spelling import apart, close_spellings, fold, slips


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("weller", "weller", 0),
        ("weller", "wellar", 1),
        ("weller", "welller", 1),
        ("weller", "weler", 1),
        ("weller", "wellre", 1),
        ("trask", "traks", 1),
        ("hoffmann", "hofman", 2),
        ("lind", "moe", 4),
        ("", "moe", 3),
    ],
)
def test_slips_are_counted(one: str, other: str, count: int) -> None:
    assert slips(one, other) == slips(other, one) == count


def test_close_spellings_are_found_once_each() -> None:
    words = ["Weller", "Wellar", "Trask", "Brzezinski", "Brezzinski", "Lind", "Lund", "Moe", "Weller"]
    assert list(close_spellings(words)) == [
        ("Brezzinski", "Brzezinski"),
        ("Lind", "Lund"),
        ("Wellar", "Weller"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["José", "Jose"],
        ["Bates", "Gates"],
        ["Li", "Lu"],
        ["Weller", "Wolski"],
        ["Trask"],
        [],
        ["R2D2", "R2D3"],
    ],
)
def test_other_names_are_left_alone(words: list[str]) -> None:
    assert list(close_spellings(words)) == []


def test_accents_apostrophes_and_hyphens_fold() -> None:
    assert fold("Škoda") == "skoda"
    assert fold("Ole-O’Brien") == "oleobrien"


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Müller", "Mueller", 0),
        ("Müller", "Muller", 0),
        ("Mueller", "Muller", 0),
        ("Brändli", "Braendle", 1),
        ("Søren", "Soren", 0),
        ("Weller", "Wellar", 1),
    ],
)
def test_letters_with_accents_may_be_spelt_out(one: str, other: str, count: int) -> None:
    assert apart(one, other) == apart(other, one) == count


WORDS = st.text(alphabet="abcdé", min_size=3, max_size=10)


@given(WORDS, WORDS)
def test_every_pair_one_slip_apart_is_found_and_none_that_is_far(one: str, other: str) -> None:
    apart = slips(fold(one), fold(other)) if fold(one)[0] == fold(other)[0] else 9
    found = bool(list(close_spellings([one, other])))
    assert found or apart != 1
    assert not found or 0 < apart <= (2 if min(len(one), len(other)) >= 6 else 1)
