"""What a text tells to be on which date: the event of a date is the nearest word for one around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.correction import is_correction
from checks.claims.words import Word, content, sentence_of
from checks.data.events import MOVED
from checks.data.happenings import ALIKE, NEW_START
from checks.data.tellings import TELLINGS
from checks.model import BlockKind, Span, When
from checks.timeline.elapsed import Days, days_in
from checks.timeline.lines import DATES, FROM_NOW, ON, PERIOD, Line, pattern

_BEFORE, _BEHIND = 90, 40
"""Characters before and behind a date among which its event is looked for."""
_BESIDE = 25
"""Characters before an event in which words tell that there is another one of its kind."""
_SUBJECT = 4
"""Words before an event among which stands whom it befell, or which event it is."""
_MOST = 80
"""Dated statements that are compared in one article."""

_MOVED = r"\b(?:put\s(?:off|back)|pushed\sback|called\soff|brought\sforward|delayed|cancel\w+)\b"
_AHEAD = (
    r"\b(?:will|to|due|would|could|may|might|should|if|scheduled|plan\w*)\s"
    r"|\b(?:opens|starts|begins|ends|goes|takes|arrives|launches|comes)\b"
)
_IS_OVER = ("ed", "met", "shot", "died", "spoke")
_BE = "who|which|that|is|are|was|were|has|have|had|been|be|will|would|to|first|also"
_AUXILIARY = rf"(?:,?\s(?:(?:{_BE})\b|,)){{0,5}}\s?$"
_PRONOUNS = frozenset({"it", "he", "she", "they", "who", "which", "we", "i", "you"})
_CLAUSE = frozenset({
    "since", "when", "after", "before", "that", "as", "while", "and", "but", "or", "said", "says", "because",
    "if", "until", "although", "though",
})  # fmt: skip
"""Words at which another clause ends."""
_OF = frozenset(
    {"of", "for", "in", "at", "to", "with", "from", "by", "on", "about", "over", "against", "into"}
)
_KNOWN = r"""(?x)(?:^|\b(?:the|this|that|its|his|her|their)\s|['’]s\s)(?:[\p{L}-]+\s){0,2}$
    |\b(?:it|he|she|they|who|which)\s(?:(?:is|are|was|were|had|has|will|been|be)\s){0,2}$"""
_NEW = r"\b(?:an?|another|some|any)\s(?:[\p{L}-]+\s){0,2}$"
_FOR = r"\s(?:to|for|in|at)\s(?P<what>(?:[\p{L}’'-]+\s?){1,4})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One statement of when an event is or was."""

    kind: str
    when: When
    days: Days
    span: Span
    line: Line
    words: frozenset[str]
    """The words of the stretch that the date is of, in lower case."""
    about: frozenset[str]
    """The stems of those that carry content, without the event."""
    names: frozenset[str]
    """Those with a capital letter, but for the first of the sentence."""
    subject: frozenset[str]
    """The stems of the words right before the event."""
    object: frozenset[str]
    """The stems between the event and its date."""
    purpose: frozenset[str]
    """The stems of "for members" and "to sell the land" right behind the date."""
    ahead: bool | None
    """Whether it is to come; None where a noun leaves it open."""
    refers: bool
    """It is named as known: "the 25 October election", "his arrest"."""
    is_new: bool
    """It is named as one of which nothing was said: "a special meeting"."""


def tellings(lines: Sequence[Line]) -> list[Telling]:
    """All dated events of an article, without those of which its words say that there are others."""
    found = [one for line in lines if _is_told(line) for one in _in(line)]
    return found if len(found) <= _MOST else []


def _is_told(line: Line) -> bool:
    return line.passage.kind is not BlockKind.TABLE and not is_correction(line.passage.text)


def _in(line: Line) -> Iterator[Telling]:
    places = line.of(ON + FROM_NOW)
    if not places or not pattern(_any()).search(line.text):
        return
    words = sentence_of(line.text, 0, len(line.text)).words
    if any(word.low in MOVED for word in words) or pattern(_MOVED).search(line.text):
        return
    events = list(pattern(_any()).finditer(line.text))
    bounds = [-1, *line.of(DATES + FROM_NOW + PERIOD), len(line.text)]
    for at in places:
        index = bounds.index(at)
        first, last = bounds[index - 1] + 1, bounds[index + 1]
        event = _event_of(line, at, events, max(first, at - _BEFORE), min(last, at + _BEHIND))
        around = [word for word in words if first <= word.start and word.end <= last]
        if event is not None and (one := _telling(line, at, event, around, words[0])):
            yield one


def _event_of(
    line: Line, at: int, events: Sequence[regex.Match[str]], first: int, last: int
) -> regex.Match[str] | None:
    near = (one for one in events if first <= one.start() and one.end() <= last and _leads(line, one, at))
    return min(near, key=lambda one: at - one.end() if one.end() <= at else one.start() - at, default=None)


def _leads(line: Line, event: regex.Match[str], at: int) -> bool:
    """Whether a word stands before a date, or the date before it as in "the 25 October election"."""
    if event.end() <= at or _opens(line, at):
        return True
    gap = pattern(r"(?:['’]s)?\s(?:[\p{L}’'-]+\s){0,2}")
    return gap.fullmatch(line.text, at + 1, event.start()) is not None


def _opens(line: Line, at: int) -> bool:
    """Whether a date stands at the beginning of the sentence."""
    return pattern(r"\W{0,3}(?:on|in)?\s?").fullmatch(line.text, 0, at) is not None


def _telling(
    line: Line, at: int, event: regex.Match[str], around: Sequence[Word], opening: Word
) -> Telling | None:
    when = line.marks[at].meaning
    days = days_in(when) if isinstance(when, When) and not when.approximate else None
    start, end = min(event.start(), at), max(event.end(), at + 1)
    beside = [word for word in around if start - _BESIDE <= word.start < end]
    if days is None or not isinstance(when, When) or any(word.low in NEW_START for word in beside):
        return None
    subject, things = (
        _subject(line, at, event, around),
        [word for word in around if event.end() <= word.start < at],
    )
    purpose = pattern(_FOR).match(line.text, at + 1)
    return Telling(
        kind=_kind(event[0]),
        when=when,
        days=days,
        span=line.words(start, end),
        line=line,
        words=frozenset(word.low.removesuffix("'s") for word in around),
        about=content(word for word in around if not event.start() <= word.start < event.end()),
        names=frozenset(
            word.low.removesuffix("'s") for word in (*subject, *things) if word.capital and word != opening
        ),
        subject=_alike(subject),
        object=_alike(things),
        purpose=content(sentence_of(line.text, *purpose.span("what")).words) if purpose else frozenset(),
        ahead=_is_ahead(line, event, around[0].start),
        refers=pattern(_KNOWN).search(line.text, max(0, start - 40), start) is not None,
        is_new=pattern(_NEW).search(line.text, max(0, event.start() - 40), event.start()) is not None,
    )


def _subject(line: Line, at: int, event: regex.Match[str], around: Sequence[Word]) -> Sequence[Word]:
    """The words that say whom it befell; none behind a pronoun, and none in "Monday's defeat"."""
    if event.start() > at and not _opens(line, at):
        return ()
    start = max(0, event.start() - 40)
    auxiliary = pattern(_AUXILIARY).search(line.text, start, event.start())
    end = auxiliary.start() if auxiliary else event.start()
    is_noun = pattern(rf"{_KNOWN}|{_NEW}").search(line.text, start, event.start()) is not None
    found: list[Word] = []
    for word in reversed([word for word in around if word.end <= end][-_SUBJECT:]):
        if word.low in _PRONOUNS:
            return ()
        if word.low in _CLAUSE or (is_noun and word.low in _OF):
            break
        found.append(word)
    return found


def _alike(words: Sequence[Word]) -> frozenset[str]:
    return content(word._replace(low=ALIKE.get(word.low, word.low)) for word in words)


def _is_ahead(line: Line, event: regex.Match[str], first: int) -> bool | None:
    if pattern(_AHEAD).search(line.text, max(first, event.start() - 40), event.end()):
        return True
    return False if event[0].lower().endswith(_IS_OVER) else None


@cache
def _any() -> str:
    return rf"(?<![\p{{L}}-])(?:{'|'.join(TELLINGS.values())})(?![\p{{L}}-])"


@cache
def _kind(words: str) -> str:
    return next(kind for kind, form in TELLINGS.items() if pattern(form).fullmatch(words))
