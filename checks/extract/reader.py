"""All dimensions over one text: the mentions in it, in order and without overlap.

See :mod:`checks.extract` for what a dimension is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter

from checks.extract.context import Context
from checks.extract.plain import NAMED, TAKEN, blank, plain, visible
from checks.extract.triggers import Asked, triggers
from checks.model import Amount, Meaning, Mention, NotAFigure

_MASKS = (TAKEN, NAMED)
_start = attrgetter("start")


def read_text(text: str, context: Context) -> tuple[Mention, ...]:
    """Every mention in a text, sorted by where it starts; no two overlap."""
    seen, places = visible(text)
    mentions = [_on(mention, seen) for mention in figures(plain(seen), context)]
    mentions = _with_names(seen, mentions)
    if places is None:
        return tuple(mentions)
    return tuple(_moved(mention, text, places) for mention in mentions)


def figures(text: str, context: Context) -> list[Mention]:
    """The figures and dates in a text of plain characters, pass by pass, each blanking out what it claims."""
    passes = triggers(text)
    mentions: list[Mention] = []
    for number in sorted(passes):
        found = _one_pass(text, passes[number], context)
        if found:
            text = blank(text, [(m.start, m.end, _mask(m)) for m in found])
            mentions += found
    return _outermost(mentions)


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions in order, without the names that stand inside a counted noun phrase."""
    kept: list[Mention] = []
    done = 0
    for mention in sorted(mentions, key=_start):
        if mention.start >= done:
            kept.append(mention)
            done = mention.end
    return kept


def _one_pass(text: str, places: Iterable[tuple[int, tuple[Asked, ...]]], context: Context) -> list[Mention]:
    found: list[Mention] = []
    done = 0
    for at, readers in places:
        if at < done or text[at] in _MASKS:
            continue
        mention = _ask(text, at, readers, context)
        if mention is not None and mention.start >= done:
            found.append(mention)
            done = mention.end
    return found


def _ask(text: str, at: int, readers: tuple[Asked, ...], context: Context) -> Mention | None:
    """What the first of some dimensions reads that reads anything."""
    word: str | None = ""
    for read_at, follows in readers:
        if follows is not None:
            if word == "":
                word = _behind_number()(text, at)
            if word is not None and word not in follows:
                continue
        mention = read_at(text, at, context)
        if mention is not None:
            return mention
    return None


@cache
def _behind_number() -> Callable[[str, int], str | None]:
    """Imported with the dimensions, not before."""
    from checks.extract.amount import behind_number

    return behind_number


def _mask(mention: Mention) -> str:
    meaning = mention.meaning
    return NAMED if isinstance(meaning, NotAFigure) and meaning.what == "name" else TAKEN


def _with_names(text: str, found: list[Mention]) -> list[Mention]:
    """The figures, and between them the names that overlap none."""
    merged: list[Mention] = []
    following = iter(found)
    figure = next(following, None)
    done = 0
    for name in _names()(text):
        while figure is not None and figure.start < name.end:
            merged.append(figure)
            done, figure = figure.end, next(following, None)
        if name.start >= done:
            merged.append(name)
    if figure is not None:
        merged += (figure, *following)
    return merged


@cache
def _names() -> Callable[[str], tuple[Mention, ...]]:
    """Names are told by their letters, not by a trigger. Imported with the dimensions, not before."""
    from checks.extract.name import names

    return names


def _on(mention: Mention, text: str) -> Mention:
    surface = text[mention.start : mention.end]
    if surface == mention.surface:
        return mention
    return mention._replace(surface=surface, meaning=_as_written(mention, text))


def _as_written(mention: Mention, text: str) -> Meaning:
    """The meaning with its noun as it stands in the text, not as it was read in plain characters."""
    meaning = mention.meaning
    if not isinstance(meaning, Amount) or meaning.noun is None:
        return meaning
    for part in mention.parts:
        if part.role == "noun":
            return meaning._replace(noun=text[part.start : part.end])
    return meaning._replace(noun=meaning.noun.replace(NAMED, "").strip())


def _moved(mention: Mention, text: str, places: Sequence[int]) -> Mention:
    start, end = places[mention.start], places[mention.end - 1] + 1
    parts = tuple(
        part._replace(start=places[part.start], end=places[part.end - 1] + 1)
        for part in mention.parts
        if part.end > part.start
    )
    moved = mention._replace(start=start, end=end, surface=text[start:end], parts=parts)
    return moved._replace(meaning=_as_written(moved, text))
