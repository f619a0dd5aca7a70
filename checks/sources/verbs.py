"""What is said to be done: the words that govern a figure, and who does it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checks.claims.words import Word, stem
from checks.data.grammar import STOPWORDS
from checks.data.references import COPULAS, EXISTING, HAVING, HAVING_PHRASES, LIGHT, ONLY
from checks.sources.degrees import SURE, Comparison, likely, no
from checks.sources.frame import Frame, family, has_comma

_REACH = 6
_REACH_BEHIND = 9
_PREPOSITIONS = frozenset({"of", "in", "on", "at", "from", "to", "for", "with", "by", "aboard", "outside"})


def governor(frame: Frame) -> str | None:
    """The family of the word that says what is done with the figure: "delivered 497,099 vehicles".

    Where the figure begins its clause it is the word behind: "5 million people have fled". None where a form
    of to be or to have stands there, or nothing of content.
    """
    word = governing_word(frame)
    return family(word.low) if word else None


@lru_cache(maxsize=2048)
def governing_word(frame: Frame) -> Word | None:
    """The word itself."""
    before = _outside_dates(frame, frame.before)
    words = [word for word in frame.before[-2:] if word.low not in ONLY]
    opens = not (before and words) or has_comma(words[-1]) or before[-1].low in (";", ":", "“", '"')
    if not opens:
        return _right_before(frame, before)
    return _right_behind(frame)


def ends_in_having(words: Sequence[Word]) -> bool:
    """Whether the words before a figure end in several that say "has": "is home to", "a population of"."""
    lows = tuple(word.low for word in words[-3:])
    return lows[-2:] in HAVING_PHRASES or lows in HAVING_PHRASES


def _right_before(frame: Frame, before: list[Word]) -> Word | None:
    if ends_in_having(before):
        return None
    for word in reversed(before[-_REACH:]):
        if word.low == "record":
            continue  # "a record 83 million"
        if word.low in COPULAS or not word.low[0].isalpha() or word.capital or stem(word.low) in HAVING:
            return None
        if family(word.low) in frame.topics:
            return word
    return None


def _right_behind(frame: Frame) -> Word | None:
    """The verb behind a figure that is the subject: right behind it, or behind a form of to be or to have.

    What stands between may say of what or where: "9 cases of measles in Texas have been confirmed".
    """
    helped = True
    for word in _outside_dates(frame, frame.behind)[:_REACH_BEHIND]:
        if word.low in COPULAS:
            helped = True
        elif not word.low[0].isalpha() or stem(word.low) in EXISTING:
            return None
        elif stem(word.low) in LIGHT:
            helped = True
        elif word.low.endswith("ly"):
            continue  # "were unlawfully killed"
        elif helped and not word.capital and family(word.low) in frame.topics:
            return word
        else:
            helped = word.low in STOPWORDS and word.low not in _PREPOSITIONS
    return None


def _outside_dates(frame: Frame, words: tuple[Word, ...]) -> list[Word]:
    taken = [(date.start, date.end) for date in frame.dates]
    return [word for word in words if not any(start <= word.start < end for start, end in taken)]


def has_common_subject(frame: Frame) -> str | None:
    """The common noun that does what governs the figure: "the oil slick covers 30 square kilometres"."""
    verb = governing_word(frame)
    if verb is None or verb.start > frame.claim.mention.start:
        return None
    words = [word for word in frame.before if word.end <= verb.start]
    last = words[-1] if words else None
    if last is None or last.capital or not last.low[0].isalpha() or family(last.low) not in frame.topics:
        return None
    return last.low


def same_doer(statement: Frame, claim: Frame) -> Comparison:
    """An oil slick that covers 30 square kilometres is not the lake that covers 82,000."""
    mine, yours = has_common_subject(statement), has_common_subject(claim)
    if yours is None or family(yours) in statement.topics:
        return SURE
    if governor(statement) != governor(claim):
        return SURE
    return no(f"{yours}: something else") if mine is None else likely(f"{yours}: perhaps something else")
