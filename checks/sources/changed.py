"""Whether a page may say something else today than it did when an article was written."""

from __future__ import annotations

from datetime import date, timedelta

from checks.model import Article

ZONES = timedelta(days=1)
"""The day of publication is the one of some time zone; the reader's may be the next."""


def last_changed(article: Article) -> date | None:
    """The latest day that a page gives for itself."""
    days = [day for day in (article.published, article.updated) if day]
    return max(days, default=None)


def changed_since(article: Article, page: Article, fetched: date | None) -> str | None:
    """Why a page cannot be held against what an article says of it; None where nothing speaks against it."""
    if page.live:
        return "it is a live page, which changes by the hour"
    if article.published is None:
        return None if last_changed(page) else "neither it nor the article bears a date"
    changed = last_changed(page)
    if changed is None:
        if fetched is not None and fetched - article.published <= ZONES:
            return None
        return "it bears no date, so it may have been changed since"
    if page.updated and page.updated > article.published:
        return f"it was changed on {page.updated}, after the article"
    return f"it is of {changed}, after the article" if changed > article.published + ZONES else None
