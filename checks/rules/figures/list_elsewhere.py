"""An announced number, and a list in another sentence

What it does
Holds an announced number against the list that takes it up further on: "They are A, B and C"; "Four men were
charged. Charged are …"; "Five branches are to close. The branches at A, B and C …"; "Four villages
were cleared. People in A, B and C …"; names with ages a few sentences on; a list that answers "Five favourite
films?".

Why it matters
A number that does not fit its list is a common slip: somebody was added or dropped late.

What it leaves alone
Lists that say they are not the whole, and lists that name fewer where they need not name all; numbers
of which it is not plain which of them a list takes up; hedged numbers ("at least three").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from checks.claims.announcement import Announcement, announcements
from checks.claims.enumeration import Enumeration, enumeration, is_open_ended
from checks.claims.measures import is_person
from checks.claims.names import name_lists, named_with_ages
from checks.claims.words import content_of, stem
from checks.data.lists import SETTLEMENTS
from checks.model import BlockKind, Finding, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet, mismatch
from checks.wording import quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/list-elsewhere"

RESUMING = ("They ", "These ", " consist", " compris", " made up of", " are ", " were ")
REMEMBERED = 30
"""Announced numbers back to which "they" and "the plan" may point."""
FARTHEST = 2
"""Blocks back to which a list without a pronoun points."""
FEWEST = 3
"""Items from which a mere series is a list."""
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.SUBHEAD})


def check(reading: Reading) -> Iterator[Outcome]:
    """Every announced number that a list in another sentence takes up and does not fit."""
    announced = [*announcements(reading.claims, reading.passages)]
    if not announced:
        return
    yield from _resumed(reading.passages, announced)
    yield from _charged(reading.passages, announced)
    yield from _given_to(reading.passages, announced)
    yield from _answered(reading.passages, announced)
    yield from _at_places(reading.passages, announced)
    yield from _in_settlements(reading.passages, announced)


# ------------------------------------------------------------------ "They are …", "Charged are …"


@cache
def _resumes() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![^.!?”\"]\s)(?<!\w)(?:(?P<done>Charged|Arrested|Named|Nominated|Shortlisted|Selected|Elected|Chosen)"
        r"|They|These|The\s(?:\w+\s)?(?P<noun>\w+))\s"
        r"(?P<verb>are|were|include[ds]?|consists?\sof|comprises?|(?:is|are)\smade\sup\sof)\b:?\s"
    )


def _resumed(passages: Sequence[Passage], announced: Sequence[Announcement]) -> Iterator[Finding]:
    """The lists in "They are A, B and C" and "The plan consists of a; b; and c".

    "They include" opens a list that need not be the whole: it counts only if it names more.
    """
    for passage in passages:
        if not any(word in passage.text for word in RESUMING):
            continue
        for opener in _resumes().finditer(passage.text):
            end = passage.sentence_at(opener.start())[1]
            item = _announced_before(announced, passage, opener)
            if item is None or is_open_ended(passage.text[opener.end() : end]):
                continue
            items = enumeration(passage.text, opener.end(), end)
            if items is None:
                continue
            if not items.names and ";" not in passage.text[items.start : items.end]:
                continue
            partial = opener["verb"].startswith("include")
            if items.fewest > item.number or (items.most < item.number and not partial):
                yield _finding(item, passage.span(items.start, items.end), items)


def _announced_before(
    announced: Sequence[Announcement], passage: Passage, opener: regex.Match[str]
) -> Announcement | None:
    """What "they" or "the plan" stands for: a number of the sentence before, or the last one of that noun."""
    at = bisect_right(announced, (passage.block, opener.start()), key=_ending)
    before = announced[max(0, at - REMEMBERED) : at]
    if done := opener["done"]:
        near = [
            item for item in before if passage.block - item.claim.block <= FARTHEST and is_person(item.head)
        ]
        told = [item for item in near if stem(done.lower()) in content_of(_sentence(item))]
        return told[-1] if len({item.number for item in told}) == 1 else None
    if noun := opener["noun"]:
        named = [item for item in before if noun.lower() in item.span.text.lower().split()]
        return named[-1] if named else None
    last = passage.sentence_at(opener.start() - 2)
    near = [item for item in before if item.passage is passage and item.claim.sentence == last]
    return near[0] if len(near) == 1 else None


def _sentence(item: Announcement) -> str:
    return item.passage.text[slice(*item.claim.sentence)]


def _ending(item: Announcement) -> tuple[int, int]:
    return item.claim.block, item.end


# ------------------------------------------------------------------ "Four men have been charged. A, 41, …"


def _charged(passages: Sequence[Passage], announced: Sequence[Announcement]) -> Iterator[Finding]:
    """ "Four men have been charged", and a sentence behind opens with the names and ages of five."""
    people = [item for item in announced if is_person(item.head)]
    for number, item in enumerate(people):
        until = people[number + 1].at if number + 1 < len(people) else None
        near = people[max(0, number - REMEMBERED) : number + 1]
        near = [one for one in near if item.claim.block - one.claim.block <= FARTHEST]
        together = sum(count for _, count in {(one.head, one.number) for one in near})
        for passage, at in _sentences_behind(item, passages):
            if until and until < (passage.block, at):
                break
            items = named_with_ages(passage.text, at)
            if items and items.fewest > together and not _and_another().search(_sentence(item)):
                yield _finding(item, passage.span(items.start, items.end), items)
            if items:
                break


@cache
def _and_another() -> regex.Pattern[str]:
    """ "Two men and a woman": one more than is counted."""
    who = r"(?:an?|one|another|his|her|their|the)\s(?:\w+\s)?\w+"
    return regex.compile(
        rf"\b(?:and|with|plus|alongside)\s{who}|\bas\swell\sas\b|\s(?:an?|another)\s\w+\sand\b"
    )


def _sentences_behind(item: Announcement, passages: Sequence[Passage]) -> Iterator[tuple[Passage, int]]:
    """Where the next sentence begins, and the paragraphs below."""
    at = item.claim.sentence[1]
    begins = (start for start, _ in item.passage.sentences if start >= at)
    if (following := next(begins, None)) is not None:
        yield item.passage, following
    for passage in passages[item.claim.block + 1 : item.claim.block + 1 + FARTHEST]:
        yield passage, 0


@cache
def _goes_to() -> regex.Pattern[str]:
    return regex.compile(
        r"\b(?:medals?|prizes?|awards?|honours?|trophies|certificates|scholarships?|cups?)\s"
        r"(?:went|go|were\s(?:given|awarded|presented|handed))\sto\s"
    )


def _given_to(passages: Sequence[Passage], announced: Sequence[Announcement]) -> Iterator[Finding]:
    """ "Five pupils were singled out." "The medals went to A for maths, B for art, C for music and D"."""
    for passage in passages:
        for opener in _goes_to().finditer(passage.text) if " to " in passage.text else ():
            end = passage.sentence_at(opener.start())[1]
            near = [
                one
                for one in announced
                if is_person(one.head) and 0 <= passage.block - one.claim.block <= FARTHEST
            ]
            items = enumeration(passage.text, opener.end(), end)
            exact = items is not None and items.fewest == items.most >= FEWEST
            whole = not is_open_ended(passage.text[opener.start() : end])
            if items and exact and whole and len(near) == 1 and not near[0].fits(items):
                yield _finding(near[0], passage.span(items.start, items.end), items)


# ------------------------------------------------------------------ "Five favourite films?" "A, B, C"


@cache
def _answer() -> regex.Pattern[str]:
    """A paragraph that is a list and nothing else."""
    item = r"[^,;:.!?]{2,40}"
    return regex.compile(rf"\s*(?:[A-Z]{{1,3}}:\s*)?(?P<list>{item}(?:,{item}){{2,30}})[.!]?\s*")


def _answered(passages: Sequence[Passage], announced: Sequence[Announcement]) -> Iterator[Finding]:
    """The paragraph that answers a question or follows a colon: "Five favourite films?"."""
    for item in announced:
        if item.claim.block + 1 == len(passages) or not item.passage.text.rstrip().endswith(("?", ":")):
            continue
        passage = passages[item.claim.block + 1]
        last = item.claim.sentence[1] >= len(item.passage.text.rstrip())
        found = _answer().fullmatch(passage.text) if last and passage.kind in _RUNNING else None
        if found is None or is_open_ended(passage.text):
            continue
        items = enumeration(passage.text, *found.span("list"))
        if items and items.fewest >= FEWEST and items.names and not item.fits(items):
            yield _finding(item, passage.span(items.start, items.end), items)


# ------------------------------------------------------------------ "The branches at A, B, C …"


@cache
def _noun_at() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![^.!?”\"]\s)\bThe\s(?:\w+\s){0,2}?(?P<noun>\w{3,}s)(?P<at>\s(?:at|in)|,|\s[—–-])\s"
    )


@cache
def _who_live_in() -> regex.Pattern[str]:
    who = "People|Residents|Families|Villagers|Homes|Households|Householders|Properties|Everybody|Everyone"
    return regex.compile(rf"(?<![^.!?”\"]\s)\b(?:{who})\s(?:living\s)?(?:in|at|from|of)\s(?=\p{{Lu}})")


def _in_settlements(passages: Sequence[Passage], announced: Sequence[Announcement]) -> Iterator[Finding]:
    """ "Four villages were cleared." "People in A, B, C, D and E had to go" is of the same."""
    for number, item in enumerate(announced):
        if item.head not in SETTLEMENTS:
            continue
        following = announced[number + 1].at if number + 1 < len(announced) else None
        for passage in passages[item.claim.block : item.claim.block + 2]:
            start = item.claim.sentence[1] if passage is item.passage else 0
            opener = _who_live_in().search(passage.text, start)
            if opener is None:
                continue
            end = passage.sentence_at(opener.start())[1]
            items = next(name_lists(passage.text, opener.end(), end), None)
            nearest = following is None or following > (passage.block, opener.start())
            if items and items.start == opener.end() and nearest and items.fewest > item.number:
                yield _finding(item, passage.span(items.start, items.end), items)
            break


def _at_places(passages: Sequence[Passage], announced: Sequence[Announcement]) -> Iterator[Finding]:
    """The names behind the noun that was counted: "The branches at Marle, Tarvin and Lenne"."""
    for passage in passages:
        for opener in _noun_at().finditer(passage.text):
            items = next(name_lists(passage.text, opener.end(), passage.sentence_at(opener.start())[1]), None)
            if items is None or items.start != opener.end():
                continue
            noun = stem(opener["noun"].lower())
            before = (item for item in announced if item.at < (passage.block, opener.start()))
            told = [item for item in before if noun in item.claim.subject]
            told = told if told and passage.block - told[-1].claim.block <= 1 else []
            if told and len({item.number for item in told}) == 1 and _is_another(told[-1], items, opener):
                yield _finding(told[-1], passage.span(items.start, items.end), items)


def _is_another(item: Announcement, items: Enumeration, opener: regex.Match[str]) -> bool:
    """Whether a list names more; one behind a comma names all, and one behind "at" perhaps only some."""
    return items.fewest > item.number or (items.most < item.number and opener["at"] == ",")


def _finding(item: Announcement, named: Span, items: Enumeration) -> Finding:
    words, count = items.in_words(item.number), str(items.nearest_to(item.number))
    message = sentence(f"The text announces {quoted(item.span.text)} but names {words}: {quoted(named.text)}")
    return mismatch(NAME, CATEGORY, (item.span, named), message, count, sure=False)


EXAMPLES = [
    Example(
        bad="Marle has [[three new judges]]. They are [[Ann Weller, Bo Lind, Cy Trask and Di Moe]].",
        good="Marle has four new judges. They are Ann Weller, Bo Lind, Cy Trask and Di Moe.",
    ),
    Example(
        bad="[[Four branch libraries]] are to close.\n\n"
        "The branches at [[Quarl, Tarvin, Lenne, Orme and Hollin]] will be sold.",
        good="Five branch libraries are to close.\n\n"
        "The branches at Quarl, Tarvin, Lenne, Orme and Hollin will be sold.",
    ),
]
QUIET = [
    Quiet(text="Marle has four new judges. They include Ann Weller, Bo Lind and Cy Trask."),
    Quiet(text="Nine branches are to close. The branches at Quarl, Tarvin and Lenne will be sold."),
    Quiet(text="Two men were charged on Monday. Arrested were Ann Weller, Bo Lind and Cy Trask."),
    Quiet(
        text="Two men and a woman were held. Ann Weller, 31, Bo Lind, 22, and Cy Trask, 40, are due in court."
    ),
    Quiet(text="Which five films are in colour?\n\nThat depends, as ever, on the print."),
]
