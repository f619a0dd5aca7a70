"""Two claims are compared only if they are about the same thing."""

from datetime import date

import pytest

from checks.claims import comparable, differences
from tests.checks.claims.reading import claim, claims


def first_and_last(text: str) -> str | None:
    found = claims(text)
    return comparable(found[0], found[-1])


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in Marle. The blast killed 12 people.",
        "Nine people died in Marle, the mayor said. There were 12 deaths in Marle.",
        "Four soldiers were killed. Five service members died.",
        "Its revenue was $4m. Quarterly revenue was $5m.",
        "The mayor said nine people died. Later the mayor said 12 people died.",
        "The bridge is 480 metres long. It measures 840 metres.",
    ],
)
def test_the_same_measure_of_the_same_subject_is_compared(text: str) -> None:
    assert first_and_last(text) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Nine people were killed. 12 people were injured.", "different measures (killed, injured)"),
        ("Nine people were killed. 12 people were killed or injured.", "different measures"),
        ("It cost $4m. It cost €5m.", "different units (USD, EUR)"),
        ("Nine people died. If 12 people had died, it would be worse.", "one is hypothetical"),
        ("Nine people died. Another 12 people died.", "one counts others"),
        ("Nine people died. 12 of the dead were children.", "one is a part of a whole"),
        ("Profit was $4m. Analysts had forecast a profit of $5m.", "different scope (forecast)"),
        ("The unions said 90 people marched. The police said 60 people marched.", "different speakers"),
        ("Nine people died. “12 people died,” he said.", "one stands between quotation marks"),
        ("Nine people died in Marle. In Quarl 12 people died.", "different places"),
        ("Nine people died in 2019. In 2024 12 people died.", "different periods"),
        ("As of Monday nine people had died. As of Tuesday 12 people had died.", "different days"),
        ("Nine miners died. 12 nurses died.", "different subjects"),
        ("It won two acting awards. It hopes for six possible awards.", "different scope"),
    ],
)
def test_whatever_differs_is_not_compared_and_the_reason_is_told(text: str, reason: str) -> None:
    assert (first_and_last(text) or "").startswith(reason)


def test_the_order_does_not_matter() -> None:
    one, other = claims("Nine people were killed in Marle. Another 12 people died in Quarl in 2019.")
    assert {kind for kind, _ in differences(one, other)} == {kind for kind, _ in differences(other, one)}


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("Nine people died in 2019.", "Nine", (date(2019, 1, 1), date(2019, 12, 31))),
        ("Nine people have died since 3 May 2024.", "Nine", (date(2024, 5, 3), None)),
        ("Nine people died before the 2020 election.", "Nine", None),
        ("The mayor said on 3 March 2025 that nine people died.", "nine", None),
        ("Nine people died.", "Nine", None),
    ],
)
def test_the_period_is_that_of_the_figure(
    text: str, surface: str, period: tuple[date | None, date | None] | None
) -> None:
    assert claim(text, surface).period == period


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("As of 10 March 2025 nine people had died.", date(2025, 3, 10)),
        ("The mayor said on Monday that nine people had died.", date(2025, 3, 10)),
        ("On Monday nine people died.", None),
        ("In 2024 nine people died.", None),
    ],
)
def test_the_day_as_of_which_a_figure_held(text: str, day: date | None) -> None:
    assert claim(text, "nine").as_of == day


def test_places_are_capitalised_words_behind_a_preposition() -> None:
    assert claim("Nine people died in the north of Marle Bay.", "Nine").place == frozenset()
    assert claim("Nine people died in Marle Bay on Monday.", "Nine").place == {"marle", "bay"}
