"""Articles as text for a database column, and back."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter, ValidationError

from checks.model import Article


def dumped(article: Article) -> str:
    """An article as JSON, mostly one that was abridged."""
    return _adapter().dump_json(article, exclude_defaults=True).decode()


def loaded(text: str) -> Article | None:
    """The article of a text; None where the text is damaged or of a shape that is no longer known."""
    try:
        return _adapter().validate_json(text)
    except ValidationError:
        return None


@cache
def _adapter() -> TypeAdapter[Article]:
    return TypeAdapter(Article)
