"""Dates in a headline, a standfirst or a caption against the sentence of the text that says the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from checks.claims.words import content, sentence_of
from checks.data.events import UNIQUE
from checks.data.speech import REPORTING
from checks.model import BlockKind, Precision, Span, When
from checks.timeline.events import event_of
from checks.timeline.lines import FROM_NOW, ON, UNTIL, Line, pattern

HEADING = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
_ABOVE = HEADING | {BlockKind.CAPTION}
_COMPARED = frozenset(
    {Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.SEASON, Precision.YEAR}
)
_HAPPENS = r"\bto\s\p{Ll}{2}|\b(?:opens?|closes?|begins?|starts?|ends?|returns?|resumes?|expires?)\b"
_WEEK, _OF_ONE_OCCASION = timedelta(days=7), timedelta(days=31)
_SAYING = 3
"""Words before a date among which a verb of saying makes it the date of that."""
_MOST = 40
"""Headlines, standfirsts and captions that are compared."""
_SHARED = 3
"""Content words that two sentences have in common at least if they say the same."""
_SHARE = 0.7
"""And the share that these are of the shorter one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A date and the sentence that it stands in."""

    kind: BlockKind
    when: When
    span: Span
    about: frozenset[str]
    reported: bool
    """The date is that of somebody's saying so."""
    events: frozenset[str]
    happens: bool
    """The words themselves tell of something that happens, and do not only name somebody or something."""


def redated(lines: Sequence[Line]) -> Iterator[tuple[Stated, Stated]]:
    """Dates above the text that it does not have, with the one sentence that has another one instead."""
    above = _all_stated(lines, ON + UNTIL, above=True)
    below = _all_stated(lines, ON + UNTIL, above=False) if above else []
    for one in above:
        if not any(_is_had(one.when, other.when) for other in below):
            same = [other for other in below if _says_the_same(one, other)]
            if len(same) == 1:
                yield one, same[0]


def weekdays_apart(lines: Sequence[Line]) -> Iterator[tuple[Stated, Stated]]:
    """Days above the text, with the one sentence that says the same and names a weekday that they are not.

    The weekday must be that of the event: where somebody says something it may be the day of saying so.
    """
    dated = (one for one in _all_stated(lines, ON, above=True) if one.kind in HEADING)
    above = [one for one in dated if one.when.precision is Precision.DAY]
    below = _all_stated(lines, FROM_NOW, above=False) if above else []
    named = [one for one in below if one.when.weekday is not None and not one.reported]
    for one in above:
        same = [other for other in named if _is_about_the_same(one, other) and _are_near(one, other, _WEEK)]
        if len(same) == 1 and one.when.first and one.when.first.weekday() != same[0].when.weekday:
            yield one, same[0]


def other_weekdays(lines: Sequence[Line]) -> Iterator[tuple[Stated, Stated]]:
    """Weekdays in headline or standfirst that the text does not have, with the sentence that has another."""
    above = [one for one in _all_stated(lines, FROM_NOW, above=True) if one.kind in HEADING]
    named = [one for one in above if one.when.weekday is not None and not one.reported]
    below = [one for line in lines if line.passage.kind not in _ABOVE for one in _weekdays_in(line)]
    for one in named:
        if any(other.when.weekday == one.when.weekday for other in below):
            continue
        same = [other for other in below if not other.reported and _is_about_the_same(one, other)]
        if len(same) == 1:
            yield one, same[0]


def _weekdays_in(line: Line) -> list[Stated]:
    """Every lone weekday of a sentence."""
    return [one for at in line.of(FROM_NOW) if (one := _stated_at(line, at)) and one.when.weekday is not None]


def _are_near(one: Stated, other: Stated, within: timedelta) -> bool:
    if one.when.first is None or other.when.first is None:
        return False
    return abs(one.when.first - other.when.first) <= within


def _all_stated(lines: Sequence[Line], symbols: str, *, above: bool) -> list[Stated]:
    chosen = (line for line in lines if (line.passage.kind in _ABOVE) is above)
    found = [one for line in chosen if (one := _stated(line, symbols))]
    return found[:_MOST] if above else found


def _stated(line: Line, symbols: str) -> Stated | None:
    """The only date of a sentence."""
    places = line.of(symbols)
    return _stated_at(line, places[0]) if len(places) == 1 else None


def _stated_at(line: Line, at: int) -> Stated | None:
    meaning = line.marks[at].meaning
    if not isinstance(meaning, When) or meaning.precision not in _COMPARED or meaning.approximate:
        return None
    sentence = sentence_of(line.text, 0, len(line.text))
    events = {event for word in sentence.words if (event := event_of(word.low))}
    return Stated(
        kind=line.passage.kind,
        when=meaning,
        span=line.span(at),
        about=content(sentence.words),
        reported=any(word.low in REPORTING for word in sentence.before(at, _SAYING)),
        happens=pattern(_HAPPENS).search(line.text) is not None or bool(events),
        events=frozenset(events),
    )


def _is_had(above: When, below: When) -> bool:
    """Whether a date of the text is that of the headline, or lies inside it."""
    if above.first is None or above.last is None or below.first is None or below.last is None:
        return True
    return above.first <= below.first and below.last <= above.last


def _says_the_same(one: Stated, other: Stated) -> bool:
    if one.when.precision is not other.when.precision or one.when.bound is not other.when.bound:
        return False
    if one.kind is BlockKind.CAPTION and not _are_near(one, other, _OF_ONE_OCCASION):
        return False  # the picture may show another time
    if one.kind is BlockKind.CAPTION and not one.happens:
        return False  # and where it tells of nothing, the date is that of the picture
    return _is_about_the_same(one, other)


def _is_about_the_same(one: Stated, other: Stated) -> bool:
    shared = one.about & other.about
    if (
        one.events & other.events & UNIQUE
        and len(one.about) <= _SHARED
        and _are_near(one, other, _OF_ONE_OCCASION)
    ):
        return True
    if len(shared) < _SHARED:
        return one.happens and len(shared) == len(one.about) == _SHARED - 1
    return len(shared) >= _SHARE * min(len(one.about), len(other.about))
