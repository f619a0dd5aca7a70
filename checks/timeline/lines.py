"""Sentences as patterns see them: every date, length of time, age and time of day is one character.

A pattern over such a line can say "a length of time, *ago*, a date" without repeating what a date is, and
what it allows between two of them never holds a third. What stands between quotation marks is left out,
since its words are not the author's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

import regex

from checks.claims.voice import quotations
from checks.model import Amount, BlockKind, Clock, DateBound, Hedge, Kind, Mention, Period, Span, When
from checks.passage import Passage
from checks.reading import Reading, once

ON, SINCE, UNTIL, BEFORE, AFTER = "\ue000\ue001\ue002\ue003\ue004"
"""Dates by how they bound what they are said of."""
FROM_NOW = "\ue005"
"""A date told from the day of publication: "on Monday", "last year"."""
PERIOD = "\ue006"
LENGTH, LONG = "\ue007\ue008"
""" "Nine years"; and as an adjective "nine-year" or "nine-year-long"."""
AGE, TIME, TIMES = "\ue009\ue00a\ue00b"
UNREAD = "\ue00c"
"""A date that cannot be resolved, a vague length of time."""
QUOTATION = "\ue00d"
NAME = "\ue00e"
"""The name of somebody or something, where a line is asked for with names."""
MOST_MARKS = 40
"""Mentions in a sentence; what has more is a table or a list, and no sentence."""
BREAK = " ¶ "
"""Stands between two sentences."""

DATES = f"{ON}{SINCE}{UNTIL}{BEFORE}{AFTER}"
_BOUNDS = {
    DateBound.ON: ON,
    DateBound.SINCE: SINCE,
    DateBound.UNTIL: UNTIL,
    DateBound.BEFORE: BEFORE,
    DateBound.AFTER: AFTER,
}

_CLAUSE = (
    "and|or|but|nor|who|whom|which|that|whose|where|when|while|because|although|though|if|unless|than|until"
    "|before|after|since|as|so|he|she|they|it|we|I|you|this|these|those|was|were|is|are|am|be|been|being|has"
    "|have|had|will|would|can|could|may|might|must|said|says"
)
WORD = r"(?:[\p{L}\p{N}$£€][\p{L}\p{N}.'’&%/-]*+)"
"""A word of any kind; none of the characters above."""
PLAIN = rf"(?:(?!(?:{_CLAUSE})\b){WORD})"
"""A word inside one noun phrase with its prepositions: no verb that is easily told, no conjunction."""
IN = r"(?:(?:way\s)?back\s)?(?:in|on|during|around|about)\s"
_PARTS = rf"""(?x)[;:{LENGTH}]|\.\s?[-–—]|\b(?:after|before|since|until|till|when|while|as|that|which
    |who|whom|where|because|if|than|following|ahead|amid|despite|during|would|could|should)\b
    |\b(?:is|are|was|were|has|have|had)\b(?!(?:\s(?:set|due|scheduled|planned|held|to\sbe|for|on|in)\b)*\P{{L}}*$)"""
CLAUSE_ENDS = r"(?=\s?[,.;:)(?!—–]|\s?$|\s-{1,2}\s|\s(?:and|but)\b)"


@cache
def pattern(written: str) -> regex.Pattern[str]:
    """A pattern, blind to case, compiled when it is first needed."""
    return regex.compile(written, regex.IGNORECASE)


def by_letter(alternatives: str) -> str:
    """The same alternatives, those that begin with one letter together: three times as fast to look for."""
    grouped: dict[str, list[str]] = {}
    for each in regex.findall(r"(?:\\.|\((?:\\.|[^()\\]|(?R))*\)|\[[^\]]*\]|[^|()\\\[])+", alternatives):
        letter = each[0] if each[0].isalpha() and each[1:2] not in ("?", "*", "+", "{") else ""
        grouped.setdefault(letter, []).append(each.removeprefix(letter))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in grouped.items())


_first, _last = itemgetter(0), itemgetter(1)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One sentence, or two neighbours, in which each mention of time is one character."""

    passage: Passage
    start: int
    end: int
    text: str
    marks: dict[int, Mention]
    """The mentions by the place of their character in ``text``."""
    shifts: tuple[tuple[int, int], ...]
    """Places in ``text`` and the offsets into the passage that they stand for, in order."""

    def offset(self, at: int) -> int:
        """The offset into the passage that a place in ``text`` stands for."""
        place, offset = self.shifts[bisect_right(self.shifts, at, key=_first) - 1]
        return offset + at - place

    def span(self, at: int) -> Span:
        """The passage of the mention at a place."""
        mention = self.marks[at]
        return self.passage.span(_start(mention), mention.end)

    def words(self, start: int, end: int) -> Span:
        """The passage between two places."""
        return self.passage.span(self.offset(start), self.offset(end))

    def of(self, symbols: str) -> list[int]:
        """The places of the mentions of these kinds, in order."""
        return [at for at in self.marks if self.text[at] in symbols]

    def follows(self, other: Line) -> bool:
        """Whether this is the sentence right behind another one."""
        return self.passage is other.passage and not self.passage.text[other.end : self.start].strip()


def _start(mention: Mention) -> int:
    """Where a mention starts, without words that do not bound it: "just 75 days", "a full two years"."""
    amount = mention.amount
    if amount is None or amount.figure.hedge is not Hedge.EXACT:
        return mention.start
    return min((part.start for part in mention.parts if part.role == "number"), default=mention.start)


def parted(line: Line, start: int, end: int) -> bool:
    """Whether what stands between an event and a date tells of something else, of which the date may be.

    "The killing that the court took up in May", "signed a week after the vote of 6 May".
    """
    return pattern(_PARTS).search(line.text, start, end) is not None


def spoken(reading: Reading) -> Iterator[Passage]:
    """The passages that are not somebody else's words."""
    return (passage for passage in reading.passages if passage.kind is not BlockKind.QUOTE)


def told(reading: Reading, *kinds: Kind) -> list[Line]:
    """Every sentence of the author's that mentions a time, in order.

    With kinds, only those of the passages that have a mention of one of them.
    """
    if not kinds:
        return list(_timed(reading))
    blocks = {passage.block for passage in reading.passages if next(passage.of(*kinds), None)}
    return [line for line in _timed(reading) if line.passage.block in blocks]


@once
def _timed(reading: Reading) -> Iterator[Line]:
    return (line for passage in spoken(reading) for line in lines_of(passage))


@once
def named(reading: Reading) -> Iterator[Line]:
    """Every sentence of the author's, with the names in it."""
    return (line for passage in spoken(reading) for line in lines_of(passage, every=True, names=True))


def lines_of(passage: Passage, *, every: bool = False, names: bool = False) -> Iterator[Line]:
    """The sentences of a passage that mention a time, or every one of them."""
    marked = [
        (mention, symbol)
        for mention in passage.mentions
        if (symbol := symbol_of(mention) or (NAME if names and mention.kind is Kind.NAME else None))
    ]
    if not marked and not every:
        return
    quoted = quotations(passage.text)
    index = 0
    for start, end in passage.sentences:
        first = index
        while index < len(marked) and marked[index][0].start < end:
            index += 1
        if (index > first or every) and index - first <= MOST_MARKS:
            yield _line(passage, start, end, marked[first:index], quoted)


def _line(
    passage: Passage,
    start: int,
    end: int,
    marked: Sequence[tuple[Mention, str]],
    quoted: Sequence[tuple[int, int]],
) -> Line:
    near = quoted[bisect_right(quoted, start, key=_last) : bisect_left(quoted, end, key=_first)]
    inside = [(max(start, first), min(end, last)) for first, last in near]
    pieces: list[tuple[int, int, str, Mention | None]] = [(*place, QUOTATION, None) for place in inside]
    pieces += (
        (mention.start, mention.end, symbol, mention)
        for mention, symbol in marked
        if not any(first <= mention.start < last for first, last in inside)
    )
    text: list[str] = []
    marks: dict[int, Mention] = {}
    shifts = [(0, start)]
    at, length = start, 0
    for first, last, symbol, mention in sorted(pieces, key=lambda piece: piece[0]):
        text += passage.text[at:first], symbol
        length += first - at + 1
        if mention is not None:
            marks[length - 1] = mention
        shifts += (length - 1, first), (length, last)
        at = last
    text.append(passage.text[at:end])
    return Line(passage, start, end, "".join(text), marks, tuple(shifts))


def joined(one: Line, other: Line) -> Line:
    """Two sentences of one passage as one line."""
    shift = len(one.text) + len(BREAK)
    marks = one.marks | {at + shift: mention for at, mention in other.marks.items()}
    shifts = (*one.shifts, *((at + shift, offset) for at, offset in other.shifts))
    return Line(one.passage, one.start, other.end, f"{one.text}{BREAK}{other.text}", marks, shifts)


_TIMED = frozenset({Kind.DATE, Kind.TIME, Kind.DURATION, Kind.AGE})


def symbol_of(mention: Mention) -> str | None:
    """The character that stands for a mention; None if it is no mention of time."""
    meaning = mention.meaning
    if meaning.kind not in _TIMED:
        return None
    if isinstance(meaning, When):
        if meaning.first is None:
            return UNREAD
        return FROM_NOW if meaning.relative else _BOUNDS[meaning.bound]
    if isinstance(meaning, Period):
        known = meaning.begin.first and meaning.end.last and not meaning.inverted
        return PERIOD if known else UNREAD
    if isinstance(meaning, Clock):
        return TIMES if meaning.until else TIME
    return _symbol_of_length(mention, meaning) if isinstance(meaning, Amount) else None


def _symbol_of_length(mention: Mention, amount: Amount) -> str:
    if amount.figure.hedge is Hedge.VAGUE or amount.per or amount.difference:
        return UNREAD
    if amount.kind is Kind.AGE:
        return AGE
    adjective = pattern(r"-\p{L}+$|-long$|\d\s(?:day|week|month|year|hour|minute)$")
    return LONG if adjective.search(mention.surface) else LENGTH
