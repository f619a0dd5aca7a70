"""Figures of a sentence, and the words that lead from one to the next."""

from __future__ import annotations

import pytest

from checks.relations.lines import lines, low

from .finding import lines_of, reading_of


def test_a_figure_knows_the_words_around_it() -> None:
    (line,) = lines_of("The port took 40 ships in May and more than 55 ships in June.")
    first, second = line.slots
    assert (first.lead, first.tail) == ("the port took ", " in may and ")
    assert (second.hedge, second.opening, second.tail) == (
        "more than ",
        " in may and more than ",
        " in june.",
    )
    assert [slot.span.text for slot in line.slots] == ["40 ships", "55 ships"]


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("It sold 4 cars. It sold 5 vans.", True),
        ("It sold 4 cars. Business is slow. It sold 5 vans.", True),
        ("It sold 4 cars. Business is slow. So it is here. It sold 5 vans.", False),
        ("It sold 4 cars.\n\nIt sold 5 vans.", True),
        ("It sold 4 cars.\n\nBusiness is slow.\n\nIt sold 5 vans.", False),
    ],
)
def test_a_sentence_knows_the_one_before_it(text: str, follows: bool) -> None:
    assert (lines_of(text)[-1].before is not None) is follows


def test_words_are_looked_for_from_their_beginning_and_in_either_case() -> None:
    (line,) = lines_of("Totalling 40 ships, the fleet was overall small.")
    assert line.has("total")
    assert line.has("overall")
    assert not line.has("leet")


def test_rules_that_ask_the_same_share_one_answer() -> None:
    reading = reading_of("It sold 4 cars and 5 vans.")
    assert lines(reading) is lines(reading)
    assert lines(reading) is not lines(reading_of("It sold 4 cars and 5 vans."))


def test_lower_case_has_straight_apostrophes_and_hyphens() -> None:
    assert low("Last Year’s 10–12") == "last year's 10-12"
