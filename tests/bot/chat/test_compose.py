import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.compose import Answered, compose
from bot.reply import REPLY_LIMIT, Reply


def said(content, *, spoiler=False):
    return Answered(reply=Reply(content=content, clean=False), spoiler=spoiler)


def test_one_reply_stays_as_it_is():
    assert compose([said("a" * REPLY_LIMIT)]) == "a" * REPLY_LIMIT


def test_several_follow_each_other():
    assert compose([said("a"), said("b"), said("c")]) == "a\n\nb\n\nc"


def test_nothing_makes_nothing():
    assert compose([]) == ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [("the butler", "||the butler||"), ("a || b", r"||a \|\| b||"), (r"a \|\| b", r"||a \|\| b||")],
)
def test_a_spoiler_is_closed_once(content, expected):
    assert compose([said(content, spoiler=True)]) == expected


def test_what_does_not_fit_is_cut_between_lines():
    lines = "\n".join(f"line {number}" for number in range(300))
    content = compose([said(lines[:REPLY_LIMIT], spoiler=True)])
    assert len(content) <= REPLY_LIMIT
    assert content.endswith("\n…||")
    assert content.removesuffix("\n…||").rsplit("\n", 1)[1] in lines.split("\n")


@pytest.mark.parametrize(
    ("lengths", "tail"),
    [
        ([1900, 500], "-# … and 1 more link with something to say about"),
        ([1900, 500, 500], "-# … and 2 more links with something to say about"),
        ([900, 950, 500], "-# … and 1 more link with something to say about"),
    ],
)
def test_replies_for_which_there_is_no_room_are_counted(lengths, tail):
    assert compose([said("a" * length) for length in lengths]).split("\n\n")[-1] == tail


@given(
    st.lists(
        st.builds(said, st.text("ab|\n*", min_size=1, max_size=REPLY_LIMIT), spoiler=st.booleans()),
        max_size=4,
    )
)
def test_it_always_fits(parts):
    assert len(compose(parts)) <= REPLY_LIMIT
