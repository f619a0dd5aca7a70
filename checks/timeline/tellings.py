"""What a text tells to be on which date: the event of a date is the nearest word for one around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from checks.claims.correction import is_correction
from checks.claims.words import Word, content, sentence_of
from checks.data.events import MOVED
from checks.data.happenings import ALIKE, NEW_START
from checks.data.tellings import TELLINGS
from checks.model import BlockKind, DateBound, Span, When
from checks.timeline.elapsed import Days, days_in
from checks.timeline.lines import DATES, FROM_NOW, PERIOD, Line, by_letter, parted, pattern

_BEFORE, _BEHIND = 90, 40
"""Characters before and behind a date among which its event is looked for."""
_BESIDE = 25
"""Characters before an event in which words tell that there is another one of its kind."""
_SUBJECT = 4
"""Words before an event among which stands whom it befell, or which event it is."""
_WAS_NEAR = 20
"""Characters behind an event in which its verb follows."""
_LED, _OPENING = 40, 8
"""Characters before a word that lead to it, and with which a sentence opens before its date."""
_MOST = 80
"""Dated statements that are compared in one article."""

_MOVED = r"\b(?:put\s(?:off|back)|pushed\sback|called\soff|brought\sforward|delayed|cancel\w+)\b"
_AHEAD = (
    r"\b(?:will|to|due|would|could|may|might|should|if|scheduled|plan\w*)\s"
    r"|\b(?:opens|starts|begins|ends|goes|takes|arrives|launches|comes)\b"
)
_WAS = r"\b(?:was|were|had|met|came|took|drew|won|lost|fell|left|went|\p{L}{2,}(?<!ne)ed)\b"
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
_NEW = (
    r"\b(?:an?|another|some|any|many|several|few|dozens|hundreds|thousands|\d[\d,]*|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve)\s(?:[\p{L}-]+\s){0,2}$"
)
_LEADS = (
    r"(?:['’]s)?\s(?:[\p{L}’'-]+\s){0,2}"
    r"|,\sthe\s(?:day|night|morning|evening|date)\sof\s(?:the|its|his|her|their)\s(?:[\p{L}’'-]+\s)?"
)
_BASELINE = r"\b(?:than|compared\s(?:with|to)|against)\s(?:[\p{L}’'-]+\s){0,2}$"
"""Before a date with which another is compared: "22 fewer were killed than in 2023"."""
_ACTS = r"\b\p{L}{2,}ed\b"
_DESCRIBES = r"""(?x)\s(?!(?:in|on|at|of|to|for|by|with|from|into|over|against|near|between
    |outside|off|about|late|early|this|last|next|here|there|the|an?|his|her|its|their|is|are|was|were|will|has|had|comes?|came|takes?|took
    |falls?|fell|starts?|began|begins?)\b)
    (?!\p{L}*(?:ed|ly)\b)(?-i:\p{Ll})"""
"""Behind a noun that only describes the next one: "the confirmation hearings"."""
_OF_ANOTHER_DATE = r"\b(?:previous|preceding|following|prior|same|earlier|later)\b"
"""In a date that is told from another one: "the previous May"."""
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
    is_by_date: bool
    """The date is its attribute: "the 25 October election"."""
    is_new: bool
    """It is named as one of which nothing was said: "a special meeting"."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A date, and the word for an event next to it."""

    line: Line
    at: int
    when: When
    days: Days
    kind: str
    start: int
    end: int
    """Of the word."""
    first: int
    last: int
    """Of the stretch that has no other date."""


def tellings(lines: Sequence[Line]) -> Iterator[Telling]:
    """The events that an article dates more than once, without those of which it says that they are two."""
    places = [place for line in lines if line.passage.kind is not BlockKind.TABLE for place in _in(line)]
    dates: dict[str, set[Days]] = {}
    for place in places:
        dates.setdefault(place.kind, set()).add(place.days)
    several = [place for place in places if len(dates[place.kind]) > 1]
    for place in several if len(several) <= _MOST else ():
        if one := _told(place):
            yield one


def _in(line: Line) -> Iterator[_Place]:
    dates = line.of(DATES + FROM_NOW)
    events = [found.span() for found in pattern(_any()).finditer(line.text)] if dates else []
    if not events:
        return
    bounds = [-1, *line.of(DATES + FROM_NOW + PERIOD), len(line.text)]
    for at in dates:
        when = line.marks[at].meaning
        days = days_in(when) if isinstance(when, When) and not when.approximate else None
        index = bounds.index(at)
        first, last = bounds[index - 1] + 1, bounds[index + 1]
        event = _event_of(line, at, events, max(first, at - _BEFORE), min(last, at + _BEHIND))
        is_bound = isinstance(when, When) and when.bound is not DateBound.ON
        is_other = pattern(_OF_ANOTHER_DATE).search(line.marks[at].surface) is not None
        is_other = is_other or pattern(_BASELINE).search(line.text, max(0, at - _LED), at) is not None
        is_other = is_other or (is_bound and (event is None or event[1] <= at))
        if isinstance(when, When) and days and event and not is_other:
            yield _Place(line, at, when, days, _kind(line.text[slice(*event)].lower()), *event, first, last)


def _event_of(
    line: Line, at: int, events: Sequence[tuple[int, int]], first: int, last: int
) -> tuple[int, int] | None:
    near = [(start, end) for start, end in events if first <= start and end <= last]
    near.sort(key=lambda span: at - span[1] if span[1] <= at else span[0] - at)
    return next((span for span in near if _is_when(line, *span, at)), None)


def _is_when(line: Line, start: int, end: int, at: int) -> bool:
    """Whether a date is that of a word for an event, and of nothing that is told between the two."""
    if pattern(_DESCRIBES).match(line.text, end) and _is_noun(line, start):
        return False
    if end <= at:
        return not parted(line, end, at)
    return _leads(line, start, at)


def _leads(line: Line, event: int, at: int) -> bool:
    """Whether a date leads to the word behind it: "the 25 October election", "On Monday the roof fell"."""
    if _opens(line, at):
        return not (parted(line, at + 1, event) or pattern(_ACTS).search(line.text, at + 1, event))
    return pattern(_LEADS).fullmatch(line.text, at + 1, event) is not None


def _opens(line: Line, at: int) -> bool:
    """Whether a date stands at the beginning of the sentence."""
    return at < _OPENING and pattern(r"\W{0,3}(?:on|in)?\s?").fullmatch(line.text, 0, at) is not None


def _told(place: _Place) -> Telling | None:
    line, at = place.line, place.at
    words = sentence_of(line.text, 0, len(line.text)).words
    if any(word.low in MOVED for word in words) or pattern(_MOVED).search(line.text):
        return None
    around = [word for word in words if place.first <= word.start and word.end <= place.last]
    start, end = min(place.start, at), max(place.end, at + 1)
    beside = (word for word in around if start - _BESIDE <= word.start < end)
    if any(word.low in NEW_START for word in beside) or is_correction(line.passage.text):
        return None
    subject = _subject(place, around)
    things = [word for word in around if place.end <= word.start < at]
    names = [word for word in (*subject, *things) if word.capital and word != words[0]]
    is_by_date = at < place.start and not _opens(line, at)
    purpose = pattern(_FOR).match(line.text, at + 1)
    return Telling(
        kind=place.kind,
        when=place.when,
        days=place.days,
        span=line.words(start, end),
        line=line,
        words=_written(around),
        about=content(word for word in around if not place.start <= word.start < place.end),
        names=_written(names),
        subject=_alike(subject),
        object=_alike(things),
        purpose=content(sentence_of(line.text, *purpose.span("what")).words) if purpose else frozenset(),
        ahead=_is_ahead(place),
        refers=is_by_date or _is_behind(_KNOWN, line, start),
        is_by_date=is_by_date,
        is_new=_is_behind(_NEW, line, start) or _is_behind(_NEW, line, place.start),
    )


def _is_behind(words: str, line: Line, at: int) -> bool:
    return pattern(words).search(line.text, max(0, at - _LED), at) is not None


def _is_noun(line: Line, at: int) -> bool:
    return _is_behind(rf"{_KNOWN}|{_NEW}", line, at)


def _subject(place: _Place, around: Sequence[Word]) -> Sequence[Word]:
    """The words that say whom it befell; none behind a pronoun, and none in "Monday's defeat"."""
    text, end = place.line.text, place.start
    if end > place.at and not _opens(place.line, place.at):
        return ()
    start = max(0, end - _LED)
    is_noun = _is_noun(place.line, end)
    if auxiliary := pattern(_AUXILIARY).search(text, start, end):
        end = auxiliary.start()
    found: list[Word] = []
    for word in reversed([word for word in around if word.end <= end][-_SUBJECT:]):
        if word.low in _PRONOUNS:
            return ()
        if word.low in _CLAUSE or (is_noun and word.low in _OF):
            break
        found.append(word)
    return found


def _written(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.low.removesuffix("'s") for word in words)


def _alike(words: Sequence[Word]) -> frozenset[str]:
    return content(word._replace(low=ALIKE.get(word.low, word.low)) for word in words)


def _is_ahead(place: _Place) -> bool | None:
    text = place.line.text
    if pattern(_AHEAD).search(text, max(place.first, place.start - _LED), place.end):
        return True
    end = min(place.last, max(place.end, place.at) + _WAS_NEAR)
    is_over = text[place.start : place.end].lower().endswith(_IS_OVER)
    return False if is_over or pattern(_WAS).search(text, place.first, end) else None


@cache
def _any() -> str:
    return rf"(?<![\p{{L}}-])(?:{by_letter('|'.join(TELLINGS.values()))})(?![\p{{L}}-])"


@cache
def _kind(words: str) -> str:
    return next(kind for kind, form in TELLINGS.items() if pattern(form).fullmatch(words))
