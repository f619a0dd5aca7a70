"""Clean text: one space between words, nothing invisible, no address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.article.text import Piece, assemble, pieces_of


def test_pieces_share_one_space_and_links_point_into_the_result() -> None:
    text, links = assemble(
        [Piece("  He told "), Piece(" the\u00a0Gazette ", "https://g.example/1"), Piece(" on Monday. ")]
    )
    assert text == "He told the Gazette on Monday."
    assert [(text[link.start : link.end], link.url) for link in links] == [
        ("the Gazette", "https://g.example/1")
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("8\u00ad5\u200b6 of\u2009them", "856 of them"),
        ("Full data: https://data.example/2024/10/7?x=3.", "Full data: ."),
        ("Full data (https://data.example/2024/10) is out", "Full data is out"),
        ("Full data <https://data.example/2024/10> is out", "Full data is out"),
        ("see www.data.example/2024 for more", "see for more"),
        ("so good pic.example.com/a1B2c3", "so good"),
        ("entries at www.example.org, until May", "entries at www.example.org, until May"),
        ("write to 7desk@news.example.com", "write to 7desk@news.example.com"),
        ("U.S./Mexico and/or 3/4 of it", "U.S./Mexico and/or 3/4 of it"),
        ("it ended 3-2.Then they left", "it ended 3-2.Then they left"),
    ],
)
def test_addresses_vanish_and_words_stay(written: str, read: str) -> None:
    assert assemble(pieces_of(written))[0] == read


def test_a_bare_address_is_a_link_without_anchor_text() -> None:
    text, links = assemble(pieces_of("Read https://g.example/2024/11 today"))
    assert text == "Read today"
    assert [(link.start, link.end, link.url) for link in links] == [(5, 5, "https://g.example/2024/11")]


anything = st.text(alphabet="ab 1.\n\u00a0\u200b(<>)/:", max_size=30)


@given(st.lists(st.builds(Piece, anything, st.none() | st.just("https://x.example/1"))))
def test_links_lie_inside_clean_text(pieces: list[Piece]) -> None:
    text, links = assemble(pieces)
    assert text == text.strip()
    assert "  " not in text
    for link in links:
        assert 0 <= link.start <= link.end <= len(text)
        assert text[link.start : link.end] == text[link.start : link.end].strip()
