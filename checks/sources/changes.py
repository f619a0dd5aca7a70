"""What changed in an article between two looks at it: its figures and dates, and nothing else.

Two sentences are the same if they are equal but for their figures. A sentence that was rewritten, added or
taken out is no correction. Nor is what a page counts and dates by itself: comments, a ticker of prices, when
it was updated.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checks.model import Amount, BlockKind, Kind, Mention, Span
from checks.passage import Passage
from checks.reading import Reading

_FIGURES = frozenset(Kind) - {Kind.NAME, Kind.OTHER}
_TIMES = frozenset({Kind.DATE, Kind.TIME, Kind.DURATION})
_RUNNING_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_COUNTERS = frozenset({"comment", "view", "like", "reply", "repost", "read"})
_STAMPS = frozenset({"updated", "published", "posted", "modified"})
_ENDS = (".", "!", "?", ":", ";")
_CLOSING = "\"'”’») "


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A figure that the article states otherwise than it did before."""

    before: str
    now: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    passage: Passage
    skeleton: str
    figures: tuple[Mention, ...]
    is_whole: bool
    """It ends as sentences do."""


def changes(before: Reading, now: Reading) -> tuple[Change, ...]:
    """The figures and dates that were changed, in reading order, each once."""
    earlier: dict[str, list[_Sentence]] = defaultdict(list)
    for sentence in _sentences(before):
        earlier[sentence.skeleton].append(sentence)
    found: dict[tuple[str, str], Change] = {}
    for sentence in _sentences(now):
        same = earlier.get(sentence.skeleton)
        if not same:
            continue
        was = same.pop(0)
        for old, new in zip(was.figures, sentence.figures, strict=True):
            if _is_changed(old, new) and not _is_of_the_page(sentence, new):
                change = Change(before=old.surface, now=sentence.passage.span(new.start, new.end))
                found.setdefault((old.surface, new.surface), change)
    return tuple(found.values())


def _is_changed(old: Mention, new: Mention) -> bool:
    """Another figure in other words: the same words mean another day where the page was dated anew."""
    return old.meaning != new.meaning and old.surface.lower() != new.surface.lower()


def _is_of_the_page(sentence: _Sentence, mention: Mention) -> bool:
    """Whether a figure tells of the page, not of the news."""
    passage = sentence.passage
    if passage.kind is BlockKind.TABLE or (passage.kind in _RUNNING_TEXT and not sentence.is_whole):
        return True
    if isinstance(mention.meaning, Amount) and mention.meaning.head in _COUNTERS:
        return True
    if passage.text[mention.end :].split()[:1] in (["ago"], ["ago."], ["ago,"]):
        return True
    return mention.kind in _TIMES and not _STAMPS.isdisjoint(sentence.skeleton.lower().split())


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    for passage in reading.passages:
        figures = [mention for mention in passage.mentions if mention.kind in _FIGURES]
        for start, end in passage.sentences:
            inside = tuple(mention for mention in figures if start <= mention.start < end)
            if inside:
                yield _Sentence(
                    passage=passage,
                    skeleton=_skeleton(passage.text, start, end, inside),
                    figures=inside,
                    is_whole=passage.text[start:end].rstrip(_CLOSING).endswith(_ENDS),
                )


def _skeleton(text: str, start: int, end: int, figures: tuple[Mention, ...]) -> str:
    """A sentence with its figures' kinds in their places, and without regard to white space."""
    parts: list[str] = []
    for mention in figures:
        parts += [text[start : mention.start], f"\0{mention.kind.value}\0"]
        start = mention.end
    return " ".join("".join((*parts, text[start:end])).split())
