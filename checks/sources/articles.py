"""An article held against another one: a page that it cites, the same story elsewhere, or an earlier post.

The claims of the other article are statements like those of a source, with one difference: nobody wrote them
to be compared. So two claims must be sure of each other in both directions, and one that agrees with any of
the other's is left alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from checks.claims import Claim
from checks.model import Article, Evidence, Rating, Verdict
from checks.reading import Reading, read
from checks.sources.agreement import above, agree
from checks.sources.aliases import cut, is_told
from checks.sources.changed import changed_since, last_changed
from checks.sources.comparing import Compared, compare
from checks.sources.config import Series
from checks.sources.degrees import Degree
from checks.sources.frame import Frame
from checks.sources.moments import Days, goes_on, is_update, one_moment, one_quantity
from checks.sources.stated import Stated, stated_in
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


def differences(reading: Reading, other: Other) -> tuple[Verdict, ...]:
    """Where the article states a figure otherwise than the other article does."""
    theirs = list(stated_in(read(other.article)))
    days = Days(now=reading.article.published, then=last_changed(other.article) or other.posted)
    found: list[Verdict] = []
    for mine in stated_in(reading):
        if other.within is not None and (mine.claim.block, mine.claim.sentence[0]) not in other.within:
            continue
        same = [each for each in theirs if _is_same(mine, each, other.called)]
        if any(_agrees(mine.frame, each.frame) for each in same):
            continue
        same = [each for each in same if one_quantity(mine.frame, each.frame)]
        if other.within is None:
            same = [each for each in same if one_moment(mine.frame, each.frame, days)]
        if same:
            outcome = _outcome(reading, mine.frame, other, same[0].frame, days)
            found.append(_verdict(reading, mine.claim, other, same[0], outcome))
    return tuple(found)


def _outcome(reading: Reading, mine: Frame, other: Other, theirs: Frame, days: Days) -> tuple[Rating, str]:
    """What it means that the two differ, and why."""
    fetched = date.fromisoformat(other.retrieved[:10]) if other.retrieved else None
    if other.within is not None and (why := changed_since(reading.article, other.article, fetched)):
        return Rating.NOT_COMPARABLE, why
    update = is_update(mine, theirs, days)
    if other.within is not None and goes_on(mine):
        update = _went_on(mine, other, theirs, days)
    return (Rating.UPDATE if update else Rating.CONFLICT), ""


def _went_on(mine: Frame, other: Other, theirs: Frame, days: Days) -> bool:
    """Whether a count so far, and that of the page it rests on, may both have been right at their time.

    The page may have gone on since, whatever its date says, but not back. So a higher count is wrong where
    the article puts it into the mouth of the page, for the same day.
    """
    if above(theirs.claim.figure, mine.claim.figure):
        return True
    speaker = frozenset(cut(mine.claim.speaker or ""))
    return days.order != 0 or speaker.isdisjoint(other.called)


def _is_same(mine: Stated, theirs: Stated, called: frozenset[str]) -> bool:
    if not mine.is_like(theirs) or _each_has_its_own(mine, theirs):
        return False
    if not (_opens_alike(mine, theirs) and _opens_alike(theirs, mine)):
        return False
    for one, other in ((_unsaid(mine.frame, called), theirs), (theirs.frame, mine)):
        compared = compare(Series.FIXED, one, other.frame, other.near)
        if compared is None or compared.comparison.degree is not Degree.SURE:
            return False
        if not _is_anchored(compared):
            return False
    return True


def _each_has_its_own(mine: Stated, theirs: Stated) -> bool:
    """Whether each sentence says something that the other does not: "over a brake fault", "over a fuel pump".

    Then both may count of the same, but not the same.
    """
    return bool(mine.topics - theirs.topics) and bool(theirs.topics - mine.topics)


def _opens_alike(one: Stated, other: Stated) -> bool:
    """Whether a first word that may be a name stands in the other's paragraph, too: "Airbus delivered …"."""
    start = one.claim.mention.start
    return all(
        name.sure or name.start == start or is_told(name.canon, other.near) for name in one.frame.names
    )


def _is_anchored(compared: Compared) -> bool:
    """Whether they share a date or a name beyond doubt: "Turnout was 35 per cent" but seems to name one."""
    return compared.anchors.dates or any(name.sure for name in compared.anchors.matched)


def _unsaid(frame: Frame, called: frozenset[str]) -> Frame:
    """A frame without the name of the page it cites, which the page itself has no reason to say."""
    names = tuple(name for name in frame.names if not called.issuperset(cut(name.canon)))
    return frame if names == frame.names else replace(frame, names=names)


def _agrees(mine: Frame, theirs: Frame) -> bool:
    figure = in_unit_of(mine.amount, theirs.amount) or mine.amount.figure
    return agree(figure, theirs.amount.figure)


def _verdict(
    reading: Reading, claim: Claim, other: Other, theirs: Stated, outcome: tuple[Rating, str]
) -> Verdict:
    rating, why = outcome
    value, mention = theirs.claim.mention.surface, claim.mention
    said = f"it has {value}: “{_around(theirs.sentence, value)}”"
    return Verdict(
        figure=mention.surface,
        span=reading.passages[claim.block].span(mention.start, mention.end),
        rating=rating,
        justification=f"{why}; {said}" if why else said,
        source=other.name,
        evidence=(
            Evidence(
                source=other.name,
                title=f"{other.title}, posted {other.posted}" if other.posted else other.title,
                statement=theirs.sentence,
                value=value,
                as_of=other.article.published or other.posted,
                url=other.url,
                retrieved=other.retrieved,
            ),
        ),
    )


def _around(sentence: str, figure: str) -> str:
    """A sentence, or of a long one the whole words around its figure."""
    if len(sentence) <= LONGEST:
        return sentence
    at = max(0, sentence.find(figure))
    first = max(0, min(at - LONGEST // 2, len(sentence) - LONGEST))
    first = sentence.find(" ", first) + 1 if first else 0
    last = sentence.rfind(" ", first, first + LONGEST) if first + LONGEST < len(sentence) else len(sentence)
    return f"{'…' if first else ''}{sentence[first:last]}{'…' if last < len(sentence) else ''}"
