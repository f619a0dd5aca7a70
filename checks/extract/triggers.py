"""Which dimensions there are, and where in a text each is asked.

A text is cut into words once, and a word that triggers no dimension costs one look-up.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from operator import itemgetter

import regex

import checks.extract
from checks.data.calendar import MONTHS
from checks.data.numbers import VULGAR_FRACTIONS
from checks.extract.context import Context
from checks.model import Mention

ReadAt = Callable[[str, int, Context], Mention | None]
Asked = tuple[ReadAt, frozenset[str] | None]
"""A dimension's reading, and what must stand behind the number for it to be asked."""
ByPass = tuple[tuple[int, tuple[Asked, ...]], ...]
Triggered = tuple[ByPass, ByPass]
"""Whom a word triggers, by pass: where it looks like nothing in particular, and where it is suspect."""
Triggers = dict[int, list[tuple[int, tuple[Asked, ...]]]]
"""For every pass, the places of its trigger words and whom to ask there."""

_WORDS = bytes(
    byte + 32 if 65 <= byte <= 90 else byte if 97 <= byte <= 122 else 48 if 48 <= byte <= 57 else 32
    for byte in range(256)
)
"""Letters in lower case, digits as noughts, and a space for any other byte."""
_VULGAR = regex.compile(f"(?<![\\w])[{''.join(VULGAR_FRACTIONS)}]")
_WINDOW, _MOST_IN_WINDOW = 1_000, 65
_DATES = 1
"""The pass of dates."""
_MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension as its module defines it."""

    name: str
    priority: int
    trigger: regex.Pattern[str]
    read_at: ReadAt
    behind: frozenset[str] | None
    suspect: str | None

    def asked(self, *, suspect: bool) -> Asked | None:
        """How it is asked where the text looks like one of the suspects, and where it does not."""
        if self.suspect is None or not suspect:
            return None if self.suspect and self.behind is None else (self.read_at, self.behind)
        return self.read_at, None


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
                    read_at=module.read_at,
                    behind=getattr(module, "BEHIND", None),
                    suspect=getattr(module, "SUSPECT", None),
                )
            )
    return tuple(sorted(found, key=lambda dimension: (dimension.priority, dimension.name)))


class _Vocabulary:
    """What is known of the words seen so far: nearly all trigger nobody, and most are seen again."""

    __slots__ = ("any_suspect", "any_trigger", "seen", "triggered")

    def __init__(self) -> None:
        every = dimensions()
        self.seen: set[bytes] = {b""}
        self.triggered: dict[bytes, Triggered] = {}
        self.any_trigger = regex.compile("|".join(each.trigger.pattern for each in every))
        self.any_suspect = regex.compile("|".join(f"(?:{each.suspect})" for each in every if each.suspect))

    def learn(self, words: Sequence[bytes]) -> None:
        """Find out about the words that are new."""
        if len(self.seen) > _MOST_WORDS:
            self.seen = {b""}
            self.triggered.clear()
        for word in set(words) - self.seen:
            self.seen.add(word)
            shown = word.decode()
            match = regex.Pattern.match if shown[0] == "0" else regex.Pattern.fullmatch
            if match(self.any_trigger, shown):
                asked = [each for each in dimensions() if match(each.trigger, shown)]
                self.triggered[word] = _by_pass(asked, suspect=False), _by_pass(asked, suspect=True)


def _by_pass(dimensions_asked: Sequence[Dimension], *, suspect: bool) -> ByPass:
    passes: dict[int, tuple[Asked, ...]] = {}
    for dimension in dimensions_asked:
        asked = dimension.asked(suspect=suspect)
        if asked:
            number = dimension.priority // 10
            passes[number] = (*passes.get(number, ()), asked)
    return tuple(passes.items())


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary()


def triggers(text: str) -> Triggers:
    """Whom to ask where, by pass."""
    vocabulary = _vocabulary()
    words = text.encode("ascii", "replace").translate(_WORDS).split(b" ")
    if not vocabulary.seen.issuperset(words):
        vocabulary.learn(words)
    triggered = vocabulary.triggered
    lengths = list(accumulate(map(len, words)))
    hits = [index for index, word in enumerate(words) if word in triggered]
    found = [(lengths[hit] - len(words[hit]) + hit, triggered[words[hit]]) for hit in hits]
    if not text.isascii():
        found = _among_other_letters(text, found)
    if len(found) > _MOST_IN_WINDOW:
        found = _in_prose(text, found)
    passes: Triggers = {}
    for at, (by_pass, if_suspect) in found:
        suspect = by_pass != if_suspect and vocabulary.any_suspect.match(text, at)
        for number, asked in if_suspect if suspect else by_pass:
            if number in passes:
                passes[number].append((at, asked))
            else:
                passes[number] = [(at, asked)]
    return passes


def _among_other_letters(text: str, found: list[tuple[int, Triggered]]) -> list[tuple[int, Triggered]]:
    """The triggers that are no ends of words in other letters, and fractions that are one character."""
    _vocabulary().learn([b"0"])
    digits = _vocabulary().triggered[b"0"]
    words = [trigger for trigger in found if not (trigger[0] and text[trigger[0] - 1].isalnum())]
    return sorted([*words, *((match.start(), digits) for match in _VULGAR.finditer(text))], key=itemgetter(0))


def _in_prose(text: str, found: list[tuple[int, Triggered]]) -> list[tuple[int, Triggered]]:
    """The triggers without those that stand so close that the text around them is a table or noise.

    A thousand characters of a newspaper hold some ten numbers and dates, the densest sports page some sixty.
    Of what is denser only whole dates are read, as many as could stand in prose, so that no text takes longer
    than its length allows.
    """
    counts = Counter(at // _WINDOW for at, _ in found)
    dates: Counter[int] = Counter()
    kept: list[tuple[int, Triggered]] = []
    for at, asked in found:
        window = at // _WINDOW
        if counts[window] <= _MOST_IN_WINDOW:
            kept.append((at, asked))
        elif dates[window] < _MOST_IN_WINDOW and _whole_date().match(text, at):
            dates[window] += 1
            only = tuple(by_pass for by_pass in asked[0] if by_pass[0] == _DATES)
            kept.append((at, (only, only)))
    return kept


@cache
def _whole_date() -> regex.Pattern[str]:
    """Day, month and year: what is a date even among numbers."""
    month = f"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\\.?"
    return regex.compile(
        rf"(?i)(?:\d{{1,2}}(?:st|nd|rd|th)?[ -]{month},?|{month}[ ]\d{{1,2}},?)[ -][12]\d{{3}}(?!\w)"
        r"|[12]\d{3}-[01]\d-[0-3]\d(?![\w-])|[0-3]?\d[/.][01]?\d[/.][12]\d{3}(?!\w)"
    )
