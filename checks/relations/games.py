"""The result of a game and by how much it was won: "a 7-point loss … they lost 24-17"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import regex

from checks.model import Kind, Score, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.relations.lines import Line, Slot, lines, low
from checks.relations.votes import Tally

_POINTS = frozenset({"point", "goal", "run"})
_TWO = 2
"""Numbers of a result, and sentences behind a margin in which it may stand."""
Result = tuple[Span, Fraction]


def games(reading: Reading) -> Iterator[Tally]:
    """Every margin whose result stands beside it, or right after it with the same outcome."""
    for line in lines(reading):
        margins = [slot for slot in line.of(Kind.COUNT) if slot.head in _POINTS and _outcome(slot)]
        if len(margins) != 1 or _earlier().search(line.text):
            continue
        (margin,) = margins
        here = _results(line.passage, line.start, line.end)
        result = _beside(line, margin, here) if here else _told_after(reading, line, margin)
        if result is not None:
            yield Tally(votes=result[0], majority=margin, given=result[1], game=True)


@cache
def _earlier() -> regex.Pattern[str]:
    """Words by which a margin may be that of another game than the one whose result is given."""
    words = "coming off|previous|last (?:week|season|year)|earlier|streak|series|since|record|another|most"
    return regex.compile(rf"\b(?:{words}|(?:first|second|third|fourth|fifth)[ -]|straight|of the season)\b")


@cache
def _noun() -> regex.Pattern[str]:
    """ "A 7-point [loss]"."""
    return regex.compile(
        r"s?[ -](?:[a-z-]+ )??(?:(?P<won>win|victory|triumph|success|rout)|(?P<lost>loss|defeat|drubbing))\b"
    )


_WON = "won|win|wins|winning|beat|beats|defeated"
_LOST = "lost|lose|loses|losing|fell|went down|(?:was|were) beaten"


@cache
def _verb() -> regex.Pattern[str]:
    """ "[Lost] by seven points"."""
    return regex.compile(rf"\b(?:(?P<lost>{_LOST})|(?P<won>{_WON}))\b[^,;:]{{0,50}} by $")


def _outcome(margin: Slot) -> str | None:
    """Whether a margin is said to be of a game that was won, or of one that was lost."""
    mention = margin.claim.mention
    words = low(margin.passage.text[mention.start : mention.end + 24])
    behind = words.partition(margin.head or " ")[2]
    met = _noun().match(behind) or _verb().search(margin.opening)
    return met.lastgroup if met else None


def _results(passage: Passage, start: int, end: int) -> list[Result]:
    return [
        (passage.span(mention.start, mention.end), abs(mention.meaning.values[0] - mention.meaning.values[1]))
        for mention in passage.within(start, end)
        if isinstance(mention.meaning, Score) and len(mention.meaning.values) == _TWO
    ]


@cache
def _apposed() -> regex.Pattern[str]:
    """What leads from a margin to its result, or from a result to its margin."""
    said = "(?:where|when|in which) (?:they|it|he|she) [a-z]+"
    ahead = rf"[^,;:]{{0,60}}(?:, (?:{said} )?|,? by | \(| - | — )"
    return regex.compile(rf"{ahead}|[^,;:]{{0,50}}, (?:an?|their|his|her|its) (?:[a-z-]+ ){{0,2}}")


def _beside(line: Line, margin: Slot, results: list[Result]) -> Result | None:
    """The only result of the sentence, if it stands in apposition to the margin."""
    if len(results) != 1:
        return None
    places = [(span.start, span.end) for span in (margin.span, results[0][0])]
    (_, start), (end, _) = sorted(places)
    words = low(line.passage.text[start:end])
    words = words.removeprefix(" points").removeprefix(" goals")
    return results[0] if _apposed().fullmatch(words) else None


@cache
def _so() -> regex.Pattern[str]:
    return regex.compile(
        rf"\b(?:they|it|he|she|we)(?: [a-z]+)? (?:(?P<lost>{_LOST})|(?P<won>{_WON}))\b[^,;:]{{0,40}}$"
    )


@cache
def _days() -> regex.Pattern[str]:
    months = "january|february|march|april|may|june|july|august|september|october|november|december"
    return regex.compile(rf"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|{months}|yesterday|today)\b")


def _told_after(reading: Reading, line: Line, margin: Slot) -> Result | None:
    """The first result behind a margin, if a pronoun says of those who played that it was theirs."""
    for passage, start, end in _behind(reading, line):
        if found := _results(passage, start, end):
            so = _so().search(low(passage.text[start : found[0][0].start]))
            alike = so is not None and so.lastgroup == _outcome(margin) and len(found) == 1
            words = low(passage.text[start:end])
            same_day = set(_days().findall(words)) <= set(_days().findall(line.text))
            return found[0] if alike and same_day and not _earlier().search(words) else None
    return None


def _behind(reading: Reading, line: Line) -> Iterator[tuple[Passage, int, int]]:
    """The sentences right behind one, on into the next paragraph."""
    left = _TWO
    for passage in reading.passages[line.passage.block : line.passage.block + 2]:
        first = line.number + 1 if passage is line.passage else 0
        for start, end in passage.sentences[first : first + left]:
            yield passage, start, end
            left -= 1
