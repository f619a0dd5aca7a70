"""A total and the list that takes it apart: "90 posts: 60 in the north and 30 in the south"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cache

import regex

from checks.model import Kind
from checks.relations.lines import Line, Slot
from checks.relations.parts import MOST, Sum, addable, is_covered, is_difference, run_behind
from checks.relations.roles import COUNTS


def breakdown(line: Line, at: int) -> Sum | None:
    """The list that follows the figure at a place of a sentence, if that is its total."""
    total = line.slots[at]
    if total.figure.stated is None or (total.kind not in COUNTS and total.kind is not Kind.MONEY):
        return None
    behind = at + 1
    if behind < len(line.slots) and _is_told_with_it(line.slots[behind], total):
        behind += 1
    if behind + 1 >= len(line.slots) or not _is_set_off(line, line.slots[behind]):
        return None
    if at and _partitive_of().fullmatch(line.between(line.slots[at - 1], total)):
        return None
    opened = _opening(line, total, line.slots[behind], told=behind > at + 1)
    parts = run_behind(line, at)
    if opened is None or len(parts) < 2 or parts[0] is not line.slots[behind] or not is_covered(line, parts):
        return None
    if not _is_breakdown(line, parts, bracket=opened == "bracket"):
        return None
    rest = _rest().search(parts[-1].lead) is not None
    if opened == "comma" and not rest and (_of_them(parts) or not _are_placed(total, parts)):
        return None
    each = _says_of_each().match(parts[0].tail) is not None
    if opened == "comma" and (each or _is_one_of(line, total, parts)):
        return None
    whole = (opened != "comma" or len(parts) > 2 or rest) and not each
    return Sum(parts=tuple(parts), total=total, whole=whole, sure=True)


def _is_told_with_it(slot: Slot, total: Slot) -> bool:
    """ "412 people, 57 more than in May: …", "£22bn over two years: …": no part, and no total of its own."""
    return is_difference(slot) or (slot.kind is Kind.DURATION and total.kind is not Kind.DURATION)


_FARTHEST = Fraction(3, 10)
"""Parts that give less or more by a larger share of a figure are none of it."""


def _is_one_of(line: Line, total: Slot, parts: Sequence[Slot]) -> bool:
    """Whether what looks like the total is the first of the list: "£2m is taken from roads, £1m from …"."""
    gap = line.between(total, parts[0])
    first = parts[0].tail.split(" ", 2)[1:2]
    if gap != ", " and first and f" {first[0]} " in gap:
        return True
    stated = total.figure.stated or Fraction(0)
    given = sum((part.figure.stated or Fraction(0) for part in parts), start=Fraction(0))
    return abs(given - stated) > _FARTHEST * stated


@cache
def _rest() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:the other|the remaining|the rest|the remainder)(?: [a-z]+)?,? ?$")


@cache
def _after_difference() -> regex.Pattern[str]:
    """ "412 people, 57 more than a year earlier[: ]231 …", "over two years[: ]£10bn"."""
    return regex.compile(r"[^:;.()]{0,50}: ")


def _opening(line: Line, total: Slot, first: Slot, *, told: bool) -> str | None:
    """What leads from a total to its list: a comma, a mark or a bracket; None where nothing does."""
    if told:
        return "mark" if _after_difference().fullmatch(first.lead) else None
    opened = _opens_list().fullmatch(line.between(total, first))
    return opened.lastgroup if opened else None


@cache
def _opens_list() -> regex.Pattern[str]:
    dash = r"(?: in (?:total|all))?(?: ?(?:—|--) ?| - | – )"
    return regex.compile(
        rf"(?P<mark>(?: [a-z'-]+){{0,6}}: |{dash})|(?P<comma>(?: [a-z'-]+){{0,8}}, )"
        r"|(?P<bracket>[^,;:.()]{0,70} \()"
    )


@cache
def _partitive_of() -> regex.Pattern[str]:
    """ "The other 40 [of the] 120 seats are filled by lot: …": it is the 40 that the list is of."""
    return regex.compile(r"(?: [a-z'-]+){0,3} (?:out )?of (?:(?:the|its|their|all|these|those) )*")


@cache
def _place() -> regex.Pattern[str]:
    place = "in|at|from|for|on|by|with|near|to|off|along"
    return regex.compile(rf" (?:(?:{place}) [^,;]|elsewhere|abroad|here)")


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


def bracketed(line: Line) -> Sum | None:
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
