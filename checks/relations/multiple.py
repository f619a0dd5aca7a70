"""Two figures and a multiple between them: "36 boats, twice the 18 of last year".

The multiple may be a fraction ("half as many as"), or a share that one is more than the other ("two-thirds
more than the old one's 1.5 tonnes"). It is set beside one of the two; the other is the only figure of the
sentence, or of the one before it, that can be compared with that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims.measures import UNKNOWN
from checks.interval import Interval, exactly
from checks.model import Kind, Span
from checks.relations.compared import has_value, may_be, others
from checks.relations.lines import Line, Slot, in_order
from checks.relations.roles import COUNTS, comparable
from checks.relations.subject import goes_on
from checks.relations.tolerance import loosely, measured, said


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Comparison:
    """A figure, the one it is compared with, and how many times that it is said to be."""

    figure: Slot
    base: Slot
    multiple: Slot
    times: tuple[Interval, ...]
    sure: bool
    """All three stand in one sentence."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the three stand, in reading order."""
        return in_order(self.figure.span, self.base.span, self.multiple.span)


# ------------------------------------------------------------------ what a multiple says


_FEWER = (" less", " fewer", " smaller", " lower", " cheaper", " slower", " shorter", " lighter")


@cache
def _more() -> regex.Pattern[str]:
    return regex.compile(r" (?:more|increase|rise|jump|growth|above|[a-z]+er)\b")


@cache
def _again() -> regex.Pattern[str]:
    """ "Half as far [again] as the old one": one and a half times as far."""
    return regex.compile(r" as [a-z]+ again\b")


@cache
def _more_than() -> regex.Pattern[str]:
    """ "Two-thirds [more than]", "20% [more powerful than]", "a third [cheaper than]"."""
    less = "less|fewer|smaller|lower|cheaper|slower|shorter|lighter"
    return regex.compile(rf" (?:(?P<less>{less})|more|(?!ov|aft|und)[a-z]+er)\b[^,;:.]{{0,30}} than\b")


def times(multiple: Slot) -> tuple[Interval, ...]:
    """The ratios that a multiple may mean: "three times more" is said of three and of four times as many."""
    ratio, tail = loosely(multiple.figure), multiple.tail
    if _again().match(tail):
        return (ratio + exactly(1),)
    if tail.startswith(_FEWER):
        return (exactly(1) / ratio,)
    if multiple.figure.stated is not None and multiple.figure.stated > 1 and _more().match(tail):
        return ratio, ratio + exactly(1)
    return (ratio,)


@cache
def _compares() -> regex.Pattern[str]:
    """What stands behind a multiple of something, and not behind "twice a week" or "half a million"."""
    return regex.compile(
        r" as (?!a\b|the\b)[a-z]+| (?:what|that|the|more|[a-z]+er|its|their|his|her|last|this)\b"
        r"| of (?:what|that|the|its)\b|\s*(?:[,.;)]|$)"
    )


def _ratios(slot: Slot) -> tuple[Interval, ...]:
    """What a figure says of two others, if it is a multiple of one of them."""
    if slot.figure.stated is None or not slot.figure.stated:
        return ()
    if slot.kind is Kind.MULTIPLE:
        return times(slot) if _compares().match(slot.tail) else ()
    if slot.kind is not Kind.SHARE or slot.unit not in ("fraction", "percent"):
        return ()
    if _again().match(slot.tail):
        return times(slot)
    if more := _more_than().match(slot.tail):
        by = loosely(slot.figure) if slot.unit == "fraction" else said(slot.figure) / exactly(100)
        return (exactly(1) - by,) if more["less"] else (exactly(1) + by,)
    return (loosely(slot.figure),) if slot.unit == "fraction" and _compares().match(slot.tail) else ()


# ------------------------------------------------------------------ the figure beside it


@cache
def _to_multiple() -> regex.Pattern[str]:
    is_ = r"or |which is |which was |that is |that's |is |was |are |were |— |– |- |\("
    other = r"(?<!\b(?:by|for|with|to|from|at|on|in|over|about|than|and) )"  # "40 ships by a fifth"
    adverb = r"(?:already |still |now |over |well over )?"
    return regex.compile(rf"(?:[ -][a-z-]+){{0,3}},? ?{other}(?:{is_})?{adverb}")


def _stands_beside(figure: Slot, multiple: Slot) -> bool:
    """Whether the figure before a multiple is the one that is so many times another."""
    if _to_multiple().fullmatch(multiple.lead):
        return True
    return _fronted().fullmatch(figure.opening) is not None and _it_is().fullmatch(multiple.lead) is not None


@cache
def _fronted() -> regex.Pattern[str]:
    """ "[At] 240 km, the line is four times as long as the old one of 80 km"."""
    return regex.compile(r"(?:at|with|weighing|measuring) (?:about |some |nearly |around )?(?:a [a-z]+ of )?")


@cache
def _it_is() -> regex.Pattern[str]:
    verbs = "is|was|are|were|will be|would be|has|have|had"
    return regex.compile(
        rf"(?: [a-z]+)?, (?:it|they|he|she|(?:the|its|this|his|her)(?: [a-z-]+){{1,3}}) (?:{verbs})"
        r" (?:now |almost |about )?"
    )


@cache
def _to_figure() -> regex.Pattern[str]:
    """ "Three times [as long, for] 20 minutes", "twice [as many came:] 800"."""
    what = r"(?:as [a-z]+|that|more|the [a-z]+)"
    return regex.compile(
        rf" {what}(?: [a-z'-]+){{0,5}}(?:,|:| –| —| -|;| \() ?(?:for |at |to |with )?(?:a total of )?"
    )


@cache
def _to_base() -> regex.Pattern[str]:
    """What leads from a multiple to the figure that it is of."""
    more = "more|[a-z]+er"
    compared = rf"(?:as \w+ as|(?:{more})(?: [a-z]+)? than|than|that of|what)"
    other = "in|on|by|for|at|after|since|over|during|within|to|and|or|with|when|next|every|per|from"
    word = rf"(?!(?:{other}|until|before)\b)[\w&'.-]+"
    which = ",? (?:which|that|who)(?: [a-z]+){1,3}"
    return regex.compile(rf"(?: {compared})?(?: of)?(?: {word}){{0,6}}(?:{which})? ")


@cache
def _spelt_out() -> regex.Pattern[str]:
    """ "Twice as high as the church[:] 80 metres against 40"."""
    return regex.compile(r" (?:as [a-z]+|the [a-z]+|more|[a-z]+er)[^;:.]{0,110}: (?:at |to )?")


@cache
def _versus() -> regex.Pattern[str]:
    versus = "against|instead of|compared (?:with|to)|versus|rather than"
    return regex.compile(rf"(?: [a-z]+){{0,3}},? (?:{versus}) (?:just |only |the )?")


def comparisons(line: Line) -> Iterator[Comparison]:
    """Every multiple of which two figures are given."""
    for at, multiple in enumerate(line.slots):
        if (ratios := _ratios(multiple)) and (pair := _pair(line, at)):
            figure, base, sure = pair
            if _fits_others(line, figure, base, ratios):
                continue
            yield Comparison(figure=figure, base=base, multiple=multiple, times=ratios, sure=sure)
    for multiple, figure, base in zip(line.slots, line.slots[1:], line.slots[2:], strict=False):
        if multiple.kind is not Kind.MULTIPLE or not _counted(figure) or not _counted(base):
            continue
        if _as_many().fullmatch(figure.opening) and _as_those().fullmatch(base.opening):
            yield Comparison(figure=figure, base=base, multiple=multiple, times=times(multiple), sure=True)


def _fits_others(line: Line, figure: Slot, base: Slot, ratios: Sequence[Interval]) -> bool:
    """Whether it is a multiple of another pair: "ninety lived in 32 flats, twice as many as allowed (45)"."""
    for other in line.slots:
        for mine in (figure, base):
            if other in (figure, base) or not has_value(other) or not comparable(other, mine):
                continue
            one, two = measured(other.figure, other.kind), measured(mine.figure, mine.kind)
            if any((one / two).meets(ratio) or (two / one).meets(ratio) for ratio in ratios):
                return True
    return False


def _pair(line: Line, at: int) -> tuple[Slot, Slot, bool] | None:
    slots, multiple = line.slots, line.slots[at]
    last = slots[at - 1] if at else None
    next_ = slots[at + 1] if at + 1 < len(slots) else None
    if next_ and at + 2 < len(slots) and _spelt_out().fullmatch(next_.opening):
        base = slots[at + 2]
        if may_be(next_, base) and _versus().fullmatch(base.opening):
            return next_, base, True
    beside = None
    if last and last.kind is not Kind.MULTIPLE and _stands_beside(last, multiple):
        beside = last
    elif next_ and _to_figure().fullmatch(next_.opening):
        beside = next_
    return _with_base(line, at, beside) if beside and has_value(beside) else None


def _with_base(line: Line, at: int, figure: Slot) -> tuple[Slot, Slot, bool] | None:
    """The figure beside a multiple, and the one of which that is a multiple."""
    multiple, behind = line.slots[at], line.slots[at + 1 : at + 2]
    base = behind[0] if behind and behind[0] is not figure else None
    if base and may_be(figure, base) and _to_base().fullmatch(base.lead):
        return figure, base, True
    if base and _than_figure().fullmatch(multiple.tail + base.hedge):
        return None
    if multiple.kind is not Kind.MULTIPLE and _more_than().match(multiple.tail):
        return None
    more = others(line.slots, multiple, figure)
    if len(more) == 1:
        return None if _is_another(line, multiple, more[0]) else (figure, more[0], True)
    if more or line.before is None or not _as_many_as().match(multiple.tail):
        return None
    near = line.before
    more = others(near.slots, multiple, figure)
    if not more and near.before is not None:
        more = others(near.before.slots, multiple, figure)
    bare = figure.head is None and figure.kind is not Kind.MONEY and goes_on(line)
    same = [slot for slot in more if bare or _is_same(figure, slot)]
    return (figure, same[0], False) if len(same) == 1 else None


def _is_another(line: Line, multiple: Slot, base: Slot) -> bool:
    """ "In town it was 90, twice as high, [and in the north 40]": what stands behind it goes on."""
    told = _alone().match(multiple.tail) is not None
    return told and _goes_on().search(line.between(multiple, base)) is not None


@cache
def _alone() -> regex.Pattern[str]:
    return regex.compile(r"(?: as [a-z]+)?[,;]")


@cache
def _goes_on() -> regex.Pattern[str]:
    return regex.compile(r"[,;] (?:and|while|but|whereas)\b")


@cache
def _than_figure() -> regex.Pattern[str]:
    """ "Twice as many as [two years ago]": what it is a multiple of stands right behind it."""
    return regex.compile(r" (?:as [a-z]+ as|[a-z]+(?: [a-z]+)? than)(?: (?:in|on|at|for|about|the))? ")


@cache
def _as_many_as() -> regex.Pattern[str]:
    return regex.compile(r" as (?:many|much|long|high|big|large|tall|wide|heavy|fast|far|old|expensive)\b")


def _is_same(figure: Slot, other: Slot) -> bool:
    if figure.kind is not other.kind or figure.head != other.head or figure.kind is Kind.NUMBER:
        return False
    # "Earned $840m, after $700m. It set aside $520m, twice as much as the year before."
    one, base = figure.claim, other.claim
    known = one.measure == base.measure not in UNKNOWN or not one.context.isdisjoint(base.context)
    return figure.kind is not Kind.MONEY or known


# ------------------------------------------------------------------ "twice as many girls (60) as boys (30)"


def _counted(slot: Slot) -> bool:
    """A plain number in brackets behind people ("girls (60)") looks like an age to the reader."""
    return (slot.kind in COUNTS or slot.kind is Kind.AGE) and slot.figure.stated is not None


@cache
def _as_many() -> regex.Pattern[str]:
    return regex.compile(r"(?: as (?:many|much))?(?: [a-z'-]+){1,3} \(")


@cache
def _as_those() -> regex.Pattern[str]:
    return regex.compile(r"\) as(?: [a-z'-]+){1,3} \(")
