"""All dimensions together: what must hold of any text."""

import cProfile
import pstats
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checks.extract.context import Context
from checks.extract.hedge import bounds
from checks.extract.plain import INVISIBLE
from checks.extract.reader import read_text
from checks.extract.triggers import dimensions
from checks.model import Amount, Hedge, Kind
from tests.benchmarks import hostile
from tests.checks.extract import surfaces as corpus
from tests.checks.extract.figures import spelled

UNHURRIED = settings(deadline=None)
"""The first text that is read compiles the patterns."""

NOW = Context(published=date(2025, 11, 12))
SENTENCES = [
    "More than 66,000 Palestinians have been killed since October 7, 2023.",
    "The 21-point plan would cost $5.3bn, or about 3% of output, over two and a half years.",
    "Between 10 and 15 people - 8 men and at least 5 women, aged 34 to 61 - were hurt at 5 p.m.",
    "Carl Smith, 55, drove 120 km/h; one in five drivers does, and temperatures of -5C did not stop him.",
    "Hundreds of thousands marched; half a million stayed at home, nearly two-thirds of them by choice.",
    "Two Boeing 737 MAX jets passed within 30 metres on the 21st, twice as near as Article 50 allows.",
    "United won 3-2 and 6-4; call 0800 123 456, or write to 10 Downing Street.",
    "He's 5'11\" and weighs 76kg: a \"typical\" three-year-old's father, says the '90s star.",
]
PIECES = st.sampled_from([
    *"0123456789 ,.-/'()%$£€:;\n½", " one ", " two", "twenty-", " hundred ", " million ", "bn ", " and ",
    " a ", " half ", " third ", " of ", " the ", " more than ", " about ", " between ", " from ", " to ",
    " in ", " out of ", " people ", " men", " years", "-year-old ", " per cent", "km", " miles", " kg ",
    " degrees ", "C ", " dozens ", " times ", " doubled ", " pounds ", "p ", " Boeing ", " Article ",
    " No. ", " John Smith, ", " aged ", " won ", " voted ", " minus ", " or more", "-", "–", " Rs ",
    " crore ", " s", "th ", " €", "¥", "m ", "k ", " per ", " an hour ", "é",
])  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(st.sampled_from(SENTENCES), max_size=3).map(" ".join),
)


def read(text):
    return read_text(text, NOW)


def values(text):
    """What is read, apart from where it stands and how it is spelt."""
    return [
        (mention.kind, spelled(mention.meaning) if isinstance(mention.meaning, Amount) else None)
        for mention in read(text)
        if mention.kind is not Kind.NAME
    ]


def test_the_dimensions_are_found_by_walking():
    names = {dimension.name for dimension in dimensions()}
    assert {"money", "share", "quantity", "count", "duration", "age", "date", "clock", "designation"} <= names


@UNHURRIED
@given(TEXTS)
@example("1st 21-")
@example("\u200b1\u00ad2")
def test_mentions_lie_in_the_text_in_order_and_do_not_overlap(text):
    done = 0
    for mention in read(text):
        assert done <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.surface
        assert all(0 <= part.start < part.end <= len(text) for part in mention.parts)
        done = mention.end


@UNHURRIED
@given(TEXTS)
def test_reading_twice_reads_the_same(text):
    assert read(text) == read(text)


SPACES = st.sampled_from("\u00a0\u2009\u202f\u2007\u3000")
HYPHENS = st.sampled_from("\u2010\u2011\u2012\u2013\u2212")


@UNHURRIED
@given(st.sampled_from(SENTENCES), SPACES, HYPHENS)
def test_spaces_dashes_and_quotes_may_be_any(text, space, hyphen):
    other = text.replace(" ", space).replace("-", hyphen).replace("'", "\u2019").replace('"', "\u201d")
    assert values(other) == values(text)


@UNHURRIED
@given(st.sampled_from(SENTENCES), st.sampled_from(["\uff10", "\u0660", "\u0966", "\U0001d7ce"]))
def test_digits_of_other_scripts_are_digits(text, nought):
    digits = {str(digit): chr(ord(nought) + digit) for digit in range(10)}
    assert values("".join(digits.get(character, character) for character in text)) == values(text)


@UNHURRIED
@given(st.sampled_from(SENTENCES), st.sampled_from(INVISIBLE), st.integers(0, 200))
def test_invisible_characters_do_not_matter(text, mark, at):
    at = min(at, len(text))
    assert values(text[:at] + mark + text[at:]) == values(text)


@UNHURRIED
@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_paragraphs_read_the_same_alone_and_together(first, second):
    together = read(f"{first}\n\n{second}")
    offset = len(first) + 2
    apart = [(m.start, m.surface, m.kind) for m in read(first)]
    apart += [(m.start + offset, m.surface, m.kind) for m in read(second)]
    assert [(m.start, m.surface, m.kind) for m in together] == apart


NUMBERS = st.integers(1, 10**9)
HEDGES = {"about": Hedge.ABOUT, "nearly": Hedge.NEARLY, "more than": Hedge.MORE_THAN, "up to": Hedge.AT_MOST}


@UNHURRIED
@given(NUMBERS, st.sampled_from(["", " people", " km", "%", " years"]), st.sampled_from(list(HEDGES)))
def test_a_hedge_never_narrows(number, unit, hedge):
    bare, hedged = (read(f"It was {words}{number:,}{unit}.")[0].amount.figure for words in ("", f"{hedge} "))
    assert hedged.hedge is HEDGES[hedge]
    assert hedged.low is None or hedged.low <= bare.low
    assert hedged.high is None or hedged.high >= bare.high


@pytest.mark.parametrize(
    "phrase", ["a dozen", "two dozen", "half a dozen", "hundreds", "several", "a few hundred"]
)
@pytest.mark.parametrize("hedge", ["about", "at least", "up to"])
def test_a_hedge_never_narrows_a_loose_number(phrase, hedge):
    bare, hedged = (read(f"It was {words}{phrase}.")[0].amount.figure for words in ("", f"{hedge} "))
    assert hedged.low is None or hedged.low <= bare.low
    assert hedged.high is None or hedged.high >= bare.high or hedge == "up to"


@UNHURRIED
@given(st.fractions(), st.sampled_from(list(HEDGES.values())))
def test_bounds_hold_their_value(value, hedge):
    low, high = bounds(value, hedge)
    assert low is None or low <= value
    assert high is None or high >= value


@UNHURRIED
@given(NUMBERS)
def test_a_number_reads_back(number):
    may_be_a_date = 1000 <= number < 2100 or number > 10**7
    for written in (f"{number:,}",) if may_be_a_date else (f"{number:,}", str(number)):
        figure = read(f"It rose to {written}.")[0].amount.figure
        assert (figure.stated, figure.low, figure.high) == (number, number, number)


@pytest.mark.parametrize("kind", hostile.KINDS)
def test_work_grows_with_the_length_of_a_text_and_no_faster(kind):
    read(hostile.text(kind, 500))
    short, long = (_calls(hostile.text(kind, length)) for length in (4_000, 16_000))
    assert long < 5 * short


def _calls(text):
    profile = cProfile.Profile()
    profile.runcall(read, text)
    return pstats.Stats(profile).total_calls


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5_000,
        "1," * 2_000,
        "one and a half " * 500,
        "$" * 3_000,
        "-" * 3_000,
        "more than " * 500,
        "(((1" * 900,
    ],
)
def test_noise_is_left_alone(text):
    assert not [mention for mention in read(text) if mention.kind is not Kind.NAME]


def test_a_table_is_left_alone_but_not_the_prose_around_it():
    prose = "At least 12 people died on Monday. " * 2
    table = "1 2 3 4 5 6 7 8 9 " * 150
    found = read(f"{prose}{' ' * 1_000}{table}{' ' * 1_000}{prose}")
    assert [mention.surface for mention in found if mention.kind is Kind.COUNT] == ["At least 12 people"] * 4


DATED_ROWS = ["12 May 2019", "May 12, 2019", "2019-05-12", "12/5/2019"]


@pytest.mark.parametrize("day", DATED_ROWS)
def test_among_the_numbers_of_a_table_only_whole_dates_are_read(day):
    row = f"{day} 3 1 4 1 5 9 2 6 5 3 5 8\n"
    whole_windows = 25_000 // len(row)
    found = read(row * whole_windows)[: whole_windows // 2]
    assert {(mention.kind, mention.surface) for mention in found} == {(Kind.DATE, day)}


COMPLAINTS = {
    "paid $12.9bn": ["12900000000 USD"],
    "spent $156 billion in Chinese": ["156000000000 USD"],
    "in recent years": [],
    "in 2019": [],
    "the 737 Max": [],
    "said a U.S. official": [],
    "half a million": ["500000"],
    "in 19 people": ["19 person"],
    "won 6-4": [],
    "fell (£40) a tonne": ["40 GBP"],
    "hundreds of thousands": ["200000..999999?"],
    "five-and-a-half years": ["5.5 year"],
    "COVID-19 killed 12 people": ["12 person"],
    "two Boeing 737 MAX jets": ["2 jet"],
    "Article 50 talks": [],
    "call 0800 123 456": [],
}


@pytest.mark.parametrize("text", COMPLAINTS)
def test_what_users_of_other_readers_complain_of(text):
    assert [spelled(each.meaning) for each in read(text) if each.amount] == COMPLAINTS[text]


@pytest.mark.parametrize(
    "surface",
    [
        surface
        for name in ("designation", "contact")
        for surface, value in corpus.surfaces(name)
        if value != "nothing"
    ],
)
def test_no_dimension_reads_a_figure_into_a_name_or_a_telephone_number(surface):
    text, mention = corpus.marked(surface)
    assert not [each for each in read(text) if each.amount and each.surface in mention]
