"""Pages of invented news, as they should be read: ``pages/<name>.html`` beside ``pages/<name>.json``."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.article.errors import ArticleError
from checks.article.page import from_page

PAGES = sorted(Path(__file__).parent.joinpath("pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_read_as_expected(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = from_page(path.read_bytes(), url=expected["url"])
    blocks = [
        [block.kind.value, block.text, *([block.ordered] if block.ordered else [])]
        for block in article.blocks
    ]
    assert blocks == expected["blocks"]
    assert (article.title, article.url) == (expected["title"], expected["url"])
    assert (str(article.published), article.published_from) == (
        expected["published"],
        expected["published_from"],
    )
    assert expected["links"] == {
        block.text[link.start : link.end]: link.url for block in article.blocks for link in block.links
    }


def test_reading_leaves_no_trace() -> None:
    bodies = [path.read_bytes() for path in PAGES]
    assert [from_page(body) for body in bodies] == [from_page(body) for body in bodies]


FRAGMENTS = (
    *(
        b"<table>",
        b"<td>",
        b"<li>",
        b"</div>",
        b"<p>",
        b"</p>",
        b"<h1>",
        b"</h1>",
        b"<sup>",
        b"<!--",
        b"<svg><p>",
    ),
    *(
        b"<script>",
        b'"',
        b"'",
        b'<a href="',
        b"&#xD800;",
        b"&#0;",
        b"\x00",
        b"\xff",
        b"\xed\xa0\x80",
        b"<plaintext>",
    ),
    *(b'<ol start="99999999999">', b'<base href="http://[">', b'<time datetime="9999-99-99">', b"<frameset>"),
)
places = st.integers(min_value=0, max_value=10_000)
edits = st.tuples(places, st.integers(min_value=0, max_value=400), st.sampled_from(FRAGMENTS) | st.just(b""))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PAGES), st.lists(edits, min_size=1, max_size=8))
def test_a_damaged_page_is_read_or_refused(path: Path, damage: list[tuple[int, int, bytes]]) -> None:
    body = path.read_bytes()
    for start, length, fragment in damage:
        body = body[:start] + fragment + body[start + length :]
    try:
        article = from_page(body, url="https://news.example/story")
    except ArticleError:
        return
    for block in article.blocks:
        assert block.text == block.text.strip() != ""
        assert all(0 <= link.start <= link.end <= len(block.text) for link in block.links)
