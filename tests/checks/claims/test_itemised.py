"""Which blocks are the items of a list, as their form shows."""

import pytest

from checks.article.plain import from_text
from checks.claims.itemised import alike, bulleted, headings, priced
from checks.reading import read


def passages(*blocks: str):
    return read(from_text("# A title\n\n" + "\n\n".join(blocks))).passages


def test_bullets_end_where_a_paragraph_begins() -> None:
    assert bulleted(1, passages("- Salt.", "- Water, warm.", "Mix both.", "- Flour")) == [1, 2]


def test_addresses_stand_among_no_prices() -> None:
    assert priced(1, passages("Stalls: £40", "Circle: £30", "Gallery : 18", "Doors open at 7.")) == [1, 2, 3]


def test_short_lines_are_items_if_they_are_three() -> None:
    assert alike(1, passages("Salt", "Warm water", "Flour", "Mix all of it well.")) == [1, 2, 3]
    assert alike(1, passages("Salt", "Mix all of it well.")) == []


@pytest.mark.parametrize(
    "form", ["The {} Pier (19{}1)", "Kettle {} for £{}0", "Tip {}: shut door {}", "Kettle {} – $1,{}00"]
)
def test_headings_of_one_form_head_something_each(form: str) -> None:
    blocks = [text for number in range(1, 6) for text in (form.format(number, number), "It is a good one.")]
    assert headings(1, passages(*blocks)) == [1, 3, 5, 7, 9]
    assert headings(1, passages(*blocks[:4], "Something else", *blocks[4:])) == []
    assert headings(1, passages(*blocks[::2])) == []
