"""From the mentions of an article to its claims."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from operator import itemgetter

from checks.claims.claim import Claim, Polarity, Voice
from checks.claims.clause import Clause, Neighbours, behind_aside, clause_of
from checks.claims.correction import is_correction
from checks.claims.measures import happenings, measure_of
from checks.claims.polarity import polarity_of
from checks.claims.scope import basis_of, relation_of, scope_of
from checks.claims.setting import Days, as_of, period_of, places_of
from checks.claims.voice import Attribution, Saying, is_quoted, saying_of
from checks.claims.words import Sentence, content, content_of, phrase_behind, sentence_of
from checks.data.grammar import DEFINITE
from checks.data.measures import GENERIC, PHRASES
from checks.model import Amount, Kind, Mention
from checks.passage import Passage

LONG_AGO = timedelta(days=366)
"""A time that ended so long before publication is not what a figure without a time is about."""
OF_AGES = frozenset({"average", "highest", "lowest", "each"})
"""Scopes that an age can have."""
LISTED = 14
"""Words back to an "including" in whose list a figure may stand."""
NEAR_DATE = 400
"""Characters within which a date may say when a figure held."""
REMEMBERED_SPEAKERS = 8
"""Sentences back in which a speaker is looked for whom a pronoun stands for."""
_end = itemgetter(1)


def claims_of(passages: Sequence[Passage], published: date | None = None) -> tuple[Claim, ...]:
    """Every claim that the passages make, in reading order.

    Given the day of publication, what is said of a time long before it has the scope ``long ago``.
    """
    return tuple(claim for passage in passages for claim in _claims(passage, published))


def _claims(passage: Passage, published: date | None) -> Iterator[Claim]:
    amounts = [(mention, mention.amount) for mention in passage.mentions if mention.amount]
    if not amounts:
        return
    block = _Block(passage, published)
    ends = [0, *(mention.end for mention, _ in amounts)]
    starts = [*(mention.start for mention, _ in amounts[1:]), len(passage.text)]
    for (mention, amount), before, behind in zip(amounts, ends, starts, strict=False):
        yield _claim(block, mention, amount, Neighbours(before, behind))


class _Block:
    """A passage whose sentences are cut into words when they are asked for."""

    def __init__(self, passage: Passage, published: date | None) -> None:
        self.passage = passage
        self._published = published
        self.corrects = is_correction(passage.text)
        self._sentences: dict[int, Sentence] = {}
        self._sayings: dict[int, Saying | None] = {}

    def index_at(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return min(bisect_right(self.passage.sentences, offset, key=_end), len(self.passage.sentences) - 1)

    def sentence(self, index: int) -> Sentence:
        """A sentence, cut into words."""
        if index not in self._sentences:
            self._sentences[index] = sentence_of(self.passage.text, *self.passage.sentences[index])
        return self._sentences[index]

    def attribution(self, index: int, offset: int) -> Attribution:
        """Who says what stands at an offset of a sentence."""
        saying = self._saying(index)
        speaker = saying.speaker if saying and offset >= saying.since else None
        named = self._named_before(index) if speaker == "" else speaker
        if is_quoted(self.passage.text, offset):
            return Attribution(Voice.QUOTED, named)
        return Attribution(Voice.AUTHOR if speaker is None else Voice.REPORTED, named)

    def is_long_ago(self, period: Days | None) -> bool:
        """Whether a period had ended long before the article was published."""
        if self._published is None or period is None or period[1] is None:
            return False
        return self._published - period[1] > LONG_AGO

    def dates(self, sentence: Sentence, offset: int) -> tuple[Mention, ...]:
        """The dates of a sentence that stand near a figure."""
        start, end = max(sentence.start, offset - NEAR_DATE), min(sentence.end, offset + NEAR_DATE)
        return tuple(mention for mention in self.passage.within(start, end) if mention.kind is Kind.DATE)

    def _saying(self, index: int) -> Saying | None:
        if index not in self._sayings:
            self._sayings[index] = saying_of(self.sentence(index))
        return self._sayings[index]

    def _named_before(self, index: int) -> str | None:
        """Whom a pronoun stands for: the speaker named last in the few sentences before."""
        earlier = range(index - 1, max(-1, index - 1 - REMEMBERED_SPEAKERS), -1)
        sayings = (self._saying(before) for before in earlier)
        return next((saying.speaker for saying in sayings if saying and saying.speaker), None)


def _claim(block: _Block, mention: Mention, amount: Amount, near: Neighbours) -> Claim:
    index = block.index_at(mention.start)
    sentence = block.sentence(index)
    clause = clause_of(sentence, mention.start, mention.end, near)
    attribution = block.attribution(index, mention.start)
    dates = block.dates(sentence, mention.start)
    definite = any(word.low in DEFINITE for word in clause.left[-2:])
    subject = _subject(amount, clause)
    period = period_of(sentence, clause, dates, mention.start)
    scope = scope_of(clause, reported=attribution.voice is not Voice.AUTHOR)
    if amount.kind is Kind.AGE:
        # An age is of a person, whatever is told of him and whenever.
        scope &= OF_AGES
    elif block.is_long_ago(period_of(sentence, clause, _told_with(dates, near), mention.start)):
        scope |= {"long ago"}
    if amount.kind is Kind.DURATION:
        scope -= {"earlier"}  # "11 days ago" and "after 11 days"
    return Claim(
        block=block.passage.block,
        mention=mention,
        sentence=(sentence.start, sentence.end),
        measure=measure_of(amount, clause, behind_aside(sentence, mention.end)),
        unit=f"{amount.unit} / {amount.per}" if amount.unit and amount.per else amount.unit,
        figure=amount.figure,
        subject=subject,
        context=content(clause.words) - subject,
        definite=definite,
        place=places_of(clause, dates),
        period=period,
        as_of=as_of(sentence, dates, mention.start),
        scope=scope,
        # What "the 12 victims" says was known before; nobody is made to say it.
        speaker=None if definite else attribution.speaker,
        voice=attribution.voice,
        polarity=Polarity.CORRECTED if block.corrects else polarity_of(sentence, clause),
        relation=relation_of(mention, amount, clause, sentence.before(mention.start, LISTED)),
        basis=basis_of(amount, clause),
    )


def _told_with(dates: tuple[Mention, ...], near: Neighbours) -> tuple[Mention, ...]:
    """The dates but those behind the next figure: "costs £149, £20 more than the old one did in 2022"."""
    return tuple(date for date in dates if date.start < near.behind)


def _subject(amount: Amount, clause: Clause) -> frozenset[str]:
    """Of whom or what: the counted noun phrase; behind an ordinal, the words up to the end of its own."""
    if amount.noun:
        phrase = content_of(amount.noun)
        for words, meant in _phrases():
            if words <= phrase:
                phrase = phrase - words | {meant}
        return phrase - GENERIC - happenings()
    if amount.kind is not Kind.ORDINAL:
        return frozenset()
    return content(phrase_behind(clause.right))


@cache
def _phrases() -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((content_of(words), meant) for words, meant in PHRASES.items())
