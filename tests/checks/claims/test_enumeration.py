"""How many things a list names, as far as punctuation tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.claims.enumeration import enumeration, is_open_ended


@pytest.mark.parametrize(
    ("text", "fewest", "most"),
    [
        ("Ann Weller, Bo Lind and Cy Trask", 3, 3),
        ("Ann Weller, Bo Lind, and Cy Trask.", 3, 3),
        ("Norway, Chad, Peru", 3, 3),
        ("Norway and Chad", 2, 2),
        ("Norway, the Gambia and the United States", 3, 3),
        ("Weller, 41, Lind, 29, Trask, 33, and Moe, twelve", 4, 4),
        ("Weller, 41-year-old, and Lind", 2, 2),
        ("Lind, of Bergen, and Trask, from Hull", 2, 2),
        ("Weller, 41, of Marle, Lind, 29, of Hull, and Trask, who paints", 3, 3),
        ("one in Marle, one with two doors and one of wood", 3, 3),
        ("north, south and east", 3, 3),
        ("Ruby and Rocco, who is four", 2, 2),
        ("a Dane who is out on bail and a Swede who was held", 2, 2),
        ("one in Marle, Orme county, and the other in Quarl", 2, 2),
        ("Bo Lind, Jr., Ann Weller and Cy Trask", 3, 3),
        ("makers of lace, namely Marle, Orme and Lenne", 3, 3),
        ("rent, heat, light, and repairs, the owner said", 4, 4),
        ("“Salt” by Ann Weller; “The Dog, the Cat” by Bo Lind; and “Rain and Wind” by Cy Trask", 3, 3),
        ("the President, the Prime Minister and the Speaker", 3, 3),
        ("cheaper fares; longer hours; clean, safe stations; and new trains", 4, 4),
        ("lower taxes, a ban on adverts (on buses, trains and trams) and free bus passes", 3, 3),
    ],
)
def test_a_plain_list_names_what_its_commas_part(text: str, fewest: int, most: int) -> None:
    found = enumeration(text, 0, len(text))
    assert found is not None
    assert (found.fewest, found.most) == (fewest, most)


@pytest.mark.parametrize(
    ("text", "fewest", "most"),
    [
        ("Tom, a baker, and Ann", 2, 3),
        ("Tom, baker to the king, and Ann, maker of hats, and mother of two", 2, 6),
        ("Sen. Ann Weller, an Ohio farmer, and Sen. Bo King, a Maine poet who writes", 2, 4),
        ("Ann Weller, who reads and writes, and Bo Lind, a clerk", 2, 4),
        ("Chad's President, Ann Weller, and Peru's Prime Minister, Bo Lind", 2, 4),
        ("Ann Weller, President of Chad, and Bo Lind, Peru's Speaker", 2, 4),
        ("Marle, Ohio, and Quarl, Texas", 2, 4),
        ("a nurse from Marle, Ohio, and a clerk from Quarl and a cook from Orme, Utah", 2, 5),
        ("beans; oats; barley and rye", 3, 4),
        ("Trinidad and Tobago, Chad and Peru", 3, 4),
        ("Ruby and Rocco, who is four and Bo", 1, 4),
        ("Lind, of Bergen and Hull, and Trask, from Marle", 2, 4),
    ],
)
def test_what_may_be_read_in_two_ways_gives_a_range(text: str, fewest: int, most: int) -> None:
    found = enumeration(text, 0, len(text))
    assert found is None or (found.fewest >= fewest and found.most <= most and found.fewest < found.most)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ann Weller",
        "taxes would fall, he said, and jobs would return",
        "the minister, who was there, has left",
        ", ".join(f"Name{number}" for number in range(200)),
    ],
)
def test_what_is_no_list_is_not_counted(text: str) -> None:
    assert enumeration(text, 0, len(text)) is None


def test_names_are_told_from_other_items() -> None:
    names = enumeration("Norway, the Gambia and Peru", 0, 27)
    things = enumeration("cheaper fares, longer hours and new trains", 0, 42)
    assert names is not None
    assert names.names
    assert things is not None
    assert not things.names


@pytest.mark.parametrize(
    "text", ["Norway, Chad and others", "such as Norway", "Norway, Chad, etc.", "including Chad"]
)
def test_a_list_may_say_that_it_is_not_the_whole(text: str) -> None:
    assert is_open_ended(text)


@given(st.integers(min_value=2, max_value=40))
def test_as_many_names_as_were_joined(count: int) -> None:
    names = [f"Place{chr(97 + number % 26)}{'x' * (number // 26)}" for number in range(count)]
    text = f"{', '.join(names[:-1])} and {names[-1]}"
    found = enumeration(text, 0, len(text))
    assert found is not None
    assert found.fewest == found.most == count


@given(st.text(alphabet="Aa ,;and()[]“”0", max_size=300))
def test_any_text_gives_a_list_or_none(text: str) -> None:
    found = enumeration(text, 0, len(text))
    assert found is None or 0 <= found.start < found.end <= len(text)
    assert found is None or found.fewest <= found.most
