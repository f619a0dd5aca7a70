"""From the mentions of an article to its claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from checks.claims.claim import Claim, Voice
from checks.claims.clause import Clause, Neighbours, clause_of
from checks.claims.measures import happenings, measure_of
from checks.claims.polarity import polarity_of
from checks.claims.scope import basis_of, relation_of, scope_of
from checks.claims.setting import period_of, places_of
from checks.claims.voice import Attribution, attributions, quotations
from checks.claims.words import Sentence, Word, content, content_of, content_stem, sentence_of
from checks.data.grammar import DEFINITE
from checks.data.measures import GENERIC, PHRASES
from checks.model import Amount, Kind, Mention
from checks.passage import Passage

_LONGEST_PHRASE = 4


def claims_of(passages: Sequence[Passage]) -> tuple[Claim, ...]:
    """Every claim that the passages make, in reading order."""
    return tuple(claim for passage in passages for claim in _claims(passage))


def _claims(passage: Passage) -> Iterator[Claim]:
    amounts = [(mention, mention.amount) for mention in passage.mentions if mention.amount]
    if not amounts:
        return
    sentences = [sentence_of(passage.text, start, end) for start, end in passage.sentences]
    speakers = list(attributions(sentences))
    quoted = quotations(passage.text)
    dates = tuple(passage.of(Kind.DATE))
    ends = [0, *(mention.end for mention, _ in amounts)]
    starts = [*(mention.start for mention, _ in amounts[1:]), len(passage.text)]
    index = 0
    for (mention, amount), before, behind in zip(amounts, ends, starts, strict=False):
        while mention.start >= sentences[index].end and index + 1 < len(sentences):
            index += 1
        yield _claim(
            passage,
            sentences[index],
            mention,
            amount,
            near=Neighbours(before, behind),
            attribution=_voice(speakers[index], mention, quoted),
            dates=dates,
        )


def _voice(attribution: Attribution, mention: Mention, quoted: Sequence[tuple[int, int]]) -> Attribution:
    if any(start <= mention.start < end for start, end in quoted):
        return Attribution(Voice.QUOTED, attribution.speaker)
    return attribution


def _claim(
    passage: Passage,
    sentence: Sentence,
    mention: Mention,
    amount: Amount,
    *,
    near: Neighbours,
    attribution: Attribution,
    dates: tuple[Mention, ...],
) -> Claim:
    clause = clause_of(sentence, mention.start, mention.end, near)
    definite = any(word.low in DEFINITE for word in clause.left[-2:])
    subject = _subject(amount, clause)
    return Claim(
        block=passage.block,
        mention=mention,
        sentence=(sentence.start, sentence.end),
        measure=measure_of(amount, clause),
        unit=f"{amount.unit} / {amount.per}" if amount.unit and amount.per else amount.unit,
        figure=amount.figure,
        subject=subject,
        context=content(clause.words) - subject,
        definite=definite,
        place=places_of(clause, dates),
        period=period_of(sentence, clause, dates, mention.start),
        scope=scope_of(clause, reported=attribution.voice is not Voice.AUTHOR),
        # What "the 12 victims" says was known before; nobody is made to say it.
        speaker=None if definite else attribution.speaker,
        voice=attribution.voice,
        polarity=polarity_of(sentence, clause),
        relation=relation_of(amount, clause),
        basis=basis_of(amount, clause),
    )


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
    return content(takewhile(_is_nominal, clause.right[:_LONGEST_PHRASE]))


@cache
def _phrases() -> tuple[tuple[frozenset[str], str], ...]:
    return tuple((content_of(words), meant) for words, meant in PHRASES.items())


def _is_nominal(word: Word) -> bool:
    return content_stem(word.low) is not None and not word.low.endswith(("ed", "ing"))
