"""Repairs before parsing."""

import pytest

from checks.article.repair import LONGEST_TAG, repaired


@pytest.mark.parametrize(
    ("source", "result"),
    [
        (
            '<a href="https://g.example/1>told</a> <b id="7">',
            '<a href="https://g.example/1">told</a> <b id="7">',
        ),
        ('<a class="x" href="/1>told</a> <b>', '<a class="x" href="/1">told</a> <b>'),
        ("<a href='/1>told</a> <b id='7'>", "<a href='/1'>told</a> <b id='7'>"),
        ('so,<a href="/2031/a-Gazette said.</p>', 'so, <a href="/2031/a-">Gazette</a> said.</p>'),
        ('so <a href="/2031/7 told her.</p>', 'so <a href="/2031/7"></a> told her.</p>'),
    ],
)
def test_open_quotes_are_closed(source: str, result: str) -> None:
    assert repaired(source) == result


@pytest.mark.parametrize(
    "source",
    [
        '<a href="https://g.example/1">told</a>',
        '<a href="/a>b">told</a>',
        '<a href="/1" title="5 > 3">told</a>',
        "<a href=/1>told</a>",
        "<script>x = '<a href=\"' + url + '\">'</script>",
        f'<img src="data:{"a" * 1000}">',
        f"<script>{'a = 1; ' * 10_000}</script>",
    ],
)
def test_what_is_whole_stays(source: str) -> None:
    assert repaired(source) == source


def test_endless_tags_and_nul_are_left_out() -> None:
    endless = "<p " + "a=1 " * LONGEST_TAG
    assert repaired(f"a\x00b {endless}>c</p>") == "ab  c</p>"
    assert repaired(f"a {endless}").strip() == "a"


@pytest.mark.parametrize(
    "unit", ["<a ", '<a href="', "<a href='x", '<a href="x>', "<p", "< ", '"<', "<a\thref ="]
)
def test_hostile_sources_are_repaired_in_linear_time(unit: str) -> None:
    repaired(unit * (200_000 // len(unit)))
