"""Events and the days they are said to be on: "the meeting in the hall on 12 June", "his May 4 launch"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from checks.claims.words import Word, content_stem, sentence_of
from checks.data.events import EVENTS, MOVED, ONE_OF_SEVERAL
from checks.model import Precision, Span, When
from checks.timeline.lines import ON, Line, parted

_REACH = 20
"""Words before a date among which its event is looked for."""
_ATTRIBUTE = 3
"""Words behind a date that is an attribute, such as "Oct. 11 trade announcement"."""
_QUALIFIERS = 3
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """One statement that an event is on a day."""

    event: str
    day: date
    span: Span
    """From the event to its date, or the other way round."""
    about: frozenset[str]
    """Stems of the other content words around."""
    qualified_by: frozenset[str]
    """Stems of the words right before the noun of the event."""
    definite: bool
    """The noun stands with "the" or "his", or with its date before it ("the 4 May vote")."""
    of_several: bool
    """The words before it say that there are others of its kind ("a second hearing")."""
    sentence: tuple[int, int]
    """Block and offset of the sentence, to tell two statements of one sentence."""


@cache
def _families() -> dict[str, str]:
    return {word: noun for noun, words in EVENTS.items() for word in (noun, *words)}


def event_of(word: str) -> str | None:
    """The event that a noun or a verb tells of."""
    return _families().get(word.lower())


def dated_events(line: Line) -> Iterator[Dated]:
    """The events of a sentence with their days; none where the sentence tells of a change of the day."""
    days = [(at, when) for at in line.of(ON) if (when := _day(line, at))]
    if not days:
        return
    words = sentence_of(line.text, 0, len(line.text))
    if any(word.low in MOVED for word in words.words):
        return
    bounds = [0, *(at + 1 for at, _ in days), len(line.text) + 1]
    for index, (at, day) in enumerate(days):
        before = [word for word in words.before(at, _REACH) if word.start >= bounds[index]]
        behind = [word for word in words.after(at + 1, _REACH) if word.end < bounds[index + 2]]
        attributes = [] if before and before[-1].low == "on" else behind[:_ATTRIBUTE]
        for word in (*attributes, *before):
            if word.low in _families() and not (word.end <= at and parted(line, word.end, at)):
                yield _dated(line, at, day, word, before + behind)


def _day(line: Line, at: int) -> date | None:
    meaning = line.marks[at].meaning
    if isinstance(meaning, When) and meaning.precision is Precision.DAY and meaning.day is not None:
        return meaning.first
    return None


def _is_one_of_several(around: Sequence[Word], word: Word) -> bool:
    index = around.index(word)
    return any(one.low in ONE_OF_SEVERAL for one in around[max(0, index - _QUALIFIERS) : index])


def _dated(line: Line, at: int, day: date, word: Word, around: Sequence[Word]) -> Dated:
    event = _families()[word.low]
    return Dated(
        event=event,
        day=day,
        span=line.words(min(at, word.start), max(at + 1, word.end)),
        about=_stems(around) - {event, content_stem(word.low) or event},
        qualified_by=_stems(_qualifiers(around, word)) if word.low == event else frozenset(),
        definite=_is_definite(line.text, at, word),
        of_several=_is_one_of_several(around, word),
        sentence=(line.passage.block, line.start),
    )


def _is_definite(text: str, at: int, word: Word) -> bool:
    before = text[: min(at, word.start)].rstrip().lower()
    return before.endswith((" the", " his", " her", " its", " their")) or before in (
        "the",
        "his",
        "her",
        "its",
    )


def _qualifiers(around: Sequence[Word], word: Word) -> list[Word]:
    """The words between the determiner and the noun."""
    index = around.index(word)
    found: list[Word] = []
    for one in reversed(around[max(0, index - _QUALIFIERS) : index]):
        if one.low in _DETERMINERS or not one.low[0].isalpha():
            break
        found.append(one)
    return found


def _stems(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem for word in words if len(word.low) > 2 and (stem := content_stem(word.low)))
