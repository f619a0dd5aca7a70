"""What is kept of an article so that later ones can be held against it: its headline and its figures."""

from __future__ import annotations

from dataclasses import replace

from checks.model import Article, BlockKind
from checks.reading import Reading

_ALWAYS = (BlockKind.HEADLINE, BlockKind.STANDFIRST)


def abridged(reading: Reading) -> Article:
    """The article without its links and without the paragraphs that state no figure.

    The paragraphs with figures stay whole: what a figure is of is often said in the sentence before it.
    Reading it again gives the same claims, also with a reader that has learnt more since.
    """
    stating = {claim.block for claim in reading.claims if claim.mention.amount}
    blocks = tuple(
        replace(block, links=())
        for number, block in enumerate(reading.article.blocks)
        if number in stating or block.kind in _ALWAYS
    )
    return replace(reading.article, blocks=blocks, unread=())
