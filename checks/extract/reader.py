"""All dimensions over one text: the mentions in it, in order and without overlap.

The text is cut into words once; a word that triggers no dimension costs one look-up. See
:mod:`checks.extract` for what a dimension is.
"""

from __future__ import annotations

import importlib.util
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import attrgetter, itemgetter

import regex

import checks.extract
from checks.data.numbers import VULGAR_FRACTIONS
from checks.extract.context import Context
from checks.extract.plain import NAMED, TAKEN, blank, plain, visible
from checks.model import Amount, Meaning, Mention, NotAFigure

ReadAt = Callable[[str, int, Context], Mention | None]
Asked = tuple[ReadAt, frozenset[str] | None, bool]
"""A dimension's reading, what must stand behind the number for it to be asked, or whether it is suspect."""
ByPass = tuple[tuple[int, tuple[Asked, ...]], ...]
"""Whom a word triggers, by pass."""
Triggers = dict[int, list[tuple[int, tuple[Asked, ...]]]]
"""For every pass, the places of its trigger words and whom to ask there."""

_WORDS = bytes(
    byte + 32 if 65 <= byte <= 90 else byte if 97 <= byte <= 122 else 48 if 48 <= byte <= 57 else 32
    for byte in range(256)
)
_start = attrgetter("start")
_VULGAR = regex.compile(f"(?<![\\w])[{''.join(VULGAR_FRACTIONS)}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension as its module defines it."""

    name: str
    priority: int
    trigger: regex.Pattern[str]
    suspect: str | None
    asked: Asked


@cache
def dimensions() -> tuple[Dimension, ...]:
    """Every dimension there is, in the order in which they are asked."""
    found = []
    for entry in pkgutil.iter_modules(checks.extract.__path__):
        module = importlib.import_module(f"{checks.extract.__name__}.{entry.name}")
        if hasattr(module, "TRIGGER"):
            found.append(
                Dimension(
                    name=entry.name,
                    priority=module.PRIORITY,
                    trigger=regex.compile(f"(?:{module.TRIGGER})"),
                    suspect=getattr(module, "SUSPECT", None),
                    asked=(module.read_at, getattr(module, "BEHIND", None), hasattr(module, "SUSPECT")),
                )
            )
    return tuple(sorted(found, key=lambda dimension: (dimension.priority, dimension.name)))


def read_text(text: str, context: Context) -> tuple[Mention, ...]:
    """Every mention in a text, sorted by where it starts; no two overlap."""
    seen, places = visible(text)
    mentions = [_on(mention, seen) for mention in _figures(plain(seen), context)]
    mentions = _with_names(seen, mentions)
    if places is None:
        return tuple(mentions)
    return tuple(_moved(mention, text, places) for mention in mentions)


def _figures(text: str, context: Context) -> list[Mention]:
    passes = _triggers(text)
    mentions: list[Mention] = []
    suspects: dict[int, bool] = {}
    for number in sorted(passes):
        found = _one_pass(text, passes[number], suspects, context)
        if found:
            text = blank(text, [(m.start, m.end, _mask(m)) for m in found])
            mentions += found
    return _outermost(mentions)


def _triggers(text: str) -> Triggers:
    """Whom to ask where, by pass."""
    known = _known()
    found: list[tuple[int, ByPass]] = []
    at = 0
    ascii_only = text.isascii()
    for word in text.encode("ascii", "replace").translate(_WORDS).split(b" "):
        if word:
            asked = known.get(word)
            if asked is None:
                asked = _learn(word)
            if asked and (ascii_only or not at or not text[at - 1].isalnum()):
                found.append((at, asked))
        at += len(word) + 1
    if not ascii_only:
        found = sorted([*found, *_vulgar_fractions(text)], key=itemgetter(0))
    if len(found) > _MOST_IN_WINDOW:
        found = _in_prose(found)
    passes: Triggers = {}
    for at, asked in found:
        for number, readers in asked:
            if number in passes:
                passes[number].append((at, readers))
            else:
                passes[number] = [(at, readers)]
    return passes


def _vulgar_fractions(text: str) -> list[tuple[int, ByPass]]:
    """A fraction that is one character triggers what digits trigger."""
    asked = _learn(b"0")
    return [(match.start(), asked) for match in _VULGAR.finditer(text)]


_WINDOW, _MOST_IN_WINDOW = 1_000, 60


def _in_prose(found: list[tuple[int, ByPass]]) -> list[tuple[int, ByPass]]:
    """The triggers without those that stand so close that the text around them is a table or noise.

    A thousand characters of a newspaper hold some ten numbers and dates, the densest sports page some fifty.
    What is denser still is left alone, so that no text takes longer than its length allows.
    """
    counts = Counter(at // _WINDOW for at, _ in found)
    return [trigger for trigger in found if counts[trigger[0] // _WINDOW] <= _MOST_IN_WINDOW]


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions in order, without the names that stand inside a counted noun phrase."""
    kept: list[Mention] = []
    done = 0
    for mention in sorted(mentions, key=_start):
        if mention.start >= done:
            kept.append(mention)
            done = mention.end
    return kept


_MOST_KNOWN = 20_000


@cache
def _known() -> dict[bytes, ByPass]:
    """Whom the words seen so far trigger: nearly all trigger nobody, and most are seen again."""
    return {}


def _learn(word: bytes) -> ByPass:
    """Which dimensions a word triggers, by pass."""
    shown = word.decode()
    match = regex.Pattern.match if shown[0] == "0" else regex.Pattern.fullmatch
    asked: dict[int, tuple[Asked, ...]] = {}
    for dimension in dimensions() if match(_any_trigger(), shown) else ():
        if match(dimension.trigger, shown):
            number = dimension.priority // 10
            asked[number] = (*asked.get(number, ()), dimension.asked)
    if len(_known()) >= _MOST_KNOWN:
        _known().clear()
    return _known().setdefault(word, tuple(asked.items()))


@cache
def _any_trigger() -> regex.Pattern[str]:
    return regex.compile("|".join(dimension.trigger.pattern for dimension in dimensions()) or "(?!)")


_MASKS = (TAKEN, NAMED)


def _one_pass(
    text: str,
    triggers: Iterable[tuple[int, tuple[Asked, ...]]],
    suspects: dict[int, bool],
    context: Context,
) -> list[Mention]:
    found: list[Mention] = []
    done = 0
    for at, readers in triggers:
        if at < done or text[at] in _MASKS:
            continue
        mention = _ask(text, at, readers, suspects, context)
        if mention is not None and mention.start >= done:
            found.append(mention)
            done = mention.end
    return found


def _ask(
    text: str, at: int, readers: tuple[Asked, ...], suspects: dict[int, bool], context: Context
) -> Mention | None:
    """What the first of some dimensions reads that reads anything."""
    word: str | None = ""
    suspect = suspects.get(at)
    for read_at, follows, wary in readers:
        if wary and suspect is None:
            suspect = suspects[at] = _suspect().match(text, at) is not None
        if not (wary and suspect) and follows is not None:
            if word == "":
                word = _behind_number()(text, at)
            if word is not None and word not in follows:
                continue
        elif wary and not suspect:
            continue
        mention = read_at(text, at, context)
        if mention is not None:
            return mention
    return None


@cache
def _suspect() -> regex.Pattern[str]:
    """What one of the dimensions looks like that are asked only where something looks like them."""
    return regex.compile("|".join(f"(?:{each.suspect})" for each in dimensions() if each.suspect) or "(?!)")


@cache
def _behind_number() -> Callable[[str, int], str | None]:
    """Imported with the dimensions, not before."""
    from checks.extract.number import behind_number

    return behind_number


def _mask(mention: Mention) -> str:
    meaning = mention.meaning
    return NAMED if isinstance(meaning, NotAFigure) and meaning.what == "name" else TAKEN


def _with_names(text: str, figures: list[Mention]) -> list[Mention]:
    """The figures, and between them the names that overlap none."""
    names = _names()
    if names is None:
        return figures
    merged: list[Mention] = []
    following = iter(figures)
    figure = next(following, None)
    done = 0
    for name in names(text):
        while figure is not None and figure.start < name.end:
            merged.append(figure)
            done, figure = figure.end, next(following, None)
        if name.start >= done:
            merged.append(name)
    if figure is not None:
        merged += (figure, *following)
    return merged


@cache
def _names() -> Callable[[str], tuple[Mention, ...]] | None:
    """The pass over names, where the module is there: names are told by their letters, not by a trigger."""
    if importlib.util.find_spec("checks.extract.name") is None:
        return None
    module = importlib.import_module("checks.extract.name")
    found: Callable[[str], tuple[Mention, ...]] = module.names
    return found


def _on(mention: Mention, text: str) -> Mention:
    surface = text[mention.start : mention.end]
    if surface == mention.surface:
        return mention
    return replace(mention, surface=surface, meaning=_as_written(mention, text))


def _as_written(mention: Mention, text: str) -> Meaning:
    """The meaning with its noun as it stands in the text, not as it was read in plain characters."""
    meaning = mention.meaning
    if not isinstance(meaning, Amount) or meaning.noun is None:
        return meaning
    for part in mention.parts:
        if part.role == "noun":
            return replace(meaning, noun=text[part.start : part.end])
    return replace(meaning, noun=meaning.noun.replace(NAMED, "").strip())


def _moved(mention: Mention, text: str, places: Sequence[int]) -> Mention:
    start, end = places[mention.start], places[mention.end - 1] + 1
    parts = tuple(
        replace(part, start=places[part.start], end=places[part.end - 1] + 1)
        for part in mention.parts
        if part.end > part.start
    )
    moved = replace(mention, start=start, end=end, surface=text[start:end], parts=parts)
    return replace(moved, meaning=_as_written(moved, text))
