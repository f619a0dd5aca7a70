"""Articles kept as text: whole again when they are wanted, and no trouble when they are not."""

from datetime import date

import pytest

from bot.sources.keeping import dumped, loaded
from checks.model import Article, Block, BlockKind, Link
from checks.reading import read
from checks.sources import abridged

ARTICLE = Article(
    title="Ferry sinks",
    blocks=(
        Block(kind=BlockKind.HEADLINE, text="Ferry sinks"),
        Block(kind=BlockKind.PARAGRAPH, text="It rained.", links=(Link(start=0, end=2, url="http://a.b/"),)),
        Block(kind=BlockKind.PARAGRAPH, text="Nine people died on 3 March 2024. Nobody else was on board."),
    ),
    url="https://news.example/ferry",
    published=date(2024, 3, 5),
    published_from="json-ld",
)


def test_an_article_comes_back_as_it_was():
    assert loaded(dumped(ARTICLE)) == ARTICLE


def test_what_is_kept_is_the_headline_and_the_paragraphs_with_figures():
    kept = abridged(read(ARTICLE))
    assert [block.text for block in kept.blocks] == [ARTICLE.blocks[0].text, ARTICLE.blocks[2].text]
    assert [claim.mention for claim in read(kept).claims] == [claim.mention for claim in read(ARTICLE).claims]


@pytest.mark.parametrize("text", ["", "{}", '{"title": 3, "blocks": []}', "[]", dumped(ARTICLE)[:-9]])
def test_a_damaged_text_is_no_article(text):
    assert loaded(text) is None
