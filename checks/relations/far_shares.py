"""A share whose whole is named in its own sentence, and counted in another.

"The library lends 40 games. Only three titles, or 8 per cent of the catalogue, …"; "of the 52,400 people on
the roll 20,436 voted. The turnout of 39 per cent …"; "it has 240 pages. Half the space, some 120 pages".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.data.collectives import COLLECTIVES
from checks.extract.noun import singular
from checks.model import Hedge, Kind
from checks.relations.aside import is_aside
from checks.relations.in_aside import Found, may_be_whole
from checks.relations.lines import Line, Slot, low
from checks.relations.roles import COUNTS, alike

_MOST = 12
"""Figures of a sentence among which a whole is looked for."""
_BEFORE = 2
"""Sentences with figures before a share in which its whole is looked for."""


def far_share(line: Line, at: int, recent: Sequence[Line]) -> Found:
    """The part and the whole of the share at a place of a sentence; ``recent`` are the sentences near it."""
    return (
        _of_collective(line, at, recent)
        or _turnout(line, at)
        or _fatal(line, at, recent)
        or _of_the_same(line, at)
    )


def _near(line: Line) -> Iterator[Line]:
    """A sentence, and those with figures that stand before it."""
    near: Line | None = line
    for _ in range(_BEFORE + 1):
        if near is None:
            return
        yield near
        near = near.before


def _only(slots: Sequence[Slot]) -> Slot | None:
    """The one figure meant; none where two differ."""
    return slots[0] if len({slot.figure.stated for slot in slots}) == 1 else None


# ------------------------------------------------------------------ "400 jobs, or 5% of its workforce"


@cache
def _members() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(members.split(" "))
        for names, members in COLLECTIVES.items()
        for name in names.split(" ")
    }


@cache
def _collective() -> regex.Pattern[str]:
    names = "|".join(sorted(_members(), key=len, reverse=True))
    whose = "the|its|their|his|her|all|total"
    all_of_it = "total|global|entire|whole|worldwide|current|company|group"
    return regex.compile(
        rf" of (?:{whose})(?: (?:{all_of_it}))? (?P<name>{names})\b(?! (?:in|at|of|there|on|for|who|that)\b)"
    )


@cache
def _employs() -> regex.Pattern[str]:
    words = "employ(?:s|ed|ing)?|workforce|work force|staff|headcount|payroll|people work"
    return regex.compile(rf"\b(?:{words})\b")


@cache
def _others() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:rival|competitor|parent|subsidiary|another|unlike|by contrast|more than half)\b"
    )


@cache
def _elsewhere() -> regex.Pattern[str]:
    """ "400 jobs [in] Spain, or 5% of its workforce": perhaps of the one there."""
    return regex.compile(r" (?:in|at|across) ")


def _of_collective(line: Line, at: int, recent: Sequence[Line]) -> Found:
    named = _collective().match(line.slots[at].tail)
    if named is None:
        return None
    part = _part(line, at) or _some_of_them(line, at, recent, _members()[named["name"]])
    if part is None or _elsewhere().match(part.tail) or _others().search(line.text):
        return None
    members = _members()[named["name"]]
    if part.head not in (None, "person", *members):
        return None
    staff = "employee" in members
    wholes = [
        slot
        for near in (line, *recent)
        if not _speak_of_two(line, near)
        for slot in near.slots[:_MOST]
        if slot is not part and may_be_whole(slot, part) and slot.figure.hedge is not Hedge.VAGUE
        if slot.head in members or (staff and _are_employed(slot))
    ]
    return (part, wholes[0], False) if len({slot.figure.stated for slot in wholes}) == 1 else None


def _part(line: Line, at: int) -> Slot | None:
    """The count beside a share, if one is apposed to the other."""
    share = line.slots[at]
    for part in line.slots[max(0, at - 1) : at + 2]:
        if part.kind not in COUNTS or part.figure.stated is None:
            continue
        if part.claim.mention.start < share.claim.mention.start:
            if is_aside(line.between(part, share) + share.hedge):
                return part
        elif _or_so().fullmatch(line.between(share, part) + part.hedge):
            return part
    return None


@cache
def _they_make_up() -> regex.Pattern[str]:
    verbs = "make up|made up|makes up|account for|accounted for|represent|represented"
    return regex.compile(rf"(?:they|these|those|the [a-z]+),?(?: (?:which|who))? (?:{verbs})(?: about)? $")


_OF_ITS = tuple(f" of {its} " for its in ("its", "the", "their", "his", "her"))


def _some_of_them(line: Line, at: int, recent: Sequence[Line], members: frozenset[str]) -> Slot | None:
    """ "36 of its pupils fell ill. … They make up a tenth of the school": the only such part."""
    if not _they_make_up().fullmatch(line.slots[at].opening):
        return None
    counted = [slot for near in recent for slot in near.slots[:_MOST] if slot.head in members]
    return _only([slot for slot in counted if slot.tail.startswith(_OF_ITS)])


def _are_employed(slot: Slot) -> bool:
    around = f"{slot.lead[-40:]} {slot.tail[:30]}"
    return slot.head in (None, "person") and _employs().search(around) is not None


@cache
def _name() -> regex.Pattern[str]:
    return regex.compile(r"(?!The |It |Its |They |This |That |In |On |But |And |A |An )[A-Z][\w'&.-]+")


def _speak_of_two(line: Line, near: Line) -> bool:
    """Whether two sentences begin with two names, none of which the other has."""
    texts = [each.passage.text[each.start : each.end] for each in (line, near)]
    names = [_name().match(text) for text in texts]
    if line is near or names[0] is None or names[1] is None:
        return False
    return names[0][0] not in texts[1] and names[1][0] not in texts[0]


@cache
def _or_so() -> regex.Pattern[str]:
    mark = r",? or(?: about| some| nearly)?|,|:| \(| —"
    return regex.compile(rf"[^,;:.()]{{0,50}}(?:{mark})(?: more than| nearly)? ")


# ------------------------------------------------------------------ "… on the roll … A turnout of 39%"


@cache
def _voters() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: [a-z]+)?(?: who are| who were)? "
        r"(?:on the (?:[a-z]+ )?(?:roll|register)|registered|eligible|entitled)\b"
    )


@cache
def _voted() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: [a-z]+)?(?: (?:had|have|were|was|of them))? (?:cast|voted|went to the polls|turned out)\b"
    )


def _turnout(line: Line, at: int) -> Found:
    share = line.slots[at]
    if "turnout" not in share.lead[-24:] and not share.tail.startswith(" turnout"):
        return None
    slots = [slot for near in _near(line) for slot in near.slots[:_MOST] if slot.kind in COUNTS]
    parts = [slot for slot in slots if _voted().match(slot.tail)]
    wholes = [slot for slot in slots if slot.head in ("voter", "elector") or _voters().match(slot.tail)]
    part, whole = _only(parts), _only([slot for slot in wholes if slot not in parts])
    if part is None or whole is None or not may_be_whole(whole, part):
        return None
    elsewhere = part.claim.place and part.claim.place != whole.claim.place
    return None if elsewhere or _places(part) != _places(whole) else (part, whole, False)


@cache
def _place() -> regex.Pattern[str]:
    return regex.compile(r"\bin the (?:county|city|town|state|country|district|region|village)\b")


def _places(slot: Slot) -> set[str]:
    start, end = slot.claim.sentence
    return set(_place().findall(low(slot.passage.text[start:end])))


# ------------------------------------------------------------------ "… ten cases, 40% of them fatal"


@cache
def _are_fatal() -> regex.Pattern[str]:
    return regex.compile(r" of (?:them|the cases|these)(?: (?:were|are|proved))? fatal\b")


def _fatal(line: Line, at: int, recent: Sequence[Line]) -> Found:
    if at == 0 or not _are_fatal().match(line.slots[at].tail):
        return None
    whole, slots = line.slots[at - 1], [slot for near in (line, *recent) for slot in near.slots[:_MOST]]
    part = _only([slot for slot in slots if _are_deaths(slot)])
    if part is None or whole.head not in ("case", "infection", "patient") or whole.figure.stated is None:
        return None
    return (part, whole, False) if (part.figure.stated or 0) < whole.figure.stated else None


@cache
def _death() -> regex.Pattern[str]:
    return regex.compile(r" (?:[a-z]+ )?(?:death|fatality)\b")


@cache
def _killed() -> regex.Pattern[str]:
    return regex.compile(r"\b(?:killed|claimed the lives of) $")


def _are_deaths(slot: Slot) -> bool:
    if slot.kind is Kind.ORDINAL:
        return _death().match(slot.tail) is not None
    return slot.head in ("death", "fatality") or _killed().search(slot.opening) is not None


# ----------------------------------------------------------------"240 pages. Half the space, 120 pages"


@cache
def _of_it() -> regex.Pattern[str]:
    return regex.compile(
        r"(?: of)? (?:the (?:whole )?(?P<noun>[a-z]+)|them|these|those)(?:,| -| —| \()(?: or)? ?"
    )


_ALL = frozenset(
    {"space", "whole", "lot", "length", "total", "number", "amount", "time", "sum", "money", "rest"}
)


def _of_the_same(line: Line, at: int) -> Found:
    """A fraction and what it comes to, of the only figure of that unit in the sentence before."""
    share, behind = line.slots[at], line.slots[at + 1 : at + 2]
    if share.unit != "fraction" or not behind or line.before is None:
        return None
    (part,) = behind
    hedge = part.hedge.removeprefix("some ").removeprefix("about ")
    said = _of_it().fullmatch(line.between(share, part) + hedge)
    if said is None or (said["noun"] and said["noun"] not in _ALL and singular(said["noun"]) != part.head):
        return None
    same = [slot for slot in line.before.slots if alike(slot, part)]
    wholes = [slot for slot in same if part.head in (None, slot.head)]
    whole = _only(wholes)
    if whole is None or whole.figure.stated is None or part.figure.stated is None:
        return None
    return (part, whole, False) if part.figure.stated < whole.figure.stated else None
