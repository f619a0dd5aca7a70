"""Clauses: which names and dates of a sentence belong to the one that its figure stands in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from checks.claims.words import Word
from checks.data.references import ATTRIBUTING, SUPERLATIVES
from checks.data.speech import REPORTING
from checks.model import Mention
from checks.sources.aliases import found_in
from checks.sources.degrees import SURE, Comparison, likely, no
from checks.sources.frame import Frame, families, has_comma
from checks.sources.names import Name
from checks.sources.verbs import governing_word

_OPENING = frozenset({"when", "where", "while", "whereas", "as", "after", "but"})
"""Behind a comma these begin another clause."""
_SAYING = REPORTING | ATTRIBUTING | {"puts", "put", "concluded", "concludes", "found", "finds", "counts"}
_TITLE = 9
_GOING_ON = _OPENING | {
    "and",
    "so",
    "although",
    "though",
    "since",
    "almost",
    "nearly",
    "more",
    "less",
    "fewer",
}
_RANKS = frozenset({"second", "third", "fourth", "fifth", "former", "previous", "next"})
_ARTICLES = frozenset({"the", "a", "an", "its"})


def opens_at(claim: Frame) -> int | None:
    """Where the clause of the figure begins, if a comma and a conjunction begin it: ", when 446 people …"."""
    for before, word in reversed(list(pairwise(claim.before))):
        if has_comma(before):
            return word.start if word.low in _OPENING else None
    return None


def is_apart(claim: Frame, place: Name, own: Sequence[Name]) -> bool:
    """Whether a place only says where somebody else is, whom the figure is not of.

    "The agency in Oslo puts the number killed in Norland at 446", "There was relief in Oslo, when 446 people
    crossed the strait": the clause of the figure names the place of the statement itself.
    """
    opens, start = opens_at(claim), claim.claim.mention.start
    if opens is not None and place.end <= opens:
        return any(opens < name.start for name in own)
    behind = next((word for word in claim.before if word.start >= place.end), None)
    tells = behind is not None and behind.low in _SAYING
    return tells and place.end < start and any(name.start > place.end for name in own)


def own_date(claim: Frame) -> Mention | None:
    """The one date behind a figure, where the reader took one of a clause before the comma."""
    end = claim.claim.mention.end
    mark = next((word.end for word in claim.behind if has_comma(word)), claim.claim.sentence[1])
    behind = [date for date in claim.dates if end <= date.start < mark]
    first = [date for date in claim.dates if date.end < claim.claim.mention.start]
    apart = bool(first) and any(has_comma(word) for word in claim.before if word.end > first[-1].start)
    return behind[0] if apart and not claim.closes and len(behind) == 1 else None


def record(statement: Frame, claim: Frame, wanted: Sequence[str]) -> Comparison | None:
    """Whether a figure is told to be the record that a statement is of; None where neither speaks of one.

    "41.2C, the highest ever recorded in Norland": a place beside it only says where it was set. A title with
    another name, a date or a word more is another record, and one with a word less may be.
    """
    title = _title(claim)
    if not title or SUPERLATIVES.isdisjoint(word.low for word in statement.sentence.words):
        return None
    start, end = title[0].start, title[-1].end
    names = [name for name in claim.names if name.start < end and start < name.end]
    dated = any(date.start < end and start < date.end for date in claim.dates)
    apart = {word.start for word in title for name in names if name.start <= word.start < name.end}
    plain = [word for word in title if word.start not in apart and word.low not in SUPERLATIVES]
    others = any(word.capital and word.low not in _ARTICLES for word in plain)  # "June"
    others = others or not _RANKS.isdisjoint(word.low for word in plain)
    others = others or any(not found_in(name.canon, wanted) for name in names) or (bool(wanted) and not names)
    if dated or others or not families(plain) <= statement.topics | statement.plain:
        return no("perhaps another record")
    return likely("perhaps another record") if statement.topics - claim.topics else SURE


def _title(claim: Frame) -> tuple[Word, ...]:
    """The words of the record, from the superlative on: those before ", the" and the figure, or behind it."""
    if [word.low for word in claim.before[-2:]] == [",", "the"]:
        return _from_superlative(claim.before[-2 - _TITLE : -2])
    marks = [place for place, word in enumerate(claim.behind) if has_comma(word)]
    behind = claim.behind[marks[0] + 1 :] if marks else claim.behind if claim.closes else ()
    if not behind or behind[0].low not in _ARTICLES:
        return ()
    near = behind[:_TITLE]
    return _from_superlative(tuple(takewhile(lambda word: not has_comma(word), near)))


def _from_superlative(words: tuple[Word, ...]) -> tuple[Word, ...]:
    first = next((place for place, word in enumerate(words[:4]) if word.low in SUPERLATIVES), None)
    return () if first is None else words[max(0, first - 1) :]


def goes_on(claim: Frame, name: Name) -> bool:
    """ "It sold for 446 euros, and Lund was content": the clause of the name is another than the figure's."""
    between = [word for word in claim.behind if word.end <= name.start]
    if claim.closes and between:
        return between[0].low in _GOING_ON
    return any(has_comma(one) and other.low in _GOING_ON for one, other in pairwise(between))


def trails(claim: Frame, own: Sequence[Name]) -> bool:
    """ "Karsk built 766 trains, leaving Lund behind": somebody else does it, the name only follows."""
    verb = governing_word(claim)
    start = claim.claim.mention.start
    if [word.low for word in claim.behind[:1]] in (["who"], ["that"]):
        return False  # what follows tells of those counted
    if verb is None or verb.start > start or not own or any(name.start < start for name in own):
        return False
    between = [word for word in claim.behind if word.end <= own[0].start]
    return any(has_comma(word) for word in between)
