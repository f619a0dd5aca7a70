"""Two statements on one happening that cannot both hold: two dates of it, or an end before its beginning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

import regex

from checks.claims.correction import is_correction
from checks.claims.words import sentence_of
from checks.data.events import LASTING, MOVED
from checks.data.happenings import BEFORE_ALL, IN_ORDER, NEW_START, OF_ONE_PATIENT, ONCE
from checks.model import BlockKind, Mention, Name, Precision
from checks.timeline.happenings import Happened, happenings, same_noun
from checks.timeline.lines import Line

_APART = timedelta(days=62)
"""Between two dates of what may happen again; what lies further apart is another time."""
_ONE_YEAR = timedelta(days=60)
"""Two dates without a year are of one year where no more than this lies between them."""
_BLOCKS, _NEARBY = 12, 2
"""Blocks within which a beginning and an end are told of one thing, and of one that a pronoun stands for."""
_MOST = 60
"""Happenings that are compared in one article."""
_BEFORE, _BEHIND = 40, 12
"""Characters around a happening and its date in which words tell of another time."""
_FINE = frozenset({Precision.DAY, Precision.MONTH})


def told_happenings(lines: Sequence[Line]) -> list[Happened]:
    """The happenings of an article, without the sentences that speak of a second time or a change."""
    found: list[Happened] = []
    for line in lines:
        if line.passage.kind is BlockKind.TABLE or is_correction(line.passage.text):
            continue
        here = list(happenings(line))
        words = sentence_of(line.text, 0, len(line.text)).words if here else ()
        if not any(word.low in MOVED for word in words):
            found += (one for one in here if not _is_another_time(one))
        if len(found) > _MOST:
            return []
    return found


def _is_another_time(one: Happened) -> bool:
    """Whether words around say that it happened more than once: "reopened", "a second", "every year"."""
    text, line = one.line.passage.text, one.line
    start, end = max(line.start, one.span.start - _BEFORE), min(line.end, one.span.end + _BEHIND)
    start, end = text.rfind(" ", line.start, start) + 1 or start, text.find(" ", end, line.end)
    end = end if end >= 0 else line.end
    on = regex.search(r"\sand\s(?:is|are|will|has|have)\b", text, pos=one.span.end, endpos=end)
    words = sentence_of(text, start, on.start() if on else end).words
    return any(word.low in NEW_START for word in words)


def dated_twice(found: Sequence[Happened]) -> Iterator[tuple[Happened, Happened]]:
    """One happening on two dates, in two sentences."""
    families: dict[str, list[Happened]] = {}
    for one in found:
        families.setdefault(one.family, []).append(one)
    for alike in families.values():
        subjects = {one.subject for one in alike if one.subject}
        the_only = len(subjects) == 1 and alike[0].family in ONCE
        pairs = [pair for pair in combinations(alike, 2) if _is_of_one(*pair) or (the_only and _is_it(*pair))]
        apart = [pair for pair in pairs if _are_apart(*pair)]
        dates = {one.days for pair in pairs for one in pair}
        if apart and len(dates) == 2:
            yield apart[0]


def backwards_in_text(found: Sequence[Happened]) -> Iterator[tuple[Happened, Happened]]:
    """A first and a later happening to one subject, where the later is dated before the first."""
    times = Counter(one.family for one in found)
    for one, other in combinations(found, 2):
        of_patient = {one.family, other.family} <= OF_ONE_PATIENT and times[one.family] == times[
            other.family
        ] == 1
        reach = _BLOCKS if of_patient or (one.subject and other.subject) else _NEARBY
        if other.line.passage.block - one.line.passage.block > reach:
            continue
        for first, later in ((one, other), (other, one)):
            in_order = (first.family, later.family) in IN_ORDER and first is one and _goes_on(first, later)
            before_all = later.family in BEFORE_ALL.get(first.family, ())
            same = _is_of_one(first, later) or (of_patient and first.pronoun == later.pronoun is not None)
            if (in_order or before_all) and same and _is_backwards(first, later):
                yield first, later


def _goes_on(first: Happened, later: Happened) -> bool:
    """What was closed may open again, unless it is a festival."""
    if (first.family, later.family) != ("opened", "closed"):
        return True
    return (first.modal and later.modal) or first.subject in LASTING


def _is_backwards(first: Happened, later: Happened) -> bool:
    if later.days.last >= first.days.first or first.modal is not later.modal:
        return False
    if first.weekday is not later.weekday:
        return False
    by_day = first.precision is later.precision is Precision.DAY
    near = by_day and first.days.first - later.days.last <= _ONE_YEAR
    return near or (first.certain and later.certain)


def _is_of_one(one: Happened, other: Happened) -> bool:
    """Whether both are told of one subject."""
    if one.line is other.line:
        return one.subject == other.subject
    if one.subject and other.subject:
        differ = one.kind and other.kind and not one.kind & other.kind
        return one.subject == other.subject and other.definite and not differ
    if one.subject is None and other.subject is None:
        return False
    named, pronoun = (one, other) if one.subject else (other, one)
    return _has(pronoun, named.subject or "") and other.definite


def _is_it(one: Happened, other: Happened) -> bool:
    """Whether "the collapse" is that of the one thing in the article which collapsed."""
    return (one.subject is not None and other.bare) or (other.subject is not None and one.bare)


def _has(pronoun: Happened, subject: str) -> bool:
    """Whether the sentence of a pronoun, or the one before, has the word that it may stand for.

    The name next to the pronoun is another's in "Ames married Ida Roe in 1963; she died in 2016".
    """
    passage, line = pronoun.line.passage, pronoun.line
    before = passage.sentence_at(max(0, line.start - 2))[0]
    named = [name for one in passage.within(before, pronoun.span.start) if (name := _person(one))]
    if named and same_noun(named[-1].family.lower()) != subject:
        return False
    words = sentence_of(passage.text, before, line.end).words
    return any(same_noun(word.low) == subject for word in words)


def _person(mention: Mention) -> Name | None:
    meaning = mention.meaning
    return meaning if isinstance(meaning, Name) and meaning.sort in ("person", "unknown") else None


def _are_apart(one: Happened, other: Happened) -> bool:
    same_sentence = (one.line.passage.block, one.line.start) == (other.line.passage.block, other.line.start)
    disjoint = one.days.last < other.days.first or other.days.last < one.days.first
    alike = one.modal is other.modal and one.weekday is other.weekday
    if same_sentence or not disjoint or not alike or _in_two_places(one, other):
        return False
    fine = one.precision in _FINE and other.precision in _FINE
    near = max(one.days.first, other.days.first) - min(one.days.last, other.days.last) <= _APART
    sure_of_year = one.certain and other.certain
    by_day = one.precision is other.precision is Precision.DAY
    if one.family in ONCE and (sure_of_year or (by_day and one.certain is other.certain)):
        return True
    return fine and near and (sure_of_year or one.certain is other.certain)


_BY_SEVERAL = frozenset({"passed", "signed"})
"""What several do one after the other: the House and the Senate, one state and the next."""


def _in_two_places(one: Happened, other: Happened) -> bool:
    """Whether names stand with the dates, and no name with both: "released in Japan in 2015"."""
    differ = (_are_others(found(one), found(other)) for found in (_names, _agents))
    if one.family in _BY_SEVERAL and _agents(one) != _agents(other):
        return True
    return any(differ) or _audiences(one) != _audiences(other)


def _are_others(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and not one & other


_WHOM = r"\s(?:(?:the|a|an|its|his|her|their|all)\s)?(?P<whom>[\p{L}-]+)"
_BY, _FOR = rf"\bby{_WHOM}", rf"\b(?:for|to|among){_WHOM}"


def _agents(one: Happened) -> set[str]:
    """By whom it was done on that date: "passed by the Senate on …"."""
    return _whom(one, _BY)


def _audiences(one: Happened) -> set[str]:
    """For whom it happened on that date: "on 20 June for members"."""
    return _whom(one, _FOR)


def _whom(one: Happened, form: str) -> set[str]:
    behind = regex.match(rf",?\s{form}", one.line.passage.text, pos=one.span.end)
    inside = regex.finditer(form, one.span.text)
    return {match["whom"].lower() for match in (*inside, *([behind] if behind else ()))}


def _names(one: Happened) -> set[str]:
    """The words with a capital letter between the happening and its date."""
    at = one.line.marks[one.at].start - one.span.start
    return set(regex.findall(r"\p{Lu}\p{L}+", one.span.text[:at]))
