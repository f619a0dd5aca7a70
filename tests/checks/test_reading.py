"""What is read of an article, and what is left alone and said to be."""

from dataclasses import replace
from datetime import date

from checks.article.plain import from_text
from checks.model import Kind
from checks.reading import read

ARTICLE = from_text("# Nine dead in fire\n\nNine people died on Monday, 18 May.", published=date(2020, 5, 20))


def test_every_block_is_read() -> None:
    reading = read(ARTICLE)
    assert [passage.block for passage in reading.passages] == [0, 1]
    assert [mention.surface for passage in reading.passages for mention in passage.of(Kind.DATE)] == [
        "Monday, 18 May"
    ]


def test_an_article_in_another_language_is_left_alone() -> None:
    reading = read(replace(ARTICLE, language="pt"))
    assert reading.passages == ()
    assert [left.what for left in reading.unread] == ["the article"]


def test_a_guessed_date_of_publication_proves_nothing() -> None:
    reading = read(replace(ARTICLE, published_from="guess"))
    assert reading.article.published is None
    (when,) = (mention.meaning for passage in reading.passages for mention in passage.of(Kind.DATE))
    assert when.first is None
    assert "perhaps 2020-05-20" in reading.unread[0].why
