"""What a figure counts or measures."""

import pytest

from tests.checks.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "surface", "measure"),
    [
        ("At least 14 people were killed on Monday.", "At least 14", "killed"),
        ("Nine miners died in the shaft.", "Nine", "killed"),
        ("The blast killed 12 people.", "12", "killed"),
        ("The police counted six deaths.", "six", "killed"),
        ("The number of fatalities rose: five fatalities were reported.", "five", "killed"),
        ("Twenty sailors lost their lives; 31 wounded are in hospital.", "31", "injured"),
        ("Eight hikers are missing.", "Eight", "missing"),
        ("Police arrested 47 protesters.", "47", "arrested"),
        ("Some 400 people were evacuated.", "Some 400", "displaced"),
        ("Forty people were killed or injured.", "Forty", "killed or injured"),
        ("Twelve people, including six children, died.", "Twelve", "killed"),
        ("Two gunmen killed a guard.", "Two", "gunman"),
        ("The town has 12 bridges.", "12", "bridg"),
        ("The plan has 21 points.", "21", "point"),
    ],
)
def test_counts_are_of_what_happened_to_people_or_of_their_head_noun(
    text: str, surface: str, measure: str
) -> None:
    assert claim(text, surface).measure == measure


@pytest.mark.parametrize(
    ("text", "surface", "measure"),
    [
        ("Revenue rose to $4.8 billion.", "$4.8", "revenue"),
        ("The firm made a profit of £6m.", "£6m", "profit"),
        ("It had debts of €40m.", "€40m", "debt"),
        ("The bridge, of steel, is worth $3m.", "$3m", "money"),
        ("Unemployment fell to 4.1%.", "4.1%", "unemployment"),
        ("Turnout was 38 per cent.", "38", "turnout"),
        ("It was 38 per cent.", "38", "share"),
    ],
)
def test_money_and_shares_are_of_what_the_words_beside_them_say(
    text: str, surface: str, measure: str
) -> None:
    assert claim(text, surface).measure == measure


def test_an_ordinal_counts_the_last_noun_of_its_phrase() -> None:
    assert claim("It was the fifth straight session of gains.", "fifth").measure == "ordinal session"
    assert claim("It was the second stage win for Lind.", "second").measure == "ordinal win"


def test_a_rate_has_the_unit_of_both_its_sides() -> None:
    assert claim("The firm earned $1.22 a share.", "$1.22").unit == "USD / share"


def test_words_that_say_nothing_of_people_are_no_subject() -> None:
    assert claim("Nine people died.", "Nine").subject == frozenset()
    assert claim("Nine young miners died.", "Nine").subject >= {"miner"}
    assert claim("Nine service members died.", "Nine").subject == {"soldier"}
