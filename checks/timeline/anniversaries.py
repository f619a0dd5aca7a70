"""Anniversaries against the day that they remember: "the third anniversary of the flood of 4 May 2022"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from checks.data.calendar import ORDINAL_WORDS
from checks.model import Amount, Figure, Kind
from checks.reading import Reading
from checks.timeline.elapsed import Days, days_of
from checks.timeline.lines import (
    CLAUSE_ENDS,
    DATES,
    FROM_NOW,
    IN,
    LENGTH,
    ON,
    PERIOD,
    PLAIN,
    SINCE,
    WORD,
    Line,
    by_letter,
    lines_of,
    pattern,
    spoken,
    told,
)
from checks.timeline.ties import Tie
from checks.timeline.weddings import WED

_NAMED = {
    "centenary": 100, "bicentenary": 200, "tercentenary": 300, "centennial": 100, "bicentennial": 200,
    r"silver\swedding": 25, r"ruby\swedding": 40, r"golden\swedding": 50, r"diamond\swedding": 60,
}  # fmt: skip
_WORDS = by_letter("|".join(sorted(ORDINAL_WORDS, key=len, reverse=True)))
_NTH = rf"""(?x)\b(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{_WORDS}))\s(?P<wedding>wedding\s)?
    (?:anniversary|birthday)\b(?!\s(?:tours?|editions?|cards?|issue|gifts?|presents?|cake|special))
  | \b(?P<named>{"|".join(_NAMED)})\b
  | \b(?:in|into|entered|entering|enters)\s(?:its|their)\s
    (?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{_WORDS}))\s(?P<unit>year|month|week)\b(?!\s(?:in\sa\srow|running|of|at|as)\b)"""
_OF = rf"(?:\sof|\ssince)(?:,?\s(?!(?:with|by|at)\b){WORD}){{1,16}}?,?\s(?:{IN})?(?P<begin>{ON})"
_KEPT = r"\b(?:mark\w*|celebrat\w+|commemorat\w+|observ\w+|toast\w+|coincid\w+|remember\w*|turn\w*)\b"
_TO_COME = (
    r"\b(?:will|next|ahead|approach\w*|upcoming|before|until|towards?|plan\w*|prepar\w+|looks?\sforward)\b"
)
_FOUND = r"(?:founded|established|formed|set\sup|launched|created|incorporated|started)"
_FOUNDED = rf"""(?x)(?:^{_FOUND}\b
    |(?:(?:^\W{{0,3}}|[,;]\s|\b(?:and|but|when|since|where)\s)it|\b(?:company|firm|business|club|charity|bakery|brewery|band
        |choir|school|group|organi[sz]ation|paper|shop|store|restaurant))\s(?:was|were)\s(?:first\s)?{_FOUND}\b
    |\bopened\s(?:its|their)\s(?:first\s)?doors\b)(?:,?\s{WORD}){{0,12}}?\s(?:{IN})?(?P<begin>{ON})"""
_IN_ONE_SENTENCE = rf"""(?x)(?:,\s|\b(?:which|that)\s(?:was\s)?)(?:first\s)?
    (?:{_FOUND}|opened|built|began|broke\sout|held|staged|published|released|broadcast|aired|played|run)(?:\s{PLAIN}){{0,8}}?\s(?:{IN})?(?P<begin>{ON})|\b(?:began|broke\sout|was\s{_FOUND})\s(?:{IN})(?P<begin>{ON})"""
_OF_SOMETHING = (
    r"\sof\s(?!(?:its|their|the)\s(?:\w+['’]s\s)?"
    r"(?:founding|foundation|formation|establishment|creation|birth|launch|opening|start|beginning)\b)"
)
_ANOTHER = rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)|{_WORDS})\b"
_MARKED = r"\b(?:mark(?:s|ed|ing)?|celebrat(?:es|ed|ing)|commemorat(?:es|ed|ing)|to\smark|on)\sthe\s$"
_BARE = r"(?=\s?[,.;]|\s?$|\s(?:that|with|by|on|and|at)\b)"
"""An anniversary that does not say of what."""
_OF_A_BUSINESS = r"\b(?:its|their|(?:the|our)\s[\p{L}-]+['’]s?)\s$"
_HAS_MADE = r"""(?x)\bha(?:s|ve)\s(?:been\s)?(?:made|baked|brewed|printed|sold|traded|published|produced
    |distilled|built|woven|(?:mak|bak|brew|print|sell|trad|publish|produc|distill?|build|weav)ing)\b"""
_MADE_SINCE = rf"{_HAS_MADE}(?:,?\s{WORD}){{0,8}}?\s(?P<begin>{SINCE})"
"""What a business has made since a date: the company is as old as that."""
_OPENS = rf"""(?x)^\W{{0,3}}(?:The|This|That)\s(?:{PLAIN}\s){{1,4}}(?:(?:was|were)\s(?:first\s)?)?
    (?:began|started|broke\sout|opened|{_FOUND})\s(?:{IN})?(?P<begin>{ON})(?:{CLAUSE_ENDS}|\s(?:by|with|when|at|after)\b)"""
_NOW_IN = r"^\W{0,3}(?:It\sis\s)?(?:now|already|currently)\s$"
"""The war began in February 2022. Now in its third year, …"""
_MOST = 20
"""Anniversaries that are looked at in one article."""
_REACH = 4
"""Blocks within which a founding is that of the business that celebrates."""
_FAR = 12
"""And within which what has been made since a date is what that business makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Nth:
    """An anniversary: which, and where it stands."""

    line: Line
    number: int
    wedding: bool
    running: bool
    """Not the anniversary but the year before it: "in its third year"."""
    unit: str
    start: int
    end: int

    @property
    def years(self) -> Amount:
        high = Fraction(self.number)
        low = high - 1 if self.running else high
        return Amount(
            kind=Kind.DURATION, figure=Figure(stated=high, low=low, high=high), unit=self.unit.lower()
        )


_HINTS = ("anniversary", "birthday", "wedding", "centen", " its ", " their ")
"""Words without which there is no anniversary: looked for first, since most passages have none of them."""


def ties_of_anniversaries(reading: Reading, published: date | None) -> Iterator[tuple[Line, Tie]]:
    """Every anniversary that is being kept, and whose first day the text tells once."""
    if published is None:
        return
    hinted = (passage for passage in spoken(reading) if any(hint in passage.text for hint in _HINTS))
    passages = [passage for passage in hinted if pattern(_NTH).search(passage.text)]
    found = [nth for passage in passages for line in lines_of(passage, every=True) for nth in _in(line)]
    everything = told(reading, Kind.DATE) if found else []
    for nth in found[:_MOST]:
        begin = _remembered(nth) or _in_sentence(nth) or _just_begun(nth, everything)
        begin = begin or _milestone(nth, everything) or _of_the_same(nth, found, published)
        if begin is not None and (tied := _tied(nth, *begin, published)):
            yield nth.line, tied


def _in(line: Line) -> Iterator[_Nth]:
    for found in pattern(_NTH).finditer(line.text):
        if found["named"]:
            number = _NAMED[found["named"].lower().replace(" ", r"\s")]
        elif found["digits"]:
            number = int(found["digits"])
        else:
            number = ORDINAL_WORDS.index(found["word"].lower()) + 1
        yield _Nth(
            line=line,
            number=number,
            wedding=bool(found["wedding"]) or "wedding" in found[0].lower(),
            running=bool(found["unit"]),
            unit=found["unit"] or "year",
            start=found.start(),
            end=found.end(),
        )


def _remembered(nth: _Nth) -> tuple[Line, int] | None:
    """The day in "the anniversary of the flood of May 1966" and "of its founding in 1998"."""
    found = pattern(_OF).match(nth.line.text, nth.end)
    return (nth.line, found.start("begin")) if found else None


def _in_sentence(nth: _Nth) -> tuple[Line, int] | None:
    """The one beginning that the sentence dates: "the club, founded in 1974, marks its 50th birthday"."""
    found = list(pattern(_IN_ONE_SENTENCE).finditer(nth.line.text)) if not nth.wedding else []
    if len(found) != 1 or _is_of_another(nth, found[0].start()):
        return None
    return nth.line, found[0].start("begin")


def _is_of_another(nth: _Nth, at: int) -> bool:
    """ "The 80th anniversary of the peace, and the 50th of the bridge, opened in …": that of the bridge."""
    if at < nth.start:
        return pattern(_OF_SOMETHING).match(nth.line.text, nth.end) is not None
    return pattern(_ANOTHER).search(nth.line.text, nth.end, at) is not None


def _just_begun(nth: _Nth, everything: Sequence[Line]) -> tuple[Line, int] | None:
    """What the sentence before says to have begun, where this one opens with "Now in its third year"."""
    if not nth.running or not pattern(_NOW_IN).search(nth.line.text, 0, nth.start):
        return None
    for line in everything:
        found = pattern(_OPENS).search(line.text) if nth.line.follows(line) else None
        if found is not None and len(line.of(DATES + PERIOD)) == 1:
            return line, found.start("begin")
    return None


def _of_the_same(nth: _Nth, found: Sequence[_Nth], published: date) -> tuple[Line, int] | None:
    """What the one other anniversary of the article remembers, where this is just "the 70th anniversary".

    "Saturday is the 75th anniversary of the treaty, signed in 1949 … a speech marking the 70th anniversary".
    """
    others = [one for one in found if one is not nth and not one.running]
    text = nth.line.text
    is_bare = pattern(_MARKED).search(text, 0, nth.start) and pattern(_BARE).match(text, nth.end)
    if (
        len({one.number for one in others}) != 1
        or not is_bare
        or nth.line.of(DATES + FROM_NOW + PERIOD + LENGTH)
    ):
        return None
    begins = [(one, begin) for one in others if (begin := _remembered(one) or _in_sentence(one))]
    if len(begins) != 1:
        return None
    tied = _tied(begins[0][0], *begins[0][1], published)
    return begins[0][1] if tied and tied.holds else None


def _milestone(nth: _Nth, everything: Sequence[Line]) -> tuple[Line, int] | None:
    """The one wedding, or the one founding nearby, that the article dates."""
    if nth.wedding:
        return _only(nth, WED, everything, len(everything))
    if not nth.running and pattern(_OF_A_BUSINESS).search(nth.line.text, max(0, nth.start - 32), nth.start):
        return _only(nth, _FOUNDED, everything, _REACH) or _only(nth, _MADE_SINCE, everything, _FAR)
    return None


def _only(nth: _Nth, form: str, everything: Sequence[Line], reach: int) -> tuple[Line, int] | None:
    """The one date that a form finds within so many blocks."""
    here = nth.line.passage.block
    found = [
        (line, match.start("begin"))
        for line in everything
        if abs(line.passage.block - here) <= reach
        for match in pattern(form).finditer(line.text)
    ]
    return found[0] if len(found) == 1 else None


def _tied(nth: _Nth, line: Line, at: int, published: date) -> Tie | None:
    begin, end = days_of(line.marks[at]), _kept_on(nth, line, at, published)
    is_recent = nth.unit == "year" and begin is not None and end is not None
    if begin is None or end is None or (is_recent and begin.last.year >= end.first.year - 1):
        return None  # the day on which it is kept, not the one that it remembers
    return Tie(
        length=nth.years,
        span=nth.line.words(nth.start, nth.end),
        begin=begin,
        end=end,
        spans=(line.span(at),),
        says="running year" if nth.running else "anniversary",
        at_most=nth.unit != "year",  # a trial or a strike may pause for a week
        sure=line is nth.line,
    )


def _kept_on(nth: _Nth, line: Line, at: int, published: date) -> Days | None:
    """When the anniversary is kept: on the day that its sentence tells, or now where it is being kept."""
    here = (line.passage.block, line.start) == (nth.line.passage.block, nth.line.start)
    others = [place for place in nth.line.of(ON + FROM_NOW) if not here or place != at]
    if len(others) == 1:
        return days_of(nth.line.marks[others[0]])
    text = nth.line.text
    is_kept = pattern(_KEPT).search(text, 0, nth.start) and not pattern(_TO_COME).search(text)
    if not others and (nth.running or is_kept):
        return Days(first=published, last=published)
    return None
