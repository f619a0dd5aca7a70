"""The passages that a finding points at, in the article's own words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.judging import Report
from checks.model import BlockKind, Span

ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an excerpt: the marked figure, or the words around it."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A sentence of the article with the figures in question marked, and where it stands."""

    where: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The excerpt without its marks."""
        return "".join(piece.text for piece in self.pieces)


def label(report: Report, block: int) -> str:
    """A reader's name for a block: ``headline``, ``paragraph 3``, ``caption 1``."""
    kind = report.article.blocks[block].kind
    if kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST):
        return kind.value
    number = sum(other.kind is kind for other in report.article.blocks[: block + 1])
    return f"{kind.value} {number}"


def excerpts(report: Report, spans: Sequence[Span], width: int = 240) -> tuple[Excerpt, ...]:
    """One excerpt for each sentence that the spans lie in, in reading order.

    A sentence longer than ``width`` characters is cut to the neighbourhood of its marks.
    """
    passages = {passage.block: passage for passage in report.reading.passages}
    by_sentence: dict[tuple[int, int, int], list[Span]] = {}
    for span in sorted(spans, key=lambda span: (span.block, span.start)):
        start, end = passages[span.block].sentence_at(span.start)
        by_sentence.setdefault((span.block, start, max(end, span.end)), []).append(span)
    return tuple(
        Excerpt(
            where=label(report, block),
            pieces=tuple(_pieces(passages[block].text, start, end, marks, width)),
        )
        for (block, start, end), marks in by_sentence.items()
    )


def _clipped(text: str, start: int, end: int, marks: Sequence[Span], width: int) -> tuple[int, int]:
    """The part of a sentence to show: all of it, or the whole words that fit around its marks."""
    if end - start <= width:
        return start, end
    first, last = marks[0].start, max(mark.end for mark in marks)
    room = max(0, width - (last - first)) // 2
    left, right = max(start, first - room), min(end, last + room)
    if left > start:
        left = text.find(" ", left, first) + 1 or first
    if right < end:
        right = max(last, text.rfind(" ", last, right))
    return left, right


def _pieces(text: str, start: int, end: int, marks: Sequence[Span], width: int) -> Iterator[Piece]:
    left, right = _clipped(text, start, end, marks, width)
    at = left
    for mark in marks:
        before = text[at : mark.start]
        if before or at > start:
            yield Piece(text=(ELLIPSIS if at == left > start else "") + before, marked=False)
        if mark.end > at:
            yield Piece(text=text[max(at, mark.start) : mark.end], marked=True)
            at = mark.end
    if after := text[at:right] + (ELLIPSIS if right < end else ""):
        yield Piece(text=after, marked=False)
