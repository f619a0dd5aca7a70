"""One happening on two days of the week: "the blast happened on Monday" and "Tuesday's explosion"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from checks.claims.correction import is_correction
from checks.model import Span, When
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import FROM_NOW, PLAIN, Line, pattern

_FAMILIES = {
    "blast": "blast|explosion|exploded",
    "earthquake": "earthquake|quake",
    "crash": "crash|collision|crashed|collided",
    "derailment": "derailment|derailed",
    "fire": "fire|blaze",
    "shooting": "shooting",
    "stabbing": "stabbing",
    "robbery": "robbery|heist",
    "collapse": "collapse|collapsed",
    "landslide": "landslide|mudslide",
    "avalanche": "avalanche",
    "resignation": "resignation|resigned",
    "funeral": "funeral",
    "verdict": "verdict|convicted",
}
_WORD = "|".join(f"(?P<{family}>{words})" for family, words in _FAMILIES.items())
_OF_A_DAY = rf"""(?x)(?P<date>{FROM_NOW})(?:\s(?:night|morning|evening|afternoon))?['’]s\s
    (?:\p{{Ll}}+\s){{0,2}}?(?:{_WORD})(?![\p{{L}}’'-])"""
_ON_A_DAY = rf"""(?x)(?<![\p{{L}}’'-])(?:{_WORD})(?![\p{{L}}’'-])
    (?:\s{PLAIN}){{0,8}}?\s(?:on\s)?(?P<date>{FROM_NOW})"""
_MANY = rf"""(?x)\b(?:second|another|earlier|previous|similar|series|string|spate|wave|both|two|three|several
    |new|fresh|latest|first|anniversary|again|late|overnight|early|dawn|midnight)\s(?:\p{{Ll}}+\s){{0,2}}?(?:{_WORD})
    |\b(?:blasts|explosions|earthquakes|quakes|aftershocks?|crashes|collisions|fires|blazes|shootings|stabbings
    |robberies|landslides|avalanches|resignations|funerals|verdicts|continued|spread|overnight)\b"""
_DAY_WORDS = r"\s?(?:night|evening|late|midnight)"


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A happening of which a sentence tells the day of the week."""

    family: str
    days: Days
    span: Span
    line: Line


def on_two_weekdays(lines: Sequence[Line]) -> Iterator[tuple[OnWeekday, OnWeekday]]:
    """Happenings that the article has once, and on two days."""
    told: dict[str, list[OnWeekday]] = {}
    for line in lines:
        if FROM_NOW in line.text:
            for one in _told(line):
                told.setdefault(one.family, []).append(one)
    apart = [alike for alike in told.values() if len({one.days for one in alike}) == 2]
    if not apart or any(
        pattern(_MANY).search(line.passage.text) or is_correction(line.passage.text) for line in lines
    ):
        return
    for first, *others in apart:
        other = next(one for one in others if one.days != first.days)
        if other.line is not first.line:
            yield first, other


def _told(line: Line) -> Iterator[OnWeekday]:
    for form in (_OF_A_DAY, _ON_A_DAY):
        for found in pattern(form).finditer(line.text):
            at = found.start("date")
            meaning, days = line.marks[at].meaning, days_of(line.marks[at])
            alone = isinstance(meaning, When) and meaning.weekday is not None and meaning.day is None
            at_night = pattern(_DAY_WORDS).match(line.text, at + 1) or "night" in line.marks[at].surface
            if days and alone and not at_night:
                yield OnWeekday(_family(found), days, line.words(found.start(), found.end()), line)


def _family(found: regex.Match[str]) -> str:
    return next(family for family in _FAMILIES if found[family])
