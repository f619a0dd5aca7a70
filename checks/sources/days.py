"""Statements whose value is a day or a year: "The University of Norland was founded in 1847".

What happened on a day is told by a verb right beside it, of a name right before the verb. Only so are two
dates compared; "the university, which moved in 1914" tells of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from checks.claims.words import Sentence, Word, sentence_of, stem
from checks.data.grammar import STOPWORDS
from checks.data.wordings import HAPPENINGS
from checks.model import Article, Block, BlockKind, Evidence, Mention, Rating, Verdict, When
from checks.passage import Passage
from checks.reading import Reading, read
from checks.sources.aliases import found_in
from checks.sources.asking import Answer
from checks.sources.config import Series
from checks.sources.frame import has_comma
from checks.sources.names import Name, names_in
from checks.sources.rows import Row


class Event(NamedTuple):
    """What a sentence says to have happened on a day."""

    name: str
    verb: str
    day: When


def dated_verdicts(reading: Reading, answers: Sequence[Answer]) -> Iterator[Verdict]:
    """The verdicts on an article's days, where a source of lasting facts tells them."""
    lasting = [answer for answer in answers if answer.lookup.source.series is Series.FIXED]
    held = [(answer, row, event) for answer in lasting for row, event in _held(answer)]
    if not held:
        return
    for passage in reading.passages:
        for mention, event in _told(passage):
            for answer, row, known in held:
                if known.verb == event.verb and found_in(event.name, [known.name]):
                    yield _verdict(passage, mention, answer, row, agree=_agree(event.day, known.day))
                    break


def tells_day(row: Row) -> bool:
    """Whether the value of a row is a year, and counts nothing."""
    return _is_year(row.written) and _event_of(row.series.replace("{value}", row.written)) is not None


def _is_year(written: str) -> bool:
    return written.isdecimal() and len(written) == len("1847")


def _may_be_day(row: Row) -> bool:
    """Whether a value ends or begins with a year."""
    words = row.written.replace("-", " ").replace(",", " ").split()
    return row.rating is None and bool(words) and (_is_year(words[0]) or _is_year(words[-1]))


def _held(answer: Answer) -> Iterator[tuple[Row, Event]]:
    for group in answer.table.groups if answer.table else ():
        row = group.rows[-1]
        event = _event_of(row.series.replace("{value}", row.written)) if _may_be_day(row) else None
        if event is not None:
            yield row, event


@lru_cache(maxsize=2048)
def _event_of(statement: str) -> Event | None:
    reading = read(Article(title="", blocks=(Block(kind=BlockKind.PARAGRAPH, text=statement),)))
    return next((event for passage in reading.passages for _, event in _told(passage)), None)


def _told(passage: Passage) -> Iterator[tuple[Mention, Event]]:
    for mention in passage.mentions:
        meaning = mention.meaning
        if not isinstance(meaning, When) or meaning.relative or meaning.first is None or meaning.last is None:
            continue
        span = next((span for span in passage.sentences if span[0] <= mention.start < span[1]), None)
        event = _event(sentence_of(passage.text, *span), mention, meaning) if span else None
        if event is not None:
            yield mention, event


def _event(sentence: Sentence, mention: Mention, day: When) -> Event | None:
    taken = [(mention.start, mention.end)]
    names = [name for name in names_in(sentence.words, taken) if name.sure]
    before = [word for word in sentence.words if word.end <= mention.start]
    verb = _verb(before, names)
    name = _subject(sentence, verb, names, mention) if verb else None
    return Event(name.canon, _happenings()[stem(verb.low)], day) if verb and name else None


def _verb(before: Sequence[Word], names: Sequence[Name]) -> Word | None:
    """The word that says what happened: only names, places and small words stand between it and the day."""
    for word in reversed(before):
        if stem(word.low) in _happenings() and not word.capital:
            return word
        named = any(name.start <= word.start < name.end for name in names)
        if not (named or word.low in STOPWORDS or word.low == "back") or has_comma(word):
            break
    first = before[0] if before else None
    opens = first is not None and stem(first.low) in _happenings()
    return first if opens and all(word.low in STOPWORDS for word in before[1:]) else None


def _subject(sentence: Sentence, verb: Word, names: Sequence[Name], mention: Mention) -> Name | None:
    """The name right before the verb, or right behind "Founded in 1847, the"."""
    words = sentence.words
    if words[0] == verb:
        behind = [name for name in names if name.start >= mention.end]
        between = [word.low for word in words if behind and mention.end <= word.start < behind[0].start]
        return behind[0] if behind and set(between) <= _INTRODUCING and not behind[0].owner else None
    name = next((name for name in reversed(names) if name.end <= verb.start), None)
    if name is None or name.owner:
        return None
    between = [word.low for word in words if name.end <= word.start and word.end <= verb.start]
    before = [word.low for word in words if word.end <= name.start and word.low != "the"]
    part = before[-1:] in (["of"], ["at"], ["in"], ["and"], ["with"], ["by"], ["for"])
    return name if set(between) <= _LINKING and not part else None


_INTRODUCING = frozenset({",", "the", "queen", "king", "president", "sir", "pope"})
_LINKING = frozenset({",", "which", "who", "was", "were", "is", "had", "been"})


def _agree(one: When, other: When) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last


def _verdict(passage: Passage, mention: Mention, answer: Answer, row: Row, *, agree: bool) -> Verdict:
    source = answer.lookup.source
    statement = row.series.replace("{value}", row.written)
    evidence = Evidence(
        source=source.name,
        title=source.title,
        statement=statement,
        value=row.written,
        as_of=row.as_of.last if row.as_of else None,
        url=row.link or source.link,
        retrieved=answer.retrieved,
    )
    return Verdict(
        figure=mention.surface,
        span=passage.span(mention.start, mention.end),
        rating=Rating.SUPPORTED if agree else Rating.CONFLICT,
        justification=row.written,
        source=source.name,
        evidence=(evidence,),
    )


@cache
def _happenings() -> dict[str, str]:
    lines = (line.partition(": ") for line in HAPPENINGS.strip().splitlines())
    return {stem(word): name for name, _, words in lines for word in words.split()}
