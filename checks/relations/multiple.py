"""Two figures and a multiple between them: "84, twice the 42 of last year", "a quarter of its 8,000 jobs"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from checks.claims import Polarity
from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot
from checks.relations.roles import Role, alike, role_of
from checks.relations.tolerance import loosely


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Comparison:
    """A figure, the one it is compared with, and how many times that it is said to be."""

    figure: Slot
    base: Slot
    multiple: Slot
    sure: bool
    """All three stand in one sentence."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        found = (self.figure.span, self.base.span, self.multiple.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))


def times(multiple: Slot) -> tuple[Interval, ...]:
    """The ratios that a multiple may mean: "three times more" is said of three and of four times as many."""
    said = loosely(multiple.figure)
    if multiple.tail.startswith((" less", " fewer", " smaller", " lower", " cheaper", " slower")):
        return (exactly(1) / said,)
    if multiple.figure.stated is not None and multiple.figure.stated > 1 and _more().match(multiple.tail):
        return said, said + exactly(1)
    return (said,)


@cache
def _more() -> regex.Pattern[str]:
    return regex.compile(
        r" (?:more|higher|greater|larger|bigger|faster|longer|increase|rise|jump|growth|above)\b"
    )


# ------------------------------------------------------------------ "84, twice the 42 of last year"


@cache
def _to_multiple() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: [a-z-]+)?,? ?(?:or |which is |which was |that is |is |was |are |were |— |- |\()?(?:already |still |now )?"
    )


@cache
def _to_base() -> regex.Pattern[str]:
    compared = (
        r"(?:as \w+ as|(?:more|higher|larger|bigger|greater|less|fewer|lower|smaller) than|than|that of|what)"
    )
    word = r"(?!(?:in|on|by|for|at|after|since|over|during|within|to|and|or|with|when|last|next|every|per)\b)[\w&'.-]+"
    return regex.compile(rf"(?: {compared})?(?: of)?(?: {word}){{0,6}} ")


def comparisons(line: Line) -> Iterator[Comparison]:
    """Every multiple that stands right between the two figures that it compares."""
    for at in range(1, len(line.slots) - 1):
        figure, multiple, base = line.slots[at - 1 : at + 2]
        if multiple.kind is not Kind.MULTIPLE or not alike(figure, base) or figure.kind is Kind.MULTIPLE:
            continue
        if _to_multiple().fullmatch(multiple.lead) and _to_base().fullmatch(base.lead):
            yield Comparison(figure=figure, base=base, multiple=multiple, sure=True)


# ------------------------------------------------------------------ "has doubled. … 84, compared with 42 …"


@cache
def _partial() -> regex.Pattern[str]:
    """What narrows one of two sentences, so that they may speak of different things."""
    return regex.compile(
        r"\b(?:some|parts of|certain|among|especially|particularly|alone|could|would|might|may|expected|forecast|plans?"
        r"|target|except|only|almost all|more than half|one of|wants?|hopes?|aims?|until|if)\b"
    )


@cache
def _measured() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:revenues?|turnover|sales|profits?|earnings|income|loss(?:es)?|costs?|prices?|rents?|wages?|salar(?:y|ies)|exports?|imports?|deaths?|cases|arrests?|visitors?|passengers?|members?|subscribers?|users|tickets)\b"
    )


def pairs_after(line: Line, before: Line, published: date | None) -> Iterator[Comparison]:
    """A sentence that says what something multiplied by, and the next one that gives both levels."""
    multiples = [slot for slot in before.slots if slot.kind is Kind.MULTIPLE]
    if len(multiples) != 1 or not _is_change(multiples[0]) or _partial().search(before.text):
        return
    levels = [slot for slot in line.slots if slot.kind in (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE)]
    olds = [slot for slot in levels if role_of(slot) is Role.OLD]
    if len(levels) != 2 or len(olds) != 1 or levels[1] is not olds[0] or not alike(*levels):
        return
    if (
        _partial().search(line.text)
        or _speak_of_others(before, line)
        or _horizons_differ(before, line, published)
    ):
        return
    yield Comparison(figure=levels[0], base=olds[0], multiple=multiples[0], sure=False)


@cache
def _changing() -> regex.Pattern[str]:
    return regex.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|es|ing)\b|.*fold\b")


def _is_change(multiple: Slot) -> bool:
    asserted = multiple.claim.polarity is Polarity.ASSERTED and not multiple.quoted
    return (
        asserted
        and "forecast" not in multiple.claim.scope
        and bool(_changing().fullmatch(multiple.span.text.lower()))
    )


def _speak_of_others(one: Line, other: Line) -> bool:
    """Whether two sentences name different measures: profit in the one, revenue in the other."""
    first, second = set(_measured().findall(one.text)), set(_measured().findall(other.text))
    return bool(second) and not first & second


def _horizons_differ(one: Line, other: Line, published: date | None) -> bool:
    """Whether the change is said of another stretch of time than lies between the two levels."""
    said, given = _years_said(one, published), _years_between(other, published)
    return said is not None and given is not None and abs(said - given) > 1


def _years_said(line: Line, published: date | None) -> int | None:
    """The years of "in ten years", "since 2014"."""
    for slot in line.of(Kind.DURATION):
        stated, size = slot.figure.stated, {"year": 1, "decade": 10, "century": 100}.get(slot.unit or "")
        if size and stated and _within().search(slot.lead):
            return round(stated * size)
    if published and (since := regex.search(r"\bsince (?:[a-z]+ )?((?:19|20)\d\d)\b", line.text)):
        return published.year - int(since[1])
    return None


@cache
def _within() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:in|over|within|during|past|last)(?: the)?(?: past| last| just| only)? $")


def _years_between(line: Line, published: date | None) -> int | None:
    """The years between the two levels: "a year earlier", "last year, compared with … in 2014"."""
    text = line.text
    years = [int(year) for year in regex.findall(r"\b((?:19|20)\d\d)\b", text)]
    if len(years) == 2:
        return abs(years[0] - years[1])
    if regex.search(
        r"\b(?:year earlier|year ago|previous year|year before|same (?:\w+ ){0,2}(?:period|months?|quarter|week|time))\b",
        text,
    ):
        return 1
    if len(years) == 1 and published:
        return published.year - ("last year" in text) - years[0]
    return 1 if "last year" in text else None


# ------------------------------------------------------------------ "a quarter of its 8,000 jobs. … 800 people will leave"


@cache
def _laid_off() -> regex.Pattern[str]:
    """Words of job losses: who says them of a share of the staff and then of a number of people means the same ones."""
    return regex.compile(
        r"\b(?:cut|cuts|cutting|shed|sheds|shedding|axe[ds]?|axing|lay(?:s|ing)? off|laid off|lay-?offs?|redundan\w+|dismiss\w*"
        r"|eliminat\w+|los(?:e|es|ing) their jobs|job losses|receive notice|leave|leaving|let go|go)\b"
    )


_STAFF = frozenset(["job", "person", "employee", "worker", "staff", "position", "post", "role", "people"])


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ShareGone:
    """A share of a staff that has to go, and the number of those who do."""

    share: Slot
    whole: Slot
    part: Slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        found = (self.share.span, self.whole.span, self.part.span)
        return tuple(sorted(found, key=lambda span: (span.block, span.start)))


def share_gone(line: Line) -> tuple[Slot, Slot] | None:
    """A share of a staff of which the sentence says that it has to go: "cut a quarter of its 8,000 jobs"."""
    for share, whole in zip(line.slots, line.slots[1:], strict=False):
        if (
            share.kind is not Kind.SHARE
            or share.unit not in ("fraction", "percent")
            or share.amount.difference
        ):
            continue
        of = regex.fullmatch(
            r" of (?:(?:the |its |all |their )?|[\w'’.&-]+(?: [\w'’.&-]+)?'s? )(?:[a-z]+ ){0,1}", whole.lead
        )
        if of and whole.head in _STAFF and _laid_off().search(line.text):
            return share, whole
    return None


def part_gone(line: Line, share: Slot, whole: Slot) -> ShareGone | None:
    """The number of those who have to go, in a sentence that speaks of nobody else."""
    people = [slot for slot in line.slots if slot.kind is Kind.COUNT and slot.head in _STAFF]
    if len(people) != 1 or not _laid_off().search(line.text) or _only_some().search(line.text):
        return None
    return ShareGone(share=share, whole=whole, part=people[0])


@cache
def _only_some() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:first|initially|already|so far|another|more|other|further|of them|of those|including|voluntar\w+|last year|previous\w*|earlier|in \w+shire|based in|at its)\b"
    )
