"""An announced number and the list that follows it

What it does
Counts the things that a list names and holds the count against the number that announces it: in one
sentence ("three suspects: A, B, C and D"), in the next one ("They are …"), or before it ("the quintet").

Why it matters
A number that does not fit its list is a common slip: somebody was added or dropped late.

What it leaves alone
Lists that say they are not the whole ("including", "such as", "and others"); lists whose commas can be read
in two ways, as long as one of them fits; lists of sums of money or of further figures; hedged numbers
("at least three").
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from checks.claims import Claim, Voice
from checks.claims.announced import listing_behind
from checks.claims.enumeration import Enumeration, enumeration, is_open_ended
from checks.claims.measures import is_person
from checks.claims.names import name_lists, named_with_ages
from checks.data.grammar import FRONTING
from checks.model import Finding, Hedge, Kind, Severity, Span
from checks.passage import Passage
from checks.reading import Reading
from checks.rule import Example, Outcome, Quiet
from checks.wording import count_in_words, quoted, sentence

CATEGORY = "count-mismatch"
NAME = "figures/count-mismatch"

LONGEST_FRONT = 20
"""Characters within which the first word of a sentence ends, if it is one of them."""
RESUMING = ("They ", "These ", " consist", " compris", " made up of")
NEAR = 6
"""Announced numbers before and behind one that may have the same list."""
REMEMBERED = 30
"""Announced numbers back to which "they" and "the plan" may point."""
FARTHEST = 600
"""Characters before "the only three" in which their names stand."""
MOST = 60
"""Announced numbers beyond it are never spelt out in a list."""
COLLECTIVES = {"trio": 3, "threesome": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6, "septet": 7}


def check(reading: Reading) -> Iterator[Outcome]:
    """Every announced number whose list names more or fewer."""
    announced = [item for claim in reading.claims if (item := _announcement(reading, claim))]
    for number, item in enumerate(announced):
        near = announced[max(0, number - NEAR) : number + NEAR]
        yield from _beside(item, [other for other in near if _is_together(item, other)])
    yield from _resumed(reading.passages, announced)
    yield from _charged(reading.passages, announced)
    yield from _collectives(reading)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Announcement:
    """A whole number of things, and where its noun phrase stands."""

    number: int
    head: str
    claim: Claim
    passage: Passage
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.passage.span(self.start, self.end)


def _announcement(reading: Reading, claim: Claim) -> _Announcement | None:
    amount, stated = claim.mention.amount, claim.figure.stated
    if amount is None or amount.kind is not Kind.COUNT or stated is None or stated.denominator != 1:
        return None
    if claim.figure.hedge is not Hedge.EXACT or not 2 <= stated <= MOST:
        return None
    passage = reading.passages[claim.block]
    start, end = claim.mention.start, claim.mention.end
    if amount.noun and (behind := passage.text.find(amount.noun, start)) >= 0:
        end = max(end, behind + len(amount.noun))
    return _Announcement(
        number=int(stated), head=amount.head or "", claim=claim, passage=passage, start=start, end=end
    )


def _is_together(one: _Announcement, other: _Announcement) -> bool:
    return one.claim.block == other.claim.block and one.claim.sentence == other.claim.sentence


# ------------------------------------------------------------------ lists in running text


def _beside(item: _Announcement, together: Sequence[_Announcement]) -> Iterator[Finding]:
    """The list in the sentence of the number."""
    text, (start, end) = item.passage.text, item.claim.sentence
    first_word = text[start : min(item.start, start + LONGEST_FRONT)].lower().split(" ", 1)[0]
    fronted = first_word.strip('“"') in FRONTING
    if listing := listing_behind(text, item.end, end, apposition=not fronted):
        nearest = not any(item.end < other.end <= listing.opened_at for other in together)
        if _is_breakdown(item.passage, listing.items):
            return
        outside = [other for other in together if not listing.items.start <= other.start < listing.items.end]
        if nearest and not any(_fits(other.number, listing.items) for other in outside):
            sure = item.claim.voice is not Voice.QUOTED and not listing.items.counts
            named = item.passage.span(listing.items.start, listing.items.end)
            yield _finding(item, named, listing.items, Severity.ERROR if sure else Severity.WARNING)
        return
    if _the_only().match(text, start, item.start):
        for items in name_lists(text, max(start, item.start - FARTHEST), item.start):
            if not _fits(item.number, items):
                yield _finding(item, item.passage.span(items.start, items.end), items, Severity.WARNING)
                return


@cache
def _the_only() -> regex.Pattern[str]:
    return regex.compile(r"(?r)\bthe only\s")


def _is_breakdown(passage: Passage, items: Enumeration) -> bool:
    """Whether the list gives further figures, which add up: "12 shops: five in Leith and seven in Perth"."""
    counted = (Kind.COUNT, Kind.NUMBER, Kind.MONEY, Kind.SHARE)
    return sum(mention.kind in counted for mention in passage.within(items.start, items.end)) > 1


@cache
def _resumes() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![^.!?”\"]\s)(?<!\w)(?:They|These|The\s(?:\w+\s)?(?P<noun>\w+))\s"
        r"(?P<verb>are|were|include[ds]?|consists?\sof|comprises?|(?:is|are)\smade\sup\sof)\b:?\s"
    )


def _resumed(passages: Sequence[Passage], announced: Sequence[_Announcement]) -> Iterator[Finding]:
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
            if items is None or items.fewest != items.most:
                continue
            if not items.names and ";" not in passage.text[items.start : items.end]:
                continue
            partial = opener["verb"].startswith("include")
            if items.fewest > item.number or (items.most < item.number and not partial):
                yield _finding(item, passage.span(items.start, items.end), items, Severity.WARNING)


def _announced_before(
    announced: Sequence[_Announcement], passage: Passage, opener: regex.Match[str]
) -> _Announcement | None:
    """What "they" or "the plan" stands for: a number of the sentence before, or the last one of that noun."""
    at = bisect_right(announced, (passage.block, opener.start()), key=_ending)
    before = announced[max(0, at - REMEMBERED) : at]
    if noun := opener["noun"]:
        named = [item for item in before if noun.lower() in item.span.text.lower().split()]
        return named[-1] if named else None
    last = passage.sentence_at(opener.start() - 2)
    near = [item for item in before if item.passage is passage and item.claim.sentence == last]
    return near[0] if len(near) == 1 else None


def _ending(item: _Announcement) -> tuple[int, int]:
    return item.claim.block, item.end


def _charged(passages: Sequence[Passage], announced: Sequence[_Announcement]) -> Iterator[Finding]:
    """ "Four men have been charged", and the next sentence opens with the names and ages of five."""
    for item in announced:
        if not is_person(item.head):
            continue
        passage, at = item.passage, item.claim.sentence[1]
        following = passage.text[at : at + 2].find(" ") + at + 1
        if at == len(passage.text) and passage.block + 1 < len(passages):
            passage, following = passages[passage.block + 1], 0
        items = named_with_ages(passage.text, following)
        if items and items.fewest > item.number:
            yield _finding(item, passage.span(items.start, items.end), items, Severity.WARNING)


def _fits(number: int, items: Enumeration) -> bool:
    return items.fewest <= number <= items.most


def _finding(item: _Announcement, named: Span, items: Enumeration, severity: Severity) -> Finding:
    count = items.fewest if items.fewest > item.number else items.most
    return Finding(
        rule=NAME,
        category=CATEGORY,
        severity=severity,
        message=sentence(
            f"The text announces {quoted(item.span.text)}",
            f"but names {count_in_words(count)}: {quoted(named.text)}",
        ),
        spans=tuple(sorted((item.span, named), key=_place)),
        expected=str(count),
    )


def _place(span: Span) -> tuple[int, int]:
    return span.block, span.start


# ------------------------------------------------------------------ the trio, the quintet


@cache
def _collective() -> regex.Pattern[str]:
    return regex.compile(rf"\bthe\s(?P<word>{'|'.join(COLLECTIVES)})\b(?!\sof\b)", regex.IGNORECASE)


def _collectives(reading: Reading) -> Iterator[Finding]:
    """ "The quintet", where every list of names in the article so far has four."""
    found = [
        (passage, match) for passage in reading.passages for match in _collective().finditer(passage.text)
    ]
    if not found:
        return
    lists = [
        (passage, items) for passage in reading.passages for items in name_lists(passage.text, full=True)
    ]
    for passage, match in found:
        number = COLLECTIVES[match["word"].lower()]
        before = [(where, items) for where, items in lists if where.block <= passage.block]
        if not before or any(_fits(number, items) for _, items in lists):
            continue
        where, items = before[-1]
        named, shown = where.span(items.start, items.end), passage.span(match.start(), match.end())
        yield Finding(
            rule=NAME,
            category=CATEGORY,
            severity=Severity.WARNING,
            message=sentence(
                f"The text speaks of {quoted(shown.text)}",
                f"but names {count_in_words(items.fewest)}: {quoted(named.text)}",
            ),
            spans=tuple(sorted((named, shown), key=_place)),
            expected=str(items.fewest),
        )
        return


EXAMPLES = [
    Example(
        bad="Ministers from [[three countries]] — [[Norway, Chad, Peru and Laos]] — signed the pact.",
        good="Ministers from four countries — Norway, Chad, Peru and Laos — signed the pact.",
    ),
    Example(
        bad="The band has [[five members]]: [[Ann Weller, Bo Lind, Cy Trask and Di Moe]].",
        good="The band has four members: Ann Weller, Bo Lind, Cy Trask and Di Moe.",
    ),
]
QUIET = [
    Quiet(text="The party won in five towns, including Marle, Winbury and Oakley."),
    Quiet(text="He has three children: Tom, a baker, Ann and Bo."),
    Quiet(text="The firm cut 600 jobs: 450 in health care and 150 in building."),
    Quiet(text="The chain will close 15 shops: eight in Leith, four in Perth and three in Oban."),
    Quiet(text="Eight clubs have entered: Quarl, Tarvin, Lenne and five others."),
    Quiet(text="The box held four toys: a top, two dolls and a drum."),
    Quiet(text="Nine demands are listed: pay, rest, cover, tools, and five on safety."),
    Quiet(text="The four makers, Brandt and Holm, Quist and Rove, share a stand."),
    Quiet(text="Four of the men, Lind and Trask among them, were released."),
    Quiet(text="After three goals, Lind and Trask, both 21, left the field."),
]
