"""A page that an article is held against, as it was read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from checks.article.errors import ArticleError
from checks.model import Article
from checks.reading import read
from checks.sources.abridged import abridged
from checks.sources.asking import Answer, Lookup
from checks.sources.bodies import BodyError
from checks.sources.config import source_of
from checks.sources.table import Table, table_of

FACT_CHECK = "fact check"
"""What stands as the source of verdicts from a page's ClaimReviews."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a page says as an article, and the fact checks in its JSON-LD."""

    url: str
    article: Article
    """Abridged."""
    reviews: Table | None = None

    def answer(self, retrieved: str | None) -> Answer | None:
        """The page's fact checks as the answer of a source; None where it has none."""
        if self.reviews is None:
            return None
        source = source_of(FACT_CHECK, {"preset": "claim-reviews", "page": self.url})
        title = self.article.title or self.url
        return Answer(
            lookup=Lookup(source=replace(source, title=title)), table=self.reviews, retrieved=retrieved
        )


def seen(body: bytes, url: str, content_type: str | None) -> Seen:
    """Read a page, once and for good: what is left of it is small and is known to be quick to read.

    Raises ArticleError where there is neither an article in English nor a fact check.
    """
    from checks.article.page import from_page  # a parser of HTML, which only the child process needs

    reviews = _reviews(body, url)
    try:
        article = from_page(body, url=url, content_type=content_type)
    except ArticleError:
        if reviews is None:
            raise
        article = Article(title="", blocks=(), url=url)
    if article.language != "en" and reviews is None:
        raise ArticleError(f"It is in another language ({article.language}); only English is read.")
    return Seen(url=url, article=abridged(read(article)), reviews=reviews)


def _reviews(body: bytes, url: str) -> Table | None:
    if b"ClaimReview" not in body:
        return None
    try:
        table = table_of(source_of(FACT_CHECK, {"preset": "claim-reviews", "page": url}), body)
    except BodyError:
        return None
    return table if table.groups else None
