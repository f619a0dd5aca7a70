"""JSON documents."""

from datetime import date

import pytest

from checks.article.document import from_document
from checks.article.errors import BadDocument, EmptyPage

DOCUMENT = {
    "id": "d-1",
    "url": "https://news.example/ferry",
    "published": "2031-05-02",
    "title": "Ferry carries  1,200 on first day",
    "standfirst": "New line opens",
    "captions": ["The ferry on Friday"],
    "paragraphs": [
        "It has 3 decks.",
        "1. Sun deck",
        "It is open.",
        "2. Car deck",
        "- Life boats",
        "7. Heaven was full.",
    ],
}


def test_a_document() -> None:
    article = from_document(DOCUMENT)
    assert article.title == "Ferry carries 1,200 on first day"
    assert (article.url, article.published, article.published_from) == (
        DOCUMENT["url"],
        date(2031, 5, 2),
        "given",
    )
    assert [(block.kind.name, block.text, block.ordered) for block in article.blocks] == [
        ("HEADLINE", "Ferry carries 1,200 on first day", None),
        ("STANDFIRST", "New line opens", None),
        ("CAPTION", "The ferry on Friday", None),
        ("PARAGRAPH", "It has 3 decks.", None),
        ("LIST_ITEM", "Sun deck", 1),
        ("PARAGRAPH", "It is open.", None),
        ("LIST_ITEM", "Car deck", 2),
        ("LIST_ITEM", "Life boats", None),
        ("PARAGRAPH", "7. Heaven was full.", None),
    ]


def test_what_may_be_left_out() -> None:
    article = from_document({"title": "", "paragraphs": ["One died."]})
    assert (article.title, article.url, article.published, article.published_from) == ("", None, None, None)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"title": None}, '"title" must be a text, not null.'),
        ({"title": 7}, '"title" must be a text, not a number.'),
        ({"paragraphs": "One died."}, '"paragraphs" must be a list of texts, not a text.'),
        ({"paragraphs": ["a", {}]}, '"paragraphs" must be a list of texts, but its item 2 is an object.'),
        ({"captions": {}}, '"captions" must be a list of texts, not an object.'),
        ({"published": "soon"}, '"published" must be a date like 2025-09-29 or null, not "soon".'),
        ({"published": True}, '"published" must be a text, not true or false.'),
        ({"url": []}, '"url" must be a text, not a list.'),
    ],
)
def test_another_shape_is_named(change: dict[str, object], sentence: str) -> None:
    with pytest.raises(BadDocument) as caught:
        from_document(DOCUMENT | change)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"title": "A"}, '"paragraphs" must be a list of texts, but it is missing.'),
        ({"paragraphs": []}, '"title" must be a text, but it is missing.'),
        ([1], "A document is a JSON object, not a list."),
    ],
)
def test_what_is_missing_is_named(data: object, sentence: str) -> None:
    with pytest.raises(BadDocument) as caught:
        from_document(data)  # type: ignore[arg-type]
    assert str(caught.value) == sentence


def test_a_document_without_text() -> None:
    with pytest.raises(EmptyPage):
        from_document({"title": "", "paragraphs": [" "]})
