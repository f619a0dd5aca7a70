"""Parts and totals: which figures are a list, and of what."""

from __future__ import annotations

import pytest

from checks.relations.lines import Line
from checks.relations.margin import box_scores, majorities
from checks.relations.parts import Sum
from checks.relations.remainder import gaps
from checks.relations.votes import tallies
from checks.rules.sums.sum_mismatch import stated_sum

from .finding import lines_of, reading_of


def sum_of(text: str) -> Sum | None:
    *recent, line = lines_of(text)
    return stated_sum(line, recent, ())


def parts(found: Sum | None) -> tuple[list[str], str] | None:
    return None if found is None else ([part.span.text for part in found.parts], found.total.span.text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 4 cows and 3 pigs, 7 in all.", (["4 cows", "3 pigs"], "7")),
        (
            "It has 4 cows, 3 pigs and 2 hens, a total of 9 animals.",
            (["4 cows", "3 pigs", "2 hens"], "9 animals"),
        ),
        ("Spain sent 40 men and Italy sent 30, a combined 70.", (["40 men", "30"], "70")),
        ("It shut 12 shops: seven in Bonn and five in Ulm.", (["seven", "five"], "12 shops")),
        ("The 12 shops — seven in Bonn and five in Ulm — are shut.", (["seven", "five"], "12 shops")),
        ("They had 6 goals last week (2 for Ames, 4 for Boyle).", (["2", "4"], "6 goals")),
        ("Of the 30 sheep, 18 were found and the other 12 were lost.", (["18", "12"], "30 sheep")),
        ("Of the 30 sheep, 18 were found, leaving 12 on the hill.", (["18", "12"], "30 sheep")),
        ("Five of the 9 sheep were black; the other four were white.", (["Five", "four"], "9 sheep")),
        ("The club has 60 members, of whom 35 are men and 25 are women.", (["35", "25"], "60 members")),
        ("Two men and a boy died, bringing the toll to 15.", None),
        ("The six firms join nine others, bringing the total to 15.", (["six firms", "nine others"], "15")),
        (
            "A jet with 88 people on board. All 80 passengers and eight crew live.",
            (["80 passengers", "eight crew"], "88 people"),
        ),
        ("It recalls 90 prams. There are 60 of the prams in Ulm and 30 in Bonn.", (["60", "30"], "90 prams")),
        (
            "The six firms will join the nine firms. All 15 firms may bid.",
            (["six firms", "nine firms"], "15 firms"),
        ),
        (
            "The five-member panel met. Three members backed it and two voted no.",
            (["Three members", "two"], "five-member panel"),
        ),
    ],
)
def test_the_parts_and_their_total(text: str, expected: tuple[list[str], str] | None) -> None:
    assert parts(sum_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two more died, bringing the toll to 30.",
        "It has 30 rooms: 12 have a bath, and some have a view.",
        "Of the 30 men, 12 are tall and 20 are old.",
        "It has 40 staff, 25 of them in Ulm and 30 of them women.",
        "They sold 4 cows, more than the next five farms combined.",
        "They saw 4 cows in 3 fields; a total of 20 farms were shut.",
        "They won 4 of the 9 games and lost the other 3; two were off.",
        "A jet with 88 people on board met one with 92 people on board. All 80 passengers and 8 crew live.",
    ],
)
def test_figures_that_need_not_add_up_are_no_sum_or_fit(text: str) -> None:
    found = sum_of(text)
    assert found is None or found.fits()


def test_a_sum_may_be_explained_by_another_selection() -> None:
    found = sum_of("It has 4 cows, 3 pigs and 2 hens, a total of 7 beasts.")
    assert found is not None
    assert found.fits()


def test_parts_that_are_not_all_may_stay_below_the_total() -> None:
    found = sum_of("It recalls 90 prams. There are 60 of the prams in Ulm and 20 in Bonn.")
    assert found is not None
    assert found.fits()
    found = sum_of("It recalls 90 prams. There are 60 of the prams in Ulm and 40 in Bonn.")
    assert found is not None
    assert not found.fits()


def line_of(text: str) -> tuple[Line, list[Line]]:
    *recent, line = lines_of(text)
    return line, recent


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Ash took 5,210 votes. Birk was second with 4,105. It is a majority of 905.", 1105),
        ("Ash took 5,210 votes. Birk was second with 4,105. It is a majority of 1,105.", None),
        ("The Greens won 62 of the 120 seats, a majority of 14.", 4),
        ("The Greens won 62 of the 120 seats, a majority of two.", None),
    ],
)
def test_majorities_are_counted(text: str, given: int | None) -> None:
    line, recent = line_of(text)
    assert [found.given for found in majorities(line, recent)] == ([] if given is None else [given])


def test_a_vote_and_its_majority() -> None:
    (found,) = tallies(reading_of("It passed by 210 votes to 198, a majority of 22."))
    assert found.given == 12
    assert not found.fits()
    (right,) = tallies(reading_of("It passed by 210 votes to 198, a majority of 12."))
    assert right.fits()


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It costs $60, $15 less than the $75 of May.", True),
        ("It costs $60, $10 less than the $75 of May.", False),
        ("It costs $60, $15 more than the $45 of May.", True),
        ("It costs $60, $15 more than the $75 of May.", True),
    ],
)
def test_a_difference_between_two_figures(text: str, fits: bool) -> None:
    (line,) = lines_of(text)
    (gap,) = gaps(line)
    assert gap.fits() is fits


def test_quarters_of_a_game() -> None:
    (line,) = lines_of("Rovers 12 19 17 8 — 56; visitors 24 14 9 22 and 7 in overtime, for 73")
    assert [(score.given, score.total.span.text) for score in box_scores(line)] == [(56, "56"), (76, "73")]
