"""Why something could not be read as an article: one class a reason, one sentence for the reader."""

from __future__ import annotations

from typing import ClassVar


class ArticleError(Exception):
    """Something cannot be read as an article. ``str()`` of it is one sentence that a user may see."""

    sentence: ClassVar[str] = "This could not be read as an article."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)


class NotAnArticle(ArticleError):
    """The page has text, but no body of an article: a front page, a search, a page drawn by scripts."""

    sentence = "This page does not hold an article that could be read."


class LoginWall(ArticleError):
    """The page shows a login, a subscription offer or a consent form instead of the article."""

    sentence = "The article stands behind a login, a subscription or a consent form."


class NotHtml(ArticleError):
    """What was fetched is another kind of file. Raised with a sentence that names the kind."""

    sentence = "The link does not lead to a web page but to another kind of file."


class EmptyPage(ArticleError):
    """Nothing to read at all."""

    sentence = "There is no text to read: it is empty."


class TooLarge(ArticleError):
    """The input is larger than any article. Raised with a sentence that names the limit."""

    sentence = "This is too large for an article, so it was not read."


class BadDocument(ArticleError):
    """A JSON document has not the agreed shape. Raised with a sentence that names the key."""

    sentence = "The document does not have the shape of an article."
