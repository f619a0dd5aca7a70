"""Which dimensions there are, and where in a text each is asked.

A text is cut into words once, and a word that triggers no dimension costs one look-up.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, compress
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
"""Whom to ask at a word, by pass."""
_Place = tuple[int, ByPass]
Triggers = dict[int, list[tuple[int, tuple[Asked, ...]]]]
"""For every pass, the places of its trigger words and whom to ask there."""

_WORDS = bytes(
    byte + 32 if 65 <= byte <= 90 else byte if 97 <= byte <= 122 else 48 if 48 <= byte <= 57 else 32
    for byte in range(256)
)
"""Letters in lower case, digits as noughts, and a space for any other byte."""
_SHAPES = bytes(48 if 48 <= byte <= 57 else 65 if 65 <= byte <= 90 else byte for byte in range(256))
"""Digits as noughts and capital letters as A."""
_UNKNOWN = b"?"
"""Stands in a shape for a letter or mark that is not ASCII."""
_VULGAR = regex.compile(f"(?<![\\w])[{''.join(VULGAR_FRACTIONS)}]")
_WINDOW, _MOST_IN_WINDOW = 1_000, 65
_DATES = 1
"""The pass of dates."""
_MOST_WORDS = 20_000
_LONGEST_DIGITS = 12
"""Words of digits whose surroundings are told by their shape."""
_GAP = 5
"""Characters within which the next word must begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """A dimension as its module defines it."""

    name: str
    priority: int
    trigger: regex.Pattern[str]
    read_at: ReadAt
    behind: frozenset[str] | None
    followed: Mapping[str, frozenset[str]]
    shape: regex.Pattern[str] | None

    def followers(self, word: str) -> frozenset[bytes] | None:
        """The words one of which must follow a trigger word, a number apart; None if any may."""
        needed = self.followed.get(word.rstrip("0") or "0")
        return None if needed is None else frozenset(each.encode() for each in needed)


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
                    followed=getattr(module, "FOLLOWED", {}),
                    shape=regex.compile(module.SHAPE) if hasattr(module, "SHAPE") else None,
                )
            )
    return tuple(sorted(found, key=lambda dimension: (dimension.priority, dimension.name)))


class _Trigger:
    """A word that triggers dimensions, some of them only where the text around it allows them."""

    __slots__ = (
        "_asked", "_dimensions", "_followers", "_some_follow", "depends", "every", "is_shaped", "spaced",
    )  # fmt: skip

    def __init__(self, word: bytes, asked: Sequence[Dimension]) -> None:
        self.spaced = b" %b " % word
        self.is_shaped = word[:1] == b"0" and len(word) <= _LONGEST_DIGITS
        self._dimensions = asked
        needed = ((each.name, each.followers(word.decode())) for each in asked)
        self._followers = [(name, words) for name, words in needed if words is not None]
        self._some_follow = frozenset(chain.from_iterable(words for _, words in self._followers))
        self._asked: dict[tuple[bytes, bytes], ByPass] = {}
        self.depends = self.is_shaped or bool(self._followers)
        """Whether anything around the word decides whom to ask."""
        self.every = self._by_pass(b"0", b"")

    def by_pass(self, following: bytes, shape: bytes) -> ByPass:
        """Whom to ask where this word follows, in a place of this shape."""
        if following[:1] == b"0":
            following = b"0"
        elif following not in self._some_follow:
            following = b""  # of all other words the same is asked
        asked = self._asked.get((following, shape))
        if asked is None:
            if len(self._asked) > _MOST_WORDS:
                self._asked.clear()
            asked = self._asked[following, shape] = self._by_pass(following, shape)
        return asked

    def _by_pass(self, following: bytes, shape: bytes) -> ByPass:
        """Whom to ask; a number may follow anything, and any shape is right if it is not known."""
        out = {name for name, words in self._followers if following not in words and following != b"0"}
        if shape and _UNKNOWN not in shape:
            shown = shape.decode()
            out |= {each.name for each in self._dimensions if each.shape and not each.shape.match(shown)}
        passes: dict[int, tuple[Asked, ...]] = {}
        for dimension in self._dimensions:
            if dimension.name not in out:
                number = dimension.priority // 10
                passes[number] = (*passes.get(number, ()), (dimension.read_at, dimension.behind))
        return tuple(passes.items())


class _Vocabulary(dict[bytes, _Trigger | None]):
    """The words seen so far, and what they trigger: nearly all nothing, and most are seen again."""

    def __init__(self) -> None:
        super().__init__()
        self._any = regex.compile("|".join(each.trigger.pattern for each in dimensions()))

    def __missing__(self, word: bytes) -> _Trigger | None:
        if len(self) > _MOST_WORDS:
            self.clear()
        shown = word.decode()
        match = regex.Pattern.match if shown[:1] == "0" else regex.Pattern.fullmatch
        found = None
        if match(self._any, shown):
            found = _Trigger(word, [each for each in dimensions() if match(each.trigger, shown)])
        self[word] = found
        return found


@cache
def _vocabulary() -> _Vocabulary:
    return _Vocabulary()


def triggers(text: str) -> Triggers:
    """Whom to ask where, by pass."""
    places = _places(text)
    if not text.isascii():
        places = _among_other_letters(text, places)
    if len(places) > _MOST_IN_WINDOW:
        places = _in_prose(text, places)
    passes: Triggers = defaultdict(list)
    for at, by_pass in places:
        for number, asked in by_pass:
            passes[number].append((at, asked))
    return passes


def _places(text: str) -> list[_Place]:
    """The trigger words, each where it stands."""
    ascii_only = text.encode("ascii", "replace")
    spaced = b" %b " % ascii_only.translate(_WORDS)
    shapes = b"  %b  " % ascii_only.translate(_SHAPES)
    words = spaced.split()
    found = [*map(_vocabulary().__getitem__, words)]
    places: list[_Place] = []
    end = 0
    indices = compress(range(len(words)), found)
    for index, trigger in zip(indices, filter(None, found), strict=True):
        at = spaced.index(trigger.spaced, end)
        end = at + len(trigger.spaced) - 1
        if not trigger.depends:
            places.append((at, trigger.every))
            continue
        follows = index + 1 < len(words) and not spaced[end : end + _GAP].isspace()
        shape = shapes[at : end + 3] if trigger.is_shaped else b""
        places.append((at, trigger.by_pass(words[index + 1] if follows else b"", shape)))
    return places


def _among_other_letters(text: str, places: list[_Place]) -> list[_Place]:
    """The triggers that are no ends of words in other letters, and fractions that are one character."""
    words = [place for place in places if not (place[0] and text[place[0] - 1].isalnum())]
    digits = _vocabulary()[b"0"]
    if digits is None:
        return words
    if not any(map(text.__contains__, VULGAR_FRACTIONS)):
        return words
    fractions = ((match.start(), digits.every) for match in _VULGAR.finditer(text))
    return sorted([*words, *fractions], key=itemgetter(0))


def _in_prose(text: str, places: list[_Place]) -> list[_Place]:
    """The triggers without those that stand so close that the text around them is a table or noise.

    A thousand characters of a newspaper hold some ten numbers and dates, the densest sports page some sixty.
    Of what is denser only whole dates are read, as many as could stand in prose, so that no text takes longer
    than its length allows.
    """
    counts = Counter(at // _WINDOW for at, _ in places)
    if max(counts.values()) <= _MOST_IN_WINDOW:
        return places
    whole, dates = _whole_dates(text), Counter[int]()
    kept: list[_Place] = []
    for at, by_pass in places:
        window = at // _WINDOW
        if counts[window] <= _MOST_IN_WINDOW:
            kept.append((at, by_pass))
        elif at in whole and dates[window] < _MOST_IN_WINDOW:
            dates[window] += 1
            kept.append((at, tuple([each for each in by_pass if each[0] == _DATES])))
    return kept


def _whole_dates(text: str) -> set[int]:
    """Where day, month and year are written together: what is a date even among numbers."""
    first, last = _around_a_year()
    found: set[int] = set()
    for year in _YEAR.finditer(text):
        if last.match(text, year.start()):
            found.add(year.start())
        elif before := first.match(text, max(0, year.start() - _LONGEST_DAY), year.start()):
            found.add(before.start())
    return found


_YEAR = regex.compile(r"(?<!\d)[12]\d{3}(?!\w)")
_LONGEST_DAY = 20
"""Characters of a day and a month before a year."""


@cache
def _around_a_year() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Day and month before a year, and behind it."""
    month = f"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\\.?"
    before = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ -]{month},?|{month}[ ]\d{{1,2}},?)[ -]|[0-3]?\d[/.][01]?\d[/.]"
    return regex.compile(rf"(?ri)(?<!\w)(?:{before})"), regex.compile(r"[12]\d{3}-[01]\d-[0-3]\d(?![\w-])")
