"""Whose a figure is: "Bergen, with 290,000 inhabitants, is smaller than Oslo" gives the figure to Bergen."""

from __future__ import annotations

from itertools import islice, takewhile

from checks.data.grammar import STOPWORDS
from checks.data.references import ATTRIBUTING, SUPERLATIVES
from checks.sources.frame import Frame, has_comma
from checks.sources.names import Name

_TITLED = 3
"""Words behind an owner among which the name of what it owns begins."""
_CLAUSE = 6
_TIED = 5
"""Words that may stand between an owner ("Norland's minimum wage, at …") and its figure."""
_NOUNS = 3
"""Words from a first word to the place behind it: "Life expectancy in Norland"."""
_OBJECTS = frozenset({"of", "by", "to", "from", "than", "for", "with", "like", "against", "and"})
_BELONGING = (["that", "make", "up"], ["which", "make", "up"], ["making", "up"], ["belonging", "to"])
_LINKS = frozenset({"of", "in", "for", "at", "on"})


def holders(frame: Frame) -> tuple[Name, ...]:
    """The names that a figure can be of; none where the sentence names nobody.

    Names tied to it by grammar come alone: within its noun phrase, owning it, or behind "of". Else it is the
    subject of the sentence, else the name that stands nearest.
    """
    names = [
        name
        for name in frame.names
        if not (_tells_apart(frame, name) or speaks(frame, name) or _is_common(frame, name))
    ]
    tied = [name for name in names if _is_tied(frame, name)]
    if tied:
        return tuple(tied)
    start, end = frame.claim.mention.start, frame.claim.mention.end
    if apposed := [name for name in names if _is_apposed(frame, name)]:
        return (apposed[-1],)
    left = [name for name in names if name.end <= start and not _owns_a_name(frame, name)]
    if left:
        subjects = [name for name in left if not _is_object(frame, name)]
        return tuple(subjects[-1:] if _is_relative(frame) else subjects[:1]) or tuple(left[-1:])
    return tuple(name for name in names if name.start >= end)[:1]


def _tells_apart(frame: Frame, name: Name) -> bool:
    """Whether a name only says what another is: "Africa's largest country", "Titanic, Cameron's film"."""
    if not name.owner:
        return False
    behind = next((word.low for word in frame.sentence.words if word.start >= name.end), "")
    if behind in SUPERLATIVES or (behind.endswith("est") and len(behind) > 5):
        return True
    before = [word for word in frame.sentence.words if word.end <= name.start]
    if len(before) < 2 or before[-1].low != ",":
        return False
    named = [other for other in frame.names if other.start < before[-2].end == other.end]
    return any(not _is_placed(frame, other) for other in named)


def speaks(frame: Frame, name: Name) -> bool:
    """Whether a name behind the figure only tells who says so: ", the Office for Statistics said"."""
    end = frame.claim.mention.end
    if name.start < end:
        return False
    between = [word for word in frame.sentence.words if end < word.end and word.end <= name.start]
    if not any(has_comma(word) for word in between):
        return False
    behind = takewhile(lambda word: not has_comma(word), (w for w in frame.behind if w.start >= name.end))
    return any(word.low in ATTRIBUTING for word in islice(behind, _CLAUSE))


def _is_apposed(frame: Frame, name: Name) -> bool:
    """ "Lund Steel, a firm with 4,100 workers, …": what is told between the commas is of the name before."""
    words = [word for word in frame.before if word.start >= name.end]
    lows = [word.low for word in words]
    return lows[:1] == [","] and lows[1:2] in (["a"], ["an"]) and not any(map(has_comma, words[1:]))


def _is_common(frame: Frame, name: Name) -> bool:
    """ "Inflation in Norland was 4": a first word that is no name; "Rising in Norland," tells nothing."""
    if name.sure:
        return False
    behind = [word for word in frame.sentence.words if word.start >= name.end]
    place = next((other for other in frame.names if other.sure and other.start > name.start), None)
    between = [word for word in behind if place and word.end <= place.start]
    if place is None or not 0 < len(between) <= _NOUNS or between[-1].low not in _LINKS:
        return False
    ends = next((word.low for word in behind if word.start >= place.end), ",")
    return ends != "," and all(word.low[0].isalpha() and word.low not in STOPWORDS for word in between[:-1])


def _is_placed(frame: Frame, name: Name) -> bool:
    before = [word.low for word in frame.sentence.words if word.end <= name.start and word.low != "the"]
    return name.placed or (bool(before) and before[-1] in _OBJECTS)


def _is_tied(frame: Frame, name: Name) -> bool:
    start, end = frame.claim.mention.start, frame.claim.mention.end
    if start <= name.start < end:
        return True
    if _owns_a_name(frame, name):
        return False
    if name.end <= start:
        between = [word for word in frame.before if word.start >= name.end]
        if name.owner:
            return len(between) <= _TIED and not any(_is_named(frame, word.start) for word in between)
        return not between
    between = [word for word in frame.behind if word.end <= name.start]
    lows = [word.low for word in between if word.low != "the"]
    return not lows or (len(lows) == 1 and lows[0] in _LINKS) or lows in _BELONGING


def _owns_a_name(frame: Frame, name: Name) -> bool:
    """ "Dubai's Burj Khalifa", "Cameron's film Titanic": what follows has a name of its own."""
    if not name.owner:
        return False
    behind = [word for word in frame.sentence.words if word.start >= name.end][:_TITLED]
    own = next((word for word in behind if _is_named(frame, word.start)), None)
    return own is not None and not any(word.low in STOPWORDS for word in behind[: behind.index(own)])


def _is_named(frame: Frame, start: int) -> bool:
    return any(name.start <= start < name.end for name in frame.names)


def _is_object(frame: Frame, name: Name) -> bool:
    before = [word.low for word in frame.before if word.end <= name.start and word.low != "the"]
    return bool(before) and before[-1] in _OBJECTS


def _is_relative(frame: Frame) -> bool:
    """ "They climbed Everest, which is 8,850 metres high": the figure is of the name right before."""
    return any(word.low in ("which", "who", "whose") for word in frame.before[-_TIED:])
