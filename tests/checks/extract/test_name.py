"""Names of people, places and organisations. A case: a text, and the names in it as ``surface|sort``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.extract.name import names
from checks.model import Name

CASES = [
    ("Mr Alder met Prime Minister Benedikt Noor.", "Mr Alder|person", "Prime Minister Benedikt Noor|person"),
    ("He was born in Leeds.", "Leeds|unknown"),
    ("Carla Quint Jr., 55, was arrested.", "Carla Quint Jr.|person"),
    ("Quint Jr., 55, was arrested.", "Quint Jr.|person"),
    ("Mayor Bill de Grasse said so, and de Grasse left.", "Mayor Bill de Grasse|person", "de Grasse|person"),
    ("He said the van Smith drove was stolen.", "Smith|unknown"),
    ("Israeli Foreign Minister Dana Levi flew home.", "Foreign Minister Dana Levi|person"),
    ("Norvik CEO Elena Mosk resigned.", "Norvik|unknown", "CEO Elena Mosk|person"),
    ("Police said the man, Patrick W. Carlin, had a gun.", "Patrick W. Carlin|person"),
    ("O'Brien denied it.", "O'Brien|unknown"),
    ("The actor Desmund Varr, 61, retired.", "Desmund Varr|person"),
    ("Ingrid Solheim, 44, was born in Norway.", "Ingrid Solheim|person", "Norway|place"),
    ("Crown Prince Ali bin Rabi left South Korea.", "Crown Prince Ali bin Rabi|person", "South Korea|place"),
    ("Theresa May left in May.", "Theresa May|person"),
    ("In June Apple paid a dividend.", "Apple|unknown"),
    ("Work stopped on Mill Street.", "Mill Street|place"),
    ("Work stopped at Barlow Foods Ltd.", "Barlow Foods Ltd|organisation"),
    ("Minister Ali al-Tamiri spoke to al-Tamiri's son.", "Minister Ali al-Tamiri|person", "Tamiri|unknown"),
    ("Martin Luther King led them.", "Martin Luther King|person"),
    ("“I told [Brandt] to go,” she said.", "Brandt|unknown"),
    ("Rt. Hon. B. U. Ndiaye spoke.", "Rt. Hon. B. U. Ndiaye|person"),
    ("Brandt's plan was Ana Brandt's own.", "Brandt|person", "Ana Brandt|person"),
]  # fmt: skip

NO_NAMES = [
    "Turnout was low, and nobody knew why.",
    "Inflation is high. Shares fell. Investigators said so.",
    "On Monday the French said no.",
    "NASA and the U.S. agreed.",
    "I think I'll go. He won't.",
    "“Nothing,” she said. “The end.”",
    "Ministers Will Meet In Secret On Tuesday Night",
]
"""Sentences whose capital letters name nobody who could be misspelt."""


@pytest.mark.parametrize(("text", "expected"), [(text, list(expected)) for text, *expected in CASES])
def test_every_name_is_found_and_sorted(text, expected):
    assert [f"{name.surface}|{name.meaning.sort}" for name in names(text)] == expected


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_merely_has_a_capital_letter_is_no_name(text):
    assert names(text) == ()


def test_a_name_is_taken_apart():
    (name,) = names("Prime Minister Ana Maria de Grasse Jr. left.")
    assert name.meaning == Name(
        sort="person", given=("Ana", "Maria"), family="de Grasse", title="Prime Minister"
    )
    assert {part.role: name.surface[part.start : part.end] for part in name.parts} == {
        "title": "Prime Minister",
        "given": "Ana Maria",
        "family": "de Grasse",
    }


def test_of_a_headline_only_certain_names_are_read():
    found = names("Mayor Says Anna Kushnir Plan Has 21 Points in New Draft")
    assert [name.surface for name in found] == ["Anna Kushnir"]


PIECES = st.sampled_from(
    [*"AbÉ.,'’- \n[]1", "Mr.", "de ", "O'", " Jr.", "Prime Minister ", "Anna ", "May", "’s"]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join)))
def test_names_lie_in_order_inside_the_text(text):
    done = 0
    for name in names(text):
        assert done <= name.start < name.end <= len(text)
        assert text[name.start : name.end] == name.surface
        assert all(name.start <= part.start < part.end <= name.end for part in name.parts)
        done = name.end
