"""Pasted text, and the notation of rule examples."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.article.errors import EmptyPage, TooLarge
from checks.article.plain import LIMIT, from_text
from checks.model import Article, BlockKind

PASTED = """Minister meets ‘old friends’ as strike enters its third week

https://media.example/2031/04/19/22/Quay-(7).jpg?width=990&crop=4%3A3
image

Port workers in Aldmouth rejected a second offer on Tuesday.

The offer was worth 4.5%,<a rel="nofollow" href="https://gazette.example/2031/04/18/port-a-Gazette reported.

Cranes stand idle in Aldmouth, where 36 ships are waiting (AFP via Getty Images)

About 1,900 people work in the port.
"""


def shape(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.name, block.text) for block in article.blocks]


def test_a_pasted_article() -> None:
    article = from_text(PASTED, published=date(2031, 4, 19), url="https://news.example/port")
    assert article.title == "Minister meets ‘old friends’ as strike enters its third week"
    assert (article.published, article.published_from) == (date(2031, 4, 19), "given")
    assert article.url == "https://news.example/port"
    assert shape(article) == [
        ("HEADLINE", "Minister meets ‘old friends’ as strike enters its third week"),
        ("PARAGRAPH", "Port workers in Aldmouth rejected a second offer on Tuesday."),
        ("PARAGRAPH", "The offer was worth 4.5%, Gazette reported."),
        ("CAPTION", "Cranes stand idle in Aldmouth, where 36 ships are waiting (AFP via Getty Images)"),
        ("PARAGRAPH", "About 1,900 people work in the port."),
    ]
    (link,) = article.blocks[2].links
    assert article.blocks[2].text[link.start : link.end] == "Gazette"
    assert link.url.startswith("https://gazette.example/2031/04/18/port")


def test_the_notation() -> None:
    text = """# Head

+ Stand
first

## Sub

> She said:
> “It is 5.”

1. One
2. Two

- a
- b

! A picture

| Year | Ships |
| --- | --- |
| 2024 | 36 |

A paragraph
in two lines."""
    article = from_text(text)
    assert shape(article) == [
        ("HEADLINE", "Head"),
        ("STANDFIRST", "Stand first"),
        ("SUBHEAD", "Sub"),
        ("QUOTE", "She said: “It is 5.”"),
        ("LIST_ITEM", "One"),
        ("LIST_ITEM", "Two"),
        ("LIST_ITEM", "a"),
        ("LIST_ITEM", "b"),
        ("CAPTION", "A picture"),
        ("TABLE", "Year | Ships"),
        ("TABLE", "2024 | 36"),
        ("PARAGRAPH", "A paragraph in two lines."),
    ]
    assert [block.ordered for block in article.blocks if block.kind is BlockKind.LIST_ITEM] == [
        1,
        2,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Nine die in fire\n\nNine people died.", ["HEADLINE", "PARAGRAPH"]),
        ("Nine people died.\n\nFive were hurt.", ["PARAGRAPH", "PARAGRAPH"]),
        ("He said: “Nine people died.”\n\nFive were hurt.", ["PARAGRAPH", "PARAGRAPH"]),
        ("Nine die in fire", ["PARAGRAPH"]),
        ("Nine die\nin fire\n\nNine people died.", ["PARAGRAPH", "PARAGRAPH"]),
        ("- Nine die\n\nNine people died.", ["LIST_ITEM", "PARAGRAPH"]),
        ("Nine die in fire\n\n# Ten die in fire", ["PARAGRAPH", "HEADLINE"]),
        (f"{'word ' * 60}\n\nNine people died.", ["PARAGRAPH", "PARAGRAPH"]),
    ],
)
def test_what_the_headline_is(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in shape(from_text(text))] == kinds


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("The bridge after the storm (Getty Images)", True),
        ("The bridge after the storm (Jane Roe/AP)", True),
        ("The bridge after the storm. (AP Photo/Jane Roe, File)", True),
        ("The bridge after the storm. Photograph: Jane Roe/The Gazette", True),
        ("The bridge after the storm (Jane Roe for The Gazette)", True),
        ("The bridge after the storm (PA)", True),
        ("The bridge will reopen in May, the ministry said. (Reuters)", False),
        ("The bridge carries 5,000 cars a day (and 300 buses)", False),
        ("(Reporting by Jane Roe; Editing by John Doe)", False),
        ("(AP)", False),
        ("It looked like a photo: nothing moved.", False),
    ],
)
def test_what_a_caption_is(line: str, *, caption: bool) -> None:
    kinds = [kind for kind, _ in shape(from_text(f"Something happened.\n\n{line}"))]
    assert kinds == ["PARAGRAPH", "CAPTION" if caption else "PARAGRAPH"]


@pytest.mark.parametrize(
    ("text", "read", "anchors"),
    [
        (
            'He told <a href="https://x.example/9">the Post</a> so.',
            "He told the Post so.",
            {"the Post": "https://x.example/9"},
        ),
        (
            'He told <a href="https://x.example/9>the Post</a> so.',
            "He told the Post so.",
            {"the Post": "https://x.example/9"},
        ),
        (
            "He told <a class=b href=https://x.example/9>the Post</a> so.",
            "He told the Post so.",
            {"the Post": "https://x.example/9"},
        ),
        (
            "He told [the Post](https://x.example/9) so.",
            "He told the Post so.",
            {"the Post": "https://x.example/9"},
        ),
        ('He said,<a href="https://x.example/2024/9" so.', "He said, so.", {"": "https://x.example/2024/9"}),
        ("He said ![chart 7](https://x.example/9.png) so.", "He said so.", {}),
        ('He said <img src="https://x.example/9.png" alt="7"> so.', "He said so.", {}),
        ("He <b>said</b> &pound;5m &lt;b&gt;.", "He said £5m <b>.", {}),
        ("If 3 <a and b> 5, AT&T wins.", "If 3 <a and b> 5, AT&T wins.", {}),
        ("<The 7 Samurai> is a film.", "<The 7 Samurai> is a film.", {}),
    ],
)
def test_markup_in_pasted_text(text: str, read: str, anchors: dict[str, str]) -> None:
    (block,) = from_text(text).blocks
    assert block.text == read
    assert {block.text[link.start : link.end]: link.url for link in block.links} == anchors


def test_paragraph_elements_are_paragraphs() -> None:
    assert [text for _, text in shape(from_text("<p>One died.</p><p>Two lived.<br>Three left.</p>"))] == [
        "One died.",
        "Two lived.",
        "Three left.",
    ]


def test_long_lines_are_paragraphs_without_blank_lines_between_them() -> None:
    first, second = ("word " * 30 + "end.").strip(), "Short end."
    assert [text for _, text in shape(from_text(f"{first}\n{second}"))] == [first, second]


def test_without_text_there_is_no_article() -> None:
    for text in ("", " \n\n\t", "https://media.example/1.jpg\nimage\n\n[photo]", "---"):
        with pytest.raises(EmptyPage, match="no text"):
            from_text(text)


def test_a_text_beyond_the_limit_is_not_read() -> None:
    with pytest.raises(TooLarge, match="500,000 characters"):
        from_text("a" * (LIMIT + 1))


@given(st.text(alphabet='ab 1.|#>-+!<a href="htps://x.y/[](){}\n', max_size=80))
def test_any_text_reads_or_says_that_it_is_empty(text: str) -> None:
    try:
        article = from_text(text)
    except EmptyPage:
        return
    for block in article.blocks:
        assert block.text == block.text.strip() != ""
        assert all(0 <= link.start <= link.end <= len(block.text) for link in block.links)


@pytest.mark.parametrize(
    "unit", ["<a ", '<a href="', "[a](", "![", "(((", "1. ", "&#1", "http://", "a.b.", "| ", "(a/"]
)
def test_hostile_text_is_read_in_linear_time(unit: str) -> None:
    from_text("x" + unit * (100_000 // len(unit)))
