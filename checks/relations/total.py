"""Parts and their total in running text: "10 cases in people and 46 in animals, 56 in all"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.model import Kind
from checks.relations.lines import Line, Slot
from checks.relations.parts import Sum, addable, is_covered, is_item, run_before, run_behind

_COUNTS = (Kind.COUNT, Kind.NUMBER)


def sums(line: Line, recent: Sequence[Line]) -> Iterator[Sum]:
    """Every list of figures in a sentence whose total is given there or shortly before, each list once."""
    for at in range(len(line.slots)):
        found = _then_total(line, at) or _total_then(line, at) or _of_the(line, at)
        if found:
            yield found
            return
    found = _in_brackets(line) or _total_before_it(line, recent)
    if found:
        yield found


# ------------------------------------------------------------------ "…, 56 in all"


@cache
def _total_before() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<!out of )(?<!of )(?<!from )\b(?:an?|the|in) (?:grand |combined |overall |joint )?total of(?: [a-z]+)? ?$"
        r"|\b(?:totall?ing|adding up to|which adds up to|that adds up to|making|equals|for a combined|a combined)(?: (?:just|about|some|nearly|a))? ?$"
    )


@cache
def _total_behind() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: [a-z]+)? (?:in all|in total|altogether|all told|all together|combined|overall)(?=\s*(?:[).,;:]|$))"
    )


@cache
def _bringing() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:bring(?:s|ing)?|tak(?:es|ing)|rais(?:es|ing)|brought)\b[^,;]{0,60} to(?: [a-z]+){0,2} ?$"
    )


@cache
def _joining() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:join(?:s|ed|ing)?|(?:is|are|was|were) added to|in addition to|on top of|alongside)\b"
    )


def _then_total(line: Line, at: int) -> Sum | None:
    total = line.slots[at]
    if at < 2 or total.figure.stated is None:
        return None
    if _bringing().search(total.opening):
        return _joined(line, at)
    if not (
        _total_before().search(total.opening) or (_total_behind().match(total.tail) and _stands_alone(total))
    ):
        return None
    parts = run_before(line.slots, at, line)
    if len(parts) < 2 or regex.search(r"\b(?:than|next|other|both|last|of)\s*$", total.lead):
        return None
    others = tuple(slot for slot in line.slots[:at] if slot not in parts and addable(slot, total))
    return Sum(parts=tuple(parts), total=total, whole=is_covered(line, parts), sure=True, others=others)


def _stands_alone(total: Slot) -> bool:
    """ "…, 66 in all": the total is set off from its parts."""
    return bool(regex.search(r"(?:[,(—:]|\b(?:for|is|was|were|are|or|making)) ?$", total.lead))


def _joined(line: Line, at: int) -> Sum | None:
    """ "The five join eight others, bringing the total to 13"."""
    total = line.slots[at]
    found = [slot for slot in line.slots[:at] if addable(slot, total) and slot.kind in (*_COUNTS, Kind.MONEY)]
    if len(found) != 2 or not _joining().search(line.between(*found)):
        return None
    return Sum(parts=tuple(found), total=total, whole=True, sure=True)


# ------------------------------------------------------------------ "600 jobs: 450 in health care and 150 in building"


@cache
def _opens_list() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<colon>: |(?: in (?:total|all))? ?(?:—|--| - ) ?)|(?P<bracket>[^,;:.()]{0,70} \()"
    )


def _total_then(line: Line, at: int) -> Sum | None:
    total = line.slots[at]
    if total.figure.stated is None or at + 2 >= len(line.slots):
        return None
    first = line.slots[at + 1]
    gap = line.between(total, first)
    opened = _opens_list().fullmatch(gap.rstrip("~") if gap else "")
    if opened is None or total.kind not in (*_COUNTS, Kind.MONEY):
        return None
    parts = run_behind(line.slots, at, line)
    if len(parts) < 2 or parts[0] is not first or not is_covered(line, parts):
        return None
    if not _is_breakdown(line, parts, bracket=bool(opened["bracket"])):
        return None
    return Sum(parts=tuple(parts), total=total, whole=True, sure=True)


def _is_breakdown(line: Line, parts: list[Slot], *, bracket: bool) -> bool:
    """Whether the list is closed: by "and", or by the bracket that it fills; and is no list of examples."""
    inner = line.between(parts[0], parts[-1])
    behind = parts[-1].tail
    if regex.search(r"\b(?:including|such as|mainly|mostly|at least|up to|not)\b", inner + parts[0].lead):
        return False
    if regex.search(r"\b(?:less|minus|offset|net of|before|excluding|not counting|apart from)\b", behind):
        return False
    closed = bracket and regex.match(r"[^(]{0,60}\)", behind) is not None
    return closed or bool(regex.search(r"\b(?:and|plus)\b", parts[-1].lead))


# ------------------------------------------------------------------ "of the 80, 61 were rescued and the other 19 …"


@cache
def _of() -> regex.Pattern[str]:
    return regex.compile(
        r"(?:[^,;:.]{0,60}, )?(?:out )?of (?:the |its |their |those |these |all |all the |a total of )*"
    )


@cache
def _rest() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:the other|the remaining|the rest|remaining|another)(?: [a-z]+)? ?$")


def _of_the(line: Line, at: int) -> Sum | None:
    total = line.slots[at]
    if (
        at > 1
        or not _of().fullmatch(total.lead)
        or total.figure.stated is None
        or total.kind not in (*_COUNTS, Kind.MONEY)
    ):
        return None
    parts = [
        slot
        for slot in line.slots[at + 1 :]
        if addable(slot, total) and (is_item(slot) or _rest().search(slot.lead))
    ]
    if len(parts) < 2 or not is_covered(line, parts) or _overlapping().search(line.text):
        return None
    whole = bool(_rest().search(parts[-1].lead)) and len(parts) == len(
        [s for s in line.slots[at + 1 :] if s.kind in _COUNTS]
    )
    return Sum(parts=tuple(parts), total=total, whole=whole, sure=True)


@cache
def _overlapping() -> regex.Pattern[str]:
    """Words that let one member be counted twice."""
    return regex.compile(
        r"\b(?:including|also|both|at least|of whom|of which|of them|of these|or more|between|some of)\b"
    )


# ------------------------------------------------------------------ "… 6 hits (2 for Ames, 4 for Boyle)"


@cache
def _each() -> regex.Pattern[str]:
    return regex.compile(r" (?:for|from|by|in|at|to) [^,;()]{1,40}(?:, | and |\)|; )?")


def _in_brackets(line: Line) -> Sum | None:
    """A breakdown in brackets, of the one figure before it that it can be of."""
    opened = [
        at for at, slot in enumerate(line.slots) if slot.lead.endswith("(") and _each().fullmatch(slot.tail)
    ]
    if len(opened) != 1 or opened[0] == 0:
        return None
    (at,) = opened
    parts = [line.slots[at]]
    for slot in line.slots[at + 1 :]:
        if ")" in line.between(parts[-1], slot) or not _each().match(slot.tail):
            break
        parts.append(slot)
    if len(parts) < 2 or not regex.match(r"[^(]{1,60}\)", parts[-1].tail) or not is_covered(line, parts):
        return None
    totals = [slot for slot in line.slots[:at] if all(addable(part, slot) for part in parts)]
    found = [Sum(parts=tuple(parts), total=total, whole=True, sure=True) for total in totals]
    return found[0] if len(found) == 1 else None


# ------------------------------------------------------------------ the total a sentence or two before


@cache
def _closes() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:makes? up the (?:whole|total|full)|adds? up to the|together account for (?:all|the whole)|the rest)\b"
    )


def _total_before_it(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "Recalls 14,500 vehicles. There are 9,200 of the vehicles in …, 3,100 in … and 3,200 in …"."""
    parts = listed(line)
    if len(parts) < 2:
        return None
    closed = bool(_closes().search(line.text))
    for before in reversed(recent):
        totals = [slot for slot in before.slots if all(addable(part, slot) for part in parts)]
        if parts[0].kind in _COUNTS:
            totals = [slot for slot in totals if _partitive(line, parts[0]) and slot.head == parts[0].head]
        elif not closed:
            return None
        if totals:
            sure = len(totals) == 1 and totals[0].figure.stated is not None
            return Sum(parts=tuple(parts), total=totals[0], whole=closed, sure=False) if sure else None
    return None


def _partitive(line: Line, slot: Slot) -> bool:
    """ "9,200 of the vehicles"."""
    noun, mention = slot.amount.noun, slot.claim.mention
    behind = line.passage.text[mention.end : mention.end + 80]
    return noun is not None and behind.startswith(
        (f" of the {noun}", f" of these {noun}", f" of those {noun}")
    )


def listed(line: Line) -> list[Slot]:
    """The one list of figures that a sentence consists of."""
    found: list[Slot] = []
    for slot in line.slots:
        alike = not found or (slot.kind, slot.unit) == (found[0].kind, found[0].unit)
        if not alike and not {slot.kind, found[0].kind} <= set(_COUNTS):
            continue
        if found and not is_item(slot):
            break
        found.append(slot)
    closed = len(found) > 1 and regex.search(r"\band\b", found[-1].lead)
    return found if closed and is_covered(line, found) else []
