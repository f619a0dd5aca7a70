"""Sentences in which each mention of time is one character, and the way back to the text."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.article.plain import from_text
from checks.passage import Passage
from checks.reading import read
from checks.timeline.lines import (
    AFTER,
    AGE,
    FROM_NOW,
    LENGTH,
    LONG,
    MOST_MARKS,
    NAME,
    ON,
    PERIOD,
    QUOTATION,
    SINCE,
    TIME,
    TIMES,
    UNREAD,
    UNTIL,
    joined,
    lines_of,
)

PUBLISHED = date(2024, 5, 6)


def passage(text: str) -> Passage:
    return read(replace(from_text(text, published=PUBLISHED), language="en")).passages[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It closed on 3 May 2019.", f"It closed on {ON}."),
        ("It closed on Friday.", f"It closed on {FROM_NOW}."),
        ("It has been closed since 2019.", f"It has been closed {SINCE}."),
        ("It is closed until 9 May.", f"It is closed {UNTIL}."),
        ("It was empty after the 2010 flood.", f"It was empty {AFTER} flood."),
        ("She ruled from 2004 to 2017.", f"She ruled {PERIOD}."),
        ("She ruled for nine years.", f"She ruled for {LENGTH}."),
        ("A nine-year reign.", f"A {LONG} reign."),
        ("A two-week-long fair.", f"A {LONG} fair."),
        ("A 30-year-old man.", f"A {AGE} man."),
        ("The bus left at 8.25pm.", f"The bus left at {TIME}."),
        ("It is open from 10am to 4pm.", f"It is open {TIMES}."),
        ("Decades ago it closed.", f"{UNREAD} ago it closed."),
        ("It closed on 31 June 2019.", f"It closed on {UNREAD}."),
        ("“On 3 May 2019,” she said on 4 May 2019.", f"{QUOTATION} she said on {ON}."),
    ],
)
def test_a_mention_of_time_is_one_character(text: str, expected: str) -> None:
    (line,) = lines_of(passage(text))
    assert line.text == expected


def test_a_sentence_without_time_is_no_line_unless_every_one_is_asked_for() -> None:
    text = "Nothing here. It closed in 2019."
    assert [line.text for line in lines_of(passage(text))] == [f"It closed in {ON}."]
    assert len(list(lines_of(passage(text), every=True))) == 2


def test_names_are_marks_where_they_are_asked_for() -> None:
    (line,) = lines_of(passage("In 2019 Edda Holm left."), names=True)
    assert line.text == f"In {ON} {NAME} left."


def test_a_sentence_full_of_dates_is_a_table_and_no_sentence() -> None:
    days = ", ".join(
        f"on {1 + day % 28} May with everybody who would like to be there and to hear it"
        for day in range(2 * MOST_MARKS)
    )
    text = f"The shop that is in the street will be open to all of them {days}."
    assert list(lines_of(passage(text))) == []


def test_words_that_bound_nothing_are_no_part_of_a_length() -> None:
    (line,) = lines_of(passage("It was just 75 days before the vote."))
    assert [line.span(at).text for at in line.marks] == ["75 days"]


FRAGMENTS = ["on 3 May 2019", "for nine years", "Edda Holm", "“in 2004”", "left", "at 8.25pm", "aged 34", "—"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*FRAGMENTS, ".", ","]), min_size=1, max_size=30))
def test_every_place_leads_back_to_its_text(pieces: list[str]) -> None:
    source = passage(" ".join(["It", *pieces, "ended."]))
    lines = list(lines_of(source, names=True))
    windows = [joined(one, other) for one, other in pairwise(lines)]
    for line in (*lines, *windows):
        for at, mention in line.marks.items():
            assert line.offset(at) == mention.start
            assert line.offset(at + 1) == mention.end
            assert line.span(at).text in mention.surface
    for line in lines:
        assert line.words(0, len(line.text)).text == source.text[line.start : line.end]
