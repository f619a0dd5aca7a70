"""An article held against another one: a page that it cites, the same story elsewhere, or an earlier post.

The claims of the other article are statements like those of a source, with one difference: nobody wrote them
to be compared. So two claims must be sure of each other in both directions, and one that agrees with any of
the other's is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from checks.claims import Basis, Relation, Voice
from checks.model import Article, Evidence, Rating, Verdict
from checks.reading import Reading, read
from checks.sources.agreement import above, agree
from checks.sources.aliases import cut
from checks.sources.changed import changed_since, last_changed
from checks.sources.comparing import Compared, compare
from checks.sources.config import Series
from checks.sources.degrees import Degree
from checks.sources.frame import Frame, Sentences, family
from checks.sources.matching import kind_of
from checks.sources.moments import Days, is_update, one_moment
from checks.sources.units import in_unit_of

LONGEST = 240
"""Characters of another article's sentence that are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """Another article and how it is referred to."""

    article: Article
    """All of it, or what :func:`checks.sources.abridged.abridged` leaves of it."""
    name: str
    """What stands as the source of the verdicts: ``cited page``, ``earlier post`` …"""
    title: str
    url: str | None = None
    posted: date | None = None
    retrieved: str | None = None
    """When it was fetched (ISO 8601)."""
    within: frozenset[tuple[int, int]] | None = None
    """Block and offset of the sentences that cite it; None where all of the article is held against it."""
    called: frozenset[str] = frozenset()
    """Words, in lower case, by which the sentences that cite it may name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Framed:
    frame: Frame
    near: frozenset[str]
    families: frozenset[str]


def differences(reading: Reading, other: Other) -> tuple[Verdict, ...]:
    """Where the article states a figure otherwise than the other article does."""
    their_reading = read(other.article)
    theirs = list(_framed(their_reading))
    days = Days(now=reading.article.published, then=last_changed(other.article) or other.posted)
    found: list[Verdict] = []
    for mine in _framed(reading):
        claim = mine.frame.claim
        if other.within is not None and (claim.block, claim.sentence[0]) not in other.within:
            continue
        same = [each.frame for each in theirs if _is_same(mine, each, other.called)]
        if any(_agrees(mine.frame, each) for each in same):
            continue
        if other.within is None:
            same = [each for each in same if one_moment(mine.frame, each, days)]
        if same:
            outcome = _outcome(reading, mine.frame, other, same[0], days)
            found.append(_verdict(reading, mine.frame, other, their_reading, same[0], outcome))
    return tuple(found)


def _outcome(reading: Reading, mine: Frame, other: Other, theirs: Frame, days: Days) -> tuple[Rating, str]:
    """What it means that the two differ, and why."""
    fetched = date.fromisoformat(other.retrieved[:10]) if other.retrieved else None
    if other.within is not None and (why := changed_since(reading.article, other.article, fetched)):
        return Rating.NOT_COMPARABLE, why
    if is_update(mine, theirs, days) and not _handed_over(mine, other, theirs, days):
        return Rating.UPDATE, ""
    return Rating.CONFLICT, ""


def _handed_over(mine: Frame, other: Other, theirs: Frame, days: Days) -> bool:
    """Whether the figure is one that the article puts into the mouth of the page it cites, for that day.

    The page may have gone on since, but not back.
    """
    speaker = frozenset(cut(mine.claim.speaker or ""))
    if speaker.isdisjoint(other.called):
        return False
    return days.order == 0 and above(mine.claim.figure, theirs.claim.figure)


def _framed(reading: Reading) -> Iterator[_Framed]:
    sentences = Sentences()
    words = [frozenset(cut(passage.text.lower())) for passage in reading.passages]
    heads = words[0] if words else frozenset[str]()
    for claim in reading.claims:
        amount = claim.mention.amount
        stands_alone = claim.relation is Relation.WHOLE and claim.basis is not Basis.CHANGE
        if amount is None or not stands_alone or claim.voice is Voice.QUOTED or claim.figure.stated is None:
            continue
        frame = sentences.frame(reading.passages[claim.block], claim, amount)
        start, end = claim.sentence
        said = frozenset(map(family, cut(reading.passages[claim.block].text[start:end].lower())))
        yield _Framed(frame=frame, near=words[claim.block] | heads, families=said)


def _is_same(mine: _Framed, theirs: _Framed, called: frozenset[str]) -> bool:
    if not _is_alike(mine.frame, theirs.frame) or not _share_enough(mine, theirs):
        return False
    for one, other in ((_unsaid(mine.frame, called), theirs), (theirs.frame, mine)):
        compared = compare(Series.FIXED, one, other.frame, other.near)
        if compared is None or compared.comparison.degree is not Degree.SURE:
            return False
        if not _is_anchored(compared):
            return False
    return True


def _is_anchored(compared: Compared) -> bool:
    """Whether they share a date or a name beyond doubt: "Turnout was 35 per cent" but seems to name one."""
    return compared.anchors.dates or any(name.sure for name in compared.anchors.matched)


def _unsaid(frame: Frame, called: frozenset[str]) -> Frame:
    """A frame without the name of the page it cites, which the page itself has no reason to say."""
    names = tuple(name for name in frame.names if not called.issuperset(cut(name.canon)))
    return frame if names == frame.names else replace(frame, names=names)


def _is_alike(mine: Frame, theirs: Frame) -> bool:
    """Whether both count the same noun, or both none and the same words stand before them."""
    if kind_of(mine.amount) != kind_of(theirs.amount) or (mine.head is None) != (theirs.head is None):
        return False
    if mine.head is not None:
        return True
    return [word.low for word in mine.before[-2:]] == [word.low for word in theirs.before[-2:]]


def _share_enough(mine: _Framed, theirs: _Framed) -> bool:
    """Whether the sentences have at least a third of their words in common."""
    common = len(mine.families & theirs.families)
    return 3 * common >= min(len(mine.families), len(theirs.families))


def _agrees(mine: Frame, theirs: Frame) -> bool:
    figure = in_unit_of(mine.amount, theirs.amount) or mine.amount.figure
    return agree(figure, theirs.amount.figure)


def _verdict(
    reading: Reading,
    mine: Frame,
    other: Other,
    their_reading: Reading,
    theirs: Frame,
    outcome: tuple[Rating, str],
) -> Verdict:
    mention = mine.claim.mention
    rating, why = outcome
    sentence = _sentence(their_reading, theirs)
    said = f"it has {theirs.claim.mention.surface}: “{_around(sentence, theirs.claim.mention.surface)}”"
    return Verdict(
        figure=mention.surface,
        span=reading.passages[mine.claim.block].span(mention.start, mention.end),
        rating=rating,
        justification=f"{why}; {said}" if why else said,
        source=other.name,
        evidence=(
            Evidence(
                source=other.name,
                title=f"{other.title}, posted {other.posted}" if other.posted else other.title,
                statement=sentence,
                value=theirs.claim.mention.surface,
                as_of=other.article.published or other.posted,
                url=other.url,
                retrieved=other.retrieved,
            ),
        ),
    )


def _sentence(reading: Reading, frame: Frame) -> str:
    start, end = frame.claim.sentence
    return " ".join(reading.passages[frame.claim.block].text[start:end].split())


def _around(sentence: str, figure: str) -> str:
    """A sentence, or of a long one the whole words around its figure."""
    if len(sentence) <= LONGEST:
        return sentence
    at = max(0, sentence.find(figure))
    first = max(0, min(at - LONGEST // 2, len(sentence) - LONGEST))
    first = sentence.find(" ", first) + 1 if first else 0
    last = sentence.rfind(" ", first, first + LONGEST) if first + LONGEST < len(sentence) else len(sentence)
    return f"{'…' if first else ''}{sentence[first:last]}{'…' if last < len(sentence) else ''}"
