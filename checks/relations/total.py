"""Parts and their total in running text: "40 cows and 25 sheep, 65 in all"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from checks.model import Kind
from checks.relations.lines import Line, Slot
from checks.relations.partition import partition
from checks.relations.parts import MOST, Sum, addable, is_covered, listed, run_before, run_behind
from checks.relations.roles import COUNTS


def sum_in(line: Line, recent: Sequence[Line]) -> Sum | None:
    """The list of figures in a sentence whose total is given there or shortly before."""
    if len(line.slots) < 2:
        return None
    if found := partition(line):
        return found
    summed = line.has(*_TOTALS)
    for at in range(len(line.slots)):
        found = (_then_total(line, at) if summed else None) or _total_then(line, at)
        if found:
            return found
    return _in_brackets(line) or _total_before_it(line, recent)


_TOTALS = (
    *("total", "toll", "tally", "sum", "in all", "all t", "altogether", "together", "combined", "overall"),
    *("adding", "adds", "making", "equals", "bring", "brought", "takes", "taking", "raises", "raising"),
)
"""Words by which a sentence may sum up; without one of them it is not looked at further."""


# ------------------------------------------------------------------ "…, 65 in all"


@cache
def _total_before() -> regex.Pattern[str]:
    verbs = "totall?ing|adding up to|adds up to|making|equals|a combined|together"
    return regex.compile(
        r"(?:[,(—:-]|\b(?:for|is|was|were|are|makes?|making|or|reach(?:ed|ing)?)) (?:an?|the|in) "
        r"(?:grand |combined |overall |joint )?(?:total|toll|tally|sum) of(?: [a-z]+)? ?$"
        rf"|\b(?:{verbs})(?: (?:just|about|some|nearly|a))? ?$"
    )


@cache
def _total_behind() -> regex.Pattern[str]:
    words = "in all|in total|altogether|all told|all together|combined|overall"
    return regex.compile(rf"(?: [a-z]+)? (?:{words})(?=\s*(?:[).,;:]|$))")


@cache
def _bringing() -> regex.Pattern[str]:
    verbs = "bring(?:s|ing)?|tak(?:es|ing)|rais(?:es|ing)|brought"
    return regex.compile(rf"\b(?:{verbs})\b[^,;]{{0,60}} to(?: [a-z]+){{0,2}} ?$")


@cache
def _joining() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:join(?:s|ed|ing)?|(?:is|are|was|were) added to|in addition to|on top of|alongside)\b"
    )


@cache
def _of_others() -> regex.Pattern[str]:
    """ "More than the next 5 combined": no total of what stands before."""
    return regex.compile(r"\b(?:than|next|other|both|last)\s*$")


@cache
def _set_off() -> regex.Pattern[str]:
    """ "…, 65 in all": the total is set off from its parts."""
    return regex.compile(r"(?:[,;(—:]|\b(?:for|is|was|were|are|or|making)) ?$")


def _then_total(line: Line, at: int) -> Sum | None:
    total = line.slots[at]
    if at < 2 or total.figure.stated is None:
        return None
    opening = total.opening
    if _bringing().search(opening):
        return _joined(line, at)
    behind = _total_behind().match(total.tail) and _set_off().search(total.lead)
    if not (behind or _total_before().search(opening)) or _of_others().search(total.lead):
        return None
    parts = run_before(line, at)
    if len(parts) < 2 or ";" in line.between(parts[-1], total)[:-2]:
        return None
    near = line.slots[max(0, at - MOST) : at]
    others = tuple(slot for slot in near if slot not in parts and addable(slot, total))
    whole = is_covered(line, parts, named=True)
    return Sum(parts=tuple(parts), total=total, whole=whole, sure=True, others=others)


def _joined(line: Line, at: int) -> Sum | None:
    """ "The four join eleven others, bringing the total to 15"."""
    total = line.slots[at]
    found = [
        slot
        for slot in line.slots[max(0, at - MOST) : at]
        if addable(slot, total) and (slot.kind in COUNTS or slot.kind is Kind.MONEY)
    ]
    if len(found) != 2 or not _joining().search(line.between(*found)):
        return None
    return Sum(parts=tuple(found), total=total, whole=True, sure=True)


# ------------------------------------------------------------------ "90 posts: 60 in the north and 30 in …"


@cache
def _opens_list() -> regex.Pattern[str]:
    return regex.compile(
        r"(?P<comma>, )|(?P<mark>(?: [a-z'-]+){0,4}: |(?: in (?:total|all))?(?: ?(?:—|--) ?| - ))"
        r"|(?P<bracket>[^,;:.()]{0,70} \()"
    )


@cache
def _partitive_of() -> regex.Pattern[str]:
    """ "The other 40 [of the] 120 seats are filled by lot: …": it is the 40 that the list is of."""
    return regex.compile(r"(?: [a-z'-]+){0,3} (?:out )?of (?:(?:the|its|their|all|these|those) )*")


def _total_then(line: Line, at: int) -> Sum | None:
    total = line.slots[at]
    if total.figure.stated is None or at + 2 >= len(line.slots):
        return None
    first = line.slots[at + 1]
    if (total.kind not in COUNTS and total.kind is not Kind.MONEY) or not _is_set_off(line, first):
        return None
    opened = _opens_list().fullmatch(line.between(total, first))
    if opened is None or (at and _partitive_of().fullmatch(line.between(line.slots[at - 1], total))):
        return None
    parts = run_behind(line, at)
    if len(parts) < 2 or parts[0] is not first or not is_covered(line, parts):
        return None
    if not _is_breakdown(line, parts, bracket=bool(opened["bracket"])):
        return None
    if opened["comma"] and (_of_them(parts) or not _are_placed(total, parts)):
        return None
    each = _says_of_each().match(parts[0].tail) is not None
    if opened["comma"] and each:
        return None
    whole = not opened["comma"] and not each
    return Sum(parts=tuple(parts), total=total, whole=whole, sure=True)


@cache
def _place() -> regex.Pattern[str]:
    return regex.compile(r" (?:in|at|from|for|on|by|with|near|to|off) [^,;]")


def _are_placed(total: Slot, parts: Sequence[Slot]) -> bool:
    """ "30 boats, 12 in the bay and 18 at sea"; not "the others 120, 95 and 82", which are one list."""
    counted = total.kind is Kind.MONEY or (total.head is not None and "other" not in total.lead[-8:])
    of_one = all(part.head in (None, total.head) for part in parts)
    return counted and of_one and all(_place().match(part.tail) for part in parts)


def _is_set_off(line: Line, slot: Slot) -> bool:
    """Whether a mark stands right before a figure."""
    start = slot.claim.mention.start
    return line.passage.text[max(0, start - 2) : start].rstrip()[-1:] in (":", ",", "—", "–", "-", "(")


def _of_them(parts: Sequence[Slot]) -> bool:
    """ "400 employees, 250 of them in Spain and 180 of them women": one may be both."""
    return any(part.tail.startswith((" of them", " of whom", " of which")) for part in parts)


@cache
def _says_of_each() -> regex.Pattern[str]:
    """ "30 have a view of the sea and 45 have a bath": what is said of each may be true of others as well."""
    return regex.compile(r" (?:have|has|had|are|is|were|was|will|can|could|do|did|said|say|want)\b")


@cache
def _examples() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:including|such as|mainly|mostly|at least|up to|not)\b")


@cache
def _taken_off() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:less|minus|offset|net of|before|excluding|not counting|apart from)\b")


@cache
def _bracket_ends() -> regex.Pattern[str]:
    return regex.compile(r"[^(]{0,60}\)")


@cache
def _last() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:and|plus)\b")


def _is_breakdown(line: Line, parts: Sequence[Slot], *, bracket: bool) -> bool:
    """Whether the list is closed, by "and" or by the bracket that it fills, and is no list of examples."""
    if _examples().search(line.between(parts[0], parts[-1]) + parts[0].lead):
        return False
    behind = parts[-1].tail
    if _taken_off().search(behind):
        return False
    return bool(bracket and _bracket_ends().match(behind)) or bool(_last().search(parts[-1].lead))


# ------------------------------------------------------------------ "… 6 hits (2 for Ames, 4 for Boyle)"


@cache
def _each() -> regex.Pattern[str]:
    return regex.compile(r" (?:for|from|by|in|at|to) [^,;()]{1,40}(?:, | and |\)|; )?")


def _in_brackets(line: Line) -> Sum | None:
    """A breakdown in brackets, of the one figure before it that it can be of."""
    opened = [at for at, slot in enumerate(line.slots) if slot.lead.endswith("(")]
    if len(opened) != 1 or opened[0] == 0 or not _each().fullmatch(line.slots[opened[0]].tail):
        return None
    (at,) = opened
    parts = [line.slots[at]]
    for slot in line.slots[at + 1 : at + MOST]:
        if ")" in line.between(parts[-1], slot) or not _each().match(slot.tail):
            break
        parts.append(slot)
    if len(parts) < 2 or not _bracket_ends().match(parts[-1].tail) or not is_covered(line, parts):
        return None
    totals = [
        slot for slot in line.slots[max(0, at - MOST) : at] if all(addable(part, slot) for part in parts)
    ]
    if len(totals) != 1:
        return None
    return Sum(parts=tuple(parts), total=totals[0], whole=True, sure=True)


# ------------------------------------------------------------------ the total a sentence or two before


@cache
def _closes() -> regex.Pattern[str]:
    whole = "(?:whole|total|full)"
    return regex.compile(
        rf"\b(?:makes? up the {whole}|adds? up to the|together account for (?:all|the whole)|the rest)\b"
    )


def _total_before_it(line: Line, recent: Sequence[Line]) -> Sum | None:
    """ "Recalls 700 prams. There are 400 of the prams in …, 200 in … and 100 in …"."""
    parts = listed(line)
    if len(parts) < 2 or not recent:
        return None
    counts = parts[0].kind in COUNTS
    if counts and not _partitive(line, parts[0]):
        return None
    closed = _closes().search(line.text) is not None
    if not counts and not closed:
        return None
    for before in reversed(recent):
        totals = [slot for slot in before.slots[:MOST] if all(addable(part, slot) for part in parts)]
        if counts:
            totals = [slot for slot in totals if slot.head == parts[0].head]
        if totals:
            sure = len(totals) == 1 and totals[0].figure.stated is not None
            return Sum(parts=tuple(parts), total=totals[0], whole=closed, sure=False) if sure else None
    return None


def _partitive(line: Line, slot: Slot) -> bool:
    """ "400 of the prams"."""
    noun, end = slot.amount.noun, slot.claim.mention.end
    return noun is not None and line.passage.text.startswith(
        tuple(f" of {these} {noun}" for these in ("the", "these", "those")), end
    )
