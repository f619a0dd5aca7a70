"""What one sentence says in a multiple or a share, and the next one counts.

"Thefts have doubled. There were 31 in May, compared with 24 a year earlier"; "will cut a tenth of its 900
jobs. 60 people will leave". Two sentences may speak of different things, so whatever narrows one of them
makes these finders silent.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

import regex

from checks.claims import Polarity
from checks.model import Kind, Span
from checks.relations.lines import Line, Slot, in_order
from checks.relations.multiple import Comparison
from checks.relations.roles import Role, alike, role_of

_LEVELS = frozenset({Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE})


def told_then_counted(line: Line, published: date | None) -> Comparison | None:
    """Both levels of what the sentence before says that it multiplied."""
    before = line.before
    if before is None:
        return None
    multiples = before.of(Kind.MULTIPLE)
    if len(multiples) != 1 or not _is_change(multiples[0]):
        return None
    levels = [slot for slot in line.slots if slot.kind in _LEVELS]
    if len(levels) != 2 or not alike(*levels) or not _is_compared(levels[1]) or _has_level(before):
        return None
    new, old = levels
    if role_of(old) is not Role.OLD or role_of(new) is Role.OLD or _differ(before, line, published):
        return None
    return Comparison(figure=new, base=old, multiple=multiples[0], sure=False)


def _is_compared(slot: Slot) -> bool:
    """ "…, compared with 24": the sentence has no verb of change for a subject of its own."""
    return "compared" in slot.lead or "against" in slot.lead or "versus" in slot.lead


def _has_level(line: Line) -> bool:
    """Whether the multiple is said of a level that its own sentence gives."""
    return any(
        slot.kind is Kind.MONEY or role_of(slot) is not Role.BARE
        for slot in line.slots
        if slot.kind in _LEVELS
    )


@cache
def _changing() -> regex.Pattern[str]:
    return regex.compile(r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|es|ing)\b|.*fold\b")


def _is_change(multiple: Slot) -> bool:
    claim = multiple.claim
    if claim.polarity is not Polarity.ASSERTED or multiple.quoted or "forecast" in claim.scope:
        return False
    return _changing().fullmatch(multiple.span.text.lower()) is not None


# ------------------------------------------------------------------ whether both speak of the same


@cache
def _partial() -> regex.Pattern[str]:
    """What narrows one of two sentences, so that they may speak of different things."""
    others = "some|parts of|certain|among|especially|particularly|alone|except|only|almost all|more than half"
    not_yet = (
        "could|would|might|may (?:be|have|not)|expected|forecast|plans?|target|wants?|hopes?|aims?|until|if"
    )
    return regex.compile(rf"\b(?:{others}|one of|{not_yet})\b")


_MEASURES = {
    "revenue": "revenues?|turnover|sales|takings",
    "profit": "profits?|earnings|income",
    "loss": "loss|losses",
    "price": "prices?|rents?|costs?|fares?|fees?|bills?",
    "pay": "wages?|salary|salaries|pay",
    "trade": "exports?|imports?",
    "dividend": "dividends?",
    "deaths": "deaths?",
    "people": "visitors?|passengers?|members?|subscribers?|users|arrests?",
    "cases": "cases|tickets",
}
"""What two sentences may measure; they speak of different things if they name different ones."""


@cache
def _measured() -> regex.Pattern[str]:
    return regex.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _MEASURES.items()))


def _measures(text: str) -> set[str]:
    return {match.lastgroup for match in _measured().finditer(text) if match.lastgroup}


def _differ(one: Line, other: Line, published: date | None) -> bool:
    if _partial().search(one.text) or _partial().search(other.text):
        return True
    first, second = _measures(one.text), _measures(other.text)
    if second and not first & second:
        return True
    since, years = _since().search(one.text), [int(year) for year in _year().findall(other.text)]
    if since and years and abs(int(since[1]) - min(years)) > 1:
        return True
    said, given = _years_said(one, published), _years_between(other, published)
    return said is not None and given is not None and abs(said - given) > 1


_YEARS = {"year": 1, "decade": 10, "century": 100}


def _years_said(line: Line, published: date | None) -> int | None:
    """The years of "in ten years", "since 2014"."""
    for slot in line.of(Kind.DURATION):
        stated, size = slot.figure.stated, _YEARS.get(slot.unit or "")
        if size and stated and _within().search(slot.lead):
            return round(stated * size)
    since = _since().search(line.text) if published else None
    return published.year - int(since[1]) if published and since else None


@cache
def _within() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:in|over|within|during|past|last)(?: the)?(?: past| last| just| only)? $")


@cache
def _since() -> regex.Pattern[str]:
    return regex.compile(r"\bsince (?:[a-z]+ )?((?:19|20)\d\d)\b")


@cache
def _year() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:19|20)\d\d\b")


@cache
def _a_year() -> regex.Pattern[str]:
    same = r"same (?:\w+ ){0,2}(?:period|months?|quarter|week|time)"
    return regex.compile(rf"\b(?:year earlier|year ago|previous year|year before|{same})\b")


def _years_between(line: Line, published: date | None) -> int | None:
    """The years between the two levels: "a year earlier", "last year, compared with … in 2014"."""
    text = line.text
    years = [int(year) for year in _year().findall(text)]
    if len(years) == 2:
        return abs(years[0] - years[1])
    if _a_year().search(text):
        return 1
    if len(years) == 1 and published:
        return published.year - ("last year" in text) - years[0]
    return 1 if "last year" in text else None


# ------------------------------------------------------------------ "a tenth of its 900 jobs. … 60 will go"


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class ShareGone:
    """A share of a staff that has to go, and the number of those who do."""

    share: Slot
    whole: Slot
    part: Slot

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.share.span, self.whole.span, self.part.span)


_STAFF = frozenset({"job", "person", "employee", "worker", "staff", "position", "post", "role"})


@cache
def _laid_off() -> regex.Pattern[str]:
    """Words of job losses: of a share of the staff, and then of a number of people, they mean the same."""
    cut = r"cut|cuts|cutting|shed|sheds|shedding|axe[ds]?|axing|eliminat\w+|lay(?:s|ing)? off|laid off"
    lose = r"lay-?offs?|redundan\w+|dismiss\w*|los(?:e|es|ing) their jobs|job losses|notice|leav(?:e|ing)|go"
    return regex.compile(rf"\b(?:{cut}|{lose})\b")


@cache
def _of_staff() -> regex.Pattern[str]:
    return regex.compile(r" of (?:(?:(?:the|its|all|their) )?|[\w'.&-]+(?: [\w'.&-]+)?'s? )(?:[a-z]+ )?")


def share_gone(line: Line) -> tuple[Slot, Slot] | None:
    """A share of a staff of which the sentence says that it has to go, and the staff."""
    for share, whole in zip(line.slots, line.slots[1:], strict=False):
        if (
            share.kind is not Kind.SHARE
            or share.unit not in ("fraction", "percent")
            or share.amount.difference
        ):
            continue
        if whole.head in _STAFF and _of_staff().fullmatch(whole.lead) and _laid_off().search(line.text):
            return share, whole
    return None


@cache
def _only_some() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:first|initially|already|so far|another|more|other|further|of them|of those|including"
        r"|voluntar\w+|last year|previous\w*|earlier|based in|at its|on top"
        r"|offices?|plants?|sites?|factor(?:y|ies)|branch(?:es)?|units?|divisions?|centre|center|headquarters)\b"
    )


def part_gone(line: Line, share: Slot, whole: Slot) -> ShareGone | None:
    """The number of those who have to go, in a later sentence that counts nobody else."""
    people = [slot for slot in line.of(Kind.COUNT) if slot.head in _STAFF]
    if len(people) != 1 or people[0].figure.stated is None:
        return None
    text = line.text
    if people[0].claim.place or not _laid_off().search(text) or _only_some().search(text):
        return None
    return ShareGone(share=share, whole=whole, part=people[0])
