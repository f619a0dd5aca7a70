"""What to ask for an article: only sources that can have something to say of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from checks.claims import Polarity
from checks.data.grammar import STOPWORDS
from checks.model import Kind, Unread
from checks.reading import Reading
from checks.sources.aliases import cut
from checks.sources.asking import Answer, Lookup, sentence_of
from checks.sources.config import Source, placeholder
from checks.sources.frame import family
from checks.sources.outline import Outline, kind_of, outline_of
from checks.sources.rows import PROBE
from checks.sources.statement import frames

MOST_CLAIMS = 8
"""So many claims of an article are asked about at a source that is asked claim by claim."""

_ASKED = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.QUANTITY, Kind.TEMPERATURE})


def ask(reading: Reading, sources: Sequence[Source]) -> tuple[Lookup, ...]:
    """The questions to ask, in the order of trust."""
    words = frozenset(word for passage in reading.passages for word in cut(passage.text.lower()))
    families = frozenset(map(family, words))
    kinds = frozenset(kind_of(claim.mention.amount) for claim in reading.claims if claim.mention.amount)
    found: list[Lookup] = []
    for source in sources:
        if source.per_claim:
            found.extend(Lookup(source=source, claim=claim) for claim in _sentences(reading))
        elif any(
            _may_speak(outline, words, families, kinds)
            for statement in source.statements
            for outline in outlines(statement, source.unit)
        ):
            found.append(Lookup(source=source))
    return tuple(found)


def _may_speak(
    outline: Outline | None, words: frozenset[str], families: frozenset[str], kinds: frozenset[str]
) -> bool:
    if outline is None:
        return bool(kinds)
    if outline.kind not in kinds or outline.keys.isdisjoint(families):
        return False
    return not (outline.names and outline.names.isdisjoint(words))


@lru_cache(maxsize=4096)
def outlines(statement: str, unit: str | None) -> tuple[Outline | None, ...]:
    """The outlines of a statement; None where its rows will say what it is about."""
    if set(placeholder().findall(statement)) != {"value"}:
        return (None,)
    probe = f"{PROBE} {unit}" if unit else PROBE
    start = statement.index("{value}")
    return tuple(
        outline_of(frame)
        for frame in frames(statement.replace("{value}", probe))
        if frame.claim.mention.start <= start < frame.claim.mention.end
    ) or (None,)


def _sentences(reading: Reading) -> Iterator[str]:
    """The first sentences that state a figure in the author's name or somebody's, each once."""
    seen: set[str] = set()
    for claim in reading.claims:
        sentence = sentence_of(reading, claim)
        worth = claim.mention.kind in _ASKED and claim.polarity is Polarity.ASSERTED
        if worth and sentence not in seen and len(seen) < MOST_CLAIMS and not _is_bare(sentence):
            seen.add(sentence)
            yield sentence


def _is_bare(sentence: str) -> bool:
    """Too little to ask about."""
    return sum(word not in STOPWORDS for word in cut(sentence.lower())) < 4


def unread(answers: Sequence[Answer]) -> tuple[Unread, ...]:
    """The sources that could not be asked, and why; the last good answer of one may have been used."""
    notes: dict[str, Unread] = {}
    for answer in answers:
        if answer.problem is None:
            continue
        title = answer.lookup.source.title
        used = (
            f"; its answer of {answer.retrieved[:10]} was used" if answer.table and answer.retrieved else ""
        )
        notes.setdefault(title, Unread(what=f"the source “{title}”", why=f"{answer.problem}{used}"))
    return tuple(notes.values())
