"""Scope, part and whole, and what a figure sums up."""

import pytest

from checks.claims import Basis, Relation
from tests.checks.claims.reading import claim


@pytest.mark.parametrize(
    ("text", "surface", "scope"),
    [
        ("Analysts had forecast a profit of $4m.", "$4m", {"forecast"}),
        ("Profit rose to $5m from $4m.", "$4m", {"baseline"}),
        ("It made $5m, compared with $4m.", "$4m", {"baseline"}),
        ("The average price was $4m.", "$4m", {"average"}),
        ("Net profit was $4m.", "$4m", {"net"}),
        ("It plans to spend $4m.", "$4m", {"planned"}),
        ("It could cost $4m.", "$4m", {"possible"}),
        ("In May it cost $4m.", "$4m", set()),
        ("The mayor said it would cost $4m.", "$4m", set()),
        ("Some 30 people were killed in 24 hours.", "Some 30", {"a stretch of time"}),
        ("The second raid killed 12 people.", "12", {"second"}),
    ],
)
def test_scope_is_what_the_words_around_a_figure_make_of_it(text: str, surface: str, scope: set[str]) -> None:
    assert claim(text, surface).scope == scope


@pytest.mark.parametrize(
    ("text", "surface", "relation"),
    [
        ("Nine people died.", "Nine", Relation.WHOLE),
        ("Nine people died, including three children.", "three", Relation.PART),
        ("Nine people died, including three children and two nurses.", "two", Relation.PART),
        ("Three of the dead were children.", "Three", Relation.PART),
        ("Three of 11 patients died on Sunday.", "Three", Relation.PART),
        ("Three of eleven patients died on Sunday.", "eleven patients", Relation.WHOLE),
        ("Nine people died, three of them children.", "three", Relation.PART),
        ("The 27 members of the union met.", "27", Relation.WHOLE),
        ("Another nine people died.", "nine", Relation.OTHER),
        ("Nine more people died.", "Nine", Relation.OTHER),
        ("Nine others died.", "Nine", Relation.OTHER),
        ("Nine passengers and the driver died.", "Nine", Relation.PART),
    ],
)
def test_parts_and_others_are_told_from_wholes(text: str, surface: str, relation: Relation) -> None:
    found = claim(text, surface) if surface in text else claim(text, f"Another {surface}")
    assert found.relation is relation


@pytest.mark.parametrize(
    ("text", "surface", "basis"),
    [
        ("The price rose by $4.", "$4", Basis.CHANGE),
        ("The firm was bought by $4m funds.", "$4m", Basis.UNKNOWN),
        ("A total of 40 people came.", "40", Basis.TOTAL),
        ("The town has 40 bridges.", "40", Basis.UNKNOWN),
    ],
)
def test_changes_and_totals_are_told_from_levels(text: str, surface: str, basis: Basis) -> None:
    assert claim(text, surface).basis is basis
