"""All rules over one reading: the report on an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from checks.catalogue import catalogue
from checks.model import Article, Finding, Kind, Rating, Severity, Silence, Span, Unread, Verdict
from checks.reading import Reading
from checks.rule import Rule

_STRETCH = 200
"""Characters of a block within which findings are looked for that say the same."""
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that was found in one article, and all that was not looked at."""

    reading: Reading
    findings: tuple[Finding, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    unread: tuple[Unread, ...] = ()
    silences: tuple[Silence, ...] = field(default=(), repr=False)

    @property
    def article(self) -> Article:
        """The article that was judged."""
        return self.reading.article

    @property
    def figures(self) -> int:
        """How many figures and dates were read."""
        return sum(
            mention.kind not in (Kind.NAME, Kind.OTHER)
            for passage in self.reading.passages
            for mention in passage.mentions
        )

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """The findings that are worth posting: all but the notes."""
        return tuple(finding for finding in self.findings if finding.severity is not Severity.NOTE)

    @property
    def differing(self) -> tuple[Verdict, ...]:
        """The verdicts that are worth posting: a source says otherwise."""
        return tuple(v for v in self.verdicts if v.rating in (Rating.CONFLICT, Rating.OUTDATED))


def judge(
    reading: Reading,
    verdicts: Sequence[Verdict] = (),
    unread: Sequence[Unread] = (),
    rules: Sequence[Rule] | None = None,
) -> Report:
    """Ask every rule and put what they say into one report, the surest findings first.

    ``verdicts`` and ``unread`` are what the sources had to say, and which could not be asked.
    """
    chosen = catalogue() if rules is None else rules
    outcomes = [outcome for rule in chosen for outcome in rule.check(reading)]
    findings = _distinct(sorted((found for found in outcomes if isinstance(found, Finding)), key=_rank))
    return Report(
        reading=reading,
        findings=findings,
        verdicts=tuple(verdicts),
        unread=(*reading.unread, *unread),
        silences=tuple(silence for silence in outcomes if isinstance(silence, Silence)),
    )


def _rank(finding: Finding) -> tuple[int, int, int, str]:
    first = finding.spans[0]
    return _ORDER[finding.severity], first.block, first.start, finding.rule


def _distinct(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say of the same passages what a surer one has said.

    A headline that contradicts its text is often seen by two rules; a reader wants to hear it once.
    """
    kept: list[Finding] = []
    by_place: defaultdict[tuple[int, int], list[Finding]] = defaultdict(list)
    for finding in findings:
        nearby = (earlier for place in _places(finding.spans[0]) for earlier in by_place[place])
        if not any(_says_as_much(earlier, finding) for earlier in nearby):
            kept.append(finding)
            for place in {place for span in finding.spans for place in _places(span)}:
                by_place[place].append(finding)
    return tuple(kept)


def _places(span: Span) -> Iterator[tuple[int, int]]:
    """The stretches of its block that a passage touches: passages that overlap have one in common."""
    return ((span.block, place) for place in range(span.start // _STRETCH, span.end // _STRETCH + 1))


def _says_as_much(earlier: Finding, later: Finding) -> bool:
    alike = (len(earlier.spans) > 1) is (len(later.spans) > 1)
    return alike and all(any(_overlap(one, other) for other in earlier.spans) for one in later.spans)


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end
