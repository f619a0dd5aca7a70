"""An article as it was read: passages with their mentions, and the claims made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, wraps
from typing import TypeVar

from checks.claims import Claim, claims_of
from checks.claims.placed import Placed, placed
from checks.extract.context import Context
from checks.extract.reader import read_text
from checks.extract.sentences import sentences
from checks.model import Article, Unread
from checks.passage import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that was understood of an article. Rules and sources see nothing else."""

    article: Article
    passages: tuple[Passage, ...]
    claims: tuple[Claim, ...] = ()
    placed: tuple[Placed, ...] = ()
    """The claims with their passages: all rules share what is found out about the words around them."""
    unread: tuple[Unread, ...] = ()


def read(article: Article) -> Reading:
    """Read every block of an English article; leave any other article alone and say so."""
    if article.language != "en":
        why = f"it is in another language ({article.language}); only English is read"
        return Reading(
            article=article, passages=(), unread=(*article.unread, Unread(what="the article", why=why))
        )
    article = _surely_dated(article)
    context = Context(published=article.published)
    passages = tuple(
        Passage(
            block=number,
            kind=block.kind,
            text=block.text,
            sentences=sentences(block.text),
            mentions=read_text(block.text, context),
        )
        for number, block in enumerate(article.blocks)
    )
    claims = claims_of(passages, article.published)
    return Reading(
        article=article,
        passages=passages,
        claims=claims,
        placed=tuple(placed(claims, passages)),
        unread=article.unread,
    )


def _surely_dated(article: Article) -> Article:
    """The article without a date of publication that was only guessed: a guess proves nothing."""
    if article.published is None or article.published_from != "guess":
        return article
    left = Unread(
        what="dates that depend on the day of publication",
        why=f"the page does not state it (perhaps {article.published}); --published can",
    )
    return replace(article, published=None, published_from=None, unread=(*article.unread, left))


T = TypeVar("T")


class _Same:
    """A reading that is looked up as the object it is: comparing readings word by word would cost more."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __hash__(self) -> int:
        return id(self.reading)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.reading is self.reading


def once(find: Callable[[Reading], Iterable[T]]) -> Callable[[Reading], tuple[T, ...]]:
    """Let rules that ask the same of a reading, one after the other, share the answer."""

    @lru_cache(maxsize=1)
    def found(same: _Same) -> tuple[T, ...]:
        return tuple(find(same.reading))

    @wraps(find)
    def ask(reading: Reading) -> tuple[T, ...]:
        return found(_Same(reading))

    return ask
