"""Names of things of which one mention is misprinted."""

import pytest

from checks.article.plain import from_text
from checks.claims.misprints import is_misprint, misprints
from checks.claims.name_mentions import people
from checks.reading import read


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Starship", "Starhip", True),
        ("Dalkbank", "Dalbank", True),
        ("Tremulpo", "Tremuplo", True),
        ("Hallberg", "Halberg", True),
        ("Saydanaya", "Saydnaya", False),  # a vowel: two ways of writing a foreign name
        ("Vestrians", "Vestrias", False),
        ("Vestrian", "Vestria", False),
        ("Moravia", "Moravie", False),
        ("Marle", "Male", False),
    ],
)
def test_a_consonant_in_the_middle_is_lost_or_letters_change_places(
    one: str, other: str, expected: bool
) -> None:
    assert is_misprint(one, other) is is_misprint(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They built Starship, and Starship flew. Then another Starhip flew.", [("Starship", "Starhip")]),
        ("They built Starship. Then another Starhip flew.", []),
        ("They built Starship, and Starship flew. Starhip Road is long.", []),
        ("They built Starship, and Starship flew to the starhip, a Starhip.", []),
        ("They built Starship, and Starship flew past Starhip and Starhip.", []),
        ("They built Starship, and Starship flew for Bo Starhip, 40, of Marle.", []),
        ("They wrote to #Starship and Starship, and to @Starhip.", []),
        ("", []),
    ],
)
def test_what_is_named_again_and_again_is_misprinted_once(text: str, expected: list[tuple[str, str]]) -> None:
    passages = read(from_text(text or "It rained.")).passages
    found = misprints(passages, people(passages))
    assert [(usual.text, odd.text) for usual, odd in found] == expected
